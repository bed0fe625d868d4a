"""Facts of a claim beside those of a passage: a tick where they agree, a sign where they differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.model.facts import NAMES, FactKind
from workbench.model.wording import kind_words, value_words
from workbench.ui.language import core, spoken
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import paint_icon
from workbench.ui.widgets.lists import make_plain
from workbench.ui.widgets.rows_model import Index, Role, RowsModel
from workbench.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.compare.alike.matching import FactMatch
    from workbench.model.facts import Fact
    from workbench.ui.theme import Theme

_ROW: Final = 52
_SHORT_ROW: Final = 28
_WIDE: Final = 640  # px from which words and value of both sides stand in one line
_SIGN: Final = 24  # px for tick or sign
_LINE: Final = 20
_GAP: Final = 8
_SIGNS: Final = {"agree": ("check", "verified"), "differ": ("not-equal", "false"), "unlike": ("question", "text2")}


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One fact of the claim and what the passage says to it."""

    match: FactMatch

    def words(self) -> str:
        """Return the row in one line for screen readers."""
        match = self.match
        if match.other is None:
            return f"{_one_line(match.fact)}: {core('compare.silent')}"
        return f"{_one_line(match.fact)} – {_one_line(match.other)}: {core(f'compare.{match.relation}')}"


def rows_of(matches: Iterable[FactMatch]) -> tuple[CompareRow, ...]:
    """Return the rows of a claim beside a passage; quotations are laid beside each other elsewhere."""
    return tuple(CompareRow(match) for match in matches if match.fact.kind is not FactKind.QUOTE)


def count_words(rows: Iterable[CompareRow]) -> str:
    """Return "3 agree, 1 differs" in the interface's language; empty without a comparison."""
    relations = [row.match.relation for row in rows]
    agree, differ = relations.count("agree"), relations.count("differ")
    parts = []
    if agree:
        parts.append(core("compare.agree-one" if agree == 1 else "compare.agree-many", count=agree))
    if differ:
        parts.append(core("compare.differ-one" if differ == 1 else "compare.differ-many", count=differ))
    return ", ".join(parts) or (core("compare.nothing") if relations else "")


def heard_words(rows: Iterable[CompareRow]) -> str:
    """Return the count and each row that does not agree, for whoever does not see the list."""
    every = tuple(rows)
    differ = [row.words() for row in every if row.match.relation != "agree"]
    return ". ".join(part for part in (count_words(every), *differ) if part)


class CompareModel(RowsModel[CompareRow]):
    """The rows of one comparison."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, or its words, also where the mouse rests on it: long ones are cut."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(super().data(index, Qt.ItemDataRole.DisplayRole) or "")
        return super().data(index, role)

    def said(self, row: CompareRow) -> str:
        """Return a row's words for screen readers."""
        return row.words()


class CompareDelegate(QStyledItemDelegate):
    """Paints sign, the claim's words with their value, and the passage's beside them; in a wide list in one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's size; a fact the passage is silent on takes one line."""
        return QSize(option.rect.width(), row_height(index.data(Role.ROW), option.rect.width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: CompareRow = index.data(Role.ROW)
        theme, area, match = current_theme(), QRect(option.rect), row.match
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if match.relation == "differ":
            painter.fillRect(area, theme.colour("false_tint"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        sign = _SIGNS.get(match.relation)
        if sign is not None:
            top = area.top() + (7 if area.height() == _SHORT_ROW else 10)
            paint_icon(painter, QRectF(area.left() + 4, top, 14, 14), sign[0], theme, role=sign[1])
        half = (area.width() - _SIGN) // 2
        left = QRect(area.left() + _SIGN, area.top(), half - 8, area.height())
        right = QRect(area.left() + _SIGN + half, area.top(), half - 4, area.height())
        if match.other is None:
            self._line(painter, left, match.fact.text, theme.font("small"), theme.colour("text2"))
            self._line(painter, right, "–", theme.font("small"), theme.colour("text2"))
        else:
            self._fact(painter, left, match.fact, theme, _about(match.fact))
            words = core("compare.unlike") if match.relation == "unlike" else _about(match.other)
            self._fact(painter, right, match.other, theme, words)
        painter.restore()

    def _fact(self, painter: QPainter, area: QRect, fact: Fact, theme: Theme, words: str) -> None:
        name = theme.font("ui_strong")
        if area.height() == _SHORT_ROW:
            wanted = QFontMetrics(name).horizontalAdvance(_one_line(fact)) + 1
            upper = QRect(area.left(), area.top(), min(wanted, area.width() * 3 // 5), area.height())
            lower = area.adjusted(upper.width() + _GAP, 0, 0, 0)
        else:
            upper = QRect(area.left(), area.top() + 6, area.width(), _LINE)
            lower = upper.translated(0, _LINE)
        self._line(painter, upper, fact.text, name, theme.colour("text"))
        self._line(painter, lower, words, theme.font("small"), theme.colour("text2"))

    def _line(self, painter: QPainter, area: QRect, words: str, font: QFont, tone: QColor) -> None:
        """Paint a line: names may be cut short, an amount or a date shrinks instead (the look forbids clipping it)."""
        words = " ".join(words.split())
        while QFontMetrics(font).horizontalAdvance(words) > area.width() and font.pixelSize() > 9:  # noqa: PLR2004
            font.setPixelSize(font.pixelSize() - 1)
        painter.setFont(font)
        painter.setPen(tone)
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)


def row_height(row: CompareRow, width: int) -> int:
    """Return how high a row is in a list of a width (px)."""
    return _SHORT_ROW if row.match.other is None or width >= _WIDE else _ROW


def _about(fact: Fact) -> str:
    """Return the value, or the kind of a name."""
    return kind_words(fact.kind.value, spoken()) if fact.kind in NAMES else value_words(fact, spoken())


def _one_line(fact: Fact) -> str:
    return " ".join(fact.text.split())


class CompareList(QListView):
    """The comparison; it takes the height it needs and no key: it is there to be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comparison = CompareModel(self)
        self.setModel(self.comparison)
        self.setItemDelegate(CompareDelegate(self))
        make_plain(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_rows(self, rows: tuple[CompareRow, ...]) -> None:
        """Show a comparison."""
        self.comparison.set_rows(rows)
        self._fit()
        self.setVisible(bool(rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the rows are at this width."""
        super().resizeEvent(event)
        if (event.size().width() >= _WIDE) != (event.oldSize().width() >= _WIDE):
            self.scheduleDelayedItemsLayout()
        self._fit()  # filled while hidden it had another width

    def _fit(self) -> None:
        width = self.viewport().width()
        self.setFixedHeight(sum(row_height(row, width) for row in self.comparison.rows) + 2)
