"""Findings: what the machine noticed, naming every place; never a verdict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingPlace:
    """One place a finding names.

    Attributes:
        start, end: code points, in the draft, or in the capture's text when ``evidence`` is set.
        text: the words there.
        claim: number of the claim it stands in, 0 for none.
        evidence: id of the evidence, empty for a place in the article.
        source: the source's title, for places in evidence (empty when confidential).
    """

    start: int
    end: int
    text: str
    claim: int = 0
    evidence: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A finding: ``code`` is a key of ``finding.*`` in core.toml, ``details`` fill its places (plain strings)."""

    code: str
    places: tuple[FindingPlace, ...]
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Known:
    """What was found inside a draft, as one process hands it to another.

    Attributes:
        follows_from: the digest of everything that it follows from.
        findings: in the order of the text.
    """

    follows_from: str
    findings: tuple[Finding, ...]
