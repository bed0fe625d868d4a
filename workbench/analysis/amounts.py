"""The expressions that find amounts in one language, put together once from its tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from workbench.analysis.lexicon import Lexicon, alternation
from workbench.analysis.numerals import DIGITS, NumberWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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
        surely: hedges that no year has before it ("mehr als 1500 Arbeiter").
        year_before: words that make four digits behind them a year.
        no_less: words that make an "über" no bound ("verfügt über 59 Prozent").
        or_more, or_less, or_so: bounds and hedges behind an amount.
        carried: what joins two figures of one unit: "von 3 auf 5 Prozent", "10 und 20 Euro".
        change: words before "9 to 10" that make it a change and no range; ``change_by`` if the second is far above.
        glued: "42-seitiges", "dreiköpfig", "sechsfach"; ``glued_units`` say what they count.
        counted_by: a noun joined by a hyphen, "131-page"; ``not_counted_by`` behind a number word: "two-way".
        trigger: what a sentence with any amount holds.
        year: four digits that may be one; ``dated`` what stands before one and its participle, "das 2012 gegründete".
        continued: behind a figure at a line's end, what it measures on the next line.
        range_joint: what joins two whole amounts to a range.
        ratio: "two in three", with the groups count and whole.
        each: "jeder Fünfte", with the groups nth and figure.
        counted_joint: what carries a counted thing back, "von 120 auf 90 Mitarbeiter".
        multiples: "verdoppelt", "halved", each with its factor, or a group says it. ``multiple_hint``: in each.
        partitive: what makes a small bare number word a count, "zwei der Männer".
        excluded_before, excluded_after: words that make a figure a name or a time of day.
        name_after: behind a bare figure it makes it a name.
        times: behind "4.30" they make it a time of day.
        called: before "112" they make it a number to call.
        vague: before "hundert" it makes no number of it.
        ranks, more_ranks: "Platz 3", "drittgrößte", with groups place, ordinal, digits.
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
    dated: re.Pattern[str]
    approximate: re.Pattern[str]
    minimum: re.Pattern[str]
    maximum: re.Pattern[str]
    between: re.Pattern[str]
    surely: re.Pattern[str]
    year_before: re.Pattern[str]
    no_less: re.Pattern[str]
    or_more: re.Pattern[str]
    or_less: re.Pattern[str]
    or_so: re.Pattern[str]
    carried: re.Pattern[str]
    change: re.Pattern[str]
    change_by: re.Pattern[str]
    glued: re.Pattern[str]
    glued_units: tuple[str | None, ...]
    counted_by: re.Pattern[str]
    not_counted_by: re.Pattern[str]
    partitive: re.Pattern[str]
    ratio: re.Pattern[str]
    each: re.Pattern[str]
    counted_joint: re.Pattern[str]
    multiple_hint: re.Pattern[str]
    multiples: tuple[tuple[re.Pattern[str], Decimal | None], ...]
    trigger: re.Pattern[str]
    year: re.Pattern[str]
    range_joint: re.Pattern[str]
    continued: re.Pattern[str]
    excluded_before: re.Pattern[str]
    excluded_after: re.Pattern[str]
    name_after: re.Pattern[str]
    times: re.Pattern[str]
    called: re.Pattern[str]
    ranks: re.Pattern[str]
    more_ranks: re.Pattern[str]
    vague: re.Pattern[str]
    one_duration: re.Pattern[str]
    clock_duration: re.Pattern[str]
    ages: tuple[re.Pattern[str], ...]
    age_range: re.Pattern[str]
    age_list: re.Pattern[str]
    age_nouns: re.Pattern[str]
    parts: re.Pattern[str]
    part_lengths: tuple[tuple[Decimal, str], ...]
    length_joint: re.Pattern[str]
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
        currency=_behind(alternation(currencies), lead=r"(?:[,.][–—-]{1,2})?"),
        cents=_behind(alternation(table["cents"])),
        percent=_percent(table["percent"]),
        unit=_behind(_grouped("u", table["units"])),
        duration=_behind(_grouped("d", table["durations"]), filler=table["duration_rules"].get("fillers", "")),
        noun=_noun(table["noun"]),
        not_nouns=_split(table["noun"].get("not_nouns", "")) | _split(table["excluded"]["nouns_not_units"]),
        counted=_split(table["noun"]["counted"]),
        dated=re.compile(rf"(?<!\w)(?:{table['noun'].get('dated') or _NEVER})"),
        continued=_continued((*table["scales"], *currencies, *table["percent"]["words"])),
        **_hedges(table["hedges"]),
        **_joints(table),
        **_compared(table, words),
        **_glued(table, words),
        between=re.compile(rf"\b(?:{table['between'] or _NEVER}){GAP}$", re.IGNORECASE),
        excluded_before=re.compile(rf"(?:^|[\s(])(?:{lexicon.text('numbers', 'excluded', 'before')}){GAP}?$"),
        excluded_after=re.compile(rf"{GAP}?(?:{table['excluded']['after'] or _NEVER})(?!\w)"),
        name_after=re.compile(rf"{GAP}(?:{table['excluded']['name_after'] or _NEVER})"),
        times=re.compile(rf"{GAP}(?:{table['excluded']['times'] or _NEVER})(?!\w)"),
        called=re.compile(rf"(?<!\w)(?:{table['excluded']['called'] or _NEVER}){GAP}$"),
        ranks=_ranks(table["ranks"], words),
        more_ranks=re.compile(
            rf"(?:,|{GAP}(?:{table['and'] or _NEVER}|{table['range_words'] or _NEVER})){GAP}"
            rf"(?P<place>\d{{1,4}}|(?i:{words.pattern}))(?![\w.,:/-]*\d)(?!\w)"
        ),
        vague=re.compile(rf"(?<!\w)(?:{table['excluded'].get('vague') or _NEVER}){GAP}$", re.IGNORECASE),
        one_duration=_one_duration(table),
        **_lengths(table, words),
        trigger=_trigger(table),
        year=re.compile(r"1[89]\d\d|20\d\d"),
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


def _behind(inner: str, *, lead: str = "", filler: str = "") -> re.Pattern[str]:
    """Return an expression for a unit behind it: "5 km", "54-Milliarden-Dollar", "5,- Euro", "two more hours"."""
    between = rf"|{GAP}(?:{filler}){GAP}" if filler else ""
    return re.compile(rf"{lead}(?:{GAP}{{1,2}}|-{between})?(?P<word>{inner})(?!\w)")


def _grouped(prefix: str, table: Mapping[str, str]) -> str:
    """Return one named group per unit; longer expressions first, so that km/h wins over km."""
    order = sorted(range(len(table)), key=lambda i: -max(map(len, list(table.values())[i].split("|"))))
    values = list(table.values())
    return "|".join(f"(?P<{prefix}{i}>{values[i]})" for i in order) or _NEVER


def _amount(table: Mapping[str, Any], words: NumberWords) -> re.Pattern[str]:
    symbols = alternation(word for word in table["currencies"] if _SYMBOL.search(word))
    lead = rf"(?:(?P<lead>{symbols}){GAP}?|(?P<rate>%)(?=\d)(?<![\d%]{GAP}%))"
    scales = alternation((*table["scales"], *table["collective"]))
    small = f"(?:{alternation(table['money_scales'])})"
    code = r"(?:EUR|USD|CHF|[€$£])(?!\w)"  # grown together with its scale: "25 TEUR"
    one = alternation(table["one"])
    half = table["half"] or _NEVER
    number = _number(words)
    or_more = rf"{GAP}(?:{table['range_words'] or _NEVER}){GAP}(?:(?:{table['hedges']['approximate'] or _NEVER}){GAP})?"
    first = rf"(?P<num>{number}|(?i:{one})(?={GAP}(?i:{scales})(?!\w)|{or_more}{number})|(?P<half>(?i:{half})))"
    scale = rf"(?:{GAP}|-)?(?P<scale%s>(?i:{scales}))(?!\w)"
    to = (
        rf"(?P<to>{GAP}?[–-]{GAP}?|-?{or_more}"
        rf"|{GAP}(?P<and>{table['between_and'] or _NEVER}){GAP})"
    )
    minus = table["minus"] or _NEVER
    sign = rf"(?P<minus>(?i:{minus}){GAP}|−|(?<![\d%][ \u00a0])(?<=[\s(])[–-](?=\d)|(?<=\()[–-][ \u00a0](?=\d))"
    return re.compile(
        rf"(?<![\w.,:/#§\\-])(?<!\d[–-])(?<!\d[–-]{GAP}){lead}?{sign}?{first}"
        rf"(?:(?:{scale % '1'})?{to}(?:(?:{symbols}){GAP}?)?(?P<num2>{number}))?"
        rf"(?:{scale % ''}|(?:{GAP}(?={small}{code}))?(?P<small>{small})(?:(?!\w)|(?={code})))?"
    )


def _continued(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"{GAP}{{0,4}}\r?\n{GAP}{{0,8}}(?:{alternation(words)})(?!\w)")


def _trigger(table: Mapping[str, Any]) -> re.Pattern[str]:
    """Return what tells at one glance whether a sentence can hold an amount at all."""
    named = (*table["words"], *table["multipliers"], *table["special"], *table["fractions"], *table["collective"])
    named = (*named, *table["scales"], *table["ranks"]["ordinal_prefix"], *table["multiple_stems"])
    one = rf"|\b(?:{alternation(table['one'])})\b|\b(?:{table['half']})\b" if table["one"] else ""
    return re.compile(rf"[0-9½¼¾⅓⅔⅛⅜⅝⅞⅕]|{alternation(named)}{one}", re.IGNORECASE)


def _number(words: NumberWords) -> str:
    return rf"(?:{DIGITS}|(?i:{words.pattern}))"


def _joints(table: Mapping[str, Any]) -> dict[str, Any]:
    """Return what joins figures: "von 3 auf 5 Prozent", "zwei der Männer", "one in three", "107 or more"."""
    hedges, joints = table["hedges"], table["joints"]
    hedge = "|".join(filter(None, (hedges["approximate"], hedges["min"], hedges["max"]))) or _NEVER
    joined = joints["carried"] or _NEVER
    return {
        "surely": re.compile(rf"(?<!\w)(?:{hedges['surely'] or _NEVER}){GAP}$", re.IGNORECASE),
        "year_before": re.compile(rf"(?<!\w)(?:{hedges['year_before'] or _NEVER}){GAP}$", re.IGNORECASE),
        "no_less": re.compile(hedges["no_less"] or _NEVER),
        "or_more": re.compile(rf"{GAP}(?:{hedges['or_more'] or _NEVER})(?!\w)|\+(?!\w)"),
        "or_less": re.compile(rf"{GAP}(?:{hedges['or_less'] or _NEVER})(?!\w)"),
        "or_so": re.compile(rf"{GAP}(?:{hedges['or_so'] or _NEVER})(?!\w)"),
        "carried": re.compile(rf"(?:,|-?{GAP}(?:{joined})){GAP}(?:(?:{hedge}){GAP})?", re.IGNORECASE),
        "change_by": re.compile(rf"(?<!\w)(?:{joints.get('change_by') or _NEVER}){GAP}(?:(?:{hedge}){GAP})?$"),
        "change": re.compile(rf"(?<!\w)(?:{joints['change'] or _NEVER}){GAP}$", re.IGNORECASE),
        "partitive": re.compile(rf"{GAP}(?:{joints['partitive'] or _NEVER})(?!\w)"),
        "range_joint": re.compile(
            rf"{GAP}(?:(?:{table['range_words'] or _NEVER})|(?P<and>{table['between_and'] or _NEVER})){GAP}"
            rf"|{GAP}?[–-]{GAP}?"
        ),
        "ratio": re.compile(rf"(?<!\w)(?:{joints['ratio'].replace(chr(10), '') or _NEVER})(?!\w)"),
        "counted_joint": re.compile(rf"{GAP}(?:{joints['counted_joint'] or _NEVER}){GAP}(?:(?:{hedge}){GAP})?"),
    }


def _compared(table: Mapping[str, Any], words: NumberWords) -> dict[str, Any]:
    """Return what says a share or a factor in words: "jeder Fünfte", "every third child", "verdreifacht", "halved"."""
    ordinals = alternation(table["ranks"]["ordinal_prefix"])
    each = table["joints"]["each"].replace("\n", "").format(ordinal=ordinals)
    number = f"(?i:{words.pattern})"
    return {
        "each": re.compile(rf"(?<!\w)(?:{each or _NEVER})"),
        "multiple_hint": re.compile(table.get("multiple_hints", {}).get("words", _NEVER)),
        "multiples": tuple(
            (
                re.compile(rf"(?<![\w-])(?:{form.replace('{number}', number)})(?![\w-])"),
                Decimal(factor) if factor else None,
            )
            for form, factor in table["multiples"].items()
        ),
    }


def _glued(table: Mapping[str, Any], words: NumberWords) -> dict[str, Any]:
    """Return what a figure grows together with: "42-seitiges", "131-page", "12-Punkte-Plan"."""
    rules = table["glued"]
    forms = tuple(rules["forms"])
    inner = "|".join(f"(?P<g{i}>{form})" for i, form in enumerate(forms)) or _NEVER
    return {
        "glued": re.compile(rf"(?<![\w.,:/-])(?P<num>{_number(words)})-?(?:{inner})(?:{rules['endings']})(?!\w)"),
        "glued_units": tuple(rules["forms"][form] or None for form in forms),
        "counted_by": re.compile(rf"-(?P<noun>{rules['noun'] or _NEVER})"),
        "not_counted_by": re.compile(rf"-(?:{rules['noun_not']})(?!\w)" if rules.get("noun_not") else "-"),
    }


def _lengths(table: Mapping[str, Any], words: NumberWords) -> dict[str, Any]:
    """Return lengths of time in other shapes: "2:46 Stunden", "aged 14", "Thomas Sam, 42,", "5 Stunden und 24 …"."""
    rules = table["duration_rules"]
    number = rf"(?:\d{{1,3}}|(?i:{words.pattern}))"
    units = _grouped("d", table["durations"])
    return {
        "clock_duration": re.compile(
            rf"(?<![\w.,:])(?P<hours>\d{{1,3}}):(?P<minutes>[0-5]\d)"
            rf"(?::(?P<seconds>[0-5]\d))?(?:[.,]\d{{1,3}})?{GAP}(?:{units})(?!\w)"
        ),
        "ages": (
            re.compile(
                rf"(?<!\w)(?:{rules['age_after'] or _NEVER}){GAP}(?P<age>{number})(?![\w.,:]*\d)(?![\w-])"
                rf"(?!{GAP}(?:{table['range_words'] or _NEVER}|{table['and'] or _NEVER})\b)"
            ),
            *(re.compile(rf"(?<!\w)(?:{form.replace('{number}', number)})") for form in rules["age_between"]),
        ),
        "age_range": re.compile(rf"(?<!\w){rules.get('age_range', _NEVER).replace('{number}', number)}"),
        "age_list": re.compile(rf"(?<!\w){rules.get('age_list', _NEVER).replace('{number}', number)}"),
        "age_nouns": re.compile(rf"(?<!\w)(?:{rules.get('age_nouns', _NEVER)})$"),
        "parts": re.compile(rf"(?<!\w)(?:{_grouped('p', rules.get('parts', {}))})(?!\w)"),
        "part_lengths": tuple(_length(words) for words in rules.get("lengths", ())),
        "length_joint": re.compile(rules["joint"] or _NEVER),
    }


def _length(words: str) -> tuple[Decimal, str]:
    """Return "0.25 hour" as a number and a unit."""
    number, _, unit = words.partition(" ")
    return Decimal(number), unit


def _fraction(table: Mapping[str, Any], words: NumberWords) -> re.Pattern[str]:
    """Return shares: "zwei Drittel", "a third of", "fell by a third", "the majority, more than half,"."""
    rules = table["fraction_rules"]
    names = alternation(table["fractions"])
    before = rf"(?<!\w)(?i:{rules['needs_before'] or _NEVER}){GAP}"
    after = rf"(?={GAP}(?:{rules['needs_after']})\b)" if rules["needs_after"] else ""
    follows = rf"(?={rules['may_follow']})" if rules["may_follow"] else ""
    one = rf"(?i:{rules['plain_one'] or _NEVER})(?:{GAP}|-)"
    alone = rf"(?i:{rules['alone'] or _NEVER})"
    barred = rf"(?<!{rules['alone_not']}{GAP})" if rules["alone_not"] else ""
    return re.compile(
        rf"(?<![\w-])(?:(?P<count>(?i:{words.pattern})|[2-9])(?:{GAP}|-)(?P<of>{names})"
        rf"|{one}(?P<of_one>{names}){after}|{barred}(?P<alone>{alone}){after})(?!\w)"
        rf"|{before}(?P<span>{one}(?P<by_one>{names})|(?P<by>{alone}))(?!\w){follows}"
    )


def _percent(table: Mapping[str, Any]) -> re.Pattern[str]:
    suffix = f"|-?(?:{table['suffixes']})(?!\\w)" if table["suffixes"] else ""
    return re.compile(rf"(?:{GAP}{{1,2}}|-)?(?P<word>{alternation(table['words'])})(?!\w){suffix}")


def _noun(table: Mapping[str, str]) -> re.Pattern[str]:
    if not table["pattern"]:
        return re.compile(_NEVER)
    adjective = rf"(?:(?!(?:{table['adjective_not']})\b){table['adjective']}{GAP}){{0,{table.get('adjectives', 2)}}}?"
    barred = rf"(?!(?:{table['not_nouns'] or _NEVER})\b)" if table.get("not_nouns") else ""
    return re.compile(rf"(?:{GAP}{{1,2}})(?P<adjectives>{adjective})(?P<noun>{barred}(?:{table['pattern']}))(?!\w)")


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
    superlative = rf"(?!{table['superlative_not']})(?:{table['superlative']}){table['superlative_ending']}"
    place = rf"(?:(?:{table['places']}){GAP}|(?:{table['numbered']}){GAP}?)"
    endings = table["ordinal_ending"]
    figure = rf"\d{{1,3}}(?:{table['figure_ending']})"
    street = rf"(?!{GAP}[A-Z]\w+{GAP}(?:Street|Road|Avenue|Lane))"
    return re.compile(
        rf"(?<!\w)(?:(?!(?i:erst|first))(?P<ordinal>(?i:{ordinal}))[- ]?(?:{superlative})(?!\w)"
        rf"|(?P<digits>\d{{1,3}})(?:(?:{table['figure_ending']})[- ]|-)(?:{superlative})(?!\w)"
        rf"|(?P<placed>{figure}|(?i:{ordinal}){endings}){GAP}(?:{table['places_after']})(?!\w)"
        rf"|(?:{table['reached']}){GAP}(?P<reached>{figure}|(?i:{ordinal}){table['reached_ending']})(?=[.,;:)!?]|$|{GAP}(?:{table['reached_by']})\b)"
        rf"|(?P<winner>(?i:{ordinal}))(?:{table['winner']})(?!\w)"
        rf"|#(?P<hash>\d{{1,3}})(?!\w)"
        rf"|{place}(?P<place>\d{{1,4}}|(?i:{words.pattern}|eins|one|{ordinal}))(?![\w.,:/-]*\d)(?!\w){street})"
    )


def _one_duration(table: Mapping[str, Any]) -> re.Pattern[str]:
    """Return the expression for "vor einem Jahr", "a year ago": one unit of time that is meant as a length."""
    rules = table["duration_rules"]
    if not rules["one_after"]:
        return re.compile(_NEVER)
    one = (
        rf"(?<!half{GAP})(?P<span>(?i:{alternation(table['one'])}){GAP}(?:{_grouped('d', table['durations'])}))(?!\w)"
        rf"(?!{rules.get('one_not') or _NEVER})"
    )
    after = rf"(?={GAP}(?:{rules['one_before']})(?!\w))"
    return re.compile(rf"(?<!\w)(?:(?:(?i:{rules['one_after']}){GAP}{one})|(?:{one.replace('?P<', '?P<x')}{after}))")
