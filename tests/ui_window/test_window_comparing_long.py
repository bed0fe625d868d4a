"""A long article is shown before it is compared; the foot of the window says so, how far it is, and offers to stop."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest

from tests.ui_window.conftest import TEXT, analysis_of
from workbench.actions import articles, noticing, reading
from workbench.errors import CancelledError
from workbench.intake import read_text
from workbench.model.changes import Changes
from workbench.model.claims import Rating
from workbench.ui.running import JobBar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.model.findings import Finding
    from workbench.ui.desktop import Desktop
    from workbench.ui.session import Session
    from workbench.ui.window import MainWindow

STOPPED = "Vergleich abgebrochen"


class Slow:
    """A comparison that goes on until it may end, or is stopped.

    Attributes:
        begun: how often it began.
        ended: how often it came to its end.
    """

    def __init__(self) -> None:
        self.begun, self.ended, self.may = 0, 0, threading.Event()
        self._known = False

    def inside(
        self, text: str, *_stated: Any, go_on: Callable[[], object], tell: Callable[[float], object], **_more: Any
    ) -> tuple[Finding, ...]:
        """Find nothing, slowly, once."""
        if self._known or "Musk" not in text:
            return ()
        go_on()
        self.begun += 1
        while not self.may.wait(0.01):
            go_on()
            tell(0.42)
        self.ended += 1
        self._known = True
        return ()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    """Take the article for a long one, and compare it slowly."""
    made = Slow()
    monkeypatch.setattr(noticing, "inside", made.inside)
    monkeypatch.setattr(reading, "_LONG", -1)
    yield made
    made.may.set()


@pytest.fixture
def opened(
    slow: Slow, open_desktop: Callable[[Path], Desktop], library: Path, qtbot: QtBot
) -> tuple[Session, MainWindow]:
    """Open the window on the article; it is being compared."""
    desktop = open_desktop(library)
    assert desktop.session is not None
    assert desktop.window is not None
    qtbot.waitUntil(lambda: slow.begun == 1)
    return desktop.session, desktop.window


def _titles(window: MainWindow) -> list[str]:
    return [bar.job.title for bar in window.jobs.findChildren(JobBar)]


def test_the_claims_stand_there_while_the_foot_says_that_they_are_compared(
    opened: tuple[Session, MainWindow], slow: Slow, qtbot: QtBot
) -> None:
    session, window = opened
    assert [claim.number for claim in session.desk.shown] == [1, 2, 3]
    assert not session.desk.whole
    qtbot.waitUntil(window.jobs.isVisible)
    assert _titles(window) == ["Angaben in „Ein Gebot 💶“ werden verglichen …"]
    bar = window.jobs.findChild(JobBar)
    assert bar is not None
    qtbot.waitUntil(lambda: bar._far.text() == "42\u00a0%")
    slow.may.set()
    qtbot.waitUntil(window.status.isVisible)
    assert session.desk.whole


def test_a_person_goes_on_working_while_an_article_is_compared(
    opened: tuple[Session, MainWindow], slow: Slow, qtbot: QtBot
) -> None:
    session, _window = opened
    claim = session.desk.shown[0]
    session.clerk.give_verdict(claim.id, Rating.VERIFIED, "Steht so im Register.", "")
    qtbot.waitUntil(lambda: session.desk.shown[0].settled)
    assert (slow.begun, slow.ended) == (1, 0)  # neither waited for nor begun anew
    slow.may.set()
    qtbot.waitUntil(lambda: session.desk.whole)
    assert session.desk.shown[0].settled
    assert slow.begun == 1


def test_a_cancelled_comparison_says_so_and_comes_back_when_the_article_is_opened_again(
    opened: tuple[Session, MainWindow], slow: Slow, qtbot: QtBot
) -> None:
    session, window = opened
    qtbot.waitUntil(window.jobs.isVisible)
    bar = window.jobs.findChild(JobBar)
    assert bar is not None
    bar._cancel.click()
    qtbot.waitUntil(lambda: window.notice.words.startswith(STOPPED))
    assert slow.ended == 0
    with qtbot.waitSignal(session.desk.dossier_changed):
        session.desk.refresh()
    assert slow.begun == 1  # whoever stopped it is not told of it again at each tick
    session.desk.open_article(session.desk.article_id)
    qtbot.waitUntil(lambda: slow.begun == 2)
    slow.may.set()
    qtbot.waitUntil(lambda: session.desk.whole)


def test_another_article_is_not_kept_waiting_by_the_comparison_of_the_one_before(
    opened: tuple[Session, MainWindow], slow: Slow, qtbot: QtBot
) -> None:
    session, window = opened
    other = articles.store_article(session.workspace, read_text("Ein anderer Text.\n")).article
    session.desk.open_article(other)
    qtbot.waitUntil(lambda: not session.tasks.running)
    assert slow.ended == 0
    assert session.desk.article_id == other
    assert window.notice.words == ""  # nobody cancelled anything


def test_an_analysis_that_is_being_kept_can_be_cancelled_and_leaves_nothing(desktop: Desktop, qtbot: QtBot) -> None:
    session, window = desktop.session, desktop.window
    assert session is not None
    assert window is not None
    article = articles.store_article(session.workspace, read_text("# Zwei\n\nMusk bot 97 Milliarden Dollar.\n")).article
    heads = session.workspace.library.reads.heads()
    told: list[object] = []

    def job(cancel: threading.Event, _tell: Callable[[float], None]) -> Changes:
        cancel.wait(20)
        return articles.store_analysis(session.workspace, article, analysis_of(TEXT), cancel=cancel)

    session.clerk.submit_long(lambda: "lang", job, failed=told.append).cancel()
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], CancelledError)
    assert session.workspace.library.reads.heads() == heads
    assert not session.workspace.library.reads.article(article).analysed
    assert session.workspace.library.reads.claims(article) == ()


def test_whoever_closes_loses_nothing_that_is_being_kept(
    open_desktop: Callable[[Path], Desktop], library: Path
) -> None:
    desktop = open_desktop(library)
    session = desktop.session
    assert session is not None
    begun: list[threading.Event] = []

    def job(cancel: threading.Event, _tell: Callable[[float], None]) -> Changes:
        begun.append(cancel)
        cancel.wait(0.2)
        return Changes()

    session.clerk.submit_long(lambda: "lang", job)
    desktop.close()
    assert [one.is_set() for one in begun] == [False]
