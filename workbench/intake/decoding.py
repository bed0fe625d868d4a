"""Bytes to text: byte-order marks first, then UTF-8, then the two Western code pages, then a guess.

A page or file whose bytes are no text at all is refused here, so that nothing behind it meets NUL bytes.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES: Final = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0", b"\x1f\x8b")
_META: Final = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE
)
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WESTERN: Final = frozenset("ÄÖÜäöüßéèêëàâáíîïóôúùûçñæøåœÉÈÀÁÇÑŒÅØ€§°²³µ·«»¿¡©®™„“”‚‘’–—…•†‹›½¼ \u00a0")
_SAMPLE: Final = 65536
_NUL_SHARE: Final = 0.3  # of one byte in two, in text of mostly Latin letters without a mark
_CONTROL_SHARE: Final = 0.01
_WESTERN_SHARE: Final = 0.9
_BROKEN_SHARE: Final = 0.1  # of characters beyond ASCII that may be damaged before we doubt UTF-8


class NotTextError(ValueError):
    """The bytes are not text."""


def decode(content: bytes, *, declared: str = "") -> str:
    """Return the text of bytes with the byte-order mark gone and every line end a line feed.

    Args:
        content: the file's bytes.
        declared: the character set somebody named for it (a header, a ``meta`` tag); used when it fits.

    Raises:
        NotTextError: pictures, archives, programs.
    """
    if content.startswith(_SIGNATURES):
        raise NotTextError
    text = _decoded(content, declared)
    if len(_CONTROL.findall(text[:_SAMPLE])) > _CONTROL_SHARE * min(len(text), _SAMPLE) or "\x00" in text:
        raise NotTextError
    return normal_lines(text)


def normal_lines(text: str) -> str:
    """Return the text with every carriage return, alone or before a line feed, as a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def declared_charset(content: bytes) -> str:
    """Return the character set an HTML page names in its first kilobytes, or nothing."""
    match = _META.search(content[:4096])
    return match[1].decode("ascii", "replace") if match else ""


def _decoded(content: bytes, declared: str) -> str:
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, "replace")
    if wide := _wide(content):
        return content.decode(wide, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _eight_bit(content, declared)


def _wide(content: bytes) -> str:
    """Return the UTF-16 flavour of unmarked bytes: text of Latin letters has a NUL in every other place."""
    sample = content[:_SAMPLE]
    half = len(sample) // 2
    if half == 0 or len(content) % 2:
        return ""
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd >= _NUL_SHARE and even <= odd / 10:
        return "utf-16-le"
    return "utf-16-be" if even >= _NUL_SHARE and odd <= even / 10 else ""


def _eight_bit(content: bytes, declared: str) -> str:
    damaged = content.decode("utf-8", "replace")
    beyond = sum(not char.isascii() for char in damaged)
    if damaged.count("\ufffd") <= _BROKEN_SHARE * beyond:
        return damaged
    if declared and (text := _as_declared(content, declared)) is not None:
        return text
    western = _windows(content)
    high = [char for char in western if not char.isascii()]
    if sum(char in _WESTERN for char in high) >= _WESTERN_SHARE * len(high):
        return western
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 40 ms that the window's start need not wait for

    best = from_bytes(content[:_SAMPLE]).best()
    guessed = _as_declared(content, best.encoding) if best else None
    return western if guessed is None else guessed


def _as_declared(content: bytes, name: str) -> str | None:
    try:
        if not codecs.lookup(name)._is_text_encoding:  # noqa: SLF001  # "hex" or "zip" would not give text
            return None
        return _windows(content) if name.lower() in {"iso-8859-1", "latin-1", "latin1"} else content.decode(name)
    except (LookupError, UnicodeError):
        return None


def _windows(content: bytes) -> str:
    """Decode Windows-1252; its five unassigned bytes stand for themselves, as in Latin-1."""
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in content)
