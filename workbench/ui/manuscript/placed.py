"""Claims and sentences placed on a page: made on the reading thread, so that a change is shown without a stall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.dossier import coverage_of
from workbench.model.wording import rating_key
from workbench.ui.manuscript.spans import SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.model.articles import Sentence
    from workbench.model.claims import Claim
    from workbench.ui.manuscript.plan import PagePlan


class Placed:
    """What of an article's claims and sentences lies where; it is never changed once made.

    Args:
        plan: the page.
        claims: those that are not live are left out.
        sentences: of the draft, in order.
        never: the sentences nobody looked at, where they are known already.

    Attributes:
        order: live claims in text order.
        by_id: the same by id.
        keys: of their ratings, by id: asked at every repaint.
        looks: all that can be seen of each, by id: what did not change needs no paint.
        claims: live claims by block.
        never, unseen: sentences nobody looked at, in order and by block.
    """

    def __init__(
        self,
        plan: PagePlan,
        claims: Iterable[Claim],
        sentences: Sequence[Sentence],
        never: Sequence[Sentence] | None = None,
    ) -> None:
        live = sorted((claim for claim in claims if claim.live), key=lambda claim: (claim.start, claim.number))
        self.order = tuple(live)
        self.by_id: dict[str, Claim] = {claim.id: claim for claim in live}
        self.keys: dict[str, str] = {claim.id: rating_key(claim) for claim in live}
        self.looks = {claim.id: _look(claim, self.keys[claim.id]) for claim in live}
        self.sentences = tuple(sentences)
        self.claims = SpanIndex(plan, ((claim.start, claim.end, claim) for claim in live))
        if never is None:
            never = coverage_of(self.sentences, self.order).never_looked_at if self.sentences else ()
        self.never = tuple(never)
        self.unseen = SpanIndex(plan, ((s.start, s.end, s) for s in self.never))

    def differing(self, before: Placed) -> list[Claim]:
        """Return the claims that look otherwise than ``before`` on an equal page, as they are and as they were."""
        ids = [name for name in {**before.looks, **self.looks} if self.looks.get(name) != before.looks.get(name)]
        return [claim for name in ids for one in (before, self) if (claim := one.by_id.get(name)) is not None]


def _look(claim: Claim, key: str) -> tuple[object, ...]:
    facts = tuple((fact.start, fact.end, fact.state) for fact in claim.facts)
    return claim.start, claim.end, claim.number, key, claim.assigned, facts
