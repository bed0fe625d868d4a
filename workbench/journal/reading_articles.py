"""Reading articles, drafts and sentences."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from workbench.errors import NotFoundError
from workbench.journal.connection import Row, row, rows, table, value
from workbench.model.articles import Article, AuthorNote, Block, BlockKind, DeskState, Draft, Sentence, TypedDate
from workbench.model.facts import Fact
from workbench.model.ids import ArticleId, Sha256
from workbench.model.plain import from_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    Values = tuple[Any, ...]

_DRAFTS: Final = 16  # kept as they were made of their rows
_ARTICLES: Final = 2  # whose sentences are
_ARTICLE: Final = """SELECT a.*, coalesce(n.claims, 0) AS claims, coalesce(n.settled, 0) AS settled,
    coalesce(n.open_queries, 0) AS open_queries, coalesce(n.unsigned, 0) AS unsigned, coalesce(n.facts, 0) AS facts,
    coalesce(n.facts_checked, 0) AS facts_checked, r.language AS detected, r.draft IS NOT NULL AS analysed,
    coalesce(k.due, '') AS due, coalesce(k.state, '') AS state, coalesce(k.person, '') AS person,
    (SELECT count(*) FROM drafts d WHERE d.article = a.id) AS drafts
    FROM articles a LEFT JOIN article_counts n ON n.article = a.id
    LEFT JOIN analyses r ON r.article = a.id AND r.draft = a.draft
    LEFT JOIN article_desks k ON k.id = a.id
    WHERE a.removed = 0"""


def _article(found: Row) -> Article:
    counts = ("number", "drafts", "claims", "settled", "open_queries", "unsigned", "facts", "facts_checked")
    words = ("title", "date", "outlet", "author", "path", "imported_at", "due", "person")
    return Article(
        id=ArticleId(found["id"]),
        draft=Sha256(found["draft"]),
        language=found["language"] or found["detected"] or "",
        analysed=bool(found["analysed"]),
        state=_state(found["state"]),
        **{name: found[name] for name in (*counts, *words)},
    )


def _state(value: str) -> DeskState:
    """Return a state; one that a newer version knows counts as on the desk."""
    return DeskState(value) if value in set(DeskState) else DeskState.ACTIVE


def all_articles(db: Database) -> tuple[Article, ...]:
    """Return every article that was not taken back, by number."""
    return tuple(_article(found) for found in rows(db, f"{_ARTICLE} ORDER BY a.number"))


def one_article(db: Database, condition: str, parameters: Sequence[Any], *, asked: object) -> Article:
    """Return the article that meets a condition on ``a``.

    Raises:
        NotFoundError: ``article-unknown``.
    """
    found = row(db, f"{_ARTICLE} AND {condition}", parameters)
    if found is None:
        raise NotFoundError("article-unknown", article=asked)
    return _article(found)


def article_by_draft(db: Database, sha256: str) -> Article | None:
    """Return the article that has, or had, a draft with this hash; the one standing there now comes first."""
    condition = """a.id IN (SELECT article FROM drafts WHERE sha256 = ?) ORDER BY (a.draft = ?) DESC, a.number"""
    found = row(db, f"{_ARTICLE} AND {condition}", (sha256, sha256))
    return _article(found) if found else None


_DRAFT: Final = """SELECT d.*, t.text, n.notes FROM drafts d JOIN texts t ON t.sha256 = d.sha256
    LEFT JOIN draft_notes n ON n.article = d.article AND n.draft = d.sha256"""


@lru_cache(_DRAFTS)
def _draft(names: tuple[str, ...], values: Values) -> Draft:
    """Return the draft of a row: a long one is not taken apart again for every look at its article."""
    found = dict(zip(names, values, strict=True))
    blocks = json.loads(found["blocks"])
    return Draft(
        sha256=Sha256(found["sha256"]),
        number=found["number"],
        text=found["text"],
        blocks=tuple(_block(**block) for block in blocks if block["start"] < block["end"]),
        images=tuple(sorted(block["start"] for block in blocks if block["start"] == block["end"])),
        at=found["at"],
        by=found["by"],
        notes=from_plain(tuple[AuthorNote, ...], json.loads(found["notes"])) if found["notes"] else (),
    )


def _block(*, kind: str, start: int, end: int, level: int = 0, **_newer: object) -> Block:
    """Return a block; what a newer version knows besides is passed over."""
    return Block(kind=BlockKind(kind), start=start, end=end, level=level)


def one_draft(db: Database, sha256: str, article: str = "") -> Draft:
    """Return the draft with this hash: of this article the latest, else the first of any.

    The same text may be a draft of two articles, an import taken back and another's new draft, or twice of one.

    Raises:
        NotFoundError: ``draft-unknown``.
    """
    order = 'd.article = ?2 DESC, CASE d.article WHEN ?2 THEN -d.number END, d."at", d.id'
    names, found = table(db, f"{_DRAFT} WHERE d.sha256 = ?1 ORDER BY {order} LIMIT 1", (sha256, article))
    if not found:
        raise NotFoundError("draft-unknown", draft=sha256)
    return _draft(names, found[0])


def text_of(db: Database, article: str) -> str:
    """Return the text of an article's present draft and nothing of how it is laid out; empty for none."""
    asked = "SELECT t.text FROM articles a JOIN texts t ON t.sha256 = a.draft WHERE a.id = ? AND a.removed = 0"
    return str(value(db, asked, (article,)) or "")


