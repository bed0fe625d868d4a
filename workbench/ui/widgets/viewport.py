"""A scroll area's viewport made by us: asked for Qt's own, PySide first makes every class a widget could be of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea


def give_viewport(area: QAbstractScrollArea) -> None:
    """Put a plain viewport of ours in place of Qt's; call it before anything else touches the area."""
    viewport = QWidget(area)
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    area.setViewport(viewport)
