"""Where a proposed correction changes the draft: as few words as say it, never guessed beyond the claim (placing.py).

A new draft that rewords the claim settles the correction: it is accepted where its words now stand in the claim, and
the claim is changed differently where they do not. One that drops the claim drops the correction with it.

What was agreed with the author goes before what was proposed: other words take the correction's place, and where the
text stays as it is there is none. Where "accepted" was said of something false, disputed or not to be backed for which
nobody proposed words, nobody knows what is to stand there, or whether the claim goes: it is open until a draft changes
the claim, and reaches no text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from workbench.model.claims import Place, Rating
from workbench.model.correction_pieces import changed_part, correction_pieces, difference
from workbench.model.placing import MARKS, runs, spot
from workbench.model.talks import TalkDecision, decision_of, wordless

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.model.articles import Draft
    from workbench.model.claims import Claim, Verdict
    from workbench.model.correction_pieces import Piece
    from workbench.model.dossier import Dossier
    from workbench.model.talks import Talk

_WORD: Final = re.compile(r"\S+")
_NOT_TO_STAND: Final = frozenset({Rating.FALSE, Rating.DISPUTED, Rating.UNVERIFIABLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A change of the draft: the words from ``start`` to ``end`` (code points, half-open) give way to ``words``."""

    start: int
    end: int
    words: str
    claim: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A correction that a newer draft settled.

    Attributes:
        before: the claim's words it was proposed for.
        after: the correction where it was accepted or dropped, otherwise the claim's words as they stand now.
        proposed: the correction: the words agreed, else those proposed.
        draft: number of the draft that did it.
        dropped: the claim left the article; whether the correction's words stand elsewhere says nothing about it.
        agreed: the words were agreed with the author, and not only proposed.
    """

    claim: int
    before: str
    after: str
    proposed: str
    draft: int
    taken_over: bool
    dropped: bool = False
    agreed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A correction that the draft does not hold yet.

    Attributes:
        claim: whose words it is to replace.
        proposed: the words proposed; empty where the author and the desk agreed on words nobody had proposed, or
            accepted what the desk said without any.
        talk: what was decided about it, None while nothing is.
        kept_by: number of the present draft where it came after the words were proposed or agreed and still has the
            old ones; 0 where it did not, and where the text stays.
    """

    claim: Claim
    proposed: str
    talk: Talk | None
    kept_by: int = 0

    @property
    def agreed(self) -> str:
        """Return the words that were agreed, empty for none: while nothing is decided, or where the text stays."""
        return _agreed(self.talk, self.proposed)

    @property
    def wordless(self) -> bool:
        """Say whether it was accepted though no words were proposed or agreed."""
        return self.talk is not None and wordless(self.claim, self.talk)


def _agreed(talk: Talk | None, proposed: str) -> str:
    if talk is None or talk.decision is TalkDecision.STAYS:
        return ""
    return talk.wording.strip() or proposed


def still_open(dossier: Dossier) -> tuple[Open, ...]:
    """Return the corrections proposed or agreed and not settled, in text order; two verdicts may propose two."""
    found: list[Open] = []
    for claim in dossier.live_claims:
        found += open_of(claim, dossier.talks, dossier.draft)
    return tuple(found)


def open_of(claim: Claim, talks: Mapping[str, Sequence[Talk]], draft: Draft) -> tuple[Open, ...]:
    """Return the corrections of one claim that ``draft`` does not hold yet, see ``still_open``."""
    talk = decision_of(claim, talks)
    proposed = [(one.correction, one.at) for one in claim.standing_verdicts if one.correction.strip()]
    if not proposed and talk is not None and (_agreed(talk, "") or _to_change(claim, talk)):
        proposed = [("", talk.at)]
    return tuple(
        Open(claim=claim, proposed=words, talk=talk, kept_by=_kept_by(claim, talk, words, at, draft))
        for words, at in proposed
    )


def _kept_by(claim: Claim, talk: Talk | None, proposed: str, at: str, draft: Draft) -> int:
    asked = proposed if talk is None else _agreed(talk, proposed)
    since = talk.at if talk is not None else at
    changes = asks_for_change(claim, asked) if asked else talk is not None and _to_change(claim, talk)
    return draft.number if changes and came_since(draft, since) else 0


def _to_change(claim: Claim, talk: Talk) -> bool:
    return wordless(claim, talk) and claim.rating in _NOT_TO_STAND


def came_since(draft: Draft, at: str) -> bool:
    """Say whether a draft came after words were proposed or agreed; the first one was there before all of them."""
    return draft.number > 1 and at < draft.at


def asks_for_change(claim: Claim, correction: str) -> bool:
    """Say whether a correction would change any of the claim's words as they stand."""
    return any(piece.change != "same" and piece.words.strip() for piece in correction_pieces(claim, correction))


def settled(dossier: Dossier) -> tuple[Settled, ...]:
    """Return the corrections that a newer draft settled, in text order; of a claim, oldest first.

    Those of claims that left the article come last, by number. None where a later verdict proposes the very same again.
    """
    left = sorted((claim for claim in dossier.claims if claim.place is Place.GONE), key=lambda claim: claim.number)
    return tuple(
        _settled(claim, verdict, dossier)
        for claim in (*dossier.live_claims, *left)
        for verdict in claim.verdicts
        if verdict.withdrawn_by_draft and verdict.judged and verdict.correction.strip()
        if verdict.correction.strip() not in {later.correction.strip() for later in claim.standing_verdicts}
    )


