"""Independence in every report: how many sources are independent, who tells one story, what lacks a second one."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import pypdfium2
import pytest

from tests.reports.handmade import make_dossier
from workbench.model.claims import Rating
from workbench.model.dossier import Audience
from workbench.model.evidence import Evidence, Source, SourceKind, Stance
from workbench.model.facts import FactState
from workbench.model.ids import ClaimId, EvidenceId, SourceId
from workbench.model.independence import Family
from workbench.reports import render
from workbench.reports.building import build
from workbench.reports.options import Options

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.dossier import Dossier

PAPERS = ("s-blatt", "s-zeitung", "s-kurier")


@pytest.fixture
def printed_thrice() -> Dossier:
    """Return the dossier with claim 1 resting on three papers that print one agency report."""
    base = make_dossier()
    sources = {
        key: Source(id=SourceId(key), kind=SourceKind.WEB, title=key.upper(), publisher=key, group="s-blatt")
        for key in PAPERS
    }
    evidence = tuple(
        Evidence(
            id=EvidenceId(f"e-{key}"), claim=ClaimId("claim-1"), source=SourceId(key), stance=Stance.SUPPORTS,
            by="M. Kessler", at="2025-02-11T14:10:00Z", speaks_of=(2,),
        )
        for key in PAPERS
    )  # fmt: skip
    return replace(
        base,
        sources={**base.sources, **sources},
        evidence={**base.evidence, "claim-1": evidence},
        families={"s-blatt": Family(sources=PAPERS, agency="dpa")},
        second_missing={"claim-1": (2,), "claim-6": (1,)},
    )


def words_of(dossier: Dossier, name: str, language: Language, audience: Audience = Audience.EDITOR) -> str:
    made = render(dossier, format=name, language=language, audience=audience)
    if name == "docx":
        document = docx.Document(io.BytesIO(made))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return " ".join((*cells, *(paragraph.text for paragraph in document.paragraphs)))
    if name == "pdf":
        pages = pypdfium2.PdfDocument(made)
        made = " ".join(page.get_textpage().get_text_range() for page in pages).encode()
    return re.sub(r"\s+", " ", made.decode().replace("\\", ""))


@pytest.mark.parametrize("name", ["html", "pdf", "docx", "md"])
def test_every_format_names_the_family_and_what_lacks_a_second_source(printed_thrice: Dossier, name: str) -> None:
    words = words_of(printed_thrice, name, "en")
    assert "3 sources, 1 independent · dpa report in 3 outlets" in words
    assert "Second independent source missing: 97,4 Milliarden Dollar" in words
    assert "dpa report, also in [2] and [3]" in words


@pytest.mark.parametrize("name", ["html", "md"])
def test_the_same_in_german_and_in_the_summary(printed_thrice: Dossier, name: str) -> None:
    words = words_of(printed_thrice, name, "de")
    assert "3 Quellen, davon 1 unabhängig · dpa-Meldung in 3 Medien" in words
    assert "2 Fakten (Behauptungen 1 und 6)" in words


def test_json_counts_them(printed_thrice: Dossier) -> None:
    made = json.loads(render(printed_thrice, format="json", language="en"))
    claim = next(one for one in made["claims"] if one["number"] == 1)
    assert claim["independence"] == {
        "sources": 3,
        "independent": 1,
        "families": [{"sources": list(PAPERS), "agency": "dpa", "by_hand": False}],
    }
    assert claim["second_source_missing"] == [2]
    assert made["summary"]["second_source_missing"] == 2


def test_the_public_reads_who_tells_one_story_but_not_the_desks_rule(printed_thrice: Dossier) -> None:
    words = words_of(printed_thrice, "html", "en", Audience.PUBLIC)
    assert "3 sources, 1 independent" in words
    assert "Second" not in words
    made = json.loads(render(printed_thrice, format="json", language="en", audience=Audience.PUBLIC))
    assert made["summary"]["second_source_missing"] is None
    assert all("second_source_missing" not in claim for claim in made["claims"])


@pytest.mark.parametrize("audience", list(Audience))
def test_two_talks_with_one_confidential_person_stay_one_voice(audience: Audience) -> None:
    base = make_dossier()
    secret = base.sources["s-secret"]
    again = replace(secret, id=SourceId("s-again"), title=secret.title.upper())
    talks = tuple(
        replace(base.evidence["claim-5"][1], id=EvidenceId(f"e-{key}"), source=SourceId(key), capture="", passage=None)
        for key in ("s-secret", "s-again")
    )
    dossier = replace(base, sources={**base.sources, "s-again": again}, evidence={"claim-5": talks})
    view = build(dossier, Options(language="en", audience=audience))
    assert next(claim.voices for claim in view.claims if claim.number == 5) == "2 sources, 1 independent"


@pytest.mark.parametrize("name", ["html", "pdf", "docx", "md"])
@pytest.mark.parametrize(
    ("audience", "told"), [(Audience.EDITOR, True), (Audience.LEGAL, True), (Audience.PUBLIC, False)]
)
def test_the_summary_names_what_was_verified_without_evidence(name: str, audience: Audience, *, told: bool) -> None:
    base = make_dossier()
    bare = replace(base, evidence={key: found for key, found in base.evidence.items() if key != "claim-1"})
    assert "claim-1" in {claim.id for claim in bare.unbacked}
    assert "claim-1" not in {claim.id for claim in base.unbacked}
    assert ("Verified without evidence" in words_of(bare, name, "en", audience)) is told


@pytest.mark.parametrize("name", ["html", "pdf", "docx", "md"])
@pytest.mark.parametrize(
    ("audience", "told"), [(Audience.EDITOR, True), (Audience.LEGAL, True), (Audience.PUBLIC, False)]
)
def test_the_summary_names_what_was_verified_despite_a_wrong_fact(name: str, audience: Audience, *, told: bool) -> None:
    base = make_dossier()
    claims = tuple(
        replace(claim, facts=(replace(claim.facts[0], state=FactState.WRONG), *claim.facts[1:]))
        if claim.rating is Rating.VERIFIED and claim.facts
        else claim
        for claim in base.claims
    )
    torn = replace(base, claims=claims)
    assert torn.contradicted
    assert not base.contradicted
    assert ("Verified despite a wrong fact" in words_of(torn, name, "en", audience)) is told
    remark = "Verified though a fact is marked wrong; someone has to decide."
    for dossier, count in ((torn, len(torn.contradicted)), (base, 0)):
        view = build(dossier, Options(language="en", audience=audience))
        assert sum(remark in claim.remarks for claim in view.claims) == count
