"""Tables in Word files: hairlines between rows, a header on each page, no row torn across two pages."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from workbench.reports.word_file import append, element_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docx.document import Document
    from docx.oxml.text.paragraph import CT_P
    from docx.table import Table, _Row

_HAIR: Final = "DDDAD2"
_SOFT: Final = RGBColor(0x55, 0x52, 0x4C)
_SIZE: Final = Pt(9)
_SIGNS: Final = frozenset("\t\r\n")
_PADDING: Final = {"top": 40, "bottom": 40, "left": 0, "right": 110}  # twentieths of a point


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of a cell.

    Attributes:
        text: a paragraph a line.
        lead: what stands before them in bold.
        ink: the lead's colour as "#rrggbb"; empty for the text's own.
    """

    text: str
    lead: str = ""
    ink: str = ""


def add_table(
    document: Document, header: Sequence[str], rows: Iterable[Sequence[Words | str]], *, widths: Sequence[float]
) -> Table:
    """Append a table.

    Args:
        document: where.
        header: of each column; empty for none.
        rows: cells, as many as there are widths.
        widths: of the columns, in centimetres.
    """
    table = document.add_table(rows=0, cols=len(widths))
    table.autofit = False
    _dress(table)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    if header:
        _head(table.add_row(), header)
    copies = _Copies(table)
    for line in rows:
        copies.append([words if isinstance(words, Words) else Words(text=words) for words in line])
    return cast("Table", table)


def add_line(table: Table, *, head: bool = False) -> list[Paragraph]:
    """Append an empty row, repeated on each page if it is the head; returns its cells' paragraphs."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    append(row._tr.get_or_add_trPr(), "w:tblHeader" if head else "w:cantSplit")  # noqa: SLF001 - no API
    paragraphs = [cell.paragraphs[0] for cell in row.cells]
    for paragraph in paragraphs:
        paragraph.paragraph_format.space_after = Pt(0)
    return paragraphs


def _head(row: _Row, header: Sequence[str]) -> None:
    append(row._tr.get_or_add_trPr(), "w:tblHeader")  # noqa: SLF001 - no API for repeated rows
    for cell, text in zip(row.cells, header, strict=True):
        run = cell.paragraphs[0].add_run(text)
        run.bold, run.font.size, run.font.color.rgb = True, Pt(8), _SOFT
        cell.paragraphs[0].paragraph_format.space_after = Pt(0)


class _Copies:
    """Rows of a table, each a copy of one that python-docx made: to make each anew takes six times as long.

    Args:
        table: with its columns; rows are appended to it.
    """

    def __init__(self, table: Table) -> None:
        self._table = cast("Any", table._tbl)  # noqa: SLF001 - what is copied are elements
        row: _Row = table.add_row()  # type: ignore[no-untyped-call]
        append(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001 - no API
        paragraph = row.cells[0].paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(1)
        self._bare = deepcopy(paragraph._p)  # noqa: SLF001 - as above
        self._lines: dict[tuple[bool, str], CT_P] = {}
        self._row = cast("Any", row._tr)  # noqa: SLF001 - as above
        for cell in self._row.tc_lst:
            cell.remove(cell.p_lst[0])
        self._table.remove(self._row)

    def append(self, cells: Sequence[Words]) -> None:
        """Append a row."""
        row = deepcopy(self._row)
        for cell, words in zip(row.tc_lst, cells, strict=True):
            if words.lead:
                cell.append(self._line(words.lead, bold=True, ink=words.ink))
            for line in words.text.split("\n"):
                if line:
                    cell.append(self._line(line))
            if not cell.p_lst:
                cell.append(deepcopy(self._bare))
        self._table.append(row)

    def _line(self, text: str, *, bold: bool = False, ink: str = "") -> CT_P:
        if (bold, ink) not in self._lines:
            made = deepcopy(self._bare)
            run = Paragraph(made, cast("Any", None)).add_run()
            run.bold, run.font.size = bold or None, _SIZE
            if ink:
                run.font.color.rgb = RGBColor.from_string(ink.lstrip("#"))
            self._lines[bold, ink] = made
        line = deepcopy(self._lines[bold, ink])
        letters = line.r_lst[0]
        if _SIGNS.isdisjoint(text):
            letters.add_t(text)
        else:  # tabs are elements of their own
            letters.text = text
        return line


def _dress(table: Table) -> None:
    """Give the table its rules and the room in its cells."""
    properties = table._tbl.tblPr  # noqa: SLF001 - no API for borders and margins
    borders = element_of("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        append(borders, f"w:{side}", val="single", sz="4", space="0", color=_HAIR)
    margins = element_of("w:tblCellMar")
    for side in ("top", "left", "bottom", "right"):  # the schema's order
        append(margins, f"w:{side}", w=str(_PADDING[side]), type="dxa")
    order = ("w:tblStyle", "w:tblW", "w:jc", "w:tblBorders", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    ranks = {qn(tag): rank for rank, tag in enumerate(order)}  # Word refuses properties out of their schema's order
    children = [*properties, borders, margins]
    properties[:] = sorted(children, key=lambda child: ranks.get(str(child.tag), 0))
