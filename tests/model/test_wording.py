"""Values, ratings, dates and places in the words of both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.errors import Language
from workbench.model import wording
from workbench.model.claims import Claim, Rating, Reason, Verdict
from workbench.model.evidence import Channel, Grade, SourceKind, Stance
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.findings import Finding, FindingPlace
from workbench.model.ids import ArticleId, ClaimId, Sha256, VerdictId
from workbench.text.messages import known


def fact(kind: FactKind, value: float | str | None, unit: str | None = None, **changes: object) -> Fact:
    made = Fact(number=1, start=0, end=1, text="x", kind=kind, value=value, unit=unit)
    return replace(made, **changes)  # type: ignore[arg-type]  # a test's shorthand


MONEY, QUANTITY, PERCENT = FactKind.MONEY, FactKind.QUANTITY, FactKind.PERCENT


def _differing(code: str, *words: str, **details: str) -> Finding:
    places = (FindingPlace(start=9 * at, end=9 * at + len(one), text=one, claim=at + 1) for at, one in enumerate(words))
    return Finding(code=code, places=tuple(places), details=details)


@pytest.mark.parametrize(
    ("finding", "here", "said"),
    [
        (_differing("numbers-differ", "15,3", "13,5", first="15,3", second="13,5"), 0, "Hier steht 15,3, dort 13,5"),
        (_differing("numbers-differ", "15,3", "13,5", first="15,3", second="13,5"), 1, "Hier steht 15,3, dort 13,5"),
        (_differing("numbers-differ", "15,3", "13,5", first="15,3", second="13,5"), 2, "Hier steht 13,5, dort 15,3"),
        (_differing("numbers-differ", "4", "4", "5", first="4", second="5"), 2, "Hier steht 4, dort 5"),
        (_differing("spelling-odd", "Karl", "Carl", "Carl", odd="Karl", usual="Carl"), 1, "Hier „Karl“, dort „Carl“"),
        (_differing("spelling-odd", "Karl", "Carl", "Carl", odd="Karl", usual="Carl"), 3, "Hier „Carl“, dort „Karl“"),
        (_differing("headline-differs", "4", "5", first="4", second="5"), 2, "Die Überschrift sagt 4, der Text 5"),
    ],
)
def test_at_a_claim_here_is_what_stands_there(finding: Finding, here: int, said: str) -> None:
    assert wording.finding_words(finding, "de", here=here).startswith(said)


@pytest.mark.parametrize(
    ("said", "german", "english"),
    [
        (fact(MONEY, 97.4e9, "USD"), "97,4 Mrd. US-Dollar", "97.4 billion US dollars"),
        (fact(MONEY, 9_740_000_000, "USD"), "9,74 Mrd. US-Dollar", "9.74 billion US dollars"),
        (fact(MONEY, 54.2, "USD"), "54,2 US-Dollar", "54.2 US dollars"),
        (fact(MONEY, 1.5e12, "EUR"), "1,5 Bio. Euro", "1.5 trillion euros"),
        (fact(MONEY, 1e6), "1 Mio.", "1 million"),
        (fact(QUANTITY, 12345, "Wohnungen"), "12.345 Wohnungen", "12,345 Wohnungen"),
        (fact(PERCENT, 7.5), "7,5 Prozent", "7.5 percent"),
        (fact(FactKind.RANK, 3), "Rang 3", "rank 3"),
        (fact(FactKind.DURATION, 1, "year"), "1 Jahr", "1 year"),
        (fact(FactKind.DURATION, 3, "month"), "3 Monate", "3 months"),
        (fact(FactKind.DATE, "2025-02-10"), "10. Februar 2025", "10 February 2025"),
        (fact(FactKind.PERSON, "Sam Altman"), "Sam Altman", "Sam Altman"),
        (fact(MONEY, None), "nicht sicher", "not certain"),
        (fact(QUANTITY, 100, approximate=True), "rund 100", "about 100"),
        (fact(PERCENT, 70, bound="min"), "mindestens 70 Prozent", "at least 70 percent"),
        (fact(PERCENT, 70, bound="max", approximate=True), "höchstens rund 70 Prozent", "at most about 70 percent"),
        (fact(PERCENT, None, value_range=(3, 5)), "3 Prozent bis 5 Prozent", "3 percent to 5 percent"),
        (fact(MONEY, -2e6, "EUR"), "-2 Mio. Euro", "-2 million euros"),
    ],
)
def test_a_value_in_words(said: Fact, german: str, english: str) -> None:
    assert (wording.value_words(said, "de"), wording.value_words(said, "en")) == (german, english)


def test_what_has_no_value_is_told_in_its_own_words() -> None:
    day = fact(FactKind.DATE, None, text="15.\nMärz")
    assert {wording.told_words(day, language) for language in ("de", "en")} == {"15. März"}
    assert wording.told_words(replace(day, text=""), "de") == "nicht sicher"
    assert wording.told_words(fact(PERCENT, None, value_range=(3, 5)), "en") == "3 percent to 5 percent"
    assert wording.told_words(fact(MONEY, 54e9, "USD"), "de") == "54 Mrd. US-Dollar"


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        (97_412_345_678, "97.412.345.678 US-Dollar", "97,412,345,678 US dollars"),  # no figure of it is left out
        (97_412_300_000, "97,4123 Mrd. US-Dollar", "97.4123 billion US dollars"),
        (1_234_567, "1.234.567 US-Dollar", "1,234,567 US dollars"),
        (100e6 / 3, "33,3333 Mio. US-Dollar", "33.3333 million US dollars"),  # reckoned
    ],
)
def test_scaled_words_leave_out_no_figure(value: float, german: str, english: str) -> None:
    assert wording.value_words(fact(MONEY, value, "USD"), "de") == german
    assert wording.value_words(fact(MONEY, value, "USD"), "en") == english


@pytest.mark.parametrize(
    ("count", "german", "english"),
    [
        (0, "", ""),
        (1, "1", "1"),
        (2, "1 und 2", "1 and 2"),
        (3, "1, 2 und 3", "1, 2 and 3"),
        (7, "1, 2, 3, 4, 5, 6 und 7", "1, 2, 3, 4, 5, 6 and 7"),
        (8, "1, 2, 3, 4, 5, 6 und 2 weitere", "1, 2, 3, 4, 5, 6 and 2 more"),
    ],
)
def test_a_list_tells_the_first_few_and_how_many_more(count: int, german: str, english: str) -> None:
    values = [str(number + 1) for number in range(count)]
    assert (wording.list_words(values, "de"), wording.list_words(values, "en")) == (german, english)


@pytest.mark.parametrize(
    ("iso", "german", "english"),
    [
        ("2018", "2018", "2018"),
        ("2025-02", "Februar 2025", "February 2025"),
        ("2025-02-10", "10. Februar 2025", "10 February 2025"),
        ("2025-02-10T14:00:00Z", "10. Februar 2025", "10 February 2025"),
        ("2024-Q3", "3. Quartal 2024", "Q3 2024"),
        ("2024-H1", "1. Halbjahr 2024", "H1 2024"),
        ("2025-W06", "Woche ab 3. Februar 2025", "week of 3 February 2025"),
        ("2025-W06-WE", "Wochenende ab 8. Februar 2025", "weekend of 8 February 2025"),
        ("2021-SU", "Sommer 2021", "summer 2021"),
        ("2010-WI", "Winter 2010/11", "winter 2010/11"),
        ("199X", "1990er-Jahre", "1990s"),
        ("18XX", "19. Jahrhundert", "19th century"),
        ("20XX", "21. Jahrhundert", "21st century"),
        ("2025-W60", "2025-W60", "2025-W60"),
        ("mid-1990s", "mid-1990s", "mid-1990s"),
        ("", "", ""),
    ],
)
def test_a_date_in_words(iso: str, german: str, english: str) -> None:
    assert (wording.date_words(iso, "de"), wording.date_words(iso, "en")) == (german, english)


@pytest.mark.parametrize("iso", ["2025-13-01", "2025-02-30", "2025-13"])
def test_an_impossible_date_is_shown_as_it_stands(iso: str) -> None:
    assert wording.date_words(iso, "de") == iso


@pytest.mark.parametrize(
    ("locator", "german", "english"),
    [
        ("p2:3", "S. 2, Abs. 3", "p. 2, para. 3"),
        ("p12", "S. 12", "p. 12"),
        ("¶3", "Abs. 3", "para. 3"),
        ("t12:30", "Min. 12:30", "at 12:30"),
        ("t00:12:34", "bei 00:12:34", "at 00:12:34"),
        ("Kapitel 4", "Kapitel 4", "Kapitel 4"),
    ],
)
def test_a_locator_in_words(locator: str, german: str, english: str) -> None:
    assert (wording.locator_words(locator, "de"), wording.locator_words(locator, "en")) == (german, english)


def claim(*verdicts: Rating, state: FactState = FactState.CONFIRMED) -> Claim:
    return Claim(
        id=ClaimId("c"),
        article=ArticleId("a"),
        number=1,
        draft=Sha256("d"),
        start=0,
        end=1,
        text="x",
        facts=(fact(MONEY, 1.0, state=state),),
        verdicts=tuple(
            Verdict(id=VerdictId(f"v{i}"), claim=ClaimId("c"), rating=rating, reason="r", by="I", at="")
            for i, rating in enumerate(verdicts)
        ),
    )


@pytest.mark.parametrize(
    ("shown", "key", "german"),
    [
        (claim(), "open", "Offen"),
        (claim(Rating.VERIFIED), "verified", "Verifiziert"),
        (claim(Rating.VERIFIED, state=FactState.OPEN), "verified-in-part", "Teilverifikation"),
        (claim(Rating.FALSE, state=FactState.OPEN), "false", "Falsch"),
        (claim(Rating.FALSE, Rating.VERIFIED), "conflict", "Zwei Urteile"),
    ],
)
def test_the_rating_of_a_claim(shown: Claim, key: str, german: str) -> None:
    assert wording.rating_key(shown) == key
    assert wording.rating_words(shown, "de") == german


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_word_of_the_model_is_in_the_table(language: Language) -> None:
    assert all(wording.rating_words(rating, language) for rating in Rating)
    assert all(wording.kind_words(kind, language) for kind in [*FactKind, "attribution", "event", "comparison"])
    tables = {"state": FactState, "stance": Stance, "source": SourceKind, "channel": Channel}
    missing = [f"{table}.{word}" for table, words in tables.items() for word in words if not known(f"{table}.{word}")]
    assert missing == []
    assert all(known(f"grade.{grade}") for grade in Grade if grade)


def test_a_reason_names_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "say", lambda key, language, **details: f"{key}|{language}|{details['words']}")
    reason = Reason(code="has-money", start=4, end=6)
    assert wording.reason_words(reason, "für 54 Euro", "de") == "reason.has-money|de|54"


def test_a_finding_takes_the_words_of_its_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "say", lambda key, _, **details: f"{key}: {details['one']}, {details['two']}")
    finding = Finding(code="differs", places=(), details={"one_de": "54 Mrd.", "one_en": "54 bn", "two": "44"})
    assert wording.finding_words(finding, "de") == "finding.differs: 54 Mrd., 44"
    assert wording.finding_words(finding, "en") == "finding.differs: 54 bn, 44"


@pytest.mark.parametrize(
    ("said", "german", "english"),
    [
        (fact(MONEY, 97.4e9, "USD"), "97,4 Mrd. US-Dollar", "97.4 billion US dollars"),
        (fact(MONEY, 1, "USD"), "1 US-Dollar", "1 US dollar"),
        (fact(MONEY, 54, "EUR", bound="min"), "mindestens 54 Euro", "at least 54 euros"),
        (fact(MONEY, 2e6, "EUR", approximate=True), "rund 2 Mio. Euro", "about 2 million euros"),
        (fact(MONEY, 1e6), "1 Mio.", "1 million"),
        (fact(MONEY, None, "USD"), "nicht sicher", "not certain"),
        (fact(MONEY, None, "USD", value_range=(3e9, 5e9)), "3 Mrd. US-Dollar bis 5 Mrd. US-Dollar",
         "3 billion US dollars to 5 billion US dollars"),
        (fact(MONEY, 3, "XQZ"), "3 XQZ", "3 XQZ"),
        (fact(PERCENT, 7.5), "7,5 Prozent", "7.5 percent"),
    ],
)  # fmt: skip
def test_currencies_are_called_by_name(said: Fact, german: str, english: str) -> None:
    assert wording.value_words(said, "de") == german
    assert wording.value_words(said, "en") == english


@pytest.mark.parametrize(
    ("value", "text", "more", "german", "english"),
    [
        (0.6667, "zwei Dritteln", {}, "zwei Drittel", "two thirds"),
        (0.6667, "rund zwei Drittel", {"approximate": True}, "rund zwei Drittel", "about two thirds"),
        (0.5, "mehr als die Hälfte", {"bound": "min"}, "mindestens die Hälfte", "at least half"),
        (0.125, "one in eight", {}, "ein Achtel", "an eighth"),
        (0.3333, "1/3", {}, "ein Drittel", "a third"),
        (0.75, "0,75", {}, "0,75", "0.75"),
        (0.25, ".25", {}, "0,25", "0.25"),
        (0.667, "zwei Drittel", {}, "0,667", "0.667"),
        (0.5, "half a litre", {"unit": "litre"}, "0,5 litre", "0.5 litre"),
        (0.01, "ein Hundertstel", {}, "0,01", "0.01"),
        (
            None,
            "ein Drittel bis die Hälfte",
            {"value_range": (0.3333, 0.5)},
            "ein Drittel bis die Hälfte",
            "a third to half",
        ),
    ],
)
def test_a_share_is_told_as_it_was_said(
    value: float | None, text: str, more: dict[str, object], german: str, english: str
) -> None:
    said = fact(QUANTITY, value, text=text, **more)  # type: ignore[arg-type]  # a unit among them
    assert (wording.value_words(said, "de"), wording.value_words(said, "en")) == (german, english)
