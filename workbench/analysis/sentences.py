"""Sentences: abbreviations, ordinals and quotations with full stops do not end one; none crosses a line break."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from spacy.language import Language

from workbench.analysis.borders import without_borders
from workbench.analysis.figures_at_ends import REACH as FIGURE_REACH
from workbench.analysis.figures_at_ends import FiguresAtEnds, figures_at_ends
from workbench.analysis.marks import Stretch
from workbench.analysis.marks_of_speech import quoted_spans
from workbench.model.articles import BlockKind
from workbench.model.tables import tables_in
from workbench.text.caption_words import is_bare_credit, named_end, numbered_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from workbench.analysis.lexicon import Lexicon
    from workbench.model.articles import Block

_LINE: Final = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_END: Final = re.compile(r"[.!?…。؟！？।]{1,8}[\"“”»«’'\)\]*_]{0,4}[.!?]{0,2}(?=\s)")
_WORD_BEFORE: Final = re.compile(r"[^\s(\[„“\"»«‚‘]+$")
_NEXT_WORD: Final = re.compile(r"\W{0,12}?(\w+)")
_DIGITS_BEFORE: Final = re.compile(r"(?:^|[\s(/–-])(\d{1,2}|[IVX]{1,5})$")
_NUMBERED: Final = re.compile(r"(?:^|\W)([^\W\d_]+)\s(?:\d{1,2}|[IVX]{1,5})$")  # "Platz 3", "Schalke 04"
_UNIT_BEFORE: Final = re.compile(r"\d\s?$")
_YEAR_BEFORE: Final = re.compile(r"(?<![\d.,])[12]\d{3}\s?$")
_FINAL: Final = re.compile(r"[.!?:;,…][\"“”»«’'\)\]]*$")
_BULLET: Final = re.compile(r"(?:[-*•–]|\d{1,2}[.)])\s")
_LONGEST: Final = 1_500  # characters; a longer run without a full stop is cut at a blank
_LONGEST_QUOTE: Final = 500  # characters; a longer quotation may be cut at its full stops
_HEADING_WORDS: Final = 14
_HEADING_LENGTH: Final = 100
_HEAD_LINES: Final = 4
_STANDFIRST: Final = 260  # characters
_FRAGMENT_WORDS: Final = 2
_SPELT: Final = re.compile(r"[^\W\d_]*[^\W\d_A-ZÄÖÜ][^\W\d_]+|[^\W\d_]{6,}")
_FIGURE: Final = re.compile(r"[\d²³¹₀-₉]")
_COLUMNS: Final = re.compile(r"(?:(?<=\s)[+–-]?\d[\d.,:%]*\s+){3,}[+–-]?\d[\d.,:%]*(?!\S)")
_ROW_WORDS: Final = 4
# "Einwohner: 3.400", "Bauzeit: 1998–2003": a fact box's row, but not "Telefon: 030 1234567".
_LABELLED: Final = re.compile(
    r"^[^\W\d_][^:\d]{2,40}:\s?(?![0+])\D{0,12}\d[\d.,'’–-]*(?:\s?[^\W\d_]\w*|\s?[%€$£°]\w?)?\.?$"
)
_STAMP: Final = re.compile(
    r"\(?(?:[01]?\d|2[0-4])[.:][0-5]\d(?:[ \u00a0]?(?:Uhr|h|am|pm|a\.m\.|p\.m\.))?\)?[ \u00a0]?[:|–—-](?=[ \u00a0])"
)


@dataclass(frozen=True, eq=False)
class _Rules:
    """What ends no sentence in one language."""

    abbreviations: frozenset[str]
    may_end: frozenset[str]
    starters: frozenset[str]
    ordinals: bool
    numbered: frozenset[str]
    months: frozenset[str]
    captions: frozenset[str]
    subjects: frozenset[str]
    numbers: FiguresAtEnds


@cache
def _rules(lexicon: Lexicon) -> _Rules:
    return _Rules(
        abbreviations=lexicon.words("sentences", "abbreviations") | _short_scales(lexicon),
        may_end=lexicon.words("sentences", "may_end"),
        starters=lexicon.words("sentences", "starters"),
        ordinals=bool(lexicon.tables["sentences"].get("ordinals")),
        numbered=lexicon.words("sentences", "numbered"),
        months=frozenset(word.rstrip(".") for word in lexicon.tables.get("dates", {}).get("months", {})),
        captions=lexicon.words("sentences", "captions"),
        subjects=lexicon.words("sentences", "subjects"),
        numbers=figures_at_ends(lexicon),
    )


def _short_scales(lexicon: Lexicon) -> frozenset[str]:
    """Return "Mill", "Mia": what counts is a figure's scale, never a sentence's end."""
    scales = lexicon.tables["numbers"]["scales"]
    return frozenset(word.removesuffix(".") for word in scales if word.endswith("."))


@Language.component("sentences", requires=["doc._.lexicon"], assigns=["doc._.stretches", "token.is_sent_start"])
def sentences(doc: Doc) -> Doc:
    """Find the sentences and mark their first tokens."""
    doc._.stretches = find_sentences(
        doc._.request.text, doc._.lexicon, blocks=doc._.request.blocks, tabs=doc._.request.tabs
    )
    # One array at once: the setter of a single token looks through the whole doc each time.
    places = doc.to_array(["IDX"]).astype(np.int64)
    starts: Any = np.zeros(len(doc), dtype=np.uint64)
    firsts = np.searchsorted(places, [stretch.start for stretch in doc._.stretches])
    starts[firsts[firsts < len(doc)]] = 1
    if len(doc):
        doc.from_array(["SENT_START"], starts.reshape(-1, 1))
    return doc


def find_sentences(
    text: str, lexicon: Lexicon, *, blocks: Sequence[Block] = (), tabs: Sequence[int] = ()
) -> tuple[Stretch, ...]:
    """Return the sentences of ``text`` in order; white space around them belongs to none.

    Args:
        text: the draft.
        lexicon: the language's data.
        blocks: what is known about headings; without any, short lines without a final mark are headings.
        tabs: where tabs part a table's cells.
    """
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text) if not m[0].isspace()]
    headings = _block_headings(text, blocks, tabs) if blocks else _guessed_headings(text, lines)
    rules = _rules(lexicon)
    found: list[Stretch] = []
    for start, end in lines:
        heading = any(a <= start < b for a, b in headings) if blocks else (start, end) in headings
        if named := "" if heading and blocks else _label(text[start:end], rules):
            found += _of_caption(text, start, end, named, rules)
            continue
        for a, b in _split_line(text, start, end, rules) if not heading else [_trimmed(text, start, end)]:
            if a < b:
                found.append(Stretch(start=a, end=b, kind="heading" if heading else _kind(text[a:b], rules)))
    return tuple(without_borders(text, blocks, found))


def _block_headings(text: str, blocks: Sequence[Block], tabs: Sequence[int]) -> frozenset[tuple[int, int]]:
    """Return where lines stand that state nothing in a sentence: headings, and who wrote it when, a table's columns."""
    named = {(b.start, b.end) for b in blocks if b.kind in {BlockKind.HEADING, BlockKind.BYLINE}}
    named |= {(b.start, b.end) for b in blocks if b.kind is BlockKind.CAPTION and _credits(text[b.start : b.end])}
    return frozenset({*named, *_under_the_headline(text, blocks), *_over_tables(text, blocks, tabs)})


