"""The pipelines: ``spacy.blank`` with our components in the order of DESIGN §5, one pipeline per language."""

from __future__ import annotations

import gc
import re
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

import spacy
from spacy.tokens import Doc

# Imported for their registration with spaCy.
from workbench.analysis import language, sentences, words
from workbench.analysis.figures import quantities
from workbench.analysis.lexicon import NEUTRAL, SPOKEN
from workbench.analysis.marks import Outcome
from workbench.analysis.names import entities
from workbench.analysis.quotes import quotations
from workbench.analysis.scores import modality, reasons, weighing, worth
from workbench.analysis.times import dates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.language import Language
    from spacy.vocab import Vocab

    from workbench.analysis.marks import Request

COMPONENTS: Final = {
    "language": language,
    "sentences": sentences,
    "words": words,
    "entities": entities,
    "quantities": quantities,
    "dates": dates,
    "quotations": quotations,
    "modality": modality,
    "worth": worth,
    "weighing": weighing,
    "reasons": reasons,
}
# How much of a long text's time has gone by behind each component, as measured on news, lists and a text without a full
# stop. What reads the words tells itself how far it is.
_FAR: Final = {
    "sentences": 0.02, "words": 0.58, "entities": 0.64, "quantities": 0.76, "dates": 0.82, "quotations": 0.92,
    "modality": 0.95, "worth": 0.98, "weighing": 0.99,
}  # fmt: skip
_ATTRIBUTES: Final = (
    "request", "language", "lexicon", "stretches", "spans", "seen", "names", "figures", "dates", "quotations",
    "reported", "readings", "facts", "rules", "scores", "moves", "reasons",
)  # fmt: skip
_LOADED: Final[set[str]] = set()  # languages that have read a text
_MOST_WORDS: Final = 200_000  # lexemes, about 100 MB
_ENDLESS: Final = re.compile(r"\S{120}")
_PIECE: Final = re.compile(r"\S{1,60}|\s{1,60}")


@cache
def pipeline(code: str) -> Language:
    """Return the pipeline of a language; that of no language for one we don't speak."""
    nlp = spacy.blank(code if code in SPOKEN else NEUTRAL)
    nlp.max_length = 1_000_000_000  # no component needs memory per character squared
    for name in _ATTRIBUTES:
        Doc.set_extension(name, default=None, force=True)
    for name in COMPONENTS:
        nlp.add_pipe(name)
    nlp.tokenizer = _Patient(nlp.tokenizer, nlp.vocab)
    return nlp


@contextmanager
def _loading(code: str) -> Iterator[None]:
    """Hold garbage collection back while a language's first text brings in tables and models.

    What was loaded by then stays for good, so that no collection looks through it again (0.1 s each time).
    """
    if code in _LOADED or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        _LOADED.add(code)
        gc.freeze()
        gc.enable()


def read(request: Request) -> Outcome:
    """Run the pipeline of ``request.language`` over its text; no spaCy object leaves.

    spaCy remembers every word it ever saw. A memory zone per text would forget the tokenizer's cache too and halve the
    speed, so a pipeline whose vocabulary has grown large is made anew instead: memory stays flat over many articles.
    """
    with _loading(request.language):
        return _read(request)


def _read(request: Request) -> Outcome:
    nlp = pipeline(request.language)
    doc = nlp.make_doc(request.plain)
    told, before, words = request.progress, _FAR["sentences"], _FAR["words"]
    doc._.request = request if told is None else replace(request, progress=_stretch(told, before, words))
    for name, component in nlp.pipeline:
        doc = component(doc)
        if told is not None and name in _FAR:
            told(_FAR[name])
    outcome = Outcome(
        text=request.text,
        language=doc._.language,
        lexicon=doc._.lexicon,
        facts=doc._.facts,
        scores=doc._.scores,
        rules=doc._.rules,
        reasons=doc._.reasons,
    )
    if len(nlp.vocab) > _MOST_WORDS:
        pipeline.cache_clear()
        _LOADED.clear()
        gc.unfreeze()
    return outcome


def _stretch(told: Callable[[float], None], start: float, end: float) -> Callable[[float], None]:
    """Return what is told the share of a stretch of the way (0–1), and tells that of the whole."""
    return lambda share: told(start + (end - start) * share)


class _Patient:
    """spaCy's tokenizer, except for texts with endless words, whose affixes it would peel off one by one.

    Args:
        tokenizer: the language's own.
        vocab: for the docs made here.
    """

    def __init__(self, tokenizer: Callable[[str], Doc], vocab: Vocab) -> None:
        self._tokenizer = tokenizer
        self._vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return a doc whose text is exactly ``text``."""
        if not _ENDLESS.search(text):
            return self._tokenizer(text)
        words = _PIECE.findall(text)
        return Doc(self._vocab, words=words, spaces=[False] * len(words))
