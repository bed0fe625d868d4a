"""The values behind a passage's reasons: which agree and which differ."""

from __future__ import annotations

from workbench.evidence.values_told import values_told
from workbench.model.facts import Fact, FactKind


def _fact(words: str, kind: FactKind, value: float | str, unit: str | None = None) -> Fact:
    return Fact(number=1, start=0, end=len(words), text=words, kind=kind, value=value, unit=unit)


MUSK = _fact("Musk", FactKind.PERSON, "Elon Musk")
YEAR = _fact("2022", FactKind.DATE, "2022")
MANY = _fact("54 Milliarden Dollar", FactKind.MONEY, 54e9, "USD")
FEWER = _fact("$44 billion", FactKind.MONEY, 44e9, "USD")
DAY = _fact("27 October 2022", FactKind.DATE, "2022-10-27")


def test_each_value_is_told_beside_the_one_that_comes_nearest() -> None:
    far = _fact("$3 million", FactKind.MONEY, 3e6, "USD")
    assert values_told((MUSK, YEAR, MANY), (far, FEWER, DAY, MUSK)) == {
        "same-fact": ((YEAR, DAY),),
        "other-value": ((MANY, FEWER),),
        "same-name": ((MUSK, MUSK),),
    }


def test_what_stands_there_as_it_is_claimed_is_no_other_value() -> None:
    told = values_told((MANY,), (FEWER, MANY))
    assert (told["same-fact"], told["other-value"]) == (((MANY, MANY),), ())


def test_a_passage_without_facts_names_none() -> None:
    assert not any(values_told((MUSK, YEAR, MANY), ()).values())
