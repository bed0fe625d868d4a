"""What each event does to the tables, seen through Reading."""

from __future__ import annotations

import pytest

from tests.journal.desk import SENTENCES, TEXT, Desk, fact
from workbench.errors import NotFoundError
from workbench.model.claims import Claim, Place, Rating, Workflow
from workbench.model.evidence import Grade, Stance
from workbench.model.facts import FactState
from workbench.model.ids import fresh_id
from workbench.text.hashing import sha256_of


def claim_of(desk: Desk, index: int = 0) -> Claim:
    return desk.library.reads.claims_by_id([desk.claims[index]])[0]


def test_an_imported_and_analysed_article(desk: Desk) -> None:
    reads = desk.library.reads
    (article,) = reads.articles()
    assert article == reads.article(desk.article) == reads.article_by_number(1)
    assert (article.title, article.language, article.date) == ("Ein Angebot", "de", "2025-02-11")
    assert (article.claims, article.facts, article.settled, article.drafts, article.analysed) == (4, 2, 0, 1, True)
    assert reads.article_by_draft(sha256_of(TEXT)) == article
    assert reads.article_by_draft("0" * 64) is None
    (draft,) = reads.drafts(desk.article)
    assert draft == reads.draft(sha256_of(TEXT))
    assert (draft.text, draft.number, draft.by, draft.blocks[0].end) == (TEXT, 1, "Anna", len(TEXT))
    assert [TEXT[s.start : s.end] for s in reads.sentences(desk.article)] == list(SENTENCES)
    claims = reads.claims(desk.article)
    assert [(c.number, TEXT[c.start : c.end], c.place, c.touched) for c in claims] == [
        (number, text, Place.STANDING, False) for number, text in enumerate(SENTENCES, start=1)
    ]
    assert claims[0].facts[0].value == 97_400_000_000
    assert claims[0].reasons[0].code == "figure"


@pytest.mark.parametrize(
    "ask",
    [
        lambda reads: reads.article("x"),
        lambda reads: reads.article_by_number(7),
        lambda reads: reads.draft("x"),
        lambda reads: reads.claim_by_number("x", 1),
        lambda reads: reads.source("x"),
        lambda reads: reads.capture("x"),
        lambda reads: reads.capture_bytes("x"),
    ],
)
def test_what_is_missing_is_not_found(desk: Desk, ask: object) -> None:
    assert callable(ask)
    with pytest.raises(NotFoundError):
        ask(desk.library.reads)


def test_a_look_after_a_tick_makes_only_what_it_changed_anew(desk: Desk) -> None:
    reads = desk.library.reads
    before, sentences, draft = reads.claims(desk.article), reads.sentences(desk.article), reads.drafts(desk.article)[0]
    desk.tick(desk.claims[0])
    after = reads.claims(desk.article)
    assert [one is other for one, other in zip(before, after, strict=True)] == [False, True, True, True]
    assert (before[0].facts[0].checked, after[0].facts[0].checked) == (False, True)
    assert reads.sentences(desk.article) is sentences
    assert reads.draft(draft.sha256) is draft
    desk.mark_sentence(0)
    assert reads.sentences(desk.article)[0].nothing_to_check == "Anna"


