"""The interface's language: Qt's translators, switched while the window is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from workbench import paths
from workbench.model.wording import number_words
from workbench.text.messages import say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from workbench.errors import Language


class _Translator(QTranslator):
    """Reads its file: Qt would map it, and end the program where an update writes it anew while a window is open."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._data = file.read_bytes() if file.is_file() else b""  # Qt keeps no copy
        if self._data:
            self.load(self._data)


_PROPERTY: Final = "workbench_language"
_KEYS: Final = {"de": {"Ctrl": "Strg", "Del": "Entf", "Backspace": "Rücktaste"}, "en": {}}
_INSTALLED: Final[list[_Translator]] = []  # looked for among the application's children, PySide would meet every class
_MADE: Final[dict[Path, _Translator]] = {}  # kept for good: one that Qt deletes later takes its wrapper along
_SIGNS: Final = {"Shift": "⇧", "Return": "↵", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


def speak(app: QApplication, language: Language) -> None:
    """Install the translators of ``language``; every widget then gets a LanguageChange event."""
    while _INSTALLED:
        app.removeTranslator(_INSTALLED.pop())
    app.setProperty(_PROPERTY, language)
    QLocale.setDefault(QLocale(QLocale.Language.German if language == "de" else QLocale.Language.English))
    qt_files = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _install(app, f"qtbase_{language}", qt_files)
    if language != "en":
        _install(app, f"workbench_{language}", paths.resource("translations"))


def _install(app: QApplication, name: str, folder: Path) -> None:
    translator = _made(folder / f"{name}.qm")
    if not translator.isEmpty():
        app.installTranslator(translator)
        _INSTALLED.append(translator)


def _made(file: Path) -> _Translator:
    if file not in _MADE:
        _MADE[file] = _Translator(file)
    return _MADE[file]


def in_german(context: str, text: str) -> str:
    """Return the German words whatever the interface speaks, for whoever looks for a command by them."""
    return _made(paths.resource("translations") / "workbench_de.qm").translate(context, text) or text


def spoken() -> Language:
    """Return the interface's language, for the core's words."""
    app = QCoreApplication.instance()
    return "de" if app is not None and app.property(_PROPERTY) == "de" else "en"


def core(key: str, **details: object) -> str:
    """Return the core's words for ``key`` in the interface's language."""
    return say(key, spoken(), **details)


def grouped(count: int) -> str:
    """Return a count with its thousands apart, as the interface's language writes it ("5.445")."""
    return number_words(count, spoken())


def key_words(keys: str) -> str:
    """Return a shortcut as a key cap shows it: "Ctrl+K" as "Strg+K" in German, "Shift+G" as "⇧G"."""
    parts = keys.split("+") if keys != "+" and not keys.endswith("++") else [*keys[:-2].split("+"), "+"]
    named = [_KEYS[spoken()].get(part, _SIGNS.get(part, part)) for part in parts if part]
    return "+".join(named).replace("⇧+", "⇧")
