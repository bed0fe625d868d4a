"""Captions of a PDF's pictures: lines close under a picture, in its width, in other type or in a caption's words.

What is in the body's type is a caption only by its words and if it ends soon, so that no paragraph is swallowed: rather
a picture without a caption than a paragraph that is none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import reduce
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workbench.intake.byline import byline_of
from workbench.intake.pdf.lines import Line, Picture, TableRow, signs
from workbench.intake.pdf.look import same_type
from workbench.intake.plain_text import ends_sentence, is_list_item
from workbench.text.caption_words import ends_with_credit, is_credit, is_footnote, is_labelled, names_table

if TYPE_CHECKING:
    from workbench.intake.pdf.look import Look

_MOST_PICTURES: Final = 200  # of a page whose captions are looked for
_NEAR: Final = 3.0  # times the type's size, from the picture to the first line's base
_NEAR_LABELLED: Final = 4.5
_NEAR_ABOVE: Final = 2.5
_LEADING: Final = 1.6  # times the type's size, from base to base of one caption
_CREDIT_BELOW: Final = 2.2
_BEYOND: Final = 2.0  # times the type's size by which a line may be wider than its picture
_LONGEST: Final = 15  # lines of a caption that begins as one
_LONGEST_BARE: Final = 8  # of one known by its smaller type alone
_LONGEST_LIKE_BODY: Final = 5  # of one in the body's size
_LONGEST_OTHER: Final = 4  # of one in the body's size known by its other face alone
_LONGEST_OVER: Final = 4
_SLANTED: Final = ("italic", "oblique", "slanted", "kursiv")


@dataclass(frozen=True, slots=True)
class Shown:
    """Pictures under one caption, mostly one.

    Attributes:
        box: what they take of their page.
        count: how many they are.
        caption: its lines; none for a picture without one.
        page: the number of the page on which the caption stands.
    """

    box: Picture
    count: int = 1
    caption: tuple[Line, ...] = ()
    page: int = 0


def captioned(
    pages: list[list[Line]], pictures: list[list[Picture]], look: Look
) -> tuple[list[list[Line]], list[list[Shown]]]:
    """Return the lines of each page without those of captions, and its pictures with theirs.

    What stands on page after page is a sign and no picture of the article, unless a figure's number stands under it.

    Args:
        pages: the lines of each.
        pictures: those of each page.
        look: what is usual in the document.
    """
    known = signs(pictures)
    each = enumerate(zip(pages, pictures, strict=True))
    read = [_Page(lines, shown, look, page, known) for page, (lines, shown) in each]
    for one, following in pairwise(read):
        one.look_overleaf(following)
    return [one.body for one in read], [one.shown for one in read]


class _Page:
    """The pictures of a page, each looking for its caption among the lines."""

    def __init__(
        self, lines: list[Line], pictures: list[Picture], look: Look, number: int, known: frozenset[Picture]
    ) -> None:
        self._lines = lines
        self._look = look
        self._number = number
        self._signs = known
        self._others = _of_tables(lines)
        self._taken = set(self._others)
        self._shown: dict[Picture, Shown] = {one: Shown(one, page=number) for one in pictures}
        self._joined: set[Picture] = set()
        looked_for = pictures[:_MOST_PICTURES]
        for one in looked_for:
            if one not in self._joined:
                self._look_under(one, looked_for)
        for one in looked_for:
            if not self._shown[one].caption and one not in self._joined:
                self._look_over(one)

    @property
    def body(self) -> list[Line]:
        return [line for line in self._lines if line in self._others or line not in self._taken]

    @property
    def shown(self) -> list[Shown]:
        kept = (one for one in self._shown if one not in self._joined)
        return [self._shown[one] for one in kept if one not in self._signs or self._shown[one].caption]

    def look_overleaf(self, following: _Page) -> None:
        """Find the caption of a picture at the page's foot at the head of the next, if it says that it is one."""
        foot = min(self.shown, key=lambda one: one.box.bottom, default=None)
        if foot is None or foot.caption or any(foot.box.above(line) for line in self._lines):
            return
        first = max(following._lines, key=lambda line: line.y, default=None)
        if first is None or first in following._taken or not is_labelled(first.words):
            return
        head = replace(foot.box, bottom=first.y, top=first.y)
        found = following._caption(first, head)
        if found:
            following._taken.update(found)
            self._shown[foot.box] = replace(foot, caption=tuple(found), page=following._number)

    def _look_under(self, one: Picture, pictures: list[Picture]) -> None:
        below = (line for line in self._lines if one.above(line) and line not in self._taken)
        first = max(below, key=lambda line: line.y, default=None)
        if first is None:
            return
        row = [two for two in pictures if two is one or (one.beside(two) and two.above(first) and self._is_bare(two))]
        box = reduce(Picture.around, row)
        near = _NEAR_LABELLED if is_labelled(first.words) else _NEAR
        if box.bottom - first.y > near * first.size or not _fits(first, box):
            return
        self._keep(one, row, self._caption(first, box))

    def _is_bare(self, one: Picture) -> bool:
        return one not in self._joined and not self._shown[one].caption

    def _keep(self, one: Picture, row: list[Picture], caption: list[Line]) -> None:
        if caption and (one not in self._signs or is_labelled(caption[0].words)):
            self._taken.update(caption)
            self._joined.update(two for two in row if two is not one)
            box = reduce(Picture.around, row)
            self._shown[one] = Shown(box, len(row), tuple(caption), self._number)

    def _look_over(self, one: Picture) -> None:
        """Find a caption that ends over a picture; there only a figure's number or name tells it."""
        over = [line for line in self._lines if line.y > one.top - line.size / 2 and one.shares_column(line)]
        over.sort(key=lambda line: line.y)
        if not over or over[0].y - one.top > _NEAR_ABOVE * over[0].size:
            return
        first = next((line for line in over[:_LONGEST_OVER] if is_labelled(line.words)), None)
        if first is None or first in self._taken or not _fits(first, one):
            return
        found = self._caption(first, one)
        if found and found[-1] == over[0]:
            self._keep(one, [one], found)

    def _caption(self, first: Line, box: Picture) -> list[Line]:
        """Return the caption that begins with a line, empty where it is none."""
        column = [line for line in self._lines if line.y <= first.y and box.shares_column(line)]
        column = [line for line in column if line not in self._taken and line.y > first.y - 40 * first.size]
        column.sort(key=lambda line: -line.y)
        width = max((line.right - line.left for line in column if self._look.is_body(line)), default=0.0)
        found = [first]
        for line in column:
            if line == first:
                continue
            if not self._goes_on(found, line, box, width):
                break
            found.append(line)
        return found if self._is_caption(found) else []

    def _goes_on(self, found: list[Line], line: Line, box: Picture, width: float) -> bool:
        """Say whether a line continues a caption."""
        last, gap = found[-1], found[-1].y - line.y
        if byline_of(line.words) or is_labelled(line.words) or line.size > found[0].size * 1.03:
            return False
        if is_credit(line.words) and not is_credit(found[0].words):
            return gap <= _CREDIT_BELOW * last.size
        usual = found[-2].y - last.y if len(found) > 1 else _LEADING * last.size / 1.15
        if not same_type(last, line) or gap > min(1.15 * usual, _LEADING * last.size) or is_list_item(line.words):
            return False
        if self._look.is_body(found[0]):
            narrow = line.right <= box.right + _BEYOND * line.size and not _fitted(last, line, box.right - box.left)
            full = narrow or not _fitted(last, line, width)
            return self._look.is_body(line) and line.bold == last.bold and (full or _centred(last, line))
        return not self._look.is_body(line)

    def _is_caption(self, found: list[Line]) -> bool:
        first, words = found[0], " ".join(line.words for line in found)
        if first.size > self._look.size * 1.03 or is_list_item(first.words) or byline_of(words):
            return False
        labelled, credited = is_labelled(first.words), is_credit(first.words) or ends_with_credit(words)
        if labelled or credited:
            return len(found) <= (_LONGEST if self._look.is_smaller(first) else _LONGEST_LIKE_BODY)
        if self._look.is_smaller(first):
            return len(found) <= _LONGEST_BARE and not is_footnote(first.words)
        other = not (first.bold or self._look.is_body(first)) and len(found) <= _LONGEST_OTHER
        return other and not words.endswith("?") and (_is_slanted(first) or ends_sentence(words))


