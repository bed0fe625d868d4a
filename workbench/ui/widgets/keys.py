"""Buttons and labels that show their key, as the look wants every shortcut taught where it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from workbench.ui.keymap import present_key
from workbench.ui.language import key_words
from workbench.ui.theme import current_theme, glyphs
from workbench.ui.widgets.rings import FILLED, FLAT, Ring

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QStyleOptionButton

    from workbench.ui.theme import Theme

TO: Final = "–"  # in place of a key: all from the one before to the one behind it
_BETWEEN: Final = 4
_GAP: Final = 8
_PADDING: Final = 12
_SPREAD_HEIGHT: Final = 44


def paint_caps(
    painter: QPainter, area: QRect, keys: tuple[str, ...], theme: Theme, *, colour: QColor | None = None
) -> None:
    """Paint key caps from the left, centred in height; ``colour`` replaces the usual one.

    ``keys`` are usual keys, or ``@name`` of a command; the caps show those in force. ``TO`` stands between the
    first and the last of several.
    """
    x = area.left()
    for text in _shown(keys):
        width = _width(text, theme)
        if text == TO:
            painter.setFont(theme.font("small"))
            painter.setPen(colour or theme.colour("text2"))
            painter.drawText(QRect(x, area.top(), width, area.height()), Qt.AlignmentFlag.AlignCenter, text)
            x += width + _BETWEEN
            continue
        top = area.top() + (area.height() - glyphs.CAP_HEIGHT) // 2
        glyphs.key_cap(painter, QRectF(x, top, width, glyphs.CAP_HEIGHT), text, theme, colour=colour)
        x += width + _BETWEEN


def caps_width(keys: tuple[str, ...], theme: Theme) -> int:
    """Return how wide ``paint_caps`` will paint."""
    widths = [_width(one, theme) for one in _shown(keys)]
    return sum(widths) + _BETWEEN * max(0, len(widths) - 1)


def _width(text: str, theme: Theme) -> int:
    """Return how wide a cap is, or the dash between two."""
    if text == TO:
        return QFontMetrics(theme.font("small")).horizontalAdvance(text)
    return glyphs.key_cap_width(text, theme)


def _shown(keys: tuple[str, ...]) -> list[str]:
    """Return what the caps say: the keys in force for the usual ones; what has no key now has no cap."""
    return [key_words(present) for present in map(present_key, keys) if present]


class KeyCaps(QWidget):
    """One or more key caps on their own."""

    def __init__(self, *keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def spoken(self) -> str:
        """Return the caps as words, for a listener."""
        return ", ".join(_shown(self._keys)).replace(f", {TO}, ", f" {TO} ")

    def sizeHint(self) -> QSize:
        """Return the caps' size."""
        return QSize(caps_width(self._keys, current_theme()), glyphs.CAP_HEIGHT + 2)

    def changeEvent(self, event: QEvent) -> None:
        """Take the room that the keys' names need in another language: "Strg" is wider than "Ctrl"."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the caps."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_caps(painter, self.rect(), self._keys, current_theme())


class KeyButton(QPushButton):
    """A push button with its key beside the words.

    Args:
        keys: the shortcut to show, empty for none.
        primary: the default action of its place; with the property ``danger`` one that no undo brings back.
        flat: without a frame, for actions in a section's heading.
        link: flat, in the colour of links.
        spread: words at the left edge and key at the right one.
    """

    def __init__(
        self,
        keys: str = "",
        *,
        primary: bool = False,
        flat: bool = False,
        link: bool = False,
        spread: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keys = self._key = (keys,) if keys else ()
        self._spread = spread
        self._plain = flat or link
        self._link = link
        self._ring: Ring | None = None  # around flat words or a filled ground, while they have the focus
        if primary:
            self.setProperty("primary", True)
        if self._plain:
            self.setFlat(True)
            self.setProperty("flat", True)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QSizePolicy.Policy.Expanding if spread else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def teach(self, keys: str) -> None:
        """Show another key, none for empty."""
        self._keys = (keys,) if keys else ()
        self._key = ()
        self.show_key(shown=True)
        self.updateGeometry()

    def show_key(self, *, shown: bool) -> None:
        """Show the key or leave it out, where another button in sight shows the same."""
        keys = self._keys if shown else ()
        if keys != self._key:
            self._key = keys
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of words, gap and caps with the frame's padding."""
        theme = current_theme()
        words = QFontMetrics(self._words_font(theme)).horizontalAdvance(self.text())
        caps = caps_width(self._key, theme)
        padding = 0 if self._plain else 2 * _PADDING
        height = 20 if self._plain else int(theme.tokens.layout["button"])
        size = QSize(words + (caps + _GAP if caps else 0) + padding + 2, height)
        return size.expandedTo(QSize(0, _SPREAD_HEIGHT)) if self._spread else size

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: words are never clipped."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Put the ring around flat words and a filled ground; a frame wears its own."""
        super().focusInEvent(event)
        if self._ring is None and (self._plain or self.property("primary")):
            self._ring = Ring(self, FLAT if self._plain else FILLED)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Leave the words out of what the style paints: they stand beside their key."""
        super().initStyleOption(option)
        option.text = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame as the style does, then words and key."""
        framed = not self._plain and not self.property("primary")
        if framed:
            super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.property("primary"):
            self._paint_ground(painter)
        self._paint_words(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        """Paint the default action: filled to its edge, in line with what stands above it."""
        theme = current_theme()
        whole, corner = QRectF(self.rect()), theme.tokens.radius["control"]
        usual, hovered = ("danger", "danger_hover") if self.property("danger") else ("accent", "accent_text")
        ground = "panel" if not self.isEnabled() else hovered if self.underMouse() else usual
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        if not self.isEnabled():
            painter.setPen(theme.colour("line"))
            whole.adjust(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(whole, corner, corner)

    def _paint_words(self, painter: QPainter) -> None:
        theme = current_theme()
        font = self._words_font(theme)
        metrics = QFontMetrics(font)
        words, caps = metrics.horizontalAdvance(self.text()), caps_width(self._key, theme)
        whole = words + (caps + _GAP if caps else 0)
        left = _PADDING if self._spread else (self.width() - whole) // 2
        painter.setFont(font)
        painter.setPen(theme.colour(self._colour_role()))
        painter.drawText(QRect(left, 0, words + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        cap_left = self.width() - _PADDING - caps if self._spread else left + words + _GAP
        colour = theme.colour(self._colour_role()) if self.property("primary") and self.isEnabled() else None
        paint_caps(painter, QRect(cap_left, 0, caps, self.height()), self._key, theme, colour=colour)

    def _words_font(self, theme: Theme) -> QFont:
        return theme.font("ui_strong" if self.property("primary") else "small" if self._plain else "ui")

    def _colour_role(self) -> str:
        if not self.isEnabled():
            return "disabled"
        if self.property("primary"):
            return "on_danger" if self.property("danger") else "on_accent"
        if self._link:
            return "accent_text"
        return "text2" if self._plain else "text"
