"""A language that isn't read is said in one sentence."""

from __future__ import annotations

import pytest

from workbench import compare
from workbench.model.wording import finding_words


@pytest.mark.parametrize("language", ["de", "en", ""])
def test_what_is_read_or_not_known_yet_needs_no_word(language: str) -> None:
    assert compare.not_read(language) == ()


@pytest.mark.parametrize(
    ("code", "german", "english"),
    [("fr", "Französisch", "French"), ("ar", "Arabisch", "Arabic"), ("xx", "xx", "xx"), ("?!", "?!", "?!")],
)
def test_another_language_is_named(code: str, german: str, english: str) -> None:
    [finding] = compare.not_read(code)
    assert finding.places == ()
    assert f"({german})" in finding_words(finding, "de")
    assert f"({english})" in finding_words(finding, "en")
