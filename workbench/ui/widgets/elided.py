"""Lines that end in "…" where there is no room; their tool tip has all of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workbench.ui.theme import current_theme
from workbench.ui.widgets.cards import LINE, Lines, wrapped
from workbench.ui.widgets.lines import shortened
from workbench.ui.widgets.tips import plain_tip

_SOME: Final = 60  # px, for a few letters
_LONGEST: Final = 1_000  # code points measured; no line shows as many
_TIP: Final = 4_000  # code points of a tool tip, which Qt lays out whole


class ElidedLabel(QLabel):
    """A label of one line that never makes its window wider than there is room."""

    def minimumSizeHint(self) -> QSize:
        """Return the height of a line; any width will do."""
        return QSize(min(_SOME, super().minimumSizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show in the tool tip what is cut."""
        super().resizeEvent(event)
        self.setToolTip(plain_tip(self.text()[:_TIP]) if self._shown() != self.text() else "")

    def _shown(self) -> str:
        return shortened(self.text()[:_LONGEST], self.fontMetrics(), self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words as far as they go."""
        painter, role = QPainter(self), self.foregroundRole()
        self.style().drawItemText(
            painter, self.rect(), int(self.alignment()), self.palette(), self.isEnabled(), self._shown(), role
        )


class ElidedLine(QWidget):
    """Words on one line, for rows of lists, or on a few.

    Args:
        style: of the type scale.
        role: the colour.
        parent: what it stands in.
        most: lines.
    """

    def __init__(
        self, style: str = "small", role: str = "text2", parent: QWidget | None = None, *, most: int = 1
    ) -> None:
        super().__init__(parent)
        self._style, self._role, self._most = style, role, most
        self._words = ""
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if most > 1:
            policy.setVerticalPolicy(QSizePolicy.Policy.MinimumExpanding)  # a fixed one keeps what the hint says
            policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if most == 1:
            self.setFixedHeight(LINE)

    @property
    def words(self) -> str:
        """Return all of the words."""
        return self._words

    def set_words(self, words: str, hint: str = "") -> None:
        """Show words; ``hint`` is the tool tip, by default the words."""
        self._words = " ".join(words.split())
        self.setToolTip(plain_tip((hint or words)[:_TIP]))
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line; any width will do."""
        return QSize(_SOME, LINE)

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need at a width, px."""
        return LINE * max(1, self._lines(width).count)

    def _lines(self, width: int) -> Lines:
        return wrapped(self._words[:_LONGEST], current_theme().font(self._style), width, most=self._most)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words as far as they go."""
        theme, painter = current_theme(), QPainter(self)
        painter.setPen(theme.colour(self._role))
        self._lines(self.width()).layout.draw(painter, QPointF(0, 0))
