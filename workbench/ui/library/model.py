"""The library's rows for Qt: headings of a section and the articles under it, or the hits of a search."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from workbench.ui.library.words import article_words, hit_words
from workbench.ui.widgets.rows_model import Index, RowsModel

if TYPE_CHECKING:
    from workbench.journal import Hit
    from workbench.model.articles import Article


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a heading (``heading`` and ``count`` alone), an article, or a hit.

    Attributes:
        apart: what tells its article from others of the same title; empty where no other has it.
    """

    heading: str = ""
    count: int = 0
    article: Article | None = None
    hit: Hit | None = None
    apart: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, Hit | None]:
        """Return what makes it the same row with other contents: a hit whose claim is rated anew is the same one."""
        hit = replace(self.hit, rating="") if self.hit is not None else None
        return self.heading, self.article.id if self.article else "", hit

    @property
    def spoken(self) -> str:
        """Return its words for screen readers, made when asked: a library has ten thousand of them."""
        if self.article is not None:
            return article_words(self.article, self.apart)
        return hit_words(self.hit, self.apart) if self.hit is not None else self.heading


class LibraryModel(RowsModel[Row]):
    """Rows as the view laid them out."""

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows; equal shape keeps selection and scroll, and only what differs is told."""
        if len(rows) == len(self._rows) and all(map(_same, self._rows, rows)):
            changed = [n for n, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if not _alike(old, new)]
            self._rows = rows
            for number in changed:
                self.dataChanged.emit(self.index(number), self.index(number))
            return
        super().set_rows(rows)

    def replace(self, row: Row) -> None:
        """Show an article anew in the row it has, if it has one."""
        number = self.row_of(row.article.id) if row.article else -1
        if number >= 0:
            self._rows = (*self._rows[:number], row, *self._rows[number + 1 :])
            self.dataChanged.emit(self.index(number), self.index(number))

    def said(self, row: Row) -> str:
        """Return a row's words for screen readers."""
        return row.spoken

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row: headings are only read."""
        if index.isValid() and self._rows[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def row_of(self, article_id: str) -> int:
        """Return the row of an article, -1 when it isn't shown."""
        return next((i for i, row in enumerate(self._rows) if row.article and row.article.id == article_id), -1)

    def section_of(self, article_id: str) -> str:
        """Return the heading an article stands under, empty when it isn't shown."""
        under = ""
        for row in self._rows:
            under = row.heading or under
            if row.article and row.article.id == article_id:
                return under
        return ""


def _alike(old: Row, new: Row) -> bool:
    """Say whether two rows show the same; articles read again are the same objects where nothing changed."""
    same = old.article is new.article and old.hit is new.hit and old.heading == new.heading and old.apart == new.apart
    return old is new or same or old == new


def _same(old: Row, new: Row) -> bool:
    return old is new or old.article is new.article is not None or old.key == new.key
