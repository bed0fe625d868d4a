"""Long PDFs of tables: what takes most of the time is done once, and only where it tells something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pypdfium2 as pdfium

from tests.intake.made import pdf
from workbench.intake import read_bytes
from workbench.intake.pdf import aligned
from workbench.intake.pdf.lines import Word
from workbench.intake.pdf.pieces import Piece
from workbench.model.articles import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pytest

CELLS = ", ".join(f"[Stadt {row}], [{row}12,5], [{row}7 %]" for row in range(1, 9))
TABLE = f"#table(columns: 3, stroke: 0.5pt, {CELLS})"
SPREAD = "#grid(columns: (4cm, 4cm), row-gutter: 0.6em, [Anna Kern], [Köln], [Max Muster], [Bonn], [Eva Lang], [Trier])"


def test_pieces_of_text_are_no_objects_to_look_at(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    of_text = pdfium.PdfTextObj.__init__

    def told(self: Any, *args: Any, **named: Any) -> None:
        made.append("text")
        of_text(self, *args, **named)

    monkeypatch.setattr(pdfium.PdfTextObj, "__init__", told, raising=False)
    document = read_bytes(pdf(TABLE), "tabelle.pdf")
    assert sum(block.kind is BlockKind.TABLE for block in document.blocks) == 8
    assert not made


def test_narrower_blanks_that_part_nothing_more_are_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[Sequence[Piece]] = []
    tables = aligned._tables

    def told(pieces: Sequence[Piece], *others: Any) -> Iterator[Any]:
        tried.append(pieces)
        yield from tables(pieces, *others)

    monkeypatch.setattr(aligned, "_tables", told)
    read_bytes(pdf(f"Wer kommt, steht hier.\n\n{SPREAD}"), "namen.pdf")
    assert tried
    assert all(one != other for at, one in enumerate(tried) for other in tried[:at])


def test_words_and_pieces_of_thousands_of_lines_are_plain_tuples() -> None:
    assert issubclass(Word, tuple)
    assert issubclass(Piece, tuple)
