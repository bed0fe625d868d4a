"""A page attached to two claims is one source of the report, and in the PDF a source stands on one page."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pypdfium2
import pytest

from tests.reports.handmade import CAPTURE_SHA, make_dossier, many_claims
from workbench.model.dossier import Audience, Dossier
from workbench.model.evidence import Capture, Evidence, Grade, Source
from workbench.model.ids import ClaimId, EvidenceId, Sha256, SourceId
from workbench.reports import render
from workbench.reports.building import build
from workbench.reports.options import Options
from workbench.reports.references import as_csl
from workbench.reports.view import ReportView

OTHER = "f" * 64


def attached_twice(**changed: object) -> Dossier:
    """Return the dossier with the page of claim 5 attached to claim 1 again, as a source of its own."""
    base = make_dossier()
    again = replace(base.sources["s-web"], id=SourceId("s-again"), **changed)  # type: ignore[arg-type]
    item = replace(base.evidence["claim-5"][0], id=EvidenceId("e-9"), claim=ClaimId("claim-1"), source=again.id)
    evidence = {**base.evidence, "claim-1": (item, *base.evidence["claim-1"])}
    return replace(base, sources={**base.sources, again.id: again}, evidence=evidence)


def view_of(dossier: Dossier) -> ReportView:
    return build(dossier, Options(language="de", audience=Audience.EDITOR))


def test_one_page_is_one_entry_that_names_both_claims() -> None:
    view = view_of(attached_twice(location="https://example.org/short"))  # both led to the same address
    pages = [source for source in view.sources if "8-K" in source.title]
    assert [source.claims for source in pages] == [(1, 5)]
    assert [source.number for source in view.sources] == list(range(1, len(view.sources) + 1))
    cited = {e.source_number for c in view.claims for e in c.evidence if e.source == pages[0].title}
    assert cited == {pages[0].number}
    assert len(json.loads(as_csl(attached_twice()))) == len(json.loads(as_csl(make_dossier())))


def test_other_bytes_or_another_grade_is_another_entry() -> None:
    graded = view_of(attached_twice(grade=Grade.TERTIARY))
    assert sum("8-K" in source.title for source in graded.sources) == 2
    dossier = attached_twice()
    later = replace(dossier.captures[CAPTURE_SHA], sha256=Sha256(OTHER))
    item, *rest = dossier.evidence["claim-1"]
    evidence = {**dossier.evidence, "claim-1": (replace(item, capture=OTHER), *rest)}
    changed = replace(dossier, captures={**dossier.captures, OTHER: later}, evidence=evidence)
    assert sum("8-K" in source.title for source in view_of(changed).sources) == 2


def test_a_confidential_source_is_never_joined() -> None:
    dossier = attached_twice(confidential=True)
    for audience in Audience:
        view = build(dossier, Options(language="de", audience=audience))
        assert [source.claims for source in view.sources if source.claims == (1, 5)] == []


@pytest.fixture(scope="module")
def pages() -> list[str]:
    """Return the words of each page of a report with forty sources."""
    base = many_claims(40)
    sources: dict[str, Source] = {}
    evidence: dict[str, tuple[Evidence, ...]] = {}
    captures: dict[str, Capture] = {}
    for number, (claim, (item,)) in enumerate(base.evidence.items()):
        name = SourceId(f"s{number}")
        address = f"https://example.org/{number}"
        capture = replace(base.captures[CAPTURE_SHA], sha256=Sha256(f"{number:064x}"), final_url=address)
        sources[name] = replace(base.sources["s-web"], id=name, title=f"Blatt {number:02}", location=address)
        captures[capture.sha256] = capture
        evidence[claim] = (replace(item, source=name, capture=capture.sha256),)
    dossier = replace(base, sources=sources, evidence=evidence, captures=captures)
    made = pypdfium2.PdfDocument(render(dossier, format="pdf", language="de"))
    return [page.get_textpage().get_text_range() for page in made]


def test_a_source_and_a_piece_of_evidence_stand_whole_on_one_page(pages: list[str]) -> None:
    titles = ends = 0
    for page in pages:
        titles += len(re.findall(r"Blatt \d\d ·", page))
        ends += len(re.findall(r"SHA-256 0[0-9a-f]{63}", page))
        assert titles == ends
    assert titles == 80
