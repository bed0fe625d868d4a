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

from workbench.compare.signs.known_words import common, known
from workbench.compare.signs.standing import Homes
from workbench.compare.spelling.family_names import sounding_alike_behind
from workbench.compare.spelling.feminine_nouns import feminine_of_er, feminine_of_plural
from workbench.compare.spelling.given_names import sounding_alike
from workbench.compare.spelling.near_names import two_names
from workbench.compare.spelling.rolls import in_a_roll, rolls
from workbench.compare.spelling.whole_names import told_apart_by_an_ending
from workbench.model.facts import FactKind
from workbench.model.findings import Finding, FindingPlace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from workbench.compare.signs.mentions import Stated
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
        alone: it stands somewhere without a hyphen beside it, so that it is no part of a longer name.
    """

    word: str
    starts: list[int] = field(default_factory=list)
    kinds: set[FactKind] = field(default_factory=set)
    before: set[str] = field(default_factory=set)
    after: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    alone: bool = False


def odd_spellings(text: str, claims: Sequence[Stated]) -> list[Finding]:
    """Return a finding for each spelling that is a letter apart from a more usual one of a name.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
    """
    spellings = _spellings(text, claims)
    usual_of: dict[str, list[_Spelling]] = defaultdict(list)
    for pair in _near(spellings):
        odd, usual = sorted((spellings[word] for word in pair), key=_usualness)
        if _same_name(odd, usual):
            usual_of[odd.word].append(usual)
    for pair in (*told_apart_by_an_ending(claims), *sounding_alike(claims), *sounding_alike_behind(claims)):
        if set(pair) <= spellings.keys():
            odd, usual = sorted((spellings[word] for word in pair), key=_usualness)
            if usual not in usual_of[odd.word] and _rare(odd, usual):
                usual_of[odd.word].append(usual)
    enrolled, homes = (rolls(text), Homes(claims)) if usual_of else (([], []), Homes(()))
    return [
        _finding(spellings[odd], sorted(found, key=_usualness), homes)
        for odd, found in usual_of.items()
        if found and not _cut_off(text, spellings[odd]) and not _enrolled(enrolled, (spellings[odd], *found))
    ]


def _cut_off(text: str, spelling: _Spelling) -> bool:
    """Say whether a word stands nowhere but at the text's very end, without a mark: a teaser was cut there."""
    return not text[spelling.starts[0] + len(spelling.word) :].strip(" \n…")


def _enrolled(found: tuple[list[int], list[bool]], alike: Iterable[_Spelling]) -> bool:
    """Say whether all spellings stand nowhere but in rolls of names, see ``rolls``."""
    return all(in_a_roll(start, found) for spelling in alike for start in spelling.starts)


def usual_words(odd: Iterable[Finding]) -> dict[str, str]:
    """Return for each oddly spelt word, casefolded, its usual spelling: "altman" for "altmann"."""
    return {one.details["odd"].casefold(): one.details["usual"].casefold() for one in odd}


def _usualness(spelling: _Spelling) -> tuple[int, bool, bool, int]:
    return len(spelling.starts), _is_known(spelling.word), bool(spelling.kinds), -spelling.starts[0]


def _finding(odd: _Spelling, usual: Sequence[_Spelling], homes: Homes) -> Finding:
    """Return a finding that names the odd spelling first; "Altmans" and "Altman" are one usual one."""
    places = [place for spelling in (odd, *usual) for place in _places(spelling, homes)]
    return Finding(code="spelling-odd", places=tuple(places), details={"odd": odd.word, "usual": usual[-1].word})


def _places(spelling: _Spelling, homes: Homes) -> Iterator[FindingPlace]:
    for start in spelling.starts[:_NAMED]:
        yield FindingPlace(start=start, end=start + len(spelling.word), text=spelling.word, claim=homes.number(start))


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
        if len(word) >= _SHORTEST and word[0].isupper() and word.isalpha() and not word.isupper():
            last = found.setdefault(word, _Spelling(word=word))
            last.starts.append(match.start())
            last.alone |= "-" not in (text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1])
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
    """Return the pairs of words a letter apart: dropping a letter of each makes them equal."""
    index: dict[str, set[str]] = defaultdict(set)
    for word in spellings:
        for form in _forms(word):
            for key in (form, *(form[:i] + form[i + 1 :] for i in range(len(form)))):
                index[key].add(word)
    found: set[tuple[str, str]] = set()
    for words in index.values():
        if 1 < len(words) <= _CROWD:
            found |= {pair for pair in combinations(sorted(words), 2) if _spelt_apart(*pair)}
    return sorted(found)


def _forms(word: str) -> tuple[str, ...]:
    """Return a word folded, and without what may be a genitive's "s"."""
    folded = word.casefold()
    return (folded, folded[:-1]) if folded.endswith("s") and len(folded) > _SHORTEST else (folded,)


def _spelt_apart(one: str, other: str) -> bool:
    """Say whether two words are a letter apart, in no form the same."""
    if any(a[:-1] == b and a[-1].isupper() for a, b in ((one, other), (other, one))):
        return False  # "SpaceX" beside "Space"
    if _sharp(one, other):
        return True
    ours, theirs = _forms(one), _forms(other)
    return not set(ours) & set(theirs) and any(_one_letter(a, b) for a in ours for b in theirs)


def _sharp(one: str, other: str) -> bool:
    """Say whether two words differ by an "ß" for "ss" alone: "Voßberg", "Vossberg"."""
    return one != other and one.replace("ß", "ss") == other.replace("ß", "ss")


