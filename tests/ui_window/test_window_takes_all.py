"""A short correction that would stand for a whole sentence is said to, once nobody types, before it is applied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import workbench.ui.panel.takes_all as module
from tests.ui_window.test_window_fast_keys import _LONG, _UNDO, _desk, _press, _quiet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.model.claims import Claim
    from workbench.ui.desktop import Desktop
    from workbench.ui.panel.verdict_form import VerdictForm


def _form(desktop: Desktop) -> VerdictForm:
    assert desktop.window is not None
    return desktop.window.claim_panel.form


def _propose(desktop: Desktop, words: str) -> None:
    form = _form(desktop)
    _press(desktop, Qt.Key.Key_F)
    QTest.keyClicks(form.reason, "Falsch.")
    QTest.keyClick(form.reason, Qt.Key.Key_Tab)
    QTest.keyClicks(form.correction, words)


@pytest.mark.parametrize(("words", "told"), [("elf", True), ("Mask", False), ("44", False), ("45 Milliarden", False)])
def test_the_panel_says_what_a_short_correction_would_replace(
    desktop: Desktop, qtbot: QtBot, words: str, *, told: bool
) -> None:
    form = _form(desktop)
    _propose(desktop, words)
    assert not form.takes_all.isVisible(), "nobody is told while typing on"
    if told:
        qtbot.waitUntil(form.takes_all.isVisible, timeout=_LONG)
    QTest.keyClick(form.correction, Qt.Key.Key_Return)
    _quiet(desktop, qtbot)
    assert form.takes_all.isVisible() is told
    assert form.takes_all.accessibleName().startswith("Ersetzt den ganzen Satz")


def test_no_key_looks_for_a_place(desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def look(_claim: Claim, words: str) -> bool:
        looked.append(words)
        return False

    monkeypatch.setattr(module, "takes_all", look)
    _press(desktop, Qt.Key.Key_F)
    _quiet(desktop, qtbot)
    looked.clear()
    field = _form(desktop).correction
    QTest.keyClicks(field, "elf")
    assert looked == []
    qtbot.waitUntil(lambda: bool(looked), timeout=_LONG)
    assert looked == ["elf"]


@pytest.mark.usefixtures("one_worker")
def test_one_key_takes_a_sentence_back_that_was_replaced(desktop: Desktop, qtbot: QtBot) -> None:
    window, desk = desktop.window, _desk(desktop)
    assert window is not None
    assert desk.dossier is not None
    before = desk.dossier.draft.text
    _propose(desktop, "elf")
    QTest.keyClick(_form(desktop).correction, Qt.Key.Key_Return)
    _quiet(desktop, qtbot)
    assert desktop.errands is not None
    desktop.errands.run("apply_correction")
    qtbot.waitUntil(lambda: window.view == "drafts", timeout=3 * _LONG)
    desktop.errands.run("accept_draft")
    _quiet(desktop, qtbot)
    assert desk.dossier.draft.text != before
    _press(desktop, *_UNDO)
    _quiet(desktop, qtbot)
    assert desk.dossier is not None
    assert desk.dossier.draft.text == before
    (first, *_) = desk.dossier.live_claims
    assert first.verdict is not None
    assert first.verdict.correction == "elf"
