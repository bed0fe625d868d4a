"""A held key does once what is meant once, also where X11 sends its repetitions as presses; only steps go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcutEvent
from PySide6.QtWidgets import QApplication, QListView

from workbench.model.evidence import Evidence, Stance
from workbench.model.ids import ClaimId, EvidenceId, SourceId
from workbench.ui.panel.evidence import Card

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.ui.window import MainWindow

_PRESS, _RELEASE, _ASKED = QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_HELD = ((0, 664), (664, 704), (704, 745), (745, 790))  # ms as X11 told of a key held: released and pressed at once
_TWICE = ((0, 104), (112, 200))  # a quick finger


@pytest.fixture
def asked(window: MainWindow) -> list[str]:
    """Return the commands asked for, instead of running them."""
    names: list[str] = []
    window.actions_of.command_requested.disconnect()
    window.actions_of.command_requested.connect(names.append)
    return names


def _send(window: MainWindow, kind: QEvent.Type, key: Qt.Key, at: int, *, held: Qt.KeyboardModifier = _NONE) -> None:
    event = QKeyEvent(kind, key, held, "")
    event.setTimestamp(1_000_000 + at)
    target = window.focusWidget()
    assert target is not None
    QApplication.sendEvent(target, event)


def _shortcut(window: MainWindow, name: str, key: Qt.Key) -> Callable[[int], None]:
    """Return what presses the key of a command as Qt does: it asks for a shortcut, finds one, and sends no press."""
    action = window.actions_of.by_name[name]
    action.setEnabled(True)

    def press(at: int) -> None:
        _send(window, _ASKED, key, at)
        QApplication.sendEvent(action, QShortcutEvent(QKeySequence(key), 0))

    return press


@pytest.mark.parametrize(
    ("name", "key", "asks"),
    [
        ("tick_1", Qt.Key.Key_1, 1),
        ("sign", Qt.Key.Key_S, 1),
        ("undo", Qt.Key.Key_Z, 1),
        ("next_open", Qt.Key.Key_J, 4),
        ("next_claim", Qt.Key.Key_J, 4),
    ],
)
def test_a_held_key_asks_once_unless_it_steps(
    window: MainWindow, asked: list[str], name: str, key: Qt.Key, asks: int
) -> None:
    press = _shortcut(window, name, key)
    for pressed, released in _HELD:
        press(pressed)
        _send(window, _RELEASE, key, released)
    assert asked == [name] * asks


def test_two_quick_presses_ask_twice(window: MainWindow, asked: list[str]) -> None:
    press = _shortcut(window, "tick_1", Qt.Key.Key_1)
    for pressed, released in _TWICE:
        press(pressed)
        _send(window, _RELEASE, Qt.Key.Key_1, released)
    assert asked == ["tick_1", "tick_1"]


def test_a_digit_held_with_shift_ticks_every_mention_once(window: MainWindow) -> None:
    told: list[int] = []
    window.shifted_digit.disconnect()
    window.shifted_digit.connect(told.append)
    for pressed, released in _HELD:
        for kind in (_ASKED, _PRESS):
            _send(window, kind, Qt.Key.Key_1, pressed, held=_SHIFT)
        _send(window, _RELEASE, Qt.Key.Key_1, released, held=_SHIFT)
    assert told == [1]


def _hold(window: MainWindow, view: QListView, key: Qt.Key) -> None:
    view.setFocus()
    for pressed, released in _HELD:
        for kind in (_ASKED, _PRESS):
            _send(window, kind, key, pressed)
        _send(window, _RELEASE, key, released)


def test_space_held_on_a_fact_moves_it_on_once(window: MainWindow) -> None:
    told: list[int] = []
    facts = window.claim_panel.facts
    facts.fact_requested.disconnect()
    facts.fact_requested.connect(lambda number, _everywhere: told.append(number))
    _hold(window, facts, Qt.Key.Key_Space)
    assert told == [1]


def test_delete_held_on_the_cards_removes_one(window: MainWindow) -> None:
    told: list[str] = []
    cards = window.claim_panel.evidence
    cards.removal_requested.disconnect()
    cards.removal_requested.connect(told.append)
    attached = Evidence(
        id=EvidenceId("e"), claim=ClaimId("c"), source=SourceId("s"), stance=Stance.SUPPORTS, by="", at=""
    )
    cards.set_cards((Card(evidence=attached, title="Seite", passage="", marks=(), grade="", about=""),))
    cards.setCurrentIndex(cards.cards.index(0))
    _hold(window, cards, Qt.Key.Key_Delete)
    assert told == ["e"]
