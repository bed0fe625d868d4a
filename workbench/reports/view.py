"""What every format prints: the dossier in words of one language, frozen and ready.

HTML, Markdown, PDF and Word read these nouns and nothing else, so that all of them say the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEFORE_MARK: Final = re.compile(r" (?=[.,;:!?](?:\s|$))")  # the words between are of the other side


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the summary: a label and what is said to it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginMark:
    """A claim's number in the margin; ``slot`` 0 stands nearest to the text, -1 in the line itself."""

    number: int
    rating: str
    words: str
    slot: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of one look: ``fact`` is the state of the fact they lie in, ``unseen`` says nobody looked at them.

    ``claims`` are all claims they belong to, nested ones too; ``notes`` are indices of the author's notes on them.
    """

    text: str
    claims: tuple[int, ...] = ()
    fact: str = ""
    unseen: bool = False
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView:
    """A comment or footnote the author's file came with; ``at`` is ISO or empty."""

    author: str
    at: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Neighbouring pieces under the same claim.

    Attributes:
        claim: number of the innermost claim, 0 for none; ``rating`` its key.
        starting: the claims whose margin mark stands before the first piece.
    """

    claim: int
    rating: str
    starting: tuple[MarginMark, ...]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """A heading or paragraph of the annotated article.

    ``begins`` says that a row is the first of its table, ``heads`` that it names the columns.
    """

    kind: str
    level: int
    runs: tuple[Run, ...]
    begins: bool = False
    heads: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FactView:
    """A fact of a claim: words, kind, value and state, all in words; ``state`` is the code for the mark."""

    number: int
    text: str
    kind: str
    value: str
    state: str
    state_words: str
    decided: str
    speaker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """One piece of evidence; ``source_number`` leads to the source list, ``stance`` is the code for the mark."""

    source: str
    source_number: int
    stance: str
    stance_words: str
    grade: str
    locator: str
    before: str
    passage: str
    after: str
    note: str
    captured: str
    sha256: str
    attached: str
    speaks_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictView:
    """A verdict in words, standing or earlier."""

    rating: str
    words: str
    reason: str
    correction: str
    given: str
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryView:
    """A question to the author."""

    claim: int
    text: str
    asked: str
    answer: str
    answered: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """A claim's entry.

    Attributes:
        in_text: it stands in the article above and can be jumped to.
        rating: key of the rating ("verified-in-part", "conflict" included), ``words`` in words.
        remarks: what else is to be said: by hand, moved, with the author, gone.
        verdicts: the standing ones: none while open, two in conflict.
        earlier: replaced or withdrawn verdicts, newest first.
        voices: how many of its sources are independent, which of them tell one story; empty for fewer than two.
        second: the facts that lack a second independent source, in words; empty for none.
    """

    number: int
    in_text: bool
    text: str
    rating: str
    words: str
    remarks: tuple[str, ...]
    facts: tuple[FactView, ...]
    facts_words: str
    verdicts: tuple[VerdictView, ...]
    earlier: tuple[VerdictView, ...]
    signed: tuple[str, ...]
    evidence: tuple[EvidenceView, ...]
    findings: tuple[str, ...]
    queries: tuple[QueryView, ...]
    voices: str = ""
    second: str = ""

    @property
    def decided(self) -> str:
        """Return who decided which facts, those decided together in one go; empty for none."""
        groups: dict[str, list[str]] = {}
        for fact in self.facts:
            if fact.decided:
                groups.setdefault(fact.decided, []).append(str(fact.number))
        return "; ".join(f"{', '.join(numbers)}: {decided}" for decided, numbers in groups.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A line of the source list; ``address`` only where it is one a reader may follow.

    Attributes:
        archived: address of a copy at the Internet Archive, empty for none.
        archived_words: when that copy was made, in words.
        kin: which other sources tell the same story, in words; empty for none.
    """

    number: int
    title: str
    kind: str
    grade: str
    details: str
    location: str
    address: str
    captures: tuple[CaptureView, ...]
    claims: tuple[int, ...]
    archived: str = ""
    archived_words: str = ""
    kin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureView:
    """A frozen state of a source: when, and the hash that names its bytes."""

    at: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words of a correction: "gone", "new" or "same"; between words and those that come for them an "arrow"."""

    change: str
    words: str


def side(changed: Sequence[Stretch], change: str) -> str:
    """Return the words before ("gone") or after ("new") a correction."""
    shown = (" " if one.change == "arrow" else one.words for one in changed if one.change in {"same", "arrow", change})
    return _BEFORE_MARK.sub("", " ".join("".join(shown).split()))


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionView:
    """A correction: what it changes in the claim, with a few words around.

    Attributes:
        changed: set one behind the other they read as they stand.
        settled: what a newer draft made of it, or what was decided with the author and whether the present draft left
            it out since, in words; empty for neither.
    """

    claim: int
    changed: tuple[Stretch, ...]
    settled: str = ""

    @property
    def before(self) -> str:
        """Return the words as they stand, for a desk's own template."""
        return side(self.changed, "gone")

    @property
    def after(self) -> str:
        """Return the words as they should stand, for a desk's own template."""
        return side(self.changed, "new")

    @property
    def bracketed(self) -> str:
        """Return what was made of it as it stands behind the words; empty while it is open."""
        return f" ({self.settled})" if self.settled else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnseenView:
    """A sentence nobody looked at."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadView:
    """Head of one origin's chain."""

    origin: str
    entries: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """The whole report in words.

    Attributes:
        language: of the report; ``article_language`` of the article.
        partial: something was not checked; ``statement`` says so or says that all was.
        scope: what was not checked, one sentence each; empty when nothing is missing.
        parts: the parts that are printed, ``left_out`` says which are not.
        struck: checked facts are struck through in the article.
        corrections: the open ones, then those a newer draft settled.
        house: the desk's name, ``imprint`` its line at the foot.
    """

    house: str
    imprint: str
    parts: tuple[str, ...]
    left_out: str
    struck: bool
    language: str
    article_language: str
    audience: str
    title: str
    byline: str
    draft: str
    draft_sha256: str
    checked_by: str
    as_of: str
    partial: bool
    statement: str
    scope: tuple[str, ...]
    summary: tuple[Row, ...]
    blocks: tuple[BlockView, ...]
    notes: tuple[NoteView, ...]
    claims: tuple[ClaimView, ...]
    gone: tuple[ClaimView, ...]
    unseen: tuple[UnseenView, ...]
    corrections: tuple[CorrectionView, ...]
    queries: tuple[QueryView, ...]
    sources: tuple[SourceView, ...]
    heads: tuple[HeadView, ...]
