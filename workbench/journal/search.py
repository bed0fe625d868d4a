"""Searching the library: whole words first, then pieces of words, newest first, never ranked over everything.

Ranking a very common word reads its whole list (331 ms at a million claims), so hits stream from the newest and stop.
The person's words are folded and quoted, so nothing they type is FTS5 syntax. Pieces are found through three-letter
groups and checked against the text itself, hence no list of positions is kept for them.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from workbench.journal.connection import Row, rows
from workbench.journal.masks import mask_of
from workbench.journal.reading_claims import claims_by_id
from workbench.journal.search_index import folded
from workbench.model.ids import ArticleId
from workbench.model.wording import rating_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sqlite_utils import Database

_WORD: Final = re.compile(r"[^\W_]+")
_WRITTEN_OUT: Final = re.compile(r"(?<![aeq])([aou])e")
_CANDIDATES: Final = 400  # texts looked at per hit wanted at most are few; this bounds the worst query
_AROUND: Final = 60
_MOST_WORDS: Final = 8
_AT_ONCE: Final = 50
_THESE: Final = "(SELECT value FROM json_each(?))"
_LIVE: Final = "a.removed = 0 AND a.draft = c.draft"
_TEXTS: Final = {
    "claim": f"""SELECT c.id AS ref, a.id AS article, a.number AS of, a.title, c.id AS claim, c.number, c.text
        FROM claims c JOIN articles a ON a.id = c.article WHERE c.id IN {_THESE} AND {_LIVE}""",  # noqa: S608 - our own words
    "reason": f"""SELECT v.id AS ref, a.id AS article, a.number AS of, a.title, c.id AS claim, c.number,
        v.reason || char(10) || v.correction AS text FROM verdicts v JOIN claims c ON c.id = v.claim
        JOIN articles a ON a.id = c.article WHERE v.id IN {_THESE} AND {_LIVE}""",  # noqa: S608 - our own words
    "article": f"""SELECT a.id AS ref, a.id AS article, a.number AS of, a.title, '' AS claim, 0 AS number,
        CASE substr(t.text, 1, length(a.title)) WHEN a.title THEN t.text ELSE a.title || char(10) || t.text END AS text
        FROM articles a JOIN texts t ON t.sha256 = a.draft WHERE a.id IN {_THESE} AND a.removed = 0""",  # noqa: S608 - our own words
    "capture": f"""SELECT p.sha256 AS ref, a.id AS article, a.number AS of, a.title, c.id AS claim, c.number, p.text
        FROM captures p
        JOIN evidence x ON x.capture = p.sha256 JOIN sources s ON s.id = x.source AND s.confidential = 0
        JOIN claims c ON c.id = x.claim JOIN articles a ON a.id = c.article WHERE p.sha256 IN {_THESE} AND {_LIVE}
        ORDER BY x.lamport""",  # noqa: S608 - our own words; of several claims the latest stays
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
        near: the words looked for instead of those wanted, which stand nowhere; empty as a rule.
        marks: every place of every word wanted inside the snippet, in code points and in order; none touch.
        rating: the key of the claim's rating now (``wording.rating_key``), empty for a hit in the article itself.
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
    marks: tuple[tuple[int, int], ...] = ()
    near: str = ""
    rating: str = ""


def search(db: Database, words: str, limit: int, *, near: bool = False) -> tuple[Hit, ...]:
    """Return up to ``limit`` places that hold all the words, whole or as pieces of longer words.

    Where nothing does, umlauts may be written out: "Betrueger" finds "Betrüger". Where still nothing does and ``near``
    is asked for, the library's own words stand in for mistyped ones, and every hit says so.
    """
    found = _search(db, words, limit)
    short = _WRITTEN_OUT.sub(r"\1", folded(words))
    if not found and short != folded(words):
        found = _search(db, short, limit)
    return found if found or not near else _search_near(db, words, limit)


def _search_near(db: Database, words: str, limit: int) -> tuple[Hit, ...]:
    from workbench.journal.near_words import near_word  # noqa: PLC0415 - seldom asked

    wanted = _WORD.findall(folded(words))[:_MOST_WORDS]
    instead = []
    for word in wanted:
        found, short = near_word(db, word), _WRITTEN_OUT.sub(r"\1", word)
        instead.append(near_word(db, short) if found == word != short else found)  # "Uebernahmme": written out, too
    if instead == wanted:
        return ()
    return tuple(replace(hit, near=" ".join(instead)) for hit in _search(db, " ".join(instead), limit))


def _search(db: Database, words: str, limit: int) -> tuple[Hit, ...]:
    wanted = list(dict.fromkeys(_WORD.findall(folded(words))))[:_MOST_WORDS]
    if not wanted or limit < 1:
        return ()
    found: dict[int, Hit] = {}
    for candidates in (_by_words, _by_pieces):
        if len(found) >= limit:
            break
        for item, text in _texts(db, [one for one in candidates(db, wanted) if one not in found]):
            if hit := _hit(db, item, text, wanted):
                found[item["id"]] = hit
                if len(found) >= limit:
                    break
    return _rated(db, found.values())


def _rated(db: Database, hits: Collection[Hit]) -> tuple[Hit, ...]:
    """Return hits with the ratings of their claims, read at once."""
    ratings: dict[str, str] = {
        claim.id: rating_key(claim) for claim in claims_by_id(db, {hit.claim_id for hit in hits if hit.claim_id})
    }
    return tuple(replace(hit, rating=ratings.get(hit.claim_id, "")) for hit in hits)


def _by_words(db: Database, wanted: list[str]) -> list[int]:
    return _matching(db, "search_words", wanted)


def _by_pieces(db: Database, wanted: list[str]) -> list[int]:
    """Texts holding every three-letter group of the longer words; shorter words are only checked in the text."""
    groups = [word[i : i + 3] for word in wanted for i in range(len(word) - 2)]
    return _matching(db, "search_pieces", list(dict.fromkeys(groups))[:40]) if groups else []


def _matching(db: Database, table: str, terms: list[str]) -> list[int]:
    query = " AND ".join(f'"{term}"' for term in terms)
    sql = f"""SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC LIMIT ?"""  # noqa: S608 - our names
    return [rowid for (rowid,) in db.execute(sql, (query, _CANDIDATES))]


def _texts(db: Database, ids: list[int]) -> Iterator[tuple[Row, Row]]:
    """Return items of the index with the texts that still stand, in the order asked, a few dozen per question."""
    for first in range(0, len(ids), _AT_ONCE):
        batch = ids[first : first + _AT_ONCE]
        found = rows(db, f"SELECT * FROM search_items WHERE id IN {_THESE}", (json.dumps(batch),))  # noqa: S608
        items = {item["id"]: item for item in found}
        kinds = {item["kind"] for item in found}
        texts = {kind: _of_kind(db, kind, [item["ref"] for item in found if item["kind"] == kind]) for kind in kinds}
        for item in (items[one] for one in batch if one in items):
            if text := texts[item["kind"]].get(item["ref"]):
                yield item, text


def _of_kind(db: Database, kind: str, refs: list[str]) -> dict[str, Row]:
    return {found["ref"]: found for found in rows(db, _TEXTS[kind], (json.dumps(refs),))}


def _hit(db: Database, item: Row, found: Row, wanted: list[str]) -> Hit | None:
    """Make a hit, unless the text lacks one of the words after all."""
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
        marks=_marks(snippet, wanted),
    )


def _span(text: str, word: str) -> tuple[int, int]:
    """Return where the folded word first stands in the unfolded text (code points), searched line by line."""
    base = 0
    for line in text.splitlines(keepends=True):
        if word in folded(line):
            start, end = _span_in_line(line, word)
            return base + start, base + end
        base += len(line)
    return 0, 0


def _span_in_line(line: str, word: str) -> tuple[int, int]:
    at = folded(line).find(word)
    return (_origin(line, at), _origin(line, at + len(word) - 1) + 1) if at >= 0 else (0, 0)


def _origin(line: str, place: int) -> int:
    """Return which character became the folded one at a place: by halves, each folded once, for lines of any length."""
    low, high = 0, len(line)
    while high - low > 1:
        middle = (low + high) // 2
        length = len(folded(line[low:middle]))
        if place < length:
            high = middle
        else:
            place -= length
            low = middle
    return low


def _marks(snippet: str, wanted: list[str]) -> tuple[tuple[int, int], ...]:
    """Return where the folded words stand in a snippet, joined where they overlap."""
    plain, found = folded(snippet), list[tuple[int, int]]()
    for word in wanted:
        at = plain.find(word)
        while at >= 0:
            found.append((_origin(snippet, at), _origin(snippet, at + len(word) - 1) + 1))
            at = plain.find(word, at + len(word))
    joined = list[tuple[int, int]]()
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


def _snippet(text: str, start: int, end: int) -> tuple[str, int]:
    """Return whole words around a match, and where the snippet begins."""
    left, right = max(0, start - _AROUND), min(len(text), end + _AROUND)
    if left:
        left = min((i + 1 for i in range(left, start) if text[i].isspace()), default=left)
    if right < len(text):
        right = max((i for i in range(end, right) if text[i].isspace()), default=right)
    return text[left:right].replace("\n", " "), left
