"""Changes, multiples, ages and anniversaries that do not follow from the figures beside them; and those that do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.read_articles import findings
from workbench.compare import within_article
from workbench.model.analysis import Suggestion
from workbench.model.facts import Fact, FactKind
from workbench.model.wording import finding_words


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("de", "Die Zahl der Fälle stieg von 200 auf 250, ein Plus von 30 Prozent.", "change-wrong"),
        ("de", "Die Mitgliederzahl hat sich von 100 auf 250 verdoppelt.", "multiple-wrong"),
        ("de", "Der 38-jährige Sänger, geboren 1990 in Köln, tritt in Berlin auf.", "age-wrong"),
        (
            "de",
            "Anna Weber wurde 1990 in Köln geboren.\nDie Firma wächst.\nAnna Weber, 38, leitet die Firma.",
            "age-wrong",
        ),
        ("de", "Er starb 2019 im Alter von 80 Jahren; geboren wurde er 1930.", "age-wrong"),
        ("de", "Vor fünf Jahren, im Jahr 2018, zog die Firma nach Bonn.", "ago-wrong"),
        ("de", "Der Verein feiert 2025 sein 50-jähriges Bestehen, er wurde 1970 gegründet.", "anniversary-wrong"),
        ("en", "The number of cases rose from 200 to 250, an increase of 30 percent.", "change-wrong"),
        ("en", "Revenue rose 30 percent to $250 million from $200 million a year earlier.", "change-wrong"),
        ("en", "Membership doubled from 100 to 250 last year.", "multiple-wrong"),
        ("en", "The 38-year-old singer, born in 1990, will perform in Berlin.", "age-wrong"),
        ("en", "He died in 2019 aged 80; he was born in 1930.", "age-wrong"),
        ("en", "Five years ago, in 2018, the firm moved to Bonn.", "ago-wrong"),
        ("en", "The club, founded in 1970, celebrates its 50th anniversary in 2025.", "anniversary-wrong"),
    ],
)
def test_what_does_not_follow(language: str, text: str, code: str) -> None:
    assert [finding.code for finding in findings(text, language)] == [code]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Zahl der Fälle stieg von 200 auf 250, ein Plus von 25 Prozent."),
        ("de", "Anna Weber wurde 1990 in Köln geboren.\nDie Firma wächst.\nAnna Weber, 34, leitet die Firma."),
        ("de", "Anna Weber wurde 1990 in Köln geboren.\nDie Firma wächst.\nJan Krüger, 38, leitet die Firma."),
        ("de", "Anna Weber wurde 1990 in Köln geboren.\nDie Firma wächst.\nPaul Weber, 8, geht in Köln in die Schule."),
        ("en", "Jane Smith was born in 1946 in Boston.\nThe firm grows.\nPeter Smith, 18, runs the firm in Boston."),
        ("de", "Die Mitgliederzahl hat sich von 100 auf 190 fast verdoppelt."),
        ("de", "Der 34-jährige Sänger, geboren 1990 in Köln, tritt in Berlin auf."),
        ("de", "Der 38-jährige Sänger, dessen Sohn 1990 in Köln geboren wurde, tritt in Berlin auf."),
        ("de", "Anna Weber, geboren 1950 in Köln, wurde mit 40 Jahren ermordet."),
        ("en", "Jane Smith, born in 1950, was murdered at the age of 40."),
        ("de", "Vor fünf Jahren, im Jahr 2019, zog die Firma nach Bonn."),
        ("de", "Der Verein feiert 2025 sein 55-jähriges Bestehen, er wurde 1970 gegründet."),
        ("en", "The number of cases rose from 200 to 250, an increase of 25 percent."),
        ("en", "Membership nearly doubled from 100 to 190 last year."),
        ("en", "The 34-year-old singer, born in 1990, will perform in Berlin."),
        ("en", "The 38-year-old singer, whose daughter was born in 1990, will perform in Berlin."),
        ("en", "Five years ago, in 2019, the firm moved to Bonn."),
        ("en", "The club, founded in 1975, celebrates its 50th anniversary in 2025."),
    ],
)
def test_what_follows_or_is_not_certain(language: str, text: str) -> None:
    assert findings(text, language) == []


def test_without_the_articles_date_no_age_is_reckoned() -> None:
    assert findings("The 38-year-old singer, born in 1990, will perform in Berlin.", "en", date="") == []


def test_the_sentences_name_the_figures() -> None:
    (age,) = findings("The 38-year-old singer, born in 1990, will perform in Berlin.", "en")
    assert finding_words(age, "en") == "Born: 1990. That makes 34 or 35 years (as of 12 March 2025), not 38."


@settings(max_examples=60, deadline=None)
@given(st.integers(20, 900), st.integers(20, 900))
def test_a_true_change_is_never_complained_of(low: int, high: int) -> None:
    percent = abs(high - low) / low * 100
    text = f"The number went from {low} to {high}, an increase of {percent:.0f} percent."
    facts = [(str(low), "quantity", low), (str(high), "quantity", high), (f"{percent:.0f} percent", "percent", percent)]
    found, start = [], 0
    for words, kind, value in facts:
        start = text.index(words, start)
        found.append(Fact(start=start, end=start + len(words), text=words, kind=FactKind(kind), value=round(value)))
        start += len(words)
    claim = Suggestion(start=0, end=len(text), text=text, checkable=1, worth=1, facts=tuple(found))
    assert within_article(text, [claim]) == ()
