"""Claims, evidence and sources as entries of the report."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from workbench.model.claims import Claim, Place, Rating, Workflow
from workbench.model.dossier import Audience
from workbench.model.evidence import Grade, SourceKind
from workbench.model.facts import NUMERIC, FactKind, FactState
from workbench.model.gathering import gathered
from workbench.model.source_wording import particulars
from workbench.model.validity_wording import validity_words
from workbench.model.voices_wording import count_words, families_words, kin_words, missing_words
from workbench.model.wording import (
    finding_words,
    kind_words,
    locator_words,
    rating_key,
    rating_words,
    stance_words,
    value_words,
)
from workbench.reports.view import (
    CaptureView,
    ClaimView,
    EvidenceView,
    FactView,
    QueryView,
    SourceView,
    VerdictView,
)
from workbench.reports.words import by_words, in_cells, listed, one_line, shortened, time_words, visible, words
from workbench.text.anchors import CONTEXT
from workbench.text.messages import known, say

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.claims import Verdict
    from workbench.model.dossier import Dossier
    from workbench.model.evidence import Evidence, Source
    from workbench.model.facts import Fact
    from workbench.model.findings import Finding

_KEPT_ASIDE = frozenset({Place.GONE})  # reported although they no longer stand in the text
_SAID_ALREADY = frozenset(FactKind) - NUMERIC - {FactKind.DATE}  # their value is often their very words


class Entries:
    """Makes entries of one dossier, already redacted.

    Args:
        dossier: redacted for ``audience``.
        language: of the report.
        audience: the public reads no earlier verdicts and no workflow.
    """

    def __init__(self, dossier: Dossier, *, language: Language, audience: Audience) -> None:
        self._dossier = dossier
        self._language = language
        self.internal = audience is not Audience.PUBLIC

    def claim(self, claim: Claim, *, marked: bool) -> ClaimView:
        """Return the entry of a claim; ``marked`` says whether its mark stands in the article."""
        language = self._language
        standing = claim.standing_verdicts
        earlier = tuple(v for v in reversed(claim.verdicts) if v not in standing) if self.internal else ()
        return ClaimView(
            number=claim.number,
            in_text=marked,
            text=in_cells(claim.text),
            rating=rating_key(claim),
            words=rating_words(claim, language),
            remarks=self._remarks(claim),
            facts=tuple(self._fact(fact) for fact in claim.facts),
            facts_words=self._facts_words(claim),
            verdicts=tuple(self._verdict(v) for v in standing if v.rating is not Rating.OPEN),
            earlier=tuple(self._verdict(v) for v in earlier),
            signed=tuple(
                by_words(s.by, s.at, language) for s in claim.sign_offs if any(v.id == s.verdict for v in standing)
            ),
            evidence=tuple(self._evidence(e, claim) for e in self._dossier.evidence.get(claim.id, ())),
            findings=tuple(
                finding_sentence(f, language, here=claim.number) for f in gathered(self._dossier.findings_of(claim))
            ),
            queries=self.queries(claim),
            voices=self._voices(claim),
            second=one_line(missing_words(self._dossier, claim.id, language)) if self.internal else "",
        )

    def _voices(self, claim: Claim) -> str:
        families = families_words(self._dossier, claim.id, self._language)
        return " · ".join(part for part in (count_words(self._dossier, claim.id, self._language), *families) if part)

    def _kin(self, source: Source) -> str:
        family = self._dossier.families.get(source.group)
        others = sorted(self._numbers[s] for s in family.sources if s in self._numbers) if family else []
        which = listed((f"[{number}]" for number in others if number != self._numbers[source.id]), self._language)
        return (
            say("independence.also-in", self._language, kin=kin_words(family, self._language), which=which)
            if (family and which)
            else ""
        )

    def open_queries(self) -> int:
        """Count the questions the author has not answered, on claims the report lists."""
        listed_claims = (*self._dossier.live_claims, *self._aside())
        return sum(not query.answer for claim in listed_claims for query in claim.queries)

    def gone(self) -> tuple[ClaimView, ...]:
        """Return the claims whose words left the article, for those who may see what was."""
        return tuple(self.claim(claim, marked=False) for claim in self._aside())

    def _aside(self) -> tuple[Claim, ...]:
        if not self.internal:
            return ()
        aside = [c for c in self._dossier.claims if c.place in _KEPT_ASIDE and (c.touched or c.verdicts)]
        return tuple(sorted(aside, key=lambda c: c.number))

    def queries(self, claim: Claim) -> tuple[QueryView, ...]:
        """Return the queries of a claim, oldest first."""
        return tuple(
            QueryView(
                claim=claim.number,
                text=visible(q.text),
                asked=by_words(q.by, q.at, self._language),
                answer=visible(q.answer),
                answered=time_words(q.answered_at, self._language),
            )
            for q in claim.queries
        )

    def sources(self) -> tuple[SourceView, ...]:
        """Return the source list in the order of its numbers."""
        ordered = sorted(self._numbers.items(), key=lambda item: item[1])
        return tuple(self._source(self._dossier.sources[name], number) for name, number in ordered)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """Number the sources in the order the claims cite them."""
        numbers: dict[str, int] = {}
        for claim in (*self._dossier.live_claims, *self._aside()):
            for item in self._dossier.evidence.get(claim.id, ()):
                if item.source in self._dossier.sources:
                    numbers.setdefault(item.source, len(numbers) + 1)
        return numbers

    def _remarks(self, claim: Claim) -> tuple[str, ...]:
        remarks: list[str] = []
        if claim.verified_in_part:
            remarks.append(words("part", self._language))
        if claim.verified_with_wrong_fact:
            remarks.append(words("wrong-fact", self._language))
        if claim.conflict:
            remarks.append(words("conflict", self._language))
        if valid := validity_words(claim, self._dossier, self._language, desk=self.internal):
            remarks.append(one_line(valid))
        if not self.internal:
            return tuple(remarks)
        if claim.place is not Place.STANDING:
            remarks.append(say(f"place.{claim.place.value}", self._language))
        if claim.workflow is not Workflow.NONE:
            remarks.append(say(f"workflow.{claim.workflow.value}", self._language))
        if claim.by_hand:
            remarks.append(words("by-hand", self._language))
        return tuple(remarks)

    def _fact(self, fact: Fact) -> FactView:
        language = self._language
        decided = by_words(fact.decided_by, fact.decided_at, language) if fact.checked else ""
        if fact.checked and fact.covered_by:
            decided = f"{decided} · {self._covering(fact)}" if decided else self._covering(fact)
        text, value = one_line(fact.text), one_line(value_words(fact, language))
        said = fact.kind in _SAID_ALREADY and value == text
        return FactView(
            number=fact.number,
            text=text,
            kind=kind_words(fact.kind.value, language),
            value="" if said else value,
            state=fact.state.value,
            state_words=say(f"state.{fact.state.value}", language),
            decided=decided,
            speaker=words("said-by", language, name=one_line(fact.speaker)) if fact.speaker else "",
        )

    def _covering(self, fact: Fact) -> str:
        by = next((c.number for c in self._dossier.claims if c.id == fact.covered_by), 0)
        return words("covered", self._language, claim=by) if by else words("covered-elsewhere", self._language)

    def _facts_words(self, claim: Claim) -> str:
        if not claim.facts:
            return ""
        tally = {state.value: sum(f.state is state for f in claim.facts) for state in FactState}
        return words("facts-words", self._language, **tally)

    def _verdict(self, verdict: Verdict) -> VerdictView:
        remark = ""
        if verdict.withdrawn_by_draft:
            remark = words("withdrawn-by-draft", self._language)
        elif not verdict.standing:
            remark = words("replaced", self._language)
        return VerdictView(
            rating=verdict.rating.value,
            words=rating_words(verdict, self._language),
            reason=visible(verdict.reason),
            correction=visible(verdict.correction),
            given=by_words(verdict.by, verdict.at, self._language),
            remark=remark,
        )

    def _evidence(self, item: Evidence, claim: Claim) -> EvidenceView:
        language, capture = self._language, self._dossier.captures.get(item.capture)
        source = self._dossier.sources.get(item.source)
        quote = item.passage
        facts = [number for number in item.speaks_of if claim.fact(number)]  # a new draft may have lost one
        speaks = words("speaks-of", language, which=listed(facts, language)) if facts else ""
        return EvidenceView(
            source=self.source_title(source),
            source_number=self._numbers.get(item.source, 0),
            stance=item.stance.value,
            stance_words=stance_words(item, language),
            grade=say(f"grade.{source.grade.value}", language) if source and source.grade is not Grade.UNGRADED else "",
            locator=one_line(locator_words(item.locator, language)),
            before=_context(quote.prefix, cut=0) if quote else "",
            passage=one_line(quote.exact) if quote else "",
            after=_context(quote.suffix, cut=-1) if quote else "",
            note=visible(item.note),
            captured=words("captured", language, at=time_words(capture.at, language)) if capture else "",
            sha256=capture.sha256 if capture else "",
            attached=words("attached", language, by=by_words(item.by, item.at, language)) if self.internal else "",
            speaks_of=speaks,
        )

    def source_title(self, source: Source | None) -> str:
        """Return a source's name, or the words for one that is not named."""
        return source_name(source, self._language)

    def _source(self, source: Source, number: int) -> SourceView:
        language = self._language
        hidden = source.confidential and not source.title
        details = [one_line(visible(part)) for part in particulars(source, language)]
        if source.confidential:
            details.append(words("erased" if source.erased else "confidential", language))
        cited = [
            (claim.number, item)
            for claim in (*self._dossier.live_claims, *self._aside())
            for item in self._dossier.evidence.get(claim.id, ())
            if item.source == source.id
        ]
        hashes = sorted({item.capture for _, item in cited if item.capture in self._dossier.captures})
        captures = [self._dossier.captures[name] for name in hashes]
        location = "" if hidden else one_line(source.location)
        archived = one_line(source.archived) if not source.confidential and followable(source.archived) else ""
        return SourceView(
            number=number,
            title=self.source_title(source),
            kind="" if hidden and not self.internal else say(f"source.{source.kind.value}", language),
            grade=say(f"grade.{source.grade.value}", language) if source.grade is not Grade.UNGRADED else "",
            details=" · ".join(part for part in details if part),
            location=location,
            address=location if source.kind is SourceKind.WEB and followable(location) else "",
            captures=tuple(
                CaptureView(at=time_words(c.at, language), sha256=c.sha256)
                for c in sorted(captures, key=lambda c: (c.at, c.sha256))
            ),
            claims=tuple(sorted({claim_number for claim_number, _ in cited})),
            kin=self._kin(source),
            archived=archived,
            archived_words=words("archived", language, at=time_words(source.archived_at, language)) if archived else "",
        )


