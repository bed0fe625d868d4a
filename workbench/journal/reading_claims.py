"""Reading claims with everything decided about them, in one query per table, however many claims."""

from __future__ import annotations

import json
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from workbench.errors import NotFoundError
from workbench.journal.connection import Row, listed, rows, table, value
from workbench.journal.masks import mask_of
from workbench.journal.reading_reasons import carried, reasons_of
from workbench.model.claims import Claim, Place, Query, Rating, SignOff, Verdict, Workflow
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.ids import ArticleId, ClaimId, QueryId, Sha256, SignOffId, VerdictId

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlite_utils import Database

    Values = tuple[Any, ...]
    Rows = tuple[tuple[str, ...], tuple[Values, ...]]

# Claims of drafts that undo took away are no longer part of the article.
_HERE: Final = "claims c JOIN articles a ON a.id = c.article AND a.draft = c.draft"
_CLAIMS: Final = f"""SELECT c.*, c.touched = 0 AND EXISTS
    (SELECT 1 FROM withdrawals w WHERE w.claim = c.id AND w.draft = c.draft) AS withdrawn FROM {_HERE}"""  # noqa: S608 - our own words
_PARTS: Final = {
    "facts": "x.number",
    "verdicts": "x.lamport, x.id",
    "sign_offs": "x.lamport, x.id",
    "queries": "x.lamport, x.id",
}
_KEPT: Final = 8192  # claims: more than the longest article has
_LIVE: Final = frozenset({Place.STANDING, Place.MOVED, Place.REWORDED})


def claims_of(db: Database, article: str) -> tuple[Claim, ...]:
    """Return an article's claims by number."""
    claims = _claims(db, "c.article = ?", article)
    if not any(verdict.withdrawn_by_draft for claim in claims for verdict in claim.verdicts):
        return claims
    from workbench.journal.reading_lost import with_lost  # noqa: PLC0415 - an article without a second draft does without

    return with_lost(db, article, claims)


def claims_by_id(db: Database, ids: Iterable[str]) -> tuple[Claim, ...]:
    """Return the claims with these ids that are there, by article and number."""
    return _claims(db, "c.id IN (SELECT value FROM json_each(?))", listed(ids))


def claim_by_number(db: Database, article: str, number: int) -> Claim:
    """Return one claim.

    Raises:
        NotFoundError: ``claim-unknown``.
    """
    ids = rows(db, f"SELECT c.id FROM {_HERE} WHERE c.article = ? AND c.number = ?", (article, number))  # noqa: S608
    found = claims_by_id(db, [claim["id"] for claim in ids])
    if not found:
        raise NotFoundError("claim-unknown", claim=number)
    return found[0]


def next_claim_number(db: Database, article: str) -> int:
    """Return the number of an article's next claim."""
    return int(value(db, "SELECT claims FROM numbers WHERE article = ?", (article,)) or 0) + 1


def _claims(db: Database, condition: str, parameter: str) -> tuple[Claim, ...]:
    def of_claims(name: str, order: str) -> Callable[[str], Rows]:
        sql = f"SELECT x.* FROM {_HERE} JOIN {name} x ON x.claim = c.id WHERE {condition} ORDER BY {order}"  # noqa: S608 - our words
        names, found = table(db, sql, (parameter,))
        place = names.index("claim")
        grouped: dict[str, list[Values]] = defaultdict(list)
        for values in found:
            grouped[values[place]].append(values)
        return lambda claim: (names, tuple(grouped.get(claim, ())))

    counted = f"""SELECT c.id, count(*) AS n FROM {_HERE} JOIN evidence x ON x.claim = c.id
        WHERE {condition} GROUP BY c.id"""  # noqa: S608 - our words
    counts = dict(table(db, counted, (parameter,))[1])
    parts = [of_claims(name, order) for name, order in _PARTS.items()]
    names, found = table(db, f"{_CLAIMS} WHERE {condition} ORDER BY a.number, c.number", (parameter,))
    place = names.index("id")
    return tuple(
        _claim(names, values, tuple(part(values[place]) for part in parts), counts.get(values[place], 0))
        for values in carried(db, names, found)
    )


