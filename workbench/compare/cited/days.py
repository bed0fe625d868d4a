"""A weekday that a source writes otherwise beside the same day: "Tuesday, 3 March", "Monday, 3 March"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.compare.cited.places import Place
from workbench.compare.signs.written_days import written_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.compare.alike.about import Words
    from workbench.compare.signs.written_days import WrittenDay


def other_weekdays(claim: Words, passage: Words) -> Iterator[tuple[Place, Place]]:
    """Yield each day of a claim with the first place where the passage gives it another weekday, and nowhere its own.

    Args:
        claim: its words.
        passage: those of the source.
    """
    theirs = list(written_days(passage.text))
    for day in written_days(claim.text) if theirs else ():
        same = [other for other in theirs if day.same_day(other)]
        if same and all(other.weekday != day.weekday for other in same):
            yield _place(day, claim), _place(same[0], passage)


def _place(day: WrittenDay, words: Words) -> Place:
    return Place(day.start + words.start, day.end + words.start, day.text)
