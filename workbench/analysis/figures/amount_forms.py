"""The expressions that amounts are found by, each made of a language's tables; ``amounts`` puts them together."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from workbench.analysis.figures.numerals import DIGITS, NumberWords
from workbench.analysis.lexicon import NEVER, alternation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

GAP: Final = r"[ \u00a0\u202f\u2009]"
_CODE: Final = re.compile(r"[A-Z]{3}|[^\w\s]")
_SYMBOL: Final = re.compile(r"[^\w\s]|[A-Z]{2,3}\$?$|^[A-Z][a-z]$")


def words_of(words: str) -> frozenset[str]:
    """Return the words of a table's "a|b|c"; of nothing, none."""
    return frozenset(filter(None, words.split("|")))


def behind(inner: str, *, lead: str = "", filler: str = "", glued: str = "") -> re.Pattern[str]:
    """Return an expression for a unit behind it: "5 km", "54-Milliarden-Dollar", "5,- Euro", "two more hours"."""
    between = rf"|{GAP}(?:{filler}){GAP}" if filler else ""
    between += rf"|(?:{glued}){GAP}" if glued else ""  # "40-odd years"
    return re.compile(rf"{lead}(?:{GAP}{{1,2}}|-{between})?(?P<word>{inner})(?!\w)")


def grouped(prefix: str, table: Mapping[str, str]) -> str:
    """Return one named group per unit; longer expressions first, so that km/h wins over km."""
    order = sorted(range(len(table)), key=lambda i: -max(map(len, list(table.values())[i].split("|"))))
    values = list(table.values())
    return "|".join(f"(?P<{prefix}{i}>{values[i]})" for i in order) or NEVER


def amount_form(table: Mapping[str, Any], words: NumberWords) -> re.Pattern[str]:
    """Return the expression for a figure with what leads it, its sign, range and scale: "$3.5-4 million"."""
    symbols = alternation(word for word in table["currencies"] if _SYMBOL.search(word))
    lead = rf"(?:(?P<lead>{symbols}){GAP}?|(?P<rate>%)(?=\d)(?<![\d%]{GAP}%))"
    scales = alternation((*table["scales"], *table["collective"]))
    small = f"(?:{alternation(table['money_scales'])})"
    codes = alternation(word for word in table["currencies"] if _CODE.fullmatch(word))
    code = rf"(?:{codes})(?!\w)"  # grown together with its scale: "25 TEUR"
    one = alternation(table["one"])
    half = table["half"] or NEVER
    number = _number(words)
    or_more = rf"{GAP}(?:{table['range_words'] or NEVER}){GAP}(?:(?:{table['hedges']['approximate'] or NEVER}){GAP})?"
    first = rf"(?P<num>{number}|(?i:{one})(?={GAP}(?i:{scales})(?!\w)|{or_more}{number})|(?P<half>(?i:{half})))"
    scale = rf"(?:{GAP}|-)?(?P<scale%s>(?i:{scales}))(?!\w)"
    to = (
        rf"(?P<to>{GAP}?[–-]{GAP}?|-?{or_more}|-(?:{table['range_words'] or NEVER})-"
        rf"|{GAP}(?P<and>{table['between_and'] or NEVER}){GAP})"
    )
    minus = table["minus"] or NEVER
    sign = rf"(?P<minus>(?i:{minus}){GAP}|−|(?<![\d%][ \u00a0])(?<=[\s(])[–-](?=\d)|(?<=\()[–-][ \u00a0](?=\d))"
    sign2 = rf"(?P<minus2>(?i:{minus}|plus){GAP}|(?<=[ \u00a0])[−–-](?=\d))?"
    return re.compile(
        rf"(?:(?<![\w.,:/#§\\-])|(?<=\d[x×])(?=\d){_after_damage(table)})(?<!\d[–-])(?<!\d[–-]{GAP})(?<![A-Za-z]\+){lead}?{sign}?{first}"
        rf"(?:(?:{scale % '1'})?{to}(?:(?:{symbols}){GAP}?)?{sign2}(?P<num2>{number}))?"
        rf"(?:{scale % ''}|(?:{GAP}(?={small}{code}))?(?P<small>{small})(?:(?!\w)|(?={code})))?"
    )


def _after_damage(table: Mapping[str, Any]) -> str:
    """Return what lets a figure stand behind a hyphen that was a blank: "says-1,000 workers", "at least-16"."""
    words = filter(None, str(table.get("damaged", "")).split("|"))
    known = "|".join(rf"(?<=[ \u00a0]{word}-)" for word in words)
    return rf"|(?<=[a-z]-)(?:{known})" if known else ""


