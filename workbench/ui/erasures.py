"""Sources erased by another window or the command line: what is typed here still holds their names, and must not again.

Erasing reaches the library and what lies beside it, never another process's memory. So each window knows, in memory
alone, what names the confidential sources of the articles it has words about, and looks when somebody else wrote.
Words on their way into the library or a file beside it are looked at once more there, just before they are written:
what is typed between the erasing and the look must not bring a name back.
"""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from workbench.actions.noting import Book, Talk
    from workbench.actions.workspace import Workspace
    from workbench.journal.erasure_plan import Naming
    from workbench.model.dossier import Dossier
    from workbench.ui.desk import Desk
    from workbench.ui.office import Office
    from workbench.ui.tasks import Tasks


class Erasures(QObject):
    """Knows what names the sources that may be erased, and tells those names once one is."""

    found = Signal(object)

    def __init__(self, workspace: Workspace, tasks: Tasks, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = workspace.library
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

    def cleaner(self, claims: Iterable[str]) -> Callable[[str], str]:
        """Return what takes the names of sources erased by then out of words about these claims.

        It is made here and called on the writing thread, just before the words are written.
        """
        about = frozenset(claims)
        known = {source: [one for one in namings if one.claims & about] for source, namings in self._known.items()}
        reads = self._library.reads

        def clean(words: str) -> str:
            for source in reads.erased(frozenset(known)) if words and known else ():
                for naming in known[source]:
                    words = naming.blotted(words)
            return words

        return clean

    def _on_erased(self, gone: frozenset[str]) -> None:
        namings = tuple(naming for source in gone for naming in self._known.pop(source, ()))
        if namings:
            self.found.emit(namings)


def cleaned(noted: Talk | Book, clean: Callable[[str], str]) -> Talk | Book:
    """Return a talk or book with names taken out of each of its fields that a person types freely."""
    fields = {one.name: getattr(noted, one.name) for one in dataclasses.fields(noted)}
    words: dict[str, Any] = {name: clean(typed) for name, typed in fields.items() if type(typed) is str}
    return replace(noted, **words)


def blot_typed(office: Office, namings: tuple[Naming, ...]) -> bool:
    """Take names out of everything typed in this window and not saved; say whether there were any."""
    form = office.window.claim_panel.form if office.window.has("claim_panel") else None
    before = dict(office.words.typed), dict(office.unfinished)
    blotted = form is not None and form.blot(namings)
    for naming in namings:
        for key, typed in office.words.typed.items():
            if naming.claims & set(key.split()):
                office.words.typed[key] = tuple(map(naming.blotted, typed))
        for claim in naming.claims & office.unfinished.keys():
            left = office.unfinished[claim]
            where, quote, note = map(naming.blotted, (left.where, left.quote, left.note))
            office.unfinished[claim] = replace(left, where=where, quote=quote, note=note)
    if form is not None and blotted:
        office.session.keep_unsaved(*form.verdicts.unsaved)
    return _blot_dialogs(office, namings) or blotted or before != (office.words.typed, office.unfinished)


def _blot_dialogs(office: Office, namings: tuple[Naming, ...]) -> bool:
    """Take names out of the fields of dialogs that are open over the article; say whether there were any."""
    article = office.session.desk.article_id
    about = [naming for naming in namings if naming.article == article]
    found = False
    for dialog in (one for one in office.window.findChildren(QDialog) if one.isVisible()):
        fields: list[QLineEdit | QPlainTextEdit] = [*dialog.findChildren(QLineEdit)]
        for field in (*fields, *dialog.findChildren(QPlainTextEdit)):
            before = after = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            for naming in about:
                after = naming.blotted(after)
            if after != before and not field.isReadOnly():
                found = True
                _put(field, after)
    return found


def _put(field: QLineEdit | QPlainTextEdit, words: str) -> None:
    """Put words into a field; typing goes on behind them."""
    if isinstance(field, QLineEdit):
        field.setText(words)
        return
    field.setPlainText(words)
    field.moveCursor(QTextCursor.MoveOperation.End)
