"""Who speaks beside a manner ("Skeptischer äußerte sich die DZ Bank") and under a surname that two people share."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()


@pytest.mark.parametrize(
    "lead",
    [
        "Skeptischer äußerte sich die DZ Bank",
        "Vorsichtiger zeigte sich die DZ Bank",
        "Gelassener klang die DZ Bank",
    ],
)
def test_a_manner_is_no_speaker(lead: str) -> None:
    text = f"Die Aktie stieg um neun Prozent. {lead}: Die Zölle seien „noch längst nicht verdaut“."
    (quote,) = [fact for fact in ANALYSER.facts(text, language="de") if fact.kind is FactKind.QUOTE]
    assert quote.speaker in {None, "DZ Bank"}


def test_a_name_before_such_a_verb_speaks() -> None:
    text = "Becker zeigte sich enttäuscht: „Wir haben zwei Punkte verschenkt.“"
    (quote,) = [fact for fact in ANALYSER.facts(text, language="de") if fact.kind is FactKind.QUOTE]
    assert quote.speaker == "Becker"


@pytest.mark.parametrize(
    ("between", "speaker"),
    [("", "Hanna Vossberg"), ("Ihr Mann war der Verleger Joachim Vossberg. ", "Vossberg")],
)
def test_a_shared_surname_is_of_the_only_one_named_so_far(between: str, speaker: str) -> None:
    text = (
        f"Am Sonntag ist Hanna Vossberg gestorben. {between}„Bücher waren das Einzige, was blieb“, sagte Vossberg 1997 "
        "in einem Gespräch. Joachim Vossberg starb 2012."
    )
    (quote,) = [fact for fact in ANALYSER.facts(text, language="de") if fact.kind is FactKind.QUOTE]
    assert quote.speaker in {speaker, None} if between else quote.speaker == speaker
