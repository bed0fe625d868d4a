"""Quotation marks of both languages: which opening mark belongs to which closing one, over lines and in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_PAIRS: Final[dict[str, frozenset[str]]] = {
    "„": frozenset('“”"'),
    "“": frozenset(("”", '"', "’’", "''")),
    "»": frozenset("«"),
    "«": frozenset("»"),
    "‚": frozenset("‘’"),
    "‘": frozenset("’"),
    "›": frozenset("‹"),
    "‹": frozenset("›"),
    '"': frozenset(('"', "“", "”", "''", "’’")),
    "''": frozenset(("''",)),
    "``": frozenset(("''", '"')),
    "‘’": frozenset(("’’", "”", '"')),
    "‘‘": frozenset(("’’", "”")),
}
_MARK: Final = re.compile(r"''|``|‘[‘’](?=\w)|’’|[„“”»«\"‚‘’›‹\n]")
_DOUBLE: Final = re.compile(r"''|’’|[„“”\"]")
_POINTED: Final = re.compile(r"[«»]")
_DEEPEST: Final = 4
_SPEECH: Final = frozenset("„“»")  # marks that may stay open over a paragraph's end
_REPEATED: Final = frozenset('„“»"')  # marks that each paragraph of one quotation repeats
_LEADS: Final = frozenset("([-–—")
_BEGINS: Final = frozenset("([�$£€#@")
_SENTENCE_ENDS: Final = frozenset(".!?…-–")
_FAR: Final = 1_000  # code points ahead in which a straight mark may be closed
_BLANKS: Final = 4  # between a paragraph's end and the mark of the next
_FARTHEST: Final = 5_000  # code points between an opening mark and its closing one, over paragraphs


@dataclass(slots=True)
class _Open:
    """An opening mark that waits for its closing one."""

    mark: str
    at: int


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Return the outermost quotations, marks included, in order; offsets are code points of ``text``.

    A stack of at most four open marks: inside „…“ a single ‚…‘ is nested and belongs to the outer one. An apostrophe
    closes nothing while no single mark is open; an unclosed mark opens nothing. A quotation may go on over paragraphs:
    its mark stays open, or each paragraph opens with a mark of its own and only the last one is closed, also where the
    lines of its paragraphs were joined.
    """
    return list(_of_sentence(text)) if len(text) < _FAR else _spans(text)


@lru_cache(maxsize=512)
def _of_sentence(text: str) -> tuple[tuple[int, int], ...]:
    """Return the quotations of a short text, asked for by several rules in turn."""
    return tuple(_spans(text))


def _spans(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    stack: list[_Open] = []
    for match in _MARK.finditer(text):
        mark, at = match[0], match.start()
        if mark == "\n":
            stack = _over_line(text, at, stack, found)
            continue
        closes = _closed_by(stack, mark)
        if closes is not None and _may_close(text, at, mark):
            closes = _begun(text, match.end(), stack, closes)
            _add(found, stack[closes].at, match.end())
            del stack[closes:]
        elif mark in _PAIRS and _may_open(text, at, mark):
            if len(stack) == _DEEPEST:
                del stack[1 if _goes_on(text, stack[1].at, stack[0]) else 0]
            stack.append(_Open(mark, at))
    return found


def _closed_by(stack: list[_Open], mark: str) -> int | None:
    return next((depth for depth in range(len(stack) - 1, -1, -1) if mark in _PAIRS[stack[depth].mark]), None)


def _begun(text: str, behind: int, stack: list[_Open], depth: int) -> int:
    """Return the open mark with which the words began that are closed here: its paragraphs repeat it.

    Marks that are closed twice in a row are nested instead.
    """
    first = depth
    while first and _goes_on(text, stack[first].at, stack[first - 1]):
        first -= 1
    return depth if first == depth or _closes_next(text, behind) else first


def _goes_on(text: str, at: int, opened: _Open) -> bool:
    """Say whether a mark repeats an open one: it stands before a sentence and behind another's end."""
    if opened.mark not in _REPEATED or not text.startswith(opened.mark, at) or at - opened.at > _FARTHEST:
        return False
    before = text[max(opened.at + 1, at - _BLANKS) : at].rstrip()
    return before[-1:] in _SENTENCE_ENDS and text[at + 1 : at + 2].isupper()


def _closes_next(text: str, behind: int) -> bool:
    """Say whether the next double mark of the line can only close."""
    end = text.find("\n", behind, behind + _FAR)
    following = _DOUBLE.search(text, behind, end if end >= 0 else behind + _FAR)
    if following is None or following[0] == "„":
        return False
    return not text[following.start() - 1].isspace() and not text[following.end() : following.end() + 1].isalnum()


def _add(found: list[tuple[int, int]], start: int, end: int) -> None:
    """Add a quotation in place of those inside it."""
    while found and found[-1][0] >= start:
        found.pop()
    found.append((start, end))


def _over_line(text: str, at: int, stack: list[_Open], found: list[tuple[int, int]]) -> list[_Open]:
    """Return the marks that stay open behind a line's end; one that the next paragraph repeats goes on there.

    What stands before the line's end counts as quoted even when the closing mark never comes.
    """
    if not stack:
        return stack
    first = stack[0]
    if _following(text, at) == first.mark and first.mark in _REPEATED and at - first.at < _FARTHEST:
        end = at
        while end > first.at + 1 and text[end - 1].isspace():
            end -= 1
        if _opens_line(text, first.at):
            _add(found, first.at, end)
            return [first]
        if text[end - 1] in _SENTENCE_ENDS:
            return [first]
    stays = (one for one in stack if at - one.at < _FARTHEST)
    return [one for one in stays if one.mark in _SPEECH or _only_closes(text, at, one) or _is_wrapped(text, at, one)]


def _is_wrapped(text: str, at: int, opened: _Open) -> bool:
    """Say whether a pointed mark goes on in the next line of its paragraph: the next of its kind closes it."""
    if opened.mark != "«" or not text[at + 1 : at + 2].strip():
        return False
    following = _POINTED.search(text, at, at + _FAR)
    return following is not None and following[0] == "»" and not text[following.start() - 1].isspace()


def _only_closes(text: str, at: int, opened: _Open) -> bool:
    """Say whether the next straight mark behind a line's end can only close: no blank stands before it."""
    if opened.mark != '"':
        return False
    place = text.find('"', at, at + _FAR)
    return place > 0 and not text[place - 1].isspace() and not text[place + 1 : place + 2].isalnum()


def _following(text: str, at: int) -> str:
    """Return the first letter of the next line with one, looking a few blank lines ahead."""
    return text[at : at + 8].lstrip()[:1]


def _opens_line(text: str, at: int) -> bool:
    return not text[max(0, at - 1) : at].strip()


def _may_open(text: str, at: int, mark: str) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + len(mark)] if at + len(mark) < len(text) else " "
    if mark in {"‘", '"', "“", "''", "‘’", "‘‘"}:
        return not before.isalnum() and not after.isspace()
    return not after.isspace() or mark == "„"


def _opens_next(text: str, at: int) -> bool:
    """Say whether a straight mark stands before a word and behind a blank or dash, so that it opens, never closes."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (before.isspace() or before in _LEADS) and (after.isalnum() or after in _BEGINS)


def _may_close(text: str, at: int, mark: str) -> bool:
    """An apostrophe inside a word („geht’s“) closes nothing."""
    if mark == '"':
        return not _opens_next(text, at)
    if mark not in "’‘":
        return True
    return not (at + 1 < len(text) and text[at + 1].isalnum())
