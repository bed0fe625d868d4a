"""Names that a word's own shape, or a list, tells to be an organisation's where the tagger reads a person.

"xAI", "eBay", "BioNTech" begin small or have several capitals in a row behind a small letter: no person is written so
("DiCaprio", "McDonald" have one, and only people's do). "stellte Musk xAI vor" are two names, though nothing stands
between them; so are "Musk Twitter" where the article calls somebody Musk, but never "Robert Bosch".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.analysis.marks import Name
    from workbench.analysis.names.gazetteer import Gazetteer

_FIRM: Final = re.compile(r"[a-z]{1,2}[A-Z]\w+|\w*[a-zäöüß][A-Z]{2}\w*")
_CAPITALS: Final = re.compile(r"[A-ZÄÖÜ]\w*[A-ZÄÖÜ]\w*")  # of a listed name, such as "IKEA" and "YouTube"
_PERSON: Final = re.compile(r"(?:Mc|Mac|O’|Di|De|La|Le|Du|Van|Fitz|d|l|v)[A-Z]")  # "McDONALD" in capitals, "dArtagnan"
_MARKED: Final = re.compile(r"(?:'s|’s|'|’)$")


def firms_apart(text: str, spans: Sequence[Name], lists: Gazetteer) -> list[Name]:
    """Return the names with organisations told by shape as such, and parted from the person's name before them.

    Args:
        text: the draft.
        spans: what the tagger found, in order; offsets in code points.
        lists: names and cues of the language.
    """
    called = {text[span.start : span.end].rsplit(" ", 1)[-1] for span in spans if span.kind == "PER"}
    return [name for span in spans for name in _parted(text, span, lists, called)]


def _parted(text: str, span: Name, lists: Gazetteer, called: set[str]) -> Iterator[Name]:
    lead, blank, last = text[span.start : span.end].rpartition(" ")
    if span.kind != "PER" or not (_is_firm(last, lists) or _follows(lead, last, lists, called)):
        yield span
        return
    if blank:
        yield replace(span, end=span.start + len(lead))
    yield replace(span, start=span.end - len(last), kind="ORG")


def _is_firm(word: str, lists: Gazetteer) -> bool:
    """Say whether a word is written as no person's name is."""
    name = _MARKED.sub("", word)
    if _PERSON.match(name) or name in lists.products or name in lists.acronyms_not:
        return False
    listed = name in lists.organisations or name.removesuffix("s") in lists.organisations
    return bool(_FIRM.fullmatch(name) or (listed and _CAPITALS.fullmatch(name)))


def _follows(lead: str, last: str, lists: Gazetteer, called: set[str]) -> bool:
    """Say whether a listed organisation stands behind one whole name of somebody of the article."""
    listed = _MARKED.sub("", last) in lists.organisations
    return listed and " " not in lead and lead in called and lead not in lists.first_names
