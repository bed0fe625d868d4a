"""Edges by plain arrow keys: a mode that works where the window manager keeps Alt, Shift and arrows for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.jobs import AnalysisWorker

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.window import MainWindow

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_LEFT, _RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
_NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Find no facts: those known from the claims must be enough."""
    monkeypatch.setattr(AnalysisWorker, "facts", lambda *_words, **_how: ())


@pytest.fixture
def words(desktop: Desktop) -> Callable[[], list[str]]:
    """Return the words of the claims as the library has them."""
    session = desktop.session
    assert session is not None
    return lambda: [claim.text for claim in session.desk.dossier.live_claims] if session.desk.dossier else []


def _press(window: MainWindow, *keys: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
    for key in keys:
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)


def test_arrows_move_both_edges_and_return_places_them_as_one_step(
    window: MainWindow, words: Callable[[], list[str]], qtbot: QtBot
) -> None:
    before = words()
    _press(window, Qt.Key.Key_X)
    assert "Pfeiltasten" in window.notice.words
    _press(window, _LEFT, _LEFT)
    _press(window, _RIGHT, modifier=_SHIFT)
    assert words() == before, "nothing is placed while it is tried"
    _press(window, Qt.Key.Key_Return)
    assert window.notice.words == ""
    qtbot.waitUntil(lambda: words()[0] == "hat Twitter 2022 für 54 Milliarden", timeout=20_000)
    _press(window, Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: words() == before, timeout=20_000)


def test_escape_takes_the_edges_back_and_gives_the_arrows_to_the_caret(
    window: MainWindow, words: Callable[[], list[str]]
) -> None:
    before, page = words(), window.manuscript.text_view()
    _press(window, Qt.Key.Key_X, _LEFT, _LEFT)
    assert page.edges.trying
    _press(window, Qt.Key.Key_Escape)
    assert not page.edges.holding
    assert page.edges.span is None
    assert window.notice.words == ""
    at = page.caret_offset()
    _press(window, _RIGHT)
    assert page.caret_offset() == at + 1
    assert words() == before


def test_another_claim_places_what_was_tried_and_ends_the_mode(
    window: MainWindow, words: Callable[[], list[str]], qtbot: QtBot
) -> None:
    _press(window, Qt.Key.Key_X, _LEFT, Qt.Key.Key_J)
    assert not window.manuscript.text_view().edges.holding
    qtbot.waitUntil(lambda: words()[0] == "Musk hat Twitter 2022 für 54 Milliarden Dollar", timeout=20_000)


def test_who_leaves_the_page_has_placed_the_edges(
    window: MainWindow, words: Callable[[], list[str]], qtbot: QtBot
) -> None:
    _press(window, Qt.Key.Key_X, _LEFT)
    window.library.field.setFocus()
    qtbot.waitUntil(lambda: words()[0] == "Musk hat Twitter 2022 für 54 Milliarden Dollar", timeout=20_000)
    assert window.notice.words == ""
