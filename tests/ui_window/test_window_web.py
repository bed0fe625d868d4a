"""The web beyond the first capture, in the window: what waits, what changed, checks elsewhere, the author's reply."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.evidence_services.conftest import KEY, MemoryKeyring, ring
from workbench import settings
from workbench.actions import articles, evidence, verdicts
from workbench.evidence.changes import Change, Stretch
from workbench.intake import read_text
from workbench.model.evidence import Stance
from workbench.settings import Settings
from workbench.ui.dialogs.attach import AttachDialog
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.panel.finding import FindingBox
from workbench.ui.web.changes_view import ChangesView
from workbench.ui.web.checks_dialog import ChecksDialog
from workbench.ui.web.reply_dialog import ReplyDialog
from workbench.ui.web.sources_dialog import SourcesDialog
from workbench.ui.web.tables import Row, RowsModel
from workbench.ui.web.waiting_dialog import WaitingDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_httpserver import HTTPServer
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from workbench.ui.desk import Desk
    from workbench.ui.desktop import Desktop
    from workbench.ui.errands import Errands
    from workbench.ui.session import Session

    Dialog = TypeVar("Dialog", bound=Sheet)

__all__ = ["ring"]
PAGE = (
    "<html><head><title>Notice</title></head><body><article><h1>Notice</h1>"
    "<p>Elon Musk bought Twitter for $44 billion in October 2022, the company said on Friday.</p>"
    "<p>The board had agreed in April after some weeks of talks between both sides.</p></article></body></html>"
)
_PATIENCE = 20_000  # ms: a disposable process reads each page


class NoWorker:
    """Answers for the analysing process: nothing found, at once."""

    pid = None

    def facts(self, _text: str, *, language: str = "") -> tuple[()]:
        assert language is not None
        return ()

    def passages(self, *_given: object, **_options: object) -> tuple[()]:
        return ()

    def close(self) -> None:
        """There is nothing to end."""


@pytest.fixture(autouse=True)
def no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.actions.workspace.AnalysisWorker", NoWorker)


def parts(desktop: Desktop) -> tuple[Session, Desk, Errands]:
    assert desktop.session is not None
    assert desktop.errands is not None
    return desktop.session, desktop.session.desk, desktop.errands


def dialog_of(desktop: Desktop, kind: type[Dialog], qtbot: QtBot) -> Dialog:
    assert desktop.window is not None
    window = desktop.window
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)))
    return next(one for one in window.findChildren(kind) if one.isVisible())


def serve(web: HTTPServer, path: str, page: str = PAGE, status: int = 200) -> str:
    web.clear()
    web.expect_request(path).respond_with_data(page, content_type="text/html; charset=utf-8", status=status)
    return str(web.url_for(path))


def attach_page(desktop: Desktop, web: HTTPServer, qtbot: QtBot) -> str:
    """Attach a page to the selected claim and return its source's id."""
    session, desk, _ = parts(desktop)
    url, claim = serve(web, "/notice"), desk.claim
    assert claim is not None
    session.clerk.submit(lambda: evidence.attach_page(session.workspace, claim.id, url, quote="$44 billion").changes)
    qtbot.waitUntil(lambda: desk.dossier is not None and bool(desk.dossier.sources), timeout=_PATIENCE)
    assert desk.dossier is not None
    return next(iter(desk.dossier.sources))


def test_a_source_says_that_it_came_over_http(desktop: Desktop, web: HTTPServer, qtbot: QtBot) -> None:
    attach_page(desktop, web, qtbot)
    _session, desk, errands = parts(desktop)
    assert desktop.window is not None
    assert desk.dossier is not None
    ((item,),) = desk.dossier.evidence.values()
    errands.evidence.on_evidence(item.id)
    shown = desktop.window.source
    qtbot.waitUntil(lambda: any("über http, unverschlüsselt" in value.words for value in shown._values))


@pytest.mark.parametrize("downgraded", [True, False])
def test_an_article_that_came_over_http_after_https_says_so(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, downgraded: bool
) -> None:
    session, desk, _ = parts(desktop)
    assert desktop.window is not None
    document = read_text("Es waren 44.")
    page = articles.ArticlePage(final_url="http://a.example/", document=document, downgraded=downgraded)
    monkeypatch.setattr(session.intake, "analyse", lambda _article, _document: None)
    monkeypatch.setattr(articles, "read_page", lambda *_args, **_named: page)
    first = desk.article_id
    session.intake.import_page("https://a.example/")
    qtbot.waitUntil(lambda: desk.article_id != first, timeout=_PATIENCE)
    assert ("http, nicht wie verlangt" in desktop.window.notice.words) is downgraded


