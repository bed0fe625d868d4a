"""Where an erased name stood in what people typed: taken out of the tables for good.

2026-11-23: reports take a confidential name out of reasons and queries because they know it; once it is erased nobody
does, and it would show again. So erasing writes down the *places* (never the name) in its event, and the projection
blots them out; the tables stay rebuildable from the events.

2026-11-28: erasing now blackens the events themselves (``blackening``); masks are read where an earlier version left
them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from workbench.journal.connection import row, rows
from workbench.text.masking import author_parts, authors_of, pattern_of, telling_parts, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from re import Pattern

    from sqlite_utils import Database

    from workbench.journal.recorder import Recorder

BLOT: Final = "[…]"
_PEOPLE: Final = frozenset({"person", "call"})
_SHORTEST: Final = 3  # characters of what is looked for in words that people typed
_TYPED: Final = {
    "verdicts": (("id",), ("reason", "correction")),
    "queries": (("id",), ("text", "answer")),
    "evidence": (("id",), ("note",)),
    "histories": (("claim", "seq", "position"), ("before", "after")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What names a source in words typed about an article.

    Attributes:
        secrets: every string that does.
        people: the whole names of people among them.
    """

    secrets: frozenset[str]
    people: frozenset[str]

    def pattern(self) -> Pattern[str] | None:
        """Return what finds them; None when there are none."""
        return pattern_of(self.secrets, people=self.people)


def mask_of(db: Database, article: str) -> Callable[[str], str]:
    """Return what blots out the names of an article's confidential sources in words that people typed about it."""
    sql = """SELECT DISTINCT s.source FROM secrets s JOIN evidence e ON e.source = s.source
             JOIN sources o ON o.id = s.source AND o.confidential = 1 JOIN claims c ON c.id = e.claim
             WHERE c.article = ?"""
    found = [names_of(db, each["source"], (), article, more=("publisher",)) for each in rows(db, sql, (article,))]
    names = (name for one in found for name in one.secrets)
    pattern = pattern_of(names, people=(person for one in found for person in one.people))
    return (lambda words: pattern.sub(BLOT, words)) if pattern else (lambda words: words)


def names_of(db: Database, source: str, known: Iterable[str], article: str, *, more: tuple[str, ...] = ()) -> Names:
    """Return every string that names a source in words typed about an article; asked before its secrets are deleted.

    Args:
        db: the library.
        source: whose.
        known: what its events say that names it.
        article: where the words stand: parts of a name that the article uses itself give nobody away.
        more: particulars that are blotted out where words are shown, but not for good: other sources share them.
    """
    secret = row(db, "SELECT name, contact FROM secrets WHERE source = ?", (source,)) or {"name": "", "contact": ""}
    names, authors = {*known, secret["name"], secret["contact"]}, ""
    for found in rows(db, "SELECT notes FROM secret_notes WHERE source = ?", (source,)):
        aside = json.loads(found["notes"])
        names |= {aside.get(name) or "" for name in ("author", "isbn", "citation", *more)}
        authors += f"; {aside.get('author') or ''}"
        names |= {aside["role"]} if len((aside.get("role") or "").split()) > 1 else set()
    people = {name for name in (secret["name"], *known) if name} if _is_person(db, source) else set[str]()
    text = row(db, "SELECT t.text FROM articles a JOIN texts t ON t.sha256 = a.draft WHERE a.id = ?", (article,))
    used = words_of(text["text"] if text else "")
    parts = {part for name in people for part in telling_parts(name, used)} | author_parts(authors, used)
    secrets = frozenset(name for name in names | parts if len(name.strip()) >= _SHORTEST)
    return Names(secrets=secrets, people=frozenset(people | authors_of(authors)))


def _is_person(db: Database, source: str) -> bool:
    found = row(db, "SELECT kind FROM sources WHERE id = ?", (source,))
    return found is not None and found["kind"] in _PEOPLE


def blot_out(recorder: Recorder, masks: list[dict[str, Any]]) -> None:
    """Put a blot in each masked place; rows that an undo took away meanwhile are passed over."""
    for mask in masks:
        table, column = mask["table"], mask["column"]
        keys, columns = _TYPED.get(table, ((), ()))
        if column not in columns:
            continue  # a newer version's mask
        where = " AND ".join(f'"{name}" = ?' for name in keys)
        sql = f'SELECT "{column}" AS words FROM {table} WHERE {where}'  # noqa: S608 - our own names
        found = row(recorder.db, sql, tuple(mask["key"]))
        if found is None:
            continue
        words = found["words"]
        for start, end in reversed(mask["spans"]):
            words = words[:start] + BLOT + words[end:]
        if table == "histories":
            sql = f'UPDATE histories SET "{column}" = ? WHERE {where}'  # noqa: S608 - our own names
            recorder.db.execute(sql, [words, *mask["key"]])
        else:
            recorder.update(table, tuple(mask["key"]), **{column: words})
