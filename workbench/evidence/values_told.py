"""Which values a passage shares with a claim and which differ, so that a reason can name them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from workbench.evidence.closeness import FIGURES, SAME, closeness
from workbench.model.agreement import agree
from workbench.model.facts import NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.model.facts import Fact

Pair = tuple["Fact", "Fact"]  # the claim's and the passage's


def values_told(claim_facts: Sequence[Fact], passage_facts: Sequence[Fact]) -> Mapping[str, tuple[Pair, ...]]:
    """Return the facts behind ``same-fact``, ``other-value`` and ``same-name``, the claim's and the passage's.

    Each of the claim's comes once, beside the passage's that comes nearest to it.
    """
    same: list[Pair] = []
    other: list[Pair] = []
    named: list[Pair] = []
    for ours in claim_facts:
        if ours.kind in NAMES:
            named += [(ours, theirs) for theirs in passage_facts if agree(ours, theirs)][:1]
        elif ours.kind in FIGURES:
            near = max(passage_facts, key=partial(closeness, ours), default=None)
            if near is not None and closeness(ours, near) >= SAME:
                same.append((ours, near))
            elif near is not None and agree(ours, near) is False:
                other.append((ours, near))
    return {"same-fact": tuple(same), "other-value": tuple(other), "same-name": tuple(named)}
