"""What a measure goes on with: inches behind feet, "je Kubikmeter", the second of "20mm-40mm"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from workbench.analysis.figures.numerals import DIGITS, read_digits

if TYPE_CHECKING:
    from workbench.analysis.figures.amounts import Amounts
    from workbench.analysis.figures.reading_amounts import Reading

_PER: Final = re.compile(r"/(?:kWh|MWh|km|kg|m³|m3|m²|m2|qm|ha|dl|ml|mol|min|[glhtsd])(?!\w)")
# unit → how many smaller ones it holds, and how those stand behind it: "6-foot-2", "6ft 2in", "12st 4lb", "7lb 3oz"
_SMALLER: Final = {
    "ft": (12, re.compile(
        r"-(?P<alone>\d{1,2})(?![\w-]|[.,]\d)|[ -](?P<said>\d{1,2})(?:(?:[ -]?inch(?:es)?|in)(?!\w)|[″\"])"
    )),
    "st": (14, re.compile(r"[ -]?(?P<said>\d{1,2})[ -]?(?:lbs?|pounds?)(?!\w)")),
    "lb": (16, re.compile(r"[ -]?(?P<said>\d{1,2})[ -]?(?:oz|ounces?)(?!\w)")),
}  # fmt: skip
_FEET: Final = re.compile(r"['’′](?P<inches>1[01]|\d)(?:[\"”″]|''|’’)")  # 6'8"
_NEAR: Final = 28  # code points before degrees that may tell of an angle
_TALLEST: Final = 9  # feet
_INCHES: Final = 12
_JOINTS: Final = ("–", "-")


def measured_on(sentence: str, reading: Reading, patterns: Amounts) -> None:
    """Move a measure's end behind what belongs to it, and give it the whole value and unit."""
    if reading.unit == "°C" and _of_an_angle(sentence, reading, patterns):
        reading.unit = "°"
    if per := _PER.match(sentence, reading.end):
        reading.unit, reading.end = f"{reading.unit}{per[0]}", per.end()
    elif per := patterns.rate.match(sentence, reading.end):
        reading.unit = f"{reading.unit}/{next(of for i, of in enumerate(patterns.rates) if per[f'r{i}'])}"
        reading.end = reading.end if per["thing"] else per.end()
    size, form = _SMALLER.get(reading.unit or "", (1, None))
    if form is not None and reading.high is None and (smaller := form.match(sentence, reading.end)):
        groups = smaller.groupdict()
        reading.low += Decimal(groups.get("alone") or groups["said"]) / size
        reading.end = smaller.end()


def _of_an_angle(sentence: str, reading: Reading, patterns: Amounts) -> bool:
    """Say whether "45 Grad" are an angle's or a latitude's and no temperature."""
    near = patterns.angle_before.finditer(sentence, max(0, reading.start - _NEAR))
    return any(m.end() == reading.start for m in near) or bool(patterns.angle_behind.match(sentence, reading.end))


def in_feet(sentence: str, reading: Reading) -> bool:
    """Read the rest of 6'8"."""
    match = _FEET.match(sentence, reading.end)
    if match is None or reading.high is not None or reading.low > _TALLEST or reading.low % 1:
        return False
    reading.low += Decimal(match["inches"]) / _INCHES
    reading.unit, reading.end = "ft", match.end()
    return True


def said_twice(sentence: str, start: int, reading: Reading, patterns: Amounts) -> None:
    """Make "20mm-40mm", "£2.4m-£2.9m" one range: the same unit stands behind both figures.

    Args:
        sentence: around it.
        start: where the figure's digits end and its scale or unit begins.
        reading: the first amount; its end moves behind the second.
        patterns: the language's expressions.
    """
    if sentence[reading.end : reading.end + 1] not in _JOINTS:
        return
    unit = sentence[start : reading.end]
    if not unit or reading.high is not None or reading.by_noun or not reading.low or any(map(str.isdigit, unit)):
        return
    second = re.compile(rf"[–-][$€£¥]?(?P<num>{DIGITS}){re.escape(unit)}(?!\w)").match(sentence, reading.end)
    first = re.compile(DIGITS).search(sentence, reading.start, start)
    if second is None or first is None:
        return
    low, high = (read_digits(one, decimal=patterns.decimal) for one in (first[0], second["num"]))
    if low and high and high > low:
        reading.high, reading.end = reading.low * high / low, second.end()
