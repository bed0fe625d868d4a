"""One article against itself: two figures about the same thing that disagree by value.

Two figures are about the same thing only when kind and unit are the same, they look as if one had been meant as the
other, and the words around them say so (``sameness``): a checker who is warned in vain stops reading. Pairs are found
by index, so that a book is read as fast as its length allows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain, combinations
from typing import TYPE_CHECKING, Final

from workbench.compare.alike.apart import apart
from workbench.compare.alike.sameness import Surroundings, model, score
from workbench.compare.alike.telling import has_scale, joinable, scaled_apart, telling
from workbench.compare.arithmetic.ages import wrong_ages
from workbench.compare.arithmetic.deaths import wrong_deaths
from workbench.compare.arithmetic.growth import wrong_growth
from workbench.compare.arithmetic.lives import wrong_lives
from workbench.compare.arithmetic.multiples import wrong_multiples
from workbench.compare.arithmetic.rests import wrong_rests
from workbench.compare.arithmetic.shares import wrong_shares
from workbench.compare.arithmetic.spans import wrong_spans
from workbench.compare.arithmetic.sums import wrong_sums
from workbench.compare.arithmetic.terms import wrong_terms
from workbench.compare.headlines import headline_mentions
from workbench.compare.polarity import opposed
from workbench.compare.signs.going import UNTOLD, Watched
from workbench.compare.signs.mentions import mentions_of, weights_of
from workbench.compare.signs.no_days import wrong_days
from workbench.compare.signs.rows import between_rows, row_at, rows_of, two_rows
from workbench.compare.signs.showing import place_of, values_of
from workbench.compare.signs.slips import keys_of, rescaled, significant, slip
from workbench.compare.signs.standing import in_pieces
from workbench.compare.signs.weekdays import wrong_weekdays
from workbench.compare.spelling.joined_names import joined_names
from workbench.compare.spelling.spellings import odd_spellings, usual_words
from workbench.compare.told_again.many_values import many_values, without_parts
from workbench.compare.told_again.retold import retold
from workbench.model.agreement import same_unit, stem_of
from workbench.model.facts import NUMERIC, Fact, FactKind
from workbench.model.findings import Finding
from workbench.text.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from workbench.compare.signs.going import Share
    from workbench.compare.signs.mentions import Mention, Stated

_LIST: Final = 3  # figures of one kind in a claim; more is a table of results
_EACH: Final = 6  # mentions of one value that are looked at
_CROWD: Final = 24  # values that share a key; more is a list
_COUNTED: Final = 10  # smaller figures that count nothing named are of everything
_AMOUNTS: Final = frozenset({FactKind.MONEY, FactKind.QUANTITY})
_RANKS: Final = 100  # first, second and third are said of everything
_DIGIT: Final = frozenset("0123456789")
# How far a comparison is when spellings, surroundings, pairs and the rules for more than two are looked at.
_SPELT, _READ, _PAIRED, _RULED = 0.05, 0.45, 0.75, 0.9


def within_article(
    text: str,
    claims: Sequence[Stated],
    *,
    dismissed: Sequence[Stated] = (),
    outside: bool = True,
    date: str = "",
    go_on: Callable[[], object] = bool,
    share: Share = UNTOLD,
) -> tuple[Finding, ...]:
    """Return what disagrees inside one draft, each finding naming every place, in the order of the text.

    Args:
        text: the draft.
        claims: suggestions or claims with offsets in it.
        dismissed: claims that need no check: nothing in them is compared, as what stands outside claims is.
        outside: compare also what stands outside claims; before an article is analysed that is nearly all of it.
        date: the article's (ISO 8601), empty when unknown: what counts from today is left alone then.
        go_on: called again and again; what it raises ends the comparison, which takes seconds in a long table.
        share: told how much is done; long texts differ in what takes the time, so its stretches are rough.
    """
    standing = Watched(in_pieces(text, _in_order(claims)), go_on)
    odd = odd_spellings(text, standing)
    body = mentions_of(text, standing, usual_words(odd), go_on, share.part(_SPELT, _READ))
    beside = headline_mentions(text, _in_order([*claims, *dismissed]), body) if outside else []
    mentions = Watched(sorted([*beside, *body], key=lambda mention: mention.fact.start), go_on)
    least, rows = model().threshold, rows_of(text)
    pairs = pairs_of(mentions, go_on, rows, share.part(_READ, _PAIRED))
    weighed = [(weight(one, other, around), one, other) for one, other, around in pairs]
    many = many_values(text, mentions, rows)
    single = [_finding(group) for group in _joined([pair for pair in weighed if pair[0] >= least])]
    findings = [*many, *without_parts(single, many), *odd]
    findings += _by_rule(text, standing, mentions, date, share.part(_PAIRED, _RULED))
    findings += _once(findings, retold(text, standing, mentions, share.part(_RULED, 1)))[len(findings) :]
    findings = [finding for finding in findings if not between_rows(rows, finding)]
    passed = Stretches((claim.start, claim.end) for claim in dismissed)
    counted = [finding for finding in findings if not any(passed.holds(place.start) for place in finding.places)]
    return tuple(sorted(counted, key=lambda finding: finding.places[0].start))


def _by_rule(
    text: str, standing: Sequence[Stated], mentions: Sequence[Mention], date: str, share: Share
) -> list[Finding]:
    """Return what each rule finds that looks at more than two figures of one kind, or at none."""
    rules: tuple[Callable[[], Sequence[Finding]], ...] = (
        lambda: joined_names(standing),
        lambda: wrong_weekdays(text, mentions, date),
        lambda: wrong_days(text, standing),
        lambda: wrong_growth(text, standing),
        lambda: wrong_multiples(text, standing),
        lambda: _once(wrong_sums(text, standing), wrong_rests(text, standing)),
        lambda: wrong_shares(text, standing),
        lambda: _once(
            wrong_ages(text, standing, date), [*wrong_lives(text, standing, date), *wrong_deaths(text, standing)]
        ),
        lambda: _once(wrong_spans(text, standing, date), wrong_terms(text, standing)),
        lambda: opposed(text, standing),
    )
    found: list[Finding] = []
    for done, rule in enumerate(rules):
        share.told(done / len(rules))
        found += rule()
    return found


def _in_order(claims: Sequence[Stated]) -> list[Stated]:
    return sorted((claim for claim in claims if claim.start >= 0), key=lambda claim: claim.start)


def pairs_of(
    mentions: Sequence[Mention],
    go_on: Callable[[], object] = bool,
    rows: Sequence[tuple[int, int]] = (),
    share: Share = UNTOLD,
) -> Iterator[tuple[Mention, Mention, Surroundings]]:
    """Yield the pairs of mentions, in the text's order, that look like slips of each other, with what is around.

    Args:
        mentions: of a draft, in order.
        go_on: as ``within_article`` has it.
        rows: of the draft's tables (code points); two values that only two of them tell are no pair.
        share: told how much is done.
    """
    row = {id(mention): row_at(rows, mention.fact.start) for mention in mentions}
    beside = {mention.fact.value for mention in mentions if row[id(mention)] < 0}
    weights = weights_of(mentions)
    for one, other, around in chain(_alike(mentions, weights, go_on, share), _spelt(mentions, weights)):
        if not two_rows(row[id(one)], row[id(other)]) or beside & {one.fact.value, other.fact.value}:
            yield one, other, around


def _alike(
    mentions: Sequence[Mention], weights: Mapping[str, float], go_on: Callable[[], object], share: Share
) -> Iterator[tuple[Mention, Mention, Surroundings]]:
    """Yield the pairs whose values look like slips of each other."""
    groups = list(_comparable(mentions))
    looked_at, all_of_them = 0, max(1, sum(len(alike) for alike, _ in groups))
    for alike, mixed in groups:
        here = share.part(looked_at / all_of_them, (looked_at + len(alike)) / all_of_them)
        looked_at += len(alike)
        if len({mention.fact.value for mention in alike}) == 1:
            continue
        around = _around(alike, weights)
        said: dict[object, list[Mention]] = defaultdict(list)
        for mention in alike:
            if len(said[mention.fact.value]) < _EACH:
                said[mention.fact.value].append(mention)
        for ours, theirs in _slipped(said, go_on, here):
            if frozenset((ours, theirs)) in around.together and not _outvoted(said[ours], said[theirs]):
                continue  # said in one breath: the author holds them apart
            for one in said[ours]:
                for other in said[theirs]:
                    first, second = (one, other) if one.fact.start < other.fact.start else (other, one)
                    if _may_be_one(first, second, mixed=mixed):
                        yield first, second, around


def _spelt(
    mentions: Sequence[Mention], weights: Mapping[str, float]
) -> Iterator[tuple[Mention, Mention, Surroundings]]:
    """Yield the pairs of "zwei Millionen", in words, and another scale word, in words or not: nothing else of them."""
    scaled = [mention for mention in mentions if mention.fact.kind in _AMOUNTS and has_scale(mention.fact)]
    if all(_DIGIT & set(mention.fact.text) for mention in scaled):
        return
    around = _around(scaled, weights)
    digits: dict[str, list[Mention]] = defaultdict(list)
    for mention in scaled:
        value = mention.fact.value
        digits[significant(abs(value)) if isinstance(value, int | float) else ""].append(mention)
    for alike in digits.values():
        for one, other in combinations(alike[:_CROWD], 2):
            spelt = not _DIGIT & set(one.fact.text) or not _DIGIT & set(other.fact.text)
            together = frozenset((one.fact.value, other.fact.value)) in around.together
            same = (one.fact.kind, _unit(one.fact)) == (other.fact.kind, _unit(other.fact))
            if spelt and not together and _may_be_one(one, other, mixed=not same) and telling(one, other):
                yield one, other, around


def _outvoted(ours: Sequence[Mention], theirs: Sequence[Mention]) -> bool:
    """Say whether a scale word told once stands against another one told again elsewhere: nobody holds those apart."""
    places = sorted(len({mention.place for mention in mentions}) for mentions in (ours, theirs))
    return places[0] == 1 < places[1] and scaled_apart(ours[0].fact, theirs[0].fact)


def weight(one: Mention, other: Mention, around: Surroundings) -> float:
    """Return how likely two mentions say the same: what the digits alone tell is as likely as must be at least.

    Not in long lists, nor where both values are said again.
    """
    told = score(one, other, around)
    if told >= model().threshold or len(around.counts) > _CROWD or not telling(one, other):
        return told
    again = min(around.counts[one.fact.value], around.counts[other.fact.value]) > 1
    return told if again else model().threshold


def _once(findings: Sequence[Finding], more: Sequence[Finding]) -> list[Finding]:
    """Return findings with those of ``more`` that name no place which one of them names."""
    named = {place.start for finding in findings for place in finding.places}
    return [*findings, *(one for one in more if not named & {place.start for place in one.places})]


def _around(alike: Sequence[Mention], weights: Mapping[str, float]) -> Surroundings:
    claims: dict[int, set[object]] = defaultdict(set)
    for mention in alike:
        claims[mention.place].add(mention.fact.value)
    return Surroundings(
        weights=weights,
        counts=Counter(mention.fact.value for mention in alike),
        order=tuple(alike),
        together=frozenset(
            frozenset(pair) for values in claims.values() for pair in combinations(sorted(values, key=str)[:_CROWD], 2)
        ),
    )


def _slipped(
    said: dict[object, list[Mention]], go_on: Callable[[], object], share: Share
) -> Iterator[tuple[object, object]]:
    """Yield the pairs of values that look like slips of each other."""
    index: dict[str, dict[object, None]] = defaultdict(dict)
    for value, mentions in said.items():
        for key in keys_of(mentions[0].fact):
            index[key][value] = None
    found: dict[tuple[object, object], None] = {}
    for values in index.values():
        if 1 < len(values) <= _CROWD:
            found |= dict.fromkeys(pair for pair in combinations(values, 2) if pair[::-1] not in found)
    for place, (one, other) in enumerate(found):
        go_on()
        share.told(place / len(found))
        if slip(said[one][0].fact, said[other][0].fact):
            yield one, other


def _may_be_one(one: Mention, other: Mention, *, mixed: bool) -> bool:
    """Say whether nothing keeps two mentions apart; of two nouns the digits alone must tell."""
    if one.place == other.place or (mixed and not joinable(one.fact, other.fact)):
        return False
    bare = one.fact.unit is None or other.fact.unit is None
    return (not mixed or bare or telling(one, other)) and not apart(one, other)


def _comparable(mentions: Iterable[Mention]) -> Iterator[tuple[list[Mention], bool]]:
    """Group figures of one kind and unit; tables, what is no figure on paper and what has no value are left out.

    Behind them, marked as mixed, come all amounts, a currency with what is bare and all that is counted.
    """
    groups: dict[tuple[FactKind, str], list[Mention]] = {}
    for mention in mentions:
        fact = mention.fact
        if mention.siblings > _LIST or not _DIGIT & set(fact.text):
            continue
        if fact.kind is FactKind.DATE:
            groups.setdefault((fact.kind, ""), []).append(mention)
        elif _is_figure(fact):
            groups.setdefault((fact.kind, _unit(fact)), []).append(mention)
    yield from ((alike, False) for alike in groups.values())
    counted = [mention for (kind, _), alike in groups.items() if kind is FactKind.QUANTITY for mention in alike]
    bare = [m for (kind, unit), alike in groups.items() if kind in _AMOUNTS and not unit for m in alike]
    money = [[*alike, *bare] for (kind, unit), alike in groups.items() if kind is FactKind.MONEY and unit]
    for mixed in (counted, *money):
        yield sorted(mixed, key=lambda mention: mention.fact.start), True


def _is_figure(fact: Fact) -> bool:
    if fact.kind not in NUMERIC or not isinstance(fact.value, int | float):
        return False
    if fact.kind is FactKind.QUANTITY and fact.unit is None:
        return abs(fact.value) >= _COUNTED
    if not same_unit(fact, fact) and not (fact.kind is FactKind.MONEY and fact.unit is None):
        return False
    return fact.kind is not FactKind.RANK or fact.value >= _RANKS


def _unit(fact: Fact) -> str:
    return stem_of(fact.unit or "") if fact.kind is FactKind.QUANTITY else fact.unit or ""


def _joined(weighed: Iterable[tuple[float, Mention, Mention]]) -> list[list[Mention]]:
    """Join pairs that give the same two values: one finding names every place.

    A value slips into one other. Where it fits several it is one of a story's dates or of a table's figures, and only
    the pair that fits best is spoken of. The same digits with another scale word are nobody's other figure.
    """
    groups: dict[frozenset[object], dict[int, Mention]] = {}
    taken: set[object] = set()
    for _, *pair in sorted(weighed, key=lambda one: -one[0]):
        key = value_keys(*pair)
        if key not in groups and taken & key and not rescaled(*(mention.fact for mention in pair)):
            continue
        taken |= key
        groups.setdefault(key, {}).update({m.fact.start: m for m in pair})
    return [[group[start] for start in sorted(group)] for group in groups.values()]


def value_keys(one: Mention, other: Mention) -> frozenset[object]:
    """Return what tells the values of two mentions from others of the article."""
    return frozenset((m.fact.kind, m.fact.value, m.fact.unit, m.fact.value_range) for m in (one, other))


def _finding(group: list[Mention]) -> Finding:
    first = next((m for m in group if m.headline), group[0])
    second = next(m for m in group if (m.fact.value, m.fact.value_range) != (first.fact.value, first.fact.value_range))
    places = tuple(place_of(m.fact, m.claim) for m in group)
    code = "dates-differ" if first.fact.kind is FactKind.DATE else "numbers-differ"
    code = "ages-differ" if first.age and second.age else code
    code = "headline-differs" if first.headline else code
    return Finding(code=code, places=places, details=values_of(first=first.fact, second=second.fact))
