"""What stands where results would: nothing asked yet, asking, nothing found, or why it failed and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import label

_WIDEST = 480  # px of a line that is read


class StateBox(QFrame):
    """A heading, a sentence, and where it helps a button to try again."""

    again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._words = label("ui_strong", wrap=True), label("", wrap=True)
        self.again = QPushButton(self.tr("Try again"))
        self.again.setAutoDefault(True)
        self.again.clicked.connect(self.again_requested)
        inner, column, row = QWidget(), QVBoxLayout(self), QHBoxLayout()
        inner.setMaximumWidth(_WIDEST)
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        for one in (self._title, self._words):
            one.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            lines.addWidget(one)
        lines.addSpacing(12)
        lines.addWidget(self.again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(2)
        row.addStretch(1)
        row.addWidget(inner, 8)
        row.addStretch(1)
        nest(column, row)
        column.addStretch(3)

    @property
    def words(self) -> str:
        """Return what is said, heading and sentence."""
        return f"{self._title.text()} {self._words.text()}".strip()

    def say(self, title: str, words: str, *, again: bool = False) -> None:
        """Say how it stands.

        Args:
            title: in a few words.
            words: one or two sentences: what it means, what to do.
            again: whether trying again can help.
        """
        self._title.setText(title)
        self._words.setText(words)
        self.setAccessibleName(self.words)
        self.again.setVisible(again)
        self.show()
        if again:
            self.again.setFocus()
