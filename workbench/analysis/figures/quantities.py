"""Amounts: money, quantities, percentages, durations and ranks with their normalised values.

Decisions, 2026-11-22: a share ("ein Drittel") is a quantity of 0.3333 without unit, never a percentage nobody wrote.
Of a range ("zwischen 3 und 5 Prozent") the value is None and ``value_range`` tells both ends. "mehr als", "over" are
lower bounds, "weniger als", "under" upper ones. A noun belongs to the span when it follows the number directly
("309 Insassen"); behind an adjective it is only the unit. 2026-11-23: a change ("von 3 auf 5 Prozent", "from 9 to 10")
is two facts of one unit; an age is a duration in years; results ("2:1", "1 – 0") are none. 2026-11-28: a rate by size
or weight belongs to a measure ("14 µg pro Kubikmeter": µg/m³), one by the year not; orders of magnitude are ranges.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from spacy.language import Language

from workbench.analysis.figures.amounts import Amounts, amounts
from workbench.analysis.figures.cells import find_cells, in_headed_rows, stating, unheaded, with_cells
from workbench.analysis.figures.counting import WINDOW, counts, hedge
from workbench.analysis.figures.lengths_of_time import ages_of, joined_lengths, parts_of_time, single_durations
from workbench.analysis.figures.numerals import tidy
from workbench.analysis.figures.orders import orders
from workbench.analysis.figures.ranks import ranks
from workbench.analysis.figures.reading_amounts import FAR_ABOVE, Reading, read, trades
from workbench.analysis.figures.shares import glued, multiples, shares
from workbench.analysis.figures.sizes import shares_unit
from workbench.analysis.forms import tokens_with
from workbench.model.facts import Fact, FactKind
from workbench.model.tables import tables_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc

    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.marks import Stretch

_CARRYING: Final = frozenset({FactKind.MONEY, FactKind.PERCENT, FactKind.DURATION})
_POSTAL: Final = re.compile(r"\d{4,5}[ \u00a0]")
_CUT: Final = re.compile(r"[ \u00a0]?[^\W\d_]{0,40}[-\u00ac]?$")
_CUT_BEFORE: Final = re.compile(r"\d-\s{0,4}\n\s{0,4}$")
_NEAR: Final = 12  # code points before a line that hold the last line's end
_THOUSAND: Final = 1000
_POINTS: Final = re.compile("point|punkt")


@Language.component(
    "quantities",
    requires=["doc._.lexicon", "doc._.stretches", "doc._.names", "token.morph"],
    assigns=["doc._.figures", "doc._.stretches"],
)
def quantities(doc: Doc) -> Doc:
    """Find the amounts of the text, and those of its tables."""
    text, lexicon = doc._.request.text, doc._.lexicon
    tables = tuple(tables_in(text, doc._.request.blocks, doc._.request.tabs))
    cells = find_cells(text, lexicon, tables)
    doc._.figures = with_cells(find_quantities(text, lexicon, doc._.stretches, doc._.names or ()), cells)
    verbs = [doc[at].idx for at in tokens_with(doc, "VerbForm=Fin")]
    told = in_headed_rows(tables, doc._.figures, cells)
    doc._.stretches = unheaded(text, stating(doc._.stretches, told), tables, verbs, doc._.figures)
    return doc


def find_quantities(
    text: str, lexicon: Lexicon, stretches: Sequence[Stretch], names: Sequence[Fact] = ()
) -> tuple[Fact, ...]:
    """Return every amount in ``text`` with offsets in code points, in order, without overlaps.

    Args:
        text: the draft.
        lexicon: the language's data.
        stretches: its sentences.
        names: persons, organisations and places of the text, in order: ages stand behind persons, and a place behind a
            figure is no unit of it ("10115 Berlin").
    """
    patterns = amounts(lexicon)
    found: list[Fact] = []
    for stretch in stretches:
        sentence = text[stretch.start : stretch.end]
        if patterns.trigger.search(sentence.lower()) or patterns.parts.search(sentence):
            facts = _in_sentence(sentence, patterns, lexicon)
            placed = [replace(f, start=f.start + stretch.start, end=f.end + stretch.start) for f in facts]
            found += [_whole(text, fact, stretch, patterns) for fact in placed]
    return _with_names(text, found, names)


def _whole(text: str, fact: Fact, stretch: Stretch, patterns: Amounts) -> Fact:
    """Return the fact, without a value where a line's end cut it: "54 Milli-", "54" before a line with "Milliarden"."""
    cut = _CUT.match(text, fact.end, stretch.end) if text[stretch.end - 1] in "-\u00ac" else None
    cut = cut or (patterns.continued.match(text, fact.end) if fact.end == stretch.end and fact.unit is None else None)
    if cut or (fact.start == stretch.start and _CUT_BEFORE.search(text, max(0, fact.start - _NEAR), fact.start)):
        return replace(fact, value=None, value_range=None, unit=None)
    return fact


