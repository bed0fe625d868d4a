"""The annotated article: the draft's words with everything decided about them in the margin and under the line."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Final

from workbench.model.articles import BlockKind
from workbench.model.tables import tables_in
from workbench.model.wording import rating_key, rating_words
from workbench.reports.segments import Cutter, Segment, cover
from workbench.reports.view import BlockView, MarginMark, Piece, Run
from workbench.reports.words import one_line, visible
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.errors import Language
    from workbench.model.articles import Block
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier

_SIDE_BY_SIDE: Final = 4
IN_LINE: Final = -1
_TAB: Final = re.compile("\t")
PICTURE: Final = "picture"  # a block of the report that holds no words of the article
_LINE: Final = 72  # code points on one line of the report


def annotated(dossier: Dossier, language: Language) -> tuple[BlockView, ...]:
    """Return the draft's blocks with its marks; no word but the title's is left out."""
    draft, claims = dossier.draft, dossier.live_claims
    unseen = [(s.start, s.end) for s in dossier.coverage.never_looked_at]
    cutter = Cutter(claims, unseen, [(note.start, note.end) for note in draft.notes])
    blocks = cover(draft.text, draft.blocks)
    slots = _slots(claims, blocks)
    marks = {
        claim.number: MarginMark(
            number=claim.number,
            rating=rating_key(claim),
            words=rating_words(claim, language),
            slot=slots[claim.number],
        )
        for claim in claims
    }
    heads = _heads(draft.text, blocks)
    views = [
        BlockView(
            kind=block.kind.value,
            level=block.level,
            runs=_runs(draft.text, cutter.cut(block), marks),
            begins=block.kind is BlockKind.TABLE and not _goes_on(draft.text, before, block),
            heads=block.start in heads,
        )
        for before, block in zip((None, *blocks), blocks, strict=False)
    ]
    starts = [block.start for block in blocks]
    places = Counter(bisect_left(starts, image) for image in draft.images if not _has_caption(blocks, starts, image))
    for place, count in sorted(places.items(), reverse=True):
        views.insert(place, _pictures(count, language))
    headline = next((view for view in views if view.kind != PICTURE), None)
    if headline is not None and _is_headline(headline, dossier.article.title):
        views.remove(headline)
    return tuple(views)


def _heads(text: str, blocks: Sequence[Block]) -> set[int]:
    """Return where rows that name the columns of their table begin."""
    tabs = [match.start() for match in _TAB.finditer(text)]
    return {table.header.start for table in tables_in(text, blocks, tabs) if table.header is not None}


def _goes_on(text: str, before: Block | None, row: Block) -> bool:
    """Say whether a row belongs to the table of the block before it: a blank line parts two tables."""
    return before is not None and before.kind is BlockKind.TABLE and text.count("\n", before.end, row.start) <= 1


def _has_caption(blocks: Sequence[Block], starts: Sequence[int], image: int) -> bool:
    """Say whether an image stood over a caption, which is printed in its stead."""
    number = bisect_left(starts, image)
    return number < len(blocks) and blocks[number].kind is BlockKind.CAPTION


def _pictures(count: int, language: Language) -> BlockView:
    """Return what stands where images without a caption stood."""
    text = say("manuscript.picture-bare" if count == 1 else "manuscript.pictures-bare", language, count=count)
    piece = Piece(text=f"[{text}]", claims=(), fact="", unseen=False)
    return BlockView(kind=PICTURE, level=0, runs=(Run(claim=0, rating="", starting=(), pieces=(piece,)),))


def _is_headline(block: BlockView, title: str) -> bool:
    """Say whether a block only repeats the title, which stands above every report already."""
    plain = all(not run.claim and not any(piece.notes for piece in run.pieces) for run in block.runs)
    return plain and one_line("".join(p.text for run in block.runs for p in run.pieces)) == one_line(title)


def _runs(text: str, segments: Sequence[Segment], marks: Mapping[int, MarginMark]) -> tuple[Run, ...]:
    groups: list[list[Segment]] = []
    for segment in segments:
        if groups and groups[-1][0].claim == segment.claim and not segment.starting:
            groups[-1].append(segment)
        else:
            groups.append([segment])
    return tuple(
        Run(
            claim=group[0].claim,
            rating=marks[group[0].claim].rating if group[0].claim else "",
            starting=tuple(marks[number] for number in group[0].starting),
            pieces=tuple(_piece(text, segment) for segment in group),
        )
        for group in groups
    )


def _piece(text: str, segment: Segment) -> Piece:
    fact = segment.fact if segment.claim else ""
    return Piece(
        text=visible(text[segment.start : segment.end]),
        claims=segment.claims,
        fact=fact,
        unseen=segment.unseen,
        notes=segment.notes,
    )


def _slots(claims: Sequence[Claim], blocks: Sequence[Block]) -> dict[int, int]:
    """Give claims that may start on one line places side by side, the last of them nearest to the text.

    A browser breaks lines where it likes, so claims of one block count as neighbours when one line could hold both
    beginnings. Where more would stand side by side than the margin holds, the mark goes into the line.
    """
    starts = [block.start for block in blocks]
    homes = [bisect_right(starts, claim.start) for claim in claims]

    def near(one: int, other: int) -> bool:
        return other < len(claims) and homes[one] == homes[other] and claims[other].start - claims[one].start < _LINE

    slots: dict[int, int] = {}
    slot = -1
    for index in reversed(range(len(claims))):
        slot = (slot + 1) % _SIDE_BY_SIDE if near(index, index + 1) else 0
        slots[claims[index].number] = IN_LINE if near(index, index + _SIDE_BY_SIDE) else slot
    return slots
