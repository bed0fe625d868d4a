"""Lengths of time in other shapes than number and unit: "vor einem Jahr", "2:46 Stunden", "aged 14", "Sam, 42,"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from workbench.analysis.figures.counting import hedge
from workbench.analysis.figures.numerals import tidy
from workbench.analysis.figures.reading_amounts import number
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.analysis.figures.amounts import Amounts

# What a unit holds of the next smaller ones.
_PARTS: Final = {
    ("year", "month"): 12, ("week", "day"): 7, ("day", "hour"): 24, ("hour", "minute"): 60, ("minute", "second"): 60,
    ("month", "day"): 30, ("year", "day"): 365, ("year", "week"): 52, ("hour", "second"): 3600,
}  # fmt: skip
_OLDEST: Final = 122  # Jeanne Calment, the oldest person known
_AGE: Final = re.compile(r"\b(?!(?:and|or)\b)[\w-]+")
_AGED: Final = re.compile(r"[Aa]ge[sd]? ")
_BEHIND: Final = re.compile(r"(?:,[ \u00a0]|[ \u00a0]\()(?P<age>[1-9]\d{0,2})(?=\)|,[ \u00a0][a-zäöüß])")
_NOUN: Final = 48  # code points before an age that may say whose it is
_YOUNGEST: Final = 14  # behind a surname alone, smaller figures are more often something else
_AFTER_NAME: Final = re.compile(r"[ \u00a0]\((?P<in>\d{1,3})\)|,[ \u00a0](?P<by>\d{1,3})(?=,|;|\.(?:\s|$)|[ \u00a0]\()")


def single_durations(sentence: str, patterns: Amounts) -> Iterator[Fact]:
    """Yield one unit of time that is meant as a length, and lengths as clocks show them."""
    for match in patterns.one_duration.finditer(sentence):
        group, prefix = ("span", "d") if match["span"] else ("xspan", "xd")
        unit = next(u for i, u in enumerate(patterns.duration_units) if match[f"{prefix}{i}"])
        yield _length(sentence, match.span(group), (1, unit), patterns)
    for match in patterns.clock_duration.finditer(sentence):
        unit = next(u for i, u in enumerate(patterns.duration_units) if match[f"d{i}"])
        if unit in {"hour", "minute"}:
            parts = Decimal(match["minutes"]) / 60 + Decimal(match["seconds"] or 0) / 3600
            value = tidy(Decimal(match["hours"]) + parts)
            yield _length(sentence, match.span(), (value, unit), patterns)
    for match in patterns.one_or_two.finditer(sentence):
        unit = next(u for i, u in enumerate(patterns.duration_units) if match[f"d{i}"])
        yield replace(_length(sentence, match.span(), (1, unit), patterns), value=None, value_range=(1.0, 2.0))
    yield from _several_ages(sentence, patterns)
    for match in (one for form in patterns.ages for one in form.finditer(sentence)):
        age = number(match["age"], patterns)
        if age is not None and age <= _OLDEST and not patterns.duration.match(sentence, match.end()):
            yield _length(sentence, match.span("age"), (tidy(age), "year"), patterns)


def parts_of_time(sentence: str, patterns: Amounts) -> Iterator[Fact]:
    """Yield "a quarter of an hour", "eine Dreiviertelstunde"."""
    for match in patterns.parts.finditer(sentence):
        value, unit = next(length for i, length in enumerate(patterns.part_lengths) if match[f"p{i}"])
        yield _length(sentence, match.span(), (tidy(value), unit), patterns)


def _several_ages(sentence: str, patterns: Amounts) -> Iterator[Fact]:
    """Yield "the man, 42, who", "aged 18 to 24" as one range of years, "ages 4, 7 and 10" as three ages."""
    for match in _BEHIND.finditer(sentence):
        if int(match["age"]) <= _OLDEST and patterns.age_nouns.search(
            sentence[max(0, match.start() - _NOUN) : match.start()]
        ):
            yield _length(sentence, match.span("age"), (int(match["age"]), "year"), patterns)
    if not _AGED.search(sentence):
        return
    for match in patterns.age_range.finditer(sentence):
        low, high = number(match["low"], patterns), number(match["high"], patterns)
        if low is not None and high is not None and low < high <= _OLDEST:
            span = match.start("low"), match.end("high")
            fact = _length(sentence, span, (0, "year"), patterns)
            yield replace(fact, value=None, value_range=(float(low), float(high)))
    for match in patterns.age_list.finditer(sentence):
        for one in _AGE.finditer(sentence, *match.span("list")):
            age = number(one[0], patterns)
            if age is not None and age <= _OLDEST:
                yield _length(sentence, one.span(), (tidy(age), "year"), patterns)


def _length(sentence: str, span: tuple[int, int], length: tuple[float, str], patterns: Amounts) -> Fact:
    start, end = span
    value, unit = length
    approximate, bound = hedge(sentence, start, end, patterns)
    return Fact(
        start=start, end=end, text=sentence[start:end], kind=FactKind.DURATION, value=value, unit=unit,
        approximate=approximate, bound=bound,
    )  # fmt: skip


def ages_of(text: str, people: Iterable[Fact]) -> Iterator[Fact]:
    """Yield ages right behind a person's full name: "Stefan Ziemendorff (32)", "Thomas Sam, 42,"."""
    for person in people:
        match = _AFTER_NAME.match(text, person.end)
        if match is None or (" " not in person.text and not match["by"]):
            continue
        start, end = match.span("in" if match["in"] else "by")
        if " " not in person.text and int(text[start:end]) < _YOUNGEST:
            continue
        if 0 < int(text[start:end]) <= _OLDEST and text[start] != "0":
            yield Fact(
                start=start,
                end=end,
                text=text[start:end],
                kind=FactKind.DURATION,
                value=int(text[start:end]),
                unit="year",
            )


def joined_lengths(sentence: str, facts: Sequence[Fact], patterns: Amounts) -> list[Fact]:
    """Return the facts with "5 Stunden und 24 Minuten" as one length, in the greater unit."""
    kept: list[Fact] = []
    for fact in facts:
        last = kept[-1] if kept else None
        parts = _PARTS.get((last.unit or "", fact.unit or "")) if last is not None else None
        if last is None or parts is None or not _adds_up(last, fact, sentence, patterns):
            kept.append(fact)
            continue
        value = tidy(Decimal(str(last.value)) + Decimal(str(fact.value)) / parts)
        kept[-1] = replace(last, end=fact.end, text=sentence[last.start : fact.end], value=value)
    return kept


def _adds_up(last: Fact, fact: Fact, sentence: str, patterns: Amounts) -> bool:
    if last.kind is not FactKind.DURATION or fact.kind is not FactKind.DURATION:
        return False
    if not isinstance(last.value, int) or not isinstance(fact.value, int | float):
        return False
    return bool(patterns.length_joint.fullmatch(sentence, last.end, fact.start))
