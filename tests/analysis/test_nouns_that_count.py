"""What is counted in news, and how far its words go: kinds of sentences that were misread in articles."""

from __future__ import annotations

import pytest

from tests.analysis.test_facts_in_newsrooms import noted
from workbench.analysis import Analyser
from workbench.model.facts import NUMERIC

ANALYSER = Analyser()
SENTENCES = [
    ("He banned travel from seven majority-Muslim towns.", ["seven = quantity 7 towns"]),
    ("They lived as a four-person household.", ["four-person = quantity 4 person"]),
    ("Those eating five or more daily servings slept well.", ["five = quantity 5 servings min"]),
    ("They won ten gold, six silver and 11 bronze medals.",
     ["ten = quantity 10 gold", "six = quantity 6 silver", "11 = quantity 11 medals"]),
    ('They fought four "official" wars.', ["four = quantity 4 wars"]),
    ('It rests on three "baskets" of goods.', ["three = quantity 3 baskets"]),
    ("The fund is weighing three-to-five warehouses.", ["three-to-five warehouses = quantity 3..5 warehouses"]),
    ("An estimated half-million pupils left.", ["half-million pupils = quantity 500000 pupils ~"]),
    ("They talked for a half-hour a half-mile away.",
     ["half-hour = duration 0.5 hour", "half-mile = quantity 0.5 mile"]),
    ("Four Harvard academics met two critics.", ["Four = quantity 4 academics", "two critics = quantity 2 critics"]),
    ("He stood there with seven co-defendants.", ["seven co-defendants = quantity 7 co-defendants"]),
    ("Four N Korean suspects fled.", ["Four = quantity 4 suspects"]),
    ("It was the second of four wins.", ["four wins = quantity 4 wins"]),
    ("She has won three doubles titles.", ["three = quantity 3 titles"]),
    ("The two-weekend festival is over.", ["two-weekend = quantity 2 weekend"]),
    ("The top 3% of users use the most.", ["3% = percent 3"]),
    ("They asked 122 refugees - 82 women and 40 children.",
     ["122 refugees = quantity 122 refugees", "82 women = quantity 82 women", "40 children = quantity 40 children"]),
    ("The 500,000-plus graft investigators work hard.", ["500,000 = quantity 500000 investigators min"]),
    ("Thefts Up 94 Percent", ["94 Percent = percent 94"]),
    ("They removed 500,000 cubic yards of debris.", ["500,000 cubic yards = quantity 500000 yd³"]),
    ("The flow was 50,000 cubic feet per second.", ["50,000 cubic feet per second = quantity 50000 ft³/s"]),
    ("The index edged up to 53.4.", ["53.4 = quantity 53.4"]),
    ("A reading above 50 indicates growth.", ["50 = quantity 50 min"]),
    ("The unit No. 1 at the plant was shut.", []),
    ("He moves up four places to 6th.", ["four places = quantity 4 places", "6th = rank 6"]),
    ("France was the second most important partner.", ["second most = rank 2"]),
    ("Output grew in the first three quarters.", ["three quarters = duration 3 quarter"]),
    ("Three quarters of voters agreed.", ["Three quarters = quantity 0.75"]),
    ("It is known to every third Russian citizen.", ["every third = quantity 0.3333"]),
    ("It was shared by Oliver, 13, Hannah, 18, and Luke, 21.",
     ["13 = duration 13 year", "18 = duration 18 year", "21 = duration 21 year"]),
    ("A farmer earns 30,000 CFA francs.", ["30,000 CFA francs = money 30000"]),
    ("They ship 120 billion cu m of gas.", ["120 billion cu m = quantity 120000000000 m³"]),
    ("Send an SMS to 61124.", []),
    ("They paid 20 for 6.", ["20 = quantity 20", "6 = quantity 6"]),
    ("Twenty-fourth, the cleaning begins.", []),
    ("Six search and rescue teams came.", ["Six = quantity 6 teams"]),
    ("The three major New York area airports shut.", ["three = quantity 3 airports"]),
    ("Two residential and commercial projects began.", ["Two = quantity 2 projects"]),
    ("Four Congolese were held.", ["Four Congolese = quantity 4 Congolese"]),
    ("Two bus stops and three crisis meetings.", ["Two = quantity 2 stops", "three = quantity 3 meetings"]),
    ("About two and half million people live there.", ["two and half million people = quantity 2500000 people ~"]),
    ("In the first place, they are third in the table.", ["third = rank 3"]),
    ("They are the No 1 exporters, No 10 said.", ["No 1 = rank 1"]),
]  # fmt: skip


GERMAN = [
    ("Dortmund liegt in der Tabelle zwei Punkte zurück.", ["zwei Punkte = quantity 2 Punkte"]),
    ("Es begann mit dem Streit zweier Familien.", ["zweier Familien = quantity 2 Familien"]),
    ("Sie haben ein dreimal höheres Risiko.", ["dreimal = quantity 3"]),
    ("Auf ein Zwölftel der Summe wird verzichtet.", ["ein Zwölftel = quantity 0.0833"]),
    ("Es fahren die Straßenbahnlinien 5, 10, 18 und 58.", []),
    ("Sechs deutsche und französische Firmen sind dabei.", ["Sechs = quantity 6 Firmen"]),
    ("Die zwei Kölner Fans überwanden die Absperrung.", ["zwei = quantity 2 Fans"]),
]


@pytest.mark.parametrize(("language", "text", "wanted"), [*(("en", *one) for one in SENTENCES),
                                                          *(("de", *one) for one in GERMAN)])  # fmt: skip
def test_what_is_counted_and_nothing_else(language: str, text: str, wanted: list[str]) -> None:
    found = ANALYSER.facts(text, language=language, date="2017-03-15")
    assert sorted(noted(one) for one in found if one.kind in NUMERIC) == sorted(wanted)
