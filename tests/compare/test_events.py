"""Two years whose digits are swapped are a slip only where one event is told twice, not where one subject did more."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import findings

_BETWEEN = {
    "de": "\n\nDie Nachbarn hatten davon nichts gewusst. Der Winter war lang und kalt gewesen.\n\n",
    "en": "\n\nNeighbours called them careful people who save every penny.\n\n",
}


@pytest.mark.parametrize("joint", [False, True])
@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("de", "2021 hatte der Verein 30 Mitglieder.", "2012 baute der Verein eine Halle."),
        ("de", "Der Verein wurde 1936 gegründet.", "1963 zog der Verein nach Kassel um."),
        ("de", "Die Firma kaufte 2012 ein Grundstück am Hafen.", "2021 verkaufte die Firma ihre Tochter in Polen."),
        ("de", "2013 übernahm Petra Lang die Leitung der Schule.", "2031 soll die Schule abgerissen werden."),
        ("de", "Die Stadt renovierte 2012 das Theater.", "Das Theater zeigte 2021 zum ersten Mal eine Oper."),
        ("de", "2012 starb der Gründer der Brauerei.", "2021 meldete die Brauerei Insolvenz an."),
        ("de", "Das Museum eröffnete 1989 einen Anbau.", "1998 kamen 40.000 Besucher in das Museum."),
        ("de", "Die Brücke wurde 1967 gebaut.", "1976 stürzte ein Laster von der Brücke."),
        ("de", "2012 baute der Verein eine Halle.", "2021 baute der Verein eine Schule."),
        ("de", "2012 gewann Petra Lang die Wahl.", "2021 verlor Petra Lang die Wahl."),
        ("de", "Im Mai 2012 baute der Verein eine Halle.", "Im Mai 2021 hatte der Verein 30 Mitglieder."),
        ("en", "In 2021 the club had 30 members.", "In 2012 the club built a hall."),
        ("en", "The company bought a site by the harbour in 2012.", "In 2021 the company sold its Polish unit."),
        ("en", "The school was founded in 1936.", "In 1963 the school moved to Leeds."),
        ("en", "The museum opened a new wing in 1989.", "In 1998 the museum drew 40,000 visitors."),
        ("en", "The brewery's founder died in 2012.", "The brewery filed for bankruptcy in 2021."),
        ("en", "The bridge was built in 1967.", "In 1976 a lorry fell off the bridge."),
        ("en", "Hexley Council cut its budget in 2012.", "The council elected Mary Dunn as its leader in 2021."),
        ("en", "Mary Dunn was born in Leeds in 1956.", "In 1965 Mary Dunn moved to York with her family."),
    ],
)
def test_two_deeds_of_one_subject_are_no_slip(language: str, first: str, second: str, *, joint: bool) -> None:
    assert findings(first + (" " if joint else _BETWEEN[language]) + second, language) == []


@pytest.mark.parametrize(
    ("language", "first", "second", "found"),
    [
        ("de", "Im Jahr 2012 stammten 40 Prozent der Einnahmen aus Beiträgen.",
         "Im Jahr 2021 waren es noch 20 Prozent der Einnahmen.", 0),
        ("de", "Im Jahr 2012 stammten 40 Prozent der Einnahmen aus Beiträgen.",
         "Aus Beiträgen stammten im Jahr 2012 genau 20 Prozent der Einnahmen.", 1),
        ("en", "In 2012, 40 percent of loans were novels.", "In 2021 20 percent of loans were novels.", 0),
        ("en", "In 2012, 40 percent of loans were novels.", "Some 20 percent of loans were novels in 2012.", 1),
        ("en", "In 2012 the library lent 14,365 novels.", "In 2016 it lent 14,635 novels.", 1),  # swapped digits
    ],
)  # fmt: skip
def test_each_year_has_its_own_amounts(language: str, first: str, second: str, found: int) -> None:
    codes = [one.code for one in findings(first + _BETWEEN[language] + second, language)]
    assert codes.count("numbers-differ") == found


@pytest.mark.parametrize(
    ("language", "first", "second", "years"),
    [
        ("de", "Der Verein baute 2012 eine Halle.", "Die Halle, die der Verein 2021 baute, ist undicht.", "2012 2021"),
        ("de", "2012 baute der Verein eine Halle.", "Der Bau der Halle im Jahr 2021 war teuer.", "2012 2021"),
        ("de", "Die Firma wurde 1985 gegründet.", "Seit der Gründung der Firma 1958 ist viel geschehen.", "1985 1958"),
        ("de", "Die Brücke war 2021 gesperrt worden.", "Die Sperrung der Brücke 2012 traf den Hafen.", "2021 2012"),
        ("de", "Der Verein stieg 1989 ab.", "Nach dem Abstieg des Vereins 1998 ging der Trainer.", "1989 1998"),
        ("de", "Die Oper brannte 2012 ab.", "Beim Brand der Oper 2021 starb ein Feuerwehrmann.", "2012 2021"),
        ("en", "The club built a hall in 2012.", "The hall, which the club built in 2021, leaks.", "2012 2021"),
        ("en", "The museum opened in 1989.", "When the museum opened in 1998, the mayor gave a speech.", "1989 1998"),
        ("en", "The founder of the brewery died in 2012.", "The death of the brewery's founder in 2021 shook the town.",
         "2012 2021"),
        ("en", "The 2012 referendum in Hexley was close.", "Voters in Hexley took part in the 2021 referendum.",
         "2012 2021"),
        ("en", "Mary Dunn was born in Leeds in 1956.", "Dunn, born in 1965 in Leeds, loves the sea.", "1956 1965"),
    ],
)  # fmt: skip
def test_one_event_told_twice_is(language: str, first: str, second: str, years: str) -> None:
    found = findings(first + _BETWEEN[language] + second, language)
    assert [(one.code, {place.text for place in one.places}) for one in found] == [("dates-differ", set(years.split()))]
