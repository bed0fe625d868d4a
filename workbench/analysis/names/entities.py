"""Names: persons, organisations, places and offices, from capitalised runs, lists and cues.

German writes every noun with a capital, so a name needs a reason there: a known first name, an office or "Herr" before
it, a list, or a repeated surname. A surname alone has the full name of the article as its value ("Musk" → "Elon
Musk"); when two people of the article share it, the value is None.

2026-11-22: rules and lists until trained models come; precision before recall.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance.DamerauLevenshtein import distance
from spacy.language import Language

from workbench.analysis.names.gazetteer import Gazetteer, gazetteer
from workbench.analysis.names.naming import joined
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.marks import Name, Stretch

_ACRONYM: Final = re.compile(r"[A-ZÄÖÜ]{2,5}$")
_CAMEL: Final = re.compile(r"(?:[A-Z][a-z]+|[a-z]{1,2})[A-Z]\w*$")
_NOT_CAMEL: Final = re.compile(r"(?:Mc|Mac|O’)|\w+Innen$")
_GENITIVE: Final = re.compile(r"(?:'s|’s|'|’)$")
_ANY_WORD: Final = re.compile(r"\w+")
_SURNAME: Final = re.compile(r"(?<![\w-])[^\W\d_a-zäöü]\w+(?:-\w+)*")
_SHORTEST_SURNAME: Final = 3
_MOST_NAMES: Final = 3


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a capitalised run: ``bare`` without genitive, ``end`` without an apostrophe's "s"."""

    text: str
    bare: str
    start: int
    end: int


@Language.component("entities", requires=["doc._.lexicon", "doc._.stretches", "doc._.spans"], assigns=["doc._.names"])
def entities(doc: Doc) -> Doc:
    """Find the names of the text."""
    doc._.names = find_names(doc._.request.text, doc._.lexicon, doc._.stretches, doc._.spans)
    return doc


def find_names(
    text: str, lexicon: Lexicon, stretches: Sequence[Stretch], spans: Sequence[Name] | None = None
) -> tuple[Fact, ...]:
    """Return persons, organisations, places and offices in order, without overlaps; offsets in code points.

    Args:
        text: the draft.
        lexicon: the language's data.
        stretches: its sentences.
        spans: what the trained tagger found; None where no tagger read.
    """
    if lexicon.code == "xx":
        return ()
    known = frozenset(_ANY_WORD.findall(text))
    lists = gazetteer(lexicon)
    reader = _Reader(text, lists, known)
    found: list[Fact] = []
    for stretch in stretches:
        found += reader.names(stretch)
    found = joined(text, found, spans, lists, known) if spans is not None else found
    found = _with_surnames(text, found, lists.first_names)
    return tuple(sorted((*found, *_later_titles(text, found, lists)), key=lambda fact: fact.start))


