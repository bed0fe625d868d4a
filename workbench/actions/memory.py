"""Remembering: was a claim like this one checked before? Found by words and figures, weighed by meaning and facts.

Meaning only proposes: the encoder is blind to figures and to "not". What is said about a pair comes from the facts,
and differing facts are always named; no verdict is carried over.

2026-11-30: a fact told over two sentences in the other language had a cosine of .20 with the claim that has it in one.
So the sentence before and the headline are read with a claim, when it is asked about (nothing is stored for it), and a
fitted sum of signs decides (``compare.alike.again``) in place of three thresholds; ``make eval ARGS=memory``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from workbench.compare import Signs, claim_words, match_facts, share_said
from workbench.errors import NotFoundError, WorkerError
from workbench.model.facts import NUMERIC, FactKind
from workbench.model.memory import EarlierCheck

if TYPE_CHECKING:
    from threading import Event

    from workbench.actions.workspace import Workspace
    from workbench.compare import FactMatch
    from workbench.jobs import AnalysisWorker
    from workbench.journal import Reading
    from workbench.model.articles import Article
    from workbench.model.claims import Claim
    from workbench.model.facts import Fact

_MOST: Final = 5
_ASSUMED: Final = 0.4  # the cosine while nobody knows it: of development news 37 claims in 1,000 are offered one then
_WEIGHED: Final = 20  # candidates read with what stands around them: two more passes of the encoder each
_FIGURE: Final = 0.2  # of a shared figure beside the cosine, when candidates are chosen
_AROUND: Final = 0.5  # of the words said around it


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """An earlier claim that may say the same.

    Attributes:
        claim: as it stands there.
        article: it stands in.
        matches: fact by fact, of the present claim.
        before: the sentence before it.
        said, said_around: how much of the telling words both say, alone and with what is around them.
        near: the cosine of both alone.
    """

    claim: Claim
    article: Article
    matches: tuple[FactMatch, ...]
    before: str
    said: float
    said_around: float
    near: float = 0.0

    @property
    def agreeing(self) -> tuple[Fact, ...]:
        return tuple(match.fact for match in self.matches if match.relation == "agree")

    @property
    def figures(self) -> int:
        return sum(fact.kind in NUMERIC for fact in self.agreeing)

    @property
    def dates(self) -> int:
        return sum(fact.kind is FactKind.DATE for fact in self.agreeing)

    def signs(self, near: float, under_title: float) -> Signs:
        """Return what it has in common with the present claim, given the cosines."""
        return Signs(
            near=near,
            under_title=under_title,
            facts=len(self.agreeing),
            figures=self.figures,
            dates=self.dates,
            said=self.said,
            said_around=self.said_around,
        )

    @property
    def with_before(self) -> str:
        return f"{self.before} {self.claim.text}".strip()

    @property
    def under_title(self) -> str:
        return f"{self.article.title}. {self.claim.text}"


def earlier_checks(
    reading: Reading, workspace: Workspace | None, claim: Claim, *, cancel: Event | None = None
) -> tuple[EarlierCheck, ...]:
    """Return claims of other articles like this one that were settled, the likest first.

    Args:
        reading: a connection of the calling thread.
        workspace: whose worker weighs meaning; without one, or for None at once, words and figures decide alone.
        claim: the present one.
        cancel: stops the weighing.

    Raises:
        CancelledError: cancelled.
    """
    before, candidates = _candidates(reading, claim)
    if not candidates:
        return ()
    ranked: list[tuple[float, float, _Candidate]]
    try:
        ranked = _weighed(workspace.worker, claim, before, candidates, cancel) if workspace else _unweighed(candidates)
    except WorkerError:
        ranked = _unweighed(candidates)
    ranked.sort(key=lambda entry: -entry[0])
    ours = reading.article(claim.article).language
    return tuple(_check(reading, one, near, ours) for _, near, one in ranked[:_MOST])


def _candidates(reading: Reading, claim: Claim) -> tuple[str, list[_Candidate]]:
    """Return the sentence before the claim, and the earlier claims that share words or figures with it."""
    found = reading.claims_like(claim.article, claim.text, claim.facts)
    if not found:
        return "", []
    before = reading.before([claim.id, *(other.id for other in found)])
    led = before.get(claim.id, "")
    articles = {article: reading.article(article) for article in {other.article for other in found}}
    ours, candidates = claim_words(claim), []
    for other in found:
        theirs = f"{before.get(other.id, '')} {articles[other.article].title} {other.text}"
        candidates.append(
            _Candidate(
                claim=other,
                article=articles[other.article],
                matches=match_facts(claim.facts, other.facts, claim=ours, passage=claim_words(other)),
                before=before.get(other.id, ""),
                said=max(share_said(claim.text, other.text), share_said(other.text, claim.text)),
                said_around=max(share_said(claim.text, theirs), share_said(other.text, f"{led} {claim.text}")),
            )
        )
    return led, candidates


def _weighed(
    worker: AnalysisWorker, claim: Claim, before: str, candidates: list[_Candidate], cancel: Event | None
) -> list[tuple[float, float, _Candidate]]:
    """Return those that say the same, each with its odds and its cosine."""
    alone = worker.similarities(claim.text, [one.claim.text for one in candidates], cancel=cancel)
    near = [replace(one, near=cosine) for one, cosine in zip(candidates, alone, strict=True)]
    near.sort(key=lambda one: -(one.near + _AROUND * one.said_around + _FIGURE * min(one.figures, 1)))
    chosen = near[:_WEIGHED]
    led, titled = [one.with_before for one in chosen], [one.under_title for one in chosen]
    wider = worker.similarities(claim.text, [*led, *titled], cancel=cancel)
    nearest = [max(pair) for pair in zip((one.near for one in chosen), wider[: len(chosen)], strict=True)]
    if before:
        whole = worker.similarities(
            f"{before} {claim.text}", [*(one.claim.text for one in chosen), *led], cancel=cancel
        )
        nearest = [max(three) for three in zip(nearest, whole[: len(chosen)], whole[len(chosen) :], strict=True)]
    signs = [one.signs(near, under) for one, near, under in zip(chosen, nearest, wider[len(chosen) :], strict=True)]
    return [(sign.odds, sign.near, one) for sign, one in zip(signs, chosen, strict=True) if sign.again]


def _unweighed(candidates: list[_Candidate]) -> list[tuple[float, float, _Candidate]]:
    """Return those that say the same as far as words and facts tell: what can be said at once, without the encoder."""
    signs = [one.signs(_ASSUMED, _ASSUMED) for one in candidates]
    return [(sign.odds, 0.0, one) for sign, one in zip(signs, candidates, strict=True) if sign.again]


def _check(reading: Reading, one: _Candidate, near: float, ours: str) -> EarlierCheck:
    differing = ((match.fact, match.other) for match in one.matches if match.relation == "differ" and match.other)
    return EarlierCheck(
        claim=one.claim,
        title=one.article.title,
        outlet=one.article.outlet,
        date=one.article.date,
        language="" if one.article.language == ours else one.article.language,
        nearness=near,
        agreeing=one.agreeing,
        differing=tuple(differing),
        sources=_sources(reading, one.claim),
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