def test_a_failed_address_waits_is_tried_again_and_attached(desktop: Desktop, web: HTTPServer, qtbot: QtBot) -> None:
    session, desk, errands = parts(desktop)
    assert desktop.window is not None
    url = serve(web, "/slow", status=503)
    errands.run("attach")
    attaching = dialog_of(desktop, AttachDialog, qtbot)
    assert attaching.later.isHidden()
    attaching.take_path(url)
    qtbot.waitUntil(lambda: not attaching.later.isHidden(), timeout=_PATIENCE)
    attaching.stance.choose(Stance.CONTRADICTS.value)
    attaching.grade.choose("primary")
    attaching._note.setPlainText("Anna fragen")
    attaching.quote.setText("$44 billion")
    qtbot.waitUntil(lambda: QApplication.activeWindow() is attaching)
    QTest.keyClick(attaching, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(session.queue.waiting) == 1)
    assert desktop.window.status._waiting.text() == "1 Adresse wartet"
    assert "wartet mit allem" in desktop.window.notice.words
    errands.run("waiting")
    waiting = dialog_of(desktop, WaitingDialog, qtbot)
    assert "503" in waiting._why.text()
    assert "Anna fragen" in waiting._typed.text()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is waiting)
    QTest.keyClick(waiting.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.queue.waiting[0].tries == 2, timeout=_PATIENCE)
    serve(web, "/slow")
    QTest.mouseClick(waiting.all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not session.queue.waiting, timeout=_PATIENCE)
    assert waiting.table.rows.rows[0].cells[2] == "✓ angehängt"
    waiting.reject()
    qtbot.waitUntil(lambda: desk.dossier is not None and bool(desk.dossier.evidence))
    assert desk.dossier is not None
    ((item,),) = desk.dossier.evidence.values()
    assert (item.stance, item.note) == (Stance.CONTRADICTS, "Anna fragen")
    assert item.passage is not None
    assert item.passage.exact == "$44 billion"
    assert desktop.window.status._waiting.isHidden()
    session.clerk.undo()
    qtbot.waitUntil(lambda: len(session.queue.waiting) == 1)


def test_a_failed_article_waits_by_itself_and_delete_removes_it(
    desktop: Desktop, web: HTTPServer, qtbot: QtBot
) -> None:
    session, _, errands = parts(desktop)
    session.intake.import_page(serve(web, "/slow", status=503))
    qtbot.waitUntil(lambda: len(session.queue.waiting) == 1, timeout=_PATIENCE)
    assert desktop.window is not None
    desktop.window.notice.action_requested.emit("waiting")
    waiting = dialog_of(desktop, WaitingDialog, qtbot)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is waiting)
    QTest.keyClick(waiting.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not session.queue.waiting)
    waiting.reject()
    session.clerk.undo()
    qtbot.waitUntil(lambda: len(session.queue.waiting) == 1)
    session.intake.import_page(serve(web, "/none", status=404))
    qtbot.waitUntil(lambda: "404" in desktop.window.notice.words, timeout=_PATIENCE)  # type: ignore[union-attr]
    assert "kaum" in desktop.window.notice.words
    qtbot.waitUntil(lambda: len(session.queue.waiting) == 2)
    assert "waiting" in errands.names


def test_a_changed_page_is_shown_word_by_word(desktop: Desktop, web: HTTPServer, qtbot: QtBot) -> None:
    _, desk, errands = parts(desktop)
    source = attach_page(desktop, web, qtbot)
    errands.run("web_sources")
    dialog = dialog_of(desktop, SourcesDialog, qtbot)
    assert dialog.table.chosen == source
    assert "Notice" in dialog.changes.toPlainText()
    assert not dialog.copy.isEnabled()
    serve(web, "/notice", PAGE.replace("$44", "$46"))
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(desk.dossier and desk.dossier.rechecks), timeout=_PATIENCE)
    qtbot.waitUntil(lambda: "46" in dialog.changes.toPlainText())
    assert "44" in dialog.changes.toPlainText()
    assert "1 weg, 1 neu" in dialog._about.text()
    assert desk.dossier is not None
    assert [one.code for one in desk.dossier.findings if one.code.startswith("source-")] == ["source-passage-gone"]
    serve(web, "/notice", status=500)
    dialog.all.click()
    qtbot.waitUntil(lambda: "500" in dialog.foot_words.text(), timeout=_PATIENCE)
    dialog.reject()
    assert desktop.window is not None
    boxes = desktop.window.claim_panel.findings.findChildren(FindingBox)
    box = next(one for one in boxes if one._of_page)
    assert box._jump.accessibleName() == "Was sich geändert hat"
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in desktop.window.findChildren(SourcesDialog)))  # type: ignore[union-attr]
    box._jump.click()
    again = dialog_of(desktop, SourcesDialog, qtbot)
    assert again.table.chosen == source
    qtbot.waitUntil(lambda: "46" in again.changes.toPlainText())
    again.reject()


