"""A quotation longer than one claim: each claim it runs through holds its own part, with the speaker of the whole.

2026-11-28: sentences inside a long quotation are claims of their own, so the whole quotation would stand in none of
them. DESIGN §5 wants a quote's span inside its marks and a claim's facts inside the claim: a part keeps both.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.marks import Score
    from workbench.model.facts import Fact

_MARKS: Final = "„“”\"»«‚‘’›‹' \t\u00a0\n"
_FEWEST: Final = 2  # words that make a part


def crossing(facts: Sequence[Fact], scores: Sequence[Score]) -> tuple[Fact, ...]:
    """Return the quotations that no single sentence holds, in order.

    Args:
        facts: those of the text, in order.
        scores: those of its sentences, in order.
    """
    starts = [score.start for score in scores]
    found: list[Fact] = []
    for fact in facts:
        if fact.kind is FactKind.QUOTE:
            at = bisect_right(starts, fact.start) - 1
            if at < 0 or fact.end > scores[at].end:
                found.append(fact)
    return tuple(found)


def parts(quotes: Sequence[Fact], start: int, end: int) -> list[Fact]:
    """Return the part of each quotation that lies in [start, end), marks at its edges left out.

    Args:
        quotes: quotations that cross sentences, in order.
        start: of the claim, code points of the text.
        end: behind it.
    """
    found: list[Fact] = []
    for quote in quotes:
        if quote.start >= end:
            break
        if quote.end > start:
            found += _part(quote, max(quote.start, start), min(quote.end, end))
    return found


def _part(quote: Fact, start: int, end: int) -> list[Fact]:
    words = quote.text[start - quote.start : end - quote.start]
    start += len(words) - len(words.lstrip(_MARKS))
    words = words.strip(_MARKS)
    if len(words.split()) < _FEWEST:
        return []
    return [replace(quote, start=start, end=start + len(words), text=words, value=words)]
