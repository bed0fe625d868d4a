"""The two ways in: a file's bytes and a pasted text; both end as a ``Document``."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from workbench.errors import InputError
from workbench.intake.decoding import NotTextError, declared_charset, decode, normal_lines
from workbench.intake.language import language_of, prepare
from workbench.intake.plain_text import blocks_of, title_of
from workbench.model.articles import Document

MAX_BYTES: Final = 20 * 1024 * 1024
_KINDS: Final = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
}
KNOWN_SUFFIXES: Final = tuple(_KINDS)
_MEDIA_TYPES: Final = {"application/xhtml+xml": "text/html", "text/x-markdown": "text/markdown"}
_PAGE_START: Final = re.compile(r"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_PREAMBLES: Final = (("<?xml", "?>"), ("<!--", "-->"))
_MARKUP: Final = re.compile(r"</(?:p|div|h[1-6]|li|article|section|blockquote|td)\s*>", re.IGNORECASE)
_PASTED_TAGS: Final = 2
_PEEK: Final = 200_000
_TAG: Final = re.compile(r"<[^<>]{0,500}>")


def read_bytes(content: bytes, name: str, *, media_type: str = "") -> Document:
    """Turn a file's bytes into a draft.

    Args:
        content: the bytes, at most ``MAX_BYTES``.
        name: the file's name; only its last part is used, for its suffix and in errors.
        media_type: what a server called it; used when the name has no suffix.

    Raises:
        InputError: ``file-too-large``, ``file-kind-unknown``, ``file-binary``, ``file-empty`` or ``unparsable``.
    """
    shown = shown_name(name)
    check_size(len(content), shown)
    kind = kind_of(name, media_type)
    if not content.strip():
        raise InputError("file-empty", path=shown)
    try:
        text = decode(content, declared=declared_charset(content) if kind != "text/plain" else "")
    except NotTextError:
        raise InputError("file-binary", path=shown) from None
    if not kind:
        kind = "text/html" if _begins_a_page(text) else "text/plain"
    document = _read(text, kind, shown)
    if not document.text.strip():
        raise InputError("file-empty", path=shown)
    return document


def read_text(text: str, *, name: str = "") -> Document:
    """Turn pasted text into a draft; HTML is recognised by its tags.

    Raises:
        InputError: ``text-empty``, ``file-too-large`` or ``unparsable``.
    """
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\x00", "")
    whole = normal_lines(whole.removeprefix("\ufeff"))
    check_size(len(whole), shown_name(name))
    kind = _KINDS.get(_suffix(name), "text/plain")
    if _begins_a_page(whole) or (whole.lstrip().startswith("<") and len(_MARKUP.findall(whole)) >= _PASTED_TAGS):
        kind = "text/html"
    document = _read(whole, kind, shown_name(name))
    if not document.text.strip():
        raise InputError("text-empty")
    return document


def kind_of(name: str, media_type: str = "") -> str:
    """Return the media type a file is read as, empty when neither name nor type says.

    Raises:
        InputError: ``file-kind-unknown`` for a suffix nobody here can read.
    """
    suffix = _suffix(name)
    if suffix in _KINDS:
        return _KINDS[suffix]
    plain = media_type.partition(";")[0].strip().lower()
    plain = _MEDIA_TYPES.get(plain, plain)
    if plain in _KINDS.values():
        return plain
    if suffix:
        raise InputError("file-kind-unknown", suffix=suffix, known=", ".join(KNOWN_SUFFIXES))
    return ""


def load_readers(content: bytes) -> None:
    """Import every parser, and what the language of such content needs, for a process about to lock itself in."""
    from workbench.intake import markdown, web_page  # noqa: F401, PLC0415  # not with the room, see ``_read``

    prepare(_TAG.sub(" ", content[:_PEEK].decode("utf-8", "replace")))


def check_size(size: int, shown: str) -> None:
    """Refuse more than ``MAX_BYTES``.

    Raises:
        InputError: ``file-too-large``.
    """
    if size > MAX_BYTES:
        raise InputError(
            "file-too-large", path=shown, size=f"{size / 1024**2:.0f} MB", limit=f"{MAX_BYTES // 1024**2} MB"
        )


def shown_name(name: str) -> str:
    """Return the last part of a path for an error's sentence, without anything unprintable."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return "".join(char for char in last if char.isprintable())[:120] or "?"


def _suffix(name: str) -> str:
    return PurePosixPath(shown_name(name)).suffix.lower()


def _read(text: str, kind: str, shown: str) -> Document:
    if kind == "text/html":
        from workbench.intake.web_page import read_html  # noqa: PLC0415  # the parser stays out of the window

        document = read_html(text, name=shown)
    elif kind == "text/markdown":
        from workbench.intake.markdown import read_markdown  # noqa: PLC0415  # as above

        document = read_markdown(text)
    else:
        blocks = blocks_of(text)
        document = Document(text=text, blocks=blocks, title=title_of(text, blocks))
    return replace(document, language=language_of(document.text))


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
