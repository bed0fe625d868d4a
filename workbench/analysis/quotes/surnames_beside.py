"""German people whom the tagger takes for places or things: surnames of the article, a name behind an office.

Many surnames are towns or nouns, too: "David Montfort … „…“, sagte Montfort", "Innenminister Lindau sagte", "sagte
Winter". They are read so only where somebody speaks, or where nothing in the article is in the town.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.analysis.lexicon import alternation, lexicon
from workbench.analysis.names.gazetteer import gazetteer
from workbench.analysis.speech.mention import CAPITALS
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from workbench.analysis.quotes.kinds_of_quotes import Tags
    from workbench.analysis.speech.speaking import Speaking

_WORD: Final = rf"[{CAPITALS}][\w’'-]*[^\W\d_{CAPITALS}]"
_FULL: Final = re.compile(rf"{_WORD}(?:\s{_WORD}){{1,2}}")
_OFFICE: Final = re.compile(rf"(?<![\w-])(?P<noun>[{CAPITALS}][\w-]+)\s(?P<name>{_WORD})(?![\w-]|\s[{CAPITALS}])")
_NOUN: Final = re.compile(rf"{_WORD}(?![\w-]|\s(?:[{CAPITALS}]|(?:al|el|ibn|bin|von|van|de|zu)[\s-]))")
_BEHIND: Final = re.compile(r"\s(?:(?:selbst|hat|hatte)\s)?(?P<verb>[a-zäöüß]+)(?![\w-])")
_BEFORE: Final = re.compile(
    rf"(?<![\w-])(?P<verb>[a-zäöüß]+)\s(?:(?:auch|dazu|weiter|nun)\s)?(?:[{CAPITALS}][\w-]+\s)?\Z"
)
_RIGHT_BEFORE: Final = re.compile(r"(?:[“”\"«],|,[“”\"«])\s(?P<verb>[a-zäöüß]+)\s\Z")
_SO: Final = re.compile(rf"[“”\"«],?\sso\s(?:[{CAPITALS}][\w-]+\s)?\Z")
_COLON: Final = re.compile(r"(?:\swörtlich)?:\s*[„“\"»]")
_WHERE: Final = re.compile(rf"\b(?:[Ii]n|[Aa]us|[Nn]ach|[Bb]ei|[Bb]is|[Ss]tadt|[Rr]aum)\s({_WORD})(?![\w-])")
_LEAD: Final = 90  # code points before a name in which its office stands


def surnames_beside(text: str, names: Sequence[Fact], cues: Speaking) -> list[Fact]:
    """Return the names with such people as people, in order; what stands right before one is no other: "Ufologe X".

    Args:
        text: the draft with quoted words blanked; offsets are code points.
        names: the names known, in order.
        cues: the language's expressions.
    """
    begins = {name.start for name in names if name.kind is FactKind.PERSON and " " in name.text}
    kept = (n for n in names if n.kind is not FactKind.PERSON or " " in n.text or n.end + 1 not in begins)
    known = [_held(text, name, cues) for name in kept]
    people = {str(one.value) for one in known if one.kind is FactKind.PERSON and isinstance(one.value, str)}
    surnames: dict[str, set[str]] = {}
    for full in people:
        if " " in full:
            surnames.setdefault(full.rpartition(" ")[2], set()).add(full)
    only = {surname: next(iter(whole)) for surname, whole in surnames.items() if len(whole) == 1}
    added = [*_said(text, known, only, cues), *_behind_office(text, known, only, cues)]
    starts = {one.start for one in added}
    return sorted((*(one for one in known if one.start not in starts), *added), key=lambda one: one.start)


def bare_nouns(text: str, tags: Tags, cues: Speaking) -> list[int]:
    """Return where a noun is the subject of a verb right behind marks though it has no article: „…“, sagte Winter.

    Args:
        text: the draft with quoted words blanked; offsets are code points.
        tags: what the tagger sees.
        cues: the language's expressions.
    """
    found: dict[int, str] = {}
    for start, kind in zip(tags.starts, tags.kinds, strict=True):
        match = _NOUN.match(text, start) if kind == "NOUN" else None
        lead = _RIGHT_BEFORE.search(text, max(0, start - _LEAD), start) if match is not None else None
        if match is None or lead is None or lead["verb"].endswith("en") or cues.says.fullmatch(lead["verb"]) is None:
            continue
        if not _is_for_somebody(match[0], cues):
            found[start] = match[0]
    nouns = _determined(text, cues) if found else set()
    return [start for start, word in found.items() if word not in nouns]


def _is_for_somebody(word: str, cues: Speaking) -> bool:
    """Say whether a word is one for an office, a calling or a body, which may stand without an article."""
    return _is_office(word) or any(one.fullmatch(word) for one in (cues.bodies, cues.firms, cues.papers, cues.callings))


def _determined(text: str, cues: Speaking) -> set[str]:
    """Return the words that stand behind an article in the text, as nouns do and names do not."""
    articles = alternation(cues.nominative | cues.definite)
    behind = re.finditer(rf"\b(?:{articles})\s(?:[a-zäöüß]+e[nrsm]?\s)?({_WORD})(?!\w)", text)
    return {match[1] for match in behind}


def _is_office(noun: str) -> bool:
    lists = gazetteer(lexicon("de"))
    return noun in lists.titles or lists.title_ending.match(noun) is not None


def _held(text: str, name: Fact, cues: Speaking) -> Fact:
    """Return a place or body as a person who holds an office: "der Präsident der Rabbiner, Yona Reno"."""
    lists = gazetteer(lexicon("de"))
    if name.kind not in {FactKind.PLACE, FactKind.ORGANISATION} or _FULL.fullmatch(name.text) is None:
        return name
    last = name.text.rpartition(" ")[2]
    listed = name.text in lists.places or name.text in lists.organisations or lists.organisation_ending.match(last)
    if listed or any(one.fullmatch(last) for one in (cues.bodies, cues.firms, cues.papers)):
        return name
    office = cues.office_of.search(text[max(0, name.start - _LEAD) : name.start].rpartition("\n")[2])
    noun = office["noun"] if office is not None else ""
    held = _is_office(noun) or cues.callings.fullmatch(noun) is not None
    return replace(name, kind=FactKind.PERSON, value=name.text) if held else name


def _said(text: str, names: Sequence[Fact], surnames: Mapping[str, str], cues: Speaking) -> Iterator[Fact]:
    """Yield the places that are one person's surname, where they speak or nothing in the article is in such a town."""
    towns = {match[1] for match in _WHERE.finditer(text)}
    for name in names:
        whole = surnames.get(name.text) if name.kind is FactKind.PLACE else None
        if whole is not None and (name.text not in towns or _speaks(text, name.start, name.end, cues)):
            yield replace(name, kind=FactKind.PERSON, value=whole)


