"""Plain text: the draft is the file's text exactly; blocks are found by the look of its lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.intake.blocks import folded, shortened
from workbench.intake.text_tables import rows_of
from workbench.model.articles import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable

_LINE: Final = re.compile(r"[^\n]+")
_FINAL: Final = re.compile(r"[.!?:;,…][\"'”“«»’)\]]*$")
_ASKS: Final = re.compile(r"\?[\"'”“«»’)]*$")
_BULLET: Final = re.compile(r"(?:[-*•–]|\d{1,2}[.)])\s+\S")
_ORDINAL: Final = re.compile(r"(?<!\d)\d{1,2}$")  # "am 1. März": a dot behind it ends no sentence
_SENTENCE: Final = re.compile(r"[.!?…][\"”“«»]*\s+(?=[\"„“»]?[A-ZÄÖÜ])")
_HEADING_LENGTH: Final = 90
_HEADING_WORDS: Final = 14
_TITLE_LINE: Final = 2000
_QUESTION_LENGTH: Final = 160
_WRAP: Final = (40, 120)
_HEADLINES: Final = 3  # lines above an article, none of which ends with a mark


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    words: str
    blank_before: bool
    row: bool = False


def blocks_of(text: str, go_on: Callable[[], object] = bool) -> tuple[Block, ...]:
    """Find headings, list items, rows, paragraphs; each line is a block unless its paragraph was wrapped by hand.

    Headings are short lines without a full stop that stand over something longer; a line that only asks a question
    and has an answer below is a heading of level 3 where the text does so more than once (questions and answers).

    Args:
        text: the draft.
        go_on: called again and again; what it raises ends the reading.
    """
    lines = _lines(text, go_on)
    units: list[_Line] = []
    for group in _groups(lines):
        go_on()
        units += _units(text, group)
    asking = [i for i, unit in enumerate(units) if _is_question(units, i)]
    if len(asking) == 1:
        asking = []
    blocks = []
    for index, unit in enumerate(units):
        go_on()
        kind, level = _kind(units, index), 0
        if index in asking and not unit.row:
            kind, level = BlockKind.HEADING, 3
        elif kind is BlockKind.HEADING:
            level = 1 if index == 0 else 2
        blocks.append(Block(kind=kind, start=unit.start, end=unit.end, level=level))
    return tuple(blocks)


def title_of(text: str, blocks: tuple[Block, ...]) -> str:
    """Return the headline above the text, else its first sentence, cut at a word after about eighty characters."""
    if not blocks:
        return ""
    first = text[blocks[0].start : blocks[0].end][:_TITLE_LINE]
    if blocks[0].kind is BlockKind.HEADING:
        return folded(first)
    words = folded(first)
    end = next((m.start() for m in _SENTENCE.finditer(words) if not _ORDINAL.search(words, 0, m.start())), None)
    return shortened(first if end is None else words[:end])


def _lines(text: str, go_on: Callable[[], object]) -> list[_Line]:
    lines: list[_Line] = []
    rows = dict(rows_of(text))
    for match in _LINE.finditer(text):
        go_on()
        words = match.group().strip()
        if not words:
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        row = match.start() in rows
        if row:  # blanks at its beginning are a cell
            start, words = match.start(), match.group().rstrip()
        blank = bool(lines) and text.count("\n", lines[-1].end, start) > 1
        lines.append(_Line(start, start + len(words), words, blank, row))
    return lines


def _groups(lines: list[_Line]) -> list[list[_Line]]:
    """Gather the lines that no blank line parts."""
    groups: list[list[_Line]] = []
    for line in lines:
        if not groups or line.blank_before or line.row != groups[-1][-1].row:
            groups.append([])
        groups[-1].append(line)
    return groups


def _units(text: str, group: list[_Line]) -> list[_Line]:
    """Return the lines of a group, or the whole group as one when somebody wrapped the paragraph by hand."""
    inner = group[:-1]
    if not inner or group[0].row or _has_items(group):
        return group
    lengths = [len(line.words) for line in inner]
    low, high = _WRAP
    even = min(lengths) >= max(low, 0.6 * max(lengths)) and max(lengths) <= high
    open_ends = sum(not _FINAL.search(line.words) for line in inner)
    headlines = len(group) <= _HEADLINES and open_ends == len(inner) and not _FINAL.search(group[-1].words)
    if not even or headlines or 2 * open_ends < len(inner) or len(group[-1].words) > high:
        return group
    start, end = group[0].start, group[-1].end
    return [_Line(start, end, text[start:end], group[0].blank_before)]


def _has_items(group: list[_Line]) -> bool:
    """Say whether a line is an item of a list, not what a wrapped sentence goes on with: "am | 12. März"."""
    before = ""
    for line in group:
        goes_on = len(before) >= _WRAP[0] and not _FINAL.search(before) and not _BULLET.match(before)
        if _BULLET.match(line.words) and not goes_on:
            return True
        before = line.words
    return False


def _is_question(units: list[_Line], index: int) -> bool:
    """Say whether a line is one question with a longer answer below it."""
    words = units[index].words
    if not _ASKS.search(words) or len(words) > _QUESTION_LENGTH or _SENTENCE.search(words):
        return False
    below = units[index + 1].words if index + 1 < len(units) else ""
    return len(below) > len(words) // 2 and not _ASKS.search(below) and words[0] not in '„“"»«–-'


def looks_like_heading(words: str) -> bool:
    """Say whether a line is short, has letters and lacks the full stop of a sentence."""
    short = len(words) <= _HEADING_LENGTH and len(words.split()) <= _HEADING_WORDS
    return short and not _FINAL.search(words) and any(char.isalpha() for char in words)


def is_list_item(words: str) -> bool:
    """Say whether a line begins with a bullet or a number."""
    return bool(_BULLET.match(words))


def ends_sentence(words: str) -> bool:
    """Say whether a line ends with a mark that closes or interrupts a sentence."""
    return bool(_FINAL.search(words))


def _kind(units: list[_Line], index: int) -> BlockKind:
    words = units[index].words
    if units[index].row:
        return BlockKind.TABLE
    if is_list_item(words):
        return BlockKind.LIST_ITEM
    if not looks_like_heading(words):
        return BlockKind.PARAGRAPH
    reach = 2 if index else _HEADLINES + 2  # a standfirst and a byline may stand between the headline and the text
    below = [unit.words for unit in units[index + 1 : index + 1 + reach]]
    stands_over = any(len(line) > len(words) and _FINAL.search(line) for line in below)
    return BlockKind.HEADING if stands_over else BlockKind.PARAGRAPH
