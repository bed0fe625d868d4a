"""Reading what comes after a capture: addresses that wait, and the latest recheck of each source."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.errors import NotFoundError
from workbench.journal.confidential import MARK
from workbench.journal.connection import Row, row, rows
from workbench.journal.reading_evidence import one_capture
from workbench.model.evidence import Grade, Stance
from workbench.model.plain import from_plain
from workbench.model.rechecks import Outcome, Recheck

if TYPE_CHECKING:
    from sqlite_utils import Database

    from workbench.model.waiting import Waiting

_WAITING: Final = """SELECT w.*, t.failure, t."at" AS tried_at, t.count, c.number, c.article, a.title, p.contact,
    n.notes, h.time FROM waiting w JOIN tries t ON t.waiting = w.id
    LEFT JOIN claims c ON c.id = w.for_claim LEFT JOIN articles a ON a.id = c.article
    LEFT JOIN secrets p ON p.source = w.source LEFT JOIN secret_notes n ON n.evidence = w.note
    LEFT JOIN waiting_times h ON h.id = w.id"""
_HERE: Final = "SELECT x.source FROM evidence x JOIN claims c ON c.id = x.claim WHERE c.article = ?"


def all_waiting(db: Database, *, reveal: bool) -> tuple[Waiting, ...]:
    """Return the addresses that wait, the longest waiting first; ``reveal`` fills in confidential ones."""
    return tuple(_waiting(found, reveal=reveal) for found in rows(db, f"{_WAITING} ORDER BY w.lamport, w.id"))


def one_waiting(db: Database, waiting: str, *, reveal: bool) -> Waiting:
    """Return an address that waits.

    Raises:
        NotFoundError: ``waiting-unknown``.
    """
    found = row(db, f"{_WAITING} WHERE w.id = ?", (waiting,))
    if found is None:
        raise NotFoundError("waiting-unknown", waiting=waiting)
    return _waiting(found, reveal=reveal)


def _waiting(found: Row, *, reveal: bool) -> Waiting:
    from workbench.model.waiting import Failure, Waiting  # noqa: PLC0415 - mostly nothing waits

    url, note, quote = found["url"], found["note"], found["quote"]
    if note.startswith(MARK):
        aside = json.loads(json.loads(found["notes"] or "{}").get("note", "{}")) if reveal else {}
        url, note, quote = found["contact"] or "" if reveal else "", aside.get("note", ""), aside.get("quote", "")
    return Waiting(
        id=found["id"],
        url=url,
        claim=found["for_claim"] or "",
        claim_number=found["number"] or 0,
        article=found["article"] or "",
        article_title=found["title"] or "",
        stance=Stance(found["stance"] or Stance.CONTEXT.value),
        quote=quote,
        grade=Grade(found["grade"]),
        note=note,
        date=found["date"],
        time=found["time"] or "",
        confidential=bool(found["confidential"]),
        source=found["source"],
        by=found["by"],
        at=found["at"],
        failure=from_plain(Failure, json.loads(found["failure"])),
        tried_at=found["tried_at"],
        tries=found["count"],
    )


def rechecks_of(db: Database, article: str) -> dict[str, Recheck]:
    """Return the latest recheck of each source that an article's evidence names."""
    sql = f"""SELECT r.*, s.confidential FROM rechecks r JOIN sources s ON s.id = r.source WHERE r.source IN ({_HERE})
              ORDER BY r.lamport, r.id"""  # noqa: S608 - our own words
    latest = {found["source"]: found for found in rows(db, sql, (article,))}
    return {source: _recheck(db, found) for source, found in latest.items()}


def _recheck(db: Database, found: Row) -> Recheck:
    words = {name: found[name] for name in ("id", "source", "before", "status", "final_url", "by", "at")}
    capture = one_capture(db, found["capture"]) if found["capture"] else None
    if found["confidential"]:  # looked at again while it was open
        words["final_url"] = ""
        capture = capture and replace(capture, final_url="", warc="", file_name="")
    return Recheck(outcome=Outcome(found["outcome"]), capture=capture, **words)
