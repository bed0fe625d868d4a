"""The window: panes with a name, keys and settings; it closes and takes drops. ``wiring`` connects, ``stage`` fills."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from workbench.ui.held_key import KEY_EVENTS
from workbench.ui.panes import FRAME, PanedWindow
from workbench.ui.widgets.digits import shifted_digit
from workbench.ui.widgets.keys import KeyButton, KeyCaps
from workbench.ui.widgets.paint_turn import PaintTurn
from workbench.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

    from workbench.settings import Settings
    from workbench.ui.drops.zones import DropZones

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
VIEWS: Final = ("read", "strike", "source")


class MainWindow(PanedWindow):
    """Views and actions of one library."""

    closing = Signal()
    drop_refused = Signal(str)
    drop_requested = Signal(object, object)
    painted = Signal()
    shifted_digit = Signal(int)

    _turn: PaintTurn | None = None  # Qt sends events while the window is still being made

    def __init__(self) -> None:
        super().__init__()
        self._turn = PaintTurn(self)
        self._library_name = ""
        self.may_close: Callable[[], bool] = lambda: True
        self.setObjectName("main_window")
        self._drops: DropZones | None = None
        self.setAcceptDrops(True)
        self._retranslate()

    def _retranslate(self) -> None:
        self.name_library(self._library_name)

    def follow(self, settings: Settings) -> None:
        """Take zoom, language and theme from the settings."""
        self.zoom = settings.zoom
        self.manuscript.set_zoom(settings.zoom)
        self.manuscript.set_language(settings.language)
        if self.has("source"):
            self.source.text.set_zoom(settings.zoom)
        if self.has("drafts"):
            self.drafts.set_zoom(settings.zoom)
        self.actions_of.check(f"language_{settings.language}")
        self.actions_of.check(f"theme_{settings.theme}")

    def follow_keys(self) -> None:
        """Take the keys in force, in every action, on every cap and in every sentence that names one."""
        self.actions_of.take_keys()
        for widget in self.findChildren(QWidget):
            if isinstance(widget, KeyButton | KeyCaps):
                widget.updateGeometry()
            elif isinstance(widget, Pane):
                widget.retranslate()
            widget.update()

    def fit_to_screen(self) -> None:
        """Keep a window that never had a size of its own inside the screen (scaling makes small screens of large)."""
        if self.isMaximized() or self.isFullScreen():
            return
        frame = self.frameGeometry().size() - self.size()
        room = self.screen().availableGeometry().size() - (frame if not frame.isNull() else FRAME)
        self.resize(self.size().boundedTo(room).expandedTo(self.minimumSize()))

    def geometry_state(self) -> tuple[QByteArray, QByteArray]:
        """Return what restores the window's place and the width of the library."""
        return self.saveGeometry(), self.outer.saveState()

    def restore_state(self, geometry: QByteArray, outer: QByteArray) -> None:
        """Put the window where it was."""
        self.restoreGeometry(geometry)
        self.outer.restoreState(outer)

    def event(self, event: QEvent) -> bool:
        """Be painted in a turn of its own; know which key is held."""
        if event.type() in KEY_EVENTS:
            self.actions_of.held.see(event)
        return (self._turn is not None and self._turn.holds(event)) or super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "actions_of"):
            self._retranslate()
            self.actions_of.retranslate()

    def name_library(self, name: str) -> None:
        """Name the library in the title; empty for the usual one, which needs no name."""
        self._library_name = name
        title = self.tr("Fact-checking workbench")
        self.setWindowTitle(f"{name} – {title}" if name else title)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window goes, unless something keeps it."""
        if not self.may_close():
            event.ignore()
            return
        super().closeEvent(event)
        self.closing.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit with Shift wherever the keyboard's own sign for it is no shortcut, and Return on a button."""
        typing = isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
        digit = shifted_digit(event)
        if digit and not typing:
            if not self.actions_of.held.repeats:
                self.shifted_digit.emit(digit)
            return
        if not self._pressed_by_return(event):
            super().keyPressEvent(event)

    def _pressed_by_return(self, event: QKeyEvent) -> bool:
        """Let Return press the button that has the focus: some desktops leave that to the space bar alone."""
        button = QApplication.focusWidget()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and not event.isAutoRepeat()
        if not plain or event.key() not in _ENTER or not isinstance(button, QAbstractButton):
            return False
        button.click()
        return True

    @property
    def drops(self) -> DropZones:
        """Return what answers drags, made at the first one."""
        if self._drops is None:
            from workbench.ui.drops.zones import DropZones  # noqa: PLC0415 - most sessions drag nothing

            self._drops = DropZones(self)
        return self._drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say what dropping here would do."""
        self.drops.over(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say what dropping here would do."""
        self.drops.over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say no more."""
        self.drops.leave()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped where."""
        self.drops.drop(event)
