"""Train spaCy's own tagger and morphologizer on the same treebanks, as the yardstick for ours (``tagger_train.py``).

    python packaging/training/pipelines_spacy.py de en --out FOLDER

The configurations are ``pipelines_<language>.cfg``; what comes out is measured on the same held-out sentences and not
shipped: the token features of the encoder win by far (``resources/models/<de|en>/CARD.md``).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

import spacy
from spacy.cli.train import train
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.vocab import Vocab

sys.path.insert(0, str(Path(__file__).resolve().parent))

from corpora_words import Sentence, treebank

HERE: Final = Path(__file__).resolve().parent


def doc_of(sentence: Sentence, vocab: Vocab) -> Doc:
    """Return a sentence as a doc with the treebank's own words."""
    ends = [word.end for word in sentence.words]
    follow = [word.start for word in sentence.words[1:]] + [ends[-1]]
    return Doc(
        vocab,
        words=[sentence.text[word.start : word.end] for word in sentence.words],
        spaces=[after > end for end, after in zip(ends, follow, strict=True)],
        tags=[word.tag for word in sentence.words],
        pos=[word.pos for word in sentence.words],
        morphs=[
            "|".join(f"{name}={value}" for name, value in sorted(word.features.items())) for word in sentence.words
        ],
    )


def main() -> None:
    """Train and measure each language asked for."""
    parser = argparse.ArgumentParser(description="Train spaCy's own tagger and morphologizer.")
    parser.add_argument("languages", nargs="+", choices=("de", "en"))
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args()
    for language in chosen.languages:
        folder = chosen.out / language
        folder.mkdir(parents=True, exist_ok=True)
        vocab = spacy.blank(language).vocab
        parts = {part: DocBin() for part in ("train", "dev", "test")}
        for sentence in treebank(language):
            parts[sentence.part].add(doc_of(sentence, vocab))
        for part, docs in parts.items():
            docs.to_disk(folder / f"{part}.spacy")
        paths = {"paths.train": str(folder / "train.spacy"), "paths.dev": str(folder / "dev.spacy")}
        train(HERE / f"pipelines_{language}.cfg", folder / "model", overrides=paths)
        nlp = spacy.load(folder / "model" / "model-best")
        test = [Example(nlp.make_doc(doc.text), doc) for doc in parts["test"].get_docs(nlp.vocab)]
        scores = nlp.evaluate(test)
        print(language, {name: round(scores[name], 4) for name in ("tag_acc", "pos_acc", "morph_acc")}, flush=True)


if __name__ == "__main__":
    main()
