"""Words and names by trained models: part of speech, tag, morphology and entities set on spaCy's own attributes.

One pass of the sentence encoder over the sentences gives the features that both taggers (``meaning.tagging``) read:
``resources/models/<de|en>`` for the words, ``resources/models/names`` for the names of both languages. Offsets are code
points of the doc.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from spacy.language import Language
from spacy.tokens import Span

from workbench import paths
from workbench.analysis.lexicon import SPOKEN
from workbench.analysis.marks import Name
from workbench.analysis.own_models import own_model, read_by
from workbench.meaning.tagging import Tagger, best_path, inputs_of, load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from spacy.tokens import Doc

    from workbench.analysis.marks import Stretch

_AT_ONCE: Final = 3_000  # words whose features are held at one time, 10 kB each
_MOST_WORDS: Final = 400  # of one sentence; the rest of an endless list stays without labels
_NEVER: Final = -1e4
_NAMES: Final = "names*.npz"
_RESERVE: Final = 1.0  # added to the logarithm of "no name": a wrong name is noise; decided on development data


@Language.component(
    "words",
    requires=["doc._.lexicon", "doc._.stretches"],
    assigns=["token.tag", "token.pos", "token.morph", "doc.ents", "doc._.spans"],
)
def words(doc: Doc) -> Doc:
    """Tag the words and find the names; a language without a model keeps none."""
    doc._.spans = None
    code = doc._.lexicon.code
    if code not in SPOKEN or not len(doc):
        return doc
    own = own_model(code)
    if own is not None:
        doc._.spans = read_by(own, doc)
    elif trained(code):
        doc._.spans = _Reading(doc, code).run()
    doc.set_ents([span for name in doc._.spans or () if (span := _span(doc, name)) is not None], default="outside")
    return doc


def _span(doc: Doc, name: Name) -> Span | None:
    return doc.char_span(name.start, name.end, label=name.kind, alignment_mode="expand")


@cache
def trained(code: str) -> bool:
    """Say whether a language's models are here; without them the rules read alone."""
    folder = paths.resource("models")
    return any((folder / "names").glob(_NAMES)) and (folder / code / "words.npz").exists()


@cache
def names_taggers() -> tuple[Tagger, ...]:
    """Return the taggers of names, each for German and English; their answers are averaged."""
    return tuple(load(path) for path in sorted(paths.resource("models", "names").glob(_NAMES)))


@cache
def words_tagger(code: str) -> Tagger:
    """Return the tagger of a language's words."""
    return load(paths.resource("models", code, "words.npz"))


@cache
def _moves(labels: tuple[str, ...]) -> NDArray[np.float32]:
    """Return the cost of each step between BIO labels: an I follows only its own B or I."""
    rows = [[_NEVER if after[0] == "I" and before[1:] != after[1:] else 0.0 for after in labels] for before in labels]
    return np.array(rows, dtype=np.float32)


def _logarithms(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the logarithms of probabilities."""
    rows: NDArray[np.float32] = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return rows


class _Reading:
    """One doc being read.

    Args:
        doc: with its sentences known.
        code: "de" or "en".
    """

    def __init__(self, doc: Doc, code: str) -> None:
        self._doc = doc
        self._text = doc.text
        self._tagger = words_tagger(code)
        self._starts = doc.to_array(["IDX"]).astype(np.int64).reshape(-1)
        lengths = doc.to_array(["LENGTH"]).astype(np.int64).reshape(-1)
        self._ends = self._starts + lengths
        self._spoken = ~doc.to_array(["IS_SPACE"]).astype(bool).reshape(-1)
        self._columns = {name: np.zeros(len(doc), dtype=np.uint64) for name in ("TAG", "POS", "MORPH")}
        self._names: list[Name] = []
        self._forms: dict[tuple[int, ...], int] = {}

    def run(self) -> tuple[Name, ...]:
        """Read every sentence, write tags and morphology on the doc and return the names."""
        waiting: list[NDArray[np.int64]] = []
        for stretch in self._doc._.stretches:
            waiting.append(self._inside(stretch))
            if sum(map(len, waiting)) > _AT_ONCE:
                self._read(waiting)
                waiting = []
        self._read(waiting)
        starts = self._doc.to_array(["SENT_START"])  # survives writing the other columns
        table: Any = np.stack([*self._columns.values(), starts.reshape(-1)], axis=1)
        self._doc.from_array([*self._columns, "SENT_START"], table)
        return tuple(self._names)

    def _read(self, sentences: Sequence[NDArray[np.int64]]) -> None:
        groups = [group for group in sentences if len(group)]
        texts = [self._text[self._starts[group[0]] : self._ends[group[-1]]] for group in groups]
        places = [(self._starts[g] - self._starts[g[0]], self._ends[g] - self._starts[g[0]]) for g in groups]
        inputs = inputs_of(texts, places)
        for group, tags in zip(groups, self._tagger.logits(inputs), strict=True):
            self._tag(group, tags)
        taggers = names_taggers()
        for group, *every in zip(groups, *(tagger.logits(inputs) for tagger in taggers), strict=True):
            scores = np.stack([_logarithms(each["names"]) for each in every]).mean(axis=0)
            self._names += self._spans(group, scores, taggers[0].labels["names"])

    def _inside(self, stretch: Stretch) -> NDArray[np.int64]:
        low = np.searchsorted(self._starts, stretch.start)
        high = np.searchsorted(self._starts, stretch.end)
        return (low + np.flatnonzero(self._spoken[low:high]))[:_MOST_WORDS].astype(np.int64)

    def _tag(self, group: NDArray[np.int64], logits: dict[str, NDArray[np.float32]]) -> None:
        vocab = self._doc.vocab
        best = {name: each.argmax(axis=1) for name, each in logits.items()}
        labels = self._tagger.labels
        for column, name in (("TAG", "tag"), ("POS", "pos")):
            keys = np.array([vocab.strings.add(label) for label in labels[name]], dtype=np.uint64)
            self._columns[column][group] = keys[best[name]]
        features = [name for name in labels if name not in {"tag", "pos"}]
        rows = np.stack([best[name] for name in features], axis=1)
        for row, token in zip(rows.tolist(), group.tolist(), strict=True):
            key = tuple(row)
            if key not in self._forms:
                self._forms[key] = self._form(features, key)
            self._columns["MORPH"][token] = self._forms[key]

    def _form(self, features: list[str], row: tuple[int, ...]) -> int:
        """Return spaCy's number for a word's features; the first label of each stands for its absence."""
        labels = self._tagger.labels
        pairs = (f"{name}={labels[name][value]}" for name, value in zip(features, row, strict=True) if value)
        return int(self._doc.vocab.morphology.add("|".join(pairs)))

    def _spans(self, group: NDArray[np.int64], scores: NDArray[np.float32], labels: tuple[str, ...]) -> Iterator[Name]:
        """Yield the names of one sentence by the best path through its labels."""
        moves = _moves(labels)
        scores[:, labels.index("O")] += _RESERVE
        path = [labels[number] for number in best_path(scores, moves, moves[labels.index("O")])]
        begins = [index for index, label in enumerate(path) if label[0] == "B"]
        for begin, following in pairwise([*begins, len(path)]):
            end = next((at for at in range(begin + 1, following) if path[at][0] != "I"), following)
            sure = float(np.exp(scores[begin:end, :].max(axis=1)).min())
            yield Name(
                start=int(self._starts[group[begin]]),
                end=int(self._ends[group[end - 1]]),
                kind=path[begin][2:],
                sure=sure,
            )
