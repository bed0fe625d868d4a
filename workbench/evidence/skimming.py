"""Skimming: which stretches of a long source are worth taking apart for one claim.

Taking 60,000 words apart takes seconds; looking for words, names and digits a tenth of that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.evidence.windows import windows_of
from workbench.evidence.words import stems_of, word_shares
from workbench.model.facts import NAMES, Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.evidence.passages import Likeness
    from workbench.evidence.windows import Span

SHORT: Final = 40_000  # characters read whole
_KEPT: Final = 300
_DIGIT: Final = re.compile(r"\d")
_FIGURE: Final = 0.15
_NAME: Final = 0.2


def skim(
    claim_text: str, claim_facts: Sequence[Fact], capture_text: str, *, encoder: Likeness | None = None
) -> tuple[Span, ...]:
    """Return the spans to look for facts in, in order and apart; the whole text when it is short.

    Args:
        claim_text: the claim's words.
        claim_facts: its facts.
        capture_text: the capture's text; the spans are code points in it.
        encoder: knows words of the same meaning in the other language.
    """
    if len(capture_text) <= SHORT:
        return ((0, len(capture_text)),)
    windows = windows_of(capture_text)
    words = [capture_text[start:end] for start, end in windows]
    names = frozenset().union(*(stems_of(str(fact.value)) for fact in claim_facts if fact.kind in NAMES))
    figures = any(fact.kind not in NAMES for fact in claim_facts)
    shares = word_shares(claim_text, words)
    if encoder is not None:
        shares = [share + like for share, like in zip(shares, encoder.word_shares(claim_text, words), strict=True)]
    scores = [
        share + _FIGURE * (figures and bool(_DIGIT.search(window))) + _NAME * len(names & stems_of(window))
        for share, window in zip(shares, words, strict=True)
    ]
    best = sorted(range(len(windows)), key=lambda index: -scores[index])[:_KEPT]
    return _apart(sorted(windows[index] for index in best))


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Join spans that touch or hold one another."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)
