"""Reading: everything other rooms may ask the library, answered from the projections as frozen nouns.

Works on any connection, the writing one or a read-only one of its own; one thread at a time per connection. Each method
may raise ``LibraryError`` when the file can't be read (any more).
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from workbench.journal import (
    chain,
    reading_articles,
    reading_captures,
    reading_claims,
    reading_evidence,
    reading_history,
    reading_talks,
)
from workbench.journal.connection import connect, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sqlite_utils import Database

    from workbench.journal.erasure_plan import Naming
    from workbench.journal.search import Hit
    from workbench.model.articles import Article, Draft, Sentence, TypedDate
    from workbench.model.claims import Claim, HistoryEntry
    from workbench.model.dossier import JournalHead
    from workbench.model.evidence import Capture, Evidence, Source
    from workbench.model.facts import Fact
    from workbench.model.rechecks import Recheck
    from workbench.model.talks import Talk
    from workbench.model.waiting import Waiting

P = ParamSpec("P")
T = TypeVar("T")


def open_reading(path: Path) -> Reading:
    """Open a read-only connection to a library that stands; the caller closes it.

    Raises:
        LibraryError: the file can't be read.
    """
    with told(path):
        return Reading(connect(path, writable=False), path)


class Reading:
    """Answers from one connection.

    Args:
        db: the connection.
        path: the library's file, for sentences about it.
    """

    def __init__(self, db: Database, path: Path) -> None:
        self._db = db
        self._path = path

    def close(self) -> None:
        """Close the connection; only for a reader of one's own."""
        self._db.close()

    def _ask(self, answer: Callable[Concatenate[Database, P], T], *args: P.args, **options: P.kwargs) -> T:
        """Answer from the connection; what SQLite can't read becomes a ``LibraryError``."""
        with told(self._path):
            return answer(self._db, *args, **options)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let everything read inside see one state, whatever is written meanwhile.

        Raises:
            LibraryError: the file can't be read.
        """
        if self._db.conn.in_transaction:
            yield
            return
        with told(self._path):
            self._db.execute("BEGIN")
        try:
            yield
        finally:
            self._db.execute("COMMIT")

    def articles(self) -> tuple[Article, ...]:
        """Return every article, by number."""
        return self._ask(reading_articles.all_articles)

    def article(self, article: str) -> Article:
        """Return an article by id; ``NotFoundError`` when it is not there (or its import was taken back)."""
        return self._ask(reading_articles.one_article, "a.id = ?", (article,), asked=article)

    def article_by_number(self, number: int) -> Article:
        """Return an article by number; ``NotFoundError`` when it is not there."""
        return self._ask(reading_articles.one_article, "a.number = ?", (number,), asked=number)

    def article_by_draft(self, sha256: str) -> Article | None:
        """Return the article that has, or had, a draft with this hash."""
        return self._ask(reading_articles.article_by_draft, sha256)

    def draft(self, sha256: str, article: str = "") -> Draft:
        """Return a draft by hash, that of the article named where there is one; else ``NotFoundError``."""
        return self._ask(reading_articles.one_draft, sha256, article)

    def text(self, article: str) -> str:
        """Return the text of an article's present draft alone, which is not kept; empty for none."""
        return self._ask(reading_articles.text_of, article)

    def drafts(self, article: str) -> tuple[Draft, ...]:
        """Return an article's drafts, first to last."""
        return self._ask(reading_articles.drafts_of, article)

    def sentences(self, article: str) -> tuple[Sentence, ...]:
        """Return the sentences of an article's present draft, in order."""
        return self._ask(reading_articles.sentences_of, article)

    def typed_date(self, article: str) -> TypedDate | None:
        """Return who typed the date that an article has; None for the one that came with its text, or for none."""
        return self._ask(reading_articles.typed_date, article)

    def facts_found(self, article: str) -> tuple[Fact, ...] | None:
        """Return all facts the analysis found in the present draft; None where it did not keep them."""
        return self._ask(reading_articles.facts_found, article)

    def claims(self, article: str) -> tuple[Claim, ...]:
        """Return an article's claims, by number; those gone, dismissed and withdrawn too."""
        return self._ask(reading_claims.claims_of, article)

    def claims_of_draft(self, article: str, number: int) -> tuple[Claim, ...]:
        """Return the claims as they stood when a draft was last the present one, by number."""
        from workbench.journal import reading_drafts  # noqa: PLC0415 - modules that showing an article does without

        return self._ask(reading_drafts.claims_of_draft, article, number)

    def next_claim_number(self, article: str) -> int:
        """Return the number of an article's next claim; numbers are never reused."""
        return self._ask(reading_claims.next_claim_number, article)

    def claims_by_id(self, ids: Iterable[str]) -> tuple[Claim, ...]:
        """Return the claims with these ids; those that are not there are left out."""
        return self._ask(reading_claims.claims_by_id, ids)

    def claim_by_number(self, article: str, number: int) -> Claim:
        """Return a claim by its number in the article; ``NotFoundError`` when it is not there."""
        return self._ask(reading_claims.claim_by_number, article, number)

    def evidence(self, article: str) -> dict[str, tuple[Evidence, ...]]:
        """Return evidence by claim id, oldest first."""
        return self._ask(reading_evidence.evidence_of, article)

    def sources(self, article: str, *, reveal: bool = False) -> dict[str, Source]:
        """Return the sources of an article's evidence; ``reveal`` fills in confidential names."""
        return self._ask(reading_evidence.sources_of, article, reveal=reveal)

    def source(self, source: str, *, reveal: bool = False) -> Source:
        """Return a source; ``NotFoundError`` when it is not there."""
        return self._ask(reading_evidence.one_source, source, reveal=reveal)

    def last_evidence(self) -> Evidence | None:
        """Return the evidence attached last, for the key that attaches its source again."""
        return self._ask(reading_evidence.last_evidence)

    def captures(self, article: str) -> dict[str, Capture]:
        """Return the captures of an article's evidence."""
        return self._ask(reading_evidence.captures_of, article)

    def capture(self, sha256: str) -> Capture:
        """Return a capture by the hash of its bytes; ``NotFoundError`` when it is not there."""
        return self._ask(reading_evidence.one_capture, sha256)

    def capture_bytes(self, sha256: str) -> bytes:
        """Return a capture's bytes; ``NotFoundError`` when they are not there."""
        return self._ask(reading_evidence.capture_bytes, sha256)

    def rechecks(self, article: str) -> dict[str, Recheck]:
        """Return the latest recheck of each source of an article's evidence, by source id."""
        return self._ask(reading_captures.rechecks_of, article)

    def waiting(self, *, reveal: bool = False) -> tuple[Waiting, ...]:
        """Return the addresses that wait, the longest waiting first; ``reveal`` fills in confidential ones."""
        return self._ask(reading_captures.all_waiting, reveal=reveal)

    def one_waiting(self, waiting: str, *, reveal: bool = False) -> Waiting:
        """Return an address that waits; ``NotFoundError`` when it is not there."""
        return self._ask(reading_captures.one_waiting, waiting, reveal=reveal)

    def history(self, article: str) -> dict[str, tuple[HistoryEntry, ...]]:
        """Return what people did, by claim id, newest first."""
        return self._ask(reading_history.history_of, article)

    def talks(self, article: str) -> dict[str, tuple[Talk, ...]]:
        """Return what was decided with the author, by claim id, oldest first."""
        return self._ask(reading_talks.talks_of, article)

    def claims_like(self, article: str, words: str, facts: Iterable[Fact], *, limit: int = 60) -> tuple[Claim, ...]:
        """Return settled claims of other articles that share rare words or figures with these, the likeliest first."""
        from workbench.journal import memory  # noqa: PLC0415

        return self._ask(memory.claims_like, article, words, facts, limit)

    def before(self, claims: Iterable[str]) -> dict[str, str]:
        """Return the sentence that stands before each of these claims in its article, by the claim's id."""
        from workbench.journal import memory  # noqa: PLC0415

        return self._ask(memory.before, claims)

    def namings(self, claims: Iterable[str]) -> dict[str, tuple[Naming, ...]]:
        """Return, by source, what names the confidential sources of these claims' articles; never to be written."""
        from workbench.journal.erasure_plan import namings_about  # noqa: PLC0415 - few articles have such sources

        return self._ask(namings_about, claims)

    def erased(self, sources: Iterable[str]) -> frozenset[str]:
        """Return those of the sources that are erased."""
        from workbench.journal.erasure_plan import erased_of  # noqa: PLC0415 - as the one above

        return self._ask(erased_of, sources)

    def heads(self) -> tuple[JournalHead, ...]:
        """Return the head of every origin's chain."""
        return self._ask(chain.heads)

    def as_of(self) -> str:
        """Return the time of the newest event (ISO 8601, UTC)."""
        return self._ask(chain.as_of)

    def search(self, words: str, *, limit: int = 50, near: bool = False) -> tuple[Hit, ...]:
        """Return places that hold all these words, whole ones first, the newest first; where none does, near ones."""
        from workbench.journal.search import search  # noqa: PLC0415

        return self._ask(search, words, limit, near=near)

    def earlier_reasons(self, prefix: str, *, limit: int = 20) -> tuple[str, ...]:
        """Return earlier reasons that begin so, the latest first."""
        return self._ask(reading_claims.earlier_reasons, prefix, limit)
