"""The call-out of the tour and the frame around the place it points at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workbench.ui.theme import current_theme
from workbench.ui.widgets.cards import half
from workbench.ui.widgets.keys import KeyButton, KeyCaps
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import label

if TYPE_CHECKING:
    from workbench.ui.tour.steps import Step

WIDTH: Final = 392
_GAP: Final = 14  # px between the place and the call-out
_EDGE: Final = 8  # px to the window's edge
_FRAME: Final = 3
_PADDING: Final = 16
_NEXT: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right})
_OWN: Final = _NEXT | {Qt.Key.Key_Left, Qt.Key.Key_Escape}


class Frame(QWidget):
    """A frame in the accent around the place; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def surround(self, place: QRect) -> None:
        """Stand around ``place``, in the window's pixels; a place from edge to edge keeps all four sides in sight."""
        around = place.adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME)
        self.setGeometry(around.intersected(self._window.rect()))
        show_above(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint two pixels of accent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current_theme().colour("accent"), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)


class Callout(QFrame):
    """One step in words, with its keys; Return and → go on, ← goes back, Escape ends."""

    next_requested = Signal()
    previous_requested = Signal()
    end_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title, self._at, self._words = label("panel_title"), label("small"), label(wrap=True)
        self._keys = QHBoxLayout()
        self._caps: KeyCaps | None = None
        self.end, self.back = KeyButton("Esc", flat=True), KeyButton()
        self.on = KeyButton("Return", primary=True)
        for button, wish in (
            (self.end, self.end_requested),
            (self.back, self.previous_requested),
            (self.on, self.next_requested),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(wish)
        self._build()

    def _build(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, 12, _PADDING, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignBaseline)
        head.addWidget(self._at, 0, Qt.AlignmentFlag.AlignBaseline)
        nest(column, head)
        column.addWidget(self._words)
        nest(column, self._keys)
        column.addSpacing(4)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.end)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.on)
        nest(column, foot)
        self._keys.addStretch(1)

    def say(self, step: Step, at: int, count: int) -> None:
        """Show a step; ``at`` counts from 1."""
        self._title.setText(step.title)
        self._at.setText(self.tr("{at} of {count}").format(at=at, count=count))
        self._words.setText(step.words)
        if self._caps is not None:
            self._keys.removeWidget(self._caps)
            self._caps.deleteLater()
        self._caps = KeyCaps(*step.keys)
        self._keys.insertWidget(0, self._caps)
        self._caps.show()  # else the layout counts it only later
        self.end.setText(self.tr("End the tour"))
        self.back.setText(self.tr("Back"))
        self.back.setVisible(at > 1)
        self.on.setText(self.tr("Next") if at < count else self.tr("Done"))
        self.setAccessibleName(f"{step.title}. {step.words}")
        self.setFixedWidth(WIDTH)
        self._words.setMinimumHeight(self._words.heightForWidth(WIDTH - 2 * _PADDING))
        self._column.invalidate()
        self.resize(WIDTH, max(self._column.sizeHint().height(), self._column.heightForWidth(WIDTH)))

    def stand_beside(self, place: QRect, *, aside: bool = False) -> None:
        """Stand where it covers nothing of ``place``: beside, below or above it, inside the window.

        Args:
            place: what it speaks of, in the window's pixels.
            aside: rather left or right of it, as what stands above and below belongs to it.
        """
        self.move(beside(place, self.size(), self._window.size(), aside=aside))
        show_above(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a raised ground with a frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(current_theme().colour("raised"))
        painter.setPen(QPen(current_theme().colour("accent"), 1))
        painter.drawRoundedRect(half(self.rect()), 6, 6)

    def event(self, event: QEvent) -> bool:
        """Keep its own keys from the window's shortcuts while it has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() in _OWN:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, go back or end; every other key is the window's."""
        if event.key() in _NEXT:
            self.next_requested.emit()
        elif event.key() == Qt.Key.Key_Left:
            self.previous_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.end_requested.emit()
        else:
            super().keyPressEvent(event)


def beside(place: QRect, size: QSize, window: QSize, *, aside: bool = False) -> QPoint:
    """Return where a call-out stands: the first of below, above, left and right where it covers nothing of the place.

    With ``aside`` left and right come first.
    Where it fits nowhere (the place fills a small window), it stands in the window's lower right corner.
    """
    right_most, lowest = window.width() - size.width() - _EDGE, window.height() - size.height() - _EDGE
    across = max(_EDGE, min(place.left(), right_most))
    down = max(_EDGE, min(place.top(), lowest))
    spots = (
        QPoint(across, place.bottom() + _GAP),
        QPoint(across, place.top() - _GAP - size.height()),
        QPoint(place.left() - _GAP - size.width(), down),
        QPoint(place.right() + _GAP, down),
    )
    for spot in (*spots[2:], *spots[:2]) if aside else spots:
        if _EDGE <= spot.x() <= right_most and _EDGE <= spot.y() <= lowest:
            return spot
    return QPoint(max(_EDGE, right_most), max(_EDGE, lowest))


def show_above(part: QWidget) -> None:
    """Show a part above the window's others; one that stands already stays below what was opened since, as the palette.

    Args:
        part: a child of the window.
    """
    if part.isHidden():
        part.raise_()
        part.show()
