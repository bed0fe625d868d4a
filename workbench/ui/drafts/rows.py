"""The list of changes as rows: a heading for each kind, its changes, the unchanged claims folded. No Qt here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from workbench.model.correction_pieces import changed_part
from workbench.model.drafts import ChangeKind
from workbench.text.runs import runs
from workbench.text.sequences import match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.drafts import DraftChange, DraftComparison

_WORD: Final = re.compile(r"\s+|\w+(?:[.,]\w+)*|[^\w\s]")
_KEPT: Final = 44  # code points of unchanged words shown on each side of a change
_LONGEST: Final = 180
_AROUND: Final = 36


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of words and what happened to it."""

    change: Literal["same", "gone", "new"]
    text: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One row: a heading (``change`` is None), a change with its words, or the folded numbers of unchanged claims.

    ``proposed`` is what had been asked for a claim whose author wrote something else, or left it as it was;
    ``uncorrected`` marks the heading of unchanged claims of which the latter is true.
    """

    kind: ChangeKind
    count: int = 0
    change: DraftChange | None = None
    folded: tuple[int, ...] = ()
    words: tuple[Words, ...] = ()
    proposed: tuple[Words, ...] = ()
    uncorrected: bool = False


def change_rows(comparison: DraftComparison | None, *, unfolded: bool) -> tuple[ChangeRow, ...]:
    """Return the rows of a comparison; kinds without a change have none. Callable from any thread."""
    if comparison is None:
        return ()
    rows: list[ChangeRow] = []
    uncorrected = comparison.uncorrected
    for kind in ChangeKind:
        found = [change for change in comparison.of(kind) if not (change.kept and kind is ChangeKind.UNCHANGED)]
        if found:
            rows.append(ChangeRow(kind, count=len(found)))
        if found and kind is ChangeKind.UNCHANGED and not unfolded:
            rows.append(ChangeRow(kind, folded=tuple(sorted(change.number for change in found))))
        else:
            rows += [_row(change, comparison) for change in found]
        if kind is ChangeKind.REWORDED and uncorrected:  # as the comparison orders them
            rows.append(ChangeRow(ChangeKind.UNCHANGED, count=len(uncorrected), uncorrected=True))
            rows += [_row(change, comparison) for change in uncorrected]
    return tuple(rows)


def _row(change: DraftChange, comparison: DraftComparison) -> ChangeRow:
    words = change_words(change, comparison.old.text, comparison.new.text)
    return ChangeRow(change.kind, change=change, words=words, proposed=proposed_words(change))


def proposed_words(change: DraftChange) -> tuple[Words, ...]:
    """Return what a correction would have changed where the author changed something else or nothing."""
    if change.old is None or not change.asked or change.taken_over:
        return ()
    return tuple(Words(piece.change, piece.words) for piece in changed_part(change.old, change.asked))


def change_words(change: DraftChange, old: str, new: str) -> tuple[Words, ...]:
    """Return the words of a change, long unchanged stretches cut.

    Args:
        change: of the comparison.
        old: the old draft's text.
        new: the new draft's.
    """
    if change.kind is ChangeKind.TEXT:
        return _loose(change, old, new)
    if change.kind is ChangeKind.REWORDED and change.old and change.new:
        return _cut(differing(change.old.text, change.new.text))
    claim = change.new or change.old
    text = " ".join(claim.text.split()) if claim else ""
    return (Words("same", text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"),)


def differing(old: str, new: str) -> tuple[Words, ...]:
    """Return which words went and which came, in the order of reading."""
    ours, theirs = _WORD.findall(old), _WORD.findall(new)
    found: list[Words] = []
    i = j = 0
    for left, right in [*match(ours, theirs), (len(ours), len(theirs))]:
        _add(found, "gone", "".join(ours[i:left]))
        come = "".join(theirs[j:right])
        if come.strip() and left > i and "".join(ours[i:left]).strip() and not come[:1].isspace():
            found.append(Words("same", "\u2009"))  # what went and what came do not run into each other
        _add(found, "new", come)
        if left < len(ours):
            _add(found, "same", ours[left])
        i, j = left + 1, right + 1
    return tuple(found)


def _add(found: list[Words], change: Literal["same", "gone", "new"], text: str) -> None:
    """Append words; a blank alone between two changes belongs to both."""
    text = re.sub(r"\s+", " ", text)
    if not text:
        return
    if found and found[-1].change == change:
        found[-1] = Words(change, found[-1].text + text)
    elif change == "new" and len(found) > 1 and found[-1].text == " " and found[-2].change == "new":
        found[-2:] = [Words("new", f"{found[-2].text} {text}")]
    else:
        found.append(Words(change, text))


def _cut(words: tuple[Words, ...]) -> tuple[Words, ...]:
    shown: list[Words] = []
    for place, one in enumerate(words):
        text = one.text
        if one.change == "same" and len(text) > 2 * _KEPT:
            first, last = place == 0, place == len(words) - 1
            head = "" if first else text[:_KEPT].rsplit(" ", 1)[0]
            tail = "" if last else text[-_KEPT:].partition(" ")[2]
            text = f"{head} … {tail}".strip() if not (first or last) else (f"… {tail}" if first else f"{head} …")
            text = text if first or last else f" {text} "
            text = f" {text}" if last and not text.startswith(" ") else text
        shown.append(Words(one.change, text))
    return tuple(shown)


def _loose(change: DraftChange, old: str, new: str) -> tuple[Words, ...]:
    """Return changed words that are in no claim, with a little of what stands around them."""
    was, now = change.old_span or (0, 0), change.new_span or (0, 0)
    before = new[max(0, now[0] - _AROUND) : now[0]].rpartition("\n")[2]
    line = new[now[1] :].partition("\n")[0]
    after = line if len(line) <= _AROUND else f"{line[:_AROUND].rsplit(' ', 1)[0]} …"
    gone, come = " ".join(old[slice(*was)].split()), " ".join(new[slice(*now)].split())
    if gone == come:
        return (Words("same", come[:_LONGEST]),)
    parts = [
        Words("same", before.lstrip() if now[0] <= _AROUND else f"… {before.partition(' ')[2]}"),
        Words("gone", gone[:_LONGEST]),
        Words("same", " " if gone and come else ""),
        Words("new", come[:_LONGEST]),
        Words("same", after),
    ]
    return tuple(part for part in parts if part.text)


def numbers_words(numbers: Sequence[int]) -> str:
    """Return "1–5, 8, 9" for the numbers of claims."""
    return ", ".join(runs(numbers))
