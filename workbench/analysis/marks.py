"""What components hand to one another on the doc: small frozen records, offsets in code points."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.analysis.lexicon import Lexicon
    from workbench.model.articles import Block
    from workbench.model.claims import Reason
    from workbench.model.facts import Fact

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A text and what is known about it: its blocks, its date (ISO or empty), its language (detected when empty).

    Attributes:
        text, blocks, date, language: as said.
        tabs: places in ``text``, which has bars or blanks there, of the original's tabs: they part a table's cells.
        bare: only facts and rules are wanted, no trained scores.
        progress: called with the share (0–1) of the work on the text that is done.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    date: str = ""
    language: str = ""
    tabs: tuple[int, ...] = ()
    bare: bool = False
    progress: Callable[[float], None] | None = field(default=None, compare=False, repr=False)

    @property
    def plain(self) -> str:
        """The text as spaCy can take it, of the same length: half a character has no UTF-8."""
        return _SURROGATE.sub("\ufffd", self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A sentence's place and what its form says: "statement", "question", "heading" or "fragment".

    Attributes:
        named: what stands behind a caption's label ("Abb. 3: …"); "number" for one that counts, "word" for "Foto:".
    """

    start: int
    end: int
    kind: str
    named: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name as the trained tagger sees it: "PER", "ORG", "LOC" or "OTH", and how sure it is of its weakest word."""

    start: int
    end: int
    kind: str
    sure: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between quotation marks.

    Attributes:
        start, end: inside the marks.
        sort: "quote" for somebody's words, "scare" for words held with tongs, "title" for a work's name.
        speaker: who said so, None when not certain.
    """

    start: int
    end: int
    sort: Literal["quote", "scare", "title"]
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words that speak for or against a sentence: a code of ``reason.*`` and where they stand."""

    code: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A sentence's two scores, its kind after reading, and the cues that made them."""

    checkable: float
    worth: float
    kind: str
    cues: tuple[Cue, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A sentence as modality sees it; offsets of clauses and cues count from the sentence's start.

    Attributes:
        blanked: the sentence with quoted words blanked out.
        clauses: spans of its clauses.
        against: cues that take the ground from their clause.
        tints: cues that only tint the sentence.
        offset: where the sentence starts in the text.
    """

    blanked: str
    clauses: tuple[tuple[int, int], ...]
    against: tuple[Cue, ...]
    tints: tuple[Cue, ...]
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run over one text leaves: plain data, sentence by sentence in ``scores``, ``rules`` and ``reasons``."""

    text: str
    language: str
    lexicon: Lexicon
    facts: tuple[Fact, ...]
    scores: tuple[Score, ...]
    rules: tuple[Score, ...]
    reasons: tuple[tuple[Reason, ...], ...]
