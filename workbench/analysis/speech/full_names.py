"""Whom a short name means among the names of one article: "Partida", "Guo", "CPS", a name with its hyphen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.analysis.speech.people import People
    from workbench.analysis.speech.speaking import Speaking
    from workbench.model.facts import Fact

_INITIALS: Final = re.compile(r"[A-ZÄÖÜ]{3,6}")
_HYPHENED: Final = re.compile(r"-(?:[A-Z][a-z]+|(?!led|era|like|style|run|born|told|said|also)[a-z]{2,5})(?!\w)")
_REST: Final = re.compile(r"[^.;:!?“”„\"»«\n]{0,80}")
_TITLE: Final = 12  # code points in which "Mrs" stands


class FullNames:
    """Tells the full names of one text.

    Args:
        text: the draft with quoted words blanked.
        names: its persons and organisations, in order.
        cues: the language's expressions.
        people: what is known of the people.
        german: the language.
    """

    def __init__(self, text: str, names: Sequence[Fact], cues: Speaking, people: People, *, german: bool) -> None:
        self._text = text
        self._names = names
        self._cues = cues
        self._people = people
        self._german = german
        self._known: dict[str, str] = {}

    def of(self, name: Fact) -> str | None:
        """Return whom a name means; None when it may be several's of whom none was named before."""
        if not isinstance(name.value, str):
            return self._last_so_named(name)
        more = _HYPHENED.match(self._text, name.end) if name.kind is FactKind.PERSON else None
        value = f"{name.value}{more[0]}" if more is not None and not self._german else name.value
        if name.kind is not FactKind.PERSON:
            return self.spelled_out(value)
        if " " in value:
            return value
        if value not in self._known:
            longer = self._longest(one for one in self._values() if one.endswith((f" {value}", f"-{value}")))
            self._known[value] = longer.pop() if len(longer) == 1 else value
        return self._known[value]

    def ending_with(self, start: int, end: int) -> str:
        """Return the one full name that ends with the word in [start, end), or the word itself."""
        word = self._text[start:end]
        found = {one for one in self._values() if one.endswith(f" {word}")}
        return found.pop() if len(found) == 1 else word

    def spelled_out(self, body: str) -> str:
        """Return the one full English name with a body's initials: "Center for Policy Studies" for "CPS"."""
        if self._german or not _INITIALS.fullmatch(body):
            return body
        if body not in self._known:
            words = r"\w+(?:\s(?:of|for|and|the|on|in|to))*\s".join(body)
            found = {match[0] for match in re.finditer(rf"(?<![\w-]){words}\w+(?![\w-])", self._text)}
            self._known[body] = found.pop() if len(found) == 1 else body
        return self._known[body]

    def _last_so_named(self, name: Fact) -> str | None:
        """Return which of several with one surname is meant: all those so far are one, or the last of them spoke.

        "Mr" or "Frau" before the surname leaves out whom it doesn't fit.
        """
        lead = self._text[max(0, name.start - _TITLE) : name.start]
        sex = "f" if self._cues.woman_before.search(lead) else "m" if self._cues.man_before.search(lead) else ""
        some = [one for one in self._names if one.start < name.start and self._is_person(one)]
        some = [one for one in some if str(one.value).endswith((f" {name.text}", f"-{name.text}"))]
        some = [one for one in some if not sex or self._people.sex(str(one.value)) in {"", sex}]
        values = {str(one.value) for one in some}
        longest = max(values, key=len, default="")
        if all(set(value.split()) <= set(longest.split()) for value in values):
            return longest or None  # "Ayatollah Khamenei", "Ayatollah Ali Khamenei"
        return str(some[-1].value) if self._speaks(some[-1]) else None

    def _speaks(self, name: Fact) -> bool:
        """Say whether a name has a verb of saying close behind, in its sentence, or right before."""
        behind = _REST.match(self._text, name.end)
        said = behind is not None and self._cues.verb.search(behind[0]) is not None
        return said or self._cues.verb.search(self._text, max(0, name.start - _TITLE), name.start) is not None

    def _is_person(self, name: Fact) -> bool:
        return name.kind is FactKind.PERSON and isinstance(name.value, str)

    def _values(self) -> set[str]:
        return {str(name.value) for name in self._names}

    def _longest(self, names: Iterable[str]) -> set[str]:
        """Return the names without those that end another."""
        some = set(names)
        return {one for one in some if not any(other.endswith(f" {one}") for other in some)}
