"""Texts come in: pasted, dropped, as a new draft; the first start; what the system lacks."""

from __future__ import annotations

import ctypes.util
import shutil
import sys
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from workbench import paths, settings
from workbench.actions import articles, demonstration
from workbench.actions.workspace import open_workspace
from workbench.errors import InputError, LibraryError
from workbench.intake import read_text
from workbench.model.analysis import Analysis, Suggestion
from workbench.model.articles import Sentence
from workbench.ui import desktop as desktop_module
from workbench.ui.app import check_system, show_refusal
from workbench.ui.drops.content import Content
from workbench.ui.drops.plans import Verb
from workbench.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from workbench.actions.workspace import Workspace
    from workbench.model.articles import Document
    from workbench.ui.desktop import Desktop
    from workbench.ui.notices import NoticeBar

_LONG = 20_000


@pytest.fixture(autouse=True)
def analysis_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every line be a sentence and a claim, without the analysing process."""

    def analyse(
        _workspace: Workspace,
        document: Document,
        *,
        cancel: Event | None = None,
        progress: Callable[[float], None] | None = None,
    ) -> Analysis:
        assert cancel is not None
        _ = progress
        spans = [(b.start, b.end) for b in document.blocks if document.text[b.start : b.end].endswith(".")]
        return Analysis(
            language="fr" if "société" in document.text else "de",
            pipeline="hand",
            sentences=tuple(Sentence(start=start, end=end) for start, end in spans),
            suggestions=tuple(
                Suggestion(start=start, end=end, text=document.text[start:end], checkable=1, worth=1)
                for start, end in spans
            ),
            facts=(),
        )

    monkeypatch.setattr(articles, "analyse_document", analyse)


def _paste(desktop: Desktop, text: str, command: str) -> None:
    assert desktop.errands is not None
    QGuiApplication.clipboard().setText(text)
    desktop.errands.run(command)


def _numbers(desktop: Desktop) -> dict[str, int]:
    assert desktop.session is not None
    dossier = desktop.session.desk.dossier
    return {claim.text: claim.number for claim in dossier.live_claims} if dossier else {}


def test_pasted_text_becomes_an_article_and_then_a_new_draft(desktop: Desktop, qtbot: QtBot) -> None:
    _paste(desktop, "Titel\n\nDer erste Satz steht.\n\nDer zweite Satz steht.\n", "paste_article")
    before = {"Der erste Satz steht.": 1, "Der zweite Satz steht.": 2}
    qtbot.waitUntil(lambda: _numbers(desktop) == before, timeout=20_000)
    _paste(desktop, "Titel\n\nDer erste Satz steht.\n\nNeu ist etwas ganz anderes.\n", "paste_draft")
    assert desktop.session is not None
    assert desktop.window is not None
    window = desktop.window
    qtbot.waitUntil(lambda: window.view == "drafts", timeout=20_000)  # taken over where it is seen, never before
    assert "Neu ist etwas ganz anderes." not in _numbers(desktop), "seen before it is written"
    assert desktop.errands is not None
    desktop.errands.run("accept_draft")
    qtbot.waitUntil(lambda: "Neu ist etwas ganz anderes." in _numbers(desktop), timeout=20_000)
    assert _numbers(desktop)["Der erste Satz steht."] == 1
    assert _numbers(desktop)["Neu ist etwas ganz anderes."] == 3, "the number of a lost claim is never given again"


_FIRST = "Titel\n\nDie Stadt zahlt 54 Millionen Euro dafür.\n\nDer Rat stimmte im März 2024 mit großer Mehrheit zu.\n"
_SECOND = _FIRST.replace("54", "57")


def _two_drafts(desktop: Desktop, qtbot: QtBot) -> None:
    """Take in two drafts of a text as two articles, the second as somebody does who drops what came by mail."""
    assert desktop.window is not None
    for text in (_FIRST, _SECOND):
        _paste(desktop, text, "paste_article")
        found = text.split("\n\n")[1]
        qtbot.waitUntil(lambda found=found: found in _numbers(desktop), timeout=20_000)  # type: ignore[misc]
    notice = desktop.window.notice
    qtbot.waitUntil(lambda: notice.words == "Das liest sich wie eine neue Fassung von „Titel“ (Nr. 2).")


def test_an_article_that_reads_like_a_draft_of_another_becomes_one(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.session is not None
    assert desktop.window is not None
    window, desk, before = desktop.window, desktop.session.desk, len(desktop.session.desk.articles)
    _two_drafts(desktop, qtbot)
    assert len(desk.articles) == before + 2
    QTest.mouseClick(window.notice._action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.view == "drafts", timeout=20_000)
    assert len(desk.articles) == before + 1
    assert desktop.errands is not None
    desktop.errands.run("accept_draft")
    qtbot.waitUntil(lambda: "Die Stadt zahlt 57 Millionen Euro dafür." in _numbers(desktop), timeout=20_000)
    assert desk.dossier is not None
    assert (desk.dossier.article.number, desk.dossier.draft.number) == (2, 2)


def test_an_article_is_read_while_its_earlier_draft_is_looked_for(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, words = Event(), "Die Stadt zahlt 54 Millionen Euro dafür."
    monkeypatch.setattr("workbench.ui.errands.redrafting.earlier_of", lambda *_: found.wait(60) and None)
    try:
        _paste(desktop, _FIRST, "paste_article")
        qtbot.waitUntil(lambda: words in _numbers(desktop), timeout=20_000)
    finally:
        found.set()


def test_the_offer_to_make_it_a_draft_goes_once_it_is_worked_on(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.session is not None
    assert desktop.window is not None
    session, window, before = desktop.session, desktop.window, len(desktop.session.desk.articles)
    _two_drafts(desktop, qtbot)
    assert session.desk.claim is not None
    session.clerk.dismiss(session.desk.claim.id)
    qtbot.waitUntil(window.notice.isHidden)
    article = session.desk.article_id
    assert desktop.errands is not None
    desktop.errands.run("take_as_draft")
    assert (session.desk.article_id, len(session.desk.articles)) == (article, before + 2)


def test_a_language_that_is_not_read_is_said_while_its_article_is_open(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    assert desktop.session is not None
    notice, desk = desktop.window.notice, desktop.session.desk
    german = desk.dossier
    assert german is not None
    _paste(desktop, "La société\n\nElle a vendu 12 % en 2019.\n", "paste_article")
    qtbot.waitUntil(lambda: "Französisch" in notice.words, timeout=20_000)  # the analysing process starts first
    notice._close.click()
    with qtbot.waitSignal(desk.dossier_changed):
        desk.refresh()
    assert notice.words == "", "closed by hand"
    desk.open_article(german.article.id)
    qtbot.waitUntil(lambda: desk.dossier is not None and desk.dossier.article.language == "de")
    assert notice.words == ""
    desk.open_article(desk.articles[0].id if desk.articles[0].language == "fr" else desk.articles[-1].id)
    qtbot.waitUntil(lambda: "Französisch" in notice.words)
    desk.open_article(german.article.id)
    qtbot.waitUntil(lambda: notice.words == "")


def test_the_same_draft_again_is_refused_in_the_bar(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.session is not None
    assert desktop.window is not None
    dossier = desktop.session.desk.dossier
    assert dossier is not None
    _paste(desktop, dossier.draft.text, "paste_draft")
    window = desktop.window
    qtbot.waitUntil(lambda: "Fassung" in window.notice.words)


def test_a_dropped_file_is_imported_and_a_bad_one_named(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    window = desktop.window
    assert window is not None
    good, bad = tmp_path / "artikel.txt", tmp_path / "leer.txt"
    good.write_text("Überschrift\n\nEin Satz steht hier.\n", encoding="utf-8")
    bad.write_text("", encoding="utf-8")
    window.drop_requested.emit(Verb.OPEN, Content(places=(str(good),)))
    qtbot.waitUntil(lambda: _numbers(desktop) == {"Ein Satz steht hier.": 1}, timeout=20_000)
    window.drop_requested.emit(Verb.OPEN, Content(places=(str(bad),)))
    qtbot.waitUntil(lambda: "leer.txt" in window.notice.words, timeout=20_000)
    assert window.jobs.isHidden()


def test_a_file_dropped_again_while_it_is_analysed_is_analysed_once(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, begun, on = desktop.session, list[str](), Event()
    assert session is not None
    analyse = articles.analyse_document

    def slow(workspace: Workspace, document: Document, *, cancel: Event, **_more: object) -> Analysis:
        begun.append(document.title)
        on.wait(20)
        if len(begun) == 1:
            raise InputError("file-empty", path="b.txt")
        return analyse(workspace, document, cancel=cancel)

    monkeypatch.setattr(articles, "analyse_document", slow)
    (tmp_path / "b.txt").write_text("Bericht\n\nEs waren 44.\n", encoding="utf-8")
    for _ in range(2):
        with qtbot.waitSignal(session.intake.imported, timeout=_LONG):
            session.intake.import_file(tmp_path / "b.txt")
        with qtbot.waitSignal(session.desk.dossier_changed, timeout=_LONG):
            session.desk.refresh()
    assert len(begun) == 1
    with qtbot.waitSignal(session.intake.failed, timeout=_LONG):
        on.set()
    session.intake.import_file(tmp_path / "b.txt")  # it failed: dropped once more, it is tried again
    qtbot.waitUntil(lambda: bool(session.desk.dossier and session.desk.dossier.live_claims), timeout=_LONG)
    assert len(begun) == 2


def test_of_files_dropped_together_the_unread_ones_stay_named_when_the_others_are_in(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot
) -> None:
    window, session = desktop.window, desktop.session
    assert window is not None
    assert session is not None
    assert desktop.errands is not None
    good = tmp_path / "gut.txt"
    good.write_text("Die Brücke kostete 2019 rund 97 Millionen Euro.", encoding="utf-8")
    bad = [tmp_path / f"schlecht{number}.docx" for number in range(5)]
    for path in bad:
        path.write_bytes(b"PK\x03\x04 no archive")
    count = len(session.desk.articles)
    desktop.errands.texts.on_files([str(bad[0]), str(good), *map(str, bad[1:])])
    qtbot.waitUntil(lambda: len(session.desk.articles) == count + 1, timeout=20_000)
    qtbot.waitUntil(lambda: "2 weitere" in window.notice.words, timeout=20_000)
    qtbot.waitUntil(lambda: not session.tasks.running, timeout=20_000)
    assert sum(path.name in window.notice.words for path in bad) == 3
    desktop.errands.texts.on_files([str(good)])
    assert window.notice.words == ""


def test_the_first_start_builds_and_opens_the_demonstration(
    qapp: QApplication, library: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def build(target: Path, *, cancel: Event) -> None:
        assert not cancel.is_set()
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(library, target)
        workspace = open_workspace(target, by="Ines Vogt", language="en")
        articles.store_article(workspace, read_text("The offer\n\nMusk bought Twitter in 2022.\n", name="offer.md"))
        workspace.close()

    monkeypatch.setattr(demonstration, "build_demonstration", build)
    monkeypatch.setattr(Session, "start_worker", lambda _self: None)
    first = desktop_module.Desktop(qapp, language="en")
    first.start(None, ())
    window = first.window
    assert window is not None
    try:
        assert window.isVisible(), "the window is there while the library is still being built"
        qtbot.waitUntil(lambda: first.session is not None and first.session.desk.dossier is not None)
        assert first.session is not None
        assert first.session.workspace.library.path == paths.demonstration_library()
        assert first.window is window
        assert first.session.desk.dossier is not None
        assert first.session.desk.dossier.article.language == "de", "whatever the interface speaks"

        # the tour shows itself, once
        errands = first.errands
        assert errands is not None
        qtbot.waitUntil(lambda: errands.touring.tour is not None)
        assert settings.load().tour_seen
        assert errands.touring.tour is not None
        errands.touring.tour.end()

        # one's own text leaves the demonstration as it is
        _paste(first, "Titel\n\nEin eigener Satz steht hier.\n", "paste_article")
        qtbot.waitUntil(lambda: _numbers(first) == {"Ein eigener Satz steht hier.": 1})
        assert first.session.workspace.library.path == paths.default_library()
        assert first.window is not window
        window = first.window
        assert window is not None
    finally:
        first.close()


@pytest.fixture
def shown(qapp: QApplication, library: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """Return a desktop with the demonstration open."""
    target = paths.demonstration_library()
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(library, target)
    monkeypatch.setattr(Session, "start_worker", lambda _self: None)
    made = desktop_module.Desktop(qapp, by="Ines Vogt", language="en")
    made.preferences.settings = made.preferences.settings.with_value("tour_seen", value=True)
    made.open_library(target)
    yield made
    made.close()


_OWN = "Your own texts go into your own library"


def _notice(desktop: Desktop) -> NoticeBar:
    assert desktop.window is not None
    return desktop.window.notice


def _drop(desktop: Desktop, file: Path) -> None:
    assert desktop.errands is not None
    desktop.errands.texts.on_files([str(file)])


def test_where_a_text_opened_on_the_demonstration_went_is_said_and_leads_back(shown: Desktop, qtbot: QtBot) -> None:
    _paste(shown, "Titel\n\nEin eigener Satz steht hier.\n", "paste_article")
    qtbot.waitUntil(lambda: _numbers(shown) == {"Ein eigener Satz steht hier.": 1}, timeout=_LONG)
    assert shown.session is not None
    assert shown.session.workspace.library.path == paths.default_library()
    assert _notice(shown).words.startswith(_OWN)
    (claim,) = shown.session.desk.dossier.live_claims if shown.session.desk.dossier else ()
    shown.session.clerk.give_verdict(claim.id, "verified", "", "")
    qtbot.waitUntil(lambda: _ratings(shown) == ["verified"], timeout=_LONG)
    assert _notice(shown).words.startswith(_OWN), "it outlives what is done"
    _notice(shown)._action.click()
    assert shown.session.workspace.library.path == paths.demonstration_library()
    assert not _notice(shown).words


def _ratings(desktop: Desktop) -> list[str]:
    dossier = desktop.session.desk.dossier if desktop.session else None
    return [claim.rating.value for claim in dossier.live_claims] if dossier else []


def test_what_else_is_to_be_known_of_that_text_is_said_behind(shown: Desktop, qtbot: QtBot) -> None:
    words = "Titel\n\nEin eigener Satz steht hier.\n"
    _paste(shown, words, "paste_article")
    qtbot.waitUntil(lambda: _numbers(shown) != {} and _notice(shown).words.startswith(_OWN), timeout=_LONG)
    _notice(shown)._action.click()
    _paste(shown, words, "paste_article")
    qtbot.waitUntil(lambda: _notice(shown).words.endswith("its article is open."), timeout=_LONG)
    assert _notice(shown).words.startswith(_OWN)
    assert _notice(shown)._action.text() == "Back to the demonstration"


def test_a_file_that_cannot_be_read_leaves_nobody_wondering(shown: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    broken = tmp_path / "kaputt.docx"
    broken.write_bytes(b"PK\x03\x04 no archive")
    _drop(shown, broken)
    qtbot.waitUntil(lambda: "kaputt.docx" in _notice(shown).words, timeout=_LONG)
    assert _notice(shown).words.startswith(_OWN)
    assert _notice(shown)._action.isVisible()
    _drop(shown, broken)
    assert _notice(shown).words == ""
    qtbot.waitUntil(lambda: "kaputt.docx" in _notice(shown).words, timeout=_LONG)
    assert not _notice(shown).words.startswith(_OWN), "that was said"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names Debian's packages")
def test_what_the_system_lacks_is_named_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setattr(Path, "exists", lambda path: not path.name.startswith("libxcb-cursor"))
    monkeypatch.setattr(ctypes.util, "find_library", lambda _name: None)
    with pytest.raises(InputError) as lacking:
        check_system()
    assert lacking.value.code == "qt-libraries"
    assert lacking.value.details["command"] == "sudo apt-get install libxcb-cursor0"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_without_a_display_the_report_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(InputError) as lacking:
        check_system()
    assert "workbench report" in lacking.value.sentence("en")


def test_narrow_windows_fold_the_library_and_put_the_panel_below(desktop: Desktop) -> None:
    window = desktop.window
    assert window is not None
    window.resize(1440, 900)
    assert window.library.isVisible()
    window.resize(1100, 900)
    assert not window.library.isVisible()
    window.resize(900, 900)
    QApplication.sendPostedEvents()
    assert window.panels.mapTo(window, window.panels.rect().topLeft()).y() > window.pages.height() // 2


def test_a_wide_panel_below_the_manuscript_lays_facts_and_rating_side_by_side(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    assert window is not None
    panel = window.claim_panel

    def across() -> bool:
        QApplication.sendPostedEvents()
        return panel.form.x() > panel.facts.geometry().right() and panel.form.y() < panel.facts.geometry().bottom()

    window.resize(1440, 900)
    assert not across()
    window.resize(900, 900)
    qtbot.waitUntil(across)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: not across())


def test_who_starts_from_an_icon_sees_why_a_library_stays_shut(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told: list[tuple[str, str, str]] = []

    def read(box: QMessageBox) -> None:
        told.append((box.windowTitle(), box.text(), box.button(QMessageBox.StandardButton.Close).text()))
        assert all(one.icon().isNull() for one in box.buttons())  # Qt's are dark on dark
        assert not box.iconPixmap().isNull()

    monkeypatch.setattr(QMessageBox, "exec", read)
    show_refusal(LibraryError("library-newer", path=tmp_path / "a.sqlite"))
    ((title, words, button),) = told
    assert title == "Faktencheck-Werkbank"
    assert "neueren Version" in words
    assert button == "Schließen"
