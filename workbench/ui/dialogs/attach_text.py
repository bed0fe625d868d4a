"""The left column of the attach dialog: the text of the source that was read, or in its place why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workbench.ui.source.text_view import SourceTextView
from workbench.ui.widgets.pane import label
from workbench.ui.widgets.state_box import StateBox

if TYPE_CHECKING:
    from workbench.model.evidence import Capture


class AttachText(QWidget):
    """Shows a capture's text; words selected in it are tied instead of what is proposed."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.state, self._shown = SourceTextView(), StateBox(), QStackedWidget()
        self.text.text_view().setTabChangesFocus(True)
        for widget in (self.state, self.text):
            self._shown.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label("label", self.tr("Text of the source; select other words to use those instead")))
        column.addWidget(self._shown, 1)
        self.say_empty()

    def say_empty(self) -> None:
        """Say that nothing was read, where no text stands from before."""
        words = self.tr("Its text will appear here, with the passages that fit the claim beside it.")
        self.state.say(self.tr("No source read yet"), words)

    def say_reading(self, words: str) -> None:
        """Say what is being read, where no text stands from before."""
        self.state.say(words, "")

    def show_capture(self, capture: Capture) -> None:
        """Show the text of what was read; say so where it has none."""
        self._shown.setCurrentWidget(self.text if capture.text.strip() else self.state)
        if not capture.text.strip():
            words = self.tr("It is attached as a whole; you can look at it in the source view.")
            self.state.say(self.tr("No text in this file"), words)
        self.text.set_text(capture.text, pages=capture.pages)
        self.text.text_view().clear_selection()

    def mark(self, span: tuple[int, int] | None) -> None:
        """Mark a passage and bring it into view, in place of whatever was selected; None marks nothing."""
        self.text.text_view().clear_selection()
        if span is None:
            self.text.clear_passage()
        else:
            self.text.set_passage(*span)
            self.text.show_passage()