def _behind_office(text: str, names: Sequence[Fact], surnames: Mapping[str, str], cues: Speaking) -> Iterator[Fact]:
    """Yield the places and words without a name of their own behind an office, where they speak: "Minister Lindau"."""
    kept = [one for one in names if one.kind is not FactKind.PLACE]
    starts = [one.start for one in kept]
    for match in _OFFICE.finditer(text):
        (start, end), noun, name = match.span("name"), match["noun"].rpartition("-")[2], match["name"]
        if not _is_office(noun[:1].upper() + noun[1:]) or not _speaks(text, start, end, cues):
            continue
        at = bisect_left(starts, end)
        if not any(one.end > start for one in kept[max(0, at - 2) : at]) and not _is_for_somebody(name, cues):
            yield Fact(start=start, end=end, text=name, kind=FactKind.PERSON, value=surnames.get(name, name))


def _speaks(text: str, start: int, end: int, cues: Speaking) -> bool:
    """Say whether a name stands beside a verb of saying, behind "so", or before a colon and marks."""
    lead = text[max(0, start - _LEAD) : start]
    behind, before = _BEHIND.match(text, end), _BEFORE.search(lead)
    beside = any(one is not None and cues.says.fullmatch(one["verb"]) is not None for one in (behind, before))
    return beside or _SO.search(lead) is not None or _COLON.match(text, end) is not None
