"""What the page shows at the moment: the parts of the manuscript draw from this one object."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from workbench.model.dossier import coverage_of
from workbench.model.wording import rating_key
from workbench.ui.manuscript.furniture import pictures
from workbench.ui.manuscript.lines import has_right_to_left
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
        claims: live claims by block.
        never, unseen: sentences nobody looked at, in order and by block.
        highlights: search hits, by block.
        pictures: numbers of the blocks that stood under an image, with how many have no caption.
        places: what was measured, by kind and block.
        order: live claims in text order.
        receded: ids of claims the filter leaves out.
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
        self.order: tuple[Claim, ...] = ()
        self.by_id: dict[str, Claim] = {}
        self.sentences: tuple[Sentence, ...] = ()
        self.highlight_spans: tuple[tuple[int, int], ...] = ()
        self.shape_span: tuple[int, int] | None = None
        self.shaped: SpanIndex[Claim] | None = None
        self.shaped_id = ""
        self.places: dict[tuple[str, int], list[tuple[Piece[Any], tuple[Segment, ...]]]] = {}
        self.set_plan(plan)

    def set_plan(self, plan: PagePlan) -> None:
        """Take another plan and place everything anew."""
        self.plan = plan
        self.pictures = pictures(plan)
        self.mixed = has_right_to_left(plan.draft_text)
        self.set_claims(self.order, self.sentences)
        self.set_highlights(self.highlight_spans)

    def set_claims(self, claims: Sequence[Claim], sentences: Sequence[Sentence]) -> None:
        """Place claims and sentences; a selected claim that is no longer live is let go."""
        live = sorted((claim for claim in claims if claim.live), key=lambda claim: (claim.start, claim.number))
        self.order = tuple(live)
        self.by_id = {claim.id: claim for claim in live}
        self._keys: dict[str, str] = {}
        self.forget_places()
        self.sentences = tuple(sentences)
        self.claims = SpanIndex(self.plan, ((claim.start, claim.end, claim) for claim in live))
        self.never = coverage_of(self.sentences, self.order).never_looked_at
        self.unseen = SpanIndex(self.plan, ((s.start, s.end, s) for s in self.never))
        if self.selected not in self.by_id:
            self.selected = ""
        self._keep_shape()

    def shape(self, claim: Claim, span: tuple[int, int]) -> None:
        """Show a claim with other edges (code points) than it has, until it is placed or let go."""
        self._of_shape = claim
        self.shaped_id, self.shape_span = claim.id, span
        self.shaped = SpanIndex(self.plan, ((*span, claim),))
        for key in [key for key in self.places if key[0] == "shaped"]:
            del self.places[key]

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

    def forget_places(self) -> None:
        """Measure everything anew: words, claims or layout changed."""
        self.places.clear()

    def rating_key(self, claim: Claim) -> str:
        """Return the key of a claim's rating; asked at every repaint, so it is kept."""
        key = self._keys.get(claim.id)
        if key is None:
            key = self._keys[claim.id] = rating_key(claim)
        return key

    def set_highlights(self, spans: Sequence[tuple[int, int]]) -> None:
        """Place search hits."""
        self.highlight_spans = tuple(spans)
        self.forget_places()
        self.highlights = SpanIndex(self.plan, ((start, end, None) for start, end in spans))


def _where(claim: Claim) -> tuple[int, int, str]:
    return claim.start, claim.end, claim.draft
