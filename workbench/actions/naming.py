"""Every mention of a fact, for one decision that covers them all; a name's under each of its usual spellings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.compare import named_alike
from workbench.model.claims import mentions_of
from workbench.model.facts import NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.claims import Claim
    from workbench.model.facts import Fact


def every_mention(text: str, claims: Sequence[Claim], fact: Fact) -> list[tuple[Claim, Fact]]:
    """Return the mentions of a fact in live claims, each once.

    Args:
        text: the present draft.
        claims: of the article, with offsets in it (code points).
        fact: one of theirs.
    """
    found = mentions_of(claims, fact)
    if fact.kind not in NAMES:
        return found
    live = sorted((claim for claim in claims if claim.live), key=lambda claim: claim.start)
    alike = named_alike(text, live, (fact.start, fact.end))
    if not alike:
        return found
    known = {(claim.id, mention.number) for claim, mention in found}
    return found + [
        (claim, other)
        for claim in live
        for other in claim.facts
        if other.kind in NAMES and (other.start, other.end) in alike and (claim.id, other.number) not in known
    ]
