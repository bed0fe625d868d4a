"""A claim against a passage in the other language: only what is said of the same thing differs."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import analyser
from workbench.compare import Words, match_facts
from workbench.compare.alike.matching import FactMatch

TWITTER = "Musk hat Twitter 2022 für 54 Milliarden Dollar übernommen."
OFFER = "Elon Musk bietet 97,4 Milliarden Dollar für OpenAI."
LEFT = "Elon Musk verließ OpenAI im Jahr 2018."
LOANS = "Siemens steigerte den Umsatz im Jahr 2023 um 8 Prozent."


def matched(claim: str, passage: str) -> tuple[FactMatch, ...]:
    return match_facts(analyser().facts(claim), analyser().facts(passage), claim=Words(claim), passage=Words(passage))


def pairs(claim: str, passage: str, relation: str) -> list[tuple[str, str]]:
    return [(m.fact.text, m.other.text) for m in matched(claim, passage) if m.relation == relation and m.other]


@pytest.mark.parametrize(
    ("claim", "passage", "ours", "theirs"),
    [
        (TWITTER, "Elon Musk bought Twitter for $44 billion in October 2022.", "54 Milliarden Dollar", "$44 billion"),
        (TWITTER, "Musk, worth $200 billion, took over Twitter in 2022; the takeover cost him $44 billion.",
         "54 Milliarden Dollar", "$44 billion"),
        (OFFER, "Elon Musk and others offered $94.7 billion for OpenAI.", "97,4 Milliarden Dollar", "$94.7 billion"),
        ("Elon Musk offered $97.4 billion for OpenAI.", "Elon Musk bot 94,7 Milliarden US-Dollar für OpenAI.",
         "$97.4 billion", "94,7 Milliarden US-Dollar"),
        ("Die Arbeitslosenquote in Spanien sank auf 11,2 Prozent.", "Unemployment in Spain fell to 12.1 percent.",
         "11,2 Prozent", "12.1 percent"),
        ("Die Stadt München hat 1,5 Millionen Einwohner.", "Munich is a city with 1.8 million inhabitants.",
         "1,5 Millionen Einwohner", "1.8 million inhabitants"),
        ("Der Tunnel ist 57 Kilometer lang.", "The tunnel is 45 miles long.", "57 Kilometer", "45 miles"),
        ("In Madrid wurden 41 °C gemessen.", "Temperatures of 112 °F were measured in Madrid.", "41 °C", "112 °F"),
        (LEFT, "Elon Musk left the board of OpenAI in 2019.", "2018", "2019"),
        (LOANS, "Siemens steigerte den Umsatz im Jahr 2023 um 11 Prozent.", "8 Prozent", "11 Prozent"),
        ("Tesla sold 1.8 million cars in 2023.", "Tesla verkaufte im Jahr 2023 rund 1,2 Millionen Autos.",
         "1.8 million cars", "1,2 Millionen Autos"),
        ("Musk kaufte den Kurznachrichtendienst, die Übernahme kostete 54 Milliarden.",
         "Elon Musk bought Twitter for $44 billion.", "54 Milliarden", "$44 billion"),
        ("Die USA haben 1,8 Billionen Dollar Schulden gemacht.", "The United States ran up $1.8 billion in debt.",
         "1,8 Billionen Dollar", "$1.8 billion"),
        ("Der Verdächtige wog 90 Kilo.", "The suspect weighed 250 pounds, the sheriff said.", "90 Kilo", "250 pounds"),
        ("In Phoenix stieg die Temperatur auf 52 Grad Celsius.", "Phoenix hit 118 degrees Fahrenheit on Wednesday.",
         "52 Grad Celsius", "118 degrees Fahrenheit"),
        ("Kilimanjaro is 5,985 metres high.", "At 19,341 feet, Kilimanjaro is Africa's highest mountain.",
         "5,985 metres", "19,341 feet"),
        ("The Eiffel Tower is 1,230 feet tall.", "Der Eiffelturm ist 330 Meter hoch.", "1,230 feet", "330 Meter"),
        ("Die Stadt Leipzig zählt heute 580.000 Einwohner und ist gewachsen.",
         "Ende 2023 lebten in der Stadt Leipzig 628.718 Menschen.", "580.000 Einwohner",
         "628.718 Menschen"),
    ],
)  # fmt: skip
def test_another_value_of_the_same_thing_differs(claim: str, passage: str, ours: str, theirs: str) -> None:
    assert pairs(claim, passage, "differ") == [(ours, theirs)]


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        (TWITTER, "Twitter had revenue of $5.1 billion in 2021."),
        (TWITTER, "Musk, whose fortune is put at $200 billion, completed the takeover of Twitter in 2022."),
        (TWITTER, "Tesla's market value fell by $120 billion on Thursday."),
        (OFFER, "We will buy Twitter for $9.74 billion if you want, Altman wrote."),
        (OFFER, "Elon Musk offered $97.4 billion for OpenAI, which was valued at $157 billion."),
        (LEFT, "OpenAI was founded in 2015 by Elon Musk and Sam Altman."),
        (LEFT, "Musk left OpenAI in February 2018. The company was founded in 2015."),
        (LOANS, "Siemens: Der Gewinn stieg im Jahr 2023 um 12 Prozent, der Umsatz um 8 Prozent."),
        (LOANS, "Siemens steigerte den Umsatz im Jahr 2021 um 11 Prozent."),
        ("Bei dem Erdbeben in der Türkei starben 1200 Menschen.", "The earthquake injured 3,400 people in Syria."),
        ("Der Tunnel ist 57 Kilometer lang.", "The tunnel is 35 miles long."),
        ("In Madrid wurden 41 °C gemessen.", "Temperatures of 106 °F were measured in Madrid."),
        ("Das Kind wog bei der Geburt 3,2 Kilogramm.", "The baby weighed 7 pounds at birth."),
        ("Die Stadt München hat 1,5 Millionen Einwohner.", "Hamburg hat 1,8 Millionen Einwohner."),
        ("Tesla sold 1.8 million cars in 2023.", "BYD verkaufte im Jahr 2023 rund 3 Millionen Autos."),
        ("The film earned $120 million in its first week.", "Der Film kostete 30 Millionen Dollar."),
        ("Die Schulden der USA betragen 34 Billionen Dollar.", "The debt of the USA is $34 trillion."),
        ("Boeing delivered 528 aircraft in 2023.", "Airbus delivered 735 aircraft in 2023."),
        ("The Eiffel Tower is 330 metres tall.", "Der Kölner Dom ist 157 Meter hoch."),
        ("Leipzig zählt 628.000 Einwohner.", "Dresden hat 573.000 Einwohner, Chemnitz 248.000."),
        ("In Phoenix waren es am Mittwoch 48 Grad.", "In Las Vegas it was 113 degrees on Wednesday."),
        ("The plant opened in 2015.", "Wu stood trial. It was so in 2013. Rights of lawyers were well protected."),
        ("About half of the town's youth work in factories.", "Der Dow Jones notierte 0,59 Prozent höher."),
        (
            "19.02.16 | 15:40 Uhr | 1 mal gelesen | dpa.de",
            "23.02.16 | 17:45 Uhr | 1 mal gelesen | hugingroup.com Bellevue Group erwirbt StarCapital",
        ),
        ("SWIFT data show that 57 countries use the yuan.", "In all 10 countries, many were against an entry ban."),
    ],
)
def test_another_figure_standing_in_the_passage_says_nothing(claim: str, passage: str) -> None:
    assert pairs(claim, passage, "differ") == []


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        (TWITTER, "Twitter cost $54 billion."),
        ("Die Übernahme kostete 54 Milliarden US-Dollar.", "The takeover cost 54 billion dollars."),
        ("Die Schulden der USA betragen 34 Billionen Dollar.", "Wall Street is worried about $34 trillion in debt."),
        ("Der Tunnel ist 57 Kilometer lang.", "The tunnel is 45 feet high and 35 miles long."),
        ("In Madrid wurden 41 °C gemessen.", "It was 106 °F in Madrid."),
        ("Der Kauf kostete 44 Milliarden.", "Musk bought Twitter for $44 billion."),
        (
            "Die Vereinigten Staaten geben 900 Milliarden US-Dollar für ihr Militär aus.",
            "The US military costs $900bn.",
        ),
        ("Kilimanjaro is 5,895 metres high.", "At 19,341 feet, it is Africa's highest mountain."),
        ("Der Brand zerstörte 2.000 Hektar Wald.", "The fire destroyed 4,900 acres."),
        ("Half of the pupils failed the test.", "50 Prozent der Schüler fielen durch."),
        ("Die Aktie fiel um ein Drittel.", "Die Aktie verlor 33 Prozent."),
    ],
)
def test_a_fact_is_ticked_where_any_fact_of_the_passage_agrees(claim: str, passage: str) -> None:
    (match,) = [m for m in matched(claim, passage) if m.fact.kind.value in {"money", "quantity", "percent"}]
    assert match.relation == "agree"


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Die Übernahme kostete 54 Milliarden Euro.", "The takeover cost $54 billion."),
        ("Die Übernahme von Twitter kostete 44 Milliarden Dollar.", "The takeover of Twitter cost 41 billion euros."),
    ],
)
def test_two_currencies_are_said_to_be_incomparable(claim: str, passage: str) -> None:
    assert pairs(claim, passage, "differ") == []
    assert len(pairs(claim, passage, "unlike")) == 1


def test_amounts_no_exchange_rate_makes_one_are_two() -> None:
    claim = "Die Übernahme von Twitter kostete 44 Milliarden Dollar."
    assert pairs(claim, "The takeover of Twitter cost 9 billion euros.", "unlike") == []


def test_a_figure_that_stands_alone_is_about_what_the_claim_is_about() -> None:
    assert pairs(TWITTER, "44 Milliarden Dollar", "differ") == [("54 Milliarden Dollar", "44 Milliarden Dollar")]


def test_a_figure_of_the_passage_differs_from_one_fact_alone() -> None:
    claim = "Siemens erhöhte 2023 den Umsatz um 8 Prozent, den Umsatz mit Zügen um 9 Prozent."
    assert len(pairs(claim, "Siemens erhöhte 2023 den Umsatz um 11 Prozent.", "differ")) == 1
