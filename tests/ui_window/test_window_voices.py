"""Voices in the window: one or several, said by hand, and what lacks a second source in the coverage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu

from tests.ui_window.test_window_web import NoWorker
from workbench import settings
from workbench.actions.noting import Talk
from workbench.model.evidence import Grade, Stance
from workbench.model.independence import voices
from workbench.ui.dialogs.noting import Typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.model.dossier import Dossier
    from workbench.ui.desktop import Desktop


_POPUP = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, popups are not raised


def _dossier(desktop: Desktop) -> Dossier:
    assert desktop.session is not None
    assert desktop.session.desk.dossier is not None
    return desktop.session.desk.dossier


def _heard(desktop: Desktop) -> int:
    dossier = _dossier(desktop)
    return len(voices(dossier.evidence.get(dossier.live_claims[0].id, ()), dossier.sources))


def _choose(desktop: Desktop, row: int, words: str) -> None:
    """Choose something in the menu of a card."""
    assert desktop.window is not None
    cards = desktop.window.claim_panel.evidence
    cards.customContextMenuRequested.emit(cards.visualRect(cards.cards.index(row)).center())
    menus = cards.findChildren(QMenu)
    next(action for menu in menus for action in menu.actions() if action.text() == words).trigger()
    for menu in menus:
        menu.close()


@pytest.fixture(autouse=True)
def no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.actions.workspace.AnalysisWorker", NoWorker)


@pytest.fixture
def talked(desktop: Desktop, qtbot: QtBot) -> Desktop:
    """Return the window with two talks on the first claim."""
    assert desktop.session is not None
    claim = _dossier(desktop).live_claims[0].id
    desktop.session.desk.select(claim)
    for person in ("Ines & Vogt", "Jan Reuter"):
        typed = Typed(text="Es waren 44.", stance=Stance.SUPPORTS, grade=Grade.UNGRADED, confidential=False)
        desktop.session.clerk.evidence.note(claim, Talk(person=person), typed)
    qtbot.waitUntil(lambda: len(_dossier(desktop).evidence.get(claim, ())) == 2)
    return desktop


@_POPUP
def test_a_card_says_by_hand_that_two_are_one_voice_and_undo_takes_it_back(talked: Desktop, qtbot: QtBot) -> None:
    assert talked.window is not None
    _choose(talked, 1, "Eine Stimme mit „Ines && Vogt“")
    qtbot.waitUntil(lambda: _heard(talked) == 1)
    cards = talked.window.claim_panel.evidence.cards
    assert all("eine Stimme, von Hand" in str(cards.index(row).data()) for row in range(2))
    assert talked.errands is not None
    talked.errands.run("undo")
    qtbot.waitUntil(lambda: _heard(talked) == 2)
    assert "eine Stimme" not in str(cards.index(0).data())


@_POPUP
def test_a_card_says_that_a_source_is_a_voice_of_its_own(talked: Desktop, qtbot: QtBot) -> None:
    assert talked.window is not None
    _choose(talked, 0, "Eigene Stimme")
    cards = talked.window.claim_panel.evidence.cards
    qtbot.waitUntil(lambda: "eigene Stimme, von Hand" in str(cards.index(0).data()))


def test_coverage_lists_what_lacks_a_second_source_and_leads_there(desktop: Desktop, qtbot: QtBot) -> None:
    settings.save(settings.load().with_value("two_sources", "money"))
    assert desktop.window is not None
    assert desktop.session is not None
    window, claim = desktop.window, _dossier(desktop).live_claims[0]
    desktop.session.desk.select(_dossier(desktop).live_claims[1].id)
    typed = Typed(text="44", stance=Stance.CONTEXT, grade=Grade.UNGRADED, confidential=False)
    desktop.session.clerk.evidence.note(claim.id, Talk(person="Ines Vogt"), typed)
    qtbot.waitUntil(lambda: bool(_dossier(desktop).second_missing))
    window.set_view("strike")
    rows = window.coverage.second.rows
    qtbot.waitUntil(lambda: rows.rowCount() == 1)
    assert "54 Milliarden Dollar" in str(rows.index(0).data())
    assert "1 ohne zweite Quelle" in window.status.figures.text()
    window.coverage.second.activated.emit(rows.index(0))
    qtbot.waitUntil(
        lambda: (
            desktop.session is not None
            and desktop.session.desk.claim is not None
            and desktop.session.desk.claim.id == claim.id
        )
    )


def test_a_desk_without_the_rule_is_shown_nothing_of_it(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    desktop.window.set_view("strike")
    coverage = desktop.window.coverage
    qtbot.waitUntil(lambda: coverage.unseen.rows.rowCount() > 0)  # the lists are filled
    assert not desktop.window.coverage.second.isVisible()
    assert "zweite Quelle" not in desktop.window.status.figures.text()
