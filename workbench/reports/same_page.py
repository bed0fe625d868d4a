"""One page attached to several claims is one source in a report: the same address at the end, and the same bytes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.model.dossier import Dossier
    from workbench.model.evidence import Evidence, Source
    from workbench.model.ids import SourceId

    Page = tuple[str, str, str, str]


def joined(dossier: Dossier) -> Dossier:
    """Return the dossier in which evidence from one page names one source, the one cited first in text order.

    Pages graded differently stay two sources, for one grade would be lost; so do confidential ones, told from no page.
    """
    first: dict[Page, SourceId] = {}
    same: dict[str, SourceId] = {}
    for claim in (*dossier.live_claims, *dossier.claims):
        for item in dossier.evidence.get(claim.id, ()):
            source = dossier.sources.get(item.source)
            page = _page(item, source, dossier) if source else None
            if page:
                same.setdefault(item.source, first.setdefault(page, item.source))
    if all(name == kept for name, kept in same.items()):
        return dossier
    evidence = {
        claim: tuple(replace(item, source=same.get(item.source, item.source)) for item in items)
        for claim, items in dossier.evidence.items()
    }
    left = {name: source for name, source in dossier.sources.items() if same.get(name, name) == name}
    return replace(dossier, evidence=evidence, sources=left)


def _page(item: Evidence, source: Source, dossier: Dossier) -> Page | None:
    """Return what makes two attachments one page: kind, address, bytes and grade; None for what is no open page."""
    capture = dossier.captures.get(item.capture)
    if source.confidential or source.erased or capture is None:
        return None
    return source.kind.value, capture.final_url or source.location, capture.sha256, source.grade.value