@pytest.mark.parametrize("confidential", [False, True])
def test_of_a_page_that_vanished_the_dialog_points_to_a_copy_and_the_capture_stays(
    desktop: Desktop, web: HTTPServer, qtbot: QtBot, confidential: bool
) -> None:
    session, desk, errands = parts(desktop)
    source = attach_page(desktop, web, qtbot)
    errands.run("web_sources")
    dialog = dialog_of(desktop, SourcesDialog, qtbot)
    assert "Kopie suchen" not in dialog._about.text()
    serve(web, "/notice", status=404)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(desk.dossier and desk.dossier.rechecks), timeout=_PATIENCE)
    qtbot.waitUntil(lambda: "„Kopie suchen“" in dialog._about.text())
    assert "nicht mehr abrufbar" in dialog._about.text()
    assert "44 billion" in dialog.changes.toPlainText()  # what was captured is still there to read
    assert dialog.look_up.text() == "Kopie suchen"
    if confidential:  # its address goes to nobody, so nothing points there
        session.clerk.evidence.make_confidential(source, lambda _changes: None)
        qtbot.waitUntil(lambda: bool(desk.dossier and desk.dossier.sources[source].confidential))
        qtbot.waitUntil(lambda: "Kopie suchen" not in dialog._about.text())
    dialog.reject()


def test_a_copy_is_made_once_it_is_allowed(
    desktop: Desktop, web: HTTPServer, qtbot: QtBot, ring: MemoryKeyring
) -> None:
    _, desk, errands = parts(desktop)
    errands.set_preference("archive_address", f"http://127.0.0.1:{web.port}")
    source = attach_page(desktop, web, qtbot)
    errands.run("web_sources")
    dialog = dialog_of(desktop, SourcesDialog, qtbot)
    QTest.keyClick(dialog.allowed, Qt.Key.Key_Space)
    assert settings.load().archive_copies
    closest = {"available": True, "timestamp": "20250211143000"}
    web.expect_request("/wayback/available").respond_with_data(json.dumps({"archived_snapshots": {"closest": closest}}))
    dialog.look_up.click()
    qtbot.waitUntil(lambda: bool(desk.dossier and desk.dossier.sources[source].archived), timeout=_PATIENCE)
    qtbot.waitUntil(lambda: "/web/20250211143000/" in dialog._about.text())
    web.expect_request("/save").respond_with_data("no", status=429)
    dialog.copy.click()
    qtbot.waitUntil(lambda: "Sekunden" in dialog.foot_words.text(), timeout=_PATIENCE)
    web.clear()
    web.expect_request("/save").respond_with_data("no", status=401)
    dialog.copy.click()
    qtbot.waitUntil(dialog.key_box.isVisible, timeout=_PATIENCE)
    web.clear()
    web.expect_request("/save").respond_with_data("no", status=503)
    QTest.keyClicks(dialog.key_box.field, "access1:secret1")
    QTest.keyClick(dialog.key_box.field, Qt.Key.Key_Return)
    login = "LOW access1:secret1"
    qtbot.waitUntil(lambda: any(asked.headers.get("Authorization") == login for asked, _ in web.log), timeout=_PATIENCE)
    qtbot.waitUntil(lambda: "Sekunden" in dialog.foot_words.text(), timeout=_PATIENCE)
    dialog.reject()


def test_a_check_elsewhere_needs_a_key_and_becomes_a_source(
    desktop: Desktop, web: HTTPServer, qtbot: QtBot, ring: MemoryKeyring
) -> None:
    session, desk, errands = parts(desktop)
    settings.save(Settings(checks_address=f"http://127.0.0.1:{web.port}"))
    url = serve(web, "/check")
    review = {"url": url, "title": "Nein", "textualRating": "Falsch", "publisher": {"name": "Faktenfuchs"}}
    answer = json.dumps({"claims": [{"text": "Musk …", "claimReview": [review]}]})
    web.expect_request("/v1alpha1/claims:search").respond_with_data(answer)
    errands.run("earlier_checks")
    dialog = dialog_of(desktop, ChecksDialog, qtbot)
    assert "54 Milliarden" in dialog.words.text()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.key_box.isVisible, timeout=_PATIENCE)
    QTest.keyClicks(dialog.key_box.field, "zu kurz")
    QTest.keyClick(dialog.key_box.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "kein Schlüssel" in dialog.foot_words.text(), timeout=_PATIENCE)
    QTest.keyClicks(dialog.key_box.field, KEY)
    QTest.keyClick(dialog.key_box.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.list.chosen is not None and dialog.list.chosen.check.url == url, timeout=_PATIENCE)
    assert dialog.key_box.field.text() == ""
    assert list(ring.kept.values()) == [KEY]
    assert "Faktenfuchs" in dialog.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    attaching = dialog_of(desktop, AttachDialog, qtbot)
    assert "Bewertung bei Faktenfuchs: Falsch" in attaching._note.toPlainText()
    qtbot.waitUntil(lambda: attaching.ready, timeout=_PATIENCE)
    attaching.commit()
    qtbot.waitUntil(lambda: bool(desk.dossier and desk.dossier.sources), timeout=_PATIENCE)
    assert desk.dossier is not None
    assert [one.location for one in desk.dossier.sources.values()] == [url]
    assert session.queue.waiting == ()


