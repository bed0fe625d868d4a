"""Words and names by the trained taggers, on spaCy's own attributes; a user's own model in their place."""

from __future__ import annotations

import sys
from itertools import pairwise
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench import settings as chosen_settings
from workbench.analysis import Analyser, own_models, pipelines
from workbench.analysis.marks import Request
from workbench.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc


def read(text: str, language: str) -> Doc:
    nlp = pipelines.pipeline(language)
    doc = nlp.make_doc(text)
    doc._.request = Request(text=text, language=language)
    for name in ("language", "sentences", "words"):
        doc = nlp.get_pipe(name)(doc)
    return doc


@pytest.fixture
def fresh() -> Iterator[None]:
    own_models.own_model.cache_clear()
    yield
    own_models.own_model.cache_clear()


def test_german_words_have_tags_and_morphology() -> None:
    doc = read("Der Präsident verkaufte gestern zwei Häuser in Paris.", "de")
    verb = doc[2]
    assert (verb.tag_, verb.pos_) == ("VVFIN", "VERB")
    assert {"Mood=Ind", "Tense=Past", "Person=3", "Number=Sing"} <= set(str(verb.morph).split("|"))
    assert [token.pos_ for token in doc][:2] == ["DET", "NOUN"]


def test_english_words_have_tags_and_morphology() -> None:
    doc = read("The president sold two houses in Paris yesterday.", "en")
    assert (doc[2].tag_, doc[2].pos_) == ("VBD", "VERB")
    assert "Tense=Past" in str(doc[2].morph)


def test_a_german_subjunctive_is_told_from_the_indicative() -> None:
    doc = read("Er wäre gern gekommen, doch er war krank.", "de")
    moods = {token.text: token.morph.to_dict().get("Mood") for token in doc}
    assert (moods["wäre"], moods["war"]) == ("Sub", "Ind")


@pytest.mark.parametrize("language", ["de", "en"])
def test_names_are_entities_with_exact_places(language: str) -> None:
    text = "😀 Angela Merkel\u00a0– e\u0301 – Berlin. \x00 Barack Obama in Chicago."
    doc = read(text, language)
    assert {"Angela Merkel", "Barack Obama"} <= {entity.text for entity in doc.ents if entity.label_ == "PER"}
    assert all(text[name.start : name.end].strip() for name in doc._.spans)
    assert [(e.start_char, e.end_char) for e in doc.ents] == [(name.start, name.end) for name in doc._.spans]


PIECES = st.sampled_from(
    [
        *(
            "Angela",
            "Merkel",
            "Berlin",
            "Musks",
            " ",
            " ",
            "\u00a0",
            ".",
            "„",
            "“",
            "’s",
            "😀",
            "e\u0301",
            "שלום",
            "\x00",
        ),
        *("\n", "a" * 150, "\ud800", "\u202e", "½", "ﬁ", "-", "54"),
    ]
)


@settings(max_examples=40, deadline=None)
@given(text=st.lists(PIECES, max_size=30).map("".join), language=st.sampled_from(["de", "en"]))
def test_whatever_is_read_places_are_exact(text: str, language: str) -> None:
    facts = Analyser().facts(text, language=language)
    assert all(text[fact.start : fact.end] == fact.text != "" for fact in facts)
    names = [fact for fact in facts if fact.kind.value in {"person", "organisation", "place"}]
    assert all(before.end <= after.start for before, after in pairwise(names))


def test_an_endless_list_is_tagged_to_its_end() -> None:
    doc = read("und " * 5_000, "de")
    assert {token.tag_ for token in doc} == {"KON"}


def test_sentences_survive_the_tags() -> None:
    doc = read("Er kam. Sie ging weg.", "de")
    assert [span.text for span in doc.sents] == ["Er kam.", "Sie ging weg."]


def test_a_language_without_a_model_keeps_plain_words() -> None:
    doc = read("Le président Macron est venu à Paris.", "fr")
    assert (doc._.spans, doc.ents) == (None, ())
    assert {token.tag_ for token in doc} == {""}


@pytest.mark.usefixtures("fresh")
def test_a_model_chosen_but_missing_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = chosen_settings.Settings().with_value("model_de", "de_core_news_xx")
    monkeypatch.setattr(chosen_settings, "load", lambda: chosen)
    with pytest.raises(InputError) as error:
        read("Er kam.", "de")
    assert error.value.code == "model-missing"
    assert "de_core_news_xx" in str(error.value)
    assert "model_de" in str(error.value)


@pytest.mark.usefixtures("fresh")
def test_a_users_own_model_is_read_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    own = spacy.blank("en")
    tags: Any = own.add_pipe("attribute_ruler")
    tags.add([[{"ORTH": "sold"}]], {"TAG": "OWN", "POS": "VERB", "MORPH": "Tense=Past"})
    names: Any = own.add_pipe("entity_ruler")
    names.add_patterns([{"label": "GPE", "pattern": "Tesla"}])
    package = ModuleType("en_core_web_own")
    package.load = lambda: own  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "en_core_web_own", package)
    monkeypatch.setattr(
        chosen_settings, "load", lambda: chosen_settings.Settings().with_value("model_en", "en_core_web_own")
    )
    doc = read("He sold Tesla.", "en")
    assert (doc[1].tag_, str(doc[1].morph)) == ("OWN", "Tense=Past")
    assert [(entity.text, entity.label_) for entity in doc.ents] == [("Tesla", "LOC")]


def test_only_names_of_such_models_can_be_chosen() -> None:
    assert chosen_settings.Settings().with_value("model_de", "de_core_news_md").model_de == "de_core_news_md"
    with pytest.raises(InputError):
        chosen_settings.Settings().with_value("model_de", "os")
