"""Importing in one go, as the command line does: read, analysed and stored together, so that stopping leaves nothing.

The window stores an article first and opens it (``articles.store_article``): nobody there waits for the analysis.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.actions.articles import (
    add_analysis,
    add_article,
    analyse_document,
    check_date,
    drop_waiting,
    known_article,
    read_article,
    store_article,
)
from workbench.errors import WorkerError
from workbench.intake import read_text
from workbench.text.characters import mended

if TYPE_CHECKING:
    from pathlib import Path
    from threading import Event

    from workbench.actions.articles import ArticlePage, Imported, Share
    from workbench.actions.workspace import Workspace
    from workbench.model.articles import Document


def import_file(
    workspace: Workspace, path: Path, *, date: str = "", cancel: Event | None = None, analysed: Share | None = None
) -> Imported:
    """Read, analyse and store an article's file; ``analysed`` is told the share that is (0–1).

    Raises:
        InputError: the file can't be used; WorkerError: it is stored, but the analysis failed.
    """
    document = read_article(path, date=date, cancel=cancel)
    return import_document(workspace, document, mended(str(path.absolute())), cancel=cancel, analysed=analysed)


def import_fetched(
    workspace: Workspace, page: ArticlePage, *, cancel: Event | None = None, analysed: Share | None = None
) -> Imported:
    """Analyse and store a page that was fetched; ``analysed`` is told the share that is (0–1).

    Raises:
        WorkerError: it is stored, but the analysis failed.
    """
    imported = import_document(workspace, page.document, page.final_url, cancel=cancel, analysed=analysed)
    return replace(imported, downgraded=page.downgraded)


def import_text(
    workspace: Workspace, text: str, *, title: str = "", date: str = "", cancel: Event | None = None
) -> Imported:
    """Analyse and store pasted text.

    Raises:
        InputError: ``text-empty`` and its kin.
    """
    document = read_text(text, name=title)
    return import_document(workspace, replace(document, date=check_date(date) or document.date), "", cancel=cancel)


def import_document(
    workspace: Workspace,
    document: Document,
    path: str,
    *,
    waited: str = "",
    cancel: Event | None = None,
    analysed: Share | None = None,
) -> Imported:
    """Analyse and store an article in one transaction: whoever stops it in between leaves nothing half done.

    Args:
        workspace: where.
        document: the draft.
        path: of its file, or its address.
        waited: id of the address that waited for it: it goes on waiting until the article is stored.
        cancel: set to stop.
        analysed: told the share that is (0–1).

    Raises:
        CancelledError: the person cancelled; WorkerError: it is stored, but the analysis failed.
    """
    known = known_article(workspace.library.reads, document)
    if known is not None and workspace.library.reads.article(known.article).analysed:
        return store_article(workspace, document, path=path, waited=waited) if waited else known
    try:
        analysis = analyse_document(workspace, document, cancel=cancel, progress=analysed)
    except WorkerError:
        if known is None or waited:  # the text is not lost; importing it again analyses it
            store_article(workspace, document, path=path, waited=waited)
        raise
    with workspace.library.writing(workspace.actor) as journal:
        there = known_article(journal, document)  # somebody else may have imported it meanwhile
        if there is not None and waited:
            there = replace(there, changes=drop_waiting(journal, waited))
        imported = there or add_article(workspace, journal, document, path=path, waited=waited)
        changes = add_analysis(journal, imported.article, analysis)
    return replace(imported, changes=imported.changes.joined(changes))
