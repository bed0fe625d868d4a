"""Small words of the report: counts, times, names, and foreign text made safe to show."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from babel.dates import format_datetime

from workbench.model.wording import LOCALES, number_words
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.errors import Language

_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
LONGEST_TITLE: Final = 300
_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_KEPT: Final = frozenset("\n\t")


def visible(text: str) -> str:
    """Return the text with control, direction-turning and lone surrogate characters replaced one by one.

    Offsets stay right, because every character is replaced by exactly one.
    """
    if text.isprintable():
        return text
    return "".join(_REPLACEMENT if _harmful(char) else char for char in text)


def in_cells(text: str) -> str:
    """Return visible text with tabs as wide blanks: on paper and in a browser a tab between cells is none."""
    return visible(text).replace("\t", "\u2003")


def _harmful(char: str) -> bool:
    if char in _TURNING or ord(char) & 0xFFFE == 0xFFFE:  # noqa: PLR2004 - the last two of each plane are no characters
        return True
    return char not in _KEPT and unicodedata.category(char) in {"Cc", "Cs"}


def one_line(text: str) -> str:
    """Return visible text with runs of white space as one space."""
    return " ".join(visible(text).split())


def shortened(text: str, limit: int = LONGEST_TITLE) -> str:
    """Return a name no longer than ``limit``; nobody names a thing with thousands of characters in good faith."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def words(key: str, language: Language, /, **details: object) -> str:
    """Return the report's words of ``report.<key>``."""
    return say(f"report.{key}", language, **details)


def counted(key: str, number: int, language: Language, /, **details: object) -> str:
    """Return ``report.<key>``, written "one|many", for a number; ``{n}`` is the number by locale."""
    return plural(f"report.{key}", number, language, **details)


def plural(key: str, number: int, language: Language, /, **details: object) -> str:
    """Return the words of a whole key written "one|many" for a number."""
    one, many = say(key, language, n=number_words(number, language), **details).split("|")
    return one if number == 1 else many


def listed(items: Iterable[object], language: Language) -> str:
    """Return "1, 2 und 3"."""
    parts = [str(item) for item in items]
    if len(parts) <= 1:
        return "".join(parts)
    return words("and", language, before=", ".join(parts[:-1]), last=parts[-1])


def time_words(iso: str, language: Language) -> str:
    """Return an ISO time as "11. Februar 2025, 14:32 UTC"; what is no time is returned as it is."""
    if not re.match(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}", iso):
        return visible(iso)
    try:
        at = datetime.fromisoformat(iso)
    except ValueError:
        return visible(iso)
    utc = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    pattern = "d. MMMM y, HH:mm" if language == "de" else "d MMMM y, HH:mm"
    return f"{format_datetime(utc, pattern, locale=LOCALES[language])} UTC"


def by_words(name: str, iso: str, language: Language) -> str:
    """Return "M. Kessler, 11. Februar 2025, 14:32 UTC"."""
    return ", ".join(part for part in (one_line(name), time_words(iso, language)) if part)
