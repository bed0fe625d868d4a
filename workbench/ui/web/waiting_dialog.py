"""What failed and waits: for what, why, since when; tried again, another address, a saved file, a copy, or dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from workbench.text.messages import say
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.language import spoken
from workbench.ui.times import clock
from workbench.ui.web.tables import Row, RowsTable
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import label
from workbench.ui.widgets.rings import boxes_in_line
from workbench.ui.widgets.state_box import StateBox

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from workbench.model.waiting import Waiting


class WaitingDialog(Sheet):
    """Lists what waits and what came of it; it stays open, and says so when nothing waits any more.

    Signals:
        address_requested: id and another address, to be tried at once.
        allowed_changed: copies at the archive are allowed or not.
        copy_requested: id: the archive's copy is to be looked for and taken.
        file_requested: id: a saved file is to be chosen and attached instead.
    """

    address_requested = Signal(str, str)
    allowed_changed = Signal(bool)
    copy_requested = Signal(str)
    file_requested = Signal(str)
    removal_requested = Signal(str)
    retry_requested = Signal(tuple)

    def __init__(self, parent: QWidget | None, *, allowed: bool = False) -> None:
        super().__init__(parent)
        self.name(self.tr("Waiting addresses"), action=self.tr("Try again"))
        self.cancel.setText(self.tr("Close"))
        columns = (self.tr("For"), self.tr("Address"), self.tr("Outlook"), self.tr("Last try"))
        self.table = RowsTable(columns, stretch=1, name=self.tr("Waiting addresses"))
        self._why, self._typed, self._empty = label("body", wrap=True), label("small", wrap=True), StateBox()
        self.all, self.remove = QPushButton(self.tr("Try all again")), QPushButton(self.tr("Remove"))
        self.address = QLineEdit()
        self.file, self.copy = QPushButton(self.tr("Attach a saved file…")), QPushButton(self.tr("Take archived copy"))
        self.allowed = QCheckBox(
            self.tr("Allow copies at the Internet Archive; it learns which pages are being checked")
        )
        self.allowed.setChecked(allowed)
        self._waiting: dict[str, Waiting] = {}
        self._shown = ""
        self._build()
        self._connect()
        self.resize(920, 560)
        self.table.setFocus()

    def _build(self) -> None:
        self.body.addWidget(self._empty, 1)
        self._empty.say(
            self.tr("No address is waiting"), self.tr("What cannot be fetched is kept here with everything you typed.")
        )
        self.body.addWidget(self.table, 1)
        self.body.addSpacing(8)
        self.body.addWidget(self._why)
        self.body.addWidget(self._typed)
        self.body.addSpacing(8)
        self._words = label("label", self.tr("Another address"))
        self.address.setAccessibleName(self.tr("Another address"))
        self.body.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.address, 1)
        for button in (self.file, self.copy):
            row.addWidget(button)
        nest(self.body, row)
        self.body.addSpacing(4)
        nest(self.body, boxes_in_line(self.allowed))
        self.foot.insertWidget(1, self.remove)
        self.foot.insertWidget(2, self.all)
        for button in (self.all, self.remove, self.file, self.copy):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self.all.clicked.connect(self._on_all)
        self.remove.clicked.connect(lambda: self.removal_requested.emit(self.table.chosen))
        self.file.clicked.connect(lambda: self.file_requested.emit(self.table.chosen))
        self.copy.clicked.connect(lambda: self.copy_requested.emit(self.table.chosen))
        self.allowed.toggled.connect(self.allowed_changed)
        self.allowed.toggled.connect(lambda _on: self._tell())
        self.table.chosen_changed.connect(lambda _id: self._tell())
        self.table.removal_requested.connect(self._on_removal)

    def show_waiting(
        self, waiting: tuple[Waiting, ...], busy: AbstractSet[str], arrived: Iterable[Waiting] = ()
    ) -> None:
        """Show what waits, what is being fetched, and what came since the dialog was opened."""
        self._waiting = {one.id: one for one in waiting}
        here = [one for one in arrived if one.id not in self._waiting]
        rows = [self._row(one, busy=one.id in busy) for one in waiting]
        self.table.show_rows((*rows, *map(self._arrived_row, here)))
        self.subtitle.setText(str(len(waiting)) if waiting else "")
        self._empty.setVisible(not waiting)
        self.table.setVisible(bool(rows or here))
        self.all.setEnabled(bool(waiting))
        self._tell()

    def _row(self, one: Waiting, *, busy: bool) -> Row:
        target, address = self._names(one)
        tried = self.tr("fetching …") if busy else clock(one.tried_at, spoken())
        if not busy and one.seconds_left():
            tried = self.tr("{time}; not before {until}").format(
                time=tried, until=clock(one.failure.not_before, spoken())
            )
        outlook = say("waiting.later" if one.failure.passes else "waiting.hardly", spoken())
        words = f"{target}, {address}, {outlook}, {tried}, {one.failure.words(spoken())}"
        return Row(id=one.id, cells=(target, address, outlook, tried), words=words)

    def _arrived_row(self, one: Waiting) -> Row:
        """Return the row of what came: it says so as long as the dialog is open."""
        target, address = self._names(one)
        came = self.tr("✓ attached") if one.claim else self.tr("✓ imported")
        return Row(id=one.id, cells=(target, address, came, ""), words=f"{target}, {address}, {came}")

    def _names(self, one: Waiting) -> tuple[str, str]:
        target = self.tr("Claim {number}").format(number=one.claim_number) if one.claim else self.tr("Article")
        return target, one.url or say("source.known", spoken())

    def _tell(self) -> None:
        """Say why the chosen one failed and what was typed for it, and offer what helps."""
        one = self._waiting.get(self.table.chosen)
        for widget in (self.accept_button, self.remove, self.address, self.file):
            widget.setEnabled(one is not None)
        self.copy.setEnabled(one is not None and not one.confidential and self.allowed.isChecked())
        if one is None:
            self._why.setText("")
            self._typed.setText("")
            self.address.clear()
            self._shown = ""
            return
        if self._shown != one.id + one.url:  # else somebody may be typing there
            self._shown = one.id + one.url
            self.address.setText(one.url)
            self.address.setCursorPosition(0)
        self._why.setText(one.failure.words(spoken()))
        self._typed.setText(_typed_words(one))

    def commit(self) -> None:
        """Try the chosen one again, at the other address that was typed; the dialog stays."""
        self.complain("")
        one, typed = self._waiting.get(self.table.chosen), self.address.text().strip()
        if one is None:
            return
        if typed and typed != one.url:
            self.address_requested.emit(one.id, typed)
        else:
            self.retry_requested.emit((one.id,))

    def _on_all(self) -> None:
        self.complain("")
        self.retry_requested.emit(tuple(self._waiting))

    def _on_removal(self, waiting: str) -> None:
        if waiting in self._waiting:
            self.removal_requested.emit(waiting)

    def tell_round(self, came: int, left: int) -> None:
        """Say how trying several ended; each row says the same for itself."""
        if came + left > 1:
            self.complain(self.tr("{came} arrived, {left} still waiting.").format(came=came, left=left))
        elif came:
            self.complain("")


def _typed_words(one: Waiting) -> str:
    """Return for which article an address was kept, by whom and when, and what was typed for it."""
    stance = say(f"stance.{one.stance.value}", spoken()) if one.claim else ""
    grade = say(f"grade.{one.grade.value}", spoken()) if one.grade.value else ""
    quote = (f"„{one.quote}“" if spoken() == "de" else f"“{one.quote}”") if one.quote else ""
    kept = ", ".join(part for part in (one.by, clock(one.at, spoken())) if part)
    typed = " · ".join(part for part in (stance, grade, quote, one.time, one.date, one.note) if part)
    return "\n".join(part for part in (one.article_title, typed, kept) if part)
