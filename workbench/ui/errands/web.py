"""Errands on the web beyond the first capture: what waits, what has changed, checks elsewhere, the author's reply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.model.waiting import passes
from workbench.ui.language import core, spoken
from workbench.ui.web import opening
from workbench.ui.web.sources_office import SourcesOffice

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.errors import WorkbenchError
    from workbench.ui.errands.arrival import Arrival
    from workbench.ui.office import Office


class WebErrands:
    """What the commands on addresses and replies do."""

    def __init__(self, office: Office, arrival: Arrival) -> None:
        self._office, self._arrival = office, arrival

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        return {
            "copy_queries": lambda: opening.copy_queries(self._office),
            "earlier_checks": lambda: opening.checks(self._office),
            "take_reply": lambda: opening.reply(self._office),
            "waiting": lambda: opening.waiting(self._office),
            "web_sources": self._web_sources,
        }

    def on_downgraded(self) -> None:
        """Say that a page came over an open way although a closed one was asked for."""
        self._office.window.notice.tell(lambda: core("capture.downgraded"), wrong=True, library=True)

    def _web_sources(self) -> None:
        """Show the article's web sources, beginning with the selected claim's."""
        desk = self._office.session.desk
        cited = desk.dossier.evidence.get(desk.claim.id, ()) if desk.dossier and desk.claim else ()
        captured = [item.source for item in cited if item.capture]
        SourcesOffice(self._office, captured[0] if captured else "")

    def on_changes(self, evidence: str) -> None:
        """Show what became of the page that a piece of evidence cites."""
        dossier = self._office.session.desk.dossier
        items = (item for of_claim in dossier.evidence.values() for item in of_claim) if dossier else ()
        source = next((item.source for item in items if item.id == evidence), "")
        SourcesOffice(self._office, source)

    def on_kept(self, error: WorkbenchError) -> None:
        """Say why an address brought no page, that it waits, and where."""
        action = ("waiting", lambda: QCoreApplication.translate("Errands", "Waiting addresses"))
        words = self._arrival.led(lambda: _kept_words(error))
        self._office.window.notice.tell(words, wrong=True, library=True, action=action)


def _kept_words(error: WorkbenchError) -> str:
    translate = QCoreApplication.translate
    if passes(error):
        words = translate("Errands", "{reason} The address waits with everything you typed.")
    else:
        words = translate("Errands", "{reason} It is unlikely to come by itself; everything you typed is kept.")
    return words.format(reason=error.sentence(spoken()))
