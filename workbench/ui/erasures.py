"""Sources erased by another window or the command line: what is typed here still holds their names, and must not again.

Erasing reaches the library and what lies beside it, never another process's memory. So each window knows, in memory
alone, what names the confidential sources of the articles it has words about, and looks when somebody else wrote.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.journal.erasure_plan import Naming
    from workbench.model.dossier import Dossier
    from workbench.ui.desk import Desk
    from workbench.ui.office import Office
    from workbench.ui.tasks import Tasks


class Erasures(QObject):
    """Knows what names the sources that may be erased, and tells those names once one is."""

    found = Signal(object)

    def __init__(self, tasks: Tasks, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._desk = tasks, desk
        self._known: dict[str, tuple[Naming, ...]] = {}
        desk.dossier_changed.connect(self._on_dossier)

    def _on_dossier(self) -> None:
        dossier: Dossier | None = self._desk.dossier
        if dossier is not None and any(one.confidential and not one.erased for one in dossier.sources.values()):
            self.learn(claim.id for claim in dossier.claims[:1])

    def learn(self, claims: Iterable[str]) -> None:
        """Ask what names the confidential sources of the articles that hold these claims."""
        asked = tuple(claims)
        if asked:
            self._tasks.read(lambda reading: reading.namings(asked), self._known.update)

    def look(self) -> None:
        """Tell the names of the known sources that are erased by now."""
        known = frozenset(self._known)
        if known:
            self._tasks.read(lambda reading: reading.erased(known), self._on_erased)

    def _on_erased(self, gone: frozenset[str]) -> None:
        namings = tuple(naming for source in gone for naming in self._known.pop(source, ()))
        if namings:
            self.found.emit(namings)


def blot_typed(office: Office, namings: tuple[Naming, ...]) -> bool:
    """Take names out of everything typed in this window and not saved; say whether there were any."""
    form = office.window.claim_panel.form if office.window.has("claim_panel") else None
    before = dict(office.typed), dict(office.unfinished)
    blotted = form is not None and form.blot(namings)
    for naming in namings:
        for key, typed in office.typed.items():
            if naming.claims & set(key.split()):
                office.typed[key] = tuple(map(naming.blotted, typed))
        for claim in naming.claims & office.unfinished.keys():
            left = office.unfinished[claim]
            where, quote, note = map(naming.blotted, (left.where, left.quote, left.note))
            office.unfinished[claim] = replace(left, where=where, quote=quote, note=note)
    if form is not None and blotted:
        office.session.keep_unsaved(*form.unsaved)
    return blotted or before != (office.typed, office.unfinished)
