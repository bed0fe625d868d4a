"""Amounts with a scale word in headings, questions and opinions, written in another way than the body's."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import findings
from workbench.compare.signs.scaled_outside import scaled_outside
from workbench.model.facts import Fact, FactKind

_PAGES = (
    (
        "de",
        (
            "Halden AG kauft Rivalen für {} €\n\nKartellamt prüft\n\nDie Halden AG übernimmt den Konkurrenten "
            "Nordlicht "
            "für 450 Millionen Euro. Das teilte das Unternehmen am Freitag mit.\n"
        ),
        "450 Mio.",
        "450 Mrd.",
    ),
    (
        "de",
        (
            "Halden: EUR 12 {} für neue Halle\n\nMeldung des Tages\n\nDie Halden AG baut in Ulm eine Halle. Sie "
            "investiert "
            "dafür 12 Mio. EUR, wie der Vorstand am Montag beschlossen hat.\n"
        ),
        "Mio.",
        "Mrd.",
    ),
    (
        "de",
        (
            "Halden AG macht 1,1 {} Gewinn\n\nBilanz\n\nDie Halden AG legte am Dienstag Zahlen vor. Unter dem Strich "
            "blieben 1,1 Mrd. EUR übrig.\n"
        ),
        "Milliarden",
        "Millionen",
    ),
    (
        "de",
        (
            "2,5 {} Besucher beim Hafenfest\n\nVeranstalter zufrieden\n\nZum Hafenfest in Halden kamen in "
            "diesem Jahr 2,5 "
            "Millionen Menschen. Das teilten die Veranstalter am Sonntag mit.\n"
        ),
        "Millionen",
        "Milliarden",
    ),
    (
        "de",
        (
            "Schulden steigen auf 2,1 {} Euro\n\nStatistik\n\nDer Schuldenberg von Bund, Ländern und Gemeinden ist "
            "gewachsen. Er lag Ende März bei 2,1 Billionen Euro, teilte das Statistische Bundesamt mit.\n"
        ),
        "Billionen",
        "Milliarden",
    ),
    (
        "de",
        (
            "Investor bietet eine {} Euro\n\nÜbernahme\n\nEin Investor will die Halden AG kaufen. Er bietet 1 "
            "Milliarde "
            "Euro, wie aus Bankkreisen verlautete.\n"
        ),
        "Milliarde",
        "Million",
    ),
    (
        "de",
        (
            "Flughafen kostet 700 {} Euro mehr\n\nKommentar\n\nWer zahlt für den Flughafen? Woher sollen die "
            "700 Millionen "
            "Euro kommen? Der Senator schwieg am Montag dazu.\n"
        ),
        "Millionen",
        "Milliarden",
    ),
    (
        "en",
        (
            "Tech giant fined €2.4{}\n\nBrussels\n\nThe commission fined the company on Tuesday. It has to pay "
            "2.4 billion "
            "euros within 90 days.\n"
        ),
        "bn",
        "m",
    ),
    (
        "en",
        (
            "Oil group cuts $15 {} from budget\n\nEnergy\n\nThe group reacts to low prices. It will spend $15 "
            "billion less "
            "by 2018, its chief said.\n"
        ),
        "Billion",
        "Million",
    ),
)


@pytest.mark.parametrize(("language", "page", "right", "wrong"), _PAGES)
def test_a_heading_with_another_scale_word_is_told_however_the_body_writes_it(
    language: str, page: str, right: str, wrong: str
) -> None:
    assert findings(page.format(right), language) == []
    (finding,) = findings(page.format(wrong), language)
    assert finding.places[0].start < len(page.split("\n", maxsplit=1)[0])
    assert len(finding.places) == len(("heading", "body"))


@pytest.mark.parametrize(
    "page",
    [
        (
            "Halden AG zahlt 450 Mio. Dollar\n\nKartellamt prüft\n\nDie Nordlicht AG nahm mit Uhren im "
            "vergangenen Jahr 450 "
            "Milliarden Euro ein. Das teilte das Unternehmen am Freitag mit.\n"
        ),  # other currencies
        "Nordnetz: 1,234 Millionen Kunden\n\nBilanz\n\nNordnetz nahm 1234 Milliarden Euro ein, sagte der Vorstand.\n",
    ],
)
def test_another_amount_of_a_heading_stays_alone(page: str) -> None:
    assert findings(page) == []


def _read(text: str, *body: Fact) -> list[tuple[str, str, object, str | None]]:
    return [(one.text, one.kind.value, one.value, one.unit) for one in scaled_outside(text, 0, len(text), body)]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("für 4,5 Mrd. US-Dollar an", ("4,5 Mrd. US-Dollar", "money", 4_500_000_000, "USD")),
        ("US-$ 4,5 Mrd. an", ("US-$ 4,5 Mrd.", "money", 4_500_000_000, "USD")),
        ("das 9,4-Millionen-Euro-Gerät", ("9,4-Millionen-Euro", "money", 9_400_000, "EUR")),
        ("der 8-Millionen-Jackpot", ("8-Millionen", "quantity", 8_000_000, None)),
        ("zwei Millionen Anleger", ("zwei Millionen Anleger", "quantity", 2_000_000, "Anleger")),
        ("a £1.5m deal", ("£1.5m", "money", 1_500_000, "GBP")),
        ("some 12 million people", ("12 million people", "quantity", 12_000_000, "people")),
        ("28 Milliarden für Brücken", ("28 Milliarden", "quantity", 28_000_000_000, None)),
    ],
)
def test_amounts_are_read_by_their_words(text: str, fact: tuple[str, str, object, str | None]) -> None:
    assert _read(text) == [fact]


def test_the_body_tells_whose_billion_it_is() -> None:
    long = Fact(start=0, end=16, text="3,2 Billionen Euro", kind=FactKind.MONEY, value=3_200_000_000_000, unit="EUR")
    short = Fact(start=0, end=12, text="$3.2 billion", kind=FactKind.MONEY, value=3_200_000_000, unit="USD")
    assert _read("1 Billion Euro") == []
    assert [value for _, _, value, _ in _read("1 Billion Euro", long)] == [1_000_000_000_000]
    assert [value for _, _, value, _ in _read("$5 Billion Deal", short)] == [5_000_000_000]


def test_the_end_of_a_span_is_no_amount_of_its_own() -> None:
    assert _read("3 bis 5 Millionen Euro, 3–5 Mio. Euro, 3 to 5 million euros") == []
    assert (
        _read("Drei bis fünf Millionen Euro; zwischen zwei und drei Millionen Euro; between 1.5 and 3 million euros")
        == []
    )
    assert [words for words, *_ in _read("von 3 auf 5 Millionen Euro")] == ["5 Millionen Euro"]


def test_a_half_of_an_amount_is_not_the_whole() -> None:
    assert _read("Half a million euros for the new hall, half a billion euros") == []
    assert [words for words, *_ in _read("a million euros")] == ["a million euros"]


def test_an_m_without_a_currency_is_a_metre_or_a_motorway() -> None:
    assert _read("the 25m pool and the 5 M road") == []
