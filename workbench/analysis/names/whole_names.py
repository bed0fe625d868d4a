"""Names read whole: what the tagger cuts in two or ends a word too soon, where its own words say how far it goes.

"Pakistan | Boy Scouts Association" is one organisation, "Cargill, Inc." has its legal form, 'Ada "Red" Burton' her
nickname, "City of Brampton" its office, "New Orleans" its second word. Read off English training and development
sentences (``resources/models/tagger/CARD.md``); German compounds need none of it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.marks import Name
    from workbench.analysis.names.gazetteer import Gazetteer

_NICKNAME: Final = re.compile(r" (?:[\"“]\w{1,30}[\"”]|\(\w{1,30}\)) ")
_SECOND: Final = re.compile(r" and [A-Z][a-z]\w+(?! [A-Z])(?!\w)")
_LED: Final = re.compile(r"(?:New|San|Santa|Los|Las) [A-Z][a-z]\w+")
_LEADS: Final = frozenset({"New", "San", "Santa", "Los", "Las"})  # no place is called by these alone
_NUMBERED: Final = re.compile(r" III?(?!\w)")
_NAMED: Final = frozenset({"PER", "ORG", "LOC"})
_LONGEST: Final = 100  # letters of a joined name: a table's column of firms is no name, and stays quick to read
_HEAD: Final = 30  # letters of the longest, at most
_PLACED: Final = frozenset({"ORG", "LOC"})


def whole(text: str, spans: Sequence[Name], lists: Gazetteer) -> Sequence[Name]:
    """Return the names as far as they go, in order and without overlaps; offsets in code points.

    Args:
        text: the draft.
        spans: what the tagger found, in order.
        lists: the language's names and cues.
    """
    if lists.code != "en":
        return spans
    found: list[Name] = []
    for span in spans:
        name = _trimmed(text, span)
        if found and name.start < found[-1].end:
            continue  # the name before took it in
        if len(found) > 1 and _nicknamed(text, found[-2], name):
            found.pop()  # the nickname alone
        before = found[-1] if found else None
        joined = _joined(text, before, name, lists) if before is not None else None
        if joined is not None:
            found[-1] = _longer(text, joined, lists)
            continue
        name = _longer(text, name, lists)
        start = _head(text, name, lists)
        while found and found[-1].start >= start:
            found.pop()  # the "City" of "City of Brampton"
        name = name if found and found[-1].end > start else replace(name, start=start)
        found.append(name)
    return found


def _trimmed(text: str, span: Name) -> Name:
    """Return the name without an "@" before it and an "of" behind it; one that is nothing else stays."""
    start = span.start + (text[span.start] == "@" and span.end > span.start + 1)
    kept = text[start : span.end].removesuffix(" of")
    return replace(span, start=start, end=start + len(kept)) if kept.strip() else span


def _joined(text: str, before: Name, name: Name, lists: Gazetteer) -> Name | None:
    """Return two names as the one they are: an organisation in two halves, a railway's two ends, a nickname between."""
    if name.end - before.start > _LONGEST:
        return None
    between = text[before.end : name.start]
    sure = min(before.sure, name.sure)
    if between == " " and before.kind == name.kind == "ORG":
        return replace(before, end=name.end, sure=sure)
    governs = before.kind == "ORG" and lists.organisation_of.search(text, before.start, before.end)
    firm = before.kind in _NAMED and name.kind == "ORG" and _formed(text, name, lists)
    if (governs and between in {" of ", " of the "}) or (firm and between == " & "):
        return replace(before, end=name.end, kind="ORG", sure=sure)
    line = lists.line_ending.search(text, name.start, name.end)
    if between in {" and ", " & "} and line is not None and {before.kind, name.kind} <= _PLACED:
        return replace(before, end=name.end, kind="ORG", sure=sure)
    return replace(before, end=name.end) if _nicknamed(text, before, name) else None


def _formed(text: str, name: Name, lists: Gazetteer) -> bool:
    """Say whether a legal form ends the name or stands behind it: of "Holland & Hart, LLP" the second half."""
    last = max(text.rfind(" ", name.start, name.end), name.start)
    return any(lists.legal_form.match(text, at) for at in (name.end, last, last - 1))


def _nicknamed(text: str, before: Name, name: Name) -> bool:
    """Say whether only a nickname in marks or brackets parts a person's names."""
    persons = before.kind == "PER" and name.kind in _NAMED
    return persons and _NICKNAME.fullmatch(text, before.end, name.start) is not None


def _longer(text: str, name: Name, lists: Gazetteer) -> Name:
    """Return the name with its legal form, or with the word that makes it an organisation ("Miami | Herald")."""
    legal = lists.legal_form.match(text, name.end) if name.kind in {"ORG", "PER"} else None
    behind = legal or (lists.organisation_tail.match(text, name.end) if name.kind in _PLACED else None)
    if behind is not None:
        return replace(name, end=behind.end(), kind="ORG")
    if name.kind == "LOC" and text[name.start : name.end] in _LEADS and (led := _LED.match(text, name.start)):
        return replace(name, end=led.end())
    numbered = _NUMBERED.match(text, name.end) if name.kind in _NAMED else None
    fields = name.kind == "ORG" and lists.organisation_fields.search(text, name.start, name.end)
    more = numbered or (_SECOND.match(text, name.end) if fields else None)
    return name if more is None else replace(name, end=more.end())


def _head(text: str, name: Name, lists: Gazetteer) -> int:
    """Return where a place with the word it is called by begins: "City of Brampton", "Western Australia"."""
    head = lists.place_head.search(text, max(0, name.start - _HEAD), name.start) if name.kind == "LOC" else None
    return name.start if head is None else head.start()
