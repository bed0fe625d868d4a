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
    return _import(workspace, document, mended(str(path.absolute())), cancel, analysed)


def import_fetched(
    workspace: Workspace, page: ArticlePage, *, cancel: Event | None = None, analysed: Share | None = None
) -> Imported:
    """Analyse and store a page that was fetched; ``analysed`` is told the share that is (0–1).

    Raises:
        WorkerError: it is stored, but the analysis failed.
    """
    imported = _import(workspace, page.document, page.final_url, cancel, analysed)
    return replace(imported, downgraded=page.downgraded)


def import_text(
    workspace: Workspace, text: str, *, title: str = "", date: str = "", cancel: Event | None = None
) -> Imported:
    """Analyse and store pasted text.

    Raises:
        InputError: ``text-empty`` and its kin.
    """
    document = read_text(text, name=title)
    return _import(workspace, replace(document, date=check_date(date) or document.date), "", cancel)


def _import(
    workspace: Workspace, document: Document, path: str, cancel: Event | None, analysed: Share | None = None
) -> Imported:
    """Analyse and store an article in one transaction: whoever stops it in between leaves nothing half done."""
    known = known_article(workspace.library.reads, document)
    if known is not None and workspace.library.reads.article(known.article).analysed:
        return known
    try:
        analysis = analyse_document(workspace, document, cancel=cancel, progress=analysed)
    except WorkerError:
        if known is None:  # the text is not lost; importing it again analyses it
            store_article(workspace, document, path=path)
        raise
    with workspace.library.writing(workspace.actor) as journal:
        there = known_article(journal, document)  # somebody else may have imported it meanwhile
        imported = there or add_article(workspace, journal, document, path=path)
        changes = add_analysis(journal, imported.article, analysis)
    return replace(imported, changes=imported.changes.joined(changes))
