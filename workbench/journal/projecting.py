"""From an event to its projections: one function per kind, registered where it lives.

Projectors read the event and write rows; they take nothing from outside (no clock, no file), so that a replay gives
the same rows. Kinds of event this version does not know are kept and project nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from workbench.journal.recorder import Recorder
from workbench.model.changes import Changes
from workbench.model.events import NOT_UNDONE, EventKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

    from workbench.journal.chain import StoredEvent

Payload = dict[str, Any]
Projector = "Callable[[Recorder, StoredEvent, Payload], None]"
PROJECTORS: Final[dict[str, Callable[[Recorder, StoredEvent, Payload], None]]] = {}


def projector(
    kind: EventKind,
) -> Callable[[Callable[[Recorder, StoredEvent, Payload], None]], Callable[[Recorder, StoredEvent, Payload], None]]:
    """Register the projector of a kind of event."""

    def register(
        function: Callable[[Recorder, StoredEvent, Payload], None],
    ) -> Callable[[Recorder, StoredEvent, Payload], None]:
        PROJECTORS[kind] = function
        return function

    return register


def project(db: Database, event: StoredEvent) -> Changes:
    """Write what an event says into the projections and return what changed.

    Raises:
        NotFoundError: it speaks of something that is not there.
        ConflictError: it takes back what has changed since.
    """
    function = PROJECTORS.get(event.kind)
    if function is None:
        return Changes(event=event.event_id)
    recorder = Recorder(db, event, undoable=event.kind not in NOT_UNDONE)
    function(recorder, event, event.data)
    if event.kind not in NOT_UNDONE and event.kind != EventKind.REVERTED:
        sql = "INSERT INTO actions (seq, event, origin, role, target, standing) VALUES (?, ?, ?, 'do', '', 1)"
        db.execute(sql, (event.seq, event.event_id, event.origin))
    return recorder.finish()
