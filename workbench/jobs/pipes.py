"""One child process spoken to in JSON lines, its output drained by threads that end with it."""

from __future__ import annotations

import contextlib
import subprocess
import threading
from collections import deque
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Final, cast

from workbench.jobs.protocol import MAX_LINE, environment, line_of, message_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

_LAST_WORDS: Final = 20
_PATIENCE: Final = 2.0  # seconds a process gets to leave by itself


class ChildDiedError(Exception):
    """The child is gone; its last line on standard error says why."""


class Child:
    """A running process.

    Args:
        command: the program and its arguments.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
        )
        self._messages: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        self._last_words: deque[str] = deque(maxlen=_LAST_WORDS)
        self._input = cast("BinaryIO", self._process.stdin)
        self._outputs = cast("BinaryIO", self._process.stdout), cast("BinaryIO", self._process.stderr)
        self._threads = (
            threading.Thread(target=self._read, args=self._outputs[:1], name="worker-answers"),
            threading.Thread(target=self._drain, args=self._outputs[1:], name="worker-errors"),
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

    def send(self, message: dict[str, Any]) -> None:
        """Write one message.

        Raises:
            ChildDiedError: it is gone.
        """
        try:
            self._input.write(line_of(message))
            self._input.flush()
        except (OSError, ValueError) as error:  # ValueError: its input is closed already
            raise ChildDiedError(self.cause()) from error

    def receive(self, seconds: float) -> dict[str, Any] | None:
        """Return the next message, or None when none came in time.

        Raises:
            ChildDiedError: it is gone and has said everything.
        """
        try:
            message = self._messages.get(timeout=seconds)
        except Empty:
            return None
        if message is None:
            self._messages.put(None)  # for whoever asks next
            raise ChildDiedError(self.cause())
        return message

    def cause(self) -> str:
        """Return why it ended: its last words, else its exit code."""
        self._threads[1].join(_PATIENCE)
        code = self._process.poll()
        words = next((line for line in reversed(self._last_words) if line), "")
        return words[:200] or f"exit {code}"

    def end(self) -> None:
        """Close its input, wait a moment, then kill it; threads are joined and pipes closed."""
        self._close_input()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_PATIENCE)
        self.kill()

    def kill(self) -> None:
        """End it at once; nothing is left behind."""
        self._process.kill()
        self._process.wait()
        for thread in self._threads:
            thread.join()
        self._close_input()
        for pipe in self._outputs:
            pipe.close()

    def _close_input(self) -> None:
        with contextlib.suppress(OSError):  # it went without reading what was buffered
            self._input.close()

    def _read(self, pipe: BinaryIO) -> None:
        try:
            while line := pipe.readline(MAX_LINE):
                self._messages.put(message_of(line))
        except ValueError:  # not our protocol: as good as dead
            self._last_words.append("garbled answer")
            self._process.kill()
        finally:
            self._messages.put(None)

    def _drain(self, pipe: BinaryIO) -> None:
        while line := pipe.readline(65536):
            self._last_words.append(line.decode("utf-8", "replace").strip())
