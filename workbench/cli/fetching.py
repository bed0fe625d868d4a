"""Progress on the command line: how far a page or a long job has come, where somebody is looking."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.actions.pages import Progress

_SHOWN: Final = 60  # characters of an address


@contextmanager
def shown_progress(address: str) -> Iterator[Progress | None]:
    """Draw a bar on standard error while a page comes; in a pipe or a log there is none."""
    with _drawn(address, bytes_counted=True) as progress:
        yield progress


@contextmanager
def counted_progress(words: str) -> Iterator[Progress | None]:
    """Draw a bar on standard error while things are counted; in a pipe or a log there is none."""
    with _drawn(words, bytes_counted=False) as progress:
        yield progress


@contextmanager
def _drawn(told: str, *, bytes_counted: bool) -> Iterator[Progress | None]:
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415  # only a terminal needs it
    from rich.progress import (  # noqa: PLC0415  # as above
        BarColumn,
        DownloadColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
    )

    words = "".join(char for char in told if char.isprintable())[:_SHOWN]
    counter = DownloadColumn() if bytes_counted else MofNCompleteColumn()
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), counter)
    with Progress(*columns, console=Console(stderr=True), transient=True) as drawn:
        task = drawn.add_task(words, total=None)
        yield lambda received, total: drawn.update(task, completed=received, total=total)
