"""Arrow keys that move the selected claim's edges, from a command on until Return or Escape.

Alt and Shift with an arrow do the same at once, but many window managers keep those keys for themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.ui.manuscript.edges import Edge
    from workbench.ui.manuscript.handles import EdgeTool

_ARROWS: Final = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}
_DONE: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_TAKEN: Final = frozenset({*_ARROWS, *_DONE, Qt.Key.Key_Escape})
_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier


class EdgeKeys(QObject):
    """Takes the text's arrow keys while edges are held.

    Args:
        text: whose keys they are; it becomes the parent.
        edges: what moves them.
        nudge: moves an edge by a word ("start" or "end", forward) and says aloud where it is.
    """

    def __init__(self, text: QObject, edges: EdgeTool, nudge: Callable[[Edge, bool], None]) -> None:
        super().__init__(text)
        self._edges, self._nudge = edges, nudge
        text.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move an edge, place both or take them back; who leaves the text has placed them."""
        if not self._edges.holding:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.FocusOut:
            self._edges.commit()
        elif isinstance(event, QKeyEvent) and event.key() in _TAKEN and not _more(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # Escape is the window's otherwise
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._press(event)
                return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._nudge("start" if shifted else "end", _ARROWS[key])
        elif key in _DONE:
            self._edges.commit()
        else:
            self._edges.drop()


def _more(event: QKeyEvent) -> bool:
    """Say whether other keys than Shift are held: those are somebody else's."""
    return bool(event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | _KEYPAD))
