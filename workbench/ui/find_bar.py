"""The bar that finds words in the text the keyboard is in: manuscript, source, one of two drafts."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from workbench.ui.announcing import announce
from workbench.ui.drops.fields import FilesPassBy
from workbench.ui.language import grouped
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import icon
from workbench.ui.widgets.pane import Pane, label

if TYPE_CHECKING:
    from workbench.ui.manuscript.lookup import Hits


class Place(StrEnum):
    """Where words are looked for."""

    MANUSCRIPT = "manuscript"
    SOURCE = "source"
    OLDER = "older"
    NEWER = "newer"
    LIBRARY = "library"


class FindBar(Pane):
    """Finds in one text; Return goes on, Shift+Return back, Esc closes.

    Attributes:
        place: the text it looks into.
    """

    closed = Signal()
    room_changes = Signal()  # what is below is about to be moved
    find_requested = Signal(str, bool)
    words_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        self.place = Place.MANUSCRIPT
        self.field = QLineEdit()
        FilesPassBy(self).watch(self.field)
        self._outcome = label("small")
        self._back, self._on, self._close = QToolButton(), QToolButton(), QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(4)
        self.field.setFixedWidth(280)
        row.addWidget(self.field)
        for button in (self._back, self._on):
            button.setAutoRaise(True)
            row.addWidget(button)
        row.addWidget(self._outcome)
        row.addStretch(1)
        row.addWidget(self._close)
        self._close.setAutoRaise(True)
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._on_typed)
        self._on.clicked.connect(lambda: self.search(forward=True))
        self._back.clicked.connect(lambda: self.search(forward=False))
        self._close.clicked.connect(self.leave)
        self.hide()
        self.settle()

    def retranslate(self) -> None:
        """Name everything."""
        self._name()
        for button, words in (
            (self._back, self.tr("Find previous")),
            (self._on, self.tr("Find next")),
            (self._close, self.tr("Close")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)

    def _name(self) -> None:
        words = {
            Place.MANUSCRIPT: self.tr("Find in the manuscript"),
            Place.SOURCE: self.tr("Find in the source"),
            Place.OLDER: self.tr("Find in the older draft"),
            Place.NEWER: self.tr("Find in the newer draft"),
        }[self.place]
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)

    def retheme(self) -> None:
        """Draw the arrows anew."""
        for button, name in ((self._back, "chevron-up"), (self._on, "chevron-down"), (self._close, "close")):
            button.setIcon(icon(name, current_theme(), role="text2"))

    def look_into(self, place: Place) -> None:
        """Look into another text from now on; what was said of the last one goes."""
        if place is not self.place:
            self.place = place
            self._outcome.setText("")
            self._name()

    def open(self, place: Place) -> None:
        """Show the bar for a text and take the words typed last."""
        self.look_into(place)
        if self.isHidden():
            self.room_changes.emit()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def leave(self) -> None:
        """Give the focus back and hide the bar: hidden first, it would throw the focus onto the next button."""
        self.room_changes.emit()
        self.closed.emit()
        self.hide()

    def search(self, *, forward: bool) -> None:
        """Ask for the next or previous place of the words."""
        if self.field.text():
            self.find_requested.emit(self.field.text(), forward)
        else:
            self._outcome.setText("")

    def _on_typed(self, words: str) -> None:
        self._outcome.setText("")
        if words:
            self.words_changed.emit(words)

    def tell(self, hits: Hits, elsewhere: tuple[Place, int, bool] | None = None) -> None:
        """Say which of how many places is selected; where the words stand nowhere, show the bar to say so.

        Args:
            hits: in the bar's text.
            elsewhere: the text beside it, in how many places they stand there, and whether going on leads there.
        """
        other, count, onward = elsewhere or (self.place, 0, False)
        if hits:
            words = self.tr("{at} of {of}").format(at=grouped(hits.at), of=grouped(hits.of))
        elif count:
            words = {
                Place.MANUSCRIPT: self.tr("Not in the manuscript"),
                Place.SOURCE: self.tr("Not in this source"),
                Place.OLDER: self.tr("Not in the older draft"),
                Place.NEWER: self.tr("Not in the newer draft"),
            }[self.place]
            self.show()
        else:
            words = {
                Place.MANUSCRIPT: self.tr("Not in the manuscript; “/” searches the library."),
                Place.SOURCE: self.tr("Not in this source; “/” searches the library."),
                Place.OLDER: self.tr("Not in the older draft."),
                Place.NEWER: self.tr("Not in the newer draft."),
            }[self.place]
            self.show()
        if count:
            parts = [words, self._count_words(other, count)]
            if onward and not hits:
                parts.append(self.tr("Enter goes there"))
            words = " · ".join(parts)
        self._outcome.setText(words)
        announce(self, words)

    def _count_words(self, place: Place, count: int) -> str:
        words = {
            Place.MANUSCRIPT: self.tr("in the manuscript: {count}"),
            Place.SOURCE: self.tr("in the source: {count}"),
            Place.OLDER: self.tr("in the older draft: {count}"),
            Place.NEWER: self.tr("in the newer draft: {count}"),
        }[place]
        return words.format(count=grouped(count))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer Return, Shift+Return and Esc in the field."""
        if isinstance(event, QKeyEvent) and event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter or event.key() == Qt.Key.Key_Escape:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                    self.search(forward=not back) if enter else self.leave()
                return True
        return super().eventFilter(watched, event)
