"""Odd spellings: "Altmann" beside three "Altman"; one person, organisation or place under two spellings.

A word of a name is held against every other capitalised word of the text, recognised as a name or not: a misspelt name
is often not. They are spellings of one name when a letter is dropped, doubled, swapped or changed. Endings (a
genitive's "s", "Russlands", "Berliner") and hyphens make no other spelling, another first name is another person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Final

from workbench.model.facts import FactKind
from workbench.model.findings import Finding, FindingPlace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from workbench.compare.mentions import Stated
    from workbench.model.facts import Fact

_NAMES: Final = frozenset({FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE})
_WORD: Final = re.compile(r"[^\W\d_]+")
_SHORTEST: Final = 4
_STEM: Final = 5
_CROWD: Final = 12  # words that share a key; more is a list of alike names
_ENDINGS: Final = frozenset("senrmdthaoyi")
_UMLAUTS: Final = str.maketrans("äöü", "aou")
_NAMED: Final = 12  # places of one spelling named in a finding
_LONG: Final = 6  # shorter words are a letter from many others
_USUAL: Final = 3


@dataclass(slots=True)
class _Spelling:
    """One capitalised word of the text.

    Attributes:
        word: as written.
        starts: where it stands, code points.
        kinds: of the names it stands in.
        before, after: beginnings of the words on either side of it in these names, casefolded.
        beside: the words right before and right after it in the text, "<" and ">" before them.
    """

    word: str
    starts: list[int] = field(default_factory=list)
    kinds: set[FactKind] = field(default_factory=set)
    before: set[str] = field(default_factory=set)
    after: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)


def odd_spellings(text: str, claims: Sequence[Stated]) -> list[Finding]:
    """Return a finding for each spelling that is a letter apart from a more usual one of a name.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
    """
    spellings = _spellings(text, claims)
    findings = []
    for one, other in _near(spellings):
        odd, usual = sorted(
            (spellings[one], spellings[other]), key=lambda s: (len(s.starts), bool(s.kinds), -s.starts[0])
        )
        if _same_name(odd, usual):
            places = (*_places(odd, claims), *_places(usual, claims))
            findings.append(Finding(code="spelling-odd", places=places, details={"odd": odd.word, "usual": usual.word}))
    return findings


def _places(spelling: _Spelling, claims: Sequence[Stated]) -> Iterator[FindingPlace]:
    for start in spelling.starts[:_NAMED]:
        number = next((getattr(claim, "number", 0) for claim in claims if claim.start <= start < claim.end), 0)
        yield FindingPlace(start=start, end=start + len(spelling.word), text=spelling.word, claim=number)


def _spellings(text: str, claims: Iterable[Stated]) -> dict[str, _Spelling]:
    """Return every longer capitalised word; what the names it stands in say of it."""
    found: dict[str, _Spelling] = {}
    before, end = "", 0
    last: _Spelling | None = None
    for match in _WORD.finditer(text):
        word = match[0]
        near = match.start() == end + 1 and word[0].isupper()
        if near and last is not None:
            last.beside.add(f">{word}")
        last = None
        if len(word) >= _SHORTEST and word[0].isupper() and not word.isupper():
            last = found.setdefault(word, _Spelling(word=word))
            last.starts.append(match.start())
            if near and before[:1].isupper():
                last.beside.add(f"<{before}")
        before, end = word, match.end()
    for claim in claims:
        for fact in claim.facts:
            if fact.kind in _NAMES and isinstance(fact.value, str):
                _learn(fact, fact.value, found)
    return found


def _learn(fact: Fact, name: str, found: Mapping[str, _Spelling]) -> None:
    parts = {part for word in name.split() if "-" in word for part in word.split("-") if len(part) <= _LONG}
    words = _WORD.findall(name)
    for at, word in enumerate(words):
        if word not in parts and (spelling := found.get(word)) is not None:
            spelling.kinds.add(fact.kind)
            spelling.before |= {other.casefold()[:_STEM] for other in words[:at]}
            spelling.after |= {other.casefold()[:_STEM] for other in words[at + 1 :]}


def _near(spellings: Mapping[str, _Spelling]) -> list[tuple[str, str]]:
    """Return the pairs of words a letter apart, one of them a name's: dropping a letter of each makes them equal."""
    index: dict[str, set[str]] = defaultdict(set)
    names: set[str] = set()
    for word, spelling in spellings.items():
        keys = {key for form in _forms(word) for key in (form, *(form[:i] + form[i + 1 :] for i in range(len(form))))}
        names |= keys if spelling.kinds else set()
        for key in keys:
            index[key].add(word)
    found: set[tuple[str, str]] = set()
    for key in names:
        if 1 < len(index[key]) <= _CROWD:
            found |= {
                pair
                for pair in combinations(sorted(index[key]), 2)
                if (spellings[pair[0]].kinds or spellings[pair[1]].kinds) and _spelt_apart(*pair)
            }
    return sorted(found)


def _forms(word: str) -> tuple[str, ...]:
    """Return a word folded, and without what may be a genitive's "s"."""
    folded = word.casefold()
    return (folded, folded[:-1]) if folded.endswith("s") and len(folded) > _SHORTEST else (folded,)


def _spelt_apart(one: str, other: str) -> bool:
    """Say whether two words are a letter apart, in no form the same."""
    ours, theirs = _forms(one), _forms(other)
    return not set(ours) & set(theirs) and any(_one_letter(a, b) for a in ours for b in theirs)


def _one_letter(one: str, other: str) -> bool:
    """Say whether a letter dropped, doubled, changed or swapped makes one of the other, its ending aside."""
    if len(one) == len(other):
        places = [i for i, (p, q) in enumerate(zip(one, other, strict=True)) if p != q]
        if not places or places[0] == 0:
            return False
        first = places[0]
        swapped = places == [first, first + 1] and one[first : first + 2] == other[first : first + 2][::-1]
        return swapped or (len(places) == 1 and first < len(one) - 1)
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) != 1:
        return False
    if long.startswith(short) and long[-1] in _ENDINGS and long[-1] != short[-1]:
        return False  # an ending, unless it doubles the last letter: "Altmann"
    return any(long[:i] + long[i + 1 :] == short for i in range(1, len(long)))


def _plain(word: str) -> str:
    """Return a word without umlauts and endings: "Flughäfen" is the plural of "Flughafen"."""
    return word.casefold().translate(_UMLAUTS).rstrip("ensr")


def _same_name(odd: _Spelling, usual: _Spelling) -> bool:
    """Say whether two spellings name the same, as far as their names tell.

    A short word that is no name to the machine is an ordinary one ("Boden" beside "Baden"); what kind of name a
    misspelt one is, the machine can't tell.
    """
    short = min(len(odd.word), len(usual.word))
    if len(odd.starts) > 1 and len(usual.starts) < _USUAL * len(odd.starts):
        return False
    if odd.beside & usual.beside:
        return True
    if FactKind.PERSON not in odd.kinds | usual.kinds and _plain(odd.word) == _plain(usual.word):
        return False
    often = len(usual.starts) >= _USUAL
    sure = bool(odd.kinds and usual.kinds) and short >= _STEM
    if not sure and not often and short < _LONG:
        return False
    if odd.before and usual.before and not odd.before & usual.before:
        return False
    return not (odd.after and usual.after and not odd.after & usual.after)
