"""The core's words for people, in German and English, from one table."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench import paths

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.errors import Language


_HEADING: Final = re.compile(r"^\[(\w+)\][ \t]*\n", re.MULTILINE)


@cache
def _sections() -> Mapping[str, list[str]]:
    """Return the lines under each ``[heading]`` of every ``resources/translations/core*.toml``, not yet read.

    A window says a few dozen of a thousand sentences before it is painted: a section is taken apart when one of its
    sentences is first said.
    """
    sections: dict[str, list[str]] = defaultdict(list)
    for path in sorted(paths.resource("translations").glob("core*.toml")):
        parts = _HEADING.split(path.read_text(encoding="utf-8"))
        for section, lines in zip(parts[1::2], parts[2::2], strict=True):
            sections[section].append(lines)
    return dict(sections)


@cache
def _section(section: str) -> Mapping[str, Mapping[str, str]]:
    """Return a section's sentences by name; the ratings' names as the desk may have rewritten them."""
    sentences: dict[str, Mapping[str, str]] = {}
    if section == "rating":
        scale = paths.table(paths.styled("ratings.toml").read_text(encoding="utf-8"))
        sentences.update(scale["rating"])
    for lines in _sections().get(section, ()):
        sentences.update(paths.table(lines))
    return sentences


def say(key: str, language: Language, /, **details: object) -> str:
    """Return the words of ``key`` (``section.name``) with its ``{places}`` filled.

    Raises:
        KeyError: no such key: our fault, and a test walks all of them.
    """
    return written(key, language).format(**details)


def counted(key: str, number: int, language: Language) -> str:
    """Return how many of something: ``key`` holds the words for one and, behind a bar, those for any other ``{count}``.

    Raises:
        KeyError: no such key.
    """
    one, many = written(key, language).split("|")
    return (one if number == 1 else many).format(count=number)


def written(key: str, language: Language) -> str:
    """Return the words of ``key`` with their ``{places}`` open.

    Raises:
        KeyError: no such key.
    """
    section, _, name = key.partition(".")
    return _section(section)[name][language]


def known(key: str) -> bool:
    """Say whether the table has ``key``."""
    section, _, name = key.partition(".")
    return name in _section(section)


def keys() -> tuple[str, ...]:
    """Return every key, for the test that walks them."""
    return tuple(f"{section}.{name}" for section in ("rating", *_sections()) for name in _section(section))
