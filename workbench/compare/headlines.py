"""What is no claim against what is: a figure in a heading or a question that looks like a slip of the body's.

Headings, questions and opinions are no claims, so nobody has taken their figures apart. It is enough to look for
figures written like one of the body (same scale and unit after it, same places behind the decimal mark): then the
value follows by the rule of three, in any language. Years and days are read by the calendar's words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from workbench.compare.alike.about import sentence_spans
from workbench.compare.signs.around import words_around
from workbench.compare.signs.counted import Counted
from workbench.compare.signs.dates_outside import Calendar, dates_outside
from workbench.compare.signs.deeds import NO_CLAUSE, clause_of
from workbench.compare.signs.manners import edge
from workbench.compare.signs.marks import marks_of
from workbench.compare.signs.mentions import Mention
from workbench.compare.signs.neighbours import after, beside
from workbench.compare.signs.phrases import said
from workbench.compare.signs.scaled_outside import scaled_outside
from workbench.compare.signs.sexes import sex
from workbench.compare.signs.so_old import AT_AGE
from workbench.compare.signs.standing import LONGEST
from workbench.model.facts import NUMERIC, Fact, FactKind
from workbench.text.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.compare.signs.mentions import Stated

_LINE: Final = re.compile(r"[^\n]+")
_FIGURE: Final = re.compile(r"\d[\d.,]*\d|\d")
_CLOCK: Final = re.compile(r":\d\d(?!\d)")
_MINUTES: Final = re.compile(r"\d:$")
_ENDED: Final = re.compile(r"[.!?:;][\"“”«»)]*\s*$")
_UNIT: Final = re.compile(r"[\w-]+|[%€$£°]")
_NEXT: Final = re.compile(rf"\.?\s*({_UNIT.pattern})")
_JOINED: Final = re.compile(r"-(?:US-)?([^\W_]+)")  # "9,4-Millionen-Euro-Gerät"
_PERCENT: Final = re.compile(r"\s?(?:%|per ?cent\b|pc\b|Prozent\b)", re.IGNORECASE)
_LONGEST: Final = 140
_CURRENCY: Final = 4  # letters of a sign before a figure: "US-$"
_BEGINNING: Final = 5  # letters of a word, as ``mentions`` has them
_STEM: Final = 6  # tells "Millionen" from "Milliarden"
_SHORT: Final = {"m": "million", "mn": "million", "mio": "Millionen", "bn": "billion", "mrd": "Milliarden"}
_NEIGHBOURS: Final = (("millio", "millia"), ("millio", "billio"))  # a thousand apart
_SCALES: Final = frozenset(stem for pair in _NEIGHBOURS for stem in pair)
_SCALED: Final = re.compile(rf"{said('telling')['scale']}\b")
_COUNTS: Final = re.compile(rf"\d|{said('telling')['scale']}\b", re.IGNORECASE)
_UNNAMED: Final = re.compile(r"\s*$|\s*[,:–—]|\s[^\W\d_A-ZÄÖÜ]{1,4}\b")  # the line ends, or a small word follows
_CUT_OFF: Final = re.compile(rf"\s*(?:$|[,;:()–—])|{said('ages')['old']}", re.MULTILINE)  # behind an age
_SLIPPED: Final = dict.fromkeys(_NEIGHBOURS, 0.001) | {(b, a): 1e3 for a, b in _NEIGHBOURS}


def headline_mentions(text: str, claims: Sequence[Stated], mentions: Sequence[Mention]) -> list[Mention]:
    """Return the figures outside the claims as mentions; ``mentions`` are those of the body they are read by."""
    body = _one_of_each(m.fact for m in mentions if m.fact.kind in NUMERIC and isinstance(m.fact.value, int | float))
    dates = Calendar([str(m.fact.value) for m in mentions if m.fact.kind is FactKind.DATE])
    written, heads = _Written(body), Counted(mentions)
    known = frozenset(name for m in mentions for name in m.names)
    found: list[Mention] = []
    spans = [(*span, True) for span in headings(text, claims)] + [(*span, False) for span in asides(text, claims)]
    for start, end, heading in sorted(spans):
        if not _COUNTS.search(text, start, end):
            continue
        old = list(heads.ages(text, (start, end))) if heading else []
        read = [*dates_outside(text, start, end, dates), *old]
        read += heads.counted(text, (start, end)) if heading else ()
        read += _new(_facts(text, (start, end), written, heading=heading), read)
        read += _new(scaled_outside(text, start, end, body), read)
        for fact in read:
            first, last = max(start, fact.start - LONGEST // 2), min(end, fact.end + LONGEST // 2)
            names, stems = words_around(text, first, last, [fact], known)
            found.append(
                Mention(
                    fact=fact,
                    claim=0,
                    place=-1 - start,
                    quoted=-1,
                    names=names,
                    stems=stems,
                    close=frozenset(word[:_BEGINNING] for word in (*names, *stems)),
                    siblings=1,
                    headline=heading,
                    beside=beside(text, fact),
                    after=after(text, fact),
                    age=fact in old,
                    edge=edge(text, fact),
                    sex=sex(text, fact),
                    marks=marks_of(text, fact, start),
                    clause=NO_CLAUSE if heading else clause_of(text, fact, start, end),
                )
            )
    return found


def _new(facts: Iterable[Fact], read: Sequence[Fact]) -> list[Fact]:
    """Return the facts that stand where none was read yet."""
    taken = Stretches((one.start, one.end) for one in read)
    return [fact for fact in facts if not taken.touches(fact.start, fact.end)]


def _one_of_each(facts: Iterable[Fact]) -> list[Fact]:
    """Return one fact for each scale and unit in the article and each number of decimals it is written with."""
    found: dict[tuple[str, str, int], Fact] = {}
    for fact in map(_in_figures, facts):
        if (written := _FIGURE.search(fact.text)) and len(fact.text[: written.start()]) <= _CURRENCY:
            before, behind = fact.text[: written.start()], fact.text[written.end() :]
            found.setdefault((before, behind, _places(written.group())), fact)
    return [found[key] for key in sorted(found, key=lambda key: -len(key[0]) - len(key[1]))]  # "200 days", no bare 200


def _in_figures(fact: Fact) -> Fact:
    """Return "fünf Millionen Euro" as a heading writes it: "5 Millionen Euro"."""
    _, _, rest = fact.text.partition(" ")
    if _FIGURE.search(fact.text) or not isinstance(fact.value, int | float) or not _SCALED.match(rest):
        return fact
    number = next((fact.value / scale for scale in (1e12, 1e9, 1e6) if fact.value >= scale), 0.0)
    return replace(fact, text=f"{number:.0f} {rest}") if number.is_integer() else fact


def headings(text: str, claims: Sequence[Stated]) -> Iterator[tuple[int, int]]:
    """Yield the short lines without a full stop that no claim stands in (code points); the claims are in order."""
    starts = [claim.start for claim in claims]
    for match in _LINE.finditer(text):
        start, end = match.span()
        if end - start > _LONGEST or _ENDED.search(match.group()):
            continue
        before = bisect_left(starts, end) - 1  # the last claim that begins before the line's end
        if before < 0 or claims[before].end <= start:
            yield start, end


def asides(text: str, claims: Sequence[Stated]) -> Iterator[tuple[int, int]]:
    """Yield the sentences that no claim stands in and that are no headings (code points); the claims are in order."""
    headed = set(headings(text, claims))
    gaps = pairwise([(0, 0), *((claim.start, claim.end) for claim in claims), (len(text), len(text))])
    for (_, begin), (stop, _) in gaps:
        for line in _LINE.finditer(text, begin, max(begin, stop)):
            if line.span() not in headed and _COUNTS.search(line[0]):
                yield from ((a + line.start(), b + line.start()) for a, b in sentence_spans(line[0]))


class _Written:
    """How the body writes its figures: one fact for each way, found by its decimals and the word behind the figure."""

    def __init__(self, body: Sequence[Fact]) -> None:
        """Sort the facts, which are in order of what is tried first."""
        self._body = [(fact, found) for fact in body if (found := _FIGURE.search(fact.text))]
        self._ways: dict[tuple[int, str], list[int]] = defaultdict(list)
        for at, (fact, found) in enumerate(self._body):
            behind = fact.text[found.end() :]
            first = None if _PERCENT.fullmatch(behind) else _UNIT.search(behind)
            self._ways[_places(found.group()), _stem(first[0]) if first else ""].append(at)

    def alike(self, text: str, figure: re.Match[str], end: int) -> Iterator[tuple[Fact, re.Match[str]]]:
        """Yield the facts which may be written like a figure, and where in each its own figure stands."""
        words = {_stem(match[1]) for form in (_JOINED, _NEXT) if (match := form.match(text, figure.end(), end))}
        stems = {"", *words, *(theirs for ours, theirs in _SLIPPED if ours in words)}
        decimals = _places(figure.group())
        for at in sorted(at for stem in stems for at in self._ways.get((decimals, stem), ())):
            yield self._body[at]


def _facts(text: str, span: tuple[int, int], body: _Written, *, heading: bool) -> Iterator[Fact]:
    start, end = span
    for figure in _FIGURE.finditer(text, start, end):
        if _CLOCK.match(text, figure.end()) or _MINUTES.search(text[max(start, figure.start() - 3) : figure.start()]):
            continue  # neither part of "19:14" is a figure
        for fact, written in body.alike(text, figure, end):
            before = fact.text[: written.start()]
            if not text.endswith(before, start, figure.start()):
                continue
            unit = _same_words(text, figure.end(), end, fact.text[written.end() :])
            if unit is not None and not (heading and _is_bare_age(fact) and not _stands_as_age(text, figure, start)):
                stop, factor = unit
                first = figure.start() - len(before)
                yield _by_rule_of_three(fact, written.group(), figure.group(), (first, text[first:stop]), factor)
                break


def _is_bare_age(fact: Fact) -> bool:
    return fact.kind is FactKind.DURATION and fact.text.isdigit()


def _stands_as_age(text: str, figure: re.Match[str], start: int) -> bool:
    """Say whether a heading's figure may be an age: "54 Million", "54 jobs" are none."""
    return bool(_CUT_OFF.match(text, figure.end()) or AT_AGE.search(text, start, figure.start()))


