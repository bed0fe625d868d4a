"""Signs: a sentence's cues and form as the numbers that the trained scores read beside the encoder's features."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

from workbench.analysis.marks_of_speech import quoted_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from workbench.analysis.marks import Score

FOR: Final = (
    "money", "percent", "quantity", "rank", "duration", "date", "name", "event", "state", "present", "status",
    "attribution", "hearsay", "quotation", "comparison", "accusation", "occasion",
)  # fmt: skip
AGAINST: Final = (
    "modal", "future", "intention", "opinion_verbs", "first_person", "wish", "opinion_words", "opinion_nouns",
    "abstract_subject", "address", "first_person_any",
)  # fmt: skip
FORM: Final = (
    "rules_checkable", "rules_worth", "question", "heading", "words", "quoted", "german", "digits", "capitals",
    "colon", "shout", "lower", "inside_quote",
)  # fmt: skip
NAMES: Final = (*FOR, *AGAINST, *FORM)
_CUES: Final = len(FOR) + len(AGAINST)
_PLACES: Final = {code: at for at, code in enumerate((*FOR, *AGAINST))}
_MOST: Final = 2  # of one cue that count
_APART: Final = frozenset({"heading", "fragment"})


def signs_of(text: str, scores: Sequence[Score], *, german: bool) -> NDArray[np.float32]:
    """Return the numbers named in ``NAMES``, each about 0 to 1.

    Args:
        text: a sentence, or a line of several.
        scores: what the rules say of each of its sentences.
        german: whether it is in German.
    """
    cues = [0.0] * _CUES
    for code, count in Counter([cue.code for score in scores for cue in score.cues]).items():
        at = _PLACES.get(code)
        if at is not None:
            cues[at] = min(count, _MOST) / _MOST
    return np.array([*cues, *_form(text, scores, german=german)], dtype=np.float32)


def _form(text: str, scores: Sequence[Score], *, german: bool) -> list[float]:
    size = max(len(text), 1)
    sentences = max(len(scores), 1)
    bare = text.rstrip()
    quoted = quoted_spans(text)
    return [
        max([score.checkable for score in scores], default=0.0),
        max([score.worth for score in scores], default=0.0),
        sum(score.kind == "question" for score in scores) / sentences,
        sum(score.kind in _APART for score in scores) / sentences,
        math.log1p(len(text.split())) / 4,
        sum(end - start for start, end in quoted) / size,
        float(german),
        min(1.0, 10 * sum(map(str.isdigit, text)) / size),
        min(1.0, 5 * sum(map(str.isupper, text)) / size),
        float(bare.endswith(":")),
        float(bare.endswith(("!", "!“", '!"', "!”"))),
        float(text[:1].islower()),
        float(bare[:1] in '„“"»«' and len(quoted) != 1),
    ]
