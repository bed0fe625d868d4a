"""``workbench recheck``: have the pages that an article rests on changed?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from workbench.actions import reading, rechecking
from workbench.cli.common import language, shared_options, workspace
from workbench.cli.fetching import shown_progress
from workbench.errors import WorkbenchError
from workbench.evidence.changes import Change, counted, folded
from workbench.model.rechecks import Outcome
from workbench.model.waiting import unnamed
from workbench.text.characters import one_line
from workbench.text.messages import say

if TYPE_CHECKING:
    from workbench.actions.rechecking import Look, WebSource
    from workbench.actions.workspace import Workspace
    from workbench.journal import Reading

_MARKS: Final = {Change.GONE: "[-{}-]", Change.NEW: "{{+{}+}}", Change.KEPT: "{}", Change.MOVED: "{{~{}~}}"}


@click.command("recheck")
@click.argument("where", metavar="ARTICLE[/CLAIM]")
@click.option("--quiet", is_flag=True, help="Only say what became of each page, without the words.")
@shared_options
@click.pass_context
def recheck(context: click.Context, where: str, quiet: bool) -> None:
    """Fetch the web sources of an article or claim again and say what has changed: [-gone-] {+new+} {~moved~}.

    The new capture stays beside the old one; changed and vanished pages become findings of the claims they are cited
    for.
    """
    with workspace() as opened:
        cited = _cited(opened.library.reads, where)
        if not cited:
            click.echo(say("recheck.none", language()))
        good = [_recheck(opened, one, where, quiet=quiet) for one in cited]
    context.exit(0 if all(good) else 2)


def _cited(reads: Reading, where: str) -> tuple[WebSource, ...]:
    if "/" in where:
        claim = reading.find_claim(reads, where)
        return rechecking.web_sources(reads, claim.article, claim_id=claim.id)
    return rechecking.web_sources(reads, reading.find_article(reads, where).id)


def _recheck(opened: Workspace, cited: WebSource, where: str, *, quiet: bool) -> bool:
    """Look at one page and tell; False when it could not be looked at."""
    spoken = language()
    name = one_line(cited.source.title or say("source.known", spoken))
    try:
        with shown_progress(name) as progress:
            look, _ = rechecking.recheck(opened, cited, progress=progress)
    except WorkbenchError as error:
        told = unnamed(error) if cited.source.confidential else error
        click.echo(f"{name}: {one_line(told.sentence(spoken))}", err=True)
        return False
    click.echo(f"{name}: {outcome_words(look)}")
    if look.outcome is Outcome.GONE and not cited.source.confidential and not cited.source.archived:
        claim = where if "/" in where else f"{where}/CLAIM"
        click.echo(say("recheck.find-copy-command", spoken, where=claim))
    if look.page is not None and not quiet and not cited.source.confidential:
        changed = "".join(_MARKS[one.change].format(one.text) for one in folded(look.changes))
        click.echo("".join(char if char.isprintable() or char == "\n" else " " for char in changed))
    return True


def outcome_words(look: Look) -> str:
    """Return what became of a page, in a few words."""
    if look.outcome is Outcome.CHANGED:
        gone, new = counted(look.changes)
        return say("recheck.changed", language(), gone=gone, new=new)
    if look.outcome is Outcome.GONE:
        return say("recheck.gone" if look.status else "recheck.host-gone", language(), status=look.status)
    return say("recheck.same", language())
