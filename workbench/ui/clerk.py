"""The clerk carries each wish to the writing thread as one action, and brings back what changed."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from workbench import actions
from workbench.model.articles import DeskState
from workbench.model.changes import Changes
from workbench.model.claims import Rating, Workflow
from workbench.model.evidence import Grade, Stance
from workbench.ui.erasures import cleaned
from workbench.ui.sentence_wishes import SentenceWishes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.actions.articles import Revised, Revision
    from workbench.actions.capturing import Prepared
    from workbench.actions.desks import Details
    from workbench.actions.evidence import Attached
    from workbench.actions.many import Signed
    from workbench.actions.noting import Book, Talk
    from workbench.actions.pages import Progress
    from workbench.actions.rereading import Reread
    from workbench.actions.workspace import Workspace
    from workbench.errors import WorkbenchError
    from workbench.journal.erasing import Erasure
    from workbench.model.analysis import Analysis
    from workbench.model.articles import Article, Sentence
    from workbench.model.ids import Sha256
    from workbench.model.talks import TalkDecision
    from workbench.ui.desk import Desk
    from workbench.ui.dialogs.noting import Typed
    from workbench.ui.erasures import Erasures
    from workbench.ui.tasks import LongJob, Tasks

    _Long = Callable[[threading.Event, Callable[[float], None]], Changes]
    _Outcome = tuple[Changes, str, str]  # what changed, and what can be undone and done again now
    _Refused = Callable[[WorkbenchError], None]


class Clerk(QObject):
    """One method per wish. Nothing is shown as done before the library says so."""

    changed = Signal(object)
    failed = Signal(object)
    saved = Signal()
    reverted = Signal(object, bool)
    undo_changed = Signal(str, str)
    verdict_given = Signal(str, object, bool)
    verdict_refused = Signal(str, object)
    writing_changed = Signal(bool)

    def __init__(
        self, workspace: Workspace, tasks: Tasks, desk: Desk, erasures: Erasures, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._tasks = tasks
        self._desk = desk
        self.cleaner = erasures.cleaner
        self._wishes = SentenceWishes(desk)
        self._under_way = 0  # writes whose answer has not come

    @property
    def name(self) -> str:
        """Return the name events are written under."""
        return self.workspace.actor

    def submit(
        self,
        job: Callable[[], Changes],
        *,
        done: Callable[[Changes], None] | None = None,
        failed: Callable[[WorkbenchError], None] | None = None,
    ) -> None:
        """Write, then tell what changed and what can be undone now; both can be asked for meanwhile, and wait."""
        write, told, refused = self._under_way_with(lambda _cancel, _tell: job(), done, failed)
        self._tasks.write(lambda: write(threading.Event(), lambda _share: None), told, refused)

    def submit_long(
        self,
        title: Callable[[], str],
        job: _Long,
        *,
        done: Callable[[Changes], None] | None = None,
        failed: Callable[[WorkbenchError], None] | None = None,
    ) -> LongJob:
        """Write as ``submit`` does what may take its time: said in the foot of the window, with its share and cancel.

        Args:
            title: says what goes on, in the language of the moment.
            job: given the event that asks it to stop, and what is told the share that is done (0–1).
            done: gets what changed.
            failed: gets a fault of the world, or ``CancelledError``: nothing was written then.
        """
        return self._tasks.measured(title, *self._under_way_with(job, done, failed), writing=True, to_end=True)

    def _under_way_with(
        self,
        job: _Long,
        done: Callable[[Changes], None] | None,
        failed: Callable[[WorkbenchError], None] | None,
    ) -> tuple[
        Callable[[threading.Event, Callable[[float], None]], _Outcome],
        Callable[[_Outcome], None],
        Callable[[WorkbenchError], None],
    ]:
        """Count a write in; return what writes, what takes its outcome and what takes its refusal."""
        library = self.workspace.library

        def write(cancel: threading.Event, tell: Callable[[float], None]) -> _Outcome:
            return job(cancel, tell), library.undoable(self.name), library.redoable(self.name)

        def told(outcome: _Outcome) -> None:
            changes, undoable, redoable = outcome
            self._answered()
            self._tell(changes, undoable, redoable)
            if done is not None:
                done(changes)

        def refused(error: WorkbenchError) -> None:
            self._answered()
            self.learn(failed=_untold)
            (failed or self.failed.emit)(error)

        self._under_way += 1
        self.writing_changed.emit(True)
        return write, told, refused

    def _answered(self) -> None:
        self._under_way -= 1
        if not self._under_way:
            self.writing_changed.emit(False)

    def _tell(self, changes: Changes, undoable: str, redoable: str) -> None:
        """Say what was written, and what can be undone and done again now."""
        self.undo_changed.emit(undoable, redoable)
        self.saved.emit()
        self.changed.emit(changes)
        self._desk.refresh()

    def learn(self, failed: Callable[[WorkbenchError], None] | None = None) -> None:
        """Ask what can be undone and redone; ``failed`` as for ``submit``."""
        library = self.workspace.library
        self._tasks.write(
            lambda: (library.undoable(self.name), library.redoable(self.name)),
            lambda both: self.undo_changed.emit(*both),
            failed,
        )

    def undo(self) -> None:
        """Take back the last thing done here: never what a colleague did in another window."""
        self._submit_wish(
            self._wishes.revert(),
            lambda: actions.history.undo(self.workspace, own=True),
            lambda changes: self.reverted.emit(changes, False),
        )

    def redo(self) -> None:
        """Do again what was undone last."""
        self._submit_wish(
            self._wishes.revert(),
            lambda: actions.history.redo(self.workspace, own=True),
            lambda changes: self.reverted.emit(changes, True),
        )

    def change_article(self, article: str, details: Details, done: Callable[[], None] | None = None) -> None:
        """Change an article's details."""
        self.submit(
            lambda: actions.desks.change_article(self.workspace, article, details),
            done=None if done is None else lambda _changes: done(),
        )

    def set_article_state(self, article: str, state: str) -> None:
        """Say how an article stands on the desk."""
        self.submit(lambda: actions.desks.set_state(self.workspace, article, DeskState(state)))

    def decide(self, claim: str, decision: TalkDecision | None, wording: str) -> None:
        """Record what was decided with the author; None takes it back."""
        clean = self.cleaner((claim,))
        self.submit(lambda: actions.desks.decide(self.workspace, claim, decision, wording=clean(wording)))

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

    def rate_many(self, claims: Sequence[str], rating: str, reason: str) -> None:
        """Give many claims one verdict."""
        clean = self.cleaner(claims)
        self.submit(lambda: actions.many.rate_many(self.workspace, claims, Rating(rating), clean(reason)))

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
        self, number: int, job: Callable[[], Changes], done: Callable[[Changes], None] | None = None
    ) -> None:
        """Write what may mark a sentence; the wish stands until it is shown or refused."""

        def told(changes: Changes) -> None:
            self._wishes.written(number)
            if done is not None:
                done(changes)

        def refused(error: WorkbenchError) -> None:
            self._wishes.dropped(number)
            self.failed.emit(error)

        self.submit(job, done=told, failed=refused)

    def assign(self, claim: str, name: str) -> None:
        """Say who is to check a claim; an empty name takes it back."""
        self.submit(lambda: actions.verdicts.assign(self.workspace, claim, name))

    def set_workflow(self, claim: str, workflow: Workflow) -> None:
        """Say where a claim stands besides its rating."""
        self.submit(lambda: actions.verdicts.set_workflow(self.workspace, claim, workflow))

    def sign(self, claim: str) -> None:
        """Put one's initials under a verdict."""
        self.submit(lambda: actions.verdicts.sign(self.workspace, claim))

    def raise_query(self, claim: str, text: str) -> None:
        """Ask the author."""
        clean = self.cleaner((claim,))
        self.submit(lambda: actions.verdicts.raise_query(self.workspace, claim, clean(text)))

    def answer_query(self, claim: str, query: str, answer: str) -> None:
        """Note the author's answer."""
        clean = self.cleaner((claim,))
        self.submit(lambda: actions.answering.answer_one(self.workspace, claim, query, clean(answer)))

    def attach(
        self, claim: str, prepared: Prepared, *, span: tuple[int, int] | None, stance: Stance, grade: Grade,
        confidential: bool, note: str, time: str = "", done: Callable[[Changes], None] | None = None,
        failed: Callable[[WorkbenchError], None] | None = None,
    ) -> None:  # fmt: skip
        """Attach a prepared file at a passage (code points in its text), or at a time code of a recording."""
        clean = self.cleaner((claim,))

        def job() -> Attached:
            return actions.evidence.attach_prepared(
                self.workspace, claim, prepared, span=span, stance=stance, grade=grade, confidential=confidential,
                note=clean(note), time=time,
            )  # fmt: skip

        self.submit(lambda: job().changes, done=done, failed=failed)

    def attach_again(self, claim: str) -> None:
        """Attach the last source to this claim too."""
        self.submit(lambda: actions.evidence.attach_source_again(self.workspace, claim).changes)

    def note(self, claim: str, noted: Talk | Book, typed: Typed) -> None:
        """Note what a person said, or what a book says."""
        clean = self.cleaner((claim,))
        self.submit(
            lambda: (
                actions.noting.note(
                    self.workspace,
                    claim,
                    cleaned(noted, clean),
                    text=clean(typed.text),
                    stance=typed.stance,
                    grade=typed.grade,
                    confidential=typed.confidential,
                ).changes
            )
        )

    def amend(self, claim: str, evidence_id: str, noted: Talk | Book, typed: Typed) -> None:
        """Correct what was noted of a talk or book."""
        clean = self.cleaner((claim,))
        self.submit(
            lambda: actions.amending.amend(
                self.workspace, claim, evidence_id, cleaned(noted, clean), text=clean(typed.text),
                stance=typed.stance, grade=typed.grade,
            )
        )  # fmt: skip

    def change_stance(self, claim: str, evidence_id: str, stance: str) -> None:
        """Say what evidence does to the claim."""
        self.submit(lambda: actions.evidence.change_evidence(self.workspace, claim, evidence_id, stance=Stance(stance)))

    def change_note(self, claim: str, evidence_id: str, words: str) -> None:
        """Keep the desk's note beside evidence."""
        clean = self.cleaner((claim,))
        self.submit(lambda: actions.evidence.change_evidence(self.workspace, claim, evidence_id, note=clean(words)))

    def change_time(
        self,
        claim: str,
        evidence_id: str,
        time: str,
        *,
        failed: Callable[[WorkbenchError], None],
        done: Callable[[Changes], None] | None = None,
    ) -> None:
        """Say at which time of a recording a passage is heard; empty puts back where its text says."""
        self.submit(
            lambda: actions.evidence.change_evidence(self.workspace, claim, evidence_id, time=time),
            done=done,
            failed=failed,
        )

    def make_confidential(self, source: str, done: Callable[[Changes], None]) -> None:
        """Name a source for the lawyers alone from now on."""
        self.submit(lambda: actions.confiding.make_confidential(self.workspace, source), done=done)

    def erase_source(
        self,
        source: str,
        title: Callable[[], str],
        done: Callable[[Erasure], None],
        failed: Callable[[WorkbenchError], None],
    ) -> LongJob:
        """Erase a confidential source for good, which takes a while in a big library; ``done`` gets what went."""
        library = self.workspace.library

        def job(cancel: threading.Event, progress: Progress) -> tuple[Erasure, str, str]:
            erasure = actions.history.erase(self.workspace, source, progress=progress, cancel=cancel)
            return erasure, library.undoable(self.name), library.redoable(self.name)

        def told(outcome: tuple[Erasure, str, str]) -> None:
            erasure, undoable, redoable = outcome
            self._tell(erasure.changes, undoable, redoable)
            done(erasure)

        return self._tasks.fetch(title, job, told, failed, writing=True, shares=True)

    def change_passage(self, claim: str, evidence_id: str, start: int, end: int) -> None:
        """Tie evidence to another passage (code points in the capture's text)."""
        self.submit(lambda: actions.evidence.change_evidence(self.workspace, claim, evidence_id, span=(start, end)))

    def grade_source(self, source: str, grade: str) -> None:
        """Say how close a source is to what happened."""
        self.submit(lambda: actions.evidence.grade_source(self.workspace, source, Grade(grade)))

    def set_voice(self, source: str, group: str) -> None:
        """Say with whom a source is one voice (a group as ``model.independence`` writes it)."""
        self.submit(lambda: actions.independence.set_voice(self.workspace, source, group))

    def remove_evidence(self, claim: str, evidence_id: str) -> None:
        """Take evidence off a claim."""
        self.submit(lambda: actions.evidence.remove_evidence(self.workspace, claim, evidence_id))

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

        self.submit_long(_keeping(title), job, failed=failed)

    def store_again(
        self, article: Article, draft: Sha256, analysis: Analysis, done: Callable[[Reread], None], failed: _Refused
    ) -> None:
        """Keep another analysis of a draft; ``done`` gets what it changed, ``failed`` as for ``store_analysis``."""
        kept: list[Reread] = []

        def job(cancel: threading.Event, tell: Callable[[float], None]) -> Changes:
            again = actions.rereading.store_again
            kept.append(again(self.workspace, article.id, draft, analysis, cancel=cancel, progress=tell))
            return kept[0].changes

        self.submit_long(_keeping(article.title), job, done=lambda _changes: done(kept[0]), failed=failed)

    def store_revision(
        self,
        revision: Revision,
        done: Callable[[Revised], None],
        failed: Callable[[WorkbenchError], None] | None = None,
    ) -> None:
        """Keep a new draft; ``done`` gets what became of the claims."""
        kept: list[Revised] = []

        def job(cancel: threading.Event, tell: Callable[[float], None]) -> Changes:
            kept.append(actions.articles.store_revision(self.workspace, revision, cancel=cancel, progress=tell))
            return kept[0].changes

        title = _keeping(revision.document.title)
        self.submit_long(title, job, done=lambda _changes: done(kept[0]), failed=failed)


def _keeping(title: str) -> Callable[[], str]:
    """Return what says that an analysis is kept; title: of the article."""
    return lambda: QCoreApplication.translate("Clerk", "Saving what was found in “{title}” …").format(title=title)


def _untold(_error: WorkbenchError) -> None:
    """Say nothing: why the write before failed is told already, and is the reason of this, too."""
