"""One draft of a comparison: its name and time above, margin and text below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from workbench.ui.drafts.made import BLANK, plan_of, shape_of, usual_sizes
from workbench.ui.drafts.text import DraftMargin, DraftText
from workbench.ui.drafts.words import draft_about, draft_name
from workbench.ui.language import spoken
from workbench.ui.manuscript.filling import fill
from workbench.ui.manuscript.metrics import PAD
from workbench.ui.manuscript.state import PageState
from workbench.ui.theme import current_theme
from workbench.ui.widgets.elided import ElidedLine
from workbench.ui.widgets.pane import Pane
from workbench.ui.widgets.rings import PageRing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from workbench.ui.drafts.made import MadeDraft
    from workbench.ui.manuscript.flow import Shaped

_HEADER: Final = 44
_MARGIN: Final = 88  # px: two marks of two digits drawn together, and air
_MARGIN_WIDE: Final = 96  # the same at ease
_WIDE: Final = 520  # px of a pane that has room for it, as each of the two in a window of 1440
_RIGHT: Final = 24
_NARROWEST: Final = 120


def margin_of(width: int) -> int:
    """Return how far from the edge of a pane ``width`` px wide its text begins."""
    return _MARGIN_WIDE if width >= _WIDE else _MARGIN


class _Page(QWidget):
    """Margin and text beside each other on the page's ground; ``rewrapped`` tells that its lines are other ones."""

    rewrapped = Signal()

    def __init__(self, side: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.state = PageState(plan_of(BLANK), theme=theme, metrics=usual_sizes(), language=spoken())
        self.text = DraftText(self.state, side, self)
        self.margin = DraftMargin(self.text, self.state, self)
        PageRing(self, self.text)
        self.setFocusProxy(self.text)

    def arrange(self) -> None:
        """Place margin and text; its lines take what the pane has, up to as many letters as the eye follows."""
        margin = margin_of(self.width())
        self.margin.setGeometry(0, 0, margin - PAD, self.height())
        self.text.setGeometry(margin - PAD, 0, self.width() - margin + PAD, self.height())
        bar = self.text.verticalScrollBar().sizeHint().width()
        room = max(_NARROWEST, self.width() - margin - _RIGHT - bar)
        width = min(room, self.state.metrics.measure) + 2 * PAD
        if width != self.text.lineWrapColumnOrWidth():
            self.text.setLineWrapColumnOrWidth(width)
            self.state.forget_places()
            self.rewrapped.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts."""
        super().resizeEvent(event)
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page's ground."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.state.theme.colour("page"))
        painter.end()


class DraftPane(Pane):
    """Shows one draft.

    Args:
        side: "old" or "new".
    """

    claim_requested = Signal(str)
    draft_requested = Signal(int)
    resized = Signal()

    def __init__(self, side: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self._draft, self._pending, self._steps = BLANK, False, 0
        self._numbers: tuple[int, ...] = ()
        self._unwritten: Shaped | None = None
        self._name, self._about = QPushButton(), ElidedLine()
        self.page = _Page(side, self)
        self.text = self.page.text
        head = QFrame(self)
        head.setProperty("role", "header")
        head.setFixedHeight(_HEADER)
        row = QHBoxLayout(head)
        self._head = row
        row.setSpacing(8)
        row.addWidget(self._name)
        row.addWidget(self._about, 1)
        self._name.setProperty("flat", True)
        self._name.setProperty("heading", True)
        self._name.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.page, 1)
        self.setFocusProxy(self.text)
        self.page.rewrapped.connect(self.resized)
        self.text.clicked.connect(self.claim_requested)
        self.page.margin.clicked.connect(self.claim_requested)
        self.settle()

    def retranslate(self) -> None:
        """Name the draft."""
        name = draft_name(self._draft, pending=self._pending)
        self._name.setText(name)
        self._name.setAccessibleName(name)
        self._about.set_words(draft_about(self._draft, pending=self._pending) if self._draft.text else "")
        self.page.state.language = spoken()
        self.text.setAccessibleName(name)
        self._fill_menu()

    def _fill_menu(self) -> None:
        old = self._name.menu()
        if old is not None:
            old.deleteLater()
        if self._pending or len(self._numbers) < 2:  # noqa: PLR2004  nothing to choose
            return
        menu = QMenu(self._name)
        for number in self._numbers:
            words = draft_name(replace(BLANK, number=number), pending=False)
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(number == self._draft.number)
            action.triggered.connect(lambda _=False, number=number: self.draft_requested.emit(number))
        self._name.setMenu(menu)

    def set_draft(self, made: MadeDraft, *, pending: bool, numbers: Sequence[int]) -> None:
        """Show a draft.

        Args:
            made: which, with what lies on it.
            pending: it is not part of the article yet.
            numbers: the drafts that may stand here instead.
        """
        same = made.draft.sha256 == self._draft.sha256
        self._draft, self._pending, self._numbers = made.draft, pending, tuple(numbers)
        state = self.page.state
        if same:
            state.lay(made.placed)
        else:
            state.selected = ""
            state.set_plan(made.plan, made.placed)
            self.text.flow.drop()
            self._unwritten = made.shaped
        self.text.changed = made.changed
        state.forget_places()
        self.retranslate()
        self.repaint_all()

    def write(self) -> None:
        """Write a draft that was set and is not written yet: each side of a long article in a turn of its own."""
        shaped, self._unwritten = self._unwritten, None
        if shaped is not None:
            self.fill(shaped if not self._steps else None)

    def fill(self, shaped: Shaped | None = None) -> None:
        """Write the text anew, whose blocks stand as ``shaped``, if that is known; lines are broken when seen."""
        state, text = self.page.state, self.text
        sizes = state.metrics = usual_sizes(self._steps)
        self.page.arrange()
        text.flow.drop()
        fill(
            text.document(), state.plan, state.theme, sizes,
            style="source", flowing=True, written=text.caret_to_start,
        )  # fmt: skip
        text.flow.take(shaped or shape_of(state.plan, sizes), text.document().defaultFont())
        state.forget_places()

    def set_zoom(self, steps: int) -> None:
        """Make the letters larger or smaller."""
        if steps != self._steps:
            self._steps = steps
            self._unwritten = None
            self.fill()
            self.resized.emit()

    def select(self, claim: str, spans: Sequence[tuple[int, int]]) -> None:
        """Show what is in the middle of attention: a claim, or words."""
        state, spans = self.page.state, tuple(spans)
        before = state.selected, state.highlight_spans
        if before == (claim, spans):
            return
        state.selected = claim
        state.set_highlights(spans)
        if self._unwritten is not None or not self.text.flow.tops:  # nothing stands anywhere yet
            self.repaint_all()
            return
        for name in {before[0], claim}:
            self._repaint_claim(name)
        for start, end in {*before[1], *spans}:
            self._repaint_rows(self.text.rows_of(start, end))

    def _repaint_claim(self, name: str) -> None:
        """Paint a claim's lines anew, and the note that says where it went."""
        claim = self.page.state.by_id.get(name)
        if claim is not None:
            self._repaint_rows(self.text.rows_of(claim.start, claim.end))
        for note, box in self.text.note_boxes():
            if name and note.claim == name:
                self._repaint_rows(box.toAlignedRect())

    def _repaint_rows(self, rows: QRect) -> None:
        self.text.viewport().update(0, rows.top(), self.text.viewport().width(), rows.height())
        self.page.margin.update(0, rows.top(), self.page.margin.width(), rows.height())

    def repaint_all(self) -> None:
        """Paint text and margin anew."""
        self.text.viewport().update()
        self.page.margin.update()

    def retheme(self) -> None:
        """Wear the theme in force."""
        self.page.state.theme = current_theme()
        self.repaint_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the name stand over the text, and tell that rows must be made level again."""
        super().resizeEvent(event)
        self._head.setContentsMargins(margin_of(event.size().width()) - 8, 0, 16, 0)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()
