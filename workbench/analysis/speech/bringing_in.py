"""Which saying of a sentence brings in quoted words: one right behind them, the nearest before, one anywhere behind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.speech.hearing import Hearing
    from workbench.analysis.speech.mention import Mention
    from workbench.analysis.speech.sayings import Saying
    from workbench.analysis.speech.speaking import Speaking

_NEAR: Final = 90  # code points between a quotation and the saying behind it
_TRAIL: Final = re.compile(r"[\s“”\"»«’‘,.!?)–-]*")
_TITLES: Final = re.compile(r"(?:[A-ZÄÖÜ][\w.-]*\s){1,4}")
_FULL: Final = re.compile(r"[!?…]|(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})\.")  # but "Lt. Gen. Lee"


class BringingIn:
    """Finds the sayings that bring in the quoted words of one text.

    Args:
        text: the draft with quoted words blanked.
        cues: the language's expressions.
        heard: its sentences.
        german: the language.
    """

    def __init__(self, text: str, cues: Speaking, heard: Hearing, *, german: bool) -> None:
        self._text = text
        self._cues = cues
        self._heard = heard
        self._german = german

    def of(self, index: int, start: int, end: int) -> Saying | None:
        """Return the saying that brings in the words in [start, end), marks included.

        Args:
            index: of their sentence.
            start: of the words, code points of the text.
            end: behind them.
        """
        sayings = self._heard.sayings(index)
        behind = self._trailing(sayings, end)
        before = [one for one in sayings if one.end <= start and not self._taken_over(one.end, start, index)]
        told = [one for one in before if one.speaker is not None]
        if behind is not None and not self._passed_on(behind, told) and (behind.speaker is not None or not told):
            return behind
        if told:
            framed = told[0].role == "frame" and told[0].speaker is not None and not self._heard.reports(told[-1])
            chosen = told[0] if framed else told[-1]
            return self._heard_by(chosen, sayings, end) or chosen
        after = [one for one in sayings if one.start >= end and not _FULL.search(self._text, end, one.start)]
        named = [one for one in after if one.speaker is not None]
        firm = [one for one in named if one.role == "frame" or self._heard.reports(one)]
        return next(iter(firm or named), None) or next(iter([*reversed(before), *after]), None)

    def _heard_by(self, framed: Saying, sayings: Sequence[Saying], end: int) -> Saying | None:
        """Return who says what an outlet's frame only passes on: "Müller soll laut „Bild“ „…“ gesagt haben"."""
        if (
            framed.role != "frame"
            or framed.speaker is None
            or not self._cues.outlets.fullmatch(str(framed.speaker.name))
        ):
            return None
        behind = (one for one in sayings if one.start >= end and one.role == "verb" and self._heard.reports(one))
        return next((one for one in behind if one.speaker is not None and self._is_person(one.speaker)), None)

    def _taken_over(self, end: int, start: int, index: int) -> bool:
        """Say whether somebody else is the subject behind a semicolon: "Smith wrote a column; they call it “…”"."""
        semicolon = self._text.rfind(";", end, start)
        return semicolon >= 0 and any(
            semicolon < m.start < start and not m.governed for m in self._heard.mentions(index)
        )

    def _passed_on(self, behind: Saying, told: Sequence[Saying]) -> bool:
        """Say whether a frame before the words outdoes what is behind, or that only passes on what somebody says.

        "Laut Müller „…“, suchen die Forscher nun": any verb; "X admitted “…”, according to AP": a frame.
        """
        if told and told[-1].role == "frame" and not self._says(behind):
            return True
        if behind.role != "frame" or behind.speaker is None or behind.speaker.sort != "body":
            return False
        speaking = (one for one in told if one.speaker is not None and self._is_person(one.speaker))
        return any(one.role == "verb" and self._heard.reports(one) for one in speaking)

    def _is_person(self, speaker: Mention) -> bool:
        """Say whether somebody speaks, in English also one without a name: "the judge said"."""
        return speaker.sort in {"person", "pronoun"} or (speaker.sort == "description" and speaker.personal)

    def _says(self, saying: Saying) -> bool:
        """Say whether a saying's word is one of those known to report, not any verb behind the marks."""
        frame = saying.role == "frame" or self._cues.so.search(self._text, saying.start, saying.end) is not None
        return frame or self._cues.says.fullmatch(self._text, saying.start, saying.end) is not None

    def _trailing(self, sayings: Sequence[Saying], end: int) -> Saying | None:
        """Return a saying right behind a quotation: “…”, sagte Musk / "…," Musk said."""
        match = _TRAIL.match(self._text, end)
        begin = match.end() if match else end
        for one in sayings:
            if one.start < end or one.start > begin + _NEAR:
                continue
            if one.speaker is None and any(one.end < other.start <= one.end + 1 for other in sayings):
                continue  # "so urteilte Musk": the verb tells who
            if one.start <= begin + 1 or self._right_behind(one, end, begin):
                return one
            return None
        return None

    def _right_behind(self, saying: Saying, end: int, begin: int) -> bool:
        """Say whether a saying's speaker is the next behind the words, a title before a name skipped."""
        speaker = saying.speaker
        if speaker is None or speaker.start < end:
            return False
        if speaker.start <= begin + 1:
            return True
        return not self._german and _TITLES.fullmatch(self._text, begin, speaker.start) is not None
