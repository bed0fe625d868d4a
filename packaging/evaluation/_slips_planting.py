"""Slips planted in one of two mentions of the same fact, by rules that know nothing of how the workbench compares.

Two mentions count as the same fact to a reader when value, kind and unit are the same, they stand in two sentences (the
title is one), and the sentences speak of the same thing: beside a day or a figure of three and more digits they share
one more word or name, beside anything else two. An age said again with the article ("der 61-Jährige") is the same. A
name is the same when its last word of five and more letters stands in the text twice.
What is changed: a digit (another one, or two neighbours swapped), the scale word, the day, month or year, a letter of
the name (doubled, dropped, swapped or another). The seed is the article's name, so every run plants the same.

``careful`` planting, for all but the articles of the first hour, asks more of a bare year: two words shared right
beside both, or the same word after it ("the 2014 referendum"); of two sentences that name the same year half speak of
two things. It plants more figures and fewer names, and changes initials of names, too.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import partial
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from babel.dates import get_month_names

from workbench.model.facts import NUMERIC, FactKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from workbench.model.analysis import Analysis
    from workbench.model.facts import Fact

KINDS: Final = ("number", "scale", "date", "name")
MOST: Final = 2  # slips of a kind in one article, so that long lists do not outweigh everything
CAREFUL: Final = {"number": 3, "scale": 3, "date": 3, "name": 1}
_BESIDE: Final = 50  # characters on either side of a year
_NAMES: Final = frozenset({FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE})
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_DIGITS: Final = re.compile(r"\d")
_LONG: Final = 5
_SHORT: Final = 2
_HALF: Final = 0.5
_TEN: Final = 10
_NEVER: Final = ("Mai", "May")  # "May" is a verb, too
_LETTERS: Final = "abcdefghiklmnoprstuvwz"
_OPEN_WORDS: Final = (
    "aber alle auch auf dass dabei damit dann dem den der des die dies diese diesem diesen dieser dieses doch "
    "durch eine einem einen einer eines etwa gegen haben habe hatte hatten hier ihre ihrem ihren ihrer kann kein "
    "keine mehr nach nicht noch oder ohne rund sagte schon sein seine seinem seinen seiner seit sich sind sollen "
    "sollte sowie über unter viele vom von wegen weil weitere wenn werden wird wurde wurden während zwei drei "
    "vier fünf zwischen about after against also been before between both could from have into just more most "
    "over said some such than that their them then there these they this those through under until were what when "
    "where which while will with would percent prozent million millions millionen milliarden billion euro dollar "
    "dollars year years jahr jahre jahren jahres monat monate monaten month months januar februar märz april juni "
    "juli august september oktober november dezember january february march june july october december "
)
_OPEN: Final = frozenset(_OPEN_WORDS.split())
SCALES: Final = {
    "Millionen": "Milliarden", "Milliarden": "Millionen", "Million": "Milliarde", "Milliarde": "Million",
    "million": "billion", "billion": "million", "Mio": "Mrd", "Mrd": "Mio", "trillion": "billion",
}  # fmt: skip
_MONTHS: Final = {language: list(get_month_names("wide", locale=language).values()) for language in ("de", "en")}
_AGAIN: Final = re.compile(r"\b(?:[Dd](?:er|ie|as|en|em|es)|[Tt]he) \d{1,3}-(?:[Jj]ährige|year-old)")
_YEAR: Final = re.compile(r"\b(1[5-9]|20)\d\d\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A text with a slip in it.

    Attributes:
        kind: one of ``KINDS``.
        text: the article with the slip.
        start, end: where the slip stands, in code points.
        others: the untouched mentions, in code points of the new text.
        was, now: the words before and after.
    """

    kind: str
    text: str
    start: int
    end: int
    others: tuple[tuple[int, int], ...]
    was: str
    now: str


def slips_in(name: str, text: str, analysis: Analysis, *, careful: bool = True) -> list[Slip]:
    """Return the slips planted in an article, each in a text of its own."""
    dice = random.Random(name)  # noqa: S311  # the same slips in every run
    return [
        planted(text, kind, group, analysis.language, dice, at=dice.randrange(len(group)), careful=careful)
        for kind, group in _chosen(text, analysis, dice, careful=careful)
    ]


