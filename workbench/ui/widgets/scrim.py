"""The scrim: dims the window behind what is asked for. It comes and goes in bands, each painted in a turn of its own.

All of the window is painted again when it is dimmed, and once more when it no longer is: at once that would be felt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workbench.ui.theme import current_theme
from workbench.ui.widgets.paint_turn import paint_whole, to_be_painted

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

_BANDS: Final = 4
_STEP: Final = 2  # ms: longer than what changed waits to be painted


class Scrim(QWidget):
    """Covers its window; tells a click on it.

    Args:
        window: what is dimmed.
    """

    clicked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._box = window.rect()
        self._bands = 0  # from the top, that are dimmed
        self._coming = False
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)  # one band more paints that alone
        self._steps = QTimer(self)
        self._steps.setInterval(_STEP)
        self._steps.timeout.connect(self._step)
        self.hide()

    def come(self) -> None:
        """Dim the window, from the top."""
        if self._coming and not self.isHidden():
            return
        self._coming = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        if self.isHidden():
            self._bands = 1
            self._lie()
            paint_whole(self.window(), whole=True)  # through a scrim a part left for later would be dimmed twice
            self.show()
        self.raise_()
        self._steps.start()

    def go(self) -> None:
        """Dim the window no more; until the last band is gone clicks pass through it."""
        self._coming = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._steps.start()

    def cover(self, box: QRect) -> None:
        """Lie over a place of the window (its pixels)."""
        self._box = box
        self._lie()

    def _step(self) -> None:
        if to_be_painted(self.window()):
            return
        self._bands = min(_BANDS, self._bands + 1) if self._coming else max(0, self._bands - 1)
        self._lie()
        if not self._bands:
            self.hide()
            paint_whole(self.window(), whole=False)
        if self._bands in {0, _BANDS}:
            self._steps.stop()

    def _lie(self) -> None:
        """Lie over the bands that are dimmed: by its size, as Qt forgets what a smaller mask uncovers."""
        box = self._box
        self.setGeometry(box.left(), box.top(), box.width(), -(-box.height() * self._bands // _BANDS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim what is behind."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setOpacity(theme.tokens.scrim_opacity[theme.dark])
        painter.fillRect(self.rect(), theme.colour("scrim"))

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Tell a click beside what is asked for."""
        self.clicked.emit()
