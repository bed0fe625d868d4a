"""The status bar: all its words stand on one line, and nothing is counted where there is nothing."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from workbench.model.articles import Sentence
from workbench.model.dossier import Coverage
from workbench.ui.running import JobBar
from workbench.ui.status_bar import StatusBar
from workbench.ui.tasks import LongJob

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

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


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, sizes are not propagated
@pytest.mark.usefixtures("desktop")
@pytest.mark.parametrize("wide", [853, 600])
def test_no_words_stand_over_others_or_are_cut_where_all_want_to_be_said(qtbot: QtBot, wide: int) -> None:
    around = QWidget()  # a window of its own would be no smaller than its words
    qtbot.addWidget(around)
    bar = StatusBar(around)
    around.show()
    sentences = tuple(
        Sentence(start=place, end=place + 1, checkable=1.0, worth=1.0, kind="statement") for place in range(31)
    )
    seen = Coverage(facts=77, facts_checked=46, sentences=50, sentences_looked_at=19, never_looked_at=sentences)
    bar.set_coverage(seen, library_empty=False)
    bar.set_name("Ines Vogt")
    bar.set_saved("16:07")
    bar.set_did("Zurückgenommen: Neue Fassung")
    bar.set_unsaved(1)
    bar.resize(wide, bar.height())
    QApplication.sendPostedEvents()
    parts: list[QWidget] = [bar.figures, bar._next, bar._unsaved, bar._saved, bar._who]
    shown = [part for part in parts if not part.isHidden()]
    for left, right in pairwise(shown):
        assert left.geometry().right() < right.x()
    for part in shown:
        assert part is bar._saved or part.width() >= part.sizeHint().width()  # the latter ends in "…"
    assert bar._next.isHidden() == (wide == 600)
    bar.resize(1400, bar.height())
    assert not bar._next.isHidden()
    assert not bar._saved.isHidden()


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, sizes are not propagated
def test_what_is_running_stands_on_one_line_with_its_cancel(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    bar = JobBar(LongJob(lambda: "Ein Titel wird ausgewertet …"))
    qtbot.addWidget(bar)
    bar.set_progress(3_000_000, 12_000_000)
    bar.resize(800, desktop.window.status.height())
    bar.show()
    QApplication.sendPostedEvents()
    assert len({(part.y(), part.height()) for part in (bar._words, bar._far, bar._cancel)}) == 1
    assert bar._far.text() == "3,0 von 12,0 MB"
    share = JobBar(LongJob(lambda: "Ein Titel wird ausgewertet …", shares=True))
    qtbot.addWidget(share)
    for done, words in (((0, 0), ""), ((0, 100), "0\u00a0%"), ((42, 100), "42\u00a0%"), ((9, 36), "25\u00a0%")):
        share.set_progress(*done)
        assert share._far.text() == words


@pytest.mark.parametrize(
    ("facts", "words"), [(0, "Keine Fakten, "), (3, "0 von 3 Fakten, "), (5445, "0 von 5.445 Fakten, ")]
)
def test_no_facts_are_not_counted(desktop: Desktop, facts: int, words: str) -> None:
    assert desktop.window is not None
    bar = desktop.window.status
    bar.set_coverage(_coverage(facts), library_empty=False)
    assert bar.figures.text().startswith(words)
