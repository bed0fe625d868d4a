"""A source's text as a page: the rows of tables in it are rows, as in the manuscript.

A text that is one large table, of many rows or columns, stays lines whose tabs lead to stops; it is scrolled sideways.
"""

from __future__ import annotations

from typing import Final

from workbench.model.articles import Article, Block, BlockKind, Draft
from workbench.model.ids import ArticleId, Sha256
from workbench.text.tables import runs_of_rows
from workbench.ui.manuscript.plan import PagePlan, Role
from workbench.ui.source.columns import is_table

_MOST_COLUMNS: Final = 8  # of a text that is a table: more are read better sideways than broken or stacked


def plan_of(text: str) -> PagePlan:
    """Return the page of a text, or of a part of one."""
    rows = tuple(Block(kind=BlockKind.TABLE, start=start, end=end) for run in runs_of_rows(text) for start, end in run)
    plan = _plan(text, rows)
    if rows and is_table(text.split("\n")) and not _fits(plan):
        return _plan(text, ())
    return plan


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
