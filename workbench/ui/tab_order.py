"""Where Tab goes next: as one reads, from the top to the bottom of each pane and from pane to pane.

Qt goes in the order in which widgets were made. Here panes are made late, cards and questions come and go: the order
in which things are laid out is asked for instead, whenever Tab is pressed.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def step(window: QWidget, *, onward: bool) -> bool:
    """Move the focus to the next or previous stop in a window, round its end; False when there is none to go to."""
    stops = [one for one in reading_order(window) if _stops(one)]
    here: QWidget | None = window.focusWidget()
    while here is not None and here not in stops and here is not window:
        here = here.parentWidget()
    if not stops:
        return False
    at = stops.index(here) if here in stops else (-1 if onward else 0)
    wanted = stops[(at + (1 if onward else -1)) % len(stops)]
    wanted.setFocus(Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason)
    _into_sight(wanted)
    return True


def reading_order(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget's descendants that can be seen as they are laid out: a layout's in its order, others as made."""
    for child in _laid_out(widget):
        yield child
        if not (isinstance(child, QAbstractScrollArea) and not isinstance(child, QScrollArea)):  # its rows are its own
            yield from reading_order(child)


def _laid_out(widget: QWidget) -> list[QWidget]:
    match widget:
        case QSplitter():
            first = [widget.widget(place) for place in range(widget.count())]
        case QStackedWidget():
            first = [widget.currentWidget()] if widget.count() else []
        case QScrollArea():
            first = [widget.widget()]
        case _:
            layout = widget.layout()
            first = list(_of_layout(layout, _children(widget))) if layout is not None else []
    placed = set(first)
    others = [] if isinstance(widget, QStackedWidget | QScrollArea) else _children(widget)
    loose = [one for one in others if one not in placed and not one.isWindow()]
    return [one for one in first if one is not None and not one.isHidden()] + loose


def _children(widget: QWidget) -> list[QWidget]:
    """Return what is shown right inside a widget.

    Qt asks whenever the focus hides: most of a window is hidden, and its actions would each be made Python objects.
    """
    found = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [one for one in found if not one.isHidden()]


def _of_layout(layout: QLayout, widgets: list[QWidget]) -> Iterator[QWidget]:
    """Yield those of the widgets that a layout holds, in its order; its items are never asked for.

    PySide keeps a Python wrapper for an item asked for, which goes stale when a menu (QWidgetAction) deletes the item.
    """
    placed: dict[int, QWidget | QLayout] = {layout.indexOf(one): one for one in widgets}
    placed |= {layout.indexOf(one): one for one in layout.children() if isinstance(one, QLayout)}
    placed.pop(-1, None)  # laid out elsewhere
    deeper = [one for one in widgets if one not in placed.values()]
    for _, one in sorted(placed.items(), key=itemgetter(0)):
        if isinstance(one, QLayout):
            yield from _of_layout(one, deeper)
        else:
            yield one


def _stops(widget: QWidget) -> bool:
    reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return reached and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _into_sight(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
