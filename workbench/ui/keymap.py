"""Which keys run which command: the table's own, or those a person gave them. No widgets here.

Key caps name a command's usual key; ``present_key`` says what it is now, so that every cap in the window is true.
Kept in ``keys.toml`` beside the settings: command = ["key", …]; whatever is damaged or foreign takes the usual keys.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence

from workbench import paths
from workbench.errors import InputError
from workbench.ui.command import command_words
from workbench.ui.commands import COMMANDS
from workbench.ui.language import key_words, spoken

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME: Final = "keys.toml"
_DIGITS: Final = ("tick_", "tick_everywhere_")
_MOVING: Final = ("Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown")
_NEEDED: Final = frozenset(
    {"Tab", "Shift+Tab", "Backtab", "Shift+Backtab", "Return", "Enter", "Space"}
    | {"Ctrl+A", "Ctrl+C", "Ctrl+X", "Ctrl+Ins", "Shift+Ins", "Shift+Del", "Ctrl+Backspace", "Ctrl+Del"}
    | {f"{held}{key}" for key in _MOVING for held in ("", "Shift+")}
    | {f"{held}{key}" for key in ("Left", "Right", "Home", "End") for held in ("Ctrl+", "Ctrl+Shift+")}
    | {f"{shift}{digit}" for digit in range(1, 10) for shift in ("", "Shift+")}
)


def may_change(command: str) -> bool:
    """Say whether a command's key can be another: digits stay with the facts."""
    return not command.startswith(_DIGITS)


class Keymap:
    """The keys in force."""

    def __init__(self, own: dict[str, tuple[str, ...]] | None = None) -> None:
        known = {name: tuple(map(_normal, keys)) for name, keys in (own or {}).items() if name in COMMANDS}
        self._own = {
            name: keys
            for name, keys in known.items()
            if may_change(name) and not set(keys) & _NEEDED and all(map(_single, keys))
        }
        for name in list(self._own):  # a file written by hand may give one key twice
            if any(key in keys for key in self._own[name] for other, keys in self._own.items() if other != name):
                del self._own[name]
        self._give_way()

    def _give_way(self) -> None:
        """Take a key that a person gave away from whatever has it by default: a newer version may use it, too."""
        given = {key for keys in self._own.values() for key in keys}
        for name in COMMANDS:
            usual = tuple(map(_normal, COMMANDS[name].keys))
            if name not in self._own and given & set(usual):
                self._own[name] = tuple(key for key in usual if key not in given)

    def keys(self, command: str) -> tuple[str, ...]:
        """Return a command's keys as Qt writes them, the one shown first."""
        return self._own.get(command, COMMANDS[command].keys)

    def changed(self, command: str) -> bool:
        """Say whether a command has other keys than usual."""
        return command in self._own

    @property
    def own(self) -> dict[str, tuple[str, ...]]:
        """Return the keys that differ from the usual ones."""
        return dict(self._own)

    def holder(self, key: str) -> str:
        """Return the command a key runs, empty for none."""
        return ([*self._holders(_normal(key)), ""])[0]

    @staticmethod
    def check_needed(key: str) -> None:
        """Refuse a key that typing, copying, moving or the facts need.

        Raises:
            InputError: ``key-needed``.
        """
        if _normal(key) in _NEEDED:
            raise InputError("key-needed", key=key)

    def _holders(self, key: str) -> list[str]:
        return [name for name in COMMANDS if key in map(_normal, self.keys(name))]

    def change(self, command: str, keys: tuple[str, ...]) -> None:
        """Give a command other keys; none takes its keys away.

        Raises:
            InputError: ``key-taken`` (by another command) or ``key-needed`` (for typing, copying and moving).
        """
        keys = tuple(_normal(key) for key in keys if _normal(key))
        for key in keys:
            self.check_needed(key)
            holder = next((name for name in self._holders(key) if name != command), "")
            if holder:
                raise InputError("key-taken", key=key, command=command_words(COMMANDS[holder]))
        self._set(command, keys)

    def reset(self, command: str) -> None:
        """Give a command its usual keys.

        Raises:
            InputError: ``key-taken``: another command has one of them now.
        """
        self.change(command, COMMANDS[command].keys)

    def reset_all(self) -> None:
        """Give every command its usual keys."""
        self._own.clear()

    def _set(self, command: str, keys: tuple[str, ...]) -> None:
        if keys == tuple(map(_normal, COMMANDS[command].keys)):
            self._own.pop(command, None)
        else:
            self._own[command] = keys


@lru_cache(maxsize=512)  # every cap painted asks
def _normal(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def _single(key: str) -> bool:
    """Say whether it is one key: of "G, L" the G alone would run another command, and L be left over."""
    return QKeySequence(key).count() == 1


_USUAL: Final = {_normal(key): name for name, command in COMMANDS.items() for key in command.keys[:1]}
_current = [Keymap()]


def current_keymap() -> Keymap:
    """Return the keys in force."""
    return _current[0]


def use_keymap(keymap: Keymap) -> None:
    """Put keys into force."""
    _current[0] = keymap


def present_key(usual: str) -> str:
    """Return the key in force for what is usually ``usual``, or for ``@command``; empty when it has none now."""
    name = usual[1:] if usual.startswith("@") else _USUAL.get(_normal(usual), "")
    if name not in COMMANDS:
        return usual
    if usual.startswith("@") or current_keymap().changed(name):
        return (*current_keymap().keys(name), "")[0]
    return usual


def key_said(command: str) -> str:
    """Return a command's key as a sentence names it ("M", "Strg+⇧O"); its quoted words where it has no key now.

    Args:
        command: its name.
    """
    key = (*current_keymap().keys(command), "")[0]
    quoted = "„{}“" if spoken() == "de" else "“{}”"
    return key_words(key) if key else quoted.format(command_words(COMMANDS[command]).rstrip("… "))


def with_key(words: str, command: str) -> str:
    """Return words with a command's key behind them, for where no cap is: "Undo (Ctrl+Z)"; alone without a key."""
    key = (*current_keymap().keys(command), "")[0]
    return f"{words} ({key_words(key)})" if key else words


def load_keymap(folder: Path | None = None) -> Keymap:
    """Read the keys; a damaged file gives the usual ones."""
    try:
        stored = paths.table(((folder or paths.config_folder()) / FILE_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):  # unreadable, or no text, or no TOML
        return Keymap()
    lists = {name: keys for name, keys in stored.items() if isinstance(keys, list)}
    return Keymap({name: tuple(key for key in keys if isinstance(key, str)) for name, keys in lists.items()})


def save_keymap(keymap: Keymap, folder: Path | None = None) -> None:
    """Keep the keys for the next start.

    Raises:
        InputError: ``file-unwritable``.
    """
    target = (folder or paths.config_folder()) / FILE_NAME
    fresh = target.with_suffix(".new")
    import tomli_w  # noqa: PLC0415 - a start saves nothing

    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(tomli_w.dumps({name: list(keys) for name, keys in keymap.own.items()}), encoding="utf-8")
        fresh.replace(target)
    except OSError as error:
        raise InputError("file-unwritable", path=target, cause=error.strerror) from error
