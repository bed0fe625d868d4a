"""Borders of cells: rows between tabs are read as rows between bars, and no fact runs over a border of either."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.test_analysis_properties import check
from workbench.analysis import Analyser
from workbench.analysis.smoothing import smooth_blocks, smooth_tabs, smoothed
from workbench.model.articles import Block, BlockKind
from workbench.model.tables import tables_in

if TYPE_CHECKING:
    from workbench.model.analysis import Analysis

ANALYSER = Analyser()
SIGNS = (" | ", "\t")
CELLS = st.sampled_from(
    [
        *("Arsenal", "Mikel Arteta", "London", "Sachsen", "Siemens", "Bank of", "England", "Ursula von", "der Leyen"),
        *("4. Juni", "2022", "3.", "March", "3", "Mio.", "million", "Euro", "zwischen 3", "und 5", "Prozent", "%"),
        *("„Wir gehen", "heim“, sagte Kern", "Eva Kern ging.", "He left.", "Dr.", "54", "Lehrerin", "", "–", "|"),
        *("e\u0301\u00ad", "ﬁ", "😀", "1 0 0 Euro", "a\u200bb"),
    ]
)


def _rows(text: str) -> tuple[Block, ...]:
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Block(kind=BlockKind.TABLE, start=start, end=start + len(line)))
        start += len(line) + 1
    return tuple(found)


def _read(text: str, language: str = "de") -> Analysis:
    analysis = ANALYSER.analyse(text, blocks=_rows(text), language=language, min_checkable=0.1)
    check(text, analysis)
    return analysis


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize(
    ("language", "rows", "wanted"),
    [
        (
            "de",
            "Verein | Trainer | Ort\nArsenal | Mikel Arteta | London\nChelsea | Enzo Maresca | West",
            ["Arsenal", "Mikel Arteta", "London", "Chelsea", "Enzo Maresca"],
        ),
        (
            "de",
            "Land | Vorsitz\nSachsen | Martina Feldhausen\nHessen | Eva Kern",
            ["Sachsen", "Martina Feldhausen", "Hessen", "Eva Kern"],
        ),
        ("de", "Tag | Jahr\n4. Juni | 2022\n5. Mai | 2023", ["4. Juni", "2022", "5. Mai", "2023"]),
        ("en", "Day | Year\n4 June | 2022\n5 May | 2023", ["4 June", "2022", "5 May", "2023"]),
        (
            "de",
            "Kino | Plätze | Besucher | Eröffnet\nCapitol | 420 | 141.000 | 1927",
            ["420", "141.000", "1927"],
        ),
        ("de", "Name | Alter | Beruf\nPetra Lang | 54 | Lehrerin", ["Petra Lang", "54"]),
        (
            "en",
            "Club | Manager | City\nManchester United | Ruben Amorim | Manchester",
            ["Manchester United", "Ruben Amorim", "Manchester"],
        ),
    ],
)
def test_neighbouring_cells_are_never_one_fact(language: str, rows: str, wanted: list[str], sign: str) -> None:
    assert [fact.text for fact in _read(rows.replace(" | ", sign), language).facts] == wanted


@settings(max_examples=60, deadline=None)
@given(
    rows=st.lists(st.lists(CELLS, min_size=2, max_size=5), min_size=1, max_size=4),
    sign=st.sampled_from(SIGNS),
    language=st.sampled_from(["de", "en"]),
)
def test_whatever_the_cells_hold_a_fact_stays_in_one(rows: list[list[str]], sign: str, language: str) -> None:
    text = "\n".join(map(sign.join, rows))
    read = _read(text, language)
    for fact in read.facts:
        assert not {"\t", "|"} & set(fact.text)
    for claim in read.suggestions:
        assert claim.text == claim.text.strip("\t ")


_WORDS = CELLS.filter(lambda cell: bool(cell.strip()) and "|" not in cell)  # between bars a bar would be a border


@settings(max_examples=40, deadline=None)
@given(rows=st.lists(st.lists(_WORDS, min_size=3, max_size=3), min_size=2, max_size=4))
def test_tabs_say_what_bars_say(rows: list[list[str]]) -> None:
    told = []
    for sign in SIGNS:
        text = "\n".join(map(sign.join, rows))
        read = _read(text)
        facts = [(one.text, one.kind, one.value, one.unit, one.value_range, one.speaker) for one in read.facts]
        told.append((facts, [(one.kind, one.checkable, one.worth) for one in read.sentences]))
    assert told[0] == told[1]


def test_every_tab_of_a_table_is_a_bar_with_its_place() -> None:
    text = "Soli\u00adng\u00aden\tBonn\t\tUlm\n\tKiel\tJena\t"
    smooth, rows = smoothed(text, _rows(text)), _rows(text)
    assert smooth.text == "Solingen | Bonn |  | Ulm\n Kiel | Jena "
    tabs = smooth_tabs(smooth)
    assert [text[slice(*smooth.back(place, place + 1))] for place in tabs] == ["\t"] * 6
    assert "".join(smooth.text[place] for place in tabs) == "||| | "
    [table] = tables_in(smooth.text, smooth_blocks(smooth, rows), tabs)
    cells = [[smooth.text[slice(*cell)] for cell in row.cells] for row in table.rows]
    assert cells == [["Solingen", "Bonn", "", "Ulm"], ["", "Kiel", "Jena", ""]]


def test_of_a_long_table_many_rows_share_a_block() -> None:
    text = "Bonn\t5\t\n\tUlm\t7"
    assert smoothed(text, [Block(kind=BlockKind.TABLE, start=0, end=len(text))]).text == "Bonn | 5 \n Ulm | 7"


def test_tabs_of_a_paragraph_part_no_cells() -> None:
    text = "Elon\tMusk bot 97\tMilliarden Dollar."
    facts = ANALYSER.analyse(
        text, blocks=[Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text))], language="de"
    ).facts
    assert [fact.text for fact in facts] == ["Elon\tMusk", "97\tMilliarden Dollar"]


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sentence_of_a_cell_begins_with_its_first_word(sign: str) -> None:
    text = "Was | Wann\nEva Kern war Chefin. | Sie ging 2022 nach Ulm. | 5".replace(" | ", sign)
    cells = text.split("\n")[1].split(sign)
    assert [text[one.start : one.end] for one in _read(text).sentences[1:]] == cells


@pytest.mark.parametrize("sign", SIGNS)
def test_a_quotation_over_a_border_is_nobodys(sign: str) -> None:
    text = "Wer | Was\nEva Kern sagte: „Wir | gehen heim.“\nMax Lang sagte: „Wir bleiben hier.“ | 2022".replace(
        " | ", sign
    )
    assert [one.text for one in _read(text).facts if one.kind.value == "quote"] == ["Wir bleiben hier."]
