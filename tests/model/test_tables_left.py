"""How many tables, and rows of them, nobody looked at: said beside the sentences, so that no figure is lost in them."""

from __future__ import annotations

import pytest

from workbench.model.articles import Block, BlockKind, Draft, Sentence
from workbench.model.dossier import tables_left
from workbench.model.ids import Sha256
from workbench.model.wording import tables_words

TEXT = "Ein Satz.\n\nJahr | Euro\n2023 | 41\n2024 | 46. Zwei.\n\nNoch einer.\n\nOrt | Zahl\nKöln\t12\nBonn\t7"


def _draft() -> Draft:
    def block(kind: BlockKind, words: str) -> Block:
        start = TEXT.index(words)
        return Block(kind=kind, start=start, end=start + len(words))

    blocks = (
        block(BlockKind.PARAGRAPH, "Ein Satz."),
        block(BlockKind.TABLE, "Jahr | Euro"),
        block(BlockKind.TABLE, "2023 | 41"),
        block(BlockKind.TABLE, "2024 | 46. Zwei."),
        block(BlockKind.PARAGRAPH, "Noch einer."),
        block(BlockKind.TABLE, "Ort | Zahl"),
        block(BlockKind.TABLE, "Köln\t12\nBonn\t7"),  # rows of a very long table share a block
    )
    return Draft(sha256=Sha256("0"), number=1, text=TEXT, blocks=blocks, at="")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ((), (0, 0)),
        (("Ein Satz.", "Noch einer."), (0, 0)),
        (("2024 | 46.", "Zwei."), (1, 1)),  # two sentences in a row are one row
        (("Jahr | Euro", "2024 | 46."), (1, 2)),
        (("2023 | 41", "Noch einer.", "Köln\t12", "Bonn\t7"), (2, 3)),
    ],
)
def test_rows_nobody_looked_at_are_counted_by_table(words: tuple[str, ...], left: tuple[int, int]) -> None:
    sentences = [Sentence(start=TEXT.index(one), end=TEXT.index(one) + len(one)) for one in words]
    assert tables_left(_draft(), sentences) == left


def test_a_blank_line_parts_two_tables_that_follow_one_another() -> None:
    text = "Jahr | Euro\n2023 | 41\n\nOrt | Zahl\nKöln | 12"
    rows = [(text.index(row), text.index(row) + len(row)) for row in text.split("\n") if row]
    blocks = tuple(Block(kind=BlockKind.TABLE, start=start, end=end) for start, end in rows)
    draft = Draft(sha256=Sha256("0"), number=1, text=text, blocks=blocks, at="")
    assert tables_left(draft, [Sentence(start=start, end=end) for start, end in rows]) == (2, 4)


@pytest.mark.parametrize(
    ("left", "german", "english"),
    [
        ((0, 0), "", ""),
        ((1, 1), "darunter 1 Tabelle mit 1 Zeile", "among them 1 table with 1 row"),
        ((2, 3), "darunter 2 Tabellen mit 3 Zeilen", "among them 2 tables with 3 rows"),
    ],
)
def test_they_are_told_in_both_languages(left: tuple[int, int], german: str, english: str) -> None:
    assert (tables_words(*left, "de"), tables_words(*left, "en")) == (german, english)
