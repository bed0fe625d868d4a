"""``SourceTextView``: a capture's text, read-only and plain, with numbered paragraphs.

The contract (offsets are code points of the capture's text, half-open):

    set_text(text, *, pages=())          plain text; pages as in ``Capture`` (numbers start anew on each)
    set_passage(start, end) | clear_passage();  passage() -> (start, end) | None
    show_passage()                       bring it to the upper third
    set_facts([SourceFact(start, end, "agrees" | "differs" | "plain"), …])
    selection_span() -> (start, end) | None;  select_span(start, end);  finder.find(words, *, forward=True) -> Hits
    set_zoom(steps);  set_theme(theme);  set_language("de" | "en");  text_view()
    passage_chosen(int, int)             words were selected with mouse or keyboard and let go

Foreign pages are shown as plain text only: nothing of them is interpreted. A long text is shown in parts (``parts``);
whatever is asked for in another part (a passage, a hit) brings that part.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from workbench.text.messages import say
from workbench.ui.language import spoken
from workbench.ui.manuscript.filling import fill
from workbench.ui.manuscript.flow import Shaped
from workbench.ui.manuscript.lookup import Finder
from workbench.ui.manuscript.metrics import PAD, metrics
from workbench.ui.manuscript.spans import SpanIndex
from workbench.ui.manuscript.standing import Standing
from workbench.ui.manuscript.state import PageState
from workbench.ui.source.columns import column_stops, table_width, tabs_at
from workbench.ui.source.page_plan import plan_of
from workbench.ui.source.part_bar import PartBar
from workbench.ui.source.parts import paragraph_starts, part_at, parts_around, parts_of
from workbench.ui.source.text_page import Numbers, SourceFact, SourceText
from workbench.ui.theme import Theme, current_theme
from workbench.ui.widgets.rings import PageRing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from workbench.errors import Language

_NUMBERS: Final = 32  # px from a paragraph's number to its text
_LEFT: Final = 24
_RIGHT: Final = 32
_MEASURE: Final = 560
_NARROW: Final = 80
_LOWEST: Final = 40  # px: lower than a line, nothing can be brought into view

__all__ = ["SourceFact", "SourceTextView"]


class SourceTextView(QWidget):
    """A capture's text with numbered paragraphs, a marked passage and underlined facts."""

    passage_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._language: Language = spoken()
        self._steps = 0
        self._pages: tuple[int, ...] = ()
        self._passage: tuple[int, int] | None = None
        self._facts: tuple[SourceFact, ...] = ()
        self._whole, self._at = "", 0
        self._parts: tuple[tuple[int, int], ...] = ((0, 0),)
        self._even: tuple[tuple[int, int], ...] = self._parts  # as cut without regard to a passage
        self._paragraphs: tuple[list[int], list[int]] = ([], [])
        self._stops: list[float] = []
        self._wide = 0  # px of a table, 0 for words that break
        self._placed = -1  # where the passage was brought; until somebody scrolls, a new height brings it again
        self._state = PageState(
            plan_of(""), theme=theme, metrics=metrics(theme.tokens, style="source"), language=self._language
        )
        self._text = SourceText(self._state, self)
        self._standing = self._text.standing = Standing(self._text)
        PageRing(self, self._text)
        self._numbers, self.bar = Numbers(self._text, self), PartBar(self)
        self._standing.moved.connect(self._numbers.update)
        self.bar.turn_requested.connect(self.turn)
        self._text.turn_requested.connect(self.turn)
        self.finder = Finder(self)
        self.setObjectName("source_view")
        self.setFocusProxy(self._text)
        self._text.chosen.connect(self._on_chosen)
        self.set_language(self._language)

    def set_text(self, text: str, *, pages: Sequence[int] = ()) -> None:
        """Show a capture's text from its beginning; passage and facts are forgotten.

        Args:
            text: the capture's.
            pages: first code point of each page, empty without pages.
        """
        self._pages, self._passage, self._facts = tuple(pages), None, ()
        self._state.highlight_spans = ()
        self._whole, self._even = text, parts_of(text, self._pages)
        self._parts = self._even
        self._paragraphs = paragraph_starts(text, self._pages)
        self._show_part(0)

    def _show_part(self, at: int) -> None:
        """Show one part of the text from its beginning."""
        self._at = at
        start, end = self._parts[at]
        self._state.set_plan(plan_of(self._whole[start:end]))
        self.bar.show_part(self._parts, at, self._pages)
        self._fill()
        self._text.verticalScrollBar().setValue(0)

    def turn(self, step: int) -> None:
        """Go to the next part, or to the end of the one before."""
        at = self._at + step
        if 0 <= at < len(self._parts):
            self._show_part(at)
            bar = self._text.verticalScrollBar()
            bar.setValue(bar.maximum() if step < 0 else 0)

    def _bring(self, offset: int) -> None:
        """Show the part that holds a code point."""
        at = part_at(self._parts, offset)
        if at != self._at:
            self._show_part(at)

    @property
    def _base(self) -> int:
        return self._parts[self._at][0]

    def _here(self, start: int, end: int) -> tuple[int, int] | None:
        """Return what of a span stands in the part shown, as offsets in it; None for nothing."""
        first, last = self._parts[self._at]
        if end <= first or start >= last:
            return None
        return max(start, first) - first, min(end, last) - first

    def _fill(self) -> None:
        theme = self._state.theme
        self._state.metrics = metrics(theme.tokens, steps=self._steps, style="source")
        starts, numbers = self._paragraphs
        self._numbers.numbers = [
            numbers[min(max(bisect_right(starts, self._base + block.start) - 1, 0), len(numbers) - 1)]
            for block in self._state.plan.blocks
        ]
        self._numbers.first_of = self._page_beginnings()
        plan, font = self._state.plan, theme.font("source", size=self._state.metrics.size)
        rows = [] if plan.tabled else [block.text for block in plan.blocks]
        self._stops = column_stops(rows, font)
        self._wide = round(table_width(rows, self._stops, font))
        self._arrange()
        self._write()
        self._index()

    def _write(self) -> None:
        """Write the part into the document; lines are broken when seen."""
        text, state = self._text, self._state
        text.flow.drop()
        fill(
            text.document(), state.plan, state.theme, state.metrics, style="source", flowing=True,
            written=text.caret_to_start,
        )  # fmt: skip
        text.flow.tabs = tabs_at(self._stops)
        text.flow.take(Shaped.of(state.plan, state.theme, state.metrics), text.document().defaultFont())
        self._standing.begin()
        self._standing.settle()

    def _index(self) -> None:
        plan = self._state.plan
        self._state.forget_places()
        passage = self._here(*self._passage) if self._passage else None
        self._text.passage = SpanIndex(plan, [(*passage, None)] if passage else ())
        facts = ((self._here(fact.start, fact.end), fact) for fact in self._facts)
        self._text.facts = SpanIndex(plan, ((*here, fact) for here, fact in facts if here))
        self._repaint()

    def set_passage(self, start: int, end: int) -> None:
        """Mark a passage; where an edge of a part falls into it, the text is cut anew."""
        self._passage = (start, end)
        parts = parts_around(self._whole, self._even, (start, end), self._pages)
        if parts != self._parts:
            here = self._base
            self._parts = parts
            self._show_part(part_at(parts, here))
            return
        self._index()

    def clear_passage(self) -> None:
        """Mark nothing."""
        self._passage = None
        self._index()

    def passage(self) -> tuple[int, int] | None:
        """Return the marked passage."""
        return self._passage

    def show_passage(self) -> None:
        """Bring the marked passage to the upper third."""
        if self._passage:
            self._bring(self._passage[0])
            here = self._passage[0] - self._base
            self._text.scroll_to(self._state.plan.to_document(here), share=1 / 3)
            shown = self.isVisible() and self.height() >= _LOWEST
            self._placed = self._text.verticalScrollBar().value() if shown else -1

    def set_facts(self, facts: Sequence[SourceFact]) -> None:
        """Underline facts."""
        self._facts = tuple(facts)
        self._index()

    def set_highlights(self, spans: Sequence[tuple[int, int]]) -> None:
        """Give search hits a ground."""
        here = (self._here(*span) for span in spans)
        self._state.set_highlights([span for span in here if span])
        self._repaint()

    def selection_span(self) -> tuple[int, int] | None:
        """Return the selected words, blanks at both ends left out; None when nothing is selected."""
        span = self._text.selection_span()
        return (span[0] + self._base, span[1] + self._base) if span else None

    def select_span(self, start: int, end: int) -> None:
        """Select words and bring them into view; of words that stand in two parts, those in the first."""
        self._bring(start)
        here = self._here(start, end)
        if here:
            self._text.select_span(*here)

    def words_shown(self) -> str:
        """Return the whole text, also that of the parts not on the screen."""
        return self._whole

    def raw_selection(self) -> tuple[int, int]:
        """Return what is selected, blanks included, or twice where the caret stands."""
        start, end = self._text.raw_selection()
        return start + self._base, end + self._base

    def set_zoom(self, steps: int) -> None:
        """Make the letters ``steps`` px larger or smaller than the look's."""
        if steps != self._steps:
            self._steps = steps
            self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Repaint in another theme."""
        self._state.theme = theme
        self._repaint()

    def set_language(self, language: Language) -> None:
        """Speak another language to screen readers."""
        self._language = self._state.language = language
        self._text.setAccessibleName(say("manuscript.source", language))
        self.setAccessibleName(say("manuscript.source", language))

    def paragraph_numbers(self) -> tuple[int, ...]:
        """Return the numbers beside the paragraphs, from the first to the last."""
        return tuple(self._numbers.numbers)

    def text_view(self) -> SourceText:
        """Return the text itself."""
        return self._text

    def _page_beginnings(self) -> dict[int, int]:
        """Return by block number the pages that begin there."""
        found: dict[int, int] = {}
        page = -1
        for number, block in enumerate(self._state.plan.blocks if self._pages else ()):
            here = bisect_right(self._pages, self._base + block.start)
            if here != page:
                found[number] = here
            page = here
        return found

    def _on_chosen(self) -> None:
        span = self.selection_span()
        if span:
            self.passage_chosen.emit(*span)

    def _repaint(self) -> None:
        self._text.viewport().update()
        self._numbers.update()
        self.update()

    def _arrange(self) -> None:
        bar = self._text.verticalScrollBar().sizeHint().width()
        numbers = _NUMBERS
        room = self.width() - _LEFT - numbers - _RIGHT - bar
        measure = max(_NARROW, min(round(_MEASURE * self._state.metrics.scale), room))
        left = _LEFT + max(0, (room - measure) // 2)
        foot = self.bar.sizeHint().height() if len(self._parts) > 1 else 0
        height = self.height() - foot
        self.bar.setGeometry(0, height, self.width(), foot)
        self._numbers.setGeometry(left, 0, numbers - PAD, height)
        start = left + numbers - PAD
        self._text.setGeometry(QRect(start, 0, self.width() - start, height))
        across = max(measure, self._wide) + 2 * PAD  # a table is scrolled sideways: cells that broke would be none
        if self._text.lineWrapColumnOrWidth() != across:
            self._text.setLineWrapColumnOrWidth(across)
            self._state.forget_places()
            self._standing.begin()
        self._standing.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place numbers and text; a passage that nobody scrolled away from stays in view."""
        super().resizeEvent(event)
        at_passage = self._placed in {-1, self._text.verticalScrollBar().value()}
        self._arrange()
        if at_passage:
            self.show_passage()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._state.theme != current_theme():
            self.set_theme(current_theme())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page's ground."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._state.theme.colour("page"))
        painter.end()
