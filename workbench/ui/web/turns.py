"""Turns: many fetches wished at once are begun two at a time, so that forty pages are not forty bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_AT_ONCE: Final = 2


class Turns:
    """Things waiting for their turn, by key.

    Args:
        begin: starts the work for a key; whoever called it calls ``ended`` when the work is over.
    """

    def __init__(self, begin: Callable[[str], None]) -> None:
        self._begin = begin
        self._pending: list[str] = []
        self._running: set[str] = set()

    @property
    def keys(self) -> frozenset[str]:
        """Return what runs or waits for its turn."""
        return frozenset({*self._pending, *self._running})

    def add(self, keys: tuple[str, ...]) -> None:
        """Wish for work; what is wished for already is not wished for twice."""
        known = self.keys
        self._pending += [key for key in dict.fromkeys(keys) if key not in known]
        self._next()

    def ended(self, key: str, *, all_of_it: bool = False) -> None:
        """Note that work is over; ``all_of_it`` drops what still waits, as somebody cancelled."""
        self._running.discard(key)
        if all_of_it:
            self._pending.clear()
        self._next()

    def _next(self) -> None:
        while self._pending and len(self._running) < _AT_ONCE:
            key = self._pending.pop(0)
            self._running.add(key)
            self._begin(key)
