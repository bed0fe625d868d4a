"""Who hears whom: every connection of the window, one alphabetical block per sender."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.ui.wiring_late import LateWiring, later, run

if TYPE_CHECKING:
    from workbench.ui.errands import Errands
    from workbench.ui.session import Session
    from workbench.ui.stage import Stage
    from workbench.ui.window import MainWindow
    from workbench.ui.wiring_late import Ask


def wire(window: MainWindow, session: Session, stage: Stage, errands: Ask) -> None:
    """Connect a window with its session, and each late part as soon as it is made.

    Args:
        window: whose views tell and show.
        session: whose desk, clerk and queue answer.
        stage: what shows.
        errands: gives the errands, which are made when a wish first needs them.
    """
    _wire_session(window, session, stage, errands)
    _wire_left(window, session, stage, errands)

    late = LateWiring(window, session, stage, errands)
    for part in window.made_parts():
        late.take(part)
    window.part_made.connect(late.take)
    stage.show_articles()


def wire_errands(session: Session, errands: Errands) -> None:
    """Connect the errands, made after everything else."""
    session.desk.articles_changed.connect(errands.finding.on_articles)
    session.desk.dossier_changed.connect(errands.library.on_arrived)  # after the stage has shown it
    session.desk.dossier_changed.connect(errands.overruled.on_dossier)
    session.desk.dossier_changed.connect(errands.whole.on_dossier)  # what somebody did comes first
    errands.whole.on_dossier()


def _wire_session(window: MainWindow, session: Session, stage: Stage, errands: Ask) -> None:
    clerk, desk, intake, tasks = session.clerk, session.desk, session.intake, session.tasks
    drafts, queue = session.drafts, session.queue

    clerk.changed.connect(stage.show_changes)
    clerk.failed.connect(later(errands, lambda made: made.tell_error))
    clerk.reverted.connect(intake.on_reverted)
    clerk.reverted.connect(stage.show_reverted)
    clerk.saved.connect(stage.show_saved)
    clerk.undo_changed.connect(stage.show_undo)
    clerk.undo_changed.connect(later(errands, lambda made: made.redrafting.on_undoable))
    clerk.undo_withheld.connect(later(errands, lambda made: made.unsaved.on_undo_withheld))
    clerk.verdict_given.connect(later(errands, lambda made: made.unsaved.on_verdict_given))
    clerk.verdict_refused.connect(later(errands, lambda made: made.unsaved.on_verdict_refused))
    clerk.words_kept.connect(later(errands, lambda made: made.unsaved.on_words_kept))
    clerk.writing_changed.connect(session.held_up.follow)
    clerk.writing_changed.connect(stage.show_writing)

    window.notice.where = lambda: desk.article_id
    desk.prepare = window.manuscript.prepare
    desk.article_gone.connect(later(errands, lambda made: made.library.on_gone))
    desk.article_opened.connect(stage.show_opened)
    desk.articles_changed.connect(stage.show_articles)
    desk.claim_changed.connect(stage.show_claim)
    desk.dossier_changed.connect(stage.show_dossier)
    desk.failed.connect(later(errands, lambda made: made.tell_error))
    desk.order_changed.connect(stage.show_order)
    desk.reading_changed.connect(window.status.set_reading)
    desk.sentence_changed.connect(stage.go_to_sentence)

    drafts.comparison_changed.connect(stage.show_comparison)
    drafts.current_changed.connect(stage.show_change)
    drafts.failed.connect(later(errands, lambda made: made.tell_error))
    drafts.held_changed.connect(session.keep_drafts)
    drafts.offered.connect(later(errands, lambda made: made.drafts.on_offered))
    drafts.still_waiting.connect(later(errands, lambda made: made.drafts.on_still_waiting))

    session.erasures.found.connect(later(errands, lambda made: made.evidence.on_erased))

    intake.downgraded.connect(later(errands, lambda made: made.web.on_downgraded))
    intake.failed.connect(later(errands, lambda made: made.texts.on_failed))
    intake.known.connect(later(errands, lambda made: made.texts.on_known))
    intake.planned.connect(drafts.offer)
    intake.stored.connect(later(errands, lambda made: made.redrafting.on_stored))
    intake.reread.connect(later(errands, lambda made: made.texts.on_reread))

    queue.changed.connect(lambda: stage.show_waiting(len(queue.waiting)))
    queue.failed.connect(later(errands, lambda made: made.tell_error))
    queue.kept.connect(later(errands, lambda made: made.web.on_kept))

    session.words.changed.connect(stage.show_unsaved)
    session.moved.connect(later(errands, lambda made: made.library.on_moved))

    session.keeper.kept.connect(window.status.set_backup)

    tasks.job_finished.connect(window.jobs.remove)
    tasks.job_progressed.connect(window.jobs.progress)
    tasks.job_started.connect(window.jobs.add)
    tasks.write_failed.connect(later(errands, lambda made: made.tell_error))


def _wire_left(window: MainWindow, session: Session, stage: Stage, errands: Ask) -> None:
    desk = session.desk

    window.actions_of.command_requested.connect(later(errands, lambda made: made.run))

    window.jobs.cancelling_changed.connect(stage.show_commands)

    window.library.article_requested.connect(desk.open_article)
    window.library.details_requested.connect(later(errands, lambda made: made.library.on_details))
    window.library.hit_requested.connect(later(errands, lambda made: made.library.on_hit))
    window.library.search_requested.connect(later(errands, lambda made: made.finding.on_search))
    window.library.state_requested.connect(later(errands, lambda made: made.library.on_state))

    window.drop_refused.connect(later(errands, lambda made: made.tell))
    window.drop_requested.connect(later(errands, lambda made: made.dropping.on_drop))
    window.shifted_digit.connect(lambda digit: errands().run(f"tick_everywhere_{digit}"))

    window.manuscript.claim_activated.connect(lambda _claim: window.claim_panel.focus_first())
    window.manuscript.claim_selected.connect(desk.select)
    window.manuscript.context_requested.connect(later(errands, lambda made: made.looks.on_context))
    window.manuscript.holding_changed.connect(later(errands, lambda made: made.shaping.on_holding))
    window.manuscript.edges_requested.connect(later(errands, lambda made: made.shaping.on_edges))
    window.manuscript.mark_requested.connect(later(errands, lambda made: made.claims.on_mark))

    window.notice.action_requested.connect(later(errands, lambda made: made.run))

    window.status.coverage_requested.connect(run(errands, "view_strike"))
    window.status.name_requested.connect(run(errands, "change_name"))
    window.status.next_requested.connect(run(errands, "next_unseen"))
    window.status.unsaved_requested.connect(run(errands, "next_unsaved"))
    window.status.waiting_requested.connect(run(errands, "waiting"))

    window.toolbar.command_requested.connect(later(errands, lambda made: made.run))
    window.toolbar.filter.command_requested.connect(later(errands, lambda made: made.run))
    window.toolbar.filter.filter_changed.connect(desk.set_filter)
    window.toolbar.filter.saved_requested.connect(later(errands, lambda made: made.choosing.on_saved))
    window.toolbar.order_changed.connect(later(errands, lambda made: made.looks.on_order))
    window.toolbar.view_requested.connect(lambda name: errands().run(f"view_{name}"))
