"""Names of people that end too early: of "Leonardo Valdés Zurita" the tagger of names knows the first two words."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.analysis.speech.mention import CAPITALS
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.facts import Fact

_MORE: Final = re.compile(rf"\s(?P<word>[{CAPITALS}][\w’'-]*[a-zà-ÿ])(?![\w-])")
_MOST: Final = 2  # words added


def completed(text: str, names: Sequence[Fact], proper: Sequence[int]) -> list[Fact]:
    """Return the names, those of people with the words behind them that the tagger of words takes for names.

    Args:
        text: the draft; offsets are code points.
        names: the names known, in order.
        proper: where the tagger of words sees a word of a name, rising.
    """
    known, starts = frozenset(proper), [name.start for name in names]
    ends = {name: _end(text, name, known, names, starts) for name in names if _may_go_on(name)}
    whole = {str(one.value): text[one.start : end] for one, end in ends.items() if end > one.end}
    found: list[Fact] = []
    for name in names:
        end = ends.get(name, name.end)
        value = whole.get(name.value, name.value) if isinstance(name.value, str) else name.value
        person = name.kind is FactKind.PERSON
        found.append(replace(name, end=end, text=text[name.start : end], value=value) if person else name)
    return found


def _may_go_on(name: Fact) -> bool:
    return name.kind is FactKind.PERSON and name.value == name.text


def _end(text: str, name: Fact, proper: frozenset[int], names: Sequence[Fact], starts: Sequence[int]) -> int:
    """Return where a name really ends; a single word goes on only with a double surname."""
    end = name.end
    for _ in range(_MOST):
        more = _MORE.match(text, end)
        if more is None or more.start("word") not in proper or not (" " in name.text or "-" in more["word"]):
            return end
        at = bisect_left(starts, more.end())
        if any(other.end > more.start("word") for other in names[max(0, at - 2) : at]):
            return end
        end = more.end()
    return end
