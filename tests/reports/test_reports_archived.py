"""A copy at the Internet Archive stands beside the capture in every report that lists captures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.reports import render

if TYPE_CHECKING:
    from workbench.model.dossier import Dossier

ADDRESS = "web.archive.org/web/20250211143000/"


@pytest.mark.parametrize("form", ["html", "md", "json"])
def test_the_copy_is_named_where_captures_are(dossier: Dossier, form: str) -> None:
    made = render(dossier, format=form, language="de").decode()
    assert ADDRESS in made.replace("\\", "")
    if form != "json":
        assert "Kopie beim Internet Archive vom" in made
        assert "alert(2)" not in made


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_pages_and_word_take_it_too(dossier: Dossier, form: str) -> None:
    assert render(dossier, format=form, language="en")
