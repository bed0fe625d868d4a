"""The rules about claims: settled, conflict, verified in part, sign-off, mentions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.errors import RuleError
from workbench.model.claims import Claim, Place, Rating, SignOff, Verdict, check_sign_off, mentions_of
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.ids import ArticleId, ClaimId, Sha256, SignOffId, VerdictId


def fact(number: int = 1, value: float | str | None = 97.4e9, **changes: object) -> Fact:
    made = Fact(number=number, start=0, end=4, text="97,4", kind=FactKind.MONEY, value=value, unit="USD")
    return replace(made, **changes)  # type: ignore[arg-type]  # a test's shorthand


def verdict(name: str, rating: Rating = Rating.VERIFIED, *, by: str = "Ines", **changes: object) -> Verdict:
    made = Verdict(id=VerdictId(name), claim=ClaimId("c"), rating=rating, reason="weil", by=by, at="2025-02-11")
    return replace(made, **changes)  # type: ignore[arg-type]


def claim(*verdicts: Verdict, facts: tuple[Fact, ...] = (), **changes: object) -> Claim:
    made = Claim(
        id=ClaimId("c"),
        article=ArticleId("a"),
        number=7,
        draft=Sha256("d"),
        start=0,
        end=10,
        text="97,4 bot er",
        facts=facts,
        verdicts=verdicts,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_without_a_verdict_a_claim_is_open() -> None:
    assert (claim().rating, claim().settled, claim().verdict, claim().conflict) == (Rating.OPEN, False, None, False)


@pytest.mark.parametrize("rating", list(Rating))
def test_settled_is_every_rating_but_open(rating: Rating) -> None:
    assert claim(verdict("1", rating)).settled is (rating is not Rating.OPEN)


def test_the_history_stays_and_the_standing_verdict_counts() -> None:
    decided = claim(verdict("1", standing=False), verdict("2", Rating.FALSE, replaces="1"))
    assert decided.rating is Rating.FALSE
    assert len(decided.verdicts) == 2
    assert not decided.conflict


def test_two_standing_verdicts_are_a_conflict_and_settle_nothing() -> None:
    torn = claim(verdict("1"), verdict("2", Rating.FALSE, by="Paul"))
    assert (torn.conflict, torn.verdict, torn.rating, torn.settled) == (True, None, Rating.OPEN, False)


def test_a_verdict_on_words_that_changed_no_longer_counts() -> None:
    reworded = claim(verdict("1", withdrawn_by_draft=True))
    assert (reworded.rating, reworded.settled, reworded.conflict) == (Rating.OPEN, False, False)


@pytest.mark.parametrize(
    ("rating", "states", "in_part"),
    [
        (Rating.VERIFIED, [FactState.CONFIRMED, FactState.OPEN], True),
        (Rating.VERIFIED, [FactState.CONFIRMED, FactState.CONFIRMED], False),
        (Rating.VERIFIED, [FactState.CONFIRMED, FactState.WRONG], False),
        (Rating.VERIFIED, [], False),
        (Rating.FALSE, [FactState.OPEN], False),
        (Rating.OPEN, [FactState.OPEN], False),
    ],
)
def test_verified_in_part(rating: Rating, states: list[FactState], in_part: bool) -> None:
    facts = tuple(fact(number, state=state) for number, state in enumerate(states, 1))
    assert claim(verdict("1", rating), facts=facts).verified_in_part is in_part


@pytest.mark.parametrize(
    ("rating", "states", "against"),
    [
        (Rating.VERIFIED, [FactState.CONFIRMED, FactState.WRONG], True),
        (Rating.VERIFIED, [FactState.OPEN, FactState.WRONG], True),
        (Rating.VERIFIED, [FactState.CONFIRMED, FactState.OPEN], False),
        (Rating.FALSE, [FactState.WRONG], False),
        (Rating.OPEN, [FactState.WRONG], False),
    ],
)
def test_verified_with_a_wrong_fact(rating: Rating, states: list[FactState], against: bool) -> None:
    facts = tuple(fact(number, state=state) for number, state in enumerate(states, 1))
    assert claim(verdict("1", rating), facts=facts).verified_with_wrong_fact is against


@pytest.mark.parametrize("rating", list(Rating))
def test_what_a_verdict_may_lack(rating: Rating) -> None:
    bare = claim(verdict("1", rating))
    assert bare.lacks_sign_off is (rating is not Rating.OPEN)
    assert bare.lacks_evidence is (rating in {Rating.VERIFIED, Rating.FALSE, Rating.DISPUTED})
    signed = replace(bare, sign_offs=(SignOff(id=SignOffId("s"), verdict=VerdictId("1"), by="Paul", at=""),))
    assert not signed.lacks_sign_off
    assert not replace(bare, evidence_count=1).lacks_evidence
    assert not claim().lacks_sign_off


@pytest.mark.parametrize("place", list(Place))
def test_only_what_stands_in_the_draft_is_live(place: Place) -> None:
    gone = {Place.GONE, Place.DISMISSED, Place.WITHDRAWN}
    assert claim(place=place).live is (place not in gone)


def test_a_second_person_signs() -> None:
    assert check_sign_off(claim(verdict("1")), "Paul").id == "1"


@pytest.mark.parametrize("name", ["Ines", "ines", " INES "])
def test_nobody_signs_their_own(name: str) -> None:
    with pytest.raises(RuleError) as refused:
        check_sign_off(claim(verdict("1")), name)
    assert refused.value.code == "sign-own"


def signed(verdict_id: str, by: str) -> SignOff:
    return SignOff(id=SignOffId("s"), verdict=VerdictId(verdict_id), by=by, at="2025-02-12")


def test_nobody_signs_twice_but_a_third_person_may() -> None:
    checked = claim(verdict("1"), sign_offs=(signed("1", "Paul"),))
    assert checked.signed_by == ("Paul",)
    with pytest.raises(RuleError) as refused:
        check_sign_off(checked, "paul")
    assert refused.value.code == "sign-twice"
    assert check_sign_off(checked, "Ruth").id == "1"


def test_a_sign_off_is_for_one_verdict_only() -> None:
    changed = claim(
        verdict("1", standing=False), verdict("2", Rating.FALSE, replaces="1"), sign_offs=(signed("1", "Paul"),)
    )
    assert changed.signed_by == ()
    assert check_sign_off(changed, "Paul").id == "2"


@pytest.mark.parametrize(
    ("verdicts", "code"),
    [
        ((), "verdict-missing"),
        ((verdict("1", Rating.OPEN),), "verdict-missing"),
        ((verdict("1", withdrawn_by_draft=True),), "verdict-missing"),
        ((verdict("1"), verdict("2", by="Paul")), "sign-conflict"),
    ],
)
def test_what_cannot_be_signed(verdicts: tuple[Verdict, ...], code: str) -> None:
    with pytest.raises(RuleError) as refused:
        check_sign_off(claim(*verdicts), "Ruth")
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (fact(9, start=50, end=70, text="97.400.000.000 $"), True),
        (fact(value=9.74e9), False),
        (fact(unit="EUR"), False),
        (fact(bound="min"), False),
        (fact(kind=FactKind.QUANTITY), False),
        (fact(speaker="Musk"), True),
        (fact(value_range=(1.0, 2.0)), False),
    ],
)
def test_what_counts_as_the_same_fact(other: Fact, same: bool) -> None:
    assert fact().same_as(other) is same
    assert other.same_as(fact()) is same


def test_a_figure_is_the_same_whoever_says_it_but_a_quotation_is_not() -> None:
    said = fact(kind=FactKind.QUOTE, value="Nein danke", unit=None, speaker="Sam Altman")
    assert said.same_as(fact(7, kind=FactKind.QUOTE, value="Nein danke", unit=None, speaker="Sam Altman"))
    assert not said.same_as(fact(7, kind=FactKind.QUOTE, value="Nein danke", unit=None, speaker="Elon Musk"))


def test_facts_without_a_certain_value_are_never_the_same() -> None:
    assert not fact(value=None).same_as(fact(value=None))


def test_mentions_of_a_fact_are_those_in_live_claims() -> None:
    here = claim(facts=(fact(1), fact(2, value=1.0)))
    there = claim(facts=(fact(3),), place=Place.MOVED)
    dismissed = claim(facts=(fact(4),), place=Place.DISMISSED)
    assert [found.number for _, found in mentions_of([here, there, dismissed], fact())] == [1, 3]


def test_the_states_follow_each_other_in_a_circle() -> None:
    states = [FactState.OPEN]
    for _ in range(3):
        states.append(states[-1].following)
    assert states == [FactState.OPEN, FactState.CONFIRMED, FactState.WRONG, FactState.OPEN]
    assert [fact(state=state).checked for state in states] == [False, True, True, False]


def test_a_fact_is_found_by_its_number() -> None:
    has = claim(facts=(fact(1), fact(3)))
    found = has.fact(3)
    assert found
    assert found.number == 3
    assert has.fact(2) is None
