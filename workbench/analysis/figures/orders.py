"""Orders of magnitude as ranges: "zweistelliger Millionenbetrag", "a six-figure sum", "double-digit growth".

The range goes from the smallest to the largest whole number of that many digits, times the scale where one is named:
10,000,000 to 99,999,999. What it measures is told by the noun behind it, else by whether the sentence trades.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from workbench.analysis.figures.counting import hedge
from workbench.analysis.lexicon import NEVER
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workbench.analysis.figures.amounts import Amounts
    from workbench.analysis.lexicon import Lexicon

_MOST: Final = 15  # digits


@dataclass(frozen=True, eq=False)
class Orders:
    """The expressions for orders of magnitude of one language.

    Attributes:
        form: with the groups digits and, where a scale is grown together with what is measured, scale, currency, thing.
        digits: word → number of digits.
        scales: word → value.
        currencies: word → code.
        kinds: (kind, what stands behind the words), in this order.
        money: words of the sentence that make it money even without such a noun; ``percent`` a percentage.
        adverb: the form that stands with a verb, of a percentage: "wuchs zweistellig".
    """

    form: re.Pattern[str]
    digits: Mapping[str, int]
    scales: Mapping[str, int]
    currencies: Mapping[str, str]
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    money: re.Pattern[str]
    percent: re.Pattern[str]
    adverb: re.Pattern[str]


@cache
def orders_of(lexicon: Lexicon) -> Orders | None:
    """Return the expressions of a language, None when it has none."""
    table: Mapping[str, Any] | None = lexicon.tables["numbers"].get("orders")
    if table is None:
        return None
    kinds = ("none", "percent", "money", "quantity")
    return Orders(
        form=re.compile(table["form"]),
        digits=table["digits"],
        scales=table.get("scales", {}),
        currencies=table.get("currencies", {}),
        kinds=tuple((kind, re.compile(table.get(kind) or NEVER)) for kind in kinds),
        money=re.compile(table.get("money_words") or NEVER),
        percent=re.compile(table.get("percent_words") or NEVER),
        adverb=re.compile(table.get("adverb") or NEVER),
    )


def orders(sentence: str, patterns: Amounts, lexicon: Lexicon) -> Iterator[Fact]:
    """Yield every order of magnitude of a sentence as a range."""
    forms = orders_of(lexicon)
    if forms is None:
        return
    for match in forms.form.finditer(sentence):
        groups = match.groupdict()
        word = next(groups[name] for name in ("digits", "figures", "range") if groups.get(name)).lower()
        digits = int(word) if word.isdigit() else forms.digits.get(word, 0)
        kind = _kind(match, forms, patterns) if 0 < digits <= _MOST else None
        if kind is None:
            continue
        scale = forms.scales.get(groups.get("scale") or "", 1)
        least = 10 ** (digits - 1) if digits > 1 or scale > 1 else 1
        approximate, _ = hedge(sentence, match.start(), match.end(), patterns)
        yield Fact(
            start=match.start(),
            end=match.end(),
            text=match[0],
            kind=kind,
            unit=forms.currencies.get(groups.get("currency") or "") if kind is FactKind.MONEY else None,
            approximate=approximate,
            value_range=(float(least * scale), float(10**digits * scale - 1)),
        )


def _kind(match: re.Match[str], forms: Orders, patterns: Amounts) -> FactKind | None:
    """Return what is measured; None for a code's length ("a six-digit code")."""
    groups = match.groupdict()
    behind = groups.get("thing") or match.string[match.end() :]
    for kind, form in forms.kinds:
        if form.match(behind):
            return None if kind == "none" else FactKind(kind)
    scaled = bool(groups.get("scale"))
    shared = groups.get("share") or forms.adverb.search(match[0])
    if shared or (groups.get("range") and not scaled and forms.percent.search(match.string)):
        return FactKind.PERCENT
    if scaled or forms.money.search(match.string) or patterns.trade.search(match.string):
        return FactKind.MONEY
    return FactKind.QUANTITY
