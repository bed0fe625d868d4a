"""What keys and the focus do in the fields for words: Return saves, with Shift it breaks the line; Esc leaves."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from workbench.ui.widgets.rings import PASSING

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FieldKeys(QObject):
    """Watches fields.

    Args:
        fields: the fields.
        parent: Qt's owner.

    Signals:
        committed: what is typed is to be saved.
        focus_changed: a field has the keyboard, or has it no longer; not while a menu or another window has it.
        left: back to where the keyboard was before; what was typed stays.
    """

    committed = Signal()
    focus_changed = Signal(bool)
    left = Signal()

    def __init__(self, *fields: QPlainTextEdit, parent: QObject) -> None:
        super().__init__(parent)
        for field in fields:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that save and leave; tell of the focus."""
        if isinstance(event, QKeyEvent) and event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier}
            plain = plain or event.modifiers() == Qt.KeyboardModifier.KeypadModifier
            wanted = (event.key() in _ENTER and plain) or event.key() == Qt.Key.Key_Escape
            if wanted and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if wanted:
                (self.left if event.key() == Qt.Key.Key_Escape else self.committed).emit()
                return True
        if isinstance(event, QFocusEvent) and (event.gotFocus() or event.reason() not in PASSING):
            self.focus_changed.emit(event.gotFocus())
            if event.lostFocus():
                _unselect(watched)
        return super().eventFilter(watched, event)


def _unselect(field: QObject) -> None:
    """Let go of words selected in a field that was left: nothing typed will take their place."""
    if isinstance(field, QPlainTextEdit):
        cursor = field.textCursor()
        cursor.clearSelection()
        field.setTextCursor(cursor)
