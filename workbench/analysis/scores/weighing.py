"""Weighing: the trained scores of every sentence, from the pass that the tagger read, beside what the rules saw.

Questions, headings and fragments keep to the rules: they stay unmarked.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
from spacy.language import Language

from workbench.analysis.lexicon import SPOKEN
from workbench.analysis.scores.mixing import mixes
from workbench.analysis.scores.scoring import REGISTERS, Word, scorer
from workbench.analysis.scores.signs import signs_of
from workbench.analysis.scores.standing import standing
from workbench.analysis.scores.unstated import unstated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from workbench.analysis.marks import Outcome, Request, Score
    from workbench.analysis.scores.mixing import Mix
    from workbench.analysis.scores.scoring import Judged, Seen

UNMARKED: Final = frozenset({"question", "heading", "fragment"})
_MARKS: Final = "„“”\"'‚‘’«»()[]{}.,;:!?–—-…/"
THRESHOLD: Final = 0.5  # of DESIGN
_PREDICTS: Final = frozenset({"modal", "future"})
_OPINES: Final = frozenset(
    {"intention", "opinion_verbs", "first_person", "opinion_words", "opinion_nouns", "abstract_subject", "address"}
)


@Language.component(
    "weighing",
    requires=["doc._.rules", "doc._.language", "doc._.seen", "doc._.readings", "token.morph"],
    assigns=["doc._.scores", "doc._.moves"],
)
def weighing(doc: Doc) -> Doc:
    """Score every statement by the trained model; in a language we don't speak the rules' scores stay."""
    if doc._.language in SPOKEN and not doc._.request.bare:
        scores, doc._.moves = weigh(doc._.request, doc._.rules, doc._.seen, german=doc._.language == "de")
        doc._.scores = standing(doc, unstated(doc, scores))
    else:
        doc._.scores, doc._.moves = doc._.rules, ((),) * len(doc._.rules)
    return doc


def weigh(
    request: Request, rules: Sequence[Score], seen: Seen | None, *, german: bool
) -> tuple[tuple[Score, ...], tuple[tuple[Word, ...], ...]]:
    """Return the sentences' scores, and per sentence the words that move them; offsets into the text.

    Args:
        request: the text.
        rules: what the rules say of each sentence.
        seen: what the encoder saw of each; None when it has not read them.
        german: whether the text is in German.
    """
    found: list[Score] = list(rules)
    words: list[tuple[Word, ...]] = [()] * len(rules)
    chosen, judged = judge(request.text, rules, seen, german=german)
    if judged is None:
        return tuple(found), tuple(words)
    mix = mixes()["de" if german else "en"]
    for place, at in enumerate(chosen):
        found[at] = _scored(rules[at], judged, place, mix)
        start = rules[at].start
        words[at] = tuple(_bare(word, request.text, start) for word in judged.words[place])
    return tuple(found), tuple(words)


def _bare(word: Word, text: str, start: int) -> Word:
    """Return a word of a sentence at ``start`` with offsets in the text, without the marks set close ("signed.")."""
    words = text[word.start + start : word.end + start]
    inner = words.strip(_MARKS) or words
    at = word.start + start + words.index(inner)
    return Word(at, at + len(inner), word.moves)


def judge(text: str, rules: Sequence[Score], seen: Seen | None, *, german: bool) -> tuple[list[int], Judged | None]:
    """Return which sentences are scored by more than their form, and what the model says of these; None of none."""
    chosen = [at for at, score in enumerate(rules) if score.kind not in UNMARKED]
    if not chosen:
        return [], None
    texts = [text[rules[at].start : rules[at].end] for at in chosen]
    signs = [signs_of(words, [rules[at]], german=german) for words, at in zip(texts, chosen, strict=True)]
    own = seen.chosen(chosen) if seen is not None else scorer().see(texts)
    return chosen, scorer().judge(own, np.stack(signs))


def line_scores(lines: Sequence[Outcome]) -> list[tuple[float, float]]:
    """Return (checkable, worth) of texts that stand by themselves, each weighed by the register its own words show."""
    if not lines:
        return []
    signs = [signs_of(line.text, line.rules, german=line.language == "de") for line in lines]
    judged = scorer().judge(scorer().see([line.text for line in lines]), np.stack(signs))
    return [_line_score(judged, at, line) for at, line in enumerate(lines)]


def _line_score(judged: Judged, at: int, line: Outcome) -> tuple[float, float]:
    if not line.text.strip():
        return 0.0, 0.0
    formless = all(score.kind in UNMARKED for score in line.rules)  # news keeps to the rules of form
    shares = dict(zip(REGISTERS, judged.registers[at], strict=True))
    shares["news"] *= not formless
    checkable = sum(share * judged.checkable[name][at] for name, share in shares.items())
    worth = sum(share * judged.worth[name][at] for name, share in shares.items())
    return round(float(checkable), 3), round(float(worth), 3)


def _scored(rule: Score, judged: Judged, at: int, mix: Mix) -> Score:
    """Return a sentence's scores by model and rules: the model finds more, the rules know opinion and prediction.

    German keeps the even mean, for its labelled news holds little commentary, whose opinions and predictions must stay
    unmarked.
    """
    mean = mix.mean(float(judged.checkable["news"][at]), rule.checkable)
    checkable = round(mix.score(mean), 3)
    kind = _kind(checkable, rule)
    return replace(rule, checkable=checkable, worth=round(float(judged.worth["news"][at]), 3), kind=kind)


def _kind(checkable: float, rule: Score) -> str:
    """Return the sentence's kind: a statement, or why it is none."""
    codes = {cue.code for cue in rule.cues}
    if checkable >= THRESHOLD:
        return "statement"
    if "wish" in codes:
        return "wish"
    if codes & _PREDICTS:
        return "prediction"
    return "opinion" if codes & _OPINES else "statement"
