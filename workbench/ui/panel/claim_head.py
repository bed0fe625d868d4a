"""The head of the claim's panel: rating, number, place among the claims shown, what else can be done, the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from workbench.model.wording import rating_key, rating_words
from workbench.ui.language import core, grouped, spoken
from workbench.ui.panel.steps import Steps
from workbench.ui.theme import current_theme, glyphs
from workbench.ui.theme.icons import icon
from workbench.ui.widgets.pane import label
from workbench.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from workbench.model.claims import Claim

_GLYPH: Final = 16
_ALL: Final = 100  # share of a line beside the empty room of one


class RatingGlyph(QWidget):
    """The glyph of the selected claim's rating."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_GLYPH, _GLYPH)
        self.key = "open"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the glyph."""
        painter = QPainter(self)
        glyphs.paint_rating(painter, self.rect().toRectF(), self.key, current_theme())


class ClaimHead(QHBoxLayout):
    """One line; where the panel has no height, the sign-off stands in it, too."""

    menu_requested = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self._glyph, self._title, self._place = RatingGlyph(), label("panel_title"), label("small")
        self.steps, self._more = Steps("K", "J"), QToolButton()
        self._more.setAutoRaise(True)
        self._more.setIconSize(QSize(16, 16))
        self._more.setProperty("tight", True)
        self._more.setFixedSize(24, 24)
        self._named, self._unsaved = "", False
        self.setSpacing(8)
        for widget in (self._glyph, self._title, self._place):
            self.addWidget(widget)
        self.addStretch(1)
        self._stretch = self.count() - 1
        self.addWidget(self._more)
        self.addWidget(self.steps)
        self._more.clicked.connect(lambda: self.menu_requested.emit(self.menu_place()))

    def take_in(self, widget: QWidget, *, before: bool = False) -> None:
        """Let a widget stand before what else can be done, or (one that takes any width) ``before`` the empty room."""
        if before:
            self.insertWidget(self._stretch, widget, _ALL)
        else:
            self.insertWidget(self.indexOf(self._more), widget)

    def retranslate(self) -> None:
        """Name the buttons."""
        self.steps.set_words(self.tr("Previous open claim"), self.tr("Next open claim"))
        self._more.setToolTip(self.tr("More about this claim"))
        self._more.setAccessibleName(self.tr("More about this claim"))

    def retheme(self) -> None:
        """Draw the arrows anew."""
        self.steps.retheme()
        self._more.setIcon(icon("more", current_theme(), role="text2"))

    def show_claim(self, claim: Claim, at: int, count: int) -> None:
        """Name a claim and its place among those shown, 0 for none."""
        self._glyph.key = rating_key(claim)
        self._glyph.setToolTip(rating_words(claim, spoken()))
        self._glyph.update()
        self._named = self.tr("Claim {number}").format(number=claim.number)
        self._place.setText(
            self.tr("{at} of {count}").format(at=grouped(at), count=grouped(count)) if at else self.tr("filtered out")
        )
        self._say()

    def show_unsaved(self, *, unsaved: bool) -> None:
        """Say whether something typed for the claim is not saved: with a star, as in the margin; words have no room."""
        self._unsaved = unsaved
        self._say()

    def _say(self) -> None:
        told = core("manuscript.unsaved") if self._unsaved else ""
        self._title.setText(f"{self._named}*" if told else self._named)
        self._title.setToolTip(plain_tip(told))
        self._title.setAccessibleName(f"{self._named}, {told}" if told else self._named)

    def menu_place(self) -> QPoint:
        """Return where a menu about the claim opens, on the screen."""
        return self._more.mapToGlobal(QPoint(0, self._more.height()))
