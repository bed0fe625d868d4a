"""The palette: a child widget over a flat scrim; Esc returns the focus to where it was."""

from __future__ import annotations

from enum import IntEnum
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.palette.entries import Entry, Shown, find_entries
from workbench.ui.theme import current_theme, glyphs
from workbench.ui.theme.icons import icon
from workbench.ui.widgets.keys import KeyCaps, caps_width, paint_caps
from workbench.ui.widgets.pane import Pane, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ROW: Final = 36
_HEADING: Final = 32
_MOST_HEIGHT: Final = 392


class Role(IntEnum):
    """What the delegate asks for."""

    SHOWN = Qt.ItemDataRole.UserRole


class PaletteModel(QAbstractListModel):
    """The rows for the letters typed so far."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Shown, ...] = ()

    def set_rows(self, rows: tuple[Shown, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, or its words for screen readers."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Role.SHOWN:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.heading or (f"{row.entry.words} {row.entry.about}" if row.entry else "")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be chosen: neither headings nor what can't be done now."""
        usual = super().flags(index)
        if not index.isValid():
            return usual
        entry = self.rows[index.row()].entry
        return usual if entry is not None and entry.enabled else Qt.ItemFlag.NoItemFlags


class PaletteDelegate(QStyledItemDelegate):
    """Paints headings and entries, the matched letters in the accent."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's size."""
        shown: Shown = index.data(Role.SHOWN)
        return QSize(300, _HEADING if shown.heading else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        shown: Shown = index.data(Role.SHOWN)
        theme = current_theme()
        area = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shown.heading:
            painter.setFont(theme.font("label"))
            painter.setPen(theme.colour("text2"))
            painter.drawText(area.adjusted(16, 6, -16, 0), Qt.AlignmentFlag.AlignVCenter, shown.heading)
        elif shown.entry is not None:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(area, theme.colour("accent_soft"))
                painter.fillRect(area.left(), area.top(), 3, area.height(), theme.colour("accent"))
            self._paint_entry(painter, area.adjusted(44, 0, -16, 0), shown, shown.entry, theme)
        painter.restore()

    def _paint_entry(self, painter: QPainter, area: QRect, shown: Shown, entry: Entry, theme: Theme) -> None:
        if entry.rating:
            box = QRectF(area.left() - 28, area.center().y() - 7, 14, 14)
            glyphs.paint_rating(painter, box, entry.rating, theme)
        caps = caps_width(entry.keys, theme)
        room = area.width() - caps - 12
        tone = "text" if entry.enabled else "disabled"
        x = area.left()
        matched = set(shown.match.places)
        usual, strong = theme.font("ui"), theme.font("ui_strong")
        words = QFontMetrics(usual).elidedText(entry.words, Qt.TextElideMode.ElideRight, room)
        for fits, run in groupby(enumerate(words), lambda letter: letter[0] in matched):
            text, font = "".join(letter for _place, letter in run), strong if fits else usual
            width = QFontMetrics(font).horizontalAdvance(text)
            painter.setFont(font)
            painter.setPen(theme.colour("accent_text" if fits and entry.enabled else tone))
            painter.drawText(QRect(x, area.top(), width + 1, area.height()), Qt.AlignmentFlag.AlignVCenter, text)
            x += width
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2" if entry.enabled else "disabled"))
        about = QFontMetrics(theme.font("small")).elidedText(
            entry.about, Qt.TextElideMode.ElideRight, max(0, area.left() + room - x - 12)
        )
        painter.drawText(area.adjusted(x + 12 - area.left(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, about)
        paint_caps(painter, QRect(area.right() - caps + 1, area.top(), caps, area.height()), entry.keys, theme)


class Palette(QWidget):
    """Covers the window with a scrim while it is open."""

    command_requested = Signal(str)
    claim_requested = Signal(str)
    filter_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._before: QWidget | None = None
        self._commands: tuple[Entry, ...] = ()
        self._others: Callable[[], tuple[Entry, ...]] = tuple
        self.box = PaletteBox(self)
        self.field, self.list, self.model = self.box.field, self.box.list, self.box.model
        self.field.textChanged.connect(lambda _text: self._find())
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._run(index.row()))
        parent.installEventFilter(self)
        self.hide()

    def open(self, commands: tuple[Entry, ...], others: Callable[[], tuple[Entry, ...]]) -> None:
        """Show the palette over the window, empty, with the focus in its field.

        Args:
            commands: all there are.
            others: what else can be found; gathered once something is typed.
        """
        window = self.parentWidget()
        self._before = window.focusWidget() if window else None
        self._commands, self._others = commands, cache(others)
        with QSignalBlocker(self.field):
            self.field.clear()
        self._find()
        self._cover()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Hide the palette and give the focus back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cover(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        self.setGeometry(window.rect())
        width, top = current_theme().tokens.sizes["palette"]
        width = min(width, self.width() - 32)
        height = self.box.wanted_height()
        self.box.setGeometry((self.width() - width) // 2, top, width, min(height, self.height() - top - 16))

    def _find(self) -> None:
        text = self.field.text()
        others = self._others() if text.strip() else ()
        rows = find_entries(text, self._commands, others, self.box.headings())
        self.model.set_rows(rows or (Shown(heading=self.tr("Nothing fits these letters")),))
        self._move(0, 1)
        self._cover()

    def _move(self, start: int, direction: int) -> None:
        row = start
        while 0 <= row < len(self.model.rows):
            entry = self.model.rows[row].entry
            if entry is not None and entry.enabled:
                self.list.setCurrentIndex(self.model.index(row))
                return
            row += direction

    def _run(self, row: int) -> None:
        entry = self.model.rows[row].entry if 0 <= row < len(self.model.rows) else None
        if entry is None or not entry.enabled:
            return
        self.leave()
        if entry.group == "command":
            self.command_requested.emit(entry.name)
        elif entry.group == "filter":
            self.filter_requested.emit(entry.name)
        else:
            self.claim_requested.emit(entry.name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; answer arrows, Return and Esc in the field."""
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        row = self.list.currentIndex().row()
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Down:
                self._move(row + 1, 1)
            case Qt.Key.Key_Up:
                self._move(row - 1, -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._run(row)
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                pass
            case _:
                return False
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the scrim."""
        theme = current_theme()
        colour = theme.colour("scrim")
        painter = QPainter(self)
        painter.setOpacity(theme.tokens.scrim_opacity[theme.dark])
        painter.fillRect(self.rect(), colour)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Close on a click beside the box."""
        self.leave()


class PaletteBox(Pane):
    """Field, list and foot."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAutoFillBackground(True)
        self.field, self.list, self.model = QLineEdit(), QListView(), PaletteModel(self)
        self._sign = label()
        self._words = {name: label("small") for name in ("choose", "run", "commands", "claims")}
        self._foot = QWidget()
        self._build()
        self.settle()

    def _build(self) -> None:
        self.field.setFrame(False)
        self.field.setStyleSheet(
            "QLineEdit, QLineEdit:focus { border: none; background: transparent; padding: 2px; "
            "min-height: 26px; font-size: 18px; }"
        )
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setProperty("plain", True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        top = QHBoxLayout()
        top.setContentsMargins(16, 8, 16, 8)
        top.setSpacing(8)
        for widget in (self._sign, self.field, KeyCaps("Esc")):
            top.addWidget(widget)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(16, 6, 16, 6)
        foot.setSpacing(6)
        for name, keys in (("choose", ("Up", "Down")), ("run", ("Return",))):
            foot.addWidget(KeyCaps(*keys))
            foot.addWidget(self._words[name])
            foot.addSpacing(8)
        foot.addStretch(1)
        for name, key in (("commands", ">"), ("claims", "#")):
            foot.addWidget(KeyCaps(key))
            foot.addWidget(self._words[name])
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(_rule())
        column.addWidget(self.list, 1)
        column.addWidget(_rule())
        column.addWidget(self._foot)

    def retranslate(self) -> None:
        """Name everything."""
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Search commands"))
        self.list.setAccessibleName(self.tr("Commands"))
        self._words["choose"].setText(self.tr("choose"))
        self._words["run"].setText(self.tr("run"))
        self._words["commands"].setText(self.tr("commands only"))
        self._words["claims"].setText(self.tr("claim by number"))

    def retheme(self) -> None:
        """Draw the sign anew."""
        self._sign.setPixmap(icon("search", current_theme()).pixmap(16, 16))

    def headings(self) -> dict[str, str]:
        """Return the groups' names."""
        return {
            "command": self.tr("Commands"),
            "filter": self.tr("Saved filters"),
            "source": self.tr("Sources"),
            "claim": self.tr("In the article"),
        }

    def wanted_height(self) -> int:
        """Return the height for all rows, up to the most."""
        rows = sum(_HEADING if shown.heading else _ROW for shown in self.model.rows)
        return 52 + min(_MOST_HEIGHT, max(_ROW, rows)) + 4 + 34


def _rule() -> QFrame:
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line
