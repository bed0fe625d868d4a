"""How somebody says it stands where a name might: "Skeptischer äußerte sich die DZ Bank"."""

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
