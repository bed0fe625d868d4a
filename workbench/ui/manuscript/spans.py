"""Which spans of the draft lie in which block of the page, so that painting touches only what is seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.ui.manuscript.plan import PagePlan

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Piece(Generic[T]):
    """The part of a span that lies in one block.

    Attributes:
        start, end: UTF-16 units from the block's beginning.
        first, last: whether the span begins or ends here.
        item: what the span stands for.
    """

    start: int
    end: int
    first: bool
    last: bool
    item: T


class SpanIndex(Generic[T]):
    """Spans of a draft by block.

    Args:
        plan: the page.
        spans: (start, end, item) in code points; spans outside the draft or empty are left out.
    """

    def __init__(self, plan: PagePlan, spans: Iterable[tuple[int, int, T]]) -> None:
        self._plan = plan
        self._by_block: dict[int, list[tuple[int, int, T]]] = {}
        self._pieces: dict[int, tuple[Piece[T], ...]] = {}
        for span in sorted(spans, key=lambda entry: (entry[0], -entry[1])):
            if 0 <= span[0] < span[1]:
                for number in plan.numbers(span[0], span[1]):
                    self._by_block.setdefault(number, []).append(span)

    def in_block(self, number: int) -> tuple[Piece[T], ...]:
        """Return the pieces in block ``number`` by start, the longer first."""
        if number not in self._pieces:
            found = self._by_block.get(number, ())
            self._pieces[number] = tuple(piece_of(self._plan, number, *span) for span in found)
        return self._pieces[number]


def piece_of(plan: PagePlan, number: int, start: int, end: int, item: T) -> Piece[T]:
    """Return the part of ``[start, end)`` that lies in block ``number``."""
    block = plan.blocks[number]
    return Piece(
        plan.local(number, start),
        plan.local(number, end),
        block.start <= start < block.end,
        block.start < end <= block.end,
        item,
    )
