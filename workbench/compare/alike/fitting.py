"""How well a claim's figure and a passage's fit as one thing, whatever their values: signs and what they weigh."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from workbench import paths
from workbench.compare.alike.comparables import same_value
from workbench.compare.alike.ties import one_span, ties
from workbench.compare.signs.marks import marked_apart
from workbench.compare.signs.meanings import met
from workbench.model.facts import FactKind
from workbench.model.measures import dimension

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from workbench.compare.alike.about import About
    from workbench.model.facts import Fact

    Same = Callable[[Fact, Fact], bool | None]

_NAME: Final = 5  # letters
_TOLD: Final = frozenset({"mass", "temperature"})  # measures that say of what: what weighs, how warm
# What is taken away besides, whatever the fit says: it was made on alike paragraphs, where these are rare.
_VETOES: Final = {"alien": 2.0, "other_time": 1.5, "other_role": 1.5, "other_course": 0.5, "apart": 2.0}
_OTHER_DAY: Final = 2.0  # of other amounts: another year has another turnover
_ALONE: Final = 1.0  # a figure that is all of a text is about what it is cited for: a table's "$44 billion"
SIGNS: Final = (
    "always", "names", "names_all", "strange", "alien", "words", "words_ours", "words_theirs", "close", "same_time",
    "other_time", "same_amount", "other_amount", "rivals_ours", "rivals_theirs", "other_role", "other_course",
    "apart", "money", "percent", "duration", "date", "rank", "counted", "measured", "weighed",
)  # fmt: skip


def signs(one: About, other: About, same: Same = same_value) -> tuple[float, ...]:
    """Return what speaks for and against one thing, in the order of ``SIGNS``; ``same`` may remember its answers."""
    kind = one.fact.kind if one.fact.kind is other.fact.kind else FactKind.PERCENT  # "a third" beside "33 percent"
    theirs = (*other.names, *other.words)
    ours = (*one.names, *one.words)
    kin = _kin(one, other)
    names = max(met(one.names, theirs), met(other.names, ours)) or kin
    words, close = met(one.words, other.words), met(one.close, other.close)
    unknown = _unknown(one, other) and _unknown(other, one)
    measure = dimension(one.fact.unit or "") if kind is FactKind.QUANTITY else ""
    times, amounts = (_beside(one, other, same, dates=dates) for dates in (True, False))
    return (
        1.0,
        min(2, names),
        float(bool(one.names) and names >= len(one.names)),
        float(bool(one.names and other.names) and not names),
        float(unknown),
        min(4, words),
        words / max(1, len(one.words)),
        words / max(1, len(other.words)),
        min(3, close),
        float(times is True),
        float(times is False),
        float(amounts is True),
        float(amounts is False),
        min(3, one.rivals),
        min(3, other.rivals),
        float(bool(one.roles and other.roles) and not one.roles & other.roles),
        float(bool(one.course and other.course) and one.course != other.course),
        float(marked_apart(one.marks, other.marks)),
        float(kind is FactKind.MONEY),
        float(kind is FactKind.PERCENT),
        float(kind is FactKind.DURATION),
        float(kind is FactKind.DATE),
        float(kind is FactKind.RANK),
        float(kind is FactKind.QUANTITY and not measure),
        float(bool(measure) and measure not in _TOLD),
        float(measure in _TOLD),
    )


def _unknown(one: About, other: About) -> bool:
    """Say whether the other's whole text speaks of none of the names that stand around a figure."""
    return bool(one.names) and not any(meant & other.spoken for meant in one.names) and not _kin(one, other)


def _kin(one: About, other: About) -> bool:
    """Say whether a name is written nearly alike in the other text: "Eiffelturm" for "Eiffel", "Rhodos", "Rhodes"."""
    pairs = ((one.spelt, other.written), (other.spelt, one.written))
    return any(spellings_of(words).hold(name) for names, words in pairs for name in names if len(name) >= _NAME)


class Spellings:
    """The words of a text, found by a name that is written nearly alike."""

    def __init__(self, words: frozenset[str]) -> None:
        self._words = words
        self._sorted = sorted(word for word in words if len(word) >= _NAME)
        self._sized: dict[int, list[str]] = defaultdict(list)
        for word in self._sorted:
            self._sized[len(word)].append(word)
        self._masks: dict[int, frozenset[str]] = {}
        self._known: dict[str, bool] = {}

    def hold(self, name: str) -> bool:
        """Say whether any word begins with a name or the other way round, or a single letter tells both apart."""
        if name not in self._known:
            self._known[name] = self._begin(name) or not self._masked(len(name)).isdisjoint(_masks(name))
        return self._known[name]

    def _begin(self, name: str) -> bool:
        at = bisect_left(self._sorted, name)
        longer = at < len(self._sorted) and self._sorted[at].startswith(name)
        return longer or any(name[:size] in self._words for size in range(_NAME, len(name) + 1))

    def _masked(self, size: int) -> frozenset[str]:
        """Return the words of a length, each with any of its letters masked; short ones are told apart by a letter."""
        if size not in self._masks:
            words = self._sized[size] if size > _NAME else ()
            self._masks[size] = frozenset(mask for word in words for mask in _masks(word))
        return self._masks[size]


def _masks(word: str) -> Iterator[str]:
    return (f"{word[:at]}\0{word[at + 1 :]}" for at in range(len(word)))


@lru_cache(maxsize=2)
def spellings_of(words: frozenset[str]) -> Spellings:
    """Return the words of one of the two texts that are held against each other just now."""
    return Spellings(words)


def alike_names(name: str, word: str) -> bool:
    """Say whether one begins with the other, or a single letter tells two long ones apart."""
    if len(word) < _NAME:
        return False
    if name.startswith(word) or word.startswith(name):
        return True
    if len(name) != len(word) or len(name) <= _NAME:
        return False
    return sum(a != b for a, b in zip(name, word, strict=True)) == 1


def fit(one: About, other: About, same: Same = same_value) -> float:
    """Return how much speaks for one thing, as the logarithm of its odds; ``same`` may remember its answers."""
    if not one.spoken or not other.spoken:
        return _ALONE
    here = dict(zip(SIGNS, signs(one, other, same), strict=True))
    if here["other_role"] and one_span(one, other):
        here["other_role"] = 0.0  # "25 Minuten lang" is no length
    weights = _weights()
    points = sum((weights[name] - _VETOES.get(name, 0.0)) * sign for name, sign in here.items() if sign)
    return points - _OTHER_DAY * here["other_amount"] * here["date"] + ties(one, other)


@cache
def _weights() -> Mapping[str, float]:
    """Return what each sign weighs, read once."""
    weights = json.loads(paths.resource("models", "sameness", "against.json").read_text("utf-8"))
    return {name: float(weights[name]) for name in SIGNS}


def _beside(one: About, other: About, same: Same, *, dates: bool) -> bool | None:
    """Say whether both sentences name the same time, or the same other amount; None where either names none."""
    answers: set[bool | None] = set()
    theirs = other.figures
    for mine in one.figures:
        for its in theirs:
            if mine.kind is its.kind and (mine.kind is FactKind.DATE) is dates:
                answers.add(same(mine, its))
                if True in answers:
                    return True
    return False if False in answers else None
