"""The tables: small named migrations, each atomic.

Three sorts of table. **Kept**: ``events``, ``blobs`` (captured bytes), ``secrets`` and ``secret_notes`` (confidential
sources), ``meta`` (this file's own). **Projections**: what ``events`` say now; ``audit`` rebuilds and compares them.
**Local**: made in the same transaction and rebuildable too: ``images`` (rows before each event, for undo), ``actions``
(what stands and what was taken back), ``claim_state`` and ``article_counts`` (for the library list), the search index.

``texts``, ``draft_notes``, ``captures``, ``erasures``, ``sentences``, ``analyses``, ``withdrawals`` and ``tries`` only
ever grow or are the machine's own: undo leaves them alone (but for the try of an address that a person typed again) and
reading passes over what nothing refers to any more.

A migration that adds a column to a projection must empty the projections and replay the events, since ``images`` hold
digests of whole rows.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from workbench.journal.connection import value
from workbench.journal.engine import new_migrations

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID: Final = 0x46435742  # "FCWB", in the file's header
_SET: Final = "workbench"

GUARDS: Final = {
    "events_no_update": "BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events never change'); END",
    "events_no_delete": "BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events never go'); END",
    "events_no_replace": """BEFORE INSERT ON events WHEN EXISTS (SELECT 1 FROM events WHERE event_id = NEW.event_id)
        OR EXISTS (SELECT 1 FROM events WHERE origin = NEW.origin AND origin_seq = NEW.origin_seq)
        OR EXISTS (SELECT 1 FROM events WHERE seq = NEW.seq)
        BEGIN SELECT RAISE(ABORT, 'event known already'); END""",
    "blobs_no_update": "BEFORE UPDATE ON blobs BEGIN SELECT RAISE(ABORT, 'captured bytes never change'); END",
    "blobs_no_delete": "BEFORE DELETE ON blobs BEGIN SELECT RAISE(ABORT, 'captured bytes never go'); END",
}

_EVENTS: Final = """
CREATE TABLE events (
    seq INTEGER PRIMARY KEY, event_id TEXT NOT NULL UNIQUE, origin TEXT NOT NULL, origin_seq INTEGER NOT NULL,
    lamport INTEGER NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
    v INTEGER NOT NULL, payload TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL,
    UNIQUE (origin, origin_seq)
) STRICT;
CREATE INDEX events_lamport ON events (lamport);
CREATE TABLE blobs (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT;
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE secrets (
    source TEXT PRIMARY KEY, salt TEXT NOT NULL, name TEXT NOT NULL, contact TEXT NOT NULL
) STRICT;
CREATE TABLE secret_notes (evidence TEXT PRIMARY KEY, source TEXT NOT NULL, notes TEXT NOT NULL) STRICT;
"""

_ARTICLES: Final = """
CREATE TABLE articles (
    id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, title TEXT NOT NULL, language TEXT NOT NULL,
    date TEXT NOT NULL, outlet TEXT NOT NULL, author TEXT NOT NULL, path TEXT NOT NULL, draft TEXT NOT NULL,
    imported_at TEXT NOT NULL, removed INTEGER NOT NULL
) STRICT;
CREATE TABLE texts (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE drafts (
    id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles, number INTEGER NOT NULL,
    sha256 TEXT NOT NULL REFERENCES texts, blocks TEXT NOT NULL, "at" TEXT NOT NULL, "by" TEXT NOT NULL
) STRICT;
CREATE INDEX drafts_article ON drafts (article);
CREATE INDEX drafts_sha256 ON drafts (sha256);
CREATE TABLE analyses (
    article TEXT NOT NULL REFERENCES articles, draft TEXT NOT NULL, language TEXT NOT NULL, pipeline TEXT NOT NULL,
    PRIMARY KEY (article, draft)
) STRICT;
CREATE TABLE sentences (
    article TEXT NOT NULL REFERENCES articles, draft TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    checkable REAL NOT NULL, worth REAL NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (article, draft, start, "end")
) STRICT, WITHOUT ROWID;
CREATE TABLE sentence_marks (
    id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles, draft TEXT NOT NULL, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, "by" TEXT NOT NULL
) STRICT;
CREATE INDEX sentence_marks_article ON sentence_marks (article);
CREATE TABLE numbers (article TEXT PRIMARY KEY, claims INTEGER NOT NULL) STRICT;
"""

_CLAIMS: Final = """
CREATE TABLE claims (
    id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles, number INTEGER NOT NULL, draft TEXT NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, checkable REAL NOT NULL, worth REAL NOT NULL,
    kinds TEXT NOT NULL, reasons TEXT NOT NULL, by_hand INTEGER NOT NULL, touched INTEGER NOT NULL,
    place TEXT NOT NULL, workflow TEXT NOT NULL, assigned TEXT NOT NULL, UNIQUE (article, number)
) STRICT;
CREATE TABLE withdrawals (claim TEXT NOT NULL, draft TEXT NOT NULL, PRIMARY KEY (claim, draft)) STRICT, WITHOUT ROWID;
CREATE TABLE facts (
    claim TEXT NOT NULL REFERENCES claims, number INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    text TEXT NOT NULL, kind TEXT NOT NULL, value ANY, unit TEXT, approximate INTEGER NOT NULL, bound TEXT,
    low ANY, high ANY, speaker TEXT, state TEXT NOT NULL, decided_by TEXT NOT NULL, decided_at TEXT NOT NULL,
    covered_by TEXT NOT NULL, PRIMARY KEY (claim, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE fact_numbers (claim TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE verdicts (
    id TEXT PRIMARY KEY, claim TEXT NOT NULL REFERENCES claims, rating TEXT NOT NULL, reason TEXT NOT NULL,
    correction TEXT NOT NULL, replaces TEXT NOT NULL, "by" TEXT NOT NULL, "at" TEXT NOT NULL,
    lamport INTEGER NOT NULL, standing INTEGER NOT NULL, withdrawn_by_draft INTEGER NOT NULL
) STRICT;
CREATE INDEX verdicts_claim ON verdicts (claim);
CREATE INDEX verdicts_reason ON verdicts (reason COLLATE NOCASE);
CREATE TABLE sign_offs (
    id TEXT PRIMARY KEY, claim TEXT NOT NULL REFERENCES claims, verdict TEXT NOT NULL REFERENCES verdicts,
    "by" TEXT NOT NULL, "at" TEXT NOT NULL, lamport INTEGER NOT NULL
) STRICT;
CREATE INDEX sign_offs_claim ON sign_offs (claim);
CREATE INDEX sign_offs_verdict ON sign_offs (verdict);
CREATE TABLE queries (
    id TEXT PRIMARY KEY, claim TEXT NOT NULL REFERENCES claims, text TEXT NOT NULL, "by" TEXT NOT NULL,
    "at" TEXT NOT NULL, answer TEXT NOT NULL, answered_at TEXT NOT NULL, lamport INTEGER NOT NULL
) STRICT;
CREATE INDEX queries_claim ON queries (claim);
"""

_EVIDENCE: Final = """
CREATE TABLE sources (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL, location TEXT NOT NULL, publisher TEXT NOT NULL,
    date TEXT NOT NULL, grade TEXT NOT NULL, channel TEXT NOT NULL, confidential INTEGER NOT NULL,
    "group" TEXT NOT NULL, secret TEXT NOT NULL
) STRICT;
CREATE TABLE erasures (source TEXT PRIMARY KEY, "by" TEXT NOT NULL, "at" TEXT NOT NULL) STRICT;
CREATE TABLE captures (
    sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, media_type TEXT NOT NULL, "at" TEXT NOT NULL, text TEXT NOT NULL,
    language TEXT NOT NULL, pages TEXT NOT NULL, file_name TEXT NOT NULL, final_url TEXT NOT NULL,
    warc TEXT NOT NULL
) STRICT;
CREATE TABLE evidence (
    id TEXT PRIMARY KEY, claim TEXT NOT NULL REFERENCES claims, source TEXT NOT NULL REFERENCES sources,
    stance TEXT NOT NULL, "by" TEXT NOT NULL, "at" TEXT NOT NULL, capture TEXT REFERENCES captures, passage TEXT,
    locator TEXT NOT NULL, note TEXT NOT NULL, facts TEXT NOT NULL, speaks_of TEXT NOT NULL, lamport INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_claim ON evidence (claim);
CREATE INDEX evidence_source ON evidence (source);
CREATE INDEX evidence_capture ON evidence (capture);
CREATE INDEX evidence_lamport ON evidence (lamport);
"""

_LOCAL: Final = """
CREATE TABLE images (
    event TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL, before TEXT, after TEXT,
    PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE actions (
    seq INTEGER PRIMARY KEY, event TEXT NOT NULL UNIQUE, origin TEXT NOT NULL, role TEXT NOT NULL,
    target TEXT NOT NULL, standing INTEGER NOT NULL
) STRICT;
CREATE INDEX actions_standing ON actions (origin, role, seq) WHERE standing = 1;
CREATE INDEX actions_role ON actions (origin, role, seq);
CREATE TABLE histories (
    claim TEXT NOT NULL, seq INTEGER NOT NULL, position INTEGER NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
    PRIMARY KEY (claim, seq, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE claim_state (
    claim TEXT PRIMARY KEY, article TEXT NOT NULL, live INTEGER NOT NULL, settled INTEGER NOT NULL,
    unsigned INTEGER NOT NULL, open_queries INTEGER NOT NULL, facts INTEGER NOT NULL, facts_checked INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE article_counts (
    article TEXT PRIMARY KEY, claims INTEGER NOT NULL, settled INTEGER NOT NULL, unsigned INTEGER NOT NULL,
    open_queries INTEGER NOT NULL, facts INTEGER NOT NULL, facts_checked INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
"""

_SEARCH: Final = """
CREATE TABLE search_items (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, ref TEXT NOT NULL, UNIQUE (kind, ref)
) STRICT;
CREATE VIRTUAL TABLE search_words USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE search_pieces USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, tokenize = "trigram remove_diacritics 1"
);
"""

_NOTES: Final = """
CREATE TABLE draft_notes (
    article TEXT NOT NULL REFERENCES articles, draft TEXT NOT NULL, notes TEXT NOT NULL, PRIMARY KEY (article, draft)
) STRICT;
"""

_CAPTURES_LATER: Final = """
CREATE TABLE waiting (
    id TEXT PRIMARY KEY, url TEXT NOT NULL, for_claim TEXT REFERENCES claims, stance TEXT NOT NULL, quote TEXT NOT NULL,
    grade TEXT NOT NULL, note TEXT NOT NULL, date TEXT NOT NULL, confidential INTEGER NOT NULL, source TEXT NOT NULL,
    "by" TEXT NOT NULL, "at" TEXT NOT NULL, lamport INTEGER NOT NULL
) STRICT;
CREATE TABLE tries (
    waiting TEXT PRIMARY KEY, failure TEXT NOT NULL, "at" TEXT NOT NULL, count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE rechecks (
    id TEXT PRIMARY KEY, source TEXT NOT NULL REFERENCES sources, outcome TEXT NOT NULL, before TEXT NOT NULL,
    capture TEXT REFERENCES captures, status TEXT NOT NULL, final_url TEXT NOT NULL, "by" TEXT NOT NULL,
    "at" TEXT NOT NULL, lamport INTEGER NOT NULL
) STRICT;
CREATE INDEX rechecks_source ON rechecks (source);
CREATE TABLE archived (
    id TEXT PRIMARY KEY REFERENCES sources, url TEXT NOT NULL, copied_at TEXT NOT NULL
) STRICT;
"""

_DESKS: Final = """
CREATE TABLE article_desks (
    id TEXT PRIMARY KEY REFERENCES articles, due TEXT NOT NULL, state TEXT NOT NULL, person TEXT NOT NULL
) STRICT;
CREATE TABLE talks (
    id TEXT PRIMARY KEY, claim TEXT NOT NULL REFERENCES claims, verdict TEXT NOT NULL, decision TEXT NOT NULL,
    wording TEXT NOT NULL, note TEXT NOT NULL, "by" TEXT NOT NULL, "at" TEXT NOT NULL, lamport INTEGER NOT NULL
) STRICT;
CREATE INDEX talks_claim ON talks (claim);
"""

# All bytes that captures name: their own, and the WARC beside them.
FROZEN: Final = "SELECT sha256 FROM captures UNION SELECT warc FROM captures WHERE warc <> ''"

_PARTICULARS: Final = """
CREATE TABLE particulars (id TEXT PRIMARY KEY REFERENCES sources, words TEXT NOT NULL) STRICT
"""

_WAITING_TIMES: Final = """
CREATE TABLE waiting_times (id TEXT PRIMARY KEY REFERENCES waiting, time TEXT NOT NULL) STRICT
"""

PROJECTIONS: Final = (
    "articles", "texts", "drafts", "analyses", "sentences", "sentence_marks", "numbers", "claims", "withdrawals",
    "facts", "fact_numbers", "verdicts", "sign_offs", "queries", "sources", "erasures", "captures", "evidence",
    "images", "actions", "histories", "claim_state", "article_counts", "draft_notes", "waiting", "tries", "rechecks",
    "archived", "article_desks", "talks", "particulars", "waiting_times",
)  # fmt: skip


def _events(db: Database) -> None:
    _run(db, _EVENTS)
    for name, body in GUARDS.items():
        db.execute(f"CREATE TRIGGER {name} {body}")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _projections(db: Database) -> None:
    for script in (_ARTICLES, _CLAIMS, _EVIDENCE, _LOCAL):
        _run(db, script)


def _search(db: Database) -> None:
    _run(db, _SEARCH)


def _draft_notes(db: Database) -> None:
    _run(db, _NOTES)  # events written before carry no notes: nothing to replay


def _captures_later(db: Database) -> None:
    _run(db, _CAPTURES_LATER)  # no older event speaks of these: nothing to replay


def _events_by_subject(db: Database) -> None:
    db.execute("CREATE INDEX events_subject ON events (subject, kind)")


def _desks_and_talks(db: Database) -> None:
    _run(db, _DESKS)  # no older event speaks of these: nothing to replay


def _sources_of_all_kinds(db: Database) -> None:
    _run(db, _PARTICULARS)  # no older event speaks of these: nothing to replay


def _times_of_waiting(db: Database) -> None:
    _run(db, _WAITING_TIMES)  # no older event speaks of these: nothing to replay


def _images_by_row(db: Database) -> None:
    """Find what an event found of a few rows: a draft of a very long article has tens of thousands of them."""
    db.execute("CREATE INDEX images_row ON images (event, name, key)")


def _memory(db: Database) -> None:
    db.execute("CREATE VIRTUAL TABLE search_vocab USING fts5vocab('search_words', 'row')")
    db.execute("CREATE INDEX facts_value ON facts (kind, value)")


def _run(db: Database, script: str) -> None:
    """Run statements one by one: ``executescript`` would commit the migration's transaction."""
    for statement in script.split(";\n"):
        if statement.strip():
            db.execute(statement)


_STEPS: Final = {
    "0001_events": _events,
    "0002_projections": _projections,
    "0003_search": _search,
    "0004_draft_notes": _draft_notes,
    "0005_captures_later": _captures_later,
    "0006_events_by_subject": _events_by_subject,
    "0007_desks_and_talks": _desks_and_talks,
    "0008_memory": _memory,
    "0009_particulars": _sources_of_all_kinds,
    "0010_waiting_times": _times_of_waiting,
    "0011_images_by_row": _images_by_row,
}


@lru_cache(maxsize=1)
def migrations() -> Migrations:
    """Return the steps as sqlite-utils takes them."""
    made = new_migrations(_SET)
    for name, step in _STEPS.items():
        made(name=name)(step)
    return made


def applied(db: Database) -> frozenset[str]:
    """Return the names of the steps a library has had."""
    if not value(db, "SELECT count(*) FROM sqlite_master WHERE name = '_sqlite_migrations'"):
        return frozenset()
    found = db.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (_SET,))
    return frozenset(name for (name,) in found)


def is_pending(db: Database) -> bool:
    """Say whether a library lacks a step."""
    return bool(_STEPS.keys() - applied(db))


def is_newer(db: Database) -> bool:
    """Say whether a newer version of this program migrated the library."""
    return bool(applied(db) - _STEPS.keys())
