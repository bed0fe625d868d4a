"""The dates of one sentence, each with the words it was read from: full ones, bare months, plain years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.analysis.figures.counting import in_phone_number
from workbench.analysis.figures.figure_names import in_file
from workbench.analysis.times.date_forms import YEAR, DateForms
from workbench.analysis.times.date_values import impossible, value_of
from workbench.analysis.times.directions import month_direction, of_today, towards
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Mapping

    from workbench.analysis.times.tenses import Tenses

ANCHORED: Final = frozenset({"anchor", "anchor_next", "anchor_past"})
_OLD: Final = 1800  # years before need a word that says so
_FAR: Final = 2100  # and years from here on
_LIFETIME: Final = re.compile(
    r"\((?P<first>[1-9]\d{2,3})[ \u00a0]?[–-][ \u00a0]?(?P<last>[1-9]\d{3}|(?<=\d{4}[–-])\d\d)\)"
)
_SHORT: Final = 2  # figures of a year whose century stands before it
_NEAR: Final = 16  # code points before a year that may hold its cue
_BEFORE: Final = 24  # code points before a date that may say how often


def dates_in(
    sentence: str, forms: DateForms, base: dt.date | None, offset: int, told: Tenses
) -> Iterator[tuple[Fact, Mapping[str, str]]]:
    """Yield what may be a date, each with the groups its expression caught; they may overlap.

    Args:
        sentence: where to look.
        forms: the language's expressions.
        base: the article's date, None when unknown.
        offset: where the sentence begins, in code points.
        told: the places and tenses of its verbs.
    """
    held = {match.lastgroup.replace("anchor_", "") for match in forms.trigger.finditer(sentence) if match.lastgroup}
    if not held:
        return
    future = bool(forms.future.search(sentence))
    for needed, any_of, form in forms.dates:
        if not (needed & held if any_of else needed <= held):
            continue
        for match in form.finditer(sentence):
            groups = {name: words for name, words in match.groupdict().items() if words}
            if (base is None and _nowadays(groups, forms)) or _no_date(sentence, match, groups, forms):
                continue
            direction = towards(sentence, match, groups, forms, told) if base and "year" not in groups else ""
            direction = "" if base and of_today(match, groups, forms, told, base) else direction
            value = None if groups.keys() & ANCHORED else value_of(groups, forms, base, direction=direction)
            if value is not None or not impossible(groups):
                yield _fact(match[0], match.start() + offset, value, approximate="part" in groups), groups
                yield from _second_day(match, groups, forms, base, offset)
    yield from _bare(sentence, forms, base, offset=offset, held=held, told=told, future=future)
    for match in YEAR.finditer(sentence) if "digit" in held else ():
        before = sentence[max(0, match.start() - _NEAR) : match.start()]
        if in_phone_number(sentence, match.start()) or in_file(sentence, match.start()):
            continue
        if (_OLD <= int(match[0]) < _FAR or forms.year_cue.search(before)) and not forms.named.search(before):
            yield _fact(match[0], match.start() + offset, match[0]), {}
    yield from _lifetimes(sentence, offset)


def _lifetimes(sentence: str, offset: int) -> Iterator[tuple[Fact, Mapping[str, str]]]:
    """Yield both years of "(960–1279)", "(1599-1652)", "(1966-76)": old ones need no word that says so in brackets."""
    for match in _LIFETIME.finditer(sentence):
        first, last = match["first"], match["last"]
        whole = f"{first[:2]}{last}" if len(last) < len(first) and len(last) == _SHORT else last
        if int(first) < int(whole) < _FAR and (int(first) % 100 or int(whole) % 100):
            yield _fact(first, match.start("first") + offset, f"{int(first):04d}"), {}
            yield _fact(last, match.start("last") + offset, f"{int(whole):04d}"), {}


def _second_day(
    first: re.Match[str], groups: Mapping[str, str], forms: DateForms, base: dt.date | None, offset: int
) -> Iterator[tuple[Fact, Mapping[str, str]]]:
    """Yield the "9" of "February 7-9", "9, 2018" where a year follows, the "6 July" of "4-6 July".

    Of "April-June 1717" it is the "June 1717".
    """
    second = None
    if {"day", "month"} <= groups.keys():
        second = forms.day_follows.match(first.string, first.end()) or forms.day_comes.match(first.string, first.end())
    elif "month" in groups:
        second = forms.month_comes.match(first.string, first.end())
    if second is None:
        return
    own = {name: words for name, words in second.groupdict().items() if words}
    both = {name: words for name, words in {**groups, **own}.items() if name in {"day", "month", "year"}}
    start = second.start("day" if "day" in second.groupdict() else "month")
    value = value_of(both, forms, base, direction="")
    yield _fact(second.string[start : second.end()], start + offset, value), both


def _bare(
    sentence: str,
    forms: DateForms,
    base: dt.date | None,
    *,
    offset: int,
    held: Collection[str],
    told: Tenses,
    future: bool,
) -> Iterator[tuple[Fact, Mapping[str, str]]]:
    """Yield months, seasons and weekends that stand alone behind a word that makes them dates."""
    months = (("month", forms.bare_month), ("month", forms.joined_month))
    seasons = [("season", forms.bare_season)]
    if future or (told.past and not told.present):
        seasons.append(("season", forms.maybe_season))  # "In the summer, lakes dry up": every summer
    for kind, form in (*months, *seasons, ("weekend", forms.bare_weekend)):
        for match in form.finditer(sentence) if kind in held else ():
            groups = {kind: match[kind]}
            before = sentence[max(0, match.start(kind) - _BEFORE) : match.start(kind)]
            ahead = future or (not told.past and forms.ahead_before.search(before))  # "by autumn"
            towards = "next" if ahead and kind != "month" else ""
            if kind == "month" and base is not None:
                towards = month_direction(sentence, match, forms, told)
            value = value_of(groups, forms, base, direction=towards)
            yield _fact(match[kind], match.start(kind) + offset, value), groups


def _no_date(sentence: str, match: re.Match[str], groups: Mapping[str, str], forms: DateForms) -> bool:
    """Say whether "jeden Montag" says how often, "her mid-thirties" how old."""
    before = sentence[max(0, match.start() - _BEFORE) : match.start()]
    if groups.keys() & {"decade", "decade_word"}:
        return bool(forms.not_decade.search(before))
    return not groups.keys() & {"day", "year"} and bool(forms.habitual.search(before))


def _nowadays(groups: Mapping[str, str], forms: DateForms) -> bool:
    if "today" in groups:
        return True
    return groups.keys() == {"relday"} and forms.tables["relative_days"][groups["relday"]] == 0


def _fact(words: str, start: int, value: str | None, *, approximate: bool = False) -> Fact:
    return Fact(
        start=start, end=start + len(words), text=words, kind=FactKind.DATE, value=value, approximate=approximate
    )
