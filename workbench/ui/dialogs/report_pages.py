"""The pages of a report as they will be printed, or what stands in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.widgets.pane import label

if TYPE_CHECKING:
    from collections.abc import Sequence


class Pages(QScrollArea):
    """The pages of the report, white in the dark theme too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[QPixmap] = []
        self.zoom = 1.0
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setSpacing(16)
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
        self._pages = []
        self._clear()
        self._hint.hide()
        page = QLabel(words)
        page.setTextFormat(Qt.TextFormat.PlainText)
        page.setWordWrap(True)
        page.setFixedWidth(600)
        page.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        page.setProperty("role", "letter")
        page.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        page.setAccessibleName(QCoreApplication.translate("Pages", "Preview"))
        self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show pages given as PNG."""
        self._pages = []
        for page in pages:
            pixmap = QPixmap()
            if pixmap.loadFromData(page):
                self._pages.append(pixmap)
        self.lay_out()

    @property
    def count(self) -> int:
        """Return the number of pages."""
        return len(self._pages)

    def _clear(self) -> None:
        while self._column.count() > 1:
            item = self._column.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()

    def lay_out(self) -> None:
        """Show the pages at the present zoom."""
        self._clear()
        self._hint.setVisible(not self._pages)
        width = round(600 * self.zoom)
        for number, page in enumerate(self._pages, start=1):
            shown = QLabel()
            ratio = self.devicePixelRatioF()
            scaled = page.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
            scaled.setDevicePixelRatio(ratio)
            shown.setPixmap(scaled)
            shown.setFixedSize(scaled.deviceIndependentSize().toSize())
            shown.setAccessibleName(QCoreApplication.translate("Pages", "Page {number}").format(number=number))
            self._column.addWidget(shown, 0, Qt.AlignmentFlag.AlignHCenter)
