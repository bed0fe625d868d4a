"""Numbers in runs: what is told of forty claims is read as "1–12, 15, 17–44"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def runs(numbers: Iterable[int]) -> list[str]:
    """Return ["1–5", "8", "9"] for 1, 2, 3, 4, 5, 8, 9; a pair is no range."""
    found: list[list[int]] = []
    for number in sorted(set(numbers)):
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return [words for run in found for words in _words(run)]


def _words(run: list[int]) -> list[str]:
    return list(map(str, run)) if len(run) < 3 else [f"{run[0]}–{run[-1]}"]  # noqa: PLR2004  a pair is no range
