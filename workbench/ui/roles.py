"""What the parts we paint ourselves are for a screen reader: a text, a picture, a document, not "filler".

Qt knows its own widgets; of a plain one it tells no more than that it is there, and where such a one has the focus a
listener hears nothing of use. Installed once the article is on the page, or with the
welcome: none of these parts is made before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QScrollArea, QWidget

from workbench.ui.announcing import tell_rows

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

_PREPARED: Final = "heard"
_ROLES: Final = {
    "ClaimQuote": QAccessible.Role.StaticText,
    "DiffText": QAccessible.Role.StaticText,
    "ElidedLine": QAccessible.Role.StaticText,
    "QKeySequenceEdit": QAccessible.Role.HotkeyField,
    "QScrollArea": QAccessible.Role.Document,
    "RatingGlyph": QAccessible.Role.Graphic,
    "RatingSample": QAccessible.Role.StaticText,
}


def prepare() -> None:
    """Tell Qt our roles, and screen readers of the rows of lists; once for all windows."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and not app.property(_PREPARED):
        app.setProperty(_PREPARED, True)
        QAccessible.installFactory(_made)
        tell_rows(app)


def _made(name: str, thing: QObject) -> QAccessibleInterface | None:
    role = _ROLES.get(name)
    if role is None or not isinstance(thing, QWidget):
        return None
    if isinstance(thing, QScrollArea) and not thing.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return None  # only lays out a form; one that Tab stops at is read
    return QAccessibleWidget(thing, role)
