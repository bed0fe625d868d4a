"""Claims: which sentences are marked, with which kinds, reasons and scores; and the article itself."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from workbench.analysis import PIPELINE, Analyser
from workbench.analysis.scores.worth import AGAINST, FOR
from workbench.errors import Language
from workbench.model.analysis import Analysis
from workbench.text.messages import known, say

ANALYSER = Analyser()
ARTICLE = Path(__file__).parents[3] / "shared/articles/000_b5e7597d68b4a479.txt"


def marked(text: str, language: str) -> bool:
    return bool(ANALYSER.analyse(text, language=language).suggestions)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Elon Musk hat Twitter 2022 für 54 Milliarden Dollar übernommen."),
        ("de", "Sam Altman lehnt das Angebot ab."),
        ("de", "Der Kopilot hatte versucht, mit der Maschine durchzustarten."),
        ("de", "Die Polizei nahm zwei Männer fest."),
        ("de", "Musk besitzt ein konkurrierendes Unternehmen, xAI."),
        ("de", "Die Arbeitslosigkeit stieg um 5 Prozent."),
        ("de", "Musk bezeichnete Altman als „Betrüger“, was seine Frustration widerspiegelt."),
        ("de", "Berlin ist die Hauptstadt von Deutschland."),
        ("de", "Nach Angaben der Polizei sei der Fahrer betrunken gewesen."),
        ("de", "Die Sanierung werde bis Mai dauern, so der Sprecher der Bahn."),
        ("de", "Die Opposition wirft dem Minister vor, er habe das Parlament getäuscht."),
        ("de", "Sam Altman erklärte, dass der Kauf die Branche verändern könnte."),
        ("de", "Das Institut, das als gemeinnützig eingetragen ist, stärkt den Standort Berlin."),
        ("en", "Elon Musk bought Twitter for $44 billion in 2022."),
        ("en", "Sam Altman rejected the offer."),
        ("en", "Police arrested two men in London."),
        ("en", "Musk owns a competing company, xAI."),
        ("en", "Unemployment rose by 5 percent."),
        ("en", "Altman said that the deal could change the industry."),
        ("en", "Elon Musk called Sam Altman a “swindler”."),
    ],
)
def test_what_can_be_looked_up_is_marked(language: str, text: str) -> None:
    assert marked(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Warum möchte Elon Musk ChatGPT erwerben?"),
        ("de", "Musk könnte OpenAI auf anderen Wegen beherrschen."),
        ("de", "Diese Position verstärkt die Vorstellung von Unabhängigkeit."),
        ("de", "Diese Rivalität wirft wichtige ethische Fragen auf."),
        ("de", "Der Vorschlag wirft Fragen zur künftigen Rolle der Kommission auf."),
        ("de", "Was die Zukunft der Werft betrifft, so bleibt der Verzicht eine mutige Entscheidung."),
        ("de", "Die Entscheidungen werden sicherlich die Zukunft bestimmen."),
        ("de", "Ich finde das alles ganz wunderbar."),
        ("de", "Hoffentlich wird alles gut."),
        ("de", "Wir sollten mehr Mut haben."),
        ("de", "Das wäre doch schön."),
        ("en", "Why does Elon Musk want ChatGPT?"),
        ("en", "Musk could control OpenAI in other ways."),
        ("en", "This rivalry raises important ethical questions."),
        ("en", "These decisions will surely shape the future."),
        ("en", "I think this is wonderful."),
        ("en", "Let us hope for the best."),
        ("en", "We should be brave."),
        ("en", "It seems fair."),
    ],
)
def test_questions_opinions_predictions_and_wishes_stay_unmarked(language: str, text: str) -> None:
    assert not marked(text, language)


def test_a_claim_knows_its_facts_kinds_and_reasons() -> None:
    text = "Ein Satz.\nElon Musk kaufte Twitter 2022 für 54 Milliarden Dollar."
    [claim] = ANALYSER.analyse(text, language="de").suggestions
    assert claim.text == "Elon Musk kaufte Twitter 2022 für 54 Milliarden Dollar."
    assert [(fact.number, fact.text) for fact in claim.facts] == [
        (1, "Elon Musk"),
        (2, "Twitter"),
        (3, "2022"),
        (4, "54 Milliarden Dollar"),
    ]
    assert set(claim.kinds) == {"person", "organisation", "date", "money", "event"}
    words = {reason.code: text[reason.start : reason.end] for reason in claim.reasons}
    assert words["money"] == "54 Milliarden Dollar"
    assert words["event"] == "kaufte"


def test_a_leading_opinion_is_left_out_of_the_claim() -> None:
    [claim] = ANALYSER.analyse("Leider stieg die Arbeitslosigkeit um 5 Prozent.", language="de").suggestions
    assert claim.text == "stieg die Arbeitslosigkeit um 5 Prozent."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sam Altman sagte, dass er ablehnt.", "attribution"),
        ("Berlin ist größer als Hamburg.", "comparison"),
        ("Sam Altman ging nach Berlin.", "event"),
    ],
)
def test_kinds_beyond_those_of_the_facts(text: str, kind: str) -> None:
    [claim] = ANALYSER.analyse(text, language="de").suggestions
    assert kind in claim.kinds


def test_accusations_and_figures_matter_more() -> None:
    def worth(text: str) -> float:
        return ANALYSER.lines([text], language="de")[0].worth

    plain = worth("Sam Altman kam nach Hause.")
    assert worth("Sam Altman zahlte 5 Millionen Euro.") > plain
    assert worth("Sam Altman wurde wegen Betrugs verurteilt.") > plain


def test_the_threshold_is_the_readers() -> None:
    text = "Die Machtspiele sind greifbar."
    assert ANALYSER.analyse(text, language="de", min_checkable=0.01).suggestions
    assert not ANALYSER.analyse(text, language="de", min_checkable=0.9).suggestions


def test_every_reason_has_words() -> None:
    for code in {*FOR, *AGAINST} - {"opinion_nouns", "abstract_subject", "address", "first_person_any"}:
        key = f"reason.{code.replace('_', '-')}"
        assert known(key), key
        assert all("so" in say(key, language, words="so") for language in get_args(Language))


def test_lines_are_scored_one_by_one() -> None:
    scores = ANALYSER.lines(
        ["Elon Musk bought Twitter in 2022.", "", "Musk kaufte Twitter und zahlte 5 Euro mit der Bank."]
    )
    assert [(s.line, s.language) for s in scores] == [(1, "en"), (2, "de"), (3, "de")]
    assert scores[0].checkable > 0.5 > scores[1].checkable


@pytest.fixture(scope="module")
def article() -> Analysis:
    if not ARTICLE.exists():
        pytest.skip("the real article lies beside the project, not in it")
    return ANALYSER.analyse(ARTICLE.read_text(encoding="utf-8"))


def test_the_article_yields_the_facts_that_design_names(article: Analysis) -> None:
    money = [(f.value, f.unit) for c in article.suggestions for f in c.facts if f.kind.value == "money"]
    assert money.count((97400000000, "USD")) == 3
    assert (9740000000, None) in money
    assert (54000000000, "USD") in money
    dates = {f.value for c in article.suggestions for f in c.facts if f.kind.value == "date"}
    assert {"2018", "2022"} <= dates
    assert {f.value for f in article.facts if f.kind.value == "place"} == {"Paris"}


def test_the_articles_quotations_have_speakers(article: Analysis) -> None:
    said = {f.text[:12]: f.speaker for f in article.facts if f.kind.value == "quote"}
    assert said == {
        "Nein danke, ": "Sam Altman",
        "Betrüger": "Elon Musk",
        "nicht zu ver": "Sam Altman",
        "die sicherhe": "Elon Musk",
    }


def test_the_articles_marks(article: Analysis) -> None:
    assert article.language == "de"
    assert article.pipeline == PIPELINE
    kinds = [s.kind for s in article.sentences]
    assert kinds.count("question") == 9
    assert kinds.count("heading") == 6
    texts = " | ".join(c.text for c in article.suggestions)
    assert len(article.suggestions) <= 22
    for words in (
        "Gipfel",
        "lehnt dieses Angebot",
        "als gemeinnützige Organisation eingetragen",
        "besitzt bereits",
        "2018",
    ):
        assert words in texts
    for words in ("könnten große Akteure", "Machtspiele", "sicherlich", "Vorstellung", "?"):
        assert words not in texts
