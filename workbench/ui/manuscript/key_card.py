"""The card of a claim that a key shows: it stays though the pointer rests under it, and goes with the next key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

_AWAY: Final = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.NonClientAreaMouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.WindowDeactivate,
    }
)
_FLAGS: Final = Qt.WindowType.ToolTip | Qt.WindowType.WindowTransparentForInput | Qt.WindowType.WindowDoesNotAcceptFocus
_MARGIN: Final = 8  # px besides the sheet's
_PRESSES: Final = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})
_HELD: Final = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta})


class KeyCard(QLabel):
    """A tool tip in looks only: Qt's own goes as soon as it comes up under the pointer, and stays when J goes on.

    Args:
        owner: what it belongs to.
    """

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, _FLAGS)
        self.setProperty("role", "tip")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setMargin(_MARGIN)
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.timeout.connect(self.hide)

    def come(self, words: str, beside: QRect) -> None:
        """Show a card under a claim's words, or above them where the screen ends.

        Args:
            words: rich text.
            beside: where the claim's words stand on the screen.
        """
        self.ensurePolished()  # the sheet's letters and edges count
        self.setText(words)
        self.adjustSize()
        room = self.screen().availableGeometry()
        below = beside.bottom() + self.height() <= room.bottom()
        left = max(room.left(), min(beside.left(), room.right() - self.width()))
        self.move(QPoint(left, beside.bottom() if below else max(room.top(), beside.top() - self.height())))
        self._going.stop()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self.show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Listen no longer."""
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with a press of a key or button; Esc does nothing else."""
        if event.type() in _PRESSES and isinstance(event, QKeyEvent) and event.key() not in _HELD:
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.hide()
                return True
            self._going.start()  # after the key did its work: the one that shows the card takes it away itself
        elif event.type() in _AWAY:
            self.hide()
        return super().eventFilter(watched, event)
