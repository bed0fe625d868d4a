"""The draft cut into pieces that carry the same marks: how nested and overlapping claims print without breaking."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Generic, TypeVar

from workbench.model.articles import Block, BlockKind
from workbench.model.facts import FactState

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.model.claims import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of one block whose characters all carry the same marks.

    Attributes:
        start, end: code points in the draft, half-open.
        claim: the innermost claim's number, 0 for none; ``claims`` all of them.
        starting: numbers of the claims that start here, in order (their margin marks stand here).
        fact: state of the fact it lies in, empty for none.
        unseen: nobody looked at the sentence it lies in.
        notes: indices of the author's notes that hang on it.
    """

    start: int
    end: int
    claim: int = 0
    claims: tuple[int, ...] = ()
    starting: tuple[int, ...] = ()
    fact: str = ""
    unseen: bool = False
    notes: tuple[int, ...] = ()


def cover(text: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return blocks in order that together hold every visible character of the text.

    A block that runs beyond the text or over its neighbour is trimmed, and lines no block names become paragraphs, so
    that a report never leaves words of the article out.
    """
    whole: list[Block] = []
    at = 0
    for block in sorted(blocks, key=lambda b: (b.start, b.end)):
        start, end = max(block.start, at), min(block.end, len(text))
        if start >= end:
            continue
        whole += _paragraphs(text, at, start)
        whole.append(Block(kind=block.kind, start=start, end=end, level=block.level))
        at = end
    return (*whole, *_paragraphs(text, at, len(text)))


def _paragraphs(text: str, start: int, end: int) -> list[Block]:
    found: list[Block] = []
    for line in text[start:end].splitlines(keepends=True):
        if line.strip():
            lead, words = len(line) - len(line.lstrip()), line.strip()
            found.append(Block(kind=BlockKind.PARAGRAPH, start=start + lead, end=start + lead + len(words)))
        start += len(line)
    return found


_T = TypeVar("_T")


class _Spans(Generic[_T]):
    """Spans by place; ``within`` looks only at those that can touch a stretch."""

    def __init__(self, spans: Iterable[tuple[int, int, _T]]) -> None:
        self._spans = sorted((span for span in spans if 0 <= span[0] < span[1]), key=lambda span: span[:2])
        self._starts = [span[0] for span in self._spans]
        self._longest = max((end - start for start, end, _ in self._spans), default=0)

    def within(self, start: int, end: int) -> tuple[tuple[int, int, _T], ...]:
        """Return the spans that share a character with ``[start, end)``."""
        first = bisect_right(self._starts, start - self._longest - 1)
        last = bisect_right(self._starts, end - 1)
        return tuple(span for span in self._spans[first:last] if span[1] > start)


class Cutter:
    """Cuts blocks into segments; looks at the marks near a block only, so that long articles stay quick.

    Args:
        claims: live claims, any order.
        unseen: spans of sentences nobody looked at.
        notes: spans of the author's notes; one between two words hangs on the character before it.
    """

    def __init__(
        self, claims: Sequence[Claim], unseen: Sequence[tuple[int, int]], notes: Sequence[tuple[int, int]] = ()
    ) -> None:
        self._claims = _Spans([(c.start, c.end, c) for c in claims])
        self._facts = _Spans([(f.start, f.end, f.state.value) for c in claims for f in c.facts])
        self._unseen = _Spans([(start, end, True) for start, end in unseen])
        self._notes = _Spans([(min(a, max(b - 1, 0)), max(b, 1), index) for index, (a, b) in enumerate(notes)])
        self._started: set[int] = set()

    def cut(self, block: Block) -> tuple[Segment, ...]:
        """Return the block's segments in order; they join to the block's text. Call it with the blocks in order."""
        claims = self._claims.within(block.start, block.end)
        facts = self._facts.within(block.start, block.end)
        unseen = self._unseen.within(block.start, block.end)
        notes = self._notes.within(block.start, block.end)
        edges = {block.start, block.end}
        for start, end, _ in (*claims, *facts, *unseen, *notes):
            edges |= {max(start, block.start), min(end, block.end)}
        return tuple(
            replace(
                self._segment(start, end, claims, facts, unseen),
                notes=tuple(sorted(index for begin, stop, index in notes if begin <= start and stop >= end)),
            )
            for start, end in pairwise(sorted(edges))
        )

    def _segment(
        self,
        start: int,
        end: int,
        claims: Sequence[tuple[int, int, Claim]],
        facts: Sequence[tuple[int, int, str]],
        unseen: Sequence[tuple[int, int, bool]],
    ) -> Segment:
        around = [(stop - begin, claim.number) for begin, stop, claim in claims if begin <= start and stop >= end]
        states = [state for begin, stop, state in facts if begin <= start and stop >= end]
        fresh = tuple(
            number for _, number in sorted(around, key=lambda a: (-a[0], a[1])) if number not in self._started
        )
        self._started.update(fresh)
        return Segment(
            start=start,
            end=end,
            claim=min(around)[1] if around else 0,
            claims=tuple(sorted(number for _, number in around)),
            starting=fresh,
            fact=min(states, key=_urgency) if states else "",
            unseen=any(begin <= start and stop >= end for begin, stop, _ in unseen),
        )


def _urgency(state: str) -> int:
    return [FactState.WRONG.value, FactState.OPEN.value, FactState.CONFIRMED.value].index(state)
