"""Where a text's finite verbs stand, by tense: what tells whether "am Freitag" has been or is to come."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.analysis.forms import tokens_with

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Tenses:
    """The places of finite verbs, in code points, in order.

    Attributes:
        present: in the present, auxiliaries and verbs of saying apart: "sagt" and "hat" tell of what was.
        past: in the past, and the auxiliaries that make a perfect.
    """

    present: tuple[int, ...] = ()
    past: tuple[int, ...] = ()

    @property
    def only_present(self) -> bool:
        """Say whether there is a verb in the present and none in the past."""
        return bool(self.present) and not self.past

    def within(self, start: int, end: int) -> Tenses:
        """Return the verbs from ``start`` to before ``end``, counted from ``start``."""
        return Tenses(_cut(self.present, start, end), _cut(self.past, start, end))


NO_TENSES: Final = Tenses()
_PERFECT: Final = frozenset({"hat", "haben", "ist", "sind", "habe", "sei", "seien", "has", "have", "is", "are"})
_SAYING: Final = frozenset(
    {"sagt", "heißt", "berichtet", "meldet", "teilt", "says", "say", "reports", "according", "steht", "gilt", "läuft"}
)


def tenses(doc: Doc) -> Tenses:
    """Return the finite verbs of a tagged text."""
    past = [doc[at].idx for at in tokens_with(doc, "Tense=Past", "VerbForm=Fin")]
    present: list[int] = []
    for at in tokens_with(doc, "Tense=Pres", "VerbForm=Fin"):
        word = doc[at].lower_
        if word in _PERFECT:
            past.append(doc[at].idx)
        elif word not in _SAYING:
            present.append(doc[at].idx)
    return Tenses(tuple(present), tuple(sorted(past)))


def _cut(places: tuple[int, ...], start: int, end: int) -> tuple[int, ...]:
    return tuple(place - start for place in places[bisect_left(places, start) : bisect_left(places, end)])
