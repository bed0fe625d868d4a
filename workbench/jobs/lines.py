"""A message in lines, a long one in several: reading megabytes of JSON at once holds every thread up, the window's too.

What is long in it, texts and lists, goes ahead in lines of its own, ``{"ahead": [names], "more": …}``; in the message's
own line, which comes last, there is nothing in that place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from workbench.jobs.protocol import line_of, message_of
from workbench.text.pieces import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONG: Final = 100_000  # code points of a text
_MANY: Final = 256  # things in a list: headings, paragraphs, rows
_AHEAD: Final = "ahead"


def lines_of(message: dict[str, Any]) -> Iterator[bytes]:
    """Yield the lines of a message."""
    rest: dict[str, Any] = {}
    yield from _ahead_of(message, rest, [])
    yield line_of(rest)


def _ahead_of(message: dict[str, Any], rest: dict[str, Any], names: list[str]) -> Iterator[bytes]:
    """Yield what goes ahead of a message, and put into ``rest`` what does not."""
    for name, inner in message.items():
        place = [*names, name]
        if isinstance(inner, dict) and all(isinstance(one, str) for one in inner):
            rest[name] = {}
            yield from _ahead_of(inner, rest[name], place)
        elif isinstance(inner, str) and len(inner) > _LONG:
            rest[name] = ""
            yield from (line_of({_AHEAD: place, "more": piece}) for piece in pieces(inner))
        elif isinstance(inner, list) and len(inner) > _MANY:
            rest[name] = []
            for first in range(0, len(inner), _MANY):
                yield line_of({_AHEAD: place, "more": inner[first : first + _MANY]})
        else:
            rest[name] = inner


class Joining:
    """Makes messages of the lines that come, one after the other."""

    def __init__(self) -> None:
        self._ahead: dict[tuple[str, ...], list[Any]] = {}

    def take(self, line: bytes) -> dict[str, Any] | None:
        """Return the message that ends with a line, None where more of it is to come.

        Raises:
            ValueError: the line is none of ours.
        """
        message = message_of(line)
        if _AHEAD not in message:
            ahead, self._ahead = self._ahead, {}
            for names, found in ahead.items():
                _put(message, names, found)
            return message
        names, more = message[_AHEAD], message.get("more")
        if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
            raise ValueError(message)
        self._ahead.setdefault(tuple(names), []).append(more)
        return None


def _put(message: dict[str, Any], names: tuple[str, ...], found: list[Any]) -> None:
    """Put into a message what came ahead of it.

    Raises:
        ValueError: it has no such place.
    """
    *folders, last = names
    place: Any = message
    for name in folders:
        place = place.get(name) if isinstance(place, dict) else None
    if not isinstance(place, dict):
        raise ValueError(names)  # noqa: TRY004  # as bad a line as any
    if all(isinstance(more, str) for more in found):
        place[last] = "".join(found)
    elif all(isinstance(more, list) for more in found):
        place[last] = [one for more in found for one in more]
    else:
        raise ValueError(names)
