"""Going from claim to claim paints only what changed: what stands on the screen is what a whole painting would give."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from workbench.model.dossier import Dossier
    from workbench.ui.manuscript import ManuscriptView
    from workbench.ui.manuscript.state import Mode

    Told = tuple[str, str, Sequence[str]]

_RATINGS: Final = ("verified", "open", "disputed", "unverifiable", "false")


_CLAIMS: Final[list[Told]] = [
    (f"Die Stadt {n} zahlte {n} Millionen Dollar für das lange Gelände am Fluss.", _RATINGS[n % 5], (f"{n} Mill?",))
    for n in range(10, 60)
]
_TEXT: Final = "\n\n".join(f"{claim[0]} Niemand weiß, was in diesem Jahr noch daraus folgt." for claim in _CLAIMS)


@pytest.fixture
def page(view: ManuscriptView, build: Callable[..., Dossier]) -> ManuscriptView:
    view.set_dossier(build(_TEXT, _CLAIMS))
    return view


def _check(view: ManuscriptView, qtbot: QtBot) -> None:
    """Wait until the window's memory, painted bit by bit, is what painting all of it gives; fail when it never is."""

    def on_screen() -> QImage:
        return view.screen().grabWindow(view.winId()).toImage()

    qtbot.waitUntil(view.updatesEnabled)  # many changes are painted in the frame after
    QTest.qWait(0)
    whole = view.grab().toImage()
    qtbot.waitUntil(lambda: on_screen().convertToFormat(whole.format()) == whole)


@pytest.mark.parametrize("mode", ["read", "strike"])
def test_a_step_leaves_nothing_of_the_claim_before(page: ManuscriptView, qtbot: QtBot, mode: Mode) -> None:
    page.set_mode(mode)
    _check(page, qtbot)
    for number in (1, 2, 3, 2, 20, 22, 21, 50, 49, 1):
        page.select_claim(f"c{number}")
        _check(page, qtbot)
    page.select_claim("c2", scroll=False)
    _check(page, qtbot)
    page.select_claim(None)
    _check(page, qtbot)


def test_caret_and_selection_leave_nothing_behind(page: ManuscriptView, qtbot: QtBot) -> None:
    text = page.text_view()
    text.setFocus()
    page.select_claim("c3")
    text.setCursorWidth(0)  # a caret that blinks is neither here nor there
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(text, key)
        _check(page, qtbot)
    for _ in range(2):
        QTest.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
        assert text.textCursor().hasSelection()
        _check(page, qtbot)
    page.select_claim("c5")
    _check(page, qtbot)


@pytest.mark.parametrize("mode", ["read", "strike"])
def test_a_change_paints_the_claims_that_look_otherwise(
    page: ManuscriptView, build: Callable[..., Dossier], qtbot: QtBot, mode: Mode
) -> None:
    page.set_mode(mode)
    page.select_claim("c3")
    _check(page, qtbot)
    others: list[Told] = list(_CLAIMS)
    changes: tuple[Told, ...] = (
        (others[1][0], "verified", others[1][2]),  # another rating
        (others[2][0], others[2][1], (others[2][2][0].replace("?", "!"),)),  # a fact is wrong
        ("Die Stadt 13 zahlte 13 Millionen Dollar", others[3][1], ()),  # other edges
    )
    for change in changes:
        others[next(n for n, one in enumerate(others) if one[0].startswith(change[0][:12]))] = change
        page.set_dossier(build(_TEXT, others))
        _check(page, qtbot)
    page.set_dossier(build(_TEXT, others[:2]))  # the others are gone, the selected one too
    _check(page, qtbot)
