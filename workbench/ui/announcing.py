"""What only eyes would notice is said aloud: words handed to whatever screen reader listens.

Where the focus goes a screen reader follows by itself. It hears nothing of a row chosen in a list below a field, of a
notice, of what a key did elsewhere on the page: such words are announced, once, and the last of several in one turn.
A list that takes the focus tells its row, too: Qt tells of the list alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleEvent


def announce(about: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have a screen reader say words.

    Args:
        about: the widget that speaks.
        words: to be said; of empty ones nothing is heard.
        urgent: what is being said is cut short for them, as of something gone wrong.
    """
    if not words:
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - made when first spoken

    event = QAccessibleAnnouncementEvent(about, words)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    _send(event)


def tell_rows(app: QApplication) -> None:
    """Tell of the current row whenever a list or table takes the focus."""
    app.focusChanged.connect(_on_focus)


def _on_focus(_before: QWidget | None, now: QWidget | None) -> None:
    if isinstance(now, QAbstractItemView):
        QTimer.singleShot(0, now, lambda: _tell_row(now))  # Qt has told of the list by then


def _tell_row(view: QAbstractItemView) -> None:
    from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415 - as above

    if view.hasFocus() and view.currentIndex().isValid() and QAccessible.isActive():
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(_place(view))
        _send(event)


def _place(view: QAbstractItemView) -> int:
    """Return which of a view's accessible children its current cell is: headers count, hidden ones too."""
    index = view.currentIndex()
    if isinstance(view, QListView):
        return index.row()
    return (index.row() + 1) * (view.model().columnCount() + 1) + index.column() + 1


def _send(event: QAccessibleEvent) -> None:
    from PySide6.QtGui import QAccessible  # noqa: PLC0415 - as above

    QAccessible.updateAccessibility(event)
