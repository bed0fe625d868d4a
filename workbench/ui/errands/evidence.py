"""Errands on sources: attaching, showing, changing what evidence says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.ui.dialogs import opening

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.model.findings import FindingPlace
    from workbench.ui.office import Office


class EvidenceErrands:
    """What the commands of the menu Evidence do."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._desk, self._clerk = office.session.desk, office.session.clerk

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        return {
            "attach": lambda: opening.attach(self._office),
            "attach_again": self._attach_again,
            "log_call": lambda: opening.log_call(self._office),
        }

    def _attach_again(self) -> None:
        claim = self._desk.claim
        if claim is not None:
            self._clerk.attach_again(claim.id)

    def on_evidence(self, evidence: str) -> None:
        """Show a source beside the claim."""
        self._office.window.set_view("source")
        self._office.stage.show_evidence(evidence)

    def on_remove_evidence(self, evidence: str) -> None:
        """Take evidence off the selected claim."""
        claim = self._desk.claim
        if claim is not None:
            self._clerk.remove_evidence(claim.id, evidence)

    def on_stance(self, evidence: str, stance: str) -> None:
        """Say what evidence does to the selected claim."""
        claim = self._desk.claim
        if claim is not None:
            self._clerk.change_stance(claim.id, evidence, stance)

    def on_passage(self, evidence: str, start: int, end: int) -> None:
        """Tie evidence to other words of its source."""
        claim = self._desk.claim
        if claim is not None:
            self._clerk.change_passage(claim.id, evidence, start, end)

    def on_place(self, place: FindingPlace) -> None:
        """Go to the other place a finding names."""
        if place.evidence:
            self.on_evidence(place.evidence)
            return
        if not place.claim:
            self._office.window.manuscript.select_span(place.start, place.end)
            return
        dossier = self._desk.dossier
        if dossier is not None:
            for claim in dossier.live_claims:
                if claim.number == place.claim:
                    self._desk.select(claim.id)
