"""Why a passage is proposed, in words that name the values: "same value: 2022 · different value: 44 instead of 54"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.evidence.values_told import values_told
from workbench.ui.language import core

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.evidence.proposal import Proposal
    from workbench.evidence.values_told import Pair
    from workbench.model.facts import Fact

_MOST: Final = 2  # values named for one reason


def reasons_of(proposal: Proposal, claim_facts: Sequence[Fact]) -> str:
    """Return a proposal's reasons in the interface's language."""
    told = values_told(claim_facts, proposal.facts)
    return " · ".join(_reason(code, told.get(code, ())) for code in proposal.reasons)


def _reason(code: str, pairs: Sequence[Pair]) -> str:
    reason = core(f"passage.{code}")
    if not pairs:
        return reason
    values = ", ".join(dict.fromkeys(_value(code, *pair) for pair in pairs[:_MOST]))
    return core("passage.named", reason=reason, values=f"{values} …" if len(pairs) > _MOST else values)


def _value(code: str, ours: Fact, theirs: Fact) -> str:
    words = [" ".join(fact.text.split()) for fact in (ours, theirs)]
    return core("passage.instead", ours=words[0], theirs=words[1]) if code == "other-value" else words[1]
