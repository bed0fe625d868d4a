"""Where a proposed correction belongs in its claim, and which words it changes there: asked by everybody who shows it.

A checker writes the words that should stand in a wrong fact's place ("44 Milliarden Dollar"), a part of the sentence
as it should read ("which is 336 metres long"), or the whole claim anew. The part is laid beside the claim where most of
its words are found again; words at its edges that are not found take the place of as many words of the claim. Nothing
beyond is struck. A correction that shares words with one wrong fact alone does not reach past that fact; one that
shares none takes the fact's place. Words that differ from some of the claim in figures or a weekday alone ("17", "278
Millionen Euro", "Donnerstag") stand for those: inside a wrong fact where one is marked, else for the nearest. A few
words that are all of a kind ("elf", "zwei Drittel", "Juni") or a name spelt almost alike stand for the only ones they
fit (exchanged.py). Marks at the edges stay the claim's where the correction has none.

It is the whole claim when nothing tells its place or two places fit, or when it has more than half as many words and
reads as a sentence of its own: it ends where the claim goes on, takes words from elsewhere in the claim, or keeps less
than half.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from workbench.model.exchanged import Exchange, Short, exchanged
from workbench.model.facts import NAMES, NUMERIC, FactKind, FactState
from workbench.text.sequences import match

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from workbench.model.claims import Claim

_WORD: Final = re.compile(r"\S+")
MARKS: Final = ".,;:!?…\"'„“”‚‘’«»‹›()[]"
_STOPS: Final = frozenset(".!?…")
_ENDS: Final = _STOPS | frozenset(",;:")
_A_FEW: Final = 4  # words that are hardly a sentence
_LONGEST: Final = 400  # words of a claim that are looked through while somebody waits
_MORE: Final = 2  # words by which a correction may outgrow the fact it replaces
_TELLING: Final = 4  # letters of a word that says something by coming again
_AMOUNTS: Final = NUMERIC - {FactKind.RANK}
_ORDERED: Final = NUMERIC - {FactKind.DURATION} | {FactKind.DATE}
_SHORT: Final = 40_000  # words of the claim × words of the correction laid beside one another with care: some ms
_MOST: Final = 6  # letters beyond which a word found again counts no more
_ANOTHER: Final = 1.0  # what it costs that another word stands in one's place, …
_ONE_MORE: Final = 1.5  # … one more,
_GAP: Final = 2.0  # … that one is left out,
_WIDER: Final = 1.0  # … and each after it
_IN_FACT: Final = 0.01  # decides between places equally good


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """The place of a correction: code points in the claim's words, half-open, and what is to stand there."""

    start: int
    end: int
    words: str


class Run(NamedTuple):
    """Words that stay, then words that give way to others; indices in the spot's words and in the correction's."""

    same: slice
    gone: slice
    come: slice


class _Word(NamedTuple):
    """A word of the claim or the correction between the marks that hold it."""

    start: int
    end: int
    lead: str
    bare: str
    trail: str
    written: str


_Chain: TypeAlias = "tuple[tuple[int, int], _Chain] | None"  # pairs found again, the last one first


def spot(claim: Claim, correction: str) -> Spot:
    """Return where a correction belongs in its claim.

    Args:
        claim: with its facts as they were judged.
        correction: the words proposed or agreed.
    """
    old, new = _words(claim.text), _words(correction)
    if not old or not new:
        return Spot(start=0, end=len(claim.text), words=correction)
    like = _alike(claim, old, new)
    if like is not None:
        gone = old[like.place.start : like.place.stop]
        at = _between_marks(gone, new, correction, ends_early=like.place.stop < len(old))
        at = replace(at, words=f"{at.words}{like.ending}")
        return _begun(at, old, like.place.start) if len(gone) < len(old) else at
    fact = _fact(claim, correction)
    inside = _covered(old, fact) if fact else range(0)
    kept = _kept(old, new, inside)
    first, end = _window(kept, inside, len(old), len(new)) if kept else (0, 0)
    apart = not kept or (fact and len(kept) * 2 <= len(new) and not set(range(first, end)) & set(inside))
    if apart and fact and not (len(new) > len(inside) + _MORE and len(new) * 2 > len(old)):
        return Spot(start=fact[0], end=fact[1], words=correction)
    if apart or _anew(old, new, kept, (first, end)):
        first, end = 0, len(old)
    return _between_marks(
        old[first:end], new, correction, ends_early=end < len(old) and kept[-1] == (end - 1, len(new) - 1)
    )


