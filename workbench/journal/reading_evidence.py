"""Reading sources, captures and evidence; confidential names only when asked for."""

from __future__ import annotations

import json
import zlib
from collections import defaultdict
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

from workbench.errors import NotFoundError
from workbench.journal.confidential import MARK
from workbench.journal.connection import Row, row, rows, value
from workbench.journal.reading_given import with_words_given
from workbench.model.citing import PARTICULARS, ReadBack
from workbench.model.evidence import Capture, Evidence, Grade, Source, SourceKind, Stance
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.ids import ClaimId, EvidenceId, Sha256, SourceId
from workbench.text.anchors import Anchor

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlite_utils import Database

_FACT: Final = frozenset(each.name for each in fields(Fact))
_SAID: Final = frozenset({"publisher", "date", *PARTICULARS})
_HERE: Final = "evidence x JOIN claims c ON c.id = x.claim WHERE c.article = ?"
_SOURCE: Final = """SELECT s.*, z.source IS NOT NULL AS erased, p.name, p.contact, a.url AS archived, a.copied_at,
    q.words, m.notes AS aside
    FROM sources s LEFT JOIN erasures z ON z.source = s.id LEFT JOIN secrets p ON p.source = s.id
    LEFT JOIN archived a ON a.id = s.id LEFT JOIN particulars q ON q.id = s.id
    LEFT JOIN secret_notes m ON m.evidence = q.words"""


# Of a capture that confidential sources alone cite, what would name them was kept only while one of them was open.
_CAPTURE: Final = """SELECT p.*, EXISTS (SELECT 1 FROM evidence x JOIN sources s ON s.id = x.source
    WHERE x.capture = p.sha256 AND s.confidential = 1) AND NOT EXISTS (SELECT 1 FROM evidence x
    JOIN sources s ON s.id = x.source WHERE x.capture = p.sha256 AND s.confidential = 0) AS hidden FROM captures p"""
_EVIDENCE: Final = """SELECT x.*, n.notes FROM evidence x JOIN claims c ON c.id = x.claim
    LEFT JOIN secret_notes n ON n.evidence = x.note"""


def evidence_of(db: Database, article: str) -> dict[str, tuple[Evidence, ...]]:
    """Return the evidence of an article's claims, oldest first, with notes that were kept out of the journal."""
    sql = f"{_EVIDENCE} WHERE c.article = ? ORDER BY x.lamport, x.id"
    grouped: dict[str, list[Evidence]] = defaultdict(list)
    for found in rows(db, sql, (article,)):
        grouped[found["claim"]].append(_evidence(found))
    return with_words_given(db, article, {claim: tuple(pieces) for claim, pieces in grouped.items()})


def _evidence(found: Row) -> Evidence:
    note, facts = found["note"], json.loads(found["facts"])
    if note.startswith(MARK):
        aside = json.loads(found["notes"] or "{}")  # nothing left after the source was erased
        note, facts = aside.get("note", ""), aside.get("facts") or facts
    return Evidence(
        id=EvidenceId(found["id"]),
        claim=ClaimId(found["claim"]),
        source=SourceId(found["source"]),
        stance=Stance(found["stance"]),
        by=found["by"],
        at=found["at"],
        capture=found["capture"] or "",
        passage=_anchor(**json.loads(found["passage"])) if found["passage"] else None,
        locator=found["locator"],
        note=note,
        facts=tuple(_fact(fact) for fact in facts),
        speaks_of=tuple(json.loads(found["speaks_of"])),
    )


def _fact(plain: Mapping[str, Any]) -> Fact:
    """Return a fact; what a newer version knows besides is passed over."""
    found = {name: value for name, value in plain.items() if name in _FACT}
    found["kind"] = FactKind(found["kind"])
    if found.get("state"):
        found["state"] = FactState(found["state"])
    if found.get("value_range"):
        found["value_range"] = tuple(found["value_range"])
    return Fact(**found)


