"""Claims like this one, checked before: by their rarest words and by equal figures, never ranked over everything.

A very common word ranked costs 331 ms at a million claims, a dozen words more than two seconds; the eight rarest cost
about twenty. Words differ between languages, figures and names do not, so both ways are gone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.journal.connection import listed, rows, value
from workbench.journal.reading_claims import claims_by_id
from workbench.journal.search_index import folded
from workbench.model.facts import NUMERIC

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from workbench.model.claims import Claim
    from workbench.model.facts import Fact

_WORD: Final = re.compile(r"[^\W_]{3,}|\d+")
_RAREST: Final = 8
_ASKED: Final = 24  # words of a claim whose rarity is looked up
_COMMON: Final = 20_000  # texts; a word in more of them finds nothing in particular
_PER_FIGURE: Final = 100


def claims_like(db: Database, article: str, words: str, facts: Iterable[Fact], limit: int) -> tuple[Claim, ...]:
    """Return up to ``limit`` settled claims of other articles.

    Args:
        db: the library.
        article: whose claims are left out: its own mentions are shown elsewhere.
        words: the claim's.
        facts: the claim's.
        limit: of claims.
    """
    ids = [*_by_figures(db, facts), *_by_words(db, words, limit)]
    found = {claim.id: claim for claim in claims_by_id(db, _elsewhere(db, dict.fromkeys(ids), article))}
    ordered = (found[one] for one in dict.fromkeys(ids) if one in found)  # type: ignore[index]
    return tuple(claim for claim in ordered if claim.live and claim.settled)[:limit]


def before(db: Database, claims: Iterable[str]) -> dict[str, str]:
    """Return the sentence that stands before each claim in its article, by the claim's id; none before the first."""
    sql = """SELECT c.id, substr(t.text, s.start + 1, s."end" - s.start) AS words FROM claims c
             JOIN texts t ON t.sha256 = c.draft
             JOIN sentences s ON s.article = c.article AND s.draft = c.draft AND s.start = (
                 SELECT max(n.start) FROM sentences n
                 WHERE n.article = c.article AND n.draft = c.draft AND n.start < c.start AND n."end" <= c.start + 1)
             WHERE c.id IN (SELECT value FROM json_each(?))"""
    return {row["id"]: row["words"] for row in rows(db, sql, (listed(claims),))}


def _elsewhere(db: Database, ids: Iterable[str], article: str) -> list[str]:
    """Keep the claims of other articles that have a verdict at all, before anything of them is read."""
    sql = """SELECT s.claim FROM claim_state s JOIN articles a ON a.id = s.article AND a.removed = 0
             WHERE s.claim IN (SELECT value FROM json_each(?)) AND s.settled = 1 AND s.article <> ?"""
    return [found["claim"] for found in rows(db, sql, (listed(ids), article))]


def _by_figures(db: Database, facts: Iterable[Fact]) -> list[str]:
    found: list[str] = []
    for fact in facts:
        if fact.kind in NUMERIC and fact.value is not None:
            sql = "SELECT claim FROM facts WHERE kind = ? AND value = ? LIMIT ?"
            found += [row["claim"] for row in rows(db, sql, (fact.kind.value, fact.value, _PER_FIGURE))]
    return found


def _by_words(db: Database, words: str, limit: int) -> list[str]:
    terms = _rarest(db, list(dict.fromkeys(_WORD.findall(folded(words))))[:_ASKED])
    if not terms:
        return []
    query = " OR ".join(f'"{term}"' for term in terms)
    sql = """SELECT i.ref FROM search_words w JOIN search_items i ON i.id = w.rowid AND i.kind = 'claim'
             WHERE search_words MATCH ? ORDER BY w.rank LIMIT ?"""
    return [row["ref"] for row in rows(db, sql, (query, 4 * limit))]


def _rarest(db: Database, terms: list[str]) -> list[str]:
    counted = [(int(value(db, "SELECT doc FROM search_vocab WHERE term = ?", (term,)) or 0), term) for term in terms]
    return [term for count, term in sorted(counted) if 0 < count < _COMMON][:_RAREST]
