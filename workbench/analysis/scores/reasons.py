"""Reasons: the cues behind a score, chosen and put in order, so that a journalist can read why a sentence is marked."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from spacy.language import Language

from workbench.analysis.scores.mixing import mixes
from workbench.analysis.scores.scoring import scorer
from workbench.analysis.scores.showing import shown
from workbench.analysis.scores.signs import AGAINST, FOR
from workbench.analysis.scores.worth import AGAINST as RULES_AGAINST
from workbench.analysis.scores.worth import FOR as RULES_FOR
from workbench.model.claims import Reason

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc

    from workbench.analysis.marks import Cue, Score
    from workbench.analysis.scores.scoring import Word

_MOST: Final = 6
_PER_CODE: Final = 2
_WORDS: Final = 2
_RULES: Final[Mapping[str, float]] = {**RULES_AGAINST, **RULES_FOR}
_STEEPEST: Final = 0.25  # of the logistic curve, in the middle
_MOVES: Final = 0.35  # of the logit; less is noise
# Tints weigh little and would only repeat themselves.
_SILENT: Final = frozenset({"opinion_nouns", "abstract_subject", "address", "first_person_any"})


@Language.component(
    "reasons",
    requires=["doc._.scores", "doc._.moves", "doc._.language", "doc._.readings", "token.pos"],
    assigns=["doc._.reasons"],
)
def reasons(doc: Doc) -> Doc:
    """Choose each sentence's reasons."""
    language = doc._.language
    doc._.reasons = tuple(
        choose_reasons(score, words, language)
        for score, words in zip(shown(doc, doc._.scores), doc._.moves, strict=True)
    )
    return doc


def choose_reasons(score: Score, words: Sequence[Word] = (), language: str = "") -> tuple[Reason, ...]:
    """Return the cues that moved the scores most, those for the sentence first, then the words that did.

    What a cue moves is its weight in the rules and its sign's in the trained score, as ``language`` mixes them; a
    sentence no model has read (``words`` empty) keeps to the weights of the rules.
    """
    weights = _mixed(language) if words else _RULES
    counted: dict[str, int] = {}
    chosen: list[Cue] = []
    for cue in sorted(score.cues, key=lambda one: (one.code in AGAINST, -weights[one.code], one.start)):
        counted[cue.code] = counted.get(cue.code, 0) + 1
        if counted[cue.code] <= _PER_CODE and cue.code not in _SILENT:
            chosen.append(cue)
    # A quotation may go on for sentences; its reason stays in this one.
    found = [Reason(code=_code(cue.code), start=cue.start, end=min(cue.end, score.end)) for cue in chosen[:_MOST]]
    return (*found, *_wording(words))


@cache
def _mixed(language: str) -> Mapping[str, float]:
    """Return how far each cue moves the mean of both scores, where the trained one is steepest."""
    share = mixes()[language].share
    return {
        code: share * _STEEPEST * abs(scorer().weigh(code)) + (1 - share) * _RULES[code] for code in (*FOR, *AGAINST)
    }


def _wording(words: Sequence[Word]) -> list[Reason]:
    """Return the few words that moved the score most, up or down, in the order of the text."""
    strong = sorted((word for word in words if abs(word.moves) >= _MOVES), key=lambda word: -abs(word.moves))[:_WORDS]
    return [
        Reason(code="wording-for" if word.moves > 0 else "wording-against", start=word.start, end=word.end)
        for word in sorted(strong, key=lambda word: word.start)
    ]


def _code(code: str) -> str:
    return code.replace("_", "-")
