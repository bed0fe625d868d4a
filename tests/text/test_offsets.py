"""Code points and Qt's UTF-16 units: emoji take two, combining marks and „marks“ one each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.text.offsets import Utf16Map

CHARACTERS = st.sampled_from("aß„“–\u0301\u200d😀🇩👩𝄞")
TEXTS = st.text(alphabet=CHARACTERS, max_size=40) | st.text(max_size=40)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@pytest.mark.parametrize(
    ("text", "offset", "unit"),
    [
        ("97,4 Milliarden", 5, 5),
        ("„Betrüger“ 😀!", 11, 11),
        ("„Betrüger“ 😀!", 12, 13),
        ("Cafe\u0301 👩‍🚀 x", 6, 6),
        ("Cafe\u0301 👩‍🚀 x", 9, 11),
        ("", 0, 0),
    ],
)
def test_known_offsets(text: str, offset: int, unit: int) -> None:
    there = Utf16Map(text)
    assert there.to_utf16(offset) == unit
    assert there.to_code_points(unit) == offset


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, data=st.data())
def test_there_and_back_agrees_with_the_encoding(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    there = Utf16Map(text)
    assert there.to_utf16(offset) == units(text[:offset])
    assert there.to_code_points(there.to_utf16(offset)) == offset


@settings(max_examples=100, deadline=None)
@given(text=TEXTS, data=st.data())
def test_inside_a_surrogate_pair_the_character_starts(text: str, data: st.DataObject) -> None:
    unit = data.draw(st.integers(0, units(text)))
    there = Utf16Map(text)
    offset = there.to_code_points(unit)
    assert 0 <= unit - there.to_utf16(offset) <= 1
    assert there.to_utf16(offset) == unit or ord(text[offset]) > 0xFFFF
