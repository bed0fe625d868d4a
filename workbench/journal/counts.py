"""How far each article is: kept per claim and per article, brought up to date by difference with each event.

The library list reads one row per article, however many claims there are; a verdict costs one claim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.journal.connection import listed, rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from sqlite_utils import Database

_COLUMNS: Final = ("live", "settled", "unsigned", "open_queries", "facts", "facts_checked")

LIVE: Final = """(c.draft = a.draft AND c.place IN ('standing', 'moved', 'reworded') AND (c.touched = 1
    OR NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.claim = c.id AND w.draft = c.draft)))"""
_STANDING: Final = "v.claim = c.id AND v.standing = 1 AND v.withdrawn_by_draft = 0"
_SETTLED: Final = f"""((SELECT count(*) FROM verdicts v WHERE {_STANDING}) = 1
    AND (SELECT v.rating FROM verdicts v WHERE {_STANDING}) <> 'open')"""  # noqa: S608 - our own words
_UNSIGNED: Final = f"""NOT EXISTS (SELECT 1 FROM verdicts v JOIN sign_offs s ON s.verdict = v.id
    WHERE {_STANDING})"""  # noqa: S608 - our own words
_FRESH: Final = f"""
WITH chosen AS (
    SELECT c.id, c.article, c.draft = a.draft AS here, {LIVE} AS live, {_SETTLED} AS settled, {_UNSIGNED} AS unsigned
    FROM json_each(?) j JOIN claims c ON c.id = j.value JOIN articles a ON a.id = c.article)
INSERT INTO claim_state (claim, article, live, settled, unsigned, open_queries, facts, facts_checked)
SELECT id, article, live, live AND settled, live AND settled AND unsigned,
    here * (SELECT count(*) FROM queries q WHERE q.claim = chosen.id AND q.answer = ''),
    live * (SELECT count(*) FROM facts f WHERE f.claim = chosen.id),
    live * (SELECT count(*) FROM facts f WHERE f.claim = chosen.id AND f.state <> 'open')
FROM chosen"""  # noqa: S608 - our own words


def refresh_counts(db: Database, claims: AbstractSet[str], articles: Iterable[str] = ()) -> None:
    """Count anew for these claims, and for every claim of these articles."""
    concerned = set(claims)
    for article in articles:
        concerned.update(found["id"] for found in rows(db, "SELECT id FROM claims WHERE article = ?", (article,)))
    if not concerned:
        return
    chosen = listed(concerned)
    _add(db, chosen, sign="-")
    db.execute("DELETE FROM claim_state WHERE claim IN (SELECT value FROM json_each(?))", (chosen,))
    db.execute(_FRESH, (chosen,))
    _add(db, chosen, sign="+")


def _add(db: Database, chosen: str, *, sign: str) -> None:
    names = ("claims", *_COLUMNS[1:])
    sums = ", ".join(f"{'' if sign == '+' else '-'}sum({column})" for column in _COLUMNS)
    adding = ", ".join(f"{name} = {name} + excluded.{name}" for name in names)
    db.execute(
        f"""INSERT INTO article_counts (article, {", ".join(names)})
            SELECT article, {sums} FROM claim_state WHERE claim IN (SELECT value FROM json_each(?)) GROUP BY article
            ON CONFLICT (article) DO UPDATE SET {adding}""",  # noqa: S608 - our own words
        (chosen,),
    )
