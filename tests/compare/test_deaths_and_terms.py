"""Ages at death against a year of birth elsewhere, years spent against their beginning and end, ages of today."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import findings

AGE, TERM = "age-wrong", "anniversary-wrong"


def found(text: str, language: str) -> list[tuple[str, ...]]:
    return [(one.code, *(place.text for place in one.places)) for one in findings(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("en", "Erik Holm died in 1998 aged 74. He was born in 1934 in Oslo.", ("74", "1934", "1998")),
        ("en", "Erik Holm was born in Oslo in 1934. Holm died in 1998 at the age of 74.", ("74", "1934", "1998")),
        ("en", "Erik Holm died in 1998, aged 74. Holm, born in 1934, painted ships.", ("74", "1934", "1998")),
        ("de", "Erik Holm starb 1998 im Alter von 74 Jahren. Er wurde 1934 in Oslo geboren.",
         ("74 Jahren", "1934", "1998")),
        ("de", "Erik Holm wurde 1934 in Oslo geboren. Holm starb 1998 mit 74 Jahren.", ("74 Jahren", "1934", "1998")),
        ("en", "Pinkney, who is 58, was born in Savannah, Georgia, in 1971.", ("58", "1971")),
        ("en", "Roy Pinkney is 58 and was born in Savannah, Georgia, in 1971.", ("58", "1971")),
        ("de", "Karl Pinkert ist 58 und wurde 1971 in Kiel geboren.", ("58", "1971")),
        ("de", "Karl Pinkert, der 58 ist, wurde 1971 in Kiel geboren.", ("58", "1971")),
    ],
)  # fmt: skip
def test_an_age_that_birth_and_death_or_today_do_not_make(language: str, text: str, places: tuple[str, ...]) -> None:
    assert found(text, language) == [(AGE, *places)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Erik Holm died in 1998 aged 64. He was born in 1934 in Oslo."),
        ("en", "Erik Holm died in 1998 aged 74. His brother was born in 1934 in Oslo."),
        ("en", "Erik Holm died in 1998 aged 74. Anna Berg was born in 1934 in Oslo."),
        ("en", "Erik Holm died in 1998 aged 74. He married Anna Berg, who was born in 1934."),
        ("en", "Erik Holm was born in 1934. His wife died in 1998 aged 74."),
        ("en", "Erik Holm was born in 1934. In Oslo his father, Olaf Holm, died in 1998 aged 74."),
        ("de", "Erik Holm starb 1998 im Alter von 63 Jahren. Er wurde 1934 in Oslo geboren."),
        ("de", "Erik Holm starb 1998 im Alter von 74 Jahren. Seine Tochter wurde 1934 in Oslo geboren."),
        ("de", "Erik Holm starb 1998 mit 74 Jahren. Erik Holm wurde 1924 in Oslo geboren, sein Sohn 1934."),
        ("en", "Pinkney, who is 53, was born in Savannah, Georgia, in 1971."),
        ("en", "In 2010, Pinkney, who is 53, was said to have been born in Savannah in 1971."),
        ("en", "Pinkney, whose son is 28, was born in Savannah, Georgia, in 1971."),
        ("en", "The number of Pinkney is 58, and he was born in Savannah in 1971."),
        ("en", "Roy Pinkney is 58 points ahead and was born in Savannah in 1971."),
        ("de", "Karl Pinkert ist 53 und wurde 1971 in Kiel geboren."),
        ("de", "Die Nummer ist 58, und Karl Pinkert wurde 1971 in Kiel geboren."),
        ("de", "Karl Pinkert, dessen Frau 48 ist, wurde 1971 in Kiel geboren."),
    ],
)
def test_an_age_that_fits_or_may_be_somebody_else_s(language: str, text: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("en", "Anna Berg worked at the mill since 1967 and spent 22 years there, until 1987.", ("22 years", "1967")),
        ("en", "Anna Berg spent 22 years at the mill, until 1987. She had worked there since 1967.",
         ("22 years", "1967")),
        ("en", "From 1967 to 1987, 22 years in all, Anna Berg ran the mill in Leeds.", ("22 years", "1967")),
        ("en", "Anna Berg ran the mill in Leeds for 22 years, from 1967 to 1987.", ("22 years", "1967")),
        ("de", "Anna Berg leitete das Werk 22 Jahre lang, von 1967 bis 1987.", ("22 Jahre", "1967")),
        ("de", "Anna Berg arbeitete seit 1967 im Werk und blieb dort 22 Jahre, bis 1987.", ("22 Jahre", "1967")),
        ("de", "Anna Berg war 22 Jahre lang Chefin, bis 1987. Sie leitete das Werk seit 1967.", ("22 Jahre", "1967")),
    ],
)  # fmt: skip
def test_years_that_beginning_and_end_do_not_make(language: str, text: str, places: tuple[str, ...]) -> None:
    assert found(text, language) == [(TERM, *places)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Anna Berg worked at the mill since 1967 and spent 20 years there, until 1987."),
        ("en", "Anna Berg worked at the mill since 1967 and spent 21 years there, until 1987."),
        ("en", "Anna Berg has worked in trade for 22 years, from 2010 to 2015 as head of the mill."),
        ("en", "Anna Berg lived in Leeds from 1967 to 1987 and was in jail for 12 years."),
        ("en", "Anna Berg, sentenced to 22 years, was in jail from 1967 to 1987."),
        ("en", "The 22-year-old worked at the mill from 1967 to 1987."),
        ("en", "Anna Berg spent 22 years at the mill, until 1987. Ben Holm had worked there since 1967."),
        ("en", "Anna Berg spent about 22 years there, from 1967 to 1987."),
        ("de", "Anna Berg leitete das Werk 20 Jahre lang, von 1967 bis 1987."),
        ("de", "Anna Berg leitete das Werk, das es seit 1967 gibt, mehr als 22 Jahre, bis 1987."),
        ("de", "Vor 22 Jahren, von 1967 bis 1987, leitete sie das Werk in Aalen."),
        ("de", "Anna Berg war 22 Jahre alt, als sie von 1967 bis 1987 das Werk leitete."),
        ("de", "Das Werk gibt es seit 1967. Anna Berg war dort 22 Jahre lang Chefin, bis 1987, dann ging sie."),
    ],
)
def test_years_that_fit_or_are_of_something_else(language: str, text: str) -> None:
    assert found(text, language) == []
