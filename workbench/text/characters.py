"""Half characters: what is left of a file name or an argument that is not UTF-8 can neither be stored nor printed."""

from __future__ import annotations


def mended(text: str) -> str:
    """Return the text with every lone surrogate as U+FFFD; for names shown and kept, never for opening a file."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
