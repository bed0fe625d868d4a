"""Errands on what is shown: views, order, theme, language, type, panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu

from workbench.ui.announcing import announce
from workbench.ui.filters import Order

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.ui.office import Office

_ON_CLAIM = ("attach", "attach_again", "log_call", "cite_book", "", "query", "sign", "", "split", "merge", "dismiss")


class LookErrands:
    """What the commands of the menu View do."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        office, window, desk = self._office, self._office.window, self._office.session.desk
        handlers: dict[str, Callable[[], None]] = {
            "back": lambda: desk.go(forward=False),
            "forward": lambda: desk.go(forward=True),
            "manuscript": self._back,
            "next_pane": lambda: window.next_pane(forward=True),
            "order_numbers": lambda: self.on_order(Order.NUMBERS),
            "order_text": lambda: self.on_order(Order.TEXT),
            "previous_pane": lambda: window.next_pane(forward=False),
            "view_read": lambda: self._show("read"),
            "view_source": lambda: self._show("source"),
            "view_strike": lambda: self._show("strike"),
            "zoom_in": lambda: office.preferences.zoom_by(1),
            "zoom_out": lambda: office.preferences.zoom_by(-1),
            "zoom_reset": lambda: office.preferences.zoom_by(0),
        }
        for name in ("light", "dark", "system"):
            handlers[f"theme_{name}"] = lambda name=name: office.set_preference("theme", name)  # type: ignore[misc]
        for name in ("de", "en"):
            handlers[f"language_{name}"] = lambda name=name: office.set_preference("language", name)  # type: ignore[misc]
        return handlers

    def _show(self, name: str) -> None:
        window = self._office.window
        window.set_view(name)
        chosen = window.toolbar.views.button(name)
        if not chosen.hasFocus():  # it would say so itself
            announce(window.manuscript, chosen.text())
        if name == "source":  # the column is narrower now: the claim must not slip away from beside its source
            QTimer.singleShot(0, window.manuscript, window.manuscript.by_keys.see_selected)
        self._office.stage.show_commands()

    def on_order(self, order: str) -> None:
        """Go through the claims in another order."""
        self._office.session.desk.set_order(Order(order))
        announce(self._office.window.toolbar, self._office.window.toolbar.order_words)

    def _back(self) -> None:
        """Go back to reading; where there is nothing to leave for that, the key cancels what is running.

        The command never does: chosen by its words, it means the manuscript.
        """
        window = self._office.window
        here = window.manuscript.isAncestorOf(window.focusWidget())
        left = window.manuscript.by_keys.let_go() or not here or bool(window.library.field.text())
        if here and window.has("find_bar") and window.find_bar.isVisible():
            window.find_bar.leave()
            left = True
        elif here and window.view == "source":
            window.set_view("read")
            left = True
        window.library.field.clear()
        window.focus_manuscript()
        if not left and window.actions_of.by_name["manuscript"].by_key:
            window.jobs.cancel()

    def on_context(self, claim: str, place: QPoint) -> None:
        """Show what can be done at a place of the manuscript."""
        window = self._office.window
        if claim:
            self._office.session.desk.select(claim)
        menu = QMenu(window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in _ON_CLAIM if claim else ("mark",):
            if name:
                menu.addAction(window.actions_of.by_name[name])
            else:
                menu.addSeparator()
        menu.popup(place)
