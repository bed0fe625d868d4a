"""Half characters: what is left of a file name or an argument that is not UTF-8 can neither be stored nor printed.

Nor can the line ends, terminal codes and turns of direction that such a name may bring along be printed in a sentence.
"""

from __future__ import annotations

from typing import Final

_JOINING: Final = frozenset("\u00ad\u200c\u200d")  # soft hyphen and joiners: harmless inside words and emoji


def mended(text: str) -> str:
    """Return the text with every lone surrogate as U+FFFD; for names shown and kept, never for opening a file."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def one_line(sentence: str) -> str:
    """Return a sentence without the line ends, terminal codes and turns of direction that a name may bring along."""
    return "".join(char if char.isprintable() or char in _JOINING else "\ufffd" for char in " ".join(sentence.split()))
