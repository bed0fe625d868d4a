"""A window without height, as 150 % make of a small screen: facts, rating and reason stand there without scrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.panes import least_size

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.panel.claim_panel import ClaimPanel

_LOW = QSize(853, 533)  # 1280 × 800 at 150 %
_TINY = QSize(640, 400)  # 1280 × 800 at 200 %
_USUAL = QSize(1440, 900)


def _panel(desktop: Desktop) -> ClaimPanel:
    assert desktop.window is not None
    return desktop.window.claim_panel


def _resized(desktop: Desktop, size: QSize, qtbot: QtBot) -> ClaimPanel:
    window = desktop.window
    assert window is not None
    window.resize(size)
    qtbot.waitUntil(lambda: window.size() == size and _panel(desktop).quote.isVisible() is (size != _LOW))
    return _panel(desktop)


def _wholly_seen(panel: ClaimPanel, part: QWidget) -> bool:
    top = part.mapTo(panel, QPoint(0, 0))
    return part.isVisible() and panel.rect().contains(top) and panel.rect().contains(top + part.rect().bottomRight())


def test_facts_rating_and_reason_stand_there_without_scrolling(desktop: Desktop, qtbot: QtBot) -> None:
    panel = _resized(desktop, _LOW, qtbot)
    for part in (panel.facts, panel.form.bar, panel.form.reason, panel.sign_off):
        qtbot.waitUntil(lambda part=part: _wholly_seen(panel, part))  # type: ignore[misc]


def test_the_button_that_signs_is_whole_in_the_first_line(desktop: Desktop, qtbot: QtBot) -> None:
    bar = _resized(desktop, _LOW, qtbot).sign_off
    button = bar.findChild(QPushButton)
    assert button is not None
    qtbot.waitUntil(lambda: bar.rect().contains(button.geometry()) and button.height() >= button.sizeHint().height())


def test_the_words_stand_above_alone_until_there_is_height(desktop: Desktop, qtbot: QtBot) -> None:
    panel = _resized(desktop, _LOW, qtbot)
    assert not panel.quote.isVisible()
    panel = _resized(desktop, _USUAL, qtbot)
    assert panel.quote.isVisible()
    qtbot.waitUntil(lambda: _wholly_seen(panel, panel.sign_off) and panel.sign_off.width() == panel.width())


def test_article_and_panel_share_the_height(desktop: Desktop, qtbot: QtBot) -> None:
    def shares() -> int:
        assert desktop.window is not None
        article, *_, panel = desktop.window.inner.sizes()
        return abs(article - panel)

    for turn in range(3):
        if turn:
            _resized(desktop, _USUAL, qtbot)
        _resized(desktop, _LOW, qtbot)
        qtbot.waitUntil(lambda: shares() <= 1)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_on_a_small_screen_at_twice_the_size_the_window_is_no_larger_than_it(desktop: Desktop, qtbot: QtBot) -> None:
    window, least = desktop.window, least_size(_TINY)
    assert window is not None
    assert least == _TINY - QSize(4, 40)  # a frame is drawn around it
    assert least_size(_USUAL) == QSize(720, 480)
    window.setMinimumSize(least)
    window.resize(least)
    qtbot.waitUntil(lambda: window.size() == least)
    QApplication.sendPostedEvents()
    shown = [one for one in window.toolbar.findChildren(QAbstractButton) if one.isVisible()]
    assert shown
    assert [(one.text(), one.width()) for one in shown if one.width() < one.minimumSizeHint().width()] == []
    assert [one.text() for one in shown if not window.toolbar.rect().contains(_inside(one, window.toolbar))] == []


def _inside(part: QWidget, whole: QWidget) -> QRect:
    return QRect(part.mapTo(whole, QPoint(0, 0)), part.size())


def test_a_long_title_makes_no_dialog_wider_than_the_window(desktop: Desktop) -> None:
    sheet = Sheet(desktop.window)
    sheet.name("Bericht", action="Speichern")
    sheet.subtitle.setText("Ein Titel, der länger ist als jedes Fenster breit " * 20)
    sheet.show()
    assert sheet.minimumSizeHint().width() < _TINY.width()
    assert sheet.width() <= desktop.window.width()  # type: ignore[union-attr]
    assert sheet.subtitle.toolTip() == sheet.subtitle.text()
    sheet.reject()


def test_what_stands_side_by_side_begins_in_one_line(desktop: Desktop, qtbot: QtBot) -> None:
    panel = _resized(desktop, _LOW, qtbot)
    first, other = panel._facts_label, panel.form._rating_label

    def middle(words: QWidget) -> int:
        return words.mapTo(panel, words.rect().center()).y()

    qtbot.waitUntil(lambda: middle(first) == middle(other) and first.isVisible())
