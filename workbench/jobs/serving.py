"""The far end of the pipes: how a process of ours takes requests, gives answers, and goes when whoever started it goes.

``pipes.Child`` is the near end. The worker, the disposable reading processes and ``actions.report_process`` stand on
this.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from workbench.jobs.lines import Joining, lines_of
from workbench.jobs.protocol import MAX_LINE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

Send = Callable[[dict[str, Any]], None]


def own_output() -> BinaryIO:
    """Return standard output, for answers alone from now on: what a library prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def sending(answers: BinaryIO) -> Send:
    """Return what gives one answer."""

    def send(message: dict[str, Any]) -> None:
        answers.writelines(lines_of(message))
        answers.flush()

    return send


def asked(requests: BinaryIO) -> Iterator[dict[str, Any]]:
    """Yield every request until the input ends.

    Raises:
        ValueError: a line is no message of ours.
    """
    joining = Joining()
    while line := requests.readline(MAX_LINE):
        if (message := joining.take(line)) is not None:
            yield message


@contextmanager
def while_wanted() -> Iterator[None]:
    """Serve inside; end at once, without a word, when the other end is gone or the person pressed Ctrl+C there."""
    try:
        yield
    except (BrokenPipeError, KeyboardInterrupt):
        os._exit(0)
