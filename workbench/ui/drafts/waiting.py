"""New drafts nobody has decided on yet: kept beside the library once they are offered, and offered again at a start.

One JSON file next to the library's, there only while a draft waits: like the library it stays where the desk keeps
its papers, and an unpublished text never lands among the settings. Whatever is missing or damaged counts as nothing.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from workbench.journal.beside import drafts_file, write_beside
from workbench.model.articles import Document
from workbench.model.ids import ArticleId
from workbench.model.plain import from_plain, to_plain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from workbench.actions.revising import Revision


def load_waiting(library: Path) -> dict[str, Revision]:
    """Return the drafts that wait, by article."""
    file = drafts_file(library)
    if not file.is_file():  # nearly always: nothing is converted
        return {}
    try:
        found = [_revision(one) for one in json.loads(file.read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError, KeyError):
        return {}
    return {revision.article: revision for revision in found}


def _revision(plain: dict[str, Any]) -> Revision:
    from workbench.actions.revising import Revision  # noqa: PLC0415 - most starts find no file
    from workbench.model.analysis import Analysis  # noqa: PLC0415 - as above

    document, analysis = from_plain(Document, plain["document"]), from_plain(Analysis, plain["analysis"])
    article, date = ArticleId(str(plain["article"])), plain.get("article_date")
    return Revision(
        article=article, document=document, analysis=analysis, article_date=None if date is None else str(date)
    )


def _plain(revision: Revision) -> dict[str, Any]:
    document, analysis = to_plain(revision.document), to_plain(revision.analysis)
    date = revision.article_date
    return {"article": revision.article, "document": document, "analysis": analysis, "article_date": date}


def save_waiting(library: Path, held: Iterable[Revision], decided: frozenset[str]) -> None:
    """Keep the drafts on offer; another window's stay. A folder that can't be written loses them, as before.

    Args:
        library: its file.
        held: the drafts on offer here.
        decided: articles whose new draft was taken over or dropped here.
    """
    file, held = drafts_file(library), tuple(held)
    if not held and not file.exists():
        return
    waiting = {article: one for article, one in load_waiting(library).items() if article not in decided}
    waiting.update({one.article: one for one in held})
    with suppress(OSError):
        write_beside(file, [_plain(one) for one in waiting.values()])
