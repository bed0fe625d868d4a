"""An article analysed again: what is read anew is said, what somebody worked on stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from workbench.actions import claims, desks, history, importing, rereading, verdicts
from workbench.actions.articles import analyse_document
from workbench.actions.revising import Revised, plan_revision, store_revision
from workbench.intake import read_text
from workbench.model.changes import Changes
from workbench.model.claims import Rating
from workbench.model.facts import FactKind
from workbench.model.ids import Sha256

if TYPE_CHECKING:
    from workbench.actions.rereading import Reread
    from workbench.actions.workspace import Workspace
    from workbench.errors import Language

TEXT = (
    "Der Gipfel in Paris begann vergangenen Dienstag. Peter Meier reiste mit 40 Anwälten nach Paris. "
    "Am vergangenen Montag kamen 300 Gäste nach Bonn.\n"
)


def dated(workspace: Workspace, article: str, date: str) -> Reread:
    reads = workspace.library.reads
    desks.change_article(workspace, article, replace(desks.details_of(reads.article(article)), date=date))
    return rereading.analyse_again(workspace, reads, article)


def days(workspace: Workspace, article: str) -> list[object]:
    found = (fact for claim in workspace.library.reads.claims(article) for fact in claim.facts)
    return [fact.value for fact in found if fact.kind is FactKind.DATE]


@pytest.fixture
def article(workspace: Workspace) -> str:
    return importing.import_text(workspace, TEXT, date="2025-02-14").article


def test_the_same_again_changes_nothing(workspace: Workspace, article: str) -> None:
    before = workspace.library.reads.claims(article)
    found = rereading.analyse_again(workspace, workspace.library.reads, article)
    assert (found.facts, found.new, found.gone, found.left) == (0, (), (), ())
    assert workspace.library.reads.claims(article) == before


def test_days_count_from_another_date(workspace: Workspace, article: str) -> None:
    assert days(workspace, article) == ["2025-02-11", "2025-02-10"]
    found = dated(workspace, article, "2025-02-21")
    assert (found.facts, found.new, found.gone, found.left) == (2, (), (), ())
    assert days(workspace, article) == ["2025-02-18", "2025-02-17"]


def test_what_somebody_judged_stays_and_is_named(workspace: Workspace, article: str) -> None:
    judged = next(claim for claim in workspace.library.reads.claims(article) if "Dienstag" in claim.text)
    verdicts.give_verdict(workspace, judged.id, Rating.VERIFIED, "Programm des Gipfels")
    found = dated(workspace, article, "2025-02-21")
    assert (found.facts, found.left) == (1, (judged.number,))
    assert days(workspace, article) == ["2025-02-11", "2025-02-17"]
    assert "Claim 1 stays as it is" in rereading.reread_words(found, "en", dated=True)


def test_what_is_no_longer_suggested_and_what_is_new_are_counted(workspace: Workspace, article: str) -> None:
    reads = workspace.library.reads
    draft = reads.draft(reads.article(article).draft)
    analysis = analyse_document(workspace, rereading.document_of(reads.article(article), draft))
    fewer = replace(analysis, suggestions=analysis.suggestions[1:])
    gone = rereading.store_again(workspace, article, draft.sha256, fewer)
    assert (gone.new, gone.gone) == ((), (1,))
    back = rereading.store_again(workspace, article, draft.sha256, analysis)
    assert (len(back.new), back.gone) == (1, ())


def test_an_analysis_of_a_draft_that_was_replaced_is_dropped(workspace: Workspace, article: str) -> None:
    reads = workspace.library.reads
    claims.mark_quote(workspace, article, "40 Anwälten")
    draft = reads.draft(reads.article(article).draft)
    analysis = analyse_document(workspace, rereading.document_of(reads.article(article), draft))
    heads = reads.heads()
    assert rereading.store_again(workspace, article, Sha256("0" * 64), analysis).changes == Changes()
    assert reads.heads() == heads


def test_an_undo_names_the_article_whose_date_it_changed(workspace: Workspace, article: str) -> None:
    reads = workspace.library.reads
    details = desks.details_of(reads.article(article))
    desks.change_article(workspace, article, replace(details, date="2025-02-21", outlet="Politik"))
    desks.change_article(workspace, article, replace(details, date="2025-02-21", outlet="Wirtschaft"))
    assert history.undo(workspace).redated == ""
    assert history.undo(workspace).redated == article
    assert history.redo(workspace).redated == article
    assert history.redo(workspace).redated == ""


def revised(workspace: Workspace, article: str, text: str, *, own: str = "", meanwhile: str | None = None) -> Revised:
    """Plan a new draft (``own`` is the date in its file), change the article's date meanwhile, and store it."""
    reads = workspace.library.reads
    found = reads.article(article)
    document = replace(read_text(text), date=own)
    plan = plan_revision(workspace, found, reads.draft(found.draft), document)
    if meanwhile is not None:
        desks.change_article(workspace, article, replace(desks.details_of(found), date=meanwhile))
        rereading.analyse_again(workspace, reads, article)
    return store_revision(workspace, plan)


ADDED = "Am vergangenen Mittwoch reisten 40 Anwälte ab."


@pytest.mark.parametrize(
    ("own", "meanwhile", "days_of_it"),
    [
        ("", None, ("2025-02-12",)),
        ("2025-03-14", None, ("2025-02-12",)),  # of two dates the article's counts
        ("", "2025-02-21", ("2025-02-12", "2025-02-19")),
        ("2025-03-14", "2025-02-21", ("2025-02-12", "2025-02-19")),
        ("", "", ("2025-02-12", None)),
    ],
)
def test_a_new_draft_on_offer_follows_a_date_changed_meanwhile(
    workspace: Workspace, article: str, own: str, meanwhile: str | None, days_of_it: tuple[str | None, ...]
) -> None:
    done = revised(workspace, article, f"{TEXT}\n{ADDED}\n", own=own, meanwhile=meanwhile)
    read = [days(workspace, article)[-1]]
    if done.redated:
        rereading.analyse_again(workspace, workspace.library.reads, article)
        read.append(days(workspace, article)[-1])
    assert tuple(read) == days_of_it


def test_a_new_drafts_own_date_counts_where_the_article_has_none(workspace: Workspace) -> None:
    article = importing.import_text(workspace, TEXT).article
    assert not revised(workspace, article, f"{TEXT}\n{ADDED}\n", own="2025-03-14").redated
    assert days(workspace, article)[-1] == "2025-03-12"


LEFT = (
    "Neu ausgewertet: 2 nicht mehr vorgeschlagen. Die Behauptungen 5–7 bleiben, wie sie sind, weil schon jemand daran "
    "gearbeitet hat: Fakten darin würden jetzt anders gelesen."
)


@pytest.mark.parametrize(
    ("language", "reread", "told"),
    [
        ("de", rereading.Reread(changes=Changes()), "Neu ausgewertet: nichts hat sich geändert."),
        ("en", rereading.Reread(changes=Changes(), facts=3, new=(4,)),
         "Analysed again: 3 facts read anew, 1 new claim."),
        ("de", rereading.Reread(changes=Changes(), gone=(2, 3), left=(5, 6, 7)), LEFT),
    ],
)  # fmt: skip
def test_the_outcome_is_said_in_a_sentence(language: Language, reread: Reread, told: str) -> None:
    assert rereading.reread_words(reread, language) == told
