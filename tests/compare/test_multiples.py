"""Multiples told with both their figures: doubled, more than twice as many; and totals told in words."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import findings


def told(language: str, text: str) -> list[tuple[str, ...]]:
    """Return the code and the words of each place of every finding."""
    found = findings(text, language, date="", min_checkable=0.0)
    return [(one.code, *(place.text for place in one.places)) for one in found]


@pytest.mark.parametrize(
    ("language", "text", "words", "first", "second"),
    [
        ("en", "The price rose from 120 to 200 euros, more than twice as much.", "more than twice as much", "120",
         "200 euros"),
        ("en", "Membership more than doubled from 100 to 180.", "more than doubled", "100", "180"),
        ("en", "The school has 300 pupils, more than twice as many as the 200 it had in 2010.",
         "more than twice as many as", "200", "300 pupils"),
        ("en", "Profit was $30 million, more than double the $20 million of 2019.", "more than double", "$20 million",
         "$30 million"),
        ("en", "The firm pays 300 euros, three times as much as its rival with 120 euros.", "three times as much as",
         "120 euros", "300 euros"),
        ("de", "Die Schule hat 300 Schüler, mehr als doppelt so viele wie die 200 im Jahr 2010.",
         "mehr als doppelt so viele wie", "200", "300 Schüler"),
        ("de", "Der Preis stieg von 120 auf 200 Euro, mehr als doppelt so viel.", "mehr als doppelt so viel", "120",
         "200 Euro"),
        ("de", "Der Gewinn lag bei 30 Millionen Euro, mehr als doppelt so viel wie die 20 Millionen Euro von 2019.",
         "mehr als doppelt so viel wie", "20 Millionen Euro", "30 Millionen Euro"),
        ("de", "Die Mitgliederzahl hat sich von 100 auf 180 mehr als verdoppelt.", "mehr als verdoppelt", "100", "180"),
        ("de", "Die Firma zahlt 300 Euro, mehr als dreimal so viel wie der Rivale mit 120 Euro.",
         "mehr als dreimal so viel wie", "120 Euro", "300 Euro"),
        # in another clause, of the same thing
        ("de", "Der Preis stieg von 100 auf 150 Euro, hat sich also verdoppelt.", "verdoppelt", "100", "150 Euro"),
        ("de", "Der Preis stieg von 100 auf 150 Euro und verdoppelte sich damit.", "verdoppelte", "100", "150 Euro"),
        ("de", "Der Preis stieg von 100 auf 150 Euro, das entspricht einer Verdoppelung.", "Verdoppelung", "100",
         "150 Euro"),
        ("de", "Die Mitgliederzahl hat sich mehr als verdoppelt, von 100 auf 180.", "mehr als verdoppelt", "100",
         "180"),
        ("de", "Der Umsatz verdoppelte sich und stieg von 100 auf 150 Millionen Euro.", "verdoppelte", "100",
         "150 Millionen Euro"),
        ("de", "Bis 2030 soll sich der Preis von 100 auf 150 Euro verdoppeln.", "verdoppeln", "100", "150 Euro"),
        ("en", "Sales rose from $100 million to $150 million and have thus doubled.", "doubled", "$100 million",
         "$150 million"),
        ("en", "Membership more than doubled, rising from 100 to 180.", "more than doubled", "100", "180"),
        ("en", "Membership has more than doubled and has risen from 100 to 180.", "more than doubled", "100", "180"),
    ],
)  # fmt: skip
def test_less_is_not_more_than_twice(language: str, text: str, words: str, first: str, second: str) -> None:
    assert told(language, text) == [("multiple-wrong", words, first, second)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The price rose from 120 to 250 euros, more than twice as much."),
        ("en", "The price rose from 120 to 200 euros, twice as much as in Leeds."),
        ("en", "The price has not doubled from 120 to 200 euros."),
        ("en", "The school has 500 pupils, more than twice as many as the 200 it had in 2010."),
        ("en", "The school has 400 pupils, nearly twice as many as the 210 it had in 2010."),
        ("en", "The school has 300 pupils, not more than twice as many as the 200 it had in 2010."),
        ("en", "The school has 300 pupils, more than twice as many as in 2010. It had 200 teachers."),
        ("en", "The school has 300 pupils, more than twice as many as ten years ago, when it had 140."),
        ("en", "The hall has 300 seats, more than twice as many as the 20 metres of its stage allow."),
        ("en", "Profit was $50 million, more than double the $20 million of 2019."),
        ("de", "Die Schule hat 500 Schüler, mehr als doppelt so viele wie die 200 im Jahr 2010."),
        ("de", "Die Schule hat 300 Schüler, nicht mehr als doppelt so viele wie die 200 im Jahr 2010."),
        ("de", "Der Gewinn lag bei 50 Millionen Euro, mehr als doppelt so viel wie die 20 Millionen Euro von 2019."),
        ("de", "Die Mitgliederzahl hat sich von 100 auf 280 mehr als verdoppelt."),
        ("de", "Die Mitgliederzahl hat sich von 100 auf 180 nicht verdoppelt."),
        ("de", "Der Preis stieg von 120 auf 200 Euro, doppelt so viel wie in Ulm."),
        ("de", "Die Kosten haben sich von 100 auf 40 Euro mehr als halbiert."),
        # denied
        ("de", "Der Preis stieg von 100 auf 150 Euro, hat sich also nicht ganz verdoppelt."),
        ("de", "Der Preis stieg von 100 auf 150 Euro und verdoppelte sich damit noch lange nicht."),
        ("de", "Der Preis stieg von 100 auf 150 Euro, ohne sich ganz zu verdoppeln."),
        ("de", "Der Preis hat sich nicht ganz verdoppelt, er stieg von 100 auf 150 Euro."),
        ("de", "Der Preis verdoppelte sich keineswegs von 100 auf 150 Euro."),
        ("en", "Sales rose from $100 million to $150 million and have not quite doubled."),
        ("en", "Sales have not quite doubled, rising from $100 million to $150 million."),
        ("en", "Sales haven't exactly doubled, rising from $100 million to $150 million."),
        # of something else
        ("en", "Sales rose from $100 million to $150 million, and the company doubled its staff."),
        ("en", "Sales rose from $100 million to $150 million and it doubled its staff."),
        ("en", "Sales rose from $100 million to $150 million as profits doubled."),
        ("en", "The company doubled its staff, and sales rose from $100 million to $150 million."),
        ("en", "The company doubled its staff while raising sales from $100 million to $150 million."),
        ("de", "Der Umsatz stieg von 100 auf 150 Millionen Euro, während sich der Gewinn verdoppelte."),
        ("de", "Der Gewinn verdoppelte sich, der Umsatz stieg von 100 auf 150 Millionen Euro."),
        ("de", "Der Preis stieg von 100 auf 150 Euro, in Köln verdoppelte er sich."),
        # of another time
        ("de", "Der Preis stieg von 100 auf 150 Euro und bis 2030 soll er sich verdoppeln."),
        ("de", "Der Preis stieg von 100 auf 150 Euro und hat sich seit 2010 verdoppelt."),
        ("de", "Der Preis stieg von 100 auf 150 Euro und soll sich verdoppeln."),
        ("de", "Der Preis stieg von 100 auf 150 Euro und verdoppelte sich in zehn Jahren."),
        ("en", "The price rose from 100 to 150 euros and will have doubled by 2030."),
        ("en", "The price rose from 100 to 150 euros and has doubled since 2010."),
    ],
)
def test_what_fits_or_is_held_against_something_else_is_silent(language: str, text: str) -> None:
    assert told(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "total"),
    [
        ("de", "Sechs Frauen und fünf Männer, zusammen zwölf Menschen, wurden verletzt.", "zwölf Menschen"),
        ("de", "Im Rat sitzen sechs Frauen und fünf Männer, zusammen also zwölf Personen.", "zwölf Personen"),
        ("en", "Six women and five men, twelve people in all, were hurt.", "twelve people"),
        ("en", "Six women and five men were hurt, a total of twelve people.", "twelve people"),
        ("en", "The club has six coaches and five doctors, together twelve employees.", "twelve employees"),
        ("en", "Six women and five men sit on the council, twelve people altogether.", "twelve people"),
        ("en", "Twelve people were hurt: six women and five men.", "Twelve people"),
    ],
)
def test_a_sum_told_in_words_is_reckoned(language: str, text: str, total: str) -> None:
    assert [one[:2] for one in told(language, text)] == [("sum-wrong", total)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Sechs Frauen und sechs Männer, zusammen zwölf Menschen, wurden verletzt."),
        ("de", "Sechs Frauen und fünf Männer leben dort, zusammen mit zwölf Kindern."),
        ("de", "Sechs Frauen, fünf Männer und ein Kind, zusammen zwölf Menschen, wurden verletzt."),
        ("en", "Six women and six men, twelve people in all, were hurt."),
        ("en", "Six women and five men live there, together with twelve children."),
        ("en", "Six women, five men and a child, twelve people in all, were hurt."),
        ("en", "Six women and five men came, twelve people stayed away."),
    ],
)
def test_a_right_sum_in_words_or_none_is_silent(language: str, text: str) -> None:
    assert told(language, text) == []
