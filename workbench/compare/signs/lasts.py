"""What lasts as long as a span of time says: "sprach 25 Minuten lang", "Rede von 35 Minuten", "a 35-minute speech".

Only the word right beside the span is asked, or the subject of a verb that says how long: applause after a speech lasts
as long as applause does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.phrases import said
from workbench.compare.signs.so_old import is_age
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from workbench.model.facts import Fact

_SAID: Final = said("lasts")
_WORD: Final = r"(?P<word>[^\W\d_]{4,})"
_HEDGE: Final = rf"(?:{_SAID['hedge']}\s+)?"
_BEFORE: Final = re.compile(rf"\b{_WORD}\s+(?:(?:{_SAID['of']}|{_SAID['for']})\s+)?{_HEDGE}$", re.IGNORECASE)
_BEHIND: Final = re.compile(rf"(?:{_SAID['adjective']})?\s+(?:{_SAID['for']}\s+)?+{_WORD}", re.IGNORECASE)
_ASKED: Final = re.compile(rf"\b{_SAID['verbs']}\s+{_HEDGE}$", re.IGNORECASE)
_ASKED_BEHIND: Final = re.compile(rf"\s+{_SAID['verbs']}\b", re.IGNORECASE)
_SUBJECT: Final = re.compile(rf"\W*(?:{_SAID['article']}\s+)?{_WORD}\b", re.IGNORECASE)
_REACH: Final = 40


def lasts(text: str, fact: Fact, start: int) -> frozenset[str]:
    """Return the words beside a span of time that may tell what lasts so long, casefolded; none beside an age.

    Args:
        text: the claim's or the passage's.
        fact: the span of time, with offsets (code points) in it.
        start: where its sentence begins.
    """
    if fact.kind is not FactKind.DURATION or is_age(text, fact):
        return frozenset()
    before = text[max(start, fact.start - _REACH) : fact.start]
    asked = _ASKED.search(before) or _ASKED_BEHIND.match(text, fact.end)
    found = [_SUBJECT.match(text, start)] if asked else [_BEFORE.search(before), _BEHIND.match(text, fact.end)]
    return frozenset(match["word"].casefold() for match in found if match)
