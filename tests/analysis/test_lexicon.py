"""A language's word lists as expressions."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.lexicon import NEVER, alternation

WORDS = st.lists(st.text("ab. ", max_size=4), max_size=8)


@given(WORDS, st.text("ab. \u00a0c", max_size=30), st.sampled_from(["{}", "(?:{})(?!a)", "b(?:{})c?"]))
def test_the_longest_word_is_found_first(words: list[str], text: str, around: str) -> None:
    """Shared beginnings change nothing: what is found is what a plain list, longest first, finds."""
    plain = sorted({word for word in words if word}, key=len, reverse=True)
    listed = "|".join(re.escape(word).replace(r"\ ", "[ \u00a0]") for word in plain) or NEVER
    found = [[match.span() for match in re.finditer(around.format(one), text)] for one in (listed, alternation(words))]
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        (["Million", "Millionen", "Mio."], r"Mi(?:llion(?:en)?|o\.)"),
        (["per cent"], "per[ \\u00a0]cent"),
        ([""], NEVER),
        ([], NEVER),
    ],
)
def test_words_share_their_beginnings(words: list[str], expression: str) -> None:
    assert alternation(words) == expression
