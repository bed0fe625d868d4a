"""Commands of going back: undo, redo. Each says what it concerned, as that may have been done elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import click

from workbench.actions import history
from workbench.cli.common import language, shared_options, workspace
from workbench.cli.redating import follow_date
from workbench.text.characters import one_line
from workbench.text.messages import known, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.actions.workspace import Workspace
    from workbench.model.articles import Article
    from workbench.model.changes import Changes

_NAMED: Final = 5  # of more the first are


@click.command("undo")
@shared_options
def undo() -> None:
    """Take back the last thing done; prints the event and what it was."""
    with workspace() as opened:
        known_before = opened.library.reads.articles()
        _tell(opened, history.undo(opened), known_before, "undone")


@click.command("redo")
@shared_options
def redo() -> None:
    """Do again what was undone; prints the event and what it was."""
    with workspace() as opened:
        changes = history.redo(opened)
        _tell(opened, changes, opened.library.reads.articles(), "redone")


def _tell(opened: Workspace, changes: Changes, articles: Sequence[Article], how: Literal["undone", "redone"]) -> None:
    key = f"event.{changes.undone}"
    parts = [say(key, language()) if known(key) else changes.undone, *_where(opened, changes, articles)]
    if changes.undone_by and changes.undone_by != opened.actor:
        parts.append(changes.undone_by)
    words = say(f"undo.{how}", language(), what=", ".join(parts))
    click.echo(f"{changes.event}\t{one_line(words)}")
    if changes.redated:
        follow_date(opened, changes.redated)


def _where(opened: Workspace, changes: Changes, articles: Sequence[Article]) -> list[str]:
    """Return the claims concerned as "1/7", of many the first; the articles by name where no claim is left to name."""
    numbers = {article.id: article.number for article in articles}
    claims = opened.library.reads.claims_by_id(changes.claims)
    named = [f"{numbers[claim.article]}/{claim.number}" for claim in claims if claim.article in numbers]
    named = named or [f"{one.number} {one.title}".strip() for one in articles if one.id in changes.articles]
    return [*named[:_NAMED], *(["…"] if len(named) > _NAMED else [])]
