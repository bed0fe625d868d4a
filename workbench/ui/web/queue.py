"""The addresses that wait: read anew with every change, kept and retried as long jobs, stored by the clerk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from workbench import actions
from workbench.errors import CancelledError, InputError
from workbench.text.messages import say
from workbench.ui.language import spoken
from workbench.ui.web.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from threading import Event

    from workbench.actions.pages import Progress
    from workbench.actions.waiting import Arrived
    from workbench.errors import WorkbenchError
    from workbench.model.changes import Changes
    from workbench.model.waiting import Waiting
    from workbench.ui.clerk import Clerk
    from workbench.ui.desk import Desk
    from workbench.ui.intake import Intake
    from workbench.ui.tasks import Tasks


class Queue(QObject):
    """What waits, and the wishes about it.

    Attributes:
        waiting: the longest waiting first; confidential ones are not named.
        arrived: what came in this session, as it waited.

    Signals:
        round_ended: nothing is being fetched any more: how many came, how many go on waiting.
    """

    changed = Signal()
    failed = Signal(object)
    kept = Signal(object)
    round_ended = Signal(int, int)

    def __init__(self, tasks: Tasks, desk: Desk, clerk: Clerk, intake: Intake, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._desk, self._clerk, self._intake = tasks, desk, clerk, intake
        self.waiting: tuple[Waiting, ...] = ()
        self.arrived: tuple[Waiting, ...] = ()
        self._turns = Turns(self._retry)
        self._files: dict[str, Path] = {}
        self._came, self._left = 0, 0
        desk.articles_changed.connect(self.refresh)
        intake.page_failed.connect(self.keep)

    def refresh(self) -> None:
        """Read the list anew."""
        self._tasks.read(lambda reading: reading.waiting(), self._show, self.failed.emit)

    def _show(self, waiting: tuple[Waiting, ...]) -> None:
        if waiting != self.waiting:
            self.waiting = waiting
            self.changed.emit()

    def keep(
        self, url: str, error: WorkbenchError, *, failed: Callable[[WorkbenchError], None] | None = None, **typed: Any
    ) -> None:
        """Keep an address that brought no page, with everything typed for it; ``kept`` says why.

        Args:
            url: the address.
            error: why it brought none.
            failed: gets the fault where it can't be kept.
            typed: what ``actions.waiting.keep_address`` takes.
        """
        clean = self._clerk.cleaner((typed.get("claim_id", ""),))
        words = {name: typed[name] for name in ("note", "quote") if name in typed}

        def job() -> Changes:
            cleaned: dict[str, Any] = typed | {name: clean(found) for name, found in words.items()}
            return actions.waiting.keep_address(self._clerk.workspace, url, error, **cleaned)

        self._clerk.submit(
            job,
            done=lambda _changes: self.kept.emit(error),
            failed=failed,
        )

    def remove(self, waiting: str) -> None:
        """Take an address off the list."""
        self._clerk.submit(lambda: actions.waiting.drop_address(self._clerk.workspace, waiting))

    def retry(self, ids: tuple[str, ...]) -> None:
        """Fetch addresses again; each is stored or goes on waiting by itself."""
        self._turns.add(ids)
        self.changed.emit()

    def change(self, waiting: str, url: str) -> None:
        """Put another address in the place of one that waits, and fetch it."""
        workspace = self._clerk.workspace
        self._clerk.submit(
            lambda: actions.waiting.change_address(workspace, waiting, url),
            done=lambda _changes: self.retry((waiting,)),
            failed=self.failed.emit,
        )

    def take_file(self, waiting: str, path: Path) -> None:
        """Read a saved file in the place of a page that does not come."""
        self._files[waiting] = path
        self.retry((waiting,))

    def take_archived(self, waiting: str) -> None:
        """Ask the archive for its copy of a page that does not come, and fetch that."""
        one = next((each for each in self.waiting if each.id == waiting), None)
        if one is not None:
            self._tasks.long(
                lambda: QCoreApplication.translate("Opening", "Asking the Internet Archive …"),
                lambda cancel: actions.instead.archived_address(one, cancel=cancel),
                lambda url: self.change(waiting, url),
                self.failed.emit,
            )

    @property
    def busy(self) -> frozenset[str]:
        """Return the ids of what is being fetched or about to be."""
        return self._turns.keys

    def _retry(self, waiting: str) -> None:
        one = next((each for each in self.waiting if each.id == waiting), None)
        path = self._files.pop(waiting, None)
        if one is None:  # removed before its turn
            self._turns.ended(waiting)
            return
        workspace = self._clerk.workspace

        def fetch(cancel: Event, progress: Progress) -> Arrived:
            reader = workspace.library.reader()
            try:
                whole = reader.one_waiting(one.id, reveal=True)
            finally:
                reader.close()
            if path is not None:
                return actions.instead.read_instead(workspace, whole, path, cancel=cancel)
            return actions.waiting.fetch_waiting(workspace, whole, cancel=cancel, progress=progress)

        self._tasks.fetch(
            lambda: QCoreApplication.translate("Queue", "Fetching {address} …").format(
                address=one.url or say("source.known", spoken())
            ),
            fetch,
            lambda arrived: self._store(one, arrived),
            lambda error: self._broke(one, error, of_address=path is None),
        )

    def _store(self, one: Waiting, arrived: Arrived) -> None:
        self._settle(one, came=True)
        if arrived.document is not None:
            self._intake.store(arrived.document, arrived.final_url, waited=one.id, downgraded=arrived.downgraded)
            return
        if arrived.prepared is not None and arrived.prepared.downgraded:
            self._intake.downgraded.emit()
        self._clerk.submit(lambda: actions.waiting.store_arrived(self._clerk.workspace, arrived).changes, counts=False)

    def _broke(self, one: Waiting, error: WorkbenchError, *, of_address: bool) -> None:
        if isinstance(error, InputError) and of_address:
            self._clerk.submit(lambda: actions.waiting.note_failure(self._clerk.workspace, one, error), counts=False)
        if not isinstance(error, CancelledError):
            from workbench.model.waiting import unnamed  # noqa: PLC0415 - mostly nothing waits

            self.failed.emit(unnamed(error) if one.confidential else error)
        self._settle(one, came=False, cancelled=isinstance(error, CancelledError))

    def _settle(self, one: Waiting, *, came: bool, cancelled: bool = False) -> None:
        """Count how it ended; when nothing runs any more, say how all of them did."""
        if came:
            self.arrived = (*(each for each in self.arrived if each.id != one.id), one)
        self._came, self._left = self._came + came, self._left + (not came)
        self._turns.ended(one.id, all_of_it=cancelled)
        self.changed.emit()
        if not self.busy:
            told, self._came, self._left = (self._came, self._left), 0, 0
            self.round_ended.emit(*told)
