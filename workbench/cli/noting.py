"""Commands of sources that are no files or pages: what a person said, what a book says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from workbench.actions import noting, reading
from workbench.cli.common import CLAIM, EXISTING, GRADE, STANCE, shared_options, workspace
from workbench.cli.given import content_of
from workbench.model.citing import ReadBack
from workbench.model.evidence import Channel, Grade, Stance

if TYPE_CHECKING:
    from pathlib import Path


@click.command("note")
@CLAIM
@click.option("--person", required=True, metavar="NAME", help="Who said it.")
@click.option("--role", default="", metavar="TEXT", help="What the person is.")
@click.option(
    "--channel", type=click.Choice([one.value for one in Channel]), default=Channel.PHONE.value, show_default=True,
    help="How you talked.",
)  # fmt: skip
@click.option("--date", default="", metavar="DAY", help="Of the talk: 2026-03-12, “12 March 2026”, 12.3.2026, 2026.")
@click.option("--read-back/--not-read-back", default=None, help="Did the person hear the words again?")
@click.option("--text", required=True, help="What was said.")
@STANCE
@GRADE
@click.option("--confidential", is_flag=True, help="Name the person for the audience legal alone.")
@shared_options
def note(
    *, where: str, person: str, role: str, channel: str, date: str, read_back: bool | None, text: str, stance: str,
    grade: str | None, confidential: bool,
) -> None:  # fmt: skip
    """Log a conversation; prints the source's id."""
    with workspace() as opened:
        logged = noting.log_call(
            opened,
            reading.find_claim(opened.library.reads, where).id,
            person,
            text,
            channel=Channel(channel),
            stance=Stance(stance),
            grade=Grade(grade or ""),
            confidential=confidential,
            role=role,
            date=date,
            read_back=ReadBack.NOT_ASKED if read_back is None else ReadBack.YES if read_back else ReadBack.NO,
        )
    click.echo(logged.source.id)


@click.command("cite")
@CLAIM
@click.option("--isbn", default="", metavar="ISBN", help="Ten or thirteen digits, with or without hyphens.")
@click.option("--title", default="", metavar="TEXT", help="Of the book, or of the print.")
@click.option("--author", default="", metavar="NAME", help="Who wrote it.")
@click.option("--publisher", default="", metavar="NAME", help="Who published it.")
@click.option("--date", default="", metavar="YEAR", help="Of publication; a month or day will do too.")
@click.option("--pages", default="", metavar="PAGES", help="Where the words stand, as printed.")
@click.option("--citation", default="", metavar="TEXT", help="In your own words, for print without an ISBN.")
@click.option("--csl", type=EXISTING, metavar="FILE|-", help="A CSL-JSON item from a reference manager.")
@click.option("--text", default="", help="What it says there.")
@STANCE
@GRADE
@click.option("--confidential", is_flag=True, help="Name the book for the audience legal alone.")
@shared_options
def cite(
    *, where: str, text: str, stance: str, grade: str | None, confidential: bool, csl: Path | None, **printed: str
) -> None:
    """Cite a book or other print; prints the source's id.

    What is typed wins over what the item of --csl says.
    """
    if csl is not None:
        printed = noting.read_csl(content_of(csl)) | {name: words for name, words in printed.items() if words}
    with workspace() as opened:
        cited = noting.cite_book(
            opened,
            reading.find_claim(opened.library.reads, where).id,
            noting.Book(**printed),
            text=text,
            stance=Stance(stance),
            grade=Grade(grade or ""),
            confidential=confidential,
        )
    click.echo(cited.source.id)
