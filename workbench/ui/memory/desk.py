"""Asks the library's memory whenever another claim is selected; only the newest answer is shown.

What words and figures find stands there at once; it is weighed by meaning as soon as the worker can.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from workbench import actions

if TYPE_CHECKING:
    from workbench.model.memory import EarlierCheck
    from workbench.ui.clerk import Clerk
    from workbench.ui.desk import Desk
    from workbench.ui.tasks import Tasks

_PAUSE: Final = 200  # ms: whoever steps through claims with J asks for none of them


class MemoryDesk(QObject):
    """Holds the earlier checks of the selected claim.

    Attributes:
        checks: what was found last, for a panel made later.
    """

    checks_changed = Signal(object)

    def __init__(self, tasks: Tasks, desk: Desk, clerk: Clerk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._desk, self._clerk = tasks, desk, clerk
        self._asked: tuple[str, str] = ("", "")
        self.checks: tuple[EarlierCheck, ...] = ()
        self._cancel = threading.Event()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask)
        desk.claim_changed.connect(self._on_claim)

    def _on_claim(self) -> None:
        claim = self._desk.claim
        asked = (claim.id, claim.text) if claim is not None else ("", "")
        if asked == self._asked:
            return
        self._cancel.set()
        self._asked = asked
        self._tell(())
        if claim is not None:
            self._pause.start()

    def _tell(self, checks: tuple[EarlierCheck, ...]) -> None:
        self.checks = checks
        self.checks_changed.emit(checks)

    def _ask(self) -> None:
        claim, asked = self._desk.claim, self._asked
        if claim is None:
            return
        self._cancel = cancel = threading.Event()
        workspace = self._clerk.workspace

        def told(found: tuple[EarlierCheck, ...]) -> None:
            if asked == self._asked:
                self._tell(found)

        def told_by_words(found: tuple[EarlierCheck, ...]) -> None:
            told(found)
            self._tasks.read_aside(
                lambda reading: actions.memory.earlier_checks(reading, workspace, claim, cancel=cancel),
                told,
                lambda _error: None,
            )

        self._tasks.read_aside(lambda reading: actions.memory.earlier_checks(reading, None, claim), told_by_words)

    def close(self) -> None:
        """Ask for nothing more."""
        self._pause.stop()
        self._cancel.set()
