"""Who and what a heading counts in other words than the body: "172 Verletzte" for "127 Menschen wurden verletzt".

The noun behind a heading's figure is looked for among the words right beside a figure of the body; the dead and the
hurt have many words. An age in brackets or between commas is the one age that the body knows.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.phrases import listed, said
from workbench.compare.signs.slips import one_step
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.compare.signs.mentions import Mention

_FIGURE: Final = re.compile(r"\d[\d.,]*\d|\d")
_SAID: Final = said("counted")
_LISTED: Final = listed("counted")
_NOUN: Final = re.compile(rf"\s+(?:{_SAID['beside_noun']} )*(?P<noun>[^\W\d_]{{4,}})")
_AGE: Final = re.compile(
    r"[^\W\d_](?:,\s|\s\()(?P<age>[1-9]\d)(?=[,)])"
    rf"|\b{_SAID['died_at']} (?P<at>[1-9]\d)\b"
)
_BEGINNING: Final = 5
_LONG: Final = 4  # digits that no other figure has by chance
_FATES: Final = (_LISTED["dead"], _LISTED["hurt"])  # beginnings of the words


class Counted:
    """What the body counts and how old it calls somebody, so that every heading is held against it."""

    def __init__(self, body: Sequence[Mention]) -> None:
        """Sort the mentions of the body by the words and the digits they are found by."""
        self._written = {found[0] for m in body if (found := _FIGURE.search(m.fact.text))}
        self._groups = [
            m for m in body if m.fact.kind is FactKind.QUANTITY and isinstance(m.fact.value, int) and m.fact.unit
        ]
        self._told: dict[str, int] = {}
        self._digits: dict[str, list[int]] = defaultdict(list)
        for at, mention in enumerate(self._groups):
            self._digits["".join(sorted(str(mention.fact.value)))].append(at)
            for word in (word for close in mention.close for word in _told(close)):
                self._told.setdefault(word, at)
        self._one_age = len({mention.fact.value for mention in body if mention.age}) == 1

    def counted(self, text: str, span: tuple[int, int]) -> Iterator[Fact]:
        """Yield the figures of a heading whose noun stands beside a counted figure of the body.

        Args:
            text: the draft.
            span: the heading (code points).
        """
        for figure in _FIGURE.finditer(text, *span):
            noun = _NOUN.match(text, figure.end(), span[1])
            whole = re.sub(r"[.,](?=\d{3}\b)", "", figure[0])
            if noun is None or figure[0] in self._written or not whole.isdigit():
                continue
            if (first := self._first(whole, noun["noun"])) is not None:
                words = text[figure.start() : noun.end()]
                yield _fact(figure.start(), words, FactKind.QUANTITY, int(whole), first.fact.unit)

    def _first(self, whole: str, noun: str) -> Mention | None:
        """Return the first of the body that a heading's figure is of: by its noun, or by its digits."""
        permuted = (
            at for at in self._digits.get("".join(sorted(whole)), ()) if _permuted(whole, self._groups[at].fact)
        )
        found = [self._told[word] for word in _told(noun) if word in self._told]
        found += [at for at in [next(permuted, None)] if at is not None]
        return self._groups[min(found)] if found else None

    def ages(self, text: str, span: tuple[int, int]) -> Iterator[Fact]:
        """Yield the ages of a heading when the body knows one age alone.

        Args:
            text: the draft.
            span: the heading (code points).
        """
        for match in _AGE.finditer(text, *span) if self._one_age else ():
            start = match.start("age") if match["age"] else match.start("at")
            yield _fact(start, text[start : start + 2], FactKind.DURATION, int(text[start : start + 2]), "year")


def _permuted(figure: str, fact: Fact) -> bool:
    """Say whether a heading's figure has the digits of a body's, two swapped: such are one whatever noun they count."""
    written = str(fact.value)
    swapped = len(figure) >= _LONG and figure != written and sorted(figure) == sorted(written)
    return swapped and one_step(figure, written)


def _told(word: str) -> frozenset[str]:
    stem = word.casefold()[:_BEGINNING]
    return next((fate for fate in _FATES if stem in fate), frozenset((stem,)))


def _fact(start: int, words: str, kind: FactKind, value: int, unit: str | None) -> Fact:
    return Fact(start=start, end=start + len(words), text=words, kind=kind, value=value, unit=unit)
