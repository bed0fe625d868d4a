"""Names an article says again: what is an organisation or a place in one sentence is one in the others, too.

Agencies put the short form in brackets behind a long name: "Alfred-Wegener-Institut (AWI)". The short form has the
long one's kind, wherever it stands. Persons are not read so: ``entities`` follows their surnames, and organisations are
often called after people.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_KINDS: Final = (FactKind.ORGANISATION, FactKind.PLACE)
_SHORT_FORM: Final = re.compile(r"[ \u00a0]\(([A-ZÄÖÜ][\w-]{0,7}[A-ZÄÖÜ])\)")
_TIMES: Final = 2  # as long as its short form is a name, at least
_WORD: Final = re.compile(r"(?<![\w-])[a-z]{0,2}[A-ZÄÖÜ]\w*")
_ENDED: Final = re.compile(r"(?![\w-])")


def said_again(text: str, facts: Sequence[Fact]) -> Iterator[Fact]:
    """Yield further mentions of the organisations and places among ``facts``; they may overlap other names.

    Args:
        text: the draft.
        facts: its names; offsets in code points.
    """
    known = _known(text, facts)
    if not known:
        return
    done = 0
    for match in _WORD.finditer(text):
        for name, kind in known.get(match[0], ()) if match.start() >= done else ():
            end = match.start() + len(name)
            if text.startswith(name, match.start()) and _ENDED.match(text, end):
                yield Fact(start=match.start(), end=end, text=name, kind=kind, value=name)
                done = end
                break


def _known(text: str, facts: Sequence[Fact]) -> dict[str, list[tuple[str, FactKind]]]:
    """Return first word → names, the longest first, each with its kind."""
    kinds: dict[str, FactKind] = {fact.text: fact.kind for fact in facts if fact.kind in _KINDS}
    for fact in facts:
        short = _SHORT_FORM.match(text, fact.end) if fact.kind is FactKind.ORGANISATION else None
        if short is not None and len(fact.text) > _TIMES * len(short[1]):
            kinds.setdefault(short[1], fact.kind)
    found: dict[str, list[tuple[str, FactKind]]] = defaultdict(list)
    for name in sorted(kinds, key=len, reverse=True):
        if first := _WORD.match(name):
            found[first[0]].append((name, kinds[name]))
    return found
