"""Anchors: exact quote, surroundings, position and draft (W3C TextQuoteSelector and TextPositionSelector).

An anchor is found again only where its text stands exactly; a lost anchor is ``None``, never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

CONTEXT: Final = 32  # code points of prefix and suffix, as the W3C examples suggest


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

    In the same text the position decides. In another one the words must stand there exactly, either once with their
    surroundings or once in all.

    Args:
        anchor: the place.
        text: where to look.
        sha256: hash of ``text``.
    """
    if sha256 == anchor.sha256 and text[anchor.start : anchor.end] == anchor.exact:
        return anchor.start, anchor.end
    spans = find_all(text, anchor.exact)
    exact = [
        span for span in spans if text[: span[0]].endswith(anchor.prefix) and text[span[1] :].startswith(anchor.suffix)
    ]
    candidates = exact or spans
    return candidates[0] if len(candidates) == 1 else None


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
