"""Two columns that stand one above the other in a narrow panel and side by side in a wide one."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from workbench.ui.widgets.nesting import nest

_WIDE: Final = 640  # px from which both fit side by side
_GAP: Final = 24


def side_by_side(width: int) -> bool:
    """Say whether both fit beside each other in a panel of a width in pixels."""
    return width >= _WIDE


def half(width: int) -> int:
    """Return how wide each is in a room of a width in pixels."""
    return (width - _GAP) // 2 if side_by_side(width) else width


def direction(width: int) -> QBoxLayout.Direction:
    """Return how two parts are laid in a panel of a width in pixels."""
    return QBoxLayout.Direction.LeftToRight if side_by_side(width) else QBoxLayout.Direction.TopToBottom


class Halves(QBoxLayout):
    """``upper`` comes first in reading and focus order; side by side it is the left one."""

    def __init__(self) -> None:
        super().__init__(QBoxLayout.Direction.TopToBottom)
        self.upper, self.lower = QVBoxLayout(), QVBoxLayout()
        for half in (self.upper, self.lower):
            half.setSpacing(0)
            nest(self, half, 1)
        self.setSpacing(0)

    def fit(self, width: int) -> None:
        """Choose by the panel's width in pixels."""
        self.setDirection(direction(width))
        self.setSpacing(_GAP if side_by_side(width) else 0)
