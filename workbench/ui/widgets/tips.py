"""Words in a tool tip, which Qt takes for markup where they look like it: a page's own words must stay words."""

from __future__ import annotations


def plain_tip(words: str) -> str:
    """Return words from outside so that a tool tip shows them as they are; nothing they name is loaded."""
    if "<" not in words:  # Qt sees no markup without
        return words
    from html import escape  # noqa: PLC0415 - brings every name of a letter; few tips need it

    return f"<span style='white-space: pre-wrap'>{escape(words)}</span>"
