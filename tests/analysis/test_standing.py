"""How far proceedings have come can be looked up; and a reason shows the word that says it."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.analysis import Suggestion

ANALYSER = Analyser()


def claims(text: str, language: str, *, least: float = 0.5) -> tuple[Suggestion, ...]:
    return ANALYSER.analyse(text, language=language, date="2025-02-13", min_checkable=least).suggestions


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Urteil ist noch nicht rechtskräftig."),
        ("de", "Das Verfahren ist noch nicht abgeschlossen."),
        ("de", "Ein Urteil steht noch aus."),
        ("de", "Die Ermittlungen dauern an."),
        ("de", "Gegen den Bescheid ist noch Widerspruch möglich."),
        ("de", "Die Entscheidung ist noch nicht gefallen."),
        ("de", "Das Gesetz ist noch nicht in Kraft."),
        ("de", "Die Unfallursache steht noch nicht fest."),
        ("de", "Die Höhe des Schadens ist bislang nicht bekannt."),
        ("en", "The verdict is not yet final."),
        ("en", "The case is still pending."),
        ("en", "The suspect is still at large."),
        ("en", "The cause of the fire is not yet known."),
        ("en", "The law is not yet in force."),
    ],
)
def test_how_far_proceedings_have_come_is_a_claim(language: str, text: str) -> None:
    found = claims(f"{text}\n", language)
    assert [claim.text for claim in found] == [text]
    assert found[0].reasons


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das ist noch nicht schlimm."),
        ("de", "Die Stimmung ist noch nicht gut."),
        ("de", "Hoffentlich ist das Urteil noch nicht rechtskräftig."),
        ("de", "Ist das Urteil noch nicht rechtskräftig?"),
        ("de", "Ein solches Urteil wäre wohl noch nicht rechtskräftig."),
        ("en", "That is not yet good enough."),
        ("en", "Is the verdict not yet final?"),
        ("en", "I hope the case is still pending."),
    ],
)
def test_what_only_sounds_like_it_is_none(language: str, text: str) -> None:
    assert not claims(f"{text}\n", language)


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("de", "Insgesamt wurden dabei dreißig Menschen verletzt.", {"verletzt"}),
        ("de", "Der Antrag ist beim Landgericht anhängig.", {"ist", "ist beim Landgericht anhängig"}),
        ("de", "Das Bundesverfassungsgericht hatte Klagen zweier Abgeordneter abgewiesen.", {"abgewiesen"}),
        ("de", "Die Sanitäter haben den schwer verletzten Kapitän ins Krankenhaus gebracht.", {"gebracht"}),
        ("en", "The injured captain was taken to a hospital on Monday.", {"taken", "was"}),
    ],
)
def test_a_reason_shows_the_verb_that_says_it(language: str, text: str, shown: set[str]) -> None:
    reasons = claims(f"{text}\n", language, least=0.0)[0].reasons
    words = {text[one.start : one.end] for one in reasons if one.code in {"event", "state", "present"}}
    assert words
    assert words <= shown


def test_a_reason_of_wording_holds_no_mark() -> None:
    text = "The contract is not yet signed.\nThe hearing was adjourned, and the judge left.\n"
    reasons = [one for claim in claims(text, "en", least=0.0) for one in claim.reasons]
    assert all(text[one.end - 1] not in ".,;:" for one in reasons if one.code.startswith("wording"))
