"""What is found about an article as a whole stands in the notice, as long as it is so and nobody closed it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from workbench.model.findings import Finding, FindingPlace

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.notices import NoticeBar

WEEKDAY = Finding(
    code="weekday-wrong",
    places=(FindingPlace(start=0, end=5, text="Montag, 5. März 2024"),),
    details={"date": "5. März 2024", "written": "Montag", "actual": "Dienstag"},
)


def _found(desktop: Desktop, *findings: Finding) -> None:
    assert desktop.session is not None
    desk = desktop.session.desk
    assert desk.dossier is not None
    desk.dossier = replace(desk.dossier, findings=findings)
    desk.dossier_changed.emit()


@pytest.fixture
def notice(desktop: Desktop, qtbot: QtBot) -> NoticeBar:
    assert desktop.window is not None
    qtbot.waitUntil(lambda: desktop.errands is not None)
    desktop.window.notice.hide()
    _found(desktop, WEEKDAY)
    return desktop.window.notice


def test_it_is_said_and_goes_with_what_was_found(notice: NoticeBar, desktop: Desktop) -> None:
    assert "Dienstag" in notice.words
    _found(desktop)
    assert not notice.words


def test_it_comes_back_once_another_sentence_went(notice: NoticeBar, desktop: Desktop) -> None:
    said = notice.words
    notice.tell("Paul Adeyemi bewertet Behauptung 1 anders.")
    _found(desktop, WEEKDAY)
    assert notice.words.startswith("Paul")
    notice.hide()
    _found(desktop, WEEKDAY)
    assert notice.words == said


def test_closed_it_stays_away_until_something_else_is_found(notice: NoticeBar, desktop: Desktop) -> None:
    notice._close.click()
    _found(desktop, WEEKDAY)
    assert not notice.words
    _found(desktop, WEEKDAY, replace(WEEKDAY, details=dict(WEEKDAY.details) | {"written": "Mittwoch"}))
    assert "Mittwoch" in notice.words


def test_before_claims_are_marked_nothing_is_of_no_claim(notice: NoticeBar, desktop: Desktop) -> None:
    assert desktop.session is not None
    desk = desktop.session.desk
    assert desk.dossier is not None
    desk.dossier = replace(desk.dossier, article=replace(desk.dossier.article, analysed=False))
    _found(desktop, WEEKDAY)
    assert not notice.words
    desk.dossier = replace(desk.dossier, article=replace(desk.dossier.article, analysed=True))
    _found(desktop, WEEKDAY)
    assert "Dienstag" in notice.words
