"""The room's door: plain data in, plain data out. spaCy is imported by the first call, never by importing this."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final

from workbench.analysis.lexicon import SPOKEN
from workbench.analysis.marks import Request
from workbench.analysis.scores.claims import figures_only, suggestions
from workbench.analysis.scores.unspoken import language_free
from workbench.analysis.smoothing import analysis_back, facts_back, smooth_blocks, smooth_tabs, smoothed
from workbench.model.analysis import Analysis, LineScore
from workbench.model.articles import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from workbench.analysis.marks import Outcome
    from workbench.model.articles import Block
    from workbench.model.facts import Fact

PIPELINE: Final = "trained-5"
_LINES: Final = 64  # read together: memory stays flat over endless files


class Analyser:
    """Reads texts; pipelines are made at the first text of a language. Lives in the worker process."""

    def analyse(
        self,
        text: str,
        *,
        blocks: Sequence[Block] = (),
        language: str = "",
        date: str = "",
        min_checkable: float = 0.5,
        progress: Callable[[float], None] | None = None,
    ) -> Analysis:
        """Return the sentences, claims and facts of a text.

        Args:
            text: the draft; all offsets are code points into it.
            blocks: its headings and paragraphs, when known.
            language: "de", "en" or another code; detected when empty.
            date: the article's date (ISO), for "gestern" and "vergangenen Dienstag".
            min_checkable: a sentence becomes a claim from this score on.
            progress: called with the share (0–1) of a long text that has been read, in rising order.
        """
        from workbench.analysis.language import detect  # noqa: PLC0415 - brings spaCy
        from workbench.analysis.mixed import joined, tongues  # noqa: PLC0415 - brings spaCy

        smooth = smoothed(text, blocks)
        placed, tabs = smooth_blocks(smooth, blocks), smooth_tabs(smooth)
        code = language or detect(smooth.text)
        parts = tongues(smooth.text, code) if code in SPOKEN else {code: smooth.text}
        readings = [
            _analysis(
                self._read(part, blocks=placed, tabs=tabs, language=tongue, date=date, progress=told), min_checkable
            )
            for (tongue, part), told in zip(parts.items(), _shared(progress, len(parts)), strict=True)
        ]
        return analysis_back(smooth, joined(readings)) if len(readings) > 1 or smooth.text != text else readings[0]

    def lines(self, texts: Iterable[str], *, language: str = "") -> list[LineScore]:
        """Return one score per text, each line weighed whole and by itself; ``line`` counts from 1."""
        numbered = enumerate(texts, start=1)
        found: list[LineScore] = []
        while some := list(islice(numbered, _LINES)):
            found += self._some_lines(some, language)
        return found

    def facts(self, text: str, *, language: str = "", date: str = "") -> tuple[Fact, ...]:
        """Return the facts of a passage or note; offsets are code points into it."""
        smooth = smoothed(text)
        return facts_back(smooth, _allowed(self._read(smooth.text, language=language, date=date, bare=True)))

    def _some_lines(self, numbered: Sequence[tuple[int, str]], language: str) -> list[LineScore]:
        """Score a few lines in one pass of the encoder."""
        from workbench.analysis.scores.weighing import line_scores  # noqa: PLC0415 - brings spaCy

        read = [self._read(text, language=language, bare=True) for _, text in numbered]
        spoken = [one for one in read if one.language in SPOKEN]
        scores = iter(line_scores(spoken))
        return [
            LineScore(line=number, language=one.language, checkable=checkable, worth=worth)
            for (number, _), one in zip(numbered, read, strict=True)
            for checkable, worth in [next(scores) if one.language in SPOKEN else (0.0, 0.0)]
        ]

    def _read(
        self,
        text: str,
        *,
        blocks: tuple[Block, ...] = (),
        tabs: tuple[int, ...] = (),
        language: str = "",
        date: str = "",
        bare: bool = False,
        progress: Callable[[float], None] | None = None,
    ) -> Outcome:
        from workbench.analysis import pipelines  # noqa: PLC0415 - brings spaCy
        from workbench.analysis.language import detect  # noqa: PLC0415 - brings spaCy

        code = language or detect(text)
        return pipelines.read(
            Request(text=text, blocks=blocks, tabs=tabs, date=date, language=code, bare=bare, progress=progress)
        )


def _shared(progress: Callable[[float], None] | None, parts: int) -> list[Callable[[float], None] | None]:
    """Return one callable for each part of a text that is read apart, so that the share rises over all of them."""
    if progress is None:
        return [None] * parts
    return [partial(_tell, progress, part, parts) for part in range(parts)]


def _tell(progress: Callable[[float], None], part: int, parts: int, share: float) -> None:
    progress((part + share) / parts)


def _analysis(read: Outcome, min_checkable: float) -> Analysis:
    spoken = read.language in SPOKEN
    facts = _allowed(read)
    sentences = tuple(
        Sentence(start=s.start, end=s.end, checkable=s.checkable, worth=s.worth, kind=s.kind) for s in read.scores
    )
    return Analysis(
        language=read.language,
        pipeline=PIPELINE,
        sentences=sentences if spoken else tuple(replace(s, checkable=0.0, worth=0.0) for s in sentences),
        suggestions=suggestions(read, min_checkable) if spoken else figures_only(read, facts, min_checkable),
        facts=facts,
    )


def _allowed(read: Outcome) -> tuple[Fact, ...]:
    facts: tuple[Fact, ...] = read.facts
    return facts if read.language in SPOKEN else language_free(read.text, facts)
