"""The stretches of a capture that may be proposed: its sentences, and its short paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARAGRAPH: Final = re.compile(r"[^\n]+")
_END: Final = re.compile(r"[.!?…]{1,9}[\"”“«»’)\]]*\s+(?=[\"„“»«‚'(]?[A-ZÄÖÜ0-9])")
_ABBREVIATED: Final = re.compile(
    r"(?:\b(?:\w|\d{1,2}|Dr|Prof|Mr|Mrs|Ms|St|Nr|No|Inc|Corp|Co|Ltd|bzw|ca|etc|Mio|Mrd|Jan|Feb|Aug|Sept|Sep|Okt|Oct|Nov"
    r"|Dez|Dec|Jr|Sr|vs|approx|resp|U\.S|z\.B|d\.h|u\.a))\.$"
)
_LONGEST_SENTENCE: Final = 1000
_LONGEST_PARAGRAPH: Final = 600
Span = tuple[int, int]


def windows_of(text: str) -> list[Span]:
    """Return the spans (code points) of sentences and of paragraphs of at most 600 characters, in order."""
    spans: list[Span] = []
    for match in _PARAGRAPH.finditer(text):
        words = match.group()
        if not words.strip():
            continue
        start = match.start() + len(words) - len(words.lstrip())
        end = match.start() + len(words.rstrip())
        sentences = list(_sentences(text, start, end))
        if len(sentences) > 1 and end - start <= _LONGEST_PARAGRAPH:
            spans.append((start, end))
        spans += sentences
    return spans


def preceding(windows: Sequence[Span]) -> dict[Span, Span]:
    """Return for each window the one that ends before it, where there is one; ``windows`` in order."""
    found: dict[Span, Span] = {}
    for index, window in enumerate(windows):
        earlier = reversed(windows[max(0, index - 2) : index])  # of a paragraph's first sentence one is the paragraph
        before = next((other for other in earlier if other[1] <= window[0]), None)
        if before is not None:
            found[window] = before
    return found


def _sentences(text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    first = start
    for match in _END.finditer(text, start, end):
        stop = match.start() + len(match.group().rstrip())
        if not _ABBREVIATED.search(text, max(first, match.start() - 8), match.start() + 1):
            spans += _pieces(text, first, stop)
            first = match.end()
    return spans + _pieces(text, first, end)


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """Cut what no sentence should be (a table, a page without full stops) at spaces."""
    spans: list[Span] = []
    while end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = cut if cut > start else start + _LONGEST_SENTENCE
        spans.append((start, cut))
        start = cut + (text[cut] == " ")
    return [*spans, (start, end)] if start < end else spans
