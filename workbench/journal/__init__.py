"""The library: one SQLite file holding an append-only journal of events and the projections made from it.

What other rooms use (all from ``workbench.journal``):

    open_library(path, *, user=None, create=True) -> Library
    open_reading(path) -> Reading                    # read-only, for another process; close() it
    restore_library(backup, target) -> None          # the restored file starts a new origin
    look_at_backup(path) -> BackupLook               # what it holds, whether its chains are whole
    backups_of(path) -> tuple[Path, ...]             # newest first, to offer after ``library-damaged``
    Library
        path, origin, reads: Reading                 # ``reads`` uses the writing connection (same thread only)
        writing(actor) -> context manager of Writing # BEGIN IMMEDIATE; an exception leaves neither event nor projection
        undo(actor) -> Changes, redo(actor) -> Changes
        undoable() -> str, redoable() -> str         # kind of the event undo/redo would concern, "" for none; what
                                                     # undo was refused and told is passed over
        reader() -> Reading                          # own read-only connection, for another thread; close() it
        data_version() -> int                        # moves when another connection wrote
        audit(*, rebuild=False, head="") -> AuditResult
        backup_to(path) -> bool; close() -> None     # closing makes a backup when something changed
        backup_every(minutes=30) -> Path | None      # call it as often as you like, on the writing thread
        stands() -> bool; check_place() -> None      # the file still lies where it was opened; else it is copied there
        last_backup() -> str                         # when, ISO 8601; empty for none
        erase(source_id, actor) -> Erasure           # changes, entries, files; copies, failed, elsewhere, damaged
    AuditResult: ok, problems (AuditProblem: code, details, words(language)), events, heads, rebuilt,
        erasures (AuditErasure: at, by, events, captures, words(language))
    Writing(Reading)
        append(kind, subject, payload, *, blobs=None, confidential=None) -> Changes
        next_article_number() -> int; next_claim_number(article_id) -> int
    Reading
        articles() -> tuple[Article, ...]; article(id) -> Article; article_by_number(n) -> Article
        article_by_draft(sha256) -> Article | None
        draft(sha256) -> Draft; drafts(article_id) -> tuple[Draft, ...]; sentences(article_id) -> tuple[Sentence, ...]
        claims(article_id) -> tuple[Claim, ...]; claims_by_id(ids) -> tuple[Claim, ...]
        claim_by_number(article_id, n) -> Claim
        snapshot() -> context manager                # what is read inside sees one state
        evidence(article_id) -> dict[claim id, tuple[Evidence, ...]]
        sources(article_id, *, reveal=False) -> dict[source id, Source]; source(id, *, reveal=False) -> Source
        captures(article_id) -> dict[sha256, Capture]; capture(sha256) -> Capture; capture_bytes(sha256) -> bytes
                                                     # capture_bytes: also its WARC, by ``Capture.warc``
        rechecks(article_id) -> dict[source id, Recheck]    # the latest of each source
        waiting(*, reveal=False) -> tuple[Waiting, ...]; one_waiting(id, *, reveal=False) -> Waiting
        history(article_id) -> dict[claim id, tuple[HistoryEntry, ...]]   # newest first
        heads() -> tuple[JournalHead, ...]; as_of() -> str
        namings(claim_ids) -> dict[source id, tuple[Naming, ...]]; erased(source_ids) -> frozenset  # in memory alone
        last_evidence() -> Evidence | None           # newest attached: for the key that attaches its source again
        search(words, *, limit=50) -> tuple[Hit, ...]   # Hit: kind, article, claim, snippet with the match's span
        earlier_reasons(prefix, *, limit=20) -> tuple[str, ...]

2026-11-22: undo knows nothing about kinds of event. Every projector writes rows through ``recorder``, which keeps the
rows before; a compensating event puts them back, provided they are still what the event left. Imported articles are
hidden rather than deleted, since analyses refer to them. What the machine writes lies in tables of its own
(``sentences``, ``analyses``, ``withdrawals``), so that a later run never stands in the way of an undo.

2026-11-29: an import or a draft is not taken back over somebody else's work on it. That is asked before the undo is
written (``undo.check_free``), not while it is projected: older journals hold such an undo and are read as they stand.
What is refused is told once; asked again, undo goes on to the action before it (``refusals``).

2026-11-22: counts for the library list are kept by difference per claim, not by triggers and not by counting: a verdict
costs the same in a library of a million claims, and the rebuild proves the counts.

2026-11-22: a page's WARC is a blob of its own beside the page's bytes: two fetches of an unchanged page differ in their
headers only, so the page is kept once, with the proof of its first open fetch.

2026-11-28: an address that waits is a row of its own until an ``evidence_attached`` or ``article_imported`` names it as
``waited``: one event, so that undo brings the address back. Its failures (``tries``) are the
machine's and no undo, unless a person typed the same again.
Of a confidential one the address lies with the secrets from the first failure on.

2026-11-28: erasing a source takes its captured bytes, readable text and passages and every typed mention too. Events
that told them are blackened (``blackening``): their hash stays, ``source_erased`` names the hash of what is left, and
the audit says "erased on … by …" instead of a fault. All tables are made anew from the events in the same transaction
(``rebuilding``), so that no projection, image of undo or index can keep a word by oversight. Copies of ours are
blackened too and made anew when one is restored; copies made on wish are remembered and named.

2026-11-29: a library that may not be written is opened to be read (``Library.to_read``): whoever writes hears why, and
nothing is left beside it, as a log made by somebody who can't write would lock out those who can. Where nobody else has
it open it is read as it lies (SQLite's ``immutable``), since its log could not be made; whether somebody wrote to it
since, or it was opened to us, is looked for with its place.

2026-11-22: the search index is contentless; texts are folded (case, accents, ß) before both tokenizers, and pieces of
words are found by their three-letter groups and checked against the text, so no positions are kept for them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from workbench.journal.backup import backups_of, refuse_itself, restore_library
from workbench.journal.entering import open_library
from workbench.journal.library import Library
from workbench.journal.reading import Reading, open_reading

if TYPE_CHECKING:
    from workbench.journal.audit import AuditProblem, AuditResult
    from workbench.journal.looking import BackupLook, look_at_backup
    from workbench.journal.search import Hit
    from workbench.journal.writing import Writing
else:
    _HOMES = {
        "AuditProblem": "audit",
        "AuditResult": "audit",
        "BackupLook": "looking",
        "Hit": "search",
        "Writing": "writing",
        "look_at_backup": "looking",
    }

    def __getattr__(name: str) -> object:
        """Load what only checking and writing need."""
        if name in _HOMES:
            return getattr(import_module(f"workbench.journal.{_HOMES[name]}"), name)
        raise AttributeError(name)


__all__ = [
    "AuditProblem",
    "AuditResult",
    "BackupLook",
    "Hit",
    "Library",
    "Reading",
    "Writing",
    "backups_of",
    "look_at_backup",
    "open_library",
    "open_reading",
    "refuse_itself",
    "restore_library",
]