def continued(words: Iterable[str]) -> re.Pattern[str]:
    """Return what tells that a figure's scale or unit stands at the beginning of the next line."""
    return re.compile(rf"{GAP}{{0,4}}\r?\n{GAP}{{0,8}}(?:{alternation(words)})(?!\w)")


def trigger(table: Mapping[str, Any]) -> re.Pattern[str]:
    """Return what tells at one glance whether a sentence, in small letters, can hold an amount at all.

    Parts of time ("eintägig") are looked for apart.
    """
    named = (*table["words"], *table["multipliers"], *table["special"], *table["fractions"], *table["collective"])
    named = (*named, *table["scales"], *table["ranks"]["ordinal_prefix"], *table["multiple_stems"])
    small = {word.lower() for word in named}
    least = alternation(word for word in small if not any(word != one and one in word for one in small))
    one = rf"|\b(?:{alternation(map(str.lower, table['one']))})\b|\b(?:{table['half']})\b" if table["one"] else ""
    return re.compile(rf"[0-9½¼¾⅓⅔⅛⅜⅝⅞⅕]|{least}{one}")


def _number(words: NumberWords) -> str:
    return rf"(?:{DIGITS}|(?i:{words.pattern}))"


def joints(table: Mapping[str, Any]) -> dict[str, Any]:
    """Return what joins figures: "von 3 auf 5 Prozent", "zwei der Männer", "one in three", "107 or more"."""
    hedges, joints = table["hedges"], table["joints"]
    hedge = "|".join(filter(None, (hedges["approximate"], hedges["min"], hedges["max"]))) or NEVER
    joined = joints["carried"] or NEVER
    return {
        "surely": re.compile(rf"(?<!\w)(?:{hedges['surely'] or NEVER}){GAP}$", re.IGNORECASE),
        "year_before": re.compile(rf"(?<!\w)(?:{hedges['year_before'] or NEVER}){GAP}$", re.IGNORECASE),
        "no_less": re.compile(hedges["no_less"] or NEVER),
        "particle": re.compile((hedges.get("particle") or NEVER).replace("\n", "")),
        "compound": re.compile(rf"(?<!\w)(?:{hedges.get('compound') or NEVER}){GAP}$", re.IGNORECASE),
        "or_more": re.compile(rf"{GAP}(?:{hedges['or_more'] or NEVER})(?!\w)|\+(?!\w)|-plus(?!\w)"),
        "or_less": re.compile(rf"{GAP}(?:{hedges['or_less'] or NEVER})(?!\w)"),
        "or_so": re.compile(rf"{GAP}(?:{hedges['or_so'] or NEVER})(?!\w)"),
        "carried": re.compile(rf"(?:,|-?{GAP}(?:{joined})){GAP}(?:(?:{hedge}){GAP})?|[x×](?=\d)", re.IGNORECASE),
        "multiplied": re.compile(rf"{GAP}?[x×]{GAP}?(?=\d)|{GAP}(?:{joints.get('times') or NEVER}){GAP}(?=\d)"),
        "relay": re.compile(joints.get("relay") or NEVER),
        "raced": re.compile(rf"{GAP}(?:{joints.get('raced') or NEVER})(?!\w)"),
        "wide": re.compile(joints.get("wide") or NEVER),
        "elsewhere": re.compile(rf"(?:{joints.get('elsewhere') or NEVER}){GAP}(?:(?:{hedge}){GAP})?"),
        "change_by": re.compile(rf"(?<!\w)(?:{joints.get('change_by') or NEVER}){GAP}(?:(?:{hedge}){GAP})?$"),
        "change": re.compile(rf"(?<!\w)(?:{joints['change'] or NEVER}){GAP}$", re.IGNORECASE),
        "partitive": re.compile(rf"{GAP}(?:{joints['partitive'] or NEVER})(?!\w)"),
        "range_joint": re.compile(
            rf"{GAP}(?:(?:{table['range_words'] or NEVER})|(?P<and>{table['between_and'] or NEVER})){GAP}"
            rf"|{GAP}?[–-]{GAP}?"
        ),
        "ratio": re.compile(rf"(?<![\w.,])(?:{joints['ratio'].replace(chr(10), '') or NEVER})(?!\w)"),
        "counted_joint": re.compile(rf"{GAP}(?:{joints['counted_joint'] or NEVER}){GAP}(?:(?:{hedge}){GAP})?"),
    }


