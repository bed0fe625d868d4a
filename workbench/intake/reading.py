"""The two ways in: a file's bytes and a pasted text; both end as a ``Document``."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from workbench.errors import InputError
from workbench.intake import kinds
from workbench.intake.byline import with_bylines
from workbench.intake.decoding import NotTextError, declared_charset, decode, normal_lines
from workbench.intake.kinds import shown_name
from workbench.intake.language import language_of, prepare
from workbench.intake.plain_text import blocks_of, title_of
from workbench.intake.saved import day_if_it_may_be
from workbench.intake.table_captions import with_table_captions
from workbench.intake.text_tables import with_plain_tables
from workbench.model.articles import Document

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.intake.package import Package

_OFFICE: Final = frozenset({kinds.DOCX, kinds.ODT, kinds.RTF, kinds.PDF})  # whose properties tell who saved them
MAX_BYTES: Final = 20 * 1024 * 1024  # of text on disk
MAX_FILE_BYTES: Final = 64 * 1024 * 1024  # of documents and images, which are mostly pictures
_HEAD: Final = 4096
# The modules behind each kind, loaded before a process locks itself in.
_READERS: Final = {
    kinds.MARKDOWN: ("markdown",),
    kinds.HTML: ("web_page",),
    kinds.MAIL: ("mail", "web_page"),
    kinds.CSV: ("tables",),
    kinds.TSV: ("tables",),
    kinds.SRT: ("subtitles",),
    kinds.VTT: ("subtitles",),
    kinds.RTF: ("rich_text",),
    kinds.PDF: ("pdf",),
    kinds.PACKAGE: ("word_document", "open_document", "workbook"),
}
_PAGE_START: Final = re.compile(r"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_PREAMBLES: Final = (("<?xml", "?>"), ("<!--", "-->"))
_MARKUP: Final = re.compile(r"</(?:p|div|h[1-6]|li|article|section|blockquote|td)\s*>", re.IGNORECASE)
_PASTED_TAGS: Final = 2
_PEEK: Final = 200_000
_TAG: Final = re.compile(r"<[^<>]{0,500}>")


def read_bytes(content: bytes, name: str, *, media_type: str = "", go_on: Callable[[], object] = bool) -> Document:
    """Turn a file's bytes into a draft.

    Args:
        content: the bytes, at most ``most_bytes`` of them.
        name: the file's name; only its last part is used, for errors and to tell text formats apart.
        media_type: what a server called it; used when the name has no suffix.
        go_on: called again and again while a plain text is read; what it raises ends that.

    Returns:
        The draft. Images and scanned PDFs have no text; their ``wordless`` says why.

    Raises:
        InputError: ``file-too-large``, ``file-kind-unknown``, ``file-binary``, ``file-not-its-kind``, ``file-empty``,
            ``file-damaged``, ``file-encrypted``, ``file-too-deep``, ``file-old-office``, ``archive-too-large``,
            ``archive-no-document``, ``document-type-forbidden``, ``too-many-pages``, ``table-too-large``,
            ``image-too-large`` or ``unparsable``.
    """
    shown = shown_name(name)
    check_size(len(content), shown, head=content[:_HEAD])
    if not content.strip():
        raise InputError("file-empty", path=shown)
    kind = kinds.kind_of(content, name, media_type)
    document = _text_file(content, kind, shown, go_on) if kinds.is_text(kind) else _read_binary(content, kind, shown)
    if not document.text.strip() and not document.wordless:
        raise InputError("file-empty", path=shown)
    return document


def _text_file(content: bytes, kind: str, shown: str, go_on: Callable[[], object]) -> Document:
    try:
        if kind == kinds.MAIL:
            decode(content[:_HEAD])
            return _finished(_reader("mail").read_mail(content, shown), kind)
        text = decode(content, declared=declared_charset(content) if kind != kinds.TEXT else "")
    except NotTextError:
        suffix = kinds.suffix_of(shown)
        if kinds.names_other_bytes(suffix):
            raise InputError("file-not-its-kind", path=shown, suffix=suffix) from None
        raise InputError("file-binary", path=shown) from None
    go_on()
    return _read(text, kind or (kinds.HTML if _begins_a_page(text) else kinds.TEXT), shown, go_on)


def _read_binary(content: bytes, kind: str, shown: str) -> Document:
    match kind:
        case kinds.PACKAGE:
            return _read_package(content, shown)
        case kinds.OLD_OFFICE:
            locked = "EncryptedPackage".encode("utf-16-le") in content
            raise InputError("file-encrypted" if locked else "file-old-office", path=shown)
        case kinds.RTF:
            return _finished(_reader("rich_text").read_rtf(content, shown), kind)
        case kinds.PDF:
            return _finished(_reader("pdf").read_pdf(content, shown), kind)
        case _:
            return _reader("image").read_image(content, shown)  # type: ignore[no-any-return]


def _read_package(content: bytes, shown: str) -> Document:
    """Read a zip by what is in it, whatever its name."""
    package: Package = _reader("package").Package(content, shown)
    if "word/document.xml" in package or any(name.startswith("word/document") for name in package.names):
        return _finished(_reader("word_document").read_docx(package), kinds.DOCX)
    if "xl/workbook.xml" in package:
        return _finished(_reader("workbook").read_xlsx(content, package), kinds.XLSX)
    if "content.xml" in package and "META-INF/manifest.xml" in package:
        return _finished(_reader("open_document").read_odt(package), kinds.ODT)
    raise InputError("archive-no-document", path=shown)


def _reader(module: str) -> Any:
    """Return a reader's module; none is loaded with the room, so that no parser enters the window."""
    return import_module(f"workbench.intake.{module}")


