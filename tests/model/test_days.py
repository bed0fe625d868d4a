"""Days as people type them, in both languages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import InputError
from workbench.model.days import day_of, past_day_of, read_day, shown_day

if TYPE_CHECKING:
    from workbench.errors import Language

TODAY: Final = date(2025, 2, 12)
LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("", ""), ("2026", "2026"), (" 2026-03 ", "2026-03"), ("2026-3-9", "2026-03-09"), ("12.3.2026", "2026-03-12"),
        ("12. 3. 2026", "2026-03-12"), ("3.2026", "2026-03"), ("12. März 2026", "2026-03-12"), ("März 2026", "2026-03"),
        ("12 March 2026", "2026-03-12"), ("March 12, 2026", "2026-03-12"), ("Mar 3rd 2026", "2026-03-03"),
        ("1st of May 2026", None), ("Sept. 2026", "2026-09"), ("12. Dez. 2025", "2025-12-12"),
        ("4. Jänner 2026", "2026-01-04"),
    ],
)  # fmt: skip
def test_a_day_may_be_a_month_or_a_year(typed: str, day: str | None) -> None:
    if day is None:
        with pytest.raises(InputError):
            day_of(typed)
    else:
        assert day_of(typed) == day


@pytest.mark.parametrize(
    "typed",
    [
        "gestern", "30.2.2026", "2026-13", "12.3.26", "0000", "2026-03-12T09:00", "٣.2026x", "12. Foo 2026",
        "Ju 2026", "Ma 2026", "12 March", "März", "3/4/2026",
    ],
)  # fmt: skip
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(InputError) as refused:
        day_of(typed)
    assert refused.value.code == "day-odd"


@pytest.mark.parametrize(
    ("typed", "ahead"),
    [
        ("", False), ("12.2.2025", False), ("13.2.2025", True), ("Februar 2025", False), ("2025-03", True),
        ("2025", False), ("2026", True), ("1 March 2025", True), ("11 February 2025", False),
    ],
)  # fmt: skip
def test_nobody_was_spoken_to_tomorrow(typed: str, *, ahead: bool) -> None:
    if not ahead:
        assert past_day_of(typed, today=TODAY) == day_of(typed)
        return
    with pytest.raises(InputError) as refused:
        past_day_of(typed, today=TODAY)
    assert refused.value.code == "day-ahead"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ""), ("heute", "2025-02-12"), ("Morgen", "2025-02-13"), ("tomorrow", "2025-02-13"),
        ("2025-03-01", "2025-03-01"), ("1.3.2025", "2025-03-01"), ("1. 3.", "2025-03-01"), ("1.3", "2025-03-01"),
        ("24.12.", "2024-12-24"), ("29.2.24", "2024-02-29"), ("1 March", "2025-03-01"), ("Dec 24", "2024-12-24"),
        ("24. Dezember", "2024-12-24"), ("29 February 2024", "2024-02-29"), ("31.2.2025", None), ("bald", None),
        ("12", None), ("March", None), ("2025", None), ("3/4", None), ("٣.٤.", "2025-04-03"),
    ],
)  # fmt: skip
def test_a_day_without_its_year_is_the_nearest(typed: str, expected: str | None) -> None:
    assert read_day(typed, TODAY) == expected


@given(day=st.dates(date(1000, 1, 1), date(9999, 12, 31)), language=st.sampled_from(LANGUAGES))
def test_a_day_shown_is_read_again(day: date, language: Language) -> None:
    shown = shown_day(day.isoformat(), language)
    assert read_day(shown, TODAY) == day_of(shown) == day.isoformat()


@given(typed=st.text(max_size=30))
def test_whatever_is_typed_is_a_day_or_refused(typed: str) -> None:
    read = read_day(typed, TODAY)
    assert read is None or read == "" or date.fromisoformat(read)


@pytest.mark.parametrize("words", ["", "2025", "im März"])
def test_what_is_no_day_is_shown_as_it_stands(words: str) -> None:
    assert shown_day(words, "en") == words
