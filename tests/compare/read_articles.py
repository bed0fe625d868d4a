"""Findings within an article that is read and analysed as the window does it."""

from __future__ import annotations

from functools import cache

from workbench.analysis import Analyser
from workbench.compare import within_article
from workbench.intake import read_text
from workbench.model.findings import Finding


@cache
def analyser() -> Analyser:
    """Return one analyser for all tests of findings: its models are read once."""
    return Analyser()


def findings(text: str, language: str) -> list[Finding]:
    """Return what is found within an article of 12 March 2025."""
    document = read_text(text)
    analysis = analyser().analyse(document.text, blocks=document.blocks, language=language, date="2025-03-12")
    return list(within_article(document.text, analysis.suggestions, date="2025-03-12"))
