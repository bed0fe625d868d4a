"""Spans of years that do not follow from a beginning elsewhere: founded in 1873, and "188 years in the family".

Two sentences seldom say that they speak of the same, so a finding needs more than a sum that is off: the article has
one such year and no other that fits, and one slip of the pen (a digit changed or two swapped) would mend it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.phrases import said
from workbench.compare.signs.showing import number_of, place_of
from workbench.compare.signs.slips import one_step, slip
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding, FindingPlace
from workbench.model.wording import date_words, number_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.compare.signs.mentions import Stated
    from workbench.errors import Language

_SAID: Final = said("spans")
_BEGAN: Final = re.compile(rf"\b{_SAID['began']}\b", re.IGNORECASE)
_LASTS: Final = re.compile(rf"\b{_SAID['lasts']}\b", re.IGNORECASE)
_ORDINAL: Final = re.compile(rf"\b(?P<age>\d{{1,3}})(?:st|nd|rd|th|\.)?[ -]{_SAID['ordinal']}", re.IGNORECASE)
_OLD: Final = re.compile(rf"\s+{_SAID['old']}\b")
_EVER_SINCE: Final = re.compile(rf"{_SAID['ever_since']}\b")
_THEN: Final = re.compile(rf"\b{_SAID['then']}\b", re.IGNORECASE)
_YEAR: Final = len("2025")
_LEAST: Final = 10
_SHORTEST: Final = 5
_NEAR: Final = 70
_LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")
_MOST: Final = 3  # founding years of an article; more is a chronicle


def wrong_spans(text: str, claims: Sequence[Stated], today: str) -> list[Finding]:
    """Return findings for spans and anniversaries that one slip of the pen keeps from the article's years.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
        today: the article's date (ISO 8601); nothing is said when it is unknown.
    """
    if not today[:_YEAR].isdigit():
        return []
    return list(_spans(text, claims, int(today[:_YEAR])))


def _spans(text: str, claims: Sequence[Stated], now: int) -> Iterator[Finding]:
    years = [(fact, claim) for claim in claims for fact in claim.facts if _is_year(fact)]
    began = [(fact, claim) for fact, claim in years if _BEGAN.search(text, claim.start, claim.end)]
    if not began or len({str(fact.value)[:_YEAR] for fact, _ in began}) > _MOST:
        return
    named = {int(str(fact.value)[:_YEAR]) for fact, _ in years}
    groups: dict[str, list[tuple[Fact, Stated]]] = defaultdict(list)
    for one in began:
        groups[str(one[0].value)].append(one)
    found: dict[tuple[str, int, int], list[tuple[Fact, Stated]]] = {}
    for before, claim in zip((None, *claims), claims, strict=False):
        until = _until(text, claim, before, now)
        for span in _lasting(text, claim) if until else ():
            length = int(float(str(span.value)))
            if any(until - length + off in named for off in (-1, 0, 1)):
                continue
            mended = list(islice(_mendable(groups.values(), claim, span, until), 2))
            if len(mended) == 1:
                found.setdefault((str(mended[0][0].value), length, until), [mended[0]]).append((span, claim))
    yield from (_finding(until, *places) for (_, _, until), places in found.items())


def _mendable(
    groups: Iterable[Sequence[tuple[Fact, Stated]]], claim: Stated, span: Fact, until: int
) -> Iterator[tuple[Fact, Stated]]:
    """Yield of each beginning, told in other claims than this one, the first place, where one slip would mend it."""
    mends: dict[str, bool] = {}
    for places in groups:
        first = next((place for place in places if place[1] is not claim), None)
        if first is None:
            continue
        year = str(first[0].value)[:_YEAR]
        if year not in mends:
            mends[year] = _mended(first[0], span, until)
        if mends[year]:
            yield first


def _until(text: str, claim: Stated, before: Stated | None, now: int) -> int:
    """Return the year a span of a claim reaches to: one it names, the one before a "damals" (0 if none), or now."""
    home = before if _THEN.search(text, claim.start, claim.end) else claim
    named = [int(str(fact.value)[:_YEAR]) for fact in home.facts if _is_year(fact)] if home else []
    late = [year for year in named if year + _LEAST > now]
    return max(late, default=now if home is claim else 0)


def _lasting(text: str, claim: Stated) -> Iterator[Fact]:
    """Yield the spans of years of a claim that reach from a beginning to now."""
    for match in _ORDINAL.finditer(text, claim.start, claim.end):
        words = match[0]
        yield Fact(
            start=match.start(),
            end=match.end(),
            text=words,
            kind=FactKind.DURATION,
            value=int(match["age"]),
            unit="year",
        )
    for fact in claim.facts:
        if fact.kind is not FactKind.DURATION or fact.unit != "year" or fact.approximate or fact.bound:
            continue
        if not isinstance(fact.value, int | float) or not fact.value >= _SHORTEST or not float(fact.value).is_integer():
            continue
        if any(m.start() < fact.end and fact.start < m.end() for m in _ORDINAL.finditer(text, claim.start, claim.end)):
            continue
        told = _LASTS.search(text, max(claim.start, fact.start - _NEAR), min(claim.end, fact.end + _NEAR // 2))
        thing = _OLD.match(text, fact.end) and not any(one.kind is FactKind.PERSON for one in claim.facts)
        if told or thing or _EVER_SINCE.match(text, claim.start):
            yield fact


def _is_year(fact: Fact) -> bool:
    iso = str(fact.value)
    return fact.kind is FactKind.DATE and iso[:_YEAR].isdigit() and iso[:_YEAR] in fact.text and not fact.approximate


def _mended(year: Fact, span: Fact, until: int) -> bool:
    """Say whether one slip in the year or in the span would make the one follow from the other."""
    ours, length = str(year.value)[:_YEAR], int(float(str(span.value)))
    if int(ours) >= until:
        return False
    wanted = str(until - length)
    if one_step(ours, wanted) and (length >= _LEAST or ours[-1] == wanted[-1] or sorted(ours) == sorted(wanted)):
        return True
    if length < _LEAST:
        return False
    made = replace(span, value=until - int(ours), text=str(until - int(ours)))
    return bool(slip(replace(span, text=str(length)), made))


def _finding(until: int, began: tuple[Fact, Stated], *spans: tuple[Fact, Stated]) -> Finding:
    first = int(str(began[0].value)[:_YEAR])
    details = {"written": spans[0][0].text, "year": str(until)}
    for language in _LANGUAGES:
        details[f"actual_{language}"] = number_words(until - first, language)
        details[f"other_{language}"] = date_words(str(began[0].value), language)
    places = tuple(_place(fact, claim) for fact, claim in (*spans, began))
    return Finding(code="anniversary-wrong", places=places, details=details)


def _place(fact: Fact, claim: Stated) -> FindingPlace:
    return place_of(fact, number_of(claim))
