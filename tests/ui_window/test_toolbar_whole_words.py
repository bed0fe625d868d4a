"""The toolbar: what stands in it has its words whole at every width; the rest is in the menus alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from workbench.ui.filters import Filter, Order
from workbench.ui.language import speak
from workbench.ui.toolbar import Toolbar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from workbench.errors import Language

_LONG = Filter(rating="verified-in-part", kind="organisation", by="Dr. Annegret Kleinschmidt-Oberhauser")


def _toolbar(qtbot: QtBot, width: int, chosen: Filter) -> tuple[QWidget, Toolbar]:
    """Return a toolbar in a window that gives it no more than a width."""
    around = QWidget()
    qtbot.addWidget(around)
    made = Toolbar(around)
    made.set_article(present=True, drafts=12)
    made.show_order(Order.NUMBERS)
    around.resize(width, 60)
    around.show()
    made.resize(width, made.height())
    made.filter.show_filter(chosen, (), {})
    return around, made


def _cut(toolbar: Toolbar) -> list[str]:
    """Return the words of buttons that stand there narrower than they need, over each other, or beyond the edge."""
    shown = [button for button in toolbar.findChildren(QPushButton) if button.isVisible()]
    edge = toolbar.width()
    if toolbar.views.width() < toolbar.views.sizeHint().width():  # its buttons keep their width, one over the other
        return [toolbar.views.accessibleName()]
    return [
        button.text()
        for button in shown
        if button.width() < button.sizeHint().width() or button.mapTo(toolbar, button.rect().topRight()).x() >= edge
    ]


@pytest.mark.parametrize("chosen", [Filter(), _LONG])
@pytest.mark.parametrize("width", [1280, 1100, 1067, 1040, 960, 880, 860, 760])
@pytest.mark.parametrize("language", ["de", "en"])
def test_no_word_in_the_toolbar_is_cut(
    qapp: QApplication, qtbot: QtBot, language: Language, width: int, chosen: Filter
) -> None:
    speak(qapp, language)
    _around, toolbar = _toolbar(qtbot, width, chosen)
    qtbot.waitUntil(lambda: not _cut(toolbar), timeout=5_000)
    assert toolbar.views.isVisible()
    assert toolbar.filter.isVisible()


@pytest.mark.parametrize(("width", "there"), [(1400, True), (500, False)])
def test_what_the_menus_offer_too_is_there_where_it_has_room(qtbot: QtBot, width: int, *, there: bool) -> None:
    _around, toolbar = _toolbar(qtbot, width, Filter())
    offered = (toolbar._commands, toolbar._undo, toolbar.report_button, toolbar._draft, toolbar._order)
    qtbot.waitUntil(lambda: {one.isVisible() for one in offered} == {there}, timeout=5_000)


def test_a_longer_filter_makes_room_for_itself_and_gives_it_back(qapp: QApplication, qtbot: QtBot) -> None:
    speak(qapp, "de")
    _around, toolbar = _toolbar(qtbot, 1600, Filter())
    qtbot.waitUntil(toolbar._order.isVisible, timeout=5_000)
    while toolbar._order.isVisible():  # down to the first width that leaves no room for it
        toolbar.resize(toolbar.width() - 1, toolbar.height())
    toolbar.resize(toolbar.width() + 1, toolbar.height())
    qtbot.waitUntil(toolbar._order.isVisible, timeout=5_000)
    toolbar.filter.show_filter(_LONG, (), {})
    qtbot.waitUntil(lambda: not toolbar._order.isVisible() and not _cut(toolbar), timeout=5_000)
    toolbar.filter.show_filter(Filter(), (), {})
    qtbot.waitUntil(toolbar._order.isVisible, timeout=5_000)
