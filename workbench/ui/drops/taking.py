"""Taking a drop without taking the thing away: where a move is accepted, a file manager deletes what was dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

_KEPT: Final = (Qt.DropAction.CopyAction, Qt.DropAction.LinkAction)


def take_copy(event: QDragEnterEvent | QDragMoveEvent | QDropEvent) -> None:
    """Accept a drag as a copy, or as a link where its source offers no copy.

    A source that offers a move alone is told that nothing was done with what it let go, so that it keeps it.
    """
    kept = next((action for action in _KEPT if event.possibleActions() & action), None)
    if kept is not None:
        event.setDropAction(kept)
    elif event.type() == QEvent.Type.Drop:
        event.setDropAction(Qt.DropAction.IgnoreAction)
    event.accept()
