"""Whether a text that came in as an article reads like a new draft of one that is there already."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from workbench.text.pieces import pieces

if TYPE_CHECKING:
    from workbench.journal import Reading
    from workbench.model.articles import Article

_SENTENCE: Final = re.compile(r"(?<=[.!?…])[\"”“«»’')\]]*\s+|\n+")
_SHORT: Final = 20  # code points; shorter sentences ("Das war alles.") stand in many texts
_KEPT: Final = 0.5  # of the shorter text, by length, that must stand in the other, sentence by sentence
_NEWEST: Final = 60  # articles that are looked at


def earlier_of(reading: Reading, article_id: str) -> Article | None:
    """Return the article whose draft a text seems to be: half of its sentences stand there; None for none.

    Args:
        reading: the library.
        article_id: the article that came in.
    """
    articles = reading.articles()
    this = next((one for one in articles if one.id == article_id), None)
    if this is None:
        return None
    words = _sentences(reading.draft(this.draft).text)
    others = [one for one in articles if one.id != article_id and one.language == this.language]
    newest = sorted(others, key=lambda one: (one.imported_at, one.number))[-_NEWEST:]
    shares = [(_share(words, _sentences(reading.draft(one.draft).text)), one.number, one) for one in newest]
    best = max(shares, key=lambda found: found[:2], default=None)
    return best[2] if best is not None and best[0] >= _KEPT else None


def _sentences(text: str) -> Counter[str]:
    split = (one for piece in pieces(text) for one in _SENTENCE.split(piece))
    return Counter(one for one in split if one and len(one) >= _SHORT)


def _share(one: Counter[str], other: Counter[str]) -> float:
    """Return how much of the shorter text stands in the longer one, by length (0–1)."""
    least = min(_length(one), _length(other))
    return _length(one & other) / least if least else 0.0


def _length(sentences: Counter[str]) -> int:
    return sum(len(sentence) * count for sentence, count in sentences.items())
