"""The first claims of an article stand on the page at once and a turn later in the panel, whatever comes between."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from workbench.model.ids import ArticleId

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from workbench.model.dossier import Dossier
    from workbench.ui.desk import Desk
    from workbench.ui.desktop import Desktop


@pytest.fixture
def arrive(desktop: Desktop, qtbot: QtBot) -> Callable[[Dossier], None]:
    """Return what brings another reading of the open article, which has lost its claims for now."""
    assert desktop.session is not None
    assert desktop.window is not None
    desk, window = desktop.session.desk, desktop.window
    qtbot.waitUntil(lambda: desk.claim is not None and window.has("claim_panel") and window.claim_panel.number > 0)
    assert desk.dossier is not None

    def arrived(dossier: Dossier) -> None:
        desk._arrived(desk.article_id, desk.articles, dossier)

    full = desk.dossier
    arrived(replace(full, claims=()))
    assert window.claim_panel.number == 0
    arrived(full)
    return arrived


def desk_of(desktop: Desktop) -> Desk:
    assert desktop.session is not None
    return desktop.session.desk


def test_the_page_shows_them_at_once_and_the_panel_follows(
    desktop: Desktop, arrive: Callable[[Dossier], None], qtbot: QtBot
) -> None:
    window, desk = desktop.window, desk_of(desktop)
    assert window is not None
    assert desk.claim is not None
    assert window.manuscript.selected_claim() == desk.claim.id
    number = desk.claim.number
    qtbot.waitUntil(lambda: window.claim_panel.number == number)


def test_a_claim_chosen_meanwhile_is_the_one_shown(
    desktop: Desktop, arrive: Callable[[Dossier], None], qtbot: QtBot
) -> None:
    window, desk = desktop.window, desk_of(desktop)
    assert window is not None
    last = desk.shown[-1]
    assert desk.claim != last
    desk.select(last.id)
    qtbot.waitUntil(lambda: window.claim_panel.number == last.number)
    qtbot.wait(0)
    assert window.claim_panel.number == last.number


@pytest.mark.usefixtures("arrive")
def test_a_verdict_given_before_the_panel_follows_is_not_lost(desktop: Desktop) -> None:
    window, desk, errands = desktop.window, desk_of(desktop), desktop.errands
    assert window is not None
    assert errands is not None
    errands.run("next_open")
    assert desk.claim is not None
    errands.run("rate_disputed")
    assert window.claim_panel.number == desk.claim.number
    assert window.focusWidget() is window.claim_panel.form.reason
    assert list(window.claim_panel.form.verdicts.unsaved[0]) == [desk.claim.id]


def test_claims_that_vanish_meanwhile_are_not_shown(
    desktop: Desktop, arrive: Callable[[Dossier], None], qtbot: QtBot
) -> None:
    window, desk = desktop.window, desk_of(desktop)
    assert window is not None
    assert desk.dossier is not None
    arrive(replace(desk.dossier, claims=()))
    qtbot.wait(0)
    assert window.claim_panel.number == 0
    assert window.manuscript.selected_claim() is None


def test_another_article_opened_meanwhile_is_shown_at_once(
    desktop: Desktop, arrive: Callable[[Dossier], None], qtbot: QtBot
) -> None:
    window, desk = desktop.window, desk_of(desktop)
    assert window is not None
    assert desk.dossier is not None
    other = replace(desk.dossier, article=replace(desk.dossier.article, id=ArticleId("other")))
    arrive(other)
    assert desk.claim is not None
    assert window.claim_panel.number == desk.claim.number
    assert not window.claim_panel._empty.isVisible()