def _chosen(text: str, analysis: Analysis, dice: random.Random, *, careful: bool) -> Iterator[tuple[str, list[Fact]]]:
    figures = same_figures(text, analysis, careful=careful)
    numbers = [group for group in figures if group[0].kind is not FactKind.DATE]
    ways = {
        "number": [g for g in numbers if two_digits(g)],
        "scale": [g for g in numbers if any(word in words_of(g[0].text) for word in SCALES)],
        "date": [g for g in figures if g[0].kind is FactKind.DATE],
        "name": _same_names(analysis.facts),
    }
    for kind, groups in ways.items():
        dice.shuffle(groups)
        yield from ((kind, group) for group in groups[: CAREFUL[kind] if careful else MOST])


def two_digits(group: Sequence[Fact]) -> bool:
    """Say whether each figure is written with two digits and more."""
    return all(len(_DIGITS.findall(fact.text)) > 1 for fact in group)


def same_figures(text: str, analysis: Analysis, *, careful: bool) -> list[list[Fact]]:
    """Return the figures and dates a reader takes for the same one, in groups of two mentions and more."""
    spans = [(s.start, s.end) for s in analysis.sentences]
    sets: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in analysis.facts:
        if fact.kind in NUMERIC | {FactKind.DATE} and fact.value is not None and _DIGITS.search(fact.text):
            sets[fact.kind, fact.value, stem(fact.unit or "")].append(fact)
    groups = []
    for facts in sets.values():
        alike = [pair for pair in combinations(facts, 2) if _same_thing(text, spans, pair, careful=careful)]
        members = {id(fact): fact for pair in alike for fact in pair}
        if members:
            groups.append(sorted(members.values(), key=lambda fact: fact.start))
    return groups


def sentence_of(spans: Sequence[tuple[int, int]], fact: Fact) -> tuple[int, int]:
    """Return the span of the sentence a fact stands in."""
    return next((span for span in spans if span[0] <= fact.start < span[1]), (fact.start, fact.end))


def _same_thing(text: str, spans: Sequence[tuple[int, int]], pair: tuple[Fact, Fact], *, careful: bool) -> bool:
    one, other = (sentence_of(spans, fact) for fact in pair)
    if one == other:
        return False
    if careful and pair[0].kind is FactKind.DATE and len(str(pair[0].value)) < len("2025-02"):
        return _same_year(text, pair, (one, other))
    shared = content(text[slice(*one)]) & content(text[slice(*other)])
    own = {stem(word) for fact in pair for word in words_of(fact.text)}
    day = pair[0].kind is FactKind.DATE and len(str(pair[0].value)) == len("2025-02-10")
    long = pair[0].kind is not FactKind.DATE and all(len(_DIGITS.findall(fact.text)) > _SHORT for fact in pair)
    again = any(_AGAIN.search(text[max(0, fact.start - 12) : fact.end + 9]) for fact in pair)
    return again or len(shared - own) >= (1 if day or long else 2)


