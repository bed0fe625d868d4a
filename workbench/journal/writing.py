"""Writing: events appended, each with its projections, all inside one transaction."""

from __future__ import annotations

import zlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from workbench.errors import RuleError
from workbench.journal import chain, undo
from workbench.journal import confidential as secrets
from workbench.journal.connection import told, value
from workbench.journal.projectors import project
from workbench.journal.reading import Reading
from workbench.model.events import EventKind
from workbench.model.ids import fresh_id
from workbench.text.hashing import sha256_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from pathlib import Path
    from threading import Event

    from sqlite_utils import Database

    from workbench.journal.erasure_plan import Plan
    from workbench.model.changes import Changes


def now() -> str:
    """Return the time as the journal writes it: ISO 8601, UTC, milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Writing(Reading):
    """What may be written inside ``Library.writing``; reads see what was written so far.

    Args:
        db: the writing connection, inside ``BEGIN IMMEDIATE``.
        path: the library's file.
        origin: whose chain the events go to.
        actor: the name a person asserts.
        user: the computer's user name, kept beside it.
        go_on: called for each row that is written; what it raises is for the transaction to take back.
    """

    def __init__(
        self,
        db: Database,
        path: Path,
        *,
        origin: str,
        actor: str,
        user: str,
        go_on: Callable[[], object] = bool,
    ) -> None:
        super().__init__(db, path)
        self._go_on = go_on
        self._origin = origin
        self._actor = actor
        self._user = user

    def append(
        self,
        kind: EventKind | str,
        subject: str,
        payload: Mapping[str, Any],
        *,
        blobs: Mapping[str, bytes] | None = None,
        confidential: Mapping[str, str] | None = None,
    ) -> Changes:
        """Append one event, write its projections, and say what changed.

        Args:
            kind: of the event.
            subject: id of the thing it is about.
            payload: as ``model.events`` says; ``user`` is added.
            blobs: captured bytes by their SHA-256; what the event does not name (the WARC of a confidential source)
                is not kept.
            confidential: ``name``, ``contact`` and ``notes`` of a confidential source, kept out of the event.

        Raises:
            NotFoundError: it speaks of something that is not there.
            ConflictError: it takes back what has changed since.
            LibraryError: the file can't be written.
            ValueError: bytes that are not what their hash says, or a payload that is no JSON.
        """
        with told(self._path):
            content = secrets.protect(self._db, dict(payload), confidential)
            fields = {"event_id": fresh_id(), "origin": self._origin, "at": now(), "actor": self._actor}
            content["user"] = self._user
            written, read = chain.told_and_read(content)
            for sha256, raw in (blobs or {}).items():
                self._keep_bytes(sha256, raw, named=f'"{sha256}"' in written)
            sealed = {"kind": str(kind), "subject": subject, "v": chain.VERSION, "payload": written}
            return project(self._db, chain.seal(self._db, {**fields, **sealed}), read, self._go_on)

    def _keep_bytes(self, sha256: str, raw: bytes, *, named: bool) -> None:
        if sha256_of(raw) != sha256:
            raise ValueError(sha256)
        if not named:
            return
        sql = "INSERT OR IGNORE INTO blobs (sha256, content) VALUES (?, ?)"
        self._db.execute(sql, (sha256, zlib.compress(raw)))

    def revert(self, *, redo: bool = False, actors: Collection[str] = (), passed: Collection[str] = ()) -> Changes:
        """Take back the newest action that stands, or bring back the newest one taken back.

        Args:
            redo: bring back instead.
            actors: the names whose actions count; empty for everybody's.
            passed: events that undo passes over.

        Raises:
            RuleError: ``nothing-to-undo`` or ``nothing-to-redo``.
            ConflictError: ``undo-overtaken``, ``undo-worked-on``.
        """
        to_undo, to_redo = undo.to_undo, undo.to_redo
        target = to_redo(self._db, self._origin, actors) if redo else to_undo(self._db, self._origin, actors, passed)
        if target is None:
            raise RuleError("nothing-to-redo" if redo else "nothing-to-undo")
        if not redo:
            undo.check_free(self._db, target)
        changes = self.append(EventKind.REVERTED, target.event_id, {"event": target.event_id})
        action = undo.taken_back(self._db, target)
        if action is None:
            return changes
        place, redated = undo.title_of(self._db, changes.articles), undo.redated_by(action)
        return replace(changes, undone=action.kind, undone_by=action.actor, undone_in=place, redated=redated)

    def erase_source(
        self,
        source: str,
        *,
        progress: Callable[[int, int | None], None] | None = None,
        cancel: Event | None = None,
    ) -> tuple[Changes, Plan]:
        """Delete what is known of a confidential source, blacken the events that tell it, and say so in the journal.

        Args:
            source: its id.
            progress: told how far it is (events, of how many).
            cancel: set to stop; nothing is written then.

        Raises:
            LibraryError: the file can't be written; CancelledError: the person cancelled.
        """
        from workbench.journal.erasing import blacken  # noqa: PLC0415 - seldom needed, as the next two
        from workbench.journal.erasure_plan import plan  # noqa: PLC0415
        from workbench.journal.reach import reach_of  # noqa: PLC0415
        from workbench.journal.rebuilding import rebuild, rebuild_reached  # noqa: PLC0415

        with told(self._path):
            self._db.execute("PRAGMA secure_delete = ON")
            planned = plan(self._db, source)
            reach = reach_of(self._db, source, planned.payloads)
            secrets.forget(self._db, source)
            blacken(self._db, planned.payloads, planned.bytes_gone)
            left = {event: sha256_of(payload) for event, payload in planned.payloads.items()}
            told_of = {"events": left, "captures": sorted(planned.bytes_gone)}
            changes = self.append(EventKind.SOURCE_ERASED, source, told_of)
            if left and reach is not None:
                rebuild_reached(self._db, reach, progress=progress, cancel=cancel)
            elif left:
                rebuild(self._db)
        kinds = changes.kinds | {"evidence", "verdict", "query", "talk", "draft", "waiting"}
        return replace(
            changes, kinds=kinds, claims=changes.claims | planned.claims, articles=changes.articles | planned.articles
        ), planned

    def next_article_number(self) -> int:
        """Return the number of the next article; numbers are never reused, nor is one taken back."""
        return int(value(self._db, "SELECT max(number) FROM articles") or 0) + 1
