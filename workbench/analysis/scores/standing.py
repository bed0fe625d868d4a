"""How far proceedings have come: "Das Urteil ist noch nicht rechtskräftig", "The suspect is still at large".

Such sentences hold no figure and often no name, in the present and with a negation, so a model of words takes them for
remarks; a court, an office or a register knows what they say.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.analysis.marks import Cue
from workbench.analysis.scores.judging import AGAINST, judging

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from workbench.analysis.marks import Reading, Score
    from workbench.analysis.scores.judging import Judging

_LEAST: Final = 0.6  # above the mark
_WORTH: Final = 0.4
_UNMARKED: Final = frozenset({"question", "heading", "fragment"})


def standing(doc: Doc, scores: Sequence[Score]) -> tuple[Score, ...]:
    """Return the scores, those of sentences that tell how far proceedings have come lifted above the mark."""
    judge = judging(doc._.lexicon)
    return tuple(_lifted(score, reading, judge) for score, reading in zip(scores, doc._.readings, strict=True))


def _lifted(score: Score, reading: Reading, judge: Judging) -> Score:
    if score.checkable >= _LEAST or score.kind in _UNMARKED:
        return score
    match = judge.cues["standing"].search(reading.blanked)
    if match is None:
        return score
    start, end = match.start() + reading.offset, match.end() + reading.offset
    doubts = [cue for cue in score.cues if cue.code in AGAINST and not start <= cue.start < end]
    if doubts:
        return score
    cue = Cue(code="status", start=start, end=end)
    return replace(
        score,
        checkable=_LEAST,
        worth=max(score.worth, _WORTH),
        kind="statement",
        cues=(*(one for one in score.cues if one.code != "status"), cue),
    )
