"""What the library's rows say: about an article, about a hit, headings of sections."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from workbench.model.articles import DeskState
from workbench.model.wording import date_words, short_date
from workbench.ui.language import core, grouped, spoken
from workbench.ui.library.groups import Age, Grouping
from workbench.ui.times import clock

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.errors import Language
    from workbench.journal import Hit
    from workbench.model.articles import Article, TypedDate

HIT_KINDS: Final = ("claim", "reason", "article", "capture")
_BLANKS: Final = re.compile(r"\s+")  # between paragraphs there are two
LEADS: Final = (28, 12, 4)  # code points before a match that a hit shows at most; the fewer where lines are short


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


def twins_of(articles: Iterable[Article]) -> dict[str, tuple[Article, ...]]:
    """Return the articles that share their title with others, by id, each with all of its title."""
    titled: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        titled[article.title.casefold()].append(article)
    return {one.id: tuple(same) for same in titled.values() if len(same) > 1 for one in same}


def apart_words(article: Article, twins: Sequence[Article]) -> tuple[str, ...]:
    """Return what tells an article from those of its title: its number, then what not all of them share.

    Days stand before names: in a narrow row it is the end that gives.

    Args:
        article: to tell from the others.
        twins: all articles of this title, itself among them.
    """
    told = [QCoreApplication.translate("Library", "No. {number}").format(number=article.number)]
    told += [due_words(article)] if article.due else []
    for words in (short_day, _outlet, _author, _drafts, _state):
        if len({words(one) for one in twins}) > 1 and words(article):
            told.append(words(article))
    if len(told) == 1 and (came := _came(article)):
        told.append(came)
    return tuple(told)


def _outlet(article: Article) -> str:
    return article.outlet


def _author(article: Article) -> str:
    return article.author


def _drafts(article: Article) -> str:
    return QCoreApplication.translate("Library", "draft {number}").format(number=article.drafts)


def _state(article: Article) -> str:
    return state_name(article.state) if article.state.value else ""


def _came(article: Article) -> str:
    time = clock(article.imported_at, spoken()) if article.imported_at else ""
    return QCoreApplication.translate("Library", "came in {time}").format(time=time) if time else ""


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
        return f"{grouped(article.settled)} / {grouped(article.claims)}"
    return QCoreApplication.translate("Library", "no claims") if article.analysed else ""


def article_words(article: Article, apart: tuple[str, ...] = ()) -> str:
    """Return everything a row says, for screen readers; ``apart`` tells it from articles of the same title."""
    progress = QCoreApplication.translate("Library", "{settled} of {all} claims settled")
    told = progress.format(settled=grouped(article.settled), all=grouped(article.claims))
    state = state_name(article.state) if article.state.value else ""
    parts = (article.title, ", ".join(apart), about(article), due_words(article), state, told)
    return "\n".join(part for part in parts if part)


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


def near_words(hits: Sequence[Hit]) -> str:
    """Return what to know of hits for other words than were typed, "" of the usual ones."""
    if not hits or not hits[0].near:
        return ""
    said = QCoreApplication.translate("Library", "Nothing is spelled so. Hits for “{words}”:")
    return said.format(words=hits[0].near if " " in hits[0].near else hits[0].words)  # as the text spells it


def hit_title(hit: Hit) -> str:
    """Return a hit's title, with its claim's number."""
    return f"{hit.claim} · {hit.title}" if hit.claim else hit.title


def hit_snippet(hit: Hit, most: int = LEADS[0]) -> tuple[str, int, tuple[tuple[int, int], ...]]:
    """Return the words around a match, beginning near it, where the match ends, and every place to mark (code points).

    Args:
        hit: what was found.
        most: code points before the match, at most.
    """
    cut, lead = max(0, hit.start - most), ""
    if cut:
        begins = hit.snippet.find(" ", cut, hit.start) + 1
        cut = begins or cut
        lead = "… " if begins else "…\u2060"  # joined to the rest of a long word: else it would get a line of its own
    words, last, ends, marks = lead, cut, 0, list[tuple[int, int]]()
    for start, end in hit.marks or ((hit.start, hit.end),):
        if start < cut:
            continue
        words += _BLANKS.sub(" ", hit.snippet[last:start])
        marks.append((len(words), len(words) + end - start))
        words, last = words + hit.snippet[start:end], end
        if start <= hit.start < end:
            ends = marks[-1][1]
    return words + _BLANKS.sub(" ", hit.snippet[last:]), ends, tuple(marks)


def hit_words(hit: Hit, apart: tuple[str, ...] = ()) -> str:
    """Return what a hit says, for screen readers; ``apart`` tells its article from those of the same title."""
    rating = QCoreApplication.translate("Library", "Rating: {rating}")
    lines = (
        f"{hits_name(hit.kind)}: {hit_title(hit)}",
        rating.format(rating=core(f"rating.{hit.rating}")) if hit.rating else "",
        ", ".join(apart),
        " ".join(hit.snippet.split()),
    )
    return "\n".join(line for line in lines if line)
