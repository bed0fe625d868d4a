"""The pages of a report as they will be printed, or what stands in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.widgets.pane import label, take_away

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    Aside = Callable[[Callable[[], QImage], Callable[[QImage], None]], None]

_WIDTH: Final = 600  # px of a page at 100 %
_GAP: Final = 16  # px between two pages
STEP: Final = 0.1  # of the zoom
_LEAST: Final = 0.5
_MOST: Final = 2.0
_KEPT: Final = 12  # pictures at hand: more than a screen shows
_SIZE: Final = slice(16, 24)  # of a PNG file: its width and height


def at_once(job: Callable[[], QImage], done: Callable[[QImage], None]) -> None:
    """Make a page's picture here and now: where nobody offers a thread."""
    done(job())


class Roll(QWidget):
    """Pages one below the other. A picture is made when its page is first seen, one after the other, off this thread.

    A long report has a hundred pages, and decoding one takes longer than a frame.

    Args:
        pages: as PNG files.
        aside: makes a picture on another thread and hands it over on this one.
    """

    def __init__(self, pages: Sequence[bytes], aside: Aside = at_once, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._aside = aside
        self._at_work = False
        self._pages = tuple(pages)
        self._sizes = [_size_of(page) for page in self._pages]
        self._pictures: dict[int, QPixmap] = {}
        self._wanted: list[int] = []
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._draw_one)
        self._places: list[QRect] = []
        self.lay_out(1.0)

    @property
    def count(self) -> int:
        """Return the number of pages."""
        return len(self._pages)

    @property
    def drawn(self) -> frozenset[int]:
        """Return the pages (from 0) whose picture is at hand."""
        return frozenset(self._pictures)

    def lay_out(self, zoom: float) -> None:
        """Give the pages their places at a zoom."""
        self._pictures.clear()
        width, top = round(_WIDTH * zoom), 0
        self._places = []
        for size in self._sizes:
            height = round(width * size.height() / max(1, size.width()))
            self._places.append(QRect(0, top, width, height))
            top += height + _GAP
        self.setFixedSize(width, max(0, top - _GAP))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages seen; one whose picture is not there yet is white paper."""
        painter = QPainter(self)
        self._wanted = []
        for number, place in enumerate(self._places):
            if not place.intersects(event.rect()):
                continue
            picture = self._pictures.get(number)
            if picture is None:
                painter.fillRect(place, Qt.GlobalColor.white)
                self._wanted.append(number)
            else:
                painter.drawPixmap(place.topLeft(), picture)
        if self._wanted:
            self._turn.start(0)

    def _draw_one(self) -> None:
        if not self._wanted or self._at_work:
            return
        number = self._wanted[0]
        page, size = self._pages[number], self._places[number].size() * self.devicePixelRatioF()
        self._at_work = True
        self._aside(lambda: _drawn(page, size), lambda image: self._keep(number, image, size))

    def _keep(self, number: int, image: QImage, size: QSize) -> None:
        if not shiboken6.isValid(self):  # its dialog was closed meanwhile
            return
        self._at_work = False
        ratio = self.devicePixelRatioF()
        if size == self._places[number].size() * ratio:  # nobody made the pages larger meanwhile
            picture = QPixmap.fromImage(image)
            picture.setDevicePixelRatio(ratio)
            self._pictures[number] = picture
            while len(self._pictures) > _KEPT:
                del self._pictures[next(iter(self._pictures))]
        self.update()


def _drawn(page: bytes, size: QSize) -> QImage:
    """Return a page's picture in the size it is seen; other threads go on meanwhile, as only a reader lets them."""
    buffer = QBuffer()
    buffer.setData(QByteArray(page))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    image = QImageReader(buffer, QByteArray(b"png")).read()
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _size_of(page: bytes) -> QSize:
    """Return a page's size in pixels, as its PNG file tells it."""
    sides = page[_SIZE]
    return QSize(int.from_bytes(sides[:4]), int.from_bytes(sides[4:]))


class Pages(QScrollArea):
    """The pages of the report, white in the dark theme too.

    As large as the width lets them be, at most their own size, until somebody makes them larger or smaller.

    Args:
        aside: makes a page's picture on another thread and hands it over on this one.
        parent: Qt's owner.
    """

    zoomed = Signal(float)

    def __init__(self, aside: Aside = at_once, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._aside = aside
        self._roll: Roll | None = None
        self.zoom, self._fits = 1.0, True
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setSpacing(_GAP)
        self._column.setContentsMargins(24, 24, 24, 24)
        self._hint = label("small")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("reachable", True)
        self.setAccessibleName(QCoreApplication.translate("Pages", "Preview"))
        self._column.addWidget(self._hint)

    def tell(self, words: str) -> None:
        """Say something instead of pages."""
        self._clear()
        self._hint.setText(words)
        self._hint.show()

    def show_text(self, words: str) -> None:
        """Show a letter's words on one white page."""
        self._clear()
        self._hint.hide()
        page = QLabel(words)
        page.setTextFormat(Qt.TextFormat.PlainText)
        page.setWordWrap(True)
        page.setMaximumWidth(_WIDTH)
        bar = self.verticalScrollBar().sizeHint().width()  # which a long letter needs
        page.setMinimumWidth(min(_WIDTH, self._room() - bar))
        page.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        page.setProperty("role", "letter")
        page.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        page.setAccessibleName(QCoreApplication.translate("Pages", "Preview"))
        self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show pages given as PNG."""
        self._clear()
        self._hint.hide()
        self._roll = roll = Roll(pages, self._aside)
        if self._fits:
            self._fit()
        roll.lay_out(self.zoom)
        roll.setAccessibleName(QCoreApplication.translate("Pages", "Preview"))
        self._column.addWidget(roll, 0, Qt.AlignmentFlag.AlignHCenter)

    @property
    def count(self) -> int:
        """Return the number of pages."""
        return self._roll.count if self._roll is not None else 0

    def _clear(self) -> None:
        self._roll = None
        while self._column.count() > 1:
            item = self._column.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                take_away(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole width in view where nobody chose a size."""
        super().resizeEvent(event)
        if self._fits and event.size().width() != event.oldSize().width():
            self._fit()

    def _room(self) -> int:
        margins = self._column.contentsMargins()
        return self.viewport().width() - margins.left() - margins.right()

    def _fit(self) -> None:
        self._show_at(max(_LEAST, min(1.0, self._room() // (_WIDTH * STEP) * STEP)))

    def zoom_by(self, step: float) -> None:
        """Show the pages, these and those to come, larger or smaller; what is in the middle stays there."""
        self._fits = False
        self._show_at(max(_LEAST, min(_MOST, self.zoom + step)))

    def _show_at(self, zoom: float) -> None:
        if zoom == self.zoom:
            return
        self.zoom = zoom
        self.zoomed.emit(zoom)
        if self._roll is None:
            return
        bar = self.verticalScrollBar()
        share = (bar.value() + bar.pageStep() / 2) / max(1, bar.maximum() + bar.pageStep())
        self._roll.lay_out(zoom)
        self._body.adjustSize()
        bar.setValue(round(share * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))
