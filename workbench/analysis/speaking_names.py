"""Names that only the English words around them tell: a rank before, a verb of saying beside.

The tagger misses what is short or looks like a place: "Lt. Gen. Rosario Castellano", "Qu says", "the union, KMPDU, said".
Whoever speaks there would be lost.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.analysis.gazetteer import gazetteer
from workbench.analysis.lexicon import lexicon
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.analysis.speaking import Speaking

_CAPITAL: Final = r"[A-Z][\w’'-]*\w"
_DAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_RANKED: Final = rf"\s(?P<name>{_CAPITAL}(?:\s(?:[A-Z]\.\s)?(?!{_DAY}){_CAPITAL}){{1,2}})"
_ACRONYM: Final = re.compile(r"(?<![\w@#&./-])(?<![A-Z] )[A-Z]{3,6}(?![\w-]|\s[A-Z]{2})")
_BEHIND: Final = re.compile(r"(?:,|\snews agency)?\s(?:(?:also|has|had|later|then|once)\s)?(?P<verb>[a-z]+)(?![\w-])")
_BEFORE: Final = re.compile(r"(?<![\w-])(?P<verb>[a-z]+)\s\Z")
_VERB: Final = 16  # code points in which a verb stands
_RUN: Final = 3  # words of an organisation that ends with a person's full name
_CAPITALISED: Final = re.compile(_CAPITAL)
_NAMED: Final = (FactKind.PERSON, FactKind.ORGANISATION)


def speaking_names(text: str, names: Sequence[Fact], cues: Speaking) -> list[Fact]:
    """Return the names with those that words around them tell, in order; what a new one overlaps gives way.

    Args:
        text: the draft with quoted words blanked; offsets are code points.
        names: the names known, in order.
        cues: the language's expressions.
    """
    if not cues.ranks:
        return list(names)
    ranked = [*_ranked(text, names, cues.ranks), *_split(text, names, cues)]
    kept = [name for name in names if not any(name.start < one.end and one.start < name.end for one in ranked)]
    known = sorted((*kept, *ranked), key=lambda name: name.start)
    return sorted((*known, *_beside_verbs(text, known, cues)), key=lambda name: name.start)


def _ranked(text: str, names: Sequence[Fact], ranks: str) -> Iterator[Fact]:
    """Yield the persons behind a rank whom no name of a person covers."""
    persons = [name for name in names if name.kind is FactKind.PERSON]
    for match in re.finditer(rf"(?<![\w-])(?:{ranks})\.?{_RANKED}", text):
        start, end = match.span("name")
        if not any(person.start < end and start < person.end for person in persons):
            yield _fact(text, start, end, kind=FactKind.PERSON)


def _split(text: str, names: Sequence[Fact], cues: Speaking) -> Iterator[Fact]:
    """Yield the persons that the tagger ran together with what stands before them: "NATO Alexander Grushko"."""
    shared = lexicon("xx")
    firsts = shared.words("people", "feminine") | shared.words("people", "more_feminine")
    firsts |= shared.words("people", "more_masculine") | gazetteer(lexicon("en")).first_names
    for name in names:
        words = name.text.split(" ")
        if name.kind is not FactKind.ORGANISATION or len(words) < _RUN or words[-2] not in firsts:
            continue
        start = name.end - len(" ".join(words[-2:]))
        if _CAPITALISED.fullmatch(words[-1]) and cues.finite.match(text, name.end):
            yield _fact(text, start, name.end, kind=FactKind.PERSON)


def _beside_verbs(text: str, names: Sequence[Fact], cues: Speaking) -> Iterator[Fact]:
    """Yield short forms of persons' names, and initials, that have a verb of saying beside them."""
    whole = {str(n.value) for n in names if n.kind is FactKind.PERSON and isinstance(n.value, str)}
    short: dict[str, set[str]] = {}
    for name in whole:
        words = name.split()
        for word in {words[0], words[-1]} if len(words) > 1 else ():
            short.setdefault(word, set()).add(name)
    taken = [(n.start, n.end) for n in names if n.kind in _NAMED]
    for word, meant in short.items():
        for match in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w’'-])", text) if word[:1].isupper() else ():
            if len(meant) == 1 and _is_free(match, taken) and _says(text, match, cues):
                yield _fact(text, *match.span(), kind=FactKind.PERSON, value=next(iter(meant)))
    for match in _ACRONYM.finditer(text):
        if _is_free(match, taken) and _says(text, match, cues):
            yield _fact(text, *match.span(), kind=FactKind.ORGANISATION)


def _is_free(match: re.Match[str], taken: Sequence[tuple[int, int]]) -> bool:
    return not any(start < match.end() and match.start() < end for start, end in taken)


def _says(text: str, match: re.Match[str], cues: Speaking) -> bool:
    """Say whether a verb of saying stands right behind a name, or right before it."""
    behind = _BEHIND.match(text, match.end())
    before = _BEFORE.search(text, max(0, match.start() - _VERB), match.start())
    return any(one is not None and cues.verb.fullmatch(one["verb"]) is not None for one in (behind, before))


def _fact(text: str, start: int, end: int, *, kind: FactKind, value: str = "") -> Fact:
    return Fact(start=start, end=end, text=text[start:end], kind=kind, value=value or text[start:end])
