"""Keys pressed faster than the library writes: each does what it does when pressed slowly, or says why not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.actions.claims import mark_sentence
from workbench.errors import LibraryError
from workbench.model.claims import Rating
from workbench.ui.panel.rating_bar import RatingButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pytestqt.qtbot import QtBot

    from workbench.model.articles import Sentence
    from workbench.model.changes import Changes
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


def _sentence(desktop: Desktop) -> Sentence:
    """Return the sentence in the middle of attention, as the page shows it."""
    wanted, dossier = _desk(desktop).current_sentence(), _desk(desktop).dossier
    assert wanted is not None
    assert dossier is not None
    return next(one for one in dossier.sentences if one.start == wanted.start)


def _mark_unseen(desktop: Desktop, *, on: bool) -> None:
    """Mark the sentence as a colleague, just before the next key: the window has not seen it."""
    session, sentence = desktop.session, _sentence(desktop)
    assert session is not None
    colleague, span = replace(session.workspace, actor="Kollegin"), (sentence.start, sentence.end)
    article = session.desk.article_id
    session.tasks.write(lambda: mark_sentence(colleague, article, *span, nothing_to_check=on))


@pytest.mark.parametrize("gone_to", [False, True])
@pytest.mark.parametrize("on", [True, False])
def test_what_a_colleague_says_of_a_sentence_is_not_flipped_back_unseen(
    desktop: Desktop, qtbot: QtBot, *, on: bool, gone_to: bool
) -> None:
    assert desktop.errands is not None
    if gone_to:
        _desk(desktop).show_sentence(_sentence(desktop))
    if not on:
        desktop.errands.run("nothing_to_check")
        _quiet(desktop, qtbot)
    assert bool(_sentence(desktop).nothing_to_check) is not on
    _mark_unseen(desktop, on=on)
    desktop.errands.run("nothing_to_check")
    _quiet(desktop, qtbot)
    assert bool(_sentence(desktop).nothing_to_check) is on


@pytest.mark.parametrize("slow", [True, False])
@pytest.mark.parametrize(
    ("keys", "marked"),
    [("0", True), ("000", True), ("0000", False), ("0u0", True), ("0ur0", False), ("0u00", False), ("00uu0", True)],
)
def test_marks_and_their_undo_come_one_after_the_other_however_fast(
    desktop: Desktop, qtbot: QtBot, keys: str, *, marked: bool, slow: bool
) -> None:
    names = {"0": "nothing_to_check", "u": "undo", "r": "redo"}
    assert desktop.errands is not None
    for key in keys:
        desktop.errands.run(names[key])
        if slow:
            _quiet(desktop, qtbot)
    _quiet(desktop, qtbot)
    assert bool(_sentence(desktop).nothing_to_check) is marked


def test_a_mark_that_could_not_be_written_does_not_count(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desktop.errands is not None

    def locked(*_: object, **__: object) -> Changes:
        raise LibraryError("library-locked", path="k.sqlite")

    with monkeypatch.context() as patched:
        patched.setattr("workbench.actions.claims.mark_sentence", locked)
        desktop.errands.run("nothing_to_check")
        _quiet(desktop, qtbot)
    desktop.errands.run("nothing_to_check")
    _quiet(desktop, qtbot)
    assert _sentence(desktop).nothing_to_check


def test_why_a_write_failed_is_told_once_though_the_library_stays_locked(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = desktop.session
    assert session is not None

    def locked(*_: object, **__: object) -> str:
        raise LibraryError("library-locked", path="k.sqlite")

    def refused() -> Changes:
        raise LibraryError("library-full", path="k.sqlite")

    told: list[object] = []
    session.clerk.failed.connect(told.append)
    session.tasks.write_failed.connect(told.append)
    monkeypatch.setattr(type(session.workspace.library), "undoable", locked)
    session.clerk.submit(refused)
    _quiet(desktop, qtbot)
    assert [getattr(one, "code", "") for one in told] == ["library-full"]


@pytest.mark.parametrize("before", ["", "Falsch."])
def test_a_verdict_undone_while_it_is_written_leaves_nothing_to_save(
    desktop: Desktop, qtbot: QtBot, before: str
) -> None:
    assert desktop.window is not None
    form = desktop.window.claim_panel.form
    if before:
        _rate(desktop, Qt.Key.Key_F, before)
        _quiet(desktop, qtbot)
    _rate(desktop, Qt.Key.Key_V, "Stimmt.")
    _press(desktop, *_UNDO)
    _quiet(desktop, qtbot)
    stands = Rating.FALSE if before else Rating.OPEN
    assert _ratings(desktop)[0] is stands
    assert (form.reason.toPlainText(), form._save.isVisible()) == (before, False)
    assert {name for name, pressed in _pressed(desktop).items() if pressed} == ({stands.value} if before else set())
    form.commit()
    _quiet(desktop, qtbot)
    assert _ratings(desktop)[0] is stands


def test_words_typed_while_a_verdict_is_written_stay_though_it_is_undone(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    form = desktop.window.claim_panel.form
    _rate(desktop, Qt.Key.Key_F, "Falsch.")
    _press(desktop, Qt.Key.Key_D)
    QTest.keyClicks(form.reason, "Strittig.")
    assert desktop.errands is not None
    desktop.errands.run("undo")
    _quiet(desktop, qtbot)
    assert _ratings(desktop)[0] is Rating.OPEN
    assert (form.reason.toPlainText(), form._save.isVisible()) == ("Strittig.", True)
    form.give_up()


def test_the_same_verdict_once_more_is_not_written_and_that_is_said(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    _rate(desktop, Qt.Key.Key_V, "Stimmt.")
    _quiet(desktop, qtbot)
    _press(desktop, Qt.Key.Key_V)
    QTest.keyClick(desktop.window.claim_panel.form.reason, Qt.Key.Key_Return)
    _quiet(desktop, qtbot)
    assert "unverändert" in desktop.window.status._did
    _press(desktop, *_UNDO)
    _quiet(desktop, qtbot)
    assert _ratings(desktop)[0] is Rating.OPEN


def _pressed(desktop: Desktop) -> dict[str, bool]:
    assert desktop.window is not None
    buttons = desktop.window.claim_panel.form.bar.findChildren(RatingButton)
    return {button.rating.value: button.isChecked() for button in buttons}
