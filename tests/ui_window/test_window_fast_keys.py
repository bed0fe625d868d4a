"""Keys pressed faster than the library writes: each does what it does when pressed slowly, or says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.model.claims import Rating

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pytestqt.qtbot import QtBot

    from workbench.ui.desk import Desk
    from workbench.ui.desktop import Desktop

_LONG = 20_000
_CONTROL = Qt.KeyboardModifier.ControlModifier
_BOTH = _CONTROL | Qt.KeyboardModifier.ShiftModifier
_UNDO, _REDO = (Qt.Key.Key_Z, _CONTROL), (Qt.Key.Key_Z, _BOTH)
_Press = tuple[Qt.Key, Qt.KeyboardModifier]


def _desk(desktop: Desktop) -> Desk:
    assert desktop.session is not None
    return desktop.session.desk


def _press(desktop: Desktop, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    assert desktop.window is not None
    focused = desktop.window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def _rate(desktop: Desktop, key: Qt.Key, reason: str) -> None:
    assert desktop.window is not None
    _press(desktop, key)
    QTest.keyClicks(desktop.window.claim_panel.form.reason, reason)
    QTest.keyClick(desktop.window.claim_panel.form.reason, Qt.Key.Key_Return)


def _quiet(desktop: Desktop, qtbot: QtBot) -> None:
    """Wait until everything asked for is written and shown."""
    session = desktop.session
    assert session is not None
    qtbot.waitUntil(lambda: not session.tasks._open, timeout=_LONG)


def _ratings(desktop: Desktop) -> list[Rating]:
    dossier = _desk(desktop).dossier
    assert dossier is not None
    return [claim.rating for claim in dossier.live_claims]


def _two_verdicts(desktop: Desktop, qtbot: QtBot) -> None:
    for key, reason in ((Qt.Key.Key_F, "Falsch."), (Qt.Key.Key_D, "Strittig.")):
        _rate(desktop, key, reason)
        _quiet(desktop, qtbot)
        _press(desktop, Qt.Key.Key_J)
    assert _ratings(desktop)[:2] == [Rating.FALSE, Rating.DISPUTED]


@pytest.mark.parametrize("slow", [True, False])
@pytest.mark.parametrize(
    ("keys", "left"),
    [
        ([_UNDO, _REDO], [Rating.FALSE, Rating.DISPUTED]),
        ([_UNDO, _UNDO, _REDO, _REDO], [Rating.FALSE, Rating.DISPUTED]),
        ([_UNDO, _UNDO, _REDO], [Rating.FALSE, Rating.OPEN]),
        ([_UNDO, _REDO, _UNDO, _UNDO], [Rating.OPEN, Rating.OPEN]),
    ],
)
def test_undo_and_redo_come_one_after_the_other_however_fast(
    desktop: Desktop, qtbot: QtBot, keys: Sequence[_Press], left: Sequence[Rating], *, slow: bool
) -> None:
    _two_verdicts(desktop, qtbot)
    for key in keys:
        _press(desktop, *key)
        if slow:
            _quiet(desktop, qtbot)
    _quiet(desktop, qtbot)
    assert _ratings(desktop)[:2] == left
    assert desktop.window is not None
    assert not desktop.window.notice.isVisible()


def test_undo_waits_for_the_first_verdict_that_is_still_being_written(desktop: Desktop, qtbot: QtBot) -> None:
    _rate(desktop, Qt.Key.Key_F, "Falsch.")
    _press(desktop, *_UNDO)
    _quiet(desktop, qtbot)
    assert _ratings(desktop)[0] is Rating.OPEN
    _press(desktop, *_REDO)
    _quiet(desktop, qtbot)
    assert _ratings(desktop)[0] is Rating.FALSE


def test_one_redo_too_many_is_said_and_the_keys_rest_again(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    _rate(desktop, Qt.Key.Key_F, "Falsch.")
    _quiet(desktop, qtbot)
    for key in (_UNDO, _REDO, _REDO):
        _press(desktop, *key)
    _quiet(desktop, qtbot)
    assert _ratings(desktop)[0] is Rating.FALSE
    assert "nichts zu wiederholen" in desktop.window.notice.words
    enabled = {name: desktop.window.actions_of.by_name[name].isEnabled() for name in ("undo", "redo")}
    assert enabled == {"undo": True, "redo": False}


def test_a_second_verdict_given_at_once_stands_in_the_place_of_the_first(desktop: Desktop, qtbot: QtBot) -> None:
    _rate(desktop, Qt.Key.Key_F, "Falsch.")
    _rate(desktop, Qt.Key.Key_D, "Strittig.")
    _quiet(desktop, qtbot)
    claim = _desk(desktop).claim
    assert claim is not None
    assert (claim.rating, claim.conflict) == (Rating.DISPUTED, False)
    assert desktop.window is not None
    assert not desktop.window.notice.isVisible()


@pytest.mark.parametrize("pause", [lambda *_: None, _quiet])
def test_a_sentence_with_nothing_to_check_goes_back_with_the_second_key(
    desktop: Desktop, qtbot: QtBot, pause: Callable[[Desktop, QtBot], None]
) -> None:
    desk = _desk(desktop)
    before = desk.current_sentence()
    assert before is not None
    assert desktop.errands is not None
    for _ in range(2):
        desktop.errands.run("nothing_to_check")
        pause(desktop, qtbot)
    _quiet(desktop, qtbot)
    after = desk.current_sentence()
    assert after is not None
    assert (before.nothing_to_check, after.nothing_to_check) == ("", "")
