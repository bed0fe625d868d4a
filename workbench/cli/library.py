"""Commands on articles: import, list, show, revise, report, sheet."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.actions import articles, drafts, importing, reading, reporting, revising
from workbench.actions.alike import earlier_of
from workbench.actions.pages import is_address
from workbench.actions.reports_aside import ReportsAside
from workbench.cli.common import EXISTING, language, shared_options, workspace
from workbench.cli.fetching import share_progress, shown_progress, staged_progress
from workbench.cli.redating import follow_date
from workbench.cli.waiting import kept_when_it_fails
from workbench.errors import InputError
from workbench.model.correction_pieces import changed_part
from workbench.model.corrections import wanted
from workbench.model.dossier import Audience
from workbench.model.drafts import ChangeKind
from workbench.model.drafts_wording import asked_words
from workbench.model.wording import rating_words
from workbench.reports import ALL_PARTS, FORMATS, SHEETS, Part, scan_text, show_object
from workbench.reports.changed_words import before_and_after, stretches
from workbench.text.characters import mended, one_line
from workbench.text.messages import counted, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from workbench.actions.articles import Imported
    from workbench.actions.workspace import Workspace
    from workbench.errors import Language
    from workbench.model.drafts import DraftChange, DraftComparison


@click.command("import")
@click.argument("sources", nargs=-1, required=True, metavar="FILE|URL…")
@click.option("--date", default="", metavar="ISO", help="The article's date.")
@shared_options
@click.pass_context
def import_articles(context: click.Context, sources: tuple[str, ...], date: str) -> None:
    """Import articles, mark their claims, and print each one's number.

    An address whose page does not come waits (see `waiting` and `retry`); the others are imported all the same.
    """
    waiting = False
    with workspace(create=True) as opened:
        for source in sources:
            try:
                imported = _import(opened, source, date)
                click.echo(imported.number)
                _say_if_draft(opened, imported)
            except InputError as error:
                if not is_address(source):
                    raise
                waiting = True
                click.echo(one_line(error.sentence(language())), err=True)
    context.exit(2 if waiting else 0)


def _import(opened: Workspace, source: str, date: str) -> Imported:
    if not is_address(source):
        with share_progress(Path(source).name) as analysed:
            return importing.import_file(opened, Path(source), date=date, analysed=analysed)
    with kept_when_it_fails(opened, source, date=date), shown_progress(source) as progress:
        page = articles.read_page(source, date=date, progress=progress)
    with share_progress(source) as analysed:
        imported = importing.import_fetched(opened, page, analysed=analysed)
    if imported.downgraded:
        click.echo(say("capture.downgraded", language()), err=True)
    return imported


def _say_if_draft(opened: Workspace, imported: Imported) -> None:
    """Say beside the output that a new article reads like a draft of another."""
    earlier = None if imported.known else earlier_of(opened.library.reads, imported.article)
    if earlier is not None:
        words = say("revision.alike", language(), number=imported.number, earlier=earlier.number, title=earlier.title)
        click.echo(one_line(words), err=True)


@click.command("list")
@shared_options
def list_articles() -> None:
    """List the articles with what is settled."""
    with workspace() as opened:
        for article in reading.list_articles(opened.library.reads):
            progress = f"{article.settled}/{article.claims}"
            cells = (str(article.number), progress.rjust(7), article.date or "-", article.outlet or "-", article.title)
            click.echo("\t".join(one_line(cell) if index > 1 else cell for index, cell in enumerate(cells)))


@click.command("show")
@click.argument("article")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="To read, or for programs.")
@shared_options
def show(article: str, form: str) -> None:
    """Show an article with claims, ratings, evidence and findings."""
    with workspace() as opened:
        reads = opened.library.reads
        if "/" in article:
            claim = reading.find_claim(reads, article)
            raise InputError("show-whole", article=article.partition("/")[0].strip(), claim=claim.number)
        # Revealed, so that the printing side can take confidential names out of what people typed, too.
        dossier = reading.load_dossier(reads, reading.find_article(reads, article).id, reveal=True)
    found = show_object(dossier, language=language())
    if form == "json":
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        click.echo(scan_text(found, language_ui=language()), nl=False)


@click.command("revise")
@click.argument("article")
@click.argument("file", type=EXISTING)
@click.option("--preview", is_flag=True, help="Only say what the new draft would do; write nothing.")
@shared_options
def revise(article: str, file: Path, *, preview: bool) -> None:
    """Take in a new draft and say what became of each claim."""
    with workspace() as opened:
        found = reading.find_article(opened.library.reads, article)
        with share_progress(file.name) as analysed:
            plan = revising.plan_from_file(opened, found.id, file, progress=analysed)
        comparison = drafts.preview_revision(opened.library.reads, plan)
        safe = reading.load_safe_dossier(opened.library.reads, found.id, language=language())
        redated = not preview and revising.store_revision(opened, plan).redated
        if redated:
            follow_date(opened, found.id)
    proposed = {claim.number: wanted(claim, safe.talks) for claim in safe.claims}  # naming nobody who is confidential
    for line in _revision_lines(comparison, proposed, language()):
        click.echo(line)


def _revision_lines(comparison: DraftComparison, proposed: Mapping[int, str], spoken: Language) -> Iterator[str]:
    """Yield a line per kind of change with the claims' numbers, and one per withdrawn verdict.

    Reworded claims that had no verdict are counted on their own: nothing was withdrawn from them.
    """
    for kind in ("unchanged", "moved", "reworded", "gone", "new", "text"):
        changes = comparison.of(ChangeKind(kind))
        judged = [change for change in changes if kind != "reworded" or change.withdrawn is not None]
        if judged or kind != "text":
            yield _counted(kind, judged, spoken)
        if len(judged) < len(changes):
            yield _counted("reworded-only", [change for change in changes if change.withdrawn is None], spoken)
        for change in changes:
            verdict, claim = change.withdrawn, change.new or change.old
            if verdict is not None and claim is not None:
                rating = rating_words(verdict.rating, spoken)
                before = say("revision.before", spoken, rating=rating, by=verdict.by)
                yield f"  {change.number}  {' '.join(claim.text.split())} [{before}]"
            yield from _told(change, proposed.get(change.number, ""), spoken)


def _counted(kind: str, changes: Sequence[DraftChange], spoken: Language) -> str:
    """Return a kind of change with how many there are and the numbers of their claims."""
    numbers = sorted(change.number for change in changes if change.number)
    listed = f" ({', '.join(map(str, numbers))})" if numbers else ""
    return f"{say(f'revision.{kind}', spoken)}: {len(changes)}{listed}"


def _told(change: DraftChange, proposed: str, spoken: Language) -> Iterator[str]:
    """Yield what had been asked where the author wrote something else or nothing, and how many facts are open again."""
    if change.asked and change.old is not None:
        words = "" if change.taken_over else before_and_after(stretches(changed_part(change.old, proposed)))
        yield f"  {change.number}  {asked_words(change, spoken)} {words}".rstrip()
    if change.ticks_withdrawn:
        yield f"  {change.number}  {counted('revision.ticks', change.ticks_withdrawn, spoken)}"


@click.command("report")
@click.argument("article")
@click.option("-o", "--output", required=True, type=EXISTING, metavar="FILE", help="Where to write it.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), help="By default what the file's ending says.")
@click.option("--language", "spoken", type=click.Choice(["de", "en"]), help="By default the article's.")
@click.option(
    "--audience", type=click.Choice([one.value for one in Audience]), default=Audience.EDITOR.value, show_default=True,
    help="Only legal names confidential sources; public leaves internal notes out.",
)  # fmt: skip
@click.option(
    "--part", "parts", type=click.Choice([one.value for one in Part]), multiple=True, help="Only these; all by default."
)
@click.option("--claim", "claims", type=int, multiple=True, help="Publish only these (claimreview, annotations).")
@click.option("--struck", is_flag=True, help="Strike through the facts that were checked.")
@click.option("--force", is_flag=True, help="Replace an existing file.")
@shared_options
def report(
    *,
    article: str,
    output: Path,
    form: str | None,
    spoken: Language | None,
    audience: str,
    parts: tuple[str, ...],
    claims: tuple[int, ...],
    struck: bool,
    force: bool,
) -> None:
    """Write the fact-check report of an article."""
    with workspace() as opened, closing(ReportsAside(opened.library.path)) as aside, staged_progress() as tell:
        reads = opened.library.reads
        found = reading.find_article(reads, article)
        tongue: Language = spoken or ("en" if found.language == "en" else "de")
        reporting.write_report(
            reads,
            found.id,
            output.absolute(),
            format_name=form or "",
            language=tongue,
            audience=Audience(audience),
            parts=frozenset(map(Part, parts)) or ALL_PARTS,
            struck=struck,
            claims=frozenset(claims),
            force=force,
            aside=aside.make,
            tell=tell,
        )
    click.echo(mended(str(output)))


@click.command("sheet")
@click.argument("kind", type=click.Choice(list(SHEETS)))
@click.argument("article")
@click.option("-o", "--output", required=True, type=EXISTING, metavar="FILE", help="Where to write it.")
@click.option("--language", "spoken", type=click.Choice(["de", "en"]), help="By default the article's.")
@click.option("--force", is_flag=True, help="Replace an existing file.")
@shared_options
def sheet(*, kind: str, article: str, output: Path, spoken: Language | None, force: bool) -> None:
    """Write what the author gets.

    The corrections as a redline (.html, .docx), the open questions (.txt, .docx), the handover (.pdf).
    """
    with workspace() as opened, closing(ReportsAside(opened.library.path)) as aside, staged_progress() as tell:
        reads = opened.library.reads
        found = reading.find_article(reads, article)
        tongue: Language = spoken or ("en" if found.language == "en" else "de")
        reporting.write_sheet(
            reads, found.id, output.absolute(), kind=kind, language=tongue, force=force, aside=aside.make, tell=tell
        )
    click.echo(mended(str(output)))
