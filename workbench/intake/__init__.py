"""Intake: bytes into a draft. The only room that turns foreign bytes into text.

    read_bytes(content, name, *, media_type="") -> Document   # by suffix and content; raises InputError
    read_text(text, *, name="") -> Document              # pasted text; HTML is recognised
    decode(content) -> str                            # UTF-8, UTF-16, Latin-1, Windows-1252; BOM, line ends
    KNOWN_SUFFIXES, MAX_BYTES (20 MB of text)

HTML is read by trafilatura (Apache-2.0, the best-kept article extraction) on our own bytes; Markdown by markdown-it-py
(MIT, CommonMark); charset by charset-normalizer (MIT) after the byte-order marks; language by py3langid (BSD).

2026-11-22: importing this room loads no parser: ``jobs`` reads ``.txt`` in the window's process and everything else in
a disposable one.
"""

from workbench.intake.decoding import NotTextError, decode
from workbench.intake.reading import (
    KNOWN_SUFFIXES,
    MAX_BYTES,
    check_size,
    kind_of,
    load_readers,
    read_bytes,
    read_text,
    shown_name,
)

__all__ = [
    "KNOWN_SUFFIXES",
    "MAX_BYTES",
    "NotTextError",
    "check_size",
    "decode",
    "kind_of",
    "load_readers",
    "read_bytes",
    "read_text",
    "shown_name",
]
