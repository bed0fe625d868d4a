"""Where people come from, as an article tells it: "der norwegische Spieler X" is no "Russe"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workbench.analysis.lexicon import Lexicon

_ADJECTIVE: Final = re.compile(r"(?<!\w)(?P<stem>[a-zäöüß]+?)(?:isch)?e[nrs]?(?=\s(?:[\w-]+\s){0,3}\Z)")
_NOUN: Final = re.compile(r"(?<!\w)(?P<noun>[A-ZÄÖÜ][a-zäöüß]+)\s\Z")
_ENDING: Final = re.compile(r"(?:innen|in|en|e|n)\Z")
_PLAIN: Final = str.maketrans("äöü", "aou")


class Origins:
    """Tells the origins that words name.

    Args:
        lexicon: the language's data.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        table = str(lexicon.tables.get("speech", {}).get("origins") or "")
        pairs = [pair.split(":") for pair in table.split()]
        self._stems = frozenset(stem for stem, _ in pairs)
        self._nouns = {_bare(noun): stem for stem, noun in pairs}

    def of_noun(self, noun: str) -> str | None:
        """Return the origin that a noun for a person tells ("Russe", "US-Amerikanerin"), None when it tells none."""
        return self._nouns.get(_bare(noun.removeprefix("US-")))

    def before(self, lead: str) -> str | None:
        """Return the origin that the words before a name tell: "der norwegische Spieler ", "der Schwede "."""
        found = next((m["stem"] for m in _ADJECTIVE.finditer(lead) if m["stem"] in self._stems), None)
        noun = _NOUN.search(lead)
        return found or (self.of_noun(noun["noun"]) if noun is not None else None)


def _bare(noun: str) -> str:
    """Return a noun without what a case and a woman's form add or change: "Französin", "Franzosen"."""
    return _ENDING.sub("", noun.casefold().translate(_PLAIN))