def _of_tables(lines: list[Line]) -> set[Line]:
    """Return the rows of tables, and what names one right over or under them."""
    rows = [isinstance(line, TableRow) for line in lines]
    beside = [a or b for a, b in zip([False, *rows][: len(rows)], [*rows[1:], False], strict=False)]
    return {line for line, row, by in zip(lines, rows, beside, strict=True) if row or (by and names_table(line.words))}


def _fits(line: Line, box: Picture) -> bool:
    """Say whether a line stands in the width of a picture, or begins with it, or has its middle there."""
    beyond = _BEYOND * line.size
    within = box.left - beyond <= line.left and line.right <= box.right + beyond
    middle = abs((line.left + line.right) / 2 - box.middle) <= beyond / 2
    return within or middle or abs(line.left - box.left) <= line.size / 2


def _is_slanted(line: Line) -> bool:
    return any(name in line.face.lower() for name in _SLANTED)


def _centred(last: Line, line: Line) -> bool:
    """Say whether two lines share their middle, and not their beginning."""
    apart = abs(last.left + last.right - line.left - line.right) / 2
    return apart <= line.size / 2 and abs(last.left - line.left) > line.size


def _fitted(last: Line, line: Line, width: float) -> bool:
    """Say whether a line's first word would have stood in the line before, were they one paragraph."""
    taken = last.right - last.left
    letter = taken / max(1, len(last.words))
    return taken + letter * (1 + len(line.words.split(" ", 1)[0])) < width - line.size
