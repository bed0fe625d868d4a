"""The rating bar: five ratings with glyph, key and word. It starts empty; frame plus weight show the choice."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from workbench.model.claims import Rating
from workbench.ui.language import core
from workbench.ui.panel.closeness import Closeness
from workbench.ui.theme import current_theme, glyphs
from workbench.ui.widgets.keys import caps_width, paint_caps
from workbench.ui.widgets.pane import Pane
from workbench.ui.widgets.segments import tab_to_chosen

RATINGS: Final = (
    Rating.VERIFIED,
    Rating.DISPUTED,
    Rating.FALSE,
    Rating.UNVERIFIABLE,
    Rating.NOT_CHECKABLE,
)
_GLYPH: Final = 16
_IN_LINE: Final = 30  # px of the bar where glyph, word and key of each stand in a line
_LOWER: Final = 6  # px less where room is scarce: glyph, key and word still stand one above the other
_PADDING: Final = 8  # px at least beside a word, where there is room for it


class RatingButton(QAbstractButton):
    """One rating; its field takes the width of its word."""

    def __init__(self, rating: Rating, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rating = rating
        self.in_part = False
        self.in_line = False  # glyph, word and key stand beside each other
        self.small = False  # all words are, where the bar is narrow
        self._key = (current_theme().tokens.rating(rating.value).key,)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # the group sees to it; a screen reader asks here whether it is one of several
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _font(self, *, strong: bool, small: bool) -> QFont:
        made = current_theme().font("small" if small else "ui")
        if strong:
            made.setWeight(QFont.Weight.DemiBold)
        return made

    def content_width(self) -> int:
        """Return how wide word or glyph and key are, the word as it stands when it is chosen."""
        return self.width_as(in_line=self.in_line, small=self.small)

    def width_as(self, *, in_line: bool, small: bool) -> int:
        """Return the same for other places and letters than those of now."""
        word = QFontMetrics(self._font(strong=True, small=small)).horizontalAdvance(self.text())
        signs = _GLYPH + 8 + caps_width(self._key, current_theme())
        return word + signs + 8 if in_line else max(word, signs)

    def sizeHint(self) -> QSize:
        """Return the word's width, at least that of glyph and key."""
        return QSize(self.content_width() + 2 * _PADDING, int(current_theme().tokens.layout["rating_bar"]))

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the word still stands whole."""
        word = QFontMetrics(current_theme().font("small")).horizontalAdvance(self.text())
        return QSize(word + 8, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, frame, glyph, key and word."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        key = self.rating.value
        if self.isChecked():
            painter.fillRect(area, theme.rating_tint(key))
        elif self.underMouse() and self.isEnabled():
            painter.fillRect(area, theme.colour("hover"))
        if self.in_line:
            self._paint_in_line(painter)
        else:
            self._paint_upright(painter)
        if self.isChecked():
            painter.setPen(QPen(theme.rating_colour(key), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 3, 3)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(area.adjusted(4, 4, -4, -4), 2, 2)

    def _paint_upright(self, painter: QPainter) -> None:
        """Paint glyph and key above the word."""
        theme = current_theme()
        top = self.rect().adjusted(0, 6, 0, -self.height() // 2)
        caps = caps_width(self._key, theme)
        left = (self.width() - _GLYPH - 8 - caps) // 2
        self._paint_glyph(painter, QRectF(left, top.center().y() - 7.5, _GLYPH, _GLYPH))
        paint_caps(painter, QRect(left + 24, top.top(), caps, top.height()), self._key, theme)
        words = self.rect().adjusted(0, self.height() // 2 - 2, 0, -4)
        self._paint_word(painter, words, Qt.AlignmentFlag.AlignCenter)

    def _paint_in_line(self, painter: QPainter) -> None:
        """Paint glyph, word and key beside each other."""
        theme, whole = current_theme(), self.content_width()
        caps, left = caps_width(self._key, theme), (self.width() - whole) // 2
        self._paint_glyph(painter, QRectF(left, (self.height() - _GLYPH) / 2, _GLYPH, _GLYPH))
        words = QRect(left + _GLYPH + 8, 0, whole - _GLYPH - 16 - caps, self.height())
        self._paint_word(painter, words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        paint_caps(painter, QRect(left + whole - caps, 0, caps, self.height()), self._key, theme)

    def _paint_glyph(self, painter: QPainter, place: QRectF) -> None:
        in_part = self.in_part and self.isChecked()
        glyphs.paint_rating(painter, place, "verified-in-part" if in_part else self.rating.value, current_theme())

    def _paint_word(self, painter: QPainter, place: QRect, how: Qt.AlignmentFlag) -> None:
        painter.setFont(self._font(strong=self.isChecked(), small=self.small))
        painter.setPen(current_theme().colour("text" if self.isEnabled() else "disabled"))
        painter.drawText(place, how, self.text())


class RatingBar(Pane):
    """Tells which rating a person chose; nothing is ever chosen in advance."""

    rating_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._in_line = False
        self._group = QButtonGroup(self)
        self._buttons: dict[Rating, RatingButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(1)
        for rating in RATINGS:
            button = RatingButton(rating)
            button.clicked.connect(lambda _checked=False, rating=rating: self.rating_chosen.emit(rating.value))
            self._group.addButton(button)
            self._buttons[rating] = button
            row.addWidget(button, 1)
        self.set_closeness(Closeness.ROOMY)
        self.settle()

    def focus_first(self) -> None:
        """Give the focus to the first rating."""
        next(iter(self._buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def saved(self, closeness: Closeness) -> int:
        """Return how many px lower than roomy it is."""
        return _LOWER if closeness >= Closeness.TIGHT else 0

    def set_closeness(self, closeness: Closeness) -> None:
        """Be lower where room is scarce."""
        self._closeness = closeness
        upright = int(current_theme().tokens.layout["rating_bar"]) - self.saved(closeness)
        self.setFixedHeight(_IN_LINE if self._in_line else upright)
        for button in self._buttons.values():
            button.setFixedHeight(self.height() - 2)

    @property
    def width_in_line(self) -> int:
        """Return the px it needs where glyph, word and key of each stand in a line, in usual letters."""
        needed = [button.width_as(in_line=True, small=False) + 2 * _PADDING for button in self._buttons.values()]
        return sum(needed) + len(needed) + 1

    def set_in_line(self, in_line: bool) -> None:
        """Let glyph, word and key of each stand in a line, or the word below."""
        if in_line == self._in_line:
            return
        self._in_line = in_line
        for button in self._buttons.values():
            button.in_line = in_line
        self.set_closeness(self._closeness)
        self._share()

    def retranslate(self) -> None:
        """Name the ratings."""
        for rating, button in self._buttons.items():
            words = core(f"rating.{rating.value}")
            button.setText(words)
            button.setAccessibleName(words)
            button.updateGeometry()
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give each field the width of its word and an equal part of the rest; where it is little, smaller words."""
        layout, buttons = self.layout(), tuple(self._buttons.values())
        assert isinstance(layout, QHBoxLayout)  # noqa: S101  made above
        room = self.width() - 2 - (len(buttons) - 1)
        widths: list[int] = []
        for small in (False, True):
            for button in buttons:
                button.small = small
            widths = [button.content_width() for button in buttons]
            if sum(widths) + 2 * _PADDING * len(buttons) <= room:
                break
        rest = max(0, room - sum(widths)) // len(buttons)
        for place, (button, width) in enumerate(zip(buttons, widths, strict=True)):
            layout.setStretch(place, width + rest)
            button.updateGeometry()
            button.update()

    def show_rating(self, rating: Rating, *, in_part: bool = False) -> None:
        """Show the rating that stands; ``open`` shows none."""
        self._group.setExclusive(False)
        for key, button in self._buttons.items():
            button.setChecked(key is rating)
            if button.in_part != in_part:
                button.in_part = in_part
                button.update()
        self._group.setExclusive(True)
        tab_to_chosen(tuple(self._buttons.values()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame and the lines between the fields."""
        super().paintEvent(event)
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line_strong"), 1))
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme.colour("line"))
        for button in list(self._buttons.values())[:-1]:
            x = button.geometry().right() + 1
            painter.drawLine(x, 1, x, self.height() - 2)
