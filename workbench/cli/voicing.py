"""The command that says whether sources are one voice."""

from __future__ import annotations

import click

from workbench.actions import independence
from workbench.cli.common import done, shared_options, workspace
from workbench.errors import InputError
from workbench.model.independence import APART, WITH


@click.command("voice")
@click.argument("source")
@click.argument("other", required=False, default="")
@click.option("--apart", is_flag=True, help="It is a voice of its own, whatever its text or publisher says.")
@click.option("--as-found", is_flag=True, help="Text and publisher decide again.")
@shared_options
def voice(source: str, other: str, *, apart: bool, as_found: bool) -> None:
    """Say that SOURCE and OTHER are one voice and count as one, or that SOURCE is one of its own.

    Sources are named by the id that `attach` and `note` print and `show --format json` lists.
    """
    if sum((bool(other), apart, as_found)) != 1:
        raise InputError("voice-undecided")
    group = f"{WITH}{other}" if other else APART if apart else ""
    with workspace() as opened:
        done(independence.set_voice(opened, source, group))
