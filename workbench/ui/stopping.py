"""Ctrl+C and the system's wish to end, heard at the one moment when it does no harm.

2026-11-29: raised wherever Python happened to be, Ctrl+C left Qt's modules half loaded (a traceback, once a crash), and
in the middle of a slot it was lost and the window opened all the same.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

_NAMES = (signal.SIGINT, signal.SIGTERM)


class Stopping:
    """Takes note of the wish while the window is being made, and passes it on once the window lives.

    Who presses Ctrl+C a second time before that is obeyed at once: something hangs.
    """

    def __init__(self) -> None:
        self._wished = False
        for name in _NAMES:
            signal.signal(name, self._on_signal)

    def _on_signal(self, *_: object) -> None:
        if self._wished:
            raise KeyboardInterrupt
        self._wished = True

    def check(self) -> None:
        """Stop here if that was wished meanwhile.

        Raises:
            KeyboardInterrupt: it was.
        """
        if self._wished:
            raise KeyboardInterrupt

    def pass_on(self, quit_: Callable[[], object]) -> None:
        """Have ``quit_`` called for every further wish.

        Raises:
            KeyboardInterrupt: one came before.
        """
        for name in _NAMES:
            signal.signal(name, lambda *_: quit_())
        self.check()


class Waking:
    """Wakes Qt's loop when a signal comes: Python hears it only when something of Python's runs, up to a second later.

    Args:
        app: whose loop.
    """

    def __init__(self, app: QObject) -> None:
        self._ends: tuple[int, ...] = ()
        if sys.platform == "win32":  # where Qt waits for sockets alone
            return
        from PySide6.QtCore import QSocketNotifier  # noqa: PLC0415 - its libraries are checked by now

        near, far = self._ends = os.pipe()
        for end in self._ends:
            os.set_blocking(end, False)
        signal.set_wakeup_fd(far, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(near, QSocketNotifier.Type.Read, app)
        self._notifier.activated.connect(lambda *_: os.read(near, 64))

    def close(self) -> None:
        """Let go of the signals; doing it twice is harmless."""
        if self._ends:
            signal.set_wakeup_fd(-1)
            self._notifier.setEnabled(False)
            for end in self._ends:
                os.close(end)
            self._ends = ()
