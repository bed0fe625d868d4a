"""The status bar: all its words stand on one line, and nothing is counted where there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from workbench.model.dossier import Coverage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workbench.ui.desktop import Desktop


def _coverage(facts: int) -> Coverage:
    return Coverage(facts=facts, facts_checked=0, sentences=1, sentences_looked_at=1, never_looked_at=())


def test_all_words_stand_on_one_line(desktop: Desktop) -> None:
    assert desktop.window is not None
    bar = desktop.window.status
    bar.set_saved("14:32")
    bar.set_backup("2026-11-30T14:00:00Z")
    bar.set_waiting(2)
    bar.resize(1200, bar.height())
    QApplication.sendPostedEvents()
    parts: list[QWidget] = [bar.figures, bar._next, bar._waiting, bar._saved, bar._kept, bar._who]
    shown = [part for part in parts if not part.isHidden()]
    assert len(shown) >= 5
    assert len({(part.y(), part.height()) for part in shown}) == 1


@pytest.mark.parametrize(("facts", "words"), [(0, "Keine Fakten, "), (3, "0 von 3 Fakten, ")])
def test_no_facts_are_not_counted(desktop: Desktop, facts: int, words: str) -> None:
    assert desktop.window is not None
    bar = desktop.window.status
    bar.set_coverage(_coverage(facts), library_empty=False)
    assert bar.figures.text().startswith(words)
