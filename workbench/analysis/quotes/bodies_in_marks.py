"""Names of papers, agencies and organisations that stand in marks: „Die Zeit“ schrieb, die Stiftung „Neues Ufer“.

What stands in marks is somebody's words or a title for all others; whoever speaks there would be lost.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.analysis.speech.speaking import Speaking

_LONGEST: Final = 40  # code points of a name
_BEFORE: Final = 40  # code points in which the noun for such a body stands
_NAME: Final = re.compile(
    r"(?:[A-ZÄÖÜ][\w&.-]*)(?:\s(?:[A-ZÄÖÜ][\w&.-]*|ohne|für|der|des|die|und|of|for|the|and|without)){0,4}"
)
_ARTICLE: Final = re.compile(r"(?:Der|Die|Das|The)\s")
_BODY: Final = re.compile(
    r"(?:[A-ZÄÖÜ]?[\wäöüß-]*)(?:[Oo]rganisation|[Zz]eitung|[Mm]agazins?|[Zz]eitschrift|[Aa]gentur|[Ss]enders?|[Vv]erbands?"
    r"|[Gg]ewerkschaft|[Ss]tiftung|[Bb]latte?s?|newspaper|magazine|agency|broadcaster|charity)\s\Z"
)
_TOLD: Final = re.compile(  # whoever only passes on: "sagte „Spiegel Online“", "zitiert der „Spiegel“"
    r"(?:sagt\w*|erzählt\w*|erklärt\w*|zitier\w*|[Ll]aut|[Gg]egenüber|told|quot\w*)\s(?:(?:der|die|das|dem|the)\s)?\Z"
)
_WRITES: Final = re.compile(
    r"(?:schreib\w*|schrieb|berichtete?|meldete?|kommentierte?|writes|wrote|reported|reports)\s(?:(?:der|die|das|the)\s)?\Z"
)


def bodies_in_marks(
    text: str, spans: Iterable[tuple[int, int]], names: Sequence[Fact], cues: Speaking
) -> Iterator[Fact]:
    """Yield the bodies whose whole name stands in marks and that no list and no tagger has found.

    Args:
        text: the draft; offsets are code points.
        spans: what stands in marks, these included.
        names: the names known.
        cues: the language's expressions, its outlets among them.
    """
    known = {(name.start, name.end) for name in names if name.kind is FactKind.ORGANISATION}
    for a, b in spans:
        start, end = a + 1, b - 1
        words = text[start:end]
        if not 1 < len(words) <= _LONGEST or (start, end) in known or _NAME.fullmatch(words) is None:
            continue
        outlet = cues.outlets.fullmatch(_ARTICLE.sub("", words, count=1)) is not None
        writes = _WRITES.search(text, max(0, a - _BEFORE), a) is not None
        told = _TOLD.search(text, max(0, a - _BEFORE), a) is not None
        if (outlet and not told) or writes or _BODY.search(text, max(0, a - _BEFORE), a):
            yield Fact(start=start, end=end, text=words, kind=FactKind.ORGANISATION, value=words)
