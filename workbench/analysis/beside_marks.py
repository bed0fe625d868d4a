"""What needs no verb of saying to bring words in, for it stands right beside their marks: “…,” he grinned.

German: „…“, freut sich X; mit den Worten „…“ begann X; „…“ ist der Rat von X. English, behind a comma that belongs to
the marks: “…,” laughed X; “…,” the mum of four grinned.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.marks import Stretch
    from workbench.analysis.mention import Mention
    from workbench.analysis.speaking import Speaking
    from workbench.analysis.subjects import Subjects

_ANY_VERB: Final = re.compile(
    r"(?<=[“”\"«])\s*,\s*(?P<verb>(?!(?:der|die|das|den|dem|dass|was|wie|so|weil|denn|wobei|als|also|doch|nicht|sowie|oder|um|damit|laut|sondern|statt|seit|mit|erst|fast|rund|etwa|bereits|jetzt|nachdem|damals|dort|bis|gut|meist)\b)[a-zäöüß]+(?:t|te|ten|en|an|ief|ab|ing|ich|ach|rieb|ob))(?=\s)"
)
_WITH_WORDS: Final = re.compile(
    r"[Mm]it (?:den|diesen) Worten,?\s*(?:[„“\"»]\s+[“”\"«],?\s*)?(?P<verb>[a-zäöüß]+)(?=\s)"
)
_VERDICT: Final = re.compile(
    r"(?<=[“”\"«]),?\s(?P<verb>lautete|lautet|war|ist)\s(?:das|der|die)\s(?P<noun>[A-ZÄÖÜ]\w+)\s(?:von|vom|der|des)\s"
)
_COMMA: Final = re.compile(r"(?:,[”\"]|[”\"],)(?=\s)")
_NO_VERB: Final = (
    r"(?:and|or|but|who|whom|whose|which|that|the|an?|of|in|on|at|by|from|for|with|to|as|than|then|when|while|where|if"
    r"|was|were|is|are|has|had|have|\w+ing|will|would|can|could|may|might|should|must|did|does|not|never|also|now|still|more)\b"
)
_VERB_FIRST: Final = re.compile(rf"\s(?P<verb>(?!{_NO_VERB})[a-z]{{3,}})(?=\s)")
_VERB_BEHIND: Final = re.compile(
    rf"(?:,[^,.;:?!“”\"]{{2,60}},)?\s(?:[a-z]+ly\s)?(?P<verb>(?!{_NO_VERB})[a-z]{{3,}})(?![\w-])"
)
_MARK: Final = re.compile(r"[“”\"«]")
_EXPRESSION: Final = 30  # code points between marks
_PEOPLE: Final = frozenset({"person", "pronoun"})


class BesideMarks:
    """Finds what stands right beside the marks of a text and tells whose words they hold.

    Args:
        text: the draft with quoted words blanked, but for a comma before the closing mark.
        cues: the language's expressions.
        subjects: who does what in it.
        german: the language.
    """

    def __init__(self, text: str, cues: Speaking, subjects: Subjects, *, german: bool) -> None:
        self._text = text
        self._cues = cues
        self._subjects = subjects
        self._german = german
        self._marks = [match.start() for match in _MARK.finditer(text)]

    def of(self, stretch: Stretch) -> Iterator[tuple[int, int, Mention | None]]:
        """Yield where each verb or noun begins and ends in a sentence, and who stands beside it."""
        first = bisect_left(self._marks, stretch.start - 1)
        if first < len(self._marks) and self._marks[first] < stretch.end:
            yield from self._in_german(stretch) if self._german else self._in_english(stretch)
        elif self._german and self._text.find(" Worten", stretch.start, stretch.end) >= 0:
            yield from self._with_verbs(_WITH_WORDS.finditer(self._text, stretch.start, stretch.end), stretch.end)

    def _in_german(self, stretch: Stretch) -> Iterator[tuple[int, int, Mention | None]]:
        span = stretch.start, stretch.end
        yield from self._with_verbs(_ANY_VERB.finditer(self._text, *span), stretch.end)
        yield from self._with_verbs(_WITH_WORDS.finditer(self._text, *span), stretch.end)
        for match in _VERDICT.finditer(self._text, *span):
            if self._cues.utterance.fullmatch(match["noun"]):
                yield match.start("verb"), match.end(), self._subjects.behind(match.end() - 1, stretch.end)

    def _with_verbs(self, matches: Iterator[re.Match[str]], end: int) -> Iterator[tuple[int, int, Mention | None]]:
        for match in matches:
            speaker = self._subjects.behind(match.end(), end)
            if speaker is not None and not self._cues.says.fullmatch(match["verb"]):
                yield match.start("verb"), match.end(), speaker

    def _in_english(self, stretch: Stretch) -> Iterator[tuple[int, int, Mention | None]]:
        for match in _COMMA.finditer(self._text, stretch.start, stretch.end):
            if not self._is_whole(match.start(), stretch.start):
                continue
            first = _VERB_FIRST.match(self._text, match.end(), stretch.end)
            if first is not None and self._cues.says.fullmatch(first["verb"]):
                continue
            speaker = self._subjects.behind(first.end() if first is not None else match.end(), stretch.end)
            if speaker is None or speaker.governed or not (speaker.sort in _PEOPLE or speaker.personal):
                continue
            if first is not None:
                yield first.start("verb"), first.end(), speaker
                continue
            behind = _VERB_BEHIND.match(self._text, speaker.end, stretch.end)
            if behind is not None and not self._cues.says.fullmatch(behind["verb"]):
                yield behind.start("verb"), behind.end(), speaker

    def _is_whole(self, end: int, start: int) -> bool:
        """Say whether marks closed at a place hold more than an expression amid a sentence: "of “reform,” Li left"."""
        opened = max(self._text.rfind(mark, start, end) for mark in '“"')
        before = self._text[start:opened].rstrip() if opened >= 0 else ""
        return end - opened > _EXPRESSION or before[-1:] in ("", ",", ":", ".", "”", '"', "-", "–", "—")
