"""A claim's history says which verdict went with its words: from, to, with which draft, who and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.actions.conftest import TEXT
from workbench.actions import claims, history, revising, shaping, verdicts
from workbench.intake import read_text
from workbench.model.claims import HistoryEntry, Rating
from workbench.model.events import EventKind
from workbench.model.facts import FactState

if TYPE_CHECKING:
    from tests.actions.conftest import Desk


def _take(desk: Desk, text: str) -> None:
    reads, document = desk.workspace.library.reads, read_text(text, name="artikel.txt")
    article = reads.article(desk.article)
    revision = revising.plan_revision(desk.workspace, article, reads.draft(article.draft), document)
    revising.store_revision(desk.workspace, revision)


def _told(desk: Desk, claim: str) -> tuple[HistoryEntry, ...]:
    return desk.workspace.library.reads.history(desk.article)[claim]


def test_a_draft_names_the_verdict_it_took_away_each_time(desk: Desk) -> None:
    claim = desk.claim("übernahm")
    for draft, price, rating in ((2, "44", Rating.VERIFIED), (3, "45", Rating.FALSE)):
        verdicts.give_verdict(desk.workspace, claim.id, rating, "nachgesehen", correction="45 Milliarden Dollar")
        _take(desk, TEXT.replace("2022 für 54", f"2022 für {price}"))
        newest, given, *_ = _told(desk, claim.id)
        assert (newest.kind, newest.lost, newest.draft) == (EventKind.DRAFT_ADDED, rating.value, draft)
        assert (newest.by, newest.at >= given.at, given.after) == ("M. Kessler", True, rating.value)
    history.undo(desk.workspace)
    newest, *_ = _told(desk, claim.id)
    assert (newest.lost, newest.undone) == ("false", True)
    assert desk.workspace.library.audit(rebuild=True).ok


def test_a_draft_that_loses_the_words_names_the_verdict_and_one_without_a_verdict_none(desk: Desk) -> None:
    gone, kept = desk.claim("verließ"), desk.claim("übernahm")
    claims.tick_fact(desk.workspace, gone.id, 1, FactState.CONFIRMED)
    verdicts.give_verdict(desk.workspace, gone.id, Rating.VERIFIED)
    _take(desk, TEXT.replace("Musk verließ OpenAI im Jahr 2018. ", "").replace("2022 für 54", "2022 für 44"))
    newest, *_ = _told(desk, gone.id)
    assert (newest.lost, newest.after, newest.draft) == ("verified", "gone", 2)
    newest, *_ = _told(desk, kept.id)
    assert (newest.lost, newest.after, newest.draft) == ("", "reworded", 2)


def test_an_edge_names_the_verdict_it_took_away(desk: Desk) -> None:
    claim = desk.claim("übernahm")
    verdicts.give_verdict(desk.workspace, claim.id, Rating.DISPUTED, "zwei Zahlen")
    shaping.move_claim(desk.workspace, claim.id, claim.start + 5, claim.end)
    newest, *_ = _told(desk, claim.id)
    assert (newest.kind, newest.lost, newest.draft) == (EventKind.CLAIM_MOVED, "disputed", 0)
    assert newest.after == claim.text[5:]
