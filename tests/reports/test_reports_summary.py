"""What the report says first: how much was found, settled and not checked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.reports.handmade import TITLE, make_claim, make_dossier, make_fact, make_verdict
from workbench.model.articles import BlockKind
from workbench.model.claims import Rating
from workbench.model.dossier import Audience
from workbench.model.facts import FactKind, FactState
from workbench.model.scale import marks, scale
from workbench.reports import render
from workbench.reports.building import build
from workbench.reports.options import Options

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.dossier import Dossier


def rows(dossier: Dossier, language: Language = "de") -> dict[str, str]:
    view = build(dossier, Options(language=language, audience=Audience.EDITOR))
    return {row.label: row.text for row in view.summary}


def test_what_was_not_checked_is_stated_plainly(dossier: Dossier) -> None:
    view = build(dossier, Options(language="de", audience=Audience.EDITOR))
    assert view.partial
    assert view.statement == "Dies ist eine Teilprüfung."
    assert view.scope == (
        "1 Behauptung ohne Urteil (6)",
        "1 Behauptung mit zwei widerstreitenden Urteilen (7)",
        "1 Behauptung nur zum Teil verifiziert (3)",
        "3 Fakten offen (Behauptungen 3, 6 und 7)",
        "3 Sätze nie angesehen",
    )


def test_rows_of_tables_nobody_looked_at_are_named(dossier: Dossier) -> None:
    unseen = dossier.coverage.never_looked_at[0]
    blocks = tuple(
        replace(block, kind=BlockKind.TABLE) if block.start <= unseen.start < block.end else block
        for block in dossier.draft.blocks
    )
    told = replace(dossier, draft=replace(dossier.draft, blocks=blocks))
    assert "nie angesehen, darunter 1 Tabelle mit 1 Zeile" in rows(told)["Nicht geprüft"]
    assert "never looked at, among them 1 table with 1 row" in rows(told, "en")["Not checked"]


def test_counts_in_german_and_english(dossier: Dossier) -> None:
    german, english = rows(dossier), rows(dossier, "en")
    assert german["Geprüft"] == "5 von 8 Fakten, 7 von 10 Sätzen"
    assert german["Fakten"] == "8 gefunden: 4 bestätigt, 1 falsch, 3 offen"
    assert german["Freigabe"] == "1 von 7 Urteilen von einer zweiten Person freigegeben"
    assert english["Checked"] == "5 of 8 facts, 7 of 10 sentences"
    assert english["Open queries"] == "1 question to the author"


@pytest.mark.parametrize(
    ("language", "words"), [("de", "2 Fakten offen (Behauptung 6)"), ("en", "2 facts open (claim 6)")]
)
def test_open_facts_of_one_claim_name_one_claim(language: Language, words: str) -> None:
    base = make_dossier()
    facts = (make_fact(1, "OpenAI verließ", FactKind.ORGANISATION), make_fact(2, "2018", FactKind.DATE, value="2018"))
    told = replace(base, claims=(make_claim(6, "OpenAI verließ er 2018.", *facts),))
    assert words in build(told, Options(language=language, audience=Audience.EDITOR)).scope


def test_a_full_check_says_so() -> None:
    base = make_dossier()
    words = "OpenAI verließ er 2018."
    fact = make_fact(1, "2018", FactKind.DATE, value="2018", state=FactState.CONFIRMED)
    claim = make_claim(6, words, fact, verdicts=(make_verdict(6, Rating.VERIFIED, "Ja."),))
    sentences = tuple(s for s in base.sentences if base.draft.text[s.start : s.end] in {words, TITLE})
    full = replace(base, claims=(claim,), sentences=sentences, evidence={})
    view = build(full, Options(language="en", audience=Audience.EDITOR))
    assert not view.partial
    assert view.scope == ()
    assert view.statement == "All claims, facts and sentences are checked."


def test_an_untouched_article_says_so(dossier: Dossier) -> None:
    sentences = tuple(replace(s, nothing_to_check="") for s in dossier.sentences)
    untouched = replace(dossier, claims=(make_claim(6, "OpenAI verließ er 2018."),), sentences=sentences)
    assert build(untouched, Options(language="de", audience=Audience.EDITOR)).statement == "Noch nichts ist geprüft."


def test_verified_in_part_is_said_everywhere(dossier: Dossier) -> None:
    for name in ("html", "md", "json"):
        assert "Teilverifikation" in render(dossier, format=name, language="de").decode()


def test_claims_that_left_the_text_stay_on_record(dossier: Dossier) -> None:
    assert [c.number for c in build(dossier, Options(language="de", audience=Audience.EDITOR)).gone] == [10]
    assert build(dossier, Options(language="de", audience=Audience.PUBLIC)).gone == ()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_chain_is_called_evident_never_proof(dossier: Dossier, language: Language) -> None:
    text = render(dossier, format="md", language=language).decode()
    assert ("tamper-evident" if language == "en" else "fälschungserkennbar") in text
    assert "proof" not in text
    assert "sicher vor" not in text
    assert "a" * 64 in text
    assert text.index("origin-a") < text.index("origin-b")


def test_sources_are_numbered_in_the_order_of_the_text(dossier: Dossier) -> None:
    sources = build(dossier, Options(language="de", audience=Audience.EDITOR)).sources
    assert [(s.number, s.claims) for s in sources] == [(1, (1,)), (2, (5,)), (3, (5,))]
    assert sources[2].title == "eine der Redaktion bekannte Quelle"
    assert sources[0].address == ""
    assert sources[1].address == "https://example.org/8-k?a=1&b=2"


def test_every_rating_has_a_mark_of_its_own() -> None:
    keys = {rating.value for rating in Rating} | {"verified-in-part", "conflict"}
    assert set(marks()) == keys
    looks = [(mark.glyph, mark.line) for mark in marks().values()]
    assert len({glyph for glyph, _ in looks}) == len(looks)


def test_the_published_scale_is_the_right_way_up() -> None:
    assert scale().worst < scale().best
    assert marks()["false"].value == scale().worst
    assert marks()["verified"].value == scale().best
