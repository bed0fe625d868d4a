"""What two drafts side by side are made of before they are shown: planned and placed in the reading job."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.model.articles import Article, Draft
from workbench.model.ids import ArticleId, Sha256
from workbench.ui.drafts.rows import change_rows
from workbench.ui.manuscript.flow import Shaped
from workbench.ui.manuscript.metrics import metrics
from workbench.ui.manuscript.placed import Placed
from workbench.ui.manuscript.plan import PagePlan, Role
from workbench.ui.manuscript.spans import SpanIndex
from workbench.ui.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.claims import Claim
    from workbench.model.drafts import DraftChange, DraftComparison
    from workbench.ui.drafts.rows import ChangeRow
    from workbench.ui.manuscript.metrics import Metrics

_HEADINGS: Final = frozenset({Role.HEADING, Role.TITLE})
BLANK: Final = Draft(sha256=Sha256(""), number=0, text="", blocks=(), at="")


def plan_of(draft: Draft) -> PagePlan:
    """Return the page of a draft, which has no header of ours."""
    article = Article(id=ArticleId(""), number=0, title="", language="", draft=draft.sha256)
    return PagePlan(article, draft, byline="")


def usual_sizes(steps: int = 0) -> Metrics:
    """Return the measures of a draft's text, its font ``steps`` px larger or smaller than usual."""
    return metrics(current_theme().tokens, steps=steps, style="source")


def shape_of(plan: PagePlan, sizes: Metrics) -> Shaped:
    """Return how the blocks of a draft stand."""
    return Shaped.of(plan, current_theme(), sizes)


@dataclass(frozen=True, slots=True)
class MadeDraft:
    """One side: the page, the live claims on it, what went (old) or came (new), how blocks stand in a usual size."""

    draft: Draft
    plan: PagePlan
    placed: Placed
    changed: SpanIndex[None]
    shaped: Shaped


@dataclass(frozen=True, slots=True)
class MadeDrafts:
    """Two drafts ready to be shown.

    Attributes:
        comparison: of the drafts.
        old, new: the sides.
        rows: blocks that stand level, see ``block_rows``.
        ruled: which of them have a rule above.
        listed: the rows of the list, the unchanged claims folded.
        to_see: the changes a person steps through.
    """

    comparison: DraftComparison
    old: MadeDraft
    new: MadeDraft
    rows: tuple[tuple[int, int], ...]
    ruled: frozenset[int]
    listed: tuple[ChangeRow, ...]
    to_see: tuple[DraftChange, ...]


def make(comparison: DraftComparison, before: MadeDrafts | None = None) -> MadeDrafts:
    """Plan and place everything that needs no widget; callable from any thread.

    Args:
        comparison: to be shown.
        before: what is shown: the plan of a draft that stays is taken over.
    """
    old = _side(comparison.old, comparison.old_claims, comparison.removed, before.old if before else None)
    new = _side(comparison.new, comparison.new_claims, comparison.added, before.new if before else None)
    rows = block_rows(old.plan, new.plan, comparison.rows)
    ruled = ruled_rows(old.plan, new.plan, rows)
    return MadeDrafts(comparison, old, new, rows, ruled, change_rows(comparison, unfolded=False), comparison.to_see)


def block_rows(left: PagePlan, right: PagePlan, rows: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return which blocks begin a row on both sides, from places in the drafts (code points)."""
    found: list[tuple[int, int]] = [(0, 0)]
    for old, new in rows:
        pair = left.number_at(old), right.number_at(new)
        if pair[0] > found[-1][0] and pair[1] > found[-1][1]:
            found.append(pair)
    return tuple(found)


def ruled_rows(left: PagePlan, right: PagePlan, rows: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Return the numbers of the rows that begin with a heading on both sides; the first has no rule above it."""
    return frozenset(
        number
        for number, (old, new) in enumerate(rows)
        if number and left.blocks[old].role in _HEADINGS and right.blocks[new].role in _HEADINGS
    )


def _side(
    draft: Draft, claims: Sequence[Claim], changed: Sequence[tuple[int, int]], before: MadeDraft | None
) -> MadeDraft:
    kept = before is not None and before.draft.sha256 == draft.sha256
    plan = before.plan if before is not None and kept else plan_of(draft)
    spans = SpanIndex(plan, ((start, end, None) for start, end in changed))
    shaped = before.shaped if before is not None and kept else shape_of(plan, usual_sizes())
    return MadeDraft(draft, plan, Placed(plan, claims, ()), spans, shaped)
