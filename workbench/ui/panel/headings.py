"""The lines that name the sections of the claim panel: lower where room is scarce, one of them given up at last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QSpacerItem

from workbench.ui.panel.closeness import Closeness

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

HEADING: Final = 24  # px of a section's name
LEVEL: Final = 28  # the same in the form, at ease
LOW: Final = 20  # the same where room is scarce: as high as a button beside it
_ABOVE, _BELOW, _FOOT = (8, 4), (6, 2), 2  # px around the panel's head, at ease and where room is scarce; at the foot


def heading_height(closeness: Closeness, at_ease: int = HEADING) -> int:
    """Return how many px a section's name takes, of which it has ``at_ease`` where nothing is folded."""
    if closeness >= Closeness.TIGHT:
        return LOW
    return HEADING if closeness >= Closeness.FOLDED else at_ease


class Headings:
    """A part that stands more closely: the headings made here.

    Args:
        at_ease: px of each where nothing is folded.
    """

    def __init__(self, at_ease: int = HEADING) -> None:
        self._at_ease, self._closeness = at_ease, Closeness.ROOMY
        self._names: list[QLabel] = []
        self._sides: list[QWidget] = []
        self._passing: tuple[QWidget, ...] = ()  # go where it is bare
        self._kept = False

    def row(self, name: QLabel, side: QWidget) -> QHBoxLayout:
        """Return a heading with something at its end."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(name)
        row.addStretch(1)
        row.addWidget(side)
        self._names.append(name)
        self._sides.append(side)
        side.setProperty("tight", True)
        for part in (name, side):
            part.setFixedHeight(self._at_ease)  # as high without its button as with it, so that nothing moves
        return row

    def passing_row(self, name: QLabel, side: QWidget) -> QHBoxLayout:
        """Return a heading that is given up where there is no room for it."""
        self._passing = (name, side)
        return self.row(name, side)

    def keep_passing(self, *, kept: bool) -> None:
        """Let the heading that is given up stand all the same, as where nothing below it says what it does."""
        if kept != self._kept:
            self._kept = kept
            self._show_passing()

    @property
    def passing_height(self) -> int:
        """Return how many px the heading takes that is given up; 0 where it is."""
        return 0 if self._passes_at(self._closeness) else self.height_at(self._closeness)

    def height_at(self, closeness: Closeness) -> int:
        """Return how many px each takes."""
        return heading_height(closeness, self._at_ease)

    def saved(self, closeness: Closeness) -> int:
        """Return how many px lower than roomy they are."""
        each = self._at_ease - self.height_at(closeness)
        shown = [name for name in self._names if name in self._passing or not name.isHidden()]
        passed = self.height_at(closeness) if self._passes_at(closeness) else 0
        return each * len(shown) + passed

    def set_closeness(self, closeness: Closeness) -> None:
        """Stand so."""
        for part in (*self._names, *self._sides):
            part.setFixedHeight(self.height_at(closeness))
        self._closeness = closeness
        self._show_passing()

    def _show_passing(self) -> None:
        for part in self._passing:
            part.setVisible(not self._passes_at(self._closeness))

    def _passes_at(self, closeness: Closeness) -> bool:
        return bool(self._passing) and closeness >= Closeness.BARE and not self._kept


class Air:
    """A part that stands more closely: what is empty around the panel's head.

    Args:
        column: the panel's.
        side: px beside it.
    """

    def __init__(self, column: QVBoxLayout, side: int) -> None:
        self._column, self.below = column, QSpacerItem(0, _BELOW[0])
        column.setContentsMargins(side, _ABOVE[0], side, _FOOT)

    def saved(self, closeness: Closeness) -> int:
        """Return how many px lower than roomy it is."""
        return sum(room - less for room, less in (_ABOVE, _BELOW)) if closeness >= Closeness.TIGHT else 0

    def set_closeness(self, closeness: Closeness) -> None:
        """Stand so."""
        tight = closeness >= Closeness.TIGHT
        margins = self._column.contentsMargins()
        margins.setTop(_ABOVE[tight])
        self._column.setContentsMargins(margins)
        self.below.changeSize(0, _BELOW[tight])
        self._column.invalidate()
