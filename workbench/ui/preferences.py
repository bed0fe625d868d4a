"""The settings at work: changing one is seen at once and kept for the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from workbench import settings
from workbench.settings import ZOOM_STEPS, Settings
from workbench.ui.keymap import current_keymap, load_keymap, save_keymap, use_keymap
from workbench.ui.language import speak
from workbench.ui.theme import apply_sheet, apply_theme, system_is_dark, system_wants_contrast

if TYPE_CHECKING:
    from workbench.errors import Language


class Preferences(QObject):
    """Holds the settings of this start; ``changed`` tells that one of them moved."""

    changed = Signal()
    keys_changed = Signal()

    def __init__(self, app: QApplication, *, language: Language | None = None) -> None:
        super().__init__(app)
        self._app = app
        self.settings: Settings = settings.load()
        if language is not None:
            self.settings = self.settings.with_value("language", language)
        use_keymap(load_keymap())
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(lambda _scheme: self._dress())
        hints.accessibility().contrastPreferenceChanged.connect(lambda _wish: self._dress())

    def apply(self) -> None:
        """Dress and name everything as the settings say; the style sheet comes with ``dress_whole``."""
        speak(self._app, self.settings.language)
        self._dress(sheet=bool(self._app.styleSheet()))

    def dress_whole(self) -> None:
        """Put the style sheet on, once the first window is put together."""
        if not self._app.styleSheet():
            apply_sheet(self._app)

    def _dress(self, *, sheet: bool = True) -> None:
        chosen = self.settings.theme
        dark = chosen == "dark" or (chosen == "system" and system_is_dark(self._app))
        apply_theme(self._app, dark=dark, firmer=system_wants_contrast(self._app), sheet=sheet)

    def set_value(self, name: str, value: object) -> None:
        """Change one setting, show it, keep it.

        Raises:
            InputError: ``setting-invalid`` or ``file-unwritable``.
        """
        if getattr(self.settings, name) == value:
            return
        self.settings = self.settings.with_value(name, value)
        if name == "language":
            speak(self._app, self.settings.language)
        elif name == "theme":
            self._dress()
        self.changed.emit()
        settings.save(self.settings)

    def set_keys(self, command: str, keys: tuple[str, ...] | None) -> None:
        """Give a command other keys, or its usual ones (None), and keep them.

        Raises:
            InputError: ``key-taken``, ``key-needed`` or ``file-unwritable``.
        """
        keymap = current_keymap()
        if keys is None:
            keymap.reset(command)
        else:
            keymap.change(command, keys)
        self.keys_changed.emit()
        save_keymap(keymap)

    def reset_keys(self) -> None:
        """Give every command its usual keys.

        Raises:
            InputError: ``file-unwritable``.
        """
        current_keymap().reset_all()
        self.keys_changed.emit()
        save_keymap(current_keymap())

    def zoom_by(self, steps: int) -> None:
        """Make the manuscript's letters larger or smaller; 0 goes back to the usual size."""
        low, high = ZOOM_STEPS
        self.set_value("zoom", max(low, min(high, self.settings.zoom + steps)) if steps else 0)
