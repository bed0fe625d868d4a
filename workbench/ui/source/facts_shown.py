"""Which facts of a passage are underlined in the source, and how they stand to the claim's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from workbench.compare import claim_words, match_facts
from workbench.ui.source.text_view import SourceFact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.compare import Words
    from workbench.model.claims import Claim
    from workbench.model.facts import Fact


def shown_facts(claim: Claim | None, facts: Sequence[Fact], words: Words) -> tuple[SourceFact, ...]:
    """Return a passage's facts with how they stand to the claim's.

    Args:
        claim: None leaves them plain.
        facts: of the passage, offsets in the capture's text.
        words: the passage's.
    """
    matches = match_facts(claim.facts, facts, claim=claim_words(claim), passage=words) if claim is not None else ()
    relations: dict[tuple[int, int], Literal["agrees", "differs"]] = {}
    for match in matches:
        if match.other is not None and match.relation in {"agree", "differ"}:
            relations[match.other.start, match.other.end] = "agrees" if match.relation == "agree" else "differs"
    return tuple(
        SourceFact(start=fact.start, end=fact.end, relation=relations.get((fact.start, fact.end), "plain"))
        for fact in facts
    )
