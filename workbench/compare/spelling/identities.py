"""One person, organisation or place under several spellings is one entity.

"Sam Altman" and "Altman", "Altmann" where it is odd, "Siemens AG" and "Siemens", "Bermuda-Dreieck" and
"Bermudadreieck", "Sozialdemokratische Partei (SPD)" and "SPD". Where a surname may be two people's it is nobody's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.phrases import listed, said
from workbench.compare.spelling.spellings import odd_spellings, usual_words
from workbench.model.entities import Entity
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.compare.signs.mentions import Stated
    from workbench.model.facts import Fact

_KINDS: Final = frozenset({FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE})
_WORD: Final = re.compile(r"[^\W_]+")
_SAID: Final = said("identities")
_LISTED: Final = listed("identities")
_FORMS: Final = _LISTED["legal"]
_GROUPS: Final = tuple(sorted(_LISTED["groups"]))
_GENERATIONS: Final = _LISTED["generations"]
_TITLES: Final = _LISTED["titles"]
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_ADJECTIVE: Final = re.compile(r"(?<=\w{4})e[nrsm]?$")
_JOINT: Final = re.compile(rf"\s*[(]\s*(?:{_SAID['short']}:?\s+)?[„“\"]?$", re.IGNORECASE)
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
    homes = (_further(groups), _fuller(groups), _cases(groups), _initials(text, named, usual))
    gathered: dict[Key, list[Fact]] = defaultdict(list)
    for key, facts in groups.items():
        gathered[_home(key, homes)].extend(facts)
    people = {key: facts for key, facts in gathered.items() if _kind(facts) is FactKind.PERSON}
    last = _surnames(people)
    for key in last:
        gathered[last[key]].extend(gathered.pop(key))
    found = [_entity(sorted(facts, key=lambda fact: fact.start), usual) for facts in gathered.values()]
    return tuple(sorted(found, key=lambda entity: entity.spans[0]))


def _home(key: Key, homes: Sequence[Mapping[Key, Key]]) -> Key:
    """Return where a name belongs, each table asked once and in turn."""
    for table in homes:
        key = table.get(key, key)
    return key


def _kind(facts: Sequence[Fact]) -> FactKind:
    return Counter(fact.kind for fact in facts).most_common(1)[0][0]


def _named(claims: Sequence[Stated]) -> list[Fact]:
    """Return the names of the claims in order, none inside another."""
    names = {(fact.start, -fact.end): fact for claim in claims for fact in claim.facts if fact.kind in _KINDS}
    found: list[Fact] = []
    for _, fact in sorted(names.items(), key=lambda one: one[0]):
        if not found or fact.start >= found[-1].end:
            found.append(fact)
    return found


def _key(fact: Fact, usual: Mapping[str, str]) -> Key:
    """Return what a name is told by: its words, odd ones set right, without a firm's legal form.

    "Baerwald" is "Bärwald", "Deutschen Bank" is "Deutsche Bank".
    """
    name = fact.value if isinstance(fact.value, str) else fact.text
    written = _WORD.findall(name.casefold())
    words = [usual.get(word, word).translate(_UMLAUTS) for word in written]
    if fact.kind is FactKind.PERSON:
        return tuple(words[1:] if len(words) > 1 and words[0] in _TITLES else words)
    kept = [word for word in words if word not in _FORMS] if fact.kind is FactKind.ORGANISATION else words
    if len(kept) > 1 and name[len(written[0]) :][:1] == " ":
        kept = [_ADJECTIVE.sub("", kept[0]), *kept[1:]]  # "Deutschen" Bank, no "Volkswagen" AG
    return ("".join(kept or words),) if words else ()


def _further(groups: Mapping[Key, Sequence[Fact]]) -> dict[Key, Key]:
    """Return for "H. Seehofer" the one full name it may stand for."""
    found: dict[Key, Key] = {}
    alike: dict[tuple[str, str], list[Key]] = defaultdict(list)
    for one in groups:
        if len(one) > 1:
            alike[one[0][:1], one[-1]].append(one)
    for key in groups:
        if len(key) == _SHORT and len(key[0]) == 1:
            full = [one for one in alike[key[0], key[1]] if one[0] != key[0]]
            found |= dict.fromkeys([key], full[0]) if len(full) == 1 else {}
    return found


def _fuller(groups: Mapping[Key, Sequence[Fact]]) -> dict[Key, Key]:
    """Return for "John Kennedy" the one "John F. Kennedy", for "Martin Luther King" the one with "Jr." behind.

    Of "George W. Bush" and "George H. W. Bush" neither is the other, and "George Bush" is nobody's.
    """
    forms: dict[Key, list[Key]] = defaultdict(list)
    for key in groups:
        if len(key) > 1:
            kept = [word for word in key[1:] if len(word) > 1 and word not in _GENERATIONS]
            forms[(key[0], *kept)].append(key)
    found = {}
    for plain, keys in forms.items():
        more = [key for key in keys if key != plain]
        if len(more) == 1 and len(plain) > 1:
            found[more[0]] = plain
    return found


def _cases(groups: Mapping[Key, Sequence[Fact]]) -> dict[Key, Key]:
    """Return for a genitive and for a group of firms the name itself, where it stands alone, too."""
    found: dict[Key, Key] = {}
    for key, facts in groups.items():
        if _kind(facts) is not FactKind.PERSON:
            shorter = (key[0].removesuffix(ending) for ending in ("s", *_GROUPS) if key[0].endswith(ending))
            found |= dict.fromkeys([key], next(((name,) for name in shorter if (name,) in groups), key))
    return found


def _surnames(people: Mapping[Key, Sequence[Fact]]) -> dict[Key, Key]:
    """Return for the end of a name ("Altman", "De Niro") the one full name that ends with it."""
    ends: dict[Key, list[Key]] = defaultdict(list)
    for key in people:
        for at in range(1, len(key)):
            ends[key[at:]].append(key)
    found = {}
    for end, keys in ends.items():
        longest = [key for key in keys if not ends.get(key)]
        if end in people and len(longest) == 1:
            found[end] = longest[0]
    return found


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
        kind=_kind(facts),
        spellings=tuple(dict.fromkeys(name for name, _ in often.most_common())),
        spans=tuple((fact.start, fact.end) for fact in facts),
    )
