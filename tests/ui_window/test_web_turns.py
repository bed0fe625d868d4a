"""Many fetches take turns, two at a time."""

from __future__ import annotations

from workbench.ui.web.turns import Turns


def test_two_at_a_time_and_nothing_twice() -> None:
    begun: list[str] = []
    turns = Turns(begun.append)
    turns.add(("a", "b", "c", "a"))
    turns.add(("b", "d"))
    assert begun == ["a", "b"]
    assert turns.keys == {"a", "b", "c", "d"}
    turns.ended("b")
    assert begun == ["a", "b", "c"]
    turns.ended("a", all_of_it=True)
    turns.ended("c")
    assert begun == ["a", "b", "c"]
    assert turns.keys == frozenset()
    turns.add(("a",))
    assert begun[-1] == "a"


def test_work_that_ends_at_once_lets_the_next_begin() -> None:
    begun: list[str] = []

    def begin(key: str) -> None:
        begun.append(key)
        turns.ended(key)

    turns = Turns(begin)
    turns.add(("a", "b", "c"))
    assert begun == ["a", "b", "c"]
    assert turns.keys == frozenset()
