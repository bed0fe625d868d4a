"""Where a text's finite verbs stand, by tense: what tells whether "am Freitag" has been or is to come."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.analysis.forms import tokens_of, tokens_with

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Tenses:
    """The places of finite verbs, in code points, in order.

    Attributes:
        present: in the present, auxiliaries and verbs of saying apart: "sagt" and "hat" tell of what was.
        past: in the past, without those that look ahead from there: "sollte", "would".
        nouns: where German nouns end: "Wahlen im November" may be of another time than the verb.
        perfect: auxiliaries in the present, which make a perfect or say what is.
    """

    present: tuple[int, ...] = ()
    past: tuple[int, ...] = ()
    perfect: tuple[int, ...] = ()
    nouns: tuple[int, ...] = ()

    @property
    def only_present(self) -> bool:
        """Say whether there is a verb in the present and none in the past."""
        return bool(self.present) and not (self.past or self.perfect)

    def within(self, start: int, end: int) -> Tenses:
        """Return the verbs from ``start`` to before ``end``, counted from ``start``."""
        return Tenses(*(_cut(places, start, end) for places in (self.present, self.past, self.perfect, self.nouns)))


NO_TENSES: Final = Tenses()
_PERFECT: Final = frozenset({"hat", "haben", "ist", "sind", "habe", "sei", "seien", "has", "have", "is", "are"})
_AHEAD: Final = frozenset(
    {"sollte", "sollten", "wollte", "wollten", "würde", "würden", "should", "would", "could", "might"}
)
_SAYING: Final = frozenset({"sagt", "heißt", "berichtet", "meldet", "teilt", "says", "say", "reports", "steht", "gilt"})
_APART: Final = _PERFECT | _SAYING


def tenses(doc: Doc) -> Tenses:
    """Return the finite verbs of a tagged text."""
    past = [doc[at] for at in tokens_with(doc, "Mood=Ind", "Tense=Past", "VerbForm=Fin")]
    present = [doc[at] for at in tokens_with(doc, "Tense=Pres", "VerbForm=Fin")]
    nouns = tokens_of(doc, "NOUN") if doc._.lexicon.code == "de" else ()
    return Tenses(
        present=tuple(token.idx for token in present if token.lower_ not in _APART),
        past=tuple(token.idx for token in past if token.lower_ not in _AHEAD),
        perfect=tuple(token.idx for token in present if token.lower_ in _PERFECT),
        nouns=tuple(doc[at].idx + len(doc[at]) for at in nouns),
    )


def _cut(places: tuple[int, ...], start: int, end: int) -> tuple[int, ...]:
    return tuple(place - start for place in places[bisect_left(places, start) : bisect_left(places, end)])
