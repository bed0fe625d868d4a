"""Whether words in marks are somebody's: a small trained model weighs the rules' answer with other signs.

``resources/models/quotes/weights.json`` holds a weight per sign of ``signs_of_quotes`` for each language in which they
better the rules (English); ``packaging/training/quotes_train.py`` fits them, CARD.md says on what and how well.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from workbench import paths
from workbench.analysis.quotes.signs_of_quotes import SIGNS, signs_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.quotes.kinds_of_quotes import Kind, Tags
    from workbench.analysis.quotes.signs_of_quotes import Place
    from workbench.model.facts import Fact


@dataclass(frozen=True, eq=False)
class Weights:
    """What each sign moves in one language, and from what sum on words are a quotation."""

    bias: float
    signs: NDArray[np.float64]


@cache
def weights(code: str) -> Weights | None:
    """Return a language's weights; None when none were trained, or for other signs than these."""
    path = paths.resource("models") / "quotes" / "weights.json"
    if not path.exists():
        return None
    table: Mapping[str, Mapping[str, float]] = json.loads(path.read_text("utf-8"))
    if code not in table or not table[code].keys() >= set(SIGNS):
        return None
    return Weights(table[code]["bias"], np.array([table[code][name] for name in SIGNS]))


def decided(places: Sequence[Place], lexicon: Lexicon, tags: Tags | None, names: Sequence[Fact]) -> list[Kind]:
    """Return what the words in each of an article's marks are; the rules alone decide without a tagger.

    Args:
        places: all of the article, in order.
        lexicon: the language's data.
        tags: what the tagger sees; None when nobody knows.
        names: the names found in the text, in order.
    """
    trained = weights(lexicon.code) if tags is not None and places else None
    if trained is None or tags is None:
        return [place.rule for place in places]
    rows = signs_of(places, lexicon, tags, names, unsure=True)
    sums = iter(np.array(rows) @ trained.signs + trained.bias if rows else ())
    return [place.rule if place.sure else _sort(place.rule, quoted=bool(next(sums) > place.least)) for place in places]


def _sort(rule: Kind, *, quoted: bool) -> Kind:
    if quoted:
        return "quote"
    return "scare" if rule == "quote" else rule
