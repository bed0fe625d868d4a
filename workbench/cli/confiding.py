"""The command that makes an open source confidential."""

from __future__ import annotations

import click

from workbench.actions import confiding
from workbench.cli.common import done, shared_options, workspace


@click.command("confide")
@click.argument("source")
@shared_options
def confide(source: str) -> None:
    """Make SOURCE confidential: from now on it is named for the audience legal alone; only `undo` takes it back.

    Sources are named by the id that `attach` and `note` print and `show --format json` lists.
    """
    with workspace() as opened:
        done(confiding.make_confidential(opened, source))
