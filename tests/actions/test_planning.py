"""Which suggestions become claims, and what becomes of claims in a new draft."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from workbench.actions.planning import analysed_payload, facts_within, place_claims
from workbench.model.analysis import Analysis, Suggestion
from workbench.model.claims import Claim, Place
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.ids import ArticleId, ClaimId, Sha256
from workbench.text.alignment import Alignment


def fact(start: int, words: str, **changes: Any) -> Fact:
    return replace(Fact(number=1, start=start, end=start + len(words), text=words, kind=FactKind.MONEY), **changes)


def claim(number: int, start: int, end: int, **changes: Any) -> Claim:
    made = Claim(
        id=ClaimId(f"c{number}"),
        article=ArticleId("a"),
        number=number,
        draft=Sha256("d"),
        start=start,
        end=end,
        text="x" * (end - start),
    )
    return replace(made, **changes)


def analysis(*spans: tuple[int, int], facts: tuple[Fact, ...] = ()) -> Analysis:
    suggestions = tuple(Suggestion(start=a, end=b, text="x" * (b - a), checkable=0.9, worth=0.5) for a, b in spans)
    return Analysis(language="de", pipeline="p", sentences=(), suggestions=suggestions, facts=facts)


def test_first_run_numbers_claims_in_text_order() -> None:
    payload = analysed_payload(analysis((0, 5), (10, 15)), "d", (), 1)
    assert [(c["number"], c["start"]) for c in payload["claims"]] == [(1, 0), (2, 10)]


def test_a_later_run_never_touches_what_a_person_touched() -> None:
    touched = claim(1, 0, 5, touched=True)
    payload = analysed_payload(analysis((0, 5), (3, 8), (10, 15)), "d", (touched,), 2)
    assert [(c["number"], c["start"]) for c in payload["claims"]] == [(2, 10)]
    assert payload["withdrawn"] == []


def test_a_dismissed_claim_is_not_suggested_again() -> None:
    dismissed = claim(1, 0, 5, touched=True, place=Place.DISMISSED)
    assert analysed_payload(analysis((0, 5)), "d", (dismissed,), 2)["claims"] == []


def test_the_same_suggestion_keeps_its_number_and_a_lost_one_is_withdrawn() -> None:
    payload = analysed_payload(analysis((0, 5), (20, 25)), "d", (claim(1, 0, 5), claim(2, 10, 15)), 3)
    assert next((c["id"], c["number"]) for c in payload["claims"]) == ("c1", 1)
    assert [c["number"] for c in payload["claims"]] == [1, 3]
    assert payload["withdrawn"] == ["c2"]


def test_a_claim_marked_by_hand_is_never_withdrawn() -> None:
    assert analysed_payload(analysis(), "d", (claim(1, 0, 5, by_hand=True),), 2)["withdrawn"] == []


def test_facts_of_other_words_start_open_and_keep_numbers_of_equal_words() -> None:
    old = (fact(0, "54 Milliarden Dollar", number=4, state=FactState.CONFIRMED),)
    found = facts_within((fact(3, "2022", kind=FactKind.DATE), fact(9, "54 Milliarden Dollar")), 0, 60, keep=old)
    assert [(f.number, f.text, f.state) for f in found] == [
        (5, "2022", FactState.OPEN),
        (4, "54 Milliarden Dollar", FactState.OPEN),
    ]


def test_a_changed_number_rewords_its_claim_and_no_other() -> None:
    old = "Musk zahlte 54 Milliarden Dollar. Altman lehnte ab. Er ging 2018."
    new = "Musk zahlte 44 Milliarden Dollar. Altman lehnte ab. Er ging 2018."
    spans = [(0, 33), (34, 51), (52, 65)]
    claims = [claim(i + 1, a, b, text=old[a:b], facts=(fact(a, old[a : a + 4]),)) for i, (a, b) in enumerate(spans)]
    number = fact(12, "44 Milliarden Dollar")
    placed = place_claims(claims, Alignment(old, new), analysis(facts=(number,)))
    assert [p.place for p in placed] == [Place.REWORDED, Place.STANDING, Place.STANDING]
    assert [f.text for f in placed[0].facts] == ["44 Milliarden Dollar"]
    assert [new[p.start : p.end] for p in placed] == [new[a:b] for a, b in spans]


def test_a_deleted_sentence_is_gone_though_a_look_alike_stays() -> None:
    old = "Robin Meier verließ OpenAI 2018. Etwas anderes geschah. Robin Maier verließ xAI 2019."
    new = "Etwas anderes geschah. Robin Maier verließ xAI 2019."
    placed = place_claims([claim(1, 0, 32, text=old[:32])], Alignment(old, new), analysis())
    assert placed[0].place is Place.GONE
    assert placed[0].start == -1


def test_a_dismissed_claim_stays_dismissed_in_the_new_draft() -> None:
    text = "Ein Satz steht hier."
    placed = place_claims(
        [claim(1, 0, 20, text=text, place=Place.DISMISSED)], Alignment(text, text + " Neu."), analysis()
    )
    assert placed[0].place is Place.DISMISSED
