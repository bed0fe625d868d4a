"""Commands on the shape of claims: move, merge, split, and place one that a draft has lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from workbench.actions import placing, reading, shaping
from workbench.actions.claims import find_quote
from workbench.cli.common import CLAIM, QUOTE, WHICH, done, shared_options, workspace
from workbench.errors import InputError
from workbench.text.anchors import find_all

if TYPE_CHECKING:
    from workbench.actions.workspace import Workspace
    from workbench.model.claims import Claim


def text_of(opened: Workspace, claim: Claim) -> str:
    """Return the text of the draft a claim stands in."""
    reads = opened.library.reads
    return reads.draft(reads.article(claim.article).draft).text


@click.command("move")
@CLAIM
@QUOTE
@WHICH
@shared_options
def move(where: str, quote: str, which: int | None) -> None:
    """Give a claim other edges: it covers the quoted words from now on.

    Of several places the one that the claim stands at is meant.
    """
    with workspace() as opened:
        claim = reading.find_claim(opened.library.reads, where)
        text = text_of(opened, claim)
        here = [span for span in find_all(text, quote.strip()) if span[0] < claim.end and span[1] > claim.start]
        span = here[0] if len(here) == 1 and not which else find_quote(text, quote, which=which or 0)
        done(shaping.move_claim(opened, claim.id, *span))


@click.command("merge")
@CLAIM
@shared_options
def merge(where: str) -> None:
    """Merge a claim with the next one in the text; the other's number is never used again."""
    with workspace() as opened:
        done(shaping.merge_with_next(opened, reading.find_claim(opened.library.reads, where).id))


@click.command("split")
@CLAIM
@click.option("--before", required=True, metavar="TEXT", help="Words of the claim with which the second part begins.")
@shared_options
def split(where: str, before: str) -> None:
    """Split a claim in two; prints the number of the second part."""
    with workspace() as opened:
        reads = opened.library.reads
        claim = reading.find_claim(reads, where)
        spans = find_all(claim.text, before.strip())
        if len(spans) != 1:
            raise InputError("words-in-claim", quote=before, count=len(spans), claim=claim.number)
        changes = shaping.split_claim(opened, claim.id, claim.start + spans[0][0])
        made = reads.claims_by_id(tuple(changes.claims - {claim.id}))
    click.echo(f"{where.partition('/')[0]}/{made[0].number}")


@click.command("place")
@CLAIM
@QUOTE
@WHICH
@shared_options
def place(where: str, quote: str, which: int | None) -> None:
    """Put a claim whose words a new draft lost where they stand now; its verdict stays withdrawn."""
    with workspace() as opened:
        claim = reading.find_claim(opened.library.reads, where)
        span = find_quote(text_of(opened, claim), quote, which=which or 0)
        done(placing.place_claim(opened, claim.id, *span))
