"""Articles in both our languages: a paragraph that is clearly in the other one is read by that one's rules.

"1,200 jobs" read as German is 1.2, and "$97.4 billion" a thousand times too much. Paragraphs that are not clear (names,
figures, a few words) are read with the article.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

import py3langid

from workbench.analysis.lexicon import SPOKEN, lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.analysis import Analysis

_PARAGRAPH: Final = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_WORD: Final = re.compile(r"[^\W\d_]+")
_SAMPLE: Final = 4_000  # code points of a paragraph looked at
_CLEAR: Final = 8  # words at least
_CERTAIN: Final = 2  # function words of the other language at least
_LEAD: Final = 2  # times as many as the article's own


def tongues(text: str, code: str) -> dict[str, str]:
    """Return per language the text with all paragraphs of the other one blanked out; offsets stay as they are.

    Args:
        text: the article.
        code: its language, one of ours.
    """
    places = [match.span() for match in _PARAGRAPH.finditer(text)]
    other = next(one for one in SPOKEN if one != code)
    strange = [span for span in places if _is_of(text[span[0] : min(span[1], span[0] + _SAMPLE)], other, code)]
    if not strange or len(strange) == len(places):
        return {code: text}
    own = sorted(set(places) - set(strange))
    return {code: _blanked(text, strange), other: _blanked(text, own)}


def joined(readings: Sequence[Analysis]) -> Analysis:
    """Return one analysis of several of the same text, under the language of the first."""
    return replace(
        readings[0],
        sentences=tuple(sorted((s for one in readings for s in one.sentences), key=lambda s: s.start)),
        suggestions=tuple(sorted((s for one in readings for s in one.suggestions), key=lambda s: s.start)),
        facts=tuple(sorted((f for one in readings for f in one.facts), key=lambda f: (f.start, f.end))),
    )


@cache
def _only_of(code: str, other: str) -> frozenset[str]:
    """Return the function words of one language that the other hasn't: "in" and "die" tell nothing."""
    return lexicon(code).language_words - lexicon(other).language_words


def _is_of(paragraph: str, other: str, code: str) -> bool:
    words = [word.lower() for word in _WORD.findall(paragraph)]
    theirs, ours = (sum(word in _only_of(*pair) for word in words) for pair in ((other, code), (code, other)))
    if len(words) < _CLEAR or theirs < max(_CERTAIN, _LEAD * ours):
        return False
    return str(py3langid.classify(" ".join(words))[0]) == other


def _blanked(text: str, places: Sequence[tuple[int, int]]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end in places:
        pieces += [text[done:start], " " * (end - start)]
        done = end
    return "".join([*pieces, text[done:]])
