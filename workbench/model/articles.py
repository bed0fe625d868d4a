"""Articles and their drafts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.model.ids import ArticleId, Sha256


class BlockKind(StrEnum):
    """What a stretch of a draft is."""

    HEADING = "heading"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CAPTION = "caption"
    TABLE = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading or paragraph: ``text[start:end]`` without its line end; ``level`` 1–6 for headings, else 0."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0


class NoteKind(StrEnum):
    """How an author's note stood in the file."""

    COMMENT = "comment"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorNote:
    """A comment or footnote that came with a draft's file; not a claim, not evidence.

    Attributes:
        start, end: the words it hangs on, code points of the draft, half-open; equal for a mark between words.
        text: what it says, paragraphs parted by line feeds.
        author: who wrote it, empty when the file names nobody.
        date: ISO date or time as the file has it, or empty.
    """

    kind: NoteKind
    start: int
    end: int
    text: str
    author: str = ""
    date: str = ""


class Wordless(StrEnum):
    """Why a file that was read holds no text."""

    NO = ""
    IMAGE = "image"
    SCAN = "scan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What ``intake`` makes of bytes: a draft's text and what is known about it.

    Attributes:
        text: the draft, offsets in code points.
        blocks: headings and paragraphs in order.
        title: the headline, empty when there is none.
        author, outlet: empty when unknown.
        date: ISO date or empty.
        language: "de", "en", or another ISO 639-1 code.
        media_type: of the bytes read.
        pages: first code point of each page for paged formats, else empty.
        notes: the author's comments and footnotes, by place.
        images: where images without a caption stood, code points between blocks; the same place twice for two.
        wordless: why ``text`` is empty, for files kept for what they show.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    author: str = ""
    outlet: str = ""
    date: str = ""
    language: str = ""
    media_type: str = "text/plain"
    pages: tuple[int, ...] = ()
    notes: tuple[AuthorNote, ...] = ()
    images: tuple[int, ...] = ()
    wordless: Wordless = Wordless.NO


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One immutable version of an article's text; ``number`` counts from 1; notes and images came with its file."""

    sha256: Sha256
    number: int
    text: str
    blocks: tuple[Block, ...]
    at: str
    by: str = ""
    notes: tuple[AuthorNote, ...] = ()
    images: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a draft with its scores.

    Attributes:
        start, end: code points, half-open.
        checkable: 0–1, it states something about the world that can be looked up.
        worth: 0–1, how much it matters that it is right.
        kind: "statement", "question", "heading", "opinion", "prediction", "wish" or "fragment".
        nothing_to_check: who marked it so, empty when nobody did.
    """

    start: int
    end: int
    checkable: float = 0.0
    worth: float = 0.0
    kind: str = "statement"
    nothing_to_check: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedDate:
    """Who typed the date that an article has, and when (ISO 8601, UTC)."""

    by: str
    at: str


class DeskState(StrEnum):
    """How an article stands on the desk, as a person set it; what is open in it is counted beside."""

    ACTIVE = ""
    WAITING = "waiting"  # with the author, the desk waits
    DONE = "done"
    FILED = "filed"  # put away: only among all articles and those filed


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text being checked, as the library list shows it.

    Attributes:
        number: counts up in the library, permanent.
        claims, settled: for the progress bar (live claims only).
        open_queries, unsigned: for the lists "Rückfragen" and "Zur Freigabe".
        facts, facts_checked: facts of live claims, and how many are confirmed or wrong.
        due: ISO date the check must be done by, or empty.
        state: how it stands on the desk.
        person: who checks it, or empty.
    """

    id: ArticleId
    number: int
    title: str
    language: str
    date: str = ""
    outlet: str = ""
    author: str = ""
    path: str = ""
    draft: Sha256
    drafts: int = 1
    imported_at: str = ""
    analysed: bool = False
    claims: int = 0
    settled: int = 0
    open_queries: int = 0
    unsigned: int = 0
    facts: int = 0
    facts_checked: int = 0
    due: str = ""
    state: DeskState = DeskState.ACTIVE
    person: str = ""