def _in_sentence(sentence: str, patterns: Amounts, lexicon: Lexicon) -> list[Fact]:
    taken: list[Fact] = []
    taken += orders(sentence, patterns, lexicon)
    for finder in (parts_of_time, ranks, shares, multiples, glued, single_durations):
        taken += _free(finder(sentence, patterns), taken)
    taken += _free(_amounts(sentence, patterns, lexicon), taken)
    taken.sort(key=lambda fact: fact.start)
    return _converted(sentence, _ranged(sentence, joined_lengths(sentence, taken, patterns), patterns))


def _free(facts: Iterable[Fact], taken: Iterable[Fact]) -> list[Fact]:
    """Return the facts that touch none of those taken and none before them; the taken touch one another nowhere."""
    spans = sorted((fact.start, fact.end) for fact in taken)
    kept: list[Fact] = []
    for fact in facts:
        at = bisect_left(spans, (fact.end, 0))
        if not at or spans[at - 1][1] <= fact.start:
            kept.append(fact)
            spans.insert(at, (fact.start, fact.end))
    return kept


def _with_names(text: str, found: list[Fact], names: Sequence[Fact]) -> tuple[Fact, ...]:
    """Add the ages behind persons and drop figures whose unit is a place or a person."""
    people = [name for name in names if name.kind is FactKind.PERSON]
    places = {name.end for name in names if name.kind is FactKind.PLACE}
    kept = [fact for fact in found if fact.end not in places or not _POSTAL.match(fact.text)]
    ages = list(ages_of(text, people))
    if not ages:
        return tuple(kept)
    kept = _free(kept, ages)
    return tuple(sorted((*kept, *ages), key=lambda fact: fact.start))


def _amounts(sentence: str, patterns: Amounts, lexicon: Lexicon) -> Iterator[Fact]:
    position = 0
    functional = lexicon.language_words
    while match := patterns.amount.search(sentence, position):
        reading = read(sentence, match, patterns)
        position = max(match.end("num"), match.start() + 1)
        if reading is None:
            continue
        reading = _carried(sentence, match, reading, patterns)
        if counts(sentence, match.start(), reading, patterns, functional):
            yield _fact(sentence, reading, patterns)
            position = max(reading.end, position)


def _carried(sentence: str, match: re.Match[str], reading: Reading, patterns: Amounts) -> Reading:
    """Return "3" of "von 3 auf 5 Prozent" as a percentage; the unit stands behind the last figure only."""
    if reading.kind is not FactKind.QUANTITY or reading.high is not None or (reading.unit and not reading.by_noun):
        return reading
    if not reading.scaled and patterns.year.fullmatch(sentence, reading.start, match.end("num")):
        return reading
    if "/" in match["num"]:
        return reading  # "3/4 und 0,3 Promille"
    end = match.end("scale1") if match["scale1"] else match.end("num")
    if reading.scaled and reading.unit is None and not match["to"]:
        end = reading.end
    unit = _following(sentence, end, patterns) or (None if reading.unit else _counted(sentence, end, patterns))
    if unit is None or not shares_unit(sentence, end, reading, unit, patterns):
        return reading
    if unit.kind is FactKind.PERCENT and reading.low >= _THOUSAND > unit.low:
        return reading  # "23,300 or 36%"
    carried = Reading(reading.start, end, reading.low, None, reading.scaled, kind=unit.kind, unit=unit.unit)
    if unit.scaled and not reading.scaled and reading.low < _THOUSAND:
        last = patterns.amount.match(sentence, unit.start)
        scale = (last["scale"] or "").lower() if last else ""
        carried.low *= patterns.scales.get(scale, 1)
    return carried


def _following(sentence: str, end: int, patterns: Amounts, depth: int = 3) -> Reading | None:
    """Return the amount of money or percentage at the end of a list of figures that begins before ``end``."""
    joint = _elsewhere(sentence, end, patterns) or patterns.carried.match(sentence, end)
    match = patterns.amount.match(sentence, joint.end()) if joint else None
    reading = read(sentence, match, patterns) if match else None
    if match is None or reading is None:
        return None
    if reading.kind in _CARRYING or (reading.unit and not reading.by_noun):
        return reading if not match["lead"] else None
    plain = match.end("num")
    return _following(sentence, plain, patterns, depth - 1) if depth and reading.unit is None else None