def _same_year(text: str, pair: tuple[Fact, Fact], sentences: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    """Say whether two mentions of a year share two words right beside them or the word that follows."""
    near = [
        (text[max(start, fact.start - _BESIDE) : fact.start], text[fact.end : min(end, fact.end + _BESIDE)])
        for fact, (start, end) in zip(pair, sentences, strict=True)
    ]
    (left, right), (other_left, other_right) = near
    following, other_following = (words_of(words)[:1] for words in (right, other_right))
    if following == other_following and following and content(following[0]):
        return True
    own = {stem(word) for fact in pair for word in words_of(fact.text)}
    return len((content(f"{left} {right}") & content(f"{other_left} {other_right}")) - own) >= _SHORT


def content(sentence: str) -> set[str]:
    """Return the beginnings of the words that tell what a sentence is about."""
    return {stem(word) for word in _WORD.findall(sentence) if word.casefold() not in _OPEN}


def stem(word: str) -> str:
    """Return a word's beginning without an ending."""
    return word.casefold()[:6].rstrip("ens")


def words_of(text: str) -> list[str]:
    """Return the runs of letters."""
    return re.findall(r"[^\W\d_]+", text)


def _same_names(facts: Iterable[Fact]) -> list[list[Fact]]:
    """Return mentions of the same name: the same last word in capitals, at least twice."""
    sets: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        last = str(fact.value).split()[-1] if fact.kind in _NAMES and fact.value else ""
        if len(last) >= _LONG and last.isalpha() and last[0].isupper() and not last.isupper() and last in fact.text:
            sets[last].append(fact)
    kinds = {last: Counter(fact.kind for fact in group) for last, group in sets.items()}
    return [group for last, group in sets.items() if len(group) > 1 and max(kinds[last].values()) > 1]


def planted(
    text: str, kind: str, group: Sequence[Fact], language: str, dice: random.Random, *, at: int, careful: bool
) -> Slip:
    """Return the text with a slip in the ``at``th fact of those that say the same."""
    fact = group[at]
    date = partial(_date, months=_MONTHS[language])
    ways: dict[str, Callable[[Fact, random.Random], str]] = {
        "number": _digit, "scale": _scale, "date": date, "name": partial(_name, initials=careful),
    }  # fmt: skip
    now = ways[kind](fact, dice)
    shift = len(now) - len(fact.text)
    others = tuple(
        (f.start + (shift if f.start > fact.start else 0), f.end + (shift if f.start > fact.start else 0))
        for f in group
        if f is not fact
    )
    new = text[: fact.start] + now + text[fact.end :]
    return Slip(kind=kind, text=new, start=fact.start, end=fact.start + len(now), others=others, was=fact.text, now=now)


def _digit(fact: Fact, dice: random.Random) -> str:
    text = fact.text
    places = [match.start() for match in _DIGITS.finditer(text)]
    swaps = [(a, b) for a, b in pairwise(places) if text[a] != text[b] and text[b] != "0"]
    if swaps and dice.random() < _HALF:
        a, b = dice.choice(swaps)
        return text[:a] + text[b] + text[a + 1 : b] + text[a] + text[b + 1 :]
    place = dice.choice([p for p in places if text[p] != "0"] or places)
    digit = dice.choice([d for d in "123456789" if d != text[place]])
    return text[:place] + digit + text[place + 1 :]


def _scale(fact: Fact, _dice: random.Random) -> str:
    word = next(word for word in words_of(fact.text) if word in SCALES)
    return re.sub(rf"(?<![^\W\d_]){word}\b", SCALES[word], fact.text, count=1)


def _date(fact: Fact, dice: random.Random, months: Sequence[str]) -> str:
    text = fact.text
    ways = []
    if year := _YEAR.search(text):
        ways.append(f"{text[: year.start()]}{int(year[0]) + dice.choice((-3, -2, -1, 1, 2, 3))}{text[year.end() :]}")
    if month := re.search(rf"\b({'|'.join(months)})\b", text):
        another = dice.choice([one for one in months if one != month[0] and one not in _NEVER])
        ways.append(text[: month.start()] + another + text[month.end() :])
    if (day := re.search(r"\b[12]?\d\b", text)) and re.search(r"[A-Za-z.]", text):
        another = str(dice.choice([n for n in range(1, 29) if n != int(day[0]) and (n < _TEN) == (int(day[0]) < _TEN)]))
        ways.append(text[: day.start()] + another + text[day.end() :])
    return dice.choice(ways) if ways else _digit(fact, dice)


def _name(fact: Fact, dice: random.Random, *, initials: bool) -> str:
    last = str(fact.value).split()[-1]
    at = fact.text.rindex(last)
    place = dice.randrange(1, len(last) - 1)
    swap = last[:place] + last[place + 1] + last[place] + last[place + 2 :]
    ways = [
        last[:place] + last[place] + last[place:],
        last[:place] + last[place + 1 :],
        last[:place] + dice.choice([c for c in _LETTERS if c != last[place]]) + last[place + 1 :],
    ]
    ways += [swap] if swap != last else []
    ways += [dice.choice([c for c in _LETTERS.upper() if c != last[0]]) + last[1:]] if initials else []
    return fact.text[:at] + dice.choice(ways) + fact.text[at + len(last) :]
