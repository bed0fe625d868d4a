"""Slips planted in one of two mentions of the same fact, in news never used for the rules; alarms on the clean texts.

``_slips_articles`` says which articles, ``_slips_planting`` what is planted where. ``slips.de.found`` and its like are
measured on the articles of the first hour, ``slips.de.unseen.found`` on those nobody had seen before; there every pair
of figures was read, and pairs that are no one fact (``labels/slips-apart.jsonl``) are no slips.

``slips.de.every.number`` and its like are of every mention of every figure told twice (``_slips_everywhere``), in those
unseen news, another sixteenth of the English ones and the unseen half of the speeches. Of their pairs nobody has read
any but those of the unseen news.

A slip counts as found when a finding names its place and, unless the calendar alone proves it wrong, an untouched
mention too. Every finding on a clean text counts as a false alarm, except where its author had really slipped
(``labels/slips-real.jsonl``, read one by one).

    python packaging/evaluation/slips.py [--part dev --misses PATH]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).resolve().parent))

from _slips_articles import PARTS, Article, articles, news
from _slips_everywhere import every_slip, speeches
from _slips_planting import KINDS, Slip, slips_in
from figures import LABELS, show

from workbench.analysis import Analyser
from workbench.compare import within_article
from workbench.intake import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from workbench.model.analysis import Analysis
    from workbench.model.findings import Finding

_WORDS: Final = {
    "number": "a digit slipped in one of two mentions: found",
    "scale": "the scale word changed in one of two mentions: found",
    "date": "a date changed in one of two mentions: found",
    "name": "a name misspelt in one of its mentions: found",
}
_EVERY: Final = "every"
_KEYS: Final = {"known": "", "test": "unseen.", "dev": "dev.", "train": "train.", _EVERY: "every."}
_UNSEEN: Final = {"test": ", unseen news", _EVERY: ", everywhere in unseen news and speeches"}
_MORE: Final = (9,)  # a sixteenth of the "News Articles" in no other part


@dataclass(slots=True)
class Tally:
    """What was planted and found in one language."""

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    articles: int = 0
    alarms: int = 0
    real: int = 0
    misses: list[str] = field(default_factory=list)


@cache
def labelled(name: str) -> dict[str, frozenset[int]]:
    """Return the labelled places of each text, by its SHA-256."""
    rows = [json.loads(line) for line in (LABELS / f"slips-{name}.jsonl").read_text("utf-8").splitlines()]
    places: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        places[row["sha256"]].update(row["starts"])
    return {text: frozenset(starts) for text, starts in places.items()}


def texts(language: str, part: str) -> Iterable[Article]:
    """Return the articles of a part, or those every figure of which slips."""
    if part in PARTS:
        return articles(language, part)
    more = news(_MORE) if language == "en" else ()
    return chain(articles(language, "test"), more, speeches(language, unseen=True))


def measure(language: str, part: str, analyser: Analyser) -> Tally:
    """Plant and look, article by article."""
    plant: Callable[[str, str, Analysis], Iterable[Slip]] = (
        every_slip if part == _EVERY else partial(slips_in, careful=part != "known")
    )
    tally = Tally()
    for article in texts(language, part):
        text = read_text(article.text).text
        known = hashlib.sha256(text.encode()).hexdigest()
        apart, real = (labelled(name).get(known, frozenset()) for name in ("apart", "real"))
        analysis, findings = _findings(analyser, text, language, article.date)
        alarms = [one for one in findings if not any(place.start in real for place in one.places)]
        tally.articles += 1
        tally.alarms += len(alarms)
        tally.real += len(findings) - len(alarms)
        tally.misses += [f"alarm {one.code} {_shown(one, text)}" for one in alarms]
        for slip in plant(article.name, text, analysis):
            if slip.start in apart and slip.kind != "name":
                continue
            tally.planted[slip.kind] += 1
            _, findings = _findings(analyser, slip.text, language, article.date)
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


def report(language: str, part: str, tally: Tally) -> None:
    """Print one line a figure."""
    key, unseen = f"slips.{language}.{_KEYS[part]}", _UNSEEN.get(part, "")
    sizes = {kind: (tally.found[kind], tally.planted[kind], _WORDS[kind]) for kind in KINDS}
    if part != "known":
        found, planted = (sum(counts[kind] for kind in KINDS[:-1]) for counts in (tally.found, tally.planted))
        sizes["figures"] = found, planted, "a digit, scale word or date changed: found"
    if part != _EVERY:
        sizes["found"] = tally.found.total(), tally.planted.total(), "planted slips found"
    for name, (found, planted, what) in sizes.items():
        if planted:
            show(key + name, found / planted, what=what + unseen, language=language, size=planted)
    show(f"{key}alarms", tally.alarms / tally.articles, what=f"false alarms per clean article{unseen}",
         language=language, size=tally.articles, least=False)  # fmt: skip
    show(f"{key}real", tally.real, what=f"the authors' own slips found{unseen}", language=language, size=tally.articles)


def main() -> None:
    """Print what was found and how often the clean texts were complained of."""
    parser = argparse.ArgumentParser(description="Measure planted slips.")
    parts = (*PARTS, _EVERY)
    parser.add_argument("--part", choices=parts, help="one part alone; the first articles and the unseen by default")
    parser.add_argument("--misses", metavar="PATH", help="write what went wrong, on the development part alone")
    chosen = parser.parse_args()
    analyser = Analyser()
    misses: list[str] = []
    for part in (chosen.part,) if chosen.part else ("known", "test", _EVERY):
        for language in ("de", "en"):
            tally = measure(language, part, analyser)
            misses += tally.misses
            report(language, part, tally)
    if chosen.misses and chosen.part == "dev":
        Path(chosen.misses).write_text("\n".join(misses) + "\n", "utf-8")


if __name__ == "__main__":
    main()
