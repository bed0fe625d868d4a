"""The tour: five steps by keys, nothing blocked, nothing covered, shown once by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from workbench import settings
from workbench.ui.palette.view import Palette
from workbench.ui.tour.callout import Callout, beside
from workbench.ui.tour.steps import steps
from workbench.ui.widgets.keys import KeyCaps

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.window import MainWindow


def _begin(desktop: Desktop, qtbot: QtBot) -> tuple[MainWindow, Callout]:
    assert desktop.window is not None
    assert desktop.session is not None
    assert desktop.errands is not None
    desk = desktop.session.desk
    qtbot.waitUntil(lambda: desk.claim is not None)
    desktop.errands.run("tour")
    tour = desktop.errands.touring.tour
    assert tour is not None
    return desktop.window, tour.callout


def _title(callout: Callout) -> str:
    return callout.accessibleName().split(". ")[0]


@pytest.mark.parametrize("size", [(1440, 900), (853, 533)])
def test_five_steps_by_keys(desktop: Desktop, qtbot: QtBot, size: tuple[int, int]) -> None:
    assert desktop.window is not None
    desktop.window.resize(*size)
    window, callout = _begin(desktop, qtbot)
    assert desktop.errands is not None
    tour = desktop.errands.touring.tour
    assert tour is not None
    told = steps()
    assert len(told) == 5
    for step in told:
        assert _title(callout) == step.title
        place = step.place(window)
        assert not place.isEmpty()
        assert window.rect().contains(callout.geometry())
        assert window.rect().contains(tour._frame.geometry()), "all four sides are in sight"
        assert not callout.geometry().intersects(place), step.title
        for words in callout.findChildren(QLabel):
            assert words.height() >= words.heightForWidth(words.width()), "every line can be read"
        caps = callout.findChildren(KeyCaps)[-1]
        assert caps.height() >= caps.sizeHint().height(), "the keys stand clear of the words"
        assert callout.hasFocus()
        QTest.keyClick(callout, Qt.Key.Key_Return)
    assert desktop.errands.touring.tour is None
    assert window.manuscript.text_view().hasFocus()
    assert settings.load().tour_seen


def test_the_step_about_sources_covers_no_evidence(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    desktop.window.resize(1440, 900)
    window, callout = _begin(desktop, qtbot)
    panel = window.claim_panel
    for _ in range(2):
        QTest.keyClick(callout, Qt.Key.Key_Return)
    assert _title(callout) == steps()[2].title
    for part in panel.sources:
        assert part.isVisible()
        assert not callout.geometry().intersects(QRect(part.mapTo(window, QPoint(0, 0)), part.size()))
    assert callout.geometry().right() < panel.mapTo(window, QPoint(16, 0)).x()  # the words are not covered


def test_back_and_out(desktop: Desktop, qtbot: QtBot) -> None:
    window, callout = _begin(desktop, qtbot)
    first, second, *_ = steps()
    QTest.keyClick(callout, Qt.Key.Key_Left)
    assert _title(callout) == first.title
    QTest.keyClick(callout, Qt.Key.Key_Right)
    assert _title(callout) == second.title
    QTest.keyClick(callout, Qt.Key.Key_Left)
    assert _title(callout) == first.title
    QTest.keyClick(callout, Qt.Key.Key_Escape)
    assert desktop.errands is not None
    assert desktop.errands.touring.tour is None
    assert not callout.isVisible()
    assert window.manuscript.text_view().hasFocus()


def test_the_keys_of_the_workbench_work_meanwhile(desktop: Desktop, qtbot: QtBot) -> None:
    _, callout = _begin(desktop, qtbot)
    assert desktop.session is not None
    desk = desktop.session.desk
    before = desk.claim
    QTest.keyClick(callout, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: desk.claim is not before)
    assert callout.isVisible()


def test_the_palette_stands_above_it_while_it_follows_the_page(desktop: Desktop, qtbot: QtBot) -> None:
    window, callout = _begin(desktop, qtbot)
    assert desktop.errands is not None
    desktop.errands.run("palette")
    before = callout.geometry()
    window.resize(1100, 700)
    qtbot.waitUntil(lambda: callout.geometry() != before)  # once or twice: the panes find their widths one by one
    palette = window.findChild(Palette)
    assert palette is not None
    qtbot.waitUntil(lambda: palette.scrim.geometry() == window.rect())  # it comes in bands
    told = callout.geometry()
    both = told.intersected(palette.geometry())
    assert not both.isEmpty()
    seen = window.childAt(both.center())
    assert seen is not None
    assert seen is palette or palette.isAncestorOf(seen)
    for place in (told.center(), told.topLeft(), told.topRight(), told.bottomLeft(), told.bottomRight()):
        under = window.childAt(place)
        assert under is palette.scrim or under is palette or (under is not None and palette.isAncestorOf(under))


def test_it_follows_the_language_and_the_window(desktop: Desktop, qtbot: QtBot) -> None:
    window, callout = _begin(desktop, qtbot)
    assert desktop.errands is not None
    assert _title(callout) == "Was sich prüfen lässt, ist markiert"
    desktop.errands.set_preference("language", "en")
    qtbot.waitUntil(lambda: _title(callout) == "What can be checked is marked")
    window.resize(900, 700)
    QApplication.sendPostedEvents()
    qtbot.waitUntil(lambda: window.rect().contains(callout.geometry()))


def test_beginning_again_leaves_one_tour(desktop: Desktop, qtbot: QtBot) -> None:
    window, first = _begin(desktop, qtbot)
    _, second = _begin(desktop, qtbot)
    assert first is not second
    assert [one for one in window.findChildren(Callout) if one.isVisible()] == [second]


_PX = st.integers(0, 1600)


@hypothesis_settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(x=_PX, y=_PX, width=st.integers(1, 900), height=st.integers(1, 600), aside=st.booleans())
def test_a_call_out_stays_inside_and_covers_only_where_there_is_no_room(
    x: int, y: int, width: int, height: int, aside: bool
) -> None:
    window, size = QSize(1280, 800), QSize(392, 200)
    place = QRect(x, y, width, height).intersected(QRect(0, 0, 1280, 800))
    if place.isEmpty():
        return
    stands = QRect(beside(place, size, window, aside=aside), size)
    assert QRect(0, 0, 1280, 800).contains(stands)
    room = max(place.left(), 1280 - place.right(), place.top(), 800 - place.bottom())
    if stands.intersects(place):
        assert room < 392 + 40


def test_a_standing_callout_rests(desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words said anew ask for a layout, which would say them anew: it kept a core busy."""
    _window, callout = _begin(desktop, qtbot)
    said: list[int] = []
    monkeypatch.setattr(Callout, "say", lambda _self, _step, at, _count: said.append(at))
    for _ in range(60):
        QApplication.processEvents()
    assert callout.isVisible()
    assert not said


def test_escape_ends_the_tour_from_the_manuscript_too(desktop: Desktop, qtbot: QtBot) -> None:
    window, _callout = _begin(desktop, qtbot)
    assert desktop.errands is not None
    window.focus_manuscript()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert desktop.errands.touring.tour is None
