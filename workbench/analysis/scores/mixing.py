"""Mixing: how the trained score and the rules become one score of ``checkable``, and what that score means.

``resources/models/claims/mixing.json`` holds four numbers a language; ``packaging/training/claims_mix.py`` fits the two
slopes on development articles, whenever facts or quotations, which the rules read, have changed.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench import paths

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE: Final = ("models", "claims", "mixing.json")
_EDGE: Final = 0.01  # no mean is surer than this


@dataclass(frozen=True, slots=True)
class Mix:
    """One language's way from two scores to one.

    Attributes:
        share: the trained score's weight; the rest is the rules'.
        mark: the mean from which a sentence is marked; it becomes a score of ½.
        below, above: how steeply the score's logit follows the mean's on either side of the mark (1: as it is).
    """

    share: float
    mark: float
    below: float
    above: float

    def mean(self, trained: float, rules: float) -> float:
        """Return the weighted mean of the trained score and the rules'."""
        return self.share * trained + (1 - self.share) * rules

    def score(self, mean: float) -> float:
        """Return the score of a mean: about the share of such sentences that can be looked up; never falls."""
        distance = self.distance(mean)
        return 1 / (1 + math.exp(-distance * (self.below if distance < 0 else self.above)))

    def distance(self, mean: float) -> float:
        """Return how far a mean lies from the mark, as a difference of logits."""
        return _logit(mean) - _logit(self.mark)


@cache
def mixes() -> Mapping[str, Mix]:
    """Return the mix of each language we speak."""
    return {code: Mix(**numbers) for code, numbers in json.loads(paths.resource(*FILE).read_text("utf-8")).items()}


def _logit(share: float) -> float:
    kept = min(max(share, _EDGE), 1 - _EDGE)
    return math.log(kept / (1 - kept))
