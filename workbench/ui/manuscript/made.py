"""What a page is made of before it is shown: planned and placed aside, kept for the one reading it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.model.articles import Article, Draft
from workbench.model.ids import ArticleId, Sha256
from workbench.ui.manuscript.flow import Shaped
from workbench.ui.manuscript.metrics import metrics
from workbench.ui.manuscript.placed import Placed
from workbench.ui.manuscript.plan import PagePlan
from workbench.ui.manuscript.words import byline
from workbench.ui.theme import current_theme

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.dossier import Dossier
    from workbench.ui.manuscript.metrics import Metrics
    from workbench.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Made:
    """What is prepared for one reading of an article: ``key`` says for which page."""

    dossier: Dossier
    key: tuple[object, ...]
    plan: PagePlan
    placed: Placed
    sizes: Metrics
    shaped: Shaped


class Maker:
    """Plans pages and places what lies on them; the last one is kept.

    Attributes:
        steps: px by which the letters are larger or smaller than usual.
    """

    def __init__(self) -> None:
        self.steps = 0
        self._last: Made | None = None

    def prepare(self, dossier: Dossier, language: Language) -> Made:
        """Plan the page of an article about to be shown, and place its claims; callable from any thread."""
        key, before = _page_key(dossier, language), self._last
        plan = before.plan if before and before.key == key else _plan(dossier, language)
        placed = Placed(plan, dossier.live_claims, dossier.sentences, dossier.coverage.never_looked_at)
        sizes = metrics(current_theme().tokens, steps=self.steps)
        if plan.tabled:
            _ = plan.tables  # what finds them takes a moment to load
        made = self._last = Made(dossier, key, plan, placed, sizes, self.shaped(plan, current_theme(), sizes))
        return made

    def shaped(self, plan: PagePlan, theme: Theme, sizes: Metrics) -> Shaped:
        """Return how the blocks of a page stand in a size, made aside if it is the usual one."""
        made = self._last
        known = made is not None and made.plan is plan and made.sizes == sizes
        return made.shaped if made is not None and known else Shaped.of(plan, theme, sizes)

    def made(self, dossier: Dossier, language: Language) -> Made:
        """Return what was prepared for an article as it is now, in the present language; else make it."""
        made = self._last
        fits = made is not None and made.dossier is dossier and made.key == _page_key(dossier, language)
        return made if made is not None and fits else self.prepare(dossier, language)


def same_page(one: Dossier, other: Dossier) -> bool:
    """Say whether two readings print the same words: draft and header alike."""
    return one.draft == other.draft and _header(one.article) == _header(other.article)


def empty_plan() -> PagePlan:
    """Return the plan of a page without an article."""
    none = Sha256("")
    article = Article(id=ArticleId(""), number=0, title="", language="", draft=none)
    return PagePlan(article, Draft(sha256=none, number=0, text="", blocks=(), at=""), byline="")


def _header(article: Article) -> tuple[str, ...]:
    """Return what of an article is printed on its page besides the draft: while it stays, so does the page."""
    return article.id, article.title, article.author, article.date, article.outlet, article.language


def _page_key(dossier: Dossier, language: Language) -> tuple[object, ...]:
    return dossier.draft, language, *_header(dossier.article)


def _plan(dossier: Dossier, language: Language) -> PagePlan:
    line = byline(dossier.article, dossier.draft.text, language)
    return PagePlan(dossier.article, dossier.draft, byline=line)
