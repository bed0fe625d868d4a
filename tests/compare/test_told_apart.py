"""Figures of two things that share many words are left alone; the same sentences with a slip in them are not."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis import Analyser
from workbench.compare import within_article
from workbench.compare.marks import NONE, Marks, marked_apart, marks_of
from workbench.compare.sexes import sex
from workbench.intake import read_text
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding


@cache
def analyser() -> Analyser:
    return Analyser()


def findings(text: str, language: str) -> list[Finding]:
    document = read_text(text)
    analysis = analyser().analyse(document.text, blocks=document.blocks, language=language, date="2025-03-12")
    return list(within_article(document.text, analysis.suggestions, date="2025-03-12"))


PAIRS = [
    # times of day: two matches, one match
    ("de", "Das Spiel Ulm gegen Mainz beginnt am 9. Juni 2025 um 21.00 Uhr. "
     "Das Spiel Ulm gegen Polen beginnt am 20. Juni 2025 um 16.00 Uhr.",
     "Das Spiel Ulm gegen Mainz beginnt am 9. Juni 2025 um 21.00 Uhr. "
     "Das Spiel Ulm gegen Mainz beginnt am 20. Juni 2025 um 21.00 Uhr."),
    # spans of days
    ("de", "Das Schachturnier in Moskau findet vom 5. bis zum 9. November 2024 statt. "
     "Das Schachturnier in Moskau findet vom 6. bis zum 16. November 2024 statt.", ""),
    # the vote and all there was to win
    ("en", "The VVD party of Mark Rutte won 31 of 150 seats in The Hague. "
     "The VVD party of Mark Rutte won 15 seats in The Hague.",
     "The VVD party of Mark Rutte won 31 of 150 seats in The Hague. "
     "The VVD party of Mark Rutte won 13 seats in The Hague."),
    # two polls
    ("en", "Scots were against another referendum by 56% to 44%. Scots were for another referendum by 51% to 49%.", ""),
    # years of two reports
    ("en", "A 2013 British Council report warned of falling language skills in Leeds. "
     "A 2015 British Council report warned of falling language skills in Leeds.", ""),
    # a comparison
    ("de", "Im Jahr 2016 verzichteten 18.000 Abiturienten auf das Studium. "
     "Im Vergleich zu 2013 verzichteten mehr Abiturienten auf das Studium.", ""),
    # since, and on
    ("de", "Die Aktie der PNE Wind ist seit 2017 im Index. Die Aktie der PNE Wind kam 2019 in einen Index.", ""),
    # before and after
    ("de", "Polizei in Oslo korrigiert Zahl der Toten auf 76\n\n"
     "Die Polizei in Oslo hat die Zahl der Toten am Montag von 86 auf 76 Tote korrigiert.", ""),
    # ages of two persons: a woman and a man, sisters, one by name and one introduced anew, an age and a span
    ("en", "A 34-year-old man from Leeds was arrested by police. "
     "The 31-year-old woman from Leeds was arrested by police.",
     "A 34-year-old man from Leeds was arrested by police. The 31-year-old man from Leeds was arrested by police."),
    ("en", "Anna Berger, 17, said the family from Mosul fled. Maria Berger, 11, said the family from Mosul fled.", ""),
    ("de", "Der geflohene Michael Heckhoff (50) wurde in Aachen gefasst. Ein 40-jähriger Beamter wurde in Aachen gefasst.",
     ""),
    ("en", "The 34-year-old chief of Cabot works in China. Cabot has worked in China for 30 years.", ""),
    # days that nothing but the sentence joins
    ("en", "Aslef leaders in London announced on 2 February 2025 that they had reached a deal with the rail company. "
     "The RMT in London said its conductors would join a walkout for 24 hours on 22 February 2025.", ""),
    # minutes of a stamp in a heading
    ("en", "Answered by Tom on 25 October 2024 19:14\n\nThe ship carried 191 people, said Tom.\n\n"
     "Answered by Eve on 26 October 2024 18:11\n\nThe ship carried 191 people, said Eve.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, text, _ in PAIRS])
def test_two_things_are_left_alone(language: str, text: str) -> None:
    assert findings(text, language) == []


@pytest.mark.parametrize(("language", "text"), [(language, slipped) for language, _, slipped in PAIRS if slipped])
def test_a_slip_in_one_thing_is_named(language: str, text: str) -> None:
    assert len(findings(text, language)) == 1
