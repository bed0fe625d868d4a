"""Before the claims are read a verdict's key says so, and the reason typed after it commands nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest

from tests.ui_window.conftest import TEXT, analysis_of
from workbench.actions import articles
from workbench.actions.workspace import open_workspace
from workbench.intake import read_text
from workbench.model.ids import ArticleId

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.session import Session
    from workbench.ui.window import MainWindow

SENTENCE = "Die Behauptungen werden noch gelesen; ein Urteil lässt sich geben, sobald sie hier stehen."
REASON = "Die Mitteilung nennt 44, im Jahr 2022; das Register auch. ?"


class Early:
    """A window on an article nobody has analysed."""

    def __init__(self, desktop: Desktop) -> None:
        assert desktop.window is not None
        assert desktop.session is not None
        assert desktop.errands is not None
        self.window: MainWindow = desktop.window
        self.session: Session = desktop.session
        self.ran: list[str] = []
        self.window.actions_of.command_requested.connect(self.ran.append)

    def type(self, words: str) -> None:
        focused = self.window.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, words)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = self.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)

    def analyse(self) -> None:
        """Store what an analysis finds, as the worker would."""
        desk, workspace = self.session.desk, self.session.workspace
        article, found = ArticleId(desk.article_id), analysis_of(read_text(TEXT).text)
        write = self.session.tasks.write
        write(lambda: articles.store_analysis(workspace, article, found), lambda _changes: desk.refresh())


@pytest.fixture
def early(open_desktop: Callable[[Path], Desktop], tmp_path: Path, qtbot: QtBot) -> Early:
    path = tmp_path / "library.sqlite"
    workspace = open_workspace(path, by="Ines Vogt", language="de")
    articles.store_article(workspace, read_text(TEXT, name="gebot.md"))
    workspace.close()
    made = Early(open_desktop(path))
    qtbot.waitUntil(lambda: made.session.desk.dossier is not None and made.session.desk.whole)
    made.window.focus_manuscript()
    return made


@pytest.mark.parametrize("key", ["v", "d", "f", "u", "n", "q"])
def test_the_reason_typed_after_a_verdicts_key_commands_nothing(early: Early, key: str) -> None:
    early.type(key)
    assert early.window.notice.words == SENTENCE
    early.type(REASON)
    early.press(Qt.Key.Key_Backspace)
    early.press(Qt.Key.Key_Return)
    assert early.ran == []
    early.type("y")
    early.type("?")
    assert early.ran == ["cheat_sheet"], "after Return letters are commands again"


def test_it_is_said_once(early: Early, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    tell = early.window.notice.tell

    def counted(words: Callable[[], str], *, wrong: bool, stays: bool, library: bool) -> None:
        told.append(words)
        tell(words, wrong=wrong, stays=stays, library=library)

    monkeypatch.setattr(early.window.notice, "tell", counted)
    early.type("vvdf")
    early.press(Qt.Key.Key_Escape)
    early.type("v")
    assert len(told) == 1


def test_who_types_when_the_claims_come_types_on(early: Early, qtbot: QtBot) -> None:
    early.type("fDas stimmt")
    early.analyse()
    qtbot.waitUntil(lambda: early.session.desk.claim is not None)
    assert early.window.notice.words == ""
    early.type("nicht")
    assert early.ran == []
    early.press(Qt.Key.Key_Return)
    early.type("v")
    assert early.ran == ["rate_verified"]


def test_a_key_alone_holds_nothing_once_the_claims_are_there(early: Early, qtbot: QtBot) -> None:
    early.type("v")
    early.analyse()
    qtbot.waitUntil(lambda: early.session.desk.claim is not None)
    early.type("j")
    assert early.ran == ["next_open"]


def test_a_command_with_a_held_key_goes_its_way(early: Early) -> None:
    early.type("vDas")
    early.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert early.ran == ["palette"]


def test_asked_again_it_takes_the_same_keys(early: Early) -> None:
    shortcuts = early.window.findChildren(QShortcut)
    early.session.desk.dossier_changed.emit()
    early.session.desk.claim_changed.emit()
    assert early.window.findChildren(QShortcut) == shortcuts
    early.type("v")
    assert early.window.notice.words == SENTENCE
