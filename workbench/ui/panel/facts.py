"""The facts of a claim as a checklist: model and list."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from workbench.model.facts import Fact
from workbench.model.wording import kind_words, value_words
from workbench.ui.held_key import KEY_EVENTS, HeldKey
from workbench.ui.language import core, spoken
from workbench.ui.panel.fact_rows import ROW, FactsDelegate, value_beside
from workbench.ui.widgets.lists import make_plain
from workbench.ui.widgets.rows_model import Role, RowsModel
from workbench.ui.widgets.viewport import give_viewport

_MOST: Final = 9  # rows shown before the list scrolls


class FactsModel(RowsModel[Fact]):
    """The facts of one claim."""

    def set_rows(self, rows: tuple[Fact, ...]) -> None:
        """Show other facts; the same ones in another state keep the selection."""
        if [fact.number for fact in rows] != [fact.number for fact in self.rows]:
            super().set_rows(rows)
            return
        self._rows = rows
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def said(self, row: Fact) -> str:
        """Return a fact's words for screen readers."""
        return fact_words(row)

    def hint(self, row: Fact) -> str:
        """Return what a fact's tooltip says."""
        return fact_hint(row)


def fact_words(fact: Fact) -> str:
    """Return a fact in one line: number, words, kind, value, state."""
    kind, state = kind_words(fact.kind.value, spoken()), core(f"state.{fact.state.value}")
    return ", ".join(part for part in (f"{fact.number}. {fact.text}", kind, value_beside(fact), state) if part)


def fact_hint(fact: Fact) -> str:
    """Return what the row has no room for: the words whole, the value, who decided."""
    value = value_words(fact, spoken())
    decided = f"{core(f'state.{fact.state.value}')}: {fact.decided_by}" if fact.decided_by else ""
    parts = (fact.text.replace("\n", " "), value if value != fact.text else "", decided)
    return "\n".join(part for part in parts if part)


class FactsList(QListView):
    """The checklist; Space or a click moves a fact on, with Shift in every mention.

    Return does not: it saves the verdict and leads here, so pressed once too often, or held, it would tick unseen.
    """

    fact_requested = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = HeldKey()
        give_viewport(self)
        self.facts = FactsModel(self)
        self.setModel(self.facts)
        self._delegate = FactsDelegate(self)
        self.setItemDelegate(self._delegate)
        make_plain(self)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # a narrower row may need another line
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def set_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show the facts and take their height."""
        self.facts.set_rows(facts)
        self._fit()
        self.scheduleDelayedItemsLayout()
        self.setVisible(bool(facts))
        if self.hasFocus():
            self._show_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the rows are at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height of the rows; more than can be ticked by a digit scroll."""
        width = self.viewport().width()
        heights = [self._delegate.row(fact, width).height for fact in self.facts.rows[:_MOST]]
        self.setFixedHeight((sum(heights) or ROW) + 2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._show_focus()

    def _show_focus(self) -> None:
        """Select a fact: Qt makes the first one current, but only a selected one wears the ring."""
        if not self.selectionModel().hasSelection():
            current = self.currentIndex()
            self.setCurrentIndex(current if current.isValid() else self.facts.index(0))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Move the clicked fact on."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            everywhere = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.fact_requested.emit(index.data(Role.ROW).number, everywhere)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the current fact on, once a press."""
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return
        if index.isValid() and event.key() == Qt.Key.Key_Space:
            if not self._held.repeats:
                everywhere = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.fact_requested.emit(index.data(Role.ROW).number, everywhere)
            return
        if event.text() and not event.text().isspace():
            event.ignore()  # letters and digits are the window's, a checklist is not searched by typing
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say values in the language of the interface when it changes; know which key is held."""
        if event.type() in KEY_EVENTS:
            self._held.see(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fit()
            self.scheduleDelayedItemsLayout()
            self.viewport().update()
        return super().event(event)
