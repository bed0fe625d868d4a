"""Keeping the search index in step: words as FTS5 sees them and three-letter pieces, of folded text.

Folding makes ß and ss, ü and u, A and a alike before either index sees the text. Both tables are contentless: the words
themselves stay in the projections, and a hit's snippet is cut from there. ``search_items`` gives each text its row.
Confidential sources never get here: names are not in any text indexed, and their captures are left out.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from workbench.journal.connection import Row, value
from workbench.text.pieces import pieces

if TYPE_CHECKING:
    from sqlite_utils import Database


def folded(text: str) -> str:
    """Return the text without case, accents and umlaut dots, ß as ss."""
    return "".join(_folded(piece) for piece in pieces(text))


def _folded(text: str) -> str:
    plain = text.casefold()
    if plain.isascii():
        return plain
    apart = unicodedata.normalize("NFKD", plain)
    marks = dict.fromkeys(ord(character) for character in set(apart) if unicodedata.combining(character))
    return apart.translate(marks) if marks else apart


def follow(db: Database, name: str, before: Row | None, after: Row | None) -> None:
    """Keep the index of a changed row: a claim's words, a verdict's reason, an article's title and text."""
    if name == "claims":
        _replace(db, "claim", before, after, ("text",))
    elif name == "verdicts":
        _replace(db, "reason", before, after, ("reason", "correction"))
    elif name == "articles":
        _follow_article(db, before, after)


def _replace(db: Database, kind: str, before: Row | None, after: Row | None, columns: tuple[str, ...]) -> None:
    old = "\n".join(before[column] for column in columns) if before else ""
    new = "\n".join(after[column] for column in columns) if after else ""
    if old != new:
        put(db, kind, (after or before or {})["id"], new)


def _follow_article(db: Database, before: Row | None, after: Row | None) -> None:
    if after is None or after["removed"]:
        put(db, "article", (after or before or {})["id"], "")
        return
    if before is not None and all(before[column] == after[column] for column in ("title", "draft", "removed")):
        return
    text = value(db, "SELECT text FROM texts WHERE sha256 = ?", (after["draft"],)) or ""
    put(db, "article", after["id"], f"{after['title']}\n{text}")


def put(db: Database, kind: str, ref: str, text: str) -> None:
    """Index a text under its kind and id in place of what stood there; empty text only removes it."""
    known = value(db, "SELECT id FROM search_items WHERE kind = ? AND ref = ?", (kind, ref))
    if known is not None:
        for table in ("search_words", "search_pieces"):
            db.execute(f"DELETE FROM {table} WHERE rowid = ?", (known,))  # noqa: S608 - two names of our own
        db.execute("DELETE FROM search_items WHERE id = ?", (known,))
    words = folded(text).strip()
    if not words:
        return
    item = db.execute("INSERT INTO search_items (kind, ref) VALUES (?, ?)", (kind, ref)).lastrowid
    for table in ("search_words", "search_pieces"):
        sql = f"INSERT INTO {table} (rowid, words) VALUES (?, ?)"  # noqa: S608 - two names of our own
        db.execute(sql, (item, words))
