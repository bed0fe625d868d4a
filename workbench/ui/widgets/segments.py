"""A segmented control: checkable buttons side by side, of which at most one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QPushButton, QSizePolicy

from workbench.ui.theme import current_theme
from workbench.ui.widgets.keys import caps_width, paint_caps

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QAbstractButton, QStyleOptionButton, QWidget


_GAP: Final = 4  # px between rows
_PADDING: Final = 17  # px beside the words
_HEIGHT: Final = 28
_BEFORE_KEY: Final = 8  # px


class Segment(QPushButton):
    """One of several: a tool button that can be chosen would be a check box for whoever listens."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAutoExclusive(True)  # the group sees to it; a screen reader asks here whether it is one of several
        self.setAutoDefault(False)  # Return stays with the dialog's own button
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        self._key, self._key_shown = "", True

    def teach(self, key: str) -> None:
        """Show a key beside the words."""
        self._key = key
        self.updateGeometry()

    def show_key(self, *, shown: bool) -> None:
        """Show the key, or leave its room empty where it does something else."""
        if shown != self._key_shown:
            self._key_shown = shown
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the words as the chosen one wears them, and of the key where there is one.

        Counted here, as the style's own is another before the first window has its style sheet.
        """
        words = QFontMetrics(current_theme().font("ui_strong")).horizontalAdvance(self.text())
        return QSize(words + 2 * _PADDING + (self._cap_width() if self._key else 0), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: words are never clipped."""
        return self.sizeHint()

    def _cap_width(self) -> int:
        return caps_width((self._key,), current_theme()) + _BEFORE_KEY

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Leave words that stand beside a key out of what the style paints."""
        super().initStyleOption(option)
        if self._key and self._key_shown:
            option.text = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button as the style does, then words and key."""
        super().paintEvent(event)
        if self._key and self._key_shown:
            self._paint_with_key()

    def _paint_with_key(self) -> None:
        theme, painter = current_theme(), QPainter(self)
        role = "disabled" if not self.isEnabled() else "accent_text" if self.isChecked() else "text2"
        font = theme.font("ui_strong" if self.isChecked() else "ui")
        words = QFontMetrics(font).horizontalAdvance(self.text())
        left = (self.width() - words - self._cap_width()) // 2
        painter.setFont(font)
        painter.setPen(theme.colour(role))
        painter.drawText(QRect(left, 0, words + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        area = QRect(left + words + _BEFORE_KEY, 0, self._cap_width(), self.height())
        paint_caps(painter, area, (self._key,), theme, colour=None if self.isEnabled() else theme.colour(role))


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
            button.setFixedHeight(_HEIGHT)
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

    def teach(self, keys: Mapping[str, str]) -> None:
        """Show the key of each segment that has one, by the segments' names."""
        for name, key in keys.items():
            self._buttons[name].teach(key)

    def show_keys(self, *, shown: bool) -> None:
        """Show the keys, or leave their room empty where they do something else."""
        for button in self._buttons.values():
            button.show_key(shown=shown)

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