def _elsewhere(sentence: str, end: int, patterns: Amounts) -> re.Match[str] | None:
    """Return ", die AfD auf" behind a figure that stands behind an "auf", too."""
    joint = patterns.elsewhere.match(sentence, end)
    before = sentence[max(0, end - WINDOW) : end].split() if joint else []
    return joint if joint and joint["same"] in before[-4:] else None


def _counted(sentence: str, end: int, patterns: Amounts) -> Reading | None:
    """Return "90 Mitarbeiter" behind the "120" of "von 120 auf 90 Mitarbeiter"."""
    joint = patterns.counted_joint.match(sentence, end)
    match = patterns.amount.match(sentence, joint.end()) if joint else None
    reading = read(sentence, match, patterns) if match else None
    return reading if reading is not None and reading.by_noun and reading.high is None else None


def _fact(sentence: str, reading: Reading, patterns: Amounts) -> Fact:
    ranged = reading.high is not None
    kind = reading.kind
    if kind is FactKind.QUANTITY and reading.scaled and reading.unit is None and trades(sentence, reading, patterns):
        kind = FactKind.MONEY  # "für 9,74 Milliarden zurückkaufen": money, its currency unknown
    approximate, bound = hedge(sentence, reading.start, reading.end, patterns)
    if bound == "min" and kind is FactKind.DURATION and patterns.during.search(sentence[: reading.start]):
        bound = None  # "by $3 trillion over ten years"
    return Fact(
        start=reading.start,
        end=reading.end,
        text=sentence[reading.start : reading.end],
        kind=kind,
        value=None if ranged else _tidy(sentence[reading.start : reading.end], reading),
        unit=reading.unit,
        approximate=approximate,
        bound=bound,
        value_range=(float(reading.low), float(reading.high)) if reading.high is not None else None,
    )


def _tidy(words: str, reading: Reading) -> int | float:
    """Return the value; "1/3" has four decimals, like "ein Drittel"."""
    value = tidy(reading.low)
    return round(value, 4) if "/" in words or words[-1] in "⅓⅔" else value


def _ranged(sentence: str, facts: Sequence[Fact], patterns: Amounts) -> list[Fact]:
    """Return the facts with "zwischen 20 Menschen und 40 Menschen", "3 percent to 5 percent" as one range each."""
    kept: list[Fact] = []
    for fact in facts:
        last = kept[-1] if kept else None
        if last is None or not _one_range(sentence, last, fact, patterns):
            joint = patterns.range_joint.fullmatch(sentence, last.end, fact.start) if last is not None else None
            kept.append(replace(fact, bound=None) if joint and fact.bound == "max" else fact)
            continue
        least, most = sorted((float(str(last.value)), float(str(fact.value))))
        words = sentence[last.start : fact.end]
        kept[-1] = replace(last, end=fact.end, text=words, value=None, value_range=(least, most))
    return kept


def _converted(sentence: str, facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts with "over 18 feet (5.5 metres)" bounded on both sides of the bracket."""
    kept: list[Fact] = []
    for fact in facts:
        last = kept[-1] if kept else None
        inside = last is not None and sentence[last.end : fact.start] in {" (", "\u00a0("}
        if last is None or not (inside and sentence[fact.end : fact.end + 1] == ")" and _told_again(last, fact)):
            kept.append(fact)
            continue
        kept.append(replace(fact, bound=fact.bound or last.bound))
    return kept


def _told_again(one: Fact, other: Fact) -> bool:
    """Say whether two amounts may be the same in two units; an age behind a person is none."""
    return one.kind is other.kind and one.unit is not None and other.unit is not None and one.unit != other.unit


def _of_points(fact: Fact) -> bool:
    """Say whether a percentage counts points: "by 3.5 percentage points to 48 per cent" is no range."""
    return fact.kind is FactKind.PERCENT and bool(_POINTS.search(fact.text))


def _one_range(sentence: str, low: Fact, high: Fact, patterns: Amounts) -> bool:
    if low.kind is not high.kind or low.unit != high.unit or high.kind is FactKind.RANK:
        return False
    if not isinstance(low.value, int | float) or not isinstance(high.value, int | float) or low.value == high.value:
        return False
    falling = low.value > high.value and low.value >= 0  # only "between -5C and -9C" may have its ends in this order
    if falling or not (low.unit or low.kind is FactKind.PERCENT) or _of_points(low) != _of_points(high):
        return False
    joint = patterns.range_joint.fullmatch(sentence, low.end, high.start)
    before = sentence[max(0, low.start - WINDOW) : low.start]
    if joint is None or patterns.change.search(before):
        return False
    if high.value > low.value * FAR_ABOVE and patterns.change_by.search(before):
        return False
    return not joint["and"] or bool(patterns.between.search(before))
