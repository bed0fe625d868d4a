"""The rating with its name and the way out of it: above its bar, or beside it across a wide, low panel."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.ui.panel.closeness import Closeness
from workbench.ui.panel.headings import LEVEL, heading_height
from workbench.ui.panel.rating_bar import RatingBar
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import Pane, label

GAP: Final = 2  # px between heading and field
_BESIDE: Final = 16  # px between the bar and what withdraws


class RatingLine(Pane):
    """Heading, what withdraws, and bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.bar, self.withdraw = label("label"), RatingBar(), KeyButton("O", flat=True)
        self.withdraw.setProperty("tight", True)
        self._beside = False
        self._head, self._row = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self.name)
        self._head.addStretch(1)
        self._head.addWidget(self.withdraw)
        self._row.setSpacing(_BESIDE)
        self._row.addWidget(self.bar, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        nest(self._column, self._head)
        nest(self._column, self._row)
        self.set_closeness(Closeness.ROOMY)
        self.settle()

    def retranslate(self) -> None:
        """Name bar and button."""
        self.name.setText(self.tr("Rating"))
        self.bar.setAccessibleName(self.tr("Rating"))
        self.withdraw.setText(self.tr("No verdict:"))
        self.withdraw.setAccessibleName(self.tr("Withdraw the verdict"))

    def offer_withdrawal(self, *, offered: bool) -> None:
        """Show what withdraws while there is a verdict; the focus in it goes to the ratings, not astray."""
        if not offered and self.window().focusWidget() is self.withdraw:
            self.bar.focus_first()
        self.withdraw.setVisible(offered)

    def lay(self, *, across: int) -> None:
        """Stand across a panel of so many px, each rating in one line if it has that room; 0 for above each other."""
        beside = across > 0
        if beside != self._beside:
            self._beside = beside
            self.name.setVisible(not beside)
            (self._row if beside else self._head).addWidget(self.withdraw)
        self.bar.set_in_line(self.bar.width_in_line + _BESIDE + self.withdraw.sizeHint().width() <= across)

    def saved(self, closeness: Closeness) -> int:
        """Return how many px lower than roomy it is, with one above the other."""
        folded = closeness >= Closeness.FOLDED
        return self.bar.saved(closeness) + LEVEL - heading_height(closeness, LEVEL) + GAP * folded

    def set_closeness(self, closeness: Closeness) -> None:
        """Let the heading stand closer to a lower bar."""
        folded = closeness >= Closeness.FOLDED
        for part in (self.name, self.withdraw):
            part.setFixedHeight(heading_height(closeness, LEVEL))
        self._column.setSpacing(0 if folded else GAP)
        self.bar.set_closeness(closeness)