def _anchor(*, exact: str, prefix: str, suffix: str, start: int, end: int, sha256: str, **_newer: object) -> Anchor:
    """Return where a passage stands; what a newer version knows besides is passed over."""
    return Anchor(exact=exact, prefix=prefix, suffix=suffix, start=start, end=end, sha256=sha256)


def _source(found: Row, *, reveal: bool) -> Source:
    words = {name: found[name] for name in ("location", "publisher", "date", "channel", "group")}
    if reveal:
        words["location"] = found["contact"] or words["location"]
    words |= _particulars(found, reveal=reveal)
    shown = reveal or not found["confidential"]  # the archive's address holds the page's own
    read_back = ReadBack(words.pop("read_back", ""))
    return Source(
        id=SourceId(found["id"]),
        kind=SourceKind(found["kind"]),
        title=(found["name"] if reveal else "") or found["title"],
        grade=Grade(found["grade"]),
        confidential=bool(found["confidential"]),
        erased=bool(found["erased"]),
        archived=(found["archived"] or "") if shown else "",
        archived_at=(found["copied_at"] or "") if shown else "",
        read_back=read_back,
        **words,
    )


def _particulars(found: Row, *, reveal: bool) -> dict[str, Any]:
    """Return role, read back, author …; of a confidential source only when asked for, nothing once it is erased."""
    words = found["words"] or "{}"
    if words.startswith(MARK):
        words = (found["aside"] if reveal else "") or "{}"
    return {name: value for name, value in json.loads(words).items() if name in _SAID}


def sources_of(db: Database, article: str, *, reveal: bool) -> dict[str, Source]:
    """Return the sources an article's evidence names."""
    sql = f"{_SOURCE} WHERE s.id IN (SELECT x.source FROM {_HERE}) ORDER BY s.rowid"  # noqa: S608 - our own words
    return {found["id"]: _source(found, reveal=reveal) for found in rows(db, sql, (article,))}


def one_source(db: Database, source: str, *, reveal: bool) -> Source:
    """Return a source.

    Raises:
        NotFoundError: ``source-unknown``.
    """
    found = row(db, f"{_SOURCE} WHERE s.id = ?", (source,))
    if found is None:
        raise NotFoundError("source-unknown", source=source)
    return _source(found, reveal=reveal)


def last_evidence(db: Database) -> Evidence | None:
    """Return the evidence attached last."""
    found = row(db, f"{_EVIDENCE} ORDER BY x.lamport DESC LIMIT 1")
    return _evidence(found) if found else None


def _capture(found: Row) -> Capture:
    names = ("size", "media_type", "at", "text", "language", "file_name", "final_url", "warc")
    words = {name: found[name] for name in names}
    if found["hidden"]:
        words |= dict.fromkeys(("file_name", "final_url", "warc"), "")
    return Capture(sha256=Sha256(found["sha256"]), pages=tuple(json.loads(found["pages"])), **words)


def captures_of(db: Database, article: str) -> dict[str, Capture]:
    """Return the captures an article's evidence names."""
    sql = f"{_CAPTURE} WHERE p.sha256 IN (SELECT x.capture FROM {_HERE}) ORDER BY p.rowid"  # noqa: S608 - our own words
    return {found["sha256"]: _capture(found) for found in rows(db, sql, (article,))}


def one_capture(db: Database, sha256: str) -> Capture:
    """Return a capture.

    Raises:
        NotFoundError: ``capture-unknown``.
    """
    found = row(db, f"{_CAPTURE} WHERE p.sha256 = ?", (sha256,))
    if found is None:
        raise NotFoundError("capture-unknown", capture=sha256)
    return _capture(found)


def capture_bytes(db: Database, sha256: str) -> bytes:
    """Return the frozen bytes of a capture, or its WARC, by their hash.

    Raises:
        NotFoundError: ``capture-unknown``.
    """
    found = value(db, "SELECT content FROM blobs WHERE sha256 = ?", (sha256,))
    if found is None:
        raise NotFoundError("capture-unknown", capture=sha256)
    return zlib.decompress(found)
