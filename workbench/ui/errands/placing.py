"""The errand that puts a lost claim at the selected words: in the drafts the one being looked at, else one chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu

from workbench.actions.placing import lost_claims, place_claim
from workbench.model.drafts import ChangeKind
from workbench.ui.keymap import key_said

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.model.changes import Changes
    from workbench.model.claims import Claim
    from workbench.ui.office import Office

_WORDS: Final = 60  # code points of a claim's words in the menu


class PlaceErrands:
    """What the command that places a lost claim does."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._desk, self._clerk, self._drafts = office.session.desk, office.session.clerk, office.session.drafts
        self._meant = ""  # the lost claim that was asked for by its number

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        return {"place_lost": self._place_lost}

    def on_claim(self, claim_id: str) -> None:
        """Go to a claim that was asked for, also with the keyboard; one that is lost is meant by the next P."""
        self._office.window.focus_manuscript()  # in a field of the panel the next key would be words for that claim
        dossier = self._desk.dossier
        lost = next((one for one in lost_claims(dossier.claims if dossier else ()) if one.id == claim_id), None)
        if lost is None:
            self._desk.select(claim_id)
            return
        self._meant = claim_id
        words = QCoreApplication.translate(
            "Errands", "Claim {number} is lost: select the words where it stands now, then press {key}."
        )
        self._office.tell(words.format(number=lost.number, key=key_said("place_lost")))

    def _place_lost(self) -> None:
        """Place a lost claim at the selected words; what is missing for it is said in one sentence."""
        translate = QCoreApplication.translate
        lost = self._lost()
        if self._drafts.pending is not None and self._office.window.view == "drafts":
            words = translate("Errands", "Accept the new draft first; then a lost claim can be placed in it.")
            self._office.tell(words)
        elif not lost:
            self._office.tell(translate("Errands", "No claim is lost: all are in the current draft."))
        elif self._office.window.view == "drafts" and not self._newest():
            words = translate("Errands", "Show the newest draft on the right first; a lost claim is placed there.")
            self._office.tell(words)
        else:
            span = self._span()
            if span is None:
                words = translate("Errands", "Select the words where the claim stands now, then press {key}.").format(
                    key=key_said("place_lost")
                )
                self._office.tell(words)
            elif len(lost) == 1:
                self._place(lost[0], span)
            else:
                self._choose(lost, span)

    def _lost(self) -> tuple[Claim, ...]:
        """Return the lost claims that may be meant: in the drafts, the one in the middle of attention alone."""
        lost = lost_claims(self._desk.dossier.claims if self._desk.dossier else ())
        change = self._drafts.current if self._office.window.view == "drafts" else None
        if change is not None and change.kind is ChangeKind.GONE and change.old is not None:
            meant = tuple(claim for claim in lost if claim.id == change.old.id)
            return meant or lost
        return tuple(claim for claim in lost if claim.id == self._meant) or lost

    def _newest(self) -> bool:
        shown, dossier = self._drafts.comparison, self._desk.dossier
        return shown is not None and dossier is not None and shown.new.sha256 == dossier.draft.sha256

    def _span(self) -> tuple[int, int] | None:
        """Return the selected words; else those of the selected suggestion nobody has touched, which gives way."""
        window = self._office.window
        if window.view == "drafts":
            return window.drafts.new.text.selection_span()
        span, claim = window.manuscript.selection_span(), self._desk.claim
        if span is None and claim is not None and not claim.touched and not claim.by_hand:
            return claim.start, claim.end
        return span

    def _choose(self, lost: tuple[Claim, ...], span: tuple[int, int]) -> None:
        """Offer the lost claims; Return takes the first, since lost ones come back in their order."""
        menu = QMenu(self._office.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for claim in lost:
            words = " ".join(claim.text.split())
            words = words if len(words) <= _WORDS else f"{words[:_WORDS].rstrip()} …"
            action = menu.addAction(f"{claim.number}   {words.replace('&', '&&')}")
            action.triggered.connect(lambda _=False, claim=claim: self._place(claim, span))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self._below(span))

    def _below(self, span: tuple[int, int]) -> QPoint:
        window = self._office.window
        text = window.drafts.new.text if window.view == "drafts" else window.manuscript.text_view()
        return text.below(span[0])

    def _place(self, claim: Claim, span: tuple[int, int]) -> None:
        workspace = self._clerk.workspace

        def done(_changes: Changes) -> None:
            self._drafts.follow(claim.id)
            self._desk.select(claim.id)
            words = QCoreApplication.translate("Errands", "Claim {number} is placed here; its verdict is open again.")
            self._office.window.status.set_did(words.format(number=claim.number))

        self._clerk.submit(lambda: place_claim(workspace, claim.id, *span), done=done)
