"""The recorder: every projector writes through it, so that every event knows what it changed and how to take it back.

For each row it keeps the row before (whole) and a digest of the row after, in the event's own transaction. Undo puts
the rows back in reverse order, provided they still are what the event left; that is all undo needs to know, whatever
the event was.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

from workbench.journal import search_index
from workbench.journal.connection import Row, listed, row, rows
from workbench.journal.counts import refresh_counts
from workbench.model.changes import Changes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlite_utils import Database

    from workbench.journal.chain import StoredEvent

KEYS: Final[dict[str, tuple[str, ...]]] = {"facts": ("claim", "number"), "tries": ("waiting",)}
KINDS: Final = {
    "articles": "article", "drafts": "draft", "claims": "claim", "facts": "fact", "verdicts": "verdict",
    "sign_offs": "sign_off", "queries": "query", "evidence": "evidence", "sources": "source",
    "sentence_marks": "sentence", "waiting": "waiting", "rechecks": "source", "archived": "source",
    "article_desks": "article", "talks": "talk", "particulars": "source", "waiting_times": "waiting",
    "tries": "waiting",
}  # fmt: skip


def digest(found: Row | None) -> str | None:
    """Return a short fingerprint of a row, None for no row."""
    if found is None:
        return None
    return hashlib.sha256(json.dumps(found, sort_keys=True).encode()).hexdigest()[:32]


class Recorder:
    """Writes rows for one event and remembers what they were.

    Args:
        db: the library, inside a transaction.
        event: the event being projected.
        undoable: keep the rows before; the machine's own events are never taken back and keep none.
        go_on: called for each row; what it raises ends the projecting.
    """

    def __init__(self, db: Database, event: StoredEvent, *, undoable: bool, go_on: Callable[[], object] = bool) -> None:
        self.db = db
        self._go_on = go_on
        self.event = event
        self._undoable = undoable
        self._position = 0
        self._notes = 0
        self._kinds: set[str] = set()
        self._claims: set[str] = set()
        self._articles: set[str] = set()
        self._redrafted: set[str] = set()

    def find(self, name: str, *key: Any) -> Row | None:
        """Return the row of a table with this key, or None."""
        where = " AND ".join(f'"{column}" = ?' for column in KEYS.get(name, ("id",)))
        return row(self.db, f"SELECT * FROM {name} WHERE {where}", key)  # noqa: S608 - names are our own

    def find_all(self, name: str, column: str, value: str) -> list[Row]:
        """Return the rows of a table with this value in a column."""
        return rows(self.db, f'SELECT * FROM {name} WHERE "{column}" = ?', (value,))  # noqa: S608 - names are our own

    def insert(self, name: str, fresh: Row, *, new: bool = False) -> None:
        """Insert a row, or put it in the place of the one with its key (``new``: there is none, so don't look)."""
        key = tuple(fresh[column] for column in KEYS.get(name, ("id",)))
        self._write(name, key, fresh, before=None if new else self.find(name, *key))

    def update(self, name: str, key: Any, **values: Any) -> None:
        """Change columns of a row; nothing happens when there is no such row or nothing to change."""
        keys = key if isinstance(key, tuple) else (key,)
        before = self.find(name, *keys)
        if before is not None and any(before[column] != content for column, content in values.items()):
            self.put(name, keys, {**before, **values}, before=before)

    def delete(self, name: str, *key: Any) -> None:
        """Delete a row, if it is there."""
        before = self.find(name, *key)
        if before is not None:
            self.put(name, key, None, before=before)

    def put(self, name: str, key: tuple[Any, ...], after: Row | None, *, before: Row | None = None) -> None:
        """Bring one row to a state (None deletes it) and keep what it was."""
        self._write(name, key, after, before=before or self.find(name, *key))

    def _write(self, name: str, key: tuple[Any, ...], after: Row | None, *, before: Row | None) -> None:
        self._go_on()
        columns = KEYS.get(name, ("id",))
        if after is None:
            where = " AND ".join(f'"{column}" = ?' for column in columns)
            self.db.execute(f"DELETE FROM {name} WHERE {where}", key)  # noqa: S608 - names are our own
        elif before is None:
            names, places = ", ".join(f'"{c}"' for c in after), ", ".join("?" for _ in after)
            sql = f"INSERT INTO {name} ({names}) VALUES ({places})"  # noqa: S608 - names are our own
            self.db.execute(sql, list(after.values()))
        else:
            changed = {c: content for c, content in after.items() if before[c] != content}
            if changed:
                settings = ", ".join(f'"{c}" = ?' for c in changed)
                where = " AND ".join(f'"{column}" = ?' for column in columns)
                sql = f"UPDATE {name} SET {settings} WHERE {where}"  # noqa: S608 - names are our own
                self.db.execute(sql, [*changed.values(), *key])
        if self._undoable:
            self._keep(name, key, before)
        self._follow(name, before, after)

    def _keep(self, name: str, key: tuple[Any, ...], before: Row | None) -> None:
        kept = json.dumps(before) if before is not None else None
        sql = "INSERT INTO images (event, position, name, key, before, after) VALUES (?, ?, ?, ?, ?, ?)"
        after = digest(self.find(name, *key))
        self.db.execute(sql, (self.event.event_id, self._position, name, json.dumps(key), kept, after))
        self._position += 1

    def _follow(self, name: str, before: Row | None, after: Row | None) -> None:
        known = after or before or {}
        self._kinds.add(KINDS[name])
        if name == "claims":
            self._claims.add(known["id"])
        self._claims.update(one["claim"] for one in (before, after) if one and "claim" in one)  # it may change hands
        if "article" in known:
            self._articles.add(known["article"])
        if name in {"articles", "article_desks"}:
            self._articles.add(known["id"])
        if name == "articles" and (before or {}).get("draft") != (after or {}).get("draft"):
            self._redrafted.add(known["id"])
        if name == "claims" or "claim" not in known or name == "verdicts":
            search_index.follow(self.db, name, before, after)

    def concerns(self, *, kinds: Iterable[str] = (), articles: Iterable[str] = (), claims: Iterable[str] = ()) -> None:
        """Add what changed without a recorded row (the machine's own tables)."""
        self._kinds.update(kinds)
        self._articles.update(articles)
        self._claims.update(claims)

    def note(self, claim: str, before: str = "", after: str = "") -> None:
        """Add a line to a claim's history."""
        sql = "INSERT INTO histories (claim, seq, position, before, after) VALUES (?, ?, ?, ?, ?)"
        self.db.execute(sql, (claim, self.event.seq, self._notes, before, after))
        self._notes += 1

    def finish(self) -> Changes:
        """Bring counts up to date and say what changed."""
        claims = listed(self._claims)
        of_claims = rows(
            self.db, "SELECT DISTINCT article FROM claims WHERE id IN (SELECT value FROM json_each(?))", (claims,)
        )
        refresh_counts(self.db, self._claims, self._redrafted)
        return Changes(
            kinds=frozenset(self._kinds),
            articles=frozenset(self._articles | {found["article"] for found in of_claims}),
            claims=frozenset(self._claims),
            event=self.event.event_id,
        )
