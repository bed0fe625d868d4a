"""Reading what was decided in talks with authors."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from workbench.journal.connection import rows
from workbench.model.talks import Talk, TalkDecision

if TYPE_CHECKING:
    from sqlite_utils import Database


def talks_of(db: Database, article: str) -> dict[str, tuple[Talk, ...]]:
    """Return an article's decisions by claim id, oldest first; kinds a newer version knows are left out."""
    sql = """SELECT t.* FROM claims c JOIN talks t ON t.claim = c.id WHERE c.article = ? ORDER BY t.lamport, t.id"""
    found: dict[str, list[Talk]] = defaultdict(list)
    for row in rows(db, sql, (article,)):
        if row["decision"] in set(TalkDecision):
            words = {name: row[name] for name in ("id", "claim", "verdict", "wording", "note", "by", "at")}
            found[row["claim"]].append(Talk(decision=TalkDecision(row["decision"]), **words))
    return {claim: tuple(talks) for claim, talks in found.items()}
