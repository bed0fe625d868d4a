"""Ratings, kinds, values, findings and locators in the words a person reads; numbers by locale as babel (BSD) has them.

2026-11-28: babel and its locales take longer to load than a window may take to open, so plain figures and days are
written here; tests hold them against babel, which still names currencies.
"""

from __future__ import annotations

import math
import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from workbench.model.claims import Claim, Rating, Verdict
from workbench.model.facts import Fact, FactKind
from workbench.model.share_wording import share_words
from workbench.text.messages import counted, known, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.errors import Language
    from workbench.model.claims import Reason
    from workbench.model.evidence import Evidence
    from workbench.model.findings import Finding

LOCALES: Final[Mapping[str, str]] = {"de": "de_DE", "en": "en_GB"}
_TEENS: Final = (11, 12, 13)
_SPAN: Final = re.compile(
    r"(?P<year>\d{4})-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|W(?P<week>\d\d)(?P<weekend>-WE)?|(?P<season>SP|SU|FA|WI))"
    r"|(?P<decade>\d{3})X|(?P<century>\d{2})XX"
)
_GERMAN: Final = str.maketrans(",.", ".,")
_TWO: Final = 2
_HERE_AND_THERE: Final = {  # what stands here and there, in findings that say so
    "numbers-differ": ("first", "second"), "dates-differ": ("first", "second"), "ages-differ": ("first", "second"),
    "offices-differ": ("first", "second"), "spelling-odd": ("odd", "usual"),
}  # fmt: skip
_LISTED: Final = 6  # values of a list that are told before the rest is only counted
_SCALES: Final = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def rating_key(claim: Claim) -> str:
    """Return the key of a claim's rating in ``rating.*`` and in the look's tokens ("verified-in-part", "conflict")."""
    if claim.conflict:
        return "conflict"
    if claim.verified_in_part:
        return "verified-in-part"
    return claim.rating.value


def rating_words(rating: Rating | Claim | Verdict, language: Language) -> str:
    """Return a rating in words; a claim verified in part says so, and a verdict that was when a draft withdrew it."""
    if isinstance(rating, Verdict):
        return say("rating.verified-in-part" if rating.in_part else f"rating.{rating.rating.value}", language)
    return say(f"rating.{rating_key(rating) if isinstance(rating, Claim) else rating.value}", language)


def stance_words(evidence: Evidence, language: Language) -> str:
    """Return what evidence does to its claim; also that it was given for other words than the claim has now."""
    words = say(f"stance.{evidence.stance.value}", language)
    return f"{words}, {say('stance.earlier', language)}" if evidence.for_earlier_words else words


def kind_words(kind: str, language: Language) -> str:
    """Return the word for a kind of fact or claim."""
    return say(f"kind.{kind}", language)


def number_words(number: float, language: Language) -> str:
    """Return a number by locale, at most four decimals ("97.400.000.000")."""
    rounded = round(Decimal(str(number)), 4)  # half to even, as babel
    words = f"{rounded:,f}"
    if "." in words:
        words = words.rstrip("0").rstrip(".")
    return words.translate(_GERMAN) if language == "de" else words


def value_words(fact: Fact, language: Language) -> str:
    """Return a fact's normalised value in words ("97,4 Mrd. US-Dollar"): one wording wherever a value is shown."""
    if fact.value_range is not None:
        low, high = fact.value_range
        words = say("value.range", language, low=_amount(low, fact, language), high=_amount(high, fact, language))
    elif fact.value is None:
        return say("value.unknown", language)
    elif isinstance(fact.value, str):
        return date_words(fact.value, language) if fact.kind is FactKind.DATE else fact.value
    else:
        words = _amount(fact.value, fact, language)
    if fact.approximate:
        words = say("value.approximate", language, value=words)
    return say(f"value.{fact.bound}", language, value=words) if fact.bound else words


def told_words(fact: Fact, language: Language) -> str:
    """Return a value as ``value_words``, or the text's own words where it has none: "15. März" of no certain year."""
    own = " ".join(fact.text.split())
    return own if own and fact.value is None and fact.value_range is None else value_words(fact, language)


def _amount(value: float, fact: Fact, language: Language) -> str:
    if fact.kind is FactKind.PERCENT:
        return say("value.percent", language, value=number_words(value, language))
    if fact.kind is FactKind.RANK:
        return say("value.rank", language, value=number_words(value, language))
    if fact.kind is FactKind.QUANTITY and not fact.unit and (share := share_words(value, fact.text, language)):
        return share
    scaled = _scaled(value, language)
    if fact.kind is FactKind.MONEY:
        return f"{scaled} {currency_words(fact.unit, value, language)}" if fact.unit else scaled
    if fact.kind is FactKind.DURATION and fact.unit and known(f"unit.{fact.unit}"):
        one, many = say(f"unit.{fact.unit}", language).split("|")
        return f"{scaled} {one if value == 1 else many}"
    return f"{scaled} {fact.unit}" if fact.unit else scaled


def _scaled(value: float, language: Language) -> str:
    """Return a number with its scale word; in full figures where the scaled one would leave some of them out."""
    for size, name in _SCALES:
        if abs(value) >= size:
            scaled = number_words(value / size, language)
            whole = float(value).is_integer() and not math.isclose(round(value / size, 4) * size, value, rel_tol=1e-12)
            return number_words(value, language) if whole else f"{scaled} {say(f'scale.{name}', language)}"
    return number_words(value, language)


