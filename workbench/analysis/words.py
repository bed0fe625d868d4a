"""Words and names by trained taggers: part of speech, tag, morphology and entities set on spaCy's own attributes.

One pass of the tuned encoder over the sentences serves everybody: the taggers (``meaning.tagging``) read the pieces'
rows, ``resources/models/<de|en>`` for the words, ``resources/models/tagger`` for the names of both languages, and what
the claim scores need of them is kept on the doc. Offsets are code points of the doc.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from spacy.language import Language
from spacy.tokens import Span

from workbench import paths
from workbench.analysis.lexicon import SPOKEN
from workbench.analysis.marks import Name
from workbench.analysis.own_models import own_model, read_by
from workbench.analysis.scores.scoring import Seen, scorer
from workbench.meaning.projecting import Projector
from workbench.meaning.shapes import listed
from workbench.meaning.tagging import Tagger, answers_of, best_paths, load
from workbench.meaning.tuned import tuned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from spacy.tokens import Doc

    from workbench.analysis.marks import Stretch
    from workbench.analysis.scores.scoring import Glance

_AT_ONCE: Final = 3_000  # words that are held at one time
_LETTERS: Final = 6  # of a word and its blank, about
_SENTENCES: Final = 600  # that are held at one time: each takes 20 kB, however short it is
_MOST_WORDS: Final = 400  # of one sentence; the rest of an endless list stays without labels
_NEVER: Final = -1e4
_NAMES: Final = "names"
_FILES: Final = {"de": "names-de.npz", "en": "names-en.npz"}
_COLUMNS: Final = ("TAG", "POS", "MORPH")
# Added to the logarithm of "organisation" where a listed name of several words stands. Decided on development data.
_LISTED: Final = 4.0
# Added to the logarithm of "no name": a wrong name is noise. Decided on development data.
_RESERVE: Final = {"de": 1.5, "en": 2.0}


@Language.component(
    "words",
    requires=["doc._.lexicon", "doc._.stretches"],
    assigns=["token.tag", "token.pos", "token.morph", "doc.ents", "doc._.spans", "doc._.seen"],
)
def words(doc: Doc) -> Doc:
    """Tag the words and find the names; a language without a model keeps none."""
    doc._.spans, doc._.seen = None, None
    code = doc._.lexicon.code
    if code not in SPOKEN or not len(doc):
        return doc
    own = own_model(code)
    if own is not None:
        doc._.spans = read_by(own, doc)
    elif trained(code):
        doc._.spans, doc._.seen = _Reading(doc, code).run()
    doc.set_ents([span for name in doc._.spans or () if (span := _span(doc, name)) is not None], default="outside")
    return doc


def _span(doc: Doc, name: Name) -> Span | None:
    return doc.char_span(name.start, name.end, label=name.kind, alignment_mode="expand")


@cache
def trained(code: str) -> bool:
    """Say whether a language's models are here; without them the rules read alone."""
    folder = paths.resource("models")
    file = _FILES.get(code)
    return file is not None and (folder / "tagger" / file).exists() and (folder / code / "words.npz").exists()


@cache
def names_tagger(code: str) -> Tagger:
    """Return the tagger of names: it knows both languages, and each is read by the state that reads it best."""
    return load(paths.resource("models", "tagger", _FILES[code]))


@cache
def words_tagger(code: str) -> Tagger:
    """Return the tagger of a language's words."""
    return load(paths.resource("models", code, "words.npz"))


@cache
def projector(code: str) -> Projector:
    """Return what reads a language's words for both taggers, in the order of words and names."""
    model = tuned().model
    return Projector((words_tagger(code), names_tagger(code)), model.ln_g, model.ln_b)


@cache
def _moves(labels: tuple[str, ...]) -> NDArray[np.float32]:
    """Return the cost of each step between BIO labels: an I follows only its own B or I."""
    rows = [[_NEVER if after[0] == "I" and before[1:] != after[1:] else 0.0 for after in labels] for before in labels]
    return np.array(rows, dtype=np.float32)