def compared(table: Mapping[str, Any], words: NumberWords) -> dict[str, Any]:
    """Return what says a share or a factor in words: "jeder Fünfte", "every third child", "verdreifacht", "halved"."""
    ordinals = alternation(table["ranks"]["ordinal_prefix"])
    each = table["joints"]["each"].replace("\n", "").format(ordinal=ordinals)
    number = f"(?i:{words.pattern})"
    return {
        "each": re.compile(rf"(?<!\w)(?:{each or NEVER})"),
        "multiple_low": re.compile(
            rf"(?<![\w-])(?P<low>{number})-?{GAP}(?:{table.get('range_words') or NEVER}){GAP}(?:zum{GAP})?$"
        ),
        "multiple_hint": re.compile(table.get("multiple_hints", {}).get("words", NEVER)),
        "multiples": tuple(
            (
                re.compile(rf"(?<![\w-])(?:{form.replace('{number}', number)})(?![\w-])"),
                Decimal(factor) if factor else None,
            )
            for form, factor in table["multiples"].items()
        ),
    }


def named(table: Mapping[str, Any], words: NumberWords) -> dict[str, Any]:
    """Return what makes a figure a name or a result: "carriage 14", "88 Mill Road", "10 to two"."""
    excluded = table["excluded"]
    figure = rf"(?:\d{{1,4}}|(?i:{words.pattern}))"
    to = excluded.get("pair") or NEVER
    joined = "|".join(filter(None, (table["range_words"], table["and"]))) or NEVER
    listed = rf"(?:\d{{1,4}}[a-z]?(?:,|{GAP}(?:{joined})){GAP}){{0,8}}"  # "Linien 5, 10 und 18"
    labelled = str(excluded.get("labelled") or NEVER).replace("\n", "")
    return {
        "labelled": re.compile(rf"(?<![\w-])(?:{labelled}){GAP}{listed}$"),
        "address": re.compile(excluded.get("address") or NEVER),
        "age_in_words": re.compile(rf"(?<!\w)(?:{excluded.get('ages') or NEVER}){GAP}$"),
        "votes": re.compile(excluded.get("votes") or NEVER),
        "pair": re.compile(rf"(?<![\w.,:$€£]){figure}{GAP}(?:{to}){GAP}{figure}(?![\w%]|[.,:]\d|-)"),
    }


