"""What stands around words in marks, and what the trained decision makes of it in both languages."""

from __future__ import annotations

import json

import numpy as np
import pytest

from workbench import paths
from workbench.analysis.marks import Request
from workbench.analysis.pipelines import pipeline
from workbench.analysis.quotes.deciding_quotes import weights
from workbench.analysis.quotes.quotations import weighed
from workbench.analysis.quotes.signs_beside_quotes import BESIDE
from workbench.analysis.quotes.signs_of_quotes import SIGNS


def signs(text: str, language: str) -> dict[str, float]:
    """Return the signs of the last words in marks."""
    nlp = pipeline(language)
    doc = nlp.make_doc(text)
    doc._.request = Request(text=text, language=language, bare=True)
    return dict(zip(SIGNS, weighed(nlp(doc))[-1][1], strict=True))


@pytest.mark.parametrize(
    ("language", "text", "sign"),
    [
        ("de", "Elon Musk bezeichnete Sam Altman als „Betrüger“.", "called_label"),
        ("en", "Elon Musk called Sam Altman a “swindler”.", "called_short"),
        ("de", "Der Fund gilt als ein „wahres Wunder“.", "one_of_short"),
        ("en", "It is an “odd idea”.", "one_of"),
        ("de", "Er sieht den Weg zum „gläsernen Menschen“.", "the_one"),
        ("en", "They called it the city's “jewel”.", "the_one"),
        ("de", "Es geht um „safer Sex“ in der Stadt.", "ruled"),
        ("en", "She spoke about “fake news” there.", "ruled"),
        ("de", "Der Name lautet also „riesige Boa“.", "supposed"),
        ("en", "Bending forward suggests: “I completely surrender to you.”", "supposed"),
        ("en", "“No!” means what it says.", "supposed_behind"),
        ("de", "„Haben Sie das gesehen?“ stand dort.", "second_person"),
        ("en", "Angela Merkel praised “Angela Merkel”.", "wholly_named"),
        ("en", "Angela Merkel used a “big stick”.", "person"),
        ("de", "Es gebe Kunden, die für die „grüne Gentechnik“ nicht offen seien.", "reported_short"),
        ("de", "Es regnete.\n„Das bleibt so.“ Mehr war nicht.", "opens_line"),
        ("en", "It rained: “It stays.”\n\nMore was not to be had.", "ends_paragraph"),
        ("en", "They “finished” the work.", "small_one"),
        ("en", "It was a “big bang” there.", "small_two"),
        ("de", "Die Kette bot „safer dating services“ an.", "foreign"),
        ("en", "The “top 25” came.", "figures"),
        ("en", "He said that the plan was “odd”.", "so_that"),
        ("de", "Die Antwort war: „Nein danke.“", "colon_capital"),
    ],
)
def test_a_sign_beside_the_marks(language: str, text: str, sign: str) -> None:
    assert signs(text, language)[sign] > 0


@pytest.mark.parametrize(
    ("language", "text", "sign"),
    [
        ("en", "There is a message saying: “We go on.”", "supposed"),
        ("de", "Die Kette bot „die besten Dienste“ an.", "foreign"),
        ("de", "Er sagt das, und es ist „gut“.", "reported"),
        ("en", "He came. “Go,” she said.", "so_that"),
        ("de", "Er sah sie: „sie kommen.“", "second_person"),
    ],
)
def test_no_sign_beside_the_marks(language: str, text: str, sign: str) -> None:
    assert signs(text, language)[sign] == 0


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_sign_has_a_weight(language: str) -> None:
    table = json.loads((paths.resource("models") / "quotes" / "weights.json").read_text("utf-8"))
    assert set(table[language]) == {"bias", *SIGNS}
    trained = weights(language)
    assert trained is not None
    assert np.isfinite(trained.signs).all()


def test_signs_stand_once() -> None:
    assert len(set(SIGNS)) == len(SIGNS)
    assert set(BESIDE) < set(SIGNS)
