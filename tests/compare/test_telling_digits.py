"""Amounts whose digits alone tell a slip, however differently the two places speak of them."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import findings

_BETWEEN = "\n\nThe couple met at school in Grimsby. Neighbours called them careful people who save every penny.\n\n"


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        (
            "A dinner lady who won £12.4million on the Lotto vowed to keep her job.",
            "The £1.24million win is the biggest in the town for years.",
            {"£12.4million", "£1.24million"},
        ),
        (
            "The treasurer stole £387,000 from a hospice to fund a gambling habit.",
            "Detectives said £378,000 was gone and most of it would never be seen again.",
            {"£387,000", "£378,000"},
        ),
    ],
)
def test_the_same_digits_in_another_order_need_no_word_in_common(first: str, second: str, figures: set[str]) -> None:
    found = findings(first + _BETWEEN + second, "en")
    assert [{place.text for place in one.places} for one in found] == [figures]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The school paid £12.4million for a new hall.", "Parents gave £3.1million to a fund for sick children."),
        ("The school paid £124 for a new lamp.", "Tickets for the concert cost £125 at the door."),
        ("Vale paid £23.5m for the striker.", "Rangers earned $25.3m in prizes from their sponsors."),
    ],
)
def test_other_digits_or_another_unit_do(first: str, second: str) -> None:
    assert not findings(first + _BETWEEN + second, "en")


_ZWISCHEN = "\n\nDie Nachbarn hatten davon nichts gewusst. Der Winter war lang und kalt gewesen.\n\n"


@pytest.mark.parametrize(
    ("language", "first", "second", "figures"),
    [
        ("de", "Der Kaufpreis liegt bei 346 Millionen Euro.", "Für 364 Millionen gekauft wurde eine Kette aus Kassel.",
         {"346 Millionen Euro", "364 Millionen"}),
        ("de", "Die Brücke war im März 2021 gesperrt worden.", "Die Sperrung im März 2012 hatte den Hafen getroffen.",
         {"März 2021", "März 2012"}),
        ("de", "Gut 3,9 Millionen Bürger gingen in die Wahllokale.",
         "Für den Wechsel haben 3,9 Milliarden Menschen gestimmt.",
         {"3,9 Millionen Bürger", "3,9 Milliarden Menschen"}),
        ("de", "Das Heim musste 186 Bewohner verlegen.", "Alle 168 Patienten kamen in einer Turnhalle unter.",
         {"186 Bewohner", "168 Patienten"}),
        ("de", "Die Gletscher sind um 5,2 Prozent geschrumpft.", "Der Schwund von 2,5 Prozent erschüttert alle.",
         {"5,2 Prozent", "2,5 Prozent"}),
        ("de", "Bei dem Feuer mussten 86 Bewohner ins Freie.", "Die 68 Evakuierten schliefen in einer Turnhalle.",
         {"86 Bewohner", "68 Evakuierten"}),
        ("en", "It holds stakes in about 8,650 companies.", "It sold no shares in the 8,560 firms last year.",
         {"8,650 companies", "8,560 firms"}),
        ("en", "Hexley Baths, which opened in 1936, needs a new roof.", "The baths, built in 1963, are a lifeline.",
         {"1936", "1963"}),
        ("en", "By teatime the student owned $48 million.", "What did the $84 million buy in the end?",
         {"$48 million", "$84 million"}),
        ("en", "Some 17,348 fans watched the match at the Quayside.",
         "The attendance of 17,438 was the best of the season.", {"17,348 fans", "17,438"}),
    ],
)  # fmt: skip
def test_swapped_digits_are_told_across_nouns_currencies_and_words(
    language: str, first: str, second: str, figures: set[str]
) -> None:
    between = _ZWISCHEN if language == "de" else _BETWEEN
    found = findings(first + between + second, language)
    assert [figures] == [{place.text for place in one.places} for one in found]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("de", "Der Kaufpreis liegt bei 346 Millionen Euro.", "Die Brücke wiegt 364 Tonnen und rostet."),
        ("de", "Die Firma wurde 1985 verkauft.", "Den Orden bekam der Maler 1958 in Wien."),
        ("de", "Der Saal fasst 81 Menschen.", "Betroffen sind 18 Präfekturen in Japan."),
        ("de", "Im Stau standen 2400 Autos.", "Im Werk arbeiten 24 Millionen Bienen."),
        ("en", "Jason Kidd had 12 rebounds.", "Cleveland led by 21 points before the break."),
        ("en", "The fund holds 346 shares.", "The road is 364 km long."),
    ],
)
def test_swapped_digits_of_other_things_are_not(language: str, first: str, second: str) -> None:
    between = _ZWISCHEN if language == "de" else _BETWEEN
    assert not findings(first + between + second, language)


def test_a_compound_of_the_headline_is_a_figure() -> None:
    text = "Die Klinik und ihr 9,4-Millionen-Euro-Gerät\n\nDer Hersteller stellte {} Millionen Euro in Rechnung."
    assert [one.code for one in findings(text.format("4,9"))] == ["headline-differs"]
    assert not findings(text.format("9,4"))


@pytest.mark.parametrize(
    ("language", "text", "wrong", "right"),
    [
        ("en", "Trust to repay £3.4 million in Tyne\n\nThe trust in Tyne must hand back £{} by May.", "4.3m", "3.4m"),
        ("de", "Fonds verliert 6,1 Mrd. Euro\n\nDer Fonds hat {} Milliarden Euro verloren.", "1,6", "6,1"),
        ("de", "12.400 Beschäftigte im Ausstand\n\nAm Streik waren {} Menschen beteiligt.", "12.040", "12.400"),
    ],
)
def test_a_headline_counts_and_shortens_in_its_own_way(language: str, text: str, wrong: str, right: str) -> None:
    assert [one.code for one in findings(text.format(wrong), language)] == ["headline-differs"]
    assert not findings(text.format(right), language)


def test_digits_of_another_size_are_no_slip() -> None:
    first, second = "In 2019 the price was $290 million.", "Private donors in town gave $92 million."
    assert not findings(first + _BETWEEN + second, "en")


def test_a_percentage_may_be_written_otherwise_in_the_headline() -> None:
    text = "Council tax to rise by 4.9% in Leeds\n\nThe council calls the tax rise of {} per cent modest."
    assert [one.code for one in findings(text.format("9.4"), "en")] == ["headline-differs"]
    assert not findings(text.format("4.9"), "en")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Die Lufthansa hat Schulden von 12,5 Milliarden Euro.",
         "Vorstand Carsten Spohr hält die 12,5 Millionen Euro für tragbar."),
        ("Siemens zahlt für den Hersteller Mentor 4,5 Milliarden Dollar.",
         "„Die 4,5 Millionen Dollar sind gut angelegt“, sagte Joe Kaeser in München."),
    ],
)  # fmt: skip
def test_another_scale_word_needs_no_name_in_common(first: str, second: str) -> None:
    assert [one.code for one in findings(first + _ZWISCHEN + second, "de")] == ["numbers-differ"]


@pytest.mark.parametrize(
    ("language", "first", "second", "wrong", "right"),
    [
        ("de", "Die Stadt Köln gibt 3 Millionen Euro für die Sanierung der Brücke aus.",
         "Nun sind {} Euro im Haushalt eingestellt.", "3 Milliarden", "3 Millionen"),
        ("de", "Der Investor bietet 400 Millionen Euro für den Verein.",
         "„{} Euro sind kein Grund, die Seele zu verkaufen“, sagte ein Sprecher der Ultras.",
         "400 Milliarden", "400 Millionen"),
        ("de", "Die Stiftung hat 20 Millionen Euro für Schulen in Afrika gesammelt.",
         "Mit den {} sollen 400 Klassenräume entstehen.", "20 Milliarden", "20 Millionen"),
        ("de", "Das Virus hat weltweit 7 Millionen Menschen getötet, schätzt die WHO.",
         "Die Zahl von {} Toten gilt als Untergrenze.", "7 Milliarden", "7 Millionen"),
        ("de", "Rund 5 Millionen Menschen in Deutschland pflegen Angehörige.",
         "Die meisten der {} Pflegenden sind Frauen.", "5 Milliarden", "5 Millionen"),
        ("de", "Der Börsenwert von Apple stieg auf 3 Billionen Dollar.",
         "Die Marke von {} Dollar hatte der Konzern 2022 kurz überschritten.", "3 Millionen", "3 Billionen"),
        ("de", "Die Regierung stellt zwei Milliarden Euro für Kitas bereit.",
         "{} Euro reichten aber nicht, sagte Städtetagspräsident Lewe.", "Zwei Millionen", "Zwei Milliarden"),
        ("de", "Der Haushalt sieht knapp 12 Milliarden Euro für Bildung vor.",
         "Minister Kai Vogt sagte, {} Euro seien ein Rekord.", "knapp zwölf Millionen", "knapp zwölf Milliarden"),
        ("de", "Mehr als zwei Millionen Menschen sind aus Syrien geflohen.",
         "Die {} Flüchtlinge leben vor allem in der Türkei.", "zwei Milliarden", "zwei Millionen"),
        ("en", "Half a million dollars went missing from the council in Derby.",
         "The {} dollars had been set aside for roads.", "half a billion", "half a million"),
        ("en", "Ticket sales for the film reached $30 million.",
         "With {}, it is the weakest start for the series.", "$30 billion", "$30 million"),
    ],
)  # fmt: skip
def test_a_round_amount_with_another_scale_word_needs_no_word_in_common(
    language: str, first: str, second: str, wrong: str, right: str
) -> None:
    between = _ZWISCHEN if language == "de" else _BETWEEN
    assert [one.code for one in findings(first + between + second.format(wrong), language)] == ["numbers-differ"]
    assert not findings(first + between + second.format(right), language)


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "The investment will grow to $1 billion.", "The app earned $1 million in monthly sales."),
        ("en", "The app has 7 million active users.", "Developers earned more than $7 billion."),
        ("de", "Das Land gibt zwei Millionen Euro aus.", "Zwei Milliarden Menschen sahen das Endspiel."),
        ("en", "Two million pounds go to Hull, said Ann Reed.", "Tom Cole promised two billion pounds to Kenya."),
        ("en", "The city spends $2 billion on schools.", "Another $2 million goes to clubs."),
        ("de", "Die Stadt Köln gibt 30 Millionen Euro aus.", "Nun sind 3 Milliarden Euro eingestellt."),
    ],
)  # fmt: skip
def test_round_marks_other_things_and_other_figures_stay_apart(language: str, first: str, second: str) -> None:
    between = _ZWISCHEN if language == "de" else _BETWEEN
    assert not findings(first + between + second, language)


def test_a_heading_writes_in_figures_what_the_body_writes_in_words() -> None:
    text = (
        "Stadt bekommt {} Millionen Euro für neues Bad\n\nDer Bund gibt Kassel fünf Milliarden Euro für das neue Bad."
    )
    assert [one.code for one in findings(text.format("5"), "de")] == ["headline-differs"]
    assert not findings(text.format("5").replace("Millionen", "Milliarden"), "de")


@pytest.mark.parametrize(("third", "codes"), [("1,1 Millionen", ["numbers-differ"]), ("viele", [])])
def test_a_scale_word_told_otherwise_elsewhere_is_not_held_apart_by_one_sentence(third: str, codes: list[str]) -> None:
    text = (
        "Im vergangenen Jahr kamen 1,1 Millionen Flüchtlinge, sagte de Maizière, und von diesen 1,1 Milliarden "
        f"seien viele geblieben.{_ZWISCHEN}Die Länder zählten {third} Flüchtlinge."
    )
    assert [one.code for one in findings(text, "de")] == codes


def test_other_digits_beside_other_names_stay_two_amounts() -> None:
    first = "Die Lufthansa hat Schulden von 12,5 Milliarden Euro."
    assert not findings(f"{first}{_ZWISCHEN}Vorstand Carsten Spohr hält die 13,5 Millionen Euro für tragbar.", "de")


@pytest.mark.parametrize(
    ("language", "first", "second", "codes"),
    [
        ("en", "Exports of arms from Russia brought the state $51 billion in 2016.",
         "Dmitry Medvedev said in Sochi that the exports had brought $15 billion.", ["numbers-differ"]),
        ("en", "Exports of arms from Russia brought the state $51 billion in 2016.",
         "Dmitry Medvedev said in Sochi that the exports had brought $51 billion.", []),
        ("en", "Exports of arms from Russia brought the state $51 billion in 2016.",
         "Angela Merkel lives in Berlin, where her garden is worth $25 billion.", []),
        ("de", "Der Export von Waffen brachte Russland 2016 rund 71 Milliarden Dollar.",
         "Dmitri Medwedew sprach in Sotschi davon, der Export bringe 17 Milliarden Dollar.", ["numbers-differ"]),
    ],
)  # fmt: skip
def test_swapped_digits_of_one_thing_may_stand_beside_other_names(
    language: str, first: str, second: str, codes: list[str]
) -> None:
    between = _BETWEEN if language == "en" else _ZWISCHEN
    assert [one.code for one in findings(first + between + second, language)] == codes
