"""What was checked before: a claim of another article that says the like, with what was found out then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.model.claims import Claim
    from workbench.model.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierCheck:
    """A settled claim of another article; its verdict is shown and never carried over.

    Attributes:
        claim: as it stands there.
        title, outlet, date: of its article.
        language: of its article where that is another than the present claim's, else empty.
        nearness: of meaning, −1 to 1; 0 when nobody could say.
        agreeing: facts of the present claim that stand there with the same value.
        differing: facts of the present claim and what stands there instead.
        sources: titles of its evidence; confidential ones are not named.
    """

    claim: Claim
    title: str
    outlet: str
    date: str
    language: str
    nearness: float
    agreeing: tuple[Fact, ...]
    differing: tuple[tuple[Fact, Fact], ...]
    sources: tuple[str, ...]