def _logarithms(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the logarithms of probabilities."""
    rows: NDArray[np.float32] = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return rows


@lru_cache(maxsize=4096)
def _form(features: tuple[tuple[str, tuple[str, ...]], ...], key: int) -> str:
    """Return the features that ``key`` counts up, as spaCy writes them."""
    pairs: list[str] = []
    for name, labels in reversed(features):
        key, value = divmod(key, len(labels))
        if value:
            pairs.append(f"{name}={labels[value]}")
    return "|".join(reversed(pairs))


class _Reading:
    """One doc being read.

    Args:
        doc: with its sentences known.
        code: "de" or "en".
    """

    def __init__(self, doc: Doc, code: str) -> None:
        self._doc = doc
        self._code = code
        self._text = doc._.request.plain  # spaCy would put its own together from the words
        self._tagger = words_tagger(code)
        self._namer = names_tagger(code)
        self._reserve = _RESERVE[code]
        self._starts = doc.to_array(["IDX"]).astype(np.int64).reshape(-1)
        lengths = doc.to_array(["LENGTH"]).astype(np.int64).reshape(-1)
        self._ends = self._starts + lengths
        self._spoken = np.flatnonzero(doc.to_array(["IS_SPACE"]).reshape(-1) == 0)
        self._columns = {name: np.zeros(len(doc), dtype=np.uint64) for name in _COLUMNS}
        self._names: list[Name] = []
        self._seen: list[Seen] = []

    def run(self) -> tuple[tuple[Name, ...], Seen | None]:
        """Read every sentence, write tags and morphology on the doc; return the names and what the scores need."""
        waiting: list[Stretch] = []
        size = 0
        progress = self._doc._.request.progress
        for stretch in self._doc._.stretches:
            waiting.append(stretch)
            blanks = self._text.count(" ", stretch.start, stretch.end)
            size += max(stretch.end - stretch.start, _LETTERS * (blanks + 1))
            if size > _AT_ONCE * _LETTERS or len(waiting) == _SENTENCES:
                self._read(waiting)
                waiting, size = [], 0
                if progress is not None:
                    progress(stretch.end / len(self._text))
        if waiting:
            self._read(waiting)
        starts = self._doc.to_array(["SENT_START"])  # survives writing the other columns
        table: Any = np.stack([*self._columns.values(), starts.reshape(-1)], axis=1)
        self._doc.from_array([*self._columns, "SENT_START"], table)
        return tuple(self._names), Seen.joined(self._seen) if self._seen else None

    def _read(self, stretches: Sequence[Stretch]) -> None:
        """Read some sentences: one pass, then the tagger over all their words."""
        texts = [self._text[stretch.start : stretch.end] for stretch in stretches]
        groups = self._inside(stretches)
        places = [(self._starts[g] - s.start, self._ends[g] - s.start) for g, s in zip(groups, stretches, strict=True)]
        taggers = (self._tagger, self._namer)
        reader = projector(self._code)
        projected: list[list[NDArray[np.float32]]] = []
        glances: list[Glance] = []
        for one in tuned().passes(texts):
            projected.append(reader.of(one, texts, places))
            if not self._doc._.request.bare:
                glances.append(scorer().glance(one))
        if glances:
            self._seen.append(scorer().seen(glances))
        tokens = np.concatenate(groups)
        sizes = [len(group) for group in groups]
        asked = [
            (tagger, np.concatenate(column), list(tagger.labels) if tagger is self._tagger else [_NAMES])
            for tagger, column in zip(taggers, zip(*projected, strict=True), strict=True)
        ]
        tags, names = answers_of(asked, sizes)
        self._tag(tokens, tags)
        self._names += self._spans(tokens, sizes, _logarithms(names[_NAMES]))

    def _inside(self, stretches: Sequence[Stretch]) -> list[NDArray[np.int64]]:
        """Return the words of each sentence, blanks left out."""
        starts = self._starts[self._spoken]
        low, high = (
            np.searchsorted(starts, np.array(column)).tolist()
            for column in zip(*((one.start, one.end) for one in stretches), strict=True)
        )
        return [self._spoken[a:b][:_MOST_WORDS] for a, b in zip(low, high, strict=True)]

    def _tag(self, tokens: NDArray[np.int64], answers: dict[str, NDArray[np.float32]]) -> None:
        """Note tag, part of speech and morphology of words; the first label of a feature stands for its absence."""
        strings = self._doc.vocab.strings
        labels = self._tagger.labels
        key = np.zeros(len(tokens), dtype=np.int64)
        features = []
        for name, logits in answers.items():
            best = logits.argmax(axis=1)
            if name.upper() in self._columns:
                numbers = np.array([strings.add(label) for label in labels[name]], dtype=np.uint64)
                self._columns[name.upper()][tokens] = numbers[best]
            else:
                features.append((name, labels[name]))
                key = key * len(labels[name]) + best
        kinds, which = np.unique(key, return_inverse=True)
        add = self._doc.vocab.morphology.add
        forms = np.array([add(_form(tuple(features), int(kind))) for kind in kinds], dtype=np.uint64)
        self._columns["MORPH"][tokens] = forms[which]

    def _spans(self, tokens: NDArray[np.int64], sizes: Sequence[int], scores: NDArray[np.float32]) -> Iterator[Name]:
        """Yield the names by the best path through each sentence's labels."""
        labels = self._namer.labels[_NAMES]
        moves = _moves(labels)
        scores[:, labels.index("O")] += self._reserve
        places = zip(self._starts[tokens].tolist(), self._ends[tokens].tolist(), strict=True)
        for first, behind in listed([self._text[start:end] for start, end in places]):
            scores[first, labels.index("B-ORG")] += _LISTED
            scores[first + 1 : behind, labels.index("I-ORG")] += _LISTED
        path = best_paths(scores, sizes, moves, moves[labels.index("O")])
        letters = np.array([label[0] for label in labels])[path]
        highest = np.minimum(scores.max(axis=1), 0)
        ends = np.cumsum(sizes)
        begins = np.flatnonzero(letters == "B").tolist()
        for begin, following in pairwise([*begins, len(path)]):
            limit = min(following, int(ends[np.searchsorted(ends, begin, side="right")]))
            end = next((at for at in range(begin + 1, limit) if letters[at] != "I"), limit)
            yield Name(
                start=int(self._starts[tokens[begin]]),
                end=int(self._ends[tokens[end - 1]]),
                kind=labels[path[begin]][2:],
                sure=float(np.exp(highest[begin:end].min())),
            )
