"""Independence: which of an article's sources tell one story, and what still lacks a second one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench import settings
from workbench.evidence.kinship import families
from workbench.model.independence import lacking

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from workbench.model.claims import Claim
    from workbench.model.evidence import Capture, Evidence, Source


def with_families(
    sources: Mapping[str, Source], evidence: Mapping[str, tuple[Evidence, ...]], captures: Mapping[str, Capture]
) -> dict[str, Source]:
    """Return the sources with the family of those whose captures tell one story as their group.

    A group set by hand stands. Nothing is written: families follow from the frozen texts alone.
    """
    named: dict[str, str] = {}
    for family in families({sha256: capture.text for sha256, capture in captures.items()}):
        named |= dict.fromkeys(family, family[0])
    groups: dict[str, str] = {
        piece.source: named[piece.capture] for pieces in evidence.values() for piece in pieces if piece.capture in named
    }
    return {key: replace(source, group=source.group or groups.get(key, "")) for key, source in sources.items()}


def second_source_missing(
    claims: Iterable[Claim], evidence: Mapping[str, tuple[Evidence, ...]], sources: Mapping[str, Source]
) -> dict[str, tuple[int, ...]]:
    """Return, by claim id, the numbers of the facts that lack a second source, for the kinds the settings name."""
    kinds = settings.two_source_kinds()
    found = {
        claim.id: tuple(fact.number for fact in lacking(claim, evidence.get(claim.id, ()), sources, kinds))
        for claim in claims
        if kinds and claim.live
    }
    return {claim: numbers for claim, numbers in found.items() if numbers}