class _Reader:
    """Reads the runs of one text.

    Args:
        text: the draft.
        lists: names and cues.
        words: every word of the text, to tell a genitive's "s" from a name's own.
    """

    def __init__(self, text: str, lists: Gazetteer, words: frozenset[str]) -> None:
        self._text = text
        self._lists = lists
        self._words = words
        self._seen: set[str] = set()

    def names(self, stretch: Stretch) -> list[Fact]:
        """Return the names of one sentence."""
        found: list[Fact] = []
        sentence_letters = self._text[stretch.start : stretch.end]
        shouting = sentence_letters.isupper()
        heads = {
            match.start() for match in self._lists.organisation_head.finditer(self._text, stretch.start, stretch.end)
        }
        for match in self._lists.run.finditer(self._text, stretch.start, stretch.end):
            words = self._split(match.start(), match.end())
            found += self._read(words, first=match.start() == stretch.start, shouting=shouting)
        return _headed(self._text, found, heads, self._lists)

    def _split(self, start: int, end: int) -> list[_Word]:
        words: list[_Word] = []
        for match in self._lists.word.finditer(self._text, start, end):
            plain = _GENITIVE.sub("", match[0])
            words.append(_Word(match[0], self._bare(plain), match.start(), match.start() + len(plain)))
        return words

    def _bare(self, word: str) -> str:
        """Return a German genitive's nominative when the text or a list knows it."""
        if self._lists.code != "de" or not word.endswith("s") or len(word) <= _SHORTEST_SURNAME:
            return word
        short = word[:-1]
        lists = self._lists
        if word in lists.organisations or word in lists.places or word in lists.first_names:
            return word
        known = short in self._words or short in lists.organisations or short in lists.places or short in self._seen
        return short if known else word

    def _read(self, words: list[_Word], *, first: bool, shouting: bool) -> Iterator[Fact]:
        position = 0
        after_title = False
        while position < len(words):
            taken, fact = self._at(
                words, position, after_title=after_title, first=first and position == 0, shouting=shouting
            )
            after_title = (fact is not None and fact.kind is FactKind.TITLE) or self._honorific(words[position])
            if fact is not None and not (fact.kind is FactKind.TITLE and self._alone(words, position)):
                yield fact
            position += taken

    def _alone(self, words: list[_Word], position: int) -> bool:
        """Say whether an office stands without a name behind it."""
        return position + 1 >= len(words)

    def _honorific(self, word: _Word) -> bool:
        return bool(self._lists.honorific.match(word.text))

    def _at(
        self, words: list[_Word], position: int, *, after_title: bool, first: bool, shouting: bool
    ) -> tuple[int, Fact | None]:
        """Return how many words the name at ``position`` takes, and the name."""
        listed = self._listed(words, position)
        person = self._person(words, position, after_title=after_title, first=first)
        if person and person[0] > (listed[0] if listed else 0):
            return person
        ended = self._ended(words, position)
        if ended and ended[0] > (listed[0] if listed else 0):
            return ended
        return listed or self._title(words, position) or self._shaped(words[position], shouting=shouting) or (1, None)

    def _listed(self, words: list[_Word], position: int) -> tuple[int, Fact] | None:
        for count in range(min(self._lists.longest, len(words) - position), 0, -1):
            some = words[position : position + count]
            name = " ".join((*(word.text for word in some[:-1]), some[-1].bare))
            for names, kind in (
                (self._lists.organisations, FactKind.ORGANISATION),
                (self._lists.places, FactKind.PLACE),
            ):
                if name in names:
                    return count, self._fact(some, kind, name)
        return None

    def _person(self, words: list[_Word], position: int, *, after_title: bool, first: bool) -> tuple[int, Fact] | None:
        lists = self._lists
        lead = words[position]
        weak = lead.text in lists.weak_first_names and (first or self._after_digit(lead))
        named = lead.text in lists.first_names and not weak
        if not (named or (after_title and self._may_be_name(lead))):
            return None
        count = 1
        while position + count < len(words) and self._continues(words[position + count]):
            count += 1
            word = words[position + count - 1]
            last = (
                word.text not in lists.first_names and word.text not in lists.particles and not word.text.endswith(".")
            )
            if last or count > _MOST_NAMES:
                break
        some = words[position : position + count]
        while some and some[-1].text in lists.particles:
            some = some[:-1]
        if len(some) < 2 and not after_title:  # noqa: PLR2004 - a first name alone names nobody
            return None
        name = " ".join((*(word.text for word in some[:-1]), some[-1].bare))
        self._seen.add(some[-1].bare)
        return len(some), self._fact(some, FactKind.PERSON, name)

    def _after_digit(self, word: _Word) -> bool:
        return self._text[max(0, word.start - 2) : word.start].strip().rstrip(".").isdigit()

    def _continues(self, word: _Word) -> bool:
        initial = len(word.text) <= 2 and word.text.endswith(".")  # noqa: PLR2004 - "J."
        return initial or word.text in self._lists.particles or self._may_be_name(word)

    def _may_be_name(self, word: _Word) -> bool:
        lists = self._lists
        plain = word.text.rstrip(".")
        return (
            word.text[:1].isupper()
            and word.text not in lists.never
            and word.bare not in lists.organisations
            and plain not in lists.titles
            and not lists.title_ending.match(word.text)
            and not lists.organisation_ending.match(word.text)
            and not _ACRONYM.match(word.text)
            and not self._honorific(word)
        )

    def _ended(self, words: list[_Word], position: int) -> tuple[int, Fact] | None:
        """Return an organisation that ends like one: "Beispiel GmbH", "Stanford University"."""
        if words[position].text in self._lists.never:
            return None
        limit = min(len(words) - position, 5)
        for count in range(limit, 1, -1):
            some = words[position : position + count]
            if self._lists.organisation_ending.match(some[-1].text) and not any(
                w.text in self._lists.never for w in some
            ):
                return count, self._fact(some, FactKind.ORGANISATION, " ".join(word.text for word in some))
        return None

    def _title(self, words: list[_Word], position: int) -> tuple[int, Fact] | None:
        lists = self._lists
        for count in (3, 2, 1) if words[position].text in lists.title_starts else (1,):
            some = words[position : position + count]
            name = " ".join(word.text for word in some)
            stems = (name, name.removesuffix("s"), name.removesuffix("en"), name.removesuffix("n"))
            if len(some) == count and not lists.titles.isdisjoint(stems):
                return count, self._fact(some, FactKind.TITLE, name)
        word = words[position]
        if lists.code == "de" and lists.title_ending.match(word.text):
            return 1, self._fact([word], FactKind.TITLE, word.text)
        return None

    def _shaped(self, word: _Word, *, shouting: bool) -> tuple[int, Fact] | None:
        """Return an organisation by its shape: an acronym, a camel-cased name, a German compound."""
        lists = self._lists
        plain = word.bare
        if plain in lists.products or plain in lists.acronyms_not or plain in lists.never:
            return None
        acronym = bool(_ACRONYM.match(plain)) and not shouting
        camel = bool(_CAMEL.match(plain)) and not _NOT_CAMEL.match(plain)
        if acronym or camel or lists.organisation_compound.match(plain):
            return 1, self._fact([word], FactKind.ORGANISATION, plain)
        return None

    def _fact(self, words: Sequence[_Word], kind: FactKind, name: str) -> Fact:
        start, end = words[0].start, words[-1].end
        return Fact(start=start, end=end, text=self._text[start:end], kind=kind, value=name)


