"""The Dossier: one article with everything known about it; what reports print and the window shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from workbench.model.articles import Article, BlockKind, Draft, Sentence
from workbench.model.claims import Claim, HistoryEntry, Query, Rating
from workbench.model.evidence import Capture, Evidence, Source
from workbench.model.findings import Finding
from workbench.model.independence import Family
from workbench.model.rechecks import Recheck
from workbench.model.talks import Talk


class Audience(StrEnum):
    """For whom a report is."""

    EDITOR = "editor"
    LEGAL = "legal"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much was looked at: facts confirmed or wrong of all facts, sentences looked at of all sentences.

    Attributes:
        never_looked_at: the sentences nobody looked at, in order.
    """

    facts: int
    facts_checked: int
    sentences: int
    sentences_looked_at: int
    never_looked_at: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalHead:
    """The head of one origin's chain: printed in every report."""

    origin: str
    origin_seq: int
    hash: str


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """One article with everything known about it.

    Attributes:
        claims: all, in order of number; filter with ``live`` for what counts.
        evidence: by claim id, in order of time.
        sources: by source id.
        captures: by SHA-256; only those the evidence names.
        history: by claim id, newest first.
        heads: one per origin.
        as_of: time of the newest event (ISO 8601, UTC): reports carry this, not the clock.
        rechecks: the latest by source id, of those looked at again.
        talks: decisions taken with the author, by claim id, oldest first.
        families: by the ``group`` of its sources, those that tell one story.
        second_missing: by claim id, numbers of the facts that lack a second independent source, as the desk wants.
    """

    article: Article
    draft: Draft
    drafts: tuple[Draft, ...]
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    evidence: Mapping[str, tuple[Evidence, ...]]
    sources: Mapping[str, Source]
    captures: Mapping[str, Capture]
    findings: tuple[Finding, ...]
    history: Mapping[str, tuple[HistoryEntry, ...]]
    heads: tuple[JournalHead, ...]
    as_of: str
    rechecks: Mapping[str, Recheck] = field(default_factory=dict)
    talks: Mapping[str, tuple[Talk, ...]] = field(default_factory=dict)
    families: Mapping[str, Family] = field(default_factory=dict)
    second_missing: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @cached_property
    def live_claims(self) -> tuple[Claim, ...]:
        """Return the claims that count, in text order."""
        return tuple(sorted((c for c in self.claims if c.live), key=lambda claim: (claim.start, claim.number)))

    @property
    def open_queries(self) -> tuple[Query, ...]:
        """Return the questions the author has not answered."""
        return tuple(q for claim in self.claims for q in claim.queries if not q.answer)

    @cached_property
    def unbacked(self) -> tuple[Claim, ...]:
        """Return the live claims that were verified and have no evidence, in text order."""
        verified = (claim for claim in self.live_claims if claim.rating is Rating.VERIFIED)
        return tuple(claim for claim in verified if not self.evidence.get(claim.id))

    @cached_property
    def contradicted(self) -> tuple[Claim, ...]:
        """Return the live claims that were verified though one of their facts is wrong, in text order."""
        return tuple(claim for claim in self.live_claims if claim.verified_with_wrong_fact)

    @cached_property
    def coverage(self) -> Coverage:
        """Return the coverage of the present draft, counted once."""
        return coverage_of(self.sentences, self.live_claims)

    @cached_property
    def tables_left(self) -> tuple[int, int]:
        """Return how many tables have rows nobody looked at, and how many rows; their sentences count as any other."""
        return tables_left(self.draft, self.coverage.never_looked_at)

    def findings_of(self, claim: Claim) -> tuple[Finding, ...]:
        """Return the findings that name this claim."""
        return tuple(self._findings_by_claim.get(claim.number, ()))

    @cached_property
    def _findings_by_claim(self) -> dict[int, list[Finding]]:
        """Index the findings once: a long article with many of them asks for every claim."""
        index: dict[int, list[Finding]] = {}
        for finding in self.findings:
            for number in {place.claim for place in finding.places}:
                index.setdefault(number, []).append(finding)
        return index


def tables_left(draft: Draft, left: Sequence[Sentence]) -> tuple[int, int]:
    """Return how many tables have rows that nobody looked at, and how many rows that are.

    Args:
        draft: the present one; table rows that follow one another without a blank line are one table.
        left: its sentences that nobody looked at, in order.
    """
    tables, rows, places = 0, 0, iter(left)
    sentence, counted, end = next(places, None), False, 0
    for block in draft.blocks:
        if block.kind is not BlockKind.TABLE or draft.text.count("\n", end, block.start) > 1:
            counted = False
        end = block.end
        if block.kind is not BlockKind.TABLE:
            continue
        lines: set[int] = set()
        while sentence is not None and sentence.start < block.end:
            if sentence.start >= block.start:
                lines.add(draft.text.rfind("\n", 0, sentence.start))
            sentence = next(places, None)
        rows += len(lines)
        if lines and not counted:
            tables, counted = tables + 1, True
    return tables, rows


def coverage_of(sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Coverage:
    """Count facts checked and sentences looked at (headings are no sentences in this sense).

    Args:
        sentences: of the present draft, in order.
        claims: live claims in text order.
    """
    counted = [s for s in sentences if s.kind != "heading"]
    settled = [claim for claim in claims if claim.settled]
    unseen: list[Sentence] = []
    first = 0
    for sentence in counted:
        while first < len(settled) and settled[first].end <= sentence.start:
            first += 1
        covered = any(c.start < sentence.end and c.end > sentence.start for c in settled[first : first + 64])
        if not covered and not sentence.nothing_to_check:
            unseen.append(sentence)
    facts = [fact for claim in claims for fact in claim.facts]
    return Coverage(
        facts=len(facts),
        facts_checked=sum(fact.checked for fact in facts),
        sentences=len(counted),
        sentences_looked_at=len(counted) - len(unseen),
        never_looked_at=tuple(unseen),
    )
