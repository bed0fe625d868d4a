"""Whether a comparison goes on, and how far it is: asked and told while claims and figures are gone through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")
_EVERY: Final = 16  # things between two questions: so many claims of full length are read in a tenth of a second


class Watched(Sequence[T]):
    """Things that ask whether to go on whenever they are gone through from the first to the last.

    A long comparison goes through the same claims a dozen times, for each rule; so no rule need ask by itself.

    Args:
        things: kept as they are.
        go_on: what it raises ends what goes through the things.
    """

    def __init__(self, things: Iterable[T], go_on: Callable[[], object]) -> None:
        self._things, self._go_on = tuple(things), go_on

    def __iter__(self) -> Iterator[T]:
        """Yield the things, asking now and then."""
        for place, thing in enumerate(self._things):
            if not place % _EVERY:
                self._go_on()
            yield thing

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._things)

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...
    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        """Return one thing, or some, without asking."""
        return self._things[place]


class Share:
    """What part of the way is done, told by one who knows only a stretch of it.

    Args:
        tell: is told the share of the whole (0–1).
        start: where the stretch begins on the whole way.
        end: where it ends.
    """

    def __init__(self, tell: Callable[[float], object], start: float = 0.0, end: float = 1.0) -> None:
        self._tell, self._start, self._long = tell, start, end - start

    def told(self, done: float) -> None:
        """Tell what share of the stretch is done (0–1)."""
        self._tell(self._start + self._long * done)

    def part(self, start: float, end: float) -> Share:
        """Return a part of the stretch (0–1 of it)."""
        return Share(self._tell, self._start + self._long * start, self._start + self._long * end)


UNTOLD: Final = Share(bool)
