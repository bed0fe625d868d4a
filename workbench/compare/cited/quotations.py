"""A quotation that a source has in almost the same words: "nearly every invoice", "nearly every third invoice".

The words are laid beside that stretch of the passage which has most of them in order. A word or two changed, left out
or added are told; more is another sentence, and so is what shares but little words. Where the quotation or the source
marks a gap, puts something in brackets or where a speaker is named in between, nothing is told of that place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise, takewhile
from typing import TYPE_CHECKING, Final

from workbench.compare.alike.about import Words
from workbench.compare.cited.places import Place
from workbench.compare.cited.wording import GAP, aligned, tokens_of
from workbench.compare.signs.around import telling
from workbench.compare.signs.phrases import listed, said
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.compare.cited.wording import Token
    from workbench.model.facts import Fact

_FEWEST: Final = 3  # words of a quotation that is looked for
_TOLD: Final = 2  # telling ones of them that the source must have
_LONG: Final = 4  # letters of a longer word, however usual it is
_EACH: Final = 4  # words of which one may be another
_MOST: Final = 4  # words that may be others, of however many
_ALIKE: Final = 0.4  # share of a quotation's pairs of neighbours that the passage must hold at all
_EDGE: Final = 4  # words behind which the first or the last one may be another
_ENDINGS: Final = listed("quotations")["ending"] | {""}
_STEM: Final = 4
_LONGEST: Final = 2_000  # words of a passage that are laid beside a quotation at once: a whole book is one, too
_NOT: Final = re.compile(said("quotations")["not"])

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Edit:
    """Words of a quotation, and what the source has instead: half-open, in tokens."""

    ours: Span
    theirs: Span

    @property
    def size(self) -> int:
        return max(self.ours[1] - self.ours[0], self.theirs[1] - self.theirs[0])


def other_wordings(claim: Words, claim_facts: Sequence[Fact], passage: Words) -> Iterator[tuple[Place, Place]]:
    """Yield where a quotation of a claim differs from the passage: the words that do, with their neighbours.

    Args:
        claim: its words.
        claim_facts: offsets as the claim's words have them.
        passage: the source's words.
    """
    quoted = [fact for fact in claim_facts if fact.kind is FactKind.QUOTE and claim.holds(fact)]
    theirs = tokens_of(passage.text) if quoted else []
    held = set(_neighbours(theirs))
    for fact in quoted:
        ours = tokens_of(fact.text)
        wanted = _neighbours(ours)
        if not wanted or sum(pair in held for pair in wanted) < _ALIKE * len(wanted):
            continue
        near = _nearest(set(wanted), theirs, 2 * len(ours))
        if edits := _edits(ours, near):
            first, last = edits[0], edits[-1]
            here = _place(ours, (first.ours[0], last.ours[1]), Words(fact.text, fact.start))
            yield here, _place(near, (first.theirs[0], last.theirs[1]), passage)


def _neighbours(tokens: Sequence[Token]) -> list[tuple[str, str]]:
    return [(one.key, other.key) for one, other in pairwise(tokens) if GAP not in {one.key, other.key}]


def _nearest(wanted: set[tuple[str, str]], theirs: Sequence[Token], width: int) -> Sequence[Token]:
    """Return where a long passage has most of a quotation's pairs of neighbours, with as much before and behind."""
    if len(theirs) <= max(_LONGEST, 3 * width):
        return theirs
    counts = list(accumulate(((one.key, other.key) in wanted for one, other in pairwise(theirs)), initial=0))
    best = max(range(len(theirs) - width), key=lambda at: counts[at + width] - counts[at])
    return theirs[max(0, best - width) : best + 2 * width]


def _edits(ours: Sequence[Token], theirs: Sequence[Token]) -> list[_Edit]:
    """Return what was changed, in order; empty where nothing was, or so much that it is another sentence."""
    pairs = aligned([token.key for token in ours], [token.key for token in theirs])
    if not _tells({ours[i].key for i, _ in pairs}):
        return []
    begin, end = pairs[0], pairs[-1]
    rest = len(ours) - 1 - end[0]
    edges = [
        _Edit((0, begin[0]), (begin[1] - begin[0], begin[1])),
        _Edit((end[0] + 1, len(ours)), (end[1] + 1, end[1] + 1 + rest)),
    ]
    inner = [_Edit((i + 1, k), (j + 1, m)) for (i, j), (k, m) in pairwise(pairs)]
    told = [[one for one in edits if one.size and not _excused(one, ours, theirs)] for edits in (edges, inner)]
    words = sum(token.key != GAP for token in ours)
    if sum(edit.size for edit in chain(*told)) > min(_MOST, max(1, words // _EACH)):
        return []
    return sorted(chain(*told), key=lambda edit: edit.ours) if not told[0] or len(pairs) >= _EDGE else []


def _tells(shared: set[str]) -> bool:
    """Say whether the words that both have are of this quotation, and not the little ones of any."""
    long, own = sum(len(word) >= _LONG for word in shared), sum(map(telling, shared))
    return len(shared) >= _FEWEST and own >= 1 and (own >= _TOLD or long >= _FEWEST)


def _excused(edit: _Edit, ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Say whether a gap, the passage's end, or a way of writing the same explains a difference."""
    if edit.theirs[0] < 0 or edit.theirs[1] > len(theirs):
        return True
    quoted, read = ([one.key for one in tokens[a:b]] for tokens, (a, b) in ((ours, edit.ours), (theirs, edit.theirs)))
    if GAP in {*quoted, *read} or "".join(quoted) == "".join(read) or _is_drawn_together(quoted, read):
        return True
    return len(quoted) == len(read) and all(map(_one_word, quoted, read))


def _is_drawn_together(quoted: Sequence[str], read: Sequence[str]) -> bool:
    """Say whether words may be the same, drawn together: "won't", "will not"; never "can" for "can't"."""
    if not (quoted and read) or not any("'" in word for word in (*quoted, *read)):
        return False
    negated = [any(_NOT.fullmatch(word) for word in words) for words in (quoted, read)]
    return quoted[0][0] == read[0][0] and negated[0] == negated[1]


def _one_word(quoted: str, read: str) -> bool:
    """Say whether two words are one: as another sentence inflects it, or a number in digits and in words."""
    if quoted == read or (quoted.isalpha() and read.isdigit()) or (quoted.isdigit() and read.isalpha()):
        return True
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(quoted, read, strict=False)))
    return stem >= _STEM and quoted[stem:] in _ENDINGS and read[stem:] in _ENDINGS


def _place(tokens: Sequence[Token], span: Span, words: Words) -> Place:
    """Return where a stretch stands, with the word before it and the one behind."""
    first, last = max(0, span[0] - 1), min(len(tokens), span[1] + 1)
    while first < span[0] and tokens[first].key == GAP:
        first += 1
    while last > span[1] and tokens[last - 1].key == GAP:
        last -= 1
    start, end = tokens[first].start, tokens[last - 1].end
    return Place(words.start + start, words.start + end, words.text[start:end])
