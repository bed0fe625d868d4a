"""The questions to the author about a claim, and their answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.ui.language import spoken
from workbench.ui.times import clock
from workbench.ui.widgets.elided import ElidedLine
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import Pane, take_away

if TYPE_CHECKING:
    from workbench.model.claims import Query

_LEVEL: Final = 4  # px above the first line, which stands beside the button's word
_MOST_LINES: Final = 4  # a question is a sentence or two; an answer may be a letter


class QueryRow(Pane):
    """One question; an open one offers to note the answer."""

    answer_requested = Signal(str)

    def __init__(self, query: Query, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = query
        self.words = ElidedLine(role="text", most=_MOST_LINES)
        self.button = KeyButton(link=True)
        self.button.clicked.connect(lambda: self.answer_requested.emit(query.id))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        said = QVBoxLayout()
        said.setContentsMargins(0, _LEVEL, 0, 0)
        said.addWidget(self.words)
        said.addStretch(1)
        nest(row, said, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.button.setVisible(not query.answer)
        self.settle()

    def retranslate(self) -> None:
        """Say question and answer."""
        query = self._query
        asked = self.tr("Query {time}: {text}").format(time=clock(query.at, spoken()), text=query.text)
        answer = self.tr("Answer: {text}").format(text=query.answer) if query.answer else ""
        self.words.set_words(answer or self.tr("Query: {text}").format(text=query.text), f"{asked}\n{answer}".strip())
        self.button.setText(self.tr("Note the answer…"))
        self.button.setAccessibleName(self.tr("Note the answer to: {text}").format(text=query.text))


class Queries(QWidget):
    """All questions about the selected claim."""

    answer_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(2)
        self._shown: tuple[Query, ...] = ()

    def set_queries(self, queries: tuple[Query, ...], *, after: QWidget) -> None:
        """Show the questions of a claim; Tab comes to them after a widget, not last as to all that is made late."""
        self.setVisible(bool(queries))
        if queries == self._shown:
            return
        self._shown = queries
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                take_away(widget)
        for query in queries:
            row = QueryRow(query)
            row.answer_requested.connect(self.answer_requested)
            self._column.addWidget(row)
            row.show()  # said so: else it counts in the next turn only
            self.setTabOrder(after, row.button)
            after = row.button
