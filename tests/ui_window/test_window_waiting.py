"""What time does not mend, in the window: it waits too, and another address, a saved file or a copy mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.evidence_services.conftest import MemoryKeyring, ring
from tests.ui_window.test_window_web import _PATIENCE, dialog_of, no_worker, parts, serve
from workbench.model.evidence import Stance
from workbench.ui.dialogs.attach import AttachDialog
from workbench.ui.web.waiting_dialog import WaitingDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_httpserver import HTTPServer
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

__all__ = ["no_worker", "ring"]
PAGE = "<html><head><title>Notice</title></head><body><p>Elon Musk bought Twitter for $44 billion in October 2022.</p>"


def leave_with_escape(desktop: Desktop, qtbot: QtBot, url: str) -> None:
    """Paste an address that fails, type a note, and leave."""
    session, _, errands = parts(desktop)
    before = len(session.queue.waiting)
    errands.run("attach")
    dialog = dialog_of(desktop, AttachDialog, qtbot)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    QTest.keyClicks(dialog._path, url)
    QTest.keyClick(dialog._path, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.later.isHidden(), timeout=_PATIENCE)
    QTest.keyClicks(dialog._note, "Anna fragen")
    QTest.keyClick(dialog.accept_button, Qt.Key.Key_Minus)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(session.queue.waiting) == before + 1)


def opened(desktop: Desktop, qtbot: QtBot) -> WaitingDialog:
    parts(desktop)[2].run("waiting")
    dialog = dialog_of(desktop, WaitingDialog, qtbot)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


def test_what_is_gone_waits_and_another_address_brings_it(desktop: Desktop, web: HTTPServer, qtbot: QtBot) -> None:
    session, desk, _ = parts(desktop)
    leave_with_escape(desktop, qtbot, serve(web, "/gone", status=404))
    dialog = opened(desktop, qtbot)
    assert dialog.table.rows.rows[0].cells[2] == "kommt kaum von selbst"
    assert "404" in dialog._why.text()
    assert "Anna fragen" in dialog._typed.text()
    QTest.keyClick(dialog.address, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(dialog.address, serve(web, "/moved"))
    QTest.keyClick(dialog.address, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not session.queue.waiting, timeout=_PATIENCE)
    qtbot.waitUntil(lambda: dialog.table.rows.rows[0].cells[2] == "✓ angehängt")
    assert not dialog.accept_button.isEnabled()
    dialog.reject()
    qtbot.waitUntil(lambda: desk.dossier is not None and bool(desk.dossier.evidence))
    assert desk.dossier is not None
    ((item,),) = desk.dossier.evidence.values()
    assert (item.stance, item.note) == (Stance.CONTRADICTS, "Anna fragen")
    session.clerk.undo()
    qtbot.waitUntil(lambda: len(session.queue.waiting) == 1)


def test_trying_all_again_tells_how_each_ended(desktop: Desktop, web: HTTPServer, qtbot: QtBot) -> None:
    session, _, _ = parts(desktop)
    web.expect_request("/one").respond_with_data("no", status=410)
    web.expect_request("/two").respond_with_data("no", status=451)
    for path in ("/one", "/two"):
        leave_with_escape(desktop, qtbot, web.url_for(path))
    dialog = opened(desktop, qtbot)
    web.clear()
    web.expect_request("/one").respond_with_data("no", status=410)
    web.expect_request("/two").respond_with_data(PAGE, content_type="text/html")
    QTest.mouseClick(dialog.all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "1 gekommen, 1 warten" in dialog.foot_words.text(), timeout=_PATIENCE)
    qtbot.waitUntil(lambda: [row.cells[2] for row in dialog.table.rows.rows][-1] == "✓ angehängt")
    # the foot counts what came; the queue is read anew after that
    qtbot.waitUntil(lambda: [(one.url, one.tries) for one in session.queue.waiting] == [(web.url_for("/one"), 2)])
    dialog.reject()


def test_a_saved_file_is_attached_in_its_place(
    desktop: Desktop, web: HTTPServer, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, desk, errands = parts(desktop)
    url = serve(web, "/gone", status=404)
    leave_with_escape(desktop, qtbot, url)
    saved = tmp_path / "notice.html"
    monkeypatch.setattr(errands, "choose_file", lambda _parent, _title: str(saved))
    dialog = opened(desktop, qtbot)
    QTest.mouseClick(dialog.file, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "notice.html" in dialog.foot_words.text(), timeout=_PATIENCE)
    assert session.queue.waiting[0].tries == 1
    saved.write_text(PAGE, encoding="utf-8")
    QTest.mouseClick(dialog.file, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not session.queue.waiting, timeout=_PATIENCE)
    dialog.reject()
    qtbot.waitUntil(lambda: desk.dossier is not None and bool(desk.dossier.evidence))
    assert desk.dossier is not None
    ((item,),) = desk.dossier.evidence.values()
    assert item.note == f"Anna fragen\n{url}"


def test_the_archive_is_asked_once_it_is_allowed(
    desktop: Desktop, web: HTTPServer, qtbot: QtBot, ring: MemoryKeyring
) -> None:
    session, _, errands = parts(desktop)
    errands.set_preference("archive_address", f"http://127.0.0.1:{web.port}")
    url = serve(web, "/gone", status=404)
    leave_with_escape(desktop, qtbot, url)
    dialog = opened(desktop, qtbot)
    assert not dialog.copy.isEnabled()
    asked: list[str] = []
    dialog.copy_requested.connect(asked.append)
    QTest.keyClick(dialog.allowed, Qt.Key.Key_Space)
    assert dialog.copy.isEnabled()
    closest = {"available": True, "timestamp": "20221101120000", "url": "x", "status": "200"}
    web.expect_request("/wayback/available").respond_with_json({"archived_snapshots": {"closest": closest}})
    web.expect_request(f"/web/20221101120000id_/{url}").respond_with_data(PAGE, content_type="text/html")
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not session.queue.waiting, timeout=_PATIENCE)
    assert len(asked) == 1
    dialog.reject()


def test_another_address_typed_after_a_failure_is_not_kept_as_the_failed_one(
    desktop: Desktop, web: HTTPServer, qtbot: QtBot
) -> None:
    session, desk, errands = parts(desktop)
    errands.run("attach")
    dialog = dialog_of(desktop, AttachDialog, qtbot)
    dialog.take_path(serve(web, "/gone", status=404))
    qtbot.waitUntil(lambda: not dialog.later.isHidden(), timeout=_PATIENCE)
    dialog._path.setText("https://zeitung.example/anders")
    assert dialog.later.isHidden()
    dialog.reject()
    assert desk.claim is not None
    assert errands.unfinished[desk.claim.id].where == "https://zeitung.example/anders"
    assert session.queue.waiting == ()
