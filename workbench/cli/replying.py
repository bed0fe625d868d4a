"""``workbench reply``: the author's answers, from a mail."""

from __future__ import annotations

from pathlib import Path

import click

from workbench.actions import answering, reading
from workbench.cli.common import EXISTING, language, shared_options, workspace
from workbench.cli.given import content_of
from workbench.text.characters import mended, one_line


@click.command("reply")
@click.argument("article")
@click.argument("file", type=EXISTING, metavar="FILE|-")
@click.option("--person", default="", metavar="NAME", help="Who answered; by default the article's author.")
@shared_options
def reply(article: str, file: Path, person: str) -> None:
    """Take in the author's reply to the query letter: each answer becomes evidence and closes its query.

    Answers are found by the letter's numbers or between its quoted questions; what belongs to no question is printed
    on standard error.
    """
    with workspace() as opened:
        reads = opened.library.reads
        found = reading.find_article(reads, article)
        said = answering.read_reply(reads, found.id, _text(file))
        given = {one.query.id: one.text for one in said.answers}
        answering.store_reply(opened, found.id, given, person=person, language=language())
    for one in said.answers:
        click.echo(f"{article}/{one.claim.number}\t{one_line(one.text) or '-'}")
    if said.rest:
        click.echo(one_line(said.rest), err=True)


def _text(file: Path) -> str:
    return mended(content_of(file).decode("utf-8-sig", "replace"))
