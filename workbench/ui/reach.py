"""How far back an undo may reach: never past something that could not be written, unless the person knows of that.

A person who takes back a verdict that failed believes to take back that verdict. Undo would find the entry before it.
"""

from __future__ import annotations

from workbench.errors import RuleError


class Reach:
    """Knows on the writing thread what was lost there last, and on the UI thread up to where that was told.

    What is asked for while another write still waits is decided on the writing thread, where its outcome is known by
    then. Two whole numbers are all that the threads share.

    Attributes:
        told: number of the last loss the person was told of when asking for undo.
    """

    def __init__(self) -> None:
        self._lost = 0  # how many acts were lost
        self._open = False  # nothing was written since the last of them
        self.told = 0

    def lost(self) -> None:
        """Something a person did could not be written. Writing thread."""
        self._lost += 1
        self._open = True

    def written(self) -> None:
        """Something was written: that is the last act now. Writing thread."""
        self._open = False

    def check(self, told: int) -> None:
        """Let undo go on, or hold it back. Writing thread.

        Args:
            told: what was told when undo was asked for.

        Raises:
            RuleError: ``undo-unsaved``: what the person wants back was never written.
        """
        if self._open and self._lost > told:
            raise RuleError("undo-unsaved", lost=self._lost)
