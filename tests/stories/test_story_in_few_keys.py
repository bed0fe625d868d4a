"""One claim from link to verdict in fewer than ten key presses besides the typing, on the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workbench import paths, settings
from workbench.model.claims import Rating
from workbench.model.evidence import Stance
from workbench.settings import Settings
from workbench.ui.desktop import Desktop
from workbench.ui.dialogs.attach import AttachDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_httpserver import HTTPServer
    from pytestqt.qtbot import QtBot

    from workbench.jobs import AnalysisWorker

_LONG = 60_000
_CONTROL = Qt.KeyboardModifier.ControlModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
PAGE = """<!doctype html><html lang="en"><head><title>Musk buys Twitter</title></head><body><article>
<h1>Musk buys Twitter</h1><p>The deal ends months of legal wrangling between the two sides.</p>
<p>Elon Musk has completed his purchase of Twitter for about $44 billion in October 2022, the company said.</p>
<p>Shares were suspended from trading on Friday, and the board was dissolved at once.</p></article></body></html>"""


class Keys:
    """Presses keys where the focus is, and counts them; typing is not counted."""

    def __init__(self) -> None:
        self.pressed: list[str] = []

    def press(self, window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = _PLAIN) -> None:
        focused = window.focusWidget()
        assert focused is not None
        self.pressed.append(f"{modifier.name or ''}+{key.name}")
        QTest.keyClick(focused, key, modifier)

    def type(self, window: QWidget, words: str) -> None:
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, words)


@pytest.fixture
def desktop(qapp: QApplication, tmp_path: Path, one_worker: AnalysisWorker) -> Iterator[Desktop]:
    settings.save(Settings(name="M. Kessler", language="de", theme="light"))
    made = Desktop(qapp)
    made.start(tmp_path / "story.sqlite", (paths.seed("angebot.de.md"),))
    yield made
    made.close()


def _activate(window: QWidget, qtbot: QtBot) -> None:
    """Do a window manager's part: without one, no window is active after a dialog closed."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def test_from_a_pasted_link_to_the_next_claim(desktop: Desktop, web: HTTPServer, qtbot: QtBot) -> None:
    assert desktop.window is not None
    assert desktop.session is not None
    window, desk, keys = desktop.window, desktop.session.desk, Keys()
    qtbot.waitUntil(lambda: desk.dossier is not None and desk.dossier.article.analysed, timeout=_LONG)
    qtbot.waitUntil(lambda: desk.claim is not None, timeout=_LONG)
    assert desk.dossier is not None
    claim = next(one for one in desk.dossier.live_claims if "54 Milliarden" in one.text)
    desk.select(claim.id)
    _activate(window, qtbot)
    web.expect_request("/notice").respond_with_data(PAGE, content_type="text/html; charset=utf-8")
    QGuiApplication.clipboard().setText(str(web.url_for("/notice")))

    keys.press(window, Qt.Key.Key_S)
    dialog = next(one for one in window.findChildren(AttachDialog) if one.isVisible())
    _activate(dialog, qtbot)
    keys.press(dialog, Qt.Key.Key_V, _CONTROL)
    keys.press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.ready, timeout=_LONG)
    keys.press(dialog, Qt.Key.Key_Minus)  # it contradicts
    keys.press(dialog, Qt.Key.Key_Return, _CONTROL)
    qtbot.waitUntil(lambda: bool(desk.claim and desk.claim.evidence_count), timeout=_LONG)
    _activate(window, qtbot)
    keys.press(window, Qt.Key.Key_D)
    keys.type(window, "Die Mitteilung nennt 44 Milliarden.")
    keys.press(window, Qt.Key.Key_Return, _CONTROL)
    qtbot.waitUntil(lambda: bool(desk.claim and desk.claim.settled), timeout=_LONG)
    keys.press(window, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: desk.claim is not None and desk.claim.id != claim.id, timeout=_LONG)

    assert len(keys.pressed) < 10, keys.pressed
    settled = next(one for one in desk.dossier.live_claims if one.id == claim.id)
    assert settled.rating is Rating.DISPUTED
    assert settled.verdict is not None
    assert settled.verdict.reason == "Die Mitteilung nennt 44 Milliarden."
    (evidence,) = desk.dossier.evidence[claim.id]
    assert evidence.stance is Stance.CONTRADICTS
    assert evidence.passage is not None
    assert "$44 billion" in evidence.passage.exact
