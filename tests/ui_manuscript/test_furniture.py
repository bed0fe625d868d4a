"""Images and tables keep their place: a frame over the caption, lines at the rows, and no offset moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage, QTextCursor

from workbench.intake import read_bytes
from workbench.model.articles import Block, BlockKind
from workbench.model.dossier import Dossier
from workbench.ui.manuscript import ManuscriptView
from workbench.ui.manuscript.furniture import PICTURE, UNDER, picture_words, pictures
from workbench.ui.manuscript.metrics import PAD
from workbench.ui.theme import current_theme

Build = Callable[..., Dossier]

PAGE = """<html lang="de"><head><title>Ein Haus</title></head><body><article><h1>Ein Haus am Kanal</h1>
<p>Das Haus wurde 1893 gebaut und hat 41 Zimmer, wie die Stadt am Montag mitteilte.</p>
<figure><img src="haus.jpg"><figcaption>Das Haus im Jahr 1901.</figcaption></figure>
<p>Die Sanierung kostet 12 Millionen Euro. Der Rat entscheidet im Mai.</p>
<table><caption>Kosten je Abschnitt</caption><tr><td>Dach</td><td>3</td></tr><tr><td>Keller</td><td>1</td></tr></table>
<p>Danach soll eine Schule einziehen, sagte die Dezernentin.</p></article></body></html>"""


@pytest.fixture
def page(view: ManuscriptView, build: Build) -> ManuscriptView:
    document = read_bytes(PAGE.encode(), name="haus.html")
    dossier = build()
    draft = replace(dossier.draft, text=document.text, blocks=document.blocks, images=document.images)
    view.set_dossier(replace(dossier, draft=draft, claims=(), sentences=()))
    return view


def _block(view: ManuscriptView, kind: BlockKind) -> Block:
    assert view._dossier is not None
    return next(block for block in view._dossier.draft.blocks if block.kind is kind)


def _row(image: QImage, y: float) -> set[str]:
    theme = current_theme()
    names = {theme.colour(name).name(): name for name in ("page", "panel", "line", "line_strong")}
    x = range(PAD + 40, PAD + 120)
    return {names.get(QColor(image.pixelColor(at, round(y))).name(), "?") for at in x}


def _top(view: ManuscriptView, offset: int) -> float:
    text = view.text_view()
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.state.plan.to_document(offset))
    return text.cursorRect(cursor).top()


@pytest.mark.parametrize("mode", ["read", "strike"])
def test_an_image_is_a_frame_over_its_caption(page: ManuscriptView, mode: str) -> None:
    page.set_mode(mode)  # type: ignore[arg-type]
    caption = _block(page, BlockKind.CAPTION)
    image = page.text_view().viewport().grab().toImage()
    top = _top(page, caption.start)
    assert _row(image, top - UNDER - PICTURE / 2 - 10) == {"panel"}
    assert "panel" not in _row(image, top + 30)


def test_a_tables_caption_has_no_frame(page: ManuscriptView) -> None:
    plan = page.text_view().state.plan
    (framed,) = pictures(plan)
    assert plan.blocks[framed].text == "Das Haus im Jahr 1901."


def test_an_image_told_over_a_caption_beside_a_table_has_its_frame_there(view: ManuscriptView, build: Build) -> None:
    page = PAGE.replace("<p>Die Sanierung kostet 12 Millionen Euro. Der Rat entscheidet im Mai.</p>", "")
    document = read_bytes(page.encode(), name="haus.html")
    dossier = build()
    draft = replace(dossier.draft, text=document.text, blocks=document.blocks, images=document.images)
    view.set_dossier(replace(dossier, draft=draft, claims=(), sentences=()))
    plan = view.text_view().state.plan
    ((framed, bare),) = pictures(plan).items()
    assert (plan.blocks[framed].text, bare) == ("Das Haus im Jahr 1901.", 0)


def test_a_frame_moves_no_offset(page: ManuscriptView) -> None:
    text = page.text_view()
    for block in text.state.plan.blocks:
        if block.of_draft:
            assert text.document().findBlock(block.position).text() == block.text
            assert text.state.plan.to_draft(block.position) == block.start


_BARE = """<html lang="de"><body><article><h1>Ein Haus am Kanal</h1><p>Das Haus wurde 1893 gebaut.</p><img src="a.jpg">
<p>Die Sanierung kostet 12 Millionen Euro.</p><img src="b.jpg"><img src="c.jpg"></article></body></html>"""


@pytest.fixture
def bare(view: ManuscriptView, build: Build) -> ManuscriptView:
    document = read_bytes(_BARE.encode(), name="haus.html")
    assert len(document.images) == 3
    dossier = build()
    draft = replace(dossier.draft, text=document.text, blocks=document.blocks, images=document.images)
    view.set_dossier(replace(dossier, draft=draft, claims=(), sentences=()))
    return view


@pytest.mark.parametrize("mode", ["read", "strike"])
def test_images_without_a_caption_have_frames_of_their_own(bare: ManuscriptView, mode: str) -> None:
    bare.set_mode(mode)  # type: ignore[arg-type]
    text = bare.text_view()
    plan, gap = text.state.plan, text.state.metrics.paragraph_gap
    assert pictures(plan) == {plan.number_at(plan.draft_text.index("Die Sanierung")): 1, len(plan.blocks): 2}
    image = text.viewport().grab().toImage()
    below = _top(bare, plan.draft_text.index("Die Sanierung"))
    assert _row(image, below - gap - PICTURE + 6) == {"panel"}
    last = text.document().documentLayout().blockBoundingRect(text.document().lastBlock()).bottom()
    assert _row(image, last + gap + 6) == {"panel"}
    assert text.document().size().height() > last + PICTURE  # there is room to scroll to it


@pytest.mark.parametrize(("count", "words"), [(0, "Bild im Original"), (1, "Bild ohne"), (2, "2 Bilder ohne")])
def test_the_frames_say_what_stood_there(count: int, words: str) -> None:
    assert picture_words(count, "de").startswith(words)


def test_two_tables_that_follow_one_another_are_drawn_as_two(page: ManuscriptView) -> None:
    source = PAGE.replace(
        "</table>", "</table><table><tr><td>Hof</td><td>2</td></tr><tr><td>Tor</td><td>4</td></tr></table>"
    )
    document = read_bytes(source.encode(), name="haus.html")
    assert page._dossier is not None
    draft = replace(page._dossier.draft, text=document.text, blocks=document.blocks)
    page.set_dossier(replace(page._dossier, draft=draft))
    blocks = page.text_view().state.plan.blocks
    follows = {block.text: block.follows_row(before) for before, block in pairwise(blocks) if " | " in block.text}
    assert follows == {"Dach | 3": False, "Keller | 1": True, "Hof | 2": False, "Tor | 4": True}
