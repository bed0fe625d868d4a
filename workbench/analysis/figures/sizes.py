"""Figures that are multiplied: the sides of a size ("10x15 cm", "30 × 20 × 10 Zentimeter"), and how often something is.

Only lengths are shared by what stands before the mark: of "2 x 45 Minuten" and "5 mal 100 Euro" the first figure says
how often, and of a relay's "4x100 Meter" neither is a side: that is its name. Who runs it tells ("4x7,5 km der
Männer"), and so do kilometres, which hardly a thing is wide.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.analysis.figures.numerals import DIGITS, read_digits
from workbench.model.measures import measured

if TYPE_CHECKING:
    from decimal import Decimal

    from workbench.analysis.figures.amounts import Amounts
    from workbench.analysis.figures.reading_amounts import Reading

_OTHER: Final = re.compile(rf"(?P<num>{DIGITS})(?P<gap>[ \u00a0\u202f]?)[x×](?P=gap)$")
_REACH: Final = 20  # code points before a figure that hold the other side
_RELAY: Final = 30  # code points beside a figure that may tell of a relay
_RUNNERS: Final = range(2, 11)  # how many run, or how often
_FAR: Final = frozenset({"km", "mile"})
_LONGEST: Final = 10  # times as long as the other side: a relay's stretch


def is_length(reading: Reading) -> bool:
    """Say whether a reading is of centimetres, feet and the like."""
    known = None if reading.by_noun else measured(reading.unit)
    return known is not None and known[0] == "length"


def shares_unit(sentence: str, end: int, reading: Reading, unit: Reading, patterns: Amounts) -> bool:
    """Say whether a figure has the unit of the one behind it, as far as a mark for "times" may stand between them.

    Args:
        sentence: around both.
        end: where the first figure ends.
        reading: the first figure.
        unit: the last figure, with its unit.
        patterns: the language's expressions.
    """
    if patterns.multiplied.match(sentence, end) is None:
        return True
    if not is_length(unit) or unit.low >= reading.low * _LONGEST:
        return False
    return not _in_a_relay(sentence, reading.start, unit, reading.low, patterns)


def goes_on(sentence: str, reading: Reading) -> bool:
    """Say whether the "x" behind a figure is a mark for "times" and makes it a side of a size."""
    return sentence[reading.end] == "x" and sentence[reading.end + 1 :][:1].isdigit() and is_length(reading)


def only_multiplies(sentence: str, start: int, reading: Reading, patterns: Amounts) -> bool:
    """Say whether a figure beside a mark for "times" is no side of a size: "2 x 45 Minuten", "1920x1080", "4x100 m"."""
    if (reading.unit is None or reading.by_noun) and patterns.multiplied.match(sentence, reading.end):
        return True
    other = _OTHER.search(sentence, max(0, start - _REACH), start)
    if other is None:
        return False
    side = read_digits(other["num"], decimal=patterns.decimal)
    if _in_a_relay(sentence, other.start(), reading, side, patterns):
        return True
    far = side is None or reading.low >= side * _LONGEST
    return not other["gap"] and (far or not is_length(reading))


def _in_a_relay(sentence: str, start: int, stretch: Reading, times: Decimal | None, patterns: Amounts) -> bool:
    """Say whether a figure and the stretch behind it name a relay: its words stand beside, or who runs how far."""
    if times not in _RUNNERS or not is_length(stretch):
        return False
    end = stretch.end
    if patterns.relay.search(sentence, end, end + _RELAY) or patterns.raced.match(sentence, end):
        return True
    if patterns.relay.search(sentence, max(0, start - _RELAY), start):
        return True
    return stretch.unit in _FAR and not patterns.wide.search(sentence, end, end + _RELAY)
