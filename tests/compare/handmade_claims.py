"""Claims made by hand, so that the comparison is tested without the analysis."""

from __future__ import annotations

import re

from workbench.model.analysis import Suggestion
from workbench.model.facts import Fact, FactKind


def named(text: str, *names: str, kind: str = "person") -> list[Suggestion]:
    """Return a claim per sentence whose facts are the names wherever they stand."""
    found = []
    for match in re.finditer(r"[^.\n]+[.]", text):
        facts = [
            Fact(start=m.start(), end=m.end(), text=m[0], kind=FactKind(kind), value=m[0])
            for name in names
            for m in re.finditer(rf"\b{name}\b", text)
            if match.start() <= m.start() < match.end()
        ]
        facts.sort(key=lambda fact: fact.start)
        found.append(
            Suggestion(start=match.start(), end=match.end(), text=match[0], checkable=1, worth=1, facts=tuple(facts))
        )
    return found