def test_queries_are_copied_and_the_reply_is_taken_in(desktop: Desktop, qtbot: QtBot) -> None:
    session, desk, errands = parts(desktop)
    assert desktop.window is not None
    errands.run("take_reply")
    assert "keine Rückfrage offen" in desktop.window.notice.words
    claim = desk.claim
    assert claim is not None
    session.clerk.submit(lambda: verdicts.raise_query(session.workspace, claim.id, "Woher stammt die Zahl?"))
    session.clerk.submit(lambda: verdicts.raise_query(session.workspace, claim.id, "Und das Jahr?"))
    qtbot.waitUntil(lambda: bool(desk.dossier and len(desk.dossier.open_queries) == 2))
    QGuiApplication.clipboard().clear()
    errands.run("copy_queries")
    qtbot.waitUntil(lambda: "Woher stammt die Zahl?" in QGuiApplication.clipboard().text())
    errands.run("take_reply")
    dialog = dialog_of(desktop, ReplyDialog, qtbot)
    dialog.commit()
    qtbot.waitUntil(lambda: "nichts" in dialog.foot_words.text())
    dialog.text.setPlainText("Hallo,\n\n1. Aus der Meldung.\n\nViele Grüße")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.looking_through)
    first, second = dialog.fields.values()
    assert (first.toPlainText(), second.toPlainText()) == ("Aus der Meldung.", "")
    dialog.person.setText("Jo Autorin")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(desk.dossier and len(desk.dossier.open_queries) == 1))
    assert desk.dossier is not None
    assert [one.title for one in desk.dossier.sources.values()] == ["Jo Autorin"]
    session.clerk.undo()
    qtbot.waitUntil(lambda: bool(desk.dossier and len(desk.dossier.open_queries) == 2))


@pytest.mark.parametrize(
    ("done", "total", "words"),
    [(1_200_000, 3_400_000, "1,2 von 3,4 MB"), (1_200_000, None, "1,2 MB"), (12, 300, "12 von 300 s")],
)
def test_a_job_says_how_far_it_is(desktop: Desktop, qtbot: QtBot, done: int, total: int | None, words: str) -> None:
    session, _, _ = parts(desktop)
    assert desktop.window is not None
    jobs, seen, said = desktop.window.jobs, threading.Event(), list[str]()

    def look(*_told: object) -> None:
        (bar,) = jobs._bars.values()
        said.append(bar._far.text())
        assert desktop.window is not None
        assert desktop.window.minimumSizeHint().width() < 1200  # a long address makes no wide window
        seen.set()

    def job(_cancel: object, progress: Callable[[int, int | None], None]) -> bool:
        progress(done, total)
        return seen.wait(10)

    session.tasks.job_progressed.connect(look)
    with qtbot.waitSignal(session.tasks.job_finished):
        session.tasks.fetch(lambda: "https://zeitung.example/" + "x" * 2000, job, lambda told: said.append(str(told)))
    assert said[0] == words


def test_rows_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = RowsModel(("A", "B"))
    assert model.set_rows((Row(id="1", cells=("a", "b")), Row(id="2", cells=("c", "d"), words="alles")))
    assert not model.set_rows(model.rows)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt's own
    assert model.data(model.index(1, 0), Qt.ItemDataRole.ToolTipRole) == "alles"


def test_kinds_of_change_differ_in_more_than_colour(desktop: Desktop) -> None:
    view = ChangesView("changes")
    stretches = (
        Stretch(Change.KEPT, "a "),
        Stretch(Change.GONE, "b"),
        Stretch(Change.NEW, "c"),
        Stretch(Change.MOVED, "d"),
    )
    view.show_changes(stretches)
    looks = {}
    cursor = view.textCursor()
    for place, sign in enumerate(view.toPlainText()):
        cursor.setPosition(place + 1)
        look = cursor.charFormat()
        looks[sign] = look.fontStrikeOut(), look.fontUnderline(), look.underlineStyle()
    assert len({looks[sign] for sign in "abcd"}) == 4
    assert desktop.window is not None
    view.deleteLater()
