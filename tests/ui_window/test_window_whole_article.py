"""What is found about an article as a whole stands in the notice, as long as it is so and nobody closed it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QListWidget

from workbench.model.findings import Finding, FindingPlace
from workbench.ui.dialogs.whole import WholeDialog

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


def _many(count: int, words: str) -> list[Finding]:
    return [replace(WEEKDAY, details={**WEEKDAY.details, "date": f"{number}. {words}"}) for number in range(count)]


def _list(desktop: Desktop) -> QListWidget:
    assert desktop.errands is not None
    desktop.errands.run("article_findings")
    (dialog,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, WholeDialog) and one.isVisible())
    return dialog.list


def test_many_and_long_ones_leave_the_window_its_room_and_a_dialog_says_all(
    notice: NoticeBar, desktop: Desktop
) -> None:
    assert desktop.window is not None
    width, long = desktop.window.minimumSizeHint().width(), "März 2024 und noch ein Tag " * 60
    for words in (long, "Donaudampfschifffahrt" * 60):
        _found(desktop, *_many(40, words))
        QApplication.sendPostedEvents()
        assert notice.words.endswith("… Weitere Hinweise: 38.")
        assert len(notice.words) < 500
        assert notice.heightForWidth(desktop.window.width()) < desktop.window.height() // 4
        assert desktop.window.minimumSizeHint().width() == width
        assert notice._action.text() == "Alle zeigen"
    shown = _list(desktop)
    assert shown.count() == 40
    assert "Donaudampfschifffahrt" * 60 in shown.item(39).text()
    shown.window().close()


def test_short_ones_need_no_dialog(notice: NoticeBar, desktop: Desktop) -> None:
    assert notice._action.isHidden()
    assert _list(desktop).item(0).text() == notice.words


def test_where_nothing_was_noticed_the_command_says_so(notice: NoticeBar, desktop: Desktop) -> None:
    _found(desktop)
    assert desktop.errands is not None
    assert desktop.window is not None
    desktop.errands.run("article_findings")
    assert desktop.window.status._did == "Zum Artikel als Ganzem gibt es keinen Hinweis"
    assert not notice.words


def test_no_amount_stands_there_in_part(notice: NoticeBar, desktop: Desktop) -> None:
    lead = "Tag " * 45
    for more in range(12):
        _found(desktop, *_many(1, f"{lead}{'x' * more} 97,4 54,1 12,3 Milliarden Dollar und noch einiges " + "x " * 99))
        assert not notice.words.removesuffix(" …")[-1].isdigit()
