"""What a figure of a claim and one of a passage are about, and how well the one fits the other across languages.

Names count, and words whose meanings meet, most of all right beside the figure. A passage speaks of several things;
what its figure's own sentence says decides, not what stands elsewhere in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from workbench.compare.meanings import meanings, met
from workbench.compare.mentions import name_words, words_around
from workbench.model.agreement import agree
from workbench.model.facts import NUMERIC, FactKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.claims import Claim
    from workbench.model.evidence import Evidence
    from workbench.model.facts import Fact

_SENTENCE_END: Final = re.compile(r"[.!?]{1,3}[\"”“»)]*\s+(?=[\"„“»(]?[A-ZÄÖÜ0-9])|\n+")
_ABBREVIATED: Final = re.compile(
    r"\b(?:\d{1,2}|[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|No|Inc|Co|Corp|Ltd|Jan|Feb|Aug|Sept?|Oct|Okt|Nov|Dec|Dez|Mio|Mrd|Bio|Tsd"
    r"|bzw|ca|Nr|Chr|approx|vs|U\.S|z\.B|d\.h)$"
)
_FIGURES: Final = NUMERIC | {FactKind.DATE}
_SHORT_WORDS: Final = "aid ban bid buy car cut gas job oil pay ran run sue tax win won bot rat öl"
_SHORT: Final = frozenset(_SHORT_WORDS.split())
_PART: Final = re.compile(r"[,;:](?=\s)|\s[–—-]\s|[()]")
_REACH: Final = 140  # characters on either side of a figure
_CLOSE: Final = 45
_WORDS: Final = 4
_ALONE: Final = 4.0  # a figure that stands alone: "Price: $44 billion"
_BOTH: Final = 2
_STRANGE: Final = 1.5  # what other names beside both figures take away


@dataclass(frozen=True, slots=True)
class Words:
    """A text and where it begins in what the offsets of its facts count in (code points)."""

    text: str
    start: int = 0

    def holds(self, fact: Fact) -> bool:
        """Say whether a fact stands here where its offsets say."""
        at = fact.start - self.start
        return at >= 0 and self.text[at : fact.end - self.start] == fact.text


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What stands around one fact.

    Attributes:
        fact: the fact.
        names: meanings of the names' words in its sentence.
        words: for each other telling word of its sentence, its meanings.
        close: those of them right beside it, within the same commas.
        figures: the other figures and dates of its sentence.
    """

    fact: Fact
    names: tuple[frozenset[int], ...]
    words: tuple[frozenset[int], ...]
    close: tuple[frozenset[int], ...]
    figures: tuple[Fact, ...]


def claim_words(claim: Claim) -> Words:
    """Return a claim's words, with offsets as its facts have them."""
    return Words(claim.text, claim.start)


def evidence_words(evidence: Evidence) -> Words:
    """Return the words its facts were found in: a passage's, or a note's."""
    passage = evidence.passage
    return Words(evidence.note) if passage is None else Words(passage.exact, passage.start)


def about(words: Words, fact: Fact, facts: Sequence[Fact]) -> About | None:
    """Return what a fact's sentence says around it; None when the fact does not stand in the words.

    Args:
        words: the claim's or the passage's.
        fact: one of ``facts``.
        facts: all of the claim or the passage.
    """
    if not words.holds(fact):
        return None
    at, end = fact.start - words.start, fact.end - words.start
    first, last = _sentence(words.text, at, end)
    here = [replace(one, start=one.start - words.start, end=one.end - words.start) for one in facts]
    known = name_words(here)

    def near(start: int, stop: int) -> tuple[frozenset[str], frozenset[str]]:
        return words_around(words.text, start, stop, here, known, short=_SHORT)

    names, others = near(max(first, at - _REACH), min(last, end + _REACH))
    marks = [0, *(m.end() for m in _PART.finditer(words.text, first, at))][-1]
    mark = _PART.search(words.text, end, last)
    begin, stop = max(first, marks, at - _CLOSE), min(last, mark.start() if mark else last, end + _CLOSE)
    return About(
        fact=fact,
        names=tuple(map(meanings, sorted(names))),
        words=tuple(map(meanings, sorted(others))),
        close=tuple(map(meanings, sorted(near(begin, stop)[1]))),
        figures=tuple(
            one for one in here if one.kind in _FIGURES and one.start != at and first <= one.start and one.end <= last
        ),
    )


def fit(one: About, other: About) -> float:
    """Return how much speaks for one thing: a point for each name and word shared; less than 0 for two things.

    What stands right beside both counts half a point more, a time that both name a whole one. Other names, other times
    and other words right beside them speak against it.
    """
    if not (one.names or one.words) or not (other.names or other.words):
        return _ALONE
    names, words, close = met(one.names, other.names), met(one.words, other.words), met(one.close, other.close)
    shorter = min(len(one.names) + len(one.words), len(other.names) + len(other.words))
    points = min(_BOTH, names) + min(_WORDS, words + 0.5 * close) + (names + words) / max(1, shorter)
    points -= _STRANGE * (bool(one.names and other.names) and not names)
    points -= 2 * _STRANGE * (bool(one.close and other.close) and not close)
    return points + _beside(one, other)


def _beside(one: About, other: About) -> float:
    """Return what the other figures of both sentences say: the same time, or another time or another amount each."""
    points = 0.0
    for dates in (True, False):
        answers = [
            agree(mine, theirs)
            for mine in one.figures
            for theirs in other.figures
            if mine.kind is theirs.kind and (mine.kind is FactKind.DATE) is dates
        ]
        if True in answers:
            points += dates
        elif False in answers:
            points -= 2 * _STRANGE if dates or one.fact.kind is FactKind.DATE else _STRANGE
    return points


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    spans = [span for span in sentence_spans(text) if span[0] < end and start < span[1]]
    return (spans[0][0], spans[-1][1]) if spans else (0, len(text))


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the sentences of a passage (code points), its quotations taken apart as well."""
    spans, first = [], 0
    for match in _SENTENCE_END.finditer(text):
        if "\n" in match[0] or not _ABBREVIATED.search(text, max(0, match.start() - 8), match.start()):
            spans.append((first, match.end()))
            first = match.end()
    return [*spans, (first, len(text))] if first < len(text) else spans
