"""What was compared is compared no more while only people's decisions change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.reports.handmade import make_dossier
from workbench import compare
from workbench.actions import noticing
from workbench.model.claims import Rating, Verdict, Workflow
from workbench.model.facts import FactState
from workbench.model.ids import VerdictId

if TYPE_CHECKING:
    from workbench.model.claims import Claim
    from workbench.model.evidence import Evidence


@pytest.fixture
def pair() -> tuple[Claim, Evidence]:
    dossier = make_dossier()
    claim = next(one for one in dossier.live_claims if dossier.evidence.get(one.id) and one.facts)
    return claim, dossier.evidence[claim.id][0]


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the words compared with evidence from now on."""
    found: list[str] = []
    real = compare.against_evidence

    def counted(claim: Claim, evidence: Evidence, **more: Any) -> Any:
        found.append(claim.text)
        return real(claim, evidence, **more)

    monkeypatch.setattr(compare, "against_evidence", counted)
    noticing._against.cache_clear()
    return found


def test_a_decision_leaves_what_was_compared(pair: tuple[Claim, Evidence], compared: list[str]) -> None:
    claim, evidence = pair
    before = noticing.against(claim, evidence, "Register")
    verdict = Verdict(id=VerdictId("n"), claim=claim.id, rating=Rating.FALSE, reason="Nein", by="Paul", at="")
    facts = tuple(replace(one, state=FactState.WRONG, decided_by="Paul", decided_at="x") for one in claim.facts)
    decided = replace(
        claim, verdicts=(verdict,), workflow=Workflow.CUT, assigned="Paul", touched=True, evidence_count=9, facts=facts
    )
    assert noticing.against(decided, replace(evidence, for_earlier_words=True), "Register") == before
    assert len(compared) == 1


def test_other_words_are_compared_anew(pair: tuple[Claim, Evidence], compared: list[str]) -> None:
    claim, evidence = pair
    noticing.against(claim, evidence, "Register")
    noticing.against(replace(claim, text=f"{claim.text} Nicht."), evidence, "Register")
    noticing.against(claim, replace(evidence, note="anders"), "Register")
    assert len(compared) == 3
