"""Commands of the desk: who checks a claim, where it stands, what was agreed; an article's details; searching."""

from __future__ import annotations

from dataclasses import replace

import click

from workbench.actions import claims, desks, reading, verdicts
from workbench.actions.claims import find_quote
from workbench.cli.common import CLAIM, WHICH, done, shared_options, workspace
from workbench.cli.redating import follow_date
from workbench.errors import InputError
from workbench.model.articles import DeskState
from workbench.model.changes import Changes
from workbench.model.claims import Workflow
from workbench.model.talks import TalkDecision

_STATES = {state.value or "active": state for state in DeskState}
_WORKFLOWS = {flow.value or "none": flow for flow in Workflow}
_FIELDS = ("title", "outlet", "author", "date", "due", "person")


@click.command("assign")
@CLAIM
@click.argument("name", required=False, default="")
@click.option("--nobody", is_flag=True, help="Take the claim from whoever has it.")
@shared_options
def assign(where: str, name: str, *, nobody: bool) -> None:
    """Say who is to check a claim."""
    if bool(name.strip()) == nobody:
        raise InputError("person-or-nobody")
    with workspace() as opened:
        done(verdicts.assign(opened, reading.find_claim(opened.library.reads, where).id, name))


@click.command("workflow")
@CLAIM
@click.argument("state", type=click.Choice(list(_WORKFLOWS)))
@shared_options
def workflow(where: str, state: str) -> None:
    """Say that a claim is with the author, was changed or cut; none takes it back."""
    with workspace() as opened:
        done(verdicts.set_workflow(opened, reading.find_claim(opened.library.reads, where).id, _WORKFLOWS[state]))


@click.command("decide")
@CLAIM
@click.argument("decision", type=click.Choice([*(one.value for one in TalkDecision), "none"]))
@click.option("--wording", default="", metavar="TEXT", help="The words agreed on, for `changed`.")
@click.option("--note", default="", metavar="TEXT", help="What else was said.")
@shared_options
def decide(where: str, decision: str, wording: str, note: str) -> None:
    """Keep what was decided with the author about a claim; none takes it back."""
    with workspace() as opened:
        chosen = None if decision == "none" else TalkDecision(decision)
        claim = reading.find_claim(opened.library.reads, where).id
        done(desks.decide(opened, claim, chosen, wording=wording, note=note))


@click.command("nothing")
@click.argument("article")
@click.option("--quote", required=True, metavar="TEXT", help="Words of the sentence, as they stand in the article.")
@WHICH
@click.option("--take-back", is_flag=True, help="The sentence is to be looked at after all.")
@shared_options
def nothing(article: str, quote: str, which: int | None, *, take_back: bool) -> None:
    """Mark the sentence with these words: nothing to check in it."""
    with workspace() as opened:
        reads = opened.library.reads
        found = reading.find_article(reads, article)
        start, end = find_quote(reads.draft(found.draft).text, quote, which=which or 0)
        inside = [one for one in reads.sentences(found.id) if one.start < end and one.end > start]
        for sentence in inside:
            if bool(sentence.nothing_to_check) == take_back:
                span = sentence.start, sentence.end
                done(claims.mark_sentence(opened, found.id, *span, nothing_to_check=not take_back))


@click.command("details")
@click.argument("article")
@click.option("--title", metavar="TEXT", help="What the article is called.")
@click.option("--outlet", metavar="TEXT", help="Where it appears.")
@click.option("--author", metavar="NAME", help="Who wrote it.")
@click.option("--date", metavar="ISO", help="The article's own date.")
@click.option("--due", metavar="ISO", help="When the check is due.")
@click.option("--person", metavar="NAME", help="Who checks it.")
@click.option("--state", type=click.Choice(list(_STATES)), help="How far the desk is with it.")
@shared_options
def details(article: str, state: str | None, **words: str | None) -> None:
    """Change an article's details; empty words take one away. Without options it prints them."""
    given = {name: said for name, said in words.items() if said is not None}
    with workspace() as opened:
        found = reading.find_article(opened.library.reads, article)
        before = desks.details_of(found)
        if not given and state is None:
            for name in _FIELDS:
                click.echo(f"{name}\t{' '.join(getattr(before, name).split())}")
            click.echo(f"state\t{before.state.value or 'active'}")
            return
        wanted = replace(before, **given, **({"state": _STATES[state]} if state else {}))  # type: ignore[arg-type]
        changes = desks.change_article(opened, found.id, wanted)
        if changes != Changes():
            done(changes)
        if wanted.date.strip() != before.date:
            follow_date(opened, found.id)


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True, help="Places at the most.")
@shared_options
def search(words: tuple[str, ...], limit: int) -> None:
    """Search claims, reasons, articles and sources; one line per place: where, what, the words around it."""
    with workspace() as opened:
        for hit in opened.library.reads.search(" ".join(words), limit=limit):
            where = f"{hit.article_number}/{hit.claim}" if hit.claim else str(hit.article_number)
            click.echo("\t".join((where, hit.kind, " ".join(hit.snippet.split()))))
