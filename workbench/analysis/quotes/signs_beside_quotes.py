"""What stands around words in marks and tells somebody's words: names, articles, prepositions, suppositions.

``signs_of_quotes`` joins these to its own; their order is that of the trained weights.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench.analysis.lexicon import NEVER
from workbench.analysis.speech.speaking import speaking
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.quotes.kinds_of_quotes import Spot
    from workbench.analysis.quotes.signs_of_quotes import Place
    from workbench.model.facts import Fact

BESIDE: Final = (
    "called", "called_short", "called_label", "one_of", "one_of_short", "the_one", "ruled", "supposed",
    "supposed_behind", "second_person", "named", "wholly_named", "person", "person_short", "body", "reported",
    "reported_short", "opens_line", "ends_paragraph", "small_one", "small_two", "small_few", "capital_one",
    "voiced_small_one", "voiced_few", "foreign", "figures", "so_that", "so_that_short", "colon_capital",
)  # fmt: skip
_LEAD: Final = 60  # code points before the marks that are looked at
_TAIL: Final = 30
_SHORT: Final = 3  # words of an expression
_CLAUSE: Final = 6  # words from which marks hold a clause
_MOSTLY: Final = 0.8  # of the words that are a name
_FAR: Final = 600  # code points: no name is longer


@dataclass(frozen=True, eq=False)
class _Cues:
    one_of: re.Pattern[str]
    the_one: re.Pattern[str]
    ruled: re.Pattern[str]
    supposed: re.Pattern[str]
    second_person: re.Pattern[str]
    common: re.Pattern[str] | None
    that: re.Pattern[str]


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    table = lexicon.tables.get("speech", {})

    def cue(name: str, end: str = r"(?!\w)", flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{table.get(name) or NEVER}){end}", flags)

    return _Cues(
        one_of=cue("one_of", r"\s*$"),
        the_one=cue("the_one", r"\s*$"),
        ruled=cue("ruled", r"\s*$"),
        supposed=cue("supposed"),
        second_person=cue("second_person", flags=re.NOFLAG),
        common=cue("common", flags=re.NOFLAG) if table.get("common") else None,
        that=cue("that"),
    )


def beside(place: Place, lexicon: Lexicon, names: Sequence[Fact]) -> dict[str, float]:
    """Return the signs of ``BESIDE`` for words in marks.

    Args:
        place: where they stand.
        lexicon: the language's data.
        names: the names found in the text, in order.
    """
    spot, own = place.spot, _cues(lexicon)
    before, after, words = spot.before, spot.after, spot.words
    lead = before[-_LEAD:]
    count, small = len(words.split()), words[:1].islower()
    short = count <= _SHORT
    reporting = speaking(lexicon).konjunktiv
    reported = reporting.search(before) is not None or reporting.search(after) is not None
    indefinite = own.one_of.search(lead) is not None
    that = own.that.search(before) is not None
    return {
        "called": place.called,
        "called_short": place.called and short,
        "called_label": place.called and short and words[:1].isupper(),
        "one_of": indefinite,
        "one_of_short": indefinite and short,
        "the_one": own.the_one.search(lead) is not None,
        "ruled": own.ruled.search(lead) is not None,
        "supposed": own.supposed.search(lead) is not None,
        "supposed_behind": own.supposed.search(after[:_TAIL]) is not None,
        "second_person": own.second_person.search(words) is not None,
        **_named(spot, names, short=short),
        "reported": reported,
        "reported_short": reported and short,
        "opens_line": not spot.text[: spot.outer[0]].rpartition("\n")[2].strip(),
        "ends_paragraph": not spot.text[spot.outer[1] : spot.outer[1] + 2].strip(),
        "small_one": count == 1 and small,
        "small_two": count == 2 and small,  # noqa: PLR2004 - the sign's name says it
        "small_few": _SHORT <= count < _CLAUSE and small,
        "capital_one": count == 1 and words[:1].isupper(),
        "voiced_small_one": place.voiced and count == 1 and small,
        "voiced_few": place.voiced and _SHORT < count < _CLAUSE,
        "foreign": own.common is not None and count > 1 and words.isascii() and not own.common.search(words),
        "figures": any(letter.isdigit() for letter in words),
        "so_that": that,
        "so_that_short": that and short and place.voiced,
        "colon_capital": before.rstrip().endswith(":") and words[:1].isupper(),
    }


def _named(spot: Spot, names: Sequence[Fact], *, short: bool) -> dict[str, float]:
    """Return how much of the words is one name, and whether the sentence names people or bodies beside them."""
    start, end = spot.sentence
    share, person, body = 0.0, False, False
    first = bisect_left(names, min(start, spot.start) - _FAR, key=lambda name: name.start)
    for name in names[first:]:
        if name.start >= max(end, spot.end):
            break
        if name.start < spot.end and name.end > spot.start:
            common = min(name.end, spot.end) - max(name.start, spot.start)
            share = max(share, common / (spot.end - spot.start))
        if start <= name.start and not spot.start <= name.start < spot.end:
            person |= name.kind is FactKind.PERSON
            body |= name.kind is FactKind.ORGANISATION
    return {
        "named": share,
        "wholly_named": share > _MOSTLY,
        "person": person,
        "person_short": person and short,
        "body": body,
    }
