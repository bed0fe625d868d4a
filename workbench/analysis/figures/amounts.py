"""The expressions that find amounts in one language (``amount_forms``), put together once from its tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from workbench.analysis.figures import amount_forms as forms
from workbench.analysis.figures.amount_forms import GAP
from workbench.analysis.figures.numerals import NumberWords
from workbench.analysis.lexicon import NEVER, Lexicon, alternation

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, eq=False)
class Amounts:
    """Everything needed to recognise and value amounts of one language.

    Attributes:
        words: reads number words.
        decimal: the language's decimal mark.
        amount: number, range and scale, with groups lead, minus, num, scale1, to, num2, scale, small.
        fraction: shares such as "zwei Drittel".
        currency, cents, percent, unit, duration, noun: matched right behind an amount.
        approximate, minimum, maximum: hedges, searched right before an amount.
        surely: hedges that no year has before it ("mehr als 1500 Arbeiter").
        year_before: words that make four digits behind them a year.
        no_less: words that make an "über" no bound ("verfügt über 59 Prozent").
        particle: verbs whose "over" is no bound ("handed over 528 jets"), some only with what they are done to.
        millions: words before "1.2m" that make it 1.2 million ("a crowd estimated at").
        compound: hedges that are none before a compound ("under a two-year deal", "the five-year average").
        scored: figures that a game or its clock has ("321 for 7", "in 80 and 84").
        hours: when somebody works or something is open ("works from 9 to 5").
        unversioned: words before "2.0" that make it no version ("rose", "magnitude").
        share_before, share_behind: words that make "2/3" a share ("by 2/3", "2/3 less").
        multiplied: what multiplies two figures ("10x15 cm"); beside a ``relay`` or before whoever ``raced`` none is
            a side of a size; kilometres are one of what is ``wide``.
        or_more, or_less, or_so: bounds and hedges behind an amount.
        carried: what joins two figures of one unit: "von 3 auf 5 Prozent", "10 und 20 Euro".
        elsewhere: what joins those of two names: "kommt auf 28, die AfD auf 24 Prozent".
        change: words before "9 to 10" that make it a change and no range; ``change_by`` if the second is far above.
        unsaid: words whose noun stands further on, "ten gold, six silver and two bronze medals".
        glued: "42-seitiges", "dreiköpfig", "sechsfach"; ``glued_units`` say what they count.
        counted_by: a noun joined by a hyphen, "131-page"; ``not_counted_by`` behind a number word: "two-way".
        trigger: what a sentence with any amount holds, in small letters, but for parts of time.
        year: four digits that may be one; ``dated`` what stands before one and its participle, "das 2012 gegründete".
        continued: behind a figure at a line's end, what it measures on the next line.
        range_joint: what joins two whole amounts to a range.
        ratio: "two in three", with the groups count and whole.
        each: "jeder Fünfte", with the groups nth and figure.
        counted_joint: what carries a counted thing back, "von 120 auf 90 Mitarbeiter".
        multiples: "verdoppelt", "halved", each with its factor, or a group says it. ``multiple_hint``: in each.
        multiple_low: the lower end before one, "drei- bis vierfach".
        partitive: what makes a small bare number word a count, "zwei der Männer".
        excluded_before, excluded_after: words that make a figure a name or a time of day.
        name_after: behind a bare figure it makes it a name.
        times: behind "4.30" they make it a time of day.
        called: before "112" they make it a number to call.
        vague: before "hundert" it makes no number of it.
        labelled, address, pair: what makes a figure a name or a result: "carriage 14", "88 Mill Road", "10 to two".
        age_in_words: before a bare number word, "Ende vierzig".
        votes: words that make the sides of a result counts.
        rate: "je Kubikmeter" behind a measure, with the group thing; ``rates`` are its units.
        scaled_before: behind "3m" it makes it three million, as do ``peoples``; ``races`` are none of "10k".
        angle_before, angle_behind: around "45 Grad" they make it no temperature.
        names: names that begin with a number word, "Six Nations".
        one_or_two: "a day or two".
        during: before a length, where "over" says during.
        not_rank, no_rank_of: around "number 44" they make it a name.
        ranks, more_ranks: "Platz 3", "drittgrößte", with groups place, ordinal, digits.
    """

    words: NumberWords
    decimal: str
    amount: re.Pattern[str]
    fraction: re.Pattern[str]
    currency: re.Pattern[str]
    cents: re.Pattern[str]
    percent: re.Pattern[str]
    unit: re.Pattern[str]
    duration: re.Pattern[str]
    noun: re.Pattern[str]
    not_nouns: frozenset[str]
    counted: frozenset[str]
    unsaid: frozenset[str]
    dated: re.Pattern[str]
    approximate: re.Pattern[str]
    minimum: re.Pattern[str]
    maximum: re.Pattern[str]
    between: re.Pattern[str]
    surely: re.Pattern[str]
    year_before: re.Pattern[str]
    no_less: re.Pattern[str]
    particle: re.Pattern[str]
    millions: re.Pattern[str]
    compound: re.Pattern[str]
    scored: re.Pattern[str]
    hours: re.Pattern[str]
    unversioned: re.Pattern[str]
    share_before: re.Pattern[str]
    share_behind: re.Pattern[str]
    multiplied: re.Pattern[str]
    relay: re.Pattern[str]
    raced: re.Pattern[str]
    wide: re.Pattern[str]
    or_more: re.Pattern[str]
    or_less: re.Pattern[str]
    or_so: re.Pattern[str]
    carried: re.Pattern[str]
    elsewhere: re.Pattern[str]
    change: re.Pattern[str]
    change_by: re.Pattern[str]
    glued: re.Pattern[str]
    glued_units: tuple[str | None, ...]
    counted_by: re.Pattern[str]
    not_counted_by: re.Pattern[str]
    partitive: re.Pattern[str]
    ratio: re.Pattern[str]
    each: re.Pattern[str]
    counted_joint: re.Pattern[str]
    labelled: re.Pattern[str]
    address: re.Pattern[str]
    pair: re.Pattern[str]
    votes: re.Pattern[str]
    age_in_words: re.Pattern[str]
    rate: re.Pattern[str]
    rates: tuple[str, ...]
    scaled_before: re.Pattern[str]
    peoples: re.Pattern[str]
    angle_before: re.Pattern[str]
    angle_behind: re.Pattern[str]
    names: re.Pattern[str]
    races: re.Pattern[str]
    during: re.Pattern[str]
    not_rank: re.Pattern[str]
    no_rank_of: re.Pattern[str]
    multiple_hint: re.Pattern[str]
    multiple_low: re.Pattern[str]
    multiples: tuple[tuple[re.Pattern[str], Decimal | None], ...]
    trigger: re.Pattern[str]
    year: re.Pattern[str]
    range_joint: re.Pattern[str]
    continued: re.Pattern[str]
    excluded_before: re.Pattern[str]
    excluded_after: re.Pattern[str]
    name_after: re.Pattern[str]
    times: re.Pattern[str]
    called: re.Pattern[str]
    ranks: re.Pattern[str]
    more_ranks: re.Pattern[str]
    vague: re.Pattern[str]
    one_duration: re.Pattern[str]
    clock_duration: re.Pattern[str]
    ages: tuple[re.Pattern[str], ...]
    age_range: re.Pattern[str]
    age_list: re.Pattern[str]
    age_nouns: re.Pattern[str]
    one_or_two: re.Pattern[str]
    parts: re.Pattern[str]
    part_lengths: tuple[tuple[Decimal, str], ...]
    length_joint: re.Pattern[str]
    trade: re.Pattern[str]
    scales: Mapping[str, int]
    small_scales: Mapping[str, int]
    currencies: Mapping[str, str]
    context_currencies: Mapping[str, str]
    cent_currencies: Mapping[str, str]
    fractions: Mapping[str, str]
    ordinals: Mapping[str, int]
    units: tuple[str, ...]
    duration_units: tuple[str, ...]


@cache
def amounts(lexicon: Lexicon) -> Amounts:
    """Return the compiled expressions of a language."""
    table = lexicon.tables["numbers"]
    words = NumberWords(lexicon)
    currencies = {**table["currencies"], **table["currencies_uncertain"], **table["context_currencies"]}
    return Amounts(
        words=words,
        decimal=table["decimal"],
        amount=forms.amount_form(table, words),
        fraction=forms.fraction(table, words),
        currency=forms.behind(alternation(currencies), lead=r"(?:[,.][–—-]{1,2})?"),
        cents=forms.behind(alternation(table["cents"])),
        percent=forms.percent(table["percent"]),
        unit=forms.behind(forms.grouped("u", table["units"])),
        duration=forms.behind(
            forms.grouped("d", table["durations"]),
            filler=table["duration_rules"].get("fillers", ""),
            glued=table["duration_rules"].get("glued_fillers", ""),
        ),
        noun=forms.noun(table["noun"]),
        not_nouns=forms.words_of(table["noun"].get("not_nouns", ""))
        | forms.words_of(table["excluded"]["nouns_not_units"]),
        counted=forms.words_of(table["noun"]["counted"]),
        unsaid=forms.words_of(table["noun"].get("unsaid", "")),
        dated=re.compile(rf"(?<!\w)(?:{table['noun'].get('dated') or NEVER})"),
        continued=forms.continued((*table["scales"], *currencies, *table["percent"]["words"])),
        **forms.hedges(table["hedges"]),
        **forms.joints(table),
        **forms.compared(table, words),
        **forms.glued(table, words),
        **forms.named(table, words),
        **forms.further(table),
        between=re.compile(rf"\b(?:{table['between'] or NEVER}){GAP}$", re.IGNORECASE),
        excluded_before=re.compile(rf"(?:^|[\s(])(?:{lexicon.text('numbers', 'excluded', 'before')}){GAP}?$"),
        excluded_after=re.compile(rf"{GAP}?(?:{table['excluded']['after'] or NEVER})(?!\w)"),
        name_after=re.compile(rf"{GAP}(?:{table['excluded']['name_after'] or NEVER})"),
        times=re.compile(rf"{GAP}(?:{table['excluded']['times'] or NEVER})(?!\w)"),
        called=re.compile(rf"(?<!\w)(?:{table['excluded']['called'] or NEVER}){GAP}$"),
        ranks=forms.ranks(table["ranks"], words),
        more_ranks=re.compile(
            rf"(?:,|{GAP}(?:{table['and'] or NEVER}|{table['range_words'] or NEVER})){GAP}"
            rf"(?P<place>\d{{1,4}}|(?i:{words.pattern}))(?![\w.,:/-]*\d)(?!\w)"
        ),
        vague=re.compile(rf"(?<!\w)(?:{table['excluded'].get('vague') or NEVER}){GAP}$", re.IGNORECASE),
        one_duration=forms.one_duration(table),
        **forms.lengths(table, words),
        trigger=forms.trigger(table),
        year=re.compile(r"1[89]\d\d|20\d\d"),
        trade=re.compile(table["trade"]["words"] or NEVER, re.IGNORECASE),
        **_values(table, currencies),
    )


def _values(table: Mapping[str, Any], currencies: Mapping[str, str]) -> dict[str, Any]:
    """Return what the words found are worth or stand for."""
    return {
        "scales": {word.lower(): value for word, value in {**table["scales"], **table["collective"]}.items()},
        "small_scales": table["money_scales"],
        "currencies": currencies,
        "context_currencies": table["context_currencies"],
        "cent_currencies": table["cents"],
        "fractions": table["fractions"],
        "ordinals": table["ranks"]["ordinal_prefix"],
        "units": tuple(table["units"]),
        "duration_units": tuple(table["durations"]),
    }
