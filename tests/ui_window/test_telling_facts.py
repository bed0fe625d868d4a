"""An evidence card marks what speaks of its claim, and shows it even in a long passage."""

from __future__ import annotations

from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from workbench.model.facts import Fact, FactKind
from workbench.ui.panel.telling_facts import CUT, shortened, telling

_PASSAGE: Final = (
    "Von diesen Mitteln entfallen 43 Prozent auf die Lausitz, 37 Prozent auf das Rheinische Revier und 20 Prozent auf "
    "das Mitteldeutsche Revier. Die Lausitz erhält damit 17 Milliarden Euro."
)


def _fact(words: str, kind: FactKind, value: float | str, unit: str | None = None) -> Fact:
    start = max(0, _PASSAGE.find(words))
    return Fact(number=1, start=start, end=start + len(words), text=words, kind=kind, value=value, unit=unit)


_FACTS: Final = (
    _fact("43 Prozent", FactKind.PERCENT, 43),
    _fact("37 Prozent", FactKind.PERCENT, 37),
    _fact("Rheinische", FactKind.PLACE, "Rheinische"),
    _fact("20 Prozent", FactKind.PERCENT, 20),
    _fact("17 Milliarden Euro", FactKind.MONEY, 17_000_000_000, "EUR"),
)


def test_the_same_figure_alone_is_marked_and_else_those_that_could_contradict() -> None:
    claim = (_fact("43 Prozent", FactKind.PERCENT, 43), _fact("17,2", FactKind.MONEY, 17_200_000_000, "EUR"))
    assert [fact.text for fact in telling(_FACTS, claim)] == ["43 Prozent", "17 Milliarden Euro"]
    other = (_fact("44 Prozent", FactKind.PERCENT, 44),)
    assert [fact.text for fact in telling(_FACTS, other)] == ["43 Prozent", "37 Prozent", "20 Prozent"]
    assert telling(_FACTS, ()) == _FACTS


def test_what_stands_between_distant_figures_is_left_out() -> None:
    marks = tuple((fact.start, fact.end) for fact in (_FACTS[0], _FACTS[4]))
    words, moved = shortened(_PASSAGE, marks)
    assert [words[start:end] for start, end in moved] == ["43 Prozent", "17 Milliarden Euro"]
    assert CUT in words
    assert len(words) < len(_PASSAGE)


@given(st.text(max_size=400), st.lists(st.integers(min_value=0, max_value=400), max_size=10))
def test_marks_hold_the_same_words_after_shortening(words: str, places: list[int]) -> None:
    edges = sorted({place for place in places if place <= len(words)})
    marks = tuple(zip(edges[::2], edges[1::2], strict=False))
    shown, moved = shortened(words, marks)
    assert [shown[a:b] for a, b in moved] == [words[a:b] for a, b in marks]
