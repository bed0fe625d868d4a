"""The sayings and mentions of each sentence of one text, each sentence read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.speech.sayings import Saying, Sayings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.marks import Stretch
    from workbench.analysis.speech.mention import Mention
    from workbench.analysis.speech.mentions import Mentions
    from workbench.analysis.speech.speaking import Speaking


class Hearing:
    """Reads the sentences of one text.

    Args:
        text: the draft with quoted words blanked.
        stretches: its sentences, in order.
        cues: the language's expressions.
        mentions: who could speak.
        german: the language.
    """

    def __init__(
        self, text: str, stretches: Sequence[Stretch], cues: Speaking, mentions: Mentions, *, german: bool
    ) -> None:
        self.stretches = stretches
        self._text = text
        self._cues = cues
        self._mentions = mentions
        self._sayings = Sayings(text, cues, mentions, german=german)
        self._found: dict[int, list[Saying]] = {}
        self._inside: dict[int, list[Mention]] = {}

    def sayings(self, index: int) -> list[Saying]:
        """Return the sayings of a sentence, each sentence read once."""
        if index not in self._found:
            self._found[index] = self._sayings.of(self.stretches[index])
        return self._found[index]

    def mentions(self, index: int) -> list[Mention]:
        """Return the mentions of a sentence, each sentence read once."""
        if index not in self._inside:
            stretch = self.stretches[index]
            self._inside[index] = self._mentions.within(stretch.start, stretch.end)
        return self._inside[index]

    def reports(self, saying: Saying) -> bool:
        """Say whether a saying's word always reports, not only beside quoted words."""
        return self._cues.verb.fullmatch(self._text, saying.start, saying.end) is not None
