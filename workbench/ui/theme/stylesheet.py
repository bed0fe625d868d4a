"""The style sheet, made from ``resources/themes/window.qss`` by filling its ``$roles`` from the tokens.

What widgets may say of themselves (set before showing, or call ``restyle`` afterwards):

``role`` on a QLabel
    "label" (section label, capitals), "small", "faint" (small, third tone), "ui_strong", "panel_title",
    "figure" (coverage numbers), "key_cap", "claim" (serif 16), "passage" (serif 14), "manuscript_h1", "lead" (serif
    17, second tone), "finding" (never a rating's colour), "error", "chip" (a frame around a word), "tip" (a tool tip)
``role`` on a QFrame or QWidget
    "page", "panel", "sidebar", "raised", "card" (raised, line, radius 4), "finding" (bar at its left), "bar" (a line
    above), "header" (a line below), "drop", "rule" (set its height to 1), "toolbar", "claim_quote" (accent
    bar at its left)
``primary`` = true on the default QPushButton (one per view)
``flat`` = true on QPushButtons that read as words ("Kein Urteil")
``link`` = true on QPushButtons that read as links
``segment`` on QPushButtons in a bar: "first", "middle", "last", "only" (true counts as "middle")
``tight`` = true on a button whose fixed size is less than 28 px (else the sheet's own least size wins and is cut)
``tall`` = true on a line edit of 32 px (a fixed height would give way to the sheet's own)
``invalid`` = true on a line edit whose text can't be used
``subtle`` = true on a QProgressBar: grey instead of accent (articles not selected)
``navigation`` = true on the QListView of the library's filters (no frame, sidebar ground)
``reachable`` = true on a QScrollArea that Tab stops at, to be scrolled by keys
``plain`` = true on item views that draw on the panel's ground without a frame

Splitters: ``setHandleWidth(1)``; Qt itself widens the grip to 5 px. Focus is a 2 px accent ring everywhere. Item
delegates paint for themselves with ``current_theme()``.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from workbench import paths

if TYPE_CHECKING:
    from workbench.ui.theme.tokens import Tokens, TypeStyle

_THUMB: Final = 0.55  # how strong the thumb of a scroll bar stands on the page


def stylesheet(tokens: Tokens, *, dark: bool) -> str:
    """Return the application's style sheet.

    Raises:
        KeyError: the sheet names a role that the tokens lack: our fault.
    """
    template = Template(paths.resource("themes", "window.qss").read_text(encoding="utf-8"))
    places: dict[str, object] = dict(tokens.colours[dark])
    places |= {f"font_{name}": _font(style, tokens) for name, style in tokens.type.items()}
    places |= {f"radius_{name}": value for name, value in tokens.radius.items()}
    places |= {f"layout_{name}": value for name, value in tokens.layout.items()}
    places["thumb"] = _mixed(tokens.colour("line_strong", dark), tokens.colour("page", dark))
    places["icons"] = paths.resource("icons", "dark" if dark else "light").as_posix()
    return template.substitute(places)


def _mixed(colour: str, ground: str) -> str:
    """Return a colour as it looks laid on a ground at ``_THUMB``."""
    pairs = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(below + (above - below) * _THUMB):02x}" for above, below in pairs)


def _font(style: TypeStyle, tokens: Tokens) -> str:
    families = tokens.serif_families if style.serif else tokens.families
    names = ", ".join(f'"{family}"' for family in families)
    return f"{style.weight} {style.size}px {names}"


def restyle(widget: QWidget) -> None:
    """Make a widget look again after one of its properties changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
