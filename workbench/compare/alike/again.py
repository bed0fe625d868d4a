"""Is a claim said again? Weighed by meaning, by figures and dates in common, by the words of the one the other says.

None of the signs tells by itself. The encoder takes any earthquake for any other and is blind to figures; a figure
alone is of another thing as often as not; a claim that goes on from the sentence before it ("the number of the dead is
56") names nobody. So the sentence before and the headline count as what the claim is about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from workbench.compare.signs.around import telling
from workbench.compare.signs.meanings import meanings

# A logistic regression over 24,900 pairs of a claim and a candidate (``packaging/labels/memory.jsonl`` and
# ``passages.jsonl``, their development parts, and 690 claims of other news): none of the test parts was seen. A cosine
# that adds .1 weighs as much as a third of a shared figure.
_NEAR: Final = 6.99
_UNDER_TITLE: Final = 7.43
_FIGURE: Final = 1.84
_DATE: Final = 1.71
_SAID: Final = 4.19
_SAID_AROUND: Final = 2.47
_BIAS: Final = -12.33
_NOTHING: Final = -1.0  # no fact in common: "the prosecutor investigates" is said of every case
_LEAST: Final = -1.0  # the odds of 16 offers to 1,000 claims of other news, 25 without ``_NOTHING``
_MOST: Final = 2  # figures and dates that count
_WORD: Final = re.compile(r"[^\W_]+")
_FEW: Final = 2  # of one telling word alone, all is said too easily


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What two claims have in common.

    Attributes:
        near: the cosine of both, each alone or with the sentence before it, whichever is nearest.
        under_title: the cosine of the one and the other under its article's headline.
        facts: how many agree, names among them.
        figures, dates: how many of these are such.
        said: how much of the telling words of the one the other says (0–1), in whatever language; whichever says more
            of the other: a long sentence says more than was checked.
        said_around: the same, where the sentences before them and the earlier one's headline may say it, too.
    """

    near: float
    under_title: float
    facts: int
    figures: int
    dates: int
    said: float
    said_around: float

    @property
    def odds(self) -> float:
        """Return the logarithm of the odds that both say the same."""
        return (
            _BIAS
            + (0.0 if self.facts else _NOTHING)
            + _NEAR * self.near
            + _UNDER_TITLE * self.under_title
            + _FIGURE * min(self.figures, _MOST)
            + _DATE * min(self.dates, _MOST)
            + _SAID * self.said
            + _SAID_AROUND * self.said_around
        )

    @property
    def again(self) -> bool:
        """Say whether the one is said again by the other, likely enough to show it."""
        return self.odds >= _LEAST


def share_said(words: str, passage: str) -> float:
    """Return how much of the telling words of a text a passage says (0–1), in German and English alike."""
    wanted = _telling(words)
    meant = _meant(passage)
    return sum(not meant.isdisjoint(meanings(word)) for word in wanted) / max(_FEW, len(wanted))


@lru_cache(maxsize=256)
def _telling(text: str) -> tuple[str, ...]:
    return tuple(word for word in _WORD.findall(text) if telling(word) or word.isdigit())


@lru_cache(maxsize=1024)
def _meant(text: str) -> frozenset[int]:
    return frozenset(meant for word in _WORD.findall(text) for meant in meanings(word))
