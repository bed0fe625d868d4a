"""Carries the wishes about sources and evidence to the writing thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench import actions
from workbench.model.evidence import Grade, Stance
from workbench.ui.erasures import cleaned

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable

    from workbench.actions.capturing import Prepared
    from workbench.actions.evidence import Attached
    from workbench.actions.noting import Book, Talk
    from workbench.actions.pages import Progress
    from workbench.errors import WorkbenchError
    from workbench.journal.erasing import Erasure
    from workbench.model.changes import Changes
    from workbench.ui.dialogs.noting import Typed
    from workbench.ui.erasures import Erasures
    from workbench.ui.kept_words import Handed
    from workbench.ui.tasks import LongJob, Tasks
    from workbench.ui.writer import Writer


class EvidenceClerk:
    """One method per wish; ``words`` are what was typed for it, kept until it is written."""

    def __init__(self, writer: Writer, tasks: Tasks, erasures: Erasures) -> None:
        self._writer, self._tasks = writer, tasks
        self._cleaner = erasures.cleaner

    def attach(
        self, claim: str, prepared: Prepared, *, span: tuple[int, int] | None, stance: Stance, grade: Grade,
        confidential: bool, note: str, time: str = "", done: Callable[[Changes], None] | None = None,
        failed: Callable[[WorkbenchError], None] | None = None,
    ) -> None:  # fmt: skip
        """Attach a prepared file at a passage (code points in its text), or at a time code of a recording."""
        clean = self._cleaner((claim,))

        def job() -> Attached:
            return actions.evidence.attach_prepared(
                self._writer.workspace, claim, prepared, span=span, stance=stance, grade=grade,
                confidential=confidential, note=clean(note), time=time,
            )  # fmt: skip

        self._writer.submit(lambda: job().changes, done=done, failed=failed)

    def attach_again(self, claim: str) -> None:
        """Attach the last source to this claim too; a long one takes its time to be looked through."""

        def title() -> str:
            return QCoreApplication.translate("Opening", "Looking for the passage in the last source …")

        def job(cancel: threading.Event, _tell: Callable[[float], None]) -> Changes:
            return actions.evidence.attach_source_again(self._writer.workspace, claim, cancel=cancel).changes

        self._writer.submit_long(title, job)

    def note(self, claim: str, noted: Talk | Book, typed: Typed, words: Handed | None = None) -> None:
        """Note what a person said, or what a book says."""
        clean = self._cleaner((claim,))
        self._writer.submit(
            lambda: (
                actions.noting.note(
                    self._writer.workspace,
                    claim,
                    cleaned(noted, clean),
                    text=clean(typed.text),
                    stance=typed.stance,
                    grade=typed.grade,
                    confidential=typed.confidential,
                ).changes
            ),
            words=words,
        )

    def amend(
        self, claim: str, evidence_id: str, noted: Talk | Book, typed: Typed, words: Handed | None = None
    ) -> None:
        """Correct what was noted of a talk or book."""
        clean = self._cleaner((claim,))
        self._writer.submit(
            lambda: actions.amending.amend(
                self._writer.workspace, claim, evidence_id, cleaned(noted, clean), text=clean(typed.text),
                stance=typed.stance, grade=typed.grade,
            ),
            words=words,
        )  # fmt: skip

    def change_stance(self, claim: str, evidence_id: str, stance: str) -> None:
        """Say what evidence does to the claim."""
        self._writer.submit(
            lambda: actions.evidence.change_evidence(self._writer.workspace, claim, evidence_id, stance=Stance(stance))
        )

    def change_note(self, claim: str, evidence_id: str, note: str, words: Handed | None = None) -> None:
        """Keep the desk's note beside evidence."""
        clean = self._cleaner((claim,))
        self._writer.submit(
            lambda: actions.evidence.change_evidence(self._writer.workspace, claim, evidence_id, note=clean(note)),
            words=words,
        )

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
        self._writer.submit(
            lambda: actions.evidence.change_evidence(self._writer.workspace, claim, evidence_id, time=time),
            done=done,
            failed=failed,
        )

    def change_passage(self, claim: str, evidence_id: str, start: int, end: int) -> None:
        """Tie evidence to another passage (code points in the capture's text)."""
        self._writer.submit(
            lambda: actions.evidence.change_evidence(self._writer.workspace, claim, evidence_id, span=(start, end))
        )

    def remove_evidence(self, claim: str, evidence_id: str) -> None:
        """Take evidence off a claim."""
        self._writer.submit(lambda: actions.evidence.remove_evidence(self._writer.workspace, claim, evidence_id))

    def grade_source(self, source: str, grade: str) -> None:
        """Say how close a source is to what happened."""
        self._writer.submit(lambda: actions.evidence.grade_source(self._writer.workspace, source, Grade(grade)))

    def set_voice(self, source: str, group: str) -> None:
        """Say with whom a source is one voice (a group as ``model.independence`` writes it)."""
        self._writer.submit(lambda: actions.independence.set_voice(self._writer.workspace, source, group))

    def make_confidential(self, source: str, done: Callable[[Changes], None]) -> None:
        """Name a source for the lawyers alone from now on."""
        self._writer.submit(lambda: actions.confiding.make_confidential(self._writer.workspace, source), done=done)

    def erase_source(
        self,
        source: str,
        title: Callable[[], str],
        done: Callable[[Erasure], None],
        failed: Callable[[WorkbenchError], None],
    ) -> LongJob:
        """Erase a confidential source for good, which takes a while in a big library; ``done`` gets what went."""
        workspace = self._writer.workspace

        def job(cancel: threading.Event, progress: Progress) -> Erasure:
            erasure = actions.history.erase(workspace, source, progress=progress, cancel=cancel)
            self._writer.reach.written()
            return erasure

        def told(erasure: Erasure) -> None:
            self._writer.tell(erasure.changes)
            done(erasure)

        erasing = self._tasks.fetch(title, job, told, failed, writing=True, shares=True)
        self._writer.learn()
        return erasing
