"""Who and what a heading counts in other words than the body: "172 Verletzte" for "127 Menschen wurden verletzt".

The noun behind a heading's figure is looked for among the words right beside a figure of the body; the dead and the
hurt have many words. An age in brackets or between commas is the one age that the body knows.
"""

from __future__ import annotations

import re
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


def counted(text: str, span: tuple[int, int], body: Sequence[Mention]) -> Iterator[Fact]:
    """Yield the figures of a heading whose noun stands beside a counted figure of the body.

    Args:
        text: the draft.
        span: the heading (code points).
        body: the mentions of the body.
    """
    written = {found[0] for m in body if (found := _FIGURE.search(m.fact.text))}
    groups = [m for m in body if m.fact.kind is FactKind.QUANTITY and isinstance(m.fact.value, int) and m.fact.unit]
    for figure in _FIGURE.finditer(text, *span):
        noun = _NOUN.match(text, figure.end(), span[1])
        if noun is None or figure[0] in written or not (whole := re.sub(r"[.,](?=\d{3}\b)", "", figure[0])).isdigit():
            continue
        told = _told(noun["noun"])
        for mention in groups:
            if _permuted(whole, mention.fact) or told & frozenset(
                word for close in mention.close for word in _told(close)
            ):
                words = text[figure.start() : noun.end()]
                yield _fact(figure.start(), words, FactKind.QUANTITY, int(whole), mention.fact.unit)
                break


def ages(text: str, span: tuple[int, int], body: Sequence[Mention]) -> Iterator[Fact]:
    """Yield the ages of a heading when the body knows one age alone.

    Args:
        text: the draft.
        span: the heading (code points).
        body: the mentions of the body.
    """
    if len({mention.fact.value for mention in body if mention.age}) != 1:
        return
    for match in _AGE.finditer(text, *span):
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
