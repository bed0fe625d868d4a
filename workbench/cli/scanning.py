"""``workbench scan``: find the claims of texts, without a library."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.actions.articles import read_page
from workbench.actions.pages import is_address
from workbench.actions.reporting import check_place, write_whole
from workbench.actions.scanning import MIN_CHECKABLE, Scan, scan_document, scan_file, scan_lines, scan_pasted
from workbench.cli.common import EXISTING, language, shared_options
from workbench.cli.fetching import share_progress, shown_progress
from workbench.cli.given import content_of
from workbench.errors import InputError
from workbench.intake import MAX_FILE_BYTES
from workbench.jobs import AnalysisWorker
from workbench.model.plain import to_plain
from workbench.reports import scan_csv, scan_text
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager
    from typing import Any


@click.command("scan")
@click.argument("sources", nargs=-1, metavar="FILE|URL|-…")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "jsonl", "csv"]), default="text", help="Of what is printed."
)
@click.option("--language", "spoken", type=click.Choice(["de", "en"]), help="Of the text; recognised by default.")
@click.option("--date", default="", metavar="ISO", help="The article's date, for words like yesterday.")
@click.option(
    "--min-checkable", type=click.FloatRange(0, 1), default=MIN_CHECKABLE, help="Mark sentences from this score on."
)
@click.option("--lines", "lines", type=EXISTING, metavar="FILE", help="Score one text per line (needs jsonl).")
@click.option("-o", "--output", type=EXISTING, metavar="FILE", help="Write here instead of the terminal.")
@shared_options
def scan(
    *,
    sources: tuple[str, ...],
    form: str,
    spoken: str | None,
    date: str,
    min_checkable: float,
    lines: Path | None,
    output: Path | None,
) -> None:
    """Find the claims of articles: amounts, dates, quotations, who did what.

    \b
    workbench scan article.txt --format json
    workbench scan *.txt --format jsonl -o claims.jsonl
    workbench scan --lines sentences.txt --format jsonl
    """  # noqa: D301 - \b is click's mark for lines to keep
    if not sources and lines is None:
        raise InputError("texts-missing")
    if lines is not None and form != "jsonl":
        raise InputError("lines-need-jsonl")
    worker = AnalysisWorker()
    try:
        if lines is not None:
            _print(_line_scores(worker, lines, spoken or ""), output)
            return
        scans = (_scan(worker, source, spoken or "", date, min_checkable) for source in sources)
        _print(_formatted(scans, form, single=len(sources) == 1), output)
    finally:
        worker.close()


def _line_scores(worker: AnalysisWorker, path: Path, spoken: str) -> Iterator[str]:
    content = content_of(path, most=MAX_FILE_BYTES)
    with share_progress(path.name) as analysed:
        scores = scan_lines(worker, content, language=spoken, name=str(path), analysed=analysed)
    for score in scores:
        yield json.dumps(to_plain(score), ensure_ascii=False) + "\n"


def _scan(worker: AnalysisWorker, source: str, spoken: str, date: str, threshold: float) -> Scan:
    if source == "-":
        content = content_of(Path(source))
        with _progress(source) as analysed:
            return scan_pasted(worker, content, language=spoken, date=date, min_checkable=threshold, analysed=analysed)
    if is_address(source):
        with shown_progress(source) as progress:
            page = read_page(source, date=date, progress=progress).document
        with _progress(source) as analysed:
            return scan_document(worker, page, path=source, language=spoken, min_checkable=threshold, analysed=analysed)
    with _progress(Path(source).name) as analysed:
        return scan_file(worker, Path(source), language=spoken, date=date, min_checkable=threshold, analysed=analysed)


def _progress(source: str) -> AbstractContextManager[Callable[[float], None] | None]:
    """Draw how much of a text is analysed, and then that it is compared with itself."""
    return share_progress(source, then=say("scan.comparing", language()))


def _formatted(scans: Iterable[Scan], form: str, *, single: bool) -> Iterator[str]:
    """Yield the output piece by piece: memory stays flat over many files, except for a JSON list."""
    if form == "json":
        objects = [scan.as_object(language()) for scan in scans]
        yield _json(objects[0] if single else objects) + "\n"
        return
    first = True
    for scan in scans:
        found = scan.as_object(language())
        if form == "jsonl":
            yield json.dumps(found, ensure_ascii=False) + "\n"
        elif form == "csv":
            rows = scan_csv([found])
            yield rows if first else rows.split("\n", 1)[1]
        else:
            yield scan_text(found, language_ui=language())
        first = False


def _json(found: dict[str, Any] | list[dict[str, Any]]) -> str:
    return json.dumps(found, ensure_ascii=False, indent=2)


def _print(pieces: Iterable[str], output: Path | None) -> None:
    if output is None:
        for piece in pieces:
            click.echo(piece, nl=False)
        return
    check_place(output.absolute(), force=True)
    write_whole(output.absolute(), "".join(pieces).encode("utf-8"))
