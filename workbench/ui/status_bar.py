"""The foot of the window: coverage and the way to what remains; when it was saved, and who checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workbench.ui.theme import current_theme
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.pane import Pane, label

if TYPE_CHECKING:
    from workbench.model.dossier import Coverage


class StatusBar(Pane):
    """States; the one button goes to the next sentence nobody looked at."""

    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setFixedHeight(int(current_theme().tokens.layout["status"]))
        self._coverage: Coverage | None = None
        self._empty, self._name, self._saved_at, self._did = True, "", "", ""
        self._facts, self._sentences = label("small"), label("small")
        for words in (self._facts, self._sentences):
            words.setTextFormat(Qt.TextFormat.RichText)
        self._next = KeyButton("G", link=True)
        self._saved, self._who = label("small"), label("small")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(4)
        row.addWidget(self._facts)
        row.addWidget(self._sentences)
        row.addSpacing(12)
        row.addWidget(self._next)
        row.addStretch(1)
        row.addWidget(self._saved)
        row.addSpacing(16)
        row.addWidget(self._who)
        self._next.clicked.connect(self.next_requested)
        self.settle()

    def retranslate(self) -> None:
        """Say everything anew."""
        self._next.setText(self.tr("Go to the next"))
        self._next.setAccessibleName(self.tr("Go to the next sentence never looked at"))
        self._say()

    def set_coverage(self, coverage: Coverage | None, *, library_empty: bool) -> None:
        """Show an article's coverage; None when no article is open."""
        self._coverage, self._empty = coverage, library_empty
        self._say()

    def set_saved(self, time: str) -> None:
        """Show when the last change was written ("14:32")."""
        self._saved_at, self._did = time, ""
        self._say()

    def set_did(self, words: str) -> None:
        """Say what undo or redo did, until the next change."""
        self._did = words
        self._say()

    def set_name(self, name: str) -> None:
        """Show who checks."""
        self._name = name
        self._say()

    def _say(self) -> None:
        coverage = self._coverage
        self._next.setVisible(coverage is not None and bool(coverage.never_looked_at))
        self._who.setText(self._name)
        self._who.setAccessibleName(self.tr("Checked by {name}").format(name=self._name))
        saved = self.tr("Saved {time}").format(time=self._saved_at) if self._saved_at else ""
        self._saved.setText(" · ".join(part for part in (self._did, saved) if part))
        if coverage is None:
            self._facts.setText(self.tr("Library empty") if self._empty else self.tr("No article open"))
            self._sentences.setText("· " + self.tr("Everything stays on this computer, in one file."))
            return
        facts = self.tr("<b>{checked} of {count}</b> facts,").format(
            checked=coverage.facts_checked, count=coverage.facts
        )
        self._facts.setText(facts)
        left = len(coverage.never_looked_at)
        if left == 0:
            words = self.tr("every sentence looked at")
        elif left == 1:
            words = self.tr("<b>1 sentence</b> never looked at")
        else:
            words = self.tr("<b>{count} sentences</b> never looked at").format(count=left)
        self._sentences.setText(words)
