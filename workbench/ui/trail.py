"""The trail: which claims and articles were looked at, to go back and forward among them. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Visit:
    """A claim of an article, or the article alone (an empty claim)."""

    article: str
    claim: str


class Trail:
    """A browser's history: a visit after going back forgets what lay ahead."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = -1

    def visit(self, article: str, claim: str) -> None:
        """Note where somebody is; staying there, or arriving where ``back`` led, adds nothing."""
        here = Visit(article, claim)
        if not article or (self._at >= 0 and self._visits[self._at] == here):
            return
        if self._at >= 0 and self._visits[self._at] == Visit(article, ""):
            self._visits[self._at] = here  # the article was only opening
            return
        self._visits = [*self._visits[: self._at + 1], here][-_LONGEST:]
        self._at = len(self._visits) - 1

    def go(self, *, forward: bool, stands: Callable[[Visit], bool]) -> Visit | None:
        """Move to the next visit that still stands and return it; None, and no move, when there is none."""
        step = 1 if forward else -1
        at = self._at + step
        while 0 <= at < len(self._visits):
            if stands(self._visits[at]):
                self._at = at
                return self._visits[at]
            at += step
        return None

    @property
    def behind(self) -> bool:
        """Say whether something lies behind."""
        return self._at > 0

    @property
    def ahead(self) -> bool:
        """Say whether something lies ahead."""
        return self._at < len(self._visits) - 1

    def last_claim(self, article: str) -> str:
        """Return the claim looked at last in an article, empty for none."""
        return next((visit.claim for visit in reversed(self._visits) if visit.article == article), "")
