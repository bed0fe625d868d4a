"""Values of facts as the details of a finding, in both languages of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.model.wording import value_words

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.facts import Fact

_LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")


def values_of(**facts: Fact) -> dict[str, str]:
    """Return each fact's value under ``name_de`` and ``name_en``, as ``wording.finding_words`` looks for them."""
    return {
        f"{name}_{language}": value_words(fact, language) for name, fact in facts.items() for language in _LANGUAGES
    }
