"""A source's text as a page: the rows of tables in it are rows, as in the manuscript.

A text that is one large table, of many rows or columns, stays lines whose tabs lead to stops; it is scrolled sideways.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.model.articles import Article, Block, BlockKind, Draft
from workbench.model.ids import ArticleId, Sha256
from workbench.text.tables import BETWEEN_CELLS, runs_of_rows
from workbench.ui.manuscript.plan import PagePlan, Role
from workbench.ui.source.columns import is_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.text.tables import Span

_MOST_COLUMNS: Final = 8  # of a text that is a table: more are read better sideways than broken or stacked


def plan_of(text: str) -> PagePlan:
    """Return the page of a text, or of a part of one."""
    runs = (run for run in runs_of_rows(text) if not _is_set_in(text, run))
    rows = tuple(Block(kind=BlockKind.TABLE, start=start, end=end) for run in runs for start, end in run)
    large = bool(rows) and is_table(text.split("\n"))
    if large and any(text.count("\t", row.start, row.end) >= _MOST_COLUMNS for row in rows):
        return _plan(text, ())
    plan = _plan(text, rows)
    return _plan(text, ()) if large and not _fits(plan) else plan


def _is_set_in(text: str, run: Sequence[Span]) -> bool:
    """Say whether lines are paragraphs, or listings, that begin with a tab each: no first cell holds anything."""
    return not any(BETWEEN_CELLS.split(text[start:end], maxsplit=1)[0].strip() for start, end in run)


def _plan(text: str, blocks: tuple[Block, ...]) -> PagePlan:
    none = Sha256("")
    article = Article(id=ArticleId(""), number=0, title="", language="", draft=none)
    return PagePlan(article, Draft(sha256=none, number=0, text=text, blocks=blocks, at=""), byline="")


def _fits(plan: PagePlan) -> bool:
    """Say whether all tables of a page are small enough to be laid out in columns."""
    blocks = plan.blocks
    starts = (
        number
        for number, block in enumerate(blocks)
        if block.role is Role.TABLE and not block.follows_row(blocks[number - 1] if number else None)
    )
    grids = (plan.tables.grid(number) for number in starts)
    return all(grid is not None and grid.columns <= _MOST_COLUMNS for grid in grids)
