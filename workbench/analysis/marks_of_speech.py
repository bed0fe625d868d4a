"""Quotation marks of both languages: which opening mark belongs to which closing one."""

from __future__ import annotations

import re
from typing import Final

_PAIRS: Final = {"„": '“”"', "“": '”"', "»": "«", "«": "»", "‚": "‘’", "‘": "’", "›": "‹", "‹": "›", '"': '"“”'}
_MARK: Final = re.compile('[„“”»«"‚‘’›‹]')
_DEEPEST: Final = 4


def quoted_spans(line: str) -> list[tuple[int, int]]:
    """Return the outermost quotations of one line, marks included, in order; an unclosed mark opens none.

    A stack of open marks: inside „…“ a single ‚…‘ is nested and belongs to the outer one. An apostrophe closes
    nothing while no single mark is open.
    """
    found: list[tuple[int, int]] = []
    stack: list[tuple[str, int]] = []
    for match in _MARK.finditer(line):
        mark, at = match[0], match.start()
        closes = next((d for d in range(len(stack) - 1, -1, -1) if mark in _PAIRS[stack[d][0]]), None)
        if closes is not None and _may_close(line, at, mark):
            opened = stack[closes][1]
            del stack[closes:]
            while found and found[-1][0] > opened:
                found.pop()
            found.append((opened, at + 1))
        elif mark in _PAIRS and len(stack) < _DEEPEST and _may_open(line, at, mark):
            stack.append((mark, at))
    return found


def _may_open(line: str, at: int, mark: str) -> bool:
    before = line[at - 1] if at else " "
    after = line[at + 1] if at + 1 < len(line) else " "
    if mark in '‘"“':
        return not before.isalnum() and not after.isspace()
    return not after.isspace()


def _may_close(line: str, at: int, mark: str) -> bool:
    """An apostrophe inside a word („geht’s“) closes nothing."""
    if mark not in "’‘":
        return True
    return not (at + 1 < len(line) and line[at + 1].isalnum())
