"""Beside a source the article keeps a line that can be read, and no pane is squeezed to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetricsF

from workbench.ui.theme import current_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

LINE = "Eine schlechtere Bühne für stille Verhandlung"  # 45 characters
assert len(LINE) == 45


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1440, 900), (1920, 1080)])
def test_the_article_beside_a_source_holds_45_characters_a_line(
    desktop: Desktop, qtbot: QtBot, width: int, height: int
) -> None:
    window = desktop.window
    assert window is not None
    window.resize(width, height)
    window.set_view("source")
    qtbot.waitUntil(lambda: window.width() == width and window.source.isVisible())
    needed = QFontMetricsF(current_theme().font("manuscript")).horizontalAdvance(LINE)
    qtbot.waitUntil(lambda: window.inner.sizes()[0] >= 500)
    assert window.manuscript.text_view().document().textWidth() >= needed
    assert window.source.width() >= 320


def test_where_panes_stand_under_each_other_each_has_room(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    assert window is not None
    window.set_view("source")
    window.resize(900, 800)
    qtbot.waitUntil(lambda: min(window.inner.sizes()) > 100)
