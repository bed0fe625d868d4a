"""A box that asks or refuses before there is a window to say it in: with the sign of the notices, not with Qt's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QIcon

from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

_SIZE: Final = 24  # px


def wear_sign(box: QMessageBox) -> None:
    """Give a box that has all its buttons the notices' sign; Qt's pictures on buttons are dark in the dark theme."""
    box.setIconPixmap(icon("warning", current_theme(), role="false").pixmap(_SIZE, _SIZE))
    for button in box.buttons():
        button.setIcon(QIcon())
