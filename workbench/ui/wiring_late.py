"""Who hears whom among the parts made late: connected when they are made, one method per part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.ui.panel.unsaved import load_unsaved
from workbench.ui.widgets.pane import paint_next

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.ui.errands import Errands
    from workbench.ui.session import Session
    from workbench.ui.stage import Stage
    from workbench.ui.window import MainWindow

    Ask = Callable[[], Errands]


def later(errands: Ask, find: Callable[[Errands], Callable[..., object]]) -> Callable[..., None]:
    """Return a slot that asks for the errands only when it is called."""

    def call(*arguments: object) -> None:
        find(errands())(*arguments)

    return call


def run(errands: Ask, command: str) -> Callable[..., None]:
    """Return a slot that runs a command."""
    return lambda *_arguments: errands().run(command)


class LateWiring(QObject):
    """Connects each part of a window when it is made, and lets the stage fill it."""

    def __init__(self, window: MainWindow, session: Session, stage: Stage, errands: Ask) -> None:
        super().__init__(window)
        self._window, self._session, self._stage, self._errands = window, session, stage, errands
        self._wires: dict[str, Callable[[], None]] = {
            "claim_panel": self._claim_panel,
            "claims": self._claims,
            "source": self._source,
            "compare": self._compare,
            "coverage": self._coverage,
            "changes": self._changes,
            "drafts": self._drafts,
            "find_bar": self._find_bar,
            "palette_view": self._palette_view,
            "welcome": self._welcome,
        }

    def take(self, part: str) -> None:
        """Connect and fill a part made just now."""
        self._wires[part]()
        self._stage.fill(part)

    def _claim_panel(self) -> None:
        clerk, desk, panel = self._session.clerk, self._session.desk, self._window.claim_panel
        self._session.memory.checks_changed.connect(panel.memory.set_checks)
        panel.memory.set_checks(self._session.memory.checks)

        panel.attach_requested.connect(run(self._errands, "attach"))
        panel.menu_requested.connect(later(self._errands, lambda made: made.standing.on_more))
        panel.memory.open_requested.connect(lambda article, number: desk.open_article(article, claim_number=number))
        panel.next_requested.connect(run(self._errands, "next_open"))
        panel.previous_requested.connect(run(self._errands, "previous_open"))

        panel.conflict.released.connect(self._window.focus_manuscript)
        panel.conflict.verdict_requested.connect(clerk.give_verdict)

        panel.evidence.confidence_requested.connect(later(self._errands, lambda made: made.evidence.on_confidence))
        panel.evidence.erasure_requested.connect(later(self._errands, lambda made: made.evidence.on_erasure))
        panel.evidence.evidence_requested.connect(later(self._errands, lambda made: made.evidence.on_evidence))
        panel.evidence.grade_requested.connect(clerk.evidence.grade_source)
        panel.evidence.removal_requested.connect(later(self._errands, lambda made: made.evidence.on_remove_evidence))
        panel.evidence.stance_requested.connect(later(self._errands, lambda made: made.evidence.on_stance))
        panel.evidence.time_requested.connect(later(self._errands, lambda made: made.evidence.on_time_asked))
        panel.evidence.voice_requested.connect(clerk.evidence.set_voice)

        panel.facts.fact_requested.connect(later(self._errands, lambda made: made.claims.on_fact))

        panel.findings.changes_requested.connect(later(self._errands, lambda made: made.web.on_changes))
        panel.findings.place_requested.connect(later(self._errands, lambda made: made.evidence.on_place))

        panel.form.apply_requested.connect(run(self._errands, "apply_correction"))
        panel.form.copy_requested.connect(run(self._errands, "copy_correction"))
        panel.form.misfits.asked.connect(later(self._errands, lambda made: made.foreseeing.on_asked))
        panel.form.overtaken.connect(later(self._errands, lambda made: made.claims.on_overtaken))
        panel.form.query_requested.connect(run(self._errands, "query"))
        panel.form.refused.connect(later(self._errands, lambda made: made.tell))
        panel.form.released.connect(self._window.focus_manuscript)
        panel.form.suggestions.reasons_requested.connect(later(self._errands, lambda made: made.standing.on_reasons))
        panel.form.verdict_requested.connect(clerk.give_verdict)
        panel.form.set_name(clerk.name)
        panel.form.verdicts.changed.connect(self._stage.show_unsaved)
        panel.form.take_unsaved(load_unsaved(self._session.workspace.library.path))

        panel.queries.answer_requested.connect(later(self._errands, lambda made: made.claims.on_answer))

        panel.sign_off.sign_requested.connect(run(self._errands, "sign"))

    def _claims(self) -> None:
        part = self._window.claims
        part.claim_requested.connect(self._session.desk.select)
        part.command_requested.connect(later(self._errands, lambda made: made.run))
        part.picked_changed.connect(self._stage.show_commands)

    def _source(self) -> None:
        part = self._window.source
        part.closed.connect(lambda: self._window.set_view("read"))
        part.original_requested.connect(later(self._errands, lambda made: made.evidence.on_original))
        part.passage_requested.connect(later(self._errands, lambda made: made.evidence.on_passage))
        part.picture_requested.connect(later(self._errands, lambda made: made.evidence.on_picture))

    def _compare(self) -> None:
        part = self._window.compare
        part.closed.connect(lambda: self._window.set_view("read"))
        part.findings.place_requested.connect(later(self._errands, lambda made: made.evidence.on_place))
        part.foot_changed.connect(lambda shown: self._window.source.teach_key(wanted=not shown))
        part.kept_note = self._kept_note
        part.note_requested.connect(later(self._errands, lambda made: made.evidence.on_note))
        part.stance_requested.connect(later(self._errands, lambda made: made.evidence.on_stance))
        part.time_requested.connect(later(self._errands, lambda made: made.evidence.on_time))

    def _kept_note(self, evidence: str) -> str | None:
        """Return the note typed beside evidence and not written yet."""
        claim = self._session.desk.claim
        kept = self._session.words.lying(f"note {claim.id} {evidence}") if claim is not None else None
        return kept[0] if kept else None

    def _coverage(self) -> None:
        part = self._window.coverage
        part.claim_requested.connect(self._session.desk.select)
        part.mark_requested.connect(run(self._errands, "mark"))
        part.next_requested.connect(run(self._errands, "next_unseen"))
        part.nothing_requested.connect(run(self._errands, "nothing_to_check"))
        part.previous_requested.connect(run(self._errands, "previous_unseen"))
        part.sentence_requested.connect(self._session.desk.show_sentence)

    def _changes(self) -> None:
        part = self._window.changes
        part.accept_requested.connect(run(self._errands, "accept_draft"))
        part.change_requested.connect(self._session.drafts.select)
        part.check_requested.connect(later(self._errands, lambda made: made.drafts.on_check))
        part.discard_requested.connect(run(self._errands, "discard_draft"))
        part.next_requested.connect(lambda: self._session.drafts.step(forward=True))
        part.place_requested.connect(run(self._errands, "place_lost"))

    def _drafts(self) -> None:
        part = self._window.drafts
        part.claim_requested.connect(self._session.drafts.select_claim)
        part.pair_requested.connect(self._session.drafts.choose)

    def _find_bar(self) -> None:
        part = self._window.find_bar
        part.closed.connect(self._window.focus_manuscript)
        part.room_changes.connect(lambda: paint_next(self._window.outer))
        part.find_requested.connect(later(self._errands, lambda made: made.finding.on_find))
        part.words_changed.connect(later(self._errands, lambda made: made.finding.on_words))

    def _palette_view(self) -> None:
        part = self._window.palette_view
        part.claim_requested.connect(later(self._errands, lambda made: made.placing.on_claim))
        part.command_requested.connect(later(self._errands, lambda made: made.run))
        part.filter_requested.connect(later(self._errands, lambda made: made.choosing.on_saved))

    def _welcome(self) -> None:
        part = self._window.welcome
        part.address_requested.connect(run(self._errands, "open_address"))
        part.demonstration_requested.connect(run(self._errands, "open_demonstration"))
        part.open_requested.connect(run(self._errands, "open_file"))
        part.paste_requested.connect(run(self._errands, "paste_article"))
