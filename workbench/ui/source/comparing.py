"""Compares the claim with the evidence shown: what is short at once, what is long aside; the newest alone is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.ui.newest import Newest
from workbench.ui.source.comparison import Comparison, compare

if TYPE_CHECKING:
    from workbench.ui.source.comparison import Pair
    from workbench.ui.tasks import Tasks


class Comparing(QObject):
    """Holds the newest comparison; while a long one is made, the one before stays if it is of the same two.

    Attributes:
        shown: what stands on the screen, None while another is compared, or with nothing to compare.
    """

    comparison_changed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._aside = Newest(tasks, self)
        self._wanted: Pair | None = None
        self.shown: Comparison | None = None

    def ask(self, pair: Pair | None) -> None:
        """Compare two; None shows nothing. What is known is told again, for parts made or filled since."""
        known = pair == (self.shown.pair if self.shown is not None else self._wanted)
        if not known:
            self._wanted = pair
            self._aside.drop()
            if pair is None or (self.shown is not None and not pair.same_places(self.shown.pair)):
                self.shown = None
            if pair is not None and pair.short:
                self.shown = compare(pair)
            elif pair is not None:
                self._aside.ask(lambda: compare(pair), self._tell)
        self._tell(self.shown)

    def _tell(self, found: Comparison | None) -> None:
        self.shown = found
        self.comparison_changed.emit(found)
