"""How far something long is, told to whoever waits for it: what is being done, and which share of it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")
# Told what is being done ("comparing", "composing", "writing", "setting") and which share of it is; None: nobody knows.
Tell: TypeAlias = "Callable[[str, float | None], object]"


def untold(_stage: str, _share: float | None) -> None:
    """Tell nobody how far a report is."""


def within(tell: Tell, first: float, last: float) -> Tell:
    """Return what is told how much of a part is done, which is from ``first`` to ``last`` of the whole."""
    return lambda stage, share: tell(stage, None if share is None else first + (last - first) * share)


def counted_off(things: Sequence[T], stage: str, tell: Tell) -> Iterator[T]:
    """Yield things, and tell how many of them are done."""
    for done, thing in enumerate(things):
        tell(stage, done / len(things))
        yield thing
