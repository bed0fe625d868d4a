"""In what manner a figure counts: "another 14 hours", "20 years younger", so much an hour, since or until a day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from workbench.compare.signs.around import STEM
from workbench.compare.signs.neighbours import NEAR
from workbench.compare.signs.so_old import lasting
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from workbench.model.facts import Fact

_MOVING: Final = re.compile(
    r"\b(?:statt|anstatt|zuvor|vorher|bisher\w*|früher\w*|vorjahr\w*|zunächst|inzwischen|mittlerweile|erneut|weitere\w*"
    r"|andere\w*|nächste\w*|letzte\w*|vergangene\w*|jeweils|gestiegen|stiegen?|gesunken|sank|erhöht\w*|instead"
    r"|previous\w*|earlier|later|another|other|next|last|each|rose|fell|risen|fallen|increased?|decreased?)\b",
    re.IGNORECASE,
)
_HEDGED: Final = r"(?:(?:rund|etwa|knapp|about|around|some|nearly|almost)\s+)?"
_MORE: Final = re.compile(
    rf"\b(?:weitere[nrs]?|zusätzliche?[nrs]?|nochmals|noch einmal|another|further|additional|extra)\s+{_HEDGED}$",
    re.IGNORECASE,
)
_RATE: Final = re.compile(
    r"\s+(?:(?:je|pro|per|an?|each|every)\s+(?:(?:angefangene[nr]?)\s+)?(?P<each>hour|day|week|month|year|night|person|head|share"
    r"|stunde|tag|woche|monat|jahr|nacht|kopf|aktie|liter|kilo\w*|gallon|barrel|tonne?|quadratmeter)"
    r"|(?P<daily>täglich|wöchentlich|monatlich|jährlich|hourly|daily|weekly|monthly|annually|yearly))\b",
    re.IGNORECASE,
)
_APART: Final = re.compile(
    r"\s+(?:above|below|more than|less than|younger|older|higher|lower|longer|shorter|earlier|later|taller|away|too"
    r"|älter|jünger|höher|niedriger|länger|kürzer|später|früher|größer|kleiner|entfernt"
    r"|zu (?:viel|wenig|hoch|niedrig))\b",
    re.IGNORECASE,
)
_EDGE: Final = re.compile(
    r"\b(?:(?P<from>ab|seit|vom|from|since|starting)|(?P<until>bis|until|till|through))"
    r"(?:\s+(?:zum|dem|de[nr]|on|the|in|anfang|ende|mitte|\w+tag,?))*\s+$",
    re.IGNORECASE,
)


def manner(text: str, fact: Fact) -> Literal["more", "apart", "long", ""]:
    """Return in what manner a figure counts, as the words right beside it say: one in another manner is another one."""
    if fact.kind is FactKind.DATE:
        return ""
    if fact.kind is FactKind.DURATION and "jährig" in fact.text and lasting(text, fact):
        return "long"
    if _MORE.search(text[max(0, fact.start - NEAR) : fact.start]):
        return "more"
    return "apart" if _APART.match(text, fact.end) else ""


def each(text: str, fact: Fact) -> str:
    """Return the beginning of what a figure is for each of, "" where it says none."""
    rate = _RATE.match(text, fact.end)
    return (rate["each"] or rate["daily"]).casefold()[:STEM] if rate else ""


def edge(text: str, fact: Fact) -> Literal["from", "until", ""]:
    """Return whether a time begins or ends with a date."""
    match = _EDGE.search(text[max(0, fact.start - NEAR) : fact.start]) if fact.kind is FactKind.DATE else None
    return "" if match is None else "until" if match["until"] else "from"


def moving(text: str, fact: Fact) -> bool:
    """Say whether words near a figure say that it changes or that there are several."""
    return bool(_MOVING.search(text, max(0, fact.start - NEAR), fact.end + NEAR // 2))
