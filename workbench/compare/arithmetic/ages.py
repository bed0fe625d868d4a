"""Ages and spans of time against the years beside them: "der 38-jährige, geboren 1990" in an article of 2025.

An age fits a birth year on two days' reckoning, before the birthday and after it; a full birth date fits one. Nothing
is said when the article has no date, when two people may be meant, or when the words speak of another time ("damals").
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.phrases import said
from workbench.compare.signs.showing import number_of, place_of
from workbench.model.agreement import days_of
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding, FindingPlace
from workbench.model.wording import date_words, number_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.compare.signs.mentions import Stated

_YEARS: Final = 365.2425
_SAID: Final = said("ages")
_LIFE: Final = said("life")
_BORN: Final = re.compile(
    rf"{_SAID['born']}\s*,?\s*(?:{_SAID['born_joints']}\s+){{0,4}}"
    rf"(?:{_SAID['birth_place']}\s+(?:[^\W\d][\w.-]+,?\s+){{1,3}}(?:{_SAID['birth_joints']}\s+){{1,2}})?$"
    r"|[(]\s*\*\s*$",
    re.IGNORECASE,
)
_BORN_AFTER: Final = re.compile(rf"(?:\s+(?:in|im)\s+[\w.-]+){{0,2}}\s+{_SAID['born_after']}\b", re.IGNORECASE)
_DIED: Final = re.compile(rf"\b{_SAID['died']}\b(?:\s+\w+){{0,4}}?\s+(?:{_SAID['died_joints']}\s+)*$", re.IGNORECASE)
_DIED_AFTER: Final = re.compile(rf"(?:\s+[\w.,-]+){{0,8}}\s+{_SAID['died_after']}\b", re.IGNORECASE)
_AGE: Final = re.compile(r"\d{1,3}(?:[ -]?[jJ]ährig\w*|[ -]year[s]?[ -]olds?)?\b")
_OLD: Final = re.compile(_SAID["old"])
_AGED: Final = re.compile(rf"\b{_SAID['aged']}\s+$", re.IGNORECASE)
_NOW: Final = re.compile(rf"\b{_SAID['now']}\s+$", re.IGNORECASE)
_IS: Final = re.compile(rf"(?<!\bof )\b[A-ZÄÖÜ][\w.-]+,? {_SAID['is']}\s+$")  # "Pinkney, who is 58,"
_IS_AFTER: Final = re.compile(rf"\b[A-ZÄÖÜ][\w.-]+, {_SAID['who']}\s+$")  # "Pinkert, der 58 ist,"
_IS_END: Final = re.compile(rf"\s*(?:[,.;)]|{_SAID['and']}\b|$)")
_IS_BEHIND: Final = re.compile(rf"\s+{_SAID['is']}[,.;)]")
_WHO_IS: Final = len(", who is ") + 1
_NEAR: Final = 24
_APPOSED: Final = re.compile(r"[^\W\d][\w.-]+\s*(?:,|\()\s*$")
_THEN: Final = re.compile(rf"\b(?:{_LIFE['then']}|{_LIFE['kin']})\b", re.IGNORECASE)
_DEATH: Final = re.compile(rf"\b{_LIFE['death']}\b", re.IGNORECASE)
_AGO: Final = re.compile(_SAID["ago"], re.IGNORECASE)
_BESIDE: Final = re.compile(rf"\s*(?:,|\(|–|—|-)\s*(?:{_SAID['ago_joints']}\s+){{0,3}}$", re.IGNORECASE)
_JUBILEE: Final = re.compile(rf"\b(\d{{1,3}})(?:\.|st|nd|rd|th)[ -](?P<what>{_SAID['jubilee']})", re.IGNORECASE)
_STANDING: Final = re.compile(rf"\b(\d{{1,3}})[ -]jährig\w*\s+(?P<what>{_SAID['standing']})", re.IGNORECASE)
_FOUNDED: Final = re.compile(rf"\b{_SAID['founded']}\b", re.IGNORECASE)
_AGAIN: Final = re.compile(rf"\b{_SAID['again']}\b(?! [A-ZÄÖÜ])")
_DIGIT: Final = re.compile(r"\d")
_OLDEST: Final = 122
_EXACT: Final = len("2025-02-10")


def wrong_ages(text: str, claims: Iterable[Stated], today: str) -> list[Finding]:
    """Return a finding for each age, span or anniversary that does not follow from the years in the same claim.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
        today: the article's date (ISO 8601), empty when unknown: what counts from today is left alone then.
    """
    claims = list(claims)
    findings: list[Finding] = list(_across(text, claims, today)) if today else []
    for claim in claims:
        dates = [f for f in claim.facts if f.kind is FactKind.DATE and isinstance(f.value, str) and not f.approximate]
        if dates:
            number = number_of(claim)
            findings += [*_ages(text, claim, dates, today, number), *_ago(text, dates, number)]
            findings += _jubilees(text, claim, dates, today, number)
    return findings


def _ages(text: str, claim: Stated, dates: list[Fact], today: str, number: int) -> Iterator[Finding]:
    born = [fact for fact in dates if is_birth(text, fact)]
    ages = ages_of(text, claim)
    if len(born) != 1 or len(ages) != 1 or len(_people(claim)) > 1:
        return
    words = text[claim.start : claim.end]
    died = [fact for fact in dates if fact is not born[0] and is_death(text, fact)]
    if _DEATH.search(words):
        then = died[0] if len(died) == 1 else None
    elif _THEN.search(words) or (len(dates) > 1 and not _of_today(text, ages[0], dates)):
        return
    else:
        then = None
    if then is None and (not today or _DEATH.search(words)):
        return
    span = ages_between(str(born[0].value), str(then.value) if then else today)
    age = ages[0].value
    if span is None or not isinstance(age, int | float) or span[0] <= age <= span[1]:
        return
    yield _finding(
        "age-wrong", (ages[0], born[0], *([then] if then else [])), number, span, str(then.value) if then else today
    )


def _of_today(text: str, age: Fact, dates: list[Fact]) -> bool:
    """Say whether an age beside a name, or behind "heute", is today's, whatever other years its sentence names."""
    before = text[max(0, age.start - _NEAR) : age.start]
    present = bool(_APPOSED.search(before)) or _is_so_old(text, age)
    return bool(_NOW.search(before)) or (
        present and not any(fact.start < age.start and not is_birth(text, fact) for fact in dates)
    )


