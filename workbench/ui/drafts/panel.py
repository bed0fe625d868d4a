"""The list of what changed, with the keys that step through it and, for a new draft, take it over or drop it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from workbench.model.drafts import ChangeKind
from workbench.ui.drafts.delegate import ChangesDelegate
from workbench.ui.drafts.model import ChangesModel, Role
from workbench.ui.drafts.words import pair_words
from workbench.ui.keymap import key_said
from workbench.ui.widgets.halves import direction
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.lists import make_plain
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import Pane, label

if TYPE_CHECKING:
    from workbench.model.drafts import DraftChange, DraftComparison
    from workbench.ui.drafts.made import MadeDrafts
    from workbench.ui.drafts.rows import ChangeRow


_BATCH: Final = 16  # rows laid out before the window may answer


class ChangesPanel(Pane):
    """Shows the changes of a comparison; tells what a person wants of them."""

    accept_requested = Signal()
    change_requested = Signal(object)
    check_requested = Signal()
    discard_requested = Signal()
    next_requested = Signal()
    place_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setObjectName("changes_panel")
        self._comparison: DraftComparison | None = None
        self._change: DraftChange | None = None
        self._seen = self._count = 0
        self._seeking = False  # the change is in view, until somebody scrolls
        self._title, self._pair = label("panel_title"), label("small")
        self._about, self._progress = label("small", wrap=True), label("small")
        self.model, self.list = ChangesModel(self), QListView()
        self._delegate = ChangesDelegate(self.list)
        self._next, self._check = KeyButton("J"), KeyButton("Return")
        self._place = KeyButton("@place_lost")
        self._accept, self._discard = KeyButton("Ctrl+Return", primary=True), KeyButton("@discard_draft")
        self._head, self._rows = QHBoxLayout(), QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._column = QVBoxLayout(self)
        self._build()
        self.list.clicked.connect(self._on_index)
        self.list.verticalScrollBar().rangeChanged.connect(self._on_laid_out)
        self.list.verticalScrollBar().actionTriggered.connect(self._leave)
        self.list.activated.connect(self._on_activated)
        self.list.selectionModel().currentChanged.connect(lambda index, _before: self._on_current(index))
        self._accept.clicked.connect(self.accept_requested)
        self._check.clicked.connect(self.check_requested)
        self._discard.clicked.connect(self.discard_requested)
        self._next.clicked.connect(self.next_requested)
        self._place.clicked.connect(self.place_requested)
        self.settle()

    def _build(self) -> None:
        head = self._head
        head.setContentsMargins(16, 12, 16, 4)
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._pair)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        make_plain(self.list)
        self.list.setMouseTracking(True)
        self.list.viewport().installEventFilter(self)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)  # a long article has a thousand changes
        self.list.setBatchSize(_BATCH)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        foot = QFrame()
        foot.setProperty("role", "bar")
        rows = self._rows
        foot.setLayout(rows)
        rows.setContentsMargins(16, 8, 16, 8)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._progress, 1)
        first.addWidget(self._next)
        second.addStretch(1)
        second.addWidget(self._check)
        second.addWidget(self._place)
        second.addWidget(self._discard)
        second.addWidget(self._accept)
        nest(rows, first, 1)
        nest(rows, second)
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        nest(column, head)
        column.addWidget(self.list, 1)
        column.addWidget(foot)
        self._put_about(QBoxLayout.Direction.TopToBottom)

    def _put_about(self, way: QBoxLayout.Direction) -> None:
        """Say what holds for all in the first line, or below it where that is short."""
        if way == QBoxLayout.Direction.LeftToRight:
            self._about.setContentsMargins(16, 0, 16, 0)
            self._head.insertWidget(1, self._about, 1)
        else:
            self._about.setContentsMargins(16, 4, 16, 4)
            self._column.insertWidget(1, self._about)

    def retranslate(self) -> None:
        """Name everything."""
        self._title.setText(self.tr("What has changed"))
        self.list.setAccessibleName(self.tr("Changes"))
        self._next.setText(self.tr("Next change"))
        self._check.setText(self.tr("Check again"))
        self._place.setText(self.tr("Place at the selection"))
        self._accept.setText(self.tr("Accept"))
        self._accept.setAccessibleName(self.tr("Accept the new draft"))
        self._discard.setText(self.tr("Discard"))
        self._discard.setAccessibleName(self.tr("Discard the new draft"))
        self._delegate.forget_sizes()
        self._say()

    def set_comparison(self, made: MadeDrafts | None) -> None:
        """Show another comparison."""
        comparison = made.comparison if made else None
        if comparison is not None and comparison is self._comparison:
            return
        self._comparison, self._count = comparison, len(made.to_see) if made else 0
        self._delegate.forget_sizes()
        self.model.set_comparison(comparison, made.listed if made else None)
        self._say()

    def show_change(self, change: DraftChange | None, seen: int) -> None:
        """Select a change in the list; ``seen`` is its number among those to step through."""
        self._change, self._seen = change, seen
        row = self.model.row_of(change)
        if row >= 0:
            before, index = self.list.currentIndex(), self.model.index(row)
            self.list.selectionModel().blockSignals(True)
            self.list.setCurrentIndex(index)
            self.list.selectionModel().blockSignals(False)
            for one in (before, index):
                self.list.update(one)
            self._seeking = True
            self._bring()
        self._say()

    def _on_laid_out(self) -> None:
        """Go to the change again: its place is only known when the rows above have theirs."""
        if self._seeking:
            self._bring()

    def _bring(self) -> None:
        """Bring the change into view: whole, or its first lines where the list is too low for all of it.

        The first of a kind comes with its heading where both have room.
        """
        index = self.list.currentIndex()
        above = index.siblingAtRow(index.row() - 1)
        if above.isValid() and not above.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.list.scrollTo(above)
        low = self.list.visualRect(index).height() > self.list.viewport().height()
        hints = QAbstractItemView.ScrollHint
        self.list.scrollTo(index, hints.PositionAtTop if low else hints.EnsureVisible)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a change whole that was so before the list became lower: a notice came, or a button."""
        if isinstance(event, QResizeEvent) and watched is self.list.viewport():
            shown = self.list.visualRect(self.list.currentIndex())
            if shown.top() >= 0 and shown.bottom() < event.oldSize().height():
                QTimer.singleShot(0, self, self._bring)
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        self._seeking = False

    def focus_first(self) -> None:
        """Give the focus to the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say(self) -> None:
        shown, count = self._comparison, self._count
        pending = shown is not None and shown.pending
        fold = self.tr("fold") if self.model.unfolded else self.tr("unfold")
        self._delegate.fold_words = fold
        self._pair.setText(pair_words(shown) if shown else "")
        self._about.setVisible(not count or pending)
        if shown is None:
            self._about.setText(
                self.tr("This article has one draft. Open the next one with {key}.").format(key=key_said("new_draft"))
            )
        elif not count:
            self._about.setText(self.tr("Every claim is where it was; only spaces differ."))
        elif shown.foreign:
            self._about.setText(
                self.tr(
                    "No claim stands in this text any more: is it the right one? Nothing is saved until you accept it."
                )
            )
        else:
            self._about.setText(self.tr("Nothing is saved until you accept the new draft."))
        seen = self.tr("{seen} of {all} changes seen").format(seen=self._seen, all=count)
        self._progress.setText(seen if count else "")
        for button in (self._accept, self._discard):
            button.setVisible(pending)
        self._next.setVisible(count > 0)
        change = self._change
        self._check.setVisible(not pending and change is not None and change.new is not None)
        self._place.setVisible(not pending and change is not None and change.kind is ChangeKind.GONE)

    def _on_current(self, index: QModelIndex | QPersistentModelIndex) -> None:
        row: ChangeRow | None = index.data(Role.ROW) if index.isValid() else None
        if row is not None and row.change is not None:
            self.change_requested.emit(row.change)

    def _on_index(self, index: QModelIndex | QPersistentModelIndex) -> None:
        row: ChangeRow = index.data(Role.ROW)
        if row.folded:
            self._delegate.forget_sizes()
            self._leave()
            self.model.unfold()
            self._say()

    def _on_activated(self, index: QModelIndex | QPersistentModelIndex) -> None:
        row: ChangeRow = index.data(Role.ROW)
        if row.folded:
            self._on_index(index)
        elif row.change is not None:
            self.check_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out for the new width."""
        super().resizeEvent(event)
        way = direction(event.size().width())
        if way != self._rows.direction():
            self._rows.setDirection(way)
            self._put_about(way)
        bar = self.list.verticalScrollBar().sizeHint().width()
        if self._delegate.width != self.width() - bar:
            self._delegate.width = self.width() - bar
            self._delegate.forget_sizes()
            self.list.doItemsLayout()
