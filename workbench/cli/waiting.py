"""Addresses that wait: kept when a fetch fails, listed, tried again, mended, taken off the list."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.actions import instead
from workbench.actions import waiting as queue
from workbench.cli.common import EXISTING, done, language, shared_options, workspace
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
    """Keep an address with everything typed when its page does not come, and say so in the error's one sentence."""
    try:
        yield
    except InputError as error:
        queue.keep_address(opened, url, error, **typed)
        reason = error.sentence(language()).removesuffix(".")
        raise InputError("address-kept" if passes(error) else "address-kept-hardly", reason=reason) from None


@click.command("waiting")
@click.option("--remove", type=click.IntRange(min=1), metavar="NUMBER", help="Take this one off the list.")
@shared_options
def waiting(remove: int | None) -> None:
    """List what failed and waits: number, claim, address, reason, what a retry may mend, what was typed, since when."""
    with workspace() as opened:
        listed = queue.list_waiting(opened.library.reads)
        if remove is not None:
            done(queue.drop_address(opened, _numbered(listed, remove).id))
            return
        numbers: dict[str, int] = {article.id: article.number for article in opened.library.reads.articles()}
    for place, one in enumerate(listed, start=1):
        shown = one.url or say("source.known", language())
        outlook = say("waiting.later" if one.failure.passes else "waiting.hardly", language())
        cells = (_claim_words(one, numbers), shown, one.failure.words(language()), outlook, _typed(one), one.at)
        click.echo("\t".join((str(place), *map(one_line, cells))))
    if any(not one.failure.passes for one in listed):
        click.echo(say("waiting.helps", language()), err=True)


def _typed(one: Waiting) -> str:
    """Return what was typed for an address, in one line."""
    stance = say(f"stance.{one.stance.value}", language()) if one.claim else ""
    grade = say(f"grade.{one.grade.value}", language()) if one.grade.value else ""
    quote = (f"„{one.quote}“" if language() == "de" else f"“{one.quote}”") if one.quote else ""
    return " · ".join(part for part in (stance, grade, quote, one.time, one.date, one.note) if part)


@click.command("retry")
@click.argument("numbers", nargs=-1, type=click.IntRange(min=1), metavar="[NUMBER…]")
@click.option("--address", metavar="URL", help="Take this address instead; for one number.")
@click.option("--file", type=EXISTING, help="Attach a saved file instead; for one number.")
@click.option("--archive", is_flag=True, help="Take the Internet Archive's copy instead, where the settings allow it.")
@shared_options
@click.pass_context
def retry(
    context: click.Context, numbers: tuple[int, ...], address: str | None, file: Path | None, *, archive: bool
) -> None:
    """Fetch waiting addresses again, all of them or those with these numbers; what comes is stored as it was typed."""
    ways = sum((address is not None, file is not None, archive))
    if ways > 1 or (ways and len(numbers) != 1):
        raise InputError("retry-undecided")
    with workspace() as opened:
        listed = queue.list_waiting(opened.library.reads)
        chosen = [_numbered(listed, number) for number in dict.fromkeys(numbers)] or list(listed)
        good = [_retry(opened, one, address=address, file=file, archive=archive) for one in chosen]
    context.exit(0 if all(good) else 2)


def _retry(
    opened: Workspace, one: Waiting, *, address: str | None = None, file: Path | None = None, archive: bool = False
) -> bool:
    """Try one address again, or what stands in for it, and say how it ended."""
    shown = one_line(one.url or say("source.known", language()))
    try:
        if archive:
            address = instead.archived_address(one)
        if address is not None:
            queue.change_address(opened, one.id, address)
        if file is not None:
            whole = opened.library.reads.one_waiting(one.id, reveal=True)
            ended = queue.finish(opened, instead.read_instead(opened, whole, file))
        else:
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
