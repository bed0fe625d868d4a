"""Who stands right behind a verb of saying: blanks, fillers, marks and an English office before the name skipped."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workbench.analysis.speech.mention import Mention
    from workbench.analysis.speech.mentions import Mentions
    from workbench.analysis.speech.speaking import Speaking

_OWNERS: Final = frozenset({"body", "person"})  # the tagger takes some papers for people
_NEAR: Final = 90  # code points between a verb and the speaker behind it
_MARKED_BODY: Final = re.compile(r"\s(?:(?:der|die|das|the)\s)?[„“\"»](?=[A-ZÄÖÜ])")  # schrieb die „Zeit“
_BLANK: Final = re.compile(r"\s*[„“\"»]?")
_OFFICE: Final = re.compile(
    r"\s(?:(?:the|its)\s)?(?:[A-Z][\w&.-]*['’]s\s)?(?:(?!and\b|that\b|by\b|in\b|of\b)[a-z][\w-]*\s){0,4}?(?P<noun>[a-z][\w-]*)\s"
    r"(?P<rank>(?:Sen|Rep|Gov|Dr|Lt|Gen|Sgt|Capt|Prof)\.?\s)?(?=[A-Z])"
)


class Behind:
    """Finds the mentions behind the places of a text.

    Args:
        text: the draft with quoted words blanked.
        cues: the language's expressions.
        mentions: who could speak.
        german: the language.
    """

    def __init__(self, text: str, cues: Speaking, mentions: Mentions, *, german: bool) -> None:
        self._text = text
        self._cues = cues
        self._mentions = mentions
        self._german = german

    def of(self, place: int, end: int) -> Mention | None:
        """Return the mention right behind a place, blanks and fillers skipped."""
        holder = None if self._german else self._holder(place, end)
        if holder is not None:
            return holder
        match = self._cues.fillers.match(self._text, place, min(end, place + _NEAR))
        starts = [match.end()] if match else []
        blank = _BLANK.match(self._text, place)
        starts += [blank.end()] if blank else []
        marked = _MARKED_BODY.match(self._text, place)
        starts += [marked.end()] if marked else []
        led = self._cues.statement_of.match(self._text, place, end)
        for start in starts:
            found = self._mentions.at(start, end)
            if found is not None and self._text.startswith(" zufolge ", found.end):
                return self.of(found.end + len(" zufolge"), end)
            if found is not None and not (led and found.sort == "description"):
                return self._owned(found, end) or found
        found = self._mentions.at(led.end(), end) if led else None
        return replace(found, governed=False) if found is not None else None

    def _owned(self, found: Mention, end: int) -> Mention | None:
        """Return the person of an English body: "said Al Jazeera's Harry Fawcett"."""
        if self._german or found.sort not in _OWNERS or not self._text.startswith(("'s ", "’s "), found.end):
            return None
        person = self._mentions.at(found.end + len("'s "), end)
        return person if person is not None and person.sort == "person" and person.listed else None

    def _holder(self, place: int, end: int) -> Mention | None:
        """Return the person behind an English office without article: "said Uber's chief security officer Joe Lee"."""
        office = _OFFICE.match(self._text, place, end)
        if office is None or not (office["rank"] or self._cues.personal.search(office["noun"])):
            return None
        found = self._mentions.at(office.end(), end)
        named = found is not None and found.start == office.end() and found.sort == "person" and found.listed
        return found if named else None
