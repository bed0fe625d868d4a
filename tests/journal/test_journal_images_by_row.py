"""Of what an event found, only the rows asked for are read: a draft of a very long article found tens of thousands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.journal.desk import TEXT
from workbench.journal import reading_given, reading_history, reading_lost

if TYPE_CHECKING:
    from tests.journal.desk import Desk
    from workbench.journal import Library

_ONE = json.dumps(["x"])


@pytest.mark.parametrize(
    ("sql", "asked"),
    [
        (reading_given._FOUND, ("event", _ONE)),
        (reading_history._DRAFTS, ("article", "draft_added")),
        (reading_history._LOST, (_ONE,)),
        (reading_lost._EVENTS, ("article", "draft_added")),
        (reading_lost._OPEN, ("event", _ONE)),
        (reading_lost._WITHDRAWN, ("event",)),
        (reading_lost._WORDS, ("event", _ONE)),
    ],
)
def test_rows_are_found_by_their_name(library: Library, sql: str, asked: tuple[str, ...]) -> None:
    steps = [step for *_, step in library._db.execute(f"EXPLAIN QUERY PLAN {sql}", asked) if "images" in step]
    by_name = [step for step in steps if "COVERING INDEX images_row (event=? AND name=?" in step]
    whole = [step for step in steps if "PRIMARY KEY (event=? AND position=?)" in step]
    assert by_name
    assert len(by_name) + len(whole) == len(steps)


def test_a_claim_that_no_draft_concerned_is_the_same_at_the_next_look(desk: Desk) -> None:
    lost, other = desk.claims[:2]
    desk.verdict(lost, "verified")
    desk.verdict(other, "verified")
    desk.revise(TEXT.replace("97,4 Milliarden", "79,4 Milliarden"))
    first, again = ({str(claim.id): claim for claim in desk.library.reads.claims(desk.article)} for _ in range(2))
    assert first[lost].verdicts[-1].withdrawn_by_draft
    assert first == again
    assert first[other] is again[other]
