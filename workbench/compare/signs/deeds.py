"""What happened, as the clause of a date tells it: its verbs by their form, and what it speaks of for the first time.

No parser is asked: an English past ends in "-ed" or is listed, a German one ends in "-te", "-t" behind "ge-" and its
like, or is listed. What is missed keeps nothing apart that shares words enough.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.around import WORD
from workbench.compare.signs.phrases import said

if TYPE_CHECKING:
    from workbench.model.facts import Fact

_SAID: Final = said("deeds")
_VERB: Final = re.compile(rf"(?:{_SAID['past']}|{_SAID['irregular']}|{_SAID['event']})$")
_LIGHT: Final = re.compile(rf"{_SAID['light']}$", re.IGNORECASE)
_STATE: Final = re.compile(rf"{_SAID['state']}$", re.IGNORECASE)
_JOINT: Final = re.compile(rf"[,;:.!?()\n]|\s[–—-]\s|\b{_SAID['joint']}\b", re.IGNORECASE)
_NEW: Final = re.compile(rf"(?:\b(?P<before>[^\W\d_]+)\s+)?\b{_SAID['article']}\s+(?P<noun>[^\W\d_]+(?:\s+[^\W\d_]+)?)")
_PREPOSITION: Final = re.compile(rf"{_SAID['preposition']}$", re.IGNORECASE)
_PARTICLE: Final = re.compile(rf"\b(?P<particle>{_SAID['particle']})\W*$")
_REACH: Final = 120  # characters on either side of a date
_SHORTEST: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """What the clause of a date tells.

    Attributes:
        verbs: what happened, of verbs and nouns, casefolded; what says nothing of it ("was", "kam") is left out.
        words: all its words, casefolded.
        new: what it speaks of for the first time: "built a hall".
        state: it says what is or was there, whether or not it tells a deed as well: "hatte", "lived".
    """

    verbs: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    new: frozenset[str] = frozenset()
    state: bool = False


NO_CLAUSE: Final = Clause()


def clause_of(text: str, fact: Fact, start: int, end: int) -> Clause:
    """Return what is told in a date's clause, or in all its sentence where the clause has no verb.

    Args:
        text: the draft.
        fact: the date.
        start: where its sentence begins (code points).
        end: where it ends.
    """
    start, end = max(start, fact.start - _REACH), min(end, fact.end + _REACH)
    first = max([start, *(match.end() for match in _JOINT.finditer(text, start, fact.start))])
    joint = _JOINT.search(text, fact.end, end)
    clause = _told(text[first : joint.start() if joint else end], begins=first == start)
    return clause if clause.verbs or clause.state else _told(text[start:end], begins=True)


def _told(clause: str, *, begins: bool) -> Clause:
    words = [match[0] for match in WORD.finditer(clause) if len(match[0]) >= _SHORTEST]
    forms = (word.casefold() if begins and at == 0 else word for at, word in enumerate(words))
    verbs = {word.casefold() for word in forms if _VERB.match(word) and not (_LIGHT.match(word) or _STATE.match(word))}
    parted = _PARTICLE.search(clause)
    verbs |= {parted["particle"] + verb for verb in verbs} if parted else set()
    return Clause(
        verbs=frozenset(verbs),
        words=frozenset(word.casefold() for word in words),
        state=any(map(_STATE.match, words)),
        new=frozenset(
            word.casefold()
            for match in _NEW.finditer(clause)
            if not (match["before"] and _PREPOSITION.match(match["before"]))
            for word in match["noun"].split()
        ),
    )