@lru_cache(_KEPT)
def _claim(names: tuple[str, ...], values: Values, parts: tuple[Rows, ...], evidence_count: int) -> Claim:
    """Return the claim of its rows; the same rows give the same claim, so that a look after a tick makes one anew."""
    found = dict(zip(names, values, strict=True))
    place = Place(found["place"])
    facts, verdicts, sign_offs, queries = parts
    return Claim(
        id=ClaimId(found["id"]),
        article=ArticleId(found["article"]),
        number=found["number"],
        draft=Sha256(found["draft"]),
        start=found["start"],
        end=found["end"],
        text=found["text"],
        checkable=found["checkable"],
        worth=found["worth"],
        kinds=tuple(json.loads(found["kinds"])),
        reasons=reasons_of(found["reasons"], found["start"], found["end"]),
        facts=_made(fact_of, facts),
        by_hand=bool(found["by_hand"]),
        touched=bool(found["touched"]),
        place=Place.WITHDRAWN if found["withdrawn"] and place in _LIVE else place,
        workflow=Workflow(found["workflow"]),
        assigned=found["assigned"],
        verdicts=_made(_verdict, verdicts),
        sign_offs=_made(_sign_off, sign_offs),
        queries=_made(_query, queries),
        evidence_count=evidence_count,
    )


def _made(make: Callable[[Row], Any], found: Rows) -> tuple[Any, ...]:
    names, all_values = found
    return tuple(make(dict(zip(names, values, strict=True))) for values in all_values)


def fact_of(found: Row) -> Fact:
    """Return the fact of a row."""
    return Fact(
        number=found["number"],
        start=found["start"],
        end=found["end"],
        text=found["text"],
        kind=FactKind(found["kind"]),
        value=found["value"],
        unit=found["unit"],
        approximate=bool(found["approximate"]),
        bound=found["bound"],
        value_range=None if found["low"] is None else (found["low"], found["high"]),
        speaker=found["speaker"],
        state=FactState(found["state"]),
        decided_by=found["decided_by"],
        decided_at=found["decided_at"],
        covered_by=found["covered_by"],
    )


def _verdict(found: Row) -> Verdict:
    return Verdict(
        id=VerdictId(found["id"]),
        claim=ClaimId(found["claim"]),
        rating=Rating(found["rating"]),
        reason=found["reason"],
        correction=found["correction"],
        by=found["by"],
        at=found["at"],
        replaces=found["replaces"],
        standing=bool(found["standing"]),
        withdrawn_by_draft=bool(found["withdrawn_by_draft"]),
    )


def _sign_off(found: Row) -> SignOff:
    verdict = VerdictId(found["verdict"])
    return SignOff(id=SignOffId(found["id"]), verdict=verdict, by=found["by"], at=found["at"])


def _query(found: Row) -> Query:
    words = {name: found[name] for name in ("text", "by", "at", "answer", "answered_at")}
    return Query(id=QueryId(found["id"]), claim=ClaimId(found["claim"]), **words)


def earlier_reasons(db: Database, prefix: str, limit: int) -> tuple[str, ...]:
    """Return reasons that begin with ``prefix``, the latest first; none that names a confidential source."""
    parameters: tuple[str | int, ...]
    if prefix:
        condition, parameters = (
            "reason >= ? COLLATE NOCASE AND reason < ? COLLATE NOCASE",
            (prefix, prefix + "\U0010ffff"),
        )
    else:
        condition, parameters = "rowid > (SELECT max(rowid) FROM verdicts) - ?", (20 * limit,)
    sql = f"""SELECT reason, max(lamport), (SELECT article FROM claims WHERE id = claim) AS article
              FROM (SELECT reason, lamport, claim FROM verdicts WHERE {condition} LIMIT ?)
              WHERE reason <> '' GROUP BY reason ORDER BY max(lamport) DESC LIMIT ?"""  # noqa: S608 - our own words
    given = rows(db, sql, (*parameters, 2000, limit))
    masks = {article: mask_of(db, article) for article in {found["article"] for found in given}}
    return tuple(found["reason"] for found in given if masks[found["article"]](found["reason"]) == found["reason"])
