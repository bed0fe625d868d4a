"""The collector of garbage: on the window's thread alone, and over everything only while nothing is done."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject

from workbench.ui import sweeping
from workbench.ui.sweeping import Sweeping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

_MANY = 20_000  # objects: the interpreter's own collector would look dozens of times


class Ring:
    """Garbage that only the collector finds."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def owner(qapp: QObject) -> Iterator[QObject]:
    """Leave the collector as it was found."""
    before = gc.isenabled()
    gc.enable()
    made = QObject(qapp)
    yield made
    for one in made.findChildren(Sweeping):
        one.stop()
    made.deleteLater()
    if before:
        gc.enable()
    else:
        gc.disable()


@pytest.fixture
def passes() -> Iterator[list[int]]:
    """Note the generation of each pass."""
    seen: list[int] = []

    def note(phase: str, told: dict[str, Any]) -> None:
        if phase == "start":
            seen.append(told["generation"])

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def test_what_another_thread_leaves_is_taken_apart_on_the_windows(owner: QObject, qtbot: QtBot) -> None:
    Sweeping(owner).start()
    ends: list[threading.Thread] = []
    kept: list[list[int]] = []

    def leave() -> None:
        weakref.finalize(Ring(), lambda: ends.append(threading.current_thread()))
        kept.extend([number] for number in range(_MANY))

    thread = threading.Thread(target=leave)
    thread.start()
    thread.join()
    assert ends == []
    qtbot.waitUntil(lambda: bool(ends))
    assert ends == [threading.main_thread()]


def test_nothing_is_taken_apart_amid_the_windows_own_work(owner: QObject, qtbot: QtBot, passes: list[int]) -> None:
    Sweeping(owner).start()
    kept = [[number] for number in range(_MANY)]
    assert passes == []
    qtbot.waitUntil(lambda: bool(passes))
    assert (passes[0], len(kept)) == (1, _MANY)


def test_a_pass_over_everything_waits_until_nothing_is_done(
    owner: QObject, qtbot: QtBot, passes: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "_PILE", _MANY)
    monkeypatch.setattr(sweeping, "_TURN", 1)
    monkeypatch.setattr(sweeping, "_STILL", 3)
    gc.collect()
    passes.clear()
    Sweeping(owner).start()
    kept = []
    for _ in range(4):
        before = len(passes)
        kept.append([[number] for number in range(_MANY)])
        qtbot.waitUntil(lambda before=before: len(passes) > before)  # type: ignore[misc]
        assert passes[before] == 1, "while something is done, what is young is looked at"
    qtbot.waitUntil(lambda: 2 in passes)
    assert passes[-1] == 2


def test_a_pass_over_everything_waits_no_longer_where_much_was_made(
    owner: QObject, qtbot: QtBot, passes: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "_HEAP", _MANY)
    Sweeping(owner).start()
    kept = [[number] for number in range(2 * _MANY)]
    qtbot.waitUntil(lambda: bool(passes))
    assert (passes, len(kept)) == ([2], 2 * _MANY)


def test_it_is_left_to_the_interpreter_again(owner: QObject) -> None:
    one = Sweeping(owner)
    assert not gc.isenabled()
    one.stop()
    assert gc.isenabled()
    gc.disable()
    Sweeping(owner).stop()
    assert not gc.isenabled(), "whoever had it rest goes on so"
