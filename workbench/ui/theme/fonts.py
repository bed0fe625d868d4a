"""The look's two families, carried by wheels so that every system shows the same letters.

Sizes are in px of the unscaled screen (Qt scales by the device pixel ratio). Figures are tabular and lining
everywhere, the manuscript too, so that columns of amounts stand under each other.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import font_source_sans_pro
import font_source_serif_pro
from PySide6.QtGui import QFont, QFontDatabase

if TYPE_CHECKING:
    from workbench.ui.theme.tokens import Tokens

_FILES: Final = (
    (
        font_source_sans_pro,
        ("SourceSansPro-Regular", "SourceSansPro-Semibold", "SourceSansPro-Bold", "SourceSansPro-It"),
    ),
    (
        font_source_serif_pro,
        ("SourceSerifPro-Regular", "SourceSerifPro-Semibold", "SourceSerifPro-Bold", "SourceSerifPro-It"),
    ),
)
_MADE: Final[dict[tuple[int, str, float | None], tuple[QFont, Tokens]]] = {}
_LABEL_TRACKING: Final = 102.0  # per cent


def register_fonts() -> None:
    """Make the carried families known to this application; a missing file leaves the fall-backs of the tokens."""
    known = set(QFontDatabase.families())
    for package, names in _FILES:
        folder = Path(str(package.font_directory))
        for name in names:
            path = folder / f"{name}.otf"
            if _family_of(name) not in known and path.is_file():
                QFontDatabase.addApplicationFont(str(path))


def _family_of(file_name: str) -> str:
    return "Source Serif Pro" if file_name.startswith("SourceSerif") else "Source Sans Pro"


def font(tokens: Tokens, style: str, *, size: float | None = None) -> QFont:
    """Return the font of a named type style, the caller's to change.

    Args:
        tokens: the look.
        style: a name in ``[type]`` of the tokens ("ui", "manuscript_h1").
        size: px instead of the style's own, for zooming.
    """
    key = (id(tokens), style, size)
    if key not in _MADE:
        _MADE[key] = (_font(tokens, style, size), tokens)  # the tokens are kept: their id stays theirs
    return QFont(_MADE[key][0])


def _font(tokens: Tokens, style: str, size: float | None) -> QFont:
    kind = tokens.type[style]
    made = QFont()
    made.setFamilies(list(tokens.serif_families if kind.serif else tokens.families))
    made.setPixelSize(max(1, round(size if size is not None else kind.size)))
    made.setWeight(QFont.Weight(kind.weight))
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    for feature in tokens.features:
        made.setFeature(QFont.Tag(feature), 1)
    if style == "label":
        made.setCapitalization(QFont.Capitalization.AllUppercase)
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _LABEL_TRACKING)
    return made
