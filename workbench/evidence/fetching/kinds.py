"""What came: media type and charset, from the header where it speaks, else from the first bytes."""

from __future__ import annotations

import codecs
import re
from email.message import Message
from typing import Final

_PAGES: Final = ("text/html", "application/xhtml+xml")
_UNSPOKEN: Final = ("", "application/octet-stream", "binary/octet-stream")
_BEGINNINGS: Final = (
    (re.compile(rb"%PDF-"), "application/pdf"),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"GIF8[79]a"), "image/gif"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "image/webp"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE), "text/html"),
)
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_META: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_META_WITHIN: Final = 1024  # bytes, the HTML standard's own limit


def declared(content_type: str) -> tuple[str, str]:
    """Return the media type and the charset of a Content-Type header, either empty where it names none."""
    header = Message()
    header["Content-Type"] = content_type.partition(",")[0]
    media_type = content_type.partition(",")[0].partition(";")[0].strip().lower()
    charset = header.get_param("charset", "")
    return media_type, charset if isinstance(charset, str) else ""


def acceptable(media_type: str) -> bool:
    """Say whether a checker can read it (an unspoken kind is looked at when the bytes are here)."""
    readable = (*_PAGES, "application/pdf", *_UNSPOKEN)
    return media_type in readable or media_type.startswith(("text/", "image/"))


def recognised(media_type: str, body: bytes) -> str:
    """Return the media type, from the bytes where the server did not say; empty for what can't be read."""
    if media_type not in _UNSPOKEN:
        return media_type
    for beginning, known in _BEGINNINGS:
        if beginning.match(body):
            return known
    return "" if media_type or not _is_text(body) else "text/plain"


def charset_of(media_type: str, named: str, body: bytes) -> str:
    """Return the codec of a text: byte order mark, then header, then the page's own word; empty for none."""
    if not media_type.startswith("text/") and media_type not in _PAGES:
        return ""
    for mark, codec in _MARKS:
        if body.startswith(mark):
            return codec
    in_page = _META.search(body[:_META_WITHIN]) if media_type in _PAGES else None
    return _codec(named) or (_codec(in_page[1].decode("ascii", "replace")) if in_page else "")


def _codec(name: str) -> str:
    """Return Python's name of a charset; as in browsers, Latin-1 means Windows-1252."""
    try:
        info = codecs.lookup(name.strip(" \"'"))
    except (LookupError, ValueError):
        return ""
    if not getattr(info, "_is_text_encoding", True):
        return ""  # "rot13" and "zip" are codecs too
    return "cp1252" if info.name in {"iso8859-1", "ascii"} else info.name


def _is_text(body: bytes) -> bool:
    if b"\0" in body:
        return False
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
