"""Amounts with a scale word where no claim stands: "450 Mio. €" in a heading, "450 Millionen Euro" below.

They are read by the words of ``numbers.toml`` alone, however the body writes them: another scale word's short form,
another sign of the currency, its place before the figure, a noun of the heading's own, "eine Milliarde" in words.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from workbench import paths
from workbench.compare.signs.around import telling
from workbench.compare.signs.phrases import said
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_NUMBER: Final = re.compile(r"\d+(?:[.,]\d{1,2})?")
_NOUN: Final = re.compile(r"\s(?P<noun>[^\W\d_][\w-]{3,})")
_PRICED: Final = re.compile(said("scaled_outside")["money"], re.IGNORECASE)  # "1,1 Milliarden Gewinn"
_HALF: Final = 12  # letters before a figure
_SPAN: Final = 200  # code points before a figure in which a span's other end stands
_LEAST: Final = 1e6  # thousands are written with all their digits as well


def scaled_outside(text: str, start: int, end: int, body: Sequence[Fact]) -> Iterator[Fact]:
    """Yield the amounts with a scale word between two places.

    Args:
        text: the draft.
        start: where to begin, in code points.
        end: where to end, in code points.
        body: the article's figures; they tell which language's "Billion" is meant.
    """
    for match in _amount().finditer(text, start, end):
        figure = _figure(match["figure"])
        scale = _scale(match["scale"], bool(match["sign"]), body)
        halved = _half().search(text, max(start, match.start("figure") - _HALF), match.end("figure") + 1)
        spanned = _spanned().search(text, max(start, match.start() - _SPAN), match.start())
        if figure is None or scale is None or halved or spanned:
            continue
        currency = _words("currencies").get((match["sign"] or match["currency"] or "").strip())
        noun = None if currency or match["joint"] == "-" else _NOUN.match(text, match.end(), end)
        unit = next(iter(currency), None) if currency else _counted(noun)
        stop = noun.end() if noun and unit else match.end()
        yield Fact(
            start=match.start(),
            end=stop,
            text=text[match.start() : stop],
            kind=FactKind.MONEY if currency else FactKind.QUANTITY,
            value=round(figure * scale),
            unit=unit,
        )


@cache
def _tables() -> Sequence[Mapping[str, Any]]:
    files = sorted(paths.resource("languages").glob("*/numbers.toml"))
    return [tomllib.loads(file.read_text("utf-8")) for file in files]


@cache
def _words(table: str) -> dict[str, frozenset[Any]]:
    """Return what each word of a table means, in any language."""
    found: dict[str, set[Any]] = defaultdict(set)
    for numbers in _tables():
        for word, meant in numbers.get(table, {}).items():
            found[word].add(meant)
            found[word.capitalize() if word.isalpha() else word].add(meant)  # "$5 Billion Deal"
    return {word: frozenset(meanings) for word, meanings in found.items()}


@cache
def _spanned() -> re.Pattern[str]:
    """Return what stands before a span's other end: "3 bis 5 Millionen", "zwischen drei und fünf Millionen"."""
    words, between, both = (
        "|".join(str(numbers[name]) for numbers in _tables() if numbers[name])
        for name in ("range_words", "between", "between_and")
    )
    one = rf"(?:\d|(?<!\w){_spelt()})"
    first, second = rf"{one}\s?(?:{words}|[–-])", rf"\b(?:{between})\s[\d.,]*{one}\s(?:{both})"
    return re.compile(rf"(?:{first}|{second})\s?$", re.IGNORECASE)


@cache
def _spelt() -> str:
    """Return what finds a number in words."""
    return _any([*_words("words"), *_words("one"), *_words("special")])


@cache
def _half() -> re.Pattern[str]:
    """Return what makes a half of the figure behind it: "half a million"."""
    return re.compile("|".join(str(numbers["half"]) for numbers in _tables() if numbers.get("half")), re.IGNORECASE)


@cache
def _amount() -> re.Pattern[str]:
    scales = {word for word, sizes in _words("scales").items() if max(sizes) >= _LEAST}
    short = {word for word, sizes in _words("money_scales").items() if max(sizes) >= _LEAST}
    currencies = _any(_words("currencies"))
    return re.compile(
        rf"(?<![\w$€£])(?P<sign>{currencies}[ \u00a0]?)?(?<!\d[.,])(?P<figure>\d[\d.,]*|(?<!\w){_spelt()}(?=[ -]))"
        rf"(?:[ \u00a0-]?(?P<scale>{_any(scales)}|(?<=\d){_any(short)})(?!\w)\.?)"
        rf"(?:(?P<joint>[ \u00a0-])?(?P<currency>{currencies})(?!\w))?"
    )


def _any(words: Iterable[str]) -> str:
    return rf"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"


def _figure(written: str) -> float | None:
    """Return a number as it is written, None where a mark may group thousands."""
    if _NUMBER.fullmatch(written):
        return float(written.replace(",", "."))
    known = _words("words") | _words("one") | _words("special")
    return next((float(value) for value in known.get(written, ())), None)


def _scale(word: str, priced: bool, body: Sequence[Fact]) -> float | None:
    sizes = _words("scales").get(word) or (_words("money_scales").get(word, frozenset()) if priced else frozenset())
    if len(sizes) == 1:
        return float(next(iter(sizes)))
    stem = word.casefold()[:6]
    for fact in body:
        figure = re.search(r"\d[\d.,]*", fact.text)
        number = _figure(figure[0].rstrip(".,")) if figure else None
        if number and stem in fact.text.casefold() and isinstance(fact.value, int | float):
            return next((float(size) for size in sizes if round(number * size) == round(fact.value)), None)
    return None


def _counted(noun: re.Match[str] | None) -> str | None:
    """Return what is counted: a word with a capital or a plural."""
    if noun is None or not telling(noun["noun"]) or _PRICED.fullmatch(noun["noun"]):
        return None
    return noun["noun"] if noun["noun"][0].isupper() or noun["noun"].endswith(("s", "people")) else None
