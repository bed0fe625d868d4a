"""Sources, captures and evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.model.citing import ReadBack
from workbench.model.facts import Fact
from workbench.model.ids import ClaimId, EvidenceId, Sha256, SourceId
from workbench.text.anchors import Anchor


class SourceKind(StrEnum):
    """Where evidence comes from."""

    WEB = "web"
    FILE = "file"
    PERSON = "person"
    CALL = "call"
    BOOK = "book"


class Grade(StrEnum):
    """How close a source is to what happened."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    TERTIARY = "tertiary"
    UNGRADED = ""


class Stance(StrEnum):
    """What evidence does to a claim; the checker's choice alone."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


class Channel(StrEnum):
    """How a person was spoken to."""

    PHONE = "phone"
    MAIL = "mail"
    MEETING = "meeting"
    CHAT = "chat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where evidence comes from.

    Attributes:
        title: a page's or file's title, a person's name; empty for a confidential source unless revealed.
        location: the final address, or the file's name.
        publisher: of a page, file or book.
        date: of publication, or the day of a talk; a year or month alone will do (ISO 8601).
        channel: of a call.
        role: what the person is, of a talk.
        read_back: whether the person heard the words again and stood by them.
        author: of a book or other print.
        pages: of a book, as printed ("12–14").
        isbn: ten or thirteen digits, checked.
        citation: of print, as a desk writes it.
        confidential: named only for the audience "legal".
        erased: its name was removed for good.
        group: syndication group; sources of one group count as one.
        archived: address of a copy at the Internet Archive, empty for none.
        archived_at: when that copy was made (ISO 8601, UTC).
    """

    id: SourceId
    kind: SourceKind
    title: str
    location: str = ""
    publisher: str = ""
    date: str = ""
    grade: Grade = Grade.UNGRADED
    channel: str = ""
    role: str = ""
    read_back: ReadBack = ReadBack.NOT_ASKED
    author: str = ""
    pages: str = ""
    isbn: str = ""
    citation: str = ""
    confidential: bool = False
    erased: bool = False
    group: str = ""
    archived: str = ""
    archived_at: str = ""


def unnamed_source(source: Source) -> Source:
    """Return a confidential source without whatever tells who it is."""
    kept = {"grade": source.grade, "channel": source.channel, "erased": source.erased, "group": source.group}
    return Source(id=source.id, kind=source.kind, title="", confidential=True, **kept)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """The frozen bytes and text of a source at one time; the bytes stay in the library, by hash.

    Attributes:
        sha256: of the bytes.
        size: bytes.
        media_type: of the bytes.
        at: when captured (ISO 8601, UTC).
        text: the readable text, offsets in code points.
        language: of the text.
        pages: first code point of each page, for paged formats.
        file_name: base name it came with, never a path.
        final_url: of a page, after all redirects.
        warc: SHA-256 of the WARC beside the bytes: request and response as they crossed the wire, with status and
            headers. Empty for a file and for a confidential source, as the address stands in a WARC.
    """

    sha256: Sha256
    size: int
    media_type: str
    at: str
    text: str
    language: str = ""
    pages: tuple[int, ...] = ()
    file_name: str = ""
    final_url: str = ""
    warc: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A passage of a capture, or a note of a call, tied to a claim and the facts it speaks of.

    Attributes:
        capture: hash of the capture's bytes, empty for a note.
        passage: the place in the capture's text (its ``sha256`` is that of the text), None for a note.
        locator: page, paragraph or time code in words a person reads ("S. 2, Abs. 3" is made from "p2:3").
        note: what was said, or the checker's own remark (internal, never public).
        facts: the passage's facts, offsets into the capture's text (or into ``note``).
        speaks_of: numbers of the claim's facts it speaks of.
        for_earlier_words: its stance was given for other words than the claim has now; told where an article's is read.
    """

    id: EvidenceId
    claim: ClaimId
    source: SourceId
    stance: Stance
    by: str
    at: str
    capture: str = ""
    passage: Anchor | None = None
    locator: str = ""
    note: str = ""
    facts: tuple[Fact, ...] = ()
    speaks_of: tuple[int, ...] = ()
    for_earlier_words: bool = False
