"""A correction of a few words stands for the only words of their kind; where two fit nobody guesses."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from tests.model.test_placing import make
from workbench.model.claims import Claim
from workbench.model.correction_pieces import correction_pieces
from workbench.model.corrections import carried_out, edits_of
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.number_words import kinds_of, value_of
from workbench.model.placing import takes_all

_SHIPS = "Am 3. Mai 2024 kamen zwölf Schiffe nach Kiel."
_CLOSED = "The channel was closed for twelve days in May after a ship ran aground."


def named(text: str, *names: str, kind: FactKind = FactKind.PERSON, wrong: bool = False) -> Claim:
    """Return a claim with names found in it."""
    claim = make(text)
    facts = tuple(
        Fact(number=number, start=claim.start + text.index(name), end=claim.start + text.index(name) + len(name),
             text=name, kind=kind, state=FactState.WRONG if wrong else FactState.OPEN)
        for number, name in enumerate(names, start=1)
    )  # fmt: skip
    return replace(claim, facts=facts)


def put_in(claim: Claim, correction: str) -> str:
    """Return the claim's words with the correction in them."""
    verdicts = tuple(replace(verdict, correction=correction) for verdict in claim.verdicts)
    draft = f"Davor. {claim.text}"
    for edit in reversed(edits_of(replace(claim, verdicts=verdicts), draft, {})):
        draft = draft[: edit.start] + edit.words + draft[edit.end :]
    return draft.removeprefix("Davor. ")


@pytest.mark.parametrize(
    ("text", "correction", "gone"),
    [
        (_SHIPS, "elf", "zwölf"),
        (_SHIPS, "dreiundzwanzig", "zwölf"),
        (_SHIPS, "Juni", "Mai"),
        (_SHIPS, "im Juni", ""),
        (_CLOSED, "eleven", "twelve"),
        (_CLOSED, "twenty-one", "twelve"),
        (_CLOSED, "June", "May"),
        ("It may rain in June, he said.", "July", "June"),
        ("Nach drei Vierteln der Zeit lag er vorn.", "zwei Dritteln", "drei Vierteln"),
        ("About three quarters of the area burnt down.", "two thirds", "three quarters"),
        ("Im Norden brannte ein Drittel der Fläche ab.", "zwei Drittel", "ein"),
        ("Im Norden brannte ein Drittel der Fläche ab.", "Viertel", "Drittel"),
        ("Am Ende wurde er dritter im Weitsprung.", "vierter", "dritter"),
        ("Im zweiten Quartal stieg der Umsatz.", "dritten", "zweiten"),
        ("In the second quarter sales rose.", "third", "second"),
        ("He came in twenty-first of all runners.", "thirteenth", "twenty-first"),
        ("Seine zwölfjährige Tochter gewann.", "elfjährige", "zwölfjährige"),
        ("Her twelve-year-old son won the race.", "eleven-year-old", "twelve-year-old"),
        ("It is the fourth-busiest port.", "fifth-busiest", "fourth-busiest"),
        ("With two-thirds of the vote she won.", "one-third", "two-thirds"),
        ("Kiel hat heute zwei Millionen Einwohner.", "drei", "zwei"),
        ("Kiel zahlte dafür 54 Millionen Euro.", "Milliarden", "Millionen"),
        ("Kiel zahlte dafür 54 Millionen Euro.", "44 Milliarden", "54 Millionen"),
        ("They paid two million dollars for it.", "three billion", "two million"),
        ("Rund 12 Schiffe kamen an.", "elf", "12"),
        ("Rund zwölf Schiffe kamen an.", "11", "zwölf"),
        ("Von 412 Schiffen liefen zwölf am Montag aus.", "elf", "zwölf"),
    ],
)
def test_words_of_a_kind_stand_for_the_only_one_there_is(text: str, correction: str, gone: str) -> None:
    claim = make(text)
    if not gone:
        assert takes_all(claim, correction)
        return
    struck = [piece.words.strip() for piece in correction_pieces(claim, correction) if piece.change == "gone"]
    assert struck == [gone], "the panel shows it"
    come = correction.split(maxsplit=1)[0] if gone == "ein" else correction
    assert put_in(claim, correction) == text.replace(gone, come)
    assert not takes_all(claim, correction)


