"""Polarity: the same thing said with a "not" here and without one there.

A sentence is taken apart into clauses, each with its telling words and its negation. Two clauses say the same when
nearly all their words meet (``meanings``, so across German and English), what the negation is about among them, and
neither a name, a figure nor a time speaks of another thing. Words the encoder is blind to decide here; the encoder
itself, out of which the meanings were made, need not be loaded.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise, product
from typing import TYPE_CHECKING, Final

from workbench.compare.alike.about import parted, sentence_spans
from workbench.compare.headlines import headings
from workbench.compare.signs.around import name_words, telling
from workbench.compare.signs.meanings import meanings, met
from workbench.compare.signs.phrases import said
from workbench.compare.signs.showing import number_of
from workbench.compare.signs.standing import Standing
from workbench.model.agreement import agree
from workbench.model.facts import NUMERIC, FactKind
from workbench.model.findings import Finding, FindingPlace
from workbench.text.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from workbench.compare.alike.about import Words
    from workbench.compare.signs.mentions import Stated
    from workbench.model.facts import Fact

_SAID: Final = said("polarity")
_NEGATION: Final = re.compile(rf"\b{_SAID['negation']}\b", re.IGNORECASE)
_NO_NEGATION: Final = re.compile(_SAID["no_negation"], re.IGNORECASE)
_WITHOUT: Final = re.compile(rf"\b{_SAID['without']}\b", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(_SAID["elsewhere"])  # "aber in Hamm nicht": set against what was said, not its denial
_DOING: Final = re.compile(_SAID["doing"], re.IGNORECASE)  # other words say it, too
_CLAUSE_END: Final = re.compile(r"[,;:–—]\s+|\s[–—-]\s|[„“”\"»«()]|\.\s|\n+")
_UNSURE: Final = re.compile(rf"\?|\b{_SAID['unsure']}\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
_ADDRESS: Final = frozenset({"frau", "herr", "herrn", "miss"})
_LEAST: Final = 3  # words that meet
_PAIR: Final = 2  # or all of them, a name among them
_SHARE: Final = 0.75  # of all words of both clauses
_ACROSS: Final = 0.65  # of the shorter one's, between two texts
_HALF: Final = 0.5  # and of the claim's
_HELD: Final = 3  # words of a shorter clause that a longer one holds
_WITHIN: Final = 0.8  # of its words
_LONGER: Final = 3  # times as many words; more hold anything
_TWICE: Final = 2  # where the longer one is negated: who knows which of its words
_AFTER: Final = 3  # telling words a negation may be about
_COMMON: Final = 60  # clauses a meaning stands in; more tell nothing
_PAIRS: Final = 40_000  # clauses of two texts, each against each; more are found by their words
_CELL: Final = 256  # code points; two findings on the same places share a cell of each


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A part of a sentence.

    Attributes:
        start, end: code points.
        claim: number of its claim, 0 for none.
        words: the meanings of each telling word, names among them.
        names: those of names.
        negation: the word that negates it, "" for none.
        about: the meanings of the words the negation may be about.
        facts: its figures and times.
    """

    start: int
    end: int
    claim: int
    words: tuple[frozenset[int], ...]
    names: tuple[frozenset[int], ...]
    negation: str
    about: tuple[frozenset[int], ...]
    facts: tuple[Fact, ...]


