"""Addresses on the command line: how far a page has come, where somebody is looking."""

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
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415  # only a terminal needs it
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn  # noqa: PLC0415  # as above

    words = "".join(char for char in address if char.isprintable())[:_SHOWN]
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), DownloadColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as drawn:
        task = drawn.add_task(words, total=None)
        yield lambda received, total: drawn.update(task, completed=received, total=total)
