"""Preferences: grown from ``Settings``; language and theme are seen at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from workbench.settings import CHOICES, system_user
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from workbench.settings import Settings


class PreferencesDialog(Sheet):
    """Name, language, theme."""

    value_changed = Signal(str, object)

    def __init__(self, parent: QWidget | None, settings: Settings) -> None:
        super().__init__(parent, keys="")
        self._before = settings
        self.name(self.tr("Preferences"), action=self.tr("Save"))
        self.person = QLineEdit(settings.name)
        self.person.setPlaceholderText(system_user())
        self._choices = {
            name: Segments(CHOICES[name], chosen=getattr(settings, name)) for name in ("language", "theme")
        }
        self._choices["language"].set_words({"de": "Deutsch", "en": "English"})
        self._choices["theme"].set_words(
            {"system": self.tr("Like the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        )
        self.field(self.tr("Your name, as it stands under verdicts"), self.person)
        self.field(self.tr("Language of the interface"), self._choices["language"])
        self.field(self.tr("Theme"), self._choices["theme"])
        self.body.addStretch(1)
        self.resize(480, 320)

    def commit(self) -> None:
        """Tell every setting that differs."""
        chosen = {name: segments.chosen for name, segments in self._choices.items()}
        chosen["name"] = self.person.text().strip()
        self.accept()
        for name, value in chosen.items():
            if value != getattr(self._before, name):
                self.value_changed.emit(name, value)
