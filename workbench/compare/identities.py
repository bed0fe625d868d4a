"""One person, organisation or place under several spellings is one entity.

"Sam Altman" and "Altman", "Altmann" where it is odd, "Siemens AG" and "Siemens", "Bermuda-Dreieck" and
"Bermudadreieck", "Sozialdemokratische Partei (SPD)" and "SPD". Where a surname may be two people's it is nobody's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workbench.compare.spellings import odd_spellings, usual_words
from workbench.model.entities import Entity
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.compare.mentions import Stated
    from workbench.model.facts import Fact

_KINDS: Final = frozenset({FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE})
_WORD: Final = re.compile(r"[^\W_]+")
_LEGAL: Final = "ag gmbh se kg kgaa ohg mbh ev inc corp corporation co ltd limited llc plc company sa nv bv spa"
_FORMS: Final = frozenset(_LEGAL.split())
_JOINT: Final = re.compile(r"\s*[(]\s*(?:kurz:?\s+)?[„“\"]?$", re.IGNORECASE)
_SHORT: Final = 2  # letters of initials

Key = tuple[str, ...]


def entities(text: str, claims: Sequence[Stated]) -> tuple[Entity, ...]:
    """Return the people, organisations and places an article names, in the order they are first named.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
    """
    usual = usual_words(odd_spellings(text, claims))
    named = _named(claims)
    groups: dict[Key, list[Fact]] = defaultdict(list)
    for fact in named:
        if key := _key(fact, usual):
            groups[key].append(fact)
    home = {key: key for key in groups}
    home |= _surnames(groups) | _initials(text, named, usual)
    gathered: dict[Key, list[Fact]] = defaultdict(list)
    for key, facts in groups.items():
        gathered[home.get(home[key], home[key])].extend(facts)
    found = [_entity(sorted(facts, key=lambda fact: fact.start), usual) for facts in gathered.values()]
    return tuple(sorted(found, key=lambda entity: entity.spans[0]))


def _named(claims: Sequence[Stated]) -> list[Fact]:
    """Return the names of the claims in order, none inside another."""
    names = {(fact.start, -fact.end): fact for claim in claims for fact in claim.facts if fact.kind in _KINDS}
    found: list[Fact] = []
    for _, fact in sorted(names.items(), key=lambda one: one[0]):
        if not found or fact.start >= found[-1].end:
            found.append(fact)
    return found


def _key(fact: Fact, usual: Mapping[str, str]) -> Key:
    """Return what a name is told by: its words, odd ones set right, without a firm's legal form."""
    name = fact.value if isinstance(fact.value, str) else fact.text
    words = [usual.get(word, word) for word in _WORD.findall(name.casefold())]
    kept = [word for word in words if word not in _FORMS] if fact.kind is FactKind.ORGANISATION else words
    words = kept or words
    return tuple(words) if fact.kind is FactKind.PERSON else ("".join(words),)


def _surnames(groups: Mapping[Key, Sequence[Fact]]) -> dict[Key, Key]:
    """Return for each surname alone the one full name that ends with it."""
    full: dict[str, list[Key]] = defaultdict(list)
    for key in groups:
        if len(key) > 1:
            full[key[-1]].append(key)
    return {(last,): keys[0] for last, keys in full.items() if len(keys) == 1 and (last,) in groups}


def _initials(text: str, named: Sequence[Fact], usual: Mapping[str, str]) -> dict[Key, Key]:
    """Return for each abbreviation the name it stands behind in brackets: "Europäische Zentralbank (EZB)"."""
    found = {}
    for one, other in pairwise(named):
        short = other.text.casefold()
        if not other.text.isupper() or len(short) < _SHORT or not _JOINT.fullmatch(text[one.end : other.start]):
            continue
        letters = iter(one.text.casefold())
        if one.text[:1].casefold() == short[:1] and all(letter in letters for letter in short):
            found[_key(other, usual)] = _key(one, usual)
    return found


def _entity(facts: Sequence[Fact], usual: Mapping[str, str]) -> Entity:
    often = Counter(fact.text for fact in facts)
    said = Counter(str(fact.value or fact.text) for fact in facts)
    sound = {
        name: count for name, count in said.items() if not any(word in usual for word in _WORD.findall(name.casefold()))
    }
    best = max(sound or said, key=lambda name: (len(_WORD.findall(name)), said[name]))
    return Entity(
        name=best,
        kind=Counter(fact.kind for fact in facts).most_common(1)[0][0],
        spellings=tuple(dict.fromkeys(name for name, _ in often.most_common())),
        spans=tuple((fact.start, fact.end) for fact in facts),
    )
