"""How the library sorts its articles: lists, and sections within them. No Qt here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from workbench.model.articles import DeskState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from workbench.model.articles import Article

_WEEK: Final = 7
_FEW: Final = 20
_AWAY: Final = frozenset({DeskState.DONE, DeskState.FILED})


class Shelf(StrEnum):
    """The lists on top of the library."""

    TO_CHECK = "to_check"
    QUERIES = "queries"
    TO_SIGN = "to_sign"
    ALL = "all"
    FILED = "filed"

    def holds(self, article: Article) -> bool:
        """Say whether the article stands in this list."""
        filed = article.state is DeskState.FILED
        if self is Shelf.TO_CHECK:
            return article.state not in _AWAY and (not article.analysed or article.settled < article.claims)
        if self is Shelf.QUERIES:
            return article.open_queries > 0 and not filed
        if self is Shelf.TO_SIGN:
            return article.unsigned > 0 and not filed
        return filed if self is Shelf.FILED else not filed


class Grouping(StrEnum):
    """What the sections of a list are made from."""

    DUE = "due"
    STATE = "state"
    OUTLET = "outlet"
    AUTHOR = "author"
    PERSON = "person"
    DATE = "date"


class Age(StrEnum):
    """When an article is due; without a due date, when it came in."""

    OVERDUE = "overdue"
    DUE_TODAY = "due_today"
    DUE_WEEK = "due_week"
    DUE_LATER = "due_later"
    TODAY = "today"
    WEEK = "week"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class Section:
    """Articles under one heading.

    Attributes:
        name: an ``Age`` or ``DeskState`` value, an ISO month, or the outlet's or person's own name; empty for none.
        articles: in order.
    """

    name: str
    articles: tuple[Article, ...]


def age_of(article: Article, today: date) -> Age:
    """Return when an article is due or came in, by the local calendar; unknown times count as earlier."""
    due = _day(article.due)
    if due is not None:
        if due < today:
            return Age.OVERDUE
        if due == today:
            return Age.DUE_TODAY
        return Age.DUE_WEEK if due < today + timedelta(days=_WEEK) else Age.DUE_LATER
    came = _local_day(article.imported_at)
    if came is None:
        return Age.EARLIER
    if came >= today:
        return Age.TODAY
    return Age.WEEK if came > today - timedelta(days=_WEEK) else Age.EARLIER


@lru_cache(maxsize=65536)
def _local_day(iso: str) -> date | None:
    """Return the local day of a time; ten thousand articles are asked for theirs with every change of the library."""
    try:
        return datetime.fromisoformat(iso).astimezone().date()
    except ValueError:
        return None


def _day(iso: str) -> date | None:
    if not iso:
        return None
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def sections(articles: Iterable[Article], shelf: Shelf, grouping: Grouping, today: date) -> list[Section]:
    """Return the shelf's articles in sections; empty ones are left out, those without a name stand last."""
    held = sorted((a for a in articles if shelf.holds(a)), key=lambda a: (a.imported_at, a.number), reverse=True)
    by_name: dict[str, list[Article]] = defaultdict(list)
    name_of = _names(grouping, today)
    for article in held:
        by_name[name_of(article)].append(article)
    order = _order(grouping, by_name)
    if grouping is Grouping.DUE:
        for members in by_name.values():
            members.sort(key=lambda article: article.due or "9999")
    return [Section(name, tuple(by_name[name])) for name in order if name in by_name]


def _names(grouping: Grouping, today: date) -> Callable[[Article], str]:
    return {
        Grouping.DUE: lambda article: age_of(article, today).value,
        Grouping.STATE: lambda article: article.state.value,
        Grouping.OUTLET: lambda article: article.outlet,
        Grouping.AUTHOR: lambda article: article.author,
        Grouping.PERSON: lambda article: article.person,
        Grouping.DATE: lambda article: article.date[:7],
    }[grouping]


def _order(grouping: Grouping, names: Iterable[str]) -> list[str]:
    if grouping is Grouping.DUE:
        return [age.value for age in Age]
    if grouping is Grouping.STATE:
        return [state.value for state in DeskState]
    named = sorted((name for name in names if name), key=str.casefold, reverse=grouping is Grouping.DATE)
    return [*named, ""]


def changed_in_place(
    before: Sequence[Article], after: Sequence[Article], grouping: Grouping, today: date
) -> list[Article] | None:
    """Return the few articles that changed without moving to another list, section or place; None: sort all anew.

    A verdict changes one article of ten thousand, and those read again are the same objects where nothing changed.
    """
    pairs = [(old, new) for old, new in zip(before, after, strict=False) if old is not new]
    if len(before) != len(after) or len(pairs) > _FEW:
        return None
    name = _names(grouping, today)

    def stands(article: Article) -> tuple[object, ...]:
        lists = tuple(shelf.holds(article) for shelf in Shelf)
        return article.id, article.number, article.imported_at, article.due, name(article), lists

    return [new for _, new in pairs] if all(stands(old) == stands(new) for old, new in pairs) else None


def counts(articles: Sequence[Article]) -> dict[Shelf, int]:
    """Return how many articles stand in each list."""
    found = dict.fromkeys(Shelf, 0)
    for article in articles:
        if article.state is DeskState.FILED:
            found[Shelf.FILED] += 1
            continue
        found[Shelf.ALL] += 1
        found[Shelf.QUERIES] += article.open_queries > 0
        found[Shelf.TO_SIGN] += article.unsigned > 0
        found[Shelf.TO_CHECK] += Shelf.TO_CHECK.holds(article)
    return found
