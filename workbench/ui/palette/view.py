"""The palette: a child widget above a flat scrim; Esc returns the focus to where it was."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEvent,
    QObject,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.announcing import announce
from workbench.ui.drops.fields import FilesPassBy
from workbench.ui.keymap import current_keymap
from workbench.ui.palette.delegate import HEADING, ROW, PaletteDelegate
from workbench.ui.palette.entries import Entry, Shown, find_entries
from workbench.ui.palette.model import PaletteModel
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import icon
from workbench.ui.widgets.keys import KeyCaps
from workbench.ui.widgets.lists import make_plain
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import Pane, label, paint_next
from workbench.ui.widgets.scrim import Scrim

if TYPE_CHECKING:
    from collections.abc import Callable


_MOST_HEIGHT: Final = 392


class Palette(QWidget):
    """Lies over the window, which is dimmed while it is open."""

    command_requested = Signal(str)
    claim_requested = Signal(str)
    filter_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.scrim = Scrim(parent)
        self.scrim.clicked.connect(self.leave)
        self._before: QWidget | None = None
        self._commands: tuple[Entry, ...] = ()
        self._others: Callable[[], tuple[Entry, ...]] = tuple
        self._said = ""
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
        self._said = ""
        paint_next(self.list, frames=2)  # the window behind and the rows painted at once would be felt
        self._find()
        self._cover()
        paint_next(self)
        self.scrim.come()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Give the focus back and hide the palette: hidden first, it would throw the focus onto the next button."""
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self.scrim.go()

    def _cover(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        room = window.rect()
        self.scrim.cover(room)
        width, top = current_theme().tokens.sizes["palette"]
        width = min(width, room.width() - 32)
        height = min(self.box.wanted_height(), room.height() - top - 16)
        self.setGeometry((room.width() - width) // 2, top, width, height)
        self.box.setGeometry(self.rect())

    def _find(self) -> None:
        text = self.field.text()
        others = self._others() if text.strip() else ()
        rows = find_entries(text, self._commands, others, self.box.headings())
        nothing = self.tr("Nothing matches these letters")
        self.model.set_rows(rows or (Shown(heading=nothing),))
        if not rows:
            self._say(nothing)
        self._move(0, 1)
        self._cover()

    def _move(self, start: int, direction: int) -> None:
        row = start
        while 0 <= row < len(self.model.rows):
            entry = self.model.rows[row].entry
            if entry is not None and entry.enabled:
                self.list.setCurrentIndex(self.model.index(row))
                self._say(self.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))
                return
            row += direction

    def _say(self, words: str) -> None:
        """Say what is chosen: the focus stays in the field, and a letter typed often leaves the choice as it is."""
        if words != self._said:
            self._said = words
            announce(self.field, words)

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
        if QKeySequence(event.keyCombination()).toString() in current_keymap().keys("palette"):
            self.field.selectAll()  # the palette once more: what is typed now begins anew
            return True
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


class PaletteBox(Pane):
    """Field, list and foot."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAutoFillBackground(True)
        self.field, self.list, self.model = QLineEdit(), QListView(), PaletteModel(self)
        FilesPassBy(self).watch(self.field)
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
        make_plain(self.list)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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
        nest(column, top)
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
        rows = sum(HEADING if shown.heading else ROW for shown in self.model.rows)
        return 52 + min(_MOST_HEIGHT, max(ROW, rows)) + 4 + 34


def _rule() -> QFrame:
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line
