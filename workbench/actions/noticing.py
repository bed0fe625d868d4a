"""What the machine notices, kept while nothing changes that it is read from: a tick or a verdict is compared no more.

Comparing an article of 10,000 words with itself takes a tenth of a second of the interpreter, which the window shares.
Both answers follow from their arguments alone, and what a checker decided is taken off the facts before; so what is
kept is what would be found again.

What was found inside a draft can be handed to another process, which takes it as its own only for the same arguments
and rules: ``known`` here, ``learn`` there. A report that prints what something else would say is worse than a late one.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from workbench import __version__, compare
from workbench.model.claims import Workflow
from workbench.model.facts import Fact, FactState
from workbench.model.findings import Known

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from workbench.model.claims import Claim
    from workbench.model.evidence import Evidence
    from workbench.model.findings import Finding

_ARTICLES: Final = 2  # the one on the desk, and the one before
_PIECES: Final = 16_384  # of evidence


@dataclass(frozen=True, slots=True)
class _Stated:
    """What is compared of a claim."""

    number: int
    start: int
    end: int
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class _Apart:
    """What is compared beside the claims, or is not."""

    dismissed: tuple[_Stated, ...]
    outside: bool


@dataclass(frozen=True, slots=True)
class _Going:
    """What is asked whether to go on, and told how far it is: for what is kept, one is as good as another."""

    on: Callable[[], object] = field(compare=False)
    tell: Callable[[float], object] = field(default=bool, compare=False)


class _NotKnownError(Exception):
    """It would have to be compared."""


_learnt: OrderedDict[str, tuple[Finding, ...]] = OrderedDict()


def inside(
    text: str,
    claims: Iterable[Claim],
    *,
    dismissed: Iterable[Claim] = (),
    outside: bool = True,
    date: str = "",
    go_on: Callable[[], object] = bool,
    tell: Callable[[float], object] = bool,
) -> tuple[Finding, ...]:
    """Return what disagrees inside a draft (see ``compare.within_article``).

    Args:
        text: the draft.
        claims: those that count.
        dismissed: those that need no check.
        outside: compare also what stands outside claims.
        date: the article's (ISO 8601), empty when unknown.
        go_on: called again and again, unless the answer is known; what it raises ends the comparison.
        tell: told the share that is done (0–1).
    """
    return _inside(text, _stated(claims), _Apart(_passed(dismissed), outside), date, _Going(go_on, tell))


def known(
    text: str, claims: Iterable[Claim], *, dismissed: Iterable[Claim] = (), outside: bool = True, date: str = ""
) -> Known | None:
    """Return what ``inside`` found for the same arguments, to be handed on; None where that is not known any more."""
    stated, apart = _stated(claims), _Apart(_passed(dismissed), outside)
    try:
        found = _inside(text, stated, apart, date, _Going(_give_up))
    except _NotKnownError:
        return None
    return Known(_digest(text, stated, apart, date), found)


def learn(handed: Known) -> None:
    """Take over what another process found: ``inside`` answers with it where it would find the same."""
    _learnt[handed.follows_from] = handed.findings
    _learnt.move_to_end(handed.follows_from)
    while len(_learnt) > _ARTICLES:
        _learnt.popitem(last=False)


def _give_up() -> None:
    raise _NotKnownError


def _digest(text: str, claims: tuple[_Stated, ...], apart: _Apart, date: str) -> str:
    """Return a digest of all that findings inside a draft follow from, the version of the rules among it."""
    whole = hashlib.sha256(text.encode("utf-8", "surrogatepass"))
    for part in (__version__, len(text), date, apart.outside, *apart.dismissed, "claims", *claims):
        whole.update(f"{part!r}\n".encode("utf-8", "surrogatepass"))  # one by one: other threads have their turns
    return whole.hexdigest()


def _stated(claims: Iterable[Claim]) -> tuple[_Stated, ...]:
    return tuple(_Stated(claim.number, claim.start, claim.end, tuple(map(_undecided, claim.facts))) for claim in claims)


def _passed(claims: Iterable[Claim]) -> tuple[_Stated, ...]:
    return tuple(_Stated(claim.number, claim.start, claim.end, ()) for claim in claims)


def _undecided(fact: Fact) -> Fact:
    if not (fact.decided_by or fact.checked or fact.covered_by):
        return fact
    return replace(fact, state=FactState.OPEN, decided_by="", decided_at="", covered_by="")


@lru_cache(_ARTICLES)
def _inside(text: str, claims: tuple[_Stated, ...], apart: _Apart, date: str, going: _Going) -> tuple[Finding, ...]:
    if _learnt and (handed := _learnt.get(_digest(text, claims, apart, date))) is not None:
        return handed
    going.on()  # before anything is done: who gives up at once learns whether the answer is known
    return compare.within_article(
        text,
        claims,
        dismissed=apart.dismissed,
        outside=apart.outside,
        date=date,
        go_on=going.on,
        share=compare.Share(going.tell),
    )


def against(claim: Claim, evidence: Evidence, source: str, go_on: Callable[[], object] = bool) -> tuple[Finding, ...]:
    """Return what disagrees between a claim and its evidence (see ``compare.against_evidence``).

    Args:
        claim: with its facts.
        evidence: of it.
        source: what the evidence's source is called.
        go_on: called before they are compared, unless the answer is known.
    """
    said = replace(evidence, for_earlier_words=False)
    return _against(_undecided_claim(claim), said, source, _Going(go_on))


def _undecided_claim(claim: Claim) -> Claim:
    """Return a claim as its words and facts are, whatever people decided about it: that is not compared."""
    return replace(
        claim, verdicts=(), sign_offs=(), queries=(), workflow=Workflow.NONE, assigned="", touched=False,
        evidence_count=0, facts=tuple(map(_undecided, claim.facts)),
    )  # fmt: skip


@lru_cache(_PIECES)
def _against(claim: Claim, evidence: Evidence, source: str, going: _Going) -> tuple[Finding, ...]:
    going.on()
    return compare.against_evidence(claim, evidence, source=source)
