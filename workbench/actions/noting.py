"""Evidence that is no file or page: what a person said, what a book says; and what is known of such a source later."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.actions.making import Attached, append_evidence, make_evidence
from workbench.errors import InputError
from workbench.model.citing import ReadBack, isbn_of
from workbench.model.csl import print_words
from workbench.model.days import day_of, past_day_of
from workbench.model.evidence import Channel, Grade, Source, SourceKind, Stance
from workbench.model.ids import SourceId, fresh_id
from workbench.text.messages import say

if TYPE_CHECKING:
    from workbench.actions.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A book or other print, as typed.

    Attributes:
        date: year, month or day of publication.
        pages: where the words stand, as printed.
        isbn: with or without hyphens.
        citation: in the desk's own words, for print without an ISBN.
    """

    title: str = ""
    author: str = ""
    publisher: str = ""
    date: str = ""
    pages: str = ""
    isbn: str = ""
    citation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A talk or mail, as typed.

    Attributes:
        person: the name.
        role: what the person is.
        channel: how the person was spoken to.
        date: of the talk; a year or month alone will do.
        read_back: whether the person heard the words again and stood by them.
    """

    person: str
    role: str = ""
    channel: Channel = Channel.PHONE
    date: str = ""
    read_back: ReadBack = ReadBack.NOT_ASKED


def log_call(
    workspace: Workspace,
    claim_id: str,
    person: str,
    text: str,
    *,
    channel: Channel = Channel.PHONE,
    stance: Stance = Stance.CONTEXT,
    grade: Grade = Grade.UNGRADED,
    confidential: bool = False,
    role: str = "",
    date: str = "",
    read_back: ReadBack = ReadBack.NOT_ASKED,
) -> Attached:
    """Note what a person said.

    Args:
        workspace: where.
        claim_id: the claim.
        person: the name.
        text: what was said.
        channel: how the person was spoken to.
        stance: the checker's choice.
        grade: how close the source is to what happened.
        confidential: keep name, role, day and words out of the journal.
        role: what the person is.
        date: of the talk; a year or month alone will do.
        read_back: whether the person heard the words again and stood by them.

    Raises:
        InputError: ``note-empty``, ``day-odd`` or ``day-ahead``.
    """
    if not person.strip() or not text.strip():
        raise InputError("note-empty")
    source = Source(
        id=SourceId(fresh_id()),
        kind=SourceKind.CALL,
        title=person.strip(),
        channel=channel.value,
        grade=grade,
        confidential=confidential,
        role=" ".join(role.split()),
        date=past_day_of(date),
        read_back=read_back,
    )
    evidence = make_evidence(workspace, claim_id, source, None, span=None, stance=stance, note=text.strip())
    return append_evidence(workspace, evidence, source, None)


def read_csl(content: bytes) -> dict[str, str]:
    """Return what a CSL-JSON item says of a book, in the words of ``Book``; of a list the first item counts.

    Raises:
        InputError: ``csl-odd``.
    """
    try:
        read = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise InputError("csl-odd") from error
    item = read[0] if isinstance(read, list) and read else read
    if not isinstance(item, dict):
        raise InputError("csl-odd")
    return print_words(item)


def cite_book(
    workspace: Workspace,
    claim_id: str,
    book: Book,
    *,
    text: str = "",
    stance: Stance = Stance.CONTEXT,
    grade: Grade = Grade.UNGRADED,
    confidential: bool = False,
) -> Attached:
    """Cite a book or other print.

    Args:
        workspace: where.
        claim_id: the claim.
        book: as typed.
        text: what it says there.
        stance: the checker's choice.
        grade: how close the source is to what happened.
        confidential: keep what tells which book it is out of the journal.

    Raises:
        InputError: ``book-empty``, ``isbn-odd`` or ``day-odd``.
    """
    source = printed(Source(id=SourceId(fresh_id()), kind=SourceKind.BOOK, title=""), book)
    source = replace(source, grade=grade, confidential=confidential)
    evidence = make_evidence(workspace, claim_id, source, None, span=None, stance=stance, note=text.strip())
    return append_evidence(workspace, evidence, source, None)


def note(
    workspace: Workspace,
    claim_id: str,
    noted: Talk | Book,
    *,
    text: str,
    stance: Stance,
    grade: Grade = Grade.UNGRADED,
    confidential: bool = False,
) -> Attached:
    """Note what a person said or a book says, as ``log_call`` and ``cite_book`` do."""
    if isinstance(noted, Book):
        return cite_book(workspace, claim_id, noted, text=text, stance=stance, grade=grade, confidential=confidential)
    told = {name: getattr(noted, name) for name in ("person", "role", "channel", "date", "read_back")}
    return log_call(workspace, claim_id, text=text, stance=stance, grade=grade, confidential=confidential, **told)


def printed(source: Source, book: Book) -> Source:
    """Return a source that is this book.

    Raises:
        InputError: ``book-empty``, ``isbn-odd`` or ``day-odd``.
    """
    isbn, citation = isbn_of(book.isbn), " ".join(book.citation.split())
    title = " ".join(book.title.split()) or citation or (say("book.isbn", "en", isbn=isbn) if isbn else "")
    if not title:
        raise InputError("book-empty")
    return replace(
        source,
        title=title,
        author=" ".join(book.author.split()),
        publisher=" ".join(book.publisher.split()),
        date=day_of(book.date),
        pages=" ".join(book.pages.split()),
        isbn=isbn,
        citation=citation,
    )
