"""The clerk carries each wish to the writing thread as one action, and brings back what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from workbench import actions
from workbench.model.articles import DeskState
from workbench.model.changes import Changes
from workbench.model.claims import Rating, Workflow
from workbench.ui.evidence_clerk import EvidenceClerk
from workbench.ui.sentence_wishes import SentenceWishes
from workbench.ui.writer import Writer

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from workbench.actions.desks import Details
    from workbench.actions.many import Signed
    from workbench.actions.rereading import Reread
    from workbench.actions.revising import Revised, Revision
    from workbench.actions.workspace import Workspace
    from workbench.errors import WorkbenchError
    from workbench.model.analysis import Analysis
    from workbench.model.articles import Article, Sentence
    from workbench.model.ids import Sha256
    from workbench.model.talks import TalkDecision
    from workbench.ui.desk import Desk
    from workbench.ui.erasures import Erasures
    from workbench.ui.kept_words import Handed
    from workbench.ui.tasks import Tasks

    _Refused = Callable[[WorkbenchError], None]


class Clerk(Writer):
    """One method per wish; ``words`` are what was typed for it, kept until it is written.

    Attributes:
        evidence: does the same for sources and evidence.

    Signals:
        undo_withheld: the kind of event that undo would reach, though what was done last could not be written.
    """

    reverted = Signal(object, bool)
    undo_withheld = Signal(str)
    verdict_given = Signal(str, object, bool)
    verdict_refused = Signal(str, object)

    def __init__(
        self, workspace: Workspace, tasks: Tasks, desk: Desk, erasures: Erasures, parent: QObject | None = None
    ) -> None:
        super().__init__(workspace, tasks, desk, parent)
        self.cleaner = erasures.cleaner
        self.evidence = EvidenceClerk(self, tasks, erasures)
        self._wishes = SentenceWishes(desk)

    def undo(self) -> None:
        """Take back the last thing done here: never what a colleague did in another window.

        Where that could not be written, nothing older is taken back in its place: ``undo_withheld`` tells, once.
        """
        told, number = self.reach.told, self._wishes.revert()

        def job() -> Changes:
            self.reach.check(told)
            changes = actions.history.undo(self.workspace, own=True)
            self.reach.written()
            return changes

        def refused(error: WorkbenchError) -> None:
            self._wishes.dropped(number)
            if error.code == "undo-unsaved":
                self._withhold(int(str(error.details["lost"])))
            else:
                self.failed.emit(error)

        self.submit(job, done=self._wished(number, self._tell_undone), failed=refused, counts=False)

    def _tell_undone(self, changes: Changes) -> None:
        self.reverted.emit(changes, False)

    def _withhold(self, lost: int) -> None:
        """Tell what undo would have taken back, and let the next one do so."""
        library = self.workspace.library

        def told(kind: str) -> None:
            self.reach.told = max(self.reach.told, lost)
            self.undo_withheld.emit(kind)

        self._tasks.write(lambda: library.undoable(self.name), told, self.failed.emit)

    def redo(self) -> None:
        """Do again what was undone last."""

        def job() -> Changes:
            changes = actions.history.redo(self.workspace, own=True)
            self.reach.written()
            return changes

        self._submit_wish(self._wishes.revert(), job, lambda changes: self.reverted.emit(changes, True), counts=False)

    def change_article(
        self, article: str, details: Details, done: Callable[[], None] | None = None, words: Handed | None = None
    ) -> None:
        """Change an article's details."""
        self.submit(
            lambda: actions.desks.change_article(self.workspace, article, details),
            done=None if done is None else lambda _changes: done(),
            words=words,
        )

    def set_article_state(self, article: str, state: str) -> None:
        """Say how an article stands on the desk."""
        self.submit(lambda: actions.desks.set_state(self.workspace, article, DeskState(state)))

    def decide(
        self,
        claim: str,
        decision: TalkDecision | None,
        wording: str,
        *,
        words: Handed | None = None,
        failed: Callable[[WorkbenchError], None] | None = None,
    ) -> None:
        """Record what was decided with the author; None takes it back."""
        clean = self.cleaner((claim,))
        self.submit(
            lambda: actions.desks.decide(self.workspace, claim, decision, wording=clean(wording)),
            failed=failed,
            words=words,
        )

    def give_verdict(self, claim: str, rating: str, reason: str, correction: str, seen: str | None = None) -> None:
        """Give or withdraw a verdict; ``seen`` is the one that stood before the person's eyes.

        ``verdict_given`` tells the claim, rating, reason and correction as wished, and whether that changed anything.
        """
        clean = self.cleaner((claim,))
        wished = Rating(rating), reason, correction
        self.submit(
            lambda: actions.verdicts.give_verdict(
                self.workspace, claim, Rating(rating), clean(reason), correction=clean(correction), seen=seen
            ),
            done=lambda changes: self.verdict_given.emit(claim, wished, bool(changes.event)),
            failed=lambda error: self.verdict_refused.emit(claim, error),
        )

    def rate_many(self, claims: Sequence[str], rating: str, reason: str, words: Handed | None = None) -> None:
        """Give many claims one verdict."""
        clean = self.cleaner(claims)
        self.submit(lambda: actions.many.rate_many(self.workspace, claims, Rating(rating), clean(reason)), words=words)

    def dismiss_many(self, claims: Sequence[str]) -> None:
        """Dismiss many claims."""
        self.submit(lambda: actions.many.dismiss_many(self.workspace, claims))

    def assign_many(self, claims: Sequence[str], name: str) -> None:
        """Say who is to check many claims."""
        self.submit(lambda: actions.many.assign_many(self.workspace, claims, name))

    def sign_many(self, claims: Sequence[str], done: Callable[[Signed], None]) -> None:
        """Put one's initials under every verdict that may bear them; ``done`` gets how many did, and which not."""
        kept: list[Signed] = []

        def job() -> Changes:
            kept.append(actions.many.sign_many(self.workspace, claims))
            return kept[0].changes

        self.submit(job, done=lambda _changes: done(kept[0]))

    def cycle_fact(self, claim: str, number: int, everywhere: bool) -> None:
        """Move a fact on: open → confirmed → wrong."""
        self.submit(lambda: actions.claims.cycle_fact(self.workspace, claim, number, everywhere=everywhere))

    def dismiss(self, claim: str) -> None:
        """Dismiss a claim."""
        self.submit(lambda: actions.claims.dismiss_claim(self.workspace, claim))

    def mark(self, article: str, start: int, end: int, done: Callable[[Changes], None]) -> None:
        """Mark a span (code points) as a claim."""
        self.submit(lambda: actions.claims.mark_claim(self.workspace, article, start, end), done=done)

    def mark_sentence(self, article: str, sentence: Sentence) -> None:
        """Say that a sentence holds nothing to check, or take it back: the other of what the person sees.

        A second key may be pressed before the first is written and shown.
        """
        span = sentence.start, sentence.end
        number, wished = self._wishes.flip(article, sentence)

        def job() -> Changes:
            on = wished
            if on is None:  # behind an own undo that is not shown yet
                there = self.workspace.library.reads.sentences(article)
                on = not next((one for one in there if (one.start, one.end) == span), sentence).nothing_to_check
            return actions.claims.mark_sentence(self.workspace, article, *span, nothing_to_check=on)

        self._submit_wish(number, job)

    def _submit_wish(
        self,
        number: int,
        job: Callable[[], Changes],
        done: Callable[[Changes], None] | None = None,
        *,
        counts: bool = True,
    ) -> None:
        """Write what may mark a sentence; the wish stands until it is shown or refused."""

        def refused(error: WorkbenchError) -> None:
            self._wishes.dropped(number)
            self.failed.emit(error)

        self.submit(job, done=self._wished(number, done), failed=refused, counts=counts)

    def _wished(self, number: int, done: Callable[[Changes], None] | None) -> Callable[[Changes], None]:
        """Return what is done once a wish is written."""

        def told(changes: Changes) -> None:
            self._wishes.written(number)
            if done is not None:
                done(changes)

        return told

    def assign(self, claim: str, name: str) -> None:
        """Say who is to check a claim; an empty name takes it back."""
        self.submit(lambda: actions.verdicts.assign(self.workspace, claim, name))

    def set_workflow(self, claim: str, workflow: Workflow) -> None:
        """Say where a claim stands besides its rating."""
        self.submit(lambda: actions.verdicts.set_workflow(self.workspace, claim, workflow))

    def sign(self, claim: str) -> None:
        """Put one's initials under a verdict."""
        self.submit(lambda: actions.verdicts.sign(self.workspace, claim))

    def raise_query(self, claim: str, text: str, words: Handed | None = None) -> None:
        """Ask the author."""
        clean = self.cleaner((claim,))
        self.submit(lambda: actions.verdicts.raise_query(self.workspace, claim, clean(text)), words=words)

    def answer_query(self, claim: str, query: str, answer: str, words: Handed | None = None) -> None:
        """Note the author's answer."""
        clean = self.cleaner((claim,))
        self.submit(lambda: actions.answering.answer_one(self.workspace, claim, query, clean(answer)), words=words)

    def store_analysis(self, article: str, analysis: Analysis, title: str, failed: _Refused) -> None:
        """Keep what the analysis suggests.

        Args:
            article: its id.
            analysis: the run.
            title: the article's, to say what is kept.
            failed: gets a fault of the world, or ``CancelledError``.
        """

        def job(cancel: threading.Event, tell: Callable[[float], None]) -> Changes:
            return actions.articles.store_analysis(self.workspace, article, analysis, cancel=cancel, progress=tell)

        self.submit_long(_keeping(title), job, failed=failed, counts=False)

    def store_again(
        self, article: Article, draft: Sha256, analysis: Analysis, done: Callable[[Reread], None], failed: _Refused
    ) -> None:
        """Keep another analysis of a draft; ``done`` gets what it changed, ``failed`` as for ``store_analysis``."""
        kept: list[Reread] = []

        def job(cancel: threading.Event, tell: Callable[[float], None]) -> Changes:
            again = actions.rereading.store_again
            kept.append(again(self.workspace, article.id, draft, analysis, cancel=cancel, progress=tell))
            return kept[0].changes

        self.submit_long(_keeping(article.title), job, done=lambda _changes: done(kept[0]), failed=failed, counts=False)

    def store_revision(
        self,
        revision: Revision,
        done: Callable[[Revised], None],
        failed: Callable[[WorkbenchError], None] | None = None,
    ) -> None:
        """Keep a new draft; ``done`` gets what became of the claims."""
        kept: list[Revised] = []

        def job(cancel: threading.Event, tell: Callable[[float], None]) -> Changes:
            kept.append(actions.revising.store_revision(self.workspace, revision, cancel=cancel, progress=tell))
            return kept[0].changes

        title = _keeping(revision.document.title)
        self.submit_long(title, job, done=lambda _changes: done(kept[0]), failed=failed)


def _keeping(title: str) -> Callable[[], str]:
    """Return what says that an analysis is kept; title: of the article."""
    return lambda: QCoreApplication.translate("Clerk", "Saving what was found in “{title}” …").format(title=title)