@pytest.mark.parametrize(
    ("text", "correction"),
    [
        ("Es kamen zwölf Schiffe und drei Boote.", "elf"),
        ("Twelve ships and three boats came.", "eleven"),
        ("Von Montag bis Freitag fuhr kein Zug.", "Donnerstag"),
        ("From March to May no train ran.", "June"),
        ("Einer von fünf Menschen dort raucht.", "zwei"),
        ("One of the twelve ships sank.", "eleven"),
        ("One out of five people there smokes.", "two"),
        (_SHIPS, "11"),
        (_SHIPS, "zweite"),
        ("Er kam 2022 nach Kiel zurück.", "elf"),
        ("Das Quartal und das Drittel endeten.", "zwei Viertel"),
        ("Aus 54 Millionen wurden 60 Millionen Euro.", "Milliarden"),
        ("Musk hatte Twitter 2022 übernommen.", "Moskau"),
    ],
)
def test_where_two_places_fit_or_none_the_whole_claim_gives_way_and_that_is_said(text: str, correction: str) -> None:
    claim = make(text)
    assert takes_all(claim, correction)
    assert put_in(claim, correction).strip(".") == correction


@pytest.mark.parametrize(
    ("text", "names", "correction", "expected"),
    [
        ("Das sagte Anna Meyer am Montag.", ("Anna Meyer",), "Meier", "Das sagte Anna Meier am Montag."),
        ("Das sagte Anna Meyer am Montag.", ("Anna Meyer",), "Maier", "Das sagte Anna Maier am Montag."),
        ("Das sagte Anna Meyer am Montag.", ("Anna Meyer",), "Anna Meier", "Das sagte Anna Meier am Montag."),
        ("Das sagte Ana Meyer am Montag.", ("Ana Meyer",), "Hanna Meier", "Das sagte Hanna Meier am Montag."),
        ("Das sagte Petra Meyer am Montag.", ("Petra Meyer",), "Anna Meier", "Das sagte Anna Meier am Montag."),
        ("Das sagte Meyer am Montag.", ("Meyer",), "Anna Meier", "Das sagte Anna Meier am Montag."),
        ("Harold Pinkney was indicted.", ("Harold Pinkney",), "Pinckney", "Harold Pinckney was indicted."),
        ("Auf der Feier sprach Meyer kurz.", ("Meyer",), "Meier", "Auf der Feier sprach Meier kurz."),
    ],
)
@pytest.mark.parametrize("wrong", [True, False])
def test_a_name_stands_for_the_one_that_is_spelt_almost_alike(
    text: str, names: tuple[str, ...], correction: str, expected: str, *, wrong: bool
) -> None:
    claim = named(text, *names, wrong=wrong)
    assert put_in(claim, correction) == expected
    assert carried_out(claim, expected, correction)


@pytest.mark.parametrize(
    ("text", "names", "correction"),
    [
        ("Anna Meyer traf Peter Mayer.", ("Anna Meyer", "Peter Mayer"), "Meier"),
        ("Das sagte Anna Schulz am Montag.", ("Anna Schulz",), "Meier"),
        ("Auf der Feier sprach Schulz kurz.", ("Schulz",), "Meier"),
        ("Petra Klein-Meyer und Anna Meyer sprachen.", ("Anna Meyer",), "Köln"),
    ],
)
def test_another_name_or_one_of_two_is_not_guessed(text: str, names: tuple[str, ...], correction: str) -> None:
    assert takes_all(named(text, *names), correction)


def test_places_are_names_too() -> None:
    claim = named("Der Iran lehnte das am Montag ab.", "Iran", kind=FactKind.PLACE)
    assert put_in(claim, "Irak") == "Der Irak lehnte das am Montag ab."


def test_a_fact_found_wrong_tells_which_of_two_numbers() -> None:
    claim = make("Es kamen zwölf Schiffe und drei Boote.", "drei Boote")
    assert put_in(claim, "vier") == "Es kamen zwölf Schiffe und vier Boote."


def test_the_first_word_keeps_its_capital() -> None:
    claim = make("Zwölf Schiffe liefen am Montag ein.")
    assert put_in(claim, "elf") == "Elf Schiffe liefen am Montag ein."
    assert carried_out(claim, "Elf Schiffe liefen am Montag ein.", "elf")
    assert not carried_out(claim, "Zwölf Schiffe liefen ein.", "elf")


@pytest.mark.parametrize("correction", ["Das ist falsch.", "", "Die Schiffe kamen schon im Mai nach Kiel"])
def test_a_sentence_or_nothing_is_no_short_correction(correction: str) -> None:
    assert not takes_all(make(_SHIPS), correction)


@pytest.mark.parametrize(
    ("word", "value"),
    [("elf", 11), ("dreihundertzwölf", 312), ("zwölftausendvier", 12_004), ("einundzwanzig", 21), ("eins", 1),
     ("twenty-seven", 27), ("one", 1), ("achtung", math.nan), ("ein", math.nan), ("und", math.nan)],
)  # fmt: skip
def test_number_words_have_values(word: str, value: float) -> None:
    assert value_of(word) == pytest.approx(value, nan_ok=True)


@pytest.mark.parametrize("word", ["achtung", "tenant", "dreist", "und", "and", "may", "acht" * 20])
def test_words_that_begin_like_numbers_are_of_no_kind(word: str) -> None:
    assert kinds_of(word) == frozenset()
