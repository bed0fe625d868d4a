"""Why a verdict is given: a field as high as its words, within bounds."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from workbench.ui.panel.closeness import Closeness

_EDGE: Final = 14  # px of frame, padding and margin, above and below together
_FEWEST: Final = 2  # lines shown where there is room: a reason is a sentence
_MOST: Final = 4  # lines; a longer one scrolls
_MARGIN: Final = 2


class ReasonField(QPlainTextEdit):
    """Takes the height of what is typed; Tab goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closeness = Closeness.ROOMY
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(_MARGIN)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def saved(self, closeness: Closeness) -> int:
        """Return how many px lower than roomy it is."""
        return (self._lines(Closeness.ROOMY) - self._lines(closeness)) * self._line

    def set_closeness(self, closeness: Closeness) -> None:
        """Show the lines there are, or besides them an empty one where there is room."""
        self._closeness = closeness
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the letters, which the style brings."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width: Qt lays words out anew only when it paints them, and tells nobody of more lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            block, layout = self.document().begin(), self.document().documentLayout()
            while block.isValid():
                layout.blockBoundingRect(block)
                block = block.next()
            self._fit()

    @property
    def _line(self) -> int:
        return QFontMetrics(self.font()).lineSpacing()

    def _lines(self, closeness: Closeness) -> int:
        fewest = 1 if closeness >= Closeness.FOLDED else _FEWEST
        return min(max(fewest, round(self.document().size().height())), _MOST)  # a plain text's height is in lines

    def _fit(self) -> None:
        self.setFixedHeight(self._lines(self._closeness) * self._line + _EDGE)
