"""The theme in force: tokens plus light or dark, and how it reaches the application.

``apply_theme`` may be called again at any time: widgets restyle themselves, painted ones answer
``QEvent.StyleChange`` by asking ``current_theme()``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from workbench.ui.theme import fonts
from workbench.ui.theme.firmer import firmer_tokens
from workbench.ui.theme.palette import palette
from workbench.ui.theme.stylesheet import stylesheet
from workbench.ui.theme.tokens import Tokens, load_tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QApplication

STYLE: Final = "Fusion"
STYLED: Final = "workbench_styled"  # property of an application started with the style: Qt need not be asked for it
_MIDDLE: Final = 128  # a system ground darker than this is a dark theme
_MOVING: Final = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


@dataclass(frozen=True)
class Theme:
    """The tokens in light or dark, as Qt wants them."""

    tokens: Tokens
    dark: bool

    def colour(self, role: str) -> QColor:
        """Return the colour of a role ("accent", "text2", "false_tint")."""
        return _colour(self.tokens.colour(role, self.dark))

    def rating_colour(self, key: str) -> QColor:
        """Return the colour of a rating's glyph, line and word."""
        return _colour(self.tokens.rating(key).colour(self.dark))

    def rating_tint(self, key: str) -> QColor:
        """Return the ground behind a claim of this rating."""
        return _colour(self.tokens.rating(key).tint(self.dark))

    def font(self, style: str, *, size: float | None = None) -> QFont:
        """Return the font of a named type style; ``size`` in px instead of its own."""
        return fonts.font(self.tokens, style, size=size)

    @property
    def space(self) -> tuple[int, ...]:
        """Return the steps of space in px: 4, 8, 12, 16, 24, 32, 40, 56."""
        return self.tokens.space


@lru_cache(maxsize=256)
def _colour(name: str) -> QColor:
    return QColor(name)


class _Current:
    """Holds the theme in force: the application has one style, so there is one theme."""

    theme: Theme | None = None


def current_theme() -> Theme:
    """Return the theme in force; the light one before ``apply_theme`` was called."""
    return _Current.theme or Theme(load_tokens(), dark=False)


def apply_theme(app: QApplication, *, dark: bool, firmer: bool = False, sheet: bool = True) -> Theme:
    """Dress the application: Fusion, palette, fonts, style sheet, all made from the tokens.

    Args:
        app: the application.
        dark: the theme.
        firmer: the theme with more contrast.
        sheet: False leaves the style sheet for ``apply_sheet``: under a sheet every widget is dressed again each time
            it or what it stands in finds its place, so the first window is put together before.
    """
    tokens = firmer_tokens() if firmer else load_tokens()
    fonts.register_fonts()
    _Current.theme = Theme(tokens, dark=dark)
    if not app.property(STYLED) and not app.styleSheet():  # set again under a sheet, a style would be wrapped once more
        app.setStyle(STYLE)
    for effect in _MOVING:  # nothing moves by itself, whatever the system's default
        app.setEffectEnabled(effect, False)
    app.setPalette(palette(tokens, dark=dark))
    app.setFont(_Current.theme.font("ui"))
    if sheet:
        apply_sheet(app)
    return _Current.theme


def apply_sheet(app: QApplication) -> None:
    """Give the application the style sheet of the theme in force."""
    theme = current_theme()
    sheet = stylesheet(theme.tokens, dark=theme.dark)
    if app.styleSheet() == sheet:
        return  # Qt would dress every widget again all the same
    app.setStyleSheet(sheet)


def system_wants_contrast(app: QApplication) -> bool:
    """Say whether the system asks for more contrast."""
    hints = app.styleHints()  # held: with its wrapper PySide would give up what is asked of it
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def system_is_dark(app: QApplication) -> bool:
    """Say whether the system wants dark; where it gives no scheme, its window colour decides."""
    scheme = app.styleHints().colorScheme()
    if scheme == Qt.ColorScheme.Unknown:
        style = app.style() if _Current.theme else None  # before we dressed it, the application wears the system's
        ground = (style.standardPalette() if style else app.palette()).color(QPalette.ColorRole.Window)
        return ground.lightness() < _MIDDLE
    return scheme == Qt.ColorScheme.Dark
