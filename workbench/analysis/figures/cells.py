"""Figures in the cells of a table, read with the unit that its column, its row or the caption names.

"56,3" under "Umsatz (Mio. Euro)" is 56,300,000 EUR, and the fact's words are the cell's. A cell with a unit of its own
is read as any words are. Where column and row name two units, or none is plain, a figure stays what it was.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.analysis.figures.amounts import amounts
from workbench.analysis.figures.numerals import tidy
from workbench.analysis.figures.reading_amounts import read
from workbench.analysis.lexicon import NEVER
from workbench.model.facts import Fact, FactKind
from workbench.model.tables import among, figures, is_year, telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.analysis.figures.amounts import Amounts
    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.marks import Stretch
    from workbench.model.tables import Span, Table

_NUMBER: Final = re.compile(r"[+−–-]?\s?\d[\d.,'’ \u00a0\u202f]*(?<=\d)")
_INSIDE: Final = re.compile(r"[(\[]([^()\[\]]{1,40})[)\]]")
_MARKS: Final = "*†¹ \t\u00a0\u2009\u202f"  # behind a cell's words: notes, and the blanks between them
_POWERS: Final = "²³"  # of a unit, or marks of notes, too
_MARKED: Final = '.!?…"”“»«’)'  # what a sentence ends with
_DIGIT: Final = re.compile(r"\d")
_LONGEST: Final = 40  # code points of a unit
_PROBE: Final = "5"
_TOLD: Final = frozenset({FactKind.MONEY, FactKind.PERCENT, FactKind.QUANTITY})


def find_cells(text: str, lexicon: Lexicon, tables: Iterable[Table]) -> tuple[Fact, ...]:
    """Return the figures of a draft's tables that have their units from elsewhere, in order.

    Args:
        text: the draft.
        lexicon: the language's data.
        tables: its own, in order.
    """
    units = _Units(text, amounts(lexicon), lexicon.text("numbers", "tables", "unit_behind"))
    return tuple(fact for table in tables for fact in units.facts(table))


def with_cells(found: Sequence[Fact], cells: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return all facts in order, without those that touch a cell's figure."""
    places = [(cell.start, cell.end) for cell in cells]
    kept = []
    for fact in found:
        at = bisect_left(places, (fact.end, 0))
        if not at or places[at - 1][1] <= fact.start:
            kept.append(fact)
    return tuple(sorted((*kept, *cells), key=lambda fact: fact.start))


