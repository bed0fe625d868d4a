"""What a figure of a claim and one of a passage are about: names, words, what is right beside, what kind of figure.

Names count, however they are called in either language, and words whose meanings meet, most of all right beside the
figure. A passage speaks of several things; what its figure's own sentence says decides, not what stands elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal

from workbench.compare.alike.callings import called
from workbench.compare.alike.ties import places_beside
from workbench.compare.signs.around import name_words, words_around
from workbench.compare.signs.deeds import NO_CLAUSE, Clause, clause_of
from workbench.compare.signs.known_words import common
from workbench.compare.signs.lasts import lasts
from workbench.compare.signs.manners import edge
from workbench.compare.signs.marks import NONE, Marks, marks_of
from workbench.compare.signs.meanings import meanings, stem_hash
from workbench.compare.signs.phrases import listed, said
from workbench.compare.signs.so_old import is_age, offices, who
from workbench.compare.signs.standing import People, Standing, cut
from workbench.compare.signs.uses import uses
from workbench.model.facts import NUMERIC, FactKind
from workbench.model.measures import dimension
from workbench.text.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from workbench.model.claims import Claim
    from workbench.model.evidence import Evidence
    from workbench.model.facts import Fact

_SAID: Final = said("about")
_SENTENCE_END: Final = re.compile(r"[.!?]{1,3}[\"”“»)]*\s+(?=[\"„“»(]?[A-ZÄÖÜ0-9])|\n+")
_ABBREVIATED: Final = re.compile(rf"\b(?:\d{{1,2}}|[A-Z]|{_SAID['abbreviated']})$")
_FIGURES: Final = NUMERIC | {FactKind.DATE}
_TOLD: Final = frozenset({FactKind.DATE, FactKind.DURATION, FactKind.QUANTITY})
_SHORT: Final = listed("about")["short"]
_PART: Final = re.compile(r"[,;:](?=\s)|\s[–—-]\s|[()]")
_OF_A_PLACE: Final = re.compile(r"\b([A-ZÄÖÜ][a-zäöüß]{2,}er) (?=[A-ZÄÖÜ])")  # "der Kölner Dom"
_REACH: Final = 240  # characters on either side of a figure
_CLOSE: Final = 45
_BESIDE: Final = 24  # other figures of a sentence
_PARTICLE: Final = re.compile(rf"\b({_SAID['particle']})\W*$")
_COURSE: Final = re.compile(
    rf"\b(?:(?P<by>{_SAID['by']})|(?P<to>{_SAID['to']}))\s+(?:{_SAID['hedge']}\s+)?$", re.IGNORECASE
)
_BEFORE: Final = 24
_WORD: Final = re.compile(r"[^\W\d_]{5,}")
# What a figure says of a thing, by the English word that ``meanings`` knows for it: a price is no profit, a length no
# height, a dead person no injured one.
_ROLE_WORDS: Final = (
    "buy cost pay spend price acquire takeover transaction", "revenue", "profit", "loss", "debt borrow loan",
    "estimate fortune worth", "fine",
    "salary", "invest", "donate", "damage", "budget", "tax", "rent", "offer", "die", "injure", "missing", "arrest",
    "employ job", "long", "high", "width", "depth", "distance", "unemployment", "inflation", "turnout", "interest",
    "birth", "infection", "export", "import",
)  # fmt: skip
_ROLES: Final = {stem_hash(word): role for role, words in enumerate(_ROLE_WORDS) for word in words.split()}


@dataclass(frozen=True, slots=True)
class Words:
    """A text and where it begins in what the offsets of its facts count in (code points)."""

    text: str
    start: int = 0

    def holds(self, fact: Fact) -> bool:
        """Say whether a fact stands here where its offsets say."""
        at = fact.start - self.start
        return at >= 0 and self.text[at : fact.end - self.start] == fact.text


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What stands around one fact.

    Attributes:
        fact: the fact.
        names: meanings of the names' words in its sentence, of a known name those of the whole.
        spelt: how each of them is written, casefolded; "" for a known name.
        words: for each other telling word of its sentence, its meanings.
        close: those of them right beside it, within the same commas.
        figures: the other figures and dates of its sentence, the 24 next to it at most.
        spoken: what its whole text speaks of: the meanings of all its names and words.
        written: the words of its whole text, casefolded.
        rivals: how many other figures of its kind and measure its text holds.
        roles: what the figure says of the thing, as the words right beside it tell.
        course: "by" how much something changed, "to" what it came.
        marks: what tells it from any other.
        clause: what is done in its clause, of dates, spans of time and what is counted.
        since: it is the date something began.
        who: the words of the name of whoever is so old, casefolded.
        offices: what whoever is so old is called, casefolded.
        lasts: the words beside a span of time that may tell what lasts so long, casefolded.
        uses: as what something is used since the date something began, casefolded.
        places: where, whither and whence in its sentence, as ``ties`` numbers them, with their meanings.
    """

    fact: Fact
    names: tuple[frozenset[int], ...]
    spelt: tuple[str, ...]
    words: tuple[frozenset[int], ...]
    close: tuple[frozenset[int], ...]
    figures: tuple[Fact, ...]
    spoken: frozenset[int] = frozenset()
    written: frozenset[str] = frozenset()
    rivals: int = 0
    roles: frozenset[int] = frozenset()
    course: Literal["by", "to", ""] = ""
    marks: Marks = NONE
    clause: Clause = NO_CLAUSE
    since: bool = False
    who: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    lasts: frozenset[str] = frozenset()
    uses: frozenset[str] = frozenset()
    places: Mapping[int, frozenset[int]] = field(default_factory=dict)


