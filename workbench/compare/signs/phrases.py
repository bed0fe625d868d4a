"""What is said beside figures, of every language at once: a claim and its evidence may speak two of them.

The words stand in ``resources/languages/<code>/comparing.toml``, a table for each module that asks for them; a further
language is a further file.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from workbench import paths

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    """Return table → name → the alternatives of all languages; read once."""
    joined: dict[str, dict[str, str]] = defaultdict(dict)
    for file in sorted(paths.resource("languages").glob("*/comparing.toml")):
        for table, phrases in tomllib.loads(file.read_text("utf-8")).items():
            for name, lines in phrases.items():
                before = joined[table].get(name)
                joined[table][name] = "|".join(part for part in (before, lines.replace("\n", "")) if part)
    return joined


def listed(table: str) -> Mapping[str, frozenset[str]]:
    """Return what a table of ``comparing.toml`` lists as plain words, of all languages: name → the words.

    Args:
        table: its heading; one that no language has is empty.
    """
    return {
        name: frozenset(word.strip() for word in words.split("|")) for name, words in _tables().get(table, {}).items()
    }


def said(table: str) -> Mapping[str, str]:
    """Return what a table of ``comparing.toml`` lists: name → a group for a regular expression.

    Args:
        table: its heading; one that no language has is empty.
    """
    return {name: f"(?:{alternatives})" for name, alternatives in _tables().get(table, {}).items()}
