"""Facts as a finding shows them: their values as its details, in both languages of the interface, and their places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.model.findings import FindingPlace
from workbench.model.wording import told_words

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.facts import Fact

_LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")


def values_of(**facts: Fact) -> dict[str, str]:
    """Return each fact's value under ``name_de`` and ``name_en``, as ``wording.finding_words`` looks for them.

    A fact without a value, as a day of no certain year, is told in its own words.
    """
    return {f"{name}_{language}": told_words(fact, language) for name, fact in facts.items() for language in _LANGUAGES}


def place_of(fact: Fact, claim: int) -> FindingPlace:
    """Return where a fact of the draft stands; ``claim`` is the number of its claim, 0 for none."""
    return FindingPlace(start=fact.start, end=fact.end, text=fact.text, claim=claim)


def number_of(claim: object) -> int:
    """Return a claim's number; a suggestion has none yet, which is 0."""
    return int(getattr(claim, "number", 0))
