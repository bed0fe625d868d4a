"""Rows of words that wrap are never cut short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyleOptionViewItem

from workbench.ui.theme import current_theme
from workbench.ui.theme.glyphs import rating_icon
from workbench.ui.widgets.wrapped import WrappedRows, wrap_rows

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

WORDS = "Die 97,4 Milliarden Dollar kommen von einer Gruppe von Geldgebern, zu der auch Musks Firma xAI gehört."


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, sizes are not propagated
def test_a_row_is_as_high_as_its_words_need(desktop: Desktop, qtbot: QtBot) -> None:
    """With the sheet worn, whose padding makes the room for the words smaller than the row."""
    assert desktop.window is not None
    rows = QListWidget(desktop.window)
    wrap_rows(rows)
    rows.addItem(WORDS)
    whole = rows.fontMetrics().horizontalAdvance(WORDS)
    rows.show()
    for narrower in range(0, 40, 4):
        rows.resize(whole + 24 - narrower, 200)
        qtbot.waitUntil(lambda: rows.visualItemRect(rows.item(0)).right() == rows.viewport().width() - 1)
        room = rows.viewport().width() - 2 * 8 - 2 * 3  # the sheet's padding, Qt's margin for text
        needed = rows.fontMetrics().boundingRect(QRect(0, 0, room, 1000), Qt.TextFlag.TextWordWrap, WORDS).height()
        assert rows.visualItemRect(rows.item(0)).height() >= needed


LONG = "Straßenbahnfahrpreisermäßigungsberechtigungsscheinausgabestellengesellschaft"


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, sizes are not propagated
@pytest.mark.parametrize("icon", [True, False])
def test_a_word_longer_than_a_row_breaks(desktop: Desktop, qtbot: QtBot, icon: bool) -> None:
    assert desktop.window is not None
    rows = QListWidget(desktop.window)
    wrap_rows(rows)
    signed = rating_icon("false", current_theme()) if icon else QIcon()
    rows.addItem(QListWidgetItem(signed, f"1 · Falsch · {LONG} mbH"))
    rows.resize(300, 300)
    rows.show()
    qtbot.waitUntil(lambda: rows.visualItemRect(rows.item(0)).right() == rows.viewport().width() - 1)
    asked = QStyleOptionViewItem()
    rows.initViewItemOption(asked)
    asked.rect = rows.visualItemRect(rows.item(0))
    drawn = rows.itemDelegate()
    assert isinstance(drawn, WrappedRows)
    drawn.initStyleOption(asked, rows.indexFromItem(rows.item(0)))
    style, view = rows.style(), QStyle.SubElement.SE_ItemViewItemText
    room = style.subElementRect(view, asked, rows)
    box = QRect(0, 0, room.width() - 2 * 3, 1000)
    needed = rows.fontMetrics().boundingRect(box, Qt.TextFlag.TextWordWrap, asked.text)
    assert needed.width() <= box.width()
    assert needed.height() <= rows.visualItemRect(rows.item(0)).height()
    assert rows.item(0).text() == f"1 · Falsch · {LONG} mbH"  # what is heard and copied
