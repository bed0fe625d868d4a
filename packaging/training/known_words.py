"""Build ``resources/models/sameness/words.bin``: the words German and English texts are made of, as sorted hashes.

The words are the most frequent of spaCy's lookup tables (``spacy-lookups-data``, MIT), names among them. Words in small
letters are kept when they are common, so that a capitalised word which is one in small letters, too, is told from a
name. A development tool only; hashes, no words, are kept.

    python packaging/training/known_words.py [--out FILE]
"""

from __future__ import annotations

import argparse
import sys
import zlib
from array import array
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent))

from clusters import table

TARGET: Final = Path(__file__).resolve().parents[2] / "resources" / "models" / "sameness" / "words.bin"
CAPITALISED: Final = 200_000  # the rank in its language up to which a word is known
SMALL: Final = 50_000


def words(language: str) -> set[str]:
    """Return the words of a language that are known."""
    often = table(language, "prob")
    ranked = sorted((word for word in often if word.isalpha()), key=lambda word: -often[word])
    return {word for rank, word in enumerate(ranked[:CAPITALISED]) if rank < SMALL or not word.islower()}


def main() -> None:
    """Write both languages as one list of 32-bit hashes, the least first, the byte order little."""
    parser = argparse.ArgumentParser(description="Build the list of words that are known.")
    parser.add_argument("--out", type=Path, default=TARGET)
    out: Path = parser.parse_args().out
    hashes = array("I", sorted({zlib.crc32(word.encode()) for language in ("de", "en") for word in words(language)}))
    if sys.byteorder == "big":
        hashes.byteswap()
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(hashes.tobytes())
    print(len(hashes), f"{out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
