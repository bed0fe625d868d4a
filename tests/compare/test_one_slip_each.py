"""What an article's figures are told apart by: who, until when, how much more; and that each value slips once."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import findings


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Passengers waited for buses for 12 hours in Aleppo. Passengers waited in Aleppo for another 14 hours."),
        ("de", "Die Gäste warteten in Ulm 12 Stunden auf Busse. Die Gäste warteten weitere 14 Stunden auf Busse."),
        ("de", "Die Busfahrer in Berlin streiken ab 5. März 2025. Die Busfahrer in Berlin streiken bis 14. März 2025."),
        ("en", "Police in Leeds arrested Paul Moreno, 23, on Monday. Police arrested Anna Oyola, 20, on Monday."),
        ("de", "Nach 43-jähriger Flucht wurde der Boss in Rom verhaftet. Der 73-jährige Boss wurde in Rom verhaftet."),
        ("en", "The London show on the cosmonaut opened on 16 June 1963. The London show lasts until September 16."),
    ],
)  # fmt: skip
def test_two_things_are_left_alone(language: str, text: str) -> None:
    assert findings(text, language) == []


def test_a_figure_of_a_question_is_held_against_the_body() -> None:
    text = (
        "Der Umbau der Oper in Köln kostet 1,5 Milliarden Euro, wie die Stadt Köln am Montag mitteilte. "
        "Warum kostet der Umbau der Oper in Köln 1,9 Milliarden Euro?"
    )
    (finding,) = findings(text, "de")
    assert {place.text for place in finding.places} == {"1,5 Milliarden Euro", "1,9 Milliarden Euro"}
    assert [text[place.start : place.end] for place in finding.places] == [place.text for place in finding.places]


def test_each_value_slips_into_one_other() -> None:
    text = (
        "Die Stadt Ulm zahlt für die neue Brücke 412 Millionen Euro, teilte die Stadt mit. "
        "Die Stadt Ulm zahlt für die neue Brücke 421 Millionen Euro, teilte die Stadt mit. "
        "Die Stadt Ulm zahlt für die neue Brücke 417 Millionen Euro, teilte die Stadt mit."
    )
    assert len(findings(text, "de")) == 1


def test_a_word_cut_off_at_the_end_is_no_odd_spelling() -> None:
    text = (
        "Die Regelung in Köln gilt ab Montag. Die Stadt Köln verteidigt die Regelung. Kritiker nennen sie die Regelun"
    )
    assert findings(text, "de") == []
