"""What ties a figure of a source to a claim's, beyond words in common, and what keeps both apart in spite of them."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import analyser
from tests.compare.read_sources import told
from workbench.compare.alike.about import Words
from workbench.compare.alike.about import told as read
from workbench.compare.alike.comparables import same_value
from workbench.compare.alike.ties import places_beside, ties
from workbench.compare.signs.dates_outside import day_of_year
from workbench.compare.signs.meanings import meanings
from workbench.model.facts import Fact, FactKind


@pytest.mark.parametrize(
    ("claim", "passage", "ours", "theirs"),
    [
        # days, of any year where none is written
        ("Der Brand brach am 14. März in der Lagerhalle in Ulm aus.",
         "Das Feuer in der Lagerhalle in Ulm brach am 15. März aus.", "14. März", "15. März"),
        ("The summit in Geneva opened on 14 March.", "The Geneva summit opened on 15 March, officials said.",
         "14 March", "15 March"),
        ("The summit in Geneva opened on 14 March 2024.", "Der Gipfel in Genf begann am 15. März 2024.",
         "14 March 2024", "15. März 2024"),
        ("Das Konzert in Köln fand am 14. März statt.", "The concert in Cologne took place on 15 March.",
         "14. März", "15 March"),
        ("The attack on the mosque happened on 14 March 2019.", "On 15 March 2019 the mosque was attacked.",
         "14 March 2019", "15 March 2019"),
        ("Parliament passed the bill on March 14th.", "The bill was passed by parliament on 15 March.",
         "March 14th", "15 March"),
        ("Der Zug entgleiste am 7. Mai bei Celle.", "Am 8. Mai entgleiste ein Zug bei Celle.", "7. Mai", "8. Mai"),
        # how long something takes, from here to there
        ("Die Fahrt von Bonn nach Köln dauert 25 Minuten.", "Die Bahn braucht von Bonn nach Köln 35 Minuten.",
         "25 Minuten", "35 Minuten"),
        ("Der Flug von Berlin nach Wien dauert 70 Minuten.", "The flight from Berlin to Vienna takes 80 minutes.",
         "70 Minuten", "80 minutes"),
        # ages of one person
        ("Petra Lang ist 58 Jahre alt.", "Petra Lang ist 59 Jahre alt.", "58 Jahre", "59 Jahre"),
        ("Karl Voss, 61, coached the team.", "Coach Karl Voss (62) left the team.", "61", "62"),
        ("Mary Dunn, 58, was elected mayor.", "Die 59-jährige Mary Dunn wurde zur Bürgermeisterin gewählt.",
         "58", "59-jährige"),
        # since when
        ("Petra Lang has led the school since 1994.", "Lang has been head of the school since 1996.", "1994", "1996"),
        ("Seit 1994 leitet Petra Lang die Schule in Ulm.", "Petra Lang leitet die Schule in Ulm seit 1996.",
         "1994", "1996"),
        # thousands rounded alike
        ("Ulm has 148,000 inhabitants.", "The city of Ulm has 149,000 inhabitants.",
         "148,000 inhabitants", "149,000 inhabitants"),
        ("Die Petition haben 148.000 Menschen unterschrieben.", "The petition was signed by 149,000 people.",
         "148.000 Menschen", "149,000 people"),
        ("Die Firma verkaufte 148.000 Autos.", "Die Firma setzte 149.000 Autos ab.", "148.000 Autos", "149.000 Autos"),
        # how long, though something in the sentence is late, later or the latest
        ("The talks in Geneva lasted 3 hours.", "The latest talks in Geneva lasted 5 hours.", "3 hours", "5 hours"),
        ("The talks in Geneva lasted 3 hours.", "Talks in Geneva lately lasted 5 hours.", "3 hours", "5 hours"),
        ("Die Fahrt von Bonn nach Köln dauert 25 Minuten.", "Später dauert die Fahrt von Bonn nach Köln 35 Minuten.",
         "25 Minuten", "35 Minuten"),
        ("Die Fahrt von Bonn nach Köln dauert 25 Minuten.",
         "Die Fahrt von Bonn nach Köln dauert spätestens ab Mai 35 Minuten.", "25 Minuten", "35 Minuten"),
        # what other figures of the passage make up is another thing
        ("Musk kaufte Twitter für 54 Milliarden Dollar.",
         "Musk bought Twitter in October 2022 for $44 billion after borrowing $10 billion.",
         "54 Milliarden Dollar", "$44 billion"),
        ("Die Firma zahlte 54 Milliarden Dollar für Twitter.",
         "Die Firma zahlte 44 Milliarden Dollar für Twitter, davon 10 Milliarden Dollar in bar.",
         "54 Milliarden Dollar", "44 Milliarden Dollar"),
        ("Bei dem Unfall starben zwölf Menschen.",
         "Bei dem Unfall starben fünf Menschen, sieben Menschen wurden verletzt.", "zwölf Menschen", "fünf Menschen"),
        ("Five people died in the flood.",
         "Three people died in the flood on Monday; two people were rescued.", "Five people", "Three people"),
        ("Fünf Menschen starben bei der Flut.",
         "Drei Menschen starben bei der Flut, davon starben zwei Menschen im Krankenhaus.", "Fünf Menschen",
         "Drei Menschen"),
        ("Five people died in the flood.", "Three people died in the flood, two people missing.", "Five people",
         "Three people"),
        # numbers in words
        ("Bei dem Unfall in Ulm starben fünf Menschen.", "Bei dem Unfall in Ulm kamen 7 Menschen ums Leben.",
         "fünf Menschen", "7 Menschen"),
        ("The firm closed five factories in Poland.", "The company shut seven factories in Poland.",
         "five factories", "seven factories"),
        ("Der Verein hat elf Trainer.", "Der Verein beschäftigt 13 Trainer.", "elf Trainer", "13 Trainer"),
    ],
)  # fmt: skip
def test_another_value_of_one_thing_differs(claim: str, passage: str, ours: str, theirs: str) -> None:
    assert told(claim, passage) == [("evidence-differs", ours, theirs)]


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Der Brand brach am 14. März in der Lagerhalle in Ulm aus.",
         "Am 15. März untersuchte die Polizei die Lagerhalle in Ulm."),
        ("The summit in Geneva opened on 14 March.", "On 15 March the ministers left Geneva after the summit."),
        ("The summit opened on 14 March.", "The summit closed on 15 March."),
        ("Das Konzert in Köln war am 14. März.", "Das Konzert in Köln wird am 15. März im Radio gesendet."),
        ("Parliament passed the bill on March 14th.", "The president signed the bill on 15 March."),
        ("Der Vertrag wurde am 2. Oktober 2023 unterschrieben.", "The treaty took effect on 3 October 2023."),
        ("Die Fahrt von Bonn nach Köln dauert 25 Minuten.", "Die Fahrt von Bonn nach Mainz dauert 95 Minuten."),
        ("Der Flug von Berlin nach Wien dauert 70 Minuten.",
         "Der Flug von Berlin nach Wien hatte 80 Minuten Verspätung."),
        ("Petra Lang, 58, leads the school in Ulm.", "Her husband Karl Lang, 59, is a teacher at the school in Ulm."),
        ("Karl Voss, 61, coached the team.", "Karl Voss was 26 when he joined the team."),
        ("Petra Lang has led the school since 1994.", "The school has had a pool since 1996."),
        ("Seit 1994 leitet Petra Lang die Schule in Ulm.", "Petra Lang lebt seit 1996 in Ulm."),
        ("Die Firma verkaufte 2019 148.000 Autos.", "Die Firma verkaufte 2020 149.000 Autos."),
        ("Die Firma verkaufte 148.000 Autos.", "Die Firma baute 149.000 Autos."),
        ("The museum drew 148,000 visitors.", "The museum drew about 149,000 visitors."),
        ("The museum drew 148,000 visitors.", "The museum drew 148,600 visitors."),
        ("Five people died in the crash near Leeds.", "Seven people were injured in the crash near Leeds."),
        ("Fünf Frauen wurden in Celle verletzt.", "Sieben Frauen wurden in Celle geehrt."),
        ("Die Stadt baut drei neue Schulen.", "Die Stadt schließt vier Schulen."),
        ("The firm closed five factories in Poland.", "The company has seven factories in Poland."),
        ("The city bought 12 buses.", "The city sold 14 buses."),
        ("Five witnesses spoke in court in Leeds.",
         "Three witnesses spoke in court in Leeds, then two witnesses spoke in Bath."),
        ("Bei der Flut in Ulm starben fünf Menschen.",
         "Bei der Flut in Ulm starben am Montag drei Menschen und am Dienstag starben zwei Menschen."),
    ],
)  # fmt: skip
def test_a_figure_of_another_deed_place_or_year_is_silent(claim: str, passage: str) -> None:
    assert told(claim, passage) == []


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("The trip to Ulm from Bonn", {"Ulm": 2, "Bonn": 3}),
        ("The trip from Bonn to Ulm", {"Bonn": 3, "Ulm": 2}),
        ("Die Fahrt nach Ulm von Bonn", {"Ulm": 2, "Bonn": 3}),
        ("In Ulm und bei Bonn", {"Bonn": 1}),  # of capitals none is known
        ("They begin Ulm.", {}),
        ("Close to old Ulm.", {}),
    ],
)
def test_a_place_is_named_as_the_word_right_before_it_says(text: str, ways: dict[str, int]) -> None:
    facts = [
        Fact(start=text.index(name), end=text.index(name) + len(name), text=name, kind=FactKind.PLACE, value=name)
        for name in ("Ulm", "Bonn")
        if name in text
    ]
    found = places_beside(text, 0, len(text), facts)
    assert found == {way: meanings(name) for name, way in ways.items()}


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("14. März", "March 14th", True),
        ("14. März", "15 March", False),
        ("14. März 2019", "15 March", False),
        ("14. März 2019", "14 March", True),
        ("148.000 Autos", "149,000 cars", False),
        ("148.000 Autos", "148,600 cars", True),  # nobody knows which of them was rounded
        ("150.000 Autos", "149,000 cars", True),
    ],
)
def test_a_value_is_the_same_as_far_as_the_words_tell(ours: str, theirs: str, *, same: bool) -> None:
    (one,), (other,) = (analyser().facts(words) for words in (f"Es waren {ours}.", f"It was {theirs}."))
    assert same_value(one, other) is same


@pytest.mark.parametrize(
    ("words", "day"),
    [("14. März", "03-14"), ("March 14", "03-14"), ("the 14th of March", ""), ("14th of March", "03-14"),
     ("14. März 2019", ""), ("März", ""), ("2019", "")],
)  # fmt: skip
def test_a_day_without_its_year_is_read(words: str, day: str) -> None:
    assert day_of_year(words) == day


def test_a_figure_of_another_kind_is_not_tied() -> None:
    claim, passage = "Lang, 58, leads Ulm.", "Ulm won 59 percent."
    facts = [
        Fact(start=6, end=8, text="58", kind=FactKind.DURATION, value=58, unit="year"),
        Fact(start=8, end=18, text="59 percent", kind=FactKind.PERCENT, value=59),
    ]
    one, other = (read(Words(text), [fact]).about(fact) for text, fact in zip((claim, passage), facts, strict=True))
    assert ties(one, other) == 0
