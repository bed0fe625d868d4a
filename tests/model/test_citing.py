"""Numbers of books, as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import InputError
from workbench.model.citing import ReadBack, isbn_of
from workbench.model.evidence import Source, SourceKind
from workbench.model.ids import SourceId
from workbench.model.source_wording import particulars


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("", ""),
        ("978-3-16-148410-0", "9783161484100"),
        ("ISBN-13: 978 3 16 148410 0", "9783161484100"),
        ("3‑16‑148410‑X", "316148410X"),
        ("isbn 0306406152", "0306406152"),
    ],
)
def test_an_isbn_is_kept_without_hyphens(typed: str, number: str) -> None:
    assert isbn_of(typed) == number


@pytest.mark.parametrize(
    "typed", ["978-3-16-148410-1", "3-16-148410-0", "X316148410", "977-3-16-148410-0", "12", "Buch"]
)
def test_an_isbn_with_a_slip_is_refused(typed: str) -> None:
    with pytest.raises(InputError) as refused:
        isbn_of(typed)
    assert refused.value.code == "isbn-odd"


@given(place=st.integers(0, 12), digit=st.integers(0, 9))
def test_no_single_slip_of_a_digit_passes(place: int, digit: int) -> None:
    good = "9783161484100"
    slipped = good[:place] + str(digit) + good[place + 1 :]
    if slipped == good:
        assert isbn_of(slipped) == good
    else:
        with pytest.raises(InputError):
            isbn_of(slipped)


def test_a_talk_and_a_book_are_told_in_words() -> None:
    talk = Source(
        id=SourceId("s"), kind=SourceKind.CALL, title="Ines Vogt", channel="phone", role="Sprecherin der Bank",
        date="2026-03-12", read_back=ReadBack.YES,
    )  # fmt: skip
    assert particulars(talk, "de") == ("Sprecherin der Bank", "Telefon", "12. März 2026", "rückbestätigt")
    book = Source(
        id=SourceId("b"), kind=SourceKind.BOOK, title="Der Kauf", author="A. Weber", publisher="Beck", date="2024",
        pages="12–14", isbn="9783161484100",
    )  # fmt: skip
    assert particulars(book, "en") == ("A. Weber", "Beck", "2024", "ISBN 9783161484100", "p. 12–14")
