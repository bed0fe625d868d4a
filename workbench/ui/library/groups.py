"""How the library sorts its articles: four lists, and days within them. No Qt here."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.model.articles import Article


class Shelf(StrEnum):
    """The lists on top of the library."""

    TO_CHECK = "to_check"
    QUERIES = "queries"
    TO_SIGN = "to_sign"
    ALL = "all"

    def holds(self, article: Article) -> bool:
        """Say whether the article stands in this list."""
        if self is Shelf.TO_CHECK:
            return not article.analysed or article.settled < article.claims
        if self is Shelf.QUERIES:
            return article.open_queries > 0
        return self is Shelf.ALL or article.unsigned > 0


class Age(StrEnum):
    """When an article came in."""

    TODAY = "today"
    WEEK = "week"
    EARLIER = "earlier"


def age_of(article: Article, today: date) -> Age:
    """Return when the article came in, by the local calendar; unknown times count as earlier."""
    try:
        came = datetime.fromisoformat(article.imported_at).astimezone().date()
    except ValueError:
        return Age.EARLIER
    if came >= today:
        return Age.TODAY
    return Age.WEEK if came > today - timedelta(days=7) else Age.EARLIER


def grouped(articles: Iterable[Article], shelf: Shelf, today: date) -> list[tuple[Age, list[Article]]]:
    """Return the shelf's articles by age, newest first; empty ages are left out."""
    held = sorted((a for a in articles if shelf.holds(a)), key=lambda a: (a.imported_at, a.number), reverse=True)
    groups = [(age, [article for article in held if age_of(article, today) is age]) for age in Age]
    return [(age, members) for age, members in groups if members]


def counts(articles: Sequence[Article]) -> dict[Shelf, int]:
    """Return how many articles stand in each list."""
    return {shelf: sum(shelf.holds(article) for article in articles) for shelf in Shelf}
