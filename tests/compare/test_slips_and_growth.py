"""Slips by their digits, changes that do not add up, and the words of every finding."""

from __future__ import annotations

from dataclasses import replace
from string import Formatter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.compare import match_facts, within_article
from workbench.compare.signs.slips import keys_of, slip
from workbench.model.agreement import agree
from workbench.model.analysis import Suggestion
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding
from workbench.model.wording import finding_words
from workbench.text import messages


def amount(value: float | str | None) -> Fact:
    return Fact(start=0, end=1, text=str(value), kind=FactKind.MONEY, value=value, unit="USD")


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        (97.4e9, 94.7e9, "strong"),  # swapped
        (97.4e9, 97.5e9, "strong"),  # one digit
        (97.4e9, 9.74e9, "strong"),  # the point moved
        (97.4e9, 97.4e6, "strong"),  # the scale
        (97.4e9, 974e9, "strong"),
        (9743, 974, "strong"),  # one dropped
        (5e6, 5e9, "strong"),
        (5e6, 50e6, ""),  # fifty for five is no slip of the scale
        (61, 16, "weak"),
        (12, 13, "weak"),
        (1000, 1080, "weak"),
        (10_000, 20_000, "weak"),
        (400, 410, "weak"),
        (3, 5, ""),
        (3, 31, ""),
        (200, 21, ""),
        (54e9, 44e9, "weak"),
        (54e9, 97.4e9, ""),
        (0, 5, ""),
        (7, 7, ""),
    ],
)
def test_slips(one: float, other: float, likeness: str) -> None:
    assert slip(amount(one), amount(other)) == slip(amount(other), amount(one)) == likeness


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ((10.5, "10,5"), (15.0, "15,0"), "strong"),  # swapped, though 15 alone shows no zero
        ((7.9, "7.9"), (3.9, "3.9"), "weak"),
        ((1.5, "1,5"), (5.0, "5,0"), ""),
        ((16.0, "16"), (61.0, "61"), "weak"),
    ],
)
def test_slips_by_what_is_written(one: tuple[float, str], other: tuple[float, str], likeness: str) -> None:
    first, second = (replace(amount(value), text=text) for value, text in (one, other))
    assert slip(first, second) == slip(second, first) == likeness
    assert not likeness or set(keys_of(first)) & set(keys_of(second))


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 9), st.integers(1, 9), st.integers(0, 12))
def test_round_figures_of_one_size_meet_in_the_index(one: int, other: int, zeros: int) -> None:
    assert set(keys_of(amount(one * 10**zeros))) & set(keys_of(amount(other * 10**zeros)))


def test_what_is_no_number_is_no_slip() -> None:
    assert slip(amount(None), amount(5)) == slip(amount("heute"), amount("morgen")) == ""


NUMBERS = st.floats(min_value=-1e13, max_value=1e13, allow_nan=False).map(lambda value: round(value, 2))


@settings(max_examples=80, deadline=None)
@given(NUMBERS, NUMBERS, st.booleans(), st.sampled_from([None, "min", "max"]))
def test_agreement_and_slips_know_no_order(a: float, b: float, approximate: bool, bound: str | None) -> None:
    one = amount(a)
    other = Fact(
        start=0,
        end=1,
        text=str(b),
        kind=FactKind.MONEY,
        value=b,
        unit="USD",
        approximate=approximate,
        bound=bound,  # type: ignore[arg-type]
    )
    assert agree(one, other) == agree(other, one)
    assert agree(other, other) is True
    assert slip(one, other) == slip(other, one)
    assert match_facts([one], [other])[0].relation in {"agree", "differ"}


def claim_of(text: str, *facts: tuple[str, str, float, str | None]) -> Suggestion:
    found = []
    for words, kind, value, unit in facts:
        start = text.index(words)
        found.append(Fact(start=start, end=start + len(words), text=words, kind=FactKind(kind), value=value, unit=unit))
    return Suggestion(start=0, end=len(text), text=text, checkable=1, worth=1, facts=tuple(found))


def growth(text: str, *facts: tuple[str, str, float, str | None]) -> tuple[Finding, ...]:
    return within_article(text, [claim_of(text, *facts)])


@pytest.mark.parametrize(
    ("written", "value", "found"), [("20 Prozent", 20, True), ("zehn Prozent", 10, False), ("11 Prozent", 11, False)]
)
def test_a_change_and_its_percentage(written: str, value: float, found: bool) -> None:
    text = f"Die Steuer stieg von 120 auf 132 Euro, ein Plus von {written}."
    result = growth(
        text, ("120", "quantity", 120, None), ("132 Euro", "money", 132, "EUR"), (written, "percent", value, None)
    )
    assert [finding.code for finding in result] == (["change-wrong"] if found else [])
    if found:
        assert finding_words(result[0], "de") == "Von 120 auf 132 Euro sind es 10 Prozent, nicht 20 Prozent."
        assert [place.text for place in result[0].places] == ["20 Prozent", "120", "132 Euro"]


def test_the_scale_may_be_said_once() -> None:
    text = "Der Umsatz stieg von 98 auf 110 Millionen Euro, also um 12 Prozent."
    facts = [("98", "quantity", 98.0, None), ("110 Millionen Euro", "money", 110e6, "EUR")]
    assert growth(text, *facts, ("12 Prozent", "percent", 12, None)) == ()
    wrong = text.replace("12", "21")
    assert len(growth(wrong, *facts, ("21 Prozent", "percent", 21, None))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Der Umsatz stieg von 100 auf 200 Euro; 50 Prozent der Kunden zahlen bar.",  # a share, no change
        "Der Absatz stieg um 50 Prozent, die durchschnittlichen Ausgaben stiegen dabei aber von 100 auf 200 Euro.",
        "Zwischen 100 und 200 Euro kostet es, ein Plus von 50 Prozent.",  # no from and to
    ],
)
def test_percentages_of_something_else(text: str) -> None:
    facts = [
        ("100", "quantity", 100.0, None),
        ("200 Euro", "money", 200.0, "EUR"),
        ("50 Prozent", "percent", 50.0, None),
    ]
    assert growth(text, *facts) == ()


def test_every_finding_has_words_in_both_languages() -> None:
    keys = [key for key in messages.keys() if key.startswith("finding.")]  # noqa: SIM118  # a function of ours
    assert {"finding.numbers-differ", "finding.evidence-differs", "finding.weekday-wrong"} <= set(keys)
    for key in keys:
        written = "".join(messages.written(key, language) for language in ("de", "en"))
        places = dict.fromkeys((name for _, name, _, _ in Formatter().parse(written) if name), "x")
        assert messages.say(key, "de", **places) != messages.say(key, "en", **places)
