"""The command line's JSON, its tables and its words."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports.handmade import TEXT, make_fact
from workbench.errors import InputError
from workbench.model.analysis import Analysis, Suggestion
from workbench.model.articles import Document, Sentence
from workbench.model.claims import Reason
from workbench.model.facts import FactKind
from workbench.model.findings import Finding, FindingPlace
from workbench.reports import FORMATS, render, scan_csv, scan_object, scan_text, show_object
from workbench.reports.cells import safe_cell, table

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.dossier import Dossier

WORDS = "Musk hatte Twitter 2022 für 54 Milliarden Dollar übernommen."
ARTICLE_KEYS = ["path", "title", "language", "date", "sha256", "characters", "sentences", "text"]
CLAIM_KEYS = ["number", "start", "end", "text", "checkable", "worth", "kinds", "reasons", "facts"]
FACT_KEYS = [
    "number", "start", "end", "text", "kind", "value", "unit", "approximate", "bound", "range", "speaker",
]  # fmt: skip


def scanned(
    title: str = "Ein Titel", *, language: Language = "de", value_range: tuple[float, float] = (1.0, 2.5)
) -> dict[str, Any]:
    start = TEXT.index(WORDS)
    fact = make_fact(
        1, "54 Milliarden Dollar", FactKind.MONEY, value=54_000_000_000, unit="USD", value_range=value_range
    )
    suggestion = Suggestion(
        start=start, end=start + len(WORDS), text=WORDS, checkable=0.9, worth=0.8, kinds=("money",),
        reasons=(Reason(code="not-known-yet", start=start, end=start + 4),), facts=(fact,),
    )  # fmt: skip
    kinds = ("heading", "statement", "question")
    analysis = Analysis(
        language="de",
        pipeline="rules-1",
        sentences=tuple(Sentence(start=n, end=n + 1, kind=kind) for n, kind in enumerate(kinds)),
        suggestions=(suggestion,),
        facts=(fact,),
    )
    place = FindingPlace(start=fact.start, end=fact.end, text=fact.text)
    return scan_object(
        path="a.txt", document=Document(text=TEXT, blocks=(), title=title), analysis=analysis,
        findings=(Finding(code="not-known-yet", places=(place, place)),), sha256="f" * 64, date="",
        language_ui=language,
    )  # fmt: skip


def test_scan_has_exactly_the_keys_of_the_contract() -> None:
    made = scanned()
    assert list(made) == ["schema", "article", "claims", "findings"]
    assert made["schema"] == "workbench.scan/1"
    assert list(made["article"]) == ARTICLE_KEYS
    (claim,) = made["claims"]
    assert list(claim) == CLAIM_KEYS
    assert list(claim["facts"][0]) == FACT_KEYS
    assert list(claim["reasons"][0]) == ["code", "text", "start", "end"]
    assert list(made["findings"][0]) == ["code", "text", "spans"]
    json.dumps(made)


def test_scan_counts_sentences_without_headings_and_points_into_the_text() -> None:
    made = scanned()
    assert made["article"]["sentences"] == 2
    assert made["article"]["characters"] == len(TEXT)
    assert made["article"]["date"] is None
    (claim,) = made["claims"]
    fact = claim["facts"][0]
    assert made["article"]["text"][claim["start"] : claim["end"]] == claim["text"]
    assert made["article"]["text"][fact["start"] : fact["end"]] == "54 Milliarden Dollar"
    assert (fact["value"], fact["unit"], fact["range"]) == (54_000_000_000, "USD", [1.0, 2.5])
    assert made["findings"][0]["spans"][0] == [fact["start"], fact["end"]]


def test_show_is_the_same_form_with_what_was_decided(dossier: Dossier) -> None:
    made = show_object(dossier, language="de")
    assert made["schema"] == "workbench.scan/1"
    assert list(made["article"])[: len(ARTICLE_KEYS)] == ARTICLE_KEYS
    for claim in made["claims"]:
        assert set(claim) >= {*CLAIM_KEYS, "rating", "reason", "evidence", "findings"}
        assert made["article"]["text"][claim["start"] : claim["end"]] == claim["text"]
        assert all(fact["state"] in {"open", "confirmed", "wrong"} for fact in claim["facts"])
    price = next(claim for claim in made["claims"] if claim["number"] == 5)
    assert price["rating"] == "false"
    assert [fact["state"] for fact in price["facts"]] == ["confirmed", "wrong"]
    assert [item["stance"] for item in price["evidence"]] == ["contradicts", "contradicts"]
    assert len(price["findings"]) == 1
    assert {claim["number"]: claim["place"] for claim in made["not_standing"]} == {10: "gone", 11: "dismissed"}
    json.dumps(made)


def test_a_reason_of_a_lost_claim_names_its_words_not_what_stands_there_now(dossier: Dossier) -> None:
    reason = Reason(code="date", start=3, end=9)  # a place in the draft that still had the words
    claims = tuple(replace(one, reasons=(reason,)) if one.number == 10 else one for one in dossier.claims)
    made = show_object(replace(dossier, claims=claims), language="de")
    (lost,) = (claim for claim in made["not_standing"] if claim["number"] == 10)
    assert lost["reasons"][0]["text"].endswith(lost["text"])


@pytest.mark.parametrize("language", ["de", "en"])
def test_scan_text_says_words_facts_and_findings(language: Language) -> None:
    text = scan_text(scanned(language=language), language_ui=language)
    assert WORDS in text
    assert "1–2.5 USD" in text
    assert ("1 Behauptung, 1 Fakt in 2 Sätzen" if language == "de" else "1 claim, 1 fact in 2 sentences") in text


@pytest.mark.parametrize(
    ("starts", "german", "english"),
    [
        ((12,), "Behauptung 5: ", "Claim 5: "),
        ((12, 21, 13), "Behauptungen 5 und 7: ", "Claims 5 and 7: "),
        ((24,), "Behauptung 8: ", "Claim 8: "),  # the shorter of two claims around it
        ((2,), "Zeile 1: ", "Line 1: "),
        ((2, 12), "Behauptung 5; Zeile 1: ", "Claim 5; Line 1: "),
        ((), "", ""),
    ],
)
def test_a_finding_says_which_claims_it_speaks_of(starts: tuple[int, ...], german: str, english: str) -> None:
    claims = [(5, 10, 20), (7, 20, 40), (8, 24, 30)]
    made = scanned()
    made["article"]["text"] = "Überschrift"[:9] + "\n" + "x" * 50
    shape = dict(made["claims"][0])
    made["claims"] = [shape | {"number": number, "start": start, "end": end} for number, start, end in claims]
    made["findings"] = [{"code": "x", "text": "Hier 287, dort 278.", "spans": [[at, at + 1] for at in starts]}]
    assert f"  ! {german}Hier 287, dort 278.\n" in scan_text(made, language_ui="de")
    assert f"  ! {english}Hier 287, dort 278.\n" in scan_text(made, language_ui="en")


def test_scan_text_writes_the_ends_of_a_range_in_full() -> None:
    text = scan_text(scanned(value_range=(5_000_000.0, 7_500_000.5)), language_ui="de")
    assert "(Geld: 5000000–7500000.5 USD)" in text


def test_scan_text_shows_no_control_characters() -> None:
    assert "\x1b" not in scan_text(scanned("\x1b[31mrot\u202e"), language_ui="de")


def test_show_text_says_what_was_decided(dossier: Dossier) -> None:
    text = scan_text(show_object(dossier, language="de"), language_ui="de")
    assert (
        "     Falsch (M. Kessler): Die Pflichtmitteilung nennt 44 Milliarden; eine der Redaktion bekannte Quelle"
        in text
    )
    assert "     · 54 Milliarden Dollar (Geld: 54000000000 USD): falsch" in text
    assert "     widerspricht: Twitter, Inc.: Pflichtmitteilung 8-K – valued at about $44 billion" in text
    assert "     ? Woher stammt die Zahl Quittenbrot?" in text
    assert "Ist 2022 der Abschluss?" not in text  # answered
    assert "     Freigabe: J. Sommer" in text


def test_scan_csv_has_one_row_per_claim() -> None:
    rows = list(csv.DictReader(io.StringIO(scan_csv([scanned(), scanned()]), newline="")))
    assert [row["text"] for row in rows] == [WORDS, WORDS]
    assert rows[0]["facts"] == "54 Milliarden Dollar = 1–2.5 USD"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n+1", "＝1"])
def test_a_cell_is_never_a_formula(text: str) -> None:
    assert safe_cell(text).startswith("'")


@settings(max_examples=80, deadline=None)
@given(st.lists(st.text(max_size=12), min_size=1, max_size=4))
def test_cells_survive_a_round_trip_and_stay_inert(cells: list[str]) -> None:
    header = [f"h{n}" for n in range(len(cells))]
    first, second = list(csv.reader(io.StringIO(table(header, [cells]), newline="")))
    assert first == header
    assert second == [safe_cell(cell) for cell in cells]
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in second)


def test_the_csv_report_is_read_right_by_excel(dossier: Dossier) -> None:
    made = render(dossier, format="csv", language="de")
    assert made.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(made.decode("utf-8-sig"), newline="")))
    assert [row["number"] for row in rows] == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]
    assert rows[8]["text"].startswith("'=SUMME")
    assert rows[8]["reason"].startswith("'-1+1|cmd")
    assert rows[-1]["start"] == ""


def test_the_json_report_says_what_was_not_checked(dossier: Dossier) -> None:
    made = json.loads(render(dossier, format="json", language="en"))
    assert made["schema"] == "workbench.report/1"
    assert made["summary"]["partial"] is True
    assert made["summary"]["facts"] == {"found": 8, "confirmed": 4, "wrong": 1, "open": 3}
    assert made["summary"]["claims"] == {"found": 9, "settled": 7}
    assert made["article"]["path"] == "angebot.txt"
    assert made["never_looked_at"][0]["text"] == "OpenAI verließ er 2018."
    assert [head["origin"] for head in made["heads"]] == ["origin-a", "origin-b"]


def test_an_unknown_format_is_refused_with_the_known_ones(dossier: Dossier) -> None:
    with pytest.raises(InputError) as error:
        render(dossier, format="exe", language="de")
    assert error.value.code == "format-unknown"
    assert all(name in error.value.sentence("en") for name in FORMATS)


def test_show_tells_both_verdicts_of_a_conflict_with_their_reasons(dossier: Dossier) -> None:
    claim = next(one for one in dossier.live_claims if one.conflict)
    made = show_object(dossier, language="de")
    (told,) = (one for one in made["claims"] if one["number"] == claim.number)
    assert [(one["by"], one["reason"]) for one in told["conflicting"]] == [
        (one.by, one.reason) for one in claim.standing_verdicts
    ]
    assert all(one["conflicting"] == [] for one in made["claims"] if not one["conflict"])
    text = scan_text(made, language_ui="de")
    for verdict in claim.standing_verdicts:
        assert f"({verdict.by}): {verdict.reason}\n" in text


def test_show_tells_the_corrections_of_a_conflict(dossier: Dossier) -> None:
    number = next(one.number for one in dossier.live_claims if one.conflict)
    claims = tuple(
        replace(one, verdicts=tuple(replace(v, correction=f"Worte {v.by}") for v in one.verdicts))
        if one.number == number
        else one
        for one in dossier.claims
    )
    text = scan_text(show_object(replace(dossier, claims=claims), language="de"), language_ui="de")
    assert text.count("Korrektur: Worte") == 2
