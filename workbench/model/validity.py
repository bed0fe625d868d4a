"""Valid as of: what changes with time holds on the article's day, or on the day the words themselves name.

Computed, never stored: an office, an age, a price or a "derzeit" is right or wrong on one day only. It is no finding.
What is plainly past ("former", "war … Jahre alt") does not change any more, and stays silent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from workbench.model.claims import Place
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier

_YEAR: Final = 365  # days


class Changing(StrEnum):
    """What about a claim changes with time."""

    WORD = "word"
    OFFICE = "office"
    AGE = "age"
    PRICE = "price"


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """The day a claim holds on.

    Attributes:
        as_of: the day (ISO 8601 date).
        why: what about the claim changes.
        start: of the words that say so, in code points of the claim's text.
        end: after the last of them.
        text: these words.
        evidence_day: of the newest evidence, where that is more than a year older than ``as_of``; else empty.
    """

    as_of: str
    why: Changing
    start: int
    end: int
    text: str
    evidence_day: str = ""


_OFFICES_DE: Final = (
    r"(?:(?!Ex-|Alt-)[A-ZÄÖÜ]\w+-)*(?:(?:Bundes|Staats|Vize|Minister|Landes|Vereins|Partei|EU-|US-)*"
    r"(?:[Kk]anzler|[Pp]räsident|[Mm]inister|[Aa]ußenminister|[Ii]nnenminister|[Ff]inanzminister|[Bb]ürgermeister"
    r"|[Oo]berbürgermeister)(?:in)?|Vorsitzender?|Vorstandschef(?:in)?|Parteichef(?:in)?|Konzernchef(?:in)?"
    r"|Vorstandsvorsitzender?|Generalsekretär(?:in)?|(?:Regierungs|Staats|Fraktions)?[Cc]hef(?:in)?|CEO"
    r"|Landrat|Landrätin|Gouverneur(?:in)?|Senator(?:in)?|Intendant(?:in)?)"
)
_OFFICES_EN: Final = (
    r"(?:(?:[Pp]rime|[Ff]oreign|[Ff]inance|[Ii]nterior|[Dd]efen[cs]e) [Mm]inister|(?:[Vv]ice[ -])?[Pp]resident"
    r"|[Cc]hancellor|[Mm]ayor|[Pp]remier|[Gg]overnor|[Ss]enator|[Dd]irector[ -][Gg]eneral"
    r"|CEO|[Cc]hief [Ee]xecutive|[Cc]hair(?:man|woman|person)?|[Ss]ecretary[ -][Gg]eneral)"
)
_LASTING_DE: Final = (  # what is 30 years long, and no person of 30
    r"\w*(?:schaft|ung|zeit|haft|strafe|leben|ehe|krieg|pause|arbeit|karriere|tradition|geschichte|bestehen|jubiläum"
    r"|vertrag|laufbahn|mitglied\w*|suche|frist)\w?\b"
)
_APPOSED: Final = (
    r"\b[A-ZÄÖÜ]\w+ [A-ZÄÖÜ][\w-]+(?:, (?:1[6-9]|[2-9]\d)(?=, [a-zäöü])| \((?:1[6-9]|[2-9]\d)\)(?= [a-zäöü]))"
)
_OF_AGE_EN: Final = r"(?:man|woman|boy|girl|son|daughter|student|teacher|driver|player|singer|actor|actress|politician)"
_WORDS: Final[Mapping[str, tuple[tuple[Changing, re.Pattern[str]], ...]]] = {
    "de": (
        (
            Changing.WORD,
            re.compile(
                r"(?<![-\w])(?<!als )(?:[Dd]erzeit(?:ige[mnrs]?)?|[Aa]ktuell|[Mm]omentan|[Bb]islang|[Bb]isher"
                r"|[Zz]urzeit|[Gg]egenwärtig"
                r"|[Ii]m Moment(?! (?:de[rs]|als|größ\w+)\b)|[Nn]ach wie vor|amtierende[mnrs]?"
                r"|[Zz]ur Zeit(?! (?:de[rs]|von)\b))\b"
            ),
        ),
        (
            Changing.OFFICE,
            re.compile(
                rf"(?<![-\w]){_OFFICES_DE}(?= (?:[A-ZÄÖÜ]\w+ [A-ZÄÖÜ]|von [A-ZÄÖÜ]|des [A-ZÄÖÜ]"
                rf"|der (?!EU\b|Mitglied|G\d)[A-ZÄÖÜ]))|(?<=\bist ){_OFFICES_DE}\b"
            ),
        ),
        (
            Changing.AGE,
            re.compile(
                rf"(?<!unter )(?<!über )\b\d{{1,3}}-(?:Jährigen?\b|jährige[nr]?(?= [A-ZÄÖÜ])(?! (?i:{_LASTING_DE})))"
                rf"|\b\d{{1,3}} Jahre alt\b|{_APPOSED}"
            ),
        ),
        (
            Changing.PRICE,
            re.compile(
                r"\bkostet\b|\bkosten(?= )|\b(?:Preis|Kurs|Börsenwert)(?=\b[^.]{0,30} (?:liegt|beträgt)\b)"
                r"|\bnotiert(?= (?:bei|mit)\b)"
            ),
        ),
    ),
    "en": (
        (
            Changing.WORD,
            re.compile(
                r"\b(?:currently|(?<=\bthe )current(?= [a-z])(?! (?:is|was|of|in|flow\w*)\b)"
                r"|presently|to this day|incumbent(?= [a-z])"
                r"|at present|right now(?=,? [a-z\d])|as of now|so far(?! (?:as|away|from|apart|back|ahead|behind)\b)"
                r"|(?<!up )to date(?! (?:back|from|the|with)\b))\b",
                re.IGNORECASE,
            ),
        ),
        (
            Changing.OFFICE,
            re.compile(
                rf"(?<![-\w]){_OFFICES_EN}(?= (?:[A-Z]\w+ [A-Z]|of [A-Z]|of the [A-Z]))"
                rf"|(?<=\bis the ){_OFFICES_EN}\b|(?<=\bis ){_OFFICES_EN}\b"
            ),
        ),
        (
            Changing.AGE,
            re.compile(
                rf"\b\d{{1,3}}-year-old(?= (?:[A-Z]|(?:\w+ )?{_OF_AGE_EN}\b))|\bis \d{{1,3}} years old\b"
                rf"|(?<=, )aged \d{{1,3}}(?=[,.])|{_APPOSED}"
            ),
        ),
        (
            Changing.PRICE,
            re.compile(
                r"\bcosts(?= (?:about |around |some |up to )?[$€£\d])|\bis (?:priced|valued) at\b"
                r"|\b(?:is|are) trading at\b"
                r"|\bprice(?=\b[^.]{0,30} is\b)"
            ),
        ),
    ),
}
_STATED: Final = re.compile(r"\b(?:Stand(?: vom)?:?|as of)\s+$", re.IGNORECASE)
_FORMER: Final = re.compile(
    r"\b(?:ehemalig\w*|früher\w*|damalig\w*|einstig\w*|bisherig\w*|künftig\w*|designiert\w*|verstorben\w*|then|former"
    r"|formerly|late|designate|incoming|outgoing|future|ex|alt|past)[ -]+(?:\w+[ -]){0,2}$",
    re.IGNORECASE,
)
_PAST: Final = re.compile(
    r"\b(?:war(?:en)?|wurden?|starb(?:en)?|gestorben|verstarb|verstorben|hatten?|kostete|was|were|died|dead|killed|had"
    r"|became|getötet|tot)\b",
    re.IGNORECASE,
)
_SINCE: Final = re.compile(r"\b(?:seit|since)\s+(?:\w+\s+)?$", re.IGNORECASE)
_QUITE_PAST: Final = frozenset({Changing.AGE, Changing.PRICE})


def validity(claim: Claim, dossier: Dossier) -> Validity | None:
    """Return the day a claim holds on and why; None for what does not change, or where no day is known.

    Args:
        claim: of the dossier.
        dossier: its article's date and language, and the claim's evidence, are read.
    """
    if claim.place is Place.GONE:
        return None
    why = changing(claim.text, dossier.article.language, money=any(f.kind is FactKind.MONEY for f in claim.facts))
    stated = _stated(claim)
    day = _day(stated or dossier.article.date)
    if why is None or day is None:
        return None
    kind, start, end = why
    if kind is not Changing.WORD and not stated and _of_another_time(claim, day.year):
        return None
    newest = _newest(claim, dossier)
    old = newest is not None and (day - newest).days > _YEAR
    return Validity(
        as_of=day.isoformat(),
        why=kind,
        start=start,
        end=end,
        text=claim.text[start:end],
        evidence_day=newest.isoformat() if newest is not None and old else "",
    )


def changing(text: str, language: str, *, money: bool) -> tuple[Changing, int, int] | None:
    """Return the first words that make a sentence hold for a time only, with their kind and place; None for none.

    Args:
        text: the claim's words.
        language: of the article; other than German and English nothing is said.
        money: it names an amount, without which nothing is a price.
    """
    for kind, pattern in _WORDS.get(language[:2], ()):
        if (kind is Changing.PRICE and not money) or (kind in _QUITE_PAST and _PAST.search(text)):
            continue
        for match in pattern.finditer(text):
            if kind is not Changing.OFFICE or not _is_past(text, match.start()):
                return kind, match.start(), match.end()
    return None


def _is_past(text: str, at: int) -> bool:
    """Say whether an office at a place is one no longer, or not yet, held."""
    before = text[:at]
    return bool(_FORMER.search(before)) or bool(re.search(r"\b(?:war|waren|wurden?|was|were|became)\b", before))


def _of_another_time(claim: Claim, year: int) -> bool:
    """Say whether a claim tells of an earlier year than the article's, and not of what is so since then."""
    return any(
        fact.kind is FactKind.DATE
        and isinstance(fact.value, str)
        and fact.value[:4].isdigit()
        and int(fact.value[:4]) < year
        and not _SINCE.search(claim.text[: max(fact.start - claim.start, 0)])
        for fact in claim.facts
    )


def _stated(claim: Claim) -> str:
    """Return the day the words name themselves: "Stand 1. Februar 2025", "as of 1 February 2025"; else empty."""
    for fact in claim.facts:
        before = claim.text[: max(fact.start - claim.start, 0)]
        if fact.kind is FactKind.DATE and isinstance(fact.value, str) and _STATED.search(before) and _day(fact.value):
            return fact.value
    return ""


def _newest(claim: Claim, dossier: Dossier) -> date | None:
    """Return the day of a claim's newest evidence: when its source was captured, or a talk noted."""
    days = []
    for item in dossier.evidence.get(claim.id, ()):
        capture = dossier.captures.get(item.capture)
        days.append(_day(capture.at if capture else item.at))
    return max((day for day in days if day is not None), default=None)


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None
