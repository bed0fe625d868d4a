"""The order in which a screen reader finds what lies beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QSplitter, QWidget


def read_in_order(splitter: QSplitter) -> None:
    """Let a screen reader find a splitter's parts from left to right: Qt puts each new one behind those before it."""
    finds: tuple[Callable[[int], QWidget | None], ...] = (splitter.widget, splitter.handle)
    for find in finds:
        for place in range(splitter.count()):
            part = find(place)
            if part is not None:
                part.raise_()
