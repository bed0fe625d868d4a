"""Claims, verdicts, sign-offs, queries, and the rules about them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from workbench.errors import RuleError
from workbench.model.facts import Fact, FactState
from workbench.model.ids import ArticleId, ClaimId, QueryId, Sha256, SignOffId, VerdictId

if TYPE_CHECKING:
    from collections.abc import Iterable


class Rating(StrEnum):
    """The six ratings; these spellings everywhere."""

    OPEN = "open"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    FALSE = "false"
    UNVERIFIABLE = "unverifiable"
    NOT_CHECKABLE = "not-checkable"


class Workflow(StrEnum):
    """Where a claim stands besides its rating."""

    NONE = ""
    WITH_AUTHOR = "with-author"
    CHANGED = "changed"
    CUT = "cut"


class Place(StrEnum):
    """How a claim stands in the present draft."""

    STANDING = "standing"
    MOVED = "moved"
    REWORDED = "reworded"
    GONE = "gone"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"  # suggested by an earlier run, not by the latest, untouched by a person


_OF_TRUTH: Final = frozenset({Rating.VERIFIED, Rating.DISPUTED, Rating.FALSE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a sentence is (not) checkable or worthwhile: a code of ``reason.*`` and the words it is about."""

    code: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A rating with reason, person and time; the history stays.

    Attributes:
        replaces: the verdict it replaces, empty for the first.
        standing: no other verdict replaces it.
        withdrawn_by_draft: the claim's words changed afterwards, so it no longer counts.
        in_part: it was verified while facts were open, when a draft withdrew it; told where an article is read whole.
        judged, lost_in: of one with a correction, the claim's words before a draft withdrew it and that draft's number;
            told where ``in_part`` is.
    """

    id: VerdictId
    claim: ClaimId
    rating: Rating
    reason: str
    by: str
    at: str
    correction: str = ""
    replaces: str = ""
    standing: bool = True
    withdrawn_by_draft: bool = False
    in_part: bool = False
    judged: str = ""
    lost_in: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """A second person's initials under a verdict."""

    id: SignOffId
    verdict: VerdictId
    by: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A question to the author; ``answer`` is empty while it is open."""

    id: QueryId
    claim: ClaimId
    text: str
    by: str
    at: str
    answer: str = ""
    answered_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One line of a claim's history, made from an event.

    Attributes:
        event: the event's id.
        kind: the event's kind (``model.events``).
        by, at: actor and time (ISO 8601, UTC).
        before, after: from → to, already plain values ("open", "false"; a fact's text and state), may be empty; of a
            verdict what the claim was and became: "verified-in-part" while facts were open, "conflict" where two stood.
        undone: a later event took it back.
        given: the rating that was given while another stood on; empty elsewhere.
        lost: the rating that was withdrawn with the words it was given for, "conflict" for two; empty for none.
        draft: of a new draft its number.
    """

    event: str
    kind: str
    by: str
    at: str
    before: str = ""
    after: str = ""
    undone: bool = False
    given: str = ""
    lost: str = ""
    draft: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A span of a draft that can be checked, with everything decided about it.

    Attributes:
        number: permanent in the article, never reused.
        start, end: code points in the article's present draft; -1 when ``place`` is gone.
        text: the claim's words (as last seen when gone).
        by_hand: marked by a person instead of suggested.
        touched: a person has acted on it, so no later analysis may change it.
        verdicts: oldest first.
        assigned: who is to check it.
    """

    id: ClaimId
    article: ArticleId
    number: int
    draft: Sha256
    start: int
    end: int
    text: str
    checkable: float = 0.0
    worth: float = 0.0
    kinds: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    facts: tuple[Fact, ...] = ()
    by_hand: bool = False
    touched: bool = False
    place: Place = Place.STANDING
    workflow: Workflow = Workflow.NONE
    assigned: str = ""
    verdicts: tuple[Verdict, ...] = ()
    sign_offs: tuple[SignOff, ...] = ()
    queries: tuple[Query, ...] = ()
    evidence_count: int = 0

    @property
    def live(self) -> bool:
        """Say whether it counts: neither gone, dismissed nor withdrawn by a later analysis."""
        return self.place in {Place.STANDING, Place.MOVED, Place.REWORDED}

    @property
    def standing_verdicts(self) -> tuple[Verdict, ...]:
        """Return the verdicts nothing replaced; more than one is a conflict."""
        if not self.verdicts:  # most claims, most of the time, asked thousands of times a second
            return ()
        return tuple(v for v in self.verdicts if v.standing and not v.withdrawn_by_draft)

    @property
    def conflict(self) -> bool:
        """Say whether two people decided without knowing of each other."""
        return len(self.standing_verdicts) > 1

    @property
    def verdict(self) -> Verdict | None:
        """Return the one standing verdict; None while open or in conflict."""
        standing = self.standing_verdicts
        return standing[0] if len(standing) == 1 else None

    @property
    def rating(self) -> Rating:
        """Return the standing rating; ``open`` without a verdict or in conflict."""
        if not self.verdicts:  # as above
            return Rating.OPEN
        verdict = self.verdict
        return verdict.rating if verdict else Rating.OPEN

    @property
    def settled(self) -> bool:
        """Say whether its rating is not ``open``."""
        return self.rating is not Rating.OPEN

    @property
    def verified_in_part(self) -> bool:
        """Say whether it is verified while some of its facts are open."""
        return self.rating is Rating.VERIFIED and any(f.state is FactState.OPEN for f in self.facts)

    @property
    def verified_with_wrong_fact(self) -> bool:
        """Say whether it is verified while one of its facts was found wrong: either may be right."""
        return self.rating is Rating.VERIFIED and any(f.state is FactState.WRONG for f in self.facts)

    @property
    def lacks_sign_off(self) -> bool:
        """Say whether it has a verdict that nobody signed."""
        return self.settled and not self.signed_by

    @property
    def lacks_evidence(self) -> bool:
        """Say whether its verdict says what is true or false of it, while no evidence is attached."""
        return self.rating in _OF_TRUTH and not self.evidence_count

    @property
    def signed_by(self) -> tuple[str, ...]:
        """Return who signed the standing verdict."""
        verdict = self.verdict if self.sign_offs else None
        return tuple(s.by for s in self.sign_offs if verdict and s.verdict == verdict.id)

    def fact(self, number: int) -> Fact | None:
        """Return the fact with this number."""
        return next((fact for fact in self.facts if fact.number == number), None)


def check_sign_off(claim: Claim, name: str) -> Verdict:
    """Return the verdict ``name`` may sign: somebody else's, standing alone, not yet signed by them.

    Raises:
        RuleError: ``sign-conflict``, ``verdict-missing``, ``sign-own`` or ``sign-twice``.
    """
    if claim.conflict:
        raise RuleError("sign-conflict", claim=claim.number)
    verdict = claim.verdict
    if verdict is None or verdict.rating is Rating.OPEN:
        raise RuleError("verdict-missing", claim=claim.number)
    if _same_person(verdict.by, name):
        raise RuleError("sign-own")
    if any(_same_person(signer, name) for signer in claim.signed_by):
        raise RuleError("sign-twice", name=name)
    return verdict


def _same_person(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


def mentions_of(claims: Iterable[Claim], fact: Fact) -> list[tuple[Claim, Fact]]:
    """Return every mention of the same fact in live claims, for a decision that covers them all."""
    return [(claim, other) for claim in claims if claim.live for other in claim.facts if other.same_as(fact)]
