"""The letters of a PDF's page as PDFium tells them: lines, words, and their places as the page is read."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

import pypdfium2 as pdfium
from pypdfium2 import raw

from workbench.intake.blocks import folded
from workbench.intake.pdf.lines import Line, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NAME: Final = 128  # bytes of a font's name; a longer one is none
_ASKED: Final = 9  # letters of a page that tell how it is turned
_LEVEL: Final = 0.1  # of its length by which a line may rise or fall
_BOLD: Final = 600
_PART_OF_FONT: Final = re.compile(r"^[A-Z]{6}\+")
_LINE: Final = re.compile("[^\n\x02\ufffe]*(?:[\x02\ufffe]?\r?\n|[\x02\ufffe]|$)")  # PDFium joins where it saw a hyphen
_LIGATURES: Final = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
    | {"\ufffe": "\x02", "\uffff": None, "\x00": None}
)
_BLANKS: Final = " \r\n\t\u00a0\x00"
_WORD: Final = re.compile(r"[^ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a letter begins on its base line, and its type."""

    x: float
    y: float
    size: float
    bold: bool
    face: str
    level: bool


class Letters:
    """Tells the lines of a page's text, and the places in them.

    Args:
        text: of the page.
        turn: how the page is turned to be read; None for one that is not.
    """

    def __init__(self, text: pdfium.PdfTextPage, turn: pdfium.PdfMatrix | None) -> None:
        self._text, self._raw = text, text.raw
        self._turn = turn
        self._numbers = tuple(ctypes.c_double() for _ in range(4))  # PDFium writes into these, again and again
        self._matrix = raw.FS_MATRIX()
        self._name = ctypes.create_string_buffer(_NAME)

    def pieces(self) -> Iterator[tuple[str, Sequence[int]]]:
        """Yield the page's lines without blanks around them, each with PDFium's numbers of its letters."""
        words = self._text.get_text_range(errors="replace")
        wide = not words.isascii() and max(words, default="") > "\uffff"
        at = 0
        for piece in _LINE.findall(words):
            bare = piece.strip(_BLANKS)
            if bare:
                first = at + piece.index(bare)
                yield bare, _units(words, first, bare) if wide else range(first, first + len(bare))
            at += len(piece)

    def line(self, bare: str, units: Sequence[int]) -> Line:
        """Return a line by its words and their letters' numbers."""
        start, end = self.place(units[0]), self.place(units[-1])
        return Line(
            words=plain(bare), left=start.x, right=end.x + end.size / 2, y=start.y, size=start.size,
            bold=start.bold and end.bold, face=start.face if start.face == end.face else "", level=start.level,
        )  # fmt: skip

    def words(self, bare: str, units: Sequence[int]) -> tuple[Word, ...]:
        """Return a line's words one by one."""
        first = self._index(units[0])
        even = self._index(units[-1]) - first == len(units) - 1  # PDFium counts alike, as it nearly always does
        found = []
        for match in _WORD.finditer(bare):
            words = match.group()
            words = words if words.isascii() and words.isprintable() else _plain_word(words)
            if words:
                start, end = match.start(), match.end() - 1
                ends = (first + start, first + end) if even else (self._index(units[start]), self._index(units[end]))
                found.append(self._word(words, *ends))
        return tuple(found)

    def _word(self, words: str, start: int, end: int) -> Word:
        """Return a word by the numbers of its first and last letter."""
        if self._turn is not None:
            x, y = self._origin(start)
            return Word(words, x, self._right(end), y)
        left, right, bottom, top = self._numbers
        raw.FPDFText_GetCharBox(self._raw, end, left, right, bottom, top)
        raw.FPDFText_GetCharOrigin(self._raw, start, left, top)
        return Word(words, left.value, right.value, top.value)

    def right(self, unit: int) -> float:
        """Return where a letter ends."""
        return self._right(self._index(unit))

    def _right(self, index: int) -> float:
        left, right, bottom, top = self._numbers
        raw.FPDFText_GetCharBox(self._raw, index, left, right, bottom, top)
        if self._turn is None:
            return right.value
        edge: float = self._turn.on_rect(left.value, bottom.value, right.value, top.value)[2]
        return edge

    def place(self, unit: int) -> Place:
        """Return where a letter stands, and in which type."""
        index, matrix = self._index(unit), self._matrix
        x, y = self._origin(index)
        known = raw.FPDFText_GetMatrix(self._raw, index, matrix)
        scale = math.hypot(matrix.c, matrix.d) if known else 1.0
        size = raw.FPDFText_GetFontSize(self._raw, index) * (scale or 1.0)
        bold = raw.FPDFText_GetFontWeight(self._raw, index) >= _BOLD
        level = not known or self._is_level(matrix.a, matrix.b)
        return Place(x, y, size or 1.0, bold, self._face(index), level)

    def _index(self, unit: int) -> int:
        index: int = raw.FPDFText_GetCharIndexFromTextIndex(self._raw, unit)
        return max(0, index)

    def _origin(self, index: int) -> tuple[float, float]:
        x, y = self._numbers[:2]
        raw.FPDFText_GetCharOrigin(self._raw, index, x, y)
        if self._turn is None:
            return x.value, y.value
        place: tuple[float, float] = self._turn.on_point(x.value, y.value)
        return place

    def _is_level(self, along: float, up: float) -> bool:
        if self._turn is not None:
            along, up = self._turn.a * along + self._turn.c * up, self._turn.b * along + self._turn.d * up
        return along > 0 and abs(up) <= _LEVEL * along

    def _face(self, index: int) -> str:
        """Return the name of a character's font, without the mark of a part of it."""
        self._name.value = b""
        raw.FPDFText_GetFontInfo(self._raw, index, self._name, _NAME, None)
        return _font(self._name.value)


def turn_of(page: pdfium.PdfPage, text: pdfium.PdfTextPage) -> pdfium.PdfMatrix | None:
    """Return how a page is turned so that most of its words run from the left to the right, None where they do.

    What a page says of that itself is not asked: scanners and printers say it as it comes.
    """
    wide, high = page.get_size() if page.get_rotation() in {0, 180} else page.get_size()[::-1]
    count, matrix = text.count_chars(), raw.FS_MATRIX()
    seen: Counter[str] = Counter()
    for index in range(0, count, max(1, count // _ASKED)):
        if raw.FPDFText_GetMatrix(text, index, matrix):
            upright = abs(matrix.b) > abs(matrix.a)
            seen["up" if upright and matrix.b > 0 else "down" if upright else "" if matrix.a >= 0 else "back"] += 1
    match seen.most_common(1)[0][0] if seen else "":
        case "up":
            return pdfium.PdfMatrix(0, -1, 1, 0, 0, wide)
        case "back":
            return pdfium.PdfMatrix(-1, 0, 0, -1, wide, high)
        case "down":
            return pdfium.PdfMatrix(0, 1, -1, 0, high, 0)
        case _:
            return None


@lru_cache(1024)
def _font(name: bytes) -> str:
    return _PART_OF_FONT.sub("", name.decode("latin-1"))


def plain(words: str) -> str:
    """Return words without ligatures and with every run of white space as one space."""
    return folded(words.translate(_LIGATURES))


_plain_word = lru_cache(4096)(plain)


def _units(words: str, first: int, bare: str) -> list[int]:
    """Return where PDFium, which counts UTF-16 units, has each character."""
    unit = len(words[:first].encode("utf-16-le", "surrogatepass")) // 2
    return list(accumulate((1 + (char > "\uffff") for char in bare[:-1]), initial=unit))