def test_claims_by_id_leaves_out_what_is_not_there(desk: Desk) -> None:
    reads = desk.library.reads
    found = reads.claims_by_id([desk.claims[2], "nobody", desk.claims[0]])
    assert [claim.number for claim in found] == [1, 3]
    assert reads.claims_by_id([]) == ()
    assert reads.claim_by_number(desk.article, 3).id == desk.claims[2]


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        ("claim_dismissed", {}),
        ("claim_assigned", {"to": "Bea"}),
        ("workflow_set", {"workflow": "cut"}),
        ("verdict_given", {"verdict": "v", "rating": "false"}),
        ("query_raised", {"query": "q", "text": "?"}),
        ("query_answered", {"query": "q", "answer": "!"}),
        ("verdict_signed", {"sign_off": "s", "verdict": "v"}),
        ("facts_ticked", {"ticks": [{"claim": "nobody", "fact": 1, "state": "wrong"}]}),
        ("evidence_removed", {"evidence": "e"}),
        ("source_changed", {"source": {"id": "nobody", "kind": "web"}}),
    ],
)
def test_an_event_about_nobody_is_refused(desk: Desk, kind: str, payload: dict[str, object]) -> None:
    with pytest.raises(NotFoundError):
        desk.append(kind, "nobody", payload)


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        ("claim_dismissed", {}),
        ("claim_assigned", {"to": "Bea"}),
        ("claim_moved", {"start": 0, "end": 8, "text": TEXT[:8], "facts": [], "kinds": []}),
        ("workflow_set", {"workflow": "with-author"}),
        ("verdict_given", {"verdict": "v", "rating": "open"}),
        ("query_raised", {"query": "q", "text": "?"}),
    ],
)
def test_what_a_person_touched_no_later_run_changes(desk: Desk, kind: str, payload: dict[str, object]) -> None:
    claim = desk.claims[0]
    desk.append(kind, claim, payload)
    before = claim_of(desk)
    assert before.touched
    run = desk.run_over(desk.library.reads, TEXT, withdrawn=(claim,))
    other = {**run["claims"][0], "id": claim, "worth": 0.1, "facts": []}
    desk.append("analysed", desk.article, {**run, "claims": [*run["claims"], other]})
    assert claim_of(desk) == before


def test_a_later_run_brings_untouched_suggestions_up_to_date_or_withdraws_them(desk: Desk) -> None:
    run = desk.run_over(desk.library.reads, TEXT, withdrawn=(desk.claims[1],))
    run["claims"][0] |= {"worth": 0.9, "facts": [fact(1, 0, "97,4 Milliarden", TEXT, value=1)]}
    desk.append("analysed", desk.article, run)
    assert claim_of(desk).worth == 0.9
    assert [(f.number, f.text) for f in claim_of(desk).facts] == [(2, "97,4 Milliarden")]
    assert claim_of(desk, 1).place is Place.WITHDRAWN
    assert desk.library.reads.article(desk.article).claims == 3
    desk.analyse()
    assert claim_of(desk, 1).place is Place.STANDING
    desk.analyse(withdrawn=(desk.claims[1],))
    desk.verdict(desk.claims[1])
    assert claim_of(desk, 1).live


def test_verdicts_replace_each_other_and_two_at_once_conflict_until_settled(desk: Desk) -> None:
    claim = desk.claims[0]
    desk.verdict(claim, "verified")
    desk.verdict(claim, "false", correction="44 Milliarden")
    first, second = claim_of(desk).verdicts
    assert (first.standing, second.standing, second.replaces) == (False, True, first.id)
    assert (claim_of(desk).rating, second.correction, second.by) == (Rating.FALSE, "44 Milliarden", "Anna")
    desk.verdict(claim, "disputed", replaces=first.id, settles=[first.id])
    assert claim_of(desk).conflict
    assert desk.library.reads.article(desk.article).settled == 0
    desk.verdict(claim, "verified")
    assert (claim_of(desk).conflict, claim_of(desk).rating) == (False, Rating.VERIFIED)
    assert desk.library.reads.article(desk.article).settled == 1
    part = "verified-in-part"  # its fact is open all the time
    assert [(e.before, e.after, e.given) for e in desk.library.reads.history(desk.article)[claim]] == [
        ("conflict", part, ""), ("false", "conflict", "disputed"), (part, "false", ""), ("open", part, ""),
    ]  # fmt: skip


