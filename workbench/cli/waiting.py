"""Addresses that wait: kept when a fetch fails, listed, tried again, taken off the list."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from workbench.actions import waiting as queue
from workbench.cli.common import done, language, shared_options, workspace
from workbench.cli.fetching import shown_progress
from workbench.errors import InputError, NotFoundError, WorkbenchError
from workbench.model.waiting import passes, unnamed
from workbench.text.characters import one_line
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.actions.workspace import Workspace
    from workbench.model.waiting import Waiting


@contextmanager
def kept_when_it_fails(opened: Workspace, url: str, **typed: Any) -> Iterator[None]:
    """Keep an address with everything typed when it can't be fetched for reasons that pass, and say so."""
    try:
        yield
    except InputError as error:
        if passes(error):
            queue.keep_address(opened, url, error, **typed)
            click.echo(say("waiting.kept", language()), err=True)
        raise


@click.command("waiting")
@click.option("--remove", type=click.IntRange(min=1), metavar="NUMBER", help="Take this one off the list.")
@shared_options
def waiting(remove: int | None) -> None:
    """List the addresses that could not be fetched and wait: number, claim, address, reason."""
    with workspace() as opened:
        listed = queue.list_waiting(opened.library.reads)
        if remove is not None:
            done(queue.drop_address(opened, _numbered(listed, remove).id))
            return
        numbers: dict[str, int] = {article.id: article.number for article in opened.library.reads.articles()}
    for place, one in enumerate(listed, start=1):
        where = _claim_words(one, numbers)
        shown = one.url or say("source.known", language())
        click.echo("\t".join((str(place), where, one_line(shown), one_line(one.failure.words(language())))))


@click.command("retry")
@click.argument("numbers", nargs=-1, type=click.IntRange(min=1), metavar="[NUMBER…]")
@shared_options
@click.pass_context
def retry(context: click.Context, numbers: tuple[int, ...]) -> None:
    """Fetch waiting addresses again, all of them or those with these numbers; what comes is stored as it was typed."""
    with workspace() as opened:
        listed = queue.list_waiting(opened.library.reads)
        chosen = [_numbered(listed, number) for number in dict.fromkeys(numbers)] or list(listed)
        good = [_retry(opened, one) for one in chosen]
    context.exit(0 if all(good) else 2)


def _retry(opened: Workspace, one: Waiting) -> bool:
    """Try one address again and say how it ended."""
    shown = one_line(one.url or say("source.known", language()))
    try:
        with shown_progress(shown) as progress:
            ended = queue.retry(opened, one.id, progress=progress)
    except WorkbenchError as error:
        return _failed(one, shown, error)
    if ended.error is not None:
        return _failed(one, shown, ended.error)
    if ended.article:
        words = say("waiting.imported", language(), number=opened.library.reads.article(ended.article).number)
    else:
        words = say("waiting.attached", language(), number=one.claim_number)
    click.echo(f"{shown}: {words}")
    return True


def _failed(one: Waiting, shown: str, error: WorkbenchError) -> bool:
    told = unnamed(error) if one.confidential else error
    click.echo(f"{shown}: {one_line(told.sentence(language()))}", err=True)
    return False


def _claim_words(one: Waiting, numbers: dict[str, int]) -> str:
    """Return "1/7", or that an article is to be imported."""
    return f"{numbers.get(one.article, '?')}/{one.claim_number}" if one.claim else say("waiting.import", language())


def _numbered(listed: tuple[Waiting, ...], number: int) -> Waiting:
    if number > len(listed):
        raise NotFoundError("waiting-unknown", waiting=number)
    return listed[number - 1]
