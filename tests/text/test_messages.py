"""Every entry of the core's words speaks German and English, with the same places to fill."""

from __future__ import annotations

import string
import tomllib
from pathlib import Path
from typing import Any

import pytest

from workbench import paths
from workbench.model import scale
from workbench.text import messages

FILES = sorted(paths.resource("translations").glob("core*.toml"))
TABLES: dict[Path, dict[str, Any]] = {path: tomllib.loads(path.read_text(encoding="utf-8")) for path in FILES}


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def entries(path: Path) -> list[tuple[str, dict[str, str]]]:
    return [(f"{section}.{name}", entry) for section, names in TABLES[path].items() for name, entry in names.items()]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_entry_has_both_languages_and_the_same_places(path: Path) -> None:
    wrong = [
        key
        for key, entry in entries(path)
        if set(entry) != {"de", "en"}
        or not all(words.strip() for words in entry.values())
        or places(entry["de"]) != places(entry["en"])
    ]
    assert wrong == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_places_are_named_so_that_say_can_fill_them(path: Path) -> None:
    assert [key for key, entry in entries(path) if not all(name.isidentifier() for name in places(entry["de"]))] == []


def test_no_two_files_define_the_same_entry() -> None:
    keys = [key for path in FILES for key, _ in entries(path)]
    assert sorted(keys) == sorted(set(keys))
    assert sorted(messages.keys()) == sorted([*keys, *(f"rating.{key}" for key in scale.KEYS)])


def test_places_are_filled_in_both_languages() -> None:
    assert messages.say("value.range", "de", low="3", high="5") == "3 bis 5"
    assert messages.say("value.range", "en", low="3", high="5") == "3 to 5"


def test_an_unknown_key_is_our_fault() -> None:
    assert not messages.known("value.nothing")
    with pytest.raises(KeyError):
        messages.say("value.nothing", "de")
