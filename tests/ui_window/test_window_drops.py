"""Files, links and words are dropped where they make sense; the cue says what happens, a refusal why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from workbench.ui.dialogs.attach import AttachDialog
from workbench.ui.dialogs.noting import CallDialog
from workbench.ui.dialogs.words import WordsDialog
from workbench.ui.drops.content import Content, content_of
from workbench.ui.drops.plans import Standing, Verb, Zone, plan_of
from workbench.ui.drops.zones import insert

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.window import MainWindow

_LONG = 20_000
_COPY, _LEFT, _FREE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
OPEN = Standing(article=True, claim=7)
FILE, LINK, WORDS = (
    Content(places=("/a.pdf",)),
    Content(places=("https://example.org/x",)),
    Content(words="Es waren 44."),
)
TWO, FOLDER, FTP = Content(places=("/a", "/b")), Content(places=("/a",), folder=True), Content(foreign=True)


def _window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


def _urls(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    data.setText("\n".join(urls))  # as a file manager sends it along
    return data


def _words(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def _drag(window: MainWindow, part: QWidget, data: QMimeData) -> str:
    """Drag over the middle of a part, and return what the cue says."""
    entering = QDragEnterEvent(part.rect().center(), _COPY, data, _LEFT, _FREE)
    QApplication.sendEvent(part, entering)
    assert entering.isAccepted()
    assert window.drops.cue.isVisible()
    assert window.drops.cue.rect().contains(window.drops.cue.line_box())
    return window.drops.cue.words


def _drop(window: MainWindow, part: QWidget, data: QMimeData, place: QPoint | None = None) -> None:
    at = QPointF(place or part.rect().center())
    _drag(window, part, data)
    QApplication.sendEvent(part, QDropEvent(at, _COPY, data, _LEFT, _FREE))
    assert window.drops.cue.isHidden()
    QApplication.processEvents()  # what was dropped is told when the drop is over


def test_what_is_dragged_is_files_addresses_or_words(tmp_path: Path) -> None:
    data = _urls("file:///home/a%20b.txt", "https://example.org/x", "ftp://example.org/y")
    assert content_of(data) == Content(places=("/home/a b.txt", "https://example.org/x"), foreign=True)
    assert content_of(_words("  https://example.org/x\n")) == Content(places=("https://example.org/x",))
    assert content_of(_words("Siehe https://example.org/x")).words == "Siehe https://example.org/x"
    assert content_of(_words(" \n")) == content_of(QMimeData()) == Content()
    assert content_of(_urls(tmp_path.as_uri())).folder
    assert content_of(_urls("javascript:alert(1)")) == Content(foreign=True)


@pytest.mark.parametrize(
    ("zone", "content", "standing", "verb"),
    [
        *((zone, FILE, OPEN, Verb.ATTACH) for zone in (Zone.CLAIM, Zone.REASON, Zone.CORRECTION, Zone.SOURCE)),
        *((zone, FILE, OPEN, Verb.OPEN) for zone in (Zone.PAGE, Zone.LIBRARY, Zone.WINDOW)),
        *((zone, FILE, Standing(article=True), Verb.OPEN) for zone in (Zone.CLAIM, Zone.REASON)),
        (Zone.DRAFTS, FILE, OPEN, Verb.REVISE),
        (Zone.DRAFTS, WORDS, OPEN, Verb.REVISE_WITH),
        (Zone.DRAFTS, LINK, OPEN, Verb.REFUSE),
        (Zone.DRAFTS, TWO, OPEN, Verb.REFUSE),
        (Zone.REASON, LINK, OPEN, Verb.INSERT),
        (Zone.CORRECTION, LINK, OPEN, Verb.ATTACH),
        (Zone.REASON, WORDS, OPEN, Verb.INSERT),
        (Zone.CORRECTION, WORDS, OPEN, Verb.INSERT),
        (Zone.CLAIM, WORDS, OPEN, Verb.NOTE),
        (Zone.CLAIM, WORDS, Standing(article=True), Verb.REFUSE),
        (Zone.CLAIM, TWO, OPEN, Verb.REFUSE),
        (Zone.SOURCE, WORDS, OPEN, Verb.REFUSE),
        (Zone.PAGE, WORDS, OPEN, Verb.REFUSE),
        (Zone.PAGE, WORDS, Standing(), Verb.PASTE),
        (Zone.LIBRARY, WORDS, OPEN, Verb.PASTE),
        (Zone.LIBRARY, TWO, OPEN, Verb.OPEN),
        *((zone, FOLDER, OPEN, Verb.REFUSE) for zone in Zone),
        *((zone, FTP, OPEN, Verb.REFUSE) for zone in Zone),
        *((zone, Content(), OPEN, Verb.REFUSE) for zone in Zone),
    ],
)
def test_each_part_knows_what_a_drop_does(zone: Zone, content: Content, standing: Standing, verb: Verb) -> None:
    plan = plan_of(zone, content, standing)
    assert plan.verb is verb
    assert plan.words
    assert "{" not in plan.words
    assert verb is not Verb.REFUSE or plan.words.endswith(".")


@pytest.mark.parametrize(
    ("offered", "taken"),
    [
        (_COPY | Qt.DropAction.MoveAction | Qt.DropAction.LinkAction, _COPY),
        (Qt.DropAction.MoveAction, Qt.DropAction.IgnoreAction),
        (Qt.DropAction.MoveAction | Qt.DropAction.LinkAction, Qt.DropAction.LinkAction),
    ],
)
def test_what_is_dropped_is_never_moved_away(desktop: Desktop, offered: Qt.DropAction, taken: Qt.DropAction) -> None:
    window = _window(desktop)
    window.drop_requested.disconnect()
    part, data = window.manuscript, _urls("file:///home/a.txt")
    entering = QDragEnterEvent(part.rect().center(), offered, data, _LEFT, _FREE)
    dropping = QDropEvent(QPointF(part.rect().center()), offered, data, _LEFT, _FREE)
    for event in (entering, dropping):
        event.setDropAction(Qt.DropAction.MoveAction)
        QApplication.sendEvent(part, event)
        assert event.isAccepted()
    assert dropping.dropAction() == taken


def test_a_drop_is_told_when_it_is_over_as_it_may_take_the_window_away(desktop: Desktop) -> None:
    window, told = _window(desktop), list[Verb]()
    window.drop_requested.disconnect()
    window.drop_requested.connect(lambda verb, _content: told.append(verb))
    part = window.pages
    data = _urls("file:///nowhere/a.txt")
    _drag(window, part, data)
    QApplication.sendEvent(part, QDropEvent(QPointF(part.rect().center()), _COPY, data, _LEFT, _FREE))
    assert told == [], "Qt still holds the window"
    QApplication.processEvents()
    assert told == [Verb.OPEN]


@pytest.mark.parametrize("url", ["file:///nowhere/a%20b.txt", "https://127.0.0.1:1/x"])
def test_what_is_dropped_on_the_evidence_is_read_as_a_source_of_the_claim(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    window = _window(desktop)
    taken: list[str] = []
    monkeypatch.setattr(AttachDialog, "take_path", lambda _self, path: taken.append(path))
    data = _urls(url)
    for part in (window.claim_panel.quote, window.claim_panel.form.correction):
        assert _drag(window, part, data) == "An Behauptung 1 anhängen"
        _drop(window, part, data)
        dialog = next(one for one in window.findChildren(AttachDialog) if one.isVisible())
        dialog.reject()
    assert taken == [*content_of(data).places] * 2


def test_a_file_dropped_on_a_field_for_words_is_what_it_is_beside_it(desktop: Desktop, tmp_path: Path) -> None:
    window = _window(desktop)
    window.find_bar.show()
    file, taken = _urls((tmp_path / "a.txt").as_uri()), list[object]()
    window.drop_requested.connect(lambda verb, _content: taken.append(verb))
    for field in (window.library.field, window.find_bar.field):
        assert _drag(window, field, file) == "Als Artikel öffnen"
        _drop(window, field, file)
        assert field.text() == ""
        words, place = _words("Börse"), field.rect().center()
        QApplication.sendEvent(field, QDragEnterEvent(place, _COPY, words, _LEFT, _FREE))
        QApplication.sendEvent(field, QDropEvent(QPointF(place), _COPY, words, _LEFT, _FREE))
        assert field.text() == "Börse"
        field.clear()
    assert taken == [Verb.OPEN] * 2


def test_a_file_dropped_on_the_fields_beside_a_source_leaves_them_as_they_are(desktop: Desktop, tmp_path: Path) -> None:
    compare, file = _window(desktop).compare, _urls((tmp_path / "a.txt").as_uri())
    for field in (compare.time, compare.note.viewport()):
        QApplication.sendEvent(field, QDragEnterEvent(QPoint(4, 4), _COPY, file, _LEFT, _FREE))
        QApplication.sendEvent(field, QDropEvent(QPointF(4, 4), _COPY, file, _LEFT, _FREE))
    assert (compare.time.text(), compare.note.toPlainText()) == ("", "")


def test_a_dialogs_fields_take_no_file_and_the_one_that_attaches_reads_it(desktop: Desktop, tmp_path: Path) -> None:
    window = _window(desktop)
    assert desktop.errands is not None
    (tmp_path / "a.txt").write_text("Es waren 44.", encoding="utf-8")
    file, link = _urls((tmp_path / "a.txt").as_uri()), _urls("https://127.0.0.1:1/x")
    for command, kind, taken in (("query", WordsDialog, False), ("attach", AttachDialog, True)):
        desktop.errands.run(command)
        dialog = next(one for one in window.findChildren(kind) if one.isVisible())
        read: list[str] = []
        if isinstance(dialog, AttachDialog):
            dialog.file_requested.disconnect()
            dialog.file_requested.connect(read.append)
        fields = [*dialog.findChildren(QLineEdit), *(one.viewport() for one in dialog.findChildren(QPlainTextEdit))]
        assert fields
        for field in fields:
            for data in (file, link):
                entered = QDragEnterEvent(QPoint(4, 4), _COPY, data, _LEFT, _FREE)
                QApplication.sendEvent(field, entered)
                dropped = QDropEvent(QPointF(4, 4), _COPY, data, _LEFT, _FREE)
                if entered.isAccepted():
                    QApplication.sendEvent(field, dropped)
                assert entered.isAccepted() == (taken or data is link)
        assert not any("file:" in one.text() for one in dialog.findChildren(QLineEdit))
        assert not any("file:" in one.toPlainText() for one in dialog.findChildren(QPlainTextEdit))
        assert bool(read) == taken
        dialog.reject()


def test_words_go_into_the_field_they_fall_on_and_the_field_takes_them_back(desktop: Desktop) -> None:
    window = _window(desktop)
    form = window.claim_panel.form
    assert _drag(window, form.reason, _words("laut\nBörse")) == "In die Begründung setzen"
    _drop(window, form.reason, _words("laut\nBörse"))
    assert form.reason.toPlainText() == "laut Börse"
    _drop(window, form.reason, _words("https://example.org/x"), form.reason.rect().bottomRight() - QPoint(8, 8))
    assert form.reason.toPlainText() == "laut Börse https://example.org/x"
    form.reason.undo()
    assert form.reason.toPlainText() == "laut Börse"
    assert _drag(window, form.correction, _words("44")) == "In den Korrekturvorschlag setzen"
    _drop(window, form.correction, _words("44"))
    assert form.correction.text() == "44"
    assert desktop.session is not None
    assert desktop.session.desk.claim is not None
    first = desktop.session.desk.claim.id
    desktop.session.desk.step(forward=True, only_open=False)
    desktop.session.desk.select(first)
    assert form.correction.text() == "44"  # kept as what is typed is kept


def test_blanks_part_what_is_dropped_from_what_stood_there(desktop: Desktop) -> None:
    field = _window(desktop).claim_panel.form.correction
    for before, at, words, after in (
        ("", 0, "44", "44"),
        ("rund Dollar", 5, "44", "rund 44 Dollar"),
        ("rund", 4, "44", "rund 44"),
        ("Dollar.", 6, "oder Euro", "Dollar oder Euro."),
        ("💶 Dollar", 3, "44", "💶 44 Dollar"),
    ):
        field.set_text(before)
        cursor = field.textCursor()
        cursor.setPosition(at)
        field.setTextCursor(cursor)
        place = field.viewport().mapTo(field, field.cursorRect().center())
        insert(field, words, place)
        assert field.text() == after


def test_words_dropped_on_the_claim_are_noted_as_said(desktop: Desktop) -> None:
    window = _window(desktop)
    assert _drag(window, window.claim_panel.facts, _words("Es waren 44.")) == "Als Gespräch zu Behauptung 1 notieren"
    _drop(window, window.claim_panel.facts, _words("Es waren 44."))
    dialog = next(one for one in window.findChildren(CallDialog) if one.isVisible())
    assert dialog.text.toPlainText() == "Es waren 44."
    dialog.reject()


def test_a_refusal_is_one_sentence_and_leaving_takes_the_cue_away(desktop: Desktop, tmp_path: Path) -> None:
    window = _window(desktop)
    page = window.manuscript.text_view().viewport()
    said = _drag(window, page, _words("Neuer Text"))
    assert window.drops.cue.refused
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert window.drops.cue.isHidden()
    _drop(window, page, _words("Neuer Text"))
    assert window.notice.words == said == (
        "Das Manuskript lässt sich nicht ändern; legen Sie Text für einen neuen Artikel auf dem Archiv ab."
    )  # fmt: skip
    _drop(window, window.claim_panel, _urls(tmp_path.as_uri()))
    assert window.notice.words.startswith("Ein Ordner lässt sich nicht lesen")


@pytest.mark.usefixtures("one_worker")
def test_a_text_that_is_there_already_is_opened_and_said_to_be(desktop: Desktop, qtbot: QtBot) -> None:
    window, session = _window(desktop), desktop.session
    assert session is not None
    assert session.desk.dossier is not None
    first, text = session.desk.article_id, session.desk.dossier.draft.text
    session.intake.import_text("Ganz anderes\n\nEs waren 12 Leute da.")
    qtbot.waitUntil(lambda: session.desk.article_id != first, timeout=_LONG)
    assert window.notice.words == ""
    session.intake.import_text(text)
    qtbot.waitUntil(lambda: session.desk.article_id == first, timeout=_LONG)
    qtbot.waitUntil(lambda: window.notice.words == "Dieser Text ist schon im Archiv: Sein Artikel ist geöffnet.")
    qtbot.waitUntil(lambda: len(session.desk.articles) == 2, timeout=_LONG)  # it is read after the words are said


@pytest.mark.usefixtures("one_worker")
def test_text_on_the_library_is_an_article_and_a_file_beside_the_drafts_a_new_draft(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot
) -> None:
    window, session = _window(desktop), desktop.session
    assert session is not None
    assert session.desk.dossier is not None
    text = session.desk.dossier.draft.text
    draft = tmp_path / "zweite.txt"
    draft.write_text(text.replace("2018", "2019"), encoding="utf-8")
    _drop(window, window.library.list.viewport(), _words("Ganz anderes\n\nEs waren 12 Leute da."))
    qtbot.waitUntil(lambda: len(session.desk.articles) == 2, timeout=_LONG)
    session.desk.open_article(session.desk.articles[0].id)
    qtbot.waitUntil(lambda: session.desk.dossier is not None and session.desk.dossier.draft.text == text, timeout=_LONG)
    session.intake.revise_from_text(text.replace("2022", "2021"))
    qtbot.waitUntil(lambda: window.view == "drafts", timeout=_LONG)
    for part in (window.drafts.new, window.changes):
        assert _drag(window, part, _urls(draft.as_uri())) == "Als neue Fassung vergleichen"
    _drop(window, window.drafts.new, _urls(draft.as_uri()))
    qtbot.waitUntil(
        lambda: session.drafts.pending is not None and "2019" in session.drafts.pending.document.text, timeout=_LONG
    )
