"""Where an erased name stood in what people typed: taken out of the tables for good.

2026-11-23: reports take a confidential name out of reasons and queries because they know it; once it is erased nobody
does, and it would show again. So erasing writes down the *places* (never the name) in its event, and the projection
blots them out; the tables stay rebuildable from the events. The events themselves keep what was typed, as they must.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from workbench.journal.connection import row, rows
from workbench.text.masking import pattern_of, telling_parts, words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

    from workbench.journal.recorder import Recorder

BLOT: Final = "[…]"
_PEOPLE: Final = frozenset({"person", "call"})
_TYPED: Final = {
    "verdicts": (("id",), ("reason", "correction")),
    "queries": (("id",), ("text", "answer")),
    "evidence": (("id",), ("note",)),
    "histories": (("claim", "seq", "position"), ("before", "after")),
}


def mask_of(db: Database, article: str) -> Callable[[str], str]:
    """Return what blots out the names of an article's confidential sources in words that people typed about it."""
    sql = """SELECT DISTINCT s.source, s.name, s.contact FROM secrets s JOIN evidence e ON e.source = s.source
             JOIN sources o ON o.id = s.source AND o.confidential = 1 JOIN claims c ON c.id = e.claim
             WHERE c.article = ?"""
    names: set[str] = set()
    for secret in rows(db, sql, (article,)):
        names |= {secret["name"], secret["contact"], *_parts(db, secret["source"], secret["name"], article)}
    pattern = pattern_of(names)
    return (lambda words: pattern.sub(BLOT, words)) if pattern else (lambda words: words)


def masks_of(db: Database, source: str) -> list[dict[str, Any]]:
    """Return where a source's name and contact stand in words typed about its articles; asked before they are deleted.

    Each mask names table, key, column and spans (code points, half-open, in order).
    """
    secret = row(db, "SELECT name, contact FROM secrets WHERE source = ?", (source,))
    if secret is None:
        return []
    masks: list[dict[str, Any]] = []
    articles = """SELECT DISTINCT c.article FROM evidence e JOIN claims c ON c.id = e.claim WHERE e.source = ?"""
    for found in rows(db, articles, (source,)):
        names = {secret["name"], secret["contact"], *_parts(db, source, secret["name"], found["article"])}
        pattern = pattern_of(names)
        if pattern is None:
            continue
        for table, (keys, columns) in _TYPED.items():
            sql = f"SELECT x.* FROM {table} x JOIN claims c ON c.id = x.claim WHERE c.article = ?"  # noqa: S608 - our names
            for typed in rows(db, sql, (found["article"],)):
                for column in columns:
                    spans = [list(match.span()) for match in pattern.finditer(typed[column] or "")]
                    if spans:
                        key = [typed[name] for name in keys]
                        masks.append({"table": table, "key": key, "column": column, "spans": spans})
    return masks


def _parts(db: Database, source: str, name: str, article: str) -> frozenset[str]:
    """Return the parts of a person's name that give them away, unless the article uses them itself."""
    kind = row(db, "SELECT kind FROM sources WHERE id = ?", (source,))
    if kind is None or kind["kind"] not in _PEOPLE:
        return frozenset()
    text = row(db, "SELECT t.text FROM articles a JOIN texts t ON t.sha256 = a.draft WHERE a.id = ?", (article,))
    return telling_parts(name, words_of(text["text"] if text else ""))


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
