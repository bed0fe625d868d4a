"""A name that a source spells otherwise: "Kramp-Karenbauer" in the claim, "Kramp-Karrenbauer" in the source.

Whether two spellings are of one name is what it is inside an article (``odd_spellings``): the passage and the claim are
read as one text. In another language, with other letters for the same sound ("ä", "ae", "ß", "ğ"), or where one of both
texts has both spellings, nothing is said.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from workbench.compare.cited.places import Place
from workbench.compare.signs.tongue import same_tongue
from workbench.compare.spelling.spellings import odd_spellings
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.compare.alike.about import Words
    from workbench.model.findings import Finding, FindingPlace

_NAMES: Final = frozenset({FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE})
_GAP: Final = ".\n"
_ENDING: Final = re.compile("[eiyj]{1,2}$")
_LETTERS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})


@dataclass(frozen=True, slots=True)
class _Part:
    """The passage or the claim within the text of both."""

    start: int
    end: int
    facts: tuple[Fact, ...]


def other_spellings(
    claim: Words, claim_facts: Sequence[Fact], passage: Words, passage_facts: Sequence[Fact]
) -> Iterator[tuple[Place, Place]]:
    """Yield where a claim has a name in one spelling alone and the passage the same name in another one alone.

    Args:
        claim: its words.
        claim_facts: offsets as the claim's words have them.
        passage: the source's words.
        passage_facts: offsets as the passage's words have them.
    """
    if not any(fact.kind in _NAMES for fact in (*claim_facts, *passage_facts)):
        return
    if not same_tongue(claim.text, passage.text):
        return
    theirs = _part(passage, passage_facts, 0)
    ours = _part(claim, claim_facts, theirs.end + len(_GAP))
    for finding in odd_spellings(f"{passage.text}{_GAP}{claim.text}{_GAP}", [theirs, ours]):
        here, there = _within(finding, ours), _within(finding, theirs)
        if here and there and _two_spellings(here, there) and _named(finding, (*theirs.facts, *ours.facts)):
            yield _place(here[0], ours, claim), _place(there[0], theirs, passage)


def _part(words: Words, facts: Sequence[Fact], start: int) -> _Part:
    shift = start - words.start
    standing = (replace(fact, start=fact.start + shift, end=fact.end + shift) for fact in facts if words.holds(fact))
    return _Part(start, start + len(words.text), tuple(standing))


def _within(finding: Finding, part: _Part) -> list[FindingPlace]:
    return [place for place in finding.places if part.start <= place.start < part.end]


def _two_spellings(ours: Sequence[FindingPlace], theirs: Sequence[FindingPlace]) -> bool:
    """Say whether no spelling of the one text is one of the other, written with other letters or not."""
    return not {_plain(place.text) for place in ours} & {_plain(place.text) for place in theirs}


def _plain(word: str) -> str:
    """Return a word without marks on its letters: "erdogan" for "Erdoğan", "baerbock" for "Bärbock".

    How a Slavic name ends is anybody's choice: "Sergei", "Sergey", "Sergej".
    """
    letters = unicodedata.normalize("NFC", word).casefold().translate(_LETTERS)
    bare = "".join(one for one in unicodedata.normalize("NFD", letters) if not unicodedata.combining(one))
    return _ENDING.sub("i", bare)


def _named(finding: Finding, facts: Sequence[Fact]) -> bool:
    names = [fact for fact in facts if fact.kind in _NAMES]
    return any(fact.start < place.end and place.start < fact.end for place in finding.places for fact in names)


def _place(place: FindingPlace, part: _Part, words: Words) -> Place:
    shift = words.start - part.start
    return Place(place.start + shift, place.end + shift, place.text)
