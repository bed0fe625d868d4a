"""The look: tokens, palette, style sheet, fonts, glyphs, icons.

The contract:

    from workbench.ui.theme import apply_theme, current_theme, load_tokens, system_is_dark, Theme, Tokens
    from workbench.ui.theme.glyphs import paint_rating, rating_icon, key_cap, key_cap_width
    from workbench.ui.theme.icons import icon, paint_icon

    theme = apply_theme(app, dark=system_is_dark(app))      # again at any time, no restart
    theme.colour("accent") -> QColor; theme.rating_colour("false"); theme.rating_tint("false")
    theme.font("manuscript") -> QFont; theme.space; theme.tokens.layout["library"]

Painted widgets restyle on ``QEvent.StyleChange`` through ``current_theme()``. Object names and properties that the
style sheet knows are listed in ``stylesheet.py``. ``apply_theme(…, firmer=True)`` is the theme with more contrast
(``firmer.py``), worn while the system asks for it.

2026-11-22: style sheets do the controls and our own painters do the marks; a Python ``QProxyStyle`` would be asked
thousands of times per repaint.
"""

from workbench.ui.theme.theme import (
    STYLE,
    STYLED,
    Theme,
    apply_sheet,
    apply_theme,
    current_theme,
    system_is_dark,
    system_wants_contrast,
)
from workbench.ui.theme.tokens import RatingStyle, Tokens, load_tokens

__all__ = [
    "STYLE",
    "STYLED",
    "RatingStyle",
    "Theme",
    "Tokens",
    "apply_sheet",
    "apply_theme",
    "current_theme",
    "load_tokens",
    "system_is_dark",
    "system_wants_contrast",
]
