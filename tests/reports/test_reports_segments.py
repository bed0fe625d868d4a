"""Cutting the article: nothing lost, whatever overlaps."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports.handmade import SHA
from workbench.model.articles import Block, BlockKind
from workbench.model.claims import Claim
from workbench.model.ids import ArticleId, ClaimId
from workbench.reports.page import IN_LINE, _slots
from workbench.reports.segments import Cutter, cover

TEXT = "Ein Satz steht hier. Noch einer, länger als der erste.\n\nUnd ein Absatz mit 😀 darin."


def claim(number: int, start: int, end: int) -> Claim:
    return Claim(
        id=ClaimId(f"c{number}"),
        article=ArticleId("a"),
        number=number,
        draft=SHA,
        start=start,
        end=end,
        text=TEXT[start:end],
    )


def spans(limit: int) -> st.SearchStrategy[tuple[int, int]]:
    return st.tuples(st.integers(0, limit), st.integers(0, limit)).map(lambda pair: (min(pair), max(pair)))


@settings(max_examples=60, deadline=None)
@given(st.lists(spans(len(TEXT)), max_size=8), st.lists(spans(len(TEXT)), max_size=4))
def test_segments_join_to_the_text_and_each_claim_starts_once(
    claimed: list[tuple[int, int]], unseen: list[tuple[int, int]]
) -> None:
    claims = [claim(n, *span) for n, span in enumerate(claimed, 1) if span[0] < span[1]]
    cutter = Cutter(claims, unseen)
    started: list[int] = []
    for block in cover(TEXT, ()):
        segments = cutter.cut(block)
        assert "".join(TEXT[s.start : s.end] for s in segments) == TEXT[block.start : block.end]
        started += [number for s in segments for number in s.starting]
        for segment in segments:
            for one in claims:
                inside = one.start <= segment.start and segment.end <= one.end
                assert inside == (one.number in segment.claims)
    blocks = cover(TEXT, ())
    visible = [c.number for c in claims if any(b.start < c.end and c.start < b.end for b in blocks)]
    assert sorted(started) == visible


def test_the_innermost_claim_wins() -> None:
    cutter = Cutter([claim(1, 0, 20), claim(2, 4, 8)], ())
    (block, *_) = cover(TEXT, ())
    assert [(s.claim, s.starting) for s in cutter.cut(block)][:3] == [(1, (1,)), (2, (2,)), (1, ())]


@settings(max_examples=60, deadline=None)
@given(st.lists(spans(len(TEXT) + 9), max_size=5))
def test_blocks_cover_every_visible_character(named: list[tuple[int, int]]) -> None:
    blocks = cover(TEXT, [Block(kind=BlockKind.PARAGRAPH, start=a, end=b) for a, b in named])
    covered = [False] * len(TEXT)
    last = 0
    for block in blocks:
        assert last <= block.start < block.end <= len(TEXT)
        last = block.end
        covered[block.start : block.end] = [True] * (block.end - block.start)
    assert [char for char, there in zip(TEXT, covered, strict=True) if not there and not char.isspace()] == []


@pytest.mark.parametrize("text", ["", "\n\n", "   "])
def test_an_empty_text_has_no_blocks(text: str) -> None:
    assert cover(text, ()) == ()


def test_marks_on_one_line_stand_side_by_side_in_order() -> None:
    text = "eins zwei drei vier fünf sechs sieben\n" + "x" * 80
    blocks = cover(text, ())
    starts = [0, 5, 10, 15, 20, 25]
    claims = [claim(n, start, start + 4) for n, start in enumerate(starts, 1)] + [claim(7, 40, 50)]
    slots = _slots(claims, blocks)
    assert [slots[n] for n in range(1, 8)] == [IN_LINE, IN_LINE, 3, 2, 1, 0, 0]
