"""A claim against its evidence, across languages: values are compared where the words say that they mean one thing."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from workbench.compare.alike.about import claim_words, evidence_words
from workbench.compare.alike.matching import match_facts
from workbench.compare.cited.days import other_weekdays
from workbench.compare.cited.names import other_spellings
from workbench.compare.cited.quotations import other_wordings
from workbench.compare.polarity import opposed_to
from workbench.compare.signs.showing import place_of, values_of
from workbench.model.findings import Finding, FindingPlace
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.compare.alike.about import Words
    from workbench.compare.alike.matching import FactMatch
    from workbench.errors import Language
    from workbench.model.claims import Claim
    from workbench.model.evidence import Evidence
    from workbench.model.facts import Fact

_THOUSAND: Final = 1000.0


def against_evidence(
    claim: Claim, evidence: Evidence, *, source: str = "", matches: Sequence[FactMatch] | None = None
) -> tuple[Finding, ...]:
    """Return a finding for each fact the evidence gives another value for, and one where only one of them says "not".

    ``evidence-differs``, or ``evidence-scale`` where a German Billion stands beside an English billion, or
    ``evidence-currency`` where the amounts can't be compared; ``evidence-negates`` or ``evidence-affirms``;
    ``evidence-weekday`` and ``evidence-spelling`` for a weekday or a name that is written otherwise, ``evidence-quote``
    for a quotation in other words.

    Args:
        claim: the claim.
        evidence: evidence attached to it.
        source: the source's title, empty when it is confidential.
        matches: of all facts of both, where somebody has them already.
    """
    words = evidence_words(evidence)
    if matches is None:
        matches = match_facts(claim.facts, evidence.facts, claim=claim_words(claim), passage=words)
    differing = tuple(
        _finding(match, match.other, claim, evidence, source)
        for match in matches
        if match.relation in {"differ", "unlike"}
        and match.other is not None
        and (not evidence.speaks_of or match.fact.number in evidence.speaks_of)
    )
    return (*differing, *_otherwise(claim, evidence, words, source), *_negated(claim, evidence, words, source))


def _otherwise(claim: Claim, evidence: Evidence, words: Words, source: str) -> Iterator[Finding]:
    """Yield a finding for each weekday, name and quotation that the evidence writes otherwise.

    Whatever the evidence was said to speak of: a misspelt name is no fact of the claim that it could speak of.
    """
    said = claim_words(claim)
    found = [("evidence-weekday", pair) for pair in other_weekdays(said, words)]
    found += [("evidence-spelling", pair) for pair in other_spellings(said, claim.facts, words, evidence.facts)]
    found += [("evidence-quote", pair) for pair in other_wordings(said, claim.facts, words)]
    for code, (ours, theirs) in found:
        yield Finding(
            code=code,
            places=(
                FindingPlace(start=ours.start, end=ours.end, text=ours.text, claim=claim.number),
                FindingPlace(start=theirs.start, end=theirs.end, text=theirs.text, evidence=evidence.id, source=source),
            ),
            details={"claim_words": ours.text, "source_words": theirs.text} | _source(source),
        )


def _negated(claim: Claim, evidence: Evidence, words: Words, source: str) -> Iterator[Finding]:
    """Yield a finding where the claim or the evidence negates what the other says."""
    pair = opposed_to(claim_words(claim), claim.facts, words, evidence.facts)
    if pair is None:
        return
    ours, theirs = pair
    said, meant = (claim.text, claim.start), (words.text, words.start)
    place, other = (
        FindingPlace(start=one.start, end=one.end, text=text[one.start - begin : one.end - begin], **more)
        for one, (text, begin), more in (
            (ours, said, {"claim": claim.number}),
            (theirs, meant, {"evidence": evidence.id, "source": source}),
        )
    )
    yield Finding(
        code="evidence-negates" if theirs.negation else "evidence-affirms",
        places=(place, other),
        details={"negation": theirs.negation or ours.negation} | _source(source),
    )


def _finding(match: FactMatch, other: Fact, claim: Claim, evidence: Evidence, source: str) -> Finding:
    fact = match.fact
    code = "evidence-currency" if match.relation == "unlike" else "evidence-differs"
    return Finding(
        code="evidence-scale" if _false_friends(fact, other) else code,
        places=(
            place_of(fact, claim.number),
            FindingPlace(start=other.start, end=other.end, text=other.text, evidence=evidence.id, source=source),
        ),
        details=values_of(claim_value=fact, source_value=other) | _source(source),
    )


def _false_friends(fact: Fact, other: Fact) -> bool:
    """Say whether a "Billion" of the one language was taken for the other's "billion": a thousand times as much."""
    ours, theirs = fact.value, other.value
    if not isinstance(ours, int | float) or not isinstance(theirs, int | float) or ours <= 0 or theirs <= 0:
        return False
    named = all("billion" in one.text.casefold() for one in (fact, other))
    return named and any(math.isclose(ratio, _THOUSAND, rel_tol=0.1) for ratio in (ours / theirs, theirs / ours))


def _source(source: str) -> dict[str, str]:
    return {"source_de": _named(source, "de"), "source_en": _named(source, "en")}


def _named(source: str, language: Language) -> str:
    return say("finding.source-named", language, source=source) if source else say("finding.source-unnamed", language)
