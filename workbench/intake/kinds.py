"""Which kind of file it is: the first bytes decide, the name only where bytes of text can't tell.

A name says what somebody wanted a file to be; a page saved as ``.pdf`` is still a page. Text formats look alike, so
among those the suffix, then the server's word, then the look of the first lines choose.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

from workbench.errors import InputError

TEXT: Final = "text/plain"
MARKDOWN: Final = "text/markdown"
HTML: Final = "text/html"
MAIL: Final = "message/rfc822"
CSV: Final = "text/csv"
TSV: Final = "text/tab-separated-values"
SRT: Final = "application/x-subrip"
VTT: Final = "text/vtt"
RTF: Final = "application/rtf"
PDF: Final = "application/pdf"
PACKAGE: Final = "application/zip"
OLD_OFFICE: Final = "application/x-ole-storage"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT: Final = "application/vnd.oasis.opendocument.text"

_SUFFIXES: Final = {
    ".docx": DOCX,
    ".odt": ODT,
    ".rtf": RTF,
    ".pdf": PDF,
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".eml": MAIL,
    ".csv": CSV,
    ".tsv": TSV,
    ".xlsx": XLSX,
    ".srt": SRT,
    ".vtt": VTT,
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".bmp": "image/bmp",
}
_OTHER_SUFFIXES: Final = {
    ".docm": DOCX,
    ".dotx": DOCX,
    ".xlsm": XLSX,
    ".ott": ODT,
    ".doc": OLD_OFFICE,
    ".xls": OLD_OFFICE,
}
KNOWN_SUFFIXES: Final = tuple(_SUFFIXES)
_UNREAD: Final = (".ods", ".odp", ".ppt", ".pptx", ".xlsb", ".pages", ".epub", ".zip", ".json", ".xml", ".mp3", ".mp4")
_TEXTS: Final = frozenset({TEXT, MARKDOWN, HTML, MAIL, CSV, TSV, SRT, VTT})
_KNOWN: Final = frozenset(_SUFFIXES.values())
_MEDIA_TYPES: Final = {
    "application/xhtml+xml": HTML,
    "text/x-markdown": MARKDOWN,
    "text/rtf": RTF,
    "application/csv": CSV,
}
_SIGNATURES: Final = (
    (re.compile(rb"PK(?:\x03\x04|\x05\x06)"), PACKAGE),
    (re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), OLD_OFFICE),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf"), RTF),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"GIF8[79]a"), "image/gif"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "image/webp"),
    (re.compile(rb"II[*+]\x00|MM\x00[*+]"), "image/tiff"),
    (re.compile(rb"BM....\x00\x00\x00\x00", re.DOTALL), "image/bmp"),
)
_PDF_WITHIN: Final = 1024  # bytes that may stand before the mark, as readers of PDF allow
_PDF_AFTER_LINES: Final = re.compile(rb"(?:\A|[\r\n\x00\xbf])%PDF-\d")
_MAIL_START: Final = re.compile(
    rb"\A(?:[A-Za-z-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}?(?:Received|Message-ID|MIME-Version):", re.IGNORECASE
)
_HEAD: Final = 4096


def kind_of(content: bytes, name: str, media_type: str = "") -> str:
    """Return the media type a file is read as; ``PACKAGE`` for any zip, empty for text whose kind nobody names.

    Args:
        content: the bytes; only their beginning is looked at.
        name: the file's name, for its suffix.
        media_type: what a server called it; used when the name has no known suffix.

    Raises:
        InputError: ``file-kind-unknown`` for text under a suffix nobody here can read.
    """
    if found := _by_bytes(content[:_HEAD]):
        return found
    suffix = suffix_of(name)
    wanted = _SUFFIXES.get(suffix) or _OTHER_SUFFIXES.get(suffix) or _plain_type(media_type)
    if wanted in _TEXTS:
        return str(wanted)
    if suffix and not wanted:
        raise InputError("file-kind-unknown", suffix=suffix, known=", ".join(KNOWN_SUFFIXES))
    return MAIL if _MAIL_START.match(content[:_HEAD]) else ""


def is_plain(content: bytes, name: str, media_type: str = "") -> bool:
    """Say whether reading this file is only decoding it.

    Raises:
        InputError: ``file-kind-unknown``.
    """
    return kind_of(content, name, media_type) == TEXT


def is_binary(head: bytes) -> bool:
    """Say whether a file that begins so is a document, archive or image rather than text."""
    return bool(_by_bytes(head))


def is_text(kind: str) -> bool:
    """Say whether files of this kind are text on disk."""
    return not kind or kind in _TEXTS


def names_other_bytes(suffix: str) -> bool:
    """Say whether a suffix (small letters, with its dot) promises a document or an image rather than text."""
    wanted = _SUFFIXES.get(suffix) or _OTHER_SUFFIXES.get(suffix)
    return wanted is not None and wanted not in _TEXTS


def names_a_file(words: str) -> bool:
    """Say whether words end as the name of a file does, of one that is read here or not."""
    suffix = suffix_of(words)
    return suffix in _SUFFIXES or suffix in _OTHER_SUFFIXES or suffix in _UNREAD


def can_read(media_type: str) -> bool:
    """Say whether a server's word for a file names something read here."""
    plain = _plain_type(media_type)
    return plain in _KNOWN or media_type.startswith("text/")


def suffix_of(name: str) -> str:
    """Return the suffix of a file's name in small letters, with its dot."""
    return PurePosixPath(shown_name(name)).suffix.lower()


def shown_name(name: str) -> str:
    """Return the last part of a path for an error's sentence, without anything unprintable."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return "".join(char for char in last if char.isprintable())[:120] or "?"


def _plain_type(media_type: str) -> str:
    plain = media_type.partition(";")[0].strip().lower()
    plain = _MEDIA_TYPES.get(plain, plain)
    return plain if plain in _KNOWN else ""


def _by_bytes(head: bytes) -> str:
    for signature, kind in _SIGNATURES:
        if signature.match(head):
            return kind
    return PDF if _PDF_AFTER_LINES.search(head[:_PDF_WITHIN]) else ""
