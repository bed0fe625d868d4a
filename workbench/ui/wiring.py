"""Who hears whom: every connection of the window, one alphabetical block per sender."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.ui.errands import Errands
from workbench.ui.stage import Stage

if TYPE_CHECKING:
    from workbench.ui.preferences import Preferences
    from workbench.ui.session import Session
    from workbench.ui.window import MainWindow


def wire(window: MainWindow, session: Session, preferences: Preferences) -> Errands:
    """Connect a window with its session."""
    stage = Stage(window, session, preferences)
    errands = Errands(window, session, stage, preferences)
    _wire_session(window, session, stage, errands)
    _wire_left(window, session, stage, errands)
    _wire_right(window, session, stage, errands)
    return errands


def _wire_session(window: MainWindow, session: Session, stage: Stage, errands: Errands) -> None:
    clerk, desk, intake, tasks = session.clerk, session.desk, session.intake, session.tasks
    drafts, queue = session.drafts, session.queue

    clerk.changed.connect(stage.show_changes)
    clerk.failed.connect(errands.tell_error)
    clerk.reverted.connect(stage.show_reverted)
    clerk.saved.connect(stage.show_saved)
    clerk.undo_changed.connect(stage.show_undo)
    clerk.verdict_refused.connect(errands.claims.on_verdict_refused)

    desk.article_opened.connect(stage.show_opened)
    desk.articles_changed.connect(stage.show_articles)
    desk.claim_changed.connect(stage.show_claim)
    desk.dossier_changed.connect(stage.show_dossier)
    desk.dossier_changed.connect(errands.texts.on_dossier)
    desk.dossier_changed.connect(errands.library.on_arrived)  # after the stage has shown it
    desk.failed.connect(errands.tell_error)
    desk.order_changed.connect(stage.show_order)
    desk.sentence_changed.connect(stage.go_to_sentence)

    session.memory.checks_changed.connect(window.claim_panel.memory.set_checks)

    drafts.comparison_changed.connect(stage.show_comparison)
    drafts.current_changed.connect(stage.show_change)
    drafts.failed.connect(errands.tell_error)
    drafts.offered.connect(errands.drafts.on_offered)

    intake.failed.connect(errands.tell_error)
    intake.planned.connect(drafts.offer)

    queue.changed.connect(errands.web.on_waiting)
    queue.failed.connect(errands.tell_error)
    queue.kept.connect(errands.web.on_kept)

    tasks.job_finished.connect(window.jobs.remove)
    tasks.job_progressed.connect(window.jobs.progress)
    tasks.job_started.connect(window.jobs.add)
    tasks.write_failed.connect(errands.tell_error)


def _wire_left(window: MainWindow, session: Session, stage: Stage, errands: Errands) -> None:
    desk = session.desk

    window.actions_of.command_requested.connect(errands.run)

    window.find_bar.closed.connect(window.focus_manuscript)
    window.find_bar.find_requested.connect(errands.finding.on_find)

    window.changes.accept_requested.connect(lambda: errands.run("accept_draft"))
    window.changes.change_requested.connect(session.drafts.select)
    window.changes.check_requested.connect(errands.drafts.on_check)
    window.changes.discard_requested.connect(lambda: errands.run("discard_draft"))
    window.changes.next_requested.connect(lambda: session.drafts.step(forward=True))

    window.drafts.claim_requested.connect(session.drafts.select_claim)
    window.drafts.pair_requested.connect(session.drafts.choose)

    window.claims.claim_requested.connect(desk.select)
    window.claims.command_requested.connect(errands.run)
    window.claims.picked_changed.connect(stage.show_commands)

    window.library.article_requested.connect(desk.open_article)
    window.library.details_requested.connect(errands.library.on_details)
    window.library.hit_requested.connect(errands.library.on_hit)
    window.library.search_requested.connect(errands.finding.on_search)
    window.library.state_requested.connect(errands.library.on_state)

    window.files_dropped.connect(errands.texts.on_files)
    window.painted.connect(session.start_worker)
    window.shifted_digit.connect(lambda digit: errands.run(f"tick_everywhere_{digit}"))

    window.manuscript.claim_activated.connect(lambda _claim: window.claim_panel.focus_first())
    window.manuscript.claim_selected.connect(desk.select)
    window.manuscript.context_requested.connect(errands.looks.on_context)
    window.manuscript.edges_requested.connect(errands.shaping.on_edges)
    window.manuscript.files_dropped.connect(errands.texts.on_files)
    window.manuscript.mark_requested.connect(errands.claims.on_mark)

    window.notice.action_requested.connect(errands.run)

    window.palette_view.claim_requested.connect(desk.select)
    window.palette_view.command_requested.connect(errands.run)

    window.status.coverage_requested.connect(lambda: errands.run("view_strike"))
    window.status.next_requested.connect(lambda: desk.step_unseen(forward=True))
    window.status.waiting_requested.connect(lambda: errands.run("waiting"))

    window.toolbar.command_requested.connect(errands.run)
    window.toolbar.filter.command_requested.connect(errands.run)
    window.toolbar.filter.filter_changed.connect(desk.set_filter)
    window.toolbar.filter.saved_requested.connect(errands.choosing.on_saved)
    window.toolbar.order_changed.connect(errands.looks.on_order)
    window.toolbar.view_requested.connect(lambda name: errands.run(f"view_{name}"))

    window.welcome.address_requested.connect(lambda: errands.run("open_address"))
    window.welcome.demonstration_requested.connect(lambda: errands.run("open_demonstration"))
    window.welcome.files_dropped.connect(errands.texts.on_files)
    window.welcome.open_requested.connect(lambda: errands.run("open_file"))
    window.welcome.paste_requested.connect(lambda: errands.run("paste_article"))


def _wire_right(window: MainWindow, session: Session, stage: Stage, errands: Errands) -> None:
    clerk, desk, panel, coverage = session.clerk, session.desk, window.claim_panel, window.coverage

    coverage.claim_requested.connect(desk.select)
    coverage.mark_requested.connect(lambda: errands.run("mark"))
    coverage.next_requested.connect(lambda: desk.step_unseen(forward=True))
    coverage.nothing_requested.connect(lambda: errands.run("nothing_to_check"))
    coverage.previous_requested.connect(lambda: desk.step_unseen(forward=False))
    coverage.sentence_requested.connect(desk.show_sentence)

    panel.attach_requested.connect(lambda: errands.run("attach"))
    panel.dropped_source_requested.connect(errands.evidence.on_dropped)
    panel.menu_requested.connect(errands.standing.on_more)
    panel.memory.open_requested.connect(lambda article, number: desk.open_article(article, claim_number=number))
    panel.next_requested.connect(lambda: desk.step(forward=True))
    panel.previous_requested.connect(lambda: desk.step(forward=False))

    panel.conflict.verdict_requested.connect(clerk.give_verdict)

    panel.evidence.evidence_requested.connect(errands.evidence.on_evidence)
    panel.evidence.removal_requested.connect(errands.evidence.on_remove_evidence)
    panel.evidence.stance_requested.connect(errands.evidence.on_stance)

    panel.facts.fact_requested.connect(errands.claims.on_fact)

    panel.findings.changes_requested.connect(errands.web.on_changes)
    panel.findings.place_requested.connect(errands.evidence.on_place)

    panel.form.apply_requested.connect(lambda: errands.run("apply_correction"))
    panel.form.copy_requested.connect(lambda: errands.run("copy_correction"))
    panel.form.query_requested.connect(lambda: errands.run("query"))
    panel.form.refused.connect(errands.tell)
    panel.form.released.connect(window.focus_manuscript)
    panel.form.suggestions.reasons_requested.connect(errands.standing.on_reasons)
    panel.form.verdict_requested.connect(clerk.give_verdict)

    panel.queries.answer_requested.connect(errands.claims.on_answer)

    panel.sign_off.sign_requested.connect(lambda: errands.run("sign"))

    window.compare.closed.connect(lambda: window.set_view("read"))
    window.compare.findings.place_requested.connect(errands.evidence.on_place)
    window.compare.note_requested.connect(errands.evidence.on_note)
    window.compare.stance_requested.connect(errands.evidence.on_stance)

    window.source.closed.connect(lambda: window.set_view("read"))
    window.source.original_requested.connect(errands.evidence.on_original)
    window.source.passage_requested.connect(errands.evidence.on_passage)

    stage.show_articles()
