"""Digits with Shift: each keyboard has another sign there, so they are told by the key's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


def shifted_digit(event: QKeyEvent) -> int:
    """Return the digit pressed with Shift, 0 for none: by key, else by its place on a PC keyboard (X11 and Wayland)."""
    if event.modifiers() != Qt.KeyboardModifier.ShiftModifier:
        return 0
    if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return int(event.key()) - int(Qt.Key.Key_0)
    first = 10  # the scan code of the key 1
    return event.nativeScanCode() - first + 1 if first <= event.nativeScanCode() < first + 9 else 0