def opposed(text: str, claims: Sequence[Stated]) -> list[Finding]:
    """Return a finding for each two clauses of an article that say the same, one of them negated.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
    """
    known = name_words(fact for claim in claims for fact in claim.facts)
    clauses = [
        clause
        for claim in claims
        for clause in clauses_of(text, (claim.start, claim.end), claim.facts, known, claim=number_of(claim))
    ]
    clauses += [clause for span in headings(text, claims) for clause in clauses_of(text, span, (), known)]
    index = _indexed(clauses, (at for at, clause in enumerate(clauses) if not clause.negation))
    found: dict[tuple[int, int], Finding] = {}
    for clause in clauses:
        for other in _candidates(clause, clauses, index) if clause.negation else ():
            if clause.start < other.end and other.start < clause.end:
                continue
            if says_the_same(clause, other, share=_SHARE) or holds(clause, other):
                first, second = sorted((clause, other), key=lambda one: one.start)
                found.setdefault((first.start, second.start), _finding(text, first, second, clause.negation))
    return _once(found.values())


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """Leave out a finding on the whole of sentences whose clauses another speaks of."""
    kept: list[Finding] = []
    cells: dict[tuple[int, int], list[Finding]] = defaultdict(list)
    for finding in sorted(findings, key=lambda one: sum(place.end - place.start for place in one.places)):
        first, second = (range(one.start // _CELL, max(one.start, one.end - 1) // _CELL + 1) for one in finding.places)
        here = list(product(first, second))
        if not any(_overlap(finding.places, other.places) for cell in here for other in cells.get(cell, ())):
            kept.append(finding)
            for cell in here:
                cells[cell].append(finding)
    return kept


def _overlap(ours: Sequence[FindingPlace], theirs: Sequence[FindingPlace]) -> bool:
    return all(one.start < other.end and other.start < one.end for one, other in zip(ours, theirs, strict=True))


def opposed_to(
    claim: Words, claim_facts: Sequence[Fact], passage: Words, passage_facts: Sequence[Fact]
) -> tuple[Clause, Clause] | None:
    """Return the clauses of a claim and of a passage that say the same, one of them negated.

    None where there are none, or where the passage says it both ways. Their offsets are those of the facts.
    """
    ours, theirs = _of_words(claim, claim_facts), _of_words(passage, passage_facts)
    found = None
    for one, other in _pairs(ours, theirs) if any(clause.negation for clause in (*ours, *theirs)) else ():
        if _alike(one, other):
            if bool(one.negation) == bool(other.negation):
                return None
            found = found or (one, other)
    return found


def _pairs(ours: Sequence[Clause], theirs: Sequence[Clause]) -> Iterator[tuple[Clause, Clause]]:
    """Yield which clauses of two texts are held against each other: all, of two long texts those with telling words."""
    if len(ours) * len(theirs) <= _PAIRS:
        yield from product(ours, theirs)
        return
    index = _indexed(theirs, range(len(theirs)))
    yield from ((one, other) for one in ours for other in _candidates(one, theirs, index))


def _indexed(clauses: Sequence[Clause], places: Iterable[int]) -> Mapping[int, Sequence[int]]:
    """Return in which of some clauses each meaning stands."""
    index: dict[int, list[int]] = defaultdict(list)
    for at in places:
        for meaning in {one for word in clauses[at].words for one in word}:
            index[meaning].append(at)
    return index


def _of_words(words: Words, facts: Sequence[Fact]) -> list[Clause]:
    here = [replace(fact, start=fact.start - words.start, end=fact.end - words.start) for fact in facts]
    known, standing = name_words(here), Standing(here)
    clauses = [
        one
        for start, end in sentence_spans(words.text)
        for one in clauses_of(
            words.text, (start, end), [f for f in standing.near(start, end) if start <= f.start], known
        )
    ]
    return [replace(one, start=one.start + words.start, end=one.end + words.start) for one in clauses]


def _alike(one: Clause, other: Clause) -> bool:
    """Say whether two clauses of two texts say the same, negated or not."""
    both = met(one.words, other.words)
    about = one.about or other.about
    if both < max(_PAIR, _ACROSS * min(len(one.words), len(other.words))) or both < _HALF * len(one.words):
        return False
    if both < min(_LEAST, len(one.words), len(other.words)) and not met(one.names, other.names):
        return False
    if about and not any(mine & theirs for mine in about for theirs in (other if one.about else one).words):
        return False
    if one.names and other.names and not met(one.names, other.names):
        return False
    return False not in [agree(mine, theirs) for mine in one.facts for theirs in other.facts]


def _candidates(clause: Clause, clauses: Sequence[Clause], index: Mapping[int, Sequence[int]]) -> Iterator[Clause]:
    met = Counter(
        at
        for word in clause.words
        for at in {at for one in word if len(index.get(one, ())) <= _COMMON for at in index.get(one, ())}
    )
    yield from (clauses[at] for at, count in sorted(met.items()) if count >= _PAIR)


def says_the_same(one: Clause, other: Clause, *, share: float) -> bool:
    """Say whether two clauses say the same but for a negation.

    Args:
        one: the negated one.
        other: the other.
        share: of all words of both, how many must meet.
    """
    both = met(one.words, other.words)
    whole = len(one.words) + len(other.words) - both
    if both < share * whole or both < _PAIR or (both < _LEAST and (both < whole or not one.names)):
        return False
    if not any(mine & theirs for mine in one.about for theirs in other.words):
        return False
    if len(one.names) != len(other.names) or met(one.names, other.names) < len(one.names):
        return False
    answers = [agree(mine, theirs) for mine in one.facts for theirs in other.facts if mine.kind is theirs.kind]
    counts = (sum(fact.kind is not FactKind.DATE for fact in clause.facts) for clause in (one, other))
    return False not in answers and len(set(counts)) == 1


def holds(one: Clause, other: Clause) -> bool:
    """Say whether the longer of two holds what the shorter says but for a negation, as a lead holds its headline.

    Nearly all words of the shorter must be the longer's, all its names and figures, and what the negation is about.

    Args:
        one: the negated one.
        other: the other.
    """
    short, long = sorted((one, other), key=lambda clause: len(clause.words))
    both = met(short.words, long.words)
    if both < max(_HELD + (short is other), _WITHIN * len(short.words)):
        return False
    if len(long.words) > (_LONGER if short is one else _TWICE) * len(short.words):
        return False
    if _DOING.match(one.negation) or met(short.names, long.names) < len(short.names) or not short.names:
        return False
    if met(one.about, other.words) < max(1, len(one.about) - (both > _HELD)):
        return False
    figures = [fact for fact in short.facts if not any(agree(fact, its) for its in long.facts)]
    return not figures


def clauses_of(
    text: str, span: tuple[int, int], facts: Sequence[Fact], known: frozenset[str], *, claim: int = 0
) -> list[Clause]:
    """Return the clauses of a sentence that state something; what may be, or is asked, states nothing.

    Args:
        text: the text.
        span: the sentence (code points).
        facts: its facts, with offsets in ``text``.
        known: the words of names, casefolded.
        claim: its number.
    """
    start, end = span
    if _UNSURE.search(text, start, end):
        return []
    edges = [start, *(match.end() for match in _CLAUSE_END.finditer(text, start, end)), end]
    spans = [(a, b) for a, b in pairwise(edges) if b > a]
    found = [clause for a, b in spans if (clause := _clause(text, (a, b), facts, known, claim)) is not None]
    if len(spans) > 1 and not any(pattern.search(text, start, end) for pattern in (_NEGATION, _WITHOUT)):
        whole = _clause(text, span, facts, known, claim)  # a headline may be spread over several clauses of its lead
        found += [whole] if whole is not None else []
    return found


def _clause(
    text: str, span: tuple[int, int], facts: Sequence[Fact], known: frozenset[str], claim: int
) -> Clause | None:
    start, end = span
    here = (fact for fact in facts if start <= fact.start < end)
    figures = tuple(fact for fact in here if fact.kind in NUMERIC or fact.kind is FactKind.DATE)
    taken = Stretches((fact.start, fact.end) for fact in figures)
    plain = [(match.start(), match.end()) for match in _NO_NEGATION.finditer(text, start, end)]
    negations = [
        match
        for match in _NEGATION.finditer(text, start, end)
        if match[0].casefold() not in known and not any(a <= match.start() < b for a, b in plain)
    ]
    if len(negations) > 1 or (plain and not negations) or _ELSEWHERE.match(text, start, end):
        return None
    told = [
        match
        for match in _WORD.finditer(text, start, end)
        if telling(match[0])
        and match[0].casefold() not in _ADDRESS
        and not taken.touches(match.start(), match.end())
        and not any(n.start() <= match.start() < n.end() for n in negations)
    ]
    if len(told) < _PAIR:
        return None
    names = [match for match in told if match[0][0].isupper() and match[0].casefold() in known]
    at = negations[0].end() if negations else end
    after = [match for match in told if match.start() >= at][:_AFTER] or told[-_AFTER:]
    particle = parted(text, start, end)
    return Clause(
        start=start + len(text[start:end]) - len(text[start:end].lstrip()),
        end=start + len(text[start:end].rstrip(" ,;:–—-\n")),
        claim=claim,
        words=tuple(_meant(match[0], particle) for match in told),
        names=tuple(meanings(match[0]) for match in names),
        negation=negations[0][0] if negations else "",
        about=tuple(meanings(match[0]) for match in after) if negations else (),
        facts=figures,
    )


def _meant(word: str, particle: str) -> frozenset[int]:
    return meanings(word) | meanings(particle + word) if particle and word.islower() else meanings(word)


def _finding(text: str, first: Clause, second: Clause, negation: str) -> Finding:
    places = tuple(
        FindingPlace(start=one.start, end=one.end, text=text[one.start : one.end], claim=one.claim)
        for one in (first, second)
    )
    return Finding(code="polarity-differs", places=places, details={"negation": negation})
