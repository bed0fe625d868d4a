"""Reported speech without marks: which stretches of a text somebody else answers for, and who.

"Laut Polizei kamen 300 Menschen", "Musk sagte, das Angebot liege bei 97 Milliarden", "it was 44 billion, Musk said":
the figures and dates in such words get the speaker, and their claim is an attribution. German goes on in the
Konjunktiv: a sentence in that mood belongs to whoever spoke in the sentence before.

2026-11-28: DESIGN §5 has no fact for indirect speech, and a quote's span lies inside marks; so what is reported keeps
its own facts, and ``speaker`` of each says whose they are. Without a named speaker they stay as they are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.analysis.marks import Stretch
    from workbench.analysis.speech.sayings import Saying
    from workbench.analysis.speech.speakers import Speakers
    from workbench.analysis.speech.speaking import Speaking
    from workbench.model.facts import Fact

_COMMA: Final = re.compile(r"[^,:“”\"„]{0,90}[,:]\s*")
_THAT: Final = re.compile(r"(?:dass|ob|wonach|wie viele|that)\b")
_MARKS_END: Final = re.compile(r"[,“”\"«]\s*$")
_REST: Final = re.compile(r"\s*(?:that\s|,\s)?(?!(?:to|about|of|on|in|at|him|her|them)\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """Words somebody else answers for; offsets are code points of the text."""

    start: int
    end: int
    speaker: str


class Reports:
    """Finds the reported speech of one text.

    Args:
        text: the draft with quoted words blanked.
        stretches: its sentences, in order.
        cues: the language's expressions.
        speakers: who says what in it.
        german: the language.
    """

    def __init__(
        self, text: str, stretches: Sequence[Stretch], cues: Speaking, speakers: Speakers, *, german: bool
    ) -> None:
        self._text = text
        self._stretches = stretches
        self._cues = cues
        self._speakers = speakers
        self._german = german

    def find(self) -> Iterator[Reported]:
        """Yield the reported stretches in order, at most one for each sentence."""
        last: Reported | None = None
        for index, stretch in enumerate(self._stretches):
            found = self._in(index, stretch) or self._goes_on(stretch, last)
            if found is not None:
                yield found
            last = found

    def _in(self, index: int, stretch: Stretch) -> Reported | None:
        if not (
            self._cues.verb.search(self._text, stretch.start, stretch.end)
            or self._cues.sources.search(self._text, stretch.start, stretch.end)
            or self._cues.frame_after.search(self._text, stretch.start, stretch.end)
            or self._cues.so.search(self._text, stretch.start, stretch.end)
        ):
            return None
        for saying in self._speakers.sayings(index):
            span = self._span(saying, stretch)
            voice = self._speakers.meant(saying.speaker, index) if span and saying.speaker is not None else None
            if span is not None and voice is not None and voice.name is not None:
                return Reported(start=span[0], end=span[1], speaker=voice.name)
        return None

    def _span(self, saying: Saying, stretch: Stretch) -> tuple[int, int] | None:
        """Return the words that a saying brings in."""
        if saying.speaker is None:
            return None
        if saying.role == "frame":
            return stretch.start, stretch.end
        word = self._text[saying.start : saying.end].strip()
        if not (self._cues.verb.fullmatch(word) or word == "so"):
            return None
        first = saying.start if saying.inverted else min(saying.start, saying.speaker.start)
        if _MARKS_END.search(self._text, stretch.start, first) and saying.speaker.end <= stretch.end:
            return (stretch.start, first) if self._closes(saying, stretch) else None
        return self._behind(saying, stretch) if saying.speaker.end <= saying.start or saying.inverted else None

    def _closes(self, saying: Saying, stretch: Stretch) -> bool:
        """Say whether nothing but the speaker follows: "…, sagte Musk am Montag."."""
        end = max(saying.end, saying.speaker.end) if saying.speaker is not None else saying.end
        return not re.search(r"[,:;]", self._text[end : stretch.end])

    def _behind(self, saying: Saying, stretch: Stretch) -> tuple[int, int] | None:
        """Return what follows: a clause with "dass", in the Konjunktiv or behind a colon; in English any clause."""
        end = max(saying.end, saying.speaker.end) if saying.speaker is not None else saying.end
        if not self._german:
            match = _REST.match(self._text, end, stretch.end)
            return (match.end(), stretch.end) if match is not None and match.end() < stretch.end else None
        comma = _COMMA.match(self._text, end, stretch.end)
        if comma is None:
            return None
        place = comma.end()
        bound = _THAT.match(self._text, place) or self._cues.konjunktiv.search(self._text, place, stretch.end)
        return (place, stretch.end) if bound or comma[0].rstrip().endswith(":") else None

    def _goes_on(self, stretch: Stretch, last: Reported | None) -> Reported | None:
        """Return a whole sentence in the Konjunktiv behind reported speech of the same paragraph."""
        if last is None or "\n" in self._text[last.end : stretch.start]:
            return None
        if self._cues.konjunktiv.search(self._text, stretch.start, stretch.end) is None:
            return None
        return Reported(start=stretch.start, end=stretch.end, speaker=last.speaker)


def attributed(facts: Iterable[Fact], reported: Sequence[Reported]) -> list[Fact]:
    """Return figures and dates, each with the speaker of the words it stands in."""
    starts = [one.start for one in reported]
    found: list[Fact] = []
    for fact in facts:
        at = bisect_left(starts, fact.start + 1) - 1
        inside = at >= 0 and fact.end <= reported[at].end
        found.append(replace(fact, speaker=reported[at].speaker) if inside else fact)
    return found
