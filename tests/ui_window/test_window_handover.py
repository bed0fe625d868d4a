"""The handover by keys: the worst first, a decision recorded and taken back, a page for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui_window.paper import paper
from workbench.model.claims import Rating
from workbench.ui.handover.dialog import HandoverDialog
from workbench.ui.keymap import Keymap, use_keymap

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop


_LONG = 30_000


def test_a_talk_is_held_and_written_down(desktop: Desktop, qtbot: QtBot, tmp_path: Path) -> None:
    session, errands = desktop.session, desktop.errands
    assert session is not None
    assert errands is not None
    desk = session.desk
    assert desk.dossier is not None
    first, second = desk.dossier.live_claims[:2]
    session.clerk.give_verdict(second.id, "disputed", "Zwei <Jahre>", "")
    session.clerk.give_verdict(first.id, "false", "Es waren 44.", "44 Milliarden Dollar")
    qtbot.waitUntil(lambda: desk.dossier is not None and desk.dossier.live_claims[0].rating is Rating.FALSE)
    errands.run("handover")
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, HandoverDialog) and one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    assert [dialog.list.item(n).text().split(" · ")[1] for n in range(2)] == ["Falsch", "Strittig"]
    assert "44" in dialog.detail.toPlainText()
    assert "Entschieden: noch nichts" in dialog.detail.toPlainText()  # the line to write on is the paper's
    assert dialog.subtitle.text() == "Ein Gebot 💶"
    QTest.keyClick(dialog.list, Qt.Key.Key_2)
    assert "vereinbart" in dialog.foot_words.text()
    QTest.keyClicks(dialog.wording, "rund 44 Milliarden")
    asked: list[str] = []
    dialog.print_requested.connect(lambda: asked.append("print"))
    QTest.keyClick(dialog.wording, Qt.Key.Key_Return)
    assert asked == []
    qtbot.waitUntil(lambda: "rund 44 Milliarden" in dialog.list.item(0).text())
    QTest.keyClick(dialog.list, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: "rund 44" not in dialog.list.item(0).text())
    QTest.keyClick(dialog.list, Qt.Key.Key_J)
    assert "Zwei <Jahre>" in dialog.detail.toPlainText()
    QTest.keyClick(dialog.list, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: dialog.list.item(1).text().startswith("✓"))
    target, printed = tmp_path / "talk.pdf", tmp_path / "printed.pdf"
    errands.choose_target = lambda _window, _title, _name: str(target)
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: str(target) in dialog.foot_words.text(), timeout=_LONG)
    assert b"/StructTreeRoot" in target.read_bytes()
    errands.choose_target = lambda _window, _title, _name: str(tmp_path / "nowhere" / "talk.pdf")
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "nowhere" in dialog.foot_words.text(), timeout=_LONG)
    errands.choose_printer = lambda _window, _title, _name: paper(printed)
    QTest.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: str(printed) in dialog.foot_words.text(), timeout=_LONG)
    assert len(PdfDocument(printed)) == 1
    QTest.keyClicks(dialog.wording, "noch nicht fertig")
    dialog.reject()
    errands.run("handover")
    again = next(one for one in QApplication.topLevelWidgets() if isinstance(one, HandoverDialog) and one.isVisible())
    assert again.wording.text() == "noch nicht fertig"
    again.wording.clear()
    again.reject()


def test_the_keys_that_go_through_the_claims_go_through_the_talk(desktop: Desktop, qtbot: QtBot) -> None:
    session, errands = desktop.session, desktop.errands
    assert session is not None
    assert errands is not None
    desk = session.desk
    assert desk.dossier is not None
    for claim in desk.dossier.live_claims[:2]:
        session.clerk.give_verdict(claim.id, "false", "Es waren 44.", "")
    qtbot.waitUntil(lambda: desk.dossier is not None and desk.dossier.live_claims[1].rating is Rating.FALSE)
    desktop.preferences.set_keys("next_open", ("H", "Ctrl+Down"))
    desktop.preferences.set_keys("previous_open", ())
    try:
        errands.run("handover")
    finally:
        use_keymap(Keymap())
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, HandoverDialog) and one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    rows = []
    for key in (Qt.Key.Key_H, Qt.Key.Key_K, Qt.Key.Key_J):
        QTest.keyClick(dialog.list, key)
        rows.append(dialog.list.currentRow())
    QTest.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert [*rows, dialog.list.currentRow()] == [1, 1, 1, 0]
    dialog.reject()


def test_nothing_to_talk_about_says_what_brings_something_here(desktop: Desktop, qtbot: QtBot) -> None:
    session, errands = desktop.session, desktop.errands
    assert session is not None
    assert errands is not None
    desk = session.desk
    errands.run("handover")
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, HandoverDialog) and one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    assert "Rückfrage" in dialog.nothing.text()
    assert "(Q)" in dialog.nothing.text() or " Q " in dialog.nothing.text()
    assert not any(part.isVisible() for part in (dialog.list, dialog.detail, dialog.wording))
    assert dialog.cancel.hasFocus()
    assert desk.dossier is not None
    session.clerk.give_verdict(desk.dossier.live_claims[0].id, "false", "Es waren 44.", "")
    qtbot.waitUntil(dialog.list.isVisible)
    assert dialog.nothing.isHidden()
    assert "44" in dialog.detail.toPlainText()
    dialog.reject()
