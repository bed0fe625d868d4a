"""Tables in pasted text are tables: between tabs, between bars, as Markdown has them; lists and interviews are none."""

from __future__ import annotations

import pytest

from workbench.intake import read_text
from workbench.model.articles import BlockKind

BEFORE = "Der Haushalt der Stadt\n\nDie Stadt gab im Jahr 2023 mehr aus als im Jahr davor, sagte der Kämmerer.\n\n"
AFTER = "\n\nDanach steht ein Absatz, der mit der Tabelle nichts zu tun hat."


def rows(table: str) -> list[str]:
    document = read_text(BEFORE + table + AFTER)
    assert all(document.text[one.start : one.end] for one in document.blocks)
    kinds = [one.kind for one in document.blocks]
    assert kinds[0] is BlockKind.HEADING
    assert kinds[-1] is BlockKind.PARAGRAPH
    return [document.text[one.start : one.end] for one in document.blocks if one.kind is BlockKind.TABLE]


@pytest.mark.parametrize(
    "table",
    [
        "Jahr\tEinnahmen\n2022\t9,8\n2023\t10,1",
        "\t2022\t2023\nEinnahmen\t9,8\t10,1\nAusgaben\t\t7,0",  # an empty corner
        "Jahr | Einnahmen\n2022 | 9,8",
        "Sitz\tUlm an der Donau\nChefin\tEva Kern",
    ],
)
def test_rows_stay_as_they_are(table: str) -> None:
    assert rows(table) == table.split("\n")


def test_a_markdown_table_has_its_rows() -> None:
    table = "| Jahr | Einnahmen |\n|:-----|----:|\n| 2022 | 9,8 |\n| a\\|b | |"
    assert rows(table) == ["Jahr | Einnahmen", "2022 | 9,8", "a|b |"]
    assert rows("Jahr|Einnahmen\n---|---\n2022|9,8") == ["Jahr | Einnahmen", "2022 | 9,8"]


@pytest.mark.parametrize(
    "words",
    [
        "\tEin Absatz, der eingerückt ist.\n\tUnd noch ein zweiter Absatz, der es auch ist.",
        "1.\tZuerst kommt dies.\n2.\tUnd danach kommt das.",
        "•\tÄpfel\n•\tBirnen",
        "Reporter:\tWas kostet der Bau?\nMinister:\tVier Millionen.",
        "Frage\tDas sagt der Minister seit Jahren immer wieder gern.\nAntwort\tDas haben wir wirklich noch nie gesagt.",
        "Start | Politik | Sport",  # one line is no table
        "Eins\tZwei\nDrei\tVier\tFünf",  # nor is what comes and goes
        "a | b\n-----\nKein | Markdown und eine Zeile | mit Strichen",
        "Ein Titel\n---|\nund ein Absatz",
    ],
)
def test_what_is_no_table_for_certain_stays_text(words: str) -> None:
    document = read_text(BEFORE + words + AFTER)
    assert words in document.text
    assert not [one for one in document.blocks if one.kind is BlockKind.TABLE]


def test_two_tables_that_follow_one_another_stay_two() -> None:
    assert rows("a\tb\n1\t2\n\nc | d\n3 | 4") == ["a\tb", "1\t2", "c | d", "3 | 4"]


@pytest.mark.timeout(30)  # a second; half a minute for each megabyte where each row takes its square
@pytest.mark.parametrize("cell", ["a " * 1_990, "ab. " * 980 + "x", '."' * 1_900])
def test_long_rows_of_two_cells_are_looked_at_once(cell: str) -> None:
    document = read_text("\n".join(f"Zeile\t{cell}" for _ in range(300)))
    assert document.blocks
