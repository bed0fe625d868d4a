"""Names that only the English words around them tell: a rank before, a verb of saying beside.

The tagger misses what is short or looks like a place: "Lt. Gen. Rosario Castellano", "Qu says", "KMPDU said".
Whoever speaks there would be lost.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench.analysis.lexicon import lexicon
from workbench.analysis.names.gazetteer import gazetteer
from workbench.analysis.quotes.quote_spots import ADDED
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.analysis.speech.speaking import Speaking

_CAPITAL: Final = r"(?:[Aa]l-|[Ee]l-)?[A-Z][\w’'-]*\w"
_SURNAME: Final = re.compile(r"(?:[Aa]l-|[Ee]l-)?[A-Z].*")
_DAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_RANKED: Final = rf"\s(?P<name>{_CAPITAL}(?:\s(?:[A-Z]\.\s)?(?!{_DAY}){_CAPITAL}){{1,2}})"
_ACRONYM: Final = re.compile(r"(?<![\w@#&./-])(?<![A-Z] )[A-Z]{3,6}(?![\w-]|\s[A-Z]{2})")
_BEHIND: Final = re.compile(
    rf"(?:,|\snews agency)?\s(?:on {_DAY}\s)?(?:(?:also|has|had|later|then|once)\s)?(?P<verb>[a-z]+)(?![\w-])"
)
_BEFORE: Final = re.compile(r"(?<![\w-])(?P<verb>[a-z]+)\s\Z")
_VERB: Final = 16  # code points in which a verb stands
_RUN: Final = re.compile(
    rf"(?<![\w'’-])(?P<run>{_CAPITAL}(?:\s{_CAPITAL}){{1,6}})\s(?:(?:also|has|had|later|then)\s)?(?P<verb>[a-z]+)(?!\w)"
)
_FRAMED: Final = re.compile(  # "according to Fang Gang, a beer specialist"
    rf"\b[Aa]ccording to (?P<name>{_CAPITAL}(?:\s{_CAPITAL}){{1,2}}), (?:an?|the)\s(?:[\w-]+\s){{0,4}}?"
    r"(?P<noun>[a-z-]+)(?=[,.;:]|\s(?:at|of|for|from|with|in|who)\s)"
)
_WORD: Final = re.compile(r"\S+")
_OFFICE: Final = 2  # words of a full name behind an office and whose it is
_LEAD: Final = 90  # code points of these
_LONGEST: Final = 4  # words of a full name
_MARKED: Final = re.compile(r"[.,]?-?[\"“”].*\Z", re.DOTALL)
_ABBREVIATED: Final = 4  # letters of "Inc."
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
    persons = [*_ranked(text, names, cues.ranks), *_framed(text, names, cues), *_before_verbs(text, names, cues)]
    kept = [name for name in names if not _meets(name, persons)]
    bodies = [one for one in _whole_bodies(text, cues) if not _meets(one, [n for n in kept if _covers(n, one)])]
    known = sorted((*(n for n in kept if not _meets(n, bodies)), *bodies, *persons), key=lambda name: name.start)
    return sorted((*known, *_beside_verbs(text, known, cues)), key=lambda name: name.start)


def cleaned(names: Sequence[Fact], cues: Speaking) -> list[Fact]:
    """Return English names without what a lost blank added to them: "Lee-has", "Ellis.-“It", "Muza."."""
    return [_clean(name, cues) for name in names] if cues.ranks else list(names)


def _clean(name: Fact, cues: Speaking) -> Fact:
    tail = name.text.rpartition("-")[2]
    added = len(tail) + 1 if "-" in name.text and (tail in ADDED or cues.says.fullmatch(tail)) else 0
    kept = _MARKED.sub("", name.text[: len(name.text) - added])
    kept = kept.rstrip(".,-") if len(kept.rpartition(" ")[2]) > _ABBREVIATED else kept
    if name.kind not in _NAMED or kept == name.text or not kept[:1].isupper():
        return name
    return replace(name, end=name.start + len(kept), text=kept, value=kept)


def _meets(name: Fact, others: Sequence[Fact]) -> bool:
    return any(name.start < one.end and one.start < name.end for one in others)


def _covers(name: Fact, other: Fact) -> bool:
    """Say whether a name holds all of another, or is a person's."""
    return (name.start <= other.start and other.end <= name.end) or name.kind is FactKind.PERSON


