"""What erasing a source would change: which events are blackened, which captured bytes go."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from workbench.journal.blackening import TYPING, names_gone, own_words_gone
from workbench.journal.chain import StoredEvent, canonical
from workbench.journal.connection import listed, rows, value
from workbench.journal.masks import BLOT, names_of
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
    from re import Pattern

    from sqlite_utils import Database

    from workbench.journal.projecting import Payload

_THESE: Final = "(SELECT value FROM json_each(?))"
_WORDS: Final = ("title", "location", "author", "isbn", "citation")  # of a source, besides a role of several words
_FILED: Final = ("file_name", "final_url")  # of a capture


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What names a source in words typed about an article; for this process's memory alone, never written down.

    Attributes:
        article: its id.
        claims: ids of its claims.
        pattern: finds the names.
    """

    article: str
    claims: frozenset[str]
    pattern: Pattern[str]

    def blotted(self, words: str) -> str:
        """Return words with the names taken out."""
        return self.pattern.sub(BLOT, words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What erasing a source changes in a library.

    Attributes:
        payloads: of events to be blackened, canonical, by event id.
        bytes_gone: hashes of the captured bytes (and WARCs) that go.
        claims: ids of claims whose evidence or words it concerns.
        articles: ids of theirs.
        namings: what names it, by article.
    """

    payloads: Mapping[str, str]
    bytes_gone: frozenset[str]
    claims: frozenset[str]
    articles: frozenset[str]
    namings: tuple[Naming, ...] = ()


@dataclass(slots=True)
class _Own:
    """The events that speak of a source, and what they name."""

    events: dict[str, tuple[StoredEvent, Payload]] = field(default_factory=dict)
    captures: set[str] = field(default_factory=set)
    proofs: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)

    def take(self, event: StoredEvent, data: Payload) -> None:
        """Note an event and what it names."""
        self.events[event.event_id] = (event, data)
        if isinstance(capture := data.get("capture"), dict):
            self.captures.add(capture["sha256"])
            self.proofs |= {capture["warc"]} if capture.get("warc") else set()
            self.names |= {capture.get(name) or "" for name in _FILED}
        if isinstance(source := data.get("source"), dict):
            self.names |= {source.get(name) or "" for name in _WORDS}
            self.names |= {source["role"]} if len((source.get("role") or "").split()) > 1 else set()
        evidence, waiting = data.get("evidence") or {}, data.get("waiting") or {}
        self.captures |= {evidence["capture"]} if evidence.get("capture") else set()
        self.names |= {waiting.get("url") or ""}
        self.claims |= {claim for claim in (evidence.get("claim"), waiting.get("claim")) if claim}
        self.claims |= {answer["claim"] for answer in data.get("answers") or ()}


def plan(db: Database, source: str) -> Plan:
    """Return what erasing a source changes; asked while its secrets are still there."""
    own = _own_events(db, source)
    shared = _shared(db, own)
    found = {
        key: canonical(own_words_gone(event.kind, data, shared=shared)) for key, (event, data) in own.events.items()
    }
    sql = f"SELECT DISTINCT article FROM claims WHERE id IN {_THESE}"  # noqa: S608 - our own words
    articles = {each["article"] for each in rows(db, sql, (listed(own.claims),))}
    touched, namings = set(own.claims), list[Naming]()
    for article in articles:
        claims = _claims_of(db, article)
        pattern = names_of(db, source, own.names, article).pattern()
        if pattern is None:
            continue
        namings.append(Naming(article=article, claims=frozenset(claims), pattern=pattern))
        for event, data in _typed(db, article, claims, pattern):
            if event.event_id not in own.events:
                found[event.event_id] = canonical(names_gone(event.kind, data, pattern))
                touched |= {event.subject} if event.subject in claims else claims
    sql = "SELECT payload FROM events WHERE event_id = ?"
    changed = {key: payload for key, payload in found.items() if payload != value(db, sql, (key,))}
    gone = frozenset((own.captures - shared) | own.proofs)
    return Plan(
        payloads=changed,
        bytes_gone=gone,
        claims=frozenset(touched),
        articles=frozenset(articles),
        namings=tuple(namings),
    )


def namings_about(db: Database, claims: Iterable[str]) -> dict[str, tuple[Naming, ...]]:
    """Return, by source, what names the confidential sources of the articles that hold these claims."""
    sql = f"""SELECT DISTINCT s.source, c.article FROM claims t JOIN claims c ON c.article = t.article
        JOIN evidence e ON e.claim = c.id JOIN secrets s ON s.source = e.source
        JOIN sources o ON o.id = s.source AND o.confidential = 1 WHERE t.id IN {_THESE}"""  # noqa: S608 - our own words
    found: dict[str, tuple[Naming, ...]] = {}
    for each in rows(db, sql, (listed(claims),)):
        source, article = each["source"], each["article"]
        pattern = names_of(db, source, (), article).pattern()
        if pattern is not None:
            naming = Naming(article=article, claims=frozenset(_claims_of(db, article)), pattern=pattern)
            found[source] = (*found.get(source, ()), naming)
    return found


def erased_of(db: Database, sources: Iterable[str]) -> frozenset[str]:
    """Return those of the sources that are erased."""
    sql = f"SELECT source FROM erasures WHERE source IN {_THESE}"  # noqa: S608 - our own words
    return frozenset(each["source"] for each in rows(db, sql, (listed(sources),)))


def _own_events(db: Database, source: str) -> _Own:
    """Return the events that speak of a source; the tries of an address that waited for it too."""
    own, waited = _Own(), set[str]()
    sql = "SELECT * FROM events WHERE subject = ? OR instr(payload, ?) ORDER BY seq"
    for event in _events(db, sql, (source, source)):
        data = event.data
        if event.kind == EventKind.SOURCE_ERASED or not _speaks_of(source, event, data):
            continue
        own.take(event, data)
        waited |= {event.subject} if event.kind == EventKind.ADDRESS_KEPT else set()
        waited |= {data["waited"]} if data.get("waited") else set()
    sql = f"SELECT * FROM events WHERE subject IN {_THESE} AND kind IN {_THESE}"  # noqa: S608 - our own words
    kinds = [EventKind.ADDRESS_KEPT, EventKind.ADDRESS_TRIED]
    for event in _events(db, sql, (listed(waited), listed(kinds))):
        own.take(event, event.data)
    return own


def _speaks_of(source: str, event: StoredEvent, data: Payload) -> bool:
    named = ((data.get("source") or {}).get("id"), (data.get("evidence") or {}).get("source"))
    return source in {event.subject, *named}


def _shared(db: Database, own: _Own) -> set[str]:
    """Return the captures that events of other sources name too: what another gave openly is no secret of this one."""
    found: set[str] = set()
    for sha256 in own.captures:
        for event in _events(db, "SELECT * FROM events WHERE instr(payload, ?)", (sha256,)):
            data = event.data
            named = ((data.get("capture") or {}).get("sha256"), (data.get("evidence") or {}).get("capture"))
            if event.event_id not in own.events and sha256 in named:
                found.add(sha256)
    return found


def _claims_of(db: Database, article: str) -> set[str]:
    return {each["id"] for each in rows(db, "SELECT id FROM claims WHERE article = ?", (article,))}


def _typed(
    db: Database, article: str, claims: Container[str], pattern: Pattern[str]
) -> Iterator[tuple[StoredEvent, Payload]]:
    """Yield the events in which people typed something about an article that holds one of the names."""
    sql = f"SELECT * FROM events WHERE kind IN {_THESE} ORDER BY seq"  # noqa: S608 - our own words
    for event in _events(db, sql, (listed(TYPING),)):
        if event.subject != article and event.subject not in claims and event.kind != EventKind.ADDRESS_KEPT:
            continue
        data = event.data
        about = (data.get("waiting") or {}).get("claim") if event.kind == EventKind.ADDRESS_KEPT else ""
        if (not about or about in claims) and names_gone(event.kind, data, pattern) != data:
            yield event, data


def _events(db: Database, sql: str, parameters: Sequence[Any]) -> Iterator[StoredEvent]:
    for found in rows(db, sql, parameters):
        yield StoredEvent(**found)
