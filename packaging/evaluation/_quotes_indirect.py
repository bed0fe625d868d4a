"""Indirect speech of German Wikinews put into marks: quotations with speakers, to develop on.

The corpus of direct quotations marks indirect speech, too. Its training articles less the blind ones give twice as
many places as the direct quotations, and people marked by name are as hard there as in the articles kept apart
(``QUOTES.md`` says why the direct ones tell nothing any more). The articles are halved by the CRC-32 of their names:
the first half was read for misses first; by now both were.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from _quotes_texts import Article, Span, rows
from figures import LABELS, corpus

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

_MARKS: Final = re.compile(r"[„“”\"»«]")
_LEAST: Final = 25  # code points of words put into marks
_NAMES: Final = frozenset({FactKind.PERSON, FactKind.ORGANISATION})
_WHOLE: Final = frozenset({"Direct", "Reported"})  # marked already, or with whoever speaks inside


def indirect(analyser: Analyser, half: int) -> Iterator[Article]:
    """Yield the articles of one half with their indirect speech in marks, and the speakers that are marked by a name.

    Args:
        analyser: finds the names.
        half: 0 for the articles that may be read, 1 for those that are only counted.
    """
    blind = {row["name"] for row in rows(LABELS / "quotes-blind.jsonl")}
    for row in rows(corpus("quotes", "wikinews-de-train.jsonl")):
        if row["name"] in blind or zlib.crc32(row["name"].encode()) % 2 != half:
            continue
        names = [one for one in analyser.facts(row["text"], language="de") if one.kind in _NAMES]
        spans = _spans(row["text"], row["quotes"], [(name.start, name.end) for name in names])
        if spans:
            yield row["name"], *_marked(row["text"], spans)


def _spans(text: str, quotes: Sequence[Mapping[str, Any]], names: Sequence[Span]) -> dict[Span, str | None]:
    """Return the words that can stand in marks, in order, with their speakers, None where no name tells them."""
    marks = [match.start() for match in _MARKS.finditer(text)]
    found: dict[Span, str | None] = {}
    for quote in quotes:
        if quote["type"] in _WHOLE or quote["nested"] or not quote["speaker"]:
            continue
        parts = quote["quote"]
        for a, b in [max(parts, key=lambda part: part[1] - part[0])] if quote["type"] == "Indirect" else parts:
            start, end = a + len(text[a:b]) - len(text[a:b].lstrip(" ,")), a + len(text[a:b].rstrip(" .,;"))
            spoiled = b - a < _LEAST or any(a - 1 <= mark <= b for mark in marks)
            inside = any(x < end and y > start for x, y in quote["speaker"])
            if not (spoiled or inside or any(start <= y and x <= end for x, y in found)):
                named = any(x < q and y > p for x, y in quote["speaker"] for p, q in names)
                found[start, end] = " ".join(text[x:y] for x, y in quote["speaker"]) if named else None
    return dict(sorted(found.items()))


def _marked(text: str, spans: Mapping[Span, str | None]) -> tuple[str, dict[Span, str | None]]:
    """Return the text with marks around the spans, and those in it that have a named speaker."""
    parts, last = list[str](), 0
    gold: dict[Span, str | None] = {}
    for count, ((start, end), speaker) in enumerate(spans.items()):
        parts += [text[last:start], "„", text[start:end], "“"]
        if speaker is not None:
            gold[start + 2 * count + 1, end + 2 * count + 1] = speaker
        last = end
    return "".join((*parts, text[last:])), gold
