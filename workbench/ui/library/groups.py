"""How the library sorts its articles: lists, and sections within them. No Qt here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from workbench.model.articles import DeskState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from workbench.model.articles import Article

_WEEK: Final = 7
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
    try:
        came = datetime.fromisoformat(article.imported_at).astimezone().date()
    except ValueError:
        return Age.EARLIER
    if came >= today:
        return Age.TODAY
    return Age.WEEK if came > today - timedelta(days=_WEEK) else Age.EARLIER


def _day(iso: str) -> date | None:
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
