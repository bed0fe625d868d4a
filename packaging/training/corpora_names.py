"""The corpora of names as one kind of record: text, spans of four kinds, and which part may be trained on.

Beside the corpora stand the project's own labels (``packaging/labels/names.jsonl``, NAMES.md there), training only.

Every corpus is brought to person, organisation, place and other. What a corpus never marks ("other" in traffic news)
is told by ``marks``, so that a model is not punished for finding it. The held-out part of GermEval 2014 is drawn with a
fixed seed from its test file.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import random
import re
import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from workbench.analysis.lexicon import lexicon
from workbench.analysis.sentences import find_sentences

CORPORA: Final = Path(__file__).resolve().parents[3] / "shared" / "corpora"
LABELS: Final = Path(__file__).resolve().parents[1] / "labels" / "names.jsonl"
KINDS: Final = ("PER", "ORG", "LOC", "OTH")
SEED: Final = 20261123
HELD_OUT: Final = 1_200  # sentences of GermEval's test file that no model ever sees
DEVELOPMENT: Final = 700

_FINE: Final = {
    "person": "PER", "organization": "ORG", "organization-company": "ORG", "org-company": "ORG",
    "location": "LOC", "location-city": "LOC", "location-street": "LOC", "location-stop": "LOC",
    "location-route": "?",
}  # fmt: skip
_THREE: Final = frozenset({"PER", "ORG", "LOC"})
_CLOSING: Final = re.compile(r"[.,;:!?…%)\]}’]+$|'s?$|’s$|n't$|'(?:re|ve|ll|m|d|S)$|-$")
_OPENING: Final = frozenset("([{„‚$£€«‹#@")
_TOGGLES: Final = frozenset({'"', "''", "``", "“", "”", "»"})


@dataclass(frozen=True, kw_only=True)
class Sample:
    """A sentence with its names.

    Attributes:
        spans: (start, end, kind) in code points; the kind "?" is neither right nor wrong.
        marks: the kinds this corpus marks at all.
        part: "train", "dev" or "test".
        genre: "news", "wiki", "traffic" or "web".
        document: sentences of one document share it.
    """

    text: str
    spans: tuple[tuple[int, int, str], ...]
    language: str
    corpus: str
    part: str
    genre: str
    marks: frozenset[str]
    document: str


def joined(words: Iterable[str]) -> tuple[str, list[tuple[int, int]]]:
    """Return words as running text and each word's place; blanks as print sets them."""
    text, places, glue, quoting = "", [], True, False
    for word in words:
        closing = bool(_CLOSING.fullmatch(word)) or (word in _TOGGLES and (quoting or word in {"''", "”"}))
        if not glue and not closing:
            text += " "
        places.append((len(text), len(text) + len(word)))
        text += word
        if word in _TOGGLES:
            quoting = not closing
        glue = word in _OPENING or (word in _TOGGLES and not closing)
        quoting = quoting or word == "„"
    return text, places


def spans_of(places: list[tuple[int, int]], tags: list[str]) -> list[tuple[int, int, str]]:
    """Return the spans of BIO tags; a tag that starts with I without a beginning begins one."""
    found: list[tuple[int, int, str]] = []
    before = "O"
    for (start, end), tag in zip(places, tags, strict=True):
        if tag == "O":
            before = tag
            continue
        kind = tag[2:]
        if tag[0] == "I" and before != "O" and before[2:] == kind and found:
            found[-1] = (found[-1][0], end, kind)
        else:
            found.append((start, end, kind))
        before = tag
    return found


