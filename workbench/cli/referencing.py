"""The command that hands an article's sources to a reference manager."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from workbench.actions import reading, referencing
from workbench.cli.common import EXISTING, shared_options, workspace
from workbench.text.characters import mended

if TYPE_CHECKING:
    from pathlib import Path


@click.command("references")
@click.argument("article", metavar="ARTICLE")
@click.option("--format", "form", type=click.Choice(referencing.FORMATS), default="csl", help="By default CSL-JSON.")
@click.option("-o", "--output", type=EXISTING, help="Write to this file instead of standard output.")
@shared_options
def references(article: str, form: str, output: Path | None) -> None:
    """Print an article's sources as CSL-JSON, RIS or BibTeX; confidential ones stay out."""
    with workspace() as opened:
        reads = opened.library.reads
        found = reading.find_article(reads, article)
        if output is None:
            click.echo(mended(referencing.references(reads, found.id, form=form)), nl=False)
        else:
            referencing.write_references(reads, found.id, output.absolute(), form=form)
            click.echo(mended(str(output)))
