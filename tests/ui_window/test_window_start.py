"""What the window makes late is there for whoever asks, whole; what it left out at first follows."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from workbench.model.articles import BlockKind
from workbench.ui.late import PARTS
from workbench.ui.swift_start import settled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop


@pytest.mark.parametrize("part", [part for part in PARTS if part != "welcome"])
def test_a_part_asked_for_early_is_made_once_and_shows_the_article(
    open_desktop: Callable[[Path], Desktop], library: Path, qtbot: QtBot, part: str
) -> None:
    desktop = open_desktop(library)
    window, session = desktop.window, desktop.session
    assert window is not None
    assert session is not None
    made = getattr(window, part)
    assert window.has(part)
    assert getattr(window, part) is made
    qtbot.waitUntil(lambda: session.desk.whole)
    assert getattr(window, part) is made


def test_everything_is_made_after_the_first_article(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    assert window is not None
    qtbot.waitUntil(lambda: set(window.made_parts()) == set(PARTS) - {"welcome"})
    assert window.pages.currentWidget() is window.manuscript
    assert window.claims.model.rowCount() == 3
    assert [window.inner.widget(place) for place in range(window.inner.count())] == [
        window.pages,
        window.source,
        window.panels,
    ]
    assert not window.source.isVisible()


def test_the_strike_view_left_last_comes_back_with_its_coverage(
    open_desktop: Callable[[Path], Desktop], library: Path, qtbot: QtBot
) -> None:
    first = open_desktop(library)
    qtbot.waitUntil(lambda: first.session is not None and first.session.desk.whole)
    assert first.window is not None
    first.window.set_view("strike")
    first.close()
    again = open_desktop(library)
    qtbot.waitUntil(lambda: again.session is not None and again.session.desk.claim is not None)
    assert again.window is not None
    window = again.window
    assert window.panels.currentWidget() is window.coverage
    qtbot.waitUntil(lambda: window.coverage.unseen.rows.rowCount() > 0)


def test_coverage_names_the_tables_nobody_looked_at(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    assert desktop.session is not None
    desktop.window.set_view("strike")
    coverage, dossier = desktop.window.coverage, desktop.session.desk.dossier
    assert dossier is not None
    qtbot.waitUntil(lambda: coverage.unseen.rows.rowCount() > 0)
    assert coverage._tables.isHidden()
    start = dossier.coverage.never_looked_at[0].start
    blocks = tuple(
        replace(block, kind=BlockKind.TABLE) if block.start <= start < block.end else block
        for block in dossier.draft.blocks
    )
    coverage.show_dossier(replace(dossier, draft=replace(dossier.draft, blocks=blocks)))
    qtbot.waitUntil(coverage._tables.isVisible)
    assert coverage._tables.text() == "darunter 1 Tabelle mit 1 Zeile"
    coverage.show_dossier(dossier)
    qtbot.waitUntil(coverage._tables.isHidden)


def test_a_window_without_an_article_welcomes(
    open_desktop: Callable[[Path], Desktop], tmp_path: Path, qtbot: QtBot
) -> None:
    desktop = open_desktop(tmp_path / "empty.sqlite")
    window = desktop.window
    assert window is not None
    qtbot.waitUntil(lambda: window.has("welcome"))
    assert window.pages.currentWidget() is window.welcome
    assert window.welcome.isAncestorOf(window.focusWidget())


def test_what_a_window_before_another_left_is_still_looked_through() -> None:
    for made in ("shown", "furnished"):
        settled(made)
    stays = gc.get_freeze_count()
    left = [[number] for number in range(1000)]
    for made in ("shown", "furnished"):
        settled(made)
    assert gc.get_freeze_count() <= stays
    assert left


def test_the_sentence_gone_to_is_in_view_in_the_coverage(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    assert desktop.session is not None
    window, desk = desktop.window, desktop.session.desk
    window.set_view("strike")
    coverage = window.coverage
    qtbot.waitUntil(lambda: coverage.unseen.rows.rowCount() > 2)
    coverage.unseen.setMaximumHeight(60)  # one row of several, as on a small screen
    QApplication.sendPostedEvents()
    assert desk.dossier is not None
    last = desk.dossier.coverage.never_looked_at[-1]
    coverage.show_dossier(desk.dossier, (last.start, last.end))
    row = coverage.unseen.rows.index(coverage.unseen.rows.rowCount() - 1, 0)
    shown = coverage.unseen.visualRect(row)
    assert shown.intersects(coverage.unseen.viewport().rect())
    assert coverage.unseen.painter.current == (last.start, last.end)