def _finished(document: Document, kind: str) -> Document:
    fresh = replace(with_table_captions(document), media_type=kind, language=language_of(document.text))
    if kind in _OFFICE:
        fresh = replace(fresh, date=day_if_it_may_be(fresh.date, fresh.text))
    return with_bylines(fresh, printed_first=kind in _OFFICE)


def read_text(text: str, *, name: str = "") -> Document:
    """Turn pasted text into a draft; HTML is recognised by its tags, Markdown by front matter that names something.

    The rows of a Markdown table in other text are written as all rows are, between bars.

    Raises:
        InputError: ``text-empty``, ``file-too-large`` or ``unparsable``.
    """
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\x00", "")
    whole = normal_lines(whole.removeprefix("\ufeff"))
    check_size(len(whole), shown_name(name))
    kind = kinds.MARKDOWN if kinds.suffix_of(name) in {".md", ".markdown"} else kinds.TEXT
    if _begins_a_page(whole) or (whole.lstrip().startswith("<") and len(_MARKUP.findall(whole)) >= _PASTED_TAGS):
        kind = kinds.HTML
    elif whole.lstrip().startswith("---") and _reader("markdown").has_front_matter(whole.lstrip()):
        whole, kind = whole.lstrip(), kinds.MARKDOWN
    if kind == kinds.TEXT:
        whole = with_plain_tables(whole)
    document = _read(whole, kind, shown_name(name))
    if not document.text.strip():
        raise InputError("text-empty")
    return document


def load_readers(content: bytes, name: str = "", media_type: str = "") -> None:
    """Import the parsers, and what the language of such content needs, for a process about to lock itself in."""
    try:
        kind = kinds.kind_of(content, name, media_type)
    except InputError:
        return  # reading will say so
    for module in _READERS.get(kind, ("web_page",) if kinds.is_text(kind) else ("image",)):
        _reader(module)
    if kinds.is_text(kind):  # what else stands in other files shows too late; little words will do there
        prepare(_TAG.sub(" ", content[:_PEEK].decode("utf-8", "replace")))


def check_size(size: int, shown: str, *, head: bytes = b"") -> None:
    """Refuse more bytes than are read of such a file.

    Args:
        size: of the whole file.
        shown: its name.
        head: its first bytes; without them it counts as text.

    Raises:
        InputError: ``file-too-large``.
    """
    most = MAX_FILE_BYTES if kinds.is_binary(head) else MAX_BYTES
    if size > most:
        raise InputError("file-too-large", path=shown, size=f"{size / 1024**2:.0f} MB", limit=f"{most // 1024**2} MB")


def _read(text: str, kind: str, shown: str, go_on: Callable[[], object] = bool) -> Document:
    match kind:
        case kinds.HTML:
            document = _reader("web_page").read_html(text, name=shown)
        case kinds.MARKDOWN:
            document = _reader("markdown").read_markdown(text)
        case kinds.CSV | kinds.TSV:
            document = _reader("tables").read_csv(text, shown, tabs=kind == kinds.TSV)
        case kinds.SRT | kinds.VTT:
            document = _reader("subtitles").read_subtitles(text, shown)
        case _:
            blocks = blocks_of(text, go_on)
            document = Document(text=text, blocks=blocks, title=title_of(text, blocks))
    go_on()
    return _finished(document, kind)


def _begins_a_page(text: str) -> bool:
    """Say whether a text is an HTML page, whatever declarations and comments come first."""
    start = len(text) - len(text.lstrip())
    while preamble := next((end for begin, end in _PREAMBLES if text.startswith(begin, start)), ""):
        stop = text.find(preamble, start)
        if stop < 0:
            return False
        start = stop + len(preamble)
        while start < len(text) and text[start].isspace():
            start += 1
    return bool(_PAGE_START.match(text, start))
