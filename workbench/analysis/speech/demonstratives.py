"""Whom "dieser", "letzterer" and "jener" mean: whoever the sentence before names last, or the first of its two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workbench.analysis.speech.hearing import Hearing
    from workbench.analysis.speech.mention import Mention
    from workbench.analysis.speech.speaking import Speaking

_BACK: Final = 2  # sentences in which such a pronoun finds its name


class Demonstratives:
    """Finds whom the demonstratives of one text mean.

    Args:
        cues: the language's expressions.
        heard: its sentences.
    """

    def __init__(self, cues: Speaking, heard: Hearing) -> None:
        self._cues = cues
        self._heard = heard

    def points(self, mention: Mention) -> bool:
        """Say whether a mention is such a pronoun."""
        return mention.sort == "pronoun" and any(
            cue.fullmatch(mention.noun) for cue in (self._cues.the_last, self._cues.the_first)
        )

    def of(self, mention: Mention, index: int) -> str | None:
        """Return whom such a pronoun of a sentence means, None when nobody named or several may be meant."""
        for back in range(index, max(-1, index - 1 - _BACK), -1):
            some = [m for m in self._heard.mentions(back) if m.end <= mention.start and self._fits(m, mention)]
            if not some:
                continue
            names = {m.name for m in some}
            if self._cues.the_first.fullmatch(mention.noun):
                return some[0].name if len(names) > 1 else None
            return some[-1].name
        return None

    def _fits(self, one: Mention, pronoun: Mention) -> bool:
        """Say whether a mention may be meant: a person of that sex, named or not."""
        if one.sort not in {"person", "description"} or not (one.personal and one.listed):
            return False
        if one.sort == "person" and not one.name:
            return False
        return not (one.sex and pronoun.sex) or one.sex == pronoun.sex
