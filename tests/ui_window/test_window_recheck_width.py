"""The dialog of web sources leaves a title its room beside the days and the outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.ui.web.sources_dialog import SourcesDialog
from workbench.ui.web.tables import Row

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TITLE = "Pflichtmitteilung über den Abschluss der Übernahme"


def test_a_usual_title_is_not_elided(qtbot: QtBot) -> None:
    dialog = SourcesDialog(None, allowed=False)
    qtbot.addWidget(dialog)
    dialog.table.show_rows(
        (Row(id="a", cells=(TITLE, "1, 12", "12.02.2025, 10:00", "unverändert, 13.02.2025, 10:00")),)
    )
    dialog.show()
    assert dialog.width() <= 1280
    assert dialog.table.columnWidth(0) >= dialog.table.fontMetrics().horizontalAdvance(TITLE) + 8
