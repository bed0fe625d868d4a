"""Mentions: a fact where it stands, with what stands around it, so that two of them can be held side by side.

What a figure is about is told by the words near it: names, and the stems of the other words of its sentence. A figure
inside a quotation is about what the quotation speaks of, not about the sentence that quotes it.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, Protocol

from workbench.compare.signs.around import COMPARED, STEM, alike, name_words, words_around
from workbench.compare.signs.deeds import NO_CLAUSE, Clause, clause_of
from workbench.compare.signs.going import UNTOLD
from workbench.compare.signs.manners import each, edge, manner, moving
from workbench.compare.signs.marks import NONE, Marks, marks_of
from workbench.compare.signs.neighbours import after, beside, noun, subject
from workbench.compare.signs.sexes import sex, sex_of_name
from workbench.compare.signs.showing import number_of
from workbench.compare.signs.so_old import holders, is_age, lead, name_of, whom
from workbench.compare.signs.standing import Standing
from workbench.compare.signs.weekdays import weekday_of
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from workbench.compare.signs.going import Share

_QUOTED: Final = re.compile(
    r"„[^“”\n]{1,1500}[“”]|“[^”\n]{1,1500}”|»[^«\n]{1,1500}«|«[^»\n]{1,1500}»|\"[^\"\n]{1,1500}\""
)
_QUOTED_WORDS: Final = 3
_REACH: Final = 120  # characters on either side of a figure that say what it is about
_CLOSE: Final = 45
_YEAR: Final = len("2025")
_NONE: Final[Mapping[str, str]] = MappingProxyType({})


class Stated(Protocol):
    """What ``within_article`` reads of a ``Suggestion`` or ``Claim``."""

    @property
    def start(self) -> int:
        """Return its first code point."""
        ...

    @property
    def end(self) -> int:
        """Return the code point after its last."""
        ...

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Return its facts."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A figure or date in its surroundings.

    Attributes:
        fact: the fact; its offsets are code points in the draft.
        claim: number of the claim, 0 where it has none yet.
        place: index of the claim it stands in; two figures of one claim are never compared.
        quoted: index of the quotation it stands in, -1 outside.
        names: words of the names near it, casefolded.
        stems: stems of the other words near it.
        close: beginnings of the words right beside it, which tell most of what it is about.
        siblings: how many figures of its kind and unit its claim holds.
        headline: it stands in a heading.
        beside: stems of the words right before and right after it, "" for none.
        subject: beginning of the first telling word of its sentence, "" for none.
        after: beginnings of the next three words of its phrase: "the 2016 presidential election".
        noun: the capitalised word right after it, casefolded, "" for none: who is so old.
        age: it says how old somebody is.
        lead: how it is introduced: "again" behind "der", "the", "new" behind "ein", "a", "zwei"; "" otherwise.
        weekday: a weekday is written beside the date, and it is the right one.
        moving: words near it say that it changes or that there are several ("statt", "weitere", "rose").
        manner: how it counts: "more" ("another 14 hours"), "apart" ("20 years younger"), "long" ("43-jährige Flucht").
        each: beginning of what it is for each of ("10 cm per hour"), "" where it says none.
        edge: the time begins ("ab", "since") or ends ("bis", "until") with the date, "" for neither.
        sex: of whoever is so old, as the noun says it: "f", "m" or "".
        who: the words of the name of whoever is so old, casefolded.
        marks: what stands right beside it and tells it from any other.
        clause: what happened on a date.
        years: the bare years its sentence names besides.
    """

    fact: Fact
    claim: int
    place: int
    quoted: int
    names: frozenset[str]
    stems: frozenset[str]
    siblings: int
    close: frozenset[str] = frozenset()
    headline: bool = False
    beside: tuple[str, str] = ("", "")
    subject: str = ""
    after: frozenset[str] = frozenset()
    noun: str = ""
    age: bool = False
    lead: Literal["again", "new", ""] = ""
    weekday: bool = False
    moving: bool = False
    manner: Literal["more", "apart", "long", ""] = ""
    each: str = ""
    edge: Literal["from", "until", ""] = ""
    sex: Literal["f", "m", ""] = ""
    who: frozenset[str] = frozenset()
    marks: Marks = NONE
    clause: Clause = NO_CLAUSE
    years: frozenset[str] = frozenset()


