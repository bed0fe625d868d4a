"""How far a change to events reaches: the articles, sources, captures and waiting addresses that hang together with it.

2026-11-28: erasing made every table anew, a quarter of an hour in a library of a million claims. What follows from
blackened events stands in the rows of the articles that cite the source, and of whatever those share with others: the
same source attached again, the same bytes captured twice. Everything else has no event in common with it and stays.
Whatever can't be told (a kind from a newer version, a claim nobody knows) reaches everywhere: then all is made anew.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from workbench.model.events import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlite_utils import Database

_OF_ARTICLES: Final = frozenset(
    {
        EventKind.ARTICLE_IMPORTED, EventKind.ANALYSED, EventKind.SENTENCE_MARKED, EventKind.QUERIES_ANSWERED,
        EventKind.DRAFT_ADDED, EventKind.ARTICLE_CHANGED, EventKind.MANY_DONE,
    }
)  # fmt: skip
_OF_SOURCES: Final = frozenset(
    {
        EventKind.SOURCE_CHANGED, EventKind.SOURCE_CONFIDED, EventKind.SOURCE_RECHECKED, EventKind.SOURCE_ARCHIVED,
        EventKind.SOURCE_ERASED,
    }
)  # fmt: skip
_OF_ADDRESSES: Final = frozenset({EventKind.ADDRESS_KEPT, EventKind.ADDRESS_TRIED, EventKind.ADDRESS_DROPPED})
# Of a run of the analysis only the article counts; reading its thousand claims for that would take the longest.
_KNOWN: Final = frozenset(EventKind)
_NAMED: Final = ("source.id", "evidence.source", "evidence.capture", "capture.sha256", "waited", "waiting.claim",
                 "article", "part.id", "event")  # fmt: skip
_SQL: Final = f"""SELECT e.seq, e.event_id, e.kind, e.subject, c.article,
    {", ".join(f"json_extract(e.j, '$.{name}')" for name in _NAMED)}
    FROM (SELECT seq, event_id, kind, subject, iif(kind = 'analysed', '{{}}', payload) AS j FROM events) e
    LEFT JOIN claims c ON c.id = e.subject ORDER BY e.seq"""  # noqa: S608 - our own words


@dataclass(slots=True)
class Reach:
    """What hangs together with a change.

    Attributes:
        events: ``seq`` of every event to be projected again, in order.
        ids: their ``event_id``.
        articles, sources, captures, addresses: whose rows are made anew.
        claims: ids of the articles' claims that events name, those taken back too.
    """

    events: list[int] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    captures: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Seen:
    """An event and the things it names, each as its kind's letter and its id."""

    seq: int
    event: str
    subject: str
    things: frozenset[tuple[str, str]]


class _Unknown(Exception):  # noqa: N818  no error: it only ends the search
    """An event of which nobody can tell what it touches."""


class _Groups:
    """Things that events join, by union and find."""

    def __init__(self) -> None:
        self._over: dict[tuple[str, str], tuple[str, str]] = {}

    def top(self, thing: tuple[str, str]) -> tuple[str, str]:
        """Return what stands for the group of a thing."""
        while (over := self._over.get(thing, thing)) != thing:
            self._over[thing] = self._over.get(over, over)
            thing = over
        return thing

    def join(self, things: Iterable[tuple[str, str]]) -> None:
        """Put things into one group."""
        first, *others = map(self.top, things)
        for other in others:
            self._over[other] = first


def reach_of(db: Database, source: str, events: Iterable[str]) -> Reach | None:
    """Return how far changing these events of a source reaches; None when it may be everywhere.

    Args:
        db: the library, before anything is changed in it.
        source: whose events they are.
        events: ids of events.
    """
    groups, changed, touched = _Groups(), set(events), {("source", source)}
    try:
        for one in _seen(db):  # read twice, rather than a million events held at once
            groups.join(one.things)
            if one.event in changed:
                touched |= one.things
    except _Unknown:
        return None
    return _gathered(groups, {groups.top(thing) for thing in touched}, _seen(db))


def _gathered(groups: _Groups, tops: set[tuple[str, str]], seen: Iterable[_Seen]) -> Reach:
    reach = Reach()
    kinds = {"article": reach.articles, "source": reach.sources, "capture": reach.captures, "address": reach.addresses}
    for one in seen:
        if groups.top(next(iter(one.things))) in tops:
            reach.events.append(one.seq)
            reach.ids.append(one.event)
            reach.claims.add(one.subject)  # or an article's, a source's: they are no claim's
            for kind, name in one.things:
                kinds[kind].add(name)
    return reach


def _seen(db: Database) -> Iterator[_Seen]:
    """Yield every event that projects anything, with what it names; an undo names what the event taken back did."""
    taken_back = {found[0] for found in db.execute("SELECT payload ->> '$.event' FROM events WHERE kind = 'reverted'")}
    made: dict[str, str] = {}
    known: dict[str, frozenset[tuple[str, str]]] = {}
    for seq, event, kind, subject, article, *named in db.execute(_SQL):
        *others, of_article, part, target = named
        if kind == EventKind.ORIGIN_STARTED:
            continue
        if kind == EventKind.REVERTED:
            things = known.get(target or "")
            if things is None:
                raise _Unknown
        else:
            place = article or made.get(subject) or (of_article if kind == EventKind.CLAIM_MARKED else "")
            things = frozenset(_things(kind, subject, place or "", others, db))
        if event in taken_back:
            known[event] = things
        if kind in {EventKind.CLAIM_MARKED, EventKind.CLAIM_SPLIT}:
            made[part or subject] = next(name for what, name in things if what == "article")
        yield _Seen(seq, event, subject, things)


def _things(kind: str, subject: str, article: str, named: list[str | None], db: Database) -> Iterator[tuple[str, str]]:
    source, cited, bytes_cited, captured, waited, for_claim = named
    if kind in _OF_ARTICLES:
        yield "article", subject
    elif kind in _OF_SOURCES:
        yield "source", subject
    elif kind in _OF_ADDRESSES:
        yield "address", subject
    elif article and kind in _KNOWN:
        yield "article", article
    else:
        raise _Unknown
    if for_claim:
        found = db.execute("SELECT article FROM claims WHERE id = ?", (for_claim,)).fetchone()
        if found is None:
            raise _Unknown
        yield "article", found[0]
    yield from (("source", name) for name in (source, cited) if name)
    yield from (("capture", name) for name in (bytes_cited, captured) if name)
    if waited:
        yield "address", waited
