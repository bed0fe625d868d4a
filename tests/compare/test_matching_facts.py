"""A claim's facts against a passage's, across languages."""

from __future__ import annotations

from typing import Any

import pytest

from workbench.compare import against_evidence, match_facts
from workbench.model.claims import Claim
from workbench.model.evidence import Evidence, Stance
from workbench.model.facts import Fact, FactKind
from workbench.model.ids import ArticleId, ClaimId, EvidenceId, Sha256, SourceId
from workbench.model.wording import finding_words


def fact(kind: str, value: float | str | None, text: str = "", **more: Any) -> Fact:
    number = more.pop("number", 1)
    return Fact(
        number=number, start=0, end=len(text), text=text or str(value), kind=FactKind(kind), value=value, **more
    )


def money(value: float | None, text: str, unit: str | None = "USD", **more: Any) -> Fact:
    return fact("money", value, text, unit=unit, **more)


TWITTER = money(54e9, "54 Milliarden Dollar")


@pytest.mark.parametrize(
    ("ours", "theirs", "relation"),
    [
        (TWITTER, money(44e9, "$44 billion"), "differ"),
        (TWITTER, money(54e9, "$54bn"), "agree"),
        (TWITTER, money(53.8e9, "$53.8 billion"), "agree"),
        (TWITTER, money(44e9, "€44 billion", unit="EUR"), "silent"),
        (TWITTER, money(None, "a fortune"), "silent"),
        (money(97.4e9, "97,4 Milliarden Dollar"), money(97.375e9, "$97.375 billion"), "agree"),
        (money(97.4e9, "97,4 Milliarden Dollar"), money(9.74e9, "$9.74 billion"), "differ"),
        (fact("quantity", 100, "100", approximate=True), fact("quantity", 98, "98"), "agree"),
        (fact("quantity", 100, "100 Menschen", unit="Mensch"), fact("quantity", 98, "98", unit="Menschen"), "differ"),
        (fact("quantity", 12, "12", unit="Mensch"), fact("quantity", 13, "13", unit="people"), "differ"),
        (fact("quantity", 12, "12", unit="Tote"), fact("quantity", 13, "13", unit="people"), "silent"),
        (fact("quantity", 12, "12", unit="Mensch"), fact("quantity", 12, "12", unit="people"), "agree"),
        (fact("quantity", 50, "50", unit="Tote", bound="min"), fact("quantity", 60, "60", unit="Tote"), "agree"),
        (fact("quantity", 50, "50", unit="Tote", bound="min"), fact("quantity", 40, "40", unit="Tote"), "differ"),
        (fact("quantity", 50, "50", unit="Tote", bound="max"), fact("quantity", 60, "60", unit="Tote"), "differ"),
        (fact("percent", None, "3 bis 5 Prozent", value_range=(3, 5)), fact("percent", 4, "4 %"), "agree"),
        (fact("percent", None, "3 bis 5 Prozent", value_range=(3, 5)), fact("percent", 6, "6 %"), "differ"),
        (fact("percent", 7, "7 Prozent"), fact("percent", 7.4, "7.4 percent"), "agree"),
        (fact("percent", 7, "7 Prozent"), fact("percent", 8.4, "8.4 percent"), "differ"),
        (fact("duration", 12, "zwölf Monate", unit="month"), fact("duration", 1, "one year", unit="year"), "agree"),
        (fact("duration", 2, "zwei Jahre", unit="year"), fact("duration", 3, "three years", unit="year"), "differ"),
        (fact("date", "2022"), fact("date", "2022-10-27"), "agree"),
        (fact("date", "2022-Q4"), fact("date", "2022-10"), "agree"),
        (fact("date", "2022-10"), fact("date", "2022"), "agree"),
        (fact("date", "2022-10-28"), fact("date", "2022-10-27"), "differ"),
        (fact("date", "2018"), fact("date", "2019", approximate=True), "agree"),
        (fact("date", "2022-13-45"), fact("date", "2022-10-27"), "silent"),
        (fact("rank", 1, "Platz 1"), fact("rank", 2, "second"), "differ"),
        (fact("person", "Musk"), fact("person", "Elon Musk"), "agree"),
        (fact("person", "Elon Musks"), fact("person", "Elon Musk"), "agree"),
        (fact("person", "Musk"), fact("person", "Sam Altman"), "silent"),
        (fact("organisation", "Twitter"), fact("place", "Twitter"), "agree"),
        (fact("quote", "nicht zu verkaufen"), fact("quote", "not for sale"), "silent"),
        (TWITTER, fact("date", "2022"), "silent"),
    ],
)
def test_one_fact_against_one(ours: Fact, theirs: Fact, relation: str) -> None:
    (match,) = match_facts([ours], [theirs])
    assert match.relation == relation
    assert match.other == (None if relation == "silent" else theirs)


def test_agreement_is_the_same_both_ways() -> None:
    pairs = [(TWITTER, money(53.8e9, "$53.8 billion")), (fact("date", "2022"), fact("date", "2022-10-27"))]
    for one, other in pairs:
        assert match_facts([one], [other])[0].relation == match_facts([other], [one])[0].relation == "agree"


