"""Places that say themselves what they are: "Cal Anderson Park" is no person, "Chittoor District of X" is two places.

The tagger reads the person a park or lake is called after; the word behind says better. So do words before ("the
village of X", "born in X") and what X is said to be ("X is a town"). Read off English training and development
sentences (``resources/models/tagger/CARD.md``); German has no such cues here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.analysis.marks import Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.analysis.names.gazetteer import Gazetteer

_NEXT: Final = re.compile(r"[ \u00a0]([A-Z][a-z]+)(?!\w)(?![ \u00a0][A-Z])")
_SAID: Final = 0.7  # how sure a place is that only the words around it name
_WITHIN: Final = re.compile(r"(?<=\w)(?:[ \u00a0]of[ \u00a0](?:the )?|['’]s[ \u00a0])(?=[^\W\d_a-z])")


def paired(text: str, spans: Sequence[Name], lists: Gazetteer) -> Sequence[Name]:
    """Return the names with a country of two names as one place: "Bosnien und Herzegowina", "Trinidad and Tobago".

    Args:
        text: the draft; offsets are code points.
        spans: what the tagger found, in order.
        lists: the language's names.
    """
    whole = [Name(start=m.start(), end=m.end(), kind="LOC", sure=1.0) for m in lists.two_named.finditer(text)]
    if not whole:
        return spans
    kept = [span for span in spans if not any(one.start < span.end and span.start < one.end for one in whole)]
    return sorted([*kept, *whole], key=lambda span: span.start)


def placed(text: str, spans: Sequence[Name], lists: Gazetteer) -> list[Name]:
    """Return the names with such places read as the words say; offsets in code points.

    Args:
        text: the draft.
        spans: what the tagger found, in order.
        lists: the language's names and cues.
    """
    if lists.code != "en":
        return list(spans)
    found: list[Name] = []
    for span in _cued(text, spans, lists):
        if found and span.start < found[-1].end:
            continue  # the place before took it in
        found += _parted(text, _ended(text, span, lists), lists)
    return found


def _cued(text: str, spans: Sequence[Name], lists: Gazetteer) -> Sequence[Name]:
    """Return the names with those that the words around call a place; one the tagger reads as more stays as it is."""
    given = {span.start: span for span in spans}
    taken = sorted(given)
    for match in lists.place_cue.finditer(text):
        start, end = match.span("before" if match["before"] else "defined")
        span = given.get(start)
        if span is not None:
            given[start] = replace(span, kind="LOC") if span.kind == "PER" and span.end == end else span
        elif not lists.never.intersection(text[start:end].split()):
            at = bisect_left(taken, end)
            if not (at and given[taken[at - 1]].end > start):
                given[start] = Name(start=start, end=end, kind="LOC", sure=_SAID)
    return [given[start] for start in sorted(given)]


def _ended(text: str, span: Name, lists: Gazetteer) -> Name:
    """Return a full name or a place with the word for a place behind it, as a place: "Ricki" alone may be a Lake."""
    whole = span.kind == "LOC" or (span.kind == "PER" and " " in text[span.start : span.end])
    behind = _NEXT.match(text, span.end) if whole else None
    if behind is not None and lists.place_ending.match(behind[1]):
        return replace(span, end=behind.end(), kind="LOC")
    return span


def _parted(text: str, span: Name, lists: Gazetteer) -> Iterator[Name]:
    """Yield the two places of "Ford County of Illinois" and "Washington's Capitol Hill"; else the span itself."""
    parts = list(_WITHIN.finditer(text, span.start, span.end)) if span.kind == "LOC" else []
    if len(parts) == 1:
        first = text[span.start : parts[0].start()]
        ended = " " in first and lists.place_ending.match(first.rsplit(" ", 1)[-1])
        if ended if "of" in parts[0][0] else first in lists.places:
            yield replace(span, end=parts[0].start())
            yield replace(span, start=parts[0].end())
            return
    yield span
