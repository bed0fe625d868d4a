"""German bodies that no list and no tagger knows, told by their looks where they speak: "laut bildblog.de", "der VfGH".

Initials and the addresses of sites are read so behind a frame ("laut einem Bericht des UNHCHR"), behind whoever speaks
for them ("der Sprecher des BDL") or beside a verb of saying.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.analysis.speech.speaking import Speaking

_LOOK: Final = re.compile(
    r"(?<![\w@#&./-])(?:[A-ZÄÖÜ]{3,8}|[a-z][a-z0-9-]{2,20}\.(?:de|at|ch|com|net|org|info))(?![\w/-]|\.\w|\s[A-ZÄÖÜ]{2})"
)
_BEHIND: Final = re.compile(r"\s(?:(?:hat|hatte)\s)?(?P<verb>[a-zäöüß]+)(?![\w-])")
_BEFORE: Final = re.compile(r"(?<![\w-])(?P<verb>[a-zäöüß]+)\s\w+\s\Z")
_ARTICLE: Final = re.compile(r"\b[Dd](?:er|ie|as)\s\Z")
_OFFICE: Final = re.compile(r"(?<![\w-])(?P<noun>[A-ZÄÖÜ][\w-]+)\s(?:de[rs]|von|vom)\s\Z")
_LEAD: Final = 60  # code points before a name in which a frame stands


def bodies_by_look(text: str, names: Sequence[Fact], cues: Speaking) -> Iterator[Fact]:
    """Yield such bodies where no name is known, in order.

    Args:
        text: the draft with quoted words blanked; offsets are code points.
        names: the names known, in order.
        cues: the language's expressions.
    """
    taken = [(name.start, name.end) for name in names]
    for match in _LOOK.finditer(text):
        start, end = match.span()
        free = not any(a < end and start < b for a, b in taken)
        told = framed(text, start, cues) or _is_spoken_for(text, start, cues)
        if free and (told or speaks(text, start, end, cues.verb)):
            yield Fact(start=start, end=end, text=match[0], kind=FactKind.ORGANISATION, value=match[0])


def _is_spoken_for(text: str, start: int, cues: Speaking) -> bool:
    """Say whether somebody who speaks for a body stands before its name: "der Hauptgeschäftsführer des BDL"."""
    lead = _OFFICE.search(text, max(0, start - _LEAD), start)
    nouns = (cues.officials, cues.spoken_for)
    return lead is not None and any(cue.fullmatch(lead["noun"]) is not None for cue in nouns)


def framed(text: str, start: int, cues: Speaking) -> bool:
    """Say whether a frame that is no time leads to a place: "laut", "laut einem Bericht des".

    Args:
        text: the draft with quoted words blanked; offsets are code points.
        start: of a name there.
        cues: the language's expressions.
    """
    lead = text[max(0, start - _LEAD) : start]
    frames = [one for one in cues.sources.finditer(lead) if cues.strict_sources.search(one[0]) is not None]
    return bool(frames) and lead[frames[-1].end() :].strip() in {"", "der", "des", "dem", "vom"}


def speaks(text: str, start: int, end: int, verb: re.Pattern[str]) -> bool:
    """Say whether a verb of saying stands beside a name with its article: no "Uhr MEZ meldete".

    Args:
        text: the draft with quoted words blanked; offsets are code points.
        start: of a name there.
        end: of it.
        verb: the verbs that count.
    """
    lead = text[max(0, start - _LEAD) : start]
    if not _ARTICLE.search(lead):
        return False
    behind, before = _BEHIND.match(text, end), _BEFORE.search(lead)
    return any(one is not None and verb.fullmatch(one["verb"]) is not None for one in (behind, before))