def _across(text: str, claims: Sequence[Stated], today: str) -> Iterator[Finding]:
    """Yield an age that does not follow from the birth year another claim gives the one person both name."""
    born: dict[str, list[tuple[Fact, int]]] = defaultdict(list)
    aged: dict[str, list[tuple[Fact, int]]] = defaultdict(list)
    last: tuple[int, set[str]] = (-1, set())
    for claim in claims:
        people, names = sum(fact.kind is FactKind.PERSON for fact in claim.facts), _people(claim)
        words = text[claim.start : claim.end]
        if not names and _AGAIN.search(words) and not text[last[0] : claim.start].strip(' \n„“"'):
            people, names = 1, set(last[1])
        last = (claim.end, names)
        if len(names) != 1 or people != 1 or _DEATH.search(words) or _THEN.search(words):
            continue
        number, dates = number_of(claim), [fact for fact in claim.facts if fact.kind is FactKind.DATE]
        births = [fact for fact in dates if isinstance(fact.value, str) and is_birth(text, fact)]
        ages = ages_of(text, claim)
        name = next(iter(names))
        if len(births) == 1 and not ages and not births[0].approximate:
            born[name].append((births[0], number))
        elif len(ages) == 1 and not any(_DIGIT.search(fact.text) for fact in dates):
            aged[name].append((ages[0], number))
    for name, ((birth, where), *more) in born.items():
        span = ages_between(str(birth.value), today)
        for age, number in aged.get(name, ()) if span is not None and not more else ():
            if isinstance(age.value, int | float) and span is not None and not span[0] <= age.value <= span[1]:
                yield age_finding((age, birth), (number, where), span, today)


def _people(claim: Stated) -> set[str]:
    """Return who is named, a surname alone only where nobody with a full name bears it: relatives share one."""
    values = {" ".join(str(fact.value).split()) for fact in claim.facts if fact.kind is FactKind.PERSON and fact.value}
    full = {name for name in values if " " in name}
    return full | (values - {name.rpartition(" ")[2] for name in full} - {""})


def is_birth(text: str, fact: Fact) -> bool:
    """Say whether a date is the day or year of somebody's birth."""
    before = text[max(0, fact.start - 40) : fact.start]
    return bool(_BORN.search(before) or _BORN_AFTER.match(text, fact.end))


def is_death(text: str, fact: Fact) -> bool:
    """Say whether a date is the day or year somebody died."""
    before = text[max(0, fact.start - 60) : fact.start]
    return bool(_DIED.search(before) or _DIED_AFTER.match(text, fact.end))


def ages_of(text: str, claim: Stated) -> list[Fact]:
    """Return the ages of a claim; a bare figure behind "is" only where a person is named right before."""
    named = [fact.end for fact in claim.facts if fact.kind is FactKind.PERSON]
    ages = [fact for fact in claim.facts if is_age(text, fact)]
    return [age for age in ages if not _is_so_old(text, age) or any(0 < age.start - end < _WHO_IS for end in named)]


def is_age(text: str, fact: Fact) -> bool:
    """Say whether a duration is somebody's age: "38-jährig", "aged 80", "60 Jahre alt", "Meier, 60,"."""
    before = text[max(0, fact.start - _NEAR) : fact.start]
    bare = fact.text.isdigit()
    is_now = bare and _is_so_old(text, fact)
    counted = fact.kind is FactKind.QUANTITY and fact.unit is None and bare and (is_now or _NOW.search(before))
    years = fact.kind is FactKind.DURATION and fact.unit == "year"
    if not (counted or years) or fact.bound or fact.approximate:
        return False
    if not isinstance(fact.value, int | float) or not 0 < fact.value <= _OLDEST:
        return False
    old = counted or _OLD.search(fact.text) or _OLD.match(text, fact.end) or _AGED.search(before)
    return bool(old or is_now or (bare and _APPOSED.search(before)))


