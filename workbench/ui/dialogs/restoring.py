"""Restoring a backup: says what it holds before, and where it goes: beside the open library, never over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from workbench.model.wording import date_words
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.language import core, grouped, spoken
from workbench.ui.times import local_time
from workbench.ui.widgets.nesting import nest_before
from workbench.ui.widgets.pane import label

if TYPE_CHECKING:
    from workbench.journal import BackupLook

_TOLD: Final = 3  # faults; of more only the number is said


class RestoreDialog(Sheet):
    """Asks where a backup goes once it was looked at.

    Args:
        parent: the window.
        name: of the backup's file.
        place: where to, as a start.

    Signals:
        place_requested: another place is to be chosen, beside the one that stands there.
        restore_requested: where to.
    """

    place_requested = Signal(str)
    restore_requested = Signal(str)

    def __init__(self, parent: QWidget | None, *, name: str, place: str) -> None:
        super().__init__(parent)
        self.name(self.tr("Restore a backup"), action=self.tr("Restore and open"))
        self.subtitle.setText(name)
        self.holds, self.checked = label("", wrap=True), label("small", wrap=True)
        self.holds.setText(self.tr("The backup is being looked at …"))
        self.place = QLineEdit(place)
        browse = QPushButton(self.tr("Choose…"))
        browse.setAccessibleName(self.tr("Choose where the new library goes"))
        browse.setAutoDefault(False)
        browse.clicked.connect(lambda: self.place_requested.emit(self.place.text()))
        row = QHBoxLayout()
        row.setSpacing(8)
        for words in (self.holds, self.checked):
            self.body.addWidget(words)
        self.body.addSpacing(12)
        self.field(self.tr("New library"), self.place)
        self.body.removeWidget(self.place)
        row.addWidget(self.place, 1)
        row.addWidget(browse)
        nest_before(self.body, self.body.count() - 1, row)
        about = self.tr("The backup becomes a library of its own. The one that is open stays as it is.")
        self.body.addWidget(label("small", about, wrap=True))
        self.body.addStretch(1)
        self._looked = False
        self.accept_button.setEnabled(False)
        self.resize(640, 312)
        self.place.setFocus()

    def show_look(self, look: BackupLook) -> None:
        """Say what the backup holds, up to when, and whether it is whole; from now on it can be restored."""
        entries = grouped(look.entries)
        if look.articles is None or look.claims is None:
            holds = self.tr("Entries in the journal: {entries}. How many articles they are shows once it is open.")
            holds = holds.format(entries=entries)
        else:
            holds = self.tr("Articles: {articles}. Claims: {claims}. Entries in the journal: {entries}.").format(
                articles=grouped(look.articles), claims=grouped(look.claims), entries=entries
            )
        last = self.tr("Last entry: {at}.").format(at=_when(look.at)) if look.at else ""
        self.holds.setText(" ".join(part for part in (holds, last) if part))
        self.checked.setText(self._faults(look) or core("audit.fine", events=entries))
        self._looked = True
        self.ready()
        self.refit()

    def _faults(self, look: BackupLook) -> str:
        told = [problem.words(spoken()) for problem in look.problems[:_TOLD]]
        if more := len(look.problems) - len(told):
            told.append(self.tr("Further faults: {count}.").format(count=grouped(more)))
        return " ".join(told)

    def take_place(self, place: str) -> None:
        """Put a place that was chosen into its field."""
        if place:
            self.place.setText(place)

    def ready(self, words: str = "") -> None:
        """Let it be restored, or say why it was not; one that could not be looked at never can."""
        self.accept_button.setEnabled(self._looked)
        self.place.setEnabled(self._looked)
        self.complain(words)
        if not self._looked:
            self.holds.setText(self.tr("This file can't be restored."))
            self.cancel.setFocus()
        elif words:  # what was typed is to be mended, and Return there tries again
            self.place.setFocus()
            self.place.selectAll()

    def commit(self) -> None:
        """Ask for it once, and stay to say what came of it."""
        place = self.place.text().strip()
        if not place:
            self.complain(self.tr("Say first what the new library is to be called."))
            self.place.setFocus()
            return
        self.accept_button.setEnabled(False)
        self.place.setEnabled(False)
        self.cancel.setFocus()
        self.complain(self.tr("The backup is being restored …"))
        self.restore_requested.emit(place)


def _when(iso: str) -> str:
    """Return the whole day and the time: a backup may be years old."""
    at = local_time(iso)
    return f"{date_words(at.date().isoformat(), spoken())}, {at:%H:%M}" if at is not None else iso