def _one_letter(one: str, other: str) -> bool:
    """Say whether a letter dropped, doubled, changed or swapped makes one of the other, its ending aside."""
    if len(one) == len(other):
        places = [i for i, (p, q) in enumerate(zip(one, other, strict=True)) if p != q]
        if not places:
            return False
        first = places[0]
        swapped = places == [first, first + 1] and one[first : first + 2] == other[first : first + 2][::-1]
        return swapped or (len(places) == 1 and first < len(one) - 1)
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) != 1:
        return False
    if long.startswith(short) and long[-1] in _ENDINGS and long[-1] != short[-1]:
        return False  # an ending, unless it doubles the last letter: "Altmann"
    if feminine_of_er(short, long):
        return False
    return any(long[:i] + long[i + 1 :] == short for i in range(1, len(long)))


def _inflected(one: str, other: str, *, heard: bool) -> bool:
    """Say whether two words are forms of one: "Flughäfen", "Flughafen"; "Verbandes", "Verbands".

    Two words that are usual ones may differ by more: "Realschule" and "Realschüler" are no slips of each other.
    """
    ours, theirs = (word.casefold().translate(_UMLAUTS) for word in (one, other))
    if heard:
        return ours.rstrip("ensr") == theirs.rstrip("ensr")
    short, long = sorted((ours, theirs), key=len)
    return ours == theirs or (short[-1] == "s" and long == f"{short[:-1]}es")


def _same_name(odd: _Spelling, usual: _Spelling) -> bool:
    """Say whether two spellings name the same, as far as their names and the language's usual words tell.

    What kind of name a misspelt one is, the machine can't tell.
    """
    no_name = FactKind.PERSON not in odd.kinds | usual.kinds
    if not _rare(odd, usual) or (no_name and _sharp(odd.word, usual.word)):  # "Straße", "Strasse"
        return False
    initial, heard = odd.word[:1] != usual.word[:1], _is_known(odd.word)
    if not (odd.kinds or usual.kinds) and (
        heard
        or feminine_of_plural(odd.word, usual.word)
        or not (_is_known(usual.word) or _mistyped(odd.word, usual.word))
    ):
        return False
    if odd.beside & usual.beside and not initial and (odd.alone or not heard):
        return True
    if FactKind.PERSON not in odd.kinds | usual.kinds and _inflected(odd.word, usual.word, heard=heard):
        return False
    other = _other_name(odd, usual) and (heard or initial or not _firm(odd, usual))
    if other or two_names(odd.word, usual.word):
        return False
    return _usual_word(odd, usual) if heard else _unheard(odd, usual, initial=initial)


def _rare(odd: _Spelling, usual: _Spelling) -> bool:
    """Say whether a spelling stands seldom enough beside the usual one to be its slip."""
    return len(odd.starts) == 1 or len(usual.starts) >= _USUAL * len(odd.starts)


def _mistyped(odd: str, usual: str) -> bool:
    """Say whether a letter doubled or two swapped tell two long words nobody knows apart, as no two names are."""
    ours, theirs = odd.casefold(), usual.casefold()
    if min(len(odd), len(usual)) <= _LONG or ours[0] != theirs[0]:
        return False
    if len(ours) == len(theirs):
        return sorted(ours) == sorted(theirs)
    short, long = sorted((ours, theirs), key=len)
    at = next((i for i, (p, q) in enumerate(zip(short, long, strict=False)) if p != q), len(short))
    return 0 < at < len(long) and long[at] == long[at - 1]


def _firm(odd: _Spelling, usual: _Spelling) -> bool:
    """Say whether a spelling is sure enough that nobody's spelling beside another first name is its slip, too."""
    if len(usual.word) < _STEM:
        return False
    plain = common(usual.word) and FactKind.PERSON not in odd.kinds
    return plain or (_is_known(usual.word) and len(usual.starts) >= _USUAL)


def _other_name(odd: _Spelling, usual: _Spelling) -> bool:
    """Say whether other words beside them tell two names apart: "Hans Möller", "Peter Müller"; "Oren" is no surname."""
    if odd.before and usual.before and not odd.before & usual.before:
        return True
    if odd.after and usual.after and not odd.after & usual.after:
        return True
    if odd.kinds != {FactKind.PERSON} or usual.kinds != {FactKind.PERSON}:
        return False
    return any(a.before and not a.after and b.after and not b.before for a, b in ((odd, usual), (usual, odd)))


def _is_known(word: str) -> bool:
    return known(word) or (word.endswith("s") and known(word[:-1]))


def _unheard(odd: _Spelling, usual: _Spelling, *, initial: bool) -> bool:
    """Say whether a spelling that no text uses is the other's: the less so, the shorter and the rarer they are."""
    if odd.kinds and not usual.kinds and common(usual.word) and (initial or len(odd.word) < _LONG):
        return False  # a name nobody knows beside an ordinary word: "Nay Phone Latt", "laut"
    backed = _is_known(usual.word) or len(usual.starts) > 1
    return backed or min(len(odd.word), len(usual.word)) >= (_LONG if initial else _STEM)


def _usual_word(odd: _Spelling, usual: _Spelling) -> bool:
    """Say whether a usual word is a name's slip nevertheless: "Altmann" beside three "Altman"."""
    if common(odd.word) or not odd.alone or odd.word[:1] != usual.word[:1]:
        return False
    often = len(usual.starts) >= _USUAL and FactKind.PERSON in usual.kinds
    return often or bool(odd.kinds and usual.kinds)
