"""Claims change their shape: facts, evidence and queries follow, numbers stay, verdicts of other words don't."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest

from workbench.actions import claims, evidence, history, reading, revising, shaping, verdicts
from workbench.errors import RuleError
from workbench.intake import read_text
from workbench.journal.reading import Reading
from workbench.model.claims import Place, Rating
from workbench.model.facts import FactState

if TYPE_CHECKING:
    from pathlib import Path

    from tests.actions.conftest import Desk
    from workbench.jobs import AnalysisWorker
    from workbench.model.claims import Claim

MONEY = "54 Milliarden Dollar"


def _tick(desk: Desk, claim: Claim, words: str, state: FactState = FactState.CONFIRMED) -> None:
    number = next(fact.number for fact in claim.facts if fact.text == words)
    claims.tick_fact(desk.workspace, claim.id, number, state)


def _states(claim: Claim) -> dict[str, FactState]:
    return {fact.text: fact.state for fact in claim.facts}


def _at(desk: Desk, words: str) -> int:
    dossier = reading.load_dossier(desk.workspace.library.reads, desk.article)
    return dossier.draft.text.index(words)


def _proved(desk: Desk) -> bool:
    return desk.workspace.library.audit(rebuild=True).ok


def test_a_moved_edge_keeps_ticks_and_withdraws_the_verdict_of_other_words(desk: Desk) -> None:
    claim = desk.claim("übernahm")
    _tick(desk, claim, MONEY)
    verdicts.give_verdict(desk.workspace, claim.id, Rating.VERIFIED)
    start = _at(desk, "Twitter im Jahr")
    shaping.move_claim(desk.workspace, claim.id, start, claim.end)
    moved = desk.claim("im Jahr 2022")
    assert (moved.number, moved.text.startswith("Twitter im Jahr 2022")) == (claim.number, True)
    assert _states(moved)[MONEY] is FactState.CONFIRMED
    assert moved.rating is Rating.OPEN
    assert moved.verdicts[0].withdrawn_by_draft
    history.undo(desk.workspace)
    assert desk.claim("übernahm").rating is Rating.VERIFIED
    assert _proved(desk)


class _Cold:
    """A worker that is not there yet."""

    def facts(self, *_given: object, **_named: object) -> tuple[()]:
        raise AssertionError("nothing that is known already is read again")


_COLD = cast("AnalysisWorker", _Cold())


def test_marking_and_shaping_wait_for_no_worker(desk: Desk) -> None:
    cold = replace(desk, workspace=replace(desk.workspace, worker=_COLD))
    claim = desk.claim("übernahm")
    at = claim.start + claim.text.index("im Jahr")
    shaping.split_claim(cold.workspace, claim.id, at)
    first, second = desk.claim("übernahm"), desk.claim("im Jahr 2022")
    assert MONEY in _states(second)
    claims.dismiss_claim(cold.workspace, second.id)
    shaping.move_claim(cold.workspace, first.id, first.start, claim.end)
    assert {"2022", MONEY} <= set(_states(desk.claim("übernahm")))
    claims.mark_quote(cold.workspace, desk.article, "Ist das wichtig")
    assert desk.claim("wichtig").facts == ()
    assert _proved(desk)


def test_a_draft_whose_analysis_kept_no_facts_is_read_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Reading, "facts_found", lambda *_given: None)
    claim = desk.claim("übernahm")
    shaping.move_claim(desk.workspace, claim.id, claim.start, claim.end - 1)
    assert {"2022", MONEY} <= set(_states(desk.claim("übernahm")))
    cold = replace(desk.workspace, worker=_COLD)
    with pytest.raises(AssertionError):
        shaping.move_claim(cold, claim.id, claim.start + 5, claim.end - 1)


def test_the_facts_found_are_those_of_the_present_draft(desk: Desk) -> None:
    reads = desk.workspace.library.reads
    text = reads.draft(reads.article(desk.article).draft).text
    before = reads.facts_found(desk.article)
    assert before is not None
    assert all(text[fact.start : fact.end] == fact.text for fact in before)
    article = reads.article(desk.article)
    fresh = read_text(text.replace("54 Mill", "44 Mill"))
    plan = revising.plan_revision(desk.workspace, article, reads.draft(article.draft), fresh)
    revising.store_revision(desk.workspace, plan)
    after = reads.facts_found(desk.article)
    assert after is not None
    assert {"44 Milliarden Dollar"} <= {fact.text for fact in after}
    history.undo(desk.workspace)
    assert reads.facts_found(desk.article) == before


def test_an_edge_moved_over_a_full_stop_leaves_the_verdict(desk: Desk) -> None:
    claim = desk.claim("übernahm")
    verdicts.give_verdict(desk.workspace, claim.id, Rating.VERIFIED)
    end = claim.end - 1 if claim.text.endswith(".") else claim.end + 1
    shaping.move_claim(desk.workspace, claim.id, claim.start, end)
    assert desk.claim("übernahm").end == end
    assert desk.claim("übernahm").rating is Rating.VERIFIED


def test_words_far_from_a_claim_are_no_place_to_move_it_to(desk: Desk) -> None:
    claim = desk.claim("übernahm")
    other = desk.claim("lehnte")
    with pytest.raises(RuleError) as refused:
        shaping.move_claim(desk.workspace, claim.id, other.start, other.start + 6)
    assert refused.value.code == "move-far"
    assert desk.claim("übernahm") == claim


def test_an_edge_over_a_neighbours_is_refused_and_says_whose(desk: Desk) -> None:
    claim, other = desk.claim("übernahm"), desk.claim("lehnte")
    with pytest.raises(RuleError, match=str(other.number)) as refused:
        shaping.move_claim(desk.workspace, claim.id, claim.start, other.start + 3)
    assert refused.value.code == "span-overlaps"
    with pytest.raises(RuleError):
        claims.mark_claim(desk.workspace, desk.article, claim.end - 4, other.start + 3)
    assert desk.claim("übernahm") == claim


def test_a_claim_may_lie_wholly_inside_another(desk: Desk) -> None:
    claim = desk.claim("übernahm")
    claims.mark_quote(desk.workspace, desk.article, "im Jahr 2022")
    inner = next(c for c in desk.workspace.library.reads.claims(desk.article) if c.text == "im Jahr 2022")
    shaping.move_claim(desk.workspace, claim.id, claim.start + 5, claim.end)
    assert inner.number == max(c.number for c in desk.workspace.library.reads.claims(desk.article))
    with pytest.raises(RuleError) as refused:
        shaping.merge_with_next(desk.workspace, desk.claim("übernahm").id)
    assert refused.value.code == "merge-inside"


def test_merging_brings_facts_evidence_and_queries_together(desk: Desk, tmp_path: Path) -> None:
    first, second = desk.claim("übernahm"), desk.claim("lehnte")
    _tick(desk, first, MONEY, FactState.WRONG)
    _tick(desk, second, "Sam Altman")
    source = tmp_path / "quelle.txt"
    source.write_text("Sam Altman lehnte ab.", encoding="utf-8")
    evidence.attach_file(desk.workspace, second.id, source)
    verdicts.raise_query(desk.workspace, second.id, "Wer sagt das?")
    verdicts.give_verdict(desk.workspace, second.id, Rating.VERIFIED)
    shaping.merge_with_next(desk.workspace, first.id)
    dossier = reading.load_dossier(desk.workspace.library.reads, desk.article)
    merged = next(c for c in dossier.claims if c.id == first.id)
    assert merged.text == dossier.draft.text[first.start : second.end]
    assert (_states(merged)[MONEY], _states(merged)["Sam Altman"]) == (FactState.WRONG, FactState.CONFIRMED)
    assert [query.text for query in merged.queries] == ["Wer sagt das?"]
    (attached,) = dossier.evidence[first.id]
    assert [fact.text for n in attached.speaks_of if (fact := merged.fact(n))] == ["Sam Altman"]
    gone = next(c for c in dossier.claims if c.id == second.id)
    assert (gone.place, gone.number, gone.queries) == (Place.DISMISSED, second.number, ())
    assert merged.rating is Rating.OPEN
    assert _proved(desk)
    history.undo(desk.workspace)
    assert desk.claim("übernahm") == next(
        c for c in desk.workspace.library.reads.claims(desk.article) if c.id == first.id
    )
    assert desk.claim("lehnte").rating is Rating.VERIFIED
    assert len(desk.claim("lehnte").queries) == 1
    history.redo(desk.workspace)
    assert desk.claim("übernahm").text == merged.text


def test_only_neighbours_merge(desk: Desk) -> None:
    last = max((c for c in desk.workspace.library.reads.claims(desk.article) if c.live), key=lambda c: c.start)
    with pytest.raises(RuleError) as refused:
        shaping.merge_with_next(desk.workspace, last.id)
    assert refused.value.code == "merge-nothing"
    for claim in desk.workspace.library.reads.claims(desk.article):
        if claim.live and "Elon" not in claim.text and "kostete" not in claim.text:
            claims.dismiss_claim(desk.workspace, claim.id)
    with pytest.raises(RuleError) as refused:
        shaping.merge_with_next(desk.workspace, desk.claim("Elon").id)
    assert refused.value.code == "merge-far"


@pytest.mark.parametrize("words", ["im Jahr 2022", "ahr 2022", " im Jahr"])
def test_a_split_keeps_ticks_on_both_sides_and_takes_a_new_number(desk: Desk, words: str) -> None:
    claim = desk.claim("übernahm")
    _tick(desk, claim, "Twitter")
    _tick(desk, claim, MONEY)
    verdicts.give_verdict(desk.workspace, claim.id, Rating.VERIFIED)
    highest = max(c.number for c in desk.workspace.library.reads.claims(desk.article))
    shaping.split_claim(desk.workspace, claim.id, _at(desk, words))
    left, right = desk.claim("Elon Musk übernahm"), desk.claim("Jahr 2022")
    assert (left.id, left.number, right.number) == (claim.id, claim.number, highest + 1)
    assert left.text == "Elon Musk übernahm Twitter" + (" im" if words == "ahr 2022" else "")
    assert _states(left)["Twitter"] is _states(right)[MONEY] is FactState.CONFIRMED
    assert (left.rating, right.rating, right.by_hand) == (Rating.OPEN, Rating.OPEN, True)
    assert _proved(desk)
    history.undo(desk.workspace)
    assert desk.claim("übernahm") == desk.claim("Jahr 2022")
    assert desk.claim("übernahm").rating is Rating.VERIFIED
    claims.mark_quote(desk.workspace, desk.article, "Ist das wichtig?")
    assert desk.claim("wichtig").number == highest + 2  # the number of the part taken back stays taken


@pytest.mark.parametrize("words", ["Elon Musk", "Elo", "Sam Altman"])
def test_a_split_needs_words_on_both_sides(desk: Desk, words: str) -> None:
    claim = desk.claim("übernahm")
    with pytest.raises(RuleError) as refused:
        shaping.split_claim(desk.workspace, claim.id, _at(desk, words))
    assert refused.value.code == "split-outside"
    assert desk.claim("übernahm") == claim


@pytest.mark.parametrize(
    ("text", "at", "before"),
    [
        ("für 97,4 Milliarden", "4 Mill", "97,4"), ("für 97,4 Milliarden", ",4", "97,4"),
        ("um 1.000.000", "0.000", "1."),
        ("am 10.2.2025", "2025", "10."), ("um 17:30 Uhr", "30", "17"), ("der Tech-Mann", "Mann", "Tech"),
        ("it doesn’t say", "t say", "doesn"), ("ging. Sam kam", "Sam", "Sam"), ("Ende.Anfang", "Anfang", "Anfang"),
        ("im Jahr 2022, sagte", ", sagte", ", sagte"),
    ],
)  # fmt: skip
def test_a_split_never_cuts_a_word_or_a_figure(text: str, at: str, before: str) -> None:
    assert shaping.split_place(text, text.index(at)) == text.index(before)
