"""One article against itself: planted slips are found, different things are left alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.compare.read_articles import findings
from workbench.compare import within_article
from workbench.compare.signs.mentions import mentions_of
from workbench.compare.signs.rows import row_at, rows_of
from workbench.compare.within import pairs_of
from workbench.model.analysis import Suggestion
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding
from workbench.model.wording import finding_words

ARTICLE = Path(__file__).resolve().parents[3] / "shared" / "articles" / "000_b5e7597d68b4a479.txt"
OFFER = (
    "Elon Musk bietet 97,4 Milliarden Dollar für das Unternehmen OpenAI.\n"
    "Das Angebot wurde am Montag bekannt. Sam Altman leitet OpenAI seit dem Jahr 2019.\n"
)


def places(finding: Finding) -> list[str]:
    return [place.text for place in finding.places]


@pytest.fixture
def article() -> str:
    if not ARTICLE.exists():
        pytest.skip("the real article lies outside the checkout")
    return ARTICLE.read_text(encoding="utf-8-sig")


def test_the_real_article_contradicts_itself_nowhere(article: str) -> None:
    assert findings(article) == []


def test_the_joke_is_no_contradiction_even_with_its_currency(article: str) -> None:
    assert findings(article.replace("9,74 Milliarden zurück", "9,74 Milliarden Dollar zurück")) == []


@pytest.mark.parametrize(
    "slip", ["94,7 Milliarden", "79,4 Milliarden", "97,4 Millionen", "97,5 Milliarden", "9,74 Milliarden"]
)
@pytest.mark.parametrize("which", [0, 1, 2])
def test_a_slip_in_any_of_the_three_mentions_is_found(article: str, slip: str, which: int) -> None:
    pieces = article.split("97,4 Milliarden")
    assert len(pieces) == 4
    text = pieces[0] + "".join(
        (slip if n == which else "97,4 Milliarden") + piece for n, piece in enumerate(pieces[1:])
    )
    (finding,) = findings(text)
    assert finding.code == "numbers-differ"
    assert sorted(places(finding))[0 if slip < "97,4 Milliarden" else -1] == f"{slip} Dollar"
    assert "97,4 Milliarden Dollar" in places(finding)
    assert [place.start for place in finding.places] == sorted(place.start for place in finding.places)
    assert all(text[place.start : place.end] == place.text for place in finding.places)


def test_both_numbers_stand_in_the_sentence() -> None:
    text = f"{OFFER}Musk will OpenAI kaufen und nennt als Angebot 94,7 Milliarden Dollar.\n"
    (finding,) = findings(text)
    assert finding_words(finding, "de") == (
        "Hier steht 97,4 Mrd. US-Dollar, dort 94,7 Mrd. US-Dollar; beides scheint dasselbe zu meinen."
    )
    english = "It says 97.4 billion US dollars here and 94.7 billion US dollars there"
    assert finding_words(finding, "en").startswith(english)


@pytest.mark.parametrize(
    "other",
    [
        "Twitter kostete Musk im Jahr 2022 genau 44 Milliarden Dollar.",  # another thing
        "Musk bietet für OpenAI umgerechnet 94,7 Milliarden Euro.",  # another currency
        "Altman will Twitter für 9,74 Milliarden Dollar kaufen.",  # a slip by its digits, about something else
        "Microsoft hat an der Börse einen Wert von 94,7 Milliarden Dollar verloren.",
        "Musk bietet rund 100 Milliarden Dollar für OpenAI.",  # rounded
        "Musk bietet 97,4 Milliarden Dollar für OpenAI.",
        "Das Unternehmen OpenAI hat 974 Mitarbeiter.",
    ],
)
def test_what_is_no_contradiction(other: str) -> None:
    assert findings(f"{OFFER}{other}\n") == []


def test_a_table_of_results_is_left_alone() -> None:
    rows = "Die SPD erhielt 35,2 Prozent, die CDU 25,2 Prozent, die FDP 5,2 Prozent und die Grünen 15,2 Prozent.\n"
    assert findings(rows + rows.replace("35,2", "35,3").replace("erhielt", "erhielt 2021")) == []


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Musk bietet 94,7 Milliarden Dollar für OpenAI", True),
        ("Musk bietet 97,4 Millionen Dollar für OpenAI", True),
        ("Musk bietet 97,4 Milliarden Dollar für OpenAI", False),
        ("Musk bietet viel Geld für OpenAI", False),
        ("Die 7 wichtigsten Antworten", False),
    ],
)
def test_the_headline_against_the_text(headline: str, found: bool) -> None:
    text = f"{headline}\n\n{OFFER}"
    result = findings(text)
    assert [finding.code for finding in result] == (["headline-differs"] if found else [])
    if found:
        assert places(result[0])[0] in headline
        assert finding_words(result[0], "de").startswith("Die Überschrift sagt 9")


@pytest.mark.parametrize(
    ("sentence", "language", "words"),
    [
        (
            "Der Bundestag stimmte am Dienstag, den 10. Februar 2025, über das Gesetz ab.",
            "de",
            "Der 10. Februar 2025 ist ein Montag, kein Dienstag.",
        ),
        (
            "Parliament voted on the law on Tuesday, February 10, 2025 in Berlin.",
            "en",
            "10 February 2025 is a Monday, not a Tuesday.",
        ),
    ],
)
def test_a_wrong_weekday(sentence: str, language: str, words: str) -> None:
    (finding,) = findings(sentence + "\n", language)
    assert finding.code == "weekday-wrong"
    assert finding_words(finding, language) == words  # type: ignore[arg-type]
    assert "2025" in finding.places[0].text


@pytest.mark.parametrize(
    ("who", "found"), [("Abwehrchef Marco Komenda: Der 29-Jährige", False), ("den Stürmer: Der 29-Jährige", True)]
)
def test_an_age_behind_a_name_in_its_sentence_is_of_that_name(who: str, *, found: bool) -> None:
    text = f"Petersen, 19, war erst im Januar aus Aarhus gekommen.\n\nWeniger gut lief es für {who} fällt lange aus.\n"
    assert [finding.code for finding in findings(text)] == (["ages-differ"] if found else [])


def test_a_wrong_weekday_of_a_day_to_come_needs_no_year() -> None:
    (finding,) = findings("Das Bad öffnet bald. Die Saison beginnt am Sonnabend, 10. Mai.\n", date="2026-03-07")
    assert finding.code == "weekday-wrong"
    assert finding_words(finding, "de") == "Der 10. Mai 2026 ist ein Sonntag, kein Samstag."


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Bundestag stimmte am Montag, den 10. Februar 2025, über das Gesetz ab.",
        "Der Bundestag stimmte am Dienstag, den 10. Februar, über das Gesetz ab.",
        "Der Bundestag stimmte am Dienstag über das Gesetz vom 10. Februar 2025 ab.",
        "Der Bundestag stimmte im Februar 2025 über das Gesetz ab.",
    ],
)
def test_weekdays_that_are_right_or_not_certain(sentence: str) -> None:
    assert findings(sentence + "\n") == []


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("27. Oktober 2023", True),
        ("27. Oktober 2022", False),
        ("27. Oktober 2012", False),  # ten years: an anniversary
        ("4. April 2022", False),  # another day, another thing
        ("Oktober 2023", False),
    ],
)
def test_the_same_day_of_another_year(second: str, found: bool) -> None:
    text = (
        "Elon Musk hat die Plattform Twitter am 27. Oktober 2022 übernommen.\n"
        f"Seit der Übernahme der Plattform durch Musk am {second} hat Twitter viele Mitarbeiter entlassen.\n"
    )
    result = findings(text)
    assert [finding.code for finding in result] == (["dates-differ"] if found else [])
    if found:
        assert finding_words(result[0], "de").startswith("Hier steht 27. Oktober 2022, dort 27. Oktober 2023;")


def test_an_age_that_slips() -> None:
    text = "Ein 61-jähriger Fahrer stieß in Köln mit einem Motorrad zusammen.\nDer 16-Jährige wurde nicht verletzt.\n"
    (finding,) = findings(text)
    assert finding.code == "ages-differ"
    assert findings(text.replace("16", "61")) == []
    assert findings(text.replace("Köln", "Köln mit einem 16-jährigen Beifahrer")) == []


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        (
            ("Die Bank streicht 1200 Arbeitsplätze in der Verwaltung.\n"
            "Die 2100 Arbeitsplätze streicht die Bank in der Verwaltung bis zum Jahr 2018."),
            "de", ["1200 Arbeitsplätze", "2100 Arbeitsplätze"],
        ),
        (
            ("Der Konzernumsatz stieg im vergangenen Jahr um 10,5 Prozent.\n"
            "Dass der Konzernumsatz im vergangenen Jahr um 15,0 Prozent stieg, sagte der Konzern am Montag."),
            "de", ["10,5 Prozent", "15,0 Prozent"],
        ),
        (
            "Lopez wurde zu 14 Jahren Haft verurteilt.\nDas Gericht bestätigte die 15 Jahre Haft für Lopez.",
            "de", ["14 Jahren", "15 Jahre"],
        ),
        (
            ("Die Wahl in Bayern war am 8. Oktober 2023.\n"
            "Nach der Wahl in Bayern am 8. Oktober 2032 bildete Söder eine Regierung."),
            "de", ["8. Oktober 2023", "8. Oktober 2032"],
        ),
        (
            ("Das Referendum in Schottland fand 2014 statt.\n"
            "Seit dem Referendum in Schottland im Jahr 2015 wird gestritten."),
            "de", ["2014", "2015"],
        ),
        (
            ("The Scottish referendum of 2014 failed.\n"
            "After the Scottish referendum of 2016 the party changed its leader."),
            "en", ["2014", "2016"],
        ),
        (
            ("Parliament agreed to pay 3.7 billion dollars for shared projects with Manila.\n"
            "The shared projects with Manila are worth 7.3 billion dollars, the ministry said."),
            "en", ["3.7 billion dollars", "7.3 billion dollars"],
        ),
        (
            ("The Oroville dam forced 180,000 people from their homes.\n"
            "More than 810,000 people were forced from their homes near the Oroville dam."),
            "en", ["180,000 people", "810,000 people"],
        ),
        (
            "The musher won the race at the age of 57.\nThe 51-year-old musher broke the record of the race.",
            "en", ["57", "51-year-old"],
        ),
    ],
)  # fmt: skip
def test_a_slip_in_one_of_two_mentions(text: str, language: str, found: list[str]) -> None:
    (finding,) = findings(f"{text}\n", language)
    assert places(finding) == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Das Bergamt nahm 53,5 Millionen Euro ein.\nDer Bergchor nahm 3,5 Millionen Euro ein.", "de"),
        (
            (
                "Das Bergamt gibt für den Stollen in Clausthal 53,5 Millionen Euro aus.\n"
                "Der Bergchor in Clausthal bekommt 3,5 Millionen Euro."
            ),
            "de",
        ),
        ("Im Jahr 2015 wurde der Sohn geboren.\nIm Jahr 2016 zog die Firma nach Köln.", "de"),
        ("Der Bund zahlt 1,25 Milliarden Euro.\nDas Land zahlt 1,26 Milliarden Euro.", "de"),
        ("Sales rose 17.5 percent in March.\nProfits rose 17.1 percent in April.", "en"),
        ("Moreno jumped from the bridge in July 2015.\nThe two signed an agreement in June 2015.", "en"),
        ("Apple paid 30 million dollars for the company.\nGoogle paid 33 million dollars for another company.", "en"),
        ("Trump was elected in November 2016.\nObama signed the order on schools in November 2013.", "en"),
    ],
)
def test_two_things_that_look_alike_are_left_alone(text: str, language: str) -> None:
    assert findings(f"{text}\n", language) == []


def test_nothing_comes_of_nothing() -> None:
    assert within_article("", ()) == ()


ROWS = (
    "Die Städte haben ihre Zahlen am Montag vorgelegt, sagte ein Sprecher.\n\n"
    "Köln | 2021 | 405 Millionen Euro | 12,4 Prozent\n"
    "Köln | 2022 | 406 Millionen Euro | 12,5 Prozent\n"
    "Köln | 2023 | 409 Millionen Euro | 12,6 Prozent\n"
)


@pytest.mark.parametrize("sign", [" | ", "\t"])
def test_rows_of_a_table_tell_of_their_own_year_each(sign: str) -> None:
    assert findings(ROWS.replace(" | ", sign)) == []


LINE = re.compile(r"[^\n]+")
BID = re.compile(r"(\d\d,\d) Milliarden Dollar")


def _bid(line: re.Match[str], bid: re.Match[str]) -> Suggestion:
    fact = Fact(
        start=bid.start(), end=bid.end(), text=bid[0], kind=FactKind.MONEY, unit="USD",
        value=float(bid[1].replace(",", ".")) * 1e9,
    )  # fmt: skip
    return Suggestion(start=line.start(), end=line.end(), text=line[0], checkable=1, worth=1, facts=(fact,))


def test_rows_are_weighed_against_what_is_no_row_alone() -> None:
    bid = "{} | Musk bietet {} Milliarden Dollar für OpenAI\n"
    text = bid.format("Bonn", "97,4") + bid.format("Ulm", "94,7") + "\nMusk bietet 79,4 Milliarden Dollar für OpenAI.\n"
    claims = [_bid(line, match) for line in LINE.finditer(text) if (match := BID.search(text, *line.span()))]
    mentions = mentions_of(text, claims)
    every, rows = list(pairs_of(mentions)), rows_of(text)
    assert [text[start:end].split(" | ")[0] for start, end in rows] == ["Bonn", "Ulm"]
    told = {(one.fact.value, other.fact.value) for one, other, _ in pairs_of(mentions, rows=rows)}
    assert (97.4e9, 94.7e9) in {(one.fact.value, other.fact.value) for one, other, _ in every}
    assert told == {(97.4e9, 79.4e9)}


@pytest.mark.parametrize(("place", "row"), [(0, -1), (6, -1), (7, 7), (11, 7), (12, -1), (13, 13), (17, 13), (18, -1)])
def test_a_place_is_found_in_its_row(place: int, row: int) -> None:
    assert row_at(rows_of("a line\na | b\nc\td f\n\nend"), place) == row


def test_a_row_that_slips_from_the_text_is_found_and_every_place_named() -> None:
    rows = "".join(f"{town} | Musk bietet {{}} Milliarden Dollar für OpenAI\n" for town in ("Bonn", "Ulm"))
    assert [places(one) for one in findings(f"{OFFER}\n{rows.format('94,7', '97,4')}")] == [
        ["97,4 Milliarden Dollar", "94,7 Milliarden Dollar", "97,4 Milliarden Dollar"]
    ]


def test_a_wrong_weekday_is_found_in_a_table_too() -> None:
    assert [one.code for one in findings("Termin | Ort\nMontag, 11. Februar 2025 | Bonn hat 3 Prozent\n")] == [
        "weekday-wrong"
    ]


def test_what_stands_around_a_table_is_compared_as_ever() -> None:
    slipped = f"{OFFER}\n{ROWS}\nElon Musk bietet 94,7 Milliarden Dollar für das Unternehmen OpenAI.\n"
    assert [places(one) for one in findings(slipped)] == [["97,4 Milliarden Dollar", "94,7 Milliarden Dollar"]]


@pytest.mark.parametrize(
    "line",
    [
        "Paris | Elon Musk bietet 94,7 Milliarden Dollar für das Unternehmen OpenAI, wie am Montag zu hören war.",
        "10.02.25 | Elon Musk bietet 94,7 Milliarden Dollar für das Unternehmen OpenAI",
    ],
)
def test_a_line_with_bars_is_held_against_the_text_around_it(line: str) -> None:
    slipped = f"{OFFER}\n{line}\n"
    assert [places(one) for one in findings(slipped)] == [["97,4 Milliarden Dollar", "94,7 Milliarden Dollar"]]


def test_a_paragraph_behind_its_place_is_no_row() -> None:
    first = "Paris | Elon Musk bietet 97,4 Milliarden Dollar für das Unternehmen OpenAI, wie am Montag zu hören war."
    slipped = f"{first}\nBerlin | Sein Angebot ist alt.\n{first.replace('97,4', '94,7')}\n"
    assert [places(one) for one in findings(slipped)] == [["97,4 Milliarden Dollar", "94,7 Milliarden Dollar"]]
