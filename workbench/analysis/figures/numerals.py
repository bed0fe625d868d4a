"""Figures and number words into exact values."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from workbench.analysis.lexicon import NEVER, alternation

if TYPE_CHECKING:
    from workbench.analysis.lexicon import Lexicon

_GAPS: Final = r"  \u00a0\u202f\u2009'’"
# Twelve digits at most before a mark: longer runs are codes, not amounts.
_PARTS: Final = {
    "½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3),
    "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8), "⅕": Fraction(1, 5),
}  # fmt: skip
_PART: Final = "".join(_PARTS)
DIGITS: Final = (
    rf"(?:\d{{1,3}}(?:[.,{_GAPS}]\d{{3}}){{1,6}}(?!\d)(?:[.,]\d{{1,6}})?|(?:\d{{1,3}}[ ])?[1-9]/(?:[2-9]|10)"
    r"(?![\d/]|[.,]\d)"
    rf"|\d{{1,15}}(?:[.,]\d{{1,9}})?[ ]?[{_PART}]|\d{{1,15}}(?:[.,]\d{{1,9}})?|[{_PART}])"
)
_SLASHED: Final = re.compile(r"(?:(\d{1,3}) )?([1-9])/(\d{1,2})")
_HALF: Final = re.compile(r"[ -]and[ -](?:a[ -])?half")
_FRACTION_DIGITS: Final = 8
_GROUP_LENGTH: Final = 3


def tidy(value: Decimal | Fraction) -> int | float:
    """Return a whole number as int, anything else as float with at most six decimals (fractions: four)."""
    if isinstance(value, Fraction):
        return round(float(value), 4)
    return int(value) if value == value.to_integral_value() else round(float(value), 6)


def read_digits(words: str, *, decimal: str) -> Decimal | None:
    """Return the value of a figure; both languages' marks are understood, ``decimal`` decides when in doubt.

    Args:
        words: a match of ``DIGITS``.
        decimal: the language's decimal mark, "," or ".".
    """
    if slashed := _SLASHED.fullmatch(words):
        share = Fraction(int(slashed[2]), int(slashed[3]))
        return _decimal(share + int(slashed[1] or 0)) if share < 1 else None
    part = _decimal(_PARTS.get(words[-1:], Fraction(0)))
    plain = re.sub(f"[{_GAPS}]", "", words.rstrip(_PART))
    if not plain:
        return part
    try:
        return Decimal(_with_point(plain, decimal)) + part
    except InvalidOperation:
        return None


def _decimal(share: Fraction) -> Decimal:
    return round(Decimal(share.numerator) / Decimal(share.denominator), _FRACTION_DIGITS)


def _with_point(plain: str, decimal: str) -> str:
    """Rewrite a figure so that only a decimal point is left."""
    last = max(plain.rfind("."), plain.rfind(","))
    if last < 0:
        return plain
    mark = plain[last]
    other = "," if mark == "." else "."
    if other in plain:  # two different marks: the last one is the decimal mark
        return plain.replace(other, "").replace(mark, ".")
    lead, tail = plain[:last], plain[last + 1 :]
    grouping = len(tail) == _GROUP_LENGTH and (mark != decimal or plain.count(mark) > 1) and not lead.startswith("0")
    return plain.replace(mark, "") if grouping or plain.count(mark) > 1 else f"{lead}.{tail}"


class NumberWords:
    """Number words of one language, simple and compound: "dreihundertfünfzigtausend", "two hundred and fifty".

    Args:
        lexicon: the language's data.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.tables["numbers"]
        self._small: dict[str, int] = {**table["words"], **table["one"]}
        self._times: dict[str, int] = dict(table["multipliers"])
        self._special = {word: Decimal(value) for word, value in table["special"].items()}
        self._and: str = table["and"]
        self._half: str = table["half_suffix"]
        self._glued: bool = table["compound_words"]
        self._morpheme = re.compile(alternation((*self._small, *self._times, self._and)))
        self.pattern = self._pattern(tuple(table["words"]))

    def _pattern(self, words: tuple[str, ...]) -> str:
        """Return the expression for a number word: glued (German) or in several words (English)."""
        if not words:
            return NEVER
        one = alternation((*words, *self._small, *self._times))
        if self._glued:
            special, glued = alternation(self._special), alternation((*words, *self._times))
            return rf"(?:{special}|(?:{glued}|ein(?=und|hundert|tausend))(?:{one}|{self._and}){{0,9}})"
        plain = alternation((*words, "one"))
        times = alternation(self._times)
        units = alternation(word for word in words if 0 < self._small[word] < 10)  # noqa: PLR2004 - of "twenty-two"
        following = alternation((*words, "one", *self._times))
        hyphen = rf"(?<=ty)-(?:one|{units})\b|-(?={times})(?:{times})\b|-{self._and}-(?:{plain})\b"
        whole = "(?:(?<=hundred)|(?<=thousand))"
        spaced = rf" (?:{times})\b|(?<=ty) (?:one|{units})\b|{whole} (?:{self._and} )?(?:{following})\b"
        more = rf"(?:{spaced}|{hyphen})"
        first = rf"(?:{plain}|an? (?={times}))"
        half = self._half.replace(" ", "-")
        spoken = self._half.replace(" a ", " (?:a )?")  # "two and half million"
        counted = rf"{first}(?:(?<= )(?:{times})\b)?\b{more}{{0,8}}(?: {spoken}|-{half})?"
        return rf"(?:{counted}|{self._glued_half()})"

    def _glued_half(self) -> str:
        return rf"an? {self._half}" if self._half else NEVER

    def read(self, words: str) -> Decimal | None:
        """Return the value of number words, None when they are none."""
        lowered = words.lower()
        if lowered in self._special:
            return self._special[lowered]
        half = Decimal(0)
        lowered = _HALF.sub(" and a half", lowered) if self._half else lowered
        if self._half and lowered.endswith(self._half) and lowered != self._half:
            lowered, half = lowered.removesuffix(self._half), Decimal("0.5")
        value = self._evaluate(lowered)
        return None if value is None else value + half

    def multiplier(self, words: str) -> int:
        """Return the hundred or thousand that number words end in, else one: "two" of "two or three thousand"."""
        return next((times for word, times in self._times.items() if words.lower().endswith(word)), 1)

    def _evaluate(self, lowered: str) -> int | None:
        rest = re.sub(r"[\s-]", "", lowered)
        total, current, position = 0, 0, 0
        while position < len(rest):
            match = self._morpheme.match(rest, position)
            if match is None:
                return None
            word, position = match[0], match.end()
            if word in self._times:
                times = self._times[word]
                current = max(current, 1) * times
                if times >= 1000:  # noqa: PLR2004 - a thousand closes what was counted so far
                    total, current = total + current, 0
            elif word != self._and:
                current += self._small[word]
        return total + current
