"""The bar under a long text: which part or pages of it are shown, and the way to the next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import icon
from workbench.ui.widgets.pane import Pane, label
from workbench.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence


class PartBar(Pane):
    """Hidden while a text is shown whole."""

    turn_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._words = label("small")
        self._part, self._of, self._first, self._last, self._pages = 0, 1, 0, 0, 0
        self.before, self.after = QToolButton(), QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 16, 4)
        row.setSpacing(4)
        row.addWidget(self._words, 1)
        for button, step in ((self.before, -1), (self.after, 1)):
            button.setAutoRaise(True)
            button.clicked.connect(lambda _checked=False, by=step: self.turn_requested.emit(by))
            row.addWidget(button)
        self.settle()
        self.hide()

    def retranslate(self) -> None:
        """Name everything."""
        for button, name in ((self.before, self.tr("Part before")), (self.after, self.tr("Next part"))):
            button.setAccessibleName(name)
            button.setToolTip(plain_tip(name))
        self._say()

    def retheme(self) -> None:
        """Draw the arrows."""
        self.before.setIcon(icon("chevron-left", current_theme()))
        self.after.setIcon(icon("chevron-right", current_theme()))

    @property
    def words(self) -> str:
        """Return what is said of the part."""
        return self._words.text()

    def show_part(self, parts: Sequence[tuple[int, int]], at: int, pages: Sequence[int]) -> None:
        """Say which part is shown.

        Args:
            parts: of the text, code points.
            at: the number of the part shown, from 0.
            pages: first code point of each page, empty without pages.
        """
        self._part, self._of, self._pages = at, len(parts), len(pages)
        self._first, self._last = bisect_right(pages, parts[at][0]), bisect_left(pages, parts[at][1])
        self.before.setEnabled(at > 0)
        self.after.setEnabled(at + 1 < len(parts))
        self.setVisible(len(parts) > 1)
        self._say()

    def _say(self) -> None:
        if self._pages:
            words = self.tr("Pages {first}–{last} of {count}")
            self._words.setText(words.format(first=max(1, self._first), last=self._last, count=self._pages))
        else:
            self._words.setText(self.tr("Part {part} of {count}").format(part=self._part + 1, count=self._of))
