"""Addresses in the window: an article from the web, a page as a source, what is refused stays typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench.actions import articles
from workbench.model.analysis import Analysis
from workbench.ui.dialogs.attach import AttachDialog
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.dialogs.words import AddressDialog

if TYPE_CHECKING:
    from threading import Event

    from pytest_httpserver import HTTPServer
    from pytestqt.qtbot import QtBot

    from workbench.actions.workspace import Workspace
    from workbench.jobs import AnalysisWorker
    from workbench.model.articles import Document
    from workbench.ui.desktop import Desktop

    Dialog = TypeVar("Dialog", bound=Sheet)

PAGE = (
    "<html><head><title>Notice</title></head><body><article><h1>Notice</h1>"
    "<p>Elon Musk bought Twitter for $44 billion in October 2022, the company said on Friday.</p>"
    "<p>The board had agreed in April after some weeks of talks between both sides.</p></article></body></html>"
)


def _dialog(desktop: Desktop, kind: type[Dialog]) -> Dialog:
    assert desktop.window is not None
    return next(d for d in desktop.window.findChildren(kind) if d.isVisible())


def test_an_address_becomes_an_article(
    desktop: Desktop, web: HTTPServer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def analyse(
        _workspace: Workspace, document: Document, *, cancel: Event | None = None, progress: object = None
    ) -> Analysis:
        assert cancel is not None
        assert progress is not None
        return Analysis(language=document.language, pipeline="hand", sentences=(), suggestions=(), facts=())

    monkeypatch.setattr(articles, "analyse_document", analyse)
    web.expect_request("/notice").respond_with_data(PAGE, content_type="text/html; charset=utf-8")
    assert desktop.errands is not None
    assert desktop.session is not None
    desk = desktop.session.desk
    QGuiApplication.clipboard().setText("just words")
    desktop.errands.run("open_address")
    dialog = _dialog(desktop, AddressDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    QTest.keyClicks(dialog.line, "notice.html")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.line.text() == "notice.html"
    dialog.line.clear()
    QTest.keyClicks(dialog.line, web.url_for("/notice"))
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.dossier is not None and "$44 billion" in desk.dossier.draft.text)
    assert desk.dossier is not None
    assert desk.dossier.article.path == web.url_for("/notice")


def test_a_page_is_read_in_the_field_of_files_and_a_failure_keeps_the_address(
    desktop: Desktop, web: HTTPServer, qtbot: QtBot, worker: AnalysisWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.actions.capturing.passages_for", lambda *_given: ())
    assert worker.pid is not None
    web.expect_request("/gone").respond_with_data("no", status=404)
    web.expect_request("/notice").respond_with_data(PAGE, content_type="text/html; charset=utf-8")
    assert desktop.errands is not None
    desktop.errands.run("attach")
    dialog = _dialog(desktop, AttachDialog)
    dialog.take_path(web.url_for("/gone"))
    qtbot.waitUntil(lambda: "404" in dialog.foot_words.text())
    assert dialog._path.text() == web.url_for("/gone")
    assert not dialog.ready
    dialog.take_path(web.url_for("/notice"))
    qtbot.waitUntil(lambda: dialog.ready)
    dialog.reject()
