"""Undo and redo take back everything a person can do, in any order, and the rebuilt tables agree."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.journal.desk import TEXT, Desk, kinds_of
from workbench.errors import ConflictError, NotFoundError, RuleError
from workbench.journal import open_library
from workbench.journal.connection import rows
from workbench.model.claims import Place

if TYPE_CHECKING:
    from collections.abc import Callable

IMPORTED = "article_imported"
Step = tuple[str, int]
ACTIONS = ("verdict", "tick", "dismiss", "mark", "attach", "query", "sign", "sentence", "revise", "move", "remove",
           "assign", "workflow", "import", "grade", "merge", "split")  # fmt: skip
DRAFTS = (
    TEXT.replace("54 Milliarden", "44 Milliarden"),
    TEXT + "\nEin neuer Satz steht am Ende.",
    "Vorweg ein Satz.\n" + TEXT,
    TEXT.split("\n")[0],
    TEXT,
)
steps = st.tuples(st.sampled_from(ACTIONS), st.integers(0, 6))


def act(desk: Desk, step: Step) -> bool:
    """Do one thing; False when it can't be done now."""
    name, choice = step
    reads = desk.library.reads
    claims = [claim.id for claim in reads.claims(desk.article)]
    claim = claims[choice % len(claims)]
    evidence = [one for found in reads.evidence(desk.article).values() for one in found]
    doing: dict[str, Callable[[], Any]] = {
        "verdict": lambda: desk.verdict(claim, ("false", "verified", "open")[choice % 3]),
        "tick": lambda: desk.tick(claim, 1, ("confirmed", "wrong", "open")[choice % 3]),
        "dismiss": lambda: desk.dismiss(claim),
        "mark": lambda: desk.mark(choice, choice + 5),
        "attach": lambda: desk.attach(claim, content=b"capture %d" % choice),
        "query": lambda: desk.query(claim),
        "sign": lambda: desk.sign(claim),
        "sentence": lambda: desk.mark_sentence(0, on=choice % 2 == 0),
        "revise": lambda: desk.revise(DRAFTS[choice % len(DRAFTS)]),
        "move": lambda: desk.append("claim_moved", claim, {"start": 0, "end": 8, "text": TEXT[:8], "facts": []}),
        "remove": lambda: desk.append("evidence_removed", evidence[0].claim, {"evidence": evidence[0].id}),
        "assign": lambda: desk.append("claim_assigned", claim, {"to": f"Bea {choice}"}),
        "workflow": lambda: desk.append("workflow_set", claim, {"workflow": "with-author"}),
        "merge": lambda: desk.merge(claim, claims[(choice + 1) % len(claims)]),
        "split": lambda: desk.split(claim),
        "import": lambda: Desk(desk.library).import_article(f"Text {choice}."),
        "grade": lambda: _grade(desk, choice),
    }
    if name in {"remove", "grade"} and not evidence:
        return False
    if name == "revise" and reads.draft(reads.article(desk.article).draft).text == DRAFTS[choice % len(DRAFTS)]:
        return False
    try:
        doing[name]()
    except NotFoundError:  # no fact with that number, no verdict to sign
        return False
    return True


def _grade(desk: Desk, choice: int) -> None:
    source = next(iter(desk.library.reads.sources(desk.article).values()))
    grade = ("primary", "tertiary", "")[choice % 3]
    payload = {"source": {"id": source.id, "kind": "file", "title": source.title, "grade": grade}}
    desk.append("source_changed", source.id, payload)


def assert_counts_are_true(desk: Desk) -> None:
    """The counts kept by difference are those one would count."""
    for article in desk.library.reads.articles():
        claims = desk.library.reads.claims(article.id)
        live = [claim for claim in claims if claim.live]
        facts = [fact for claim in live for fact in claim.facts]
        assert (article.claims, article.settled) == (len(live), sum(claim.settled for claim in live))
        assert article.unsigned == sum(claim.settled and not claim.signed_by for claim in live)
        assert article.open_queries == sum(not query.answer for claim in claims for query in claim.queries)
        assert (article.facts, article.facts_checked) == (len(facts), sum(fact.checked for fact in facts))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plan=st.lists(st.one_of(steps, st.sampled_from(["undo", "redo"])), max_size=14))
