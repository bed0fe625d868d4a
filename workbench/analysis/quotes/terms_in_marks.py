"""Terms in marks, nobody's words: the so-called “Burglary Mile”; what founders call the “strike note”.

The labels hold too few of them for weights (signs of the same moved nothing): these are rules that no sum overrules.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench.analysis.lexicon import NEVER

if TYPE_CHECKING:
    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.quotes.kinds_of_quotes import Spot, Tags

_LONGEST: Final = 3  # words of a term
_LEAD: Final = 80  # code points before the marks that are looked at


@cache
def _introduced(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.tables.get("speech", {}).get("introduced") or NEVER
    return re.compile(rf"(?<!\w)(?:{words})\s$")


def is_term(spot: Spot, lexicon: Lexicon, tags: Tags | None) -> bool:
    """Say whether marks hold a term that the words before them introduce.

    Args:
        spot: where they stand.
        lexicon: the language's data.
        tags: what the tagger sees; nothing is a term where nobody knows.
    """
    if tags is None or len(spot.words.split()) > _LONGEST or tags.has_verb(spot.start, spot.end):
        return False
    return _introduced(lexicon).search(spot.before[-_LEAD:]) is not None
