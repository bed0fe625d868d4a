"""Articles: read, analyse, store, revise. The long halves (reading, analysing) write nothing and may run anywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from workbench import settings
from workbench.actions.keeping import Keeping
from workbench.actions.pages import Progress, fetch_page
from workbench.actions.planning import analysed_payload
from workbench.errors import InputError
from workbench.intake import shown_name
from workbench.jobs import read_file
from workbench.model.articles import Draft, Wordless
from workbench.model.changes import Changes
from workbench.model.events import EventKind
from workbench.model.ids import ArticleId, Sha256, fresh_id
from workbench.model.plain import to_plain
from workbench.text.hashing import sha256_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

    from workbench.actions.workspace import Workspace
    from workbench.journal import Reading, Writing
    from workbench.model.analysis import Analysis
    from workbench.model.articles import Document

    Share = Callable[[float], None]

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """An article that was stored, or was there already (``known``); ``downgraded`` as its page's."""

    article: ArticleId
    number: int
    known: bool
    changes: Changes
    downgraded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """An article fetched from the web, not yet stored.

    Attributes:
        final_url: to be kept as the article's path.
        document: the draft.
        downgraded: it came over http although https was asked for.
    """

    final_url: str
    document: Document
    downgraded: bool = False


def check_date(iso: str) -> str:
    """Return an ISO date as it is, or empty.

    Raises:
        InputError: ``date-malformed``.
    """
    if iso:
        try:
            date.fromisoformat(iso)
        except ValueError as error:
            raise InputError("date-malformed", date=iso) from error
        if not _ISO_DATE.fullmatch(iso):
            raise InputError("date-malformed", date=iso)
    return iso


def now() -> str:
    """Return the time as ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _moment() -> str:
    """Return the time to the millisecond, as events have it: what was agreed right before a draft came is older."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def draft_of(workspace: Workspace, document: Document, sha256: Sha256, *, number: int) -> Draft:
    """Return a document as the draft of this number, made now by whoever works."""
    return Draft(
        sha256=sha256,
        number=number,
        text=document.text,
        blocks=document.blocks,
        at=_moment(),
        by=workspace.actor,
        notes=document.notes,
        images=document.images,
    )


def read_article(path: Path, *, date: str = "", cancel: Event | None = None) -> Document:
    """Read an article's file; ``date`` overrides the one found in it.

    Raises:
        InputError: the file can't be used; CancelledError: the person cancelled.
    """
    check_date(date)
    _, document = read_file(path, cancel=cancel)
    return replace(with_words(document, shown_name(path.name)), date=date or document.date)


def read_page(
    url: str, *, date: str = "", cancel: Event | None = None, progress: Progress | None = None
) -> ArticlePage:
    """Fetch an article from the web; ``date`` overrides the one found in it.

    Raises:
        InputError: the page can't be fetched or read; CancelledError: the person cancelled.
    """
    check_date(date)
    page = fetch_page(url, cancel=cancel, progress=progress)
    document = with_words(page.document, page.final_url)
    document = replace(document, date=date or document.date)
    return ArticlePage(final_url=page.final_url, document=document, downgraded=page.downgraded)


def with_words(document: Document, shown: str) -> Document:
    """Return a document that can be checked; images and scans are only evidence.

    Raises:
        InputError: ``image-no-text`` or ``scan-no-text``.
    """
    if document.wordless:
        raise InputError("image-no-text" if document.wordless is Wordless.IMAGE else "scan-no-text", path=shown)
    return document


def analyse_document(
    workspace: Workspace, document: Document, *, cancel: Event | None = None, progress: Share | None = None
) -> Analysis:
    """Run the analysis in the worker; ``progress`` is told the share that is done (0–1).

    Raises:
        WorkerError: the worker died; CancelledError: the person cancelled.
    """
    return workspace.worker.analyse(
        document.text,
        blocks=document.blocks,
        language=document.language,
        date=document.date,
        min_checkable=settings.load().threshold / 100,
        cancel=cancel,
        progress=None if progress is None else lambda share, _stage: progress(share),
    )


def store_article(workspace: Workspace, document: Document, *, path: str = "", waited: str = "") -> Imported:
    """Write a new article; one whose text is in the library already is only named.

    Args:
        workspace: where.
        document: the draft.
        path: of its file, or its address.
        waited: id of the address that waited for it and waits no more.
    """
    if (known := known_article(workspace.library.reads, document)) is not None:
        if not waited:
            return known
        with workspace.library.writing(workspace.actor) as journal:
            return replace(known, changes=drop_waiting(journal, waited))
    with workspace.library.writing(workspace.actor) as journal:
        return add_article(workspace, journal, document, path=path, waited=waited)


def known_article(reads: Reading, document: Document) -> Imported | None:
    """Return the article that has this text already, None for none."""
    known = reads.article_by_draft(Sha256(sha256_of(document.text)))
    return None if known is None else Imported(article=known.id, number=known.number, known=True, changes=Changes())


def add_article(workspace: Workspace, journal: Writing, document: Document, *, path: str, waited: str = "") -> Imported:
    """Write an article that is new, within a transaction; see ``store_article``."""
    article = ArticleId(fresh_id())
    draft = draft_of(workspace, document, Sha256(sha256_of(document.text)), number=1)
    number = journal.next_article_number()
    changes = journal.append(
        EventKind.ARTICLE_IMPORTED,
        article,
        {
            "number": number,
            "title": document.title,
            "language": document.language,
            "date": document.date,
            "outlet": document.outlet,
            "author": document.author,
            "path": path,
            "draft": to_plain(draft),
        }
        | ({"waited": waited} if waited else {}),
    )
    return Imported(article=article, number=number, known=False, changes=changes)


def drop_waiting(journal: Writing, waited: str) -> Changes:
    """Take an address off the list, within a transaction; nothing happens where another door was quicker."""
    if all(one.id != waited for one in journal.waiting()):
        return Changes()
    return journal.append(EventKind.ADDRESS_DROPPED, waited, {})


def store_analysis(
    workspace: Workspace,
    article: str,
    analysis: Analysis,
    *,
    cancel: Event | None = None,
    progress: Share | None = None,
) -> Changes:
    """Write what a run suggests; claims that a person touched stay as they are.

    Args:
        workspace: where.
        article: its id.
        analysis: the run.
        cancel: set to stop; nothing is written then.
        progress: told the share that is written (0–1).

    Raises:
        CancelledError: the person cancelled.
    """
    with workspace.library.writing(workspace.actor, Keeping(analysis, cancel, progress)) as journal:
        return add_analysis(journal, article, analysis)


def add_analysis(journal: Writing, article: str, analysis: Analysis) -> Changes:
    """Write what a run suggests, within a transaction; see ``store_analysis``."""
    claims = journal.claims(article)
    payload = analysed_payload(analysis, journal.article(article).draft, claims, journal.next_claim_number(article))
    return journal.append(EventKind.ANALYSED, article, payload)
