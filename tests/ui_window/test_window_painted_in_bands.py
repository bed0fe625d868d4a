"""A page that takes long to paint is painted in several turns, and in the end looks as if painted at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workbench.ui.manuscript.standing import PAUSE, Turns
from workbench.ui.widgets import paint_turn
from workbench.ui.widgets.paint_turn import PaintTurn, paint_whole, to_be_painted
from workbench.ui.widgets.piecewise import paint_pieces
from workbench.ui.widgets.scrim import Scrim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

_WIDE, _HIGH = 40, 1400


class _Window(QWidget):
    """Painted in turns, like the application's."""

    def __init__(self) -> None:
        super().__init__()
        self.turn: PaintTurn | None = PaintTurn(self)

    def event(self, event: QEvent) -> bool:
        turn: PaintTurn | None = getattr(self, "turn", None)
        return (turn is not None and turn.holds(event)) or super().event(event)


class _Page(QWidget):
    """Keeps which boxes it painted in each of its paint events."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colour = QColor("white")
        self.top = 0  # px it is scrolled
        self.events: list[list[QRect]] = []
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        self.events.append([])
        paint_pieces(self, event, self._paint)

    def _paint(self, painter: QPainter, box: QRect) -> None:
        self.events[-1].append(box)
        painter.fillRect(box, self.colour)
        for y in range(0, _HIGH, 9):  # some of them over an edge between two bands
            painter.fillRect(y % _WIDE, y - self.top, 3, 8, QColor("black"))

    @property
    def painted(self) -> int:
        """Return how many pixels were painted."""
        return sum(box.width() * box.height() for boxes in self.events for box in boxes)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[_Page]:
    window = _Window()
    made = _Page(window)
    window.resize(_WIDE, _HIGH)
    made.resize(_WIDE, _HIGH)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    _let_paint(window)
    made.events.clear()
    yield made
    window.close()


def _let_paint(window: QWidget) -> None:
    QApplication.sendPostedEvents()
    while to_be_painted(window):
        QTest.qWait(1)
        QApplication.sendPostedEvents()


@pytest.fixture
def turns_end_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paint_turn, "_LASTS", -1.0)


@pytest.mark.usefixtures("turns_end_at_once")
def test_a_turn_that_is_over_leaves_the_rest_of_a_page_for_the_next_ones(page: _Page) -> None:
    page.update()
    _let_paint(page.window())
    assert len(page.events) > 3
    assert all(len(boxes) == 1 for boxes in page.events)
    assert page.painted == _WIDE * _HIGH


def test_a_page_that_is_painted_quickly_is_painted_in_one_turn(page: _Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paint_turn, "_LASTS", 1000.0)
    page.update()
    _let_paint(page.window())
    assert len(page.events) == 1
    assert page.painted == _WIDE * _HIGH


@pytest.mark.usefixtures("turns_end_at_once")
def test_a_picture_of_a_page_is_whole(page: _Page) -> None:
    page.grab()
    assert page.painted == _WIDE * _HIGH


@pytest.mark.usefixtures("turns_end_at_once")
def test_under_something_translucent_a_page_is_painted_whole(page: _Page) -> None:
    paint_whole(page.window(), whole=True)
    page.update()
    _let_paint(page.window())
    assert len(page.events) == 1
    paint_whole(page.window(), whole=False)
    page.update()
    _let_paint(page.window())
    assert len(page.events) > 2


@pytest.mark.usefixtures("turns_end_at_once")
def test_bands_look_as_if_painted_at_once(page: _Page) -> None:
    page.colour = QColor("yellow")
    page.update()
    _let_paint(page.window())
    in_bands = _on_screen(page.window())
    page.colour = QColor("white")
    page.update()
    _let_paint(page.window())
    assert _on_screen(page.window()) != in_bands
    page.colour = QColor("yellow")
    assert page.grab().toImage().convertToFormat(in_bands.format()) == in_bands


@pytest.mark.usefixtures("turns_end_at_once")
def test_what_is_left_of_a_page_goes_with_it_when_it_scrolls(page: _Page) -> None:
    page.colour = QColor("yellow")
    page.update()
    QApplication.sendPostedEvents()
    window = page.window()
    assert isinstance(window, _Window)
    assert window.turn is not None
    window.turn.timeout.emit()
    assert len(page.events) == 1  # the first band is yellow, the others still white
    page.top += 250
    page.scroll(0, -250)
    _let_paint(page.window())
    in_bands = _on_screen(page.window())
    assert page.grab().toImage().convertToFormat(in_bands.format()) == in_bands


def _on_screen(window: QWidget) -> QImage:
    """Return what the window shows, without having anything painted for it."""
    return window.screen().grabWindow(window.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_lines_are_not_counted_while_the_page_waits_to_be_painted(page: _Page) -> None:
    counted: list[bool] = []
    turns = Turns(page, counted.append)
    turns.begin()
    page.update()
    QApplication.sendPostedEvents()
    assert to_be_painted(page.window())
    turns.timeout.emit()
    assert counted == []
    _let_paint(page.window())
    turns.timeout.emit()
    assert counted == [False]
    turns.stop()
    assert turns.interval() == PAUSE


def test_a_scrim_comes_and_goes_in_bands(page: _Page, qtbot: QtBot) -> None:
    window = page.window()
    clear = _on_screen(window)
    scrim = Scrim(window)
    scrim.cover(window.rect())
    scrim.come()
    assert 0 < scrim.height() < _HIGH / 2
    qtbot.waitUntil(lambda: scrim.geometry() == window.rect())
    _let_paint(window)
    dimmed = _on_screen(window)
    for y in range(8, _HIGH, 9):  # between the black pieces
        assert QColor(dimmed.pixel(2, y)).lightness() < QColor(clear.pixel(2, y)).lightness()
    scrim.go()
    assert scrim.isVisible()
    qtbot.waitUntil(scrim.isHidden)
    _let_paint(window)
    assert _on_screen(window) == clear


def test_a_scrim_takes_clicks_only_while_it_stays(page: _Page, qtbot: QtBot) -> None:
    window = page.window()
    scrim = Scrim(window)
    scrim.cover(window.rect())
    scrim.come()
    with qtbot.waitSignal(scrim.clicked):
        QTest.mouseClick(scrim, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    scrim.go()
    assert window.childAt(5, 5) is page
    scrim.come()  # asked for again before the last band was gone
    qtbot.waitUntil(lambda: scrim.geometry() == window.rect())
    assert window.childAt(5, 5) is scrim
    scrim.go()
    qtbot.waitUntil(scrim.isHidden)


def test_the_palette_dims_the_window_until_it_is_left(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    assert window is not None
    window.focus_manuscript()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.palette_view
    qtbot.waitUntil(lambda: palette.scrim.geometry() == window.rect())
    QTest.mouseClick(palette.scrim, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert palette.isHidden()
    qtbot.waitUntil(palette.scrim.isHidden)
