"""How near one fact comes to another: the same value before one that agrees, that before one that differs."""

from __future__ import annotations

from typing import Any

import pytest

from workbench.evidence.closeness import closeness, rarity_weighted
from workbench.model.facts import Fact, FactKind


def fact(kind: str, value: float | str | None, **more: Any) -> Fact:
    return Fact(start=0, end=1, text="x", kind=FactKind(kind), value=value, **more)


def money(value: float, **more: Any) -> Fact:
    return fact("money", value, unit="USD", **more)


@pytest.mark.parametrize(
    ("nearer", "farther"),
    [
        ((money(54e9), money(54e9)), (money(54e9), money(54.2e9))),
        ((money(54e9), money(54.2e9)), (money(54e9), money(44e9))),
        ((money(54e9), money(44e9)), (money(54e9), money(3e6))),
        ((money(54e9), money(3e6)), (money(54e9), fact("money", 54e9, unit="EUR"))),
        ((money(75, bound="min"), money(75)), (money(75, bound="min"), money(257))),
        ((money(591), money(591)), (money(591), money(400, bound="min"))),
        ((money(591), money(560, bound="min")), (money(591), money(100, bound="over"))),
        ((fact("date", "2018"), fact("date", "2018-03")), (fact("date", "2018"), fact("date", "2019"))),
        ((fact("date", "2018"), fact("date", "2019")), (fact("date", "2018"), fact("date", "1994"))),
    ],
)
def test_nearer_values_come_first(nearer: tuple[Fact, Fact], farther: tuple[Fact, Fact]) -> None:
    assert closeness(*nearer) > closeness(*farther)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (money(54e9), fact("percent", 54.0)),
        (money(54e9), fact("money", 54e9, unit="EUR")),
        (fact("quantity", None, unit="people"), fact("quantity", 3, unit="people")),
        (fact("date", "soon"), fact("date", "later")),
    ],
)
def test_what_cannot_be_compared_is_far(one: Fact, other: Fact) -> None:
    assert closeness(one, other) == 0


@pytest.mark.parametrize("value", [0, -3.0, 1e300])
def test_odd_values_stay_between_nothing_and_all(value: float) -> None:
    assert 0 <= closeness(money(value), money(5.0)) <= 1


def test_a_fact_that_many_windows_hold_weighs_less() -> None:
    everywhere, once = [1.0] * 20, [0.0] * 19 + [1.0]
    scores = rarity_weighted([everywhere, once], 20)
    assert scores[19] > 2 * scores[0] > 0
    assert rarity_weighted([], 3) == [0.0, 0.0, 0.0]