def _is_so_old(text: str, fact: Fact) -> bool:
    """Say whether somebody with a capital is a bare figure: "Pinkney, who is 58," but no "is 58 points ahead"."""
    before = text[max(0, fact.start - _NEAR) : fact.start]
    is_before = _IS.search(before) and _IS_END.match(text, fact.end)
    return bool(is_before or (_IS_AFTER.search(before) and _IS_BEHIND.match(text, fact.end)))


def ages_between(birth: str, then: str) -> tuple[int, int] | None:
    """Return the youngest and the oldest somebody may have been."""
    ours, theirs = days_of(birth), days_of(then)
    if ours is None or theirs is None:
        return None
    youngest, oldest = _full_years(ours[1], theirs[0]), _full_years(ours[0], theirs[1])
    return (youngest, oldest) if oldest >= 0 else None


def _full_years(first: float, last: float) -> int:
    born, then = date.fromordinal(int(first)), date.fromordinal(int(last))
    return then.year - born.year - ((then.month, then.day) < (born.month, born.day))


def _ago(text: str, dates: list[Fact], number: int) -> Iterator[Finding]:
    """Yield "vor fünf Jahren, 2018" where the one is not the other; a year either way is how people count."""
    for one, other in itertools.pairwise(dates):
        if not _BESIDE.fullmatch(text[one.end : other.start]):
            continue
        spoken, written = (one, other) if _AGO.search(one.text) else (other, one)
        if not _AGO.search(spoken.text) or _AGO.search(written.text) or len(str(spoken.value)) != len("2025"):
            continue
        ours, theirs = str(spoken.value), str(written.value)[:4]
        if theirs.isdigit() and abs(int(ours) - int(theirs)) > 1 and str(int(theirs)) in written.text:
            places = tuple(place_of(f, number) for f in (spoken, written))
            details = {"written": spoken.text, "year": ours} | _dates("other", str(written.value))
            yield Finding(code="ago-wrong", places=places, details=details)


def _jubilees(text: str, claim: Stated, dates: list[Fact], today: str, number: int) -> Iterator[Finding]:
    """Yield birthdays and anniversaries that do not fall into the year they are kept in."""
    found = [m for p in (_JUBILEE, _STANDING) for m in p.finditer(text, claim.start, claim.end)]
    years = [fact for fact in dates if str(fact.value)[:4].isdigit() and str(fact.value)[:4] in fact.text]
    if len(found) != 1 or not years or len(years) > 2:  # noqa: PLR2004  # the beginning and the day itself
        return
    first = min(years, key=lambda fact: str(fact.value))
    words = text[claim.start : claim.end]
    kept = max(str(fact.value) for fact in years)[:4] if len(years) > 1 else today[:4]
    birthday = found[0]["what"].casefold().startswith(("geburt", "birth"))
    fits = is_birth(text, first) if birthday else bool(_FOUNDED.search(words))
    if not kept or not fits or _THEN.search(words):
        return
    age, actual = int(found[0][1]), int(kept) - int(str(first.value)[:4])
    if actual <= 0 or abs(age - actual) <= 1:
        return
    place = FindingPlace(start=found[0].start(), end=found[0].end(), text=found[0][0], claim=number)
    places = (place, place_of(first, number))
    details = (
        {"written": found[0][0], "year": kept}
        | _numbers("actual", (actual, actual))
        | _dates("other", str(first.value))
    )
    yield Finding(code="anniversary-wrong", places=places, details=details)


def _finding(code: str, facts: tuple[Fact, ...], number: int, span: tuple[int, int], then: str) -> Finding:
    age, born = facts[0], facts[1]
    places = tuple(place_of(f, number) for f in facts)
    details = {f"age_{language}": number_words(float(age.value), language) for language in ("de", "en")}  # type: ignore[arg-type]
    details |= _numbers("actual", span) | _dates("born", str(born.value)) | _dates("then", then)
    return Finding(code=code, places=places, details=details)


def age_finding(facts: tuple[Fact, Fact], claims: tuple[int, int], span: tuple[int, int], then: str) -> Finding:
    """Return that an age does not follow from a birth said in another claim; ``claims`` are both numbers."""
    found = _finding("age-wrong", facts, claims[0], span, then)
    return replace(found, places=(found.places[0], replace(found.places[1], claim=claims[1])))


def _numbers(name: str, span: tuple[int, int]) -> dict[str, str]:
    low, high = span
    one = str(low)
    return {
        f"{name}_de": one if low == high else f"{low} oder {high}",
        f"{name}_en": one if low == high else f"{low} or {high}",
    }


def _dates(name: str, iso: str) -> dict[str, str]:
    return {f"{name}_de": date_words(iso, "de"), f"{name}_en": date_words(iso, "en")}
