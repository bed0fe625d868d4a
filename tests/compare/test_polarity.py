"""The same thing with a "not" here and without one there."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import analyser, findings
from workbench.compare import Words
from workbench.compare.polarity import opposed_to
from workbench.model.findings import Finding
from workbench.model.wording import finding_words


def opposed(text: str, language: str) -> list[Finding]:
    found = findings(text, language, date="", min_checkable=0.0)
    return [finding for finding in found if finding.code == "polarity-differs"]


@pytest.mark.parametrize(
    ("language", "one", "other", "negation"),
    [
        ("de", "Der Bundestag hat dem Gesetz am Freitag zugestimmt.", "Der Bundestag hat dem Gesetz nicht zugestimmt.",
         "nicht"),
        ("de", "Elon Musk hat OpenAI gekauft.", "Elon Musk hat OpenAI nie gekauft.", "nie"),
        ("de", "Bei dem Unfall in Hamburg gab es Verletzte.", "Bei dem Unfall in Hamburg gab es keine Verletzten.",
         "keine"),
        ("de", "Der Minister wusste von den Zahlungen.", "Der Minister wusste nichts von den Zahlungen.", "nichts"),
        ("en", "The Senate approved the bill on Friday.", "The Senate did not approve the bill.", "not"),
        ("en", "The company paid taxes in Ireland.", "The company paid no taxes in Ireland.", "no"),
        ("en", "Smith didn't win the election in Ohio.", "Smith won the election in Ohio.", "didn't"),
    ],
)  # fmt: skip
def test_one_of_two_statements_negated_is_found(language: str, one: str, other: str, negation: str) -> None:
    text = f"{one} Gestern war es in Paris warm. {other}"
    (finding,) = opposed(text, language)
    assert finding.details["negation"] == negation
    assert [text[place.start : place.end] for place in finding.places] == [place.text for place in finding.places]
    assert negation in finding_words(finding, "de")


def test_a_headline_is_held_against_the_body() -> None:
    text = "Senate rejects nothing\n\nThe Senate approved the bill on Friday.\n"
    assert opposed(text, "en") == []
    text = "Senate did not approve the bill\n\nThe Senate approved the bill on Friday.\n"
    (finding,) = opposed(text, "en")
    assert finding.places[0].start == 0


@pytest.mark.parametrize(
    ("language", "headline", "lead"),
    [
        ("de", "Stadtrat von Bremen stimmt Neubau nicht zu",
         "Nach drei Stunden Streit hat der Stadtrat von Bremen am Dienstag dem Neubau zugestimmt, sagte er."),
        ("de", "Frau Keller tritt nicht zurück",
         "Ministerin Keller, 51, tritt nach Vorwürfen wegen einer Reise am Freitag zurück."),
        ("en", "Nurses at Leeds hospital not given a pay rise",
         "After months of talks, nurses at the Leeds hospital were given a pay rise on Monday, the trust said."),
        ("en", "Mayor of Bristol does not sign the port contract",
         "The mayor of Bristol, who was elected in May, signs the port contract this week, her office said."),
    ],
)  # fmt: skip
def test_a_lead_that_holds_what_its_headline_denies_is_found(language: str, headline: str, lead: str) -> None:
    (finding,) = opposed(f"{headline}\n\n{lead}\n", language)
    assert finding.places[0].start == 0
    assert opposed(f"{headline.replace(' nicht', '').replace(' not', '')}\n\n{lead}\n", language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Bürgermeister von Bremen kam, der Stadtrat von Bremen nicht. Dem Bürgermeister dankte die Stadt."),
        ("de", "Nie Haisheng flog 2005 ins All. Der Astronaut Nie Haisheng landete 2005 in der Mongolei."),
        ("en", "Nurses in Leeds got no rise. Nurses in Hull got a rise after talks with the trust."),
        ("en", "No. 2 Democrat Ann Hill left the House. Democrat Ann Hill left the House in May."),
        ("en", "Oslo denies entry to ship from Malta. The port of Oslo blocked a large old ship from Malta."),
    ],
)
def test_no_negation_and_other_words_for_one_are_left_alone(language: str, text: str) -> None:
    assert opposed(text, language) == []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "Der Bundestag hat dem Gesetz zugestimmt.", "Der Bundesrat hat dem Gesetz nicht zugestimmt."),
        (
            "de",
            "Der Bundestag stimmte dem Gesetz am 3. Mai zu.",
            "Der Bundestag stimmte dem Gesetz am 5. Juni nicht zu.",
        ),
        ("de", "Merkel sprach nicht nur mit Macron, sondern auch mit Johnson.", "Merkel sprach mit Macron."),
        ("de", "Der Minister hat noch nicht entschieden.", "Der Minister hat entschieden."),
        ("de", "Wenn der Bundestag dem Gesetz nicht zustimmt, scheitert es.", "Der Bundestag stimmt dem Gesetz zu."),
        ("en", "The Senate approved the bill.", "The House did not approve the bill."),
        ("en", "Smith won the election in Ohio.", "Smith did not win the election in Texas."),
        ("en", "Could it be that Smith did not win the election?", "Smith won the election."),
    ],
)
def test_two_things_are_left_alone(language: str, one: str, other: str) -> None:
    assert opposed(f"{one} Gestern war es in Paris warm. {other}", language) == []


@pytest.mark.parametrize(
    ("claim", "passage", "opposed"),
    [
        ("Elon Musk hat OpenAI gekauft.", "Elon Musk has never bought OpenAI.", True),
        ("Elon Musk hat OpenAI nicht gekauft.", "Elon Musk bought OpenAI in 2019.", True),
        ("Die Polizei fand Waffen in der Wohnung.", "Police did not find any weapons in the apartment.", True),
        ("The company paid taxes in Ireland.", "Das Unternehmen zahlte in Irland keine Steuern.", True),
        ("Der Minister nahm das Geld.", "The minister denied taking the money.", True),
        ("Smith gewann die Wahl in Ohio.", "Smith did not win the election in Ohio.", True),
        ("Smith gewann die Wahl in Ohio.", "Smith did not attend the debate in Ohio.", False),
        ("Der Politiker hat die Vorwürfe bestritten.", "The politician denied the allegations.", False),
        ("Der Konzern hat die Übernahme dementiert.", "The company confirmed the takeover.", True),
        ("Der Bundestag hat dem Gesetz zugestimmt.", "The Bundestag approved the law.", False),
        ("Der Zug Richtung Hamm hielt.", "In Köln wäre es gegangen, aber in Richtung Hamm nicht.", False),
        ("Tesla hat 2023 Gewinn gemacht.", "Tesla did not build cars in Germany in 2023.", False),
        ("Smith won in Ohio.", "Smith won in Ohio. Others say Smith did not win in Ohio.", False),
    ],
)
def test_a_claim_and_a_passage(claim: str, passage: str, opposed: bool) -> None:
    facts = analyser().facts
    found = opposed_to(Words(claim), facts(claim), Words(passage), facts(passage))
    assert (found is not None) is opposed
