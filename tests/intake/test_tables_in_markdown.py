"""Tables in Markdown whose cells tabs part, as pasted from a sheet: rows as in plain text, with names of columns."""

from __future__ import annotations

import pytest

from workbench.intake import read_bytes
from workbench.model.articles import BlockKind
from workbench.model.tables import tables_in


def read(text: str) -> tuple[list[str], list[str], list[str]]:
    """Return the rows, the names of the columns and all other words of a Markdown file."""
    document = read_bytes(text.encode(), "text.md")
    rows = [document.text[one.start : one.end] for one in document.blocks if one.kind is BlockKind.TABLE]
    others = [document.text[one.start : one.end] for one in document.blocks if one.kind is not BlockKind.TABLE]
    tabs = [at for at, char in enumerate(document.text) if char == "\t"]
    heads = [table.header for table in tables_in(document.text, document.blocks, tabs)]
    return rows, [document.text[slice(*cell)] for head in heads if head for cell in head.cells], others


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Stadt\tJahr\tKosten\nKöln\t2023\t1,2 Mio. Euro\nBonn\t2024\t3,4 Mio. Euro", ["Stadt", "Jahr", "Kosten"]),
        ("City\tYear\tCosts\nLeeds\t2023\t£1.2m\nYork\t2024\t£3.4m", ["City", "Year", "Costs"]),
        ("**Stadt**\t*Kosten*\nKöln\t1,2 Mio. Euro\nBonn\t3,4 Mio. Euro", ["Stadt", "Kosten"]),
        ("\t2022\t2023\nKöln\t1,2\t3,4\nBonn\t2,2\t4,4", ["", "2022", "2023"]),
    ],
)
def test_names_stand_over_columns_made_with_tabs(text: str, names: list[str]) -> None:
    rows, found, others = read(f"Davor steht ein Satz.\n\n{text}\n\nDanach auch.")
    assert found == names
    assert rows == text.replace("*", "").split("\n")
    assert others == ["Davor steht ein Satz.", "Danach auch."]


def test_words_right_above_and_below_rows_are_paragraphs() -> None:
    rows, names, others = read(
        "Die Kosten\nim Überblick:\nStadt\tJahr\tKosten\nKöln\t2023\t5 Euro\n\t2024\t6 Euro\nSo ist es."
    )
    assert rows == ["Stadt\tJahr\tKosten", "Köln\t2023\t5 Euro", "\t2024\t6 Euro"]
    assert names == ["Stadt", "Jahr", "Kosten"]
    assert others == ["Die Kosten im Überblick:", "So ist es."]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Ein Satz mit\teinem Tabulator.", ["Ein Satz mit einem Tabulator."]),
        ("- Punkt\teins\n- Punkt\tzwei", ["Punkt eins", "Punkt zwei"]),
        ("> Zitat\tvon\n> Anna\tKern", ["Zitat von Anna Kern"]),
        ("\tcode\tsteht hier\nEin Satz.", ["code steht hier", "Ein Satz."]),
    ],
)
def test_what_is_no_table_stays_words(text: str, others: list[str]) -> None:
    assert read(text) == ([], [], others)


@pytest.mark.parametrize("above", ["\tset in", "\tset in\n\n\tanother line", "    set in\n    another\tline"])
def test_lines_set_in_right_above_rows_are_kept(above: str) -> None:
    rows, _, others = read(f"{above}\nStadt\tJahr\tKosten\nKöln\t2023\t5 Euro")
    assert rows == ["Stadt\tJahr\tKosten", "Köln\t2023\t5 Euro"]
    assert " ".join(others).split() == above.split()