def _headed(text: str, found: list[Fact], heads: set[int], lists: Gazetteer) -> list[Fact]:
    """Join "Universität" or "University of" with the name behind it."""
    joined: list[Fact] = []
    for head in heads:
        match = lists.run.match(text, _behind_head(text, head, lists))
        if match is not None:
            end = match.start() + len(match[0].split()[0]) if lists.code == "de" else match.end()
            name = text[head:end]
            joined.append(Fact(start=head, end=end, text=name, kind=FactKind.ORGANISATION, value=name))
    kept = [f for f in found if not any(f.start < j.end and j.start < f.end for j in joined)]
    return sorted((*kept, *joined), key=lambda fact: fact.start)


def _behind_head(text: str, head: int, lists: Gazetteer) -> int:
    match = lists.organisation_head.match(text, head)
    return match.end() if match is not None else head


def _with_surnames(text: str, found: list[Fact], first_names: frozenset[str]) -> list[Fact]:
    """Add every mention of a known person's surname alone, and give short mentions the full name as value.

    Where people share a surname, it is that of the only one named so far.
    """
    full = _surnames(found, first_names)
    if not full:
        return found
    kept = [fact for fact in found if not (fact.kind is FactKind.PERSON and fact.value in full)]
    added: list[Fact] = []
    named: set[str] = set()  # in full, so far
    index = 0
    for match in _SURNAME.finditer(text):
        while index < len(kept) and kept[index].end <= match.start():
            named.add(str(kept[index].value))
            index += 1
        if index < len(kept) and kept[index].start < match.end():
            continue
        word = match[0] if match[0] in full else match[0].removesuffix("s")
        if word in full:
            names = full[word] if len(full[word]) == 1 else full[word] & named
            value = next(iter(names)) if len(names) == 1 else None
            added.append(Fact(start=match.start(), end=match.end(), text=match[0], kind=FactKind.PERSON, value=value))
    return sorted((*kept, *added), key=lambda fact: fact.start)


def _surnames(found: list[Fact], first_names: frozenset[str]) -> dict[str, set[str]]:
    """Return the full names of the text by surname, but for what is also a place or organisation ("Washington")."""
    others = {fact.value for fact in found if fact.kind is not FactKind.PERSON}
    full: dict[str, set[str]] = {}
    for fact in found:
        name = str(fact.value)
        surname = name.rsplit(" ", 1)[-1]
        if fact.kind is FactKind.PERSON and surname != name and len(surname) >= _SHORTEST_SURNAME:
            full.setdefault(surname, set()).add(name)
    return {surname: _people(names, first_names) for surname, names in full.items() if surname not in others}


def _people(names: set[str], first_names: frozenset[str]) -> set[str]:
    """Return names of different people: "Hirsi Ali" and a mistyped "Jennfer Lopez" are somebody's fuller name.

    "Anna" and "Anne" before one surname are both names of their own: two people, or nobody knows.
    """
    kept: list[str] = []
    for name in sorted(names, key=lambda one: (-len(one), one)):
        if not any(other.endswith(f" {name}") or _mistyped(name, other, first_names) for other in kept):
            kept.append(name)
    return set(kept)


def _mistyped(name: str, other: str, first_names: frozenset[str]) -> bool:
    first = {one.split(" ", 1)[0] for one in (name, other)}
    both_known = len(first) > 1 and first <= first_names
    return not both_known and distance(other, name, score_cutoff=1) <= 1


def _later_titles(text: str, found: list[Fact], lists: Gazetteer) -> Iterator[Fact]:
    """Yield the office behind a person, where nobody read one: "Sam Altman, sein Geschäftsführer"."""
    begun = {fact.start for fact in found}
    for fact in found:
        if fact.kind is FactKind.PERSON and text[fact.end : fact.end + 1] == ",":
            match = lists.later_titles.match(text, fact.end)
            if match is not None and match.start("title") not in begun:
                start, end = match.span("title")
                yield Fact(start=start, end=end, text=match["title"], kind=FactKind.TITLE, value=match["title"])
