"""Images without a caption are kept with their draft, through a correction, a rebuild and an older file's events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.actions import articles, claims, reading, verdicts
from workbench.actions.correcting import corrected_document
from workbench.intake import read_bytes
from workbench.model.claims import Rating

if TYPE_CHECKING:
    from workbench.actions.workspace import Workspace
    from workbench.model.dossier import Dossier

TEXT = "Es kostete 54 Milliarden Dollar.\n\n![](turm.png)\n\nSie kamen nach Paris.\n\n![](ende.png)\n"


@pytest.fixture
def article(workspace: Workspace) -> str:
    return articles.store_article(workspace, read_bytes(TEXT.encode(), "a.md")).article


def _dossier(workspace: Workspace, article: str) -> Dossier:
    return reading.load_dossier(workspace.library.reads, article)


def test_they_are_read_as_they_were_stored_and_are_no_blocks(workspace: Workspace, article: str) -> None:
    draft = _dossier(workspace, article).draft
    assert [draft.text[place:] for place in draft.images] == ["Sie kamen nach Paris.", ""]
    assert [draft.text[block.start : block.end] for block in draft.blocks] == [
        "Es kostete 54 Milliarden Dollar.",
        "Sie kamen nach Paris.",
    ]
    assert workspace.library.audit(rebuild=True).ok


def test_a_correction_moves_them_with_the_words(workspace: Workspace, article: str) -> None:
    (marked,) = claims.mark_quote(workspace, article, "54 Milliarden Dollar").claims
    verdicts.give_verdict(workspace, marked, Rating.FALSE, "Es waren 44.", correction="rund 44 Milliarden Dollar")
    document = corrected_document(_dossier(workspace, article), None)
    assert document is not None
    assert [document.text[place:] for place in document.images] == ["Sie kamen nach Paris.", ""]
