"""Anchors: exact quote, surroundings, position and draft (W3C TextQuoteSelector and TextPositionSelector).

An anchor is found again only where its text stands exactly; a lost anchor is ``None``, never a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

CONTEXT: Final = 32  # code points of prefix and suffix, as the W3C examples suggest
_BLANK: Final = re.compile(r"\s+")
_NEAR: Final = 8  # code points of either that tell a short passage from the same words elsewhere


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A place in one text.

    Attributes:
        exact: the words at the place.
        prefix: up to 32 code points before.
        suffix: up to 32 code points after.
        start: code-point offset of the first character.
        end: code-point offset after the last character.
        sha256: SHA-256 of the text's UTF-8 bytes, as hex.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    sha256: str


def make_anchor(text: str, start: int, end: int, sha256: str) -> Anchor:
    """Anchor ``text[start:end]`` (code points, half-open)."""
    return Anchor(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
        sha256=sha256,
    )


def locate(anchor: Anchor, text: str, sha256: str) -> tuple[int, int] | None:
    """Return the anchor's span in ``text``, or None when it is lost or not unique.

    In the same text the position decides. In another one the words must stand there exactly: once with their
    surroundings, or once in all. Words standing once may be the same name elsewhere, whose own mention was corrected:
    unless they are long, something beside them has to be as it was.

    Args:
        anchor: the place.
        text: where to look.
        sha256: hash of ``text``.
    """
    if sha256 == anchor.sha256 and text[anchor.start : anchor.end] == anchor.exact:
        return anchor.start, anchor.end
    spans = find_all(text, anchor.exact)
    surrounded = [(s, e) for s, e in spans if _after(anchor.prefix, text, s) and _before(anchor.suffix, text, e)]
    if surrounded:
        return surrounded[0] if len(surrounded) == 1 else None
    alone = spans[0] if len(spans) == 1 else None
    return alone if alone and (len(anchor.exact) >= CONTEXT or _beside(anchor, text, *alone)) else None


def stands(anchor: Anchor, text: str) -> bool:
    """Say whether an anchor's words stand in another text as they did, white space aside, once or more often.

    Short words need something beside them to be as it was: they may be other words of the same letters.
    """
    kept = replace(anchor, exact=_even(anchor.exact), prefix=_even(anchor.prefix), suffix=_even(anchor.suffix))
    new = _even(text)
    spans = find_all(new, kept.exact)
    return bool(spans) and (len(kept.exact) >= CONTEXT or any(_beside(kept, new, *span) for span in spans))


def _even(text: str) -> str:
    return _BLANK.sub(" ", text)


def _after(prefix: str, text: str, start: int) -> bool:
    return text.endswith(prefix, 0, start)


def _before(suffix: str, text: str, end: int) -> bool:
    return text.startswith(suffix, end)


def _beside(anchor: Anchor, text: str, start: int, end: int) -> bool:
    """Say whether the nearest words before or after are as they were (the text's own edge counts as such)."""
    before = _after(anchor.prefix[-_NEAR:], text, start) if anchor.prefix else start == 0
    after = _before(anchor.suffix[:_NEAR], text, end) if anchor.suffix else end == len(text)
    return before or after


def find_all(text: str, words: str) -> list[tuple[int, int]]:
    """Return every span of ``words`` in ``text`` (code points, half-open), overlapping ones left out."""
    spans: list[tuple[int, int]] = []
    if not words:
        return spans
    start = text.find(words)
    while start >= 0:
        spans.append((start, start + len(words)))
        start = text.find(words, start + len(words))
    return spans