def in_headed_rows(tables: Iterable[Table], found: Sequence[Fact], cells: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the figures of tables that say what they measure, in order.

    Those are the ones whose unit stands elsewhere, and those with a unit of their own in a row under names of columns:
    "2023 | 1.234 | 5,6 %" under "Jahr | Fälle | Anteil".
    """
    starts = [fact.start for fact in found]
    rows = ((row.start, row.end) for table in tables if table.header is not None for row in table.rows)
    own = (fact for first, end in rows for fact in found[bisect_left(starts, first) : bisect_left(starts, end)])
    told = {fact.start: fact for fact in own if fact.kind is FactKind.PERCENT or (fact.kind in _TOLD and fact.unit)}
    return tuple(sorted((told | {cell.start: cell for cell in cells}).values(), key=lambda fact: fact.start))


def stating(stretches: Sequence[Stretch], cells: Sequence[Fact]) -> tuple[Stretch, ...]:
    """Return the stretches, those with such a figure as statements: a row of a table tells what its columns are."""
    starts = [cell.start for cell in cells]

    def holds(stretch: Stretch) -> bool:
        at = bisect_left(starts, stretch.start)
        return at < len(starts) and starts[at] < stretch.end

    return tuple(replace(one, kind="statement") if one.kind == "fragment" and holds(one) else one for one in stretches)


def unheaded(
    text: str, stretches: Sequence[Stretch], tables: Iterable[Table], verbs: Sequence[int], found: Sequence[Fact]
) -> tuple[Stretch, ...]:
    """Return the stretches by what they tell: headers and captions of tables as statements that do (``telling``).

    Behind a caption's label a heading is what has no verb ("Tabelle 1: Einnahmen der Stadt.", "Foto: Das alte
    Rathaus."), but for figures behind a bare word; and what ends without a mark and tells no figure.

    Args:
        text: the draft.
        stretches: its sentences, in order.
        tables: its own.
        verbs: where finite verbs begin, in order.
        found: its amounts, in order.
    """
    amounts = [fact.start for fact in found if fact.kind in _TOLD]
    spans = [span for table in tables for span in telling(text, table, verbs, amounts)]
    starts = [one.start for one in stretches]
    told = {at for start, end in spans for at in range(bisect_left(starts, start), bisect_left(starts, end))}

    names = _Names(text, [table.caption for table in tables if table.caption], verbs, amounts)

    def kind(at: int, one: Stretch) -> str:
        if not one.named:
            return "statement" if at in told and one.kind == "heading" else one.kind
        return "heading" if one.kind == "statement" and names.only(one) else one.kind

    return tuple(replace(one, kind=kind(at, one)) for at, one in enumerate(stretches))


class _Names:
    """Knows what behind a caption's label only names what is to be seen.

    Args:
        text: the draft.
        captions: of its tables, in order.
        verbs: where finite verbs begin, in order.
        amounts: where amounts begin, in order.
    """

    def __init__(self, text: str, captions: Sequence[Span], verbs: Sequence[int], amounts: Sequence[int]) -> None:
        self._text, self._captions, self._verbs, self._amounts = text, captions, verbs, amounts

    def only(self, one: Stretch) -> bool:
        """Say whether a sentence of a caption states nothing."""
        span = one.start, one.end
        figured = bool(_DIGIT.search(self._text, *span))
        if not among(self._verbs, span):
            return one.named != "word" or not figured
        if self._text[one.end - 1] in _MARKED:
            return False
        at = bisect_right(self._captions, (one.start, one.end))
        over_table = at > 0 and one.end <= self._captions[at - 1][1]
        return not (among(self._amounts, span) if over_table else figured)


class _Units:
    """Reads the figures of tables.

    Args:
        text: the draft.
        patterns: the language's expressions.
        behind: words behind which a header names its unit ("Anteil in Prozent").
    """

    def __init__(self, text: str, patterns: Amounts, behind: str) -> None:
        self._text = text
        self._patterns = patterns
        self._behind = re.compile(rf"(?:^|\s|,\s)(?:{behind or NEVER})\s(.+)$")
        self._known: dict[str, str] = {"": ""}

    def facts(self, table: Table) -> Iterator[Fact]:
        """Yield the figures of one table."""
        caption = self._unit(table.caption) if self._one_thing(table) else ""
        for row in table.rows:
            heads = table.named_by(self._text, row, measures=lambda cell: bool(self._unit(cell)))
            own = "" if figures(self._text, row.cells[0]) else self._unit(row.cells[0])
            for cell, head in zip(row.cells, heads, strict=True):
                above = self._unit(head)
                if above and own and above != own:
                    continue
                unit = above or own or ("" if is_year(self._text, cell) else caption)
                if unit and (fact := self._fact(cell, unit)):
                    yield fact

    def _one_thing(self, table: Table) -> bool:
        """Say whether a caption's unit can only be that of all figures: no other is named, years aside one column."""
        counting: set[int] = set()
        for row in table.rows:
            counting |= {at for at, c in enumerate(row.cells) if figures(self._text, c) and not is_year(self._text, c)}
        if table.header is None:
            return len(counting) == 1
        heads = [table.header.cells[at] for at in counting if at < len(table.header.cells)]
        return not any(map(self._unit, table.header.cells)) and (len(counting) == 1 or is_year(self._text, *heads))

    def _unit(self, cell: Span | None) -> str:
        """Return the unit that a header or caption names plainly, as it stands there; empty for none."""
        words = self._text[slice(*cell)] if cell is not None else ""
        if words not in self._known:
            bare = words.rstrip(_MARKS)  # "km²" as it stands, "Euro²" without the mark
            self._known[words] = self._plain(bare) or self._plain(bare.rstrip(_MARKS + _POWERS))
        return self._known[words]

    def _plain(self, words: str) -> str:
        return next(filter(self._measures, self._named(words)), "") or self._alone(words)

    def _measures(self, unit: str) -> bool:
        return 0 < len(unit) <= _LONGEST and self._read(_PROBE, unit) is not None

    def _alone(self, words: str) -> str:
        """Return a header that is a unit itself: "Euro", not the "Jahr" of years or the "S" of games won."""
        last = words.rpartition(", ")[2]
        if not 0 < len(last) <= _LONGEST or (len(last) == 1 and last.isalpha()):
            return ""
        probed = self._read(_PROBE, last)
        return last if probed is not None and probed.kind is not FactKind.DURATION else ""

    def _named(self, words: str) -> Iterator[str]:
        for inside in _INSIDE.findall(words):
            behind = self._behind.search(inside)
            yield behind[1] if behind else inside
        if behind := self._behind.search(words):
            yield behind[1]

    def _fact(self, cell: Span, unit: str) -> Fact | None:
        words = self._text[slice(*cell)].rstrip(_MARKS + _POWERS)
        if not _NUMBER.fullmatch(words):
            return None
        return self._read(words, unit, start=cell[0])

    def _read(self, figure: str, unit: str, *, start: int = 0) -> Fact | None:
        """Read "56,3" with "Mio. Euro", "$ million" or "%"; None when these are no plain amount together."""
        sign, rest = unit[0], unit[1:].strip()
        for words in (f" {figure} {unit}", f" {sign}{figure} {rest}".rstrip()):
            match = self._patterns.amount.search(words)
            reading = read(words, match, self._patterns) if match else None
            if reading is None or (reading.start, reading.end) != (1, len(words)) or reading.high is not None:
                continue
            if reading.by_noun or not (reading.unit or reading.scaled or reading.kind is FactKind.PERCENT):
                continue
            return Fact(
                start=start, end=start + len(figure), text=figure, kind=reading.kind, value=tidy(reading.low),
                unit=reading.unit,
            )  # fmt: skip
        return None
