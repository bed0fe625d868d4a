"""A hit of the search over the library says how its claim is rated: by glyph, colour and words, and always as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.ui.palette.entries import Entry, Shown
from workbench.ui.palette.model import PaletteModel
from workbench.ui.theme import current_theme
from workbench.ui.widgets.rows_model import Role

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.library.view import LibraryView


@pytest.fixture
def hits(desktop: Desktop, qtbot: QtBot) -> LibraryView:
    """Return the library pane, with "Twitter" found in the first claim and in its article."""
    assert desktop.window is not None
    shown = desktop.window.library
    QTest.keyClick(desktop.window, Qt.Key.Key_Slash)
    QTest.keyClicks(shown.field, "Twitter")
    qtbot.waitUntil(lambda: _found(shown) != {})
    return shown


def _found(hits: LibraryView) -> dict[str, QModelIndex]:
    rows = [hits.model.index(row) for row in range(hits.model.rowCount())]
    return {row.data(Role.ROW).hit.kind: row for row in rows if row.data(Role.ROW).hit is not None}


def _said(hits: LibraryView, kind: str) -> str:
    return str(_found(hits)[kind].data(Qt.ItemDataRole.AccessibleTextRole))


def _has_colour(hits: LibraryView, kind: str, rating: str) -> bool:
    """Say whether the line of a hit's title holds the rating's colour."""
    picture = hits.list.grab(hits.list.visualRect(_found(hits)[kind])).toImage()
    wanted = current_theme().rating_colour(rating).name()
    scale = picture.devicePixelRatio()
    return any(
        picture.pixelColor(x, y).name() == wanted
        for x in range(round(60 * scale))
        for y in range(round(28 * scale))
    )  # fmt: skip


def test_a_hit_says_its_claims_rating_and_follows_it(hits: LibraryView, desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.session is not None
    assert "Bewertung: Offen" in _said(hits, "claim")
    assert "Bewertung" not in _said(hits, "article")
    hits.list.setCurrentIndex(_found(hits)["claim"])
    claim = _found(hits)["claim"].data(Role.ROW).hit.claim_id
    desktop.session.clerk.give_verdict(claim, "false", "Es waren 44.", "")
    qtbot.waitUntil(lambda: "Bewertung: Falsch" in _said(hits, "claim"))
    assert hits.list.currentIndex() == _found(hits)["claim"], "it is the same hit"
    assert _has_colour(hits, "claim", "false")
    assert not _has_colour(hits, "article", "false")
    desktop.session.clerk.undo()
    qtbot.waitUntil(lambda: "Bewertung: Offen" in _said(hits, "claim"))
    assert not _has_colour(hits, "claim", "false")


def test_an_emptied_field_is_not_searched_again(hits: LibraryView, desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.session is not None
    claim = _found(hits)["claim"].data(Role.ROW).hit.claim_id
    hits.field.clear()
    qtbot.waitUntil(lambda: not _found(hits))
    desktop.session.clerk.give_verdict(claim, "false", "Es waren 44.", "")
    desk = desktop.session.desk
    qtbot.waitUntil(lambda: bool(desk.claim and desk.claim.settled) and not desktop.session.tasks.running)  # type: ignore[union-attr]
    assert not _found(hits)


def test_the_palette_says_how_a_claim_is_rated(desktop: Desktop) -> None:
    assert desktop.session is not None
    claim = desktop.session.desk.claim
    assert claim is not None
    entry = Entry(group="claim", name=claim.id, words=claim.text, about="1", claim=claim)
    assert PaletteModel().said(Shown(entry=entry)) == f"{claim.text}, 1, Offen"
