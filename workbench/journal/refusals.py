"""Undo past what it was refused: told once, a refusal keeps nobody from what they did before it.

What cannot be taken back (a colleague has worked on it since) is told to the person who asks. Asked again, it is tried
again first, for the colleague may have taken theirs back; else undo goes on to the action before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.errors import ConflictError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from workbench.model.changes import Changes


class Refusals:
    """What undo was refused in this open library, by event."""

    def __init__(self) -> None:
        self.told: frozenset[str] = frozenset()

    def take_back(
        self, target: Callable[[Collection[str]], str], attempt: Callable[[Collection[str]], Changes]
    ) -> Changes:
        """Take back the newest action whose refusal was not told yet, or that is refused no more.

        Args:
            target: names the action that would be taken back if these were passed over, "" for none.
            attempt: takes it back in a transaction of its own.

        Raises:
            ConflictError: it is refused, and told for the first time; or nothing stands before it.
            RuleError: ``nothing-to-undo``.
        """
        passed: tuple[str, ...] = ()
        while True:
            event = target(passed)
            try:
                return attempt(passed)
            except ConflictError:
                known, self.told = event in self.told, self.told | {event}
                if not known or not target((*passed, event)):
                    raise
                passed = (*passed, event)
