"""Title, author and date as office files carry them."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from lxml import etree

from workbench.intake.blocks import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

_DAY: Final = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")
_FIRST_YEAR: Final = 1990  # older stamps are programs that knew no date


def first_text(root: etree._Element | None, *names: str) -> str:
    """Return the words of the first element with one of these local names, in the names' order."""
    if root is None:
        return ""
    elements: Iterable[etree._Element] = list(root.iter(etree.Element))
    for name in names:
        for element in elements:
            if etree.QName(element).localname == name and (words := folded(element.text or "")):
                return words
    return ""


def day_of(words: str) -> str:
    """Return the ISO date a time stamp begins with (``2025-02-10T…``, ``D:20250210…``), empty when it names none."""
    match = _DAY.match(words.removeprefix("D:"))
    if match is None:
        return ""
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return ""
    return day.isoformat() if day.year >= _FIRST_YEAR else ""