def claim_words(claim: Claim) -> Words:
    """Return a claim's words, with offsets as its facts have them."""
    return Words(claim.text, claim.start)


def evidence_words(evidence: Evidence) -> Words:
    """Return the words its facts were found in: a passage's, or a note's."""
    passage = evidence.passage
    return Words(evidence.note) if passage is None else Words(passage.exact, passage.start)


def told(words: Words, facts: Sequence[Fact]) -> Told:
    """Return a text, read once, of whose figures it is asked what each is about.

    Args:
        words: the claim's or the passage's.
        facts: all of it.
    """
    return Told(words, [replace(one, start=one.start - words.start, end=one.end - words.start) for one in facts])


class Told:
    """A text whose stretches are asked for what they tell: names and words as their meanings."""

    def __init__(self, words: Words, facts: Sequence[Fact]) -> None:
        self._words, self._text, self._facts = words, words.text, facts
        self._whole: dict[tuple[int, int], _Sentence] = {}
        self._known = name_words(facts) | {
            match[1].casefold() for match in _OF_A_PLACE.finditer(words.text) if not common(match[1])
        }
        self._standing, self._people = Standing(facts), People(facts)
        self._figures = Standing(one for one in facts if one.kind in _FIGURES)
        names = called(self._text, 0, len(self._text))
        self._called = [one for one in names if not self._figures.near(one.start, one.end)]
        self._begins = [one.start for one in self._called]
        pieces, at = [], 0
        for one in self._called:
            pieces += [self._text[at : one.start], " " * (one.end - one.start)]
            at = one.end
        self._rest = "".join((*pieces, self._text[at:]))

    def about(self, fact: Fact) -> About:
        """Return what stands around one of its facts."""
        text = self._text
        this = replace(fact, start=fact.start - self._words.start, end=fact.end - self._words.start)
        at, end = this.start, this.end
        first, last = self._sentence(at, end)
        whole = self._read(first, last)
        particle = whole.particle
        near = self._near(max(first, at - _REACH), min(last, end + _REACH), particle)
        before = bisect_right(whole.marks, at)
        mark = _PART.search(text, end, last)
        part = whole.marks[before - 1] if before else first, min(last, mark.start() if mark else last)
        close = self._near(max(part[0], at - _CLOSE), min(part[1], end + _CLOSE), particle).words
        noun = (meanings(fact.unit),) if fact.unit and not dimension(fact.unit) else ()
        clause = clause_of(text, this, first, last) if this.kind in _TOLD else NO_CLAUSE
        age, since = is_age(text, this), edge(text, this) == "from"
        people = self._people.beside(this) if age else []
        return About(
            fact=fact,
            names=near.names,
            spelt=near.spelt,
            words=near.words,
            close=close,
            figures=_nearest([one for one in whole.figures if one.start != at], this),
            spoken=self._spoken,
            written=self._written,
            rivals=self._measured[_measure(this)] - self._measured[*_measure(this), this.value],
            roles=_roles((*close, *noun)) or _roles(self._near(*part, particle).words),
            course=_course(text[max(first, at - _BEFORE) : at]),
            marks=marks_of(text, this, first),
            clause=clause,
            since=since,
            who=who(text, this, people) if age else frozenset(),
            offices=offices(text, this, people) if age else frozenset(),
            lasts=lasts(text, this, first),
            uses=uses(text, clause, first, last) if since else frozenset(),
            places=whole.places,
        )

    def _read(self, first: int, last: int) -> _Sentence:
        """Return what is read once for all figures of a sentence, or of several that one figure joins."""
        if (first, last) not in self._whole:
            self._whole[first, last] = _Sentence(
                particle=parted(self._text, first, last),
                marks=[match.end() for match in _PART.finditer(self._text, first, last)],
                figures=[f for f in self._figures.near(first, last) if first <= f.start and f.end <= last],
                places=places_beside(self._text, first, last, self._standing.near(first, last)),
            )
        return self._whole[first, last]

    @cached_property
    def _measured(self) -> Counter[tuple[object, ...]]:
        """Return how many figures are of each kind and measure, and how many of those of each value."""
        kinds = Counter[tuple[object, ...]](map(_measure, self._facts))
        return kinds + Counter((*_measure(fact), fact.value) for fact in self._facts)

    @cached_property
    def _written(self) -> frozenset[str]:
        return frozenset(match[0].casefold() for match in _WORD.finditer(self._text))

    @cached_property
    def _sentences(self) -> tuple[list[tuple[int, int]], Stretches]:
        spans = sentence_spans(self._text)
        return spans, Stretches(spans)

    def _sentence(self, start: int, end: int) -> tuple[int, int]:
        spans, stretches = self._sentences
        met = stretches.touching(start, end)
        return (spans[met[0]][0], spans[met[-1]][1]) if met else (0, len(self._text))

    @cached_property
    def _spoken(self) -> frozenset[int]:
        whole = self._near(0, len(self._text), "")
        return frozenset().union(*whole.names, *whole.words)

    def _near(self, start: int, end: int, particle: str) -> _Near:
        """Return the names and the other telling words of a stretch (code points), each as its meanings."""
        whole: dict[int, frozenset[int]] = {}
        for one in self._called[bisect_left(self._begins, start) : bisect_left(self._begins, end)]:
            if one.end <= end:
                word = self._text[one.start : one.end]
                own = meanings(word) if word.isalpha() else frozenset()
                whole[one.meant] = whole.get(one.meant, frozenset({one.meant})) | own
        names, others = words_around(self._rest, start, end, self._figures.near(start, end), self._known, short=_SHORT)
        spelt, told_words = sorted(names), sorted(others)
        return _Near(
            names=(*whole.values(), *map(meanings, spelt)),
            spelt=(*("" for _ in whole), *spelt),
            words=tuple(
                meanings(word) | meanings(particle + word) if particle else meanings(word) for word in told_words
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    particle: str
    marks: Sequence[int]  # where each mark that parts it ends
    figures: Sequence[Fact]
    places: Mapping[int, frozenset[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Near:
    names: tuple[frozenset[int], ...]
    spelt: tuple[str, ...]
    words: tuple[frozenset[int], ...]


def parted(text: str, start: int, end: int) -> str:
    """Return what a German clause ends with that belongs to its verb: "stimmt dem Gesetz nicht zu"."""
    match = _PARTICLE.search(text, start, end)
    return match[1] if match else ""


def _nearest(figures: Sequence[Fact], this: Fact) -> tuple[Fact, ...]:
    """Return figures in their order, of a list's hundreds those next to one."""
    if len(figures) <= _BESIDE:
        return tuple(figures)
    near = sorted(range(len(figures)), key=lambda at: abs(figures[at].start - this.start))[:_BESIDE]
    return tuple(figures[at] for at in sorted(near))


def _measure(fact: Fact) -> tuple[object, ...]:
    """Return what other figures must share to be a fact's rivals: its kind and, of quantities, the measure."""
    return fact.kind, dimension(fact.unit or "") if fact.kind is FactKind.QUANTITY else ""


def _roles(words: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset(_ROLES[meant] for one in words for meant in one if meant in _ROLES)


def _course(before: str) -> Literal["by", "to", ""]:
    match = _COURSE.search(before)
    return "" if match is None else "by" if match["by"] else "to"


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the sentences of a passage (code points), its quotations taken apart as well, endless ones in pieces."""
    spans, first = [], 0
    for match in _SENTENCE_END.finditer(text):
        if "\n" in match[0] or not _ABBREVIATED.search(text, max(0, match.start() - 8), match.start()):
            spans.append((first, match.end()))
            first = match.end()
    spans += [(first, len(text))] if first < len(text) else []
    return [piece for start, end in spans for piece in cut(text, start, end)]
