"""Short articles of our own that tell a fact twice in other words: what is found of their slips, and their clean twins.

The articles and their key lie in ``packaging/labels/slips-told.toml``. Half of them, by hash of the name, is worked on
and stands here; the other half is only ever counted.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest

from tests.compare.read_articles import findings

ROOT: Final = Path(__file__).resolve().parents[2]
DATE: Final = "2026-03-12"
PART: Final = re.compile(r"\[(?P<slip>[a-c]):(?P<right>[^\]|]*)(?:\|(?P<wrong>[^\]]*))?\]")
ARTICLES: Final[dict[str, dict[str, Any]]] = {
    article["name"]: article
    for article in tomllib.loads((ROOT / "packaging" / "labels" / "slips-told.toml").read_text("utf-8"))["article"]
    if hashlib.sha256(article["name"].encode()).digest()[0] % 2 == 0
}
BY_THE_CALENDAR: Final = {"weekday-wrong"}  # the date alone proves it
FOUND: Final = (
    ("de-dirigentin", "a"), ("de-stadtwerke", "a"), ("de-stadtwerke", "c"),
    ("de-waldbrand", "a"), ("de-waldbrand", "b"), ("de-waldbrand", "c"), ("de-museum", "a"), ("de-museum", "c"),
    ("en-council-vote", "a"), ("en-council-vote", "b"), ("en-council-vote", "c"),
    ("en-bakery", "a"), ("en-bakery", "b"), ("en-bakery", "c"),
    ("en-school", "a"), ("en-school", "b"), ("en-school", "c"), ("en-strike", "a"), ("en-strike", "c"),
)  # fmt: skip


def variant(name: str, slip: str) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
    """Return an article with one slip, where it stands, and where what it is held against does."""
    text = ARTICLES[name]["text"].strip()
    written, at = "", 0
    slipped: list[tuple[int, int]] = []
    others: list[tuple[int, int]] = []
    for part in PART.finditer(text):
        written += text[at : part.start()]
        words = part["wrong"] if part["slip"] == slip and part["wrong"] else part["right"]
        if part["slip"] == slip:
            (slipped if part["wrong"] else others).append((len(written), len(written) + len(words)))
        written, at = written + words, part.end()
    return written + text[at:], slipped, others


@pytest.mark.parametrize(("name", "slip"), FOUND)
def test_slips_told_in_other_words_are_found(name: str, slip: str) -> None:
    text, slipped, others = variant(name, slip)

    def names(finding: Any, spans: list[tuple[int, int]]) -> bool:
        return any(place.start < end and start < place.end for place in finding.places for start, end in spans)

    found = findings(text, ARTICLES[name]["language"], date=DATE)
    assert any(names(one, slipped) and (names(one, others) or one.code in BY_THE_CALENDAR) for one in found)


@pytest.mark.parametrize("name", ARTICLES)
def test_their_clean_twins_are_left_alone(name: str) -> None:
    text, _, _ = variant(name, "")
    assert findings(text, ARTICLES[name]["language"], date=DATE) == []