def _columns(path: Path, word: int, tag: int) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield (comment, words, tags) of a file of columns."""
    raw = path.read_bytes()
    content = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    comment = ""
    words: list[str] = []
    tags: list[str] = []
    for line in [*content.split("\n"), ""]:
        if (line.startswith(("# ", "#\t")) and not words) or line.startswith("-DOCSTART-"):
            comment = line if "doc id" in line or "http" in line or line[0] == "-" or not comment else comment
        elif line.strip():
            cells = line.split("\t" if "\t" in line else " ")
            words.append(cells[word])
            tags.append(cells[tag])
        elif words:
            yield comment, words, tags
            words, tags = [], []


def germeval() -> Iterator[Sample]:
    """Yield GermEval 2014 (CC BY 4.0): news and Wikipedia; derivations and parts of words are no names."""
    for name in ("dev", "test"):
        rows = list(_columns(CORPORA / "ner" / f"germeval2014-de-{name}.tsv", 1, 2))
        order = list(range(len(rows)))
        random.Random(SEED).shuffle(order)  # noqa: S311 - a split, no secret
        parts = dict.fromkeys(order[:HELD_OUT], "test")
        parts |= dict.fromkeys(order[HELD_OUT : HELD_OUT + DEVELOPMENT], "dev")
        for index, (comment, words, tags) in enumerate(rows):
            text, places = joined(words)
            plain = ["O" if tag.endswith(("deriv", "part")) else tag for tag in tags]
            yield Sample(
                text=text, spans=tuple(spans_of(places, plain)), language="de", corpus="germeval2014",
                part=parts.get(index, "train") if name == "test" else "train",
                genre="wiki" if "wikipedia" in comment else "news", marks=frozenset(KINDS), document=comment,
            )  # fmt: skip


def mobie() -> Iterator[Sample]:
    """Yield MobIE (CC BY 4.0): traffic news and posts; routes are left open."""
    for part in ("train", "dev", "test"):
        for comment, words, tags in _columns(CORPORA / "ner" / f"mobie-de-{part}.conll2003", 0, 3):
            text, places = joined(words)
            mapped = [tag[:2] + _FINE[tag[2:]] if tag[2:] in _FINE else "O" for tag in tags]
            yield Sample(
                text=text, spans=tuple(spans_of(places, mapped)), language="de", corpus="mobie",
                part="test" if part == "test" else "train", genre="traffic", marks=_THREE, document=comment,
            )  # fmt: skip


def smartdata() -> Iterator[Sample]:
    """Yield SmartData (CC BY 4.0): newswire, traffic reports and posts; a third of its test is held."""
    for part in ("train", "test"):
        with gzip.open(CORPORA / "ner" / f"smartdata-de-{part}.json.gz", "rt", encoding="utf-8") as file:
            content = file.read()
        for document in _documents(content):
            sixth = zlib.crc32(document["id"].encode()) % 6 if part == "test" else 1
            yield from _document_samples(document, {0: "dev", 3: "test"}.get(sixth, "train"))


def _documents(content: str) -> Iterator[dict[str, Any]]:
    decoder, at = json.JSONDecoder(), 0
    while (match := re.compile(r"[\s,\[\]]*").match(content, at)) and match.end() < len(content):
        document, at = decoder.raw_decode(content, match.end())
        yield document


def _document_samples(document: dict[str, Any], part: str) -> Iterator[Sample]:
    text = document["text"]["string"]
    found = [
        (mention["span"]["start"], mention["span"]["end"], _FINE[mention["type"]])
        for mention in (document["conceptMentions"] or {"array": []})["array"]
        if mention["type"] in _FINE
    ]
    source = (document.get("refids") or {"map": {}})["map"].get("source", "")
    for stretch in find_sentences(text, lexicon("de")):
        a, b = stretch.start, stretch.end
        yield Sample(
            text=text[a:b], spans=tuple(sorted((s - a, e - a, k) for s, e, k in found if a <= s and e <= b)),
            language="de", corpus="smartdata", part=part,
            genre="news" if source == "news" or "smartdata_news" in str(document.get("refids")) else "traffic",
            marks=_THREE, document=document["id"],
        )  # fmt: skip


def uner() -> Iterator[Sample]:
    """Yield UNER English EWT (CC BY-SA 4.0): web; half of its test file is kept for testing."""
    for name in ("dev", "test"):
        rows = list(_columns(CORPORA / "ner" / f"uner-en_ewt-ud-{name}.iob2", 1, 2))
        for index, (comment, words, tags) in enumerate(rows):
            text, places = joined(words)
            held = name == "test" and index >= len(rows) // 2
            dev = name == "test" and not held and index >= len(rows) * 3 // 8
            yield Sample(
                text=text, spans=tuple(spans_of(places, tags)), language="en", corpus="uner-ewt",
                part="test" if held else "dev" if dev else "train", genre="web", marks=_THREE, document=comment,
            )  # fmt: skip


def wikigold() -> Iterator[Sample]:
    """Yield WikiGold (CC BY 4.0): Wikipedia; its mixed kind is left open, for it holds adjectives of nations."""
    rows = list(_columns(CORPORA / "ner" / "wikigold-en.conllu", 1, 2))
    for index, (_, words, tags) in enumerate(rows):
        text, places = joined(words)
        opened = [tag.replace("MISC", "?") for tag in tags]
        yield Sample(
            text=text, spans=tuple(spans_of(places, opened)), language="en", corpus="wikigold",
            part="test" if index % 10 >= 7 else "dev" if index % 10 == 6 else "train",  # noqa: PLR2004 - tenths
            genre="wiki", marks=_THREE, document=f"wikigold-{index // 10}",
        )  # fmt: skip


def wikiann(language: str) -> Iterator[Sample]:
    """Yield WikiANN of a language (from Wikipedia's links, noisy): for a first stage and for lists of names."""
    for index, (_, words, tags) in enumerate(_columns(CORPORA / "ner" / f"wikiann-{language}-train.conllu.gz", 1, 2)):
        text, places = joined(words)
        yield Sample(
            text=text, spans=tuple(spans_of(places, tags)), language=language, corpus=f"wikiann-{language}",
            part="train", genre="wiki", marks=_THREE, document=f"wikiann-{language}-{index}",
        )  # fmt: skip


def labelled() -> Iterator[Sample]:
    """Yield the sentences labelled by the project itself, all of them to be trained on.

    Raises:
        ValueError: a sentence of the corpora is not the one that was labelled.
    """
    for line in LABELS.read_text("utf-8").splitlines():
        row = json.loads(line)
        start, end = row["span"]
        text = _texts(row["source"]).get(row["name"], "")[start:end]
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            message = f"{row['source']}: {row['name']} is another text than the labelled one"
            raise ValueError(message)
        yield Sample(
            text=text, spans=tuple((a, b, kind) for a, b, kind in row["names"]), language=row["language"],
            corpus="labelled", part="train", genre="news" if row["language"] == "de" else "web",
            marks=frozenset(KINDS), document=row["name"],
        )  # fmt: skip


@cache
def _texts(source: str) -> dict[str, str]:
    """Return the texts of a corpus file: an article's by its name, a treebank's sentences by their numbers."""
    raw = (CORPORA / source).read_bytes()
    lines = (gzip.decompress(raw) if source.endswith(".gz") else raw).decode("utf-8").splitlines()
    if source.endswith(".jsonl"):
        return {row["name"]: row["text"] for row in map(json.loads, lines)}
    found: dict[str, str] = {}
    number = ""
    for line in lines:
        number = line.removeprefix("# sent_id = ") if line.startswith("# sent_id = ") else number
        if line.startswith("# text = "):
            found[number] = line.removeprefix("# text = ")
    return found


def clean() -> list[Sample]:
    """Return every hand-labelled corpus, without training sentences that a held-out part repeats."""
    every = [sample for corpus in (germeval, mobie, smartdata, uner, wikigold, labelled) for sample in corpus()]
    held = {sample.text for sample in every if sample.part != "train"}
    return [sample for sample in every if sample.part != "train" or sample.text not in held]
