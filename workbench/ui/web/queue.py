"""The addresses that wait: read anew with every change, kept and retried as long jobs, stored by the clerk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from workbench import actions
from workbench.errors import CancelledError, InputError
from workbench.model.waiting import unnamed
from workbench.text.messages import say
from workbench.ui.language import spoken
from workbench.ui.web.turns import Turns

if TYPE_CHECKING:
    from threading import Event

    from workbench.actions.pages import Progress
    from workbench.actions.waiting import Arrived
    from workbench.errors import WorkbenchError
    from workbench.model.waiting import Waiting
    from workbench.ui.clerk import Clerk
    from workbench.ui.desk import Desk
    from workbench.ui.intake import Intake
    from workbench.ui.tasks import Tasks


class Queue(QObject):
    """What waits, and the wishes about it.

    Attributes:
        waiting: the longest waiting first; confidential ones are not named.
    """

    changed = Signal()
    failed = Signal(object)
    kept = Signal(object)

    def __init__(self, tasks: Tasks, desk: Desk, clerk: Clerk, intake: Intake, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._desk, self._clerk, self._intake = tasks, desk, clerk, intake
        self.waiting: tuple[Waiting, ...] = ()
        self._turns = Turns(self._retry)
        desk.articles_changed.connect(self.refresh)
        intake.page_failed.connect(self.keep)

    def refresh(self) -> None:
        """Read the list anew."""
        self._tasks.read(lambda reading: reading.waiting(), self._show, self.failed.emit)

    def _show(self, waiting: tuple[Waiting, ...]) -> None:
        if waiting != self.waiting:
            self.waiting = waiting
            self.changed.emit()

    def keep(self, url: str, error: WorkbenchError, **typed: Any) -> None:
        """Keep an address that can't be fetched just now, with everything typed for it; ``kept`` says why."""
        self._clerk.submit(
            lambda: actions.waiting.keep_address(self._clerk.workspace, url, error, **typed),
            done=lambda _changes: self.kept.emit(error),
        )

    def remove(self, waiting: str) -> None:
        """Take an address off the list."""
        self._clerk.submit(lambda: actions.waiting.drop_address(self._clerk.workspace, waiting))

    def retry(self, ids: tuple[str, ...]) -> None:
        """Fetch addresses again; each is stored or goes on waiting by itself."""
        self._turns.add(ids)
        self.changed.emit()

    @property
    def busy(self) -> frozenset[str]:
        """Return the ids of what is being fetched or about to be."""
        return self._turns.keys

    def _retry(self, waiting: str) -> None:
        one = next((each for each in self.waiting if each.id == waiting), None)
        if one is None:  # removed before its turn
            self._turns.ended(waiting)
            return
        workspace = self._clerk.workspace
        shown = one.url or say("source.known", spoken())

        def fetch(cancel: Event, progress: Progress) -> Arrived:
            reader = workspace.library.reader()
            try:
                whole = reader.one_waiting(one.id, reveal=True)
            finally:
                reader.close()
            return actions.waiting.fetch_waiting(workspace, whole, cancel=cancel, progress=progress)

        self._tasks.fetch(
            QCoreApplication.translate("Queue", "Fetching {address} …").format(address=shown),
            fetch,
            lambda arrived: self._store(one, arrived),
            lambda error: self._broke(one, error),
        )

    def _store(self, one: Waiting, arrived: Arrived) -> None:
        self._settle(one)
        if arrived.document is not None:
            self._intake.store(arrived.document, arrived.final_url, waited=one.id)
            return
        self._clerk.submit(lambda: actions.waiting.store_arrived(self._clerk.workspace, arrived).changes)

    def _broke(self, one: Waiting, error: WorkbenchError) -> None:
        self._settle(one, cancelled=isinstance(error, CancelledError))
        if isinstance(error, InputError):
            self._clerk.submit(lambda: actions.waiting.note_failure(self._clerk.workspace, one, error))
        if not isinstance(error, CancelledError):
            self.failed.emit(unnamed(error) if one.confidential else error)

    def _settle(self, one: Waiting, *, cancelled: bool = False) -> None:
        self._turns.ended(one.id, all_of_it=cancelled)
        self.changed.emit()
