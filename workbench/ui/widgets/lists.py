"""How our lists look: without a frame, as wide as their pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView


def make_plain(view: QListView) -> None:
    """Let a list lie flat in its pane, with no bar to move it sideways; its delegate paints focus and selection."""
    view.setProperty("plain", True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
