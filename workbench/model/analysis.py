"""What the analysis hands out: plain data with offsets and reasons."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.model.articles import Sentence
from workbench.model.claims import Reason
from workbench.model.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A claim the machine suggests; numbers of its facts count from 1. Offsets are code points in the text."""

    start: int
    end: int
    text: str
    checkable: float
    worth: float
    kinds: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """The outcome of one run over one text.

    Attributes:
        language: "de", "en", or the code of a language we don't speak (then only figures and dates are facts).
        pipeline: version and models, for the ``analysed`` event, e.g. "rules-1".
        sentences: all sentences, headings and questions included, in order.
        suggestions: the claims at ``checkable`` ≥ the threshold asked for, in order.
        facts: every fact of the text, in claims or not, in order; ``number`` 0.
    """

    language: str
    pipeline: str
    sentences: tuple[Sentence, ...]
    suggestions: tuple[Suggestion, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineScore:
    """The scores of one line of a file of lines; ``line`` counts from 1, ``language`` as in ``Analysis``."""

    line: int
    language: str
    checkable: float
    worth: float
