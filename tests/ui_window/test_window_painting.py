"""What is painted, and when: nothing twice, and a lot not all at once."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from workbench.ui.late import Slices
from workbench.ui.widgets.paint_turn import to_be_painted
from workbench.ui.widgets.pane import label, paint_next

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.manuscript.text import ManuscriptText


class Painted(QObject):
    """Keeps how large the parts of a widget were that Qt had painted (px)."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.areas: list[int] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.Paint:
            box = event.rect()  # type: ignore[attr-defined]
            self.areas.append(box.width() * box.height())
        return super().eventFilter(watched, event)


@pytest.fixture
def words(qtbot: QtBot) -> Iterator[QLabel]:
    window = QWidget()
    made = label(text="eins")
    made.setParent(window)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield made
    window.close()


def test_what_changes_is_painted_in_a_frame_of_its_own(words: QLabel, qtbot: QtBot) -> None:
    painted = Painted(words)
    paint_next(words)
    words.setText("zwei")
    words.repaint()
    assert painted.areas == []
    qtbot.waitUntil(lambda: bool(painted.areas))
    assert words.updatesEnabled()


def test_who_asks_again_in_between_is_painted_once_and_goes_on_being_painted(words: QLabel, qtbot: QtBot) -> None:
    painted = Painted(words)
    paint_next(words)
    paint_next(words, frames=3)
    qtbot.waitUntil(lambda: bool(painted.areas))
    QTest.qWait(100)
    assert len(painted.areas) == 1
    words.setText("drei")
    qtbot.waitUntil(lambda: len(painted.areas) > 1)


def test_a_part_of_what_waits_is_painted_with_it(words: QLabel, qtbot: QtBot) -> None:
    painted = Painted(words)
    paint_next(words.window())
    paint_next(words, frames=100)
    qtbot.waitUntil(words.window().updatesEnabled)
    QApplication.sendPostedEvents()
    assert painted.areas


def test_what_lies_in_a_part_that_hides_all_below_it_is_painted_with_it_once(qtbot: QtBot) -> None:
    window, inside = QWidget(), QLabel("eins")
    ground = QWidget(window)
    ground.setAutoFillBackground(True)
    inside.setParent(ground)
    ground.resize(200, 100)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    grounds, words = Painted(ground), Painted(inside)
    paint_next(window)
    qtbot.waitUntil(window.updatesEnabled)
    QApplication.sendPostedEvents()
    assert (len(grounds.areas), len(words.areas)) == (1, 1)


def test_frames_pass_one_by_one_where_one_takes_long(words: QLabel, qtbot: QtBot) -> None:
    first, second = Painted(words.window()), Painted(words)
    paint_next(words, frames=2)
    paint_next(words.window())
    time.sleep(0.1)  # whatever is due has been so for long
    qtbot.waitUntil(lambda: bool(first.areas))
    assert not second.areas
    qtbot.waitUntil(lambda: bool(second.areas))


def test_before_a_window_is_shown_nothing_waits(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    paint_next(window)
    assert window.updatesEnabled()


def _watched(desktop: Desktop) -> Painted:
    """Return what is painted of the page from now on, with nothing due."""
    assert desktop.window is not None
    for slices in desktop.window.findChildren(Slices):
        slices.stop()  # parts that are made meanwhile are painted, too
    _let_paint(desktop)
    return Painted(desktop.window.manuscript.text_view().viewport())


def _let_paint(desktop: Desktop) -> None:
    """Have everything painted that is due: Qt is asked in this turn, the window paints in the next."""
    window = desktop.window
    assert window is not None
    QApplication.sendPostedEvents()
    while to_be_painted(window):
        QTest.qWait(1)


def test_a_key_only_held_and_a_focus_that_goes_paint_nothing_of_the_page(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    text = desktop.window.manuscript.text_view()
    desktop.window.focus_manuscript()
    qtbot.waitUntil(text.updatesEnabled)
    painted = _watched(desktop)
    for key in (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Meta):
        QTest.keyPress(text, key)
    assert not text.caret_shown
    desktop.window.claim_panel.focus_first()
    _let_paint(desktop)
    desktop.window.focus_manuscript()
    _let_paint(desktop)
    assert max(painted.areas, default=0) < _area(text) / 10


def test_a_caret_that_is_shown_goes_with_the_focus(desktop: Desktop) -> None:
    assert desktop.window is not None
    text = desktop.window.manuscript.text_view()
    desktop.window.focus_manuscript()
    QTest.keyClick(text, Qt.Key.Key_Down)
    assert text.caret_shown
    painted = _watched(desktop)
    desktop.window.claim_panel.focus_first()
    _let_paint(desktop)
    assert painted.areas[0] == _area(text)  # more turns may follow for what is left of it


def test_a_rating_by_key_lays_nothing_out_anew(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    window, text = desktop.window, desktop.window.manuscript.text_view()
    window.focus_manuscript()
    qtbot.waitUntil(text.updatesEnabled)
    painted = _watched(desktop)
    QTest.keyPress(text, Qt.Key.Key_V)
    assert window.claim_panel.isAncestorOf(window.focusWidget())
    assert window.outer.updatesEnabled()
    _let_paint(desktop)
    assert max(painted.areas, default=0) < _area(text) / 2


def test_what_a_key_changes_is_painted_in_the_next_turn(desktop: Desktop) -> None:
    window = desktop.window
    assert window is not None
    window.focus_manuscript()
    QTest.qWait(50)
    painted = _watched(desktop)
    QTest.keyClick(window.manuscript.text_view(), Qt.Key.Key_J)
    QApplication.sendPostedEvents()
    assert painted.areas == []
    assert to_be_painted(window)
    _let_paint(desktop)
    assert painted.areas


def test_what_waits_for_a_frame_is_not_painted_together_with_what_comes_before(desktop: Desktop) -> None:
    window = desktop.window
    assert window is not None
    first = _watched(desktop)
    second = Painted(window.claim_panel)
    window.manuscript.text_view().viewport().update()
    paint_next(window.claim_panel)
    time.sleep(0.1)  # its frame is due for long
    QApplication.sendPostedEvents()
    while not first.areas:
        assert not second.areas
        QApplication.processEvents()
    assert not second.areas
    while not second.areas:
        QTest.qWait(1)


def _area(text: ManuscriptText) -> int:
    return text.viewport().width() * text.viewport().height()
