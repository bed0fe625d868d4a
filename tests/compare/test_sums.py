"""Totals against their parts, percentages against their two numbers; what may be right stays silent."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import findings
from workbench.errors import Language
from workbench.model.wording import finding_words


def found(text: str, language: str) -> list[tuple[str, str]]:
    """Return each finding's code and words of a text read whole."""
    spoken: Language = "en" if language == "en" else "de"
    said = findings(text, language, date="", min_checkable=0.0)
    return [(finding.code, finding_words(finding, spoken)) for finding in said]


@pytest.mark.parametrize(
    ("language", "text", "code", "words"),
    [
        (
            "de",
            "Das Land gibt 12 Millionen Euro aus: 7 Millionen Euro für Schulen und 4 Millionen Euro für Straßen.",
            "sum-wrong",
            "Die Teile ergeben 11 Mio. Euro, nicht 12 Mio. Euro.",
        ),
        (
            "en",
            "The city spends 12 million euros: 7 million euros on schools and 4 million euros on roads.",
            "sum-wrong",
            "The parts add up to 11 million euros, not 12 million euros.",
        ),
        (
            "de",
            "Für Schulen flossen 7 Millionen Euro und für Straßen 4 Millionen Euro, insgesamt 12 Millionen Euro.",
            "sum-wrong",
            "Die Teile ergeben 11 Mio. Euro, nicht 12 Mio. Euro.",
        ),
        (
            "en",
            "Schools received 7 million euros and roads 4 million euros, in total 12 million euros.",
            "sum-wrong",
            "The parts add up to 11 million euros, not 12 million euros.",
        ),
        (
            "de",
            "Abgegeben wurden 3.000 Stimmen, davon 2.200 für Müller und 1.900 für Meier.",
            "sum-wrong",
            "Die Teile ergeben 4.100 Stimmen, nicht 3.000 Stimmen.",
        ),
        (
            "en",
            "They cast 3,000 votes, of which 2,200 for Miller and 1,900 for Mayer.",
            "sum-wrong",
            "The parts add up to 4,100 votes, not 3,000 votes.",
        ),
        (
            "de",
            "120 von 400 Befragten, also 40 Prozent, waren dafür.",
            "share-wrong",
            "120 von 400 Befragten sind 30 Prozent, nicht 40 Prozent.",
        ),
        (
            "en",
            "120 of 400 people, or 40 percent, agreed.",
            "share-wrong",
            "120 of 400 people is 30 percent, not 40 percent.",
        ),
        (
            "en",
            "About 40 percent (120 of 400 people) agreed.",
            "share-wrong",
            "120 of 400 people is 30 percent, not about 40 percent.",
        ),
        (
            "en",
            "Revenue rose from 200 to 250 million euros, an increase of 35 percent.",
            "change-wrong",
            "From 200 million euros to 250 million euros is 25 percent, not 35 percent.",
        ),
    ],
)
def test_figures_that_do_not_add_up_are_told(language: str, text: str, code: str, words: str) -> None:
    assert found(text, language) == [(code, words)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Land gibt 12 Millionen Euro aus: 8 Millionen Euro für Schulen und 4 Millionen Euro für Straßen."),
        ("de", "Das Land gibt rund 12 Millionen Euro aus: 7,6 Millionen Euro für Schulen und 4 Millionen für Straßen."),
        ("en", "The city spends 12 million euros: 8 million euros on schools and 4 million euros on roads."),
        ("de", "Für Schulen flossen 8 Millionen Euro und für Straßen 4 Millionen Euro, insgesamt 12 Millionen Euro."),
        ("en", "Schools received 8 million euros and roads 4 million euros, in total 12 million euros."),
        ("de", "Abgegeben wurden 3.000 Stimmen, davon 1.100 für Müller und 1.900 für Meier."),
        ("de", "Abgegeben wurden 3.000 Stimmen, davon 200 für Müller."),
        ("de", "Das Land gibt 12 Millionen Euro aus, unter anderem 3 Millionen Euro für Schulen und 2 Millionen Euro."),
        ("en", "They cast 3,000 votes, of which 1,100 for Miller and 1,900 for Mayer."),
        (
            "en",
            "The fund holds 12 million dollars, including 3 million dollars in bonds and 2 million dollars in cash.",
        ),
        ("de", "120 von 400 Befragten, also 30 Prozent, waren dafür."),
        ("de", "Ein Drittel von 400 Befragten, rund 33 Prozent, war dafür."),
        ("en", "120 of 400 people, or 30 percent, agreed."),
        ("en", "About 30 percent (120 of 400 people) agreed."),
        ("en", "Of 400 people asked in May, 120 came back in June, when prices had risen by 5 percent."),
        ("de", "Der Umsatz stieg von 200 auf 250 Millionen Euro, ein Plus von 25 Prozent."),
        ("de", "Im Rat sitzen 12 Frauen und 9 Männer, darunter 3 Ärzte, insgesamt 21 Menschen."),
        ("de", "Im Rat sitzen 12 Frauen und 9 Männer, darunter 3 Ärzte, zusammen also 21 Menschen."),
        ("de", "Im Rat sitzen 12 Frauen, darunter 3 Ärztinnen, und 9 Männer, insgesamt 21 Menschen."),
        ("en", "The council has 12 women and 9 men, including 3 doctors, in all 21 people."),
        ("en", "The council has 12 women and 9 men, including 3 doctors, 21 people in all."),
        ("en", "The council has 12 women, including 3 doctors, and 9 men, in total 21 people."),
    ],
)
def test_what_adds_up_or_may_be_right_stays_silent(language: str, text: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "Im Rat sitzen 12 Frauen und 9 Männer, darunter 11 Ärzte, insgesamt 21 Menschen.", "11 Ärzte"),
        ("en", "The council has 12 women and 9 men, including 11 doctors, in all 21 people.", "11 doctors"),
        ("de", "Abgegeben wurden 3.000 Stimmen, davon insgesamt 3.200 für Müller.", "3.200"),
    ],
)
def test_a_part_beside_a_total_is_still_a_part(language: str, text: str, words: str) -> None:
    (one,) = findings(text, language, date="", min_checkable=0.0)
    assert (one.code, one.places[1].text) == ("part-exceeds", words)
