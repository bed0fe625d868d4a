"""A pane: a frame that speaks the interface's language and wears its theme, also when they change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from workbench.ui.theme import current_theme
from workbench.ui.widgets.paint_turn import to_be_painted

if TYPE_CHECKING:
    from workbench.ui.theme import Theme

FRAME: Final = 16  # ms that let the window paint before more is filled in
SOON: Final = 1  # ms: in another turn; what is asked for after 0 ms Qt does in this very one
_SHORTLY: Final = 2  # ms until a painting that waits has had its turn
_WAITS: Final = Qt.WidgetAttribute.WA_ForceUpdatesDisabled
_LOOKS: Final = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange)


class Pane(QFrame):
    """Subclasses build in ``__init__``, end it with ``settle()``, and put every word into ``retranslate``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settled = False
        self._worn: Theme | None = None

    def settle(self) -> None:
        """Say and paint everything for the first time."""
        self._settled = True
        self._worn = current_theme()
        self.retranslate()
        self.retheme()

    def retranslate(self) -> None:
        """Put the words of the interface's language into every child."""

    def retheme(self) -> None:
        """Take icons and measures from the present theme."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        super().changeEvent(event)
        if not self._settled:
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in _LOOKS and self._worn is not current_theme():
            self._worn = current_theme()
            self.retheme()


def label(role: str = "", text: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label dressed by its role in the style sheet; its text is never taken for markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def set_shown(widget: QWidget, *, shown: bool) -> None:
    """Show or hide a widget, unless it is so already: Qt dresses whatever is told to show, in a dialog twice."""
    if widget.isHidden() == shown:
        widget.setVisible(shown)


def take_away(widget: QWidget) -> None:
    """Take a widget out of what it stands in, for good.

    It is hidden first, and said so: one that came in this very turn its layout would show in the next, by then as a
    window of its own.
    """
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


def paint_next(widget: QWidget, *, frames: int = 1) -> None:
    """Have a widget that changes painted some frames after this one: to do and to paint it all at once would be felt.

    What it shows is set at once; only its painting waits, and with it that of whatever lies in it. Part of something
    that waits is painted with it: alone and later, its place would be empty for a frame.

    Args:
        widget: of a window that is shown; before that nothing waits. One that gets another place beside what is in
            view leaves a hole there until its frame comes: what is behind it is painted at once.
        frames: how many.
    """
    if widget.window().isVisible() and widget.updatesEnabled():
        widget.setUpdatesEnabled(False)
        _wait(widget, frames)


def _wait(widget: QWidget, frames: int) -> None:
    """Let frames pass one by one: where one takes long, the next must not fall into the same turn."""
    QTimer.singleShot(FRAME, widget, lambda: _pass(widget, frames))


def _pass(widget: QWidget, frames: int) -> None:
    """Let a frame pass, unless what is to be painted before is still waiting for its turn."""
    if to_be_painted(widget.window()):
        QTimer.singleShot(_SHORTLY, widget, lambda: _pass(widget, frames))
    elif frames > 1:
        _wait(widget, frames - 1)
    else:
        _paint_now(widget)


def _paint_now(widget: QWidget) -> None:
    """Have a widget painted again that waited, each part of it once.

    ``setUpdatesEnabled`` tells every part to paint itself. What lies in one that hides all below it (the page of a
    scroll area) would be painted with that, and then once more for itself.
    """
    widget.setAttribute(_WAITS, on=False)
    above = widget.parentWidget()
    if above is not None and not widget.isWindow() and not above.updatesEnabled():
        return  # it is painted with that
    for part in _waiting_in(widget):
        part.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, on=False)
        if part is widget or part.autoFillBackground() or part.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent):
            part.update()


def _waiting_in(widget: QWidget) -> list[QWidget]:
    """Return a widget and what lies in it, but for windows and what waits for a frame of its own."""
    parts = widget.findChildren(QWidget)
    apart = [part for part in parts if part.isWindow() or part.testAttribute(_WAITS)]
    for other in apart:  # seldom one
        parts = [part for part in parts if part is not other and not other.isAncestorOf(part)]
    return [widget, *parts]
