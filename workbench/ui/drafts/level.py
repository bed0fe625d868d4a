"""Keeps the rows of two drafts level: what is shorter gets room below, so that one scroll bar serves both."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTextCursor

from workbench.ui.drafts.text import NOTE_GAP, NOTE_HEIGHT, RULE_GAP
from workbench.ui.manuscript.plan import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument

    from workbench.ui.drafts.text import DraftText

_HEADINGS: Final = frozenset({Role.HEADING, Role.TITLE})
_BOTTOM: Final = 56


def block_rows(left: DraftText, right: DraftText, rows: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return which blocks begin a row on both sides, from places in the drafts (code points)."""
    found: list[tuple[int, int]] = [(0, 0)]
    for old, new in rows:
        pair = left.state.plan.number_at(old), right.state.plan.number_at(new)
        if pair[0] > found[-1][0] and pair[1] > found[-1][1]:
            found.append(pair)
    return found


def level(left: DraftText, right: DraftText, rows: Sequence[tuple[int, int]]) -> None:
    """Give every row the same height on both sides.

    Args:
        left: the old draft, laid out.
        right: the new one.
        rows: blocks that stand level, rising, from (0, 0).
    """
    sides = (left, right)
    ends = tuple(len(side.state.plan.blocks) for side in sides)
    if not all(ends):
        return
    ruled = [_is_heading(left, old) and _is_heading(right, new) for old, new in rows]
    for side, place in zip(sides, (0, 1), strict=True):
        side.ruled = tuple(row[place] for row, on in zip(rows[1:], ruled[1:], strict=True) if on)
    heights = [_heights(side, [row[at] for row in rows], ends[at]) for at, side in enumerate(sides)]
    margins: tuple[dict[int, float], dict[int, float]] = ({}, {})
    spare = [0.0, 0.0]
    for number, after in enumerate([*rows[1:], ends]):
        tallest = max(heights[0][number], heights[1][number])
        gap = max(_top(left, after[0]), _top(right, after[1]))
        last = number == len(rows) - 1
        if not last and ruled[number + 1]:
            gap = RULE_GAP
        for at in (0, 1):
            missing = tallest - heights[at][number] + _notes_under(sides[at], after[at] - 1)
            if last:
                spare[at] = missing
            else:
                margins[at][after[at] - 1] = gap + missing
    for at, side in enumerate(sides):
        _set_margins(side.document(), margins[at], bottom=_BOTTOM + spare[at])
        side.state.forget_places()


def _is_heading(side: DraftText, number: int) -> bool:
    return side.state.plan.blocks[number].role in _HEADINGS


def _heights(side: DraftText, starts: list[int], end: int) -> list[float]:
    """Return each row's height in px with its notes, without the room after it."""
    layout, document = side.document().documentLayout(), side.document()
    found = []
    for start, after in pairwise([*starts, end]):
        top = layout.blockBoundingRect(document.findBlockByNumber(start)).top()
        bottom = layout.blockBoundingRect(document.findBlockByNumber(after - 1)).bottom()
        found.append(bottom - top + _notes_under(side, after - 1))
    return found


def _notes_under(side: DraftText, number: int) -> float:
    count = len(side.notes.get(number, ()))
    return count * (NOTE_HEIGHT + NOTE_GAP) + (NOTE_GAP if count else 0)


def _top(side: DraftText, number: int) -> float:
    block = side.document().findBlockByNumber(number)
    return block.blockFormat().topMargin() if block.isValid() else 0.0


def _set_margins(document: QTextDocument, margins: dict[int, float], *, bottom: float) -> None:
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, margin in margins.items():
        block = document.findBlockByNumber(number)
        made = block.blockFormat()
        if round(made.bottomMargin()) != round(margin):
            cursor.setPosition(block.position())
            made.setBottomMargin(round(margin))
            cursor.setBlockFormat(made)
    page = document.rootFrame().frameFormat()
    page.setBottomMargin(round(bottom))
    document.rootFrame().setFrameFormat(page)
    cursor.endEditBlock()
