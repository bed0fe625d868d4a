"""Quotations with their speakers; scare quotes and the names of works are kept apart.

Words in marks are a quotation when they are a clause or somebody is said to have used them ("bezeichnete Altman als
„Betrüger“"); one to three words without a reporting word are scare quotes and no fact. The speaker is whoever the
sentence names as saying so, or the one person a pronoun can mean; None when that is not certain.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from spacy.language import Language

from workbench.analysis.gazetteer import gazetteer
from workbench.analysis.marks import Quotation
from workbench.analysis.marks_of_speech import quoted_spans
from workbench.analysis.speaking import speaking
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.marks import Stretch

_CLAUSE: Final = 4  # words from which marks hold a clause rather than an expression
_MOST: Final = 20  # quotations read in one sentence
_NEAR: Final = 80  # code points between a closing mark and its speaker
_APPOSITION: Final = 7  # words between "sagte" and the name: an office, a party


@Language.component(
    "quotations",
    requires=["doc._.lexicon", "doc._.stretches", "doc._.names"],
    assigns=["doc._.quotations", "doc._.names"],
)
def quotations(doc: Doc) -> Doc:
    """Find the quotations and who said them; works named in marks become titles."""
    read = doc.has_annotation("MORPH")
    verbs = [token.idx for token in doc if "Fin" in token.morph.get("VerbForm", [])] if read else None
    found = find_quotations(doc._.request.text, doc._.lexicon, doc._.stretches, doc._.names, verbs=verbs)
    doc._.quotations = found
    works = [_work(doc._.request.text, one) for one in found if one.sort == "title"]
    known = {(name.start, name.end) for name in doc._.names}
    doc._.names = tuple(
        sorted((*doc._.names, *(w for w in works if (w.start, w.end) not in known)), key=lambda fact: fact.start)
    )
    return doc


def _work(text: str, quotation: Quotation) -> Fact:
    words = text[quotation.start : quotation.end]
    return Fact(start=quotation.start, end=quotation.end, text=words, kind=FactKind.TITLE, value=words)


def find_quotations(
    text: str,
    lexicon: Lexicon,
    stretches: Sequence[Stretch],
    names: Sequence[Fact],
    *,
    verbs: Sequence[int] | None = None,
) -> tuple[Quotation, ...]:
    """Return the quotations of ``text`` in order; spans lie inside the marks, offsets are code points.

    Args:
        text: the draft.
        lexicon: the language's data.
        stretches: its sentences, in order.
        names: the names found in it, in order.
        verbs: where finite verbs start, rising; None when nobody knows.
    """
    reader = _Reader(text, lexicon, names, verbs)
    found: list[Quotation] = []
    for index, stretch in enumerate(stretches):
        previous = stretches[index - 1] if index else None
        found += reader.read(stretch, previous, found[-1] if found else None)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Spot:
    """A quotation in its sentence: the marks' outer span, in code points of the text."""

    start: int
    end: int
    stretch: Stretch


class _Names:
    """Names by place.

    Args:
        names: in order.
    """

    def __init__(self, names: Sequence[Fact]) -> None:
        self._names = names
        self._starts = [name.start for name in names]

    def between(self, start: int, end: int) -> Sequence[Fact]:
        """Return the names that start in [start, end)."""
        return self._names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def first(self, start: int, end: int) -> Fact | None:
        """Return the first name that starts in [start, end)."""
        return next(iter(self.between(start, end)), None)


