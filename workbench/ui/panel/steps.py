"""The keys to what stands before and after, with arrows to click."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import icon
from workbench.ui.widgets.keys import KeyCaps


class Steps(QWidget):
    """The keys to the claims before and after, with arrows to click."""

    next_requested = Signal()
    previous_requested = Signal()

    def __init__(self, previous: str, following: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back, self._on = QToolButton(), QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in (self._back, KeyCaps(previous), KeyCaps(following), self._on):
            row.addWidget(widget)
        for button in (self._back, self._on):
            button.setAutoRaise(True)
            button.setIconSize(QSize(12, 12))
            button.setProperty("tight", True)
            button.setFixedSize(20, 24)
        self._back.clicked.connect(self.previous_requested)
        self._on.clicked.connect(self.next_requested)

    def set_words(self, previous: str, following: str) -> None:
        """Name the arrows."""
        for button, words in ((self._back, previous), (self._on, following)):
            button.setAccessibleName(words)
            button.setToolTip(words)

    def retheme(self) -> None:
        """Draw the arrows in the present theme's colour."""
        self._back.setIcon(icon("chevron-left", current_theme(), role="text2"))
        self._on.setIcon(icon("chevron-right", current_theme(), role="text2"))