def test_three_at_once_are_a_conflict_until_all_are_settled(desk: Desk) -> None:
    claim = desk.claims[1]
    for rating in ("verified", "false", "disputed"):
        desk.verdict(claim, rating, replaces="", settles=[])
    first = claim_of(desk, 1).verdicts[0]
    desk.verdict(claim, "false", replaces=first.id, settles=[first.id])
    desk.verdict(claim, "false")
    assert [(e.before, e.after, e.given) for e in desk.library.reads.history(desk.article)[claim]] == [
        ("conflict", "false", ""), ("conflict", "conflict", "false"), ("conflict", "conflict", "disputed"),
        ("verified", "conflict", "false"), ("open", "verified", ""),
    ]  # fmt: skip


def test_history_says_in_part_where_facts_were_open_at_that_time(desk: Desk) -> None:
    claim = desk.claims[0]
    desk.verdict(claim, "verified")
    desk.tick(claim)
    desk.verdict(claim, "verified")
    desk.tick(claim, 1, "wrong")
    desk.library.undo("Anna")  # as though it had never been
    desk.verdict(claim, "verified")
    desk.tick(claim, 1, "open")
    desk.verdict(claim, "unverifiable")
    entries = desk.library.reads.history(desk.article)[claim]
    assert [(e.before, e.after) for e in entries if e.kind == "verdict_given"] == [
        ("verified-in-part", "unverifiable"), ("verified", "verified"), ("verified", "verified"),
        ("open", "verified-in-part"),
    ]  # fmt: skip


@pytest.mark.parametrize(("again", "after"), [("moved", "verified-in-part"), ("reworded", "verified")])
def test_a_moved_claim_keeps_its_facts_other_words_bring_others(desk: Desk, again: str, after: str) -> None:
    claim, words = desk.claims[3], SENTENCES[3]
    desk.verdict(claim, "verified")
    rest = TEXT.removesuffix(f"\n{words}")
    desk.revise(f"{words}\n{rest}" if again == "moved" else f"{rest}\n{words.replace('54', 'rund 44')}")
    draft, verdict = desk.library.reads.history(desk.article)[claim]
    assert (draft.after, verdict.after) == (again, after)


def test_words_changed_twice_bring_other_facts_each_time(desk: Desk) -> None:
    claim, rest = desk.claims[3], TEXT.removesuffix(SENTENCES[3])
    desk.revise(rest + SENTENCES[3].replace("54", "rund 44"))
    desk.tick(claim)
    desk.verdict(claim, "verified")
    desk.revise(rest + SENTENCES[3].replace("54", "rund 33"))
    again, verdict, *_ = desk.library.reads.history(desk.article)[claim]
    assert (again.after, again.lost, verdict.after) == ("reworded", "verified", "verified")


def test_sign_offs_and_queries_count_in_the_list(desk: Desk) -> None:
    claim = desk.claims[0]
    desk.verdict(claim)
    assert desk.library.reads.article(desk.article).unsigned == 1
    Desk(desk.library, "Bea").sign(claim)
    query = desk.query(claim)
    article = desk.library.reads.article(desk.article)
    assert (article.unsigned, article.open_queries) == (0, 1)
    assert claim_of(desk).signed_by == ("Bea",)
    desk.append("query_answered", claim, {"query": query, "answer": "Aus der Meldung."})
    assert desk.library.reads.article(desk.article).open_queries == 0
    (asked,) = claim_of(desk).queries
    assert (asked.answer, bool(asked.answered_at)) == ("Aus der Meldung.", True)
    desk.verdict(claim, "verified")
    assert desk.library.reads.article(desk.article).unsigned == 1


