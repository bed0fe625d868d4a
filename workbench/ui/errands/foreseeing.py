"""Errands on what a correction would bring about, while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.actions.foreseeing import misfits

if TYPE_CHECKING:
    from workbench.errors import WorkbenchError
    from workbench.model.claims import Claim
    from workbench.model.findings import Finding
    from workbench.ui.office import Office


class ForeseeErrands:
    """Has the correction read in its surroundings; one at a time, the newest next."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._reads = False
        self._next: tuple[Claim, str] | None = None

    def on_asked(self, claim: Claim, correction: str) -> None:
        """Look what would no longer fit; no process is started for it."""
        session, dossier = self._office.session, self._office.session.desk.dossier
        worker = session.workspace.worker
        if self._reads:
            self._next = claim, correction
            return
        if dossier is None or worker.pid is None or claim.draft != dossier.draft.sha256:
            return
        self._reads = True

        def found(findings: tuple[Finding, ...]) -> None:
            self._office.window.claim_panel.form.misfits.tell(claim.id, correction, findings)
            self._go_on()

        # An analysis under way is waited for; once all is closed that would start another process only to end it.
        closing = session.tasks.closing
        session.tasks.aside(lambda: misfits(worker, dossier, claim, correction, cancel=closing), found, self._on_failed)

    def _on_failed(self, _error: WorkbenchError) -> None:
        """Say nothing: nobody asked for it."""
        self._go_on()

    def _go_on(self) -> None:
        self._reads = False
        waiting, self._next = self._next, None
        if waiting is not None:
            self.on_asked(*waiting)
