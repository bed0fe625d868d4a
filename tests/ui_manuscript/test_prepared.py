"""What lies on the page is placed on another thread; what was placed for something else is never shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from workbench.ui.manuscript import ManuscriptView
from workbench.ui.manuscript import view as view_module
from workbench.ui.manuscript.flow import Shaped

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui_manuscript.conftest import Build
    from workbench.model.dossier import Dossier


def keys(view: ManuscriptView) -> dict[int, str]:
    state = view.text_view().state
    return {claim.number: state.rating_key(claim) for claim in state.order}


def on_page(view: ManuscriptView) -> list[tuple[int, int, int, int]]:
    """Return number, block and units of every claim placed."""
    state = view.text_view().state
    return [
        (piece.item.number, number, piece.start, piece.end)
        for number in range(len(state.plan.blocks))
        for piece in state.claims.in_block(number)
    ]


def without_verdicts(dossier: Dossier) -> Dossier:
    return replace(dossier, claims=tuple(replace(claim, verdicts=()) for claim in dossier.claims))


@pytest.fixture
def view(qtbot: QtBot) -> ManuscriptView:
    made = ManuscriptView()
    qtbot.addWidget(made)
    made.resize(700, 500)
    return made


def test_what_was_placed_is_not_placed_again(
    view: ManuscriptView, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = build()
    view.prepare(dossier)
    monkeypatch.setattr(view_module, "Placed", lambda *_: pytest.fail("placed again"))
    view.set_dossier(dossier)
    assert keys(view) == {1: "verified-in-part", 2: "open", 3: "false"}
    assert [number for number, *_ in on_page(view)] == [1, 2, 3]


def test_how_a_page_stands_is_made_aside_in_the_size_it_is_shown_in(
    view: ManuscriptView, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.set_zoom(2)
    dossier = build()
    view.prepare(dossier)
    with monkeypatch.context() as here:
        here.setattr(Shaped, "of", lambda *_: pytest.fail("made again"))
        view.set_dossier(dossier)
    line = view.text_view().flow.shaped.shapes[-1].line
    view.set_zoom(6)
    assert view.text_view().flow.shaped.shapes[-1].line > line


def test_a_change_prepared_leaves_the_words_and_selection(view: ManuscriptView, build: Build) -> None:
    dossier = build()
    view.set_dossier(dossier)
    view.select_claim("c3")
    words, before = view.text_view().document().revision(), on_page(view)
    after = without_verdicts(dossier)
    view.prepare(after)
    view.set_dossier(after)
    assert keys(view) == {1: "open", 2: "open", 3: "open"}
    assert on_page(view) == before
    assert view.selected_claim() == "c3"
    assert view.text_view().document().revision() == words


def test_a_newer_reading_prepared_does_not_show_before_its_turn(view: ManuscriptView, build: Build) -> None:
    first = build()
    later = without_verdicts(first)
    view.prepare(first)
    view.prepare(later)
    view.set_dossier(first)
    assert keys(view)[3] == "false"
    view.set_dossier(later)
    assert keys(view)[3] == "open"


def test_a_page_prepared_before_the_language_changed_is_made_anew(view: ManuscriptView, build: Build) -> None:
    plain = build()
    dossier = replace(plain, article=replace(plain.article, author="Ada Beck", outlet="Blatt", date="2025-02-12"))
    view.set_dossier(dossier)
    changed = without_verdicts(dossier)
    view.prepare(changed)
    view.set_language("de")
    view.set_dossier(changed)
    fresh = ManuscriptView()
    fresh.set_language("de")
    fresh.set_dossier(changed)
    assert view.text_view().toPlainText() == fresh.text_view().toPlainText()
    assert on_page(view) == on_page(fresh)
    fresh.deleteLater()


def test_another_article_prepared_shows_its_own_claims(view: ManuscriptView, build: Build) -> None:
    view.set_dossier(build())
    other = build("Anders\n\nHeute 😀 kam Ada. Gestern nicht.\n", (("Gestern nicht.", "false", ()),))
    view.prepare(other)
    view.set_dossier(other)
    assert keys(view) == {1: "false"}
    assert view.text_view().state.plan.draft_text == other.draft.text
    view.set_dossier(None)
    assert on_page(view) == []


def test_letters_grow_without_losing_what_lies_on_the_page(view: ManuscriptView, build: Build) -> None:
    view.set_dossier(build())
    before = on_page(view)
    view.set_zoom(3)
    assert on_page(view) == before


def test_a_wrong_claim_stands_over_an_open_one_in_the_strip(view: ManuscriptView, build: Build) -> None:
    text = "Kopf\n\nEin Satz steht hier. Noch einer auch.\n" + "\n" + "Viel danach. " * 400
    view.set_dossier(build(text, (("Ein Satz steht hier.", "false", ()), ("Noch einer auch.", "open", ()))))
    view.select_claim(None)
    strip = view.overview()
    strip.resize(8, 400)
    picture = QImage(8, 400, QImage.Format.Format_RGB32)
    strip.render(picture)
    theme = view.text_view().state.theme
    rows = [y for y in range(400) if picture.pixelColor(1, y) == theme.rating_colour("false")]
    assert rows
    assert all(picture.pixelColor(6, y) == theme.rating_colour("false") for y in rows)
