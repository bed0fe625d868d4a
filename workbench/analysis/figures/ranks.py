"""Ranks: "Platz 3", "dritter Platz", "drittgrößte", "finished second", "#2"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.figures.amounts import Amounts

_SEVERAL: Final = re.compile(r"Plätze|Ränge|Nummern|Positionen|places|positions|numbers|ranks")
_NEAR: Final = 24  # code points before "number 44" that may say whose it is
_FIGURE: Final = re.compile(r"\d+")
_ENDINGS: Final = ("ten", "ter", "tes", "tem", "te", "en", "er", "es", "em", "e")


def ranks(sentence: str, patterns: Amounts) -> Iterator[Fact]:
    """Yield every place in an order."""
    for match in patterns.ranks.finditer(sentence):
        value = None if _names(sentence, match, patterns) else _rank(match, patterns)
        if value is not None:
            start, end = match.span(next((name for name in ("reached", "standing") if match[name]), 0))
            start = match.start("among") if match["among"] else start
            yield Fact(start=start, end=end, text=sentence[start:end], kind=FactKind.RANK, value=value)
            if match["place"] and _SEVERAL.match(match[0]):
                yield from _further(sentence, match.end(), patterns)


def _names(sentence: str, match: re.Match[str], patterns: Amounts) -> bool:
    """Say whether "number 44" is a car's or a bus's and no place."""
    if not match["place"]:
        return False
    before = sentence[max(0, match.start() - _NEAR) : match.start()]
    return bool(patterns.not_rank.search(before) or patterns.no_rank_of.match(sentence, match.end()))


def _further(sentence: str, end: int, patterns: Amounts) -> Iterator[Fact]:
    """Yield the "vier" of "auf den Plätzen drei und vier"."""
    while match := patterns.more_ranks.match(sentence, end):
        value = int(match["place"]) if match["place"].isdigit() else patterns.words.read(match["place"])
        if value is None:
            return
        start, end = match.span("place")
        yield Fact(start=start, end=end, text=sentence[start:end], kind=FactKind.RANK, value=int(value))


def _rank(match: re.Match[str], patterns: Amounts) -> int | None:
    names = ("digits", "ordinal", "place", "placed", "reached", "winner", "standing", "hash", "among")
    word = next(match[name] for name in names if match[name]).lower()
    if figure := _FIGURE.match(word):
        return int(figure[0])
    for form in (word, *(word.removesuffix(ending) for ending in _ENDINGS)):
        if form in patterns.ordinals:
            return patterns.ordinals[form]
    value = patterns.words.read(word)
    return None if value is None else int(value)
