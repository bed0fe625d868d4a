"""Titles as names of files: cut between words, and never behind one that begins something."""

from __future__ import annotations

import pytest

from workbench.text.file_names import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Musk bietet 97,4 Milliarden", "musk-bietet-97-4-milliarden"),
        ("Was wir wissen, und was nicht", "was-wir-wissen-und-was-nicht"),  # nothing is cut: it ends as it ends
        (
            "Ein Gebot von 97,4 Milliarden Dollar für OpenAI sorgt für Unruhe",
            "ein-gebot-von-97-4-milliarden-dollar-für-openai-sorgt",
        ),
        (
            "Elon Musk bietet mit Partnern 97,4 Milliarden Dollar für die OpenAI-Stiftung",
            "elon-musk-bietet-mit-partnern-97-4-milliarden-dollar",
        ),
        (
            "Investors led by Elon Musk offer close to one hundred billion for the maker of ChatGPT",
            "investors-led-by-elon-musk-offer-close-to-one-hundred",
        ),
        ("Für " * 30, "für"),
        ("x" * 80, "x" * 60),
        ("–", ""),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert file_name(title) == name
    assert len(name) <= 60
