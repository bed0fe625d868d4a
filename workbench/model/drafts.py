"""Two drafts beside each other: what became of every claim, and what else was changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from workbench.model.corrections import carried_out

if TYPE_CHECKING:
    from workbench.model.articles import Draft
    from workbench.model.claims import Claim, Verdict

Span = tuple[int, int]
_SEVERAL: Final = 3  # claims: fewer may well go in one edit


class ChangeKind(StrEnum):
    """What became of a claim, in the order in which it needs a person; ``TEXT``: words that are in no claim."""

    REWORDED = "reworded"
    NEW = "new"
    GONE = "gone"
    MOVED = "moved"
    TEXT = "text"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftChange:
    """One difference between two drafts.

    Attributes:
        old, new: the claim as it stood and as it stands; None where there is none.
        old_span, new_span: its places (code points, half-open); an empty span says where nothing stands, None that
            there is no such place.
        paragraphs: number of the paragraph before and after, counted from 1; 0 for none.
        asked: the words agreed with the author or proposed for a claim before the new draft came; of one whose words
            stay, only where they would change any. Empty for none.
        agreed: they were agreed, and not only proposed.
    """

    kind: ChangeKind
    old: Claim | None = None
    new: Claim | None = None
    old_span: Span | None = None
    new_span: Span | None = None
    paragraphs: tuple[int, int] = (0, 0)
    asked: str = ""
    agreed: bool = False

    @property
    def number(self) -> int:
        """Return the claim's number, 0 for words that are in no claim."""
        claim = self.new or self.old
        return claim.number if claim else 0

    @property
    def withdrawn(self) -> Verdict | None:
        """Return the verdict that stood before and no longer counts."""
        if self.kind not in {ChangeKind.REWORDED, ChangeKind.GONE} or self.old is None:
            return None
        return self.old.verdict

    @property
    def taken_over(self) -> bool:
        """Say whether the words asked for stand in the claim now, in place of those they were for."""
        if not self.asked or self.kept or self.old is None or self.new is None:
            return False
        return carried_out(self.old, self.new.text, self.asked)

    @property
    def kept(self) -> bool:
        """Say whether the old words still stand where others were asked for."""
        return bool(self.asked) and self.kind in {ChangeKind.UNCHANGED, ChangeKind.MOVED}

    @property
    def ticks_withdrawn(self) -> int:
        """Return how many of the claim's facts were confirmed or wrong and have to be looked at again.

        All of a reworded claim, those with the same words and value too: "54 billion" ticked as the price of Twitter is
        not checked as the price of Tesla, and nothing here can tell which words a figure speaks of. Whoever sees how
        many went ticks what still holds in a moment; a tick that stays unseen on other words is found by nobody.
        """
        if self.kind is not ChangeKind.REWORDED or self.old is None:
            return 0
        return sum(fact.checked for fact in self.old.facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftComparison:
    """Two drafts of one article.

    Attributes:
        old, new: the drafts; ``new.number`` is what it has or will have.
        old_claims, new_claims: live claims at each draft, in text order.
        changes: reworded, those that stand uncorrected, new, gone, moved, other words, unchanged; each in text order.
        removed, added: stretches that differ, in the old and in the new draft.
        rows: which paragraphs stand level, as places of their first code points in the old and the new draft.
        pending: the new draft is not part of the article yet.
    """

    old: Draft
    new: Draft
    old_claims: tuple[Claim, ...]
    new_claims: tuple[Claim, ...]
    changes: tuple[DraftChange, ...]
    removed: tuple[Span, ...]
    added: tuple[Span, ...]
    rows: tuple[tuple[int, int], ...]
    pending: bool = False

    def of(self, kind: ChangeKind) -> tuple[DraftChange, ...]:
        """Return the changes of one kind."""
        return tuple(change for change in self.changes if change.kind is kind)

    @property
    def foreign(self) -> bool:
        """Say whether nothing of the claims is left: most likely it is another article, or one in another language."""
        return len(self.old_claims) >= _SEVERAL and len(self.of(ChangeKind.GONE)) == len(self.old_claims)

    @property
    def uncorrected(self) -> tuple[DraftChange, ...]:
        """Return the unchanged claims for which other words had been asked; those that moved are among the moved."""
        return tuple(change for change in self.of(ChangeKind.UNCHANGED) if change.kept)

    @property
    def to_see(self) -> tuple[DraftChange, ...]:
        """Return the changes a person steps through."""
        return tuple(change for change in self.changes if change.kept or change.kind is not ChangeKind.UNCHANGED)
