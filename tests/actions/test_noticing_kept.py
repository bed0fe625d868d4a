"""What was compared is compared no more while only people's decisions change."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.reports.handmade import make_dossier
from workbench import compare
from workbench.actions import noticing
from workbench.actions.reading import known_contradictions, with_findings
from workbench.model.claims import Rating, Verdict, Workflow
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.findings import Finding, FindingPlace, Known
from workbench.model.ids import VerdictId

if TYPE_CHECKING:
    from collections.abc import Iterator

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


_DECIDED = {"state", "decided_by", "decided_at", "covered_by"}
_OTHERS: dict[str, Any] = {
    "number": 7, "start": 3, "end": 90, "text": "55", "kind": FactKind.PERCENT, "value": 54, "unit": "USD",
    "approximate": True, "bound": "min", "value_range": (1.0, 2.0), "speaker": "Anna",
}  # fmt: skip
_FACT = Fact(number=1, start=0, end=2, text="54", kind=FactKind.MONEY, value=54.0, unit="EUR")
_HANDED = (Finding(code="numbers-differ", places=(FindingPlace(start=0, end=2, text="54"),)),)


class _Asked:
    """Asks what disagrees inside a draft, whose comparison always finds nothing, and counts how often it is compared.

    Attributes:
        compared: how often.
    """

    def __init__(self) -> None:
        self.claim = replace(make_dossier().live_claims[0], facts=(_FACT,))
        self.compared = 0

    def within(self, *_words: object, **_more: object) -> tuple[Finding, ...]:
        self.compared += 1
        return ()

    def arguments(self, **changed: Any) -> dict[str, Any]:
        """Return what ``noticing.inside`` is asked with."""
        return {"text": "54 Millionen.", "claims": [self.claim], "date": "2025-02-11", "dismissed": []} | changed


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Asked]:
    made = _Asked()
    monkeypatch.setattr(compare, "within_article", made.within)
    monkeypatch.setattr(noticing, "_learnt", OrderedDict())
    noticing._inside.cache_clear()
    noticing.inside(**made.arguments())
    known = noticing.known(**made.arguments())
    assert known is not None
    noticing.learn(replace(known, findings=_HANDED))
    noticing._inside.cache_clear()  # as in another process
    yield made
    noticing._inside.cache_clear()


def test_what_another_process_found_is_taken_over(asked: _Asked) -> None:
    decided = replace(asked.claim, facts=(replace(_FACT, state=FactState.WRONG, decided_by="Paul", decided_at="x"),))
    assert noticing.inside(**asked.arguments()) == _HANDED
    assert noticing.inside(**asked.arguments(claims=[decided])) == _HANDED, "a tick changes nothing that is compared"
    assert asked.compared == 1, "in the process that found it"


@pytest.mark.parametrize("name", [one.name for one in fields(Fact) if one.name not in _DECIDED])
def test_another_fact_is_compared_anew(name: str, asked: _Asked) -> None:
    other = replace(_FACT, **{name: _OTHERS[name]})
    assert noticing.inside(**asked.arguments(claims=[replace(asked.claim, facts=(other,))])) == ()
    assert asked.compared == 2


def test_anything_else_is_compared_anew(asked: _Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    claim = asked.claim
    ways: tuple[dict[str, Any], ...] = (
        {"text": "55 Millionen."},
        {"date": ""},
        {"outside": False},
        {"claims": []},
        {"claims": [claim, replace(claim, number=99)]},
        {"claims": [], "dismissed": [claim]},
        {"dismissed": [replace(claim, number=99)]},
        {"claims": [replace(claim, number=9)]},
        {"claims": [replace(claim, start=claim.start + 1)]},
        {"claims": [replace(claim, end=claim.end + 1)]},
        {"claims": [replace(claim, facts=())]},
        {"claims": [replace(claim, facts=(_FACT, _FACT))]},
    )
    for changed in ways:
        before = asked.compared
        assert noticing.inside(**asked.arguments(**changed)) == (), changed
        assert asked.compared == before + 1
    before = asked.compared
    monkeypatch.setattr(noticing, "__version__", "0.0.0")
    assert noticing.inside(**asked.arguments()) == (), "other rules may find something else"
    assert asked.compared == before + 1


def test_little_is_kept_of_what_others_found(asked: _Asked) -> None:
    for number in range(9):
        noticing.learn(Known(str(number), ()))
    assert [*noticing._learnt] == ["7", "8"]
    assert asked.compared == 1


def test_what_was_not_compared_is_not_handed_on(asked: _Asked) -> None:
    dossier = make_dossier()
    assert known_contradictions(dossier) is None
    with_findings(dossier)
    assert known_contradictions(dossier) is not None
    assert asked.compared == 2
