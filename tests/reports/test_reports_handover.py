"""The handover on paper: the worst first, nobody confidential named, room to write what is decided."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.reports.handmade import SECRET_NAMES, make_dossier
from workbench.model.claims import Rating
from workbench.model.facts import FactState
from workbench.model.talks import Talk, TalkDecision
from workbench.reports import handover_pages, render_sheet, sheet_text
from workbench.reports.handover import handover

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.dossier import Dossier


def test_the_worst_comes_first_with_its_proposal_and_reason(dossier: Dossier) -> None:
    first, *_ = view = handover(dossier, "de").items
    assert first.title == "Behauptung 5: Falsch"
    assert [(piece.change, piece.words.strip()) for piece in first.proposed if piece.change != "same"] == [
        ("gone", "54"),
        ("new", "44"),
    ]
    assert first.reason.endswith("(M. Kessler)")
    assert len(view) == 4


def test_a_verified_claim_with_a_wrong_fact_is_talked_about(dossier: Dossier) -> None:
    said = {item.title for item in handover(dossier, "en").items}
    claim = next(one for one in dossier.live_claims if one.rating is Rating.VERIFIED and one.facts and not one.queries)
    assert not any(title.startswith(f"Claim {claim.number}:") for title in said)
    first, *others = claim.facts
    wrong = replace(claim, facts=(replace(first, state=FactState.WRONG), *others))
    changed = replace(dossier, claims=tuple(wrong if one.id == claim.id else one for one in dossier.claims))
    [item] = [one for one in handover(changed, "en").items if one.title.startswith(f"Claim {claim.number}:")]
    assert item.reason.splitlines()[0] == f"Marked wrong: {first.text}."
    assert item.title == f"Claim {claim.number}: Verified, a fact is wrong"
    assert item.reason.splitlines()[1] == "Verified though a fact is marked wrong; someone has to decide."
    told = sheet_text(changed, "handover", language="de")
    assert "Als falsch markiert" in told
    assert f"Behauptung {claim.number}: Verifiziert, ein Fakt ist falsch" in told
    assert not any("ein Fakt ist falsch" in one.title for one in handover(dossier, "de").items)


def test_of_two_verdicts_that_contradict_each_other_both_are_told(dossier: Dossier) -> None:
    item = next(item for item in handover(dossier, "de").items if "Zwei Urteile" in item.title)
    assert len(item.reason.splitlines()) == 2


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_confidential_name_stands_on_it(language: Language) -> None:
    dossier = make_dossier()
    claim = next(claim for claim in dossier.live_claims if claim.number == 5)
    assert claim.verdict is not None
    talk = Talk(
        id="t", claim=claim.id, verdict=claim.verdict.id, decision=TalkDecision.CHANGED,
        wording=f"wie {SECRET_NAMES[0]} sagt", by="M. Kessler", at="2025-02-12T10:00:00Z",
    )  # fmt: skip
    dossier = replace(dossier, talks={claim.id: (talk,)})
    text = sheet_text(dossier, "handover", language=language).casefold()
    assert [secret for secret in SECRET_NAMES if secret.casefold() in text] == []
    assert ("andere worte" if language == "de" else "other words") in text


@pytest.mark.parametrize("language", ["de", "en"])
def test_it_is_a_tagged_pdf_and_the_same_as_pictures(dossier: Dossier, language: Language) -> None:
    made = render_sheet(dossier, "handover", suffix=".pdf", language=language)
    assert made.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in made
    assert b"pdfuaid" in made
    assert made == render_sheet(dossier, "handover", suffix=".pdf", language=language)
    pages = handover_pages(dossier, language=language, pixels_per_point=0.5)
    assert all(page.startswith(b"\x89PNG") for page in pages)


def test_nothing_to_talk_about_is_said(dossier: Dossier) -> None:
    empty = replace(dossier, claims=())
    assert "Nothing to talk about" in sheet_text(empty, "handover", language="en")
    assert render_sheet(empty, "handover", suffix=".pdf", language="en").startswith(b"%PDF-")


@pytest.mark.parametrize("hostile", ['#read("/etc/passwd")', "x" * 5000, "\x00\ud800 中文 😀", "$ _ * ` < > @ \\ [ ]"])
def test_hostile_words_are_set_as_text(hostile: str) -> None:
    base = make_dossier()
    claim = next(claim for claim in base.claims if claim.number == 5)
    verdict = replace(claim.verdicts[-1], reason=hostile, correction=hostile)
    claims = tuple(replace(one, verdicts=(verdict,)) if one.number == 5 else one for one in base.claims)
    dossier = replace(base, claims=claims, article=replace(base.article, title=hostile))
    assert b"root:" not in render_sheet(dossier, "handover", suffix=".pdf", language="de")


def test_what_the_present_draft_left_out_is_told(dossier: Dossier) -> None:
    assert {item.left for item in handover(dossier, "de").items} == {""}
    later = replace(dossier, draft=replace(dossier.draft, at="2025-03-04T08:00:00Z"))
    told = {item.title: item.left for item in handover(later, "en").items if item.left}
    assert told == {"Claim 5: False": "Draft 2 still has the old words"}
    assert "Fassung 2 hat noch die alten Worte" in sheet_text(later, "handover", language="de")
    assert handover_pages(later, language="de", pixels_per_point=1) != handover_pages(
        dossier, language="de", pixels_per_point=1
    )
