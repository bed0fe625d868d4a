"""Following an article's date on the command line: what it says of days and weeks counts from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from workbench.actions import rereading
from workbench.cli.common import language
from workbench.cli.fetching import share_progress

if TYPE_CHECKING:
    from workbench.actions.workspace import Workspace


def follow_date(opened: Workspace, article_id: str) -> None:
    """Read an article anew whose date is another one, and say on standard error what became of it.

    Nothing is said of one that was never analysed.

    Raises:
        WorkerError: the worker died.
    """
    article = opened.library.reads.article(article_id)
    if not article.analysed:
        return
    with share_progress(article.title) as progress:
        reread = rereading.analyse_again(opened, opened.library.reads, article.id, progress=progress)
    click.echo(rereading.reread_words(reread, language(), dated=True), err=True)
