"""Sentences of other languages inside an article: only what needs no words is marked, the article stays as it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.test_analysis_properties import check
from workbench.analysis import Analyser
from workbench.analysis.lexicon import NEUTRAL
from workbench.analysis.mixed import tongues
from workbench.model.facts import FactKind

ANALYSER = Analyser()
GERMAN = "Die Regierung zahlte am Montag 54 Millionen Euro an die Stadt Köln."
ENGLISH = "The government paid the city of Leeds $54 million on Monday."
FOREIGN = [
    ("قال الرئيس إن الحكومة ستدفع 54 مليون دولار في عام 2024، أي 5 % من الميزانية.", [None, "2024", 5]),
    ("הנשיא אמר כי הממשלה תשלם 54 מיליון דולר בשנת 2024.", [None, "2024"]),
    ("Президент заявил, что правительство заплатит 54 млн долларов в 2024 году.", [None, "2024"]),
    ("Ο πρόεδρος δήλωσε ότι η κυβέρνηση θα πληρώσει 54 εκατ. ευρώ.", [None]),
    ("总统表示，政府将支付 5 % 的费用。", [5]),
    ("Le président a déclaré que le gouvernement paiera 54 millions d'euros, soit 5 % de plus.", [None, 5]),
    ("El presidente dijo que el gobierno pagará 1.200 euros por los hospitales en 2024.", [None, "2024"]),
    ("Il presidente ha detto che il governo pagherà € 5 milioni per gli ospedali.", [None]),
    ("De president zei dat het kabinet 54 miljoen euro aan het ziekenhuis en de stad heeft betaald.", [None]),
]


@pytest.mark.parametrize(("article", "language"), [(GERMAN, "de"), (ENGLISH, "en")])
@pytest.mark.parametrize(("foreign", "values"), FOREIGN)
@pytest.mark.parametrize("joint", [" ", "\n\n"])
def test_only_language_free_facts_of_a_foreign_sentence_are_marked(
    *, article: str, language: str, foreign: str, values: list[object], joint: str
) -> None:
    text = joint.join((article, foreign, article))
    analysis = ANALYSER.analyse(text, language=language, date="2025-02-15")
    check(text, analysis)
    alone = ANALYSER.analyse(article, language=language, date="2025-02-15").suggestions[0]
    first, between, last = analysis.suggestions
    assert (between.text, between.checkable, between.worth, between.reasons) == (foreign, 0.5, 0, ())
    assert [fact.value for fact in between.facts] == values
    assert {fact.kind for fact in between.facts} <= {FactKind.QUANTITY, FactKind.PERCENT, FactKind.DATE, FactKind.MONEY}
    for claim in (first, last):
        assert claim.text == article
        assert [(f.kind, f.value) for f in claim.facts] == [(f.kind, f.value) for f in alone.facts]


@pytest.mark.parametrize(
    "foreign", [one.replace("54", "").replace("2024", "").replace("5 %", "") for one, _ in FOREIGN]
)
def test_without_figures_nothing_of_it_is_marked(foreign: str) -> None:
    bare = "".join(sign for sign in foreign if not sign.isdigit())
    marked = ANALYSER.analyse(f"{GERMAN} {bare}", language="de").suggestions
    assert [claim.text for claim in marked] == [GERMAN]


def test_a_sentence_of_our_other_language_is_read_by_its_rules() -> None:
    english = "The president said on Monday that the government had paid 1,200 dollars to the people."
    analysis = ANALYSER.analyse(f"{GERMAN} {english} {GERMAN}", language="de")
    assert [claim.text for claim in analysis.suggestions] == [GERMAN, english, GERMAN]
    assert (1200, "USD") in [(fact.value, fact.unit) for fact in analysis.facts]


@pytest.mark.parametrize(
    "text",
    [
        "Er zitierte Voltaires Satz „Je ne suis pas d’accord avec ce que vous dites“ und zahlte 5 Euro.",
        "Nayib Bukele, Präsident von El Salvador, kam mit dem Chef von Los Angeles FC nach La Paz und Las Vegas.",
        "Er bekam den Preis „for his analysis of intertemporal tradeoffs in macroeconomic policy“.",
        "Die α-Strahlung von 3 µm und die Band Αλφα kamen aus Athen.",
        "Das Wort „Привет“ heißt auf Deutsch Hallo, sagte sie.",
        "Peter, Paul, José und María kamen nach Santa Cruz de la Sierra.",
    ],
)
def test_foreign_words_make_no_foreign_sentence(text: str) -> None:
    assert tongues(text, "de") == {"de": text}


def test_a_whole_article_of_another_script_under_our_name_is_read_without_words() -> None:
    text = FOREIGN[0][0]
    assert NEUTRAL in tongues(text, "de")
    [claim] = ANALYSER.analyse(text, language="de").suggestions
    assert [fact.value for fact in claim.facts] == FOREIGN[0][1]


@settings(max_examples=25, deadline=None)
@given(
    pieces=st.lists(st.sampled_from([GERMAN, ENGLISH, *(one for one, _ in FOREIGN)]), min_size=1, max_size=5),
    joints=st.lists(st.sampled_from([" ", "\n", "\u200f ", " \u202b", "", "„", "“ "]), min_size=5, max_size=5),
)
def test_offsets_are_exact_in_any_mixture(pieces: list[str], joints: list[str]) -> None:
    text = "".join(part for pair in zip(pieces, joints, strict=False) for part in pair)
    check(text, ANALYSER.analyse(text, date="2025-02-15", min_checkable=0.1))
    for part in tongues(text, "de").values():
        assert len(part) == len(text)