def drafts_of(db: Database, article: str) -> tuple[Draft, ...]:
    """Return an article's drafts, first to last."""
    names, found = table(db, f"{_DRAFT} WHERE d.article = ? ORDER BY d.number", (article,))
    return tuple(_draft(names, values) for values in found)


def typed_date(db: Database, article: str) -> TypedDate | None:
    """Return who typed the date that an article has; None for the one that came with its import, or for none.

    What was undone was typed by nobody; who types the imported date again has typed it.
    """
    found = row(
        db,
        """SELECT e.actor, e.at FROM events e JOIN actions t ON t.event = e.event_id AND t.standing = 1
           JOIN articles a ON a.id = e.subject
           WHERE e.subject = ? AND e.kind = 'article_changed'
           AND a.date != '' AND e.payload ->> '$.fields.date' = a.date
           ORDER BY e.seq DESC LIMIT 1""",
        (article,),
    )
    return TypedDate(by=found["actor"], at=found["at"]) if found else None


def facts_found(db: Database, article: str) -> tuple[Fact, ...] | None:
    """Return the facts that the last analysis of the present draft found; they stand in its event alone."""
    found = row(
        db,
        """SELECT json_extract(e.payload, CASE e.kind WHEN 'analysed' THEN '$.facts'
               ELSE '$.analysis.facts' END) AS facts
           FROM events e JOIN articles a ON a.id = e.subject
           WHERE e.subject = ? AND e.kind IN ('analysed', 'draft_added') AND a.draft =
               json_extract(e.payload, CASE e.kind WHEN 'analysed' THEN '$.draft' ELSE '$.analysis.draft' END)
           ORDER BY e.seq DESC LIMIT 1""",
        (article,),
    )
    return from_plain(tuple[Fact, ...], json.loads(found["facts"])) if found and found["facts"] is not None else None


def sentences_of(db: Database, article: str) -> tuple[Sentence, ...]:
    """Return the sentences of the present draft in order, with who marked them "nothing to check"."""
    _, found = table(
        db,
        """SELECT s.start, s."end", s.checkable, s.worth, s.kind FROM sentences s
           JOIN articles a ON a.id = s.article AND a.draft = s.draft WHERE s.article = ? ORDER BY s.start""",
        (article,),
    )
    _, marks = table(
        db,
        """SELECT m.start, m."end", m."by" FROM sentence_marks m
           JOIN articles a ON a.id = m.article AND a.draft = m.draft WHERE m.article = ?""",
        (article,),
    )
    return _sentences(tuple(found), tuple(marks))


@lru_cache(_ARTICLES)
def _sentences(found: tuple[Values, ...], marks: tuple[Values, ...]) -> tuple[Sentence, ...]:
    known = {(start, end) for start, end, *_ in found}
    exact = {(start, end): by for start, end, by in marks}
    loose = [mark for mark in marks if mark[:2] not in known]
    return tuple(
        Sentence(
            start=start,
            end=end,
            checkable=checkable,
            worth=worth,
            kind=kind,
            nothing_to_check=exact.get((start, end)) or _inside(start, end, loose),
        )
        for start, end, checkable, worth, kind in found
    )


def _inside(start: int, end: int, marks: list[Values]) -> str:
    """Return who marked a stretch this sentence lies in (an earlier run may have cut sentences differently)."""
    for mark_start, mark_end, by in marks:
        if mark_start <= start and end <= mark_end:
            return str(by)
    return ""
