"""The addresses that wait: for what, why, since when; tried again one by one or all, or taken off the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from workbench.text.messages import say
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.language import spoken
from workbench.ui.times import clock
from workbench.ui.web.tables import Row, RowsTable
from workbench.ui.widgets.pane import label

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from workbench.model.waiting import Waiting


class WaitingDialog(Sheet):
    """Lists what waits; it stays open while things arrive, and says so when nothing waits any more."""

    removal_requested = Signal(str)
    retry_requested = Signal(tuple)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.name(self.tr("Waiting addresses"), action=self.tr("Try again"))
        self.cancel.setText(self.tr("Close"))
        columns = (self.tr("For"), self.tr("Address"), self.tr("Last try"))
        self.table = RowsTable(columns, stretch=1, name=self.tr("Waiting addresses"))
        self._why, self._empty = label("", wrap=True), label("small", wrap=True)
        self._why.setMinimumHeight(64)
        self._empty.setText(self.tr("No address waits. What can't be fetched for a passing reason is kept here."))
        self.all, self.remove = QPushButton(self.tr("Try all again")), QPushButton(self.tr("Remove"))
        self._waiting: dict[str, Waiting] = {}
        for widget in (self._empty, self.table):
            self.body.addWidget(widget, 1 if widget is self.table else 0)
        self.body.addSpacing(8)
        self.body.addWidget(self._why)
        self.foot.insertWidget(1, self.remove)
        self.foot.insertWidget(2, self.all)
        for button in (self.all, self.remove):
            button.setAutoDefault(False)
        self.all.clicked.connect(lambda: self.retry_requested.emit(tuple(self._waiting)))
        self.remove.clicked.connect(lambda: self.removal_requested.emit(self.table.chosen))
        self.table.chosen_changed.connect(lambda _id: self._tell())
        self.table.removal_requested.connect(self.removal_requested)
        self.resize(800, 420)
        self.table.setFocus()

    def show_waiting(self, waiting: tuple[Waiting, ...], busy: AbstractSet[str]) -> None:
        """Show what waits; what is being fetched says so."""
        self._waiting = {one.id: one for one in waiting}
        self.table.show_rows(tuple(self._row(one, busy=one.id in busy) for one in waiting))
        self.subtitle.setText(str(len(waiting)) if waiting else "")
        self._empty.setVisible(not waiting)
        self.table.setVisible(bool(waiting))
        for button in (self.accept_button, self.all, self.remove):
            button.setEnabled(bool(waiting))
        self._tell()

    def _row(self, one: Waiting, *, busy: bool) -> Row:
        target = self.tr("Claim {number}").format(number=one.claim_number) if one.claim else self.tr("Article")
        address = one.url or say("source.known", spoken())
        tried = self.tr("fetching …") if busy else clock(one.tried_at, spoken())
        if not busy and one.seconds_left():
            tried = self.tr("{time}; not before {until}").format(
                time=tried, until=clock(one.failure.not_before, spoken())
            )
        words = f"{target}, {address}, {tried}, {one.failure.words(spoken())}"
        return Row(id=one.id, cells=(target, address, tried), words=words)

    def _tell(self) -> None:
        """Say why the chosen one failed and what was typed for it."""
        one = self._waiting.get(self.table.chosen)
        if one is None:
            self._why.setText("")
            return
        typed = [say(f"stance.{one.stance.value}", spoken())] if one.claim else []
        typed += [say(f"grade.{one.grade.value}", spoken())] if one.grade.value else []
        typed += [f"„{one.quote}“" if spoken() == "de" else f"“{one.quote}”"] if one.quote else []
        typed += [one.note] if one.note else []
        where = f"{one.article_title}: " if one.article_title else ""
        self._why.setText(f"{one.failure.words(spoken())}\n{where}{' · '.join(typed)}".strip())

    def commit(self) -> None:
        """Try the chosen one again; the dialog stays."""
        self.complain("")
        if self.table.chosen:
            self.retry_requested.emit((self.table.chosen,))
