"""Tables: a figure has its column's unit, a header and a bare caption are no claims, two tables are two."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest

from tests.intake.made import pdf
from workbench.analysis import Analyser
from workbench.intake import read_bytes
from workbench.model.articles import Block, BlockKind
from workbench.model.tables import tables_in

if TYPE_CHECKING:
    from workbench.model.analysis import Analysis

ANALYSER = Analyser()
CAPTION = "^"  # begins a caption's line in the tables below


def _blocks(marked: str) -> tuple[Block, ...]:
    found, start = [], 0
    for line in marked.split("\n"):
        words = line.removeprefix(CAPTION)
        if words.strip():
            kind = BlockKind.CAPTION if line.startswith(CAPTION) else BlockKind.TABLE
            found.append(Block(kind=kind, start=start, end=start + len(words)))
        start += len(words) + 1
    return tuple(found)


def _read(marked: str, language: str = "de") -> Analysis:
    return ANALYSER.analyse(marked.replace(CAPTION, ""), blocks=_blocks(marked), language=language)


def _figures(marked: str, language: str = "de") -> set[str]:
    found, text = _read(marked, language).facts, marked.replace(CAPTION, "")
    assert all(text[fact.start : fact.end] == fact.text for fact in found)
    return {f"{fact.text} = {fact.kind.value} {fact.value} {fact.unit or ''}".strip() for fact in found}


@pytest.mark.parametrize(
    ("language", "header", "cell", "wanted"),
    [
        ("de", "Umsatz (Mio. Euro)", "56,3", "56,3 = money 56300000 EUR"),
        ("de", "Umsatz (in Mio. Euro)", "1.056,3*", "1.056,3 = money 1056300000 EUR"),
        ("de", "Gewinn in Milliarden Euro", "-3,2", "-3,2 = money -3200000000 EUR"),
        ("de", "Preis [€]", "12", "12 = money 12 EUR"),
        ("de", "Anteil in Prozent", "12,5", "12,5 = percent 12.5"),
        ("de", "Veränderung (%)", "−4", "−4 = percent -4"),
        ("de", "Prozent", "7", "7 = percent 7"),
        ("de", "Strecke (km)", "1.200", "1.200 = quantity 1200 km"),
        ("de", "Dauer (Monate)", "18", "18 = duration 18 month"),
        ("de", "Beschäftigte (in Tausend)", "320", "320 = quantity 320000"),
        ("de", "Fläche in km²", "21.115", "21.115 = quantity 21115 km²"),
        ("de", "Fläche (m²)*", "80", "80 = quantity 80 m²"),
        ("de", "m²", "80", "80 = quantity 80 m²"),
        ("de", "m³ †", "80", "80 = quantity 80 m³"),
        ("de", "Fläche in km²¹", "21.115", "21.115 = quantity 21115 km²"),
        ("de", "Umsatz in Mio. Euro²", "56,3", "56,3 = money 56300000 EUR"),
        ("de", "Umsatz (Mio. Euro) ³", "56,3²", "56,3 = money 56300000 EUR"),
        ("en", "Revenue ($ million)", "56.3", "56.3 = money 56300000 USD"),
        ("en", "Revenue in million euros", "1,056.3", "1,056.3 = money 1056300000 EUR"),
        ("en", "Share (%)", "12.5", "12.5 = percent 12.5"),
        ("en", "Area in km²", "21,115", "21,115 = quantity 21115 km²"),
    ],
)
@pytest.mark.parametrize("sign", [" | ", "\t"])
def test_a_figure_has_the_unit_of_its_column(language: str, header: str, cell: str, wanted: str, sign: str) -> None:
    rows = (("Stadt", header, "Rang"), ("Bonn", cell, "x"), ("Ulm", "1", "y"))
    assert wanted in _figures("\n".join(map(sign.join, rows)), language)


@pytest.mark.parametrize(
    ("table", "wanted"),
    [
        ("Kennzahl | 2022 | 2023\nUmsatz (Mio. Euro) | 56,3 | 45\nAnteil (%) | 7 | 8", "45 = money 45000000 EUR"),
        ("2022 | 2023\nUmsatz (Mio. Euro) | 56,3 | 45", "45 = money 45000000 EUR"),  # the corner was empty
        ("Umsatz (Mio. Euro) | Anteil (%)\nBonn | 56,3 | 45", "45 = percent 45"),
        ("^Umsatz in Millionen Euro\nJahr | Umsatz\n2022 | 56,3", "56,3 = money 56300000 EUR"),
        ("Umsatz in Millionen Euro\nJahr | Umsatz\n2022 | 56,3", "56,3 = money 56300000 EUR"),
        ("^Umsatz (in Mio. Euro)\nStadt | 2022 | 2023\nBonn | 56,3 | 7", "7 = money 7000000 EUR"),
    ],
)
def test_a_row_or_a_caption_may_name_the_unit(table: str, wanted: str) -> None:
    assert wanted in _figures(table)


@pytest.mark.parametrize(
    ("table", "figure"),
    [
        ("Stadt | Besucher in Bonn\nOper | 56,3", "56,3"),
        ("Jahr | Umsatz\n2022 | 56,3", "2022"),  # no 2,022 years
        ("Mannschaft | S | U | N\nBonn | 5 | 7 | 9", "7"),
        ("^Umsatz in Millionen Euro\nStadt | Umsatz | Mitarbeiter\nBonn | 56,3 | 41", "41"),  # hers or not?
        ("Posten | Euro\nAnteil (%) | 56,3", "56,3"),
        ("Stadt | Umsatz (Mio. Euro)\nBonn | Nord | 56,3", "56,3"),  # a cell too many: whose header?
        ("Stadt | Umsatz (Mio. Euro)\nBonn | 56,3\n\nOrt | Zahl\nUlm | 41", "41"),  # another table's
    ],
)
def test_a_figure_without_a_plain_unit_stays_what_it_was(table: str, figure: str) -> None:
    kinds = {fact.kind.value for fact in _read(table).facts if fact.text == figure}
    assert kinds <= {"quantity", "date"}
    assert not {fact.unit for fact in _read(table).facts if fact.text == figure} - {None}


@pytest.mark.parametrize(
    ("cells", "language", "wanted"),
    [
        ("Tempo\t8.245\t645.000 Euro", "de", "645.000 Euro = money 645000 EUR"),
        ("Parken\t104\t108\t500 Euro", "de", "500 Euro = money 500 EUR"),
        ("Lärm\t5\t–\t7 Euro", "de", "7 Euro = money 7 EUR"),
        ("Parking\t1\t200\t300 million dollars", "en", "300 million dollars = money 300000000 USD"),
    ],
)
def test_figures_of_two_cells_between_tabs_are_never_one_amount(cells: str, language: str, wanted: str) -> None:
    found = _figures(f"Was\tX\tY\n{cells}", language)
    assert wanted in found
    assert not any("\t" in one for one in found)


def test_a_row_with_such_a_figure_is_a_claim_and_its_header_is_none() -> None:
    text = "Jahr | Umsatz (Mio. Euro) | Anteil in Prozent\n2022 | 56,3 | 12,5\n2023 | 45,2 | 11"
    found = _read(text)
    assert [one.text for one in found.suggestions] == ["2022 | 56,3 | 12,5", "2023 | 45,2 | 11"]
    assert [one.kind for one in found.sentences] == ["heading", "statement", "statement"]


@pytest.mark.parametrize("sign", [" | ", "\t"])
@pytest.mark.parametrize(
    ("language", "table", "claimed"),
    [
        ("de", "Jahr | Fälle | Anteil\n2023 | 1.234 | 5,6 %\n2024 | 2.345 | 6,7 %", [1, 2]),
        ("en", "Year | Cases | Share\n2023 | 1,234 | 5.6%\n2024 | 2,345 | 6.7%", [1, 2]),
        ("de", "Jahr | Kosten\n2023 | 1,2 Mio. Euro\n2024 | –", [1]),
        ("en", "Year | Costs\n2023 | $1.2m\n2024 | –", [1]),
        ("de", "Spiel | Ergebnis | Platz\n1 | 2:1 | 3\n2 | 0:0 | 4", []),
        ("de", "2023 | 1.234 | 5,6 %\n2024 | 2.345 | 6,7 %", []),
    ],
)
def test_a_row_of_figures_under_names_of_columns_is_a_claim_where_a_unit_is_told(
    language: str, table: str, claimed: list[int], sign: str
) -> None:
    text = table.replace(" | ", sign)
    assert [one.text for one in _read(text, language).suggestions] == [text.split("\n")[at] for at in claimed]


def test_a_unit_of_its_own_counts_for_more_than_the_columns() -> None:
    assert "12,4 Mio. Euro = money 12400000 EUR" in _figures("Stadt | Anteil (%)\nBonn | 12,4 Mio. Euro\nUlm | 3")


@pytest.mark.parametrize(
    ("caption", "claimed"),
    [
        ("Tabelle 1: Umsatz der Deutschen Bahn 2022 und 2023 in Millionen Euro", False),
        ("Köln hat 2023 mehr als eine Million Einwohner gezählt.", True),
        ("Elon Musk bot 97,4 Milliarden Dollar für OpenAI", True),
        ("Die SPD verlor im Jahr 2023 gut 12 Prozent ihrer Mitglieder", True),
        ("Köln zählte 2023 mehr als eine Million Einwohner", True),
        ("Umsatz in Mio. Euro", False),
        ("Unternehmen mit mehr als 50 Millionen Euro Umsatz", False),
        ("Was die Parteien fordern", False),
        ("Anteil der Haushalte mit 2 Autos in Prozent", False),
        ("Die 10 größten Städte über 100.000 Einwohner", False),
    ],
)
@pytest.mark.parametrize("mark", [CAPTION, ""])
def test_a_caption_is_a_claim_only_if_it_states_something(caption: str, mark: str, *, claimed: bool) -> None:
    found = _read(f"{mark}{caption}\nJahr | Umsatz\n2022 | 56,3\n2023 | 45,2")
    assert (caption in {one.text for one in found.suggestions}) == claimed


@pytest.mark.parametrize(
    ("row", "others"),
    [
        ("Bonn | Der Dom brannte im Krieg.", "Ulm | 12"),
        ("Gründung | Elon Musk übernahm das Unternehmen Twitter von Jack Dorsey", "Umsatz | 54 Millionen Euro"),
        ("Geschäftsführerin | Petra Lang leitet das Haus in Ulm", "Umsatz | 54 Millionen Euro"),
        ("Geschäftsführerin | Petra Lang leitet das Haus in Ulm", "Mitarbeiter | 120\nStandorte | 4"),
        ("Chefin | Petra Lang leitet das Haus", "Mitarbeiter | 120\nStandorte | 4"),
        ("Sitz | Ulm", "Umsatz | 54 Millionen Euro\nChefin | Petra Lang"),
        ("Gründung | 1998 in Ulm an der Donau", "Umsatz | 54 Millionen Euro"),
        ("Das Haus wurde in Ulm gegründet | 1998", "Mitarbeiter in allen Häusern | 120"),
        ("Ulm | Petra Lang leitet das Haus | Umsatz", "Bonn | Max Kern leitet es | 54"),
    ],
)
@pytest.mark.parametrize("sign", [" | ", "\t"])
def test_a_first_row_that_tells_something_is_no_header(row: str, others: str, sign: str) -> None:
    text = f"{row}\n{others}".replace(" | ", sign)
    assert "heading" not in {one.kind for one in _read(text).sentences}


@pytest.mark.parametrize(
    ("row", "others"),
    [
        ("Stadt | Einwohner", "Bonn | 330.000\nUlm | –\nKöln | k. A.\nKiel | 250.000"),
        ("Jahr | Ereignis", "1998 | Gründung in Bonn\n2003 | Umzug nach Ulm"),
        ("Kennzahl | 2022", "Umsatz in Mio. Euro | 56,3\nGewinn in Mio. Euro | 3"),
        ("Stadt | Anteil der Stimmen in Prozent", "Bonn | 12,5 %\nUlm | 9 %"),
        ("Name des größten Hauses | Umsatz in Mio. Euro", "Bonn | 56,3\nUlm | 3"),
        ("Stadt | Anteil der Stimmen in Prozent | Sitz", "Bonn | 12,5 | Rathaus\nUlm | 9 | Rathaus"),
        ("Umsatz in Mio. Euro | Anteil aller Stimmen (%)", "Bonn | 56,3 | 45\nUlm | 3 | 7"),
        ("Stadt | Zahl der Menschen mit einer Wohnung in der Stadt | Rang", "Bonn | 56 | 45\nUlm | 3 | 7"),
        ("Unternehmen | Umsatz im vergangenen Jahr", "BASF | 54 Millionen Euro\nBayer | 5 Millionen Euro"),
        ("Land, Stadt oder Gemeinde | 2022 | 2023", "Bonn | 54 | 3\nUlm | 4 | 7"),
        ("Unternehmen | Umsatz | Chefin", "BASF | 54 Millionen Euro | Petra Lang\nBayer | – | Eva Kern"),
    ],
)
def test_a_row_that_names_columns_is_a_header(row: str, others: str) -> None:
    text = f"{row}\n{others}"
    assert [table.header is not None for table in tables_in(text, _blocks(text))] == [True]
    assert _read(text).sentences[0].kind == "heading"


def test_a_table_of_a_pdf_says_what_the_same_table_of_a_document_says() -> None:
    rows = [("Jahr", "Gewerbesteuer", "Bemerkung"), ("2021", "98,4 Millionen Euro", "Eva Kern war Kämmerin."),
            ("2023", "112 Millionen Euro", "Die Steuer stieg um 8 Prozent, mehr als je zuvor.")]  # fmt: skip
    caption = "Tabelle 1: Einnahmen der Stadt"
    cells = ", ".join(f"[{cell}]" for row in rows for cell in row)
    page = f'#set text(lang: "de")\nDie Stadt Ulm hat 129.000 Einwohner.\n\n{caption}\n#table(columns: 3, {cells})\n'
    made = docx.Document()
    made.add_paragraph("Die Stadt Ulm hat 129.000 Einwohner.")
    made.add_paragraph(caption)
    table = made.add_table(0, 3)
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    kept = io.BytesIO()
    made.save(kept)
    told = []
    for content, name in ((pdf(page), "a.pdf"), (kept.getvalue(), "a.docx")):
        document = read_bytes(content, name)
        found = ANALYSER.analyse(document.text, blocks=document.blocks, language="de")
        spans = [(one.start, one.end, one.text) for one in found.suggestions]
        spans += [(one.start, one.end, one.text) for one in found.facts]
        assert all(document.text[start:end] == words for start, end, words in spans)
        told.append(([one.text for one in found.suggestions], [(one.text, one.kind, one.unit) for one in found.facts]))
    assert told[0] == told[1]
    assert any("112 Millionen Euro" in words for words in told[0][0])
