"""Facts in news never used for the rules: money, percentages, quantities, dates and durations, found and valued.

Amounts count when kind and both ends are right (strict); values are judged on what was found, ranges and, for money,
currencies included. Dates and durations count when they touch (relaxed, as HeidelTime is measured), their values when
ISO value, or length and unit, are the same. The labels are ``packaging/labels/facts-*.jsonl`` (see ``FACTS.md``).
``facts.de.blind.*`` and its like are of articles labelled from the plain text (``facts-*-blind.jsonl``), "blind" before
the rules of 28 November 2026 were made, "fresh" and "fresh2" after.
Beside them stand corpora with conventions of their own: SmartData's newswire and MobIE (spans only, relaxed), and the
rulings of a court (TIMEX3, another register).

    python packaging/evaluation/facts.py [--split dev2 --misses PATH]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent))

from _facts_corpora import LATER, ROUND, Label, articles, courts, mobie, same_timex, smartdata
from figures import show

from workbench.analysis import Analyser
from workbench.model.facts import Fact, FactKind

AMOUNTS: Final = (FactKind.MONEY, FactKind.PERCENT, FactKind.QUANTITY)
TIMES: Final = (FactKind.DATE, FactKind.DURATION)
HEIDELTIME: Final = "HeidelTime on German news: spans .79–.83, values .63–.80"


@dataclass(slots=True)
class Count:
    """What was wanted, what was found, what of it was right, and how many of those have the right value."""

    gold: int = 0
    found: int = 0
    right: int = 0
    valued: int = 0
    hedged: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Return F1 of the spans."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 0.0

    def share(self, count: int) -> float:
        """Return a part of what was found rightly."""
        return count / self.right if self.right else 0.0


def same_value(label: Label, fact: Fact) -> bool:
    """Say whether a fact has the label's value, range and, for money and durations, unit."""
    if label.kind in {"money", "duration"} and label.unit != fact.unit:
        return False
    if (label.value_range is None) != (fact.value_range is None):
        return False
    if label.value_range and fact.value_range:
        return all(_near(one, other) for one, other in zip(label.value_range, fact.value_range, strict=True))
    return label.kind == fact.kind.value and _near(label.value, fact.value)


def _near(one: float | str | None, other: float | str | None) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) <= ROUND * max(1.0, abs(one))
    return one == other


def strict(count: Count, labels: Iterable[Label], facts: Iterable[Fact], text: str, kinds: Iterable[str]) -> None:
    """Add the amounts of an article: kind and both ends."""
    wanted = {(one.start, one.end, one.kind): one for one in labels if one.kind in kinds}
    found = {(one.start, one.end, one.kind.value): one for one in facts if one.kind.value in kinds}
    count.gold, count.found = count.gold + len(wanted), count.found + len(found)
    for place, label in wanted.items():
        if (fact := found.get(place)) is None:
            count.misses.append(f"missed {text[label.start : label.end]!r} {label.kind} in {_around(text, label)}")
        else:
            _judge(count, label, fact, text)
    for place in sorted(found.keys() - wanted.keys()):
        count.misses.append(f"too much {found[place].text!r} {place[2]} in {_around(text, found[place])}")


def relaxed(
    count: Count,
    labels: Iterable[Label],
    facts: Iterable[Fact],
    text: str,
    kinds: Iterable[str],
    *,
    same: Callable[[Label, Fact], bool] = same_value,
) -> None:
    """Add the times of an article: any touch, each label and fact used once."""
    wanted = [one for one in labels if one.kind in kinds]
    left = [one for one in facts if one.kind.value in kinds]
    count.gold, count.found = count.gold + len(wanted), count.found + len(left)
    for label in wanted:
        touching = [one for one in left if one.start < label.end and label.start < one.end]
        if not touching:
            count.misses.append(f"missed {text[label.start : label.end]!r} {label.kind} in {_around(text, label)}")
            continue
        fact = max(touching, key=lambda one: (same(label, one), min(one.end, label.end) - max(one.start, label.start)))
        left.remove(fact)
        _judge(count, label, fact, text, same)
    count.misses += [f"too much {one.text!r} {one.kind.value} in {_around(text, one)}" for one in left]


def _judge(count: Count, label: Label, fact: Fact, text: str, same: Callable[[Label, Fact], bool] = same_value) -> None:
    count.right += 1
    good = same(label, fact)
    count.valued += good
    hedged = (label.approximate, label.bound) == (fact.approximate, fact.bound)
    count.hedged += hedged
    if not good:
        count.misses.append(
            f"value {fact.value} {fact.unit} {fact.value_range} of {fact.text!r}, wanted {label.value} {label.unit}"
            f" {label.value_range} in {_around(text, label)}"
        )
    elif not hedged:
        count.misses.append(f"hedge {fact.approximate} {fact.bound} of {_around(text, label)}")


def _around(text: str, one: Label | Fact) -> str:
    return repr(text[max(0, one.start - 40) : one.end + 30])


