"""What is said of a claim and a passage that are read and held against each other as the window does it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tests.compare.read_articles import analyser
from workbench.compare import against_evidence
from workbench.model.claims import Claim
from workbench.model.evidence import Evidence, Stance
from workbench.model.facts import Fact
from workbench.model.findings import Finding
from workbench.model.ids import ArticleId, ClaimId, EvidenceId, Sha256, SourceId
from workbench.text.anchors import Anchor

NOWHERE: Final = Sha256("0" * 64)
CLAIM_AT, PASSAGE_AT = 300, 40  # where both stand in their texts, code points


def _facts(words: str, start: int) -> tuple[Fact, ...]:
    read = analyser().facts(words)
    return tuple(
        replace(fact, number=at, start=fact.start + start, end=fact.end + start) for at, fact in enumerate(read, 1)
    )


def against(claim: str, passage: str, *, speaks_of: tuple[int, ...] = ()) -> list[Finding]:
    """Return what is said of a claim and a passage of a source; every place holds the words it says.

    Args:
        claim: its words.
        passage: the words of the source.
        speaks_of: numbers of the claim's facts that the evidence speaks of; of all without any.
    """
    ours = Claim(
        id=ClaimId("c"), article=ArticleId("a"), number=7, draft=NOWHERE, start=CLAIM_AT, end=CLAIM_AT + len(claim),
        text=claim, facts=_facts(claim, CLAIM_AT),
    )  # fmt: skip
    end = PASSAGE_AT + len(passage)
    theirs = Evidence(
        id=EvidenceId("e"), claim=ClaimId("c"), source=SourceId("s"), stance=Stance.CONTEXT, by="A",
        at="2026-11-29T00:00:00Z", facts=_facts(passage, PASSAGE_AT), speaks_of=speaks_of,
        passage=Anchor(exact=passage, prefix="", suffix="", start=PASSAGE_AT, end=end, sha256=NOWHERE),
    )  # fmt: skip
    found = list(against_evidence(ours, theirs, source="dpa"))
    for place in (place for finding in found for place in finding.places):
        words, start = (passage, PASSAGE_AT) if place.evidence else (claim, CLAIM_AT)
        assert words[place.start - start : place.end - start] == place.text
    return found


def told(claim: str, passage: str) -> list[tuple[str, ...]]:
    """Return the code and the words of each place of every finding."""
    return [(finding.code, *(place.text for place in finding.places)) for finding in against(claim, passage)]
