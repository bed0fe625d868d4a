"""What needs no verb of saying to bring words in, for it stands right beside their marks: “…,” he grinned.

German: „…“, freut sich X; mit den Worten „…“ begann X; „…“ ist der Rat von X. English, behind a comma that belongs to
the marks: “…,” laughed X; “…,” the mum of four grinned.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.analysis.lexicon import NEVER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workbench.analysis.marks import Stretch
    from workbench.analysis.speech.mention import Mention
    from workbench.analysis.speech.speaking import Speaking
    from workbench.analysis.speech.subjects import Subjects

_COMMA: Final = re.compile(r"(?:,[”\"]|[”\"],)(?=\s)")
_MARK: Final = re.compile(r"[“”\"«]")
_EXPRESSION: Final = 30  # code points between marks
_PEOPLE: Final = frozenset({"person", "pronoun"})


@dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """What a language says right beside marks; each verb is a group ``verb``.

    Attributes:
        any_verb: behind the closing mark, whoever speaks after it (German).
        with_words: what words are begun with ("mit den Worten begann").
        verdict: behind the closing mark, with a ``noun`` that says what the words are, up to whose they are.
        first: behind the mark and its comma, whoever speaks after it (English); ``behind`` after whoever speaks.
    """

    any_verb: re.Pattern[str]
    with_words: re.Pattern[str]
    verdict: re.Pattern[str]
    first: re.Pattern[str]
    behind: re.Pattern[str]


def beside(table: Mapping[str, str]) -> Beside:
    """Return the expressions of a language's table ``speech``."""
    other = table.get("no_verb_beside")
    verb = rf"(?P<verb>(?!(?:{other})\b)[a-z]{{3,}})" if other else NEVER
    return Beside(
        any_verb=re.compile(table.get("verb_beside") or NEVER),
        with_words=re.compile(table.get("with_words") or NEVER),
        verdict=re.compile(table.get("verdict_beside") or NEVER),
        first=re.compile(rf"\s{verb}(?=\s)"),
        behind=re.compile(rf"(?:,[^,.;:?!“”\"]{{2,60}},)?\s(?:[a-z]+ly\s)?{verb}(?![\w-])"),
    )


class BesideMarks:
    """Finds what stands right beside the marks of a text and tells whose words they hold.

    Args:
        text: the draft with quoted words blanked, but for a comma before the closing mark.
        cues: the language's expressions.
        subjects: who does what in it.
    """

    def __init__(self, text: str, cues: Speaking, subjects: Subjects) -> None:
        self._text = text
        self._cues = cues
        self._beside = cues.beside
        self._subjects = subjects
        self._marks = [match.start() for match in _MARK.finditer(text)]

    def of(self, stretch: Stretch) -> Iterator[tuple[int, int, Mention | None]]:
        """Yield where each verb or noun begins and ends in a sentence, and who stands beside it."""
        first = bisect_left(self._marks, stretch.start - 1)
        if first < len(self._marks) and self._marks[first] < stretch.end:
            span = stretch.start, stretch.end
            yield from self._with_verbs(self._beside.any_verb.finditer(self._text, *span), stretch.end)
            yield from self._with_verbs(self._beside.with_words.finditer(self._text, *span), stretch.end)
            for match in self._beside.verdict.finditer(self._text, *span):
                if self._cues.utterance.fullmatch(match["noun"]):
                    yield match.start("verb"), match.end(), self._subjects.behind(match.end() - 1, stretch.end)
            yield from self._behind_commas(stretch)
        else:
            found = self._beside.with_words.finditer(self._text, stretch.start, stretch.end)
            yield from self._with_verbs(found, stretch.end)

    def _with_verbs(self, matches: Iterator[re.Match[str]], end: int) -> Iterator[tuple[int, int, Mention | None]]:
        for match in matches:
            speaker = self._subjects.behind(match.end(), end)
            if speaker is not None and not self._cues.says.fullmatch(match["verb"]):
                yield match.start("verb"), match.end(), speaker

    def _behind_commas(self, stretch: Stretch) -> Iterator[tuple[int, int, Mention | None]]:
        for match in _COMMA.finditer(self._text, stretch.start, stretch.end):
            if not self._is_whole(match.start(), stretch.start):
                continue
            first = self._beside.first.match(self._text, match.end(), stretch.end)
            if first is not None and self._cues.says.fullmatch(first["verb"]):
                continue
            speaker = self._subjects.behind(first.end() if first is not None else match.end(), stretch.end)
            if speaker is None or speaker.governed or not (speaker.sort in _PEOPLE or speaker.personal):
                continue
            if first is not None:
                yield first.start("verb"), first.end(), speaker
                continue
            behind = self._beside.behind.match(self._text, speaker.end, stretch.end)
            if behind is not None and not self._cues.says.fullmatch(behind["verb"]):
                yield behind.start("verb"), behind.end(), speaker

    def _is_whole(self, end: int, start: int) -> bool:
        """Say whether marks closed at a place hold more than an expression amid a sentence: "of “reform,” Li left"."""
        opened = max(self._text.rfind(mark, start, end) for mark in '“"')
        before = self._text[start:opened].rstrip() if opened >= 0 else ""
        return end - opened > _EXPRESSION or before[-1:] in ("", ",", ":", ".", "”", '"', "-", "–", "—")
