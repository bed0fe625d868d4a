"""Slips planted in one of two mentions of the same fact, in news never used for the rules; alarms on the clean texts.

German: Wikinews (development part), each article under its title; English: Wikinews of the GUM corpus, the half whose
names hash to an odd number. ``_slips_planting`` says what is planted where. A slip counts as found when a finding names
its place and, unless the calendar alone proves it wrong, an untouched mention too. Every finding on a clean text counts
as a false alarm, though some may be right.

    python packaging/evaluation/slips.py [--split dev --misses PATH]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parent))

from _slips_planting import KINDS, Slip, slips_in
from figures import corpus, show

from workbench.analysis import Analyser
from workbench.compare import within_article
from workbench.intake import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.model.analysis import Analysis
    from workbench.model.findings import Finding

_WORDS: Final = {
    "number": "a digit slipped in one of two mentions: found",
    "scale": "the scale word changed in one of two mentions: found",
    "date": "a date changed in one of two mentions: found",
    "name": "a name misspelt in one of its mentions: found",
}
_NUMBERED: Final = re.compile(r"^\d+ - | \((\d{4}-\d\d-\d\d)\)$")


@dataclass(slots=True)
class Tally:
    """What was planted and found in one language."""

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    articles: int = 0
    alarms: int = 0
    misses: list[str] = field(default_factory=list)


def german(split: str) -> Iterator[tuple[str, str, str]]:
    """Yield name, text under its title, and date."""
    path = corpus("quotes", f"wikinews-de-{'dev' if split == 'test' else 'train'}.jsonl")
    for line in path.read_text("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        date = _NUMBERED.findall(row["name"])[-1]
        yield row["name"], f"{_NUMBERED.sub('', row['name'])}\n\n{row['text']}", date


def english(split: str) -> Iterator[tuple[str, str, str]]:
    """Yield name, text and no date of one half of the articles; its title is the text's first line."""
    for line in corpus("texts", "wikinews-en.jsonl").read_text("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        odd = hashlib.sha256(row["name"].encode()).digest()[0] % 2 == 1
        if odd == (split == "test"):
            yield row["name"], row["text"], ""


def measure(language: str, split: str, analyser: Analyser) -> Tally:
    """Plant and look, article by article."""
    tally = Tally()
    for name, raw, date in german(split) if language == "de" else english(split):
        text = read_text(raw).text
        analysis, alarms = _findings(analyser, text, language, date)
        tally.articles += 1
        tally.alarms += len(alarms)
        tally.misses += [f"alarm {one.code} {_shown(one, text)}" for one in alarms]
        for slip in slips_in(name, text, analysis):
            tally.planted[slip.kind] += 1
            _, findings = _findings(analyser, slip.text, language, date)
            if any(_names(finding, slip) for finding in findings):
                tally.found[slip.kind] += 1
            else:
                tally.misses.append(f"missed {slip.kind} {slip.was!r} → {slip.now!r} in {_around(slip)}")
    return tally


def _findings(analyser: Analyser, text: str, language: str, date: str) -> tuple[Analysis, tuple[Finding, ...]]:
    document = read_text(text)
    analysis = analyser.analyse(document.text, blocks=document.blocks, language=language, date=date)
    return analysis, within_article(document.text, analysis.suggestions)


def _names(finding: Finding, slip: Slip) -> bool:
    """Say whether a finding names the slip and an untouched mention."""
    places = [(place.start, place.end) for place in finding.places]
    slipped = any(start < slip.end and slip.start < end for start, end in places)
    other = any(start < b and a < end for start, end in places for a, b in slip.others)
    return slipped and (other or finding.code == "weekday-wrong")


def _shown(finding: Finding, text: str) -> str:
    return " | ".join(repr(text[max(0, place.start - 60) : place.end + 40]) for place in finding.places)


def _around(slip: Slip) -> str:
    places = [(slip.start, slip.end), *slip.others]
    return " | ".join(repr(slip.text[max(0, start - 60) : end + 40]) for start, end in places)


def main() -> None:
    """Print what was found and how often the clean texts were complained of."""
    parser = argparse.ArgumentParser(description="Measure planted slips.")
    parser.add_argument("--split", choices=("test", "dev"), default="test")
    parser.add_argument("--misses", metavar="PATH", help="write what went wrong on the development half")
    chosen = parser.parse_args()
    analyser = Analyser()
    misses: list[str] = []
    for language in ("de", "en"):
        tally = measure(language, chosen.split, analyser)
        misses += tally.misses
        for kind in KINDS:
            if size := tally.planted[kind]:
                show(f"slips.{language}.{kind}", tally.found[kind] / size, what=_WORDS[kind], language=language,
                     size=size)  # fmt: skip
        size = tally.planted.total()
        show(f"slips.{language}.found", tally.found.total() / size, what="planted slips found", language=language,
             size=size)  # fmt: skip
        show(f"slips.{language}.alarms", tally.alarms / tally.articles, what="false alarms per clean article",
             language=language, size=tally.articles, least=False)  # fmt: skip
    if chosen.misses and chosen.split == "dev":
        Path(chosen.misses).write_text("\n".join(misses) + "\n", "utf-8")


if __name__ == "__main__":
    main()
