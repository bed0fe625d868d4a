"""Whatever people do in whatever order: undoing all restores every table, redoing all restores the end."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from tests.actions.everything import ACTS, act, open_desk, undo_all
from workbench.actions import history
from workbench.model.events import NOT_UNDONE, EventKind

# What a person sees of each table. An article taken back stays in the file, hidden, as its number is never used again.
_SEEN: Final = "article IN (SELECT id FROM articles WHERE removed = 0)"
TABLES: Final = {
    "articles": "removed = 0",
    "article_desks": "1",
    "archived": "1",
    "claims": "1",
    "drafts": _SEEN,
    "evidence": "1",
    "facts": "1",
    "particulars": "1",
    "queries": "1",
    "rechecks": "1",
    "sentence_marks": "1",
    "sign_offs": "1",
    "sources": "1",
    "talks": "1",
    "verdicts": "1",
    "waiting": "1",
}
Step = tuple[str, int, int]
steps = st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 7), st.integers(0, 7)), max_size=16)
# One after another these find something to do it to.
EVERY: Final[tuple[Step, ...]] = (
    ("attach", 0, 0), ("attach_page", 0, 1), ("attach_again", 1, 0), ("attach", 1, 7), ("call", 0, 0), ("book", 0, 0),
    ("amend", 0, 3),
    ("stance", 0, 1), ("note", 0, 1), ("passage", 0, 1), ("time", 0, 1), ("grade", 0, 1),
    ("voice", 0, 1), ("voice", 0, 2), ("recheck", 0, 1), ("archive", 0, 0), ("confide", 0, 0), ("unattach", 1, 0),
    ("tick", 0, 0), ("tick_to", 1, 1), ("verdict", 0, 3), ("sign", 0, 0), ("decide", 0, 1), ("workflow", 0, 1),
    ("assign", 0, 1), ("query", 0, 0), ("answer", 0, 0), ("answer_anew", 0, 1), ("query", 1, 0), ("reply", 0, 1),
    ("keep", 0, 1), ("readdress", 0, 3), ("arrive", 0, 0),
    ("keep", 0, 2), ("keep", 0, 2), ("drop", 0, 0), ("keep", 0, 4), ("arrive", 0, 5), ("sentence", 0, 0),
    ("details", 0, 1),
    ("state", 0, 1), ("import", 0, 1), ("rate_many", 0, 1), ("sign_many", 0, 0), ("assign_many", 0, 1),
    ("withdraw", 0, 0),
    ("edges", 0, 3), ("split", 1, 6), ("mark", 4, 0), ("merge", 1, 0), ("dismiss", 0, 0), ("revise", 0, 1),
    ("place", 0, 0), ("dismiss_many", 0, 0),
)  # fmt: skip


def _tables(folder: str) -> dict[str, list[str]]:
    database = Database(Path(folder) / "library.sqlite")
    try:
        return {name: sorted(map(repr, database[name].rows_where(seen))) for name, seen in TABLES.items()}
    finally:
        database.close()


def _kinds(folder: str) -> list[str]:
    """Return the kinds of everything that undo could take back, oldest first."""
    database = Database(Path(folder) / "library.sqlite")
    try:
        sql = "SELECT e.kind FROM events e JOIN actions a ON a.event = e.event_id ORDER BY e.seq"
        return [str(kind) for (kind,) in database.execute(sql).fetchall()]
    finally:
        database.close()


def _there_and_back(chosen: tuple[Step, ...]) -> list[tuple[Step, bool]]:
    """Do, undo, redo and undo everything; return which steps were done."""
    with tempfile.TemporaryDirectory() as folder:
        desk, article = open_desk(folder)
        try:
            start, before = _tables(folder), len(_kinds(folder))
            done = [(step, act(desk, article, step)) for step in chosen]
            end, count = _tables(folder), len(_kinds(folder)) - before
            undo_all(desk, count)
            assert desk.library.undoable() == "article_imported"
            assert _tables(folder) == start
            for _ in range(count):
                history.redo(desk)
            assert _tables(folder) == end
            assert desk.library.redoable() == ""
            undo_all(desk, count)  # what was done again can be taken back again
            assert _tables(folder) == start
            assert history.audit(desk, rebuild=True).problems == ()
        finally:
            desk.library.close()
    return done


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_undoing_all_restores_the_beginning_and_redoing_all_the_end(chosen: list[Step]) -> None:
    _there_and_back(tuple(chosen))


def test_every_act_is_done_undone_and_done_again() -> None:
    done = _there_and_back(EVERY)
    assert [step for step, went in done if not went] == []
    assert {name for name, _, _ in EVERY} == set(ACTS)


def test_the_acts_write_every_kind_of_event_that_undo_takes_back() -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk, article = open_desk(folder)
        try:
            for step in EVERY:
                act(desk, article, step)
            written = set(_kinds(folder))
        finally:
            desk.library.close()
    # a source's change is written by its grade, voice and talk; a page's by what was found in it
    assert {kind.value for kind in EventKind} - written == {kind.value for kind in NOT_UNDONE} | {"reverted"}


@pytest.mark.parametrize("name", sorted(ACTS))
def test_an_act_on_an_empty_desk_or_twice_is_refused_or_undone(name: str) -> None:
    _there_and_back(((name, 1, 1), (name, 1, 1), ("dismiss_many", 0, 2), (name, 0, 0)))
