"""The toolbar: undo, redo, the views, the draft, filter, order, commands, report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from workbench.ui.filter_button import FilterButton
from workbench.ui.filters import Order
from workbench.ui.keymap import with_key
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import icon
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.pane import Pane
from workbench.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

VIEWS: Final = ("read", "strike", "source", "drafts")
_GAP: Final = 8  # px
_SIDES: Final = (8, 16)


class Toolbar(Pane):
    """Shows what is chosen; tells what a person chooses."""

    command_requested = Signal(str)
    order_changed = Signal(str)
    view_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "toolbar")
        self.setFixedHeight(int(current_theme().tokens.layout["toolbar"]))
        self._undo, self._redo = _icon_button(), _icon_button()
        self.views = Segments(VIEWS, chosen="read")
        self._draft, self.filter, self._order = _menu_button(), FilterButton(), _menu_button()
        self._commands, self.report_button = KeyButton("Ctrl+K"), KeyButton()
        self._chosen_order, self._drafts = Order.TEXT, 0
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDES[0], 0, _SIDES[1], 0)
        row.setSpacing(_GAP)
        self._rule = _line()
        for widget in (self._undo, self._redo, self._rule, self.views, self._draft):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.filter, self._order, self._commands, self.report_button):
            row.addWidget(widget)
        self.set_undo(undo=False, redo=False)  # until the journal is asked
        self._undo.clicked.connect(lambda: self.command_requested.emit("undo"))
        self._redo.clicked.connect(lambda: self.command_requested.emit("redo"))
        self._commands.clicked.connect(lambda: self.command_requested.emit("palette"))
        self.report_button.clicked.connect(lambda: self.command_requested.emit("report"))
        self.views.chosen_changed.connect(self.view_requested)
        self.settle()
        self.set_article(present=False, drafts=0)

    def retranslate(self) -> None:
        """Name everything."""
        self._undo.setToolTip(with_key(self.tr("Undo"), "undo"))
        self._undo.setAccessibleName(self.tr("Undo"))
        self._redo.setToolTip(with_key(self.tr("Redo"), "redo"))
        self._redo.setAccessibleName(self.tr("Redo"))
        self.views.setAccessibleName(self.tr("View"))
        self.views.set_words(
            {
                "read": self.tr("Read"),
                "strike": self.tr("Strike through"),
                "source": self.tr("Source"),
                "drafts": self.tr("Drafts"),
            }
        )
        self._commands.setText(self.tr("Commands"))
        self.report_button.setText(self.tr("Report…"))
        self.filter.retranslate()
        self._fill_order()
        self._fill_drafts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Share the width anew when words changed: a filter in force says which, another language has longer ones."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Leave out what the menus offer too, as much as the words of the rest need to stand whole."""
        taken = sum(_SIDES) - _GAP + _room_of((self.views, self.filter))
        for group in (
            (self._commands,),
            (self._undo, self._redo, self._rule, self.report_button),
            (self._draft, self._order),
        ):
            taken += _room_of(group)
            for widget in group:
                widget.setVisible(taken <= self.width())

    def retheme(self) -> None:
        """Take icons from the present theme."""
        self._undo.setIcon(icon("undo", current_theme()))
        self._redo.setIcon(icon("redo", current_theme()))

    def set_undo(self, *, undo: bool, redo: bool) -> None:
        """Show what can be undone and redone."""
        self._undo.setEnabled(undo)
        self._redo.setEnabled(redo)

    def set_article(self, *, present: bool, drafts: int) -> None:
        """Show whether an article lies on the desk and which draft it is."""
        self._drafts = drafts
        for widget in (self.views, self._draft, self.filter, self._order, self.report_button):
            widget.setEnabled(present)
        self._fill_drafts()

    def show_order(self, order: Order) -> None:
        """Show the order in force."""
        self._chosen_order = order
        self._fill_order()

    @property
    def order_words(self) -> str:
        """Return the order in force, as its button says it."""
        return self._order.text()

    def _fill_drafts(self) -> None:
        words = self.tr("Draft {number}").format(number=self._drafts) if self._drafts else self.tr("Draft")
        self._draft.setText(words)
        self._draft.setAccessibleName(words)
        menu = _fresh_menu(self._draft)
        for name, text in (
            ("new_draft", self.tr("Open new draft…")),
            ("paste_draft", self.tr("Paste text as new draft")),
        ):
            menu.addAction(text).triggered.connect(lambda _=False, n=name: self.command_requested.emit(n))

    def _fill_order(self) -> None:
        names = {Order.TEXT: self.tr("Order: text"), Order.NUMBERS: self.tr("Order: numbers first")}
        self._order.setText(names[self._chosen_order])
        self._order.setAccessibleName(names[self._chosen_order])
        menu = _fresh_menu(self._order)
        entries = [(order.value, words) for order, words in names.items()]
        _choices(menu, entries, self._chosen_order.value, self.order_changed.emit)


def _room_of(widgets: Iterable[QWidget]) -> int:
    """Return the width (px) that widgets take with the gap before each."""
    return sum(max(one.sizeHint().width(), one.minimumWidth()) + _GAP for one in widgets)


def _choices(menu: QMenu, entries: Iterable[tuple[str, str]], chosen: str, tell: Callable[[str], object]) -> None:
    group = QActionGroup(menu)
    for key, words in entries:
        action = QAction(words, menu)
        action.setCheckable(True)
        action.setChecked(key == chosen)
        action.triggered.connect(lambda _=False, key=key: tell(key))
        group.addAction(action)
        menu.addAction(action)


def _fresh_menu(button: QPushButton) -> QMenu:
    old = button.menu()
    menu = QMenu(button)
    button.setMenu(menu)
    if old is not None:
        old.deleteLater()
    return menu


def _icon_button() -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIconSize(QSize(16, 16))
    button.setFixedSize(28, 28)
    return button


def _menu_button() -> QPushButton:
    button = QPushButton()
    button.setFixedHeight(28)
    return button


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedSize(1, 16)
    return line
