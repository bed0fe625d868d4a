"""Putting a layout into another, without what PySide keeps of it.

For a layout that is filled already PySide makes a Python object of each of its items and lets it live as long as the
layout. Qt takes an item away when its widget is moved or deleted and tells nobody: the Python object then stands for an
address at which Qt puts something else, a menu or a translator, and whichever of the two goes first takes the other's
Python side along. That brought the window's process down, a few times in ten thousand tests.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLayout
from shiboken6 import Shiboken

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QGridLayout


def nest(outer: QBoxLayout, inner: QLayout, stretch: int = 0) -> None:
    """Put a layout, filled or not, at the end of a box, with its share of the room that is left over."""
    outer.addLayout(inner, stretch)
    _forget_items(inner)


def nest_before(outer: QBoxLayout, place: int, inner: QLayout) -> None:
    """Put a layout into a box before what stands at a place there."""
    outer.insertLayout(place, inner)
    _forget_items(inner)


def nest_in_grid(outer: QGridLayout, inner: QLayout, row: int, column: int, *, columns: int = 1) -> None:
    """Put a layout into a grid, over so many columns from one on."""
    outer.addLayout(inner, row, column, 1, columns)
    _forget_items(inner)


def _forget_items(layout: QLayout) -> None:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if isinstance(item, QLayout):
            _forget_items(item)
        elif item is not None and not Shiboken.createdByPython(item):
            Shiboken.invalidate(item)