def source_name(source: Source | None, language: Language) -> str:
    """Return a redacted source's name, or the words for one that is not named."""
    if source is None or not source.title.strip():
        if source is not None and not source.confidential:
            return shortened(one_line(source.location)) or say(f"source.{source.kind.value}", language)
        return say("source.known", language)
    return shortened(one_line(source.title))


def _context(text: str, *, cut: int) -> str:
    """Return the whole words beside a passage with the space between kept; dots stand at ``cut`` where more follows."""
    more = len(text) >= CONTEXT
    space = " " if text[: 1 if cut else None][-1:].isspace() else ""
    words_only = one_line(_whole_words(text, cut=cut) if more else text)
    if not words_only:
        return ""
    dots = "…" if more else ""
    return f"{space}{words_only}{dots}" if cut else f"{dots}{words_only}{space}"


def _whole_words(text: str, *, cut: int) -> str:
    """Drop the word that the cut went through, unless it is all there is."""
    edge = text.lstrip() if cut == 0 else text.rstrip()
    if edge != text:
        return text
    kept = text.split(maxsplit=1)[-1] if cut == 0 else text.rsplit(maxsplit=1)[0]
    return f"{kept}{text[len(text.rstrip()) :]}" if cut == 0 else f"{text[: len(text) - len(text.lstrip())]}{kept}"


def followable(location: str) -> bool:
    """Say whether an address is a plain web address that a report may link to."""
    try:
        parts = urlsplit(location)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def finding_sentence(finding: Finding, language: Language, *, here: int = 0) -> str:
    """Return a finding in words, as said at a claim; one whose words this version lacks names its places."""
    if known(f"finding.{finding.code}"):
        return one_line(finding_words(finding, language, here=here))
    return f"{finding.code}: {' / '.join(one_line(place.text) for place in finding.places)}"
