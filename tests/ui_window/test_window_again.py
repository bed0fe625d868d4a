"""Trying again: what was said of the last attempt goes, and what became of this one is said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from workbench.actions import articles, desks, importing, rereading
from workbench.actions.workspace import open_workspace
from workbench.errors import CancelledError, InputError, WorkerError
from workbench.intake import read_text
from workbench.model.facts import FactKind
from workbench.ui.intake import Intake
from workbench.ui.library.details import DetailsDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from threading import Event

    from pytestqt.qtbot import QtBot

    from workbench.jobs import AnalysisWorker
    from workbench.ui.desktop import Desktop
    from workbench.ui.errands import Errands
    from workbench.ui.session import Session
    from workbench.ui.window import MainWindow


def _parts(desktop: Desktop) -> tuple[Session, Errands, MainWindow]:
    assert desktop.session is not None
    assert desktop.errands is not None
    assert desktop.window is not None
    return desktop.session, desktop.errands, desktop.window


def test_an_analysis_that_stopped_is_no_longer_told_of_when_it_runs_again(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(Intake, "_analyse", lambda _self, article, *_rest, **_more: asked.append(article))
    session, errands, window = _parts(desktop)
    session.intake.failed.emit(WorkerError("worker-failed", cause="exit -9"))
    assert "abgebrochen" in window.notice.words
    errands.run("analyse_again")
    assert (len(asked), window.notice.words) == (1, "")

    errands.tell_error(InputError("file-missing", path="gebot.txt"))  # of something else: that stays
    errands.run("analyse_again")
    assert "gebot.txt" in window.notice.words


@pytest.mark.parametrize(
    ("analysed", "dated", "words"),
    [
        (None, False, "Auswertung abgebrochen; der Artikel bleibt im Archiv"),  # just imported
        (False, False, "Auswertung abgebrochen; der Artikel bleibt im Archiv"),
        (True, False, "Auswertung abgebrochen; die Behauptungen bleiben, wie sie waren"),
        (True, True, "Auswertung abgebrochen; das neue Datum gilt"),
    ],
)
def test_a_cancelled_analysis_says_what_stands(
    desktop: Desktop,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    *,
    analysed: bool | None,
    dated: bool,
    words: str,
) -> None:
    session, _, window = _parts(desktop)

    def wait(*_document: object, cancel: Event, **_more: object) -> None:
        cancel.wait(20)
        raise CancelledError

    monkeypatch.setattr(articles, "analyse_document", wait)
    if analysed is None:
        session.intake.import_text("# Ein zweites Gebot\n\nMusk bot 97 Milliarden Dollar.\n")
        qtbot.waitUntil(lambda: len(session.desk.articles) == 2)
    else:
        dossier = session.desk.dossier
        assert dossier is not None
        article = replace(dossier.article, analysed=analysed)
        session.intake._again(article, dossier.draft, dated=dated)
    running = session.tasks._jobs
    qtbot.waitUntil(lambda: any("ausgewertet" in job.title for job in running))
    for job in tuple(running):
        job.cancel()
    qtbot.waitUntil(lambda: bool(window.notice.words))
    assert window.notice.words.startswith(words)
    assert "nichts geändert" not in window.notice.words


TEXT = "Der Gipfel in Paris begann vergangenen Dienstag. Peter Meier reiste mit 40 Anwälten nach Paris.\n"


def _day(session: Session) -> object:
    assert session.desk.dossier is not None
    days = [fact.value for c in session.desk.dossier.live_claims for fact in c.facts if fact.kind is FactKind.DATE]
    return days[0] if days else None


def _imported(path: Path) -> str:
    """Return the id of an article with a date, in a library of its own."""
    workspace = open_workspace(path, by="Ines Vogt", language="de")
    article = importing.import_text(workspace, TEXT, date="2025-02-14").article
    workspace.close()
    return article


def test_an_article_whose_analysis_was_stopped_says_how_to_begin_anew(desktop: Desktop) -> None:
    session, _, window = _parts(desktop)
    dossier = session.desk.dossier
    assert dossier is not None
    waiting = replace(dossier, article=replace(dossier.article, analysed=False), claims=())
    window.claim_panel.show_claim(waiting, None, place=(0, 0), name="")
    assert "beginnt „Noch einmal auswerten“ im Menü Artikel von vorn" in window.claim_panel._empty.text()


def test_another_date_reads_the_days_anew_and_taking_it_back_does_too(
    one_worker: AnalysisWorker, tmp_path: Path, open_desktop: Callable[[Path], Desktop], qtbot: QtBot
) -> None:
    _ = one_worker
    path = tmp_path / "dated.sqlite"
    _imported(path)
    session, errands, window = _parts(open_desktop(path))
    qtbot.waitUntil(lambda: _day(session) == "2025-02-11")

    errands.run("analyse_again")
    qtbot.waitUntil(lambda: window.notice.words == "Neu ausgewertet: nichts hat sich geändert.", timeout=20_000)

    errands.run("article_details")
    dialog = window.findChild(DetailsDialog)
    assert dialog is not None
    dialog.date.setText("21. Februar 2025")
    dialog.commit()
    said = "Datum geändert und neu ausgewertet: 1 Fakt neu gelesen."
    qtbot.waitUntil(lambda: window.notice.words == said, timeout=20_000)
    qtbot.waitUntil(lambda: _day(session) == "2025-02-18")
    errands.run("undo")
    qtbot.waitUntil(lambda: _day(session) == "2025-02-11", timeout=20_000)


def test_a_date_of_another_day_is_followed_when_it_is_taken_back(
    one_worker: AnalysisWorker, tmp_path: Path, open_desktop: Callable[[Path], Desktop], qtbot: QtBot
) -> None:
    _ = one_worker
    path = tmp_path / "dated.sqlite"
    article = _imported(path)
    workspace = open_workspace(path, by="Ines Vogt", language="de")
    details = desks.details_of(workspace.library.reads.article(article))
    desks.change_article(workspace, article, replace(details, date="2025-02-21"))
    rereading.analyse_again(workspace, workspace.library.reads, article)
    workspace.close()
    session, errands, window = _parts(open_desktop(path))
    qtbot.waitUntil(lambda: _day(session) == "2025-02-18")
    qtbot.waitUntil(window.actions_of.by_name["undo"].isEnabled)
    errands.run("undo")
    qtbot.waitUntil(lambda: _day(session) == "2025-02-11", timeout=20_000)
    errands.run("redo")
    qtbot.waitUntil(lambda: _day(session) == "2025-02-18", timeout=20_000)


def test_a_new_draft_on_offer_is_read_anew_when_the_date_changed_meanwhile(
    one_worker: AnalysisWorker, tmp_path: Path, open_desktop: Callable[[Path], Desktop], qtbot: QtBot
) -> None:
    _ = one_worker
    path = tmp_path / "dated.sqlite"
    article = _imported(path)
    session, errands, window = _parts(open_desktop(path))
    qtbot.waitUntil(lambda: _day(session) == "2025-02-11")
    session.intake.revise_with(read_text("Am vergangenen Mittwoch reisten 40 Anwälte nach Bonn.\n"))
    qtbot.waitUntil(lambda: session.drafts.current is not None, timeout=20_000)
    qtbot.waitUntil(window.actions_of.by_name["accept_draft"].isEnabled)
    assert session.desk.dossier is not None
    details = desks.details_of(session.desk.dossier.article)
    session.clerk.change_article(article, replace(details, date="2025-02-21"))
    errands.run("accept_draft")
    qtbot.waitUntil(lambda: _day(session) == "2025-02-19", timeout=20_000)
    qtbot.waitUntil(lambda: "neu ausgewertet" in window.notice.words, timeout=20_000)
    assert window.notice.words.startswith("Fassung 2 ist übernommen: ")  # what the draft brought is still to be read
