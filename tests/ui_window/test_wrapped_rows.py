"""Rows of words that wrap are never cut short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QListWidget

from workbench.ui.widgets.wrapped import wrap_rows

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
