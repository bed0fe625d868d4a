"""The handles at the selected claim's edges: dragged by the pointer, or moved by keys, word by word.

What is tried is shown at once and wished for once: when the pointer lets go, or shortly after the last key. The page
keeps it until the library says what became of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter

from workbench.ui.manuscript.edges import Edge, reshaped, snapped, stepped
from workbench.ui.manuscript.page import placed_shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.model.claims import Claim
    from workbench.ui.manuscript.page import SeenBlock
    from workbench.ui.manuscript.rules import Pencil
    from workbench.ui.manuscript.state import PageState

WIDTH: Final = 2
KNOB: Final = 3.5  # px, the radius
GRIP: Final = 5  # px to either side that grip the handle
PAUSE: Final = 700  # ms after the last key until the edge counts as placed


class EdgeTool(QObject):
    """Moves the edges of the selected claim on the page; ``edges_requested`` is the wish (code points)."""

    edges_requested = Signal(str, int, int)
    shape_changed = Signal()
    holding_changed = Signal(bool)

    def __init__(self, state: PageState, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._claim: Claim | None = None
        self._dragged: Edge | None = None
        self.hovered: Edge | None = None
        self.holding = False  # arrow keys move the edges until they are placed or taken back
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.commit)

    @property
    def dragging(self) -> bool:
        """Say whether the pointer holds a handle."""
        return self._dragged is not None

    @property
    def span(self) -> tuple[int, int] | None:
        """Return the span tried at the moment, None when nothing is."""
        return self._state.shape_span

    @property
    def trying(self) -> bool:
        """Say whether a span is tried that was not wished for yet."""
        return self._timer.isActive() or self.dragging or (self.holding and self.span is not None)

    # Keys

    def nudge(self, edge: Edge, *, forward: bool) -> bool:
        """Move an edge by a word; False when no claim is selected."""
        claim = self._state.by_id.get(self._state.selected)
        if claim is None:
            return False
        start, end = self.span or (claim.start, claim.end)
        text = self._state.plan.draft_text
        to = stepped(text, start if edge == "start" else end, edge, forward=forward)
        self._try(claim, reshaped(text, (start, end), edge, to))
        if not self.holding:
            self._timer.start()
        return True

    def hold(self) -> bool:
        """Keep what is tried until it is placed or taken back; False when no claim is selected."""
        if self._state.selected in self._state.by_id:
            self._timer.stop()
            self._let(holding=True)
        return self.holding

    def _let(self, *, holding: bool) -> None:
        if holding != self.holding:
            self.holding = holding
            self.shape_changed.emit()
            self.holding_changed.emit(holding)

    # Pointer

    def grip(self, edge: Edge) -> None:
        """Take hold of a handle."""
        self._claim, self._dragged = self._state.by_id.get(self._state.selected), edge

    def drag(self, offset: int, *, freely: bool) -> None:
        """Move the held edge to a code point, on the nearest word's border or ``freely`` letter by letter."""
        if self._claim is None or self._dragged is None:
            return
        text = self._state.plan.draft_text
        to = offset if freely else snapped(text, offset, self._dragged)
        self._try(self._claim, reshaped(text, (self._claim.start, self._claim.end), self._dragged, to))

    def release(self) -> None:
        """Let go: what is shown is wished for."""
        self._dragged = None
        self.commit()

    # Both

    def commit(self) -> None:
        """Wish for what is shown, once."""
        self._timer.stop()
        self._let(holding=False)
        claim, span = self._claim, self.span
        if claim is not None and span is not None and span != (claim.start, claim.end):
            self.edges_requested.emit(claim.id, *span)
        else:
            self.drop()
        self._claim = None

    def drop(self) -> None:
        """Show the claim as it stands."""
        self._timer.stop()
        self._let(holding=False)
        self._claim, self._dragged = None, None
        if self.span is not None:
            self._state.unshape()
            self.shape_changed.emit()

    def _try(self, claim: Claim, span: tuple[int, int]) -> None:
        self._claim = claim
        self._state.shape(claim, span)
        self.shape_changed.emit()

    # Places

    def places(self, seen: Iterable[SeenBlock]) -> dict[Edge, QRectF]:
        """Return the handles in sight, each as high as its line."""
        sizes, found_edges = self._state.metrics, dict[Edge, QRectF]()
        for block in seen:
            for piece, found in placed_shown(block, self._state):
                if piece.item.id != self._state.selected:
                    continue
                top, height = -sizes.rise, sizes.rise + sizes.rule
                first, last = found[0], found[-1]
                if piece.first and first.line == block.layout.lineForTextPosition(piece.start).lineNumber():
                    found_edges["start"] = QRectF(first.left - WIDTH, first.baseline + top, WIDTH, height)
                if piece.last and last.line == block.layout.lineForTextPosition(piece.end - 1).lineNumber():
                    found_edges["end"] = QRectF(last.right, last.baseline + top, WIDTH, height)
        return found_edges

    def edge_at(self, point: QPointF, seen: Iterable[SeenBlock]) -> Edge | None:
        """Return the handle under a point of the viewport."""
        reach = [(edge, box.adjusted(-GRIP, 0, GRIP, 2)) for edge, box in self.places(seen).items()]
        near = [(abs(box.center().x() - point.x()), edge) for edge, box in reach if box.contains(point)]
        return min(near)[1] if near else None

    def paint(self, pencil: Pencil, seen: Iterable[SeenBlock]) -> None:
        """Draw a thin bar at each edge; the one under the pointer or in the hand has a knob."""
        colour = self._state.theme.colour("accent")
        for edge, box in self.places(seen).items():
            pencil.fill(box.left(), box.top(), box.right(), box.bottom(), colour)
            if self.holding or edge in {self.hovered, self._dragged}:
                painter = pencil.painter
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
                y = box.top() if edge == "start" else box.bottom()
                painter.drawEllipse(QPointF(box.center().x(), y), KNOB, KNOB)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
