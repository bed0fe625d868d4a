"""Whether a text that came in as an article reads like a new draft of one that is there already.

What takes time is asked last: a text of which hardly one of some sentences, picked all over it, stands in the other is
no draft of it, and a new draft mostly keeps its title.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from workbench.text.pieces import pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workbench.journal import Reading
    from workbench.model.articles import Article

_SENTENCE: Final = re.compile(r"(?<=[.!?…])[\"”“»«’')\]]*\s+|\n+")
_SHORT: Final = 20  # code points; shorter sentences ("Das war alles.") stand in many texts
_KEPT: Final = 0.5  # of the shorter text, by length, that must stand in the other, sentence by sentence
_SURE: Final = 0.9  # of it: nothing else is looked at
_NEWEST: Final = 60  # articles that are looked at
_PICKED: Final = 32  # sentences
_FOUND: Final = 1 / 8  # of them: where half of a text was kept, it is fewer once in 700,000 times
_FAR: Final = 2000  # code points in which a sentence that is picked begins, and ends


def earlier_of(reading: Reading, article_id: str, go_on: Callable[[], object] = bool) -> Article | None:
    """Return the article whose draft a text seems to be: half of its sentences stand there; None for none.

    Args:
        reading: the library.
        article_id: the article that came in.
        go_on: called before each text; what it raises ends the search.
    """
    articles = reading.articles()
    this = next((one for one in articles if one.id == article_id), None)
    if this is None:
        return None
    text = reading.text(this.id)
    words = _sentences(text)
    best: tuple[float, int, Article] | None = None
    for one in _likeliest(this, articles):
        go_on()
        share = _kept(text, words, reading.text(one.id))
        if share >= _KEPT and (best is None or (share, one.number) > best[:2]):
            best = share, one.number, one
        if share >= _SURE:
            break
    return best[2] if best is not None else None


def _likeliest(this: Article, articles: tuple[Article, ...]) -> list[Article]:
    """Return the newest of the others, those of the same title first, then the newest first."""
    others = [one for one in articles if one.id != this.id and one.language == this.language]
    newest = sorted(others, key=lambda one: (one.imported_at, one.number), reverse=True)[:_NEWEST]
    return sorted(newest, key=lambda one: one.title.casefold() != this.title.casefold())


def _kept(text: str, words: Counter[str], other: str) -> float:
    """Return how much of the shorter text stands in the longer one (0–1); 0 for too little, which is told sooner."""
    short, long = sorted((text, other), key=len)
    picked = list(_picked(short))
    if sum(one in long for one in picked) < _FOUND * len(picked):
        return 0.0
    return _share(words, _sentences(other))


def _picked(text: str) -> Iterator[str]:
    """Yield the sentences, but for short ones, at as many places all over a text: the longer, the likelier."""
    for turn in range(_PICKED):
        place = (2 * turn + 1) * len(text) // (2 * _PICKED)
        begun = max((found.end() for found in _SENTENCE.finditer(text, max(0, place - _FAR), place)), default=0)
        ended = _SENTENCE.search(text, max(begun, place), place + _FAR)
        sentence = text[max(begun, place - _FAR) : ended.start() if ended else place + _FAR]
        if len(sentence) >= _SHORT:
            yield sentence


def _sentences(text: str) -> Counter[str]:
    split = (one for piece in pieces(text) for one in _SENTENCE.split(piece))
    return Counter(one for one in split if one and len(one) >= _SHORT)


def _share(one: Counter[str], other: Counter[str]) -> float:
    """Return how much of the shorter text stands in the longer one, by length (0–1)."""
    least = min(_length(one), _length(other))
    return _length(one & other) / least if least else 0.0


def _length(sentences: Counter[str]) -> int:
    return sum(len(sentence) * count for sentence, count in sentences.items())
