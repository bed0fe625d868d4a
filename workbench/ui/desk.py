"""The desk: which article lies on it, which claim is selected, what is shown. It reads and never writes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from workbench.actions.reading import list_articles, load_dossier
from workbench.ui.comparing import Comparing
from workbench.ui.filters import Filter, Order, shown_claims, step, step_sentence
from workbench.ui.trail import Trail

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.errors import WorkbenchError
    from workbench.journal import Reading
    from workbench.model.articles import Article, Sentence
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier
    from workbench.ui.tasks import Tasks
    from workbench.ui.trail import Visit

T = TypeVar("T", "Article", "Claim")


class Desk(QObject):
    """What the views show. Every reading happens on the reading thread; the newest answer wins.

    Attributes:
        articles: the library's list.
        dossier: the open article with everything known about it; None before one is opened.
        shown: its claims after filter and order.
        prepare: called with what was read, on the reading thread, before it is shown.
        whole: the dossier has what the machine noticed; False at the first look, and while a long article is compared.
        comparing: compares a long one.

    Signals:
        reading_changed: the library is read, or all that was asked for is shown.
    """

    articles_changed = Signal()
    article_gone = Signal(str)
    article_opened = Signal()
    claim_changed = Signal()
    dossier_changed = Signal()
    failed = Signal(object)
    order_changed = Signal()
    reading_changed = Signal(bool)
    sentence_changed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._article = ""
        self._claim = ""
        self._wanted_number = 0
        self._wanted_claim = ""
        self.trail = Trail()
        self._busy = False
        self._stale = False
        self.comparing = Comparing(tasks, self._on_compared, self.failed.emit, self._prepare)
        self.prepare: Callable[[Dossier], object] | None = None
        self.sentence: Sentence | None = None
        self.articles: tuple[Article, ...] = ()
        self.dossier: Dossier | None = None
        self.shown: tuple[Claim, ...] = ()
        self.whole = False
        self.filter = Filter()
        self.order = Order.TEXT

    @property
    def article_id(self) -> str:
        """Return the open article's id, empty for none."""
        return self._article

    @property
    def claim(self) -> Claim | None:
        """Return the selected claim."""
        if self.dossier is None or not self._claim:
            return None
        return next((claim for claim in self.dossier.claims if claim.id == self._claim), None)

    def open_article(self, article_id: str, *, claim_number: int = 0, claim_id: str = "") -> None:
        """Lay an article on the desk, with a claim selected: the one named, else the one looked at last."""
        self._article = article_id
        self._claim = ""
        self._wanted_number = claim_number
        self._wanted_claim = "" if claim_number else claim_id or self.trail.last_claim(article_id)
        self.sentence = None
        self.comparing.forget()
        self.refresh()

    def open_first(self, article_id: str = "", *, claim_id: str = "", oldest: bool = False) -> None:
        """Lay an article on the desk; where there is none of this id, the newest that still needs work, if any.

        What the machine noticed is left out; ``refresh`` brings it once the page is painted.

        Args:
            article_id: the article left last.
            claim_id: the claim in it.
            oldest: take the first article instead of the newest: the demonstration begins with its German one.
        """

        def read(reading: Reading) -> tuple[str, tuple[Article, ...], Dossier | None]:
            articles = list_articles(reading)
            chosen = first_of(articles, article_id, oldest=oldest)
            dossier = load_dossier(reading, chosen, whole=False) if chosen else None
            self._prepare(dossier)
            return chosen, articles, dossier

        def arrived(found: tuple[str, tuple[Article, ...], Dossier | None]) -> None:
            chosen, articles, dossier = found
            if not self._article:  # nobody opened another meanwhile
                self._article = chosen
                self._wanted_claim = claim_id if chosen == article_id else ""
            self._arrived(chosen, articles, dossier)

        self._begin()
        self._tasks.read(read, arrived, self._broke)

    def refresh(self) -> None:
        """Read the list and the open article anew; several wishes while one reads become one."""
        if self._busy:
            self._stale = True
            return
        self._begin()
        wanted, before, shown = self._article, self.articles, self.dossier
        claims = shown.claims if shown else ()

        def read(reading: Reading) -> tuple[str, tuple[Article, ...], Dossier | None, bool]:
            articles = list_articles(reading)
            chosen = first_of(articles, wanted, oldest=False) if wanted else ""
            dossier, whole = load_dossier(reading, chosen, whole=False) if chosen else None, True
            if dossier is not None:
                dossier = replace(dossier, claims=kept_same(claims, dossier.claims))
                dossier, whole = self.comparing.found(dossier, shown)
            self._prepare(dossier)
            return chosen, kept_same(before, articles), dossier, whole

        def arrived(found: tuple[str, tuple[Article, ...], Dossier | None, bool]) -> None:
            chosen, articles, dossier, self.whole = found
            gone = chosen != wanted and self._article == wanted
            if gone:
                self._leave_for(chosen)
            self._arrived(chosen if gone else wanted, articles, dossier)
            if gone:
                self.article_gone.emit(next((one.title for one in before if one.id == wanted), ""))
            if self.dossier is dossier:  # else something newer is read
                self.comparing.show(dossier, whole=self.whole)

        self._tasks.read(read, arrived, self._broke)

    def _begin(self) -> None:
        self._busy = True
        self.reading_changed.emit(True)

    def _on_compared(self, before: Dossier, found: Dossier) -> None:
        """Show what a long comparison found; where something was written meanwhile, all is read anew."""
        if self._busy or self.dossier is not before:
            self.refresh()
            return
        self.dossier, self.whole = found, True
        self._sort()  # what lacks a second source is known only now
        self.dossier_changed.emit()

    def _leave_for(self, chosen: str) -> None:
        """Go on with another article where the open one was taken away: its import was undone, here or elsewhere."""
        self._article, self._claim, self.sentence = chosen, "", None
        self._wanted_number, self._wanted_claim = 0, self.trail.last_claim(chosen) if chosen else ""

    def _prepare(self, dossier: Dossier | None) -> None:
        if dossier is not None and self.prepare is not None:
            self.prepare(dossier)

    def _arrived(self, wanted: str, articles: tuple[Article, ...], dossier: Dossier | None) -> None:
        self._busy = False
        if self._stale or wanted != self._article:
            self._stale = False
            self.refresh()
            return
        self.reading_changed.emit(False)
        opened = dossier is not None and (self.dossier is None or self.dossier.article.id != dossier.article.id)
        before = self.claim
        self.articles = articles
        self.dossier = dossier
        self._sort()
        self._keep_claim(before.start if before is not None and not opened else -1)
        self.articles_changed.emit()
        if opened:
            self.article_opened.emit()
        self.dossier_changed.emit()
        if opened or self.claim != before:
            self._tell_claim()

    def _broke(self, error: WorkbenchError) -> None:
        self._busy = False
        self._stale = False
        self.reading_changed.emit(False)
        self.failed.emit(error)

    def _keep_claim(self, place: int) -> None:
        """Keep the selection where it was; a claim that vanished gives way to the one around its place, or the next.

        Args:
            place: where the claim selected before began (code points), -1 for none.
        """
        if self.dossier is None:
            self._claim = ""
            return
        if self._wanted_number:
            wanted = next((c for c in self.dossier.claims if c.number == self._wanted_number), None)
            self._wanted_number = 0
            self._claim = wanted.id if wanted else self._claim
        if self._wanted_claim:
            self._claim, self._wanted_claim = self._wanted_claim, ""
        present = self.claim
        if present is not None and present.live:
            return
        if present is not None and present.start >= 0:
            place = present.start
        live = self.dossier.live_claims
        following = next((claim for claim in live if claim.end > place), live[-1] if live else None)
        self._claim = following.id if following else ""

    def _sort(self) -> None:
        live = self.dossier.live_claims if self.dossier else ()
        lacking = self.dossier.second_missing if self.dossier else ()
        self.shown = shown_claims(live, self.filter, self.order, lacking=lacking)

    def select(self, claim_id: str) -> None:
        """Select a claim of the open article."""
        self._wanted_claim, self._wanted_number = "", 0  # a choice made while one reads is the newer one
        if claim_id != self._claim:
            self._claim = claim_id
            self.sentence = None
            self._tell_claim()

    def expect(self, claim_id: str) -> None:
        """Select a claim once what is read now brings it back, unless another is chosen meanwhile."""
        self._wanted_claim, self._wanted_number = claim_id, 0

    def _tell_claim(self) -> None:
        self.trail.visit(self._article, self._claim)
        self.claim_changed.emit()

    def go(self, *, forward: bool) -> None:
        """Go back to the claim or article looked at before, or forward again."""

        def stands(visit: Visit) -> bool:
            if self.dossier is None or visit.article != self._article:
                return any(article.id == visit.article for article in self.articles)
            return any(claim.id == visit.claim for claim in self.dossier.live_claims)

        visit = self.trail.go(forward=forward, stands=stands)
        if visit is None:
            return
        if visit.article == self._article:
            self.select(visit.claim)
        else:
            self.open_article(visit.article, claim_id=visit.claim)

    def step(self, *, forward: bool, only_open: bool = True) -> bool:
        """Select the next or previous claim; False without another one."""
        found = step(self.shown, self._claim, forward=forward, wanted=_is_open if only_open else None)
        if found is not None:
            self.select(found.id)
        return found is not None

    def step_left(self, *, forward: bool) -> bool:
        """Go to the next or previous of what remains; False where nothing else does.

        Sentences nobody looked at come first, each with the open claim in it; then claims with an open fact.
        """
        if self.dossier is None:
            return False
        unseen = self.dossier.coverage.never_looked_at
        if unseen:
            place = self.sentence.start if self.sentence else self.claim.start if self.claim else -1
            self.show_sentence(step_sentence(unseen, place, forward=forward))
            return True
        found = step(self.dossier.live_claims, self._claim, forward=forward, wanted=_has_open_fact)
        if found is not None:
            self.select(found.id)
        return found is not None

    def show_sentence(self, sentence: Sentence | None) -> None:
        """Put a sentence in the middle of attention; the claim in it, if any, is selected."""
        self.sentence = sentence
        if sentence is None or self.dossier is None:
            return
        inside = [c for c in self.dossier.live_claims if c.start < sentence.end and c.end > sentence.start]
        if inside and inside[0].id != self._claim:
            self._claim = inside[0].id
            self._tell_claim()
        self.sentence_changed.emit(sentence)

    def current_sentence(self) -> Sentence | None:
        """Return the sentence in the middle of attention: the one gone to, else that of the selected claim."""
        if self.sentence is not None or self.dossier is None or self.claim is None:
            return self.sentence
        place = self.claim.start
        return next((s for s in self.dossier.sentences if s.start <= place < s.end), None)

    def set_filter(self, chosen: Filter) -> None:
        """Show only some claims."""
        self.filter = chosen
        self._sort()
        self.order_changed.emit()

    def set_order(self, order: Order) -> None:
        """Go through the claims in another order."""
        self.order = order
        self._sort()
        self.order_changed.emit()


def _is_open(claim: Claim) -> bool:
    return not claim.settled


def _has_open_fact(claim: Claim) -> bool:
    return any(not fact.checked for fact in claim.facts)


def first_of(articles: tuple[Article, ...], wanted: str, *, oldest: bool) -> str:
    """Return the id of the article to open first, empty for none (see ``Desk.open_first``)."""
    if any(article.id == wanted for article in articles):
        return wanted
    waiting = [a for a in articles if not a.analysed or a.settled < a.claims] or list(articles)
    pick = min if oldest else max
    return pick(waiting, key=lambda a: (a.imported_at, a.number)).id if waiting else ""


def kept_same(before: tuple[T, ...], now: tuple[T, ...]) -> tuple[T, ...]:
    """Return ``now`` with the objects of ``before`` where nothing changed: views then see at once what did."""
    known = {article.id: article for article in before}
    return tuple(known[one.id] if known.get(one.id) == one else one for one in now)
