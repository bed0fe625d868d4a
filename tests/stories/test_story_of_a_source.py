"""A checker attaches a page and disputes a claim by keys alone, on the real window, and the presses are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytest_httpserver import HTTPServer

from workbench import paths
from workbench.model.claims import Rating
from workbench.ui.desktop import Desktop
from workbench.ui.dialogs.attach import AttachDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.jobs import AnalysisWorker
    from workbench.ui.desk import Desk

_LONG: Final = 60_000  # ms: the worker loads its models in this test
_MOST: Final = 10
PAGE: Final = """<html lang="en"><head><title>Twitter sold</title></head><body><article><h1>Twitter sold</h1>
<p>The history of the social network is long, and this page tells it in some detail for the reader.</p>
<p>Elon Musk bought Twitter for $44 billion in October 2022, after months of dispute about the price.</p>
<p>He later renamed it X and dismissed most of the people who had worked there for many years.</p>
</article></body></html>"""


class Keyboard:
    """Presses keys where the focus is, and counts them."""

    def __init__(self) -> None:
        self.presses = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.presses += 1
        QTest.keyClick(self._focus(), key, modifier)

    def type(self, words: str) -> None:
        QTest.keyClicks(self._focus(), words)

    def _focus(self) -> QWidget:
        window = QApplication.activeWindow()
        assert window is not None
        focused = window.focusWidget()
        assert focused is not None
        return focused


@pytest.fixture
def desktop(qapp: QApplication, tmp_path: Path, one_worker: AnalysisWorker) -> Iterator[Desktop]:
    made = Desktop(qapp, by="M. Kessler", language="de")
    made.start(tmp_path / "story.sqlite", (paths.seed("angebot.de.md"),))
    yield made
    made.close()


def _select(desk: Desk, words: str, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: desk.dossier is not None and desk.dossier.article.analysed, timeout=_LONG)
    assert desk.dossier is not None
    claim = next(one for one in desk.dossier.live_claims if words in one.text)
    desk.select(claim.id)
    return claim.id


def _attach_dialog() -> AttachDialog | None:
    shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, AttachDialog) and one.isVisible())
    return next(shown, None)


def test_paste_a_link_accept_the_passage_dispute_and_go_on_in_under_ten_presses(
    desktop: Desktop, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("WORKBENCH_ALLOWED_HOSTS", f"{httpserver.host}:{httpserver.port}")
    httpserver.expect_request("/sold").respond_with_data(PAGE, content_type="text/html; charset=utf-8")
    assert desktop.window is not None
    assert desktop.session is not None
    window, desk = desktop.window, desktop.session.desk
    claim = _select(desk, "54 Milliarden", qtbot)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    window.focus_manuscript()
    QGuiApplication.clipboard().setText(httpserver.url_for("/sold"))
    keys = Keyboard()

    keys.press(Qt.Key.Key_S)
    dialog = _attach_dialog()
    assert dialog is not None
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    keys.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    keys.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.ready, timeout=_LONG)
    relations = {row.match.fact.text: row.match.relation for row in dialog.table.comparison.rows}
    assert "differ" in relations.values()
    assert dialog.text.passage() is not None
    keys.press(Qt.Key.Key_Minus)
    keys.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.dossier is not None and bool(desk.dossier.evidence.get(claim)), timeout=_LONG)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)

    keys.press(Qt.Key.Key_D)
    keys.type("Die Meldung nennt 44 Milliarden.")
    keys.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.claim is not None and desk.claim.rating is Rating.DISPUTED, timeout=_LONG)
    keys.press(Qt.Key.Key_J)
    assert desk.claim is not None
    assert desk.claim.id != claim
    assert keys.presses < _MOST

    assert desk.dossier is not None
    evidence = desk.dossier.evidence[claim][0]
    assert evidence.stance.value == "contradicts"
    assert evidence.passage is not None
    assert "$44 billion" in evidence.passage.exact
    assert evidence.locator.startswith("¶")


def test_the_source_stands_beside_the_claim_compared(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    assert desktop.window is not None
    assert desktop.session is not None
    assert desktop.errands is not None
    window, desk = desktop.window, desktop.session.desk
    claim = _select(desk, "54 Milliarden", qtbot)
    source = tmp_path / "sold.txt"
    source.write_text("A page.\n\nElon Musk bought Twitter for $44 billion in 2022.\n\nHe renamed it X.\n", "utf-8")
    desktop.errands.run("attach")
    dialog = _attach_dialog()
    assert dialog is not None
    dialog.take_path(str(source))
    qtbot.waitUntil(lambda: dialog.ready, timeout=_LONG)
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: desk.dossier is not None and bool(desk.dossier.evidence.get(claim)), timeout=_LONG)
    window.set_view("source")
    assert window.panels.currentWidget() is window.compare
    relations = [row.match.relation for row in window.compare.table.comparison.rows]
    assert "differ" in relations
    assert "agree" in relations

    # other words selected in the source and Enter become the passage
    text = window.source.text
    start = source.read_text("utf-8").index("He renamed")
    text.select_span(start, start + len("He renamed it X."))
    QTest.keyClick(text.text_view(), Qt.Key.Key_Return)

    def tied() -> bool:
        evidence = desk.dossier.evidence[claim][0] if desk.dossier is not None else None
        return evidence is not None and evidence.passage is not None and evidence.passage.exact == "He renamed it X."

    qtbot.waitUntil(tied, timeout=_LONG)

    # the original bytes, unchanged, into a file of one's own
    target = tmp_path / "saved.txt"
    desktop.errands.choose_target = lambda _parent, _title, _name: str(target)
    opened: list[Path] = []
    desktop.errands.open_file = opened.append  # type: ignore[method-assign, assignment]
    desktop.errands.run("save_original")
    qtbot.waitUntil(lambda: opened == [target], timeout=_LONG)
    assert target.read_bytes() == source.read_bytes()

    # a rating key leads from the comparison to the claim's panel
    window.activateWindow()
    window.focus_manuscript()
    desktop.errands.run("rate_disputed")
    assert window.panels.currentWidget() is window.claim_panel
    assert window.claim_panel.form.reason.hasFocus() or window.focusWidget() is window.claim_panel.form.reason
