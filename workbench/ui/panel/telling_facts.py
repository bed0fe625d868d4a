"""Which facts of a passage speak of a claim, and the words around them when the passage is longer than its card.

A passage on three regions holds many figures; the checker looks for the one that is in the claim, or differs from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.facts import Fact

Marks = tuple[tuple[int, int], ...]

CUT: Final = " […] "
_AROUND: Final = 36  # code points kept on both sides of what is left out
_LONG: Final = 130  # code points that surely fit a card


def telling(passage: Sequence[Fact], claim: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the passage's facts that agree with a fact of the claim or could contradict it; all when none does."""
    found: set[int] = set()
    for fact in claim:
        alike = [n for n, one in enumerate(passage) if (one.kind, one.unit) == (fact.kind, fact.unit)]
        same = [n for n in alike if passage[n].value == fact.value and fact.value is not None]
        found.update(same or alike)
    return tuple(passage[n] for n in sorted(found)) or tuple(passage)


def shortened(words: str, marks: Marks) -> tuple[str, Marks]:
    """Leave out what stands between distant marks, so that each can be read on a card.

    Args:
        words: the passage.
        marks: spans in it (code points), rising.
    """
    if len(words) <= _LONG:
        return words, marks
    kept, place = "", 0
    moved: list[tuple[int, int]] = []
    for number, (start, end) in enumerate(marks):
        before = marks[number - 1][1] if number else start
        left, right = words.find(" ", before + _AROUND), words.rfind(" ", 0, max(0, start - _AROUND))
        if number and before + _AROUND <= left < right - len(CUT):
            kept += words[place:left] + CUT
            place = right + 1
        moved.append((len(kept) + start - place, len(kept) + end - place))
    return kept + words[place:], tuple(moved)
