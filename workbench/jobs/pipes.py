"""One child process spoken to in JSON lines; three threads feed and drain it and end with it."""

from __future__ import annotations

import contextlib
import threading
from collections import deque
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Final, cast

from workbench.jobs.lines import Joining, lines_of
from workbench.jobs.protocol import MAX_LINE, environment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

_LAST_WORDS: Final = 20
_PATIENCE: Final = 2.0  # seconds a process gets to leave by itself


class ChildDiedError(Exception):
    """The child is gone; its last line on standard error says why."""


class Child:
    """A running process; neither sending nor receiving ever blocks for longer than asked.

    Args:
        command: the program and its arguments.

    Attributes:
        garbled: it said something that is no message of ours and was ended for it.
    """

    def __init__(self, command: Sequence[str]) -> None:
        import subprocess  # noqa: PLC0415 - the window paints before a process starts

        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
        )
        self._late = subprocess.TimeoutExpired
        self._pipes = cast("tuple[BinaryIO, ...]", (self._process.stdin, self._process.stdout, self._process.stderr))
        self._outgoing: SimpleQueue[bytes | None] = SimpleQueue()
        self._messages: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        self._last_words: deque[str] = deque(maxlen=_LAST_WORDS)
        self.garbled = False
        self._threads = tuple(
            threading.Thread(target=target, args=(pipe,), name=f"worker-{target.__name__.strip('_')}")
            for target, pipe in zip((self._feed, self._read, self._drain), self._pipes, strict=True)
        )
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """Return the process's number."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Say whether it still runs."""
        return self._process.poll() is None

    @property
    def code(self) -> int | None:
        """Return its exit code (negative: the signal that ended it), None while it runs."""
        return self._process.poll()

    def send(self, message: dict[str, Any]) -> None:
        """Queue one message; whether it arrived shows in the answer."""
        for line in lines_of(message):
            self._outgoing.put(line)

    def receive(self, seconds: float) -> dict[str, Any] | None:
        """Return the next message, or None when none came in so many seconds.

        Raises:
            ChildDiedError: it is gone and has said everything.
        """
        try:
            message = self._messages.get(timeout=seconds)
        except Empty:
            return None
        if message is None:
            self._messages.put(None)  # for whoever asks next
            raise ChildDiedError(self._cause())
        return message

    def end(self) -> None:
        """Close its input, wait a moment, then kill it; threads are joined and pipes closed."""
        self._outgoing.put(None)
        with contextlib.suppress(self._late):
            self._process.wait(_PATIENCE)
        self.kill()

    def kill(self) -> None:
        """End it at once; nothing is left behind."""
        self._process.kill()
        self._process.wait()
        self._outgoing.put(None)
        for thread in self._threads:
            thread.join()
        for pipe in self._pipes:
            with contextlib.suppress(OSError):  # words it never read
                pipe.close()

    def _cause(self) -> str:
        """Return why it ended: its last words, else its exit code."""
        if self.garbled:
            return "garbled answer"
        with contextlib.suppress(self._late):
            self._process.wait(_PATIENCE)
        self._threads[-1].join(_PATIENCE)
        words = next((line for line in reversed(self._last_words) if line), "")
        return words[:200] or f"exit {self.code}"

    def _feed(self, pipe: BinaryIO) -> None:
        with contextlib.suppress(OSError):  # it died: the reader says so
            while (line := self._outgoing.get()) is not None:
                pipe.write(line)
                pipe.flush()
        with contextlib.suppress(OSError):
            pipe.close()

    def _read(self, pipe: BinaryIO) -> None:
        joining = Joining()
        try:
            while line := pipe.readline(MAX_LINE):
                if (message := joining.take(line)) is not None:
                    self._messages.put(message)
        except ValueError:  # not our protocol: as good as dead
            self.garbled = True
            self._process.kill()
        finally:
            self._messages.put(None)

    def _drain(self, pipe: BinaryIO) -> None:
        while line := pipe.readline(65536):
            self._last_words.append(line.decode("utf-8", "replace").strip())
