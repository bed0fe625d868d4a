"""The expressions that find dates in one language, put together once from its tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from workbench.analysis.lexicon import NEVER, Lexicon, alternation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

GAP: Final = r"[ \u00a0\u202f\u2009]"
_NEVER: Final = NEVER
_AROUND: Final = ("ahead_before", "until_hour", "back_before", "habitual", "ago", "ahead", "since")
_FIXED: Final = {
    "gap": GAP,
    "day2": r"(?P<day>0[1-9]|[12][0-9]|3[01])",
    "day": r"(?P<day>0?[1-9]|[12][0-9]|3[01])",
    "monthnum2": r"(?P<monthnum>0[1-9]|1[0-2])",
    "monthnum": r"[ ]?(?P<monthnum>0?[1-9]|1[0-2])",
    "year": r"(?P<year>1[0-9]{3}|20[0-9]{2})",
    "yy": r"(?P<yy>[0-9]{2})",
    "iso": r"(?P<isoyear>1[0-9]{3}|20[0-9]{2})-(?P<isomonth>0[1-9]|1[0-2])-(?P<isoday>[0-3][0-9])",
}
YEAR: Final = re.compile(
    r"(?<![\w.,:/#§%+])(?<![^\W\d]-)(?<!\d[ \u00a0][x×][ \u00a0])(?:1[0-9]{3}|2[01][0-9]{2})"
    r"(?![\w%]|[ \u00a0]?[x×][ \u00a0]?\d)"
    r"(?![ \u00a0](?:[A-Z]{2}\d|GMT\b|UTC\b|BST\b|hrs\b|hours\b|Uhr\b))(?![.,:]\d)(?!/\d{3}|/\d{1,3}/[A-Z])"
)
_WORDS: Final = ("part", "past2", "past", "next2", "next", "this", "same", "after", "before")
_TABLES: Final = {
    "month": "months", "weekday": "weekdays", "decade_word": "decades", "relday": "relative_days",
    "holiday": "holidays", "season": "seasons",
    "century_word": "centuries",
}  # fmt: skip
_FORMS: Final = {
    "quarter_word": "quarters", "half_word": "halves", "unit": "units", "anchor_unit": "anchor_units",
    "year_word": "year_words",
}  # fmt: skip
_NEEDED: Final = ("month", "weekday", "relday", "holiday", "season", "weekend", "unit", "anchor_unit", "year_word")


@dataclass(frozen=True, eq=False)
class DateForms:
    """The compiled dates of one language.

    Attributes:
        trigger: with one named group per kind of word a date can hold; a sentence without any holds no date.
        dates: (kinds of words a sentence must hold, any of them enough, expression), tried in this order.
        bare_month, bare_season, bare_weekend: alone, behind a word that makes them dates.
        maybe_season: behind a word that makes it a date unless the present tells of any summer.
        joined_month: the second of "between June and August".
        year_cue: before a year of long ago.
        named: before a year that is a part of a name, "Agenda 2030".
        future: words that speak of what is to come.
        clause: what parts clauses; ``future_clause``, ``past_clause``: words that tell a clause's time.
        ahead_before, back_before: words before a weekday that tell its direction.
        since: before a day or month they tell that it has been.
        ahead_of: before a month they leave open whether it has been, "bis zu den Wahlen im November".
        month_ahead: right before a month they say that something begins then: "ab Januar".
        month_until: behind such a month, "from November to March" every year.
        not_decade: before "thirties" they make it an age or a measure.
        habitual: before a weekday, month or season it says how often: "jeden Montag".
        looks_ahead: behind a past, what looks ahead from there: "said it would be closed on Monday".
        fixture: verbs that in the present tell of a match, a visit or a journey to come.
        until_hour: right before a weekday, "until 11am on", to come unless something past is told.
        hour: a time of day, which beside the present tense announces something.
        reports: words of a clause that tell of a period's figures to come, "Zahlen für das dritte Quartal".
        day_comes: the second of "4-6 July", right behind the first.
        day_follows: the second of "February 7-9", right behind the first.
        month_comes: the second of "April-June 1717", right behind the first.
        weekday_before: right before "vor zwei Wochen".
        ago, ago_behind, ahead: around a length of time: "vor drei Jahren", "three years ago", "in two weeks".
        tables: the language's word lists as in ``dates.toml``.
    """

    trigger: re.Pattern[str]
    dates: tuple[tuple[frozenset[str], bool, re.Pattern[str]], ...]
    bare_month: re.Pattern[str]
    joined_month: re.Pattern[str]
    bare_season: re.Pattern[str]
    maybe_season: re.Pattern[str]
    bare_weekend: re.Pattern[str]
    year_cue: re.Pattern[str]
    named: re.Pattern[str]
    future: re.Pattern[str]
    clause: re.Pattern[str]
    future_clause: re.Pattern[str]
    past_clause: re.Pattern[str]
    ahead_before: re.Pattern[str]
    until_hour: re.Pattern[str]
    back_before: re.Pattern[str]
    since: re.Pattern[str]
    ahead_of: re.Pattern[str]
    month_ahead: re.Pattern[str]
    month_until: re.Pattern[str]
    not_decade: re.Pattern[str]
    habitual: re.Pattern[str]
    hour: re.Pattern[str]
    looks_ahead: re.Pattern[str]
    fixture: re.Pattern[str]
    weekday_before: re.Pattern[str]
    reports: re.Pattern[str]
    day_comes: re.Pattern[str]
    day_follows: re.Pattern[str]
    month_comes: re.Pattern[str]
    ago: re.Pattern[str]
    ago_behind: re.Pattern[str]
    ahead: re.Pattern[str]
    tables: Mapping[str, Any]

    def of_form(self, table: str, words: str) -> Any:
        """Return the value of the expression in ``table`` that fits ``words``."""
        return next(value for form, value in self.tables[table].items() if re.fullmatch(form, words))


@cache
def date_forms(lexicon: Lexicon) -> DateForms:
    """Return the compiled expressions of a language."""
    table = lexicon.tables["dates"]
    fill = _filling(table)
    return DateForms(
        trigger=_trigger(table, fill),
        dates=tuple(_form(form, fill) for form in table["patterns"]),
        bare_month=re.compile(rf"(?:{_filled(table['month_after'], fill) or _NEVER})[ -]{fill['month']}(?![\w-])"),
        joined_month=re.compile(
            rf"(?<!\w)(?:{_filled(table['month_joined'], fill) or _NEVER}){GAP}{fill['month']}(?![\w-])"
        ),
        bare_season=re.compile(rf"(?<!\w)(?:{table['season_after'] or _NEVER}){GAP}{fill['season']}s?(?![\w-])"),
        maybe_season=re.compile(
            rf"(?<!\w)(?:{table.get('season_maybe') or _NEVER}){GAP}{fill['season']}(?![\w-]| of )"
        ),
        bare_weekend=re.compile(rf"(?<!\w)(?:{table['season_after'] or _NEVER}){GAP}{fill['weekend']}(?![\w-])"),
        year_cue=re.compile(rf"(?<!\w)(?:{table['year_after'] or _NEVER}){GAP}$"),
        named=re.compile(rf"(?<!\w)(?:{table['named'] or _NEVER}){GAP}$"),
        future=_word(table["future"]),
        clause=re.compile(table["clause"] or _NEVER),
        future_clause=_word(table["future_clause"]),
        past_clause=re.compile(rf"(?<!\w)(?:{table['past_clause'] or _NEVER})(?!\w)"),
        **{name: _around(table.get(name, ""), fill) for name in _AROUND},
        month_ahead=_around(table.get("month_ahead", ""), fill),
        month_until=re.compile(_filled(table.get("month_until", ""), fill) or _NEVER),
        not_decade=_around(table.get("not_decade", ""), fill),
        ahead_of=re.compile(rf"(?<!\w)(?:{table['ahead_of'] or _NEVER})(?!\w)", re.IGNORECASE),
        hour=re.compile(table["hour"] or _NEVER),
        looks_ahead=re.compile(table.get("looks_ahead") or _NEVER),
        fixture=re.compile(table.get("fixture") or _NEVER),
        weekday_before=re.compile(rf"(?<!\w)(?:{fill['any_weekday']}){GAP}$"),
        reports=_word(table.get("reports", "")),
        day_comes=re.compile(_filled(table.get("day_comes", ""), fill) or _NEVER),
        day_follows=re.compile(_filled(table.get("day_follows", ""), fill) or _NEVER),
        month_comes=re.compile(_filled(table.get("month_comes", ""), fill) or _NEVER),
        ago_behind=re.compile(_filled(table["ago_behind"], fill) or _NEVER),
        tables=table,
    )


def _word(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words or _NEVER})")


def _around(form: str, fill: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_filled(form, fill)}" if form else _NEVER)


def _filling(table: Mapping[str, Any]) -> dict[str, str]:
    """Return what stands for each name in braces; those that hold names themselves come first."""
    fill = {name: table.get(name, "") for name in ("on_day", "on", "daypart", "reported")}
    fill["any_month"] = alternation(table["months"])
    fill["any_weekday"] = alternation(table["weekdays"])
    fill |= {name: f"(?P<{name}>{alternation(table[key])})" for name, key in _TABLES.items()}
    fill |= {name: f"(?P<{name}>{'|'.join(table[key]) or _NEVER})" for name, key in _FORMS.items()}
    fill["weekday"] += table.get("weekday_not", "")
    fill["season"] += table.get("season_not", "")
    fill["weekend"] = f"(?P<weekend>{table['weekends']['words'] or _NEVER})"
    return fill | {name: table.get(name, "") or _NEVER for name in _WORDS} | _FIXED


def _filled(form: str, fill: Mapping[str, str]) -> str:
    for _ in range(2):  # "on" holds "weekday", which holds "daypart"
        for name, expression in fill.items():
            form = form.replace(f"{{{name}}}", expression)
    return form


def _form(form: str, fill: Mapping[str, str]) -> tuple[frozenset[str], bool, re.Pattern[str]]:
    """Return an expression with the kinds of words it needs, and whether one of them is enough."""
    needed = {name.replace("anchor_", "") for name in _NEEDED if f"{{{name}}}" in form}
    if any(f"{{{name}}}" in form for name in ("day", "day2", "iso", "yy")) or "[0-9]" in form.replace("/[0-9]", ""):
        needed |= set() if "_word}" in form else {"digit"}
    behind = "" if "(?={gap}?(?:/|" in form else r"(?!\w)(?![.,:/]\d)"
    compiled = re.compile(rf"(?<![\w,:§])(?<!(?<!\.)[/-])(?<!\.)(?:{_filled(form, fill)}){behind}")
    return frozenset(needed), "{season}" in form and "{month}" in form, compiled


def _trigger(table: Mapping[str, Any], fill: Mapping[str, str]) -> re.Pattern[str]:
    kinds = {
        "month": fill["any_month"],
        "weekday": fill["any_weekday"],
        "relday": alternation(table["relative_days"]),
        "holiday": alternation(table["holidays"]),
        "season": alternation(table["seasons"]),
        "weekend": table["weekends"]["words"] or _NEVER,
        "year_word": "|".join(table["year_words"]) or _NEVER,
        "other": "|".join(_others(table)) or _NEVER,
        "unit": "|".join((*table["units"], *table["anchor_units"])) or _NEVER,
    }
    groups = "|".join(f"(?P<{name}>{words})" for name, words in kinds.items())
    return re.compile(rf"(?P<digit>[0-9])|(?<!\w)(?:[Vv]or(?=jahr|monat|woche|tag))?(?:{groups})")


def _others(table: Mapping[str, Any]) -> Iterator[str]:
    """Yield words that begin a date without being in a table with a trigger of its own."""
    yield from map(re.escape, table["decades"])
    yield from map(re.escape, table["centuries"])
    yield from (
        ("heutige", "Halbjahr", "Kalenderwoche", "KW", "Jahrhundert", "centur", "Vortag") if table["patterns"] else ()
    )
