"""Scanning: find the claims of texts without a library."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from workbench import compare
from workbench.actions.articles import check_date, read_article
from workbench.errors import InputError
from workbench.intake import NotTextError, decode, read_text
from workbench.reports import scan_object
from workbench.text.characters import mended
from workbench.text.hashing import sha256_of

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from workbench.actions.articles import Share
    from workbench.errors import Language
    from workbench.jobs import AnalysisWorker
    from workbench.model.analysis import Analysis, LineScore
    from workbench.model.articles import Document
    from workbench.model.findings import Finding

MIN_CHECKABLE: Final = 0.5  # where a sentence becomes a claim, unless told otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """One text with what was found in it; ``path`` is as the person named it."""

    path: str
    document: Document
    analysis: Analysis
    findings: tuple[Finding, ...]

    def as_object(self, language: Language) -> dict[str, Any]:
        """Return the scan in the form of DESIGN §5, its reasons and findings in the interface's language."""
        return scan_object(
            path=self.path,
            document=self.document,
            analysis=self.analysis,
            findings=self.findings,
            sha256=sha256_of(self.document.text),
            date=self.document.date,
            language_ui=language,
        )


def scan_file(
    worker: AnalysisWorker,
    path: Path,
    *,
    language: str = "",
    date: str = "",
    min_checkable: float = MIN_CHECKABLE,
    analysed: Share | None = None,
) -> Scan:
    """Read a file and find its claims; ``analysed`` is told the share that is (0–1).

    Raises:
        InputError: the file can't be used; WorkerError: the analysis failed.
    """
    document = read_article(path, date=date)
    return scan_document(
        worker, document, path=mended(str(path)), language=language, min_checkable=min_checkable, analysed=analysed
    )


def scan_pasted(
    worker: AnalysisWorker,
    content: bytes,
    *,
    language: str = "",
    date: str = "",
    min_checkable: float = MIN_CHECKABLE,
    analysed: Share | None = None,
) -> Scan:
    """Find the claims of text that came through a pipe; ``analysed`` is told the share that is (0–1).

    Raises:
        InputError: the bytes are no text.
    """
    document = read_text(_decoded(content, "-"), name="-")
    document = replace(document, date=check_date(date) or document.date)
    return scan_document(worker, document, path="-", language=language, min_checkable=min_checkable, analysed=analysed)


def scan_document(
    worker: AnalysisWorker,
    document: Document,
    *,
    path: str,
    language: str = "",
    min_checkable: float = MIN_CHECKABLE,
    analysed: Share | None = None,
) -> Scan:
    """Find the claims of a document that was read; ``analysed`` is told the share that is (0–1).

    It is told 1 last of all: what is left is to compare the text with itself, which takes seconds in a long table.
    """
    analysis = worker.analyse(
        document.text,
        blocks=document.blocks,
        language=language or document.language,
        date=document.date,
        min_checkable=min_checkable,
        progress=None if analysed is None else lambda share, _stage: analysed(share),
    )
    if analysed is not None:
        analysed(1.0)
    document = replace(document, language=analysis.language)
    findings = compare.not_read(analysis.language)
    findings += compare.within_article(document.text, analysis.suggestions, date=document.date)
    return Scan(path=path, document=document, analysis=analysis, findings=findings)


def _decoded(content: bytes, name: str) -> str:
    try:
        return decode(content)
    except NotTextError:
        raise InputError("file-binary", path=name) from None


def scan_lines(
    worker: AnalysisWorker, content: bytes, *, language: str = "", name: str = "-", analysed: Share | None = None
) -> list[LineScore]:
    """Score a text per line (1-based; empty lines score 0).

    Args:
        worker: that analyses.
        content: of the file.
        language: of the texts, empty to recognise it.
        name: the file's, for a complaint.
        analysed: is told the share that is (0–1).

    Raises:
        InputError: the bytes are no text.
    """
    lines = _decoded(content, name).split("\n")
    if lines and not lines[-1]:
        lines.pop()
    progress = None if analysed is None else lambda share, _stage: analysed(share)
    return worker.lines(lines, language=language, progress=progress)
