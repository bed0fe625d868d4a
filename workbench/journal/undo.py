"""Undo and redo: a compensating event that puts rows back as they were before another event."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from workbench.errors import ConflictError, NotFoundError
from workbench.journal.chain import event_by_id
from workbench.journal.connection import Row, row, rows
from workbench.journal.engine import sqlite3
from workbench.journal.projecting import Payload, projector
from workbench.journal.recorder import digest
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlite_utils import Database

    from workbench.journal.chain import StoredEvent
    from workbench.journal.recorder import Recorder

_SUGGESTED: Final = frozenset({"claims", "facts"})
_HOLDING: Final = frozenset({EventKind.ARTICLE_IMPORTED, EventKind.DRAFT_ADDED})  # what claims came with
_WORKED_ON: Final = """SELECT DISTINCT e.actor FROM actions a JOIN events e ON e.event_id = a.event
    WHERE a.seq > ?1 AND a.role = 'do' AND a.standing = 1
    AND (e.subject = ?2 OR e.subject IN (SELECT id FROM claims WHERE article = ?2) OR (?3 AND e.subject IN
    (SELECT source FROM evidence WHERE claim IN (SELECT id FROM claims WHERE article = ?2)))) ORDER BY e.actor"""


def to_undo(
    db: Database, origin: str, actors: Collection[str] = (), passed: Collection[str] = ()
) -> StoredEvent | None:
    """Return the newest action of this origin that still stands.

    Args:
        db: the library.
        origin: whose chain.
        actors: the names whose actions count; empty for everybody's.
        passed: events passed over.
    """
    by, names = _by("d", actors)
    sql = f"""SELECT d.event FROM actions d WHERE d.origin = ? AND d.role = 'do' AND d.standing = 1 {by}
              AND d.event NOT IN ({", ".join("?" * len(passed))})
              ORDER BY d.seq DESC LIMIT 1"""  # noqa: S608 - only question marks enter
    return _named(db, row(db, sql, (origin, *names, *passed)))


def to_redo(db: Database, origin: str, actors: Collection[str] = ()) -> StoredEvent | None:
    """Return the newest undo that still stands, unless one of the same people did something new after it.

    Args:
        db: the library.
        origin: whose chain.
        actors: the names whose actions count; empty for everybody's.
    """
    undone, names = _by("u", actors)
    done, _ = _by("d", actors)
    sql = f"""SELECT u.event FROM actions u WHERE u.origin = ? AND u.role = 'undo' AND u.standing = 1 {undone}
              AND NOT EXISTS (SELECT 1 FROM actions d WHERE d.origin = u.origin AND d.role = 'do' AND d.seq > u.seq
              {done}) ORDER BY u.seq DESC LIMIT 1"""  # noqa: S608 - only question marks enter
    return _named(db, row(db, sql, (origin, *names, *names)))


def _by(table: str, actors: Collection[str]) -> tuple[str, tuple[str, ...]]:
    """Return the condition that an action is of these people, and its values."""
    if not actors:
        return "", ()
    marks = ", ".join("?" * len(actors))
    sql = f"AND EXISTS (SELECT 1 FROM events e WHERE e.seq = {table}.seq AND e.actor IN ({marks}))"  # noqa: S608
    return sql, tuple(actors)


def _named(db: Database, found: dict[str, str] | None) -> StoredEvent | None:
    return event_by_id(db, found["event"]) if found else None


def taken_back(db: Database, undo: StoredEvent) -> StoredEvent | None:
    """Return the action which an undo (or redo) concerns in the end."""
    event: StoredEvent | None = undo
    while event is not None and event.kind == EventKind.REVERTED:
        event = event_by_id(db, event.data["event"])
    return event


def redated_by(action: StoredEvent) -> str:
    """Return the article to which taking this action back, or doing it again, gives another date; "" for none."""
    named = action.kind == EventKind.ARTICLE_CHANGED and "date" in action.data["fields"]  # what it changed, no more
    return action.subject if named else ""


def title_of(db: Database, articles: Collection[str]) -> str:
    """Return the title of the one article that was concerned, also of one taken away; "" for several or none."""
    found = row(db, "SELECT title FROM articles WHERE id = ?", tuple(articles)) if len(articles) == 1 else None
    return found["title"] if found else ""


def check_free(db: Database, target: StoredEvent) -> None:
    """Refuse to take back an import or a draft that somebody has worked on since: their work would go with it unasked.

    Asked before the undo is written and not while it is projected: a journal of an earlier version may hold such an
    undo, and is read as it was written. What the same people did since is taken back first, so that any work which
    still stands is somebody else's.

    Raises:
        ConflictError: ``undo-worked-on`` names whose work it is.
    """
    if target.kind not in _HOLDING:
        return
    whole = target.kind == EventKind.ARTICLE_IMPORTED  # what was done to its sources is seen no more; a draft keeps it
    found = rows(db, _WORKED_ON, (target.seq, target.subject, whole))
    if found:
        raise ConflictError("undo-worked-on", names=", ".join(one["actor"] for one in found))


@projector(EventKind.REVERTED)
def _reverted(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    target = str(payload["event"])
    action = row(recorder.db, "SELECT * FROM actions WHERE event = ?", (target,))
    if action is None or not action["standing"]:
        raise ConflictError("undo-overtaken")
    try:
        _restore(recorder, target)
    except sqlite3.IntegrityError as error:  # something made since hangs on a row that would go
        raise ConflictError("undo-overtaken") from error
    recorder.db.execute("UPDATE actions SET standing = 0 WHERE event = ?", (target,))
    role = "redo" if action["role"] == "undo" else "undo"
    if role == "redo":
        recorder.db.execute("UPDATE actions SET standing = 1 WHERE event = ?", (action["target"],))
    sql = "INSERT INTO actions (seq, event, origin, role, target, standing) VALUES (?, ?, ?, ?, ?, 1)"
    recorder.db.execute(sql, (event.seq, event.event_id, event.origin, role, target))
    _concern_claims(recorder, target)


def _restore(recorder: Recorder, target: str) -> None:
    """Put back what an event changed, last row first; an imported article is hidden, as others refer to it.

    A suggestion nobody touched may have been changed by a later analysis, which is overruled; anything else that is not
    as the event left it was changed by somebody, and stays.
    """
    images = rows(recorder.db, "SELECT * FROM images WHERE event = ? ORDER BY position DESC", (target,))
    free = _untouched(recorder, images)
    for image in images:
        key = tuple(json.loads(image["key"]))
        now = recorder.find(image["name"], *key)
        if image["name"] == "tries" and digest(now) != image["after"]:
            continue  # the machine asked again since: that stands, and nobody's decision is overruled
        if digest(now) != image["after"] and not (image["name"] in _SUGGESTED and key[0] in free):
            raise ConflictError("undo-overtaken")
        before = json.loads(image["before"]) if image["before"] else None
        if before is None and image["name"] == "articles" and now is not None:
            before = {**now, "removed": 1}
        elif before is None and image["name"] == "drafts" and now is not None and now["number"] == 1:
            continue  # the hidden article keeps its first draft
        if before is None and image["name"] == "claims":
            for fact in rows(recorder.db, "SELECT number FROM facts WHERE claim = ?", key):
                recorder.delete("facts", key[0], fact["number"])
        if before != now:
            recorder.put(image["name"], key, before, before=now)


def _untouched(recorder: Recorder, images: list[Row]) -> set[str]:
    """Return the claims among these rows that no person has touched."""
    claims = {json.loads(image["key"])[0] for image in images if image["name"] in _SUGGESTED}
    found = {claim: recorder.find("claims", claim) for claim in claims}
    return {claim for claim, now in found.items() if now is None or not now["touched"]}


def _concern_claims(recorder: Recorder, target: str) -> None:
    """Name the claims of the event taken back, even where no row of theirs changed."""
    event = event_by_id(recorder.db, target)
    if event is None:
        raise NotFoundError("undo-overtaken")
    sql = "SELECT DISTINCT claim FROM histories WHERE seq = ?"
    recorder.concerns(claims=[found["claim"] for found in rows(recorder.db, sql, (event.seq,))])
