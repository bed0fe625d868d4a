"""Keys that are held: what is meant once is done once, however the windowing system tells of it.

X11 sends a release and a press for each repetition. Qt joins and marks them only where both lie in its queue at the
same time; a window that answers quickly sees another press instead (seen: every one of 13 in 1.1 s). What gives them
away is their time: no finger lets go of a key that it has held, and presses it again within the same few milliseconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_PRESSES: Final = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})
KEY_EVENTS: Final = _PRESSES | {QEvent.Type.KeyRelease}
_GAP: Final = 5  # ms of the windowing system's clock between a release and a press that no finger made
_HELD: Final = 100  # ms: no keyboard begins to repeat sooner


class HeldKey:
    """Told of a window's key events, tells whether the last press only repeats one.

    Attributes:
        repeats: the last press came because its key is held.
    """

    def __init__(self) -> None:
        self._key = 0
        self._pressed = self._last = self._released = 0  # ms: first, by now, let go
        self.repeats = False

    def see(self, event: QEvent) -> None:
        """Take note of an event, if it is one of a key."""
        if not isinstance(event, QKeyEvent):
            return
        key, now = event.key(), event.timestamp()
        if event.type() not in _PRESSES:
            if key == self._key:
                self._released = now
            return
        if key == self._key and now == self._last and self._released < now:
            return  # asked first whether it is a shortcut, then told of it
        at_once = key == self._key and 0 <= now - self._released <= _GAP and self._released - self._pressed >= _HELD
        self.repeats = event.isAutoRepeat() or at_once
        if not self.repeats:
            self._pressed = now
        self._key, self._last = key, now


class KeyAction(QAction):
    """An action that knows when a key asks for it, and that a held key asks once unless it may repeat.

    Attributes:
        by_key: it is being triggered by its key.
    """

    def __init__(self, window: QWidget, held: HeldKey) -> None:
        super().__init__(window)
        self._held = held
        self.by_key = False

    def event(self, event: QEvent) -> bool:
        """Leave out what a held key repeats."""
        if event.type() != QEvent.Type.Shortcut:
            return super().event(event)
        if self._held.repeats and not self.autoRepeat():
            return True
        self.by_key = True
        try:
            return super().event(event)
        finally:
            self.by_key = False
