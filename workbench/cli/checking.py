"""Commands of checking: mark, dismiss, tick, verdict, attach, query, sign."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from workbench.actions import claims, evidence, reading, verdicts
from workbench.actions.pages import is_address
from workbench.cli.common import CLAIM, GRADE, QUOTE, STANCE, WHICH, done, language, shared_options, workspace
from workbench.cli.fetching import share_progress, shown_progress
from workbench.cli.waiting import kept_when_it_fails
from workbench.errors import RuleError
from workbench.model.claims import Rating
from workbench.model.evidence import Grade, Stance
from workbench.model.facts import FactState
from workbench.text.messages import say


@click.command("mark")
@click.argument("article")
@QUOTE
@WHICH
@shared_options
def mark(article: str, quote: str, which: int | None) -> None:
    """Mark words of an article as a claim; prints its number."""
    with workspace() as opened:
        reads = opened.library.reads
        found = reading.find_article(reads, article)
        changes = claims.mark_quote(opened, found.id, quote, which=which or 0)
        (marked,) = reads.claims_by_id(tuple(changes.claims))
    click.echo(f"{article}/{marked.number}")


@click.command("dismiss")
@CLAIM
@shared_options
def dismiss(where: str) -> None:
    """Dismiss a claim that needs no check; its number stays taken."""
    with workspace() as opened:
        done(claims.dismiss_claim(opened, reading.find_claim(opened.library.reads, where).id))


@click.command("tick")
@CLAIM
@click.argument("fact", type=click.IntRange(min=1))
@click.argument("state", type=click.Choice([state.value for state in FactState]))
@click.option("--everywhere", is_flag=True, help="Decide each mention of the same fact in the article.")
@shared_options
def tick(where: str, fact: int, state: str, everywhere: bool) -> None:
    """Confirm a fact of a claim, find it wrong, or open it again."""
    with workspace() as opened:
        found = reading.find_claim(opened.library.reads, where)
        done(claims.tick_fact(opened, found.id, fact, FactState(state), everywhere=everywhere))


@click.command("verdict")
@CLAIM
@click.argument("rating", type=click.Choice([rating.value for rating in Rating]))
@click.option("--reason", default="", metavar="TEXT", help="Why; only `open` needs none.")
@click.option("--correction", default="", metavar="TEXT", help="The words proposed instead.")
@shared_options
def verdict(where: str, rating: str, reason: str, correction: str) -> None:
    """Give a verdict; `open` withdraws it."""
    with workspace() as opened:
        found = reading.find_claim(opened.library.reads, where)
        if Rating(rating) is not Rating.OPEN and not reason.strip():
            raise RuleError("reason-missing")
        done(verdicts.give_verdict(opened, found.id, Rating(rating), reason, correction=correction))


@click.command("attach")
@CLAIM
@click.argument("source", metavar="URL|FILE")
@STANCE
@click.option("--quote", default="", metavar="TEXT", help="The passage; by default the one that fits best.")
@GRADE
@click.option("--confidential", is_flag=True, help="Name the source for the audience legal alone.")
@click.option("--at", default="", metavar="TIME", help="Where in a recording: 00:12:34.")
@click.option("--note", default="", metavar="TEXT", help="Remark for the desk.")
@shared_options
def attach(
    *, where: str, source: str, stance: str, quote: str, grade: str | None, confidential: bool, at: str, note: str
) -> None:
    """Attach a source to a claim; prints the source's id and the passage.

    A page is fetched and kept as it is now, with the proof; afterwards it is read from the library. An address
    whose page does not come waits with everything typed: see `waiting` and `retry`.
    """
    chosen: dict[str, Any] = {
        "stance": Stance(stance),
        "quote": quote,
        "grade": Grade(grade or ""),
        "confidential": confidential,
        "note": note,
        "time": at,
    }
    if at:
        evidence.time_locator(at)  # before anything is fetched
    with workspace() as opened:
        claim = reading.find_claim(opened.library.reads, where).id
        if is_address(source):
            with (
                kept_when_it_fails(opened, source, claim_id=claim, **chosen),
                shown_progress(source) as progress,
            ):
                attached = evidence.attach_page(opened, claim, source, progress=progress, **chosen)
        else:
            with share_progress(Path(source).name):  # nobody knows how long reading takes: the bar only moves
                attached = evidence.attach_file(opened, claim, Path(source), **chosen)
        capture = opened.library.reads.capture(attached.evidence.capture)
    click.echo(attached.source.id)
    if attached.evidence.passage is not None and not confidential:
        click.echo(" ".join(attached.evidence.passage.exact.split()))
    if not capture.text:
        kind = "image" if capture.media_type.startswith("image/") else "scan"
        click.echo(say(f"wordless.{kind}", language(), name=Path(source).name), err=True)


@click.command("query")
@CLAIM
@click.option("--text", required=True, help="The question to the author.")
@shared_options
def query(where: str, text: str) -> None:
    """Ask the author."""
    with workspace() as opened:
        done(verdicts.raise_query(opened, reading.find_claim(opened.library.reads, where).id, text))


@click.command("sign")
@CLAIM
@shared_options
def sign(where: str) -> None:
    """Sign the verdict of somebody else."""
    with workspace() as opened:
        done(verdicts.sign(opened, reading.find_claim(opened.library.reads, where).id))
