"""Speakers as papers name them: sentences made up before the rules were looked at, their speakers set down by hand.

``speaking/*.txt`` has a sentence or two per line, the speaker of the last quotation before it ("¶" is a line's end).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()
WRITTEN = Path(__file__).parent / "speaking"


def written(language: str) -> list[tuple[str, str]]:
    lines = (WRITTEN / f"{language}.txt").read_text("utf-8").splitlines()
    return [(text.replace("¶", "\n"), speaker) for speaker, _, text in (line.partition(" | ") for line in lines)]


def last_speaker(text: str, language: str) -> str:
    said = [fact.speaker for fact in ANALYSER.facts(text, language=language) if fact.kind is FactKind.QUOTE]
    assert said
    return said[-1] or "nobody"


@pytest.mark.parametrize(("text", "speaker"), written("de"))
def test_a_speaker_as_german_papers_write(text: str, speaker: str) -> None:
    assert last_speaker(text, "de") == speaker


@pytest.mark.parametrize(("text", "speaker"), written("en"))
def test_a_speaker_as_english_papers_write(text: str, speaker: str) -> None:
    assert last_speaker(text, "en") == speaker
