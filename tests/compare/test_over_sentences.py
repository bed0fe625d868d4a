"""Sums, spans of years and ages whose figures stand in different sentences, right beside one slip of the pen."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import findings


def codes(text: str, language: str) -> list[str]:
    return sorted({finding.code for finding in findings(text, language)})


@pytest.mark.parametrize(
    ("language", "text", "wrong", "right"),
    [
        (
            "de",
            "Beide Häuser kommen auf 2,1 Milliarden Euro: Landauer steuert 1,3 Milliarden bei und Wohnwelt {}.",
            "600 Millionen",
            "800 Millionen",
        ),
        (
            "de",
            "Die Arbeiten kosten 2,4 Millionen Euro. Das Land zahlt 1,6 Millionen Euro, den Rest von {} Ulm.",
            "80.000 Euro",
            "800.000 Euro",
        ),
        (
            "de",
            "Die Diebe öffneten 117 der 189 Fächer. Der Schaden ist hoch. Die übrigen {} Fächer blieben zu.",
            "27",
            "72",
        ),
        (
            "de",
            "Maletin gewann die Stichwahl in Orsk. Er kam auf 53,8 Prozent, Sorokan auf {} Prozent.",
            "42,6",
            "46,2",
        ),
        (
            "en",
            (
                "The council must save £7.2 million this year. Of this, £3.1 million is to come from care, £2.4 million"
                " from unfilled posts and {} from the sale of the library."
            ),
            "£2.7 million",
            "£1.7 million",
        ),
        (
            "en",
            "The thieves emptied 117 of the 189 safes. The damage is high. The remaining {} safes were left.",
            "27",
            "72",
        ),
        ("en", "Owners will pay £1,874 a year in Leeds. That is {} more than the present £1,786.", "£808", "£88"),
        ("en", "Owners will pay £1,874 a year in Leeds. That is {} less than the present £1,962.", "£808", "£88"),
        ("en", "Hill won the run-off in Leeds with 53.8 percent, while Grey took {} percent.", "42.6", "46.2"),
    ],
)
def test_sums_over_sentences(language: str, text: str, wrong: str, right: str) -> None:
    assert "sum-wrong" in codes(text.format(wrong), language)
    assert codes(text.format(right), language) == []


@pytest.mark.parametrize(
    ("language", "text", "wrong", "right", "code"),
    [
        (
            "en",
            "Two brothers set up the brewery in {}.\n\nIt rains.\n\nIt ends 188 years of ownership.",
            "1873",
            "1837",
            "anniversary-wrong",
        ),
        (
            "de",
            (
                "Das Unternehmen war {} gegründet worden.\n\nEs regnet.\n\nIn 64 Jahren Firmengeschichte ist es"
                " der größte Kauf."
            ),
            "1916",
            "1961",
            "anniversary-wrong",
        ),
        (
            "de",
            "Nach zwölf Jahren im Amt verlor sie.\n\nEs regnet.\n\nDie Präsidentin hatte {} die Macht übernommen.",
            "2003",
            "2013",
            "anniversary-wrong",
        ),
        (
            "en",
            "Tolbert opened her first shop in {}.\n\nIt rains.\n\nSeven years on, the firm employs 420 people.",
            "2008",
            "2018",
            "anniversary-wrong",
        ),
        (
            "en",
            "The fund was founded in 1990.\n\nIt rains.\n\nIn {} years it has never been drawn down.",
            "53",
            "35",
            "anniversary-wrong",
        ),
        (
            "de",
            "1967 gründete sie das Theater.\n\nEs regnet.\n\nDas Theater feiert sein {}-jähriges Bestehen.",
            "85",
            "58",
            "anniversary-wrong",
        ),
        (
            "en",
            (
                "In 1965 he married the violinist Margaret Holroyd.\n\nThey kept bees.\n\nFriends came to their {}"
                " wedding anniversary."
            ),
            "50th",
            "60th",
            "anniversary-wrong",
        ),
        (
            "en",
            (
                "Sir Desmond Farquhar dies at 91\n\nHe was born in Leeds on 4 January {}.\n\nSir Desmond Farquhar"
                " prosecuted for twenty years."
            ),
            "1943",
            "1934",
            "age-wrong",
        ),
        (
            "de",
            (
                "Trude Hollmann mit 87 gestorben\n\nTrude Hollmann, geboren am 3. Januar {} als Tochter eines Steigers,"
                " war Sängerin.\n\nMit 16 begann sie eine Lehre."
            ),
            "1983",
            "1938",
            "age-wrong",
        ),
        (
            "en",
            (
                "Constance Roy gave it all away. At 38, she works four days a week.\n\nIt rains.\n\nConstance Roy"
                " likes it. She was born in {}, the year her parents divorced."
            ),
            "1978",
            "1987",
            "age-wrong",
        ),
    ],
)
def test_spans_and_ages_over_sentences(language: str, text: str, wrong: str, right: str, code: str) -> None:
    assert code in codes(text.format(wrong), language)
    assert codes(text.format(right), language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The council must save £7.2 million this year. Of this, £3.1 million is to come from care."),
        ("en", "The thieves emptied 117 of the 189 safes. The other 400 guests slept well in their rooms."),
        ("en", "Two brothers set up the brewery in 1837. The pub was opened in 1873. It ends 188 years of ownership."),
        ("en", "President Hill took office in 2009. Her oldest daughter (15 years old) wept."),
        ("en", "The brewery was founded in 1837. He spent 20 years of service in the navy."),
        (
            "de",
            (
                "Das Haus wurde 1961 gegründet. Im Herbst 2023 trat sie auf. Das Haus feierte damals sein 62-jähriges"
                " Bestehen."
            ),
        ),
        ("de", "Trude Hollmann ist gestorben. Ihr Vater Emil Hollmann wurde 1901 geboren. Hollmann war 87."),
        ("en", "Jane Hill, 38, leads the firm. Her daughter was born in 1978, they say. Jane Hill is rich."),
        ("en", "Poll: Hill is at 45.5 percent in the run-off, while Grey is at 42.6 percent."),
    ],
)
def test_what_no_single_slip_explains_is_left_alone(language: str, text: str) -> None:
    assert codes(text, language) == []
