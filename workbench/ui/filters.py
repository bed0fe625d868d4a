"""Which claims are shown and in which order, and where the keys go next. No Qt here."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from workbench.model.claims import Rating
from workbench.model.facts import NUMERIC, FactKind
from workbench.model.wording import rating_key

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from workbench.model.articles import Sentence
    from workbench.model.claims import Claim

_FIGURES = frozenset(kind.value for kind in NUMERIC | {FactKind.DATE})
_NAMES = frozenset({FactKind.PERSON.value, FactKind.ORGANISATION.value, FactKind.TITLE.value})
NOBODY: Final = "-"  # as ``assigned``: assigned to nobody


# what a verdict may lack: a second person's initials, evidence, agreement with what its facts say
LACKING: Final[Mapping[str, Callable[[Claim], bool]]] = {
    "sign-off": lambda claim: claim.lacks_sign_off,
    "evidence": lambda claim: claim.lacks_evidence,
    "agreement": lambda claim: claim.verified_with_wrong_fact,
}


class Order(StrEnum):
    """In which order ``J`` goes through the claims."""

    TEXT = "text"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What is shown; empty means every one.

    Attributes:
        rating: a rating's key.
        kind: a kind of fact.
        named: words of a person or organisation among its facts.
        by: who gave the standing verdict.
        assigned: who is to check it; ``NOBODY`` for claims assigned to nobody.
        second: not empty: only claims with a fact that lacks a second independent source.
        lacks: what a claim with a verdict lacks, a key of ``LACKING``.
        picked: ids of the claims that fit into a time; empty for no such choice. It is not kept for later.
        minutes: the time they were picked for.
    """

    rating: str = ""
    kind: str = ""
    named: str = ""
    by: str = ""
    assigned: str = ""
    second: str = ""
    lacks: str = ""
    picked: frozenset[str] = frozenset()
    minutes: int = 0

    @property
    def empty(self) -> bool:
        """Say whether everything is shown."""
        return self == Filter()

    @property
    def of_settled(self) -> bool:
        """Say whether it asks for claims that have a verdict: whoever chose it wants to go through those."""
        return bool(self.by or self.lacks) or self.rating not in {"", Rating.OPEN.value}

    def admits(self, claim: Claim) -> bool:
        """Say whether the claim is shown."""
        verdict = claim.verdict
        return (
            (not self.rating or rating_key(claim) == self.rating)
            and (not self.kind or self.kind in claim.kinds)
            and (not self.named or self.named in names_in(claim))
            and (not self.by or (verdict is not None and verdict.by == self.by))
            and (not self.assigned or (claim.assigned or NOBODY) == self.assigned)
            and (not self.lacks or LACKING[self.lacks](claim))
            and (not self.picked or claim.id in self.picked)
        )


def names_in(claim: Claim) -> frozenset[str]:
    """Return the people and organisations a claim is about, under their full names where those are known."""
    return frozenset(
        fact.value if isinstance(fact.value, str) and fact.value else fact.text
        for fact in claim.facts
        if fact.kind in {FactKind.PERSON, FactKind.ORGANISATION}
    )


def choice_words(chosen: Filter, order: Order) -> str:
    """Return a filter and an order as one line, to keep."""
    kept = {name: words for name, words in asdict(replace(chosen, picked=frozenset(), minutes=0)).items() if words}
    return json.dumps(kept | {"order": order.value}, ensure_ascii=False, sort_keys=True)


def choice_of(words: str) -> tuple[Filter, Order]:
    """Return what ``choice_words`` wrote; whatever is damaged or foreign counts as no filter."""
    try:
        stored = json.loads(words)
    except ValueError:
        return Filter(), Order.TEXT
    if not isinstance(stored, dict):
        return Filter(), Order.TEXT
    names = {one.name for one in fields(Filter)} - {"picked", "minutes"}
    kept: dict[str, Any] = {n: value for n, value in stored.items() if n in names and isinstance(value, str)}
    kept = {name: value for name, value in kept.items() if name != "lacks" or value in LACKING}
    order = stored.get("order")
    return Filter(**kept), Order(order) if order in set(Order) else Order.TEXT


def saved_filters(words: str) -> dict[str, str]:
    """Return the saved filters by name, as the settings keep them; whatever is damaged counts as none."""
    try:
        stored = json.loads(words) if words else {}
    except ValueError:
        return {}
    if not isinstance(stored, dict):
        return {}
    return {str(name): chosen for name, chosen in stored.items() if isinstance(chosen, str)}


def risk(claim: Claim) -> int:
    """Return how soon a short deadline wants this claim: figures, names, accusations, quotations, then the rest."""
    kinds = set(claim.kinds) | {fact.kind.value for fact in claim.facts}
    if kinds & _FIGURES:
        return 0
    if kinds & _NAMES:
        return 1
    if any(reason.code == "accusation" for reason in claim.reasons):
        return 2
    return 3 if FactKind.QUOTE.value in kinds else 4


def shown_claims(
    claims: Sequence[Claim], chosen: Filter, order: Order, *, lacking: Collection[str] = ()
) -> tuple[Claim, ...]:
    """Return the claims to go through, in order.

    Args:
        claims: live claims in text order.
        chosen: the filter.
        order: text, or numbers first (within a class accusations, then by worth, then text).
        lacking: ids of claims that lack a second source for a fact.
    """
    every = chosen.empty
    admitted = [c for c in claims if every or (chosen.admits(c) and (not chosen.second or c.id in lacking))]
    if order is Order.NUMBERS:
        admitted.sort(key=by_risk)
    return tuple(admitted)


def by_risk(claim: Claim) -> tuple[int, bool, float, int]:
    """Return what sorts claims for a short deadline."""
    accused = any(reason.code == "accusation" for reason in claim.reasons)
    return risk(claim), not accused, -claim.worth, claim.start


def step(
    claims: Sequence[Claim], current: str, *, forward: bool, wanted: Callable[[Claim], bool] | None = None
) -> Claim | None:
    """Return the claim a step away from ``current`` (an id, or empty), going round at the ends; None without one.

    Args:
        claims: in the order gone through.
        current: where the step begins.
        forward: to the next one, not the previous.
        wanted: says which others to stop at; None for every one.
    """
    if not claims:
        return None
    ids: list[str] = [claim.id for claim in claims]
    start = ids.index(current) if current in ids else (-1 if forward else 0)
    direction = 1 if forward else -1
    around = [claims[(start + direction * count) % len(claims)] for count in range(1, len(claims) + 1)]
    if wanted is None:
        return around[0]
    return next((claim for claim in around if claim.id != current and wanted(claim)), None)


def step_sentence(unseen: Sequence[Sentence], offset: int, *, forward: bool) -> Sentence | None:
    """Return the next or previous sentence nobody looked at from a place in the text (code points), going round."""
    if not unseen:
        return None
    if forward:
        return next((sentence for sentence in unseen if sentence.start > offset), unseen[0])
    return next((sentence for sentence in reversed(unseen) if sentence.start < offset), unseen[-1])