def _ranked(text: str, names: Sequence[Fact], ranks: str) -> Iterator[Fact]:
    """Yield the persons behind a rank whom no name of a person covers."""
    persons = [name for name in names if name.kind is FactKind.PERSON]
    for match in re.finditer(rf"(?<![\w-])(?:{ranks})\.?{_RANKED}", text):
        start, end = match.span("name")
        if not any(person.start < end and start < person.end for person in persons):
            yield _fact(text, start, end, kind=FactKind.PERSON)


def _framed(text: str, names: Sequence[Fact], cues: Speaking) -> Iterator[Fact]:
    """Yield whoever a frame names and calls by what people are, when nothing is known of the name."""
    taken = [(name.start, name.end) for name in names if name.kind in _NAMED]
    for match in _FRAMED.finditer(text):
        if cues.personal.search(match["noun"]) is None or _is_body(match["name"].rpartition(" ")[2], cues):
            continue
        start, end = match.span("name")
        if not any(a < end and start < b for a, b in taken):
            yield _fact(text, start, end, kind=FactKind.PERSON)


def _before_verbs(text: str, names: Sequence[Fact], cues: Speaking) -> Iterator[Fact]:
    """Yield the first name and surname right before a verb that the tagger took for something else, or in part.

    "Russia's envoy to | NATO Alexander Grushko | said", "Minister for Jobs | Mary Mitchell | O'Connor said".
    """
    persons = [name for name in names if name.kind is FactKind.PERSON]
    firsts = _first_names() | {str(one.value).split()[0] for one in persons if " " in str(one.value)}
    for match in _RUN.finditer(text):
        if cues.verb.fullmatch(match["verb"]) is None:
            continue
        words = list(_WORD.finditer(text, *match.span("run")))
        at = next((i for i in range(len(words) - 2, -1, -1) if words[i][0] in firsts), None)
        if at is None and len(words) > _OFFICE and cues.office_to.search(text[: words[-2].start()][-_LEAD:]):
            at = len(words) - 2
        if at is None or len(words) - at > _LONGEST or _is_body(words[-1][0], cues):
            continue
        at -= at > 0 and words[at - 1][0] in firsts  # "Mary Ann Lee"
        start, end = words[at].start(), words[-1].end()
        if not any(one.start <= start and end <= one.end for one in persons):
            yield _fact(text, start, end, kind=FactKind.PERSON)


def _is_body(word: str, cues: Speaking) -> bool:
    return any(one.fullmatch(word) is not None for one in (cues.bodies, cues.firms, cues.body_words))


def _whole_bodies(text: str, cues: Speaking) -> Iterator[Fact]:
    """Yield the bodies that are called by what they are for: "Centers for Disease Control"."""
    for match in cues.body_for.finditer(text):
        yield _fact(text, *match.span(), kind=FactKind.ORGANISATION)


@cache
def _first_names() -> frozenset[str]:
    shared = lexicon("xx")
    men = shared.words("people", "more_masculine") | gazetteer(lexicon("en")).first_names
    return frozenset(shared.words("people", "feminine") | shared.words("people", "more_feminine") | men)


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
        for match in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w’'-])", text) if _SURNAME.fullmatch(word) else ():
            if len(meant) == 1 and _is_free(match, taken) and _says(text, match, cues.says):
                yield _fact(text, *match.span(), kind=FactKind.PERSON, value=next(iter(meant)))
    for match in _ACRONYM.finditer(text):
        if _is_free(match, taken) and _says(text, match, cues.verb):
            yield _fact(text, *match.span(), kind=FactKind.ORGANISATION)


def _is_free(match: re.Match[str], taken: Sequence[tuple[int, int]]) -> bool:
    return not any(start < match.end() and match.start() < end for start, end in taken)


def _says(text: str, match: re.Match[str], verbs: re.Pattern[str]) -> bool:
    """Say whether a verb of saying stands right behind a name, or right before it."""
    behind = _BEHIND.match(text, match.end())
    before = _BEFORE.search(text, max(0, match.start() - _VERB), match.start())
    return any(one is not None and verbs.fullmatch(one["verb"]) is not None for one in (behind, before))


def _fact(text: str, start: int, end: int, *, kind: FactKind, value: str = "") -> Fact:
    return Fact(start=start, end=end, text=text[start:end], kind=kind, value=value or text[start:end])
