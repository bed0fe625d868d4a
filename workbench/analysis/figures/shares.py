"""Shares of a whole and what a figure grows together with: "zwei Drittel", "one in three", "42-seitig", "sechsfach"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from workbench.analysis.figures.counting import hedge
from workbench.analysis.figures.numerals import tidy
from workbench.analysis.figures.reading_amounts import number
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from workbench.analysis.figures.amounts import Amounts


_LOW: Final = 24  # code points before a multiple that may hold its lower end


def shares(sentence: str, patterns: Amounts) -> Iterator[Fact]:
    """Yield fractions of a whole as quantities without unit, four decimals."""
    for match in patterns.fraction.finditer(sentence):
        name = next(match[key] for key in ("of", "of_one", "alone", "by_one", "by") if match[key])
        share = Fraction(patterns.fractions.get(name, patterns.fractions.get(name.lower(), "1")))
        count = number(match["count"], patterns) if match["count"] else 1
        if count is not None:
            yield quantity(
                sentence, match.span("span" if match["span"] else 0), tidy(Fraction(count) * share), patterns
            )
    for match in patterns.ratio.finditer(sentence):
        if (part := _ratio(match, patterns)) is not None:
            yield quantity(sentence, match.span(), tidy(part), patterns)
    for match in patterns.each.finditer(sentence):
        if (of := _nth(match, patterns)) > 1:
            yield quantity(sentence, match.span(), tidy(Fraction(1, of)), patterns)


def _nth(match: re.Match[str], patterns: Amounts) -> int:
    return int(match["figure"]) if match["figure"] else patterns.ordinals[match["nth"].lower()]


def multiples(sentence: str, patterns: Amounts) -> Iterator[Fact]:
    """Yield factors said in a word as quantities without unit: "verdoppelt", "halved", "dreimal so hoch"."""
    if not patterns.multiple_hint.search(sentence):
        return
    for form, factor in patterns.multiples:
        for match in form.finditer(sentence):
            said = next((words for words in match.groups() if words), "")
            value = factor if factor is not None else patterns.words.read(said)
            if value:
                yield _from_low(sentence, quantity(sentence, match.span(), tidy(value), patterns), patterns)


def _from_low(sentence: str, fact: Fact, patterns: Amounts) -> Fact:
    """Return "drei- bis vierfach" as one range, other factors as they are."""
    before = sentence[max(0, fact.start - _LOW) : fact.start]
    low = patterns.multiple_low.search(before)
    least, most = number(low["low"], patterns) if low else None, fact.value
    if low is None or least is None or not isinstance(most, int | float) or least >= most:
        return fact
    start = fact.start - len(before) + low.start()
    return replace(
        fact, start=start, text=sentence[start : fact.end], value=None, value_range=(float(least), float(most))
    )


def _ratio(match: re.Match[str], patterns: Amounts) -> Fraction | None:
    """Return "two in three" as a share; None when it is none."""
    part, whole = number(match["count"], patterns), number(match["whole"], patterns)
    return Fraction(part) / Fraction(whole) if part and whole and part < whole else None


def glued(sentence: str, patterns: Amounts) -> Iterator[Fact]:
    """Yield figures that grew together with what they count: "42-seitiges", "dreiköpfigen", "18-fold"."""
    for match in patterns.glued.finditer(sentence):
        value = number(match["num"], patterns)
        unit = next(unit for i, unit in enumerate(patterns.glued_units) if match[f"g{i}"])
        if value is not None:
            fact = quantity(sentence, match.span(), tidy(value), patterns, unit=unit)
            yield _from_low(sentence, fact, patterns) if unit is None else fact


def quantity(sentence: str, span: tuple[int, int], value: float, patterns: Amounts, *, unit: str | None = None) -> Fact:
    """Return a quantity with the hedges around it."""
    start, end = span
    approximate, bound = hedge(sentence, start, end, patterns)
    return Fact(
        start=start, end=end, text=sentence[start:end], kind=FactKind.QUANTITY, value=value, unit=unit,
        approximate=approximate, bound=bound,
    )  # fmt: skip
