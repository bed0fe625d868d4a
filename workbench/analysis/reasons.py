"""Reasons: the cues behind a score, chosen and put in order, so that a journalist can read why a sentence is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from spacy.language import Language

from workbench.analysis.worth import AGAINST, FOR
from workbench.model.claims import Reason

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from workbench.analysis.marks import Cue, Score

_MOST: Final = 6
_PER_CODE: Final = 2
# Tints weigh little and would only repeat themselves.
_SILENT: Final = frozenset({"opinion_nouns", "abstract_subject", "address", "first_person_any"})


@Language.component("reasons", requires=["doc._.scores"], assigns=["doc._.reasons"])
def reasons(doc: Doc) -> Doc:
    """Choose each sentence's reasons."""
    doc._.reasons = tuple(choose_reasons(score) for score in doc._.scores)
    return doc


def choose_reasons(score: Score) -> tuple[Reason, ...]:
    """Return the weightiest cues, those for the sentence first, each in words of ``reason.*``."""
    weights = {**AGAINST, **FOR}
    counted: dict[str, int] = {}
    chosen: list[Cue] = []
    for cue in sorted(score.cues, key=lambda one: (one.code in AGAINST, -weights[one.code], one.start)):
        counted[cue.code] = counted.get(cue.code, 0) + 1
        if counted[cue.code] <= _PER_CODE and cue.code not in _SILENT:
            chosen.append(cue)
    return tuple(Reason(code=_code(cue.code), start=cue.start, end=cue.end) for cue in chosen[:_MOST])


def _code(code: str) -> str:
    return code.replace("_", "-")
