"""Searching the library: whole words first, then pieces of words, newest first, never ranked over everything.

Ranking a very common word reads its whole list (331 ms at a million claims), so hits stream from the newest and stop.
The person's words are folded and quoted, so nothing they type is FTS5 syntax. Pieces are found through three-letter
groups and checked against the text itself, hence no list of positions is kept for them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from workbench.journal.connection import Row, row, rows
from workbench.journal.masks import mask_of
from workbench.journal.search_index import folded
from workbench.model.ids import ArticleId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlite_utils import Database

_WORD: Final = re.compile(r"[^\W_]+")
_CANDIDATES: Final = 400  # texts looked at per hit wanted at most are few; this bounds the worst query
_AROUND: Final = 60
_MOST_WORDS: Final = 8
_LIVE: Final = "a.removed = 0 AND a.draft = c.draft"
_TEXTS: Final = {
    "claim": f"""SELECT a.id AS article, a.number AS of, a.title, c.id AS claim, c.number, c.text FROM claims c
        JOIN articles a ON a.id = c.article WHERE c.id = ? AND {_LIVE}""",  # noqa: S608 - our own words
    "reason": f"""SELECT a.id AS article, a.number AS of, a.title, c.id AS claim, c.number,
        v.reason || char(10) || v.correction AS text FROM verdicts v JOIN claims c ON c.id = v.claim
        JOIN articles a ON a.id = c.article WHERE v.id = ? AND {_LIVE}""",  # noqa: S608 - our own words
    "article": """SELECT a.id AS article, a.number AS of, a.title, '' AS claim, 0 AS number,
        a.title || char(10) || t.text AS text
        FROM articles a JOIN texts t ON t.sha256 = a.draft WHERE a.id = ? AND a.removed = 0""",
    "capture": f"""SELECT a.id AS article, a.number AS of, a.title, c.id AS claim, c.number, p.text FROM captures p
        JOIN evidence x ON x.capture = p.sha256 JOIN sources s ON s.id = x.source AND s.confidential = 0
        JOIN claims c ON c.id = x.claim JOIN articles a ON a.id = c.article WHERE p.sha256 = ? AND {_LIVE}
        ORDER BY x.lamport DESC LIMIT 1""",  # noqa: S608 - our own words
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place found.

    Attributes:
        kind: "claim", "reason", "article" or "capture".
        article: the article's id.
        article_number, title: of that article.
        claim: the claim's number, 0 for a hit in the article itself.
        claim_id: its id, empty likewise.
        snippet: words around the first match.
        start, end: the match inside the snippet, in code points.
        ref: what was found: a claim's, verdict's or article's id, or a capture's SHA-256.
        words: the match itself.
    """

    kind: str
    article: ArticleId
    article_number: int
    title: str
    claim: int
    claim_id: str
    snippet: str
    start: int
    end: int
    ref: str = ""
    words: str = ""


def search(db: Database, words: str, limit: int) -> tuple[Hit, ...]:
    """Return up to ``limit`` places that hold all the words, whole or as pieces of longer words."""
    wanted = list(dict.fromkeys(_WORD.findall(folded(words))))[:_MOST_WORDS]
    if not wanted or limit < 1:
        return ()
    found: dict[int, Hit] = {}
    for candidates in (_by_words(db, wanted), _by_pieces(db, wanted)):
        for item in islice(candidates, _CANDIDATES):
            if len(found) >= limit:
                break
            if item["id"] not in found and (hit := _hit(db, item, wanted)):
                found[item["id"]] = hit
    return tuple(found.values())


def _by_words(db: Database, wanted: list[str]) -> Iterator[Row]:
    yield from _matching(db, "search_words", wanted)


def _by_pieces(db: Database, wanted: list[str]) -> Iterator[Row]:
    """Texts holding every three-letter group of the longer words; shorter words are only checked in the text."""
    groups = [word[i : i + 3] for word in wanted for i in range(len(word) - 2)]
    if groups:
        yield from _matching(db, "search_pieces", list(dict.fromkeys(groups))[:40])


def _matching(db: Database, table: str, terms: list[str]) -> Iterator[Row]:
    query = " AND ".join(f'"{term}"' for term in terms)
    sql = f"""SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC LIMIT ?"""  # noqa: S608 - our names
    for found in rows(db, sql, (query, _CANDIDATES)):
        item = row(db, "SELECT * FROM search_items WHERE id = ?", (found["rowid"],))
        if item is not None:
            yield item


def _hit(db: Database, item: Row, wanted: list[str]) -> Hit | None:
    """Make a hit, unless the text no longer stands or lacks one of the words after all."""
    found = row(db, _TEXTS[item["kind"]], (item["ref"],))
    if found is None:
        return None
    if item["kind"] == "reason":  # typed by people, who may have named a confidential source
        found = {**found, "text": mask_of(db, found["article"])(found["text"])}
    plain = folded(found["text"])
    if not all(word in plain for word in wanted):
        return None
    start, end = _span(found["text"], wanted[0])
    snippet, left = _snippet(found["text"], start, end)
    return Hit(
        kind=item["kind"],
        article=ArticleId(found["article"]),
        article_number=found["of"],
        title=found["title"],
        claim=found["number"],
        claim_id=found["claim"],
        snippet=snippet,
        start=start - left,
        end=end - left,
        ref=item["ref"],
        words=found["text"][start:end],
    )


def _span(text: str, word: str) -> tuple[int, int]:
    """Return where the folded word first stands in the unfolded text (code points).

    Line by line: only the line that holds it is folded letter by letter, which is slow.
    """
    base = 0
    for line in text.splitlines(keepends=True):
        if word in folded(line):
            start, end = _span_in_line(line, word)
            return base + start, base + end
        base += len(line)
    return 0, 0


def _span_in_line(line: str, word: str) -> tuple[int, int]:
    pieces = [folded(character) for character in line]
    origin = [index for index, piece in enumerate(pieces) for _ in piece]
    at = "".join(pieces).find(word)
    return (origin[at], origin[at + len(word) - 1] + 1) if at >= 0 else (0, 0)


def _snippet(text: str, start: int, end: int) -> tuple[str, int]:
    """Return whole words around a match, and where the snippet begins."""
    left, right = max(0, start - _AROUND), min(len(text), end + _AROUND)
    if left:
        left = min((i + 1 for i in range(left, start) if text[i].isspace()), default=left)
    if right < len(text):
        right = max((i for i in range(end, right) if text[i].isspace()), default=right)
    return text[left:right].replace("\n", " "), left
