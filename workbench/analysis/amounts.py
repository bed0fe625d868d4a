"""The expressions that find amounts in one language, put together once from its tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from workbench.analysis.lexicon import Lexicon, alternation
from workbench.analysis.numerals import DIGITS, NumberWords

if TYPE_CHECKING:
    from collections.abc import Mapping

GAP: Final = r"[ \u00a0\u202f\u2009]"
_NEVER: Final = "(?!)"
_SYMBOL: Final = re.compile(r"[^\w\s]|[A-Z]{2,3}\$?$")


@dataclass(frozen=True, eq=False)
class Amounts:
    """Everything needed to recognise and value amounts of one language.

    Attributes:
        words: reads number words.
        decimal: the language's decimal mark.
        amount: number, range and scale, with groups lead, minus, num, scale1, to, num2, scale, small.
        fraction: shares such as "zwei Drittel".
        currency, cents, percent, unit, duration, noun: matched right behind an amount.
        approximate, minimum, maximum: hedges, searched right before an amount.
        excluded_before, excluded_after: words that make a figure a name or a time of day.
        ranks: "Platz 3", "drittgrößte", with groups place, ordinal, digits.
    """

    words: NumberWords
    decimal: str
    amount: re.Pattern[str]
    fraction: re.Pattern[str]
    currency: re.Pattern[str]
    cents: re.Pattern[str]
    percent: re.Pattern[str]
    unit: re.Pattern[str]
    duration: re.Pattern[str]
    noun: re.Pattern[str]
    not_nouns: frozenset[str]
    counted: frozenset[str]
    approximate: re.Pattern[str]
    minimum: re.Pattern[str]
    maximum: re.Pattern[str]
    between: re.Pattern[str]
    excluded_before: re.Pattern[str]
    excluded_after: re.Pattern[str]
    ranks: re.Pattern[str]
    one_duration: re.Pattern[str]
    trade: re.Pattern[str]
    scales: Mapping[str, int]
    small_scales: Mapping[str, int]
    currencies: Mapping[str, str]
    context_currencies: Mapping[str, str]
    cent_currencies: Mapping[str, str]
    fractions: Mapping[str, str]
    ordinals: Mapping[str, int]
    units: tuple[str, ...]
    duration_units: tuple[str, ...]


@cache
def amounts(lexicon: Lexicon) -> Amounts:
    """Return the compiled expressions of a language."""
    table = lexicon.tables["numbers"]
    words = NumberWords(lexicon)
    currencies = {**table["currencies"], **table["currencies_uncertain"], **table["context_currencies"]}
    return Amounts(
        words=words,
        decimal=table["decimal"],
        amount=_amount(table, words),
        fraction=_fraction(table, words),
        currency=_behind(alternation(currencies)),
        cents=_behind(alternation(table["cents"])),
        percent=_percent(table["percent"]),
        unit=_behind(_grouped("u", table["units"])),
        duration=_behind(_grouped("d", table["durations"])),
        noun=_noun(table["noun"]),
        not_nouns=_split(table["noun"].get("not_nouns", "")) | _split(table["excluded"]["nouns_not_units"]),
        counted=_split(table["noun"]["counted"]),
        **_hedges(table["hedges"]),
        between=re.compile(rf"\b(?:{table['between'] or _NEVER}){GAP}$", re.IGNORECASE),
        excluded_before=re.compile(rf"(?:^|[\s(])(?:{lexicon.text('numbers', 'excluded', 'before')}){GAP}?$"),
        excluded_after=re.compile(rf"{GAP}?(?:{table['excluded']['after'] or _NEVER})(?!\w)"),
        ranks=_ranks(table["ranks"], words),
        one_duration=_one_duration(table),
        trade=re.compile(table["trade"]["words"] or _NEVER, re.IGNORECASE),
        scales={word.lower(): value for word, value in {**table["scales"], **table["collective"]}.items()},
        small_scales=table["money_scales"],
        currencies=currencies,
        context_currencies=table["context_currencies"],
        cent_currencies=table["cents"],
        fractions=table["fractions"],
        ordinals=table["ranks"]["ordinal_prefix"],
        units=tuple(table["units"]),
        duration_units=tuple(table["durations"]),
    )


def _split(words: str) -> frozenset[str]:
    return frozenset(filter(None, words.split("|")))


def _behind(inner: str) -> re.Pattern[str]:
    """Return an expression for a unit right behind an amount: "5 km", "5km", "54-Milliarden-Dollar"."""
    return re.compile(rf"(?:{GAP}|-)?(?P<word>{inner})(?!\w)")


def _grouped(prefix: str, table: Mapping[str, str]) -> str:
    """Return one named group per unit; longer expressions first, so that km/h wins over km."""
    order = sorted(range(len(table)), key=lambda i: -max(map(len, list(table.values())[i].split("|"))))
    values = list(table.values())
    return "|".join(f"(?P<{prefix}{i}>{values[i]})" for i in order) or _NEVER


def _amount(table: Mapping[str, Any], words: NumberWords) -> re.Pattern[str]:
    symbols = alternation(word for word in table["currencies"] if _SYMBOL.search(word))
    scales = alternation((*table["scales"], *table["collective"]))
    small = alternation(table["money_scales"])
    one = alternation(table["one"])
    half = table["half"] or _NEVER
    number = rf"(?:{DIGITS}|(?i:{words.pattern}))"
    first = rf"(?P<num>{number}|(?i:{one})(?={GAP}(?:{scales})(?!\w))|(?P<half>(?i:{half})))"
    scale = rf"(?:{GAP}|-)?(?P<scale%s>{scales})(?!\w)"
    to = (
        rf"(?P<to>{GAP}?[–-]{GAP}?|{GAP}(?:{table['range_words'] or _NEVER}){GAP}"
        rf"|{GAP}(?P<and>{table['between_and'] or _NEVER}){GAP})"
    )
    minus = table["minus"] or _NEVER
    return re.compile(
        rf"(?<![\w.,:/#§\\-])(?<!\d[–-])(?:(?P<lead>{symbols}){GAP}?)?(?:(?P<minus>(?i:{minus}){GAP}|−))?{first}"
        rf"(?:(?:{scale % '1'})?{to}(?:(?:{symbols}){GAP}?)?(?P<num2>{number}))?"
        rf"(?:{scale % ''}|(?P<small>{small})(?!\w))?"
    )


def _fraction(table: Mapping[str, Any], words: NumberWords) -> re.Pattern[str]:
    rules = table["fraction_rules"]
    names = alternation(table["fractions"])
    after = rf"(?={GAP}(?:{rules['needs_after']})\b)" if rules["needs_after"] else ""
    return re.compile(
        rf"(?<![\w-])(?:(?P<count>(?i:{words.pattern}))(?:{GAP}|-)(?P<of>{names})"
        rf"|(?P<one>(?i:{rules['plain_one'] or _NEVER}))"
        rf"(?:{GAP}|-)(?P<of_one>{names}){after}|(?P<alone>(?i:{rules['alone'] or _NEVER})){after})(?!\w)"
    )


def _percent(table: Mapping[str, Any]) -> re.Pattern[str]:
    suffix = f"|-?(?:{table['suffixes']})(?!\\w)" if table["suffixes"] else ""
    return re.compile(rf"(?:{GAP}|-)?(?P<word>{alternation(table['words'])})(?!\w){suffix}")


def _noun(table: Mapping[str, str]) -> re.Pattern[str]:
    if not table["pattern"]:
        return re.compile(_NEVER)
    adjective = rf"(?:(?!(?:{table['adjective_not']})\b){table['adjective']}{GAP}){{0,2}}"
    return re.compile(rf"(?:{GAP})(?P<adjectives>{adjective})(?P<noun>{table['pattern']})(?!\w)")


def _hedges(table: Mapping[str, str]) -> dict[str, Any]:
    between = rf"(?:(?:{table['between_words']}){GAP})?" if table["between_words"] else ""
    named = {"approximate": "approximate", "minimum": "min", "maximum": "max"}
    return {
        name: re.compile(rf"(?<!\w)(?:{table[key] or _NEVER}){GAP}{between}$", re.IGNORECASE)
        for name, key in named.items()
    }


def _ranks(table: Mapping[str, Any], words: NumberWords) -> re.Pattern[str]:
    if not table["places"]:
        return re.compile(_NEVER)
    ordinal = alternation(table["ordinal_prefix"])
    superlative = rf"(?:{table['superlative']}){table['superlative_ending']}"
    place = rf"(?:{table['places']}|{table['numbered']})"
    return re.compile(
        rf"(?<!\w)(?:(?P<ordinal>(?i:{ordinal}))[- ]?(?:{superlative})"
        rf"|(?P<digits>\d{{1,3}})(?:\.|st|nd|rd|th)?[- ](?:{superlative})"
        rf"|{place}{GAP}(?P<place>\d{{1,4}}|(?i:{words.pattern}|eins|one|{ordinal})))(?![\w.,:]*\d)(?!\w)"
    )


def _one_duration(table: Mapping[str, Any]) -> re.Pattern[str]:
    """Return the expression for "vor einem Jahr", "a year ago": one unit of time that is meant as a length."""
    rules = table["duration_rules"]
    if not rules["one_after"]:
        return re.compile(_NEVER)
    one = rf"(?P<span>(?i:{alternation(table['one'])}){GAP}(?:{_grouped('d', table['durations'])}))(?!\w)"
    after = rf"(?={GAP}(?:{rules['one_before']})\b)"
    return re.compile(rf"(?<!\w)(?:(?:(?i:{rules['one_after']}){GAP}{one})|(?:{one.replace('?P<', '?P<x')}{after}))")
