"""Who says the words: beside the verb, through pronouns and offices; nobody rather than the wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()
SEED = "Elon Musk ist Chef von Tesla. Sam Altman leitet OpenAI. "


def speakers(text: str, language: str) -> list[str | None]:
    return [fact.speaker for fact in ANALYSER.facts(text, language=language) if fact.kind is FactKind.QUOTE]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("„Wir verkaufen das nicht“, sagte Sam Altman, „das weiß jeder von uns.“", "Sam Altman"),
        ("„Wir verkaufen das nicht“, sagte der Chef des Konzerns, Sam Altman.", "Sam Altman"),
        ("Sam Altman, der Chef des Konzerns, erklärte: „Wir verkaufen das nicht.“", "Sam Altman"),
        ("Über Elon Musk sagte Sam Altman: „Er ist ein guter Verkäufer.“", "Sam Altman"),
        ("„Wir verkaufen das nicht“, teilte die Polizei mit.", "Polizei"),
        ("Laut Finanzminister Robert Habeck ist das „ein sehr großer Fehler gewesen“.", "Robert Habeck"),
        ("Minister Robert Habeck kam. „Das ist ein Fehler“, sagte der Minister.", "Robert Habeck"),
        ("Angela Merkel und Elon Musk kamen. „Das ist ein Fehler“, sagte sie.", "Angela Merkel"),
        ("Angela Merkel lud Elon Musk ein. „Ich komme nicht“, sagte er.", "Elon Musk"),
        ("Angela Merkel reagierte mit Empörung und nannte Elon Musk einen „Betrüger“.", "Angela Merkel"),
        ("Das Werk wurde von Elon Musk als „riesig“ bezeichnet.", "Elon Musk"),
        ("Elon Musk wird mit den Worten zitiert: „Wir kaufen das Unternehmen.“", "Elon Musk"),
        ("Elon Musk wörtlich: „Wir kaufen das Unternehmen.“", "Elon Musk"),
        ("Elon Musk sagte, er sei dafür. Das Angebot sei „sehr gut durchdacht“.", "Elon Musk"),
        ("„Die Regel ist klar“, meinte der Trainer der Frankfurter, Elon Musk, am Montag.", "Elon Musk"),
        ("„Die Regel ist klar“, sagte der Sprecher der Polizei Köln, Elon Musk.", "Elon Musk"),
        ("„Die Regel ist klar“, betonte Altmans Anwalt Elon Musk.", "Elon Musk"),
        ("Elon Musk leitet Tesla. Das Buch lobte er mit den Worten: „Die Regel ist klar.“", "Elon Musk"),
        ("Elon Musk leitet das Amt. Er vertritt die These, dass Gewalt „darin angelegt“ sei.", "Elon Musk"),
        ("Die Aussage von Elon Musk lautete dazu: „Wir verkaufen das heute nicht.“", "Elon Musk"),
        ("Elon Musk erklärte mit den Worten: „Das ist gut.“ Und: „Das bleibt so.“", "Elon Musk"),
        ("Elon Musk, 54, Chef des Werks, wies das zurück: „Das ist alles erfunden.“", "Elon Musk"),
        ("Elon Musk kam." + " Er blieb lange." * 5 + " „Das ist gut für uns“, sagte er.", "Elon Musk"),
        ("Ein „Sieg für uns alle hier“, so urteilte Elon Musk selbst.", "Elon Musk"),
        ("Jetzt nahm Elon Musk dazu Stellung. Jeder könne „das Konto später einlösen“.", "Elon Musk"),
    ],
)
def test_a_german_speaker(text: str, speaker: str) -> None:
    assert set(speakers(text, "de")) == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We are not for sale,” said Sam Altman, chief executive. “We never were.”", "Sam Altman"),
        ("Sam Altman, the company's chief executive, said: “We are not for sale.”", "Sam Altman"),
        ("Angela Merkel met Elon Musk. “We are not for sale,” she said.", "Angela Merkel"),
        ("“We are not for sale,” Sam Altman told Elon Musk.", "Sam Altman"),
        ("“We are not for sale,” said the company's chief executive, Sam Altman, on Tuesday.", "Sam Altman"),
        ("“We are not for sale,” said Musk's lawyer, Sam Altman.", "Sam Altman"),
        ("“We are not for sale,” said Musk's lawyer Sam Altman.", "Sam Altman"),
        ("A statement from Greenpeace read: “The whales are not safe in these waters.”", "Greenpeace"),
        ("“The whales are not safe,” read a statement released by Greenpeace.", "Greenpeace"),
        ("Sam Altman's statement said: “We are not for sale this year.”", "Sam Altman"),
        ("CNN quoted Sam Altman as saying: “We are not for sale this year.”", "Sam Altman"),
        ("Sam Altman was quoted by CNN as saying “we are not for sale this year”.", "Sam Altman"),
        ("Sam Altman welcomed it. “We are not for sale,” the 45-year-old said.", "Sam Altman"),
        ("“We are not for sale”, Dr. Jane Doe of Harvard University told The Guardian.", "Jane Doe"),
        ("Sam Altman referred to the vote as “a sad day for all of us”.", "Sam Altman"),
        ("Sam Altman came." + " He stayed for long." * 5 + " “That is good for us,” he said.", "Sam Altman"),
        ("Sam Altman, 54, head of the firm, said: “We are not for sale.”", "Sam Altman"),
        ("Sam Altman said he liked it.\n\n“We are not for sale,” Altman added.", "Sam Altman"),
    ],
)
def test_an_english_speaker(text: str, speaker: str) -> None:
    assert set(speakers(text, "en")) == {speaker}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", SEED + "„Wir verkaufen das heute nicht“, sagte die Mutter von Elon Musk."),
        ("de", SEED + "„Wir verkaufen das heute nicht“, sagten sie."),
        ("de", SEED + "„Wir verkaufen das heute nicht“, hieß es."),
        ("de", SEED + "Ein Arzt kam. Er sagte: „Wir verkaufen das heute nicht.“"),
        ("de", "Elon Musk kam." + " Das Wetter war gut." * 5 + " „Das ist gut für uns“, sagte er."),
        ("en", "Elon Musk came." + " The weather was fine." * 5 + " “That is good for us,” he said."),
        ("de", "Elon Musk kam. „Das ist gut“, so Altmans Sprecher."),
        ("de", "Die Arbeit von Sam Altman (CDU) lobte er mit den Worten: „Das war gut für uns.“"),
        ("de", "Ein Arzt kam. Der Trainer der Frankfurter sagte: „Das war gut für uns.“"),
        ("en", "Elon Musk came. “We are not for sale,” said Sam Altman's lawyer."),
        ("en", "Elon Musk came. “We are not for sale,” read a statement by a lawyer."),
        ("en", "Elon Musk came. “We are not for sale,” said the company's lawyer."),
        ("en", "Elon Musk came. “We are not for sale,” a friend of Sam Altman said."),
        ("en", "Elon Musk came. “We are not for sale,” they said."),
    ],
)
def test_nobody_rather_than_the_wrong_one(language: str, text: str) -> None:
    assert speakers(text, language) == [None]


def test_the_demonstration_article_gives_each_quotation_its_speaker() -> None:
    seeds = Path(__file__).resolve().parents[2] / "seeds"
    found = [
        fact
        for name, language in (("angebot.de.md", "de"), ("offer.en.md", "en"))
        for fact in ANALYSER.facts((seeds / name).read_text("utf-8"), language=language)
        if fact.kind is FactKind.QUOTE
    ]
    assert found
    assert {fact.speaker for fact in found} <= {None, "Elon Musk", "Sam Altman"}


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        ("de", "Laut Elon Musk kostet das 44 Milliarden Dollar.", "44 Milliarden Dollar", "Elon Musk"),
        ("de", "Sam Altman sagte, dass es 300 Mitarbeiter seien.", "300 Mitarbeiter", "Sam Altman"),
        ("de", "Sam Altman sagte, es seien 300 Mitarbeiter.", "300 Mitarbeiter", "Sam Altman"),
        ("de", "Rund 300 Menschen wurden verletzt, teilte die Polizei mit.", "300 Menschen", "Polizei"),
        ("de", "Es waren 30 Prozent, so Robert Habeck.", "30 Prozent", "Robert Habeck"),
        ("de", "Sam Altman sagte, das gehe. Es seien 300 Mitarbeiter.", "300 Mitarbeiter", "Sam Altman"),
        ("de", "Sam Altman sagte, das gehe. Es waren 300 Mitarbeiter.", "300 Mitarbeiter", None),
        ("de", "Sam Altman lobte das Angebot. Es sind 300 Mitarbeiter.", "300 Mitarbeiter", None),
        ("en", "According to Elon Musk, it costs $44 billion.", "$44 billion", "Elon Musk"),
        ("en", "Sam Altman said the company had 300 employees.", "300 employees", "Sam Altman"),
        ("en", "The fire destroyed 40 houses, John Smith said on Monday.", "40 houses", "John Smith"),
        ("en", "The fire destroyed 40 houses. John Smith came.", "40 houses", None),
    ],
)
def test_reported_figures_have_their_speaker(language: str, text: str, words: str, speaker: str | None) -> None:
    assert {f.text: f.speaker for f in ANALYSER.facts(text, language=language)}[words] == speaker


def test_a_claim_with_reported_figures_is_an_attribution() -> None:
    text = "Nach Angaben von Elon Musk kostet das Unternehmen 44 Milliarden Dollar."
    claims = ANALYSER.analyse(text, language="de", min_checkable=0.01).suggestions
    assert "attribution" in claims[0].kinds
