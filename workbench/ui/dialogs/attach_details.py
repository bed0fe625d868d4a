"""The right column of the attach dialog: the passages that fit, the comparison, and what the source is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from workbench.model.evidence import Grade, Stance
from workbench.model.wording import finding_words
from workbench.ui.announcing import announce
from workbench.ui.dialogs.timing import TimeField
from workbench.ui.language import core, spoken
from workbench.ui.panel.finding import Findings
from workbench.ui.source.compare_list import CompareList, count_words, heard_words
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import label
from workbench.ui.widgets.rings import boxes_in_line
from workbench.ui.widgets.segments import Segments
from workbench.ui.widgets.wrapped import wrap_rows

if TYPE_CHECKING:
    from workbench.ui.source.compare_list import CompareRow
    from workbench.ui.source.comparison import Comparison

_LOW: Final = 36  # px of a field for a few words
_LIST: Final = 88  # px that the passages keep when the comparison is long
_LIST_MOST: Final = 152  # px that they take so that the first can be read whole
_NEXT: Final = 24  # px of the next one, which show that there is one


class AttachDetails(QWidget):
    """Lays out the fields that stand beside the text of a source; the dialog reads and fills them."""

    def __init__(self) -> None:
        super().__init__()
        self.proposals = QListWidget()
        self.table, self.count = CompareList(), label("small")
        self.findings = Findings(jumps=False)
        self.state = label("small", wrap=True)  # what is going on, or why nothing is compared
        self.stance = Segments([stance.value for stance in Stance], chosen=Stance.CONTEXT.value)
        self.grade = Segments([grade.value or "none" for grade in Grade], chosen="none")
        self.confidential = QCheckBox(self.tr("Confidential: named only in the report for the legal department"))
        self.note, self.time = QPlainTextEdit(), TimeField()
        self._timed, self._recorded = QWidget(), False
        self.last = QWidget()  # what is said of the source in words: the dialog keeps it in sight
        self._dress()
        self._build()

    def _dress(self) -> None:
        self.stance.set_words({s.value: core(f"stance.{s.value}") for s in Stance})
        words = {g.value: core(f"grade.{g.value}") for g in Grade if g.value}
        self.grade.set_words({**words, "none": self.tr("Ungraded")})
        wrap_rows(self.proposals)
        self.proposals.setMinimumHeight(_LIST)
        self.proposals.viewport().installEventFilter(self)
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(_LOW)
        self.note.setPlaceholderText(self.tr("For the desk only"))
        self.show_rows((), self.tr("What agrees and what does not appears here once a source has been read."))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for name, widget in (
            (self.tr("Passages that fit"), self.proposals),
            (self.tr("Comparison"), self.table),
            (self.tr("The evidence"), self.stance),
            (self.tr("The source is"), self.grade),
        ):
            heading = QHBoxLayout()
            heading.addWidget(label("label", name))
            heading.addStretch(1)
            if widget is self.table:
                heading.addWidget(self.count)
            nest(column, heading)
            widget.setAccessibleName(name)
            column.addWidget(widget, 1 if widget is self.proposals else 0)
            if widget is self.table:
                column.addWidget(self.findings)
                column.addWidget(self.state)
            if widget is not self.grade:
                column.addSpacing(8)
        self._build_last()

    def _build_last(self) -> None:
        """Lay out the note, beside it the time code of a recording, and whether the source is confidential."""
        row = QHBoxLayout(self.last)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        written = QHBoxLayout()
        written.setSpacing(12)
        self.note.setAccessibleName(self.tr("Note"))
        self.time.retranslate()
        self.time.setProperty("low", True)  # as high as the note: a fixed height would give way to the sheet's own
        note = named(self.tr("Note"), self.note)
        note.addStretch(1)
        timed = named(self.tr("Time code"), self.time)
        timed.setContentsMargins(0, 0, 0, 0)
        timed.addStretch(1)
        self._timed.setLayout(timed)
        nest(written, note, 1)
        written.addWidget(self._timed)
        self._timed.hide()
        nest(row, written, 3)
        column = named("", boxes_in_line(self.confidential))
        self.confidential.setFixedHeight(_LOW)  # beside the note, not between it and its name
        nest(row, column, 2)
        self.time.textChanged.connect(lambda words: self._timed.setVisible(self._recorded or bool(words)))

    def changeEvent(self, event: QEvent) -> None:
        """Take what stands apart along."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.last.setEnabled(self.isEnabled())

    def show_comparison(self, found: Comparison, nothing: str) -> None:
        """Show what a comparison brought, what does not agree first; where it brought nothing, ``nothing``."""
        rows = sorted(found.rows, key=lambda row: row.match.relation not in {"differ", "unlike"})  # it may be cut
        findings = found.beside_rows
        said = _quote_words(found)
        self.show_rows(tuple(rows), said or ("" if rows or findings else nothing))
        self.findings.set_findings(findings, found.pair.claim)
        self.findings.setVisible(bool(findings))
        for finding in findings:
            announce(self.findings, finding_words(finding, spoken()))

    def show_rows(self, rows: tuple[CompareRow, ...], state: str = "") -> None:
        """Show rows, or in their place a sentence; neither takes room without the other."""
        self.findings.hide()
        self.table.set_rows(rows)
        self.count.setText(count_words(rows))
        announce(self.table, heard_words(rows))
        self.state.setText(state)
        self.state.setVisible(bool(state))

    def show_first(self) -> None:
        """Give the passages the height in which the first of them can be read whole, and the next is seen to begin."""
        self.proposals.doItemsLayout()  # a row is as high as its words need at the width that is left to them
        first = self.proposals.visualItemRect(self.proposals.item(0)).height() if self.proposals.count() else 0
        needed = first + 2 * self.proposals.frameWidth() + (_NEXT if self.proposals.count() > 1 else 0)
        self.proposals.setMinimumHeight(max(_LIST, min(needed, _LIST_MOST)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure the first passage anew at another width: a scroll bar beside it may cost it a line."""
        if isinstance(event, QResizeEvent) and event.size().width() != event.oldSize().width():
            self.show_first()
        return super().eventFilter(watched, event)

    def offer_time(self, *, recorded: bool) -> None:
        """Ask for a time code where there can be one; one that is typed stays in sight."""
        self._recorded = recorded
        self._timed.setVisible(recorded or bool(self.time.text()))


def _quote_words(found: Comparison) -> str:
    """Say whether a quotation stands in the passage, where no finding says how it differs; empty for none."""
    if found.quote is None or any(one.code == "evidence-quote" for one in found.findings):
        return ""
    return core("compare.quote-same" if found.quote.faithful else "compare.quote-other")


def named(name: str, body: QWidget | QBoxLayout) -> QVBoxLayout:
    """Return something to fill in under its name.

    Args:
        name: what the field is called, in the interface's language.
        body: the field, or a row of them.
    """
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(label("label", name))
    column.addWidget(body) if isinstance(body, QWidget) else nest(column, body)
    return column
