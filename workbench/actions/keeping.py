"""How far the keeping of an analysis is, and whether it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.jobs.protocol import check

if TYPE_CHECKING:
    from threading import Event

    from workbench.actions.articles import Share
    from workbench.model.analysis import Analysis

_SEALED: Final = 0.3  # of the time it takes to keep an analysis goes by before its first row is written


class Keeping:
    """How far the keeping of an analysis is; calling it goes on, or raises ``CancelledError``.

    Args:
        analysis: what is kept; each of its claims and facts is a row.
        cancel: set to stop: nothing is written then.
        progress: told the share that is written (0–1).
    """

    def __init__(self, analysis: Analysis, cancel: Event | None = None, progress: Share | None = None) -> None:
        self._cancel, self._progress = cancel, progress
        self._rows = 1 + sum(1 + len(suggestion.facts) for suggestion in analysis.suggestions)
        self._done = 0

    def __call__(self) -> None:
        """Count a row."""
        check(self._cancel)
        self._done += 1
        if self._progress is not None:
            self._progress(_SEALED + (1 - _SEALED) * min(1.0, self._done / self._rows))
