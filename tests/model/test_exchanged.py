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
        ("Von den Leuten rauchen drei Viertel aller Männer.", "Drittel", "Viertel"),
        ("Er ist ihr zweiter Mann.", "dritter", "zweiter"),
        ("Jeder achte Mann dort raucht.", "neunte", "achte"),
        ("It was the club's third title in years.", "fourth", "third"),
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
        ("Die Leser achten das Gesetz.", "neunten"),
        ("Er versprach, das Gesetz zu achten.", "neunten"),
        ("They will second the motion soon.", "third"),
        ("Im Viertel wohnen viele Leute.", "Drittel"),
        ("Im zweiten Viertel des Spiels fiel das Tor.", "Drittel"),
        ("The quarter was quiet that night.", "third"),
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
        ("Meyers Mann kam am Montag.", ("Meyers",), "Meiers", "Meiers Mann kam am Montag."),
        ("Das sagte Hannes am Montag.", ("Hannes",), "Johannes", "Das sagte Johannes am Montag."),
        ("Meyer’s husband came on Monday.", ("Meyer",), "Meier", "Meier’s husband came on Monday."),
        ("Anna Meyer's husband came.", ("Anna Meyer",), "Anna Meier", "Anna Meier's husband came."),
        ("Meyer's husband came on Monday.", ("Meyer",), "Meier's", "Meier's husband came on Monday."),
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
        ("Theresa May came very late.", ("Theresa May",), "June"),
        ("Das Zweite Programm zeigte den Film.", ("Zweite Programm",), "dritte"),
        ("Die Zwölf Apostel heißt das Lokal dort.", ("Zwölf Apostel",), "11"),
        ("Meyers Mann kam am Montag.", ("Meyers",), "Meier"),
        ("Meyers Mann kam am Montag.", ("Meyers Mann",), "Meier"),
        ("Das Haus Anna Meyers brannte ab.", ("Anna Meyers",), "Anna Meier"),
    ],
)
def test_another_name_or_one_of_two_is_not_guessed(text: str, names: tuple[str, ...], correction: str) -> None:
    assert takes_all(named(text, *names), correction)


def test_places_are_names_too() -> None:
    claim = named("Der Iran lehnte das am Montag ab.", "Iran", kind=FactKind.PLACE)
    assert put_in(claim, "Irak") == "Der Irak lehnte das am Montag ab."


@pytest.mark.parametrize(
    ("text", "fact", "kind", "correction", "expected"),
    [
        ("Rund 12 Schiffe kamen an.", "12 Schiffe", FactKind.QUANTITY, "elf", "Rund elf Schiffe kamen an."),
        ("Kiel zahlte 12 Euro dafür.", "12 Euro", FactKind.MONEY, "elf", "Kiel zahlte elf Euro dafür."),
        ("Es kamen nur noch 12.", "12", FactKind.QUANTITY, "elf", "Es kamen nur noch elf."),
        ("Die Fahrt dauert 12 Tage.", "12 Tage", FactKind.DURATION, "elf", "Die Fahrt dauert elf Tage."),
        ("12 Schiffe kamen am Montag an.", "12 Schiffe", FactKind.QUANTITY, "elf", "Elf Schiffe kamen am Montag an."),
        ("Die Fläche sank um ein Drittel.", "ein Drittel", FactKind.QUANTITY, "Viertel",
         "Die Fläche sank um ein Viertel."),
        ("He finished third in the race.", "third", FactKind.RANK, "fourth", "He finished fourth in the race."),
    ],
)  # fmt: skip
def test_words_change_for_what_was_read_as_an_amount(
    text: str, fact: str, kind: FactKind, correction: str, expected: str
) -> None:
    assert put_in(named(text, fact, kind=kind), correction) == expected


@pytest.mark.parametrize(
    ("text", "fact", "kind", "correction"),
    [
        ("Am 12. Mai kamen viele Schiffe.", "12. Mai", FactKind.DATE, "elf"),
        ("Er wurde 3. im Weitsprung.", "3.", FactKind.RANK, "vier"),
        ("Er feierte den 12. Sieg in Folge.", "12. Sieg", FactKind.QUANTITY, "elf"),
        ("Um 12.30 Uhr begann die Sitzung.", "Sitzung", FactKind.TITLE, "elf"),
        ("Im Jahr 2200 wird Kiel voll sein.", "Kiel", FactKind.PLACE, "elf"),
        ("Er wohnt Hauptstraße 12 in Kiel.", "Kiel", FactKind.PLACE, "elf"),
    ],
)
def test_a_number_in_words_stands_for_no_ordinal_time_year_or_house(
    text: str, fact: str, kind: FactKind, correction: str
) -> None:
    assert takes_all(named(text, fact, kind=kind), correction)


def test_a_fact_found_wrong_tells_which_of_two_numbers() -> None:
    claim = make("Es kamen zwölf Schiffe und drei Boote.", "drei Boote")
    assert put_in(claim, "vier") == "Es kamen zwölf Schiffe und vier Boote."


@pytest.mark.parametrize(
    "text",
    [
        "Zwölf Schiffe liefen am Montag ein.",
        "„Zwölf Schiffe“ kamen nach Kiel.",
        "(Zwölf Schiffe kamen nach Kiel.)",
        "Er sagte: „Zwölf Schiffe kamen nach Kiel.“",
        "Das war viel. Zwölf Schiffe kamen nach Kiel.",
    ],
)
def test_the_first_word_of_a_sentence_keeps_its_capital(text: str) -> None:
    expected = text.replace("Zwölf", "Elf")
    assert put_in(make(text), "elf") == expected
    assert carried_out(make(text), expected, "elf")
    assert not carried_out(make(text), text.replace(" Schiffe", " große Schiffe"), "elf")


def test_a_word_in_quotation_marks_stays_small() -> None:
    assert put_in(make("Er nannte das „zwölf Schiffe“ von Kiel."), "elf") == "Er nannte das „elf Schiffe“ von Kiel."


def test_of_a_very_long_claim_nothing_is_said() -> None:
    assert takes_all(make(" ".join(["Wort"] * 400)), "elf")
    assert not takes_all(make(" ".join(["Wort"] * 401)), "elf")


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