def test_one_decision_covers_every_mention_and_each_shows_it(desk: Desk) -> None:
    desk.tick(desk.claims[0], 1, "wrong", desk.claims[3])
    here, there = claim_of(desk).facts[0], claim_of(desk, 3).facts[0]
    assert (here.state, here.decided_by, here.covered_by) == (FactState.WRONG, "Anna", "")
    assert (there.state, there.covered_by) == (FactState.WRONG, desk.claims[0])
    assert desk.library.reads.article(desk.article).facts_checked == 2
    entry = desk.library.reads.history(desk.article)[desk.claims[3]][0]
    assert (entry.before, entry.after) == ("Milliarden: open", "Milliarden: wrong")
    desk.tick(desk.claims[0], 1, "open")
    assert claim_of(desk).facts[0].decided_by == ""
    with pytest.raises(NotFoundError):
        desk.tick(desk.claims[1])


def test_evidence_its_source_and_its_bytes(desk: Desk) -> None:
    claim, content = desk.claims[3], b"Twitter: $44 billion"
    source, evidence = desk.attach(claim)
    reads = desk.library.reads
    (attached,) = reads.evidence(desk.article)[claim]
    assert (attached.id, attached.stance, attached.by) == (evidence, Stance.SUPPORTS, "Anna")
    assert claim_of(desk, 3).evidence_count == 1
    assert reads.captures(desk.article)[attached.capture].text == content.decode()
    assert reads.capture_bytes(attached.capture) == content
    assert reads.capture(attached.capture).file_name == "meldung.txt"
    assert reads.last_evidence() == attached
    assert attached.source == source
    changed = {"id": evidence, "claim": claim, "source": source, "stance": "contradicts", "note": "siehe oben"}
    changed["capture"] = attached.capture
    Desk(desk.library, "Bea").append("evidence_changed", claim, {"evidence": changed})
    (now,) = reads.evidence(desk.article)[claim]
    assert (now.stance, now.note, now.by, now.at) == (Stance.CONTRADICTS, "siehe oben", "Anna", attached.at)
    desk.append("source_changed", source, {"source": {"id": source, "kind": "file", "title": "M", "grade": "primary"}})
    assert reads.sources(desk.article)[source].grade is Grade.PRIMARY
    desk.append("evidence_removed", claim, {"evidence": evidence})
    assert (reads.evidence(desk.article), claim_of(desk, 3).evidence_count) == ({}, 0)
    assert reads.last_evidence() is None


def test_the_same_capture_is_stored_once(desk: Desk) -> None:
    for claim in desk.claims[:2]:
        desk.attach(claim)
    assert len(desk.library.reads.captures(desk.article)) == 1
    assert desk.library._db.execute("SELECT count(*) FROM blobs").fetchone()[0] == 1


def test_sentences_marked_as_nothing_to_check(desk: Desk) -> None:
    desk.mark_sentence(1)
    assert [s.nothing_to_check for s in desk.library.reads.sentences(desk.article)] == ["", "Anna", "", ""]
    desk.analyse()
    assert desk.library.reads.sentences(desk.article)[1].nothing_to_check == "Anna"
    desk.mark_sentence(1, on=False)
    assert not any(s.nothing_to_check for s in desk.library.reads.sentences(desk.article))


def test_a_claim_marked_by_hand(desk: Desk) -> None:
    changes = desk.mark(5, 15)
    claim = claim_of(desk, -1)
    assert (claim.number, claim.text, claim.by_hand, claim.touched) == (5, TEXT[5:15], True, True)
    assert changes.claims == {claim.id}
    assert {"claim"} <= changes.kinds


