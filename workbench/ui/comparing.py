"""Comparing a long article with itself and its evidence: beside everything else, with progress and cancel.

A page of news is compared while it is read, in a moment. A book, or a list of thirty thousand amounts, takes longer:
its claims are shown at once and what disagrees comes later, so that a person reads, ticks and judges meanwhile.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.actions.reading import takes_long, with_findings
from workbench.errors import CancelledError
from workbench.jobs.protocol import check

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

    from workbench.errors import WorkbenchError
    from workbench.model.dossier import Dossier
    from workbench.ui.tasks import LongJob, Tasks


class _NotKnownError(Exception):
    """Something would have to be compared that was not before."""


def _give_up() -> None:
    raise _NotKnownError


class Comparing:
    """Compares the article that is shown.

    Args:
        tasks: runs it.
        done: gets a dossier as it was handed over, and the same with what was found.
        failed: gets what a person is to be told.
        prepare: called with what was found, where it was found.
    """

    def __init__(
        self,
        tasks: Tasks,
        done: Callable[[Dossier, Dossier], None],
        failed: Callable[[WorkbenchError], None],
        prepare: Callable[[Dossier], None],
    ) -> None:
        self._tasks, self._done, self._failed, self._prepare = tasks, done, failed, prepare
        self._job: LongJob | None = None
        self._article = ""
        self._given_up = ""  # the draft whose comparison somebody cancelled

    def found(self, dossier: Dossier, before: Dossier | None) -> tuple[Dossier, bool]:
        """Return a dossier with what disagrees, and True; or with what did before, and False: it is to be compared.

        Args:
            dossier: loaded without; what is short is compared here and now, on any thread.
            before: what is shown.
        """
        if not takes_long(dossier):
            return with_findings(dossier, go_on=self._tasks.go_on), True
        try:
            return with_findings(dossier, go_on=_give_up), True
        except _NotKnownError:
            return _as_before(dossier, before), False

    def show(self, dossier: Dossier | None, *, whole: bool) -> None:
        """Compare what is shown, unless that is done, goes on, or was cancelled; what changes meanwhile is seen after.

        Args:
            dossier: what ``found`` returned, None for no article: then nothing is compared any more.
            whole: it has what disagrees.
        """
        if dossier is None or dossier.article.id != self._article:
            self.leave()
        if dossier is not None and not whole and self._job is None and dossier.draft.sha256 != self._given_up:
            self._begin(dossier)

    def _begin(self, dossier: Dossier) -> None:
        def title() -> str:
            words = QCoreApplication.translate("Comparing", "Comparing the figures of “{title}” …")
            return words.format(title=dossier.article.title)

        def job(cancel: Event, tell: Callable[[float], None]) -> Dossier:
            found = with_findings(dossier, go_on=lambda: check(cancel), tell=tell)
            self._prepare(found)
            return found

        def done(found: Dossier) -> None:
            if self._job is entry:
                self._job = None
                self._done(dossier, found)

        def failed(error: WorkbenchError) -> None:
            if self._job is not entry:
                return  # nobody waits for it any more
            self._job, self._given_up = None, dossier.draft.sha256
            self._failed(CancelledError("cancelled-comparing") if isinstance(error, CancelledError) else error)

        entry = self._job = self._tasks.measured(title, job, done, failed)
        self._article = dossier.article.id

    def leave(self) -> None:
        """Compare no more: another article is shown, or none."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def forget(self) -> None:
        """Compare again what somebody cancelled, when it is next read."""
        self._given_up = ""


def _as_before(dossier: Dossier, before: Dossier | None) -> Dossier:
    """Return a dossier with what was found before it changed; another draft begins without."""
    if before is None or before.draft.sha256 != dossier.draft.sha256 or before.article.id != dossier.article.id:
        return dossier
    groups = {key: source.group for key, source in before.sources.items()}
    return replace(
        dossier,
        findings=before.findings,
        families=before.families,
        sources={key: replace(source, group=groups.get(key, "")) for key, source in dossier.sources.items()},
        second_missing=before.second_missing,
    )
