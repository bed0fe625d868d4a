"""Names a letter apart in a roll of names are two people; in a sentence one of them is a slip."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import findings
from workbench.compare.spelling.rolls import in_a_roll, rolls

ROLL = (
    "Ja CDU Norbert Barthle Wolf Bauer Antje Blank Eduard Oswald Melanie Oßwald Rita Pawelski Peter Paziorek Ulrich "
    "Petzold Sibylle Pfeiffer Friedbert Pflüger Beatrix Philipp Ronald Pofalla Thomas Strebl Daniela Raab Max Strobl"
)
STORY = "Der Abgeordnete Eduard Oswald aus Augsburg stimmte dafür. Später sagte {}, er bereue es nicht."


def test_a_roll_is_told_by_its_capitals() -> None:
    text = f"Die Abgeordneten haben am Montag in Berlin so abgestimmt, wie es die Fraktion wollte. {ROLL}"
    found = rolls(text)
    assert in_a_roll(text.index("Oßwald"), found)
    assert not in_a_roll(text.index("Montag"), found)


def test_two_names_of_a_roll_are_two_people() -> None:
    assert [one for one in findings(f"Abgestimmt haben:\n\n{ROLL}", "de") if one.code == "spelling-odd"] == []


@pytest.mark.parametrize(("name", "codes"), [("Oßwald", ["spelling-odd"]), ("Oswald", [])])
def test_a_sentence_still_tells_a_slip(name: str, codes: list[str]) -> None:
    assert [
        one.code for one in findings(f"{STORY.format(name)}\n\n{ROLL.replace('Melanie Oßwald', '')}", "de")
    ] == codes