def test_a_new_draft_moves_claims_and_withdraws_verdicts_on_changed_words(desk: Desk) -> None:
    for index in (0, 3):
        desk.tick(desk.claims[index])
        desk.verdict(desk.claims[index], "verified")
    text = "Vorweg ein Satz.\n" + TEXT.replace("54 Milliarden", "rund 44 Milliarden").replace(SENTENCES[1], "")
    desk.revise(text)
    standing, gone, _, reworded = (claim_of(desk, index) for index in range(4))
    assert (standing.place, standing.rating, standing.start) == (Place.STANDING, Rating.VERIFIED, 17)
    assert standing.facts[0].state is FactState.CONFIRMED
    assert text[standing.facts[0].start : standing.facts[0].end] == "Milliarden"
    assert (gone.place, gone.start, gone.end, gone.text) == (Place.GONE, -1, -1, SENTENCES[1])
    assert (reworded.place, reworded.rating) == (Place.REWORDED, Rating.OPEN)
    assert reworded.verdicts[0].withdrawn_by_draft
    assert [(f.number, f.state) for f in reworded.facts] == [(1, FactState.OPEN)]
    article = desk.library.reads.article(desk.article)
    assert (article.drafts, article.settled, article.draft) == (2, 1, sha256_of(text))
    history = desk.library.reads.history(desk.article)
    assert (history[gone.id][0].before, history[gone.id][0].after) == ("standing", "gone")
    assert len(desk.library.reads.sentences(desk.article)) == len(text.split("\n"))


def test_numbers_of_facts_are_permanent(desk: Desk) -> None:
    claim = desk.claims[0]

    def move(*texts: str) -> list[tuple[int, str]]:
        facts = [fact(0, 0, text, TEXT) for text in texts]
        desk.append("claim_moved", claim, {"start": 0, "end": 30, "text": TEXT[:30], "facts": facts})
        return [(one.number, one.text) for one in claim_of(desk).facts]

    assert move("97,4") == [(2, "97,4")]
    assert move("97,4", "Milliarden") == [(2, "97,4"), (3, "Milliarden")]
    desk.library.undo("Anna")
    assert move("bot", "97,4") == [(2, "97,4"), (4, "bot")]


def test_a_text_that_two_articles_had_is_read_as_the_draft_of_the_one_named(desk: Desk) -> None:
    first, reads = desk.article, desk.library.reads
    desk.revise("Ein Satz mehr.\n" + TEXT)
    second = Desk(desk.library)
    second.import_article("Ein Satz mehr.\n" + TEXT)
    second.revise(TEXT)
    second.revise("Ein Satz mehr.\n" + TEXT)
    sha256 = reads.article(first).draft
    found = [reads.draft(sha256, article) for article in (first, second.article)]
    assert [draft.number for draft in found] == [2, 3]


def test_history_marks_what_was_taken_back(desk: Desk) -> None:
    claim = desk.claims[0]
    desk.verdict(claim)
    desk.append("workflow_set", claim, {"workflow": "with-author"})
    desk.library.undo("Bea")
    workflow, verdict = desk.library.reads.history(desk.article)[claim]
    assert (workflow.kind, workflow.after, workflow.undone) == ("workflow_set", "with-author", True)
    assert (verdict.kind, verdict.before, verdict.after, verdict.undone) == ("verdict_given", "open", "false", False)
    desk.library.redo("Bea")
    assert not desk.library.reads.history(desk.article)[claim][0].undone
    assert claim_of(desk).workflow is Workflow.WITH_AUTHOR


def test_articles_are_numbered_and_listed_with_their_own_counts(desk: Desk) -> None:
    other = Desk(desk.library)
    other.import_article("Ein anderer Text.")
    desk.verdict(desk.claims[0])
    found = desk.library.reads.articles()
    assert [(a.number, a.claims, a.settled, a.analysed) for a in found] == [(1, 4, 1, True), (2, 0, 0, False)]
    desk.library.undo("Anna")
    desk.library.undo("Anna")
    with desk.library.writing("Anna") as writing:
        assert writing.next_article_number() == 3


def test_as_of_is_the_newest_event_not_the_clock(desk: Desk) -> None:
    before = desk.library.reads.as_of()
    assert desk.library.reads.as_of() == before
    assert before.endswith("Z")
    event = desk.append("claim_assigned", desk.claims[0], {"to": fresh_id()}).event
    found = desk.library._db.execute("SELECT at FROM events WHERE event_id = ?", (event,)).fetchone()[0]
    assert desk.library.reads.as_of() == found
