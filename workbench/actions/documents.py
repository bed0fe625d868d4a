"""A document somebody wants, in one noun that can travel to another process, and the making of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from workbench.actions.reading import load_dossier, with_findings
from workbench.errors import Language
from workbench.model.dossier import Audience
from workbench.reports import ALL_PARTS, Part, handover_pages, preview_pages, render, render_sheet, sheet_text
from workbench.text.telling import untold

if TYPE_CHECKING:
    from workbench.journal import Reading
    from workbench.text.telling import Tell

REPORT: Final = "report"
HANDOVER: Final = "handover"


class Shape(StrEnum):
    """What a document is made into."""

    FILE = "file"
    PAGES = "pages"
    WORDS = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A document somebody wants.

    Attributes:
        article: its id.
        shape: one file; one PNG a page, of a report or handover; or plain words, of what is no report.
        document: "report", or a key of ``SHEETS``.
        format: of the file: a key of ``FORMATS``, or a sheet's ending without the dot.
        language, audience, parts, struck, claims: as ``workbench.reports.render`` takes them.
        sharpness: pixels per point.
    """

    article: str
    shape: Shape
    document: str = REPORT
    format: str = "html"
    language: Language = "de"
    audience: Audience = Audience.EDITOR
    parts: frozenset[Part] = ALL_PARTS
    struck: bool = False
    claims: frozenset[int] = frozenset()
    sharpness: float = 1.5


def make(reading: Reading, wanted: Wanted, tell: Tell = untold) -> tuple[bytes, ...]:
    """Return a document: its file alone, its pages in order, or its words in UTF-8.

    The dossier names confidential sources: ``reports`` must know a name to take it out of other people's words too.

    Args:
        reading: the library.
        wanted: which document.
        tell: told what is being done ("comparing", "composing", "writing", "setting") and how much of it is.

    Raises:
        WorkbenchError: what ``load_dossier`` and ``workbench.reports`` raise.
    """
    loaded = load_dossier(reading, wanted.article, reveal=True, whole=False)
    dossier = with_findings(loaded, tell=lambda share: tell("comparing", share))
    language = wanted.language
    match wanted.shape, wanted.document:
        case Shape.WORDS, kind:
            return (sheet_text(dossier, kind, language=language).encode(),)
        case Shape.PAGES, kind if kind == HANDOVER:
            return handover_pages(dossier, language=language, pixels_per_point=wanted.sharpness)
        case Shape.PAGES, _:
            return preview_pages(
                dossier, language=language, audience=wanted.audience, parts=wanted.parts, struck=wanted.struck,
                pixels_per_point=wanted.sharpness, tell=tell,
            )  # fmt: skip
        case _, kind if kind == REPORT:
            made = render(
                dossier, format=wanted.format, language=language, audience=wanted.audience, parts=wanted.parts,
                struck=wanted.struck, claims=wanted.claims, tell=tell,
            )  # fmt: skip
            return (made,)
        case _, kind:
            ending = wanted.format and f".{wanted.format}"
            return (render_sheet(dossier, kind, suffix=ending, language=language),)
