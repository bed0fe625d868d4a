"""A library that may not be written: everything is shown, nothing pretends to be saved, and opened to us it goes on."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.model.claims import Rating
from workbench.ui.commands import COMMANDS
from workbench.ui.language import core
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.window import MainWindow

_LONG = 20_000


def _as_its_bits_say(path: Path, mode: int) -> bool:
    """Answer like ``os.access`` for an owner who is not root."""
    return bool(Path(path).stat().st_mode & (0o200 if mode & os.W_OK else 0o400))


@pytest.fixture
def closed(
    open_desktop: Callable[[Path], Desktop], library: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Desktop:
    """Open the window on a library whose file may not be written."""
    library.chmod(0o444)
    monkeypatch.setattr("os.access", _as_its_bits_say)
    made = open_desktop(library)
    qtbot.waitUntil(lambda: made.session is not None and made.session.desk.claim is not None)
    assert made.session is not None
    qtbot.waitUntil(lambda: made.session is not None and made.session.desk.whole)
    return made


def _window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


def _status(window: MainWindow) -> str:
    return window.status._saved.text()


def test_it_is_shown_and_commands_that_write_are_not_to_be_had(closed: Desktop) -> None:
    window = _window(closed)
    assert window.notice.words == core("library.to-read")
    assert _status(window) == "Nur zu lesen"
    assert not window.toolbar._undo.isEnabled()
    enabled = {name for name, action in window.actions_of.by_name.items() if action.isEnabled()}
    assert {"report", "next_claim", "open_library", "save_original", "references", "find"} <= enabled
    assert not enabled & {name for name, command in COMMANDS.items() if command.writes}
    assert not enabled & {"article_done", "article_filed", "dismiss", "mark", "attach", "query", "sign", "undo"}


def test_the_sentence_that_it_is_only_read_wears_no_sign_of_success(closed: Desktop) -> None:
    theme, shown = current_theme(), _window(closed).notice._sign.pixmap().toImage()
    assert shown == icon("warning", theme, role="text2").pixmap(16, 16).toImage()
    assert shown != icon("check", theme, role="text2").pixmap(16, 16).toImage()


def test_a_verdicts_key_says_why_nothing_comes_of_it_and_its_reason_commands_nothing(closed: Desktop) -> None:
    window, ran = _window(closed), list[str]()
    window.actions_of.command_requested.connect(ran.append)
    assert closed.session is not None
    assert closed.session.desk.claim is not None
    before = closed.session.desk.claim.number
    window.focus_manuscript()
    for _twice in range(2):
        QTest.keyClicks(window.focusWidget(), "vJa, das kann sein?")
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        assert "nur lesen; ein Urteil" in window.notice.words
    assert (ran, closed.session.desk.claim.number) == ([], before)
    QTest.keyClicks(window.focusWidget(), "j")
    assert ran == ["next_open"]


def test_every_verdict_and_tick_by_key_writes() -> None:
    assert all(COMMANDS[f"rate_{rating.value}"].writes for rating in Rating)
    assert all(COMMANDS[f"tick_{number}"].writes for number in range(1, 10))


def test_what_is_typed_all_the_same_stays_and_the_refusal_says_why(closed: Desktop, qtbot: QtBot) -> None:
    window = _window(closed)
    form = window.claim_panel.form
    form.choose(Rating.FALSE)
    QTest.keyClicks(form.reason, "Es waren 44.")
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "dürfen Sie nicht schreiben" in window.notice.words, timeout=_LONG)
    assert form.reason.toPlainText() == "Es waren 44."
    form.give_up()


def test_opened_to_us_it_says_so_and_opening_it_again_goes_on(closed: Desktop, library: Path, qtbot: QtBot) -> None:
    assert closed.session is not None
    library.chmod(0o644)
    closed.session._look()
    qtbot.waitUntil(lambda: "öffnen Sie es noch einmal" in _window(closed).notice.words, timeout=_LONG)
    assert closed.errands is not None
    closed.errands.choose_library = lambda _window, _title: str(library)
    closed.errands.run("open_library")
    window, session = _window(closed), closed.session
    assert session is not None
    qtbot.waitUntil(lambda: session.desk.claim is not None and session.desk.whole, timeout=_LONG)
    assert (window.notice.words, _status(window)) == ("", "")
    assert window.actions_of.by_name["rate_false"].isEnabled()
    assert session.desk.claim is not None
    session.clerk.give_verdict(session.desk.claim.id, "false", "Es waren 44.", "")
    qtbot.waitUntil(lambda: bool(session.desk.claim and session.desk.claim.settled), timeout=_LONG)
