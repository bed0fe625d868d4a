"""Facts of a language we don't read: only what needs no words is certain, the rest stays marked without a value.

"54" before a word may be 54 million, and "1.200" is 1.2 or 1200 by a language's custom; who ticks the fact sees both.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.model.facts import NUMERIC, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.model.facts import Fact

_WORD_BEHIND: Final = re.compile(r"[ \u00a0\u202f\u2009-]{0,4}[^\W\d_]")
_EITHER_MARK: Final = re.compile(r"(?<!\d)[1-9]\d{0,2}[.,]\d{3}(?![\d.,]*\d)")
_LANGUAGE_FREE: Final = NUMERIC | {FactKind.DATE}


def language_free(text: str, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the figures and dates among ``facts``, those that words could change without a value.

    Args:
        text: what the facts' offsets count in.
        facts: as read without a language.
    """
    return tuple(_certain(text, fact) for fact in facts if fact.kind in _LANGUAGE_FREE)


def _certain(text: str, fact: Fact) -> Fact:
    if fact.kind is FactKind.DATE:
        return fact
    closed = not fact.text[-1].isdigit()  # "97,4 %", "5 €": no scale can follow
    if _EITHER_MARK.search(fact.text) or (not closed and _WORD_BEHIND.match(text, fact.end)):
        return replace(fact, value=None, value_range=None)
    return fact
