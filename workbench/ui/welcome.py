"""The welcome: what to do with an empty library, and the six ratings with glyph, line and key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.language import core
from workbench.ui.roles import prepare
from workbench.ui.theme import current_theme, glyphs
from workbench.ui.widgets.cards import half
from workbench.ui.widgets.keys import KeyButton, KeyCaps
from workbench.ui.widgets.nesting import nest, nest_in_grid
from workbench.ui.widgets.pane import Pane, label

_RATINGS: Final = ("verified", "disputed", "false", "unverifiable", "not-checkable", "open")
_WIDTH: Final = 720


class RatingSample(QWidget):
    """A rating as the manuscript shows it: glyph, tinted word, line; and its key."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rating = key
        self.setFixedHeight(40)

    def retranslate(self) -> None:
        """Name the rating and its key for a listener."""
        key = current_theme().tokens.rating(self._rating).key
        self.setAccessibleName(f"{core(f'rating.{self._rating}')}: {key}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the longest word."""
        return QSize(216, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint glyph, ground, word and line."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        glyphs.paint_rating(painter, QRectF(0, 12, 16, 16), self._rating, theme)
        font = theme.font("manuscript")
        words = core(f"rating.{self._rating}")
        ground = QRectF(24, 8, QFontMetrics(font).horizontalAdvance(words), 24)
        painter.fillRect(ground, theme.rating_tint(self._rating))
        painter.setFont(font)
        painter.setPen(theme.colour("reading"))
        painter.drawText(ground, Qt.AlignmentFlag.AlignVCenter, words)
        self._paint_rule(painter, ground)

    def _paint_rule(self, painter: QPainter, ground: QRectF) -> None:
        theme = current_theme()
        style = theme.tokens.rating(self._rating)
        pen = QPen(theme.rating_colour(self._rating), style.weight)
        y = ground.bottom() + 1.5
        if style.underline == "double":
            painter.setPen(pen)
            for line in (y - 1.5, y + 1.5):
                painter.drawLine(QPointF(ground.left(), line), QPointF(ground.right(), line))
            return
        if style.pattern and style.underline != "wave":
            pen.setDashPattern([step / style.weight for step in style.pattern])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        if style.underline == "wave":
            count = int(ground.width() // 4) + 1
            painter.drawPolyline([QPointF(ground.left() + 4 * i, y + (1.5 if i % 2 else -1.5)) for i in range(count)])
            return
        painter.drawLine(QPointF(ground.left(), y), QPointF(ground.right(), y))


class DropFrame(QFrame):
    """Where files can be dropped: a dashed edge, painted, as Qt's style sheets make dots and hard corners of one."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "drop")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge."""
        super().paintEvent(event)
        painter, theme = QPainter(self), current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("line_strong"), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(half(self.rect()), 4, 4)


class Welcome(Pane):
    """Shown while no article is open."""

    address_requested = Signal()
    demonstration_requested = Signal()
    open_requested = Signal()
    paste_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._empty = True
        prepare()  # before a screen reader looks at the parts we paint
        self._scroll = QScrollArea()
        self._title, self._lead = label("manuscript_h1", wrap=True), label("lead", wrap=True)
        self._drop = DropFrame()
        self._hint, self._kinds = label("", wrap=True), label("small", wrap=True)
        self._open = KeyButton("Ctrl+O", primary=True)
        self._paste = KeyButton("Ctrl+V", spread=True)
        self._address = KeyButton("Ctrl+L", spread=True)
        self._look, self._about = label("ui_strong"), label("small", wrap=True)
        self._demonstration = QPushButton()
        self._ratings_label = label("label")
        self._samples = {key: RatingSample(key) for key in _RATINGS}
        self._keys = {name: label("small") for name in ("steps", "facts", "attach", "all")}
        self._build()
        self._address.clicked.connect(self.address_requested)
        self._open.clicked.connect(self.open_requested)
        self._paste.clicked.connect(self.paste_requested)
        self._demonstration.clicked.connect(self.demonstration_requested)
        self.settle()

    def _build(self) -> None:
        body = QWidget()
        body.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 40, 0, 24)
        column.setSpacing(8)
        column.addStretch(1)  # on a large screen a little above the middle
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addSpacing(16)
        self._drop.setMinimumHeight(136)
        inside = QVBoxLayout(self._drop)
        inside.setSpacing(12)
        inside.addStretch(1)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self._hint)
        self._kinds.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self._kinds)
        inside.addWidget(self._open, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(1)
        column.addWidget(self._drop)
        column.addSpacing(4)
        others = QHBoxLayout()
        others.setSpacing(16)
        others.addWidget(self._paste, 1)
        others.addWidget(self._address, 1)
        nest(column, others)
        column.addSpacing(16)
        column.addWidget(_rule())
        column.addSpacing(8)
        look = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._look)
        words.addWidget(self._about)
        nest(look, words, 1)
        look.addWidget(self._demonstration)
        nest(column, look)
        column.addSpacing(8)
        column.addWidget(_rule())
        column.addSpacing(8)
        column.addWidget(self._ratings_label)
        nest(column, self._rating_grid())
        column.addSpacing(8)
        column.addWidget(_rule())
        column.addSpacing(8)
        nest(column, self._key_row())
        column.addStretch(2)
        self._centre(body)

    def _centre(self, body: QWidget) -> None:
        page = QWidget()
        page.setProperty("role", "page")
        row = QHBoxLayout(page)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(body, 100)
        row.addStretch(1)
        scroll = self._scroll
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _rating_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(0)
        for place, (key, sample) in enumerate(self._samples.items()):
            cell = QHBoxLayout()
            cell.addWidget(sample, 1)
            cell.addWidget(KeyCaps(current_theme().tokens.rating(key).key))
            nest_in_grid(grid, cell, place // 3, place % 3)
            grid.setColumnStretch(place % 3, 1)
        return grid

    def _key_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for name, keys in (("steps", ("J", "K")), ("facts", ("1", "–", "9")), ("attach", ("S",))):
            row.addWidget(KeyCaps(*keys))
            row.addWidget(self._keys[name])
            row.addSpacing(16)
        row.addStretch(1)
        row.addWidget(KeyCaps("Ctrl+K"))
        row.addWidget(self._keys["all"])
        return row

    def retranslate(self) -> None:
        """Say everything."""
        self.show_empty(library_empty=self._empty)
        self._lead.setText(self.tr("Open a text. Passages that can be checked are marked. You give the verdicts."))
        self._hint.setText(self.tr("Drop a file here"))
        kinds = self.tr("Word, PDF, OpenDocument, RTF, text, Markdown, HTML, mail, Excel, CSV, TSV, subtitles")
        self._kinds.setText(kinds)
        self._open.setText(self.tr("Open file…"))
        self._open.setAccessibleName(self.tr("Open file…"))
        self._paste.setText(self.tr("Paste text"))
        self._paste.setAccessibleName(self.tr("Paste text as article"))
        self._address.setText(self.tr("Fetch from an address…"))
        self._address.setAccessibleName(self.tr("Fetch an article from the web"))
        self._look.setText(self.tr("Look around first?"))
        self._about.setText(self.tr("A half-checked article about the offer for OpenAI, in a library of its own."))
        self._demonstration.setText(self.tr("Open the demonstration library"))
        self._ratings_label.setText(self.tr("Six ratings, each with glyph, line and key"))
        self._keys["steps"].setText(self.tr("next, previous claim"))
        self._keys["facts"].setText(self.tr("tick a fact"))
        self._keys["attach"].setText(self.tr("attach a source"))
        self._keys["all"].setText(self.tr("all commands"))
        for sample in self._samples.values():
            sample.retranslate()

    def show_empty(self, *, library_empty: bool) -> None:
        """Say whether the library is empty or only no article is open."""
        self._empty = library_empty
        words = self.tr("No article in the library yet") if library_empty else self.tr("No article open")
        self._title.setText(words)
        self._scroll.setAccessibleName(words)

    def focus_first(self) -> None:
        """Put the focus on the default action."""
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)


def _rule() -> QFrame:
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line