def mentions_of(
    text: str,
    claims: Sequence[Stated],
    usual: Mapping[str, str] = _NONE,
    go_on: Callable[[], object] = bool,
    share: Share = UNTOLD,
) -> list[Mention]:
    """Return every figure and date of the claims with its surroundings, in order.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
        usual: for an oddly spelt word of a name its usual spelling, casefolded: both name one.
        go_on: called for each claim; what it raises ends the reading.
        share: told how much is done.
    """
    quotes = [match.span() for match in _QUOTED.finditer(text) if len(match.group().split()) >= _QUOTED_WORDS]
    opened = [start for start, _ in quotes]
    known = name_words(fact for claim in claims for fact in claim.facts)
    held = holders(text, claims)
    found: list[Mention] = []
    for place, claim in enumerate(claims):
        go_on()
        share.told(place / len(claims))
        figures = [f for f in claim.facts if f.kind in COMPARED and f.value is not None]
        kinds = Counter((fact.kind, fact.unit) for fact in figures)
        standing = Standing(fact for fact in claim.facts if fact.kind in COMPARED)
        for fact in figures:
            quoted = bisect_left(opened, fact.start) - 1  # the last quotation that begins before it
            quoted = quoted if quoted >= 0 and fact.end <= quotes[quoted][1] else -1
            start, end = quotes[quoted] if quoted >= 0 else (claim.start, claim.end)
            start, end = max(start, fact.start - _REACH), min(end, fact.end + _REACH)
            near = standing.near(min(start, fact.start - _CLOSE), max(end, fact.end + _CLOSE))
            names, stems = words_around(text, start, end, near, known)
            names = names.union(usual[word] for word in names | stems if word in usual)
            person = whom(text, fact, claim.facts, held)
            close = words_around(text, max(start, fact.start - _CLOSE), min(end, fact.end + _CLOSE), near, known)
            found.append(
                Mention(
                    close=frozenset(word[:STEM] for word in (*close[0], *close[1])),
                    fact=fact,
                    claim=number_of(claim),
                    place=place,
                    quoted=quoted,
                    names=names,
                    stems=stems,
                    siblings=kinds[fact.kind, fact.unit],
                    beside=beside(text, fact),
                    after=after(text, fact),
                    subject=subject(text, start, fact.start),
                    noun=noun(text, fact.end),
                    age=fact.kind is FactKind.DURATION and is_age(text, fact),
                    lead=lead(text, fact.start),
                    weekday=fact.kind is FactKind.DATE and weekday_of(text, fact) is True,
                    moving=moving(text, fact),
                    manner=manner(text, fact),
                    each=each(text, fact),
                    edge=edge(text, fact),
                    sex=sex(text, fact) or sex_of_name(person),
                    who=name_of(person),
                    marks=marks_of(text, fact, claim.start),
                    clause=clause_of(text, fact, start, end) if fact.kind is FactKind.DATE else NO_CLAUSE,
                    years=_years(near, fact, start, end),
                )
            )
    return found


def _years(figures: Iterable[Fact], fact: Fact, start: int, end: int) -> frozenset[str]:
    """Return the bare years among the other figures of a stretch of text (code points)."""
    dates = (one for one in figures if one.kind is FactKind.DATE and one.value is not None and one is not fact)
    return frozenset(
        str(one.value) for one in dates if len(str(one.value)) == _YEAR and start <= one.start and one.end <= end
    )


def weights_of(mentions: Iterable[Mention]) -> Mapping[str, float]:
    """Return how telling each word is: what stands beside most figures of an article tells little."""
    sets = {(m.place, m.quoted): m.names | m.stems for m in mentions}
    counts = Counter(word for words in sets.values() for word in words)
    return {word: math.log(1 + len(sets) / count) for word, count in counts.items()}


def shared(one: Mention, other: Mention) -> set[tuple[str, str]]:
    """Return the pairs of words both stand beside: same names, same stems, a compound and its last part."""
    pairs = {(name, name) for name in one.names & other.names}
    return pairs | {(a, b) for a in one.stems for b in other.stems if alike(a, b)}
