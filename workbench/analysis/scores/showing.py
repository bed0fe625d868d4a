"""Which word a reason shows: the verb that says it, where the expressions of the tables caught another word.

"Insgesamt", "Landgericht" and "der verletzten Fahrerin" look like participles to an expression; the tagger
knows better.
Only what is shown changes: the scores were fitted on the cues as they are.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from workbench.analysis.forms import tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    told = _Told(doc)
    if not told.verbs:
        return tuple(scores)
    return tuple(
        replace(score, cues=_moved(score.cues, reading, told)) if _tells(score) else score
        for score, reading in zip(scores, doc._.readings, strict=True)
    )


def _tells(score: Score) -> bool:
    return any(cue.code in _TELLING for cue in score.cues)


class _Told:
    """A tagged text's words and verbs by place.

    Args:
        doc: the text.
    """

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._places: list[Any] = doc.to_array(["IDX"]).reshape(-1).tolist()
        self.verbs = [doc[at] for at in tokens_of(doc, *_VERBS)]
        self._starts = [token.idx for token in self.verbs]

    def at(self, place: int) -> Token | None:
        """Return the word that begins at a place."""
        at = bisect_left(self._places, place)
        return self._doc[at] if at < len(self._places) and self._places[at] == place else None

    def verb_of(self, cue: Cue, reading: Reading) -> Token | None:
        """Return the verb nearest to a cue within its clause, full verbs before auxiliaries."""
        clauses = ((start + reading.offset, end + reading.offset) for start, end in reading.clauses)
        start, end = next((place for place in clauses if place[0] <= cue.start < place[1]), (cue.start, cue.end))
        inside = self.verbs[bisect_left(self._starts, start) : bisect_right(self._starts, end - 1)]
        return min(inside, key=lambda verb: (verb.pos_ != "VERB", abs(verb.idx - cue.start)), default=None)


def _moved(cues: Sequence[Cue], reading: Reading, told: _Told) -> tuple[Cue, ...]:
    kept: list[Cue] = []
    for cue in cues:
        token = told.at(cue.start) if cue.code in _TELLING else None
        if token is None or not _no_verb(token):
            kept.append(cue)
        elif (verb := told.verb_of(cue, reading)) is not None:
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
