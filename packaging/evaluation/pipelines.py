"""Tags, morphology, moods and sentence ends on held-out sentences of the treebanks (UD German GSD, UD English EWT).

Words are those of the pipeline's tokenizer that the treebank cuts alike; their share is printed too. Sentence ends are
measured on held-out sentences set one behind another in running text: a sentence is right when both ends are.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from corpora_words import FEATURES, Sentence, Word, treebank
from figures import corpus, shares, show
from spacy.tokens import Doc, Token

from workbench import paths
from workbench.analysis.lexicon import lexicon
from workbench.analysis.marks import Request
from workbench.analysis.pipelines import pipeline
from workbench.analysis.sentences import find_sentences

PUBLISHED: Final = {"de": "0.92 tags, first try on this data (INDEX.md)", "en": ""}
_PER_TEXT: Final = 20


def read(text: str, language: str) -> Doc:
    """Return the doc behind the component that tags."""
    nlp = pipeline(language)
    doc = nlp.make_doc(text)
    doc._.request = Request(text=text, language=language)
    for name in ("language", "sentences", "words"):
        doc = nlp.get_pipe(name)(doc)
    return doc


def right(token: Token, word: Word) -> dict[str, bool]:
    """Return what is right about a token."""
    have = {name: value for name, value in token.morph.to_dict().items() if name in FEATURES}
    return {
        "tag": token.tag_ == word.tag,
        "pos": token.pos_ == word.pos,
        "morph": have == word.features,
        "verb": all(have.get(n) == word.features.get(n) for n in ("Mood", "Tense", "Person", "Number", "VerbForm")),
    }


def words(language: str, sentences: list[Sentence]) -> None:
    """Print what is right about words."""
    counts: dict[str, list[bool]] = defaultdict(list)
    gold: set[tuple[int, int]] = set()
    found: set[tuple[int, int]] = set()
    seen = 0
    for number, sentence in enumerate(sentences):
        tokens = {(token.idx, token.idx + len(token)): token for token in read(sentence.text, language)}
        for word in sentence.words:
            seen += 1
            token = tokens.get((word.start, word.end))
            if token is None:
                continue
            for name, value in right(token, word).items():
                if name != "verb" or "VerbForm" in word.features:
                    counts[name].append(value)
            if word.features.get("Mood") == "Sub":
                gold.add((number, word.start))
            if "Mood=Sub" in str(token.morph):
                found.add((number, word.start))
    rows = {"tag": "Fine tags", "pos": "Parts of speech", "morph": "Morphology, all features of a word",
            "verb": "Verbs: mood, tense, person, number, form"}  # fmt: skip
    for name, what in rows.items():
        values = counts[name]
        show(f"pipelines.{language}.{name}", sum(values) / len(values), what=what, language=language,
             size=len(values), published=PUBLISHED[language] if name == "tag" else "")  # fmt: skip
    show(f"pipelines.{language}.words", len(counts["tag"]) / seen, what="Words cut as in the treebank",
         language=language, size=seen)  # fmt: skip
    if gold and language == "de":
        show("pipelines.de.subjunctive", shares(gold, found)[2], what="Konjunktiv, F1", language="de", size=len(gold))


def ends(language: str, sentences: list[Sentence]) -> None:
    """Print how many sentences are found in running text."""
    gold: set[tuple[int, int, int]] = set()
    found: set[tuple[int, int, int]] = set()
    for first in range(0, len(sentences), _PER_TEXT):
        text = ""
        for sentence in sentences[first : first + _PER_TEXT]:
            text += " " if text else ""
            gold.add((first, len(text), len(text) + len(sentence.text)))
            text += sentence.text
        found |= {(first, stretch.start, stretch.end) for stretch in find_sentences(text, lexicon(language))}
    show(f"pipelines.{language}.sentences", shares(gold, found)[2], what="Sentences in running text, F1 (rules)",
         language=language, size=len(gold))  # fmt: skip


def speed(language: str, sentences: list[Sentence]) -> None:
    """Print words per second of tagger, names and sentences together, warm."""
    text = " ".join(sentence.text for sentence in sentences[:100])
    read(text, language)
    begun = time.perf_counter()
    doc = read(text, language)
    show(f"pipelines.{language}.speed", len(doc) / (time.perf_counter() - begun), what="Tags, morphology and names",
         language=language, size=len(doc), unit="words/s")  # fmt: skip


def main() -> None:
    """Print the figures."""
    corpus("ud", "de_gsd-ud-test.conllu")
    for language in ("de", "en"):
        held = [sentence for sentence in treebank(language) if sentence.part == "test"]
        words(language, held)
        ends(language, [sentence for sentence in held if sentence.text[-1:] in '.!?"“”)'])
        speed(language, held)
        shared = (
            paths.resource("models", "tagger", f"{name}.npz") for name in ("clusters", "lists", f"names-{language}")
        )
        weights = [paths.resource("models", language, "words.npz"), *shared]
        size = sum(path.stat().st_size for path in weights) / 1e6
        show(f"pipelines.{language}.size", size, what="Weights, names included", language=language, size=len(weights),
             unit="MB", least=False)  # fmt: skip


if __name__ == "__main__":
    main()
