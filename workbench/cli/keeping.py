"""Commands that keep the library safe: audit, backup, restore, erase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from workbench import paths
from workbench.actions import history
from workbench.cli.common import EXISTING, Context, done, language, shared_options, workspace
from workbench.cli.fetching import counted_progress
from workbench.text.characters import mended
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workbench.journal import AuditResult


@click.command("audit")
@click.option("--rebuild", is_flag=True, help="Make all tables anew from the events and compare.")
@click.option("--head", default="", metavar="HASH", help="Say whether the library contains a report's state.")
@shared_options
@click.pass_context
def audit(context: click.Context, rebuild: bool, head: str) -> None:
    """Verify that nothing was changed behind the journal's back; exits 1 when something is wrong."""
    with workspace() as opened:
        result = history.audit(opened, rebuild=rebuild, head=head)
    for sentence in _sentences(result, head):
        click.echo(sentence)
    context.exit(0 if result.ok else 1)


def _sentences(result: AuditResult, head: str) -> Iterator[str]:
    spoken = language()
    yield from (problem.words(spoken) for problem in result.problems)
    yield from (erasure.words(spoken) for erasure in result.erasures)
    if result.ok:
        yield say("audit.fine", spoken, events=result.events)
        if result.rebuilt:
            yield say("audit.rebuilt", spoken)
        if head:
            yield say("audit.head-known", spoken, head=head)
    yield from (f"{one.origin} {one.origin_seq} {one.hash}" for one in result.heads)


@click.command("backup")
@click.argument("file", type=EXISTING)
@shared_options
def backup(file: Path) -> None:
    """Write a backup of the library."""
    with workspace() as opened:
        remembered = history.backup(opened, file.absolute())
    click.echo(mended(str(file)))
    if not remembered:
        click.echo(say("backup.not-remembered", language()), err=True)


@click.command("restore")
@click.argument("file", type=EXISTING)
@shared_options
def restore(file: Path) -> None:
    """Put a backup in the library's place; the present file is kept beside it."""
    target = click.get_current_context().ensure_object(Context).library or paths.default_library()
    history.restore(file.absolute(), target.absolute())
    click.echo(mended(str(target)))


@click.command("erase")
@click.argument("source")
@shared_options
def erase(source: str) -> None:
    """Erase whatever is known of a confidential source for good, from the backups too.

    Name, contact, notes, the files and texts it gave and their passages go, and its name wherever somebody typed it
    about the same articles. That there was such a source, its kind, who cited it when, and checksums stay.
    """
    with workspace() as opened, counted_progress(say("erase.running", language())) as progress:
        erasure = history.erase(opened, source, progress=progress)
    done(erasure.changes)
    for sentence in history.erasure_words(erasure, language()):
        click.echo(mended(sentence), err=True)
