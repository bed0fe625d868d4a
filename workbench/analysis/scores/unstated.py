"""Forms of speech that state nothing, whatever the trained scores make of their words.

"Was für ein Spiel!", "Bleiben Sie zu Hause.", "lässt sich kaum denken", "Die Fakten im Überblick:" read like news to a
model of words. What somebody else is said to have said is left alone: that he said it can be looked up. What nobody
states ("Mit Material von dpa", "Angenommen, …") is held down whoever is named in it.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.analysis.forms import tokens_with
from workbench.analysis.scores.judging import judging

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from workbench.analysis.marks import Reading, Score
    from workbench.analysis.scores.judging import Judging

_MOST: Final = 0.45  # below the mark
_FIGURES: Final = frozenset({"money", "percent", "quantity", "rank", "duration", "date"})
_TOLD: Final = frozenset({"attribution", "hearsay", "accusation"})
_FEW: Final = 5  # words of a line that only says who speaks
_SHORT: Final = 60  # characters of a line that only leads on to others


def unstated(doc: Doc, scores: Sequence[Score]) -> tuple[Score, ...]:
    """Return the scores, those of sentences whose form states nothing held below the mark."""
    judge = judging(doc._.lexicon)
    verbs = [doc[at].idx for at in tokens_with(doc, "VerbForm=Fin")]
    return tuple(
        replace(score, checkable=_MOST, kind="opinion")
        if score.checkable > _MOST
        and (
            _states_nothing(score, reading, judge)
            or _credits(score, reading, judge, verbs)
            or _leads_on(score, reading, verbs)
        )
        else score
        for score, reading in zip(scores, doc._.readings, strict=True)
    )


def _states_nothing(score: Score, reading: Reading, judge: Judging) -> bool:
    codes = {cue.code for cue in score.cues}
    if judge.cues["unasserted"].search(reading.blanked):
        return True
    if not codes & {"attribution", "quotation"} and judge.cues["contrary"].search(reading.blanked):
        return True
    if codes & _TOLD:
        return False
    if judge.cues["never"].search(reading.blanked):
        return True
    return not codes & _FIGURES and bool(judge.cues["never_bare"].search(reading.blanked))


def _credits(score: Score, reading: Reading, judge: Judging, verbs: Sequence[int]) -> bool:
    """Say whether a line tells whose a picture is; with a verb, it tells what is to be seen there."""
    return bool(judge.cues["credit"].search(reading.blanked)) and not _holds(verbs, score)


def _holds(verbs: Sequence[int], score: Score) -> bool:
    at = bisect_left(verbs, score.start)
    return at < len(verbs) and verbs[at] < score.end


def _leads_on(score: Score, reading: Reading, verbs: Sequence[int]) -> bool:
    """Say whether a short line leads on to others: a heading with a colon and no verb, "Rathbun stated," alone."""
    line = reading.blanked.rstrip()
    if not line.endswith((":", ",")) or len(line) > _SHORT:
        return False
    codes = {cue.code for cue in score.cues}
    saying = "attribution" in codes and not codes & (_FIGURES | {"quotation"}) and len(line.split()) <= _FEW
    return saying or (line.endswith(":") and not _holds(verbs, score))
