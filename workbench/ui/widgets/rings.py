"""Where the focus stands: the ring around a control without a frame, and the room of the rings in a bare list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from workbench.ui.theme import Theme

ROOM: Final = 6  # px between the edge of a row that wears a ring and what stands in it
BOX: Final = 4  # px between the edge of a box to check, which wears the ring, and its sign
BY_KEYBOARD: Final = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
PASSING: Final = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason})  # it comes back
FLAT: Final = (5, 1)  # px across and upright that a ring stands outside of words without a frame
FILLED: Final = (3, 3)  # the same around a filled control: a gap, then the ring
_WIDTH: Final = 2
_CORNER: Final = 4
_MOVES: Final = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show})


def choose_reached(view: QAbstractItemView, event: QFocusEvent) -> None:
    """Choose the current row, else the first, of a list without a choice: only a chosen row wears the ring."""
    if event.reason() == Qt.FocusReason.MouseFocusReason or view.selectionModel().hasSelection():
        return
    current = view.currentIndex()
    view.setCurrentIndex(current if current.isValid() else view.model().index(0, 0))


def paint_row_ring(painter: QPainter, row: QRect, theme: Theme) -> None:
    """Paint the ring of a row that fills its list from edge to edge.

    It keeps off the row's own edge: at 150 % that may lie amid a pixel, half of which is another row's and would stay.
    """
    painter.setPen(QPen(theme.colour("focus"), _WIDTH, j=Qt.PenJoinStyle.MiterJoin))
    painter.drawRect(row.adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH))


class Outdented(QVBoxLayout):
    """Lets a bare list reach ``ROOM`` over its column at both sides: a margin below 0 is what Qt does not know.

    What stands in its rows is in line with the column, and the ring of a row keeps its distance from it.

    Args:
        inner: the list; its column needs as much empty room around.
        left, right: how far it reaches, px; a box to check has its sign so far from its own left edge.
    """

    def __init__(self, inner: QWidget, *, left: int = ROOM, right: int = ROOM) -> None:
        super().__init__()
        self._left, self._right = left, right
        self.setContentsMargins(0, 0, 0, 0)
        self.addWidget(inner)

    def setGeometry(self, place: QRect) -> None:
        """Take more than what is given."""
        super().setGeometry(place.adjusted(-self._left, 0, self._right, 0))


def boxes_in_line(inner: QWidget) -> Outdented:
    """Return a layout that has the signs of boxes to check in line with the column, and their ring left of it."""
    made = Outdented(inner, left=BOX, right=0)
    if isinstance(inner, QCheckBox):  # the ring goes around its words
        made.setAlignment(inner, Qt.AlignmentFlag.AlignLeft)
    return made


class Ring(QWidget):
    """Stands around a control as long as it lives: what it holds keeps its place, with the focus or without.

    It is laid on the nearest widget around that has the room: a control may fill its own to the edge.

    Args:
        control: what has the focus.
        around: px across and upright from the control's edge to the ring's own, ``FLAT`` or ``FILLED``.
    """

    def __init__(self, control: QWidget, around: tuple[int, int] = FLAT) -> None:
        self._control, self._outside = control, around
        self._ground = _ground(control, around)
        super().__init__(self._ground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        watched: QWidget | None = control
        while watched is not None and watched is not self._ground:
            watched.installEventFilter(self)
            watched = watched.parentWidget()
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go where the control goes; when it hides nothing is asked of what may be coming down with it."""
        if event.type() == QEvent.Type.Hide:
            self.hide()
        elif event.type() in _MOVES:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        self.setGeometry(_around(self._control, self._ground, self._outside))
        self.setVisible(self._control.isVisibleTo(self._ground))
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current_theme().colour("focus"), _WIDTH))
        half = _WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), _CORNER, _CORNER)


class PageRing(QWidget):
    """The ring along the inner edge of a page of text, shown while the keyboard brought the focus there.

    Args:
        page: what it goes round.
        text: what takes the focus.
    """

    def __init__(self, page: QWidget, text: QWidget) -> None:
        super().__init__(page)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._page, self._text, self._by_keys = page, text, False
        page.installEventFilter(self)
        text.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the focus; be as large as the page."""
        if isinstance(event, QFocusEvent) and watched is self._text:
            if event.gotFocus() and event.reason() not in PASSING:
                self._by_keys = event.reason() in BY_KEYBOARD
            self.setVisible(event.gotFocus() and self._by_keys)
            self.raise_()
        elif event.type() == QEvent.Type.Resize and watched is self._page:
            whole = self._page.rect()
            self.setGeometry(whole)
            self.setMask(QRegion(whole) - QRegion(whole.adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)))
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring: all that the mask leaves."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), current_theme().colour("focus"))
        painter.end()


def _around(control: QWidget, ground: QWidget, outside: tuple[int, int]) -> QRect:
    """Return the place of a control's ring on a widget around it."""
    across, upright = outside
    place = QRect(control.mapTo(ground, QPoint(0, 0)), control.size())
    return place.adjusted(-across, -upright, across, upright)


def _ground(control: QWidget, outside: tuple[int, int]) -> QWidget:
    """Return the nearest widget around that has room for the ring and moves with its control."""
    ground, further = control, control.parentWidget()
    while further is not None:
        ground, further = further, further.parentWidget()
        fits = ground.rect().contains(_around(control, ground, outside))
        moves = further is not None and isinstance(further.parentWidget(), QScrollArea)  # what is around it does not
        if fits or moves or ground.isWindow():
            break
    return ground
