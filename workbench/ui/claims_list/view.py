"""The list of claims with its foot: one is gone to, several are acted on together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.announcing import announce
from workbench.ui.claims_list.delegate import ClaimDelegate
from workbench.ui.claims_list.model import ClaimsModel
from workbench.ui.keymap import key_said
from workbench.ui.language import grouped
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import Pane, label

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from workbench.model.claims import Claim

_LOST: Final = 40  # px of the line below the list


class ClaimList(Pane):
    """Shift and Ctrl with arrows or mouse select several."""

    claim_requested = Signal(str)
    command_requested = Signal(str)
    picked_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sidebar")
        self._title, self._count, self._close = label("ui_strong"), label("small"), KeyButton("@claim_list", flat=True)
        self.list, self.model = QListView(), ClaimsModel(self)
        self._empty = label("small", wrap=True)
        self._picked = label("small")
        self._lost, self._missing = KeyButton("@place_lost", link=True), 0
        self._of, self._selected = 0, ""
        self._awaited: frozenset[str] = frozenset()
        self._buttons = {name: QPushButton() for name in ("rate_many", "assign_many", "dismiss_many", "sign_many")}
        self._foot = QFrame()
        self._build()
        self.list.selectionModel().currentChanged.connect(lambda *_: self._tell_claim())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._tell_picked())
        self._lost.clicked.connect(lambda: self.command_requested.emit("place_lost"))
        self._close.clicked.connect(lambda: self.command_requested.emit("claim_list"))
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.command_requested.emit(name))
        self.settle()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 8)
        head.setSpacing(8)
        for widget in (self._title, self._count):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self._close)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ClaimDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setProperty("navigation", True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._empty.setContentsMargins(16, 0, 16, 0)
        self._foot.setProperty("role", "bar")
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(16, 8, 12, 8)
        foot.setSpacing(6)
        foot.addWidget(self._picked)
        grid = QGridLayout()  # two in a row: three German words beside each other are wider than the list
        grid.setSpacing(6)
        for at, button in enumerate(self._buttons.values()):
            grid.addWidget(button, at // 2, at % 2)
        nest(foot, grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        nest(column, head)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        below = QHBoxLayout()
        below.setContentsMargins(15, 0, 12, 0)
        below.addWidget(self._lost)
        self._lost.setFixedHeight(_LOST)  # with the air around it, which would stay where nothing is lost
        below.addStretch(1)
        nest(column, below)
        column.addWidget(self._foot)

    def retranslate(self) -> None:
        """Name everything."""
        self.setAccessibleName(self.tr("Claims"))
        self.list.setAccessibleName(self.tr("Claims"))
        self._title.setText(self.tr("Claims"))
        self._close.setText(self.tr("Library"))
        self._close.setAccessibleName(self.tr("Back to the library"))
        for name, words in (
            ("rate_many", self.tr("Rate…")),
            ("assign_many", self.tr("Assign…")),
            ("dismiss_many", self.tr("Dismiss")),
            ("sign_many", self.tr("Sign off")),
        ):
            self._buttons[name].setText(words)
        self._say()

    def show_claims(self, claims: tuple[Claim, ...], *, of: int, selected: str, lost: int = 0) -> None:
        """Show the claims that the filter lets through.

        Args:
            claims: in the order gone through.
            of: how many there are without the filter.
            selected: id of the selected claim.
            lost: how many the present draft has lost.
        """
        back = self._awaited if self._awaited.issubset(claim.id for claim in claims) else frozenset()
        kept = back or frozenset(self.picked)
        self._awaited -= back
        self._of, self._missing = of, lost
        self.model.set_claims(claims)
        chosen = self.list.selectionModel()
        if len(kept) > 1 and len(self.picked) < len(kept):
            for row in (self.model.row_of(claim) for claim in kept):
                if row >= 0:
                    chosen.select(self.model.index(row), QItemSelectionModel.SelectionFlag.Select)
        self.show_selected(selected)
        self._say()

    def show_selected(self, claim: str) -> None:
        """Follow the selection made elsewhere; several picked claims stay picked."""
        self._selected = claim
        if not self.isVisible():  # a row brought into sight makes Qt lay out all of them
            return
        row = self.model.row_of(claim)
        current = self.list.currentIndex().row()
        if row < 0 or row == current:
            return
        chosen = self.list.selectionModel()
        flag = QItemSelectionModel.SelectionFlag
        blocked = chosen.blockSignals(True)
        chosen.setCurrentIndex(self.model.index(row), flag.NoUpdate if len(self.picked) > 1 else flag.ClearAndSelect)
        chosen.blockSignals(blocked)
        self.list.scrollTo(self.model.index(row))
        self.list.viewport().update()
        self._say()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow only now the selection made while hidden."""
        super().showEvent(event)
        self.show_selected(self._selected)
        self._say()

    @property
    def picked(self) -> tuple[str, ...]:
        """Return the ids of the claims selected here, in their order; only while the list is shown."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return tuple(self.model.claims[row].id for row in rows) if self.isVisible() else ()

    @property
    def many_in_hand(self) -> bool:
        """Say whether several are selected and the keyboard is here: a key then means all of them."""
        focus = self.window().focusWidget()
        return len(self.picked) > 1 and focus is not None and self.isAncestorOf(focus)

    def pick_when_back(self, claims: frozenset[str]) -> None:
        """Select claims once all are shown: one undo brings back what was dismissed together, to be decided anew."""
        self._awaited = claims

    def pick_one(self) -> None:
        """Select the claim shown alone."""
        chosen, row = self.list.selectionModel(), self.model.row_of(self._selected)
        if row < 0:
            chosen.clearSelection()
        else:
            chosen.setCurrentIndex(self.model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def pick(self, claims: tuple[str, ...]) -> bool:
        """Select these claims and no others; returns whether all of them are shown."""
        chosen, rows = self.list.selectionModel(), [self.model.row_of(claim) for claim in claims]
        chosen.clearSelection()
        for row in rows:
            if row >= 0:
                chosen.select(self.model.index(row), QItemSelectionModel.SelectionFlag.Select)
        return min(rows, default=-1) >= 0

    def pick_all(self) -> None:
        """Select every claim shown."""
        self.list.selectAll()

    def _tell_claim(self) -> None:
        row = self.list.currentIndex().row()
        if self.isVisible() and 0 <= row < len(self.model.claims):
            self.claim_requested.emit(self.model.claims[row].id)

    def _tell_picked(self) -> None:
        before = self._picked.text() if self._foot.isVisible() else ""
        self._say()
        if len(self.picked) > 1 and self._picked.text() != before:
            announce(self.list, self._picked.text())
        self.picked_changed.emit()

    def _say(self) -> None:
        shown, of, picked = len(self.model.claims), self._of, len(self.picked)
        self._count.setText(
            grouped(of) if shown == of else self.tr("{shown} of {of}").format(shown=grouped(shown), of=grouped(of))
        )
        self._empty.setVisible(not shown)
        self._empty.setText(
            self.tr("No claim matches the filter. “Show all claims” in its menu clears it.")
            if of
            else self.tr("No claim here yet. Select words in the manuscript and press {key} to mark one.").format(
                key=key_said("mark")
            )
        )
        self._lost.setVisible(self._missing > 0)
        lost = self.tr("{count} lost: place here").format(count=grouped(self._missing))
        self._lost.setText(lost)
        self._lost.setAccessibleName(lost)
        self._foot.setVisible(picked > 1)
        self._picked.setText(self.tr("{count} selected; one undo takes it back").format(count=grouped(picked)))

    def focus_list(self) -> None:
        """Give the focus to the list."""
        if not self.list.currentIndex().isValid() and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
