"""Remembering: was a claim like this one checked before? Found by words and figures, ranked by meaning and facts.

Meaning only proposes: the encoder is blind to figures and to "not". What is said about a pair comes from the facts,
and differing facts are always named; no verdict is carried over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.compare import claim_words, match_facts
from workbench.errors import NotFoundError, WorkerError
from workbench.model.facts import NUMERIC
from workbench.model.memory import EarlierCheck

if TYPE_CHECKING:
    from collections.abc import Sequence
    from threading import Event

    from workbench.actions.workspace import Workspace
    from workbench.compare import FactMatch
    from workbench.journal import Reading
    from workbench.model.claims import Claim

_MOST: Final = 5
_NEAR: Final = 0.75  # alike in meaning alone
_LIKELY: Final = 0.6  # with two names in common
_ALIKE: Final = 0.45  # with a figure in common: of 4,304 pairs of other news with one figure two are as near or nearer
_FAINT: Final = 0.3  # with a figure and a name in common
_WEIGHT: Final = 0.1  # of each agreeing fact beside the cosine


def earlier_checks(
    reading: Reading, workspace: Workspace | None, claim: Claim, *, cancel: Event | None = None
) -> tuple[EarlierCheck, ...]:
    """Return claims of other articles like this one that were settled, the likest first.

    Args:
        reading: a connection of the calling thread.
        workspace: whose worker weighs meaning; without one, or for None at once, figures and names decide alone.
        claim: the present one.
        cancel: stops the weighing.

    Raises:
        CancelledError: cancelled.
    """
    candidates = reading.claims_like(claim.article, claim.text, claim.facts)
    if not candidates:
        return ()
    cosines = _nearness(workspace, claim, candidates, cancel)
    ranked: list[tuple[float, float, Claim, tuple[FactMatch, ...]]] = []
    for other, cosine in zip(candidates, cosines, strict=True):
        matches = match_facts(claim.facts, other.facts, claim=claim_words(claim), passage=claim_words(other))
        agreeing = [match for match in matches if match.relation == "agree"]
        if _likely(cosine, agreeing, known=any(cosines)):
            ranked.append((cosine + _WEIGHT * len(agreeing), cosine, other, matches))
    ranked.sort(key=lambda entry: -entry[0])
    return tuple(_check(reading, other, cosine, matches) for _, cosine, other, matches in ranked[:_MOST])


def _nearness(
    workspace: Workspace | None, claim: Claim, candidates: Sequence[Claim], cancel: Event | None
) -> list[float]:
    if workspace is None:
        return [0.0] * len(candidates)
    try:
        return workspace.worker.similarities(claim.text, [other.text for other in candidates], cancel=cancel)
    except WorkerError:
        return [0.0] * len(candidates)


def _likely(cosine: float, agreeing: Sequence[FactMatch], *, known: bool) -> bool:
    figures = sum(match.fact.kind in NUMERIC for match in agreeing)
    if cosine >= _NEAR:
        return True
    if cosine >= (_ALIKE if figures else _LIKELY) and (figures or len(agreeing) > 1):
        return True
    return bool(figures) and len(agreeing) > 1 and (cosine >= _FAINT or not known)


def _check(reading: Reading, other: Claim, cosine: float, matches: Sequence[FactMatch]) -> EarlierCheck:
    article = reading.article(other.article)
    return EarlierCheck(
        claim=other,
        title=article.title,
        outlet=article.outlet,
        date=article.date,
        nearness=cosine,
        agreeing=tuple(match.fact for match in matches if match.relation == "agree"),
        differing=tuple((match.fact, match.other) for match in matches if match.relation == "differ" and match.other),
        sources=_sources(reading, other),
    )


def _sources(reading: Reading, claim: Claim) -> tuple[str, ...]:
    names: list[str] = []
    for one in reading.evidence(claim.article).get(claim.id, ()):
        try:
            source = reading.source(one.source)
        except NotFoundError:
            continue
        if not source.confidential and source.title:
            names.append(source.title)
    return tuple(dict.fromkeys(names))
