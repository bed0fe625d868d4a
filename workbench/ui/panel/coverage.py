"""The coverage panel of the strike-through view: figures, one field per sentence, what remains."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workbench.model.wording import kind_words, rating_words, tables_words
from workbench.ui.language import core, grouped, spoken
from workbench.ui.panel.coverage_list import RowsList
from workbench.ui.panel.coverage_rows import OpenFact, Remaining, Unseen, remaining
from workbench.ui.panel.coverage_strip import SentenceStrip
from workbench.ui.panel.legend import Legend
from workbench.ui.panel.steps import Steps
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.paint_turn import to_be_painted
from workbench.ui.widgets.pane import FRAME, SOON, Pane, label, paint_next, set_shown
from workbench.ui.widgets.rings import ROOM, Outdented

if TYPE_CHECKING:
    from workbench.model.dossier import Dossier

_LEAST_SENTENCES: Final = 132  # px a list keeps where the panel is low
_LEAST_FACTS: Final = 98
_LEAST_SECOND: Final = 74


class CoveragePanel(Pane):
    """How much was looked at, and what remains."""

    claim_requested = Signal(str)
    mark_requested = Signal()
    next_requested = Signal()
    nothing_requested = Signal()
    previous_requested = Signal()
    sentence_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._dossier: Dossier | None = None
        self._sentence: tuple[int, int] | None = None
        self._filled: Dossier | None = None
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._count)
        self._left: tuple[Dossier, Remaining] | None = None
        self._title, self._steps = label("panel_title"), Steps("Shift+G", "G")
        self._facts, self._of_facts = label("figure"), label("small")
        self._sentences, self._of_sentences = label("figure"), label("small")
        self._strip, self._how = SentenceStrip(), label("small", wrap=True)
        self._unseen_label, self._unseen_count = label("label"), label("small")
        self._tables = label("small", wrap=True)
        self._facts_label, self._facts_count = label("label"), label("small")
        self._second = QWidget()
        self._second_label, self._second_count = label("label"), label("small")
        self._legend = Legend()
        self.unseen, self.open_facts = RowsList(least=_LEAST_SENTENCES), RowsList(least=_LEAST_FACTS, even=True)
        self.second = RowsList(least=_LEAST_SECOND, even=True)
        self._nothing, self._mark = KeyButton("0"), KeyButton("M")
        self._build()
        self._connect()
        self.settle()

    def _build(self) -> None:
        scroll = QScrollArea(self)
        body = QWidget(scroll.viewport())
        body.setProperty("role", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(4)
        nest(column, _row(self._title, None, self._steps))
        figures = QHBoxLayout()
        figures.setSpacing(6)
        for figure, words in ((self._facts, self._of_facts), (self._sentences, self._of_sentences)):
            figures.addWidget(figure, 0, Qt.AlignmentFlag.AlignBottom)
            words.setContentsMargins(0, 0, 24, 4)
            figures.addWidget(words, 0, Qt.AlignmentFlag.AlignBottom)
        figures.addStretch(1)
        nest(column, figures)
        for widget in (self._strip, self._how):
            column.addWidget(widget)
        column.addSpacing(12)
        nest(column, _row(self._unseen_label, None, self._unseen_count))
        column.addWidget(self._tables)
        self._tables.hide()
        column.addWidget(self.unseen, 3)
        column.addSpacing(4)
        nest(column, _row(self._nothing, self._mark, None))
        column.addSpacing(12)
        nest(column, _row(self._facts_label, None, self._facts_count))
        nest(column, Outdented(self.open_facts), 2)
        column.addSpacing(12)
        nest(column, Outdented(self._second), 1)
        column.addWidget(self._legend)
        column.addStretch(0)
        self._build_second()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _build_second(self) -> None:
        """Put the facts that lack a second source together: they are shown only where the desk asks for one."""
        column = QVBoxLayout(self._second)
        column.setContentsMargins(ROOM, 0, ROOM, 12)
        column.setSpacing(4)
        nest(column, _row(self._second_label, None, self._second_count))
        nest(column, Outdented(self.second))
        self._second.hide()

    def _connect(self) -> None:
        self._mark.clicked.connect(self.mark_requested)
        self._nothing.clicked.connect(self.nothing_requested)
        self._steps.next_requested.connect(self.next_requested)
        self._steps.previous_requested.connect(self.previous_requested)
        self.open_facts.row_requested.connect(lambda row: self.claim_requested.emit(row.claim.id))
        self.second.row_requested.connect(lambda row: self.claim_requested.emit(row.claim.id))
        self.unseen.row_requested.connect(lambda row: self.sentence_requested.emit(row.sentence))

    def retranslate(self) -> None:
        """Name everything."""
        self.setAccessibleName(self.tr("Coverage"))
        self._title.setText(self.tr("Coverage"))
        self._how.setText(self.tr("One box per sentence · half: facts open · framed: never looked at"))
        self._unseen_label.setText(self.tr("Never looked at"))
        self._facts_label.setText(self.tr("Open facts"))
        self.unseen.setAccessibleName(self.tr("Never looked at"))
        self.open_facts.setAccessibleName(self.tr("Open facts"))
        self._second_label.setText(core("independence.filter"))
        self.second.setAccessibleName(core("independence.filter"))
        self._nothing.setText(self.tr("Nothing to check"))
        self._mark.setText(self.tr("Mark a claim"))
        self._steps.set_words(self.tr("Previous of what remains"), self.tr("Next of what remains"))
        self._filled = None
        self.show_dossier(self._dossier, self._sentence)
        if self._turn.isActive():  # no word of the old language stays for a frame
            self._turn.stop()
            self._fill_lists()

    def retheme(self) -> None:
        """Draw the arrows anew."""
        self._steps.retheme()

    def show_dossier(self, dossier: Dossier | None, sentence: tuple[int, int] | None = None) -> None:
        """Show an article's coverage; ``sentence`` is the one in the middle of attention (code points)."""
        self._dossier, self._sentence = dossier, sentence
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Fill only now what was told while hidden: a long article's rows take longer than a frame."""
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        dossier, sentence = self._dossier, self._sentence
        if dossier is None:
            return
        coverage = dossier.coverage
        self._facts.setText(grouped(coverage.facts_checked))
        self._of_facts.setText(self.tr("of {count} facts").format(count=grouped(coverage.facts)))
        self._sentences.setText(grouped(coverage.sentences_looked_at))
        self._of_sentences.setText(self.tr("of {count} sentences looked at").format(count=grouped(coverage.sentences)))
        self.unseen.painter.current = sentence
        if self._filled is not dossier:
            self._turn.start(2 * FRAME)  # the view that came with it is painted in the next one
        else:
            self.unseen.bring(sentence)

    def _count(self) -> None:
        """Find what remains, once the figures are painted, and list it a turn later: at once it would be felt."""
        if to_be_painted(self.window()):
            self._turn.start(FRAME)
        elif self._dossier is not None:
            self._left = (self._dossier, remaining(self._dossier))
            QTimer.singleShot(SOON, self, self._fill_lists)

    def _fill_lists(self) -> None:
        dossier = self._filled = self._dossier
        if dossier is None:
            return
        paint_next(self)
        left = self._left[1] if self._left and self._left[0] is dossier else remaining(dossier)
        self._left = None
        self._strip.states = left.states
        self._strip.update()
        self.unseen.set_rows(left.unseen, self._unseen_words)
        self.unseen.bring(self._sentence)
        self.open_facts.set_rows(left.facts, self._fact_words)
        self.second.set_rows(left.lacking, self._fact_words)
        self._second_count.setText(grouped(len(left.lacking)))
        self._second.setVisible(bool(left.lacking))
        one = len(left.unseen) == 1
        count = self.tr("1 sentence") if one else self.tr("{count} sentences").format(count=grouped(len(left.unseen)))
        tables = tables_words(*dossier.tables_left, spoken())
        self._unseen_count.setText(count)
        self._tables.setText(tables)
        set_shown(self._tables, shown=bool(tables))
        self._facts_count.setText(grouped(len(left.facts)))
        self._nothing.setEnabled(bool(left.unseen))

    def _unseen_words(self, entry: Unseen) -> str:
        if not entry.claims:
            none = self.tr("no claim")
            return f"{entry.words}\n{none}"
        claim = entry.claims[0]
        about = {
            0: self.tr("Claim {number}, {rating}"),
            1: self.tr("Claim {number}, {rating} · 1 fact"),
        }.get(len(claim.facts), self.tr("Claim {number}, {rating} · {count} facts"))
        about = about.format(number=claim.number, rating=rating_words(claim, spoken()).lower(), count=len(claim.facts))
        return f"{entry.words}\n{about}"

    def _fact_words(self, entry: OpenFact) -> str:
        kind = kind_words(entry.fact.kind.value, spoken())
        return f"{entry.fact.text}, {kind}, " + self.tr("claim {number}").format(number=entry.claim.number)


def _row(first: QWidget, second: QWidget | None, last: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(first)
    if second is not None:
        row.addWidget(second)
    row.addStretch(1)
    if last is not None:
        row.addWidget(last)
    return row
