"""Nouns survive the way to JSON and back; what is unknown is ignored, what is wrong is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.model.analysis import Analysis, Suggestion
from workbench.model.articles import Block, BlockKind, Draft, Sentence
from workbench.model.claims import Reason
from workbench.model.evidence import Capture, Evidence, Grade, Source, SourceKind, Stance
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.findings import Finding, FindingPlace
from workbench.model.ids import ClaimId, EvidenceId, Sha256, SourceId, fresh_id
from workbench.model.plain import from_plain, to_plain
from workbench.text.anchors import make_anchor

FACT = Fact(
    number=2,
    start=8,
    end=29,
    text="54 Milliarden Dollar",
    kind=FactKind.MONEY,
    value=54_000_000_000,
    unit="USD",
    approximate=True,
    bound="min",
    value_range=(3.0, 5.5),
    state=FactState.WRONG,
    decided_by="Ines",
)
SUGGESTION = Suggestion(
    start=0,
    end=30,
    text="„Nein“ 😀",
    checkable=0.9,
    worth=0.5,
    kinds=("money",),
    reasons=(Reason(code="has-money", start=8, end=29),),
    facts=(FACT,),
)
NOUNS = [
    FACT,
    SUGGESTION,
    Analysis(
        language="de", pipeline="rules-1", sentences=(Sentence(start=0, end=3),), suggestions=(SUGGESTION,), facts=()
    ),
    Draft(
        sha256=Sha256("ab"),
        number=1,
        text="Titel\nText",
        blocks=(Block(kind=BlockKind.HEADING, start=0, end=5, level=2),),
        at="2025-02-11T10:00:00Z",
    ),
    Source(id=SourceId("s"), kind=SourceKind.CALL, title="Ruth", grade=Grade.UNGRADED, confidential=True),
    Capture(sha256=Sha256("cd"), size=3, media_type="text/plain", at="2025", text="abc", pages=(0, 2)),
    Evidence(
        id=EvidenceId("e"),
        claim=ClaimId("c"),
        source=SourceId("s"),
        stance=Stance.CONTRADICTS,
        by="Ines",
        at="2025",
        passage=make_anchor("Es waren 44 Milliarden.", 9, 22, "ef"),
        facts=(FACT,),
        speaks_of=(2,),
    ),
    Finding(code="differs", places=(FindingPlace(start=0, end=2, text="54", claim=7),), details={"one": "54"}),
]


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: type(noun).__name__)
def test_a_noun_survives_json(noun: object) -> None:
    line = json.dumps(to_plain(noun), ensure_ascii=False)
    assert from_plain(type(noun), json.loads(line)) == noun


def test_enums_and_tuples_are_plain() -> None:
    plain = to_plain(FACT)
    assert (plain["kind"], plain["state"], list(plain["value_range"])) == ("money", "wrong", [3.0, 5.5])
    assert type(plain["kind"]) is str


@settings(max_examples=100, deadline=None)
@given(
    value=st.none() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    unit=st.none() | st.text(max_size=5),
)
def test_every_value_of_a_fact_keeps_its_kind(value: float | str | None, unit: str | None) -> None:
    fact = Fact(start=0, end=1, text="x", kind=FactKind.QUANTITY, value=value, unit=unit)
    back = from_plain(Fact, json.loads(json.dumps(to_plain(fact))))
    assert back == fact
    assert type(back.value) is type(value)


def test_unknown_keys_are_ignored_and_missing_ones_take_their_default() -> None:
    plain = {"start": 0, "end": 1, "text": "x", "kind": "date", "from_a_newer_version": {"a": [1]}}
    assert from_plain(Fact, plain) == Fact(start=0, end=1, text="x", kind=FactKind.DATE)


@pytest.mark.parametrize(
    "data",
    [
        {},
        None,
        "words",
        {"start": 0, "end": 1, "text": "x", "kind": "colour"},
        {"start": "first", "end": 1, "text": "x", "kind": "date"},
        {"start": 0, "end": 1, "text": "x", "kind": "date", "value": ["no"]},
        {"start": 0, "end": 1, "text": "x", "kind": "date", "bound": "middle"},
    ],
)
def test_what_is_no_fact_is_refused(data: Any) -> None:
    with pytest.raises(ValueError, match="no "):
        from_plain(Fact, data)


def test_names_are_sorted_by_time_and_never_repeat() -> None:
    names = [fresh_id() for _ in range(200)]
    assert len(set(names)) == 200
    assert sorted(names) == names
