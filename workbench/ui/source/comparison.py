"""A claim beside one piece of evidence, compared once for all who show it: rows, lines, findings, quotation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.compare import against_evidence, claim_words, evidence_words, match_facts
from workbench.evidence.quoting import compare_quote
from workbench.model.evidence import Evidence, Stance
from workbench.model.facts import FactKind
from workbench.model.ids import EvidenceId, SourceId
from workbench.text.anchors import make_anchor
from workbench.ui.source.compare_list import rows_of
from workbench.ui.source.facts_shown import facts_shown

if TYPE_CHECKING:
    from workbench.evidence.quoting import QuoteDiff
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier
    from workbench.model.evidence import Capture
    from workbench.model.facts import Fact
    from workbench.model.findings import Finding
    from workbench.ui.source.compare_list import CompareRow
    from workbench.ui.source.text_page import SourceFact

SHORT: Final = 4_000  # code points of a passage compared within a frame, …
FEW: Final = 200  # … and pairs of its facts with the claim's
_IN_ROWS: Final = {"evidence-differs", "evidence-currency"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What is compared.

    Attributes:
        claim: the claim.
        evidence: attached to it.
        source: the source's title, empty when it is confidential.
        passage: the words a quotation is looked for in: the passage, else the note of a talk.
    """

    claim: Claim
    evidence: Evidence
    source: str
    passage: str

    @property
    def short(self) -> bool:
        """Say whether comparing takes no time."""
        few = len(self.claim.facts) * len(self.evidence.facts) <= FEW
        return few and len(self.passage) + len(self.claim.text) <= SHORT

    def same_places(self, other: Pair | None) -> bool:
        """Say whether both are of one claim and one piece of evidence."""
        ours = self.claim.id, self.evidence.id
        return other is not None and ours == (other.claim.id, other.evidence.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What came out.

    Attributes:
        pair: what was compared.
        rows: the claim's facts beside the passage's, without quotations.
        facts: the passage's facts with how they stand to the claim's, offsets in the capture's text.
        findings: what does not agree.
        quote: the claim's first quotation beside the passage, None where it quotes nobody or there is no passage.
    """

    pair: Pair
    rows: tuple[CompareRow, ...]
    facts: tuple[SourceFact, ...]
    findings: tuple[Finding, ...]
    quote: QuoteDiff | None

    @property
    def beside_rows(self) -> tuple[Finding, ...]:
        """Return the findings that no row shows: of spelling, weekday, quotation, negation and scale."""
        return tuple(one for one in self.findings if one.code not in _IN_ROWS)


def pair_of(dossier: Dossier, evidence: Evidence | None) -> Pair | None:
    """Return what is to be compared for a piece of evidence; None without one, or without its claim."""
    claim = next((one for one in dossier.claims if evidence is not None and one.id == evidence.claim), None)
    if claim is None or evidence is None:
        return None
    source = dossier.sources.get(evidence.source)
    passage = evidence.passage.exact if evidence.passage else evidence.note if not evidence.capture else ""
    title = source.title if source is not None and not source.confidential else ""
    return Pair(claim=claim, evidence=evidence, source=title, passage=passage)


def trial_pair(claim: Claim, capture: Capture, span: tuple[int, int], facts: tuple[Fact, ...]) -> Pair:
    """Return what is to be compared for a passage that nobody attached yet, as it will be once somebody does.

    Its source is not named: it is the one that is looked at.

    Args:
        claim: the claim.
        capture: what was read.
        span: the passage (code points in the capture's text).
        facts: known in it.
    """
    passage = make_anchor(capture.text, *span, sha256="")
    evidence = Evidence(
        id=EvidenceId(""), claim=claim.id, source=SourceId(""), stance=Stance.CONTEXT, by="", at="",
        capture=capture.sha256, passage=passage, facts=facts,
    )  # fmt: skip
    return Pair(claim=claim, evidence=evidence, source="", passage=passage.exact)


def compare(pair: Pair) -> Comparison:
    """Compare a claim with its evidence; a passage of a whole book takes seconds."""
    claim, evidence, words = pair.claim, pair.evidence, evidence_words(pair.evidence)
    matches = match_facts(claim.facts, evidence.facts, claim=claim_words(claim), passage=words)
    quoted = quotation(claim)
    return Comparison(
        pair=pair,
        rows=rows_of(matches),
        facts=facts_shown(matches, evidence.facts),
        findings=against_evidence(claim, evidence, source=pair.source, matches=matches),
        quote=compare_quote(quoted, pair.passage) if quoted and pair.passage else None,
    )


def quotation(claim: Claim) -> str:
    """Return the claim's first quotation, empty for none."""
    return next((fact.text for fact in claim.facts if fact.kind is FactKind.QUOTE), "")
