"""Sums: a total given with its parts in one passage that do not add up.

"12 Mio. Euro: 7 Mio. für Schulen und 4 Mio. für Straßen", "3,000 votes, of which 1,200 … and 1,900 …". Where the words
promise all parts (a colon, "insgesamt", "made up of") the sum must be the total; "davon" and "of which" may leave some
out, so their parts must only stay below it; and what "darunter" or "including" names may overlap, so each alone must.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from workbench.compare.signs.phrases import said
from workbench.compare.signs.showing import number_of, place_of, values_of
from workbench.model.agreement import bounds_of, same_unit
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding, FindingPlace
from workbench.model.measures import somebody

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.compare.signs.mentions import Stated

Promise = Literal["all", "some", "each"]
_AMOUNTS: Final = frozenset({FactKind.MONEY, FactKind.QUANTITY})
_SAID: Final = said("sums")
_HEDGE: Final = rf"(?:{_SAID['hedge']}\s+)?"
_OPENINGS: Final[tuple[tuple[Promise, re.Pattern[str]], ...]] = (
    ("all", re.compile(rf"[^.;:\n\d]{{0,24}}:\s*{_HEDGE}", re.IGNORECASE)),
    (
        "all",
        re.compile(
            rf"[^.;:\n\d]{{0,30}}\b{_SAID['made_of']}\s+{_HEDGE}",
            re.IGNORECASE,
        ),
    ),
    (
        "some",
        re.compile(
            rf"[^.;:\n\d]{{0,40}}[,;(–—-]?\s*\b{_SAID['of_it']}\b"
            rf"(?:\s+[^\W\d]+){{0,3}}\s+{_HEDGE}",
            re.IGNORECASE,
        ),
    ),
    (
        "each",
        re.compile(
            rf"[^.;:\n\d]{{0,30}}[,;(–—-]\s*{_SAID['among']}(?:\s+{_SAID['among_joints']})?\s+{_HEDGE}",
            re.IGNORECASE,
        ),
    ),
)
_TOTAL: Final = re.compile(
    rf"[^.;:\n\d]{{0,40}}[,;(–—-]\s*(?:{_SAID['total_joints']}\s+){{0,2}}"
    rf"{_SAID['in_total']}\s+(?:{_SAID['total_verbs']}\s+)?{_HEDGE}",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(rf"[^.;:\n\d]{{0,40}}[,;(–—-]\s*(?:{_SAID['total_joints']}\s+)?", re.IGNORECASE)
_IN_ALL: Final = re.compile(rf"\s+{_SAID['in_all']}\b", re.IGNORECASE)
_LED: Final = re.compile(rf"\b{_SAID['in_total']}\s+(?:{_SAID['total_verbs']}\s+)?{_HEDGE}$", re.IGNORECASE)
_OF_ALL: Final = re.compile(rf"\b{_SAID['of_it']}\b", re.IGNORECASE)
_AMONG: Final = re.compile(rf"[,;(–—-]\s*{_SAID['among']}\b", re.IGNORECASE)
_NEXT: Final = re.compile(rf"[^.:\n\d]{{0,70}}?(?:,|;|\b{_SAID['joints']}\b|&)[^.:\n\d]{{0,30}}", re.IGNORECASE)
_LAST: Final = re.compile(rf"\b{_SAID['joints']}\b|&", re.IGNORECASE)
_WHOLE: Final = re.compile(
    r"[„“\"]?(?:von|of) (?:(?:den|the|all|allen|its|their|ihren|seinen)(?: [^\W\d][\w'’-]*)? )?(?:insgesamt )?",
    re.IGNORECASE,
)
_OF_IT: Final = re.compile(r"[^.;:\d\n(]{1,60}")
_REST: Final = re.compile(rf"\b{_SAID['rest']}\b", re.IGNORECASE)
_DECIMAL: Final = re.compile(r"\d[.,]\d{1,2}(?!\d)")
_BARE: Final = re.compile(r"\d+(?:[.,]\d{1,2})?")
_FIGURE: Final = re.compile(r"\d+(?:[.,]\d+)*")
_MOST: Final = 1.6  # parts beyond that are parts of something else
_LEAST: Final = 0.7  # and below that some are not named


def wrong_sums(text: str, claims: Iterable[Stated]) -> list[Finding]:
    """Return a finding for each total whose parts, named in the same claim, give another sum."""
    findings = []
    for claim in claims:
        amounts = [fact for fact in claim.facts if fact.kind in _AMOUNTS]
        number = number_of(claim)
        for at in range(len(amounts)):
            finding = _forward(text, amounts, at, number) or _backward(text, amounts, at, number, claim.start)
            finding = finding or _beginning(text, amounts, at, number, claim.start)
            findings += [finding] if finding else []
    return findings


def _forward(text: str, amounts: Sequence[Fact], at: int, claim: int) -> Finding | None:
    """Look at a total that its parts follow."""
    total, rest = amounts[at], amounts[at + 1 :]
    if not rest or not _plain(total):
        return None
    link = text[total.end : rest[0].start]
    promise = next((promise for promise, opening in _OPENINGS if opening.fullmatch(link)), None)
    if promise is None:
        return None
    parts = _parts(text, total, rest)
    after = text[total.end : parts[-1].end + 30] if parts else ""
    if not parts or (promise != "each" and _REST.search(after)):
        return None
    return _judged(total, parts, promise, claim)


def _parts(text: str, total: Fact, rest: Sequence[Fact]) -> list[Fact]:
    """Return the parts that follow a total: all joined by commas and, before the last, by "und"; [] if not."""
    if _sums_up(text, total.end, rest[0]):
        return []
    parts = [rest[0]]
    for before, part in itertools.pairwise(rest):
        link = text[before.end : part.start]
        if not _NEXT.fullmatch(link) or _sums_up(text, before.end, part):
            break
        parts.append(part)
        if _LAST.search(link):
            break
    return [] if any(not fits(total, part) for part in parts) else parts


def _sums_up(text: str, start: int, fact: Fact) -> bool:
    """Say whether a figure behind ``start`` is led by "insgesamt", not "davon insgesamt", or followed by "in all"."""
    led = _LED.search(text, start, fact.start)
    return bool(led or _IN_ALL.match(text, fact.end)) and not _OF_ALL.search(text, start, fact.start)


def _backward(text: str, amounts: Sequence[Fact], at: int, claim: int, start: int) -> Finding | None:
    """Look at a total that its parts come before: "7 Mio. für A und 5 Mio. für B, zusammen 12 Mio."."""
    total, before = amounts[at], amounts[:at]
    if len(before) < len("ab") or not _plain(total) or not is_total(text, before[-1].end, total):
        return None
    links = [text[one.end : other.start] for one, other in itertools.pairwise(before)]
    if not all(_NEXT.fullmatch(link) for link in links) or not _LAST.search(links[-1]):
        return None
    if any(map(_AMONG.search, links)):  # those are counted already
        return None
    if _REST.search(text[start : total.start]) or any(not fits(total, part) for part in before):
        return None
    return _judged(total, list(before), "all", claim)


def is_total(text: str, start: int, total: Fact) -> bool:
    """Say whether a figure sums up what ends at ``start``: "zusammen 12 Mio.", "twelve people in all"."""
    link = text[start : total.start]
    return bool(_TOTAL.fullmatch(link) or (_ASIDE.fullmatch(link) and _IN_ALL.match(text, total.end)))


def _beginning(text: str, amounts: Sequence[Fact], at: int, claim: int, start: int) -> Finding | None:
    """Look at a part of what its sentence begins with: "Of the 900 workers, 6,000 went on strike"."""
    total, rest = amounts[at], amounts[at + 1 :]
    if not rest or not _plain(total) or not _plain(rest[0]) or not _WHOLE.fullmatch(text, start, total.start):
        return None
    part = rest[0]
    counted = total.kind is part.kind is FactKind.QUANTITY and _whole(total) and isinstance(part.value, int)
    if not counted or part.unit is not None or not _OF_IT.fullmatch(text, total.end, part.start):
        return None
    return _judged(total, [part], "some", claim)


def parted(link: str) -> bool:
    """Say whether what stands between two figures makes them parts of one list: a comma, "und"."""
    return bool(_NEXT.fullmatch(link)) and not _AMONG.search(link)


def _plain(fact: Fact) -> bool:
    sure = fact.bound is None and fact.value_range is None
    return sure and isinstance(fact.value, int | float) and fact.value > 0


def fits(total: Fact, part: Fact) -> bool:
    """Say whether a figure can be a part: the same unit, none, or, of what is counted, another noun."""
    if not _plain(part):
        return False
    counted = total.kind is part.kind is FactKind.QUANTITY
    return part.unit is None or same_unit(total, part) or (counted and _whole(total) and _whole(part))


def _whole(fact: Fact) -> bool:
    """Say whether a quantity counts things: a whole number with a noun, no measure."""
    noun = fact.unit or ""
    long = len(noun) > len("km²") and noun[0].isalpha()
    return isinstance(fact.value, int) and (long or somebody(noun))


def _judged(total: Fact, parts: Sequence[Fact], promise: Promise, claim: int) -> Finding | None:
    whole = float(total.value) if isinstance(total.value, int | float) else 0.0
    values = _scaled(total, parts)
    largest = max(range(len(parts)), key=values.__getitem__)
    if promise == "each" or len(parts) == 1:
        low, high = _bounds(total)
        over = values[largest] > max(whole * (2 - low / whole), high) and promise != "all"
        return _part_finding(total, parts[largest], claim) if over and values[largest] < whole * 100 else None
    ratio = sum(values) / whole
    if abs(sum(values) - whole) <= _tolerance(total, parts, values) or not _LEAST <= ratio <= _MOST:
        return None
    if promise == "some" and ratio < 1:
        return None
    return _sum_finding(total, parts, sum(values), claim)


def _scaled(total: Fact, parts: Sequence[Fact]) -> list[float]:
    """Return the parts' values; a scale that only the total is written with holds for all ("12 Mio.: 7 und 5")."""
    values = [float(part.value) for part in parts if isinstance(part.value, int | float)]
    written = _FIGURE.search(total.text)
    bare = all(_BARE.fullmatch(part.text) for part in parts)
    if bare and written and _BARE.fullmatch(written[0]) and isinstance(total.value, int | float):
        factor = float(total.value) / float(written[0].replace(",", "."))
        return [value * factor for value in values] if factor >= 1000 else values  # noqa: PLR2004  # a thousand
    return values