def list_words(values: Sequence[str], language: Language) -> str:
    """Return values as one list, "A, B und C"; of many the first few and how many more: "A, B, … und 4 weitere"."""
    if len(values) <= 1:
        return "".join(values)
    if len(values) <= _LISTED + 1:  # one more is as short as saying so
        return say("value.list", language, values=", ".join(values[:-1]), last=values[-1])
    return say("value.list-more", language, values=", ".join(values[:_LISTED]), count=len(values) - _LISTED)


def currency_words(code: str, count: float, language: Language) -> str:
    """Return a currency's name for a count ("US-Dollar"); babel knows the rarer ones."""
    if known(f"currency.{code}"):
        one, many = say(f"currency.{code}", language).split("|")
        return one if abs(count) == 1 else many
    from babel.numbers import get_currency_name  # noqa: PLC0415

    return get_currency_name(code, count=count, locale=LOCALES[language])


def date_words(iso: str, language: Language) -> str:
    """Return a date as ``analysis`` writes it, or a time stamp's day, in words; anything else unchanged."""
    if words := _span_words(iso, language):
        return words
    match = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2})(?:T.*)?)?", iso)
    if not match:
        return iso
    try:
        day = date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:  # a date that no calendar has, kept as the source wrote it
        return iso
    month = f"{say(f'month.{day.month}', language)} {day.year}"
    return f"{_day(day, language)} {month}" if match[3] else month


def _span_words(iso: str, language: Language) -> str:
    """Return "2024-Q3", "2025-W06-WE", "2021-SU", "199X", "18XX" in words, "" for anything else."""
    match = _SPAN.fullmatch(iso)
    if match is None:
        return ""
    if match["week"]:
        return _week(int(match["year"]), int(match["week"]), language, late=bool(match["weekend"]))
    if match["decade"]:
        return say("value.decade", language, year=f"{match['decade']}0")
    if match["century"]:
        return say("value.century", language, century=_ordinal(int(match["century"]) + 1, language))
    name = match["season"] or ("half" if match["half"] else "quarter")
    following = f"{(int(match['year']) + 1) % 100:02}"  # "Winter 2010/11"
    return say(f"value.{name}", language, **match.groupdict(), next=following)


def _week(year: int, week: int, language: Language, *, late: bool) -> str:
    """Return a week by its Monday, a weekend by its Saturday; "" for a week that no year has."""
    try:
        day = date.fromisocalendar(year, week, 6 if late else 1)
    except ValueError:
        return ""
    return say("value.weekend" if late else "value.week", language, day=date_words(day.isoformat(), language))


def _ordinal(number: int, language: Language) -> str:
    """Return "19th" in English, the figure in German, where a full stop follows it."""
    if language == "de":
        return str(number)
    ending = "th" if number % 100 in _TEENS else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def short_date(day: date, language: Language, *, year: bool = False) -> str:
    """Return "12. Feb." or "12 Feb", with the year if wanted."""
    words = f"{_day(day, language)} {say(f'month_short.{day.month}', language)}"
    return f"{words} {day.year}" if year else words


def _day(day: date, language: Language) -> str:
    return f"{day.day}." if language == "de" else str(day.day)


def reason_words(reason: Reason, text: str, language: Language) -> str:
    """Return a reason in words; ``text`` is what its offsets point into."""
    return say(f"reason.{reason.code}", language, words=text[reason.start : reason.end])


def finding_words(finding: Finding, language: Language, *, here: int = 0) -> str:
    """Return a finding as one sentence.

    ``details`` whose names end in ``_fact`` hold nothing readable; ``compare`` puts display words per language under
    ``name_de`` and ``name_en`` where they differ, plain ones under ``name``.

    Args:
        finding: what was noticed.
        language: of the sentence.
        here: the number of the claim that it is said at; 0 for none. What stands there is "here".
    """
    suffix = f"_{language}"
    details = dict(finding.details)
    details |= {n.removesuffix(suffix): words for n, words in finding.details.items() if n.endswith(suffix)}
    one, other = _HERE_AND_THERE.get(finding.code, ("", ""))
    if one and here and _told_from_there(finding, here):
        details[one], details[other] = details[other], details[one]
    return say(f"finding.{finding.code}", language, **details)


def _told_from_there(finding: Finding, here: int) -> bool:
    """Say whether what a finding calls "here" stands in another claim than this one, for certain."""
    own = [place for place in finding.places if place.claim == here]
    if odd := finding.details.get("odd"):
        return bool(own) and not any(odd.casefold() in place.text.casefold() for place in own)
    return len(finding.places) == _TWO and own == [finding.places[1]]


def locator_words(locator: str, language: Language) -> str:
    """Return "p2:3" as "S. 2, Abs. 3", "¶3" as "Abs. 3", "t00:12:34" as "bei 00:12:34"; anything else unchanged."""
    if match := re.fullmatch(r"p(\d+):(\d+)", locator):
        page = say("locator.page", language, page=match[1])
        return f"{page}, {say('locator.paragraph', language, paragraph=match[2])}"
    if match := re.fullmatch(r"p(\d+)", locator):
        return say("locator.page", language, page=match[1])
    if match := re.fullmatch(r"¶(\d+)", locator):
        return say("locator.paragraph", language, paragraph=match[1])
    if match := re.fullmatch(r"t([\d:]+)", locator):
        clock = match[1].count(":") > 1
        return say("locator.clock" if clock else "locator.time", language, time=match[1])
    return locator


def tables_words(tables: int, rows: int, language: Language) -> str:
    """Return "darunter 1 Tabelle mit 4 Zeilen" of what nobody looked at; empty for none."""
    if not tables:
        return ""
    how_many = counted("tables.count", tables, language), counted("tables.rows", rows, language)
    return say("tables.left", language, tables=how_many[0], rows=how_many[1])
