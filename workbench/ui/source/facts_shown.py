"""Which facts of a passage are underlined in the source, and how they stand to the claim's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from workbench.ui.source.text_page import SourceFact

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.compare.alike.matching import FactMatch
    from workbench.model.facts import Fact


def facts_shown(matches: Iterable[FactMatch], facts: Sequence[Fact]) -> tuple[SourceFact, ...]:
    """Return a passage's facts with how they stand to the claim's.

    Args:
        matches: of the claim's facts with these; none leave them plain.
        facts: of the passage, offsets in the capture's text.
    """
    relations: dict[tuple[int, int], Literal["agrees", "differs"]] = {}
    for match in matches:
        if match.other is not None and match.relation in {"agree", "differ"}:
            relations[match.other.start, match.other.end] = "agrees" if match.relation == "agree" else "differs"
    return tuple(
        SourceFact(start=fact.start, end=fact.end, relation=relations.get((fact.start, fact.end), "plain"))
        for fact in facts
    )
