"""German bodies told by their kind and what they are for, where they speak: "der Verband der Automobilindustrie".

No list holds them all and the tagger sees a noun: an article, a noun for bodies, and behind it what the body is for
("für bedrohte Völker"), whose it is ("der Steuerzahler"), where ("Hamburg", "von Goslar") or its number ("M23").
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench.analysis.lexicon import NEVER
from workbench.analysis.quotes.bodies_by_look import framed, speaks
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.speech.speaking import Speaking

_NOUN: Final = r"[A-ZÄÖÜ][\w-]+"
_LED: Final = rf"(?:(?:[a-zäöüß-]+e[nrsm]?|{_NOUN}(?:,|\s(?:und|oder)))\s){{0,3}}{_NOUN}(?:\sund\s{_NOUN})?"
_NUMBERED: Final = r"\s(?=\w*\d)[A-ZÄÖÜ]\w+"
_SITED: Final = re.compile(r"\s(?:(?:von|in|aus)\s)?(?=[A-ZÄÖÜ])")


def bodies_by_kind(text: str, names: Sequence[Fact], lexicon: Lexicon, cues: Speaking) -> Iterator[Fact]:
    """Yield such bodies that no longer name holds, in order.

    Args:
        text: the draft with quoted words blanked; offsets are code points.
        names: the names known, places among them, in order.
        lexicon: of the text's language.
        cues: its expressions of speech.
    """
    ends = {name.start: name.end for name in names if name.kind is FactKind.PLACE}
    taken = [(name.start, name.end) for name in names if name.kind is not FactKind.PLACE]
    for match in _kind(lexicon).finditer(text):
        start, end = match.start(), match.end() if match["more"] else _sited(text, match.end(), ends)
        held = any((a <= start and end <= b) or start < a < end < b or a < start < b < end for a, b in taken)
        if end and not held and (framed(text, start, cues) or speaks(text, start, end, cues.says)):
            words = text[start:end]
            yield Fact(start=start, end=end, text=words, kind=FactKind.ORGANISATION, value=words)


def _sited(text: str, end: int, ends: dict[int, int]) -> int:
    """Return where a place right behind a kind ends, 0 for none."""
    led = _SITED.match(text, end)
    return ends.get(led.end(), 0) if led is not None else 0


@cache
def _kind(lexicon: Lexicon) -> re.Pattern[str]:
    kinds = lexicon.tables.get("speech", {}).get("kinds_with_more") or NEVER
    of, led = (lexicon.tables.get("speech", {}).get(name) or NEVER for name in ("body_of", "body_for"))
    more = rf"\s(?:{led})\s{_LED}|\s(?:{of})\s(?:[a-zäöüß-]+e?n\s)?{_NOUN}|{_NUMBERED}"
    adjective = rf"(?!D(?:ie|er|as|e[mns])\s){_NOUN}(?:e|er|en|es)\s"
    return re.compile(rf"(?<![\w-])(?:{adjective})?(?:{kinds})(?P<more>{more})?(?![\w-])")
