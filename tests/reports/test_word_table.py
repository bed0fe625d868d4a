"""Rows of tables in Word files are copies of one; each has its own words, however many lines."""

from __future__ import annotations

import docx
from docx.shared import Pt, RGBColor

from workbench.reports.word_table import Words, add_table


def test_each_row_has_its_own_words() -> None:
    document = docx.Document()
    rows = [
        ("1", Words(text="Erste Zeile\n\nZweite\tZeile", lead="Falsch", ink="#aa3322"), ""),
        (" 2 ", Words(text="", lead="Offen"), "Drei"),
    ]
    made = add_table(document, ("Nr.", "Urteil", "Grund"), rows, widths=(1, 4, 3))
    assert [[cell.text for cell in row.cells] for row in made.rows] == [
        ["Nr.", "Urteil", "Grund"],
        ["1", "Falsch\nErste Zeile\nZweite\tZeile", ""],
        [" 2 ", "Offen", "Drei"],
    ]
    leads = [row.cells[1].paragraphs[0].runs[0] for row in list(made.rows)[1:]]
    assert [(run.bold, run.font.color.rgb) for run in leads] == [(True, RGBColor(0xAA, 0x33, 0x22)), (True, None)]
    first = made.rows[1].cells[1].paragraphs
    assert [run.bold for line in first[1:] for run in line.runs] == [None, None]
    assert {
        line.paragraph_format.space_after for row in list(made.rows)[1:] for c in row.cells for line in c.paragraphs
    } == {Pt(1)}
    assert len({cell.width for row in made.rows for cell in row.cells}) == 3
