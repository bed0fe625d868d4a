"""The library: one SQLite file holding an append-only journal of events and the projections made from it.

What other rooms use (all from ``workbench.journal``):

    open_library(path, *, user=None, create=True) -> Library
    restore_library(backup, target) -> None          # the restored file starts a new origin
    Library
        path, origin, reads: Reading                 # ``reads`` uses the writing connection (same thread only)
        writing(actor) -> context manager of Writing # BEGIN IMMEDIATE; an exception leaves neither event nor projection
        undo(actor) -> Changes, redo(actor) -> Changes
        undoable() -> str, redoable() -> str         # kind of the event undo/redo would concern, "" for none
        reader() -> Reading                          # own read-only connection, for another thread; close() it
        data_version() -> int                        # moves when another connection wrote
        audit(*, rebuild=False, head="") -> AuditResult
        backup_to(path) -> None; close() -> None     # closing makes a backup when something changed
        erase(source_id, actor) -> Changes
    Writing(Reading)
        append(kind, subject, payload, *, blobs=None, confidential=None) -> Changes
        next_article_number() -> int; next_claim_number(article_id) -> int
    Reading
        articles() -> tuple[Article, ...]; article(id) -> Article; article_by_number(n) -> Article
        article_by_draft(sha256) -> Article | None
        draft(sha256) -> Draft; drafts(article_id) -> tuple[Draft, ...]; sentences(article_id) -> tuple[Sentence, ...]
        claims(article_id) -> tuple[Claim, ...]; claims_by_id(ids) -> tuple[Claim, ...]
        claim_by_number(article_id, n) -> Claim
        evidence(article_id) -> dict[claim id, tuple[Evidence, ...]]
        sources(article_id, *, reveal=False) -> dict[source id, Source]; source(id, *, reveal=False) -> Source
        captures(article_id) -> dict[sha256, Capture]; capture(sha256) -> Capture; capture_bytes(sha256) -> bytes
        history(article_id) -> dict[claim id, tuple[HistoryEntry, ...]]   # newest first
        heads() -> tuple[JournalHead, ...]; as_of() -> str
        last_evidence() -> Evidence | None           # newest attached: for the key that attaches its source again
        search(words, *, limit=50) -> tuple[Hit, ...]
        earlier_reasons(prefix, *, limit=20) -> tuple[str, ...]
"""

from workbench.journal.audit import AuditProblem, AuditResult
from workbench.journal.backup import restore_library
from workbench.journal.library import Library, open_library
from workbench.journal.reading import Reading
from workbench.journal.search import Hit
from workbench.journal.writing import Writing

__all__ = [
    "AuditProblem",
    "AuditResult",
    "Hit",
    "Library",
    "Reading",
    "Writing",
    "open_library",
    "restore_library",
]
