"""A picture source: an image or a scanned page, fitted or zoomed, moved with keys and mouse; bare pixels alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.theme import current_theme
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.pane import Pane, label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from workbench.model.pictures import Picture

_STEP: Final = 1.25
_LARGEST: Final = 4.0
_SMALLEST: Final = 0.1
_EDGE: Final = 24  # px around a fitted picture
_CHANNELS: Final = 3
_ZOOMS: Final = {"+": _STEP, "-": 1 / _STEP, "0": 0.0}


class _Sheet(QWidget):
    """The picture itself, at its present size."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pixmap = QPixmap()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture with a line around it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipRect(event.rect())
        painter.drawPixmap(self.rect(), self.pixmap)
        painter.setPen(current_theme().colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class _Area(QScrollArea):
    """Scrolls the picture; letters zoom, the hand moves."""

    zoom_requested = Signal(float)  # a factor; 0 fits
    resized = Signal()
    turn_requested = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._held: QPoint | None = None

    def event(self, event: QEvent) -> bool:
        """Keep the keys that zoom from the window's commands while the picture has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.text() in _ZOOMS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom with + and -, fit with 0; PageUp and PageDown turn where there is no further to scroll."""
        bar, key = self.verticalScrollBar(), event.key()
        factor = _ZOOMS.get(event.text())
        if factor is not None:
            self.zoom_requested.emit(factor)
        elif key == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
            self.turn_requested.emit(1)
        elif key == Qt.Key.Key_PageUp and bar.value() == bar.minimum():
            self.turn_requested.emit(-1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        self._held = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it with the hand."""
        if self._held is not None:
            moved = event.position().toPoint() - self._held
            self._held = event.position().toPoint()
            for bar, by in ((self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y())):
                bar.setValue(bar.value() - by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = None
        super().mouseReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell, so that a fitted picture stays fitted."""
        super().resizeEvent(event)
        self.resized.emit()


class PictureView(Pane):
    """A picture with its size in words, and buttons for what the keys do.

    Signals:
        page_requested: another page of a scanned document, from 1.
    """

    page_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.area = _Area(self)
        self._sheet = _Sheet(self.area)
        self.area.setWidget(self._sheet)
        self._picture: Picture | None = None
        self._scale = 0.0  # 0: as large as there is room, never larger than it is
        self._title, self._note = "", ""
        self._words = label("small")
        self.smaller, self.larger, self.fit = KeyButton(), KeyButton(), KeyButton("0")
        self.before, self.after = KeyButton(), KeyButton()
        self._build()
        self.settle()

    def _build(self) -> None:
        self.setFocusProxy(self.area)
        foot = QFrame()
        foot.setProperty("role", "bar")
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 4, 16, 4)
        row.setSpacing(4)
        row.addWidget(self._words, 1)
        for button, work in (
            (self.before, lambda: self._turn(-1)),
            (self.after, lambda: self._turn(1)),
            (self.smaller, lambda: self.zoom(1 / _STEP)),
            (self.larger, lambda: self.zoom(_STEP)),
            (self.fit, lambda: self.zoom(0.0)),
        ):
            button.clicked.connect(work)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(foot)
        self.area.zoom_requested.connect(self.zoom)
        self.area.turn_requested.connect(self._turn)
        self.area.resized.connect(self._place)

    def retranslate(self) -> None:
        """Name everything."""
        self.smaller.setText("−")
        self.larger.setText("+")
        self.fit.setText(self.tr("Fit"))
        self.before.setText("‹")
        self.after.setText("›")
        for button, name in (
            (self.smaller, self.tr("Smaller (-)")),
            (self.larger, self.tr("Larger (+)")),
            (self.fit, self.tr("As large as there is room")),
            (self.before, self.tr("Page before")),
            (self.after, self.tr("Next page")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._say()

    def show_picture(self, picture: Picture, *, title: str, note: str) -> None:
        """Show a picture, fitted.

        Args:
            picture: bare pixels.
            title: of the source, for screen readers.
            note: the desk's own words about it, which say to who cannot see it what it shows.
        """
        line = picture.width * _CHANNELS
        image = QImage(picture.pixels, picture.width, picture.height, line, QImage.Format.Format_RGB888)
        self._sheet.pixmap = QPixmap.fromImage(image)
        self._picture, self._scale, self._title, self._note = picture, 0.0, title, note
        self._place()
        self.area.verticalScrollBar().setValue(0)

    def set_note(self, note: str) -> None:
        """Say what the picture shows in other words."""
        self._note = note
        self._say()

    def zoom(self, factor: float) -> None:
        """Make the picture larger or smaller around its middle; 0 fits it into the room."""
        if self._picture is None:
            return
        bars = (self.area.horizontalScrollBar(), self.area.verticalScrollBar())
        middles = [(bar.value() + bar.pageStep() / 2) / max(1, bar.maximum() + bar.pageStep()) for bar in bars]
        self._scale = min(max(self.scale * factor, _SMALLEST), _LARGEST) if factor else 0.0
        self._place()
        for bar, middle in zip(bars, middles, strict=True):
            bar.setValue(round(middle * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    @property
    def scale(self) -> float:
        """Return how large the picture is shown, 1 for a pixel a pixel."""
        if self._scale or self._picture is None:
            return self._scale or 1.0
        room = self.area.size() - QSize(2 * _EDGE, 2 * _EDGE)
        return max(_SMALLEST, min(1.0, room.width() / self._picture.width, room.height() / self._picture.height))

    def _place(self) -> None:
        if self._picture is None:
            return
        size = QSize(round(self._picture.width * self.scale), round(self._picture.height * self.scale))
        self._sheet.setGeometry(QRect(self._sheet.pos(), size))
        self._sheet.setFixedSize(size)
        self._sheet.update()
        self._say()

    def _say(self) -> None:
        picture = self._picture
        for button in (self.before, self.after):
            button.setVisible(picture is not None and picture.pages > 1)
        if picture is None:
            return
        self.before.setEnabled(picture.page > 1)
        self.after.setEnabled(picture.page < picture.pages)
        percent = round(100 * self.scale * picture.width / picture.whole_width)
        size = self.tr("{width} × {height} px · {percent} %")
        page = self.tr("Page {page} of {count} · {percent} %").format(
            page=picture.page, count=picture.pages, percent=percent
        )
        words = size.format(width=picture.whole_width, height=picture.whole_height, percent=percent)
        self._words.setText(page if picture.pages else words)
        name = self.tr("Picture: {title}").format(title=self._title)
        self.area.setAccessibleName(f"{name}, {self._words.text()}")
        self.area.setAccessibleDescription(self._note)

    @property
    def words(self) -> str:
        """Return what is said of the picture's size."""
        return self._words.text()

    def _turn(self, step: int) -> None:
        picture = self._picture
        if picture is not None and 1 <= picture.page + step <= picture.pages:
            self.page_requested.emit(picture.page + step)