def further(table: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a measure goes on with ("je Kubikmeter"), and what makes "3m" three million ("3m fewer")."""
    rates, counted = table.get("rates", {}), table["noun"]
    of = grouped("r", rates.get("of", {}))
    thing = rf"(?P<thing>(?:{GAP}{rates['thing']}){{1,2}})?" if rates else ""
    return {
        "rate": re.compile(rf"{thing}{GAP}(?:{rates['per']}){GAP}(?:{of})(?!\w)" if rates else NEVER),
        "rates": tuple(rates.get("of", {})),
        "scaled_before": re.compile(counted.get("scaled_before") or NEVER),
        "angle_before": re.compile(table.get("angles", {}).get("before", NEVER)),
        "angle_behind": re.compile(table.get("angles", {}).get("behind", NEVER)),
        "names": re.compile(rf"(?:{table['excluded'].get('names') or NEVER})(?!\w)"),
        "peoples": re.compile(counted.get("peoples") or NEVER),
        "races": re.compile(counted.get("races") or NEVER),
        "millions": re.compile((counted.get("millions") or NEVER).replace("\n", "")),
        "scored": re.compile((table["excluded"].get("scored") or NEVER).replace("\n", "")),
        "hours": re.compile((table["excluded"].get("hours") or NEVER).replace("\n", "")),
        "unversioned": re.compile(rf"(?:{table['excluded'].get('unversioned') or NEVER})", re.IGNORECASE),
        "share_before": re.compile(rf"(?<!\w)(?:{table['fraction_rules'].get('share_before') or NEVER}){GAP}$"),
        "share_behind": re.compile(rf"{GAP}(?:{table['fraction_rules'].get('share_behind') or NEVER})(?!\w)"),
        "during": re.compile(rf"(?:{table['hedges'].get('during') or NEVER}){GAP}$"),
        "not_rank": re.compile(rf"(?<!\w)(?:{table['ranks'].get('not_after') or NEVER}){GAP}$"),
        "no_rank_of": re.compile(rf"{GAP}(?:{table['ranks'].get('not_before') or NEVER})(?!\w)"),
    }


def glued(table: Mapping[str, Any], words: NumberWords) -> dict[str, Any]:
    """Return what a figure grows together with: "42-seitiges", "131-page", "12-Punkte-Plan"."""
    rules = table["glued"]
    forms = tuple(rules["forms"])
    inner = "|".join(f"(?P<g{i}>{form})" for i, form in enumerate(forms)) or NEVER
    return {
        "glued": re.compile(rf"(?<![\w.,:/-])(?P<num>{_number(words)})-?(?:{inner})(?:{rules['endings']})(?!\w)"),
        "glued_units": tuple(rules["forms"][form] or None for form in forms),
        "counted_by": re.compile(rf"-(?P<noun>{rules['noun'] or NEVER})"),
        "not_counted_by": re.compile(rf"-(?:{rules['noun_not']})(?!\w)" if rules.get("noun_not") else "-"),
    }


def lengths(table: Mapping[str, Any], words: NumberWords) -> dict[str, Any]:
    """Return lengths of time in other shapes: "2:46 Stunden", "aged 14", "Thomas Sam, 42,", "5 Stunden und 24 …"."""
    rules = table["duration_rules"]
    number = rf"(?:\d{{1,3}}|(?i:{words.pattern}))"
    units = grouped("d", table["durations"])
    return {
        "clock_duration": re.compile(
            rf"(?<![\w.,:])(?P<hours>\d{{1,3}}):(?P<minutes>[0-5]\d)"
            rf"(?::(?P<seconds>[0-5]\d))?(?:[.,]\d{{1,3}})?{GAP}(?:{units})(?!\w)"
        ),
        "ages": (
            re.compile(
                rf"(?<!\w)(?:{rules['age_after'] or NEVER}){GAP}(?P<age>{number})(?![\w.,:]*\d)(?![\w-])"
                rf"(?!{GAP}(?:{table['range_words'] or NEVER}|{table['and'] or NEVER}){GAP}{number})"
            ),
            *(re.compile(rf"(?<!\w)(?:{form.replace('{number}', number)})") for form in rules["age_between"]),
        ),
        "age_range": re.compile(rf"(?<!\w){rules.get('age_range', NEVER).replace('{number}', number)}"),
        "age_list": re.compile(rf"(?<!\w){rules.get('age_list', NEVER).replace('{number}', number)}"),
        "age_nouns": re.compile(rf"(?<!\w)(?:{rules.get('age_nouns', NEVER)})$"),
        "one_or_two": re.compile(rf"(?<!\w)(?:{rules.get('one_or_two', NEVER).replace('{unit}', units)})(?!\w)"),
        "parts": re.compile(rf"(?<!\w)(?:{grouped('p', rules.get('parts', {}))})(?!\w)"),
        "part_lengths": tuple(_length(words) for words in rules.get("lengths", ())),
        "length_joint": re.compile(rules["joint"] or NEVER),
    }


def _length(words: str) -> tuple[Decimal, str]:
    """Return "0.25 hour" as a number and a unit."""
    number, _, unit = words.partition(" ")
    return Decimal(number), unit


def fraction(table: Mapping[str, Any], words: NumberWords) -> re.Pattern[str]:
    """Return shares: "zwei Drittel", "a third of", "fell by a third", "the majority, more than half,"."""
    rules = table["fraction_rules"]
    names = alternation(table["fractions"])
    before = rf"(?<!\w)(?i:{rules['needs_before'] or NEVER}){GAP}"
    after = rf"(?={GAP}(?:{rules['needs_after']})\b)" if rules["needs_after"] else ""
    follows = rf"(?={rules['may_follow']})" if rules["may_follow"] else ""
    one = rf"(?i:{rules['plain_one'] or NEVER})(?:{GAP}|-)"
    alone = rf"(?i:{rules['alone'] or NEVER})"
    barred = rf"(?<!{rules['alone_not']}{GAP})" if rules["alone_not"] else ""
    return re.compile(
        rf"(?<![\w-])(?!{rules.get('not') or NEVER})(?:(?P<count>(?i:{words.pattern})|[2-9])(?:{GAP}|-)(?P<of>{names})"
        rf"|{one}(?P<of_one>{names}){after}|{barred}(?P<alone>{alone}){after})(?!\w)"
        rf"|{before}(?P<span>{one}(?P<by_one>{names})|(?P<by>{alone}))(?!\w){follows}"
    )


def percent(table: Mapping[str, Any]) -> re.Pattern[str]:
    """Return "%", "Prozent", "per cent" behind a figure, also grown together: "50-prozentig"."""
    suffix = f"|-?(?:{table['suffixes']})(?!\\w)" if table["suffixes"] else ""
    return re.compile(rf"(?:{GAP}{{1,2}}|-)?(?P<word>{alternation(table['words'])})(?!\w){suffix}")


def noun(table: Mapping[str, str]) -> re.Pattern[str]:
    """Return what is counted behind a figure, with the adjectives between."""
    if not table["pattern"]:
        return re.compile(NEVER)
    one = rf"[“\"„‘]?(?!(?:{table['adjective_not']})\b){table['adjective']}[”\"“’]?{GAP}"
    adjective = rf"(?:{one}){{0,{table.get('adjectives', 2)}}}?"
    barred = rf"(?!(?:{table['not_nouns'] or NEVER})\b)" if table.get("not_nouns") else ""
    amid = rf"(?P<amid>(?:{table['amid']}){GAP})?" if table.get("amid") else rf"(?P<amid>{NEVER})?"
    grown = rf"(?:{table['grown']})?" if table.get("grown") else ""
    before = rf"{grown}{GAP}{{1,2}}(?P<adjectives>{amid}{adjective}|[“\"„‘])"
    return re.compile(rf"{before}(?P<noun>{barred}(?:{table['pattern']}))(?!\w)")


def hedges(table: Mapping[str, str]) -> dict[str, Any]:
    """Return the hedges that end right before a figure: "rund", "at least", "bis zu"."""
    between = rf"(?:(?:{table['between_words']}){GAP})?" if table["between_words"] else ""
    named = {"approximate": "approximate", "minimum": "min", "maximum": "max"}
    return {
        name: re.compile(rf"(?<!\w)(?:{table[key] or NEVER})(?:{GAP}|-){between}$", re.IGNORECASE)
        for name, key in named.items()
    }


def ranks(table: Mapping[str, Any], words: NumberWords) -> re.Pattern[str]:
    """Return places in an order: "Platz 3", "drittgrößte", "#2", "second place"."""
    if not table["places"]:
        return re.compile(NEVER)
    ordinal = alternation(table["ordinal_prefix"])
    superlative = rf"(?!{table['superlative_not']})(?:{table['superlative']}){table['superlative_ending']}"
    place = rf"(?:(?:{table['places']}){GAP}|(?:{table['numbered']}){GAP}?)"
    endings = table["ordinal_ending"]
    figure = rf"\d{{1,3}}(?:{table['figure_ending']})"
    last = r"[\"“”»)]*$"  # the sentence's own full stop makes no ordinal: "stieg auf 50."
    reached = rf"{figure}(?!{last})|(?:{table.get('reached_last') or NEVER}){figure}(?={last})"
    idiom = table.get("idiom") or NEVER
    street = rf"(?!{GAP}[A-Z]\w+{GAP}(?:{table.get('streets') or NEVER}))"
    first, one = table.get("first") or NEVER, table.get("one") or NEVER
    return re.compile(
        rf"(?<!\w)(?!{idiom})(?:(?!(?i:{first}))(?P<ordinal>(?i:{ordinal}))[- ]?(?:{superlative})(?!\w)"
        rf"|(?P<digits>\d{{1,3}})(?:(?:{table['figure_ending']})[- ]|-)(?:{superlative})(?!\w)"
        rf"|(?P<placed>{figure}|(?i:{ordinal}){endings}){GAP}(?:{table['places_after']})(?!\w)"
        rf"|(?:{table['reached']}){GAP}(?P<reached>{reached}|(?i:{ordinal}){table['reached_ending']})(?=[.,;:)!?]|$|{GAP}(?:{table['reached_by']})\b)"
        rf"|(?P<winner>(?i:{ordinal}))(?:{table['winner']})(?!\w)"
        rf"|(?!(?i:{first}))(?P<standing>{figure}|(?i:{ordinal})){GAP}(?:{table.get('standing') or NEVER})(?!\w)"
        rf"|(?P<of_all>{table.get('among') or '(?P<among>(?!))'})"
        rf"|#(?P<hash>\d{{1,3}})(?!\w)"
        rf"|{place}(?P<place>\d{{1,4}}|(?i:{words.pattern}|{one}|{ordinal}))(?![\w.,:/-]*\d)(?!\w){street})"
    )


def one_duration(table: Mapping[str, Any]) -> re.Pattern[str]:
    """Return the expression for "vor einem Jahr", "a year ago": one unit of time that is meant as a length."""
    rules = table["duration_rules"]
    if not rules["one_after"]:
        return re.compile(NEVER)
    one = (
        rf"(?<!half{GAP})(?P<span>(?i:{alternation(table['one'])}){GAP}(?:{grouped('d', table['durations'])}))(?!\w)"
        rf"(?!{rules.get('one_not') or NEVER})"
    )
    after = rf"(?={GAP}(?:{rules['one_before']})(?!\w))"
    return re.compile(rf"(?<!\w)(?:(?:(?i:{rules['one_after']}){GAP}{one})|(?:{one.replace('?P<', '?P<x')}{after}))")
