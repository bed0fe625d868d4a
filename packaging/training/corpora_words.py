"""The treebanks as one kind of record: text, words with tag and morphology, and which part may be trained on.

UD German GSD (its development and test files, all there is here) and UD English EWT, both CC BY-SA 4.0. A fixed seed
draws what is held out.
"""

from __future__ import annotations

import gzip
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

CORPORA: Final = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "ud"
SEED: Final = 20261123
HELD_OUT: Final = {"de": (200, 100), "en": (1000, 400)}  # sentences for testing and for development
FEATURES: Final = (
    "Case", "Gender", "Number", "Person", "Mood", "Tense", "VerbForm", "Voice", "Degree", "PronType", "Definite",
    "Poss", "Reflex", "NumType", "Polarity",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Word:
    """A word: its place in the sentence, part of speech, fine tag and features."""

    start: int
    end: int
    pos: str
    tag: str
    lemma: str
    features: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence of a treebank; ``part`` is "train", "dev" or "test"."""

    text: str
    words: tuple[Word, ...]
    part: str
    follows: bool


def treebank(language: str) -> list[Sentence]:
    """Return the sentences of a language."""
    files = ("de_gsd-ud-dev", "de_gsd-ud-test") if language == "de" else ("en_ewt-ud-train", "en_ewt-ud-dev")
    first, second = ([*_sentences(_lines(name))] for name in files)
    order = list(range(len(second)))
    random.Random(SEED).shuffle(order)  # noqa: S311 - a split, no secret
    test, dev = HELD_OUT[language]
    parts = dict.fromkeys(order[:test], "test") | dict.fromkeys(order[test : test + dev], "dev")
    held = {second[index][0] for index in parts}
    rows = [(*row, "train") for row in first if row[0] not in held]
    rows += [(*row, parts.get(i, "train")) for i, row in enumerate(second) if i in parts or row[0] not in held]
    return [Sentence(text=t, words=tuple(w), follows=f, part=p) for t, w, f, p in rows]


def _lines(name: str) -> list[str]:
    plain, packed = CORPORA / f"{name}.conllu", CORPORA / f"{name}.conllu.gz"
    if plain.exists():
        return plain.read_text("utf-8").splitlines()
    with gzip.open(packed, "rt", encoding="utf-8") as file:
        return file.read().splitlines()


def _sentences(lines: list[str]) -> Iterator[tuple[str, list[Word], bool]]:
    text, rows, follows = "", [], True
    for line in [*lines, ""]:
        if line.startswith("# text = "):
            text = line[9:]
        elif line.startswith("# newdoc"):
            follows = False
        elif line and line[0] != "#":
            rows.append(line.split("\t"))
        elif not line and rows:
            yield text, _words(text, rows), follows
            rows, follows = [], True


def _words(text: str, rows: list[list[str]]) -> list[Word]:
    words: list[Word] = []
    at, index = 0, 0
    while index < len(rows):
        cells = rows[index]
        index += 1
        if "." in cells[0]:
            continue
        members = [cells]
        if "-" in cells[0]:
            low, high = map(int, cells[0].split("-"))
            members = rows[index : index + high - low + 1]
            index += high - low + 1
        start = text.index(cells[1], at)
        at = start + len(cells[1])
        words += _members(cells[1], start, members)
    return words


def _members(form: str, start: int, members: list[list[str]]) -> Iterator[Word]:
    """Yield the words of a surface form: "don't" is two in a row, "zum" one that is both."""
    if len(members) > 1 and "".join(member[1] for member in members) != form:
        lead, last = members[0], members[-1]
        yield _word(start, start + len(form), [*lead[:4], "APPRART", last[5], *lead[6:]])
        return
    for member in members:
        yield _word(start, start + len(member[1]), member)
        start += len(member[1])


def _word(start: int, end: int, cells: list[str]) -> Word:
    pairs = [pair.split("=", 1) for pair in cells[5].split("|") if "=" in pair]
    return Word(
        start=start, end=end, pos=cells[3], tag=cells[4], lemma=cells[2],
        features={name: value for name, value in pairs if name in FEATURES},
    )  # fmt: skip
