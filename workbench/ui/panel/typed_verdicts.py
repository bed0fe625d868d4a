"""Verdicts typed and not saved: what was typed for each claim, what is on its way, what could not be written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.model.claims import Rating

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.journal.erasure_plan import Naming
    from workbench.model.claims import Claim, Verdict
    from workbench.ui.panel.unsaved import Unsaved

Words = tuple[Rating, str, str]


class TypedVerdicts(QObject):
    """Holds what is unsaved by claim; a verdict leaves it when it stands in the library, and not before.

    Signals:
        changed: something was typed, written or refused.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unsaved: dict[str, Unsaved] = {}
        self._known: set[str] = set()  # claims of which something ever was unsaved
        self._wished: dict[str, Words] = {}
        self._withdrawn: dict[str, Unsaved] = {}  # typed when the verdict was to be withdrawn
        self._under_way: set[str] = set()
        self._refused: set[str] = set()

    def of(self, claim: str) -> Unsaved | None:
        """Return what is typed for a claim and not saved."""
        return self._unsaved.get(claim)

    def keep(self, claim: str, typed: Unsaved) -> None:
        """Keep what is typed for a claim."""
        self._unsaved[claim] = typed
        self._known.add(claim)
        self.changed.emit()

    def forget(self, claim: str) -> None:
        """Keep what was typed for a claim no longer: it is what stands, or is given up."""
        if self._unsaved.pop(claim, None) is not None:
            self._refused.discard(claim)
            self.changed.emit()

    def wish(self, claim: str, words: Words) -> None:
        """A verdict is on its way; what is typed for its claim stays until it is written."""
        self._wished[claim] = words
        self._withdrawn.pop(claim, None)
        self._send(claim)

    def withdraw(self, claim: str) -> None:
        """The withdrawal of a verdict is on its way; what is typed for the claim goes with it, once it is written."""
        if claim in self._unsaved:
            self._withdrawn[claim] = self._unsaved[claim]
        self._send(claim)

    def _send(self, claim: str) -> None:
        self._under_way.add(claim)
        self._refused.discard(claim)
        self.changed.emit()

    def written(self, claim: str, words: Words) -> None:
        """A verdict stands: let go of what was typed for it; what was typed since stays.

        That it is shown would tell as well, but it may be undone before anybody has seen it stand.
        """
        self._under_way.discard(claim)
        kept = self._unsaved.get(claim)
        gone = kept is not None and (words_of(kept) == words or kept is self._withdrawn.get(claim))
        self._withdrawn.pop(claim, None)
        if gone:
            del self._unsaved[claim]
            self._wished.pop(claim, None)
        self.changed.emit()

    def refuse(self, claim: str) -> None:
        """A verdict could not be written; what was typed for it is marked until it is."""
        self._under_way.discard(claim)
        self._withdrawn.pop(claim, None)
        if claim in self._unsaved:
            self._refused.add(claim)
        self.changed.emit()

    def mend(self, claim: str) -> None:
        """A verdict was not accepted as it is; whoever typed it is at it again."""
        self._under_way.discard(claim)
        self._withdrawn.pop(claim, None)
        self.changed.emit()

    def under_way(self, claim: str) -> bool:
        """Say whether a verdict for a claim is on its way and not written yet."""
        return claim in self._under_way

    def sent(self, claim: str) -> Words | None:
        """Return rating, reason and correction of the verdict that is on its way for a claim, None for none."""
        return self._wished.get(claim) if claim in self._under_way else None

    def refused(self, claim: str) -> bool:
        """Say whether the verdict typed for a claim could not be written."""
        return claim in self._refused and claim in self._unsaved

    def left(self, here: str) -> frozenset[str]:
        """Return the claims to be marked: typed for and left, or refused; not what is being typed or written.

        Args:
            here: id of the claim in hand.
        """
        return frozenset(
            one for one in self._unsaved if one not in self._under_way and (one != here or one in self._refused)
        )

    def meet(self, claim: Claim) -> tuple[Unsaved | None, bool]:
        """Hold what is typed against what stands for a claim by now.

        Returns:
            What is still unsaved, None where it says what stands; and whether another verdict came meanwhile.
        """
        kept = self._unsaved.get(claim.id)
        if kept is None:
            return None, False
        if (met := kept.met(claim)) is not kept:
            self._wished.pop(claim.id, None)
            kept = self._unsaved[claim.id] = met
        if claim.conflict:
            return self._beside(claim, kept), False
        return self._rebased(claim, kept) if kept.base != base_of(claim) else (kept, False)

    def _beside(self, claim: Claim, kept: Unsaved) -> Unsaved | None:
        """Keep what is typed for a claim with two verdicts; None where one of them is what was wished here."""
        typed = words_of(kept)
        if typed not in map(words_of, claim.standing_verdicts) or self._wished.get(claim.id) != typed:
            return kept
        del self._wished[claim.id]
        self.forget(claim.id)
        return None

    def _rebased(self, claim: Claim, kept: Unsaved) -> tuple[Unsaved | None, bool]:
        """Keep what is typed though another verdict stands by now; None where that says what is typed."""
        stands = words_of(claim.verdict) if claim.verdict is not None else None
        wished = self._wished.pop(claim.id, None)
        if stands == words_of(kept):
            self.forget(claim.id)
            return None, False
        self._unsaved[claim.id] = rebased = replace(kept, base=base_of(claim))
        if self._withdrawn.get(claim.id) is kept:
            self._withdrawn[claim.id] = rebased
        return rebased, stands is not None and stands != wished

    @property
    def unsaved(self) -> tuple[dict[str, Unsaved], frozenset[str]]:
        """Return what is unsaved by claim, and of which claims something ever was."""
        return dict(self._unsaved), frozenset(self._known)

    def take(self, kept: Mapping[str, Unsaved]) -> None:
        """Go on with what was typed before the window was closed."""
        self._unsaved = {**kept, **self._unsaved}
        self._known |= set(kept)
        self.changed.emit()

    def retake(self, kept: Mapping[str, Unsaved]) -> None:
        """Put what is kept in the place of what was typed."""
        self._unsaved = {claim: kept.get(claim, one) for claim, one in self._unsaved.items()}

    def blot(self, namings: Sequence[Naming]) -> bool:
        """Take an erased source's names out of what is typed; say whether there were any."""
        before = dict(self._unsaved)
        for naming in namings:
            for claim in naming.claims & self._unsaved.keys():
                self._unsaved[claim] = self._unsaved[claim].changed(naming.blotted)
        return self._unsaved != before


def words_of(typed: Unsaved | Verdict) -> Words:
    """Return rating, reason and correction, without the blanks around them."""
    return typed.rating, typed.reason.strip(), typed.correction.strip()


def base_of(claim: Claim) -> str:
    """Return the id of the verdict that stands, empty for none."""
    return claim.verdict.id if claim.verdict else ""
