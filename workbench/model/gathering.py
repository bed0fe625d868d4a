"""What several sources say alike is told once: five papers with one figure are one thing to look at."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.text.messages import counted, say

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from workbench.errors import Language
    from workbench.model.findings import Finding

_SOURCE: Final[dict[str, Language]] = {"source_de": "de", "source_en": "en"}


def gathered(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings, those that differ in the source alone as one that names the first and counts the others.

    Args:
        findings: the findings of one claim, as ``within_article`` and ``against_evidence`` give them.

    Returns:
        them in their order; a gathered one names every place the single ones named, none twice.
    """
    alike: defaultdict[Hashable, list[Finding]] = defaultdict(list)
    for finding in findings:
        alike[_sameness(finding)].append(finding)
    return tuple(_as_one(group) if len(group) > 1 else group[0] for group in alike.values())


def _sameness(finding: Finding) -> Hashable:
    if not _SOURCE.keys() <= finding.details.keys():
        return id(finding)  # it speaks of no source: nothing to gather by
    said = sorted((name, words) for name, words in finding.details.items() if name not in _SOURCE)
    return finding.code, finding.places[0], tuple(said)


def _as_one(group: Sequence[Finding]) -> Finding:
    first, more = group[0], len(group) - 1
    named = {
        name: say(
            "finding.source-and-more",
            spoken,
            source=first.details[name],
            more=counted("finding.sources-more", more, spoken),
        )
        for name, spoken in _SOURCE.items()
    }
    places = dict.fromkeys(place for finding in group for place in finding.places)
    return replace(first, places=tuple(places), details={**first.details, **named})
