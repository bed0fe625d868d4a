"""The core's words for people, in German and English, from one table."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING

from workbench import paths

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.errors import Language


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    """Read every ``resources/translations/core*.toml``; keys are ``section.name``.

    The names of the ratings come from the rating scale, which the desk may have rewritten.
    """
    scale = tomllib.loads(paths.styled("ratings.toml").read_text(encoding="utf-8"))
    table: dict[str, Mapping[str, str]] = {f"rating.{name}": entry for name, entry in scale["rating"].items()}
    for path in sorted(paths.resource("translations").glob("core*.toml")):
        for section, entries in tomllib.loads(path.read_text(encoding="utf-8")).items():
            table.update({f"{section}.{name}": words for name, words in entries.items()})
    return table


def say(key: str, language: Language, /, **details: object) -> str:
    """Return the words of ``key`` (``section.name``) with its ``{places}`` filled.

    Raises:
        KeyError: no such key: our fault, and a test walks all of them.
    """
    return _table()[key][language].format(**details)


def known(key: str) -> bool:
    """Say whether the table has ``key``."""
    return key in _table()


def keys() -> tuple[str, ...]:
    """Return every key, for the test that walks them."""
    return tuple(_table())