def takes_all(claim: Claim, correction: str) -> bool:
    """Say whether a few words that are no sentence would stand for the whole claim: nothing told their place.

    Whoever shows such a correction says so before it is applied. Of a claim of more than 400 words nothing is said:
    looking for a place in it would take longer than whoever types should wait.
    """
    new, old = correction.split(maxsplit=_A_FEW), claim.text.split(maxsplit=_LONGEST)
    if not 0 < len(new) <= _A_FEW or not len(new) * 2 <= len(old) <= _LONGEST or _STOPS & set(new[-1]):
        return False
    at = spot(claim, correction)
    return not claim.text[: at.start].strip(MARKS) and not claim.text[at.end :].strip(MARKS)


def runs(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    """Yield what stays and what changes from the words of a spot to those of its correction."""
    pairs = [(-1, -1), *match(old, new), (len(old), len(new))]
    since = 0
    for (left, right), (next_left, next_right) in pairwise(pairs):
        gone, come = slice(left + 1, next_left), slice(right + 1, next_right)
        if gone.start < gone.stop or come.start < come.stop or next_left == len(old):
            yield Run(slice(since, left + 1), gone, come)
            since = next_left


def _words(text: str) -> list[_Word]:
    found = []
    for one in _WORD.finditer(text):
        word = one.group()
        bare = word.strip(MARKS) or word
        lead = word[: word.index(bare)]
        found.append(_Word(one.start(), one.end(), lead, bare.casefold(), word[len(lead) + len(bare) :], bare))
    return found


def _fact(claim: Claim, correction: str) -> tuple[int, int] | None:
    """Return the code points of the one fact the correction may be written for: the wrong one, or one that shares."""
    new = set(correction.split())
    wrong = [fact for fact in claim.facts if fact.state is FactState.WRONG]
    shares = [fact for fact in claim.facts if set(fact.text.split()) & new]
    facts = wrong if len(wrong) == 1 else [fact for fact in wrong if fact in shares] or shares
    if len(facts) != 1:
        return None
    start, end = facts[0].start - claim.start, facts[0].end - claim.start
    return (start, end) if 0 <= start < end <= len(claim.text) else None


def _alike(claim: Claim, old: Sequence[_Word], new: Sequence[_Word]) -> Exchange | None:
    """Return the words that the correction exchanges for others of their kind; all where two places fit."""
    places = [(fact, _covered(old, (fact.start - claim.start, fact.end - claim.start))) for fact in claim.facts]

    def covered(kinds: Collection[FactKind]) -> set[int]:
        return {at for fact, place in places if fact.kind in kinds for at in place}

    last = len(old) - 1
    return exchanged(
        Short(
            old=[word.written for word in old],
            new=[word.written for word in new],
            wrong={at for fact, place in places if fact.state is FactState.WRONG for at in place},
            named=covered(NAMES),
            people=[place for fact, place in places if fact.kind is FactKind.PERSON],
            amounts={at for at in covered(_AMOUNTS) if at == last or not _STOPS & set(old[at].trail)},
            ordered=covered(_ORDERED),
        )
    )


def _covered(old: Sequence[_Word], fact: tuple[int, int]) -> range:
    """Return the words that a stretch of code points touches."""
    first = bisect_right(old, fact[0], key=lambda word: word.end)
    return range(first, max(first, bisect_left(old, fact[1], key=lambda word: word.start)))


def _window(kept: Sequence[tuple[int, int]], inside: range, old: int, new: int) -> tuple[int, int]:
    """Return the words of the claim a correction stands for: what was found again, and as many as lie beside it."""
    (first, before), (last, after) = kept[0], kept[-1]
    start, end = max(0, first - before), min(old, last + new - after)
    if all(at in inside for at, _ in kept):
        return max(start, inside.start), min(end, inside.stop)
    return start, end


def _anew(old: Sequence[_Word], new: Sequence[_Word], kept: Sequence[tuple[int, int]], window: tuple[int, int]) -> bool:
    """Say whether the correction is the claim in other words and not a part of it."""
    first, end = window
    if len(new) * 2 <= len(old) or (first, end) == (0, len(old)):
        return False
    found = {at for _, at in kept}
    others = {word.bare for at, word in enumerate(new) if at not in found and len(word.bare) >= _TELLING}
    ends = bool(_STOPS & set(new[-1].trail))
    if others & {word.bare for word in (*old[:first], *old[end:])}:
        return True
    return ends and (
        (end < len(old) and not _STOPS & set(old[end - 1].trail)) or (first > 0 and len(kept) * 2 < len(new))
    )


def _begun(at: Spot, old: Sequence[_Word], first: int) -> Spot:
    """Return the spot with a capital where its words begin a sentence, also in quotation marks: "elf" for "Zwölf"."""
    begins = first == 0 or old[first].lead or _STOPS & set(old[first - 1].trail)
    if not begins or old[first].written[:1].islower() or not at.words[:1].islower():
        return at
    return replace(at, words=at.words[0].upper() + at.words[1:])


def _between_marks(old: Sequence[_Word], new: Sequence[_Word], correction: str, *, ends_early: bool) -> Spot:
    """Return the spot of these words, less the marks that the correction leaves as they are.

    A full stop behind a part that is followed by more of the claim ends what was typed, not the sentence.
    """
    start, end, words, trail = old[0].start, old[-1].end, correction.strip(), new[-1].trail
    if ends_early and trail and set(trail) <= _STOPS:
        words, trail = words[: -len(trail)], ""
    stays = old[-1].trail.startswith(trail)
    if stays:
        end -= len(old[-1].trail) - len(trail)
    if not new[0].lead and (stays or set(old[-1].trail) <= _ENDS):
        start += len(old[0].lead)
    return Spot(start=start, end=end, words=words)


def _kept(old: Sequence[_Word], new: Sequence[_Word], inside: range) -> list[tuple[int, int]]:
    """Return the words of the correction found again where it fits the claim best, as pairs of indices, rising.

    An alignment of all of the correction with a part of the claim (Needleman and Wunsch 1970, with Gotoh's gaps of
    1982), one row for each word of the claim: asked at each key, so it keeps plain numbers.
    """
    if len(old) * len(new) > _SHORT:
        return match([word.bare for word in old], [word.bare for word in new])
    wanted = [word.bare for word in new]
    scores, chains = [-_ONE_MORE * at for at in range(len(new) + 1)], list[_Chain]([None] * (len(new) + 1))
    gaps, gapped = [float("-inf")] * len(scores), list[_Chain](chains)
    best, chain = scores[-1], chains[-1]
    for row, word in enumerate(old):
        found, bonus = min(len(word.bare), _MOST), _IN_FACT * (row in inside)
        here, laid = [0.0], list[_Chain]([None])
        for column, other in enumerate(wanted):
            score, before = scores[column], chains[column]
            if gaps[column] > score:
                score, before = gaps[column], gapped[column]
            if word.bare == other:
                score, before = score + found + bonus, ((row, column), before)
            else:
                score = score - _ANOTHER + bonus
            if here[column] - _ONE_MORE > score:
                score, before = here[column] - _ONE_MORE, laid[column]
            here.append(score)
            laid.append(before)
        for column in range(1, len(scores)):
            opened, grown = scores[column] - _GAP, gaps[column] - _WIDER
            gaps[column], gapped[column] = (opened, chains[column]) if opened >= grown else (grown, gapped[column])
        scores, chains = here, laid
        if scores[-1] > best:
            best, chain = scores[-1], chains[-1]
    return _unchained(chain)


def _unchained(chain: _Chain) -> list[tuple[int, int]]:
    pairs = []
    while chain:
        pair, chain = chain
        pairs.append(pair)
    return pairs[::-1]
