"""The facts of a claim as a checklist: model, delegate, list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.wording import exact_words, kind_words, spelled_words
from workbench.ui.language import core, spoken
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import paint_icon
from workbench.ui.widgets.keys import paint_caps
from workbench.ui.widgets.lists import make_plain
from workbench.ui.widgets.rings import ROOM
from workbench.ui.widgets.rows_model import Index, Role, RowsModel
from workbench.ui.widgets.viewport import give_viewport

if TYPE_CHECKING:
    from workbench.ui.theme import Theme

ROW: Final = 24
_BOX: Final = 16
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


def value_beside(fact: Fact) -> str:
    """Return what stands at the right edge: the value, of a quotation who said it, as its words stand at the left."""
    return (fact.speaker or "") if fact.kind is FactKind.QUOTE else spelled_words(fact, spoken())


def fact_hint(fact: Fact) -> str:
    """Return what the row has no room for: the words whole, the value in full figures, who decided."""
    value = exact_words(fact, spoken())
    decided = f"{core(f'state.{fact.state.value}')}: {fact.decided_by}" if fact.decided_by else ""
    parts = (fact.text.replace("\n", " "), value if value != fact.text else "", decided)
    return "\n".join(part for part in parts if part)


class FactsDelegate(QStyledItemDelegate):
    """Paints key, box, words, kind, and the normalised value at the right edge."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return a row's size."""
        return QSize(option.rect.width(), ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one fact."""
        fact: Fact = index.data(Role.ROW)
        theme = current_theme()
        area = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 4, 4)
        if fact.number < 10:  # noqa: PLR2004  keys reach to nine
            paint_caps(painter, area.adjusted(ROOM, 0, 0, 0), (str(fact.number),), theme)
        paint_state(painter, QRect(area.left() + ROOM + 24, area.top() + 4, _BOX, _BOX), fact.state, theme)
        self._paint_words(painter, area.adjusted(ROOM + 48, 0, -ROOM, 0), fact, theme)
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRect, fact: Fact, theme: Theme) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        small, strong = QFontMetrics(theme.font("small")), QFontMetrics(theme.font("ui_strong"))
        value, kind = value_beside(fact), kind_words(fact.kind.value, spoken())
        value_width = min(small.horizontalAdvance(value) + 4, area.width() // 2)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        shown = value if isinstance(fact.value, int | float) or fact.value_range else None
        value = shown or small.elidedText(value, Qt.TextElideMode.ElideRight, value_width)
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, value)
        room = area.width() - small.horizontalAdvance(value) - 16
        text = strong.elidedText(fact.text.replace("\n", " "), Qt.TextElideMode.ElideRight, room)
        painter.setFont(theme.font("ui_strong"))
        painter.setPen(theme.colour("text"))
        painter.drawText(area, middle, text)
        used = strong.horizontalAdvance(text) + 8
        if used + small.horizontalAdvance(kind) <= room:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("text2"))
            painter.drawText(area.adjusted(used, 0, 0, 0), middle, kind)


def paint_state(painter: QPainter, box: QRect, state: FactState, theme: Theme) -> None:
    """Paint the box of a fact: empty, ticked or crossed."""
    tone = {FactState.OPEN: "line_strong", FactState.CONFIRMED: "verified", FactState.WRONG: "false"}[state]
    painter.setPen(QPen(theme.colour(tone), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75), 3, 3)
    if state is FactState.CONFIRMED:
        paint_icon(painter, QRectF(box).adjusted(1, 1, -1, -1), "check", theme, role=tone)
    elif state is FactState.WRONG:
        paint_icon(painter, QRectF(box).adjusted(1, 1, -1, -1), "close", theme, role=tone)


class FactsList(QListView):
    """The checklist; Space, Return or a click moves a fact on, with Shift in every mention."""

    fact_requested = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self.facts = FactsModel(self)
        self.setModel(self.facts)
        self.setItemDelegate(FactsDelegate(self))
        make_plain(self)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def set_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show the facts and take their height."""
        self.facts.set_rows(facts)
        self.setFixedHeight(ROW * min(max(1, len(facts)), _MOST) + 2)
        self.setVisible(bool(facts))
        if self.hasFocus():
            self._show_focus()

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
        """Move the current fact on."""
        index = self.currentIndex()
        if index.isValid() and event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            everywhere = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.fact_requested.emit(index.data(Role.ROW).number, everywhere)
            return
        if event.text() and not event.text().isspace():
            event.ignore()  # letters and digits are the window's, a checklist is not searched by typing
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say values in the language of the interface when it changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.viewport().update()
        return super().event(event)
