"""The watchdog of a fetch: one deadline and one cancel button for everything that can hang.

A timeout on a socket restarts with every byte, so that a server dripping one byte a second would never end. The
watchdog shuts the connection down instead; whoever waits on it wakes up and asks ``check`` why.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from typing import TYPE_CHECKING, Final, Self

from workbench.errors import CancelledError, InputError

if TYPE_CHECKING:
    from types import TracebackType

SLICE: Final = 0.05  # seconds between two looks at the cancel button


class Watch:
    """Watch over one fetch, as a context.

    Args:
        seconds: from entering the context to the end.
        cancel: set by the person.

    Attributes:
        host: named in the sentence when time is up.
    """

    def __init__(self, seconds: float, cancel: threading.Event | None) -> None:
        self.host = ""
        self._seconds = seconds
        self._cancel = cancel or threading.Event()
        self._end = time.monotonic() + seconds
        self._done = threading.Event()
        self._lock = threading.Lock()
        self._guarded: list[socket.socket] = []
        self._thread = threading.Thread(target=self._watch, name="fetch watchdog")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        self._thread.join()
        self.release()

    def remaining(self) -> float:
        """Return the seconds left, at least a hundredth, for timeouts."""
        return max(self._end - time.monotonic(), 0.01)

    def check(self) -> None:
        """Return while the fetch may go on.

        Raises:
            CancelledError: the person cancelled.
            InputError: ``fetch-timeout``.
        """
        if self._cancel.is_set():
            raise CancelledError
        if time.monotonic() >= self._end:
            raise InputError("fetch-timeout", host=self.host, seconds=f"{self._seconds:g}")

    def guard(self, connection: socket.socket) -> None:
        """Shut ``connection`` down when the fetch is over; a duplicate is kept, as TLS takes the original over."""
        with self._lock:
            self._guarded.append(connection.dup())
        self.check()

    def release(self) -> None:
        """Let go of all guarded connections."""
        with self._lock:
            for connection in self._guarded:
                connection.close()
            self._guarded.clear()

    def wait(self, event: threading.Event) -> None:
        """Wait for ``event`` of another thread, as long as the fetch may go on (errors: see ``check``)."""
        while not event.wait(min(SLICE, self.remaining())):
            self.check()

    def _watch(self) -> None:
        while not self._done.wait(min(SLICE, self.remaining())):
            if self._cancel.is_set() or time.monotonic() >= self._end:
                self._shut()

    def _shut(self) -> None:
        with self._lock:
            for connection in self._guarded:
                with contextlib.suppress(OSError):  # not connected yet, or gone already
                    connection.shutdown(socket.SHUT_RDWR)
