"""Draft to page and back: every code point keeps its place."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from workbench.model.articles import Block, BlockKind
from workbench.model.dossier import Dossier
from workbench.ui.manuscript.filling import shapes
from workbench.ui.manuscript.metrics import metrics
from workbench.ui.manuscript.plan import PagePlan, Role
from workbench.ui.theme import current_theme

Build = Callable[..., Dossier]
LETTERS = st.sampled_from([*"aä .\n", "😀", "é", "„", "\u2029", "\ufdd0", "\r", "א"])


def _plan(dossier: Dossier) -> PagePlan:
    return PagePlan(dossier.article, dossier.draft, byline="Von L. H.")


def _units(text: str, position: int, length: int) -> str:
    return text.encode("utf-16-le")[2 * position : 2 * (position + length)].decode("utf-16-le", "surrogatepass")


@pytest.mark.parametrize("words", ["54 Milliarden Dollar", "😀 für OpenAI", "Altman", "Niemand weiß", "Eine alte"])
def test_words_stand_at_their_place(build: Build, words: str) -> None:
    plan = _plan(build())
    start = plan.draft_text.index(words)
    position = plan.to_document(start)
    length = plan.to_document(start + len(words)) - position
    assert _units(plan.text, position, length) == words
    assert plan.to_draft(position) == start


def test_the_header_is_no_part_of_the_draft(build: Build) -> None:
    plan = _plan(build())
    roles = [block.role for block in plan.blocks]
    assert roles[:3] == [Role.OUTLET, Role.TITLE, Role.BYLINE]
    assert [block.of_draft for block in plan.blocks[:3]] == [False, True, False]
    byline = plan.blocks[2]
    assert plan.to_draft(byline.position + 3) == plan.blocks[3].start


def test_a_title_is_not_printed_twice(build: Build) -> None:
    plan = _plan(build())
    assert plan.text.count("Ein Nein") == 1


def test_a_title_the_draft_lacks_is_printed(build: Build) -> None:
    plan = _plan(build(title="Ganz anders"))
    assert [b.text for b in plan.blocks if b.role is Role.TITLE] == ["Ganz anders"]


def test_a_title_taken_from_the_first_sentence_is_left_out(build: Build) -> None:
    text = "Musk bot *97,4 Milliarden* Dollar für OpenAI, und alle staunten."
    plan = _plan(build(text, (), title="Musk bot 97,4 Milliarden Dollar …"))
    assert Role.TITLE not in [block.role for block in plan.blocks]


def test_a_title_cut_from_an_earlier_draft_is_left_out(build: Build) -> None:
    plan = _plan(build("Musk bot viel für OpenAI.", (), title="Musk bot 97,4 Milliarden Dollar…"))
    assert Role.TITLE not in [block.role for block in plan.blocks]


def test_no_word_is_lost_without_blocks(build: Build) -> None:
    with_blocks, without = _plan(build()), _plan(build(blocks=False))
    assert [b.text for b in without.blocks if b.of_draft] == [b.text for b in with_blocks.blocks if b.of_draft]


@pytest.mark.parametrize(
    "sentence", ["Die Stadt zahlte 2018 rund 5,4 Millionen 😀 Euro. ", "ohneBlank", "e\u0301", "eine Zeile\n"]
)
def test_a_paragraph_as_long_as_a_book_is_laid_out_in_pieces(build: Build, sentence: str) -> None:
    text = sentence * (100_000 // len(sentence))
    block = Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text))
    short = build(text, ())
    plan = PagePlan(short.article, replace(short.draft, blocks=(block,)), byline="")
    pieces = [one for one in plan.blocks if one.of_draft]
    assert len(pieces) > 6
    assert max(one.end - one.start for one in pieces) <= 16_000
    assert [one.goes_on for one in pieces] == [False, *([True] * (len(pieces) - 1))]
    for before, after in pairwise(pieces):
        assert text[before.end : after.start].strip() == ""
        assert after.start - before.end == (0 if sentence.strip().isalpha() or "\u0301" in sentence else 1)
        assert not unicodedata.combining(text[after.start])
    for offset in range(0, len(text), 777):
        position = plan.to_document(offset)
        assert plan.to_draft(position) == offset
    shaped = shapes(plan, current_theme(), metrics(current_theme().tokens))
    assert [one.gap for one, piece in zip(shaped, plan.blocks, strict=True) if piece.goes_on] == [0] * (len(pieces) - 1)


def test_a_paragraph_in_pieces_ends_its_lines_where_sentences_end(build: Build) -> None:
    text = "Die Stadt zahlte 2018 rund 5,4 Millionen Euro. " * 1000
    short = build(text, ())
    plan = PagePlan(short.article, replace(short.draft, blocks=()), byline="")
    assert all(piece.text.rstrip().endswith(".") for piece in plan.blocks if piece.of_draft)


def test_blank_lines_lead_to_the_end_before(build: Build) -> None:
    plan = _plan(build())
    gap = plan.draft_text.index("\n\nEine alte") + 1
    before = plan.draft_text.index("\n\nEine alte")
    assert plan.to_document(gap) == plan.to_document(before)


@settings(max_examples=60, deadline=None)
@given(text=st.text(LETTERS, max_size=60), title=st.sampled_from(["", "a", "T😀"]))
def test_any_text_keeps_its_offsets_and_its_blocks(build: Build, text: str, title: str) -> None:
    plan = _plan(build(text, (), title=title))
    document = QTextDocument()
    document.setPlainText(plan.text)
    assert document.blockCount() == max(1, len(plan.blocks))
    for block in plan.blocks:
        found = document.findBlock(block.position)
        assert (found.position(), found.length() - 1) == (block.position, block.units)
        if block.of_draft:
            for offset in range(block.start, block.end):
                assert plan.to_draft(plan.to_document(offset)) == offset
    covered = {i for b in plan.blocks if b.of_draft for i in range(b.start, b.end)}
    assert all(i in covered or text[i].isspace() for i in range(len(text)))


@pytest.mark.parametrize(("start", "end", "expected"), [(0, 3, 1), (0, 10_000, 4)])
def test_spans_name_their_blocks(build: Build, start: int, end: int, expected: int) -> None:
    plan = _plan(build())
    assert len(list(plan.numbers(start, end))) == expected


def test_an_empty_draft_has_places_too(build: Build) -> None:
    plan = _plan(build("", (), title=""))
    assert (plan.to_document(0), plan.to_draft(0), plan.number_at(0)) == (0, 0, -1)


@pytest.mark.parametrize("cell", ["{}", "Köln 😀 {}", ""])
@pytest.mark.parametrize("kind", [BlockKind.TABLE, BlockKind.PARAGRAPH])
def test_a_row_of_thousands_of_cells_is_laid_out_in_pieces(build: Build, kind: BlockKind, cell: str) -> None:
    row = "\t".join(["Stadt", *(cell.format(number) for number in range(1_900)), "Ende"])
    text = f"{row}\n{row}"
    blocks = (Block(kind=kind, start=0, end=len(row)), Block(kind=kind, start=len(row) + 1, end=len(text)))
    short = build(text, ())
    plan = PagePlan(short.article, replace(short.draft, blocks=blocks), byline="")
    pieces = [one for one in plan.blocks if one.of_draft]
    assert max(one.text.count("\t") for one in pieces) < 40
    assert (pieces[0].start, pieces[-1].end) == (0, len(text))
    assert all(text[one.end : other.start] in {"\t", "\n", " "} for one, other in pairwise(pieces))
    assert sum(not one.goes_on for one in pieces) == 2
    for offset in range(0, len(text), 77):
        assert plan.to_draft(plan.to_document(offset)) == offset


def test_lines_of_one_block_with_few_cells_each_stay_together(build: Build) -> None:
    text = "\n".join(["Stadt\tJahr\tEuro"] * 300)
    short = build(text, ())
    block = Block(kind=BlockKind.TABLE, start=0, end=len(text))
    plan = PagePlan(short.article, replace(short.draft, blocks=(block,)), byline="")
    assert [one.text.count("\t") for one in plan.blocks if one.of_draft] == [600]
