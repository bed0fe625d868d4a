"""How near one fact comes to another: the same value before one that agrees, that before one that differs."""

from __future__ import annotations

from typing import Any

import pytest

from workbench.evidence.closeness import closeness, rarity_weighted
from workbench.model.agreement import agree
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
        (fact("quantity", 50, unit="kg"), fact("quantity", 50, unit="km")),
        (fact("quantity", None, unit="people"), fact("quantity", 3, unit="people")),
        (fact("date", "soon"), fact("date", "later")),
    ],
)
def test_what_cannot_be_compared_is_far(one: Fact, other: Fact) -> None:
    assert closeness(one, other) == 0


def said(words: str, kind: str, value: float | str | None, **more: Any) -> Fact:
    return Fact(start=0, end=len(words), text=words, kind=FactKind(kind), value=value, **more)


@pytest.mark.parametrize(
    ("one", "nearer", "farther"),
    [
        (
            said("800 deaths", "quantity", 800, unit="deaths"),
            said("900 Menschen", "quantity", 900, unit="Menschen"),
            said("60.000 Menschen", "quantity", 60_000, unit="Menschen"),
        ),
        (
            said("113 Seiten", "quantity", 113, unit="Seiten"),
            said("131-page", "quantity", 131, unit="page"),
            said("120-page", "quantity", 120, unit="page"),
        ),
        (
            said("4,398", "quantity", 4398),
            said("4.898 Straftaten", "quantity", 4898, unit="Straftaten"),
            said("4.021 Straftaten", "quantity", 4021, unit="Straftaten"),
        ),
        (
            said("vier Fünftel", "quantity", 0.8),
            said("70 percent", "percent", 70),
            said("7 percent", "percent", 7),
        ),
        (said("16. Mai", "date", None), said("May 16", "date", None), said("May 11", "date", None)),
        (said("16. Mai", "date", "2015-05-16"), said("May 16", "date", None), said("Monday", "date", None)),
        (said("Mittwoch", "date", None), said("Tuesday", "date", None), said("7 percent", "percent", 7)),
    ],
)
def test_what_nobody_can_be_sure_of_still_comes_nearer_or_less_near(one: Fact, nearer: Fact, farther: Fact) -> None:
    assert closeness(one, nearer) > closeness(one, farther)
    assert closeness(nearer, one) > closeness(farther, one)


def test_a_fraction_is_a_share_in_percent() -> None:
    assert closeness(said("ein Viertel", "quantity", 0.25), said("25 percent", "percent", 25.0)) == 1


@pytest.mark.parametrize(
    ("ours", "theirs"), [("$54", "$45"), ("$54", "$55"), ("$999", "$998"), ("$1,000,001", "$1,000,002")]
)
def test_a_slip_never_counts_as_much_as_a_value_that_agrees(ours: str, theirs: str) -> None:
    one, other = (said(words, "money", float(words[1:].replace(",", "")), unit="USD") for words in (ours, theirs))
    assert agree(one, other) or closeness(one, other) < 0.6


@pytest.mark.parametrize("value", [0, -3.0, 1e300])
def test_odd_values_stay_between_nothing_and_all(value: float) -> None:
    assert 0 <= closeness(money(value), money(5.0)) <= 1


def test_a_fact_that_many_windows_hold_weighs_less() -> None:
    everywhere, once = [1.0] * 20, [0.0] * 19 + [1.0]
    scores = rarity_weighted([everywhere, once], 20)
    assert scores[19] > 2 * scores[0] > 0
    assert rarity_weighted([], 3) == [0.0, 0.0, 0.0]