def _settled(claim: Claim, verdict: Verdict, dossier: Dossier) -> Settled:
    talks = [talk for talk in dossier.talks.get(claim.id, ()) if talk.verdict == verdict.id]
    agreed = _agreed(talks[-1], verdict.correction) if talks else ""
    correction = agreed or verdict.correction
    if claim.place is Place.GONE:
        return Settled(
            claim=claim.number,
            before=verdict.judged,
            after=correction,
            proposed=correction,
            draft=verdict.lost_in,
            taken_over=False,
            dropped=True,
            agreed=bool(agreed),
        )
    taken = carried_out(replace(claim, text=verdict.judged, facts=()), claim.text, correction)
    since = [draft for draft in dossier.drafts if draft.number >= verdict.lost_in]
    first = next((draft.number for draft in since if taken and holds(draft.text, correction)), 0)
    return Settled(
        claim=claim.number,
        before=verdict.judged,
        after=correction if taken else claim.text,
        proposed=correction,
        draft=first or verdict.lost_in,
        taken_over=taken,
        agreed=bool(agreed),
    )


def settled_change(claim: Claim, past: Settled) -> tuple[Piece, ...]:
    """Return what changed in a claim's words, with a few around: as proposed, or what a draft made of them instead.

    Args:
        claim: as it stands now.
        past: of its corrections.
    """
    asked = changed_part(replace(claim, text=past.before, facts=()), past.after)
    placed = any(piece.change == "same" and piece.words.strip(f" {MARKS}") for piece in asked)
    if past.dropped or (past.taken_over and placed):
        return asked
    return difference(past.before, claim.text)


def carried_out(before: Claim, after: str, correction: str) -> bool:
    """Say whether a claim's new words do what a correction asked for: its words came, and those it was for are fewer.

    "230 Millionen Euro" elsewhere in the sentence corrects no "220 Millionen Euro" that still stands there.

    Args:
        before: the claim as it stood, with the facts as they were judged as far as they are known.
        after: its words now.
        correction: the words asked for.
    """
    place = spot(before, correction)
    if not holds(after, place.words):
        return False
    gone = before.text[place.start : place.end]
    return holds(correction, gone) or _times(after, gone) < _times(before.text, gone)


def holds(text: str, words: str) -> bool:
    """Say whether words stand in a text one after the other, however spaced and whatever mark ends them."""
    return _times(text, words) > 0


def _times(text: str, words: str) -> int:
    here, sought = _bare(text), _bare(words)
    return sum(here[at : at + len(sought)] == sought for at in range(len(here) - len(sought) + 1))


def _bare(text: str) -> list[str]:
    return [bare for word in text.split() if (bare := word.strip(MARKS))]


def edits(dossier: Dossier) -> tuple[Edit, ...]:
    """Return the changes that the standing corrections ask for, in text order, none over another.

    Of two that touch the same words the earlier claim's is kept; the other stays in the list of corrections.
    """
    kept: list[Edit] = []
    for claim in dossier.live_claims:
        made = edits_of(claim, dossier.draft.text, dossier.talks)
        if not any(_touch(one, other) for one in made for other in kept):
            kept += made
    return tuple(sorted(kept, key=lambda edit: (edit.start, edit.end)))


def wanted(claim: Claim, talks: Mapping[str, Sequence[Talk]]) -> str:
    """Return the words that should stand in a claim or for it: those agreed, else those proposed; empty for none."""
    talk, proposed = decision_of(claim, talks), claim.verdict.correction.strip() if claim.verdict else ""
    return proposed if talk is None else _agreed(talk, proposed)


def edits_of(claim: Claim, text: str, talks: Mapping[str, Sequence[Talk]]) -> tuple[Edit, ...]:
    """Return the changes one claim's standing correction asks for.

    Args:
        claim: standing in ``text``.
        text: the draft.
        talks: what was decided with the author, by claim.
    """
    correction = wanted(claim, talks)
    if not correction or not claim.live:
        return ()
    place = spot(claim, correction)
    return _changed(text, claim.start + place.start, claim.start + place.end, place.words, claim.number)


def _changed(text: str, start: int, end: int, correction: str, claim: int) -> tuple[Edit, ...]:
    old = [(start + found.start(), start + found.end()) for found in _WORD.finditer(text[start:end])]
    new = correction.split()
    made: list[Edit] = []
    for run in runs([text[a:b] for a, b in old], new):
        gone, come = old[run.gone], " ".join(new[run.come])
        left, following = run.gone.start - 1, run.gone.stop
        if gone:
            first, last = gone[0][0], gone[-1][1]
            if not come and left >= 0:  # the blank before goes with the words
                first = old[left][1]
            elif not come and following < len(old):
                last = old[following][0]
            made.append(Edit(start=first, end=last, words=come, claim=claim))
        elif come:
            at = old[left][1] if left >= 0 else start
            made.append(Edit(start=at, end=at, words=f" {come}" if left >= 0 else f"{come} ", claim=claim))
    return tuple(made)


def _touch(one: Edit, other: Edit) -> bool:
    return one.start <= other.end and other.start <= one.end
