"""Progress on the command line: how far a page or a long job has come, where somebody is looking."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Protocol

from workbench.cli.common import language
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workbench.actions.pages import Progress
    from workbench.text.telling import Tell

    class _Shown(Protocol):
        def __call__(self, received: int, total: int | None, now: str = "", /) -> None: ...


_WHOLE: Final = 1000  # steps of a bar that shows shares
_SHOWN: Final = 60  # characters of an address


@contextmanager
def shown_progress(address: str) -> Iterator[Progress | None]:
    """Draw a bar on standard error while a page comes; in a pipe or a log there is none."""
    with _drawn(address, of_bytes=True) as progress:
        yield progress


@contextmanager
def share_progress(words: str, *, then: str = "") -> Iterator[Callable[[float], None] | None]:
    """Draw a bar on standard error while something is read, then how much of it is done; elsewhere there is none.

    Args:
        words: what is worked on.
        then: what goes on once all of it is done, for as long as nobody knows; "" for nothing.
    """
    with _drawn(words, shares=True, then=then) as progress:
        yield None if progress is None else lambda share: progress(round(_WHOLE * share), _WHOLE)


@contextmanager
def counted_progress(words: str) -> Iterator[Progress | None]:
    """Draw a bar on standard error while things are counted; in a pipe or a log there is none."""
    with _drawn(words) as progress:
        yield progress


@contextmanager
def staged_progress() -> Iterator[Tell]:
    """Draw a bar on standard error while a report is made: what is being done, and how much of it if that is known."""
    spoken = language()
    with _drawn("", shares=True) as progress:

        def tell(stage: str, share: float | None) -> None:
            if progress is not None:
                progress(
                    round(_WHOLE * share) if share is not None else 0,
                    None if share is None else _WHOLE,
                    say(f"making.{stage}", spoken),
                )

        yield tell


@contextmanager
def _drawn(told: str, *, of_bytes: bool = False, shares: bool = False, then: str = "") -> Iterator[_Shown | None]:
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415  # only a terminal needs it
    from rich.progress import (  # noqa: PLC0415  # as above
        BarColumn,
        DownloadColumn,
        MofNCompleteColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
    )

    words = "".join(char for char in told if char.isprintable())[:_SHOWN]
    counter = DownloadColumn() if of_bytes else TaskProgressColumn() if shares else MofNCompleteColumn()
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), counter)
    with Progress(*columns, console=Console(stderr=True), transient=True) as drawn:
        task = drawn.add_task(words, total=None)

        def shown(received: int, total: int | None, now: str = "") -> None:
            if then and total is not None and received >= total:
                drawn.reset(task, total=None, description=f"{words} · {then}")
            else:
                drawn.tasks[0].total = total  # to be told that nobody knows, "update" takes for no news
                drawn.update(task, completed=received, total=total, description=now or words)

        yield shown
