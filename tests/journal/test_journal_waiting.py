"""Addresses that wait, rechecks, copies and replies in the journal: kept, taken back, rebuilt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.journal.desk import Desk
from workbench.errors import ConflictError, NotFoundError
from workbench.model.events import EventKind
from workbench.model.ids import fresh_id
from workbench.model.rechecks import Outcome
from workbench.text.hashing import sha256_of

if TYPE_CHECKING:
    from workbench.journal import Library

HIDDEN = "https://leak.example/geheim"
FAILURE = {"code": "fetch-timeout", "details": {"host": "slow.example", "seconds": "30"}, "not_before": ""}


@pytest.fixture
def desk(library: Library) -> Desk:
    return Desk(library).begin()


def keep(desk: Desk, claim: str = "", **more: Any) -> str:
    kept = fresh_id()
    waiting = {"id": kept, "claim": claim, "url": "https://slow.example/a", "stance": "supports", **more}
    desk.append(EventKind.ADDRESS_KEPT, kept, {"waiting": waiting, "failure": FAILURE})
    return kept


def test_an_address_waits_with_everything_typed(desk: Desk) -> None:
    kept = keep(desk, desk.claims[0], quote="44 Milliarden", grade="primary", note="Frag Anna", date="2025-01-02")
    (waiting,) = desk.library.reads.waiting()
    assert (waiting.id, waiting.url, waiting.claim, waiting.claim_number) == (
        kept,
        "https://slow.example/a",
        desk.claims[0],
        1,
    )
    assert (waiting.stance, waiting.quote, waiting.grade) == ("supports", "44 Milliarden", "primary")
    assert (waiting.note, waiting.date, waiting.by, waiting.tries) == ("Frag Anna", "2025-01-02", "Anna", 1)
    assert waiting.article == desk.article
    assert "30" in waiting.failure.words("de")


def test_undo_and_redo_of_keeping_and_dropping(desk: Desk) -> None:
    kept = keep(desk, desk.claims[0])
    desk.append(EventKind.ADDRESS_TRIED, kept, {"failure": {**FAILURE, "code": "fetch-failed"}})
    library = desk.library
    assert library.reads.one_waiting(kept).tries == 2
    desk.append(EventKind.ADDRESS_DROPPED, kept, {})
    assert library.reads.waiting() == ()
    changes = library.undo("Anna")
    assert changes.undone == EventKind.ADDRESS_DROPPED
    assert "waiting" in changes.kinds
    assert library.reads.one_waiting(kept).failure.code == "fetch-failed"
    library.undo("Anna")  # what the machine noted in between is no obstacle
    assert library.reads.waiting() == ()
    library.redo("Anna")
    assert [one.id for one in library.reads.waiting()] == [kept]
    assert library.audit(rebuild=True).ok


def test_dropping_what_is_not_there_says_so(desk: Desk) -> None:
    with pytest.raises(NotFoundError):
        desk.append(EventKind.ADDRESS_DROPPED, "no-such", {})
    with pytest.raises(NotFoundError):
        desk.library.reads.one_waiting("no-such")


def test_undoing_a_claim_under_an_address_of_somebody_else_is_refused(desk: Desk) -> None:
    desk.mark()
    keep(Desk(desk.library, "Ben"), desk.claims[-1])
    desk.library._names = frozenset()  # as if Ben had worked in another window
    with pytest.raises(ConflictError):
        desk.library.undo("Anna", own=True)
    assert desk.library.audit(rebuild=True).ok


def test_a_confidential_address_stays_out_of_the_journal_and_is_erasable(desk: Desk) -> None:
    kept, source = fresh_id(), fresh_id()
    payload = {
        "waiting": {"id": kept, "claim": desk.claims[0], "stance": "context", "confidential": True},
        "failure": FAILURE,
        "source": {"id": source, "confidential": True},
        "evidence": {"id": kept, "source": source, "note": '{"note": "Frag Anna", "quote": "44"}'},
    }
    secret = {"name": "", "contact": HIDDEN, "notes": ""}
    desk.append(EventKind.ADDRESS_KEPT, kept, payload, confidential=secret)
    library = desk.library
    written = " ".join(found[0] for found in library._db.execute("SELECT payload FROM events"))
    assert "geheim" not in written
    assert "Frag Anna" not in written
    (hidden,) = library.reads.waiting()
    assert (hidden.url, hidden.note, hidden.quote, hidden.confidential) == ("", "", "", True)
    shown = library.reads.one_waiting(kept, reveal=True)
    assert (shown.url, shown.note, shown.quote) == (HIDDEN, "Frag Anna", "44")
    library.erase(source, "Anna")
    assert library.reads.one_waiting(kept, reveal=True).url == ""
    assert library.audit(rebuild=True).ok


def attached(desk: Desk, text: str = "Es waren 54 Milliarden.") -> tuple[str, str]:
    """Attach a page and return its source and the hash of its bytes."""
    source, raw = fresh_id(), text.encode()
    sha256 = sha256_of(raw)
    capture = {"sha256": sha256, "size": len(raw), "media_type": "text/html", "at": "2025-02-01T00:00:00Z"}
    payload = {
        "evidence": {"id": fresh_id(), "claim": desk.claims[0], "source": source, "stance": "supports"}
        | {"capture": sha256},
        "source": {"id": source, "kind": "web", "title": "Blatt", "location": "https://paper.example/a"},
        "new_source": True,
        "capture": {**capture, "text": text, "final_url": "https://paper.example/a"},
    }
    desk.append(EventKind.EVIDENCE_ATTACHED, desk.claims[0], payload, blobs={sha256: raw})
    return source, sha256


def test_a_recheck_keeps_the_new_capture_beside_the_old_one(desk: Desk) -> None:
    source, before = attached(desk)
    raw = b"Es waren 44 Milliarden."
    fresh = {"sha256": sha256_of(raw), "size": len(raw), "media_type": "text/html", "at": "2025-03-01T00:00:00Z"}
    payload = {
        "recheck": {"id": fresh_id(), "outcome": "changed", "before": before, "final_url": "https://paper.example/a"},
        "capture": {**fresh, "text": raw.decode()},
        "source": {"id": source},
    }
    changes = desk.append(EventKind.SOURCE_RECHECKED, source, payload, blobs={fresh["sha256"]: raw})
    assert changes.claims == {desk.claims[0]}
    reads = desk.library.reads
    recheck = reads.rechecks(desk.article)[source]
    assert recheck.outcome is Outcome.CHANGED
    assert recheck.capture is not None
    assert recheck.capture.text == raw.decode()
    assert reads.capture_bytes(before) != reads.capture_bytes(recheck.capture.sha256)
    assert list(reads.captures(desk.article)) == [before]
    desk.library.undo("Anna")
    assert reads.rechecks(desk.article) == {}
    desk.library.redo("Anna")
    assert reads.rechecks(desk.article)[source].id == recheck.id
    assert desk.library.audit(rebuild=True).ok


def test_the_latest_recheck_counts(desk: Desk) -> None:
    source, before = attached(desk)
    for outcome in ("gone", "same"):
        recheck = {"id": fresh_id(), "outcome": outcome, "before": before, "status": "404 Not Found"}
        desk.append(EventKind.SOURCE_RECHECKED, source, {"recheck": recheck, "capture": None, "source": {"id": source}})
    assert desk.library.reads.rechecks(desk.article)[source].outcome is Outcome.SAME


def test_a_copy_elsewhere_is_kept_with_the_source(desk: Desk) -> None:
    source, _ = attached(desk)
    url = "https://web.archive.org/web/20250201000000/https://paper.example/a"
    desk.append(EventKind.SOURCE_ARCHIVED, source, {"url": url, "copied_at": "2025-02-01T00:00:00Z"})
    found = desk.library.reads.sources(desk.article)[source]
    assert (found.archived, found.archived_at) == (url, "2025-02-01T00:00:00Z")
    desk.library.undo("Anna")
    assert desk.library.reads.source(source).archived == ""
    desk.library.redo("Anna")
    assert desk.library.audit(rebuild=True).ok


@pytest.mark.parametrize("kind", [EventKind.SOURCE_RECHECKED, EventKind.SOURCE_ARCHIVED])
def test_what_speaks_of_no_source_is_refused(desk: Desk, kind: EventKind) -> None:
    with pytest.raises(NotFoundError):
        desk.append(kind, "no-such", {"recheck": {"id": "x"}, "url": "u", "copied_at": ""})


def test_a_reply_closes_its_queries_as_evidence_in_one_step(desk: Desk) -> None:
    asked = []
    for claim in desk.claims[:2]:
        asked.append((claim, fresh_id()))
        desk.append(EventKind.QUERY_RAISED, claim, {"query": asked[-1][1], "text": "Woher?"})
    source = {"id": fresh_id(), "kind": "call", "title": "Jo Autorin", "channel": "mail"}
    answers = [
        {
            "claim": claim,
            "query": query,
            "answer": f"Aus Heft {number}.",
            "evidence": {"id": fresh_id(), "claim": claim, "source": source["id"], "stance": "context", "note": "x"},
        }
        for number, (claim, query) in enumerate(asked)
    ]
    desk.append(EventKind.QUERIES_ANSWERED, desk.article, {"answers": answers, "source": source})
    reads = desk.library.reads
    evidence = reads.evidence(desk.article)
    assert {len(evidence[claim]) for claim, _ in asked} == {1}
    assert [q.answer for c in reads.claims(desk.article) for q in c.queries] == ["Aus Heft 0.", "Aus Heft 1."]
    assert reads.article(desk.article).open_queries == 0
    desk.library.undo("Anna")
    assert reads.evidence(desk.article) == {}
    assert reads.article(desk.article).open_queries == 2
    desk.library.redo("Anna")
    assert desk.library.audit(rebuild=True).ok
    wrong = {"answers": [{**answers[0], "query": "no-such"}], "source": {**source, "id": fresh_id()}}
    with pytest.raises(NotFoundError):
        desk.append(EventKind.QUERIES_ANSWERED, desk.article, wrong)