def news(analyser: Analyser, language: str, split: str) -> dict[str, Count]:
    """Return the counts of a language's labelled articles by kind, with "amounts" and "times"."""
    counts = {name: Count() for name in ("amounts", "money", "percent", "quantity", "rank", "times")}
    for text, date, labels in articles(language, split):
        facts = analyser.facts(text, language=language, date=date)
        strict(counts["amounts"], labels, facts, text, AMOUNTS)
        for kind in ("money", "percent", "quantity", "rank"):
            strict(counts[kind], labels, facts, text, (kind,))
        relaxed(counts["times"], labels, facts, text, TIMES)
    return counts


def show_news(counts: dict[str, Count], language: str, part: str = "") -> None:
    """Print the figures of the news; ``part`` is "blind." or "dev2." on articles labelled before the rules saw them."""
    key = f"facts.{language}.{part}"
    words = {"amounts": "Money, percent, quantity in news", "money": "Money in news", "percent": "Percentages in news"}
    words |= {"quantity": "Quantities in news", "rank": "Ranks in news"}
    for name, what in words.items():
        one = counts[name]
        if not one.gold:
            continue
        show(f"{key}{name}.f1", one.f1, what=f"{what}: strict span F1", language=language, size=one.gold)
        show(f"{key}{name}.value", one.share(one.valued), what=f"{what}: value exact, of the found",
             language=language, size=one.right)  # fmt: skip
    one = counts["amounts"]
    show(f"{key}amounts.hedge", one.share(one.hedged), what="Approximation and bound, of the found",
         language=language, size=one.right)  # fmt: skip
    one = counts["times"]
    show(f"{key}times.f1", one.f1, what="Dates and durations in news: relaxed span F1", language=language,
         size=one.gold, published=HEIDELTIME)  # fmt: skip
    show(f"{key}times.value", one.share(one.valued), what="Dates and durations in news: ISO value exact",
         language=language, size=one.right, published=HEIDELTIME)  # fmt: skip


def spans_alone(analyser: Analyser, documents: Iterable[tuple[str, str, list[Label]]]) -> dict[str, Count]:
    """Return the counts of a corpus that has spans only, its conventions not ours: relaxed.

    Neither SmartData nor MobIE marks money or percentages, only bare numbers.
    """
    counts = {"times": Count()}
    for text, date, labels in documents:
        relaxed(counts["times"], labels, analyser.facts(text, language="de", date=date), text, TIMES)
    return counts


def show_others(analyser: Analyser, split: str) -> dict[str, dict[str, Count]]:
    """Print the figures of the other corpora and return their counts."""
    words = {"times": "dates and durations"}
    every: dict[str, dict[str, Count]] = {}
    for name, title, documents in (
        ("smartdata", "SmartData newswire", smartdata(split)),
        ("mobie", "MobIE", mobie(split)),
    ):
        counts = every[name] = spans_alone(analyser, documents)
        for kind, one in counts.items():
            show(f"facts.de.{name}.{kind}", one.f1, what=f"{title}, {words[kind]}: relaxed span F1, its conventions",
                 language="de", size=one.gold)  # fmt: skip
    one = Count()
    for text, labels in courts(split):
        relaxed(one, labels, analyser.facts(text, language="de"), text, TIMES, same=same_timex)
    every["courts"] = {"times": one}
    show("facts.de.courts.times.f1", one.f1, what="Court rulings, dates and durations: relaxed span F1", language="de",
         size=one.gold)  # fmt: skip
    show("facts.de.courts.times.value", one.share(one.valued), what="Court rulings: TIMEX3 value exact", language="de",
         size=one.right)  # fmt: skip
    return every


def main() -> None:
    """Print the figures; with ``--split dev`` and ``--misses`` what went wrong, for whoever works on the rules."""
    parser = argparse.ArgumentParser(description="Measure facts and their values.")
    parser.add_argument(
        "--split",
        choices=("test", "blind", "fresh", "fresh2", "fresh3", "dev", "dev2", "dev3"),
        help="the unread by default",
    )
    parser.add_argument("--misses", metavar="PATH", help="write what went wrong on the development half")
    parser.add_argument("--news", action="store_true", help="the labelled news only")
    chosen = parser.parse_args()
    analyser = Analyser()
    every: dict[str, dict[str, Count]] = {}
    for split in (chosen.split,) if chosen.split else ("test", "blind", "fresh", "fresh2", "fresh3"):
        part = f"{split}." if split in LATER else ""
        for language in ("de", "en"):
            counts = every[f"{language}.{part}news"] = news(analyser, language, split)
            if counts["times"].gold:
                show_news(counts, language, part)
        if not (chosen.news or part):
            every |= show_others(analyser, split)
    if chosen.misses and chosen.split in {"dev", "dev2", "dev3"}:
        lines = [
            f"{name}.{kind}: {miss}"
            for name, counts in every.items()
            for kind, one in counts.items()
            for miss in one.misses
        ]
        Path(chosen.misses).write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
