"""Which reworded sentences belong together, before their words are compared.

Compared word by word alone, a stretch of changed sentences gives a word to whichever sentence has it, too: the end of
"… mit 12 Millionen Euro." went to a new sentence after it, "Auch der Bund zahlt 4 Millionen Euro." Sentences are
therefore paired first, in order and by what they share (dynamic programming over one to one, one to two and two to
one, after Gale and Church 1993, with shared words in place of lengths); what finds no partner stays as it was.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST: Final = 1_600  # sentences left × sentences right that are paired; longer stretches are compared word by word
_STEPS: Final = ((1, 1), (1, 2), (2, 1))
_FOREIGN: Final = 0.25  # taken for a word that only one side has, where a shared one counts one: a third must be shared


class Block(NamedTuple):
    """Sentences ``left[left_from:left_to]`` that stand against ``right[right_from:right_to]``; one may be empty."""

    left_from: int
    left_to: int
    right_from: int
    right_to: int


def pair_sentences(left: Sequence[Sequence[str]], right: Sequence[Sequence[str]]) -> list[Block]:
    """Return blocks that cover both sides in order: sentences that belong together, and what lies between them.

    Args:
        left: the words of each sentence of the old draft.
        right: those of the new one.
    """
    whole = Block(0, len(left), 0, len(right))
    if len(left) * len(right) > _MOST or max(len(left), len(right)) < 2 or not left or not right:  # noqa: PLR2004 - alone
        return [whole]
    blocks: list[Block] = []
    at_left = at_right = 0
    for pair in _best(left, right):
        blocks += _between(at_left, pair.left_from, at_right, pair.right_from)
        blocks.append(pair)
        at_left, at_right = pair.left_to, pair.right_to
    return [*blocks, *_between(at_left, len(left), at_right, len(right))]


def _between(left_from: int, left_to: int, right_from: int, right_to: int) -> list[Block]:
    return [Block(left_from, left_to, right_from, right_to)] if left_to > left_from or right_to > right_from else []


def _best(left: Sequence[Sequence[str]], right: Sequence[Sequence[str]]) -> list[Block]:
    """Return the pairs whose gains are greatest together."""
    ours, theirs = [Counter(words) for words in left], [Counter(words) for words in right]
    gains = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    taken: dict[tuple[int, int], Block] = {}
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            gains[i][j], step = max(gains[i - 1][j] if i else 0.0, gains[i][j - 1] if j else 0.0), None
            for rows, columns in _STEPS:
                few = i < rows or j < columns or ours[i - 1].keys().isdisjoint(theirs[j - 1])
                if few or ours[i - rows].keys().isdisjoint(theirs[j - columns]):  # the last, the first share nothing
                    continue
                gain = gains[i - rows][j - columns] + _gain(ours[i - rows : i], theirs[j - columns : j])
                if gain > gains[i][j]:
                    gains[i][j], step = gain, Block(i - rows, i, j - columns, j)
            if step is not None:
                taken[i, j] = step
    return _walked(gains, taken)


def _walked(gains: list[list[float]], taken: dict[tuple[int, int], Block]) -> list[Block]:
    pairs: list[Block] = []
    i, j = len(gains) - 1, len(gains[0]) - 1
    while i and j:
        pair = taken.get((i, j))
        if pair is not None:
            pairs.append(pair)
            i, j = pair.left_from, pair.right_from
        elif gains[i - 1][j] >= gains[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return pairs[::-1]


def _gain(ours: Sequence[Counter[str]], theirs: Sequence[Counter[str]]) -> float:
    """Return what is won by pairing these sentences; less than nothing where they share too little."""
    left, right = (one[0] if len(one) == 1 else one[0] + one[1] for one in (ours, theirs))
    shared = sum(min(count, right[word]) for word, count in left.items() if word in right)
    both = left.total() + right.total()
    return shared - _FOREIGN * (both - 2 * shared)
