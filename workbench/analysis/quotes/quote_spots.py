"""Where words in marks stand: inside their marks, in their sentence, other words in marks blanked."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from workbench.analysis.quotes.kinds_of_quotes import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.analysis.marks import Stretch
    from workbench.analysis.speech.speaking import Speaking

_BEHIND_MARK: Final = re.compile(
    r"[?-](?:(?:(?<=[,.!?][\"”].)|(?<=[,.!?]['’][\"”].))(?=[A-Za-z])|(?<=\w['’]s-)(?=[A-Z]))"
)
_BEFORE_VERB: Final = re.compile(r"(?<![\w-])([A-Z][\w'’]*[a-z])-([a-z]+)(?![\w-])")
_BEHIND_VERB: Final = re.compile(r"(?<=\s)([a-z]+)-(?=[A-Z])")
ADDED: Final = frozenset({"has", "had", "is", "was", "will", "also", "who"})  # what no name ends with
_CLOSING: Final = "’”“"  # a mark written twice: ‘’…’’


class Spots:
    """The places of words in marks in one text.

    Args:
        text: the draft.
        blanked: the same with quoted words blanked.
        stretches: its sentences, in order.
    """

    def __init__(self, text: str, blanked: str, stretches: Sequence[Stretch]) -> None:
        self._text = text
        self._blanked = blanked
        self._stretches = stretches
        self._starts = [stretch.start for stretch in stretches]

    def sentence(self, place: int) -> int:
        """Return the index of the sentence in which a place (code points) lies; the first one's before all."""
        return max(0, bisect_right(self._starts, place) - 1)

    def between(self, a: int, b: int) -> Spot | None:
        """Return the place of the words in the marks [a, b); None when nothing stands between them."""
        text, index = self._text, self.sentence(a)
        mark = 2 if text.startswith(("''", "``", "‘’", "‘‘"), a) else 1
        closing = 2 if text.endswith(("''", "’’"), a, b) else 1
        start, end = a + mark, b - closing if b - closing > a and not text[b - 1].isalnum() else b
        if text[b - 1] in ".!?" and b - 1 > a and text[b - 1] not in "“”\"«‘’'":
            end = b
        while start < end and (text[start].isspace() or text[start] in _CLOSING):
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start >= end:
            return None
        last = max(index, self.sentence(b - 1))
        return Spot(
            text=text,
            blanked=self._blanked,
            outer=(a, b),
            start=start,
            end=end,
            index=index,
            last=last,
            sentence=(self._stretches[index].start, max(self._stretches[last].end, b)),
        )


def blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with what stands inside the given marks replaced by blanks, letter for letter.

    A comma before the closing mark stays: whoever stands behind says the words, with whatever verb (“…,” he grinned).
    """
    kept: list[str] = []
    at = 0
    for start, end in spans:
        inside = end - start - 2
        last = "," if inside > 1 and text[end - 2] == "," else " "
        kept += (text[at : start + 1], f"{' ' * (inside - 1)}{last}" if inside > 0 else "")
        at = max(start + 1, end - 1)
    return "".join((*kept, text[at:]))


def lost_blanks(text: str, cues: Speaking) -> str:
    """Return a blanked text with blanks where a hyphen or "?" stands for one that a conversion lost.

    "Lee-said on Monday", "…,"-Lee said", "Reuters'-Lee": no compound ends with a verb of saying or begins there.

    Args:
        text: the draft with quoted words blanked.
        cues: the language's expressions.
    """
    kept = _BEHIND_MARK.sub(" ", text)
    kept = _BEFORE_VERB.sub(lambda match: f"{match[1]} {match[2]}" if _is_verb(match[2], cues) else match[0], kept)
    return _BEHIND_VERB.sub(lambda match: f"{match[1]} " if cues.verb.fullmatch(match[1]) else match[0], kept)


def _is_verb(word: str, cues: Speaking) -> bool:
    return word in ADDED or cues.says.fullmatch(word) is not None
