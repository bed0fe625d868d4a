"""Which captures tell one story: five papers that print one agency report are one source.

Two texts are kin when enough runs of four words of the shorter stand in the longer one too (containment of shingles,
Broder 1997), fewer where both credit the same agency. Only a sample of the runs is compared, chosen by their hashes, so
that a book costs no more than a report.
"""

from __future__ import annotations

import re
import zlib
from collections import OrderedDict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_WORD: Final = re.compile(r"\w+")
_RUN: Final = 4  # words
_SAMPLE: Final = 1024  # runs compared at most
_FEWEST: Final = 20  # runs from which texts can be told apart
_KIN: Final = 0.5
_CREDITED: Final = 0.2
_EDGE: Final = 600  # characters at both ends where an agency is credited
_AGENCY: Final = re.compile(
    r"\b(dpa|APA|AFP|AP|Reuters|SID|KNA|epd|ANSA|EFE|UPI|PA Media|Bloomberg|Keystone-SDA|TASS|Xinhua)\b"
)
_CACHED: Final = 512


class Sketch:
    """A sample of a text's runs of words, and the agencies it credits.

    Attributes:
        level: of all hashes, those whose last ``level`` bits are zero were kept.
        runs: their hashes.
    """

    def __init__(self, text: str) -> None:
        words = _WORD.findall(text.casefold())
        spans = (" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
        runs = {zlib.crc32(span.encode("utf-8", "replace")) for span in spans}
        self.level = 0
        while len(runs) > _SAMPLE:
            self.level += 1
            runs = {run for run in runs if not run & ((1 << self.level) - 1)}
        self.runs = frozenset(runs)
        self.agencies = frozenset(_AGENCY.findall(f"{text[:_EDGE]} {text[-_EDGE:]}"))

    def at(self, level: int) -> frozenset[int]:
        """Return the runs that a coarser sample would hold."""
        return self.runs if level == self.level else frozenset(r for r in self.runs if not r & ((1 << level) - 1))


def kin(one: Sketch, other: Sketch) -> bool:
    """Say whether two texts tell one story in the same words."""
    level = max(one.level, other.level)
    ours, theirs = one.at(level), other.at(level)
    fewer = min(len(ours), len(theirs))
    if fewer < _FEWEST:
        return fewer > 0 and ours == theirs
    share = len(ours & theirs) / fewer
    return share >= (_CREDITED if one.agencies & other.agencies else _KIN)


_sketches: OrderedDict[tuple[str, int], Sketch] = OrderedDict()


def _sketch_of(sha256: str, text: str, go_on: Callable[[], object]) -> Sketch:
    key = sha256, zlib.crc32(text.encode("utf-8", "replace"))  # a later reader may find other text in the same bytes
    found = _sketches.get(key)
    if found is None:
        go_on()
        found = _sketches[key] = Sketch(text)
        while len(_sketches) > _CACHED:
            _sketches.pop(next(iter(_sketches)), None)
    return found


def families(texts: Mapping[str, str], go_on: Callable[[], object] = bool) -> tuple[tuple[str, ...], ...]:
    """Return the keys of texts that tell one story, in families of two and more, in the given order.

    Args:
        texts: key (SHA-256 of the bytes) → text; what was read once is remembered by its key.
        go_on: called before each text that was not read before; what it raises ends the reading.
    """
    sketches = {key: _sketch_of(key, text, go_on) for key, text in texts.items() if text}
    parent = {key: key for key in sketches}
    keys = list(sketches)
    for place, key in enumerate(keys):
        for other in keys[place + 1 :]:
            if _root(parent, key) != _root(parent, other) and kin(sketches[key], sketches[other]):
                parent[_root(parent, other)] = _root(parent, key)
    return _grouped((_root(parent, key), key) for key in keys)


def _root(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        key = parent[key]
    return key


def _grouped(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    groups: dict[str, list[str]] = {}
    for root, key in pairs:
        groups.setdefault(root, []).append(key)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def agency_of(texts: Iterable[str]) -> str:
    """Return the agency that all of these texts credit, empty for none or several."""
    credited = [frozenset(_AGENCY.findall(f"{text[:_EDGE]} {text[-_EDGE:]}")) for text in texts]
    shared = frozenset.intersection(*credited) if credited else frozenset()
    return next(iter(shared)) if len(shared) == 1 else ""