def _same_words(text: str, start: int, end: int, wanted: str) -> tuple[int, float] | None:
    """Return where the scale and unit after a figure end, None when they are others than ``wanted``.

    A neighbouring scale word counts as the same one slipped; the second number is the factor it makes.
    """
    factor, scaled = 1.0, False
    if _PERCENT.fullmatch(wanted):
        match = _PERCENT.match(text, start, end)
        return (match.end(), factor) if match else None
    for word in _UNIT.findall(wanted):
        match = (not wanted.startswith("-") and _JOINED.match(text, start, end)) or _NEXT.match(text, start, end)
        if (match is None or _stem(match[1]) != _stem(word)) and scaled and _UNNAMED.match(text, start, end):
            break  # a heading may leave the currency out
        if match is None:
            return None
        ours, theirs = _stem(match[1]), _stem(word)
        if ours != theirs and (ours, theirs) not in _SLIPPED:
            return None
        factor *= _SLIPPED.get((ours, theirs), 1.0)
        scaled = theirs in _SCALES
        start = match.end()
    return start, factor


def _stem(word: str) -> str:
    """Return the beginning of a word, without a German plural's or case's ending ("Metern", "Meter")."""
    word = _SHORT.get(word.casefold(), word)
    return word.casefold().removeprefix("us-").rstrip("ens")[:_STEM]


def _by_rule_of_three(fact: Fact, written: str, figure: str, place: tuple[int, str], factor: float) -> Fact:
    ours, theirs = _digits(figure), _digits(written)
    start, words = place
    value = float(fact.value) * factor * ours / theirs if theirs and isinstance(fact.value, int | float) else None
    return replace(fact, number=0, start=start, end=start + len(words), text=words, value=value)


def _digits(figure: str) -> int:
    return int(re.sub(r"\D", "", figure))


def _places(figure: str) -> int:
    """Return how many digits follow the last mark, -1 for none: "97,4" and "97.4" have one."""
    marks = [i for i, char in enumerate(figure) if char in ".,"]
    return len(figure) - 1 - marks[-1] if marks else -1
