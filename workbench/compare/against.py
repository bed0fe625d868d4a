"""A claim against its evidence, across languages: values are compared, never words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.compare.matching import match_facts
from workbench.compare.showing import values_of
from workbench.model.findings import Finding, FindingPlace
from workbench.text.messages import say

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.claims import Claim
    from workbench.model.evidence import Evidence


def against_evidence(claim: Claim, evidence: Evidence, *, source: str = "") -> tuple[Finding, ...]:
    """Return one ``evidence-differs`` finding for each fact the evidence gives another value for.

    Args:
        claim: the claim.
        evidence: evidence attached to it.
        source: the source's title, empty when it is confidential.
    """
    return tuple(
        Finding(
            code="evidence-differs",
            places=(
                FindingPlace(start=match.fact.start, end=match.fact.end, text=match.fact.text, claim=claim.number),
                FindingPlace(
                    start=match.other.start,
                    end=match.other.end,
                    text=match.other.text,
                    evidence=evidence.id,
                    source=source,
                ),
            ),
            details=values_of(claim_value=match.fact, source_value=match.other)
            | {"source_de": _named(source, "de"), "source_en": _named(source, "en")},
        )
        for match in match_facts(claim.facts, evidence.facts)
        if match.relation == "differ"
        and match.other is not None
        and (not evidence.speaks_of or match.fact.number in evidence.speaks_of)
    )


def _named(source: str, language: Language) -> str:
    return say("finding.source-named", language, source=source) if source else say("finding.source-unnamed", language)
