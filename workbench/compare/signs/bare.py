"""Numbers the analysis made no fact of, as nothing stands beside them that they count: "Only 31 are left", "SPD 14".

Alone they say nothing; as the parts of a sum or a vote they are read here, in digits or as a small number in words.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench import paths
from workbench.model.facts import NAMES, NUMERIC, Fact, FactKind
from workbench.text.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workbench.compare.signs.mentions import Stated

_READ: Final = NAMES | NUMERIC | {FactKind.DATE}
_MOST: Final = 20  # in one word, in any language
_MARKS: Final = re.compile(r"[.,]")


@cache
def _words() -> Mapping[str, int]:
    """Return the small numbers that have a word, in all languages; read once."""
    found: dict[str, int] = {}
    for file in sorted(paths.resource("languages").glob("*/numbers.toml")):
        words = tomllib.loads(file.read_text("utf-8")).get("words", {})
        found |= {word: value for word, value in words.items() if 1 < value <= _MOST}
    return found


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(_words(), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,:/+–-])(?:\d{{1,3}}(?:[.,]\d{{3}})+|\d{{1,3}}|{words})(?![\w%€$£°:/]|[.,]\d|[-–]\w| ?(?:%|°))",
        re.IGNORECASE,
    )


def bare_figures(text: str, claim: Stated) -> Iterator[Fact]:
    """Yield the whole numbers of a claim that stand in none of its facts, in order.

    Args:
        text: the draft.
        claim: with offsets in it (code points).
    """
    taken = Stretches((fact.start, fact.end) for fact in claim.facts if fact.kind in _READ)
    for match in _pattern().finditer(text, claim.start, claim.end):
        start, end = match.span()
        if taken.touches(start, end):
            continue
        digits = _MARKS.sub("", match[0])
        value = int(digits) if digits.isdigit() else _words()[match[0].casefold()]
        yield Fact(start=start, end=end, text=match[0], kind=FactKind.QUANTITY, value=value)
