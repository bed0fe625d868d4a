"""A proposed passage, as it leaves the room."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.model.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A passage of a capture that may speak of a claim; the checker decides.

    Attributes:
        start, end: code points in the capture's text, half-open.
        score: 0–1, only for ordering.
        reasons: codes: ``same-fact``, ``other-value`` (a fact of the same kind that differs), ``same-name``,
            ``same-words``, ``like-words`` (words of the same meaning, also in the other language), ``meaning``,
            ``near-meaning`` (a faint likeness).
        facts: the passage's facts, offsets in the capture's text: they are compared with the claim's at once.
    """

    start: int
    end: int
    score: float
    reasons: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
