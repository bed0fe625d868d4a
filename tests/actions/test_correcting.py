"""Corrections become a new draft: only the words they name change, every block stays where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.actions import claims, reading, verdicts
from workbench.actions.correcting import corrected_document, corrected_words
from workbench.model.claims import Rating
from workbench.model.facts import FactState

if TYPE_CHECKING:
    from tests.actions.conftest import Desk


def _correct(desk: Desk, words: str, correction: str) -> None:
    claim = desk.claim(words)
    number = next(fact.number for fact in claim.facts if "Milliarden" in fact.text)
    claims.tick_fact(desk.workspace, claim.id, number, FactState.WRONG)
    verdicts.give_verdict(desk.workspace, claim.id, Rating.FALSE, "Die Meldung.", correction=correction)


@pytest.mark.parametrize("correction", ["44 Milliarden Dollar", "rund 44,5 Milliarden Euro", "44"])
def test_one_correction_changes_its_words_alone(desk: Desk, correction: str) -> None:
    _correct(desk, "übernahm", correction)
    dossier = reading.load_dossier(desk.workspace.library.reads, desk.article)
    claim = desk.claim("übernahm")
    document = corrected_document(dossier, claim)
    assert document is not None
    words = corrected_words(dossier, claim)
    assert correction in words
    assert words in document.text
    before = [dossier.draft.text[b.start : b.end] for b in dossier.draft.blocks]
    after = [document.text[b.start : b.end] for b in document.blocks]
    assert [b.kind for b in document.blocks] == [b.kind for b in dossier.draft.blocks]
    assert [new for old, new in zip(before, after, strict=True) if old != new] == [
        next(new for new in after if correction in new)
    ]
    assert document.text.count("54 Milliarden") == 1  # the other mention is another claim's


def test_all_corrections_at_once(desk: Desk) -> None:
    _correct(desk, "übernahm", "44 Milliarden Dollar")
    _correct(desk, "kostete", "44 Milliarden Dollar")
    dossier = reading.load_dossier(desk.workspace.library.reads, desk.article)
    document = corrected_document(dossier)
    assert document is not None
    assert document.text == dossier.draft.text.replace("54 Milliarden", "44 Milliarden")


def test_without_a_correction_there_is_no_new_draft(desk: Desk) -> None:
    dossier = reading.load_dossier(desk.workspace.library.reads, desk.article)
    assert corrected_document(dossier) is None
    assert corrected_document(dossier, desk.claim("übernahm")) is None
    assert corrected_words(dossier, desk.claim("übernahm")) == ""
