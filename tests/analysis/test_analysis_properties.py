"""Properties: whatever is read, offsets are exact, sentences in order, nothing crashes; spaCy comes late."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench import paths
from workbench.analysis import Analyser, pipelines, words
from workbench.analysis.language import detect
from workbench.analysis.lexicon import NEUTRAL, SPOKEN
from workbench.analysis.marks import Request
from workbench.model.analysis import Analysis
from workbench.model.facts import NUMERIC, FactKind

ANALYSER = Analyser()
PIECES = st.sampled_from(
    [
        *(
            "Elon Musk",
            "Musks",
            "xAI",
            "der Chef von",
            "sagte",
            "hat",
            "gekauft",
            "könnte",
            "wird",
            "the",
            "of",
            "said",
            "that",
            "GmbH",
            "z. B.",
        ),
        *("„", "“", "”", '"', "'", "’", ".", ". ", ", ", ": ", "?", "!", "…", "-", "–", "*", "§", "( ", ")", "[", "]"),
        *(
            "54",
            "97,4",
            "1.234,5",
            "Milliarden",
            "bn",
            "m",
            "$",
            "€",
            "US-",
            "Dollar",
            "Prozent",
            "%",
            "Drittel",
            "zwei",
        ),
        *(
            "am",
            "3.",
            "März",
            "2018",
            "10.2.2025",
            "last",
            "Tuesday",
            "bis",
            "zwischen",
            "und",
            "ein",
            "Jahre",
            "jährige",
        ),
        *("dreihundert", "Artikel", "Platz", "\n", "\r\n", "\u2028", "\x00", "\x1f", "\u202e", "\ud800", "|"),
        *("😀", "👩‍👩‍👧", "é", "e\u0301", "مرحبا", "שלום"),
    ]
)
MESSY = st.lists(st.one_of(PIECES, PIECES.map(lambda piece: f"{piece} ")), max_size=40).map("".join)


def check(text: str, analysis: Analysis) -> None:
    end = 0
    for sentence in analysis.sentences:
        assert end <= sentence.start < sentence.end <= len(text)
        assert not {"\n", "\r", "\u2028"} & set(text[sentence.start : sentence.end])
        assert 0 <= sentence.checkable <= 1
        assert 0 <= sentence.worth <= 1
        end = sentence.end
    for fact in analysis.facts:
        assert text[fact.start : fact.end] == fact.text != ""
    for facts in (analysis.facts, *(claim.facts for claim in analysis.suggestions)):
        assert len({(fact.start, fact.end, fact.kind) for fact in facts}) == len(facts), "told twice"
    for claim in analysis.suggestions:
        assert text[claim.start : claim.end] == claim.text
        assert [fact.number for fact in claim.facts] == list(range(1, len(claim.facts) + 1))
        assert all(claim.start <= fact.start < fact.end <= claim.end for fact in claim.facts)
        assert all(text[fact.start : fact.end] == fact.text for fact in claim.facts)
        assert all(claim.start <= reason.start <= reason.end <= claim.end for reason in claim.reasons)


@settings(max_examples=60, deadline=None)
@given(text=st.one_of(MESSY, st.text(max_size=80)), language=st.sampled_from(["de", "en", "fr", ""]))
def test_offsets_are_exact(text: str, language: str) -> None:
    check(text, ANALYSER.analyse(text, language=language, date="2025-02-13", min_checkable=0.1))


@pytest.mark.parametrize("path", sorted(paths.seed().rglob("*.??.*")), ids=lambda path: path.name)
def test_no_fact_of_a_seed_is_told_twice(path: Path) -> None:
    text = path.read_text("utf-8")
    check(text, ANALYSER.analyse(text, language=path.name.split(".")[-2][-2:], date="2025-02-12"))


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "A",
        "1",
        "1 ",
        "1.",
        ",",
        "(",
        '"',
        "„",
        ". ",
        " ",
        "\n",
        "Elon Musk ",
        "zwei",
        "two hundred and ",
        "😀",
        "a-",
        "O1",
        "2O24 ",
        "1 0 ",
        "DIE REGIERUNG ",
        "A1 ",
        "ﬁ",
        "-\n",
        "zwei von ",
        "+49 ",
        "Привет, мир ",
        "les des que ",
        "97, 4 ",
        "6-",
    ],
)
def test_endless_texts_end(piece: str, language: str) -> None:
    text = piece * (6_000 // len(piece))
    check(text, ANALYSER.analyse(text, language=language))


@pytest.mark.parametrize("text", ["Er zahlte 5 Euro. " * 1_300, "und er zahlte 5 Euro mit " * 1_600])
def test_a_long_text_tells_how_far_it_is(text: str) -> None:
    told: list[float] = []
    foreign = "\n\nПрезидент заявил, что правительство заплатит."
    analysis = ANALYSER.analyse(text + foreign, language="de", progress=told.append)
    assert len(told) >= 2
    assert told == sorted(told)
    assert 0 < told[0] < told[-1] <= 1
    assert sum(share > told[-1] / 2 for share in told) >= 6  # what comes behind the words takes as long as they do
    assert analysis == ANALYSER.analyse(text + foreign, language="de")


def test_how_much_is_read_at_one_time_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Elon Musk zahlte am 3. März 5 Euro.\nSam Altman lehnte ab.\n" * 4
    whole = ANALYSER.analyse(text, language="de")
    monkeypatch.setattr(words, "_SENTENCES", 3)
    few = ANALYSER.analyse(text, language="de")
    assert few.facts == whole.facts
    assert [(one.start, one.kind) for one in few.sentences] == [(one.start, one.kind) for one in whole.sentences]


def test_a_long_text_without_a_stop_is_cut() -> None:
    text = "und der Musk kaufte das Unternehmen für 54 Milliarden Dollar mit dem " * 100
    analysis = ANALYSER.analyse(text, language="de")
    check(text, analysis)
    assert len(analysis.sentences) > 3
    assert max(s.end - s.start for s in analysis.sentences) <= 1_500


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Das ist der Anfang von einem Text.", "de"),
        ("This is the beginning of a text.", "en"),
        ("Le président a annoncé hier que le gouvernement présentera un nouveau projet de loi au parlement.", "fr"),
        ("El presidente anunció ayer que el gobierno presentará una nueva ley al parlamento español.", "es"),
        ("De regering heeft gisteren besloten dat het nieuwe wetsvoorstel naar de Kamer wordt gestuurd.", "nl"),
        ("Twitter", "de"),
        ("", "de"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert detect(text) in ({language} if text != "Twitter" else set(SPOKEN))


def test_of_another_language_only_figures_and_dates_are_facts() -> None:
    analysis = ANALYSER.analyse(
        "Le 10.2.2025, Elon Musk a offert 97,4 % à la société OpenAI pour son projet de loi, soit $5."
    )
    assert analysis.language == "fr"
    [claim] = analysis.suggestions
    assert [fact.text for fact in claim.facts] == ["10.2.2025", "97,4 %", "$5"]
    assert (claim.checkable, claim.worth, claim.reasons) == (0.5, 0, ()), "nobody weighed it"
    assert analysis.sentences[0].checkable == 0
    assert [(f.text, f.value) for f in analysis.facts] == [("10.2.2025", "2025-02-10"), ("97,4 %", 97.4), ("$5", 5)]
    assert {f.kind for f in analysis.facts} <= NUMERIC | {FactKind.DATE}


def test_of_another_language_sentences_without_figures_stay_unmarked() -> None:
    text = "Le président est venu à Paris avec ses amis.\n\nLes ventes ont augmenté de 12 % depuis le 3.3.2020 à Lyon."
    [claim] = ANALYSER.analyse(text, language="fr").suggestions
    assert claim.text == "Les ventes ont augmenté de 12 % depuis le 3.3.2020 à Lyon."
    assert ANALYSER.analyse(text, language="fr", min_checkable=0.6).suggestions == ()


@pytest.mark.parametrize("code", [*SPOKEN, NEUTRAL])
def test_the_order_of_components_is_sound(code: str) -> None:
    nlp = pipelines.pipeline(code)
    assert nlp.pipe_names == list(pipelines.COMPONENTS)
    analysis = nlp.analyze_pipes()
    assert analysis is not None
    assert not any(analysis["problems"].values())


def test_sentences_stand_on_the_doc() -> None:
    nlp = pipelines.pipeline("de")
    doc = nlp.make_doc("Er kam. Sie ging weg.")
    doc._.request = Request(text=doc.text, language="de")
    assert [span.text for span in nlp(doc).sents] == ["Er kam.", "Sie ging weg."]


def test_a_large_vocabulary_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    before = pipelines.pipeline("de")
    monkeypatch.setattr(pipelines, "_MOST_WORDS", 0)
    ANALYSER.analyse("Er kam.", language="de")
    assert pipelines.pipeline("de") is not before


def test_importing_the_room_does_not_import_spacy() -> None:
    code = "import sys, workbench.analysis; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
