"""Years spent somewhere against their beginning and end: "since 1967", "spent 22 years there, until 1987".

The years stand right beside the end, the beginning in the same sentence or in the next one, which speaks of the same
person; one slip of the pen must mend them, as somebody may have done something else in between.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.manners import edge
from workbench.compare.signs.phrases import said
from workbench.compare.signs.showing import number_of, place_of
from workbench.compare.signs.slips import one_step
from workbench.model.facts import FactKind
from workbench.model.findings import Finding
from workbench.model.wording import date_words, number_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.compare.signs.mentions import Stated
    from workbench.errors import Language
    from workbench.model.facts import Fact

_SAID: Final = said("terms")
_YEARS: Final = re.compile(_SAID["years"])
_OTHER: Final = re.compile(rf"\b{_SAID['other']}", re.IGNORECASE)
_ASIDE: Final = re.compile(rf"{_SAID['aside']}\b", re.IGNORECASE)
_AGAIN: Final = re.compile(rf"{_SAID['again']}\b")
_BETWEEN: Final = re.compile(rf"\b{_SAID['between']}\b|[;:]", re.IGNORECASE)
_FROM: Final = re.compile(rf"\b{_SAID['begin']}\s+$", re.IGNORECASE)
_TO: Final = re.compile(rf"\d\s+{_SAID['end']}\s+$", re.IGNORECASE)
_YEAR: Final = re.compile(r"\d{4}")
_NEAR: Final = 40  # characters between the years and their end
_LEAST: Final = 5
_LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")


def wrong_terms(text: str, claims: Sequence[Stated]) -> list[Finding]:
    """Return a finding for each span of years that its beginning and its end do not make.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
    """
    found = []
    for claim, behind in pairwise([*claims, None]):
        if claim is None or (years := _term(text, claim)) is None:
            continue
        dates = _dates(claim)
        ends = [date for date in dates if _ends(text, date, years)]
        begins = [(date, claim) for date in dates if _begins(text, date)]
        if not begins and len(dates) == 1 and behind is not None and _goes_on(text, claim, behind):
            begins = [(date, behind) for date in _dates(behind) if _begins(text, date)]
            ends = ends if len(_dates(behind)) == 1 else []
        if len(ends) == len(begins) == 1 and len(dates) <= 2 and _mendable(begins[0][0], years, ends[0]):  # noqa: PLR2004
            found.append(_finding(years, ends[0], begins[0], claim))
    return found


def _term(text: str, claim: Stated) -> Fact | None:
    """Return the one span of years of a claim, None where there are several or it may be of something else."""
    spans = [fact for fact in claim.facts if fact.kind is FactKind.DURATION]
    if len(spans) != 1 or spans[0].unit != "year" or spans[0].approximate or spans[0].bound:
        return None
    told = _YEARS.fullmatch(spans[0].text) and not _ASIDE.match(text, spans[0].end)
    long = isinstance(spans[0].value, int | float) and spans[0].value >= _LEAST
    return spans[0] if told and long and not _OTHER.search(text, claim.start, claim.end) else None


def _dates(claim: Stated) -> list[Fact]:
    return [fact for fact in claim.facts if fact.kind is FactKind.DATE]


def _begins(text: str, date: Fact) -> bool:
    return edge(text, date) == "from" or bool(_FROM.search(text, max(0, date.start - _NEAR), date.start))


def _ends(text: str, date: Fact, years: Fact) -> bool:
    """Say whether a date is the end of a span of years that stands right beside it."""
    if edge(text, date) != "until" and not _TO.search(text, max(0, date.start - _NEAR), date.start):
        return False
    if date.end <= years.start:
        return not text[date.end : years.start].strip(" ,(–—")
    return date.start - years.end <= _NEAR and not _BETWEEN.search(text, years.end, date.start)


def _goes_on(text: str, claim: Stated, behind: Stated) -> bool:
    """Say whether the next sentence speaks of the one person a claim names."""
    named = [sum(fact.kind is FactKind.PERSON for fact in one.facts) for one in (claim, behind)]
    return named == [1, 0] and not text[claim.end : behind.start].strip() and bool(_AGAIN.match(text, behind.start))


def _mendable(begin: Fact, years: Fact, end: Fact) -> bool:
    """Say whether a span is off, and a digit changed or two swapped would mend it."""
    first, last = (_YEAR.match(str(date.value)) for date in (begin, end))
    if first is None or last is None or begin.approximate or end.approximate:
        return False
    length, lasted = int(float(str(years.value))), int(last[0]) - int(first[0])
    if lasted <= 0 or abs(lasted - length) <= 1:
        return False
    pairs = ((length, lasted), (int(first[0]), int(last[0]) - length), (int(last[0]), int(first[0]) + length))
    return any(one_step(str(written), str(meant)) for written, meant in pairs)


def _finding(years: Fact, end: Fact, begin: tuple[Fact, Stated], claim: Stated) -> Finding:
    first, last = (str(date.value)[:4] for date in (begin[0], end))
    details = {"written": years.text, "year": last}
    for language in _LANGUAGES:
        details[f"actual_{language}"] = number_words(int(last) - int(first), language)
        details[f"other_{language}"] = date_words(str(begin[0].value), language)
    places = (place_of(years, number_of(claim)), place_of(begin[0], number_of(begin[1])))
    return Finding(code="anniversary-wrong", places=places, details=details)
