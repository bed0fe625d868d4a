"""Words of a page's lines that stand close together, on which base line they are, and where their tables may end."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from workbench.intake.pdf.cells import is_number
from workbench.text.caption_words import names_table
from workbench.text.tables import names_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from workbench.intake.pdf.lines import Line

GAP: Final = 0.7  # of the type's size: a blank that may part columns
NARROW: Final = 0.4  # the same where wider blanks tell no table: heads may stand closer than their numbers
CLOSE: Final = 0.3  # the same where a caption says that there is a table
NEAR: Final = 3.2  # times the type's size, from row to row
_SIGNS: Final = frozenset("%‰€$£°")  # that stand apart from their number, in the same column
_SAME: Final = 0.4  # of the type's size within which base lines are one
_UP: Final = 7.0  # times the type's size by which a row's last cells may stand above the end of its first
_LOOKED_BACK: Final = 12  # lines of a row's cells, from its last to its lowest
LEADING: Final = 1.5  # times the type's size, from line to line of one cell
_CELLS_APART: Final = 1.5  # of the type's size: a blank that no text set in lines has
_STRETCHED: Final = 0.2  # of the type's size by which blanks of a stretched line differ
_WIDE: Final = 1.5  # times the usual distance of rows: a blank between two tables


class Piece(NamedTuple):
    """Words that stand close together, of one line or of all lines of a cell.

    Attributes:
        texts: its lines.
        y: the first one's base line; ``low``: the last one's.
        lines: of the page.
        order: counts pieces as the page tells them.
    """

    texts: tuple[str, ...]
    left: float
    right: float
    y: float
    low: float
    size: float
    lines: tuple[int, ...]
    order: int

    @property
    def words(self) -> str:
        """Return all its words."""
        return " ".join(self.texts)


Level: TypeAlias = list[Piece]  # on one base line, from the left


def stretches(lines: Sequence[Line], taken: dict[int, list[int]]) -> Iterator[list[int]]:
    """Yield the numbers of the lines between captions, other tables and columns' ends, where some may be rows."""
    stretch: list[int] = []
    for number, line in enumerate(lines):
        told = number in taken or not line.level or names_table(line.words) or names_source(line.words)
        last = lines[stretch[-1]] if stretch else line
        low = min((lines[one].y for one in stretch[-_LOOKED_BACK:]), default=line.y)
        far = low - _top(lines, number, low) > NEAR * max(line.size, last.size)
        jumps = line.y - last.y > _UP * line.size or far
        if (told or jumps) and stretch:
            yield from [stretch] if any(len(lines[one].parts) > 1 for one in stretch) else []
            stretch = []
        if not told:
            stretch.append(number)
    yield from [stretch] if any(len(lines[one].parts) > 1 for one in stretch) else []


def _top(lines: Sequence[Line], number: int, low: float) -> float:
    """Return where a row begins of which a line tells the first cell: others, told next, may begin above it."""
    line = lines[number]
    if low - line.y <= NEAR * line.size:
        return line.y
    told = lines[number + 1 : number + _LOOKED_BACK]
    return max((line.y, *(one.y for one in told if one.left > line.right and one.y < low)))


def pieces_of(line: Line, number: int, order: int, gap: float) -> Iterator[Piece]:
    """Yield the parts of a line that wide blanks part, or that stand at another height."""
    if not line.parts:
        yield Piece((line.words,), line.left, line.right, line.y, line.y, line.size, (number,), order)
        return
    start, size = 0, line.size
    for at, (word, following) in enumerate(pairwise(line.parts), 1):
        least = GAP if following.words in _SIGNS else gap
        apart = following.left - word.right > least * size or following.left < word.left
        if apart or abs(following.y - word.y) > _SAME * size:
            yield _piece(line, number, order, start, at)
            start, order = at, order + 1
    yield _piece(line, number, order, start, len(line.parts))


def _piece(line: Line, number: int, order: int, start: int, end: int) -> Piece:
    words = line.parts[start:end]
    first = words[0]
    joined = first.words if end == start + 1 else " ".join([word.words for word in words])
    return Piece((joined,), first.left, words[-1].right, first.y, first.y, line.size, (number,), order)


def levels_of(pieces: Sequence[Piece]) -> list[Level]:
    """Return what stands on one base line, from the top."""
    found: list[Level] = []
    for piece in sorted(pieces, key=lambda one: -one.y):
        if found and found[-1][0].y - piece.y <= _SAME * piece.size:
            found[-1].append(piece)
        else:
            found.append([piece])
    return [sorted(level, key=lambda one: one.left) for level in found]


def step(above: Level, below: Level) -> float:
    """Return how far it is from what stands on a base line, or from the foot of a row, to the next."""
    return min([piece.low for piece in above]) - max([piece.y for piece in below])


def parted(levels: list[Level], columns: int) -> Iterator[list[Level]]:
    """Yield tables that stand over one another: a wide blank, and words over all columns, begin the next.

    What stands between two of them by itself is no row.
    """
    steps = [step(a, b) for a, b in pairwise(levels)]
    wide = [False, *(one > _WIDE * median(steps) for one in steps), True]
    start = 0
    for at in range(1, len(levels)):
        level = levels[at]
        head = len(level) == columns and not has_figures(level) and has_figures(levels[at - 1])
        alone = len(level) == 1 and (wide[at + 1] or level[0].words.endswith(":"))
        if wide[at] and (head or alone):
            yield levels[start:at]
            start = at + alone
    yield levels[start:]


def without_running(levels: list[Level], columns: int, running: AbstractSet[int]) -> list[Level]:
    """Leave out a page's head and foot; what names the columns on each page, close above them, is none."""
    if not running:
        return levels
    while levels and any(not running.isdisjoint(piece.lines) for piece in levels[-1]):
        levels = levels[:-1]
    while levels and any(not running.isdisjoint(piece.lines) for piece in levels[0]):
        steps = [step(a, b) for a, b in pairwise(levels)]
        if len(steps) > 1 and len(levels[0]) == columns and steps[0] <= _WIDE * median(steps):
            break
        levels = levels[1:]
    return levels


def is_spread(line: Line) -> bool:
    """Say whether wide blanks part a line as cells are, though it may be no row of a table that was found.

    A line that is stretched to its column's width has blanks of one width, and seldom ends with a number.
    """
    blanks = [(after.left - word.right) / line.size for word, after in pairwise(line.parts)]
    wide = [at for at, blank in enumerate(blanks, 1) if blank > _CELLS_APART]
    if not wide:
        return False
    stretched = max(blanks) - min(blanks) <= _STRETCHED
    return (len(wide) > 1 and not stretched) or is_number(" ".join(word.words for word in line.parts[wide[-1] :]))


def has_figures(level: Level) -> bool:
    """Say whether figures stand on a base line."""
    return any(char.isdigit() for piece in level for char in piece.words)
