"""The claim panel without height, as under the manuscript of a small window: what it has is width.

The words stand selected above, so they are left out; standing and sign-off stand in the first line, the ratings in one
line below it, queries under the facts, so that reason, correction and evidence are seen beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from workbench.ui.panel.claim_head import ClaimHead
    from workbench.ui.panel.verdict_form import VerdictForm
    from workbench.ui.widgets.halves import Halves

_BELOW: Final = 4  # px below the ratings
_QUERIES: Final = 1  # their place among the checker's parts: behind the form


class LowPanel:
    """Moves the parts there and back.

    Args:
        head: the first line.
        standing: a line of the panel's, below the head.
        sign_off: the panel's foot.
        form: has the rating.
        halves: what the text says, and what the checker says of it.
        queries: below the form.
    """

    def __init__(
        self,
        *,
        head: ClaimHead,
        standing: QWidget,
        sign_off: QWidget,
        form: VerdictForm,
        halves: Halves,
        queries: QWidget,
    ) -> None:
        self._head, self._standing, self._sign_off = head, standing, sign_off
        self._form, self._halves, self._queries = form, halves, queries
        self.ratings = QHBoxLayout()
        self.low = self.wide = False

    def fit(self, *, low: bool, across: int, column: QVBoxLayout, whole: QVBoxLayout) -> None:
        """Lay the parts for a panel.

        Args:
            low: it has no height.
            across: its px for parts side by side, 0 where they stand one above the other.
            column: its parts.
            whole: that and the foot.
        """
        if low != self.low:
            self.low = low
            if low:
                self._head.take_in(self._sign_off)
                self._head.take_in(self._standing, before=True)
            else:
                whole.addWidget(self._sign_off)
                column.insertWidget(column.indexOf(self._head) + 1, self._standing)
        wide = low and bool(across)
        self._form.rating.lay(across=across if wide else 0)
        if wide:
            self.ratings.addWidget(self._form.rating)
        if wide != self.wide:
            self.wide = wide
            self.ratings.setContentsMargins(0, 0, 0, _BELOW if wide else 0)
            self._place_queries()
            if not wide:
                self._form.take_rating_back()

    def _place_queries(self) -> None:
        upper, lower = self._halves.upper, self._halves.lower
        if self.wide:
            upper.insertWidget(upper.count() - 1, self._queries)  # before what is empty
        else:
            lower.insertWidget(_QUERIES, self._queries)
