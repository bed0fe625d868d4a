"""Figures of two things that share many words are left alone; the same sentences with a slip in them are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.compare.read_articles import findings
from workbench.compare.signs.marks import NONE, Marks, marked_apart, marks_of
from workbench.compare.signs.sexes import sex
from workbench.model.facts import Fact, FactKind

PAIRS = [
    # times of day: two matches, one match
    ("de", ("Das Spiel Ulm gegen Mainz beginnt am 9. Juni 2025 um 21.00 Uhr. "
     "Das Spiel Ulm gegen Polen beginnt am 20. Juni 2025 um 16.00 Uhr."),
     ("Das Spiel Ulm gegen Mainz beginnt am 9. Juni 2025 um 21.00 Uhr. "
     "Das Spiel Ulm gegen Mainz beginnt am 20. Juni 2025 um 21.00 Uhr.")),
    # spans of days
    ("de", ("Das Schachturnier in Moskau findet vom 5. bis zum 9. November 2024 statt. "
     "Das Schachturnier in Moskau findet vom 6. bis zum 16. November 2024 statt."), ""),
    # a party's seats and all there are
    ("de", ("Die Partei von Bouterse bleibt mit 23 von 51 Sitzen in Paramaribo stärkste Partei. "
     "Die Partei von Bouterse hat mit 15 Sitzen in Paramaribo keine Mehrheit."), ""),
    # an age of those days, and today's
    ("en", ("Joan Boyce, now 36, swims at the club in Leeds. When she was 16, Boyce swam at the club in Leeds."),
     ("The swimmer Joan Boyce, 36, trains at the club in Leeds. The 26-year-old Boyce trains at the club in Leeds.")),
    ("de", ("Jan Boye, 24, schwimmt im Verein in Ulm. "
     "Als er 14 Jahre alt war, schwamm Boye im Verein in Ulm."), ""),
    ("de", ("Der 24-jährige Bekannte des Mädchens aus Ulm steht vor Gericht. "
     "Der zur Tatzeit 14-jährige Bekannte des Mädchens aus Ulm floh."),
     ("Der 24-jährige Bekannte des Mädchens aus Ulm steht vor Gericht. "
      "Der 14-jährige Bekannte des Mädchens aus Ulm floh.")),
    # by how much something changed, and what it was
    ("de", "2022 hatte der Verein 1.320 Mitglieder. 2023 sank die Zahl der Mitglieder um rund 132 Mitglieder.",
     "2022 hatte der Verein 1.320 Mitglieder in Ulm. Der Verein mit seinen 132 Mitgliedern in Ulm feiert."),
    ("en", "The club in Leeds had 1,320 members. The club in Leeds lost some: it shrank by 132 members.", ""),
    # two polls
    ("en", "Scots were against another referendum by 56% to 44%. Scots were for another referendum by 51% to 49%.", ""),
    # years of two reports
    ("en", ("A 2013 British Council report warned of falling language skills in Leeds. "
     "A 2015 British Council report warned of falling language skills in Leeds."), ""),
    # a comparison
    ("de", ("Im Jahr 2016 verzichteten 18.000 Abiturienten auf das Studium. "
     "Im Vergleich zu 2013 verzichteten mehr Abiturienten auf das Studium."), ""),
    # since, and on
    ("de", "Die Aktie der PNE Wind ist seit 2017 im Index. Die Aktie der PNE Wind kam 2019 in einen Index.", ""),
    # before and after
    ("de", ("Polizei in Oslo korrigiert Zahl der Toten auf 76\n\n"
     "Die Polizei in Oslo hat die Zahl der Toten am Montag von 86 auf 76 Tote korrigiert."), ""),
    # ages of two persons: a woman and a man, sisters, one by name and one introduced anew, an age and a span
    ("en", ("A 34-year-old man from Leeds was arrested by police. "
     "The 31-year-old woman from Leeds was arrested by police."),
     "A 34-year-old man from Leeds was arrested by police. The 31-year-old man from Leeds was arrested by police."),
    ("en", "Anna Berger, 17, said the family from Mosul fled. Maria Berger, 11, said the family from Mosul fled.", ""),
    ("de", ("Der geflohene Täter Michael Heckhoff (50) aus Aachen wurde am Montag gefasst. "
     "Ein 40-jähriger Täter aus Aachen wurde am Montag gefasst."), ""),
    ("en", "The 34-year-old chief of Cabot works in China. Cabot has worked in China for 30 years.", ""),
    # days that nothing but the sentence joins
    ("en", ("Aslef leaders in London announced on 2 February 2025 that they had reached a deal with the rail company. "
     "The RMT in London said its conductors would join a walkout for 24 hours on 22 February 2025."), ""),
    # entries of a timeline
    ("en", ("March 1995: Nie Shubin is sentenced to death by the court in Hebei.\n\n"
     "March 2007: Wang Shujin is sentenced to death by the court in Hebei."), ""),
    # a year another is held against
    ("en", ("The flood of 2017 in Namibia was the highest ever. "
     "The flood in Namibia is likely to surpass that of 2011."), ""),
    # times of day in a stamp
    ("en", ("In 2004 the ship carried 50 to Leeds.\n\nAnswered by googlenut at 19:14 PDT\n\n"
     "The ship carried some 250 to Leeds, said Tom.\n\nAnswered by googlenut at 19:11 PDT\n\nTom left Leeds."), ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, text, _ in PAIRS])
def test_two_things_are_left_alone(language: str, text: str) -> None:
    assert findings(text, language) == []


@pytest.mark.parametrize(("language", "text"), [(language, slipped) for language, _, slipped in PAIRS if slipped])
def test_a_slip_in_one_thing_is_named(language: str, text: str) -> None:
    assert len(findings(text, language)) == 1


def fact(text: str, written: str, kind: FactKind) -> Fact:
    start = text.index(written)
    return Fact(start=start, end=start + len(written), text=written, kind=kind, value=None)


@pytest.mark.parametrize(
    ("text", "written", "kind", "expected"),
    [
        ("Das Spiel ist am 9. Juni um 21.05 Uhr.", "9. Juni", FactKind.DATE, Marks(clock=21 * 60 + 5)),
        ("The match is on June 9 at 4 p.m. in Leeds.", "June 9", FactKind.DATE, Marks(clock=16 * 60)),
        ("The visit is due on April 6-7.", "April 6", FactKind.DATE, Marks(end=7)),
        ("Vom 5. bis zum 9. November.", "9. November", FactKind.DATE, Marks(end=5)),
        ("Artikel vom 14.01.16", "14.01.16", FactKind.DATE, Marks(stamp=True)),
        ("A 2015 report says so.", "2015", FactKind.DATE, Marks(anew=True)),
        ("Mehr als im Vergleich zum Jahr 2015", "2015", FactKind.DATE, Marks(against="than")),
        ("Split by 56% to 44%", "56%", FactKind.PERCENT, Marks(figure="56", end=44)),
        ("korrigiert von 86 auf 76 Tote", "86", FactKind.QUANTITY, Marks(figure="86", became="76")),
        ("He worked there for 30 years.", "30 years", FactKind.DURATION, Marks(figure="30", span=True)),
        ("31 of its 150 seats", "150 seats", FactKind.QUANTITY, Marks(figure="150", whole=True)),
    ],
)
def test_marks_are_read(text: str, written: str, kind: FactKind, expected: Marks) -> None:
    assert marks_of(text, fact(text, written, kind), 0) == expected


@pytest.mark.parametrize(
    ("text", "written", "expected"),
    [
        ("A 34-year-old woman was hurt.", "34-year-old", "f"),
        ("A 34-year-old local man was hurt.", "34-year-old", "m"),
        ("Mr Polanski is 83 years old.", "83 years old", "m"),
        ("She was 39 years old.", "39 years old", "f"),
        ("Eine 20-jährige türkische Schülerin", "20-jährige", "f"),
        ("der 15 Jahre alte Junge", "15 Jahre", "m"),
        ("dem 61-Jährigen", "61-Jährigen", "m"),
        ("The 12-year-old was hurt.", "12-year-old", ""),
    ],
)
def test_who_is_so_old_is_a_woman_or_a_man(text: str, written: str, expected: str) -> None:
    assert sex(text, fact(text, written, FactKind.DURATION)) == expected


@given(st.text(max_size=80), st.integers(0, 60), st.integers(1, 20), st.sampled_from(list(FactKind)))
def test_any_text_has_marks_that_do_not_tell_a_figure_from_itself(
    text: str, start: int, length: int, kind: FactKind
) -> None:
    one = Fact(start=start, end=start + length, text=text[start : start + length], kind=kind, value=None)
    marks = marks_of(text, one, 0)
    assert not marked_apart(marks, NONE if marks == NONE else marks) or marks.entry or marks.became == marks.figure


CONVERTED = (
    ("en", "Boston in Massachusetts expects up to 1 foot (30 cm) of snow on Tuesday.",
     "Worcester in Massachusetts expects 4 inches (10 cm) of snow on Tuesday."),
    ("en", "The firm sold goods worth 20 million yuan ($2.9 million) to buyers in Mali.",
     "The firm sold goods worth 57 million yuan ($9.2 million) to buyers in Mali."),
    ("de", "Der Zaun in Ulm ist 4 Fuß (122 Zentimeter) hoch, sagte der Bauherr.",
     "Der Zaun in Ulm soll 7 Fuß (212 Zentimeter) hoch werden."),
    ("de", "Der Konzern aus Ulm zahlt 105 Millionen Euro (115 Millionen Dollar) Strafe.",
     "Der Konzern aus Ulm zahlt 141 Millionen Euro (151 Millionen Dollar) Zinsen."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "first", "second"), CONVERTED)
def test_conversions_of_two_figures_are_no_slip_of_each_other(language: str, first: str, second: str) -> None:
    assert findings(f"{first} {second}", language) == []


def test_two_conversions_of_one_figure_are_held_against_each_other() -> None:
    text = (
        "The wall in Leeds is 4 metres (13 feet) high, the builders said. "
        "On Friday, the wall in Leeds, 4 metres (31 feet) high, fell."
    )
    assert [one.code for one in findings(text, "en")] == ["numbers-differ"]
