"""Bringing texts in: files, pages and pasted text as articles, new drafts, their analysis, with progress and cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from workbench import actions
from workbench.errors import CancelledError, InputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from threading import Event

    from workbench.actions.articles import Imported
    from workbench.actions.rereading import Reread
    from workbench.actions.revising import Revision
    from workbench.errors import WorkbenchError
    from workbench.journal import Reading
    from workbench.model.analysis import Analysis
    from workbench.model.articles import Article, Document, Draft
    from workbench.model.changes import Changes
    from workbench.ui.clerk import Clerk
    from workbench.ui.desk import Desk
    from workbench.ui.tasks import Tasks

    _Keep = Callable[[Analysis, Callable[[WorkbenchError], None]], None]  # what was found; what takes a refusal


def _read(text: str) -> Document:
    """Return pasted text as a document; the room that reads is loaded then."""
    from workbench.intake import read_text  # noqa: PLC0415

    return read_text(text)


def _stopped(article: Article, *, dated: bool) -> str:
    """Return the code of what stands where another analysis is stopped; ``dated``: it followed another date."""
    if not article.analysed:
        return "cancelled-analysis"
    return "cancelled-redating" if dated else "cancelled-rereading"


class Intake(QObject):
    """Reads and analyses off the UI thread; only the two short writes take the writing thread."""

    downgraded = Signal()
    failed = Signal(object)
    page_failed = Signal(str, object)
    imported = Signal(str)
    stored = Signal(str, object)
    known = Signal()
    planned = Signal(object)
    reread = Signal(object, bool)

    def __init__(self, tasks: Tasks, desk: Desk, clerk: Clerk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._desk = desk
        self._clerk = clerk
        self._analysing: set[str] = set()  # articles; dropped again meanwhile, one needs no second analysis

    def import_file(self, path: Path) -> None:
        """Read an article's file, store it, open it, analyse it."""
        self._tasks.long(
            lambda: QCoreApplication.translate("Intake", "Reading {name} …").format(name=path.name),
            lambda cancel: actions.articles.read_article(path, cancel=cancel),
            lambda document: self.store(document, str(path.absolute())),
            self.failed.emit,
        )

    def import_page(self, url: str) -> None:
        """Fetch an article from the web, store it, open it, analyse it."""

        def broke(error: WorkbenchError) -> None:
            if isinstance(error, InputError):  # not cancelled: it waits
                self.page_failed.emit(url, error)
            else:
                self.failed.emit(error)

        self._tasks.fetch(
            lambda: QCoreApplication.translate("Intake", "Fetching {address} …").format(address=url),
            lambda cancel, progress: actions.articles.read_page(url, cancel=cancel, progress=progress),
            lambda page: self.store(page.document, page.final_url, downgraded=page.downgraded),
            broke,
        )

    def import_text(self, text: str) -> None:
        """Take pasted text as an article."""
        self._tasks.long(
            lambda: QCoreApplication.translate("Intake", "Reading the pasted text …"),
            lambda _cancel: _read(text),
            lambda document: self.store(document, ""),
            self.failed.emit,
        )

    def store(self, document: Document, path: str, *, waited: str = "", downgraded: bool = False) -> None:
        """Keep an article, open it, and have it analysed when it is new.

        Args:
            document: the article.
            path: its file or address.
            waited: the waiting address it came from.
            downgraded: it came over http although https was asked for, which is said.
        """
        kept: list[Imported] = []

        def stored(_changes: object) -> None:
            self.imported.emit(kept[0].article)
            if downgraded:
                self.downgraded.emit()
            self._desk.open_article(kept[0].article)
            if kept[0].known:
                self.known.emit()
            else:
                self.stored.emit(kept[0].article, document)
            self._analyse_if_new(kept[0].article, document)

        def job() -> Changes:
            kept.append(actions.articles.store_article(self._clerk.workspace, document, path=path, waited=waited))
            return kept[0].changes

        self._clerk.submit(job, done=stored)

    def _analyse_if_new(self, article: str, document: Document) -> None:
        self._tasks.read(
            lambda reading: reading.article(article).analysed,
            lambda analysed: None if analysed or article in self._analysing else self.analyse(article, document),
        )

    def analyse(self, article: str, document: Document) -> None:
        """Have the worker analyse a draft, then keep its suggestions."""
        self._analyse(
            article,
            document,
            lambda analysis, failed: self._clerk.store_analysis(article, analysis, document.title, failed),
            cancelled="cancelled-analysis",
        )

    def _analyse(self, article: str, document: Document, keep: _Keep, *, cancelled: str) -> None:
        """Have a draft analysed and kept; ``cancelled`` is the code of what is said where somebody stops either."""

        def title() -> str:
            return QCoreApplication.translate("Intake", "Analysing “{title}” …").format(title=document.title)

        def job(cancel: Event, tell: Callable[[float], None]) -> Analysis:
            try:
                return actions.articles.analyse_document(self._clerk.workspace, document, cancel=cancel, progress=tell)
            except BaseException:
                self._analysing.discard(article)  # also after a fault of ours, which nobody is told of as a refusal
                raise

        def done(analysis: Analysis) -> None:
            self._analysing.discard(article)
            self._desk.comparing.forget()
            keep(analysis, refused)

        def broke(error: WorkbenchError) -> None:
            self._analysing.discard(article)
            self.failed.emit(CancelledError(cancelled) if isinstance(error, CancelledError) else error)

        def refused(error: WorkbenchError) -> None:
            if isinstance(error, CancelledError):
                self.failed.emit(CancelledError(cancelled))
            else:
                self._clerk.failed.emit(error)

        self._analysing.add(article)
        self._tasks.measured(title, job, done, broke)

    def analyse_again(self) -> None:
        """Analyse the open article anew; claims a person touched stay as they are."""
        dossier = self._desk.dossier
        if dossier is not None:
            self._again(dossier.article, dossier.draft, dated=False)

    def follow_date(self, article_id: str) -> None:
        """Read an article anew whose date is another one: what it says of days and weeks counts from it."""

        def read(reading: Reading) -> tuple[Article, Draft]:
            article = reading.article(article_id)
            return article, reading.draft(article.draft, article.id)

        def arrived(found: tuple[Article, Draft]) -> None:
            article, draft = found
            if article.analysed or article.id in self._analysing:
                self._again(article, draft, dated=True)

        self._tasks.read(read, arrived, self.failed.emit)

    def on_reverted(self, changes: Changes, _redone: bool) -> None:
        """Follow a date that was taken back or set again."""
        if changes.redated:
            self.follow_date(changes.redated)

    def _again(self, article: Article, draft: Draft, *, dated: bool) -> None:
        def told(reread: Reread) -> None:
            self.reread.emit(reread, dated)

        self._analyse(
            article.id,
            actions.rereading.document_of(article, draft),
            lambda analysis, failed: self._clerk.store_again(article, draft.sha256, analysis, told, failed),
            cancelled=_stopped(article, dated=dated),
        )

    def revise_from_file(self, path: Path) -> None:
        """Read a new draft of the open article from a file."""
        self._revise(lambda cancel: actions.articles.read_article(path, cancel=cancel))

    def revise_from_text(self, text: str) -> None:
        """Take pasted text as a new draft of the open article."""
        self._revise(lambda _cancel: _read(text))

    def revise_with(self, document: Document) -> None:
        """Take a document as a new draft of the open article."""
        self._revise(lambda _cancel: document)

    def _revise(self, read: Callable[[Event], Document]) -> None:
        dossier = self._desk.dossier
        if dossier is None:
            return
        article, draft = dossier.article, dossier.draft

        def title() -> str:
            return QCoreApplication.translate("Intake", "Comparing the new draft …")

        def job(cancel: Event, tell: Callable[[float], None]) -> Revision:
            document = read(cancel)
            return actions.revising.plan_revision(
                self._clerk.workspace, article, draft, document, cancel=cancel, progress=tell
            )

        self._tasks.measured(title, job, self.planned.emit, self.failed.emit)
