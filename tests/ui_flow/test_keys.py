"""Keys a person chooses: kept, refused with a sentence where taken, true on every cap. No window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import InputError
from workbench.ui.command import command_words
from workbench.ui.commands import COMMANDS
from workbench.ui.keymap import FILE_NAME, Keymap, load_keymap, may_change, present_key, save_keymap, use_keymap

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def keymap() -> Iterator[Keymap]:
    made = Keymap()
    use_keymap(made)
    yield made
    use_keymap(Keymap())


def test_a_taken_key_is_refused_and_names_its_command(keymap: Keymap) -> None:
    with pytest.raises(InputError) as refused:
        keymap.change("next_open", ("k",))
    words = command_words(COMMANDS["previous_open"])
    assert refused.value.sentence("en") == f"K already belongs to “{words}”; give that command another key first."
    assert keymap.keys("next_open") == ("J",)


@pytest.mark.parametrize("key", ["1", "Shift+3", "Tab", "Backtab", "Return", "Up", "Space", "Ctrl+C", "Ctrl+Left"])
def test_keys_needed_for_typing_and_facts_are_refused(keymap: Keymap, key: str) -> None:
    with pytest.raises(InputError) as refused:
        keymap.change("report", (key,))
    assert refused.value.code == "key-needed"


def test_two_commands_change_places_and_the_caps_follow(keymap: Keymap, tmp_path: Path) -> None:
    keymap.change("next_open", ("Alt+F9",))
    keymap.change("previous_open", ("J",))
    keymap.change("next_open", ("K",))
    assert (present_key("J"), present_key("K"), present_key("@next_open")) == ("K", "J", "K")
    save_keymap(keymap, tmp_path)
    again = load_keymap(tmp_path)
    assert again.own == {"next_open": ("K",), "previous_open": ("J",)}


def test_no_key_and_the_usual_key_again(keymap: Keymap) -> None:
    keymap.change("report", ())
    assert (keymap.keys("report"), present_key("Ctrl+E")) == ((), "")
    keymap.change("find", ("Ctrl+E",))
    with pytest.raises(InputError):
        keymap.reset("report")
    keymap.reset_all()
    assert (keymap.own, present_key("Ctrl+E")) == ({}, "Ctrl+E")


@pytest.mark.parametrize(
    "damage",
    ["", "next_open = [", "next_open = 3", 'tick_1 = ["Y"]', 'gone = ["Y"]', 'sign = ["1"]', 'sign = ["G, L"]'],
)
def test_a_damaged_file_gives_the_usual_keys(tmp_path: Path, damage: str) -> None:
    (tmp_path / FILE_NAME).write_text(damage, encoding="utf-8")
    assert load_keymap(tmp_path).own == {}


def test_a_key_somebody_chose_stays_theirs_when_a_newer_version_uses_it(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('report = ["X"]', encoding="utf-8")
    keymap = load_keymap(tmp_path)
    assert (keymap.keys("report"), keymap.holder("X"), keymap.keys("edge_mode")) == (("X",), "report", ())


_NAMES = [name for name in COMMANDS if may_change(name)]


@given(st.lists(st.tuples(st.sampled_from(_NAMES), st.sampled_from(["J", "K", "X", "Ctrl+E", "Alt+F9", ""]))))
def test_no_key_ever_runs_two_commands(changes: list[tuple[str, str]]) -> None:
    keymap = Keymap()
    for name, key in changes:
        try:
            keymap.change(name, (key,))
        except InputError:
            continue
    keys = [key for name in COMMANDS for key in keymap.keys(name)]
    assert len(keys) == len(set(keys))
    assert Keymap(keymap.own).own == keymap.own
