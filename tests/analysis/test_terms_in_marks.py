"""Terms in marks are nobody's words; what somebody calls a thing stays his."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


def _quoted(analyser: Analyser, text: str, language: str) -> list[str]:
    return [fact.text for fact in analyser.facts(text, language=language) if fact.kind is FactKind.QUOTE]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Lena Moore came in March. What founders call the “strike note” came to light last week, Moore said."),
        ("en", "What engineers call a “cold spot” was found in the core, said Ann Reed."),
        ("en", "Residents live along the so-called “Burglary Mile”, Mayor Tom Hill said on Friday."),
        ("en", "Ann Reed said the coalition, known as a “red-red coalition” in Berlin, would hold."),
        ("de", "Die sogenannte „Streiknotiz“ tauchte im März auf, sagte Lena Moor."),
        ("de", "Anwohner nennen die Straße die „Einbruchsmeile“."),
        ("de", "Müller sagte, das Verfahren, bekannt als „kalte Naht“, sei sicher."),
    ],
)
def test_a_term_is_no_quotation(analyser: Analyser, language: str, text: str) -> None:
    assert _quoted(analyser, text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The mayor called it a “witch hunt”.", "witch hunt"),
        ("en", "Reed said the inquiry was a “witch hunt” from the start.", "witch hunt"),
        ("en", "Reed described the ruling as “a disgrace”.", "a disgrace"),
        ("en", "The firm closed what critics call the “last honest mill”.", "last honest mill"),
        ("en", "Reed said the talks were “very constructive”.", "very constructive"),
        ("de", "Müller nannte den Plan „unverantwortlich“.", "unverantwortlich"),
        ("de", "Müller sprach von einem „historischen Fehler“.", "historischen Fehler"),
    ],
)
def test_what_somebody_calls_a_thing_is_his_word(analyser: Analyser, language: str, text: str, words: str) -> None:
    assert _quoted(analyser, text, language) == [words]
