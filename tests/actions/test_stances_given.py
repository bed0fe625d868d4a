"""A stance stays when its claim gets other words, and says then that it was given for the earlier ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.actions.conftest import TEXT
from workbench.actions import evidence, history, reading, revising, shaping
from workbench.intake import read_text
from workbench.model.dossier import Audience
from workbench.model.evidence import Stance
from workbench.model.wording import stance_words
from workbench.reports.entries import Entries
from workbench.reports.objects import show_object

if TYPE_CHECKING:
    from pathlib import Path

    from tests.actions.conftest import Desk
    from workbench.model.dossier import Dossier
    from workbench.model.evidence import Evidence


@pytest.fixture
def contradicted(desk: Desk, tmp_path: Path) -> Desk:
    source = tmp_path / "quelle.txt"
    source.write_text("Musk kaufte Twitter im Jahr 2022 für 44 Milliarden Dollar.", encoding="utf-8")
    evidence.attach_file(desk.workspace, desk.claim("übernahm").id, source, stance=Stance.CONTRADICTS)
    return desk


def _take(desk: Desk, text: str) -> None:
    document = read_text(text, name="artikel.txt")
    reads = desk.workspace.library.reads
    article = reads.article(desk.article)
    revision = revising.plan_revision(desk.workspace, article, reads.draft(article.draft), document)
    revising.store_revision(desk.workspace, revision)


def _dossier(desk: Desk) -> Dossier:
    return reading.load_dossier(desk.workspace.library.reads, desk.article)


def _only(desk: Desk) -> Evidence:
    ((found,),) = _dossier(desk).evidence.values()
    return found


def _corrected(desk: Desk) -> None:
    _take(desk, TEXT.replace("2022 für 54", "2022 für 44"))


def test_a_corrected_claim_says_that_its_evidence_spoke_of_the_earlier_words(contradicted: Desk) -> None:
    assert not _only(contradicted).for_earlier_words
    _corrected(contradicted)
    given = _only(contradicted)
    assert (given.stance, given.for_earlier_words) == (Stance.CONTRADICTS, True)
    assert stance_words(given, "de") == "widerspricht, für den früheren Wortlaut"
    assert stance_words(given, "en") == "contradicts, given for the earlier wording"
    history.undo(contradicted.workspace)
    assert not _only(contradicted).for_earlier_words
    history.redo(contradicted.workspace)
    assert _only(contradicted).for_earlier_words
    _take(contradicted, TEXT)  # the author put the old words back: they are those it was given for
    assert not _only(contradicted).for_earlier_words


def test_the_report_and_show_say_it(contradicted: Desk) -> None:
    _corrected(contradicted)
    dossier = _dossier(contradicted)
    entries = Entries(dossier, language="de", audience=Audience.EDITOR)
    claim = next(one for one in dossier.live_claims if one.evidence_count)
    assert [one.stance_words for one in entries.claim(claim, marked=True).evidence] == [
        "widerspricht, für den früheren Wortlaut"
    ]
    shown = [one for claim in show_object(dossier, language="de")["claims"] for one in claim["evidence"]]
    assert [one["for_earlier_words"] for one in shown] == [True]


@pytest.mark.parametrize("stance", [Stance.CONTRADICTS, Stance.SUPPORTS])
def test_a_stance_given_again_is_given_for_the_present_words(contradicted: Desk, stance: Stance) -> None:
    _corrected(contradicted)
    given = _only(contradicted)
    evidence.change_evidence(contradicted.workspace, given.claim, given.id, note="nachgesehen")
    assert _only(contradicted).for_earlier_words, "a note is no judgement of the new words"
    evidence.change_evidence(contradicted.workspace, given.claim, given.id, span=(0, 26))
    assert _only(contradicted).for_earlier_words, "nor is another passage"
    evidence.change_evidence(contradicted.workspace, given.claim, given.id, time="00:42")
    assert _only(contradicted).for_earlier_words, "nor a time code"
    evidence.change_evidence(contradicted.workspace, given.claim, given.id, stance=stance)
    assert not _only(contradicted).for_earlier_words
    history.undo(contradicted.workspace)
    assert _only(contradicted).for_earlier_words


def test_a_moved_claim_says_nothing_and_a_merged_one_does(contradicted: Desk) -> None:
    _take(contradicted, "Vorspann ohne Zahl.\n\n" + TEXT)
    assert not _only(contradicted).for_earlier_words
    shaping.merge_with_next(contradicted.workspace, contradicted.claim("übernahm").id)
    assert _only(contradicted).for_earlier_words
    history.undo(contradicted.workspace)
    assert not _only(contradicted).for_earlier_words
    assert contradicted.workspace.library.audit(rebuild=True).ok
