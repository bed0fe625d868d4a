"""Joins what the trained tagger calls a name with what lists and cues find, one reading for each stretch of text.

The tagger's spans come first; lists fill in what it leaves out, for they are precise where they say anything, but never
inside a span the tagger calls the name of something else ("other": works, products, events). All mentions of one
spelling in an article get the kind most of them have. Which parts win was decided on development data
(``resources/models/tagger/CARD.md``).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.analysis.names.agreeing import said_again
from workbench.analysis.names.firms import firms_apart
from workbench.analysis.names.place_names import paired, placed
from workbench.analysis.names.whole_names import whole
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from workbench.analysis.marks import Name
    from workbench.analysis.names.gazetteer import Gazetteer

KINDS: Final = {"PER": FactKind.PERSON, "ORG": FactKind.ORGANISATION, "LOC": FactKind.PLACE}
_BEHIND: Final = re.compile(r"(?:'s|’s|'|’|[-–/|;:,])$")  # a genitive's mark, a dash or another mark set close
_FIRST: Final = re.compile(r"\S+\s+")
_LETTER: Final = re.compile(r"[^\W\d_]")
_MORE: Final = re.compile(r"[ \u00a0][^\W\d_][\w’-]*")
_SHORTEST: Final = 2
_STEPS: Final = 1000  # of certainty, for counting votes in whole numbers
_SURE: Final = 0.6  # a span less sure gives way to a list that reads it otherwise


def joined(
    text: str, found: Sequence[Fact], spans: Sequence[Name], lists: Gazetteer, words: frozenset[str]
) -> list[Fact]:
    """Return names and offices in order, without overlaps.

    Args:
        text: the draft.
        found: what the rules found.
        spans: what the tagger found; offsets in code points of the text.
        lists: names and cues of the language.
        words: every word of the text, to tell a genitive's "s" from a name's own.
    """
    titles = [fact for fact in found if fact.kind is FactKind.TITLE]
    offices = {fact.start: fact.end for fact in titles}
    spans = placed(text, firms_apart(text, whole(text, paired(text, spans, lists), lists), lists), lists)
    taken: list[Fact] = []
    for span in voted(text, spans):
        fact = _fact(text, span, offices, lists, words)
        if fact is not None and not (taken and fact.start < taken[-1].end):
            taken.append(fact)
    free = _Ground(len(text), taken)
    named = _Ground(len(text), [*taken, *(span for span in spans if span.kind not in KINDS and span.sure > _SURE)])
    read = frozenset(fact.text for fact in taken)
    listed = [f for f in found if f.kind is not FactKind.TITLE and _trusted(f, lists, read) and named.clear(f)]
    kept = [fact for fact in titles if free.clear(fact)]
    once = [*taken, *listed]
    named = _Ground(len(text), [*once, *kept, *(span for span in spans if span.kind not in KINDS)])
    again = [fact for fact in said_again(text, once) if named.clear(fact)]
    return sorted((*once, *kept, *again), key=lambda fact: fact.start)


def _trusted(fact: Fact, lists: Gazetteer, read: frozenset[str]) -> bool:
    """Say whether a rule's name stands where the tagger sees none: a word's look alone is too often no name.

    "ISBN" and "Versicherungskonzern" look like organisations. "Beispiel GmbH" says itself what it is (not so in
    English: "Sales Department"), and an acronym that the tagger reads elsewhere in the text is one here, too.
    """
    words = str(fact.value)
    known = words in lists.organisations or words in lists.places or words in read
    _, parted, last = words.rpartition(" ")
    ended = parted and lists.code == "de" and lists.organisation_ending.match(last)
    return known or fact.kind is FactKind.PERSON or bool(ended)


def voted(text: str, spans: Sequence[Name]) -> Iterator[Name]:
    """Yield the spans that are names of persons, organisations and places, one kind for each spelling.

    A person's full name speaks for the surname alone too, and a spelling for its genitive.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for span in spans:
        words = text[span.start : span.end]
        weight = round(span.sure * _STEPS)
        votes[words][span.kind] += weight
        if span.kind == "PER" and " " in words:
            votes[words.rsplit(" ", 1)[-1]]["PER"] += weight
    for span in spans:
        words = text[span.start : span.end]
        short = words.removesuffix("s")
        kind = (votes[words] + votes.get(short, Counter()) if short != words else votes[words]).most_common(1)[0][0]
        if kind in KINDS:
            yield replace(span, kind=kind)


def _fact(text: str, span: Name, offices: Mapping[int, int], lists: Gazetteer, words: frozenset[str]) -> Fact | None:
    """Return a span as a fact, without an office or "Herr" before it and a genitive behind it; None for mere marks."""
    start, end = span.start, span.end
    while (
        text[start:end] not in lists.places
        and (lead := _FIRST.match(text, start, end))
        and (lists.honorific.match(lead[0].strip()) or start < offices.get(start, start) < end)
    ):
        start = lead.end()
    while text[start:end].rsplit(" ", 1)[-1] in lists.particles and (more := _MORE.match(text, end)):
        end = more.end()  # "Ursula von" goes on
    end = start + len(_BEHIND.sub("", text[start:end]))
    if text[end - 1] == ")" and "(" not in text[start:end]:
        end -= 1  # of "(dpa)- " the last bracket
    if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end):
        end += 1  # "Frankfurt (Main)"
    name = text[start:end]
    if len(name) < _SHORTEST or not _LETTER.search(name) or "\n" in name:
        return None
    return Fact(start=start, end=end, text=name, kind=KINDS[span.kind], value=bare(name, lists, words))


def bare(name: str, lists: Gazetteer, words: frozenset[str]) -> str:
    """Return a German name without its genitive's "s" when the text or a list knows it so."""
    if lists.code != "de" or not name.endswith("s"):
        return name
    last, short = name.rsplit(" ", 1)[-1], name[:-1]
    if any(name in known or last in known for known in (lists.organisations, lists.places, lists.first_names)):
        return name
    known = last[:-1] in words or short in lists.organisations or short in lists.places
    return short if known else name


class _Ground:
    """Which letters of a text are taken: one look per letter, however many names there are.

    Args:
        size: letters of the text.
        taken: spans that are.
    """

    def __init__(self, size: int, taken: Iterable[Fact | Name]) -> None:
        self._letters = bytearray(size)
        for span in taken:
            self._letters[span.start : span.end] = b"\1" * (span.end - span.start)

    def clear(self, fact: Fact) -> bool:
        """Say whether nothing is taken where the fact stands."""
        return not any(self._letters[fact.start : fact.end])
