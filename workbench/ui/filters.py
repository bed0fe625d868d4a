"""Which claims are shown and in which order, and where the keys go next. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.model.facts import NUMERIC, FactKind
from workbench.model.wording import rating_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.articles import Sentence
    from workbench.model.claims import Claim

_FIGURES = frozenset(kind.value for kind in NUMERIC | {FactKind.DATE})
_NAMES = frozenset({FactKind.PERSON.value, FactKind.ORGANISATION.value, FactKind.TITLE.value})


class Order(StrEnum):
    """In which order ``J`` goes through the claims."""

    TEXT = "text"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What is shown: a rating's key and a kind; empty means every one."""

    rating: str = ""
    kind: str = ""

    def admits(self, claim: Claim) -> bool:
        """Say whether the claim is shown."""
        return (not self.rating or rating_key(claim) == self.rating) and (not self.kind or self.kind in claim.kinds)


def risk(claim: Claim) -> int:
    """Return how soon a short deadline wants this claim: figures, then names, then quotations, then the rest."""
    kinds = set(claim.kinds) | {fact.kind.value for fact in claim.facts}
    if kinds & _FIGURES:
        return 0
    if kinds & _NAMES:
        return 1
    return 2 if FactKind.QUOTE.value in kinds else 3


def shown_claims(claims: Sequence[Claim], chosen: Filter, order: Order) -> tuple[Claim, ...]:
    """Return the claims to go through, in order.

    Args:
        claims: live claims in text order.
        chosen: the filter.
        order: text, or numbers first (within a class by worth, then text).
    """
    admitted = [claim for claim in claims if chosen.admits(claim)]
    if order is Order.NUMBERS:
        admitted.sort(key=lambda claim: (risk(claim), -claim.worth, claim.start))
    return tuple(admitted)


def step(claims: Sequence[Claim], current: str, *, forward: bool, only_open: bool) -> Claim | None:
    """Return the claim a step away from ``current`` (an id, or empty), going round at the ends; None without one.

    A step among open claims skips settled ones; when none is open, it goes to the neighbour all the same.
    """
    if not claims:
        return None
    ids: list[str] = [claim.id for claim in claims]
    start = ids.index(current) if current in ids else (-1 if forward else 0)
    direction = 1 if forward else -1
    around = [claims[(start + direction * count) % len(claims)] for count in range(1, len(claims) + 1)]
    if only_open:
        opened = next((claim for claim in around if not claim.settled and claim.id != current), None)
        if opened is not None:
            return opened
    return around[0]


def step_sentence(unseen: Sequence[Sentence], offset: int, *, forward: bool) -> Sentence | None:
    """Return the next or previous sentence nobody looked at from a place in the text (code points), going round."""
    if not unseen:
        return None
    if forward:
        return next((sentence for sentence in unseen if sentence.start > offset), unseen[0])
    return next((sentence for sentence in reversed(unseen) if sentence.start < offset), unseen[-1])