def test_undo_and_redo_walk_through_the_states_that_were(plan: list[Step | str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = open_library(Path(folder) / "library.sqlite")
        desk = Desk(library).begin()
        past, ahead = [desk.state()], list[dict[str, Any]]()
        for step in plan:
            if step == "undo" and len(past) > 1:
                library.undo("Bea")
                ahead.append(past.pop())
            elif step == "redo" and ahead:
                library.redo("Bea")
                past.append(ahead.pop())
            elif not isinstance(step, str) and act(desk, step):
                past.append(desk.state())
                ahead.clear()
            assert desk.state() == past[-1]
            assert_counts_are_true(desk)
        assert library.audit(rebuild=True).problems == ()
        end = desk.state()
        for _ in past[1:]:
            library.undo("Bea")
        assert desk.state() == past[0]
        assert library.audit(rebuild=True).problems == ()
        for _ in past[1:]:
            library.redo("Bea")
        assert desk.state() == end
        assert library.audit(rebuild=True).problems == ()
        library.close()


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plan=st.lists(st.one_of(steps, st.integers(0, 3)), min_size=2, max_size=10))
@example(plan=[("dismiss", 2), ("query", 2), ("merge", 1)])  # the query goes with its claim's words, its count, too
def test_analyses_in_between_never_stop_undo(plan: list[Step | int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = open_library(Path(folder) / "library.sqlite")
        desk = Desk(library).begin()
        done = 0
        for step in plan:
            if isinstance(step, int):
                desk.analyse(withdrawn=tuple(desk.claims[:step]))
            else:
                done += act(desk, step)
        end = desk.state()
        for _ in range(done):
            library.undo("Bea")
        for _ in range(done):
            library.redo("Bea")
        assert desk.state() == end
        assert library.audit(rebuild=True).problems == ()
        library.close()


def test_nothing_to_undo_in_a_new_library(path: Path) -> None:
    library = open_library(path)
    assert (library.undoable(), library.redoable()) == ("", "")
    with pytest.raises(RuleError) as refused:
        library.undo("Anna")
    assert refused.value.code == "nothing-to-undo"
    with pytest.raises(RuleError) as refused:
        library.redo("Anna")
    assert refused.value.code == "nothing-to-redo"
    library.close()


def test_undo_names_what_it_took_back_and_writes_an_event(desk: Desk) -> None:
    desk.verdict(desk.claims[0])
    assert desk.library.undoable() == "verdict_given"
    changes = desk.library.undo("Bea")
    assert changes.undone == "verdict_given"
    assert changes.claims == {desk.claims[0]}
    assert changes.articles == {desk.article}
    assert desk.library.redoable() == "verdict_given"
    assert kinds_of(desk.library)[-2:] == ["verdict_given", "reverted"]
    assert desk.library.redo("Bea").undone == "verdict_given"
    assert desk.library.redoable() == ""


def test_something_new_ends_redo(desk: Desk) -> None:
    desk.verdict(desk.claims[0])
    desk.library.undo("Anna")
    desk.tick(desk.claims[0])
    with pytest.raises(RuleError):
        desk.library.redo("Anna")
    assert desk.library.undo("Anna").undone == "facts_ticked"
    assert desk.library.undo("Anna").undone == "article_imported"


def test_undoing_an_import_hides_the_article_and_redo_shows_it_with_its_claims(desk: Desk) -> None:
    before = desk.state()
    desk.library.undo("Anna")
    assert desk.library.reads.articles() == ()
    with pytest.raises(NotFoundError):
        desk.library.reads.article(desk.article)
    with pytest.raises(NotFoundError):
        desk.library.reads.article_by_number(1)
    assert desk.library.reads.article_by_draft(before["articles"][0].draft) is None
    assert desk.library.reads.search("Angebot") == ()
    desk.library.redo("Anna")
    assert desk.state() == before


def test_undo_gives_a_touched_claim_back_to_the_machine(desk: Desk) -> None:
    claim = desk.claims[0]
    desk.verdict(claim)
    assert desk.library.reads.claims_by_id([claim])[0].touched
    desk.library.undo("Anna")
    assert not desk.library.reads.claims_by_id([claim])[0].touched
    desk.analyse(withdrawn=(claim,))
    assert desk.library.reads.claims_by_id([claim])[0].place is Place.WITHDRAWN


def test_an_undo_that_was_overtaken_is_refused_and_leaves_nothing(desk: Desk) -> None:
    desk.verdict(desk.claims[0])
    desk.library._db.execute("UPDATE verdicts SET reason = 'von anderswo'")
    before = kinds_of(desk.library)
    with pytest.raises(ConflictError) as refused:
        desk.library.undo("Anna")
    assert refused.value.code == "undo-overtaken"
    assert kinds_of(desk.library) == before


def test_reverting_an_event_twice_is_a_conflict(desk: Desk) -> None:
    event = desk.verdict(desk.claims[0]).event
    desk.append("reverted", event, {"event": event})
    with pytest.raises(ConflictError):
        desk.append("reverted", event, {"event": event})


@pytest.mark.parametrize("times", [1, 2])
def test_numbers_of_claims_are_never_reused(desk: Desk, times: int) -> None:
    for _ in range(times):
        desk.mark()
        desk.library.undo("Anna")
    desk.mark()
    assert [claim.number for claim in desk.library.reads.claims(desk.article)] == [1, 2, 3, 4, 5 + times]


def test_ones_own_undo_leaves_alone_what_a_colleague_did_since(desk: Desk) -> None:
    first, second = desk.claims[:2]
    desk.verdict(first, "verified")
    other = open_library(desk.library.path)
    colleague = Desk(other, actor="Bea Kern")
    colleague.article = desk.article
    colleague.verdict(second, "false")

    taken = desk.library.undo(desk.actor, own=True)

    assert (taken.undone, taken.undone_by) == ("verdict_given", desk.actor)
    assert [one.rating for one in desk.library.reads.claims(desk.article) if one.id == second] == ["false"]
    assert desk.library.redoable(desk.actor) == "verdict_given"
    assert other.undoable("Bea Kern") == "verdict_given"
    assert desk.library.undo(desk.actor).undone_by == "Bea Kern"  # without ``own``: the newest of all
    other.close()


def test_a_second_name_used_at_the_same_desk_is_undone_there_too(desk: Desk) -> None:
    desk.verdict(desk.claims[0])
    Desk(desk.library, actor="Bea Kern").sign(desk.claims[0])
    assert desk.library.undo(desk.actor, own=True).undone_by == "Bea Kern"


def _beside(desk: Desk) -> Desk:
    """Return a colleague at another window of the same library."""
    colleague = Desk(open_library(desk.library.path), actor="Bea Kern")
    colleague.article, colleague.claims = desk.article, desk.claims
    return colleague


WORK: dict[str, Callable[[Desk], Any]] = {
    "verdict": lambda desk: desk.verdict(desk.claims[1], "false"),
    "tick": lambda desk: desk.tick(desk.claims[0], 1, "confirmed"),
    "mark": lambda desk: desk.mark(),
    "query": lambda desk: desk.query(desk.claims[0]),
    "attach": lambda desk: desk.attach(desk.claims[0]),
    "sentence": lambda desk: desk.mark_sentence(0),
    "draft": lambda desk: desk.revise(DRAFTS[1]),
}


@pytest.mark.parametrize("work", WORK)
@pytest.mark.parametrize("came", ["import", "draft"])
def test_what_came_with_an_import_or_draft_is_not_taken_from_who_works_on_it(desk: Desk, came: str, work: str) -> None:
    if came == "draft":
        desk.revise(DRAFTS[2])
    colleague = _beside(desk)
    WORK[work](colleague)
    before, events = colleague.state(), kinds_of(desk.library)
    with pytest.raises(ConflictError) as refused:
        desk.library.undo(desk.actor, own=True)
    assert refused.value.code == "undo-worked-on"
    assert "Bea Kern" in refused.value.sentence("de")
    assert (colleague.state(), kinds_of(desk.library)) == (before, events)
    colleague.library.undo("Bea Kern", own=True)  # they may, and then it is free again
    kind = {"import": "article_imported", "draft": "draft_added"}[came]
    assert desk.library.undo(desk.actor, own=True).undone == kind
    colleague.library.close()


def test_who_graded_a_source_of_an_import_is_named_too(desk: Desk) -> None:
    colleague = _beside(desk)
    colleague.attach(desk.claims[0])
    third = Desk(colleague.library, actor="Cem Aydin")
    third.article = desk.article
    _grade(third, 0)
    with pytest.raises(ConflictError) as refused:
        desk.library.undo(desk.actor, own=True)
    assert refused.value.details["names"] == "Bea Kern, Cem Aydin"
    colleague.library.close()


def test_grading_a_source_keeps_no_draft(desk: Desk) -> None:
    desk.attach(desk.claims[0])
    desk.revise(DRAFTS[2])
    colleague = _beside(desk)
    _grade(colleague, 0)
    assert desk.library.undo(desk.actor, own=True).undone == "draft_added"
    colleague.library.close()


@pytest.mark.parametrize("free", [False, True])
def test_a_refusal_told_once_keeps_nobody_from_what_they_did_before(desk: Desk, *, free: bool) -> None:
    desk.verdict(desk.claims[1])
    desk.tick(desk.claims[0], 1, "confirmed")
    second = Desk(desk.library, actor=desk.actor)
    second.import_article("Ein anderer Text.")
    colleague = _beside(desk)
    colleague.tick(desk.claims[0], 1, "wrong")
    colleague.article = second.article
    colleague.mark(0, 5)
    for code, before in (("undo-worked-on", "facts_ticked"), ("undo-overtaken", "verdict_given")):
        with pytest.raises(ConflictError) as refused:
            desk.library.undo(desk.actor, own=True)
        assert (refused.value.code, desk.library.undoable(desk.actor)) == (code, before)
    if free:
        colleague.library.undo("Bea Kern", own=True)
        assert desk.library.undo(desk.actor, own=True).undone == "article_imported"
    assert desk.library.undo(desk.actor, own=True).undone == "verdict_given"
    assert desk.library.redo(desk.actor, own=True).undone == "verdict_given"
    assert desk.library.audit(rebuild=True).problems == ()
    colleague.library.close()


def test_a_refusal_with_nothing_before_it_is_told_again(desk: Desk) -> None:
    colleague = _beside(desk)
    colleague.verdict(desk.claims[1], "false")
    for _ in range(3):
        with pytest.raises(ConflictError) as refused:
            desk.library.undo(desk.actor, own=True)
        assert refused.value.code == "undo-worked-on"
    assert desk.library.undoable(desk.actor) == "article_imported"
    colleague.library.close()


def test_work_on_another_article_keeps_no_import(desk: Desk) -> None:
    colleague = _beside(desk)
    colleague.import_article("Ein anderer Text.")
    colleague.mark(0, 5)
    assert desk.library.undo(desk.actor, own=True).undone == "article_imported"
    colleague.library.close()


def test_an_undo_over_somebodys_work_in_an_old_journal_is_still_read(desk: Desk) -> None:
    event = next(one["event_id"] for one in rows(desk.library._db, "SELECT * FROM events") if one["kind"] == IMPORTED)
    colleague = _beside(desk)
    colleague.verdict(desk.claims[1], "false")
    colleague.library.close()
    desk.append("reverted", event, {"event": event})
    assert desk.library.reads.articles() == ()
    assert desk.library.audit(rebuild=True).ok
