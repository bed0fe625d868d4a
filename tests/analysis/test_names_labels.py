"""The project's labels of names have the form that NAMES.md says, whether the corpora are here or not."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

LABELS = Path(__file__).parents[2] / "packaging" / "labels" / "names.jsonl"


def test_every_labelled_sentence_is_well_formed() -> None:
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    places = [(row["source"], row["name"], *row["span"]) for row in rows]
    assert len(set(places)) == len(places) > 2_000
    for row in rows:
        start, end = row["span"]
        assert 0 <= start < end
        assert len(bytes.fromhex(row["sha256"])) == 32
        assert row["language"] in {"de", "en"}
        assert all(0 <= a < b <= end - start for a, b, _ in row["names"])
        assert all(first[1] <= second[0] for first, second in pairwise(row["names"]))
        assert {kind for _, _, kind in row["names"]} <= {"PER", "ORG", "LOC", "OTH"}
