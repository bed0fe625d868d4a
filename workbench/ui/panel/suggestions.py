"""Earlier reasons that begin like the one being typed: a list under the field that never takes the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QListView

from workbench.ui.announcing import announce
from workbench.ui.language import core

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit

_LEAST: Final = 2  # letters before anything is proposed
_MOST: Final = 6
_FRAME: Final = 4  # px


class Suggestions(QObject):
    """Proposes and fills in; Down and Up choose, Return takes, Esc closes.

    Args:
        field: where the reason is typed.
    """

    reasons_requested = Signal(str)

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self._field = field
        self._asked = ""
        self._filling = False
        self.found = QStringListModel(self)
        self.list = QListView()
        self.list.setModel(self.found)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda index: self._take(index.row()))
        self.list.hide()
        field.textChanged.connect(self._on_typed)
        field.installEventFilter(self)

    @property
    def shown(self) -> bool:
        """Say whether the list is open."""
        return self.list.isVisible()

    def show_reasons(self, prefix: str, reasons: tuple[str, ...]) -> None:
        """Show what begins with ``prefix``, if that is still what stands there."""
        if prefix != self._asked or not self._field.hasFocus():
            return
        fitting = [reason for reason in reasons if reason != prefix][:_MOST]
        self.found.setStringList(fitting)
        if not fitting:
            self.close()
            return
        window = self._field.window()
        self.list.setParent(window)
        self.list.setAccessibleName(core("manuscript.earlier-reasons"))
        height = self.list.sizeHintForRow(0) * len(fitting) + 2 * self.list.frameWidth() + _FRAME
        self.list.setGeometry(0, 0, self._field.width(), height)
        self.list.move(self._field.mapTo(window, QPoint(0, self._field.height() + 2)))
        self.list.clearSelection()
        self.list.setCurrentIndex(self.found.index(-1))
        self.list.show()
        self.list.raise_()
        announce(self._field, core("manuscript.earlier-reasons-found", count=len(fitting)))

    def close(self) -> None:
        """Close the list."""
        self.list.hide()

    def _on_typed(self) -> None:
        typed = self._field.toPlainText()
        self._asked = typed
        if self._filling or not self._field.hasFocus() or len(typed.strip()) < _LEAST or "\n" in typed:
            self.close()
            return
        self.reasons_requested.emit(typed)

    def _take(self, row: int) -> None:
        self._filling = True
        self._field.setPlainText(self.found.stringList()[row])
        self._field.moveCursor(QTextCursor.MoveOperation.End)
        self._filling = False
        self.close()

    def _step(self, by: int) -> None:
        count, row = self.found.rowCount(), self.list.currentIndex().row()
        if row < 0:
            row = -1 if by > 0 else 0
        self.list.setCurrentIndex(self.found.index((row + by) % count))
        announce(self._field, self.list.currentIndex().data())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that choose while the list is open; losing the focus closes it."""
        if event.type() == QEvent.Type.FocusOut:
            self.close()
        if not self.shown or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        chosen = self.list.currentIndex().row()
        keys = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Escape}
        if chosen >= 0:
            keys |= {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() not in keys:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close()
            elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take(chosen)
            else:
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        return True
