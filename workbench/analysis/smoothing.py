"""Texts bent by typesetting: soft hyphens, joiners, tabs and loose accents are read as if they weren't there.

So are ligatures, odd blanks, "1 0 0 Euro" set wide, what a scanner misread and words in capitals alone, and the line
breaks of a paragraph that was wrapped by hand, as mails are.

What is read is smooth; what is said about it stands at the places of the text as it is.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from workbench.analysis.borders import AS_BAR, tabs_between_cells
from workbench.analysis.capitals import in_plain_case
from workbench.analysis.lost_blanks import with_blanks
from workbench.analysis.misread import read_right
from workbench.model.articles import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.model.analysis import Analysis, Suggestion
    from workbench.model.articles import Block
    from workbench.model.facts import Fact

_BENT: Final = re.compile(
    "[\u00ad\u200b\u2060\ufeff]+"  # break here, or not: never a part of the word
    "|(?<=[^\\W\\d_])[\u200c\u200d]+(?=[^\\W\\d_])"  # between emoji a joiner means something
    "|[^\\W\\d_][\u0300-\u036f]+"
    "|(?P<parted>(?<=[\\d%–−-])\t(?=[\\d$€£+–−-]))"  # two cells' figures: with one blank "8.245 645.000 Euro" is one
    "|\t"
    "|[\u2000-\u2008\u200a\u205f\u3000]"  # blanks of other widths
    "|[\ufb00-\ufb06]"  # ligatures
    "|(?<![\\w.,])[1-9](?: [0-9]){2,11}(?= (?:Prozent|%|Euro|Dollar|Mill|Mio|Mrd|percent|per cent|million|billion))"
)
_TAB: Final = re.compile("\t")
_WRAPPED: Final = re.compile(r"(?<=[^\n]{40})(?<![.!?:;…\"”“»])[ ]?\n(?=[^\n])")  # a long line that ends in no mark
_ANY: Final = re.compile(  # a glance: at most texts there is nothing to bend back
    "[\t\u00ad\u0300-\u036f\u2000-\u2008\u200a-\u200d\u205f\u2060\u3000\ufb00-\ufb06\ufeff1-9]"
    "(?:(?<![1-9])|(?: [0-9]){2})"
)
_LIGATURES: Final = frozenset("ﬀﬁﬂﬃﬄﬅﬆ")


@dataclass(frozen=True, slots=True)
class Smooth:
    """A text to be read and where its code points come from.

    Attributes:
        text: what is read.
        original: the text as it is.
        starts, ends: per code point of ``text`` its place in ``original``; empty when both are of one length.
    """

    text: str
    original: str
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the original of a half-open place in the smooth text."""
        if not self.starts:
            return start, end
        first = self.starts[start] if start < len(self.starts) else len(self.original)
        return first, (self.ends[end - 1] if end > start else first)


def smoothed(text: str, blocks: Sequence[Block] = ()) -> Smooth:
    """Return ``text`` without what only typesetters see.

    Args:
        text: the draft.
        blocks: its parts, when known: a line break inside a paragraph may be a wrapped line's, and tabs part cells.
    """
    read = in_plain_case(read_right(with_blanks(_unwrapped(text, blocks))))
    if _ANY.search(read) is None or _BENT.search(read) is None:
        return Smooth(read, text)
    bars = tabs_between_cells(text, blocks)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for match in _BENT.finditer(read):
        pieces.append(read[done : match.start()])
        starts.extend(range(done, match.start()))
        ends.extend(range(done + 1, match.start() + 1))
        piece = AS_BAR if match.start() in bars else "  " if match["parted"] else _read_as(match[0])
        pieces.append(piece)
        starts.extend([match.start()] * len(piece))
        ends.extend([match.end()] * len(piece))
        done = match.end()
    pieces.append(read[done:])
    starts.extend(range(done, len(text)))
    ends.extend(range(done + 1, len(text) + 1))
    return Smooth("".join(pieces), text, tuple(starts), tuple(ends))


def _unwrapped(text: str, blocks: Iterable[Block]) -> str:
    """Return ``text``, as long as it is, with blanks where the lines of a paragraph go on; verse keeps its lines."""
    pieces, done = [], 0
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH and text.find("\n", block.start, block.end) >= 0:
            words = _WRAPPED.sub(lambda found: " " * len(found[0]), text[block.start : block.end])
            pieces += [text[done : block.start], words]
            done = block.end
    return "".join([*pieces, text[done:]]) if pieces else text


def _read_as(bent: str) -> str:
    if bent.isspace():
        return " "
    if bent[0].isdigit():
        return bent.replace(" ", "")
    if bent[0] in _LIGATURES:
        return unicodedata.normalize("NFKC", bent)
    return unicodedata.normalize("NFC", bent) if bent[0].isalpha() else ""


def smooth_blocks(smooth: Smooth, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks of the original at their places in the smooth text."""
    if not smooth.starts:
        return tuple(blocks)
    return tuple(
        replace(block, start=bisect_left(smooth.starts, block.start), end=bisect_left(smooth.starts, block.end))
        for block in blocks
    )


def smooth_tabs(smooth: Smooth) -> tuple[int, ...]:
    """Return the places in the smooth text, which has bars or blanks there, of the original's tabs."""
    places = (match.start() for match in _TAB.finditer(smooth.original))
    return tuple(_tab(smooth, place) for place in places) if smooth.starts else tuple(places)


def _tab(smooth: Smooth, place: int) -> int:
    """Return the place of a tab: of a bar and the blanks around it, all three read for one tab, that of the bar."""
    first = bisect_left(smooth.starts, place)
    barred = smooth.starts[first : first + len(AS_BAR)].count(place) == len(AS_BAR)
    return first + AS_BAR.index("|") if barred else first


def facts_back(smooth: Smooth, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts at their places in the original, each with its words as they stand there."""
    return tuple(_fact(smooth, fact) for fact in facts)


def analysis_back(smooth: Smooth, analysis: Analysis) -> Analysis:
    """Return the analysis of the smooth text as one of the original."""
    sentences = [(one, smooth.back(one.start, one.end)) for one in analysis.sentences]
    return replace(
        analysis,
        sentences=tuple(replace(one, start=start, end=end) for one, (start, end) in sentences),
        suggestions=tuple(_suggestion(smooth, one) for one in analysis.suggestions),
        facts=facts_back(smooth, analysis.facts),
    )


def _fact(smooth: Smooth, fact: Fact) -> Fact:
    start, end = smooth.back(fact.start, fact.end)
    return replace(fact, start=start, end=end, text=smooth.original[start:end])


def _suggestion(smooth: Smooth, claim: Suggestion) -> Suggestion:
    start, end = smooth.back(claim.start, claim.end)
    reasons = [(reason, smooth.back(reason.start, reason.end)) for reason in claim.reasons]
    return replace(
        claim,
        start=start,
        end=end,
        text=smooth.original[start:end],
        facts=facts_back(smooth, claim.facts),
        reasons=tuple(replace(reason, start=a, end=b) for reason, (a, b) in reasons),
    )
