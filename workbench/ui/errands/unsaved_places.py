"""Where words lie that could not be written: the claim, and the dialog they were typed into. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_COMMANDS: Final = {"details": "article_details", "handover": "handover", "many": "rate_many"}
_KINDS: Final = frozenset({"query", "answer", "call", "book", "amend", "note", *_COMMANDS})


@dataclass(frozen=True, slots=True)
class Place:
    """One place to go back to.

    Attributes:
        claim: its id; of an article's details the article's.
        kind: of the dialog, empty for the claim's verdict.
        rest: what else names the dialog: a query, a piece of evidence, what a note began with.
    """

    claim: str
    kind: str = ""
    rest: str = ""

    @property
    def command(self) -> str:
        """Return the command that opens the dialog."""
        return _COMMANDS[self.kind]


def place_of(key: str) -> Place | None:
    """Return the place of what lies under a dialog's key, None where no command leads to it."""
    kind, _, named = key.partition(" ")
    claim, _, rest = named.partition(" ")
    return Place(claim, kind, rest) if kind in _KINDS and claim else None


def next_place(places: Sequence[Place], order: Mapping[str, int], here: str) -> Place | None:
    """Return the next place behind the claim in hand, going round at the end; other articles come last.

    Args:
        places: all there are.
        order: where the open article's claims begin (code points), by id.
        here: the claim in hand; its own places come last of its article.
    """
    at = order.get(here, -1)

    def rank(place: Place) -> tuple[bool, bool, int]:
        start = order.get(place.claim)
        return start is None, start is not None and start <= at, start or 0

    return min(places, key=rank, default=None)