def test_no_passage_is_silent_on_everything() -> None:
    assert [m.relation for m in match_facts([TWITTER, fact("person", "Musk")], [])] == ["silent", "silent"]


def test_a_figure_that_agrees_with_one_fact_contradicts_no_other() -> None:
    offer = money(97.4e9, "97,4 Milliarden Dollar", number=2)
    matches = match_facts([TWITTER, offer], [money(97.4e9, "$97.4bn")])
    assert [m.relation for m in matches] == ["silent", "agree"]


def test_of_several_rivals_the_nearest_is_named() -> None:
    near, far = money(44e9, "$44 billion"), money(13e9, "$13 billion")
    assert match_facts([TWITTER], [far, near])[0].other == near


def test_among_many_figures_only_a_slip_is_named() -> None:
    crowd = [money(n * 1e6, f"${n} million") for n in (3, 7, 12, 800)]
    assert match_facts([TWITTER], crowd)[0].relation == "silent"
    slip = money(54e6, "$54 million")
    assert match_facts([TWITTER], [*crowd, slip])[0].other == slip


def test_several_other_dates_say_nothing() -> None:
    dates = [fact("date", "2019"), fact("date", "2021-03-04")]
    assert match_facts([fact("date", "2022")], dates)[0].relation == "silent"


def claim(*facts: Fact) -> Claim:
    return Claim(
        id=ClaimId("c"),
        article=ArticleId("a"),
        number=7,
        draft=Sha256("0" * 64),
        start=0,
        end=10,
        text="…",
        facts=facts,
    )


def evidence(*facts: Fact, speaks_of: tuple[int, ...] = ()) -> Evidence:
    return Evidence(
        id=EvidenceId("e"),
        claim=ClaimId("c"),
        source=SourceId("s"),
        stance=Stance.SUPPORTS,
        by="A",
        at="2025-02-12T10:00:00Z",
        facts=facts,
        speaks_of=speaks_of,
    )


def test_the_finding_names_both_numbers_and_both_places() -> None:
    ours = Fact(number=2, start=100, end=120, text="54 Milliarden Dollar", kind=FactKind.MONEY, value=54e9, unit="USD")
    theirs = Fact(start=24, end=35, text="$44 billion", kind=FactKind.MONEY, value=44e9, unit="USD")
    (finding,) = against_evidence(claim(ours), evidence(theirs), source="Reuters, 27.10.2022")
    assert finding.code == "evidence-differs"
    article, source = finding.places
    assert (article.start, article.end, article.text, article.claim, article.evidence) == (
        100,
        120,
        "54 Milliarden Dollar",
        7,
        "",
    )
    assert (source.start, source.end, source.text, source.evidence, source.source) == (
        24,
        35,
        "$44 billion",
        "e",
        "Reuters, 27.10.2022",
    )
    assert finding_words(finding, "de") == "„Reuters, 27.10.2022“ sagt 44 Mrd. US-Dollar, der Text 54 Mrd. US-Dollar."
    english = "“Reuters, 27.10.2022” says 44 billion US dollars, the text 54 billion US dollars."
    assert finding_words(finding, "en") == english


def test_a_confidential_source_is_not_named() -> None:
    (finding,) = against_evidence(claim(TWITTER), evidence(money(44e9, "$44 billion")))
    assert finding.places[1].source == ""
    assert finding_words(finding, "de").startswith("Die Quelle sagt 44")


def test_evidence_only_speaks_of_the_facts_the_checker_left_ticked() -> None:
    assert against_evidence(claim(TWITTER), evidence(money(44e9, "$44 billion"), speaks_of=(2,))) == ()
    assert against_evidence(claim(TWITTER), evidence(money(44e9, "$44 billion"), speaks_of=(1,))) != ()


@pytest.mark.parametrize(("wounded", "relation"), [(238, "agree"), (283, "silent")])
@pytest.mark.parametrize("turned", [False, True])
def test_an_open_end_says_nothing_of_another_figure_where_its_own_stands(
    wounded: int, relation: str, *, turned: bool
) -> None:
    """ "At least 107 people" leaves room for 238 wounded and is not about them."""
    dead = fact("quantity", 107, "107", bound="min")
    ours = (dead, fact("quantity", 238, "238", number=2))
    theirs = (
        fact("quantity", 107, "107 people", unit="people", bound="min"),
        fact("quantity", wounded, str(wounded), number=2),
    )
    if turned:
        ours, theirs = ours[::-1], theirs[::-1]
    found = {
        match.fact.value: (match.relation, match.other and match.other.value) for match in match_facts(ours, theirs)
    }
    assert found == {107: ("agree", 107), 238: (relation, wounded if relation == "agree" else None)}


def test_an_open_end_alone_leaves_room() -> None:
    ours = (fact("quantity", 50, "50", unit="Tote", bound="min"), fact("quantity", 7, "7", unit="Orte", number=2))
    found = match_facts(ours, (fact("quantity", 60, "60", unit="Tote"),))
    assert [match.relation for match in found] == ["agree", "silent"]
