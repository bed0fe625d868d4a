"""A long page: the beginning is laid out at once and the rest in turns of Qt's own, and nobody can tell."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from workbench.model.articles import Block, BlockKind, Draft
from workbench.model.ids import Sha256
from workbench.ui.manuscript import ManuscriptView
from workbench.ui.manuscript import made as made_module

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from workbench.model.dossier import Dossier

PARAGRAPH = "Der Ort zahlte nach Angaben der Stadt 2018 rund 5,4 Millionen Euro für das Gelände am Fluss. " * 3


def long_draft(paragraphs: int) -> Draft:
    lines = [f"{number}. {PARAGRAPH}" for number in range(paragraphs)]
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block(kind=BlockKind.PARAGRAPH, start=at, end=at + len(line)))
        at += len(line) + 2
    text = "\n\n".join(lines)
    return Draft(
        sha256=Sha256(hashlib.sha256(text.encode()).hexdigest()), number=1, text=text, blocks=tuple(blocks), at=""
    )


@pytest.fixture
def long(build: Callable[..., Dossier]) -> Dossier:

    short, draft = build(claims=()), long_draft(400)
    return replace(
        short, draft=draft, drafts=(draft,), article=replace(short.article, draft=draft.sha256), sentences=()
    )


@pytest.fixture
def page(long: Dossier, qtbot: QtBot) -> ManuscriptView:
    view = ManuscriptView()
    qtbot.addWidget(view)
    view.resize(760, 600)
    view.show()
    qtbot.waitExposed(view)
    view.set_dossier(long)
    return view


def top_line(view: ManuscriptView) -> str:
    text = view.text_view()
    return text.cursorForPosition(text.viewport().rect().topLeft()).block().text()[:8]


@pytest.mark.parametrize("number", [1, 200, 399])
def test_a_place_far_down_is_reached_before_all_is_laid_out(page: ManuscriptView, long: Dossier, number: int) -> None:
    page.scroll_to_top(long.draft.blocks[number].start + 400)
    assert page.top() >= long.draft.blocks[max(0, number - 4)].start
    text = page.text_view()
    words = text.document().toPlainText()
    cursor = text.textCursor()
    assert (cursor.position(), cursor.anchor()) == (0, 0)
    assert words.count("\u2029") + words.count("\n") >= 400


def test_nothing_is_selected_on_a_fresh_page(page: ManuscriptView) -> None:
    assert page.selection_span() is None
    assert not page.text_view().textCursor().hasSelection()


def test_the_words_at_the_top_stay_when_the_letters_grow(page: ManuscriptView, long: Dossier, qtbot: QtBot) -> None:
    page.scroll_to_top(long.draft.blocks[300].start)
    before = page.top()
    page.set_zoom(4)
    assert abs(page.top() - before) <= len(PARAGRAPH)
    qtbot.wait(0)
    assert abs(page.top() - before) <= len(PARAGRAPH)


def test_a_page_planned_beforehand_is_not_planned_again(
    long: Dossier, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = ManuscriptView()
    qtbot.addWidget(view)
    view.prepare(long)
    monkeypatch.setattr(made_module, "_plan", lambda *_: pytest.fail("planned again"))
    view.set_dossier(long)
    assert view.text_view().document().toPlainText().count("Der Ort") == 1200


def test_a_page_planned_for_another_article_is_not_taken(
    long: Dossier, build: Callable[..., Dossier], qtbot: QtBot
) -> None:
    view = ManuscriptView()
    qtbot.addWidget(view)
    view.prepare(long)
    view.set_dossier(build(claims=()))
    assert "Der Ort" not in view.text_view().document().toPlainText()
