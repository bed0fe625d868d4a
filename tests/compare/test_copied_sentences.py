"""A sentence copied word for word with another figure or date; months, quarters and seasons that headings name.

``{right|wrong}`` is where the slip stands; the places named are what the finding must show.
"""

from __future__ import annotations

import re
from typing import Final

import pytest

from tests.compare.read_articles import findings
from workbench.compare.signs.dates_outside import Calendar, dates_outside

SLIP: Final = re.compile(r"\{(?P<right>[^|}]*)\|(?P<wrong>[^}]*)\}")
COPIES: Final = (
    (
        "de",
        (
            "Der Pegel der Elbe bei Wittenberge ist seit Sonntag um {40|90} Zentimeter gestiegen.\n\n"
            "Die Feuerwehr rüstet sich. Der Pegel der Elbe bei Wittenberge ist seit Sonntag um 40 Zentimeter gestiegen."
            " Am Montag kamen Helfer."
        ),
    ),
    (
        "de",
        (
            "Die neue Brücke über die Werra soll nach dem Willen des Kreistags im {Mai|Juli} 2027 eröffnet werden.\n\n"
            "Der Landrat lobte den Plan am Montag. Die neue Brücke über die Werra soll nach dem Willen des Kreistags "
            "im Mai 2027 eröffnet werden, sagte er."
        ),
    ),
    (
        "en",
        (
            "Without mines in the north, growth at the port of Hallam would have been just {2.7|2.9} percent a "
            "year.\n\n"
            "Ministers were pleased. Without mines in the north, growth at the port of Hallam would have been just 2.7 "
            "percent a year, said the bank."
        ),
    ),
    (
        "en",
        (
            "A criminal case on fighting alongside foreign militant groups was instituted in {June|December} 2015\n\n"
            "The court in Belgrade heard him on Monday. A criminal case on fighting alongside foreign militant groups "
            "was instituted in June 2015. He was detained in April."
        ),
    ),
)
ALIKE: Final = (
    (
        "en",
        (
            "A daily portion was associated with a 16 percent reduced risk of heart disease and a 4 percent lower risk "
            "of cancer.\n\nThe study was long. Ten portions a day was associated with a 24 percent reduced risk of "
            "heart disease and a 33 percent lower risk of cancer."
        ),
    ),
    (
        "en",
        (
            "The council in Leeds spent 4 million pounds on new schools in the north of the city. "
            "The council in Leeds spent 913 million pounds on new schools in the north of the city."
        ),
    ),
    (
        "de",
        (
            "Die Stadt zahlt für den Ausbau der Schule am Hafen rund 3 Millionen Euro.\n"
            "Die Stadt zahlt für den Ausbau der Schule am Hafen rund 41 Millionen Euro.\n"
            "Die Stadt zahlt für den Ausbau der Schule am Hafen rund 756 Millionen Euro."
        ),
    ),
)


@pytest.mark.parametrize(("language", "text"), COPIES)
def test_a_copied_sentence_with_another_figure_is_found_and_its_twin_left_alone(language: str, text: str) -> None:
    assert findings(SLIP.sub(r"\g<right>", text), language) == []
    slip = SLIP.search(text)
    assert slip is not None
    wrong, [found] = SLIP.sub(r"\g<wrong>", text), findings(SLIP.sub(r"\g<wrong>", text), language)
    places = [wrong[place.start : place.end] for place in found.places]
    assert any(slip["wrong"] in place for place in places)
    assert any(slip["right"] in place for place in places)


@pytest.mark.parametrize(("language", "text"), ALIKE)
def test_two_things_told_alike_are_no_copies(language: str, text: str) -> None:
    assert findings(text, language) == []


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("Museum opens in June 2015", ["2015-06"]),
        ("Museum opens on Dec 14", ["2016-12-14"]),
        ("Museum opens on Dec. 14, 2015", ["2015-12-14"]),
        ("Museum opens on 14 Sept 2015", ["2015-09-14"]),
        ("GDP positive in fourth quarter of 2016", ["2016-Q4"]),
        ("Premier to visit Riga in first half of 2017", ["2017-H1"]),
        ("Vote between autumn 2018 and spring 2019", ["2018-FA", "2019-SP"]),
        ("Museum öffnet im Juni 2015", ["2015-06"]),
        ("Museum öffnet am 3. Okt. 2015", ["2015-10-03"]),
        ("Gewinn im vierten Quartal 2016 gesunken", ["2016-Q4"]),
        ("Gewinn im 1. Halbjahr 2017 gesunken", ["2017-H1"]),
        ("Wahl im Herbst 2018", ["2018-FA"]),
        ("Marchers in 2015", ["2015"]),
        ("Decline of 2015 levels", ["2015"]),
        ("Winter 2018/2019 was warm in 1650", ["2018", "2019"]),
    ],
)
def test_headings_name_days_months_and_parts_of_a_year(words: str, values: list[str]) -> None:
    body = ["2016-03-01", "2016-03-04", "2017"]
    found = list(dates_outside(words, 0, len(words), Calendar(body)))
    assert [fact.value for fact in found] == values
    assert all(words[fact.start : fact.end] == fact.text for fact in found)
