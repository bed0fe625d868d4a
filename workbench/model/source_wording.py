"""A source's particulars in the words of window and reports: "Telefon · 12. März 2026 · rückbestätigt"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.model.evidence import SourceKind
from workbench.model.wording import date_words
from workbench.text.messages import known, say

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.evidence import Source

PEOPLE: Final = frozenset({SourceKind.CALL, SourceKind.PERSON})


def particulars(source: Source, language: Language) -> tuple[str, ...]:
    """Return what a source says of itself besides its title: role, channel, day, read back; or author to page."""
    day = date_words(source.date, language) if source.date else ""
    channel = f"channel.{source.channel}"
    said = say(channel, language) if source.channel and known(channel) else ""
    heard = say(f"heard.{source.read_back.value}", language) if source.read_back else ""
    book = [
        say("book.isbn", language, isbn=source.isbn) if source.isbn and source.isbn not in source.title else "",
        say("book.pages", language, pages=source.pages) if source.pages else "",
        source.citation if source.citation != source.title else "",
    ]
    if source.kind in PEOPLE:
        parts = [source.role, said, source.publisher, day, heard]
    else:
        parts = [source.author, source.publisher, day, said, *book]
    return tuple(" ".join(part.split()) for part in parts if part.strip())
