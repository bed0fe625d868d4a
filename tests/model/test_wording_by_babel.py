"""Figures, days and currencies are written without babel; here they are held against it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from babel.dates import format_date, get_day_names
from babel.numbers import format_decimal, get_currency_name
from hypothesis import given
from hypothesis import strategies as st

from workbench.model.wording import LOCALES, currency_words, date_words, number_words, short_date
from workbench.text.messages import keys, say

if TYPE_CHECKING:
    from workbench.errors import Language

both = pytest.mark.parametrize("language", ["de", "en"])


@both
@given(
    number=st.integers(-(10**15), 10**15) | st.floats(-1e12, 1e12, allow_nan=False) | st.decimals(-9999, 9999, places=5)
)
def test_numbers(language: Language, number: float | Decimal) -> None:
    theirs = format_decimal(Decimal(str(number)), format="#,##0.####", locale=LOCALES[language])
    assert number_words(float(number) if isinstance(number, Decimal) else number, language) in {
        theirs,
        theirs.lstrip("-"),
    }


@both
@given(day=st.dates())
def test_days(language: Language, day: date) -> None:
    locale = LOCALES[language]
    assert date_words(day.isoformat(), language) == format_date(day, format="long", locale=locale)
    assert date_words(day.isoformat()[:7], language) == format_date(day, format="MMMM y", locale=locale)
    pattern = "d. MMM" if language == "de" else "d MMM"
    assert short_date(day, language) == format_date(day, format=pattern, locale=locale)
    assert short_date(day, language, year=True) == format_date(day, format=f"{pattern} y", locale=locale)


@both
def test_weekdays(language: Language) -> None:
    assert {day: say(f"weekday.{day}", language) for day in range(7)} == dict(get_day_names(locale=LOCALES[language]))


@both
@pytest.mark.parametrize("count", [0, 1, 1.5, 2, 54e9])
def test_currencies(language: Language, count: float) -> None:
    codes = [key.partition(".")[2] for key in keys() if key.startswith("currency.")]
    assert "USD" in codes
    for code in (*codes, "MUR"):  # one that babel is asked for
        assert currency_words(code, count, language) == get_currency_name(code, count=count, locale=LOCALES[language])
