"""Services outside: copies at the Internet Archive, earlier checks elsewhere, and their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from workbench.actions import archiving, elsewhere, reading, rechecking
from workbench.cli.common import CLAIM, language, shared_options, workspace
from workbench.cli.fetching import shown_progress
from workbench.errors import WorkbenchError
from workbench.evidence.keys import SERVICES, forget_key, keep_key
from workbench.text.characters import one_line
from workbench.text.messages import say

if TYPE_CHECKING:
    from workbench.actions.workspace import Workspace
    from workbench.model.evidence import Source


@click.command("archive")
@CLAIM
@click.option(
    "--find", "only_find", is_flag=True, help="Only look for a copy: nearest to the page's date, else the newest."
)
@click.option("--near", default="", metavar="DATE", help="With --find: the copy nearest to this date (ISO).")
@shared_options
@click.pass_context
def archive(context: click.Context, where: str, only_find: bool, near: str) -> None:
    """Have the Internet Archive copy a claim's web sources; prints the copies' addresses.

    This tells the archive what is being checked, so it is off until the settings allow it (archive_copies = true).
    """
    with workspace() as opened:
        reads = opened.library.reads
        claim = reading.find_claim(reads, where)
        sources = reads.sources(claim.article)
        cited = [one.source.id for one in rechecking.web_sources(reads, claim.article, claim_id=claim.id)]
        if not cited:
            click.echo(say("recheck.none", language()))
        good = [_copy(opened, sources[source], only_find=only_find, near=near) for source in cited]
    context.exit(0 if all(good) else 2)


def _copy(opened: Workspace, source: Source, *, only_find: bool, near: str) -> bool:
    name = one_line(source.title or say("source.known", language()))
    try:
        if only_find:
            copy = archiving.find_copy(source, near=near)
        else:
            with shown_progress(name) as progress:
                copy = archiving.make_copy(source, progress=progress)
        archiving.store_copy(opened, source.id, copy)
    except WorkbenchError as error:
        click.echo(f"{name}: {one_line(error.sentence(language()))}", err=True)
        return False
    click.echo(one_line(copy.url))
    return True


@click.command("elsewhere")
@CLAIM
@click.option("--text", "words", default="", metavar="WORDS", help="What to look for; by default the claim's words.")
@click.option("--language", "spoken", type=click.Choice(elsewhere.LANGUAGES), help="Of the checks; both by default.")
@click.option("--max-age", type=click.IntRange(min=1), metavar="DAYS", help="None older than this.")
@shared_options
def find_elsewhere(where: str, words: str, spoken: str | None, max_age: int | None) -> None:
    """Look for checks that other newsrooms have published: date, publisher, rating, title, address.

    The words go to Google's Fact Check Tools; the key comes from the keyring (`workbench key factcheck`). Attach one
    with `workbench attach ARTICLE/CLAIM ADDRESS`.
    """
    with workspace() as opened:
        asked = words or reading.find_claim(opened.library.reads, where).text
    languages = (spoken,) if spoken else elsewhere.LANGUAGES
    checks, _ = elsewhere.find_checks(asked, languages=languages, max_age_days=max_age or 0)
    for check in checks:
        click.echo("\t".join((check.review_date or "-", check.publisher, check.rating or "-", check.title, check.url)))
    if not checks:
        click.echo(say("elsewhere.none", language()))


@click.command("key")
@click.argument("service", type=click.Choice(list(SERVICES)))
@click.option("--forget", is_flag=True, help="Take the key out of the keyring.")
@shared_options
def key(service: str, forget: bool) -> None:
    """Store the key of a service in the system's keyring; it is asked for and never shown."""
    if forget:
        forget_key(service)
        return
    click.echo(SERVICES[service].page, err=True)
    keep_key(service, str(click.prompt(SERVICES[service].title, hide_input=True, err=True)))
