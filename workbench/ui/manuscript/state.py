"""What the page shows at the moment: the parts of the manuscript draw from this one object."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from workbench.ui.manuscript.furniture import pictures
from workbench.ui.manuscript.placed import Placed
from workbench.ui.manuscript.spans import SpanIndex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.errors import Language
    from workbench.model.articles import Sentence
    from workbench.model.claims import Claim
    from workbench.ui.manuscript.lines import Segment
    from workbench.ui.manuscript.metrics import Metrics
    from workbench.ui.manuscript.plan import PagePlan
    from workbench.ui.manuscript.spans import Piece
    from workbench.ui.theme import Theme

Mode = Literal["read", "strike"]


class PageState:
    """The plan of the page with everything that lies on it.

    Attributes:
        placed, claims, order, by_id, sentences, never, unseen: see ``Placed``.
        highlights: search hits, by block.
        pictures: numbers of the blocks that stood under an image, with how many have no caption.
        places: where what lies here stands, by kind and block.
        measured: where words stand, by block and units, whatever lies on them.
        receded: ids of claims the filter leaves out.
        unsaved: ids of claims for which something typed is not saved.
        selected: id of the selected claim, empty for none.
        shape_span: the span tried for the selected claim (code points), None while nothing is.
    """

    def __init__(self, plan: PagePlan, *, theme: Theme, metrics: Metrics, language: Language) -> None:
        self.plan = plan
        self.theme = theme
        self.metrics = metrics
        self.language: Language = language
        self.mode: Mode = "read"
        self.selected = ""
        self.receded: frozenset[str] = frozenset()
        self.unsaved: frozenset[str] = frozenset()
        self.highlight_spans: tuple[tuple[int, int], ...] = ()
        self.shape_span: tuple[int, int] | None = None
        self.shaped: SpanIndex[Claim] | None = None
        self.shaped_id = ""
        self.places: dict[tuple[str, int], list[Piece[Any]]] = {}
        self.measured: dict[tuple[int, int, int], tuple[Segment, ...]] = {}
        self.set_plan(plan, Placed(plan, (), ()))

    def set_plan(self, plan: PagePlan, placed: Placed | None = None) -> None:
        """Take another plan and place everything anew, unless what lies on it is ``placed`` already."""
        self.plan = plan
        self.pictures = pictures(plan)
        self.mixed = plan.mixed
        self.forget_places()
        self.lay(placed or Placed(plan, self.order, self.sentences))
        self.set_highlights(self.highlight_spans)

    def set_claims(self, claims: Sequence[Claim], sentences: Sequence[Sentence]) -> None:
        """Place claims and sentences; a selected claim that is no longer live is let go."""
        self.lay(Placed(self.plan, claims, sentences))

    def lay(self, placed: Placed) -> None:
        """Show what was placed on this page or an equal one; a selected claim that is no longer live is let go."""
        self.placed = placed
        self.order, self.by_id, self._keys = placed.order, placed.by_id, placed.keys
        self.claims, self.sentences = placed.claims, placed.sentences
        self.never, self.unseen = placed.never, placed.unseen
        self.places.clear()
        if self.selected not in self.by_id:
            self.selected = ""
        self._keep_shape()

    def shape(self, claim: Claim, span: tuple[int, int]) -> None:
        """Show a claim with other edges (code points) than it has, until it is placed or let go."""
        self._of_shape = claim
        self.shaped_id, self.shape_span = claim.id, span
        self.shaped = SpanIndex(self.plan, ((*span, claim),))
        self._forget("shaped")

    def unshape(self) -> None:
        """Show every claim with its own edges."""
        self.shaped, self.shaped_id, self.shape_span = None, "", None

    def _keep_shape(self) -> None:
        """Keep what is tried while the claim is still what it was tried on."""
        if self.shape_span is None:
            return
        now = self.by_id.get(self.shaped_id)
        if now is not None and (now.start, now.end, now.draft) == _where(self._of_shape):
            self.shape(now, self.shape_span)
        else:
            self.unshape()

    def _forget(self, kind: str) -> None:
        for key in [key for key in self.places if key[0] == kind]:
            del self.places[key]

    def forget_places(self) -> None:
        """Measure everything anew: words, claims or layout changed."""
        self.places.clear()
        self.measured.clear()

    def rating_key(self, claim: Claim) -> str:
        """Return the key of the rating of a claim that lies here."""
        return self._keys[claim.id]

    def set_highlights(self, spans: Sequence[tuple[int, int]]) -> None:
        """Place search hits."""
        self.highlight_spans = tuple(spans)
        self._forget("highlights")
        self.highlights = SpanIndex(self.plan, ((start, end, None) for start, end in spans))


def _where(claim: Claim) -> tuple[int, int, str]:
    return claim.start, claim.end, claim.draft
