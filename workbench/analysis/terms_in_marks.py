"""Terms in marks, nobody's words: the so-called “Burglary Mile”; issued a “confiscation order”; what founders call it.

The labels hold too few of them for weights (signs of the same moved nothing): these are rules that no sum overrules.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workbench.analysis.kinds_of_quotes import Spot, Tags
    from workbench.analysis.lexicon import Lexicon

_LONGEST: Final = 3  # words of a term
_LEAD: Final = 80  # code points before the marks that are looked at
_ARTICLE: Final = re.compile(r"(?<!\w)(?P<any>an?|its|their|his|her|no|some|any|such)\s$|(?<!\w)(?:the|this|these)\s$")
_IS: Final = re.compile(r"(?<!\w)(?:is|are|was|were|be|been|being|as|like|of|it|become|became|an?|the)\s(?:\w+\s)?$")


@cache
def _introduced(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.tables.get("speech", {}).get("introduced") or "(?!)"
    return re.compile(rf"(?<!\w)(?:{words})\s$")


def is_term(spot: Spot, lexicon: Lexicon, tags: Tags | None, *, voiced: bool, called: bool) -> bool:
    """Say whether marks hold a term that the words before them introduce, or two nouns that are one behind an article.

    Args:
        spot: where they stand.
        lexicon: the language's data.
        tags: what the tagger sees; nothing is a term where nobody knows.
        voiced: whether the article says that somebody speaks here.
        called: whether the sentence says that somebody calls something so.
    """
    if tags is None or len(spot.words.split()) > _LONGEST or tags.has_verb(spot.start, spot.end):
        return False
    lead = spot.before[-_LEAD:]
    if _introduced(lexicon).search(lead) is not None:
        return True
    article = _ARTICLE.search(lead)
    if called or article is None or lexicon.code != "en" or _IS.search(lead, 0, article.start()) is not None:
        return False
    # "said the “witch hunt” must end" may be the speaker's word, "said it issued a “dispersal order”" is not
    return _is_compound(spot, tags) and (article["any"] is not None or not voiced)


def _is_compound(spot: Spot, tags: Tags) -> bool:
    low, high = bisect_left(tags.starts, spot.start), bisect_left(tags.starts, spot.end)
    kinds = [kind for kind in tags.kinds[low:high] if kind != "PUNCT"]
    return len(kinds) > 1 and set(kinds) == {"NOUN"}