def _tolerance(total: Fact, parts: Sequence[Fact], values: Sequence[float]) -> float:
    """Return what rounding may cost: nothing of whole numbers, half a last place each of those with decimals."""
    allowed = 0.0
    for fact, value in zip((total, *parts), (total.value, *values), strict=True):
        if not isinstance(value, int | float):
            continue
        low, high = _bounds(fact)
        written = float(fact.value) if isinstance(fact.value, int | float) and fact.value else 1.0
        if fact.approximate or _DECIMAL.search(fact.text):
            allowed += (high - low) / 2 * value / written
    return allowed * 1.01 + 1e-9 * max(values)


def _bounds(fact: Fact) -> tuple[float, float]:
    return bounds_of(fact) or (0.0, 0.0)


def _sum_finding(total: Fact, parts: Sequence[Fact], value: float, claim: int) -> Finding:
    made = replace(total, value=round(value, 4), approximate=False)
    return Finding(code="sum-wrong", places=_places((total, *parts), claim), details=values_of(sum=made, total=total))


def _part_finding(total: Fact, part: Fact, claim: int) -> Finding:
    return Finding(code="part-exceeds", places=_places((total, part), claim), details=values_of(part=part, total=total))


def _places(facts: Iterable[Fact], claim: int) -> tuple[FindingPlace, ...]:
    return tuple(place_of(fact, claim) for fact in facts)
