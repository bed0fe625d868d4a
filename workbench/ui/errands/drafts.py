"""Errands on drafts beside each other: stepping through changes, taking a new draft over, dropping it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from workbench.ui.drafts.words import summary_words
from workbench.ui.keymap import key_said
from workbench.ui.widgets.pane import paint_next

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.actions.revising import Revised, Revision
    from workbench.errors import WorkbenchError
    from workbench.model.drafts import DraftComparison
    from workbench.ui.office import Office

_GO_ON: Final = ("view_drafts", lambda: QCoreApplication.translate("Errands", "Go on comparing"))


class DraftErrands:
    """What the commands on drafts do, and what the stepping keys do while drafts are shown."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._drafts = office.session.drafts
        self._taking: Revision | None = None  # accepted, and not written yet

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        return {
            "accept_draft": self._accept,
            "discard_draft": self._discard,
            "recall_draft": self._recall,
            "view_drafts": self._show,
        }

    def instead(self, name: str) -> Callable[[], None] | None:
        """Return what a key does while drafts are shown, None for what it always does."""
        if self._office.window.view != "drafts":
            return None
        return {
            "manuscript": self._leave,
            "next_claim": lambda: self._drafts.step(forward=True),
            "next_open": lambda: self._drafts.step(forward=True),
            "previous_claim": lambda: self._drafts.step(forward=False),
            "previous_open": lambda: self._drafts.step(forward=False),
        }.get(name)

    def face_claim(self) -> None:
        """Before a claim is acted on, go to the one whose change is shown: no key works on a claim nobody sees."""
        if self._office.window.view == "drafts":
            self.on_check()

    def _show(self) -> None:
        office = self._office
        dossier = office.session.desk.dossier
        if dossier is None:
            return
        if self._drafts.pending is None and len(dossier.drafts) < 2:  # noqa: PLR2004  two drafts to compare
            words = QCoreApplication.translate(
                "Errands", "This article has one draft so far. Open the next one with {key}."
            ).format(key=key_said("new_draft"))
            office.tell(words)
            office.window.toolbar.views.choose(office.window.view)
            office.window.actions_of.check(f"view_{office.window.view}")
            return
        self._drafts.show_latest()
        office.window.notice.overtake("view_drafts")
        self._open()

    def _say_comparing(self) -> None:
        words = QCoreApplication.translate("Errands", "The drafts are still being compared …")
        self._office.window.status.set_did(words)

    def _open(self) -> None:
        window = self._office.window
        paint_next(window.drafts.old, frames=2)  # two pages and the list painted at once would be felt
        paint_next(window.changes, frames=3)
        window.set_view("drafts")
        self._office.stage.show_comparison(scroll=True)
        window.changes.focus_first()

    def on_offered(self) -> None:
        """Show what a new draft would do, before anything is written."""
        self._office.window.notice.hide()
        self._office.window.status.set_did("")
        self._open()

    def on_still_waiting(self) -> None:
        """Say that a new draft waits which was on offer when the window was closed."""
        self._office.window.notice.tell(
            lambda: QCoreApplication.translate(
                "Errands", "A new draft of this article is still waiting for your decision."
            ),
            action=_GO_ON,
        )

    def _accept(self) -> None:
        """Take over the new draft on offer, once it can be seen; a second press means the same acceptance."""
        revision = self._drafts.pending
        if revision is None or revision is self._taking:
            return
        comparison = self._drafts.previewed(revision)
        if comparison is None:  # what is shown is an older pair: nobody accepts what he has not seen
            self._say_comparing()
            return

        def told(revised: Revised) -> None:
            self._taking = None
            self._drafts.taken(revision, comparison)
            self._office.window.notice.tell(partial(_accepted_words, comparison), more=revised.redated)
            if revised.redated:
                self._office.session.intake.follow_date(revision.article)

        def failed(error: WorkbenchError) -> None:
            self._taking = None
            self._office.window.status.set_did("")
            self._office.tell_error(error)

        self._taking = revision
        self._office.window.status.set_did(QCoreApplication.translate("Errands", "The new draft is being saved …"))
        self._office.session.clerk.store_revision(revision, told, failed)

    def _discard(self) -> None:
        self._drafts.discard()
        self._read()
        self._office.window.notice.tell(
            lambda: QCoreApplication.translate("Errands", "The new draft was discarded; nothing has changed."),
            action=("recall_draft", lambda: QCoreApplication.translate("Errands", "Show it again")),
        )

    def _recall(self) -> None:
        """Show a discarded draft again, if it is one of this article."""
        dropped, dossier = self._drafts.dropped, self._office.session.desk.dossier
        if dropped is None or dossier is None or dropped.article != dossier.article.id:
            self._office.tell(QCoreApplication.translate("Errands", "No new draft of this article was discarded."))
            return
        self._drafts.recall()

    def _leave(self) -> None:
        """Go back to the manuscript; a new draft on offer stays on offer."""
        self._read()
        if self._drafts.pending is not None:
            self._office.window.notice.tell(
                lambda: QCoreApplication.translate("Errands", "The new draft is kept; nothing has changed yet."),
                action=_GO_ON,
            )

    def _read(self) -> None:
        window = self._office.window
        window.set_view("read")
        self._office.stage.show_commands()
        window.focus_manuscript()

    def on_check(self) -> None:
        """Go on checking the claim of the change in the middle of attention."""
        change = self._drafts.current
        if self._drafts.pending is not None:
            words = QCoreApplication.translate("Errands", "Accept the new draft with {key} first")
            self._office.window.status.set_did(words.format(key=key_said("accept_draft")))
            return
        if change is None or change.new is None:
            return
        self._read()
        self._office.session.desk.select(change.new.id)
        self._office.stage.show_claim()


def _accepted_words(comparison: DraftComparison) -> str:
    words = QCoreApplication.translate("Errands", "Draft {number} has been accepted: {changes}.")
    return words.format(number=comparison.new.number, changes=summary_words(comparison))
