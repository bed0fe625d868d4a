"""Which word a reason shows: the verb that says it, where the expressions of the tables caught another word.

"Insgesamt", "Landgericht" and "der verletzten Fahrerin" look like participles to an expression; the tagger
knows better.
Only what is shown changes: the scores were fitted on the cues as they are.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.analysis.forms import tokens_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc, Token

    from workbench.analysis.marks import Cue, Reading, Score

_TELLING: Final = frozenset({"event", "state", "present"})
_VERBS: Final = ("VERB", "AUX")
_NEVER: Final = frozenset({"NOUN", "PROPN", "ADV", "NUM", "ADP", "DET", "PRON"})
_NAMED: Final = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})  # behind an adjective, what it belongs to


def shown(doc: Doc, scores: Sequence[Score]) -> tuple[Score, ...]:
    """Return the scores with each cue of an event or a state at the verb of its clause; offsets in the text.

    A cue that no verb in its clause can show, at a noun or an adverb, is left out.

    Args:
        doc: a tagged text with its readings.
        scores: of its sentences, in order.
    """
    verbs = [doc[at] for at in tokens_of(doc, *_VERBS)]
    if not verbs:
        return tuple(scores)
    starts = [token.idx for token in verbs]
    every = {token.idx: token for token in doc} if any(_tells(score) for score in scores) else {}
    return tuple(
        replace(score, cues=_moved(score.cues, reading, every, verbs, starts)) if _tells(score) else score
        for score, reading in zip(scores, doc._.readings, strict=True)
    )


def _tells(score: Score) -> bool:
    return any(cue.code in _TELLING for cue in score.cues)


def _moved(
    cues: Sequence[Cue], reading: Reading, every: Mapping[int, Token], verbs: Sequence[Token], starts: Sequence[int]
) -> tuple[Cue, ...]:
    kept: list[Cue] = []
    for cue in cues:
        token = every.get(cue.start) if cue.code in _TELLING else None
        if token is None or not _no_verb(token):
            kept.append(cue)
        elif (verb := _verb_of(cue, reading, verbs, starts)) is not None:
            kept.append(replace(cue, start=verb.idx, end=verb.idx + len(verb)))
        elif token.pos_ not in _NEVER:
            kept.append(cue)
    return tuple(kept)


def _no_verb(token: Token) -> bool:
    """Say whether a word tells of nothing by itself: a noun, an adverb, "verletzten" before its noun."""
    if token.pos_ == "ADJ":
        behind = token.i + 1
        return behind < len(token.doc) and token.doc[behind].pos_ in _NAMED
    return token.pos_ in _NEVER


def _verb_of(cue: Cue, reading: Reading, verbs: Sequence[Token], starts: Sequence[int]) -> Token | None:
    """Return the verb nearest to a cue within its clause, full verbs before auxiliaries."""
    clauses = ((start + reading.offset, end + reading.offset) for start, end in reading.clauses)
    start, end = next((place for place in clauses if place[0] <= cue.start < place[1]), (cue.start, cue.end))
    inside = verbs[bisect_left(starts, start) : bisect_right(starts, end - 1)]
    return min(inside, key=lambda verb: (verb.pos_ != "VERB", abs(verb.idx - cue.start)), default=None)
