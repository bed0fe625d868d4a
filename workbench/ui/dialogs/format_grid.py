"""The formats a report can be saved in: one frame, two columns, thin lines between; only those a document has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QGridLayout, QWidget

from workbench.ui.theme import current_theme
from workbench.ui.widgets.pane import set_shown
from workbench.ui.widgets.segments import tab_to_chosen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_HEIGHT: Final = 28
_WIDTH: Final = 136  # px, half of the form


class FormatButton(QAbstractButton):
    """One format of the grid."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # for screen readers, as of a rating
        self.setFixedHeight(_HEIGHT)

    def sizeHint(self) -> QSize:
        """Return half of the form's width."""
        return QSize(_WIDTH, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, name and focus; the frame is the grid's."""
        theme = current_theme()
        painter = QPainter(self)
        chosen = self.isChecked()
        painter.fillRect(self.rect(), theme.colour("accent_soft" if chosen else "raised"))
        painter.setFont(theme.font("ui_strong" if chosen else "ui"))
        painter.setPen(theme.colour("accent_text" if chosen else "text"))
        painter.drawText(self.rect().adjusted(12, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            width = theme.tokens.line["focus"]
            inset = width / 2
            painter.setPen(QPen(theme.colour("focus"), width, j=Qt.PenJoinStyle.MiterJoin))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))


class FormatGrid(QFrame):
    """Buttons named by formats, one of them chosen; where their number is odd the last takes the whole row.

    Args:
        words: what each format is called, by its name and in order.
    """

    def __init__(self, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {name: FormatButton(shown, self) for name, shown in words.items()}
        self.group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(1)
        self._offered: tuple[str, ...] = ()
        for button in self.buttons.values():
            self.group.addButton(button)
        self.offer(tuple(words))

    def offer(self, names: Sequence[str]) -> None:
        """Show these formats only, in this order and without a gap."""
        if tuple(names) != self._offered:
            self._offered = tuple(names)
            self._lay(names)
        tab_to_chosen([self.buttons[name] for name in names])

    def _lay(self, names: Sequence[str]) -> None:
        for name, button in self.buttons.items():
            self._grid.removeWidget(button)
            set_shown(button, shown=name in names)
        for place, name in enumerate(names):
            whole = place == len(names) - 1 and place % 2 == 0
            self._grid.addWidget(self.buttons[name], place // 2, place % 2, 1, 2 if whole else 1)
        self._grid.activate()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, and the lines that shine through between the buttons."""
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect().adjusted(1, 1, -1, -1), theme.colour("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = theme.tokens.radius["control"]
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius / 2, radius / 2)