def _credits(caption: str) -> bool:
    """Say whether a caption only tells whose figures or picture it is; "Foto: …" may tell what is to be seen."""
    return is_bare_credit(caption) and not named_end(caption)


def _over_tables(text: str, blocks: Sequence[Block], tabs: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the lines that name a table's columns, and captions that only name the table: no final mark ends them."""
    for table in tables_in(text, blocks, tabs):
        if table.header is not None:
            yield table.header.start, table.header.end
        if table.caption is not None and not (
            _FINAL.search(text[slice(*table.caption)]) or numbered_end(text[slice(*table.caption)])
        ):
            yield table.caption


def _under_the_headline(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield the lines between the headline and the first paragraph that end without a mark: they go on with it."""
    lines = [(block, text[block.start : block.end].strip()) for block in blocks[: _HEAD_LINES + 2]]
    body = next((at for at, (_, line) in enumerate(lines) if at and _FINAL.search(line)), 0)
    if not body or blocks[0].kind is not BlockKind.HEADING:
        return
    for block, line in lines[1:body]:
        if block.kind is BlockKind.PARAGRAPH and len(line) <= _STANDFIRST and not _LABELLED.search(line):
            yield block.start, block.end


def _label(line: str, rules: _Rules) -> str:
    """Say whether a line is a caption by its first words: "number" for "Abb. 3:", "word" for "Foto:", else empty."""
    bare = line.strip()
    if numbered_end(bare):
        return "number"
    word, colon, _ = bare.partition(":")
    return "word" if colon and word in rules.captions else ""


def _of_caption(text: str, start: int, end: int, named: str, rules: _Rules) -> Iterator[Stretch]:
    """Yield a caption's label, its sentences, and who made the picture.

    Behind a bare word what ends without a mark only names what is to be seen there, or who took it.
    """
    start, end = _trimmed(text, start, end)
    label = numbered_end(text[start:end]) if named == "number" else text.index(":", start) + 1 - start
    yield Stretch(start=start, end=start + label, kind="heading", named=named)
    for a, b in _split_line(text, start + label, end, rules):
        if a < b:
            bare = is_bare_credit(text[a:b]) or (named == "word" and not _FINAL.search(text[a:b]))
            yield Stretch(start=a, end=b, kind="heading" if bare else _kind(text[a:b], rules), named=named)


def _guessed_headings(text: str, lines: list[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    """Return the lines that look like headings: short, without final mark, not the inside of a wrapped paragraph."""
    found: set[tuple[int, int]] = set()
    closed = True
    for index, (start, end) in enumerate(lines):
        line = text[start:end].strip()
        final = bool(_FINAL.search(line))
        following = text[lines[index + 1][0] : lines[index + 1][0] + 40].lstrip() if index + 1 < len(lines) else ""
        apart = closed and not following[:1].islower() and len(lines) > 1
        if apart and not final and len(line) <= _HEADING_LENGTH and _looks_like_heading(line):
            found.add((start, end))
            final = True
        closed = final
    return frozenset(found)


def _looks_like_heading(line: str) -> bool:
    return len(line.split()) <= _HEADING_WORDS and not _BULLET.match(line) and not line[:1].islower()


def _kind(words: str, rules: _Rules) -> str:
    bare = words.rstrip("\"“”»«’')]*_ ")
    if bare.endswith(("?", "?!", "!?")):
        return "question"
    if len(words.split()) < _FRAGMENT_WORDS and not _holds_figure(words):
        return "fragment"
    return "fragment" if _only_figures(words, rules) else "statement"


def _only_figures(words: str, rules: _Rules) -> bool:
    """Say whether a line is a table's row, a number to call, a result or an account, and no sentence."""
    if not _holds_figure(words):
        return False
    spelt = len(_SPELT.findall(words)) + (words.split(maxsplit=1)[0] in rules.subjects)
    row = spelt <= _ROW_WORDS and _COLUMNS.search(words)
    return bool(row) or (spelt < _FRAGMENT_WORDS and not _LABELLED.search(words))


def _holds_figure(words: str) -> bool:
    return _FIGURE.search(words) is not None


def _split_line(text: str, start: int, end: int, rules: _Rules) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one line."""
    if stamp := _STAMP.match(text, start, end):
        yield start, stamp.end()  # a live ticker's time is no part of its sentence
        start = stamp.end()
    line = text[start:end]
    quoted = [(a, b) for a, b in quoted_spans(line) if b - a <= _LONGEST_QUOTE]
    inside = iter(quoted)
    current = next(inside, None)
    begin = 0
    for match in _END.finditer(line):
        while current is not None and current[1] <= match.start():
            current = next(inside, None)
        within = current is not None and current[0] <= match.start() and match.end() < current[1]
        if not within and _ends_sentence(line, match, rules):
            yield from _capped(text, start + begin, start + match.end())
            begin = match.end()
    yield from _capped(text, start + begin, end)


def _ends_sentence(line: str, match: re.Match[str], rules: _Rules) -> bool:
    following = _NEXT_WORD.match(line, match.end())
    if following is None:
        return False
    word = following[1]
    if word[0].islower():
        return False
    if match[0] != ".":
        return True
    before = line[max(0, match.start() - 24) : match.start()]
    if rules.ordinals and (digits := _DIGITS_BEFORE.search(before)):
        if word in rules.starters or _counts_a_name(before, digits[1], word, rules):
            return True
        start = match.start() - len(digits[1])
        return rules.numbers.closed(line[max(0, start - FIGURE_REACH) : start], digits[1], line[following.start(1) :])
    previous = _WORD_BEFORE.search(before)
    return previous is None or _word_may_end(previous[0], word, before[: previous.start()], rules)


def _counts_a_name(before: str, digits: str, word: str, rules: _Rules) -> bool:
    """Say whether figures before a full stop are the word's before them ("Platz 3", "Schalke 04") and no day."""
    named = _NUMBERED.search(before)
    if named is None or word in rules.months:
        return False
    return named[1] in rules.numbered or (digits[0] == "0" and named[1][0].isupper())


def _word_may_end(previous: str, word: str, before: str, rules: _Rules) -> bool:
    unit = bool(_UNIT_BEFORE.search(before))
    if previous in rules.may_end or (unit and previous in rules.abbreviations and len(previous) == 1):
        return word in rules.starters
    if len(previous) == 1 and previous.isalpha() and previous.isupper():
        # "2,6 W." ends a sentence; an initial, also one behind a year, does not.
        return unit and (word in rules.starters or _YEAR_BEFORE.search(before) is None)
    last = previous.rsplit("-", 1)[-1] if "." in previous else previous  # "Dipl.-Kfm."
    return last not in rules.abbreviations


def _capped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretch without white space around it, in pieces when it is endless."""
    start, end = _trimmed(text, start, end)
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut > 0 else start + _LONGEST
        yield _trimmed(text, start, cut)
        start, _ = _trimmed(text, cut, end)
    yield start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return start + left, max(start + left, start + len(piece.rstrip()))
