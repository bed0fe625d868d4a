"""A "not" put into one of two mentions of the same statement, in real news; alarms on the texts as they were.

``labels/slips-polarity.jsonl`` holds 84 pairs, chosen and negated before anybody asked the comparison: where both
mentions stand and what one letter by letter becomes, never the text. ``dev`` may be read and mended by, ``test`` is for
measuring alone.

    python packaging/evaluation/polarity.py [--misses PATH]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parent))

from _slips_articles import Article, Part, articles
from figures import LABELS, show

from workbench.analysis import Analyser
from workbench.compare import within_article
from workbench.intake import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.model.findings import Finding

CODE: Final = "polarity-differs"
_PARTS: Final[dict[str, tuple[Part, ...]]] = {"de": ("dev", "train"), "en": ("dev",)}


def pairs(language: str) -> Iterator[tuple[Article, str, dict[str, Any]]]:
    """Yield each labelled pair with its article and text."""
    rows = [json.loads(line) for line in (LABELS / "slips-polarity.jsonl").read_text("utf-8").splitlines()]
    wanted = {row["sha256"]: row for row in rows if row["language"] == language}
    for part in _PARTS[language]:
        for article in articles(language, part):
            text = read_text(article.text).text
            row = wanted.pop(hashlib.sha256(text.encode()).hexdigest(), None)
            if row is not None:
                yield article, text, row


def negated(text: str, row: dict[str, Any]) -> tuple[str, tuple[int, int], tuple[int, int]]:
    """Return the text with the negation in it, and where both mentions stand there (code points)."""
    start, end, new = row["edit"]
    shift = len(new) - (end - start)
    ours, theirs = (
        (a, b) if b <= start else (a + shift * (a > start), b + shift) for a, b in (row["negated"], row["other"])
    )
    return text[:start] + new + text[end:], ours, theirs


def opposed(analyser: Analyser, text: str, language: str, date: str) -> list[Finding]:
    """Return the findings on statements said both ways."""
    document = read_text(text)
    analysis = analyser.analyse(document.text, blocks=document.blocks, language=language, date=date)
    return [one for one in within_article(document.text, analysis.suggestions, date=date) if one.code == CODE]


def names(finding: Finding, *spans: tuple[int, int]) -> bool:
    """Say whether a finding names a place in each of the spans."""
    return all(any(p.start < end and start < p.end for p in finding.places) for start, end in spans)


def main() -> None:
    """Print how many of the negated statements were found, and the complaints about the texts as they were."""
    parser = argparse.ArgumentParser(description="Measure statements said once with a not and once without.")
    parser.add_argument("--misses", metavar="PATH", help="write what was missed, on the development half alone")
    chosen = parser.parse_args()
    analyser, misses = Analyser(), []
    for language in _PARTS:
        found: dict[str, list[bool]] = {"dev": [], "test": []}
        alarms = 0
        for article, text, row in pairs(language):
            slipped, *spans = negated(text, row)
            alarms += len(opposed(analyser, text, language, article.date))
            hit = any(names(one, *spans) for one in opposed(analyser, slipped, language, article.date))
            found[row["split"]].append(hit)
            if not hit and row["split"] == "dev":
                misses.append(" | ".join(slipped[start:end] for start, end in spans))
        for split, hits in found.items():
            key = "unseen" if split == "test" else "dev"
            what = "a not put into one of two mentions of the same statement: found"
            show(f"polarity.{language}.{key}.found", sum(hits) / len(hits), what=f"{what}, {key}", language=language,
                 size=len(hits))  # fmt: skip
        size = sum(map(len, found.values()))
        show(f"polarity.{language}.alarms", alarms / size, what="false alarms of a not per clean article",
             language=language, size=size, least=False)  # fmt: skip
    if chosen.misses:
        Path(chosen.misses).write_text("\n".join(misses) + "\n", "utf-8")


if __name__ == "__main__":
    main()