class _Reader:
    """Reads the quotations of one text.

    Args:
        text: the draft.
        lexicon: the language's data.
        names: the names found in it, in order.
        verbs: where finite verbs start; None when nobody knows.
    """

    def __init__(self, text: str, lexicon: Lexicon, names: Sequence[Fact], verbs: Sequence[int] | None = None) -> None:
        self._text = text
        self._verbs = verbs
        self._speaking = speaking(lexicon)
        self._known = gazetteer(lexicon).organisations
        self._people = _Names([n for n in names if n.kind is FactKind.PERSON])
        self._bodies = _Names([n for n in names if n.kind is FactKind.ORGANISATION])
        self._german = lexicon.code == "de"

    def read(self, stretch: Stretch, previous: Stretch | None, last: Quotation | None) -> list[Quotation]:
        """Return the quotations of one sentence."""
        found: list[Quotation] = []
        for a, b in quoted_spans(self._text[stretch.start : stretch.end])[:_MOST]:
            spot = _Spot(stretch.start + a, stretch.start + b, stretch)
            start, end = _inside(self._text, spot)
            if start >= end:
                continue
            sort = self._sort(spot, start, end)
            speaker = self._speaker(spot, previous, found[-1] if found else last) if sort == "quote" else None
            found.append(Quotation(start=start, end=end, sort=sort, speaker=speaker))
        return found

    def _sort(self, spot: _Spot, start: int, end: int) -> Literal["quote", "scare", "title"]:
        words = self._text[start:end]
        before = self._text[max(spot.stretch.start, spot.start - 40) : spot.start]
        if words in self._known or self._speaking.works.search(before):
            return "title"
        spoken = self._spoken(spot)
        clause = len(words.split()) >= _CLAUSE or words.endswith((".", "!", "?", ","))
        if clause and not spoken and _title_case(words, german=self._german):
            return "title"
        if clause and not spoken and words[:1].isupper() and not self._says_something(spot, start, end, before):
            return "scare"
        if not clause and spoken and self._is_label(spot, words):
            return "scare"
        several = len(words.split()) > 1 and words[:1].islower()
        return "quote" if clause or spoken or several else "scare"

    def _says_something(self, spot: _Spot, start: int, end: int, before: str) -> bool:
        """Say whether words without a reporting word read like speech all the same: a verb, or a colon before."""
        if self._verbs is None or before.rstrip().endswith(":") or self._text[end - 1] in "!?":
            return True
        return bisect_left(self._verbs, start) < bisect_left(self._verbs, end) or spot.start == spot.stretch.start

    def _is_label(self, spot: _Spot, words: str) -> bool:
        """Say whether an expression is a name in marks (the „Deutschlandfunk“), not what somebody called a thing."""
        before, after = self._outside(spot)
        if self._speaking.naming.search(before) or self._speaking.naming.search(after) or before.rstrip().endswith(":"):
            return False
        return len(words.split()) == 1 and words[:1].isupper()

    def _outside(self, spot: _Spot) -> tuple[str, str]:
        """Return the sentence's words before and after the quotation."""
        return self._text[spot.stretch.start : spot.start], self._text[spot.end : spot.stretch.end]

    def _spoken(self, spot: _Spot) -> bool:
        """Say whether the sentence says that somebody said these words."""
        before, after = self._outside(spot)
        cues = self._speaking
        if cues.naming.search(before) or cues.naming.search(after):
            return True
        return bool(cues.verb.search(before) or cues.verb.search(after) or cues.frame.search(before)) and (
            self._people.first(spot.stretch.start, spot.stretch.end) is not None
        )

    def _speaker(self, spot: _Spot, previous: Stretch | None, last: Quotation | None) -> str | None:
        before, after = self._outside(spot)
        cues = self._speaking
        framed = self._framed(spot)
        if framed is not None:
            return _value(framed)
        following = cues.verb.search(after[:_NEAR])
        leading = cues.verb.search(before) or cues.naming.search(before) or cues.naming.search(after)
        if following is not None and not leading:
            return self._after_verb(spot, following, previous)
        if leading is not None or following is not None or before.rstrip().endswith(":"):
            return self._subject(spot, before, previous)
        if spot.start != spot.stretch.start or not _only(after) or previous is None:
            return None
        if last is not None and last.speaker and previous.start <= last.end <= spot.start:
            return last.speaker
        return self._announced(previous)

    def _announced(self, previous: Stretch) -> str | None:
        """Return the one person of a sentence that announces the quotation standing by itself behind it."""
        said = self._text[previous.start : previous.end]
        if not (self._speaking.verb.search(said) or self._speaking.naming.search(said)):
            return None
        people = {_value(n) for n in self._people.between(previous.start, previous.end) if not self._possessive(n)}
        return people.pop() if len(people) == 1 else None

    def _framed(self, spot: _Spot) -> Fact | None:
        """Return the speaker of "laut Musk", "according to Musk"."""
        for match in self._speaking.frame_before.finditer(self._text, spot.stretch.start, spot.stretch.end):
            limit = min(match.end() + 30, spot.stretch.end)
            name = self._people.first(match.end(), limit) or self._bodies.first(match.end(), limit)
            if name is not None and not (spot.start < name.start < spot.end):
                return name
        return None

    def _after_verb(self, spot: _Spot, verb: re.Match[str], previous: Stretch | None) -> str | None:
        """Return the speaker in „…“, sagte Musk / "…", Musk said."""
        at = spot.end + verb.end()
        limit = min(spot.stretch.end, at + _NEAR)
        tail = self._text[at : at + 16].strip()
        between = self._people.first(spot.end, spot.end + verb.start())
        if between is not None:
            return _value(between)
        behind = self._people.first(at, limit)
        if behind is not None and self._close(at, behind):
            return _value(behind)
        if self._speaking.pronouns.match(tail) or self._speaking.pronouns.search(self._text[spot.end : at]):
            return self._person_before(spot, previous)
        body = self._bodies.first(at, min(limit, at + 30))
        direct = body is not None and len(self._text[at : body.start].split()) <= 1
        return _value(body) if body is not None and direct else None

    def _close(self, at: int, name: Fact) -> bool:
        """Say whether only an office or an apposition stands between the verb and the name."""
        between = self._text[at : name.start]
        return (
            not re.search(r"[.;:!?„“\"»]", between)
            and len(between.split()) <= _APPOSITION
            and not re.search(r"\b(?:von|über|an|zu|gegenüber|of|about|to|with|for)\s*$", between)
        )

    def _subject(self, spot: _Spot, before: str, previous: Stretch | None) -> str | None:
        """Return the sentence's first person before the quotation, or whom a pronoun means."""
        people = [n for n in self._people.between(spot.stretch.start, spot.start) if not self._possessive(n)]
        pronoun = self._speaking.pronouns.search(before)
        if people and not (pronoun and pronoun.start() < people[0].start - spot.stretch.start and pronoun.start() == 0):
            return _value(people[0])
        if pronoun is not None:
            return self._person_before(spot, previous)
        bodies = self._bodies.between(spot.stretch.start, spot.start)
        return _value(bodies[0]) if len(bodies) == 1 and not people else None

    def _person_before(self, spot: _Spot, previous: Stretch | None) -> str | None:
        """Return the person a pronoun means: the first one of the sentence before, outside its quotations."""
        here = [n for n in self._people.between(spot.stretch.start, spot.start) if not self._possessive(n)]
        if here:
            return _value(here[0])
        if previous is None:
            return None
        people = [n for n in self._people.between(previous.start, previous.end) if not self._possessive(n)]
        return _value(people[0]) if people else None

    def _possessive(self, name: Fact) -> bool:
        """Say whether the name is a genitive ("Elon Musks Angebot", "Musk's offer")."""
        if self._text[name.end : name.end + 2] in {"'s", "’s"}:
            return True
        return self._german and isinstance(name.value, str) and name.text.endswith("s") and not name.value.endswith("s")


def _inside(text: str, spot: _Spot) -> tuple[int, int]:
    start, end = spot.start + 1, spot.end - 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _value(name: Fact) -> str | None:
    return name.value if isinstance(name.value, str) else None


def _only(after: str) -> bool:
    return not after.strip(" .,!?")


def _title_case(words: str, *, german: bool) -> bool:
    """Say whether the words are written like a work's name (English capitals; in German every word but small ones)."""
    parts = [part for part in words.split() if len(part) > 3]  # noqa: PLR2004 - "of the" stays small
    return not german and len(parts) > 1 and all(part[:1].isupper() for part in parts)
