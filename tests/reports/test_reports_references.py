"""References: every format says the same, odd titles break nothing, confidential sources stay out."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.reports.handmade import make_dossier as dossier
from workbench.model.evidence import Evidence, Source, SourceKind, Stance
from workbench.model.ids import ClaimId, EvidenceId, SourceId
from workbench.reports.references import REFERENCES, as_bibtex, as_csl, as_ris

if TYPE_CHECKING:
    from workbench.model.dossier import Dossier

ODD = "50 % & more_{of} \\ $44 #1 ~ ^\nER  - „Zitat“ 💶"


def _with(*sources: Source) -> Dossier:
    return replace(dossier(), sources={source.id: source for source in sources}, evidence={}, captures={})


def _source(kind: SourceKind = SourceKind.WEB, **more: object) -> Source:
    values = {
        "id": SourceId("s"),
        "kind": kind,
        "title": ODD,
        "location": "https://a.example/{x}",
        "date": "2025-02-10",
    }
    return Source(**(values | more))  # type: ignore[arg-type]


def test_a_page_is_cited_with_title_date_and_address() -> None:
    item = json.loads(as_csl(_with(_source())))[0]
    assert item["type"] == "webpage"
    assert item["issued"] == {"date-parts": [[2025, 2, 10]]}
    assert item["title"] == " ".join(ODD.split())
    assert "DA  - 2025/02/10/" in as_ris(_with(_source()))
    assert "date = {2025-02-10}" in as_bibtex(_with(_source()))


def test_every_entry_of_bibtex_is_of_a_kind_that_strict_readers_know() -> None:
    """What only BibLaTeX knows (``@online``, ``date`` alone) such readers pass over, and the page is lost."""
    bib = as_bibtex(_with(_source()))
    assert set(re.findall(r"^@(\w+)", bib, re.MULTILINE)) <= {"misc", "book"}
    assert "year = {2025}" in bib
    assert "month = {02}" in bib


def test_an_odd_title_ends_no_field() -> None:
    assert as_ris(_with(_source())).count("\r\nER  - ") == 1
    bib = as_bibtex(_with(_source()))
    bare = re.sub(r"\\[{}]", "", bib)
    assert bare.count("{") == bare.count("}")
    assert r"50 \% \& more\_\{of\} \textbackslash{} \$44 \#1" in bib
    assert "https://a.example/%7Bx%7D" in bib


def test_a_conversation_is_a_personal_communication() -> None:
    call = _source(SourceKind.CALL, title="Ines Vogt", location="", channel="phone")
    item = json.loads(as_csl(_with(call)))[0]
    assert item["author"] == [{"literal": "Ines Vogt"}]
    assert "AU  - Ines Vogt" in as_ris(_with(call))


@pytest.mark.parametrize("name", sorted(REFERENCES))
def test_confidential_and_erased_sources_stay_out(name: str) -> None:
    hidden = (_source(confidential=True), _source(id=SourceId("t"), erased=True))
    assert ODD[:6] not in REFERENCES[name](_with(*hidden))
    assert REFERENCES[name](_with()).strip() in {"", "[]"}


@pytest.mark.parametrize("name", sorted(REFERENCES))
def test_a_whole_dossier_can_be_written(name: str) -> None:
    assert REFERENCES[name](dossier())


def test_authors_copy_and_time_codes_stand_in_every_format() -> None:
    copy = "https://web.archive.org/web/2025/https://a.example/"
    page = _source(title="Rede", author="Anna Weber; Tom Roth", archived=copy)
    piece = Evidence(
        id=EvidenceId("e"), claim=ClaimId("c"), source=page.id, stance=Stance.CONTEXT, by="", at="",
        locator="t00:12:34",
    )  # fmt: skip
    told = replace(_with(page), evidence={ClaimId("c"): (piece,)})
    ris, bib = as_ris(told), as_bibtex(told)
    assert "AU  - Anna Weber\r\nAU  - Tom Roth\r\n" in ris
    assert f"AV  - {copy}" in ris
    assert "author = {{Anna Weber} and {Tom Roth}}" in bib
    assert f"archiveurl = {{{copy}}}" in bib
    for words in (ris, bib, as_csl(told)):
        assert "00:12:34" in words
