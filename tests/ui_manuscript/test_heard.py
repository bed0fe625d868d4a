"""What is heard of a claim: all of it once, afterwards what changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from workbench.model.claims import Claim, Query, Rating, SignOff, Verdict, Workflow
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.ids import ArticleId, ClaimId, QueryId, Sha256, SignOffId, VerdictId
from workbench.ui.manuscript.heard import Told, difference, whole


def _fact(number: int, words: str) -> Fact:
    return Fact(number=number, start=0, end=len(words), text=words, kind=FactKind.PERSON, value=words)


_VERDICT = Verdict(
    id=VerdictId("v1"), claim=ClaimId("c7"), rating=Rating.FALSE, reason="Es waren 44.", by="Ines Vogt", at="2025-02-11"
)
_QUERY = Query(id=QueryId("q1"), claim=ClaimId("c7"), text="Woher?", by="Ines Vogt", at="2025-02-11")
_SIGNED = SignOff(id=SignOffId("s1"), verdict=VerdictId("v1"), by="Paul Adeyemi", at="2025-02-12")


def _claim(**about: Any) -> Claim:
    made = Claim(
        id=ClaimId("c7"),
        article=ArticleId("a"),
        number=7,
        draft=Sha256("d"),
        start=0,
        end=30,
        text="Musk kaufte\nTwitter 2022",
        facts=(_fact(1, "Musk"), _fact(2, "2022")),
    )
    return replace(made, **about)


def test_a_claim_gone_to_is_heard_whole() -> None:
    assert whole(_claim(), 0, "de") == "Behauptung 7, offen, 0 von 2 Fakten bestätigt. Musk kaufte Twitter 2022"
    busy = _claim(verdicts=(_VERDICT,), sign_offs=(_SIGNED,), queries=(_QUERY,), evidence_count=2)
    assert whole(busy, 1, "en") == (
        "Claim 7, false, 0 of 2 facts confirmed, one finding, 2 pieces of evidence, one open query, "
        "signed off by Paul Adeyemi. Musk kaufte Twitter 2022"
    )


@pytest.mark.parametrize(
    ("about", "heard"),
    [
        ({}, ""),
        ({"worth": 0.9}, ""),
        (
            {"facts": (replace(_fact(1, "Musk"), state=FactState.CONFIRMED), _fact(2, "2022"))},
            "Musk: bestätigt, 1 von 2 Fakten bestätigt",
        ),
        ({"verdicts": (_VERDICT,)}, "Behauptung 7, falsch"),
        ({"assigned": "Paul"}, "für Paul"),
        ({"workflow": Workflow.WITH_AUTHOR}, "bei Autor:in"),
        ({"evidence_count": 1}, "ein Beleg"),
        ({"queries": (_QUERY,)}, "eine offene Rückfrage"),
    ],
)
def test_afterwards_only_what_changed(about: dict[str, Any], heard: str) -> None:
    assert difference(_claim(), _claim(**about), "de") == heard


def test_what_is_taken_back_is_heard() -> None:
    before = _claim(verdicts=(_VERDICT,), assigned="Paul", evidence_count=1, queries=(_QUERY,))
    assert difference(before, _claim(), "de") == (
        "Behauptung 7, offen, niemandem zugewiesen, kein Beleg mehr, keine offene Rückfrage mehr"
    )
    signed = replace(before, sign_offs=(_SIGNED,))
    assert difference(before, signed, "en") == "signed off by Paul Adeyemi"


def test_nothing_is_said_twice() -> None:
    told = Told()
    assert told.words(_claim(), 0, "de").startswith("Behauptung 7, offen")
    assert told.words(_claim(), 0, "de") == ""
    assert told.words(_claim(evidence_count=2), 0, "de") == "2 Belege"
    assert told.words(_claim(text="Musk kauft"), 0, "de") == "Behauptung 7, offen, 0 von 2 Fakten bestätigt. Musk kauft"
    told.forget()
    assert told.words(_claim(), 0, "de").startswith("Behauptung 7, offen")
