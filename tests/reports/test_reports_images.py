"""Where an image without a caption stood, every report says so, and no word of the article moves."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import pytest

from workbench.model.articles import BlockKind
from workbench.reports import render

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.dossier import Dossier


@pytest.fixture
def pictured(dossier: Dossier) -> Dossier:
    """Return the article with one image before its second block and two at its end."""
    draft = dossier.draft
    return replace(dossier, draft=replace(draft, images=(draft.blocks[1].start, len(draft.text), len(draft.text))))


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("de", "[Bild ohne Bildunterschrift]", "[2 Bilder ohne Bildunterschrift]"),
        ("en", "[Image without caption]", "[2 images without captions]"),
    ],
)
def test_the_printed_article_names_them(pictured: Dossier, language: Language, one: str, two: str) -> None:
    html = render(pictured, format="html", language=language).decode()
    assert html.count(one) == html.count(two) == 1
    assert html.index(one) < html.index(two)
    markdown = render(pictured, format="md", language=language).decode()
    assert f"*\\{one[:-1]}" in markdown or f"*{one}*" in markdown
    word = docx.Document(io.BytesIO(render(pictured, format="docx", language=language)))
    assert [p.text for p in word.paragraphs if p.text in {one, two}] == [one, two]
    assert render(pictured, format="pdf", language=language).startswith(b"%PDF-")


def test_an_image_told_over_its_caption_is_not_called_bare(dossier: Dossier) -> None:
    draft = dossier.draft
    blocks = (draft.blocks[0], replace(draft.blocks[1], kind=BlockKind.CAPTION), *draft.blocks[2:])
    captioned = replace(dossier, draft=replace(draft, blocks=blocks, images=(blocks[1].start,)))
    assert "Bild ohne Bildunterschrift" not in render(captioned, format="html", language="de").decode()


@pytest.mark.parametrize("form", ["json", "csv", "claimreview", "annotations"])
def test_data_is_the_same_with_them(pictured: Dossier, dossier: Dossier, form: str) -> None:
    assert render(pictured, format=form, language="de") == render(dossier, format=form, language="de")
