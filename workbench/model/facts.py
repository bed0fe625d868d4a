"""Facts: the atoms of a claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class FactKind(StrEnum):
    """What a fact is about."""

    MONEY = "money"
    QUANTITY = "quantity"
    PERCENT = "percent"
    DATE = "date"
    DURATION = "duration"
    RANK = "rank"
    QUOTE = "quote"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    TITLE = "title"


NAMES = frozenset({FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE, FactKind.TITLE})
NUMERIC = frozenset({FactKind.MONEY, FactKind.QUANTITY, FactKind.PERCENT, FactKind.DURATION, FactKind.RANK})


class FactState(StrEnum):
    """What a checker decided about a fact."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    WRONG = "wrong"

    @property
    def following(self) -> FactState:
        """Return the next state when a key cycles open → confirmed → wrong → open."""
        order = list(FactState)
        return order[(order.index(self) + 1) % len(order)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact with its normalised value (DESIGN §5).

    Attributes:
        number: its number in the claim, 1-based, permanent; 0 outside a claim.
        start: first code point in the draft (for evidence: in the capture's text).
        end: after the last code point.
        text: the words.
        kind: what it is about.
        value: number for money, quantity, percent, rank, duration; ISO date for dates; the name for persons,
            organisations, places and titles; the words for quotes; None when not certain.
        unit: ISO 4217 code, or a duration's unit as English singular, or a quantity's noun.
        approximate: "knapp", "about".
        bound: "min" for "at least", "max" for "up to".
        value_range: [low, high] of "zwischen 3 und 5 Prozent" (called ``range`` in JSON).
        speaker: who is quoted; of a figure or date, who is reported to have said it.
        state: the checker's decision.
        decided_by: who ticked it.
        decided_at: when (ISO 8601, UTC).
        covered_by: the claim in which one decision for every mention was taken, if not this one.
    """

    number: int = 0
    start: int
    end: int
    text: str
    kind: FactKind
    value: int | float | str | None = None
    unit: str | None = None
    approximate: bool = False
    bound: Literal["min", "max"] | None = None
    value_range: tuple[float, float] | None = None
    speaker: str | None = None
    state: FactState = FactState.OPEN
    decided_by: str = ""
    decided_at: str = ""
    covered_by: str = ""

    @property
    def checked(self) -> bool:
        """Say whether a checker confirmed it or found it wrong."""
        return self.state is not FactState.OPEN

    def same_as(self, other: Fact) -> bool:
        """Say whether both state the same value of the same kind, so that one decision can cover both.

        Who said it counts for quotes alone: "97.4 billion" is looked up once, whoever names it, while a verdict on
        "X said it" holds for no other speaker. The decision is offered, never taken: the checker sees each mention.
        """
        return (
            self.kind is other.kind
            and self.value is not None
            and (self.value, self.unit, self.value_range, self.bound)
            == (other.value, other.unit, other.value_range, other.bound)
            and (self.kind is not FactKind.QUOTE or self.speaker == other.speaker)
        )
