"""What is compared: a new draft nobody has taken over yet, or two drafts of the article. It reads and never writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from workbench import actions
from workbench.errors import NotFoundError
from workbench.text.hashing import sha256_of
from workbench.ui.widgets.pane import FRAME

if TYPE_CHECKING:
    from workbench.actions.revising import Revision
    from workbench.errors import WorkbenchError
    from workbench.journal import Reading
    from workbench.model.dossier import Dossier
    from workbench.model.drafts import DraftChange, DraftComparison
    from workbench.ui.desk import Desk
    from workbench.ui.drafts.made import MadeDrafts
    from workbench.ui.tasks import Tasks


class DraftDesk(QObject):
    """Holds one comparison and the change in the middle of attention.

    Attributes:
        made: what is shown, planned and placed; None before anything is.
        pending: the new draft that is only looked at, None when both drafts are the article's.
        dropped: the new draft that was discarded last, to be shown again by who regrets it.

    A new draft on offer is kept while other views or articles are shown, and in a file from the moment it is offered
    (``waiting``; ``held_changed`` says when), so that no crash takes it: only a person's word discards it.
    """

    comparison_changed = Signal()
    current_changed = Signal()
    failed = Signal(object)
    held_changed = Signal()
    offered = Signal()
    still_waiting = Signal()

    def __init__(self, tasks: Tasks, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._desk = desk
        self.pending: Revision | None = None
        self.dropped: Revision | None = None
        self._kept: dict[str, Revision] = {}  # by article: on offer while another article is open
        self._left: set[str] = set()  # articles whose draft waited since another day, not yet said
        self._decided: set[str] = set()
        self.made: MadeDrafts | None = None
        self._pair: tuple[int, int] | None = None  # the numbers of the drafts compared, None for the two newest
        self._current = -1
        self._asked = self._answered = 0
        self._offering = False
        self._wanted = ""
        desk.dossier_changed.connect(self.refresh)

    @property
    def comparison(self) -> DraftComparison | None:
        """Return the comparison shown, None before anything is."""
        return self.made.comparison if self.made else None

    @property
    def awaited(self) -> bool:
        """Say whether a comparison is being made."""
        return self._answered != self._asked

    @property
    def changes(self) -> tuple[DraftChange, ...]:
        """Return the changes a person steps through."""
        return self.made.to_see if self.made else ()

    @property
    def current(self) -> DraftChange | None:
        """Return the change in the middle of attention."""
        return self.changes[self._current] if 0 <= self._current < len(self.changes) else None

    @property
    def seen(self) -> int:
        """Return how far the person has stepped: the number of the current change, 0 before the first."""
        return self._current + 1

    def offer(self, revision: Revision) -> None:
        """Show what a new draft would do."""
        self.pending, self._offering, self._current = revision, True, -1
        self.held_changed.emit()
        self._read()

    def bring(self, waiting: dict[str, Revision]) -> None:
        """Take up what was on offer when the library was closed, by article; it is offered when its article opens."""
        self._kept.update(waiting)
        self._left.update(waiting)

    def held(self) -> tuple[tuple[Revision, ...], frozenset[str]]:
        """Return every draft on offer, and the articles whose new draft was decided on since ``bring``."""
        held = [*self._kept.values(), *([self.pending] if self.pending else [])]
        return tuple(held), frozenset(self._decided)

    def show_latest(self) -> None:
        """Show the new draft on offer, else the two newest drafts, unless two are chosen already."""
        dossier = self._desk.dossier
        if self.pending is None and dossier is not None:
            numbers = [draft.number for draft in dossier.drafts]
            if self.comparison is None or not set(self._pair or ()) <= set(numbers):
                self.choose(*numbers[-2:])

    def choose(self, old: int, new: int) -> None:
        """Compare two drafts of the open article by number; the lower one stands left."""
        self.pending, self._current = None, -1
        self._pair = (min(old, new), max(old, new))
        self._read()

    def refresh(self) -> None:
        """Compare anew after something was written; another article's comparison goes, its new draft is kept."""
        dossier = self._desk.dossier
        if self.pending is not None and (dossier is None or dossier.article.id != self.pending.article):
            self._kept[self.pending.article] = self.pending
            self.pending = None
            self._clear()
        if self.pending is None and dossier is not None and dossier.article.id in self._kept:
            self._take_up(dossier)
        elif self.comparison is not None and self.pending is None and not self._stands():
            self._clear()
        elif self.comparison is not None:
            self._read()

    def _take_up(self, dossier: Dossier) -> None:
        """Offer what was kept for an article; a text that became its draft by another way is offered no more."""
        kept = self._kept.pop(dossier.article.id)
        if kept.document.text == dossier.draft.text:
            self._decided.add(kept.article)
            return
        self.pending, self._current = kept, -1
        self._read()
        if kept.article in self._left:
            self._left.discard(kept.article)
            self.still_waiting.emit()

    def _stands(self) -> bool:
        dossier, shown = self._desk.dossier, self.comparison
        if dossier is None or shown is None:
            return False
        texts = {draft.number: draft.sha256 for draft in dossier.drafts}
        return all(texts.get(draft.number) == draft.sha256 for draft in (shown.old, shown.new))

    def discard(self) -> None:
        """Take the new draft off the table; nothing was written."""
        self._decide()
        self.dropped, self.pending = self.pending, None
        self.held_changed.emit()
        self._clear()

    def close(self) -> None:
        """Offer nothing any more: what is still compared comes to a window that is gone."""
        self._asked += 1

    def recall(self) -> None:
        """Offer again what was discarded last."""
        dropped, self.dropped = self.dropped, None
        if dropped is not None:
            self.offer(dropped)

    def previewed(self, revision: Revision) -> DraftComparison | None:
        """Return what a new draft would do, None before it is compared: what is shown may still be an older pair."""
        shown = self.comparison
        same = shown is not None and shown.pending and shown.new.sha256 == sha256_of(revision.document.text)
        return shown if same else None

    def taken(self, revision: Revision, shown: DraftComparison) -> None:
        """The new draft was written: show it beside the one before, unless another draft or article came meanwhile.

        Args:
            revision: what was on offer.
            shown: what it would do, as it was accepted.
        """
        self._decided.add(revision.article)
        if self.pending is not revision:
            self._kept.pop(revision.article, None)
            self.held_changed.emit()
            return
        self.pending = None
        self.held_changed.emit()
        self._pair = (shown.old.number, shown.new.number)
        self._read()

    def _decide(self) -> None:
        if self.pending is not None:
            self._decided.add(self.pending.article)

    def _clear(self) -> None:
        self.made, self._current = None, -1
        self._asked += 1
        self._answered = self._asked
        self.comparison_changed.emit()

    def _read(self) -> None:
        """Ask the reading thread; only the newest answer counts."""
        self._asked += 1
        asked, pending, pair, article = self._asked, self.pending, self._pair, self._desk.article_id
        before = self.made

        def job(reading: Reading) -> MadeDrafts:
            from workbench.ui.drafts.made import make  # noqa: PLC0415 - a start compares nothing

            with reading.snapshot():
                if pending is not None:
                    found = actions.drafts.preview_revision(reading, pending)
                else:
                    found = actions.drafts.compare_drafts(reading, article, *(pair or _newest(reading, article)))
            return make(found, before)

        def failed(error: WorkbenchError) -> None:
            gone = (
                isinstance(error, NotFoundError) and pending is None
            )  # undone meanwhile: the article says what stands
            if asked != self._asked:
                return
            self._answered = asked
            if self.made is None:  # whoever waits for it waits in vain
                self.comparison_changed.emit()
            if not gone:
                self.failed.emit(error)

        self._tasks.read_aside(job, lambda found: self._arrived(asked, found), failed)

    def _arrived(self, asked: int, made: MadeDrafts) -> None:
        if asked != self._asked:
            return
        before, current, found = self.comparison, self.current, made.comparison
        self._answered = asked
        self.made = made
        if not found.pending:
            self._pair = (found.old.number, found.new.number)
        wanted, self._wanted = self._wanted or _claim_of(current), ""
        place = next((n for n, one in enumerate(found.to_see) if wanted and _claim_of(one) == wanted), -1)
        if place >= 0:
            self._current = place
        elif before is None or len(before.to_see) != len(found.to_see):
            self._current = 0 if found.to_see else -1
        elif self._current < 0 and found.to_see:
            self._current = 0
        self.comparison_changed.emit()
        if self._offering:  # when the drafts are written, each in a turn of its own: between two the window answers
            QTimer.singleShot(2 * FRAME, self, lambda: self._tell(asked))
        else:
            self.current_changed.emit()

    def _tell(self, asked: int) -> None:
        """Have the new draft seen, and its change, unless something newer is read, which is told of instead."""
        if asked == self._asked and self._offering:
            self._offering = False
            self.offered.emit()

    def step(self, *, forward: bool) -> None:
        """Go to the next or previous change, going round at the ends."""
        if self.changes:
            self._current = (self._current + (1 if forward else -1)) % len(self.changes)
            self.current_changed.emit()

    def select(self, change: DraftChange) -> None:
        """Put a change in the middle of attention."""
        place = next((n for n, one in enumerate(self.changes) if one is change), -1)
        if place >= 0 and place != self._current:
            self._current = place
            self.current_changed.emit()

    def follow(self, claim_id: str) -> None:
        """Put a claim's change in the middle of attention once the drafts are compared anew."""
        self._wanted = claim_id

    def select_claim(self, claim_id: str) -> None:
        """Put a claim's change in the middle of attention; an unchanged claim has none."""
        for change in self.changes:
            if claim_id in {claim.id for claim in (change.old, change.new) if claim}:
                self.select(change)
                return


def _newest(reading: Reading, article: str) -> tuple[int, int]:
    """Return the numbers of an article's two newest drafts.

    Raises:
        NotFoundError: ``draft-unknown``: it has one alone, as the other was undone.
    """
    *_, old, new = (0, 0, *(draft.number for draft in reading.drafts(article)))
    if not old:
        raise NotFoundError("draft-unknown", draft=new + 1)
    return old, new


def _claim_of(change: DraftChange | None) -> str:
    claim = (change.old or change.new) if change else None
    return claim.id if claim else ""
