"""From an event to its projections: one function per kind.

Projectors read the event and write rows; they take nothing from outside (no clock, no file), so that a replay gives
the same rows. Kinds and versions of event this program does not know are kept and project nothing; to lift
an older version, its projector will read ``event.v``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from workbench.journal import (
    project_articles,
    project_captures,
    project_claims,
    project_desks,
    project_evidence,
    project_many,
    project_shapes,
    undo,
)
from workbench.journal.chain import VERSION
from workbench.journal.projecting import PROJECTORS
from workbench.journal.recorder import Recorder
from workbench.model.changes import Changes
from workbench.model.events import EventKind, taken_back_by_undo

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

    from workbench.journal.chain import StoredEvent

# importing them registers
SUBJECTS: Final = (
    project_articles,
    project_captures,
    project_claims,
    project_desks,
    project_evidence,
    project_many,
    project_shapes,
    undo,
)


def project(db: Database, event: StoredEvent, read: Any = None, go_on: Callable[[], object] = bool) -> Changes:
    """Write what an event says into the projections and return what changed.

    Args:
        db: the library, inside a transaction.
        event: sealed.
        read: its payload as data, where that is known.
        go_on: called for each row; what it raises ends that.

    Raises:
        NotFoundError: it speaks of something that is not there.
        ConflictError: it takes back what has changed since.
    """
    function = PROJECTORS.get(event.kind)
    if function is None or event.v > VERSION:
        return Changes(event=event.event_id)
    data = event.data if read is None else read
    undoable = taken_back_by_undo(event.kind, data)
    recorder = Recorder(db, event, undoable=undoable, go_on=go_on)
    function(recorder, event, data)
    if undoable and event.kind != EventKind.REVERTED:
        sql = "INSERT INTO actions (seq, event, origin, role, target, standing) VALUES (?, ?, ?, 'do', '', 1)"
        db.execute(sql, (event.seq, event.event_id, event.origin))
    return recorder.finish()
