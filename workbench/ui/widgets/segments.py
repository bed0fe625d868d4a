"""A segmented control: checkable buttons side by side, of which at most one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QPushButton, QSizePolicy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton, QWidget


_GAP: Final = 4  # px between rows


class Segment(QPushButton):
    """One of several: a tool button that can be chosen would be a check box for whoever listens."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAutoExclusive(True)  # the group sees to it; a screen reader asks here whether it is one of several
        self.setAutoDefault(False)  # Return stays with the dialog's own button
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is


class Segments(QFrame):
    """Buttons named by strings; the choice is told when a person makes it. A frame, so that its name is read with them.

    Args:
        names: of the segments, in order.
        chosen: the one chosen at first, empty for none.
        columns: segments in a row, 0 for all in one.
    """

    chosen_changed = Signal(str)

    def __init__(
        self, names: Sequence[str], *, chosen: str = "", columns: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._buttons: dict[str, Segment] = {}
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(_GAP)
        wide = columns or len(names) or 1
        for index, name in enumerate(names):
            button = Segment()
            button.setProperty("segment", _place(index % wide, min(wide, len(names) - index // wide * wide)))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setFixedHeight(28)
            button.clicked.connect(lambda _checked=False, name=name: self.chosen_changed.emit(name))
            self._group.addButton(button)
            self._buttons[name] = button
            grid.addWidget(button, index // wide, index % wide)
        self.choose(chosen)

    @property
    def chosen(self) -> str:
        """Return the chosen segment's name, empty for none."""
        return next((name for name, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, name: str) -> None:
        """Choose a segment without telling; an unknown name clears the choice."""
        self._group.setExclusive(False)
        for key, button in self._buttons.items():
            button.setChecked(key == name)
        self._group.setExclusive(True)
        tab_to_chosen(tuple(self._buttons.values()))

    def set_words(self, words: dict[str, str]) -> None:
        """Name the segments for people."""
        for name, text in words.items():
            self._buttons[name].setText(text)
            self._buttons[name].setAccessibleName(text)
            self._buttons[name].setMinimumWidth(self._buttons[name].sizeHint().width() + 9)

    def button(self, name: str) -> Segment:
        """Return a segment's button."""
        return self._buttons[name]


def tab_to_chosen(buttons: Sequence[QAbstractButton]) -> None:
    """Let Tab stop at the chosen one of an exclusive group, else at the first: Qt does so only once one had focus."""
    stop = next((button for button in buttons if button.isChecked()), buttons[0] if buttons else None)
    for button in buttons:
        policy = button.focusPolicy()
        tabbed = policy | Qt.FocusPolicy.TabFocus if button is stop else policy & ~Qt.FocusPolicy.TabFocus
        button.setFocusPolicy(Qt.FocusPolicy(tabbed))


def _place(index: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if index == 0 else "last" if index == count - 1 else "middle"
