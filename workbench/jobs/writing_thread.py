"""The one thread that writes to the library, so that no two jobs of a window ever meet."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class WritingThread:
    """Run jobs one after the other, in the order they were accepted."""

    def __init__(self) -> None:
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writing")

    def submit(self, job: Callable[[], T]) -> Future[T]:
        """Accept a job; its outcome or error is in the future.

        Raises:
            RuntimeError: the thread is closed.
        """
        return self._executor.submit(job)

    def close(self) -> None:
        """Finish every accepted job, then end the thread; closing twice is harmless."""
        self._executor.shutdown(wait=True)
