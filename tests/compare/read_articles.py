"""Findings within an article that is read and analysed as the window does it."""

from __future__ import annotations

from functools import cache
from typing import Final

from workbench.analysis import Analyser
from workbench.compare import within_article
from workbench.intake import read_text
from workbench.model.findings import Finding

TODAY: Final = "2025-03-12"
MIN_CHECKABLE: Final = 0.5


@cache
def analyser() -> Analyser:
    """Return one analyser for all tests of findings: its models are read once."""
    return Analyser()


def findings(
    text: str, language: str = "de", *, date: str = TODAY, min_checkable: float = MIN_CHECKABLE
) -> list[Finding]:
    """Return what is found within an article; every place holds the words it says.

    Args:
        text: as a file would hold it.
        language: of the text.
        date: of the article, ISO; empty when nobody knows.
        min_checkable: sentences from this score on are claims.
    """
    document = read_text(text)
    analysis = analyser().analyse(
        document.text, blocks=document.blocks, language=language, date=date, min_checkable=min_checkable
    )
    found = list(within_article(document.text, analysis.suggestions, date=date))
    assert all(document.text[place.start : place.end] == place.text for finding in found for place in finding.places)
    return found
