"""Build ``resources/models/tagger/clusters.npz``: classes of German and English words, by their hashes.

The classes are the Brown clusters (Brown et al. 1992) of spaCy's lookup tables (``spacy-lookups-data``, MIT), the most
frequent words of each language. A development tool only; hashes, no words, are kept.

    python packaging/training/clusters.py [--out FILE]
"""

from __future__ import annotations

import argparse
import gzip
import importlib.resources
import json
import zlib
from collections import Counter
from pathlib import Path
from typing import Any, Final

import numpy as np

TARGET: Final = Path(__file__).resolve().parents[2] / "resources" / "models" / "tagger" / "clusters.npz"
WORDS: Final = {"de": 400_000, "en": 200_000}
_REST: Final = 200_000  # a class as large as this holds what the clustering did not read


def table(language: str, name: str) -> dict[str, float]:
    """Return one of the tables of a language."""
    file = importlib.resources.files("spacy_lookups_data") / "data" / f"{language}_lexeme_{name}.json.gz"
    found: dict[str, float] = json.loads(gzip.decompress(file.read_bytes()))
    return found


def classes(language: str) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Return the hashes of a language's words in order and the class of each, from 1 on."""
    cluster, often = table(language, "cluster"), table(language, "prob")
    sizes = Counter(cluster.values())
    number = {key: at for at, key in enumerate(sorted(k for k, size in sizes.items() if size < _REST), start=1)}
    words = [word for word, key in cluster.items() if key in number and word.strip()]
    words = sorted(words, key=lambda word: -often.get(word, -99))[: WORDS[language]]
    found = {zlib.crc32(word.encode()): number[cluster[word]] for word in reversed(words)}
    hashes = np.array(sorted(found), dtype=np.uint32)
    return hashes, np.array([found[int(key)] for key in hashes], dtype=np.uint16)


def main() -> None:
    """Write both languages."""
    parser = argparse.ArgumentParser(description="Build the classes of words.")
    parser.add_argument("--out", type=Path, default=TARGET)
    out: Path = parser.parse_args().out
    arrays: dict[str, Any] = {}
    for language in WORDS:
        hashes, arrays[f"{language}.classes"] = classes(language)
        arrays[f"{language}.steps"] = np.diff(hashes, prepend=np.uint32(0))
    out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(out, **arrays)
    sizes = {name: (len(array), int(array.max())) for name, array in arrays.items()}
    print(sizes, f"{out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
