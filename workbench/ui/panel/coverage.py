"""The coverage panel of the strike-through view: figures, one field per sentence, what remains."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.model.facts import FactState
from workbench.model.wording import kind_words, rating_key, rating_words
from workbench.ui.language import spoken
from workbench.ui.panel.claim_panel import Steps
from workbench.ui.panel.coverage_rows import OpenFact, State, Unseen, open_facts, sentence_states, unseen_sentences
from workbench.ui.panel.facts import paint_state
from workbench.ui.panel.legend import Legend
from workbench.ui.theme import current_theme, glyphs
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.pane import Pane, label

if TYPE_CHECKING:
    from workbench.model.dossier import Dossier

Index = QModelIndex | QPersistentModelIndex
_WRAP: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_LINE: Final = 20
_FACT_ROW: Final = 24
_LEAST_SENTENCES: Final = 132  # px a list keeps where the panel is low
_LEAST_FACTS: Final = 98


class Role(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole


class RowsModel(QAbstractListModel):
    """Unseen sentences or open facts, each with words for screen readers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[Unseen | OpenFact, str], ...] = ()

    def set_rows(self, rows: tuple[tuple[Unseen | OpenFact, str], ...]) -> None:
        """Show other rows."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, or its words."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, words = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return words
        return None


class RowsDelegate(QStyledItemDelegate):
    """Paints an unseen sentence (serif, with its claim below) or an open fact."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.width = 376
        self._metrics = QFontMetrics(current_theme().font("passage"))
        self._heights: dict[tuple[str, int], int] = {}
        self.current: tuple[int, int] | None = None

    def height(self, index: Index) -> int:
        """Return a row's height."""
        row = index.data(Role.ROW)
        if isinstance(row, OpenFact):
            return _FACT_ROW
        known = self._heights.get((row.words, self.width))
        if known is not None:
            return known
        metrics = self._metrics
        bounds = metrics.boundingRect(QRect(0, 0, self.width - 26, 400), _WRAP, row.words)
        height = 8 + min(3, max(1, round(bounds.height() / metrics.lineSpacing()))) * _LINE + _LINE + 8
        self._heights[row.words, self.width] = height
        return height

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's size."""
        return QSize(self.width, self.height(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(Role.ROW)
        area = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus) and bool(
            option.state & QStyle.StateFlag.State_Selected
        )
        if isinstance(row, OpenFact):
            self._paint_fact(painter, area, row, focused=focused)
        else:
            self._paint_sentence(painter, area, row, str(index.data()), focused=focused)
        painter.restore()

    def _paint_sentence(self, painter: QPainter, area: QRect, row: Unseen, words: str, *, focused: bool) -> None:
        theme = current_theme()
        here = self.current == (row.sentence.start, row.sentence.end)
        painter.setPen(QPen(theme.colour("focus" if here or focused else "line"), 2 if here or focused else 1))
        painter.setBrush(theme.colour("accent_soft" if here else "raised"))
        inset = 1 if here or focused else 0.5
        painter.drawRect(QRectF(area).adjusted(inset, inset, -inset, -inset + (0 if here or focused else 1)))
        inner = area.adjusted(13, 8, -13, -8)
        painter.setFont(theme.font("passage"))
        painter.setPen(theme.colour("reading"))
        painter.drawText(inner.adjusted(0, 0, 0, -_LINE), _WRAP, row.words)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        about = words.rpartition("\n")[2]
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, about)

    def _paint_fact(self, painter: QPainter, area: QRect, row: OpenFact, *, focused: bool) -> None:
        theme = current_theme()
        if focused:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 4, 4)
        paint_state(painter, QRect(area.left(), area.top() + 4, 16, 16), FactState.OPEN, theme)
        strong = QFontMetrics(theme.font("ui_strong"))
        text = strong.elidedText(row.fact.text, Qt.TextElideMode.ElideRight, area.width() - 160)
        painter.setFont(theme.font("ui_strong"))
        painter.setPen(theme.colour("text"))
        painter.drawText(area.adjusted(24, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        left = 24 + strong.horizontalAdvance(text) + 8
        painter.drawText(
            area.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, kind_words(row.fact.kind.value, spoken())
        )
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area.adjusted(0, 0, -26, 0), right, str(row.claim.number))
        box = QRectF(area.right() - 16, area.top() + 5, 14, 14)
        glyphs.paint_rating(painter, box, rating_key(row.claim), theme)


class RowsList(QListView):
    """A list of rows: as high as they need, lower where there is no room; then it scrolls."""

    row_requested = Signal(object)

    def __init__(self, *, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = 2
        self.rows = RowsModel(self)
        self.painter = RowsDelegate(self)
        self.setModel(self.rows)
        self.setItemDelegate(self.painter)
        self.setProperty("plain", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.least = least
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.clicked.connect(lambda index: self.row_requested.emit(index.data(Role.ROW)))
        self.activated.connect(lambda index: self.row_requested.emit(index.data(Role.ROW)))

    def set_rows(self, rows: tuple[tuple[Unseen | OpenFact, str], ...]) -> None:
        """Show the rows."""
        self.rows.set_rows(rows)
        self._fit()
        self.setVisible(bool(rows))

    def _fit(self) -> None:
        self.painter.width = max(200, self.viewport().width())
        heights = [self.painter.height(self.rows.index(row)) for row in range(self.rows.rowCount())]
        self._whole = sum(heights) + 2
        self.setMinimumHeight(min(self._whole, self.least))
        self.setMaximumHeight(self._whole)
        self.doItemsLayout()

    def sizeHint(self) -> QSize:
        """Return the least height: the layout gives what there is on top of it, up to all rows."""
        return QSize(200, min(self._whole, self.least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the sentences out for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters and digits to the window."""
        if event.text() and not event.text().isspace():
            event.ignore()
            return
        super().keyPressEvent(event)


class SentenceStrip(QWidget):
    """One field per sentence: filled, half (facts open), framed (never looked at)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.states: tuple[State, ...] = ()
        self.setFixedHeight(16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the fields; with many sentences they lose their gaps, not their shapes."""
        if not self.states:
            return
        theme = current_theme()
        painter = QPainter(self)
        step = self.width() / len(self.states)
        wide = step > 10  # noqa: PLR2004  px; narrower fields take a thinner frame
        gap, frame = (2, 2) if wide else (1, 1)
        for place, state in enumerate(self.states):
            left = round(place * step)
            field = QRect(left, 0, max(1, round((place + 1) * step) - left - gap), self.height())
            if state == "never":
                painter.fillRect(field, theme.colour("text"))
                painter.fillRect(field.adjusted(frame, frame, -frame, -frame), theme.colour("unseen"))
                continue
            painter.fillRect(field, theme.colour("line"))
            painter.fillRect(field.adjusted(0, 8 if state == "half" else 0, 0, 0), theme.colour("text3"))


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
        self._title, self._steps = label("panel_title"), Steps("Shift+G", "G")
        self._facts, self._of_facts = label("figure"), label("small")
        self._sentences, self._of_sentences = label("figure"), label("small")
        self._strip, self._how = SentenceStrip(), label("small", wrap=True)
        self._unseen_label, self._unseen_count = label("label"), label("small")
        self._facts_label, self._facts_count = label("label"), label("small")
        self._legend = Legend()
        self.unseen, self.open_facts = RowsList(least=_LEAST_SENTENCES), RowsList(least=_LEAST_FACTS)
        self._nothing, self._mark = KeyButton("0"), KeyButton("M")
        self._build()
        self._connect()
        self.settle()

    def _build(self) -> None:
        body = QWidget()
        body.setProperty("role", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(4)
        column.addLayout(_row(self._title, None, self._steps))
        figures = QHBoxLayout()
        figures.setSpacing(6)
        for figure, words in ((self._facts, self._of_facts), (self._sentences, self._of_sentences)):
            figures.addWidget(figure, 0, Qt.AlignmentFlag.AlignBottom)
            words.setContentsMargins(0, 0, 24, 4)
            figures.addWidget(words, 0, Qt.AlignmentFlag.AlignBottom)
        figures.addStretch(1)
        column.addLayout(figures)
        for widget in (self._strip, self._how):
            column.addWidget(widget)
        column.addSpacing(12)
        column.addLayout(_row(self._unseen_label, None, self._unseen_count))
        column.addWidget(self.unseen, 3)
        column.addSpacing(4)
        column.addLayout(_row(self._nothing, self._mark, None))
        column.addSpacing(12)
        column.addLayout(_row(self._facts_label, None, self._facts_count))
        column.addWidget(self.open_facts, 2)
        column.addSpacing(12)
        column.addWidget(self._legend)
        column.addStretch(0)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _connect(self) -> None:
        self._mark.clicked.connect(self.mark_requested)
        self._nothing.clicked.connect(self.nothing_requested)
        self._steps.next_requested.connect(self.next_requested)
        self._steps.previous_requested.connect(self.previous_requested)
        self.open_facts.row_requested.connect(lambda row: self.claim_requested.emit(row.claim.id))
        self.unseen.row_requested.connect(lambda row: self.sentence_requested.emit(row.sentence))

    def retranslate(self) -> None:
        """Name everything."""
        self.setAccessibleName(self.tr("Coverage"))
        self._title.setText(self.tr("Coverage"))
        self._how.setText(self.tr("One field per sentence · half: facts open · framed: never looked at"))
        self._unseen_label.setText(self.tr("Never looked at"))
        self._facts_label.setText(self.tr("Open facts"))
        self.unseen.setAccessibleName(self.tr("Never looked at"))
        self.open_facts.setAccessibleName(self.tr("Open facts"))
        self._nothing.setText(self.tr("Nothing to check"))
        self._mark.setText(self.tr("Mark a claim"))
        self._steps.set_words(self.tr("Previous sentence never looked at"), self.tr("Next sentence never looked at"))
        self.show_dossier(self._dossier, self._sentence)

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
        self._facts.setText(str(coverage.facts_checked))
        self._of_facts.setText(self.tr("of {count} facts").format(count=coverage.facts))
        self._sentences.setText(str(coverage.sentences_looked_at))
        self._of_sentences.setText(self.tr("of {count} sentences looked at").format(count=coverage.sentences))
        self._strip.states = sentence_states(dossier)
        self._strip.update()
        unseen, facts = unseen_sentences(dossier), open_facts(dossier)
        self.unseen.painter.current = sentence
        self.unseen.set_rows(tuple((entry, self._unseen_words(entry)) for entry in unseen))
        self.open_facts.set_rows(tuple((entry, self._fact_words(entry)) for entry in facts))
        one = len(unseen) == 1
        count = self.tr("1 sentence") if one else self.tr("{count} sentences").format(count=len(unseen))
        self._unseen_count.setText(count)
        self._facts_count.setText(str(len(facts)))
        self._nothing.setEnabled(bool(unseen))

    def _unseen_words(self, entry: Unseen) -> str:
        if not entry.claims:
            none = self.tr("no claim")
            return f"{entry.words}\n{none}"
        claim = entry.claims[0]
        about = self.tr("Claim {number}, {rating} · facts: {count}").format(
            number=claim.number, rating=rating_words(claim, spoken()).lower(), count=len(claim.facts)
        )
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
