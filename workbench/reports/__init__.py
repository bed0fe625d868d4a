"""Reports: the Dossier printed. Same bytes for the same dossier and options.

    FORMATS: dict[str, Format]     # html, pdf, docx, md, json, csv, claimreview, annotations: suffix, media type
    render(dossier, *, format, language, audience=…, parts=ALL_PARTS, struck=False) -> bytes
    preview_pages(dossier, *, language, audience, parts, struck, pixels_per_point=1.5) -> tuple[bytes, ...]   # PNG
    render_sheet(dossier, "corrections" | "queries", *, suffix, language) -> bytes   # for the author
    scan_object(…) / show_object(dossier, language=…) -> dict    # the JSON contract of DESIGN §5
    scan_text(object, language_ui=…) -> str, scan_csv(objects) -> str

Jinja2 (BSD) fills HTML with autoescape; Typst (Apache-2.0) sets PDF and preview, fed by ``sys_inputs``
only; python-docx (MIT) writes Word with real comments. The heavy ones are imported when first needed.

2026-11-29: a list of corrections shows what changes and a few words around (``model.correction_pieces``), never the
whole claim struck beside a part. JSON keeps the words of claim and correction whole, for programs to compare.

2026-11-22: every format prints what ``redaction`` lets through, in the words of ``building``; give ``render`` a dossier
loaded with the confidential names where you can, because only then are they also taken out of other people's words.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, cast

from workbench.errors import InputError
from workbench.model.dossier import Audience
from workbench.reports.objects import scan_object, show_object
from workbench.reports.options import ALL_PARTS, Options, Part
from workbench.reports.terminal import scan_csv, scan_text
from workbench.text.telling import untold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.errors import Language
    from workbench.model.dossier import Dossier
    from workbench.text.telling import Tell

__all__ = [
    "ALL_PARTS",
    "FORMATS",
    "SHEETS",
    "Audience",
    "Format",
    "Part",
    "handover_pages",
    "preview_pages",
    "render",
    "render_sheet",
    "scan_csv",
    "scan_object",
    "scan_text",
    "sheet_text",
    "show_object",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format a report can have.

    Attributes:
        name: as on the command line.
        suffix: of the file, with the dot.
        media_type: of the bytes.
        always_public: written for the public whatever the audience asked for.
    """

    name: str
    suffix: str
    media_type: str
    always_public: bool = False


class _Writer(Protocol):
    """What each format's module offers."""

    def write(self, dossier: Dossier, options: Options) -> bytes:
        """Return the report's bytes."""


FORMATS: Final[Mapping[str, Format]] = {
    kind.name: kind
    for kind in (
        Format(name="html", suffix=".html", media_type="text/html"),
        Format(name="pdf", suffix=".pdf", media_type="application/pdf"),
        Format(
            name="docx",
            suffix=".docx",
            media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        Format(name="md", suffix=".md", media_type="text/markdown"),
        Format(name="json", suffix=".json", media_type="application/json"),
        Format(name="csv", suffix=".csv", media_type="text/csv"),
        Format(name="claimreview", suffix=".jsonld", media_type="application/ld+json", always_public=True),
        Format(name="annotations", suffix=".jsonld", media_type="application/ld+json", always_public=True),
    )
}
_MODULES: Final = {"docx": "word", "md": "markdown", "csv": "table", "json": "data"}


def render(
    dossier: Dossier,
    *,
    format: str,  # noqa: A002 - the command line's own word
    language: Language,
    audience: Audience = Audience.EDITOR,
    parts: frozenset[Part] = ALL_PARTS,
    struck: bool = False,
    claims: frozenset[int] = frozenset(),
    tell: Tell = untold,
) -> bytes:
    """Return the report's bytes: the same ones for the same dossier and options.

    Args:
        dossier: everything about one article.
        format: a key of ``FORMATS``.
        language: of the report; the article keeps its own.
        audience: only ``legal`` reads confidential names, the public reads no internal notes.
        parts: what it holds; data formats hold everything.
        struck: checked facts are struck through in the article, as on paper.
        claims: numbers of the claims to publish (ClaimReview, annotations); empty for all that can be.
        tell: told how far it is.

    Raises:
        InputError: ``format-unknown``, ``claimreview-lacks``, ``house-broken``, ``template-broken``.
        RuleError: ``claim-unpublishable``; NotFoundError: ``claim-not-in-text``.
    """
    if format not in FORMATS:
        raise InputError("format-unknown", format=format, known=", ".join(FORMATS))
    writer = cast("_Writer", import_module(f"workbench.reports.{_MODULES.get(format, format)}"))
    reader = Audience.PUBLIC if FORMATS[format].always_public else audience
    options = Options(language=language, audience=reader, parts=parts, struck=struck, claims=claims, tell=tell)
    return writer.write(dossier, options)


SHEETS: Final[Mapping[str, Mapping[str, tuple[str, str]]]] = {
    "corrections": {".html": ("redline_html", "write"), ".docx": ("redline_word", "write")},
    "queries": {".txt": ("query_letter", "write_text"), ".docx": ("query_letter", "write_word")},
    "handover": {".pdf": ("handover_pdf", "write")},
}


def render_sheet(dossier: Dossier, kind: str, *, suffix: str, language: Language) -> bytes:
    """Return what the author gets: the corrections as a redline, the open questions as a letter, or the handover.

    Args:
        dossier: everything about one article.
        kind: a key of ``SHEETS``.
        suffix: of the file, a key of ``SHEETS[kind]``.
        language: of its own words.

    Raises:
        InputError: ``format-unknown``.
    """
    if suffix not in SHEETS[kind]:
        raise InputError("format-unknown", format=suffix, known=", ".join(SHEETS[kind]))
    module, name = SHEETS[kind][suffix]
    return cast("bytes", getattr(import_module(f"workbench.reports.{module}"), name)(dossier, language))


def sheet_text(dossier: Dossier, kind: str, *, language: Language) -> str:
    """Return what a sheet says as plain text: the letter's words, or each correction or item with its reason."""
    if kind == "queries":
        return render_sheet(dossier, kind, suffix=".txt", language=language).decode()
    module = "handover" if kind == "handover" else "redline"
    return cast("str", import_module(f"workbench.reports.{module}").plain(dossier, language))


def handover_pages(dossier: Dossier, *, language: Language, pixels_per_point: float = 1.5) -> tuple[bytes, ...]:
    """Return the handover's pages as PNG files, in order."""
    module = import_module("workbench.reports.handover_pdf")
    return cast("tuple[bytes, ...]", module.pages(dossier, language, pixels_per_point=pixels_per_point))


def preview_pages(
    dossier: Dossier,
    *,
    language: Language,
    audience: Audience = Audience.EDITOR,
    parts: frozenset[Part] = ALL_PARTS,
    struck: bool = False,
    pixels_per_point: float = 1.5,
    tell: Tell = untold,
) -> tuple[bytes, ...]:
    """Return the pages of the PDF as PNG files, in order."""
    pdf = import_module("workbench.reports.pdf")
    options = Options(language=language, audience=audience, parts=parts, struck=struck, tell=tell)
    return cast("tuple[bytes, ...]", pdf.pages(dossier, options, pixels_per_point=pixels_per_point))
