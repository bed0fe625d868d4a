"""English names that look governed by a preposition and are subjects: "as Lee said", "envoy to NATO Ann Lee said"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.speech.mention import Mention
    from workbench.analysis.speech.people import People
    from workbench.analysis.speech.speaking import Speaking

_OFFICE: Final = r"(?:[A-Z][\w&.'’-]*\s){0,4}(?:(?!\w+ing\b|an?\b|the\b)[a-z-]{3,}\s)?\Z"
_CLAUSE_WORD: Final = re.compile(rf"\b(?:[Aa]fter|[Bb]efore|[Aa]s|[Tt]han)\s{_OFFICE}")
_AND: Final = re.compile(rf"\band\s(?:the\s)?(?:(?!\w+(?:ing|ed)\b|an?\b|the\b)[a-z-]{{3,}}\s){{0,2}}{_OFFICE}")
_LEAD: Final = 70  # code points of such a word and an office
_WORD_BEFORE: Final = re.compile(r"(?<![\w-])(?P<word>[\w-]+)\s\Z")
_TITLE: Final = re.compile(r"Mrs?|Ms|Dr|Sir|Dame|Lord|Lady|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Prof|Rev|The")
_SHORT: Final = 6  # letters of prepositions and the like
_GOVERNOR: Final = re.compile(r"alongside|without|against|between|including|besides|despite|towards?|through|behind")
_NAMED: Final = frozenset({"person", "body"})


class Freeing:
    """Frees the names of one text from what does not govern them.

    Args:
        text: the draft with quoted words blanked.
        cues: the language's expressions.
        people: what is known of the people.
    """

    def __init__(self, text: str, cues: Speaking, people: People) -> None:
        self._text = text
        self._cues = cues
        self._people = people

    def freed(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Return a stretch's mentions, those with a verb of their own right behind them as subjects."""
        found: list[Mention] = []
        named = False
        for one in mentions:
            verb = one.governed and one.sort in _NAMED and self._cues.finite.match(self._text, one.end) is not None
            free = verb and (self._begins_clause(one) or self._titled(one) or (not named and self._is_second(one)))
            found.append(replace(one, governed=False) if free else one)
            named = named or one.sort in _NAMED
        return found

    def _begins_clause(self, mention: Mention) -> bool:
        """Say whether what looks like a preposition begins a clause: "after Smith denied", "as Smith said"."""
        return _CLAUSE_WORD.search(self._lead(mention.start)) is not None

    def _is_second(self, mention: Mention) -> bool:
        """Say whether only "and" governs a name: "the envoy left and the ministry said", "member and Senator Lee"."""
        return _AND.search(self._lead(mention.start)) is not None

    def _titled(self, mention: Mention) -> bool:
        """Say whether a long office ends before a full name: "head of the service Igor Artemyev said"."""
        name = str(mention.name)
        if mention.sort != "person" or " " not in name:
            return False
        start = max(mention.start, self._text.rfind(name, mention.start, mention.end))
        before = _WORD_BEFORE.search(self._lead(start))
        word = before["word"] if before is not None else ""
        if not word or _GOVERNOR.fullmatch(word):
            return False
        if word[:1].isupper():
            return not self._people.is_office(word) and _TITLE.fullmatch(word) is None
        personal = self._cues.personal.search(word) is not None or word in self._cues.trades
        personal = personal or self._people.is_office(word)
        return len(word) > _SHORT and not personal and not word.endswith("ing")

    def _lead(self, start: int) -> str:
        return self._text[max(0, start - _LEAD) : start]
