"""What the library's rows say: about an article, about a hit, headings of sections."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from workbench.model.articles import DeskState
from workbench.model.wording import date_words, short_date
from workbench.ui.language import spoken
from workbench.ui.library.groups import Age, Grouping
from workbench.ui.times import clock

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.journal import Hit
    from workbench.model.articles import Article, TypedDate

HIT_KINDS: Final = ("claim", "reason", "article", "capture")
_LEAD: Final = 28  # code points before a match that a hit shows at most


@lru_cache(maxsize=8192)
def _day(iso: str, language: Language) -> str:
    """Return a day in words; the same few days stand in many rows."""
    return date_words(iso, language)


@lru_cache(maxsize=8192)
def _short_day(iso: str, language: Language) -> str:
    """Return "12. Feb.", with the year only when it is another one."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return short_date(day, language, year=day.year != datetime.now().astimezone().year)


def about(article: Article) -> str:
    """Return the line under a title: outlet and date, and whoever checks it."""
    parts = (article.outlet, _day(article.date, spoken()), article.person)
    return " · ".join(part for part in parts if part)


def short_day(article: Article) -> str:
    """Return the article's day as "21. Feb. 2025"."""
    return _short_day(article.date, spoken()) if article.date else ""


def due_words(article: Article) -> str:
    """Return until when it has to be done."""
    if not article.due:
        return ""
    return QCoreApplication.translate("Library", "due {day}").format(day=_short_day(article.due, spoken()))


def origin_words(article: Article, typed: TypedDate | None) -> str:
    """Return where an article's date came from; empty where it has none.

    The journal's import has the date alone, not whether the text said it or whoever brought the text in.
    """
    if typed is not None:
        words = QCoreApplication.translate("Library", "typed by {name}, {time}")
        return words.format(name=typed.by, time=clock(typed.at, spoken()))
    if not article.date:
        return ""
    if article.path.startswith(("http://", "https://")):
        return QCoreApplication.translate("Library", "as the page had it, or given when it was fetched")
    if article.path:
        return QCoreApplication.translate("Library", "as the file had it, or given when it was imported")
    return QCoreApplication.translate("Library", "as the text had it, or given when it was pasted")


def progress_words(article: Article) -> str:
    """Return how many claims are settled of how many; of an article that is still to be analysed, nothing."""
    if article.claims:
        return f"{article.settled} / {article.claims}"
    return QCoreApplication.translate("Library", "no claims") if article.analysed else ""


def article_words(article: Article) -> str:
    """Return everything a row says, for screen readers."""
    progress = QCoreApplication.translate("Library", "{settled} of {all} claims settled")
    told = progress.format(settled=article.settled, all=article.claims)
    state = state_name(article.state) if article.state.value else ""
    return "\n".join(part for part in (article.title, about(article), due_words(article), state, told) if part)


def state_name(state: DeskState) -> str:
    """Return how an article stands on the desk."""
    return {
        DeskState.ACTIVE: QCoreApplication.translate("Library", "In work"),
        DeskState.WAITING: QCoreApplication.translate("Library", "Waiting for the author"),
        DeskState.DONE: QCoreApplication.translate("Library", "Done"),
        DeskState.FILED: QCoreApplication.translate("Library", "Filed away"),
    }[state]


def grouping_name(grouping: Grouping) -> str:
    """Return by what the list is sectioned."""
    return {
        Grouping.DUE: QCoreApplication.translate("Library", "By due date"),
        Grouping.STATE: QCoreApplication.translate("Library", "By state"),
        Grouping.OUTLET: QCoreApplication.translate("Library", "By outlet"),
        Grouping.AUTHOR: QCoreApplication.translate("Library", "By author"),
        Grouping.PERSON: QCoreApplication.translate("Library", "By checker"),
        Grouping.DATE: QCoreApplication.translate("Library", "By month"),
    }[grouping]


def section_name(grouping: Grouping, name: str) -> str:
    """Return a section's heading."""
    if grouping is Grouping.DUE:
        return _age_name(Age(name))
    if grouping is Grouping.STATE:
        return state_name(DeskState(name))
    if grouping is Grouping.DATE and name:
        return _day(name, spoken())
    if name:
        return name
    return {
        Grouping.OUTLET: QCoreApplication.translate("Library", "Without an outlet"),
        Grouping.AUTHOR: QCoreApplication.translate("Library", "Without an author"),
        Grouping.PERSON: QCoreApplication.translate("Library", "Without a checker"),
    }.get(grouping, QCoreApplication.translate("Library", "Without a date"))


def _age_name(age: Age) -> str:
    return {
        Age.OVERDUE: QCoreApplication.translate("Library", "Overdue"),
        Age.DUE_TODAY: QCoreApplication.translate("Library", "Due today"),
        Age.DUE_WEEK: QCoreApplication.translate("Library", "Due this week"),
        Age.DUE_LATER: QCoreApplication.translate("Library", "Due later"),
        Age.TODAY: QCoreApplication.translate("Library", "Came in today"),
        Age.WEEK: QCoreApplication.translate("Library", "Came in this week"),
        Age.EARLIER: QCoreApplication.translate("Library", "Came in earlier"),
    }[age]


def hits_name(kind: str) -> str:
    """Return the heading of one kind of hit."""
    return {
        "claim": QCoreApplication.translate("Library", "Claims"),
        "reason": QCoreApplication.translate("Library", "Reasons"),
        "article": QCoreApplication.translate("Library", "Articles"),
        "capture": QCoreApplication.translate("Library", "Sources"),
    }[kind]


def hit_title(hit: Hit) -> str:
    """Return a hit's title, with its claim's number."""
    return f"{hit.claim} · {hit.title}" if hit.claim else hit.title


def hit_snippet(hit: Hit) -> tuple[str, int, int]:
    """Return the words around a match, beginning near it, and where the match stands in them (code points)."""
    cut = max(0, hit.start - _LEAD)
    if cut:
        cut = hit.snippet.find(" ", cut, hit.start) + 1 or cut
    lead = "… " if cut else ""
    return f"{lead}{hit.snippet[cut:]}", hit.start - cut + len(lead), hit.end - cut + len(lead)


def hit_words(hit: Hit) -> str:
    """Return what a hit says, for screen readers."""
    return f"{hits_name(hit.kind)}: {hit_title(hit)}\n{' '.join(hit.snippet.split())}"
