"""Whether two years are said of one event: "2012 baute der Verein eine Halle", not "2021 hatte er 30 Mitglieder".

One subject does many things, and years whose digits are swapped ("2012", "2021") come about by chance: a club's history
has them. Only what happened, told twice, makes them a slip of each other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.around import STEM, alike, telling
from workbench.compare.signs.meanings import meanings
from workbench.compare.signs.phrases import said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.compare.signs.deeds import Clause
    from workbench.compare.signs.mentions import Mention

_SAID: Final = said("events")
_KINDS: Final = tuple(
    re.compile(rf"{words}$")
    for words in (
        _SAID["begin"], _SAID["end"], _SAID["take"], _SAID["sell"], _SAID["fire"], _SAID["die"], _SAID["hurt"],
        _SAID["happen"],
        _SAID["lead"], _SAID["speak"], _SAID["dismiss"], _SAID["order"], _SAID["seek"], _SAID["send"],
    )
)  # fmt: skip
STATE: Final = -1
_AGAIN: Final = re.compile(rf"{_SAID['again']}$", re.IGNORECASE)
_PARTICIPLE: Final = re.compile(r"^(ab|an|auf|aus|ein|um|vor|nach|zu)?ge(?=\w{3})")
_BOTH: Final = 2


def one_event(one: Mention, other: Mention) -> bool:
    """Say whether two dates of an article may be of one event; who cannot be told by its clause, as a heading, may.

    What happened is told twice ("baute", "der Bau"), of something that both name; where no verb is known at all, two
    things are named twice, all names together one. Who built a hall and built a school built twice.
    """
    ours, theirs = one.clause, other.clause
    if not ours.words or not theirs.words or _named_by(one, other):
        return True
    names = one.names | other.names
    if not ours.verbs and not theirs.verbs:
        return _shared(ours.words, theirs.words, names) >= _BOTH
    told = told_twice(ours, theirs)
    if not told or _other_things(ours, theirs):
        return False
    mine, its = ({pair[at] for pair in told} for at in (0, 1))
    return _shared(_around(one) - mine, _around(other) - its, names) > 0


def told_twice(ours: Clause, theirs: Clause) -> list[tuple[str, str]]:
    """Return the pairs of words, of two clauses, that tell the same deed: "baute", "Bau"; "opened", "began"."""
    told = [(verb, word) for verb in ours.verbs for word in _telling(theirs) if same_deed(verb, word)]
    told += [(word, verb) for verb in theirs.verbs for word in _telling(ours) if same_deed(verb, word)]
    if _has_more(ours) and _has_more(theirs):
        told = [pair for pair in told if not all(map(_AGAIN.match, pair))]
    return told


def deeds_of(clause: Clause) -> frozenset[int]:
    """Return which kinds of deed or state the words of a clause tell; of a mere state only where nothing is done."""
    kinds = frozenset(at for at, kind in enumerate(_KINDS) if any(map(kind.match, clause.words)))
    if kinds or clause.verbs:
        return kinds
    return frozenset({STATE}) if clause.state else kinds


def is_deed(word: str) -> bool:
    """Say whether a word, casefolded, tells a kind of deed."""
    return any(kind.match(word) for kind in _KINDS)


def two_events(one: Mention, other: Mention) -> bool:
    """Say whether two dates are surely of two events: what happened on one of them is not told beside the other."""
    return bool(one.clause.verbs or other.clause.verbs) and not one_event(one, other)


def _has_more(clause: Clause) -> bool:
    """Say whether a verb is told besides what comes back: two elections may be won and lost."""
    return any(not _AGAIN.match(verb) for verb in clause.verbs)


def _telling(clause: Clause) -> Iterator[str]:
    """Yield the words that tell something: "die", the article, is no English word for what ends a life."""
    return (word for word in clause.words | clause.verbs if telling(word) or word in clause.verbs)


def _around(mention: Mention) -> frozenset[str]:
    return mention.names | mention.stems | mention.clause.words


def _named_by(one: Mention, other: Mention) -> bool:
    """Say whether both years stand before the same noun: "the 2014 referendum"."""
    word = one.beside[1]
    if word != other.beside[1] or word not in one.after & other.after:
        return False
    known = {found[:STEM] for found in (*one.names, *other.names, *one.clause.verbs, *other.clause.verbs)}
    return word not in known


def _shared(ours: Iterable[str], theirs: Iterable[str], names: frozenset[str]) -> int:
    """Return how many telling words two clauses share, all names together one."""
    mine, its = ([word for word in sorted(words) if word in names or telling(word)] for words in (ours, theirs))
    common = [word for word in mine if any(_same(word, found) for found in its)]
    named = [word for word in common if word in names]
    return len(common) - len(named) + bool(named)


def _other_things(ours: Clause, theirs: Clause) -> bool:
    """Say whether both clauses speak of something for the first time, and of something else."""
    return bool(ours.new and theirs.new) and not any(_same(a, b) for a in ours.new for b in theirs.new)


def _same(one: str, other: str) -> bool:
    return alike(one, other) or bool(meanings(one) & meanings(other))


def same_deed(verb: str, word: str) -> bool:
    """Say whether a word tells what a verb tells: "gesperrt", "Sperrung"; "gekauft" is not "verkauft"."""
    a, b = (_PARTICIPLE.sub(r"\1", found.casefold()) for found in (verb, word))
    if a == b or (min(len(a), len(b)) >= STEM and a[:STEM] == b[:STEM]) or meanings(verb) & meanings(word):
        return True
    return any(kind.match(verb.casefold()) and kind.match(word) for kind in _KINDS)
