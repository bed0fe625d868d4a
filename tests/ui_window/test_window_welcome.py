"""The welcome names every kind of file that can be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from workbench.intake import KNOWN_SUFFIXES
from workbench.ui.library.groups import Shelf
from workbench.ui.library.view import LibraryView
from workbench.ui.widgets.keys import KeyCaps

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

_IMAGES: Final = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".bmp"})
_WORDS: Final = {
    ".docx": ("Word", "Word"),
    ".odt": ("OpenDocument", "OpenDocument"),
    ".rtf": ("RTF", "RTF"),
    ".pdf": ("PDF", "PDF"),
    ".txt": ("Text", "text"),
    ".text": ("Text", "text"),
    ".md": ("Markdown", "Markdown"),
    ".markdown": ("Markdown", "Markdown"),
    ".html": ("HTML", "HTML"),
    ".htm": ("HTML", "HTML"),
    ".xhtml": ("HTML", "HTML"),
    ".eml": ("E-Mail", "mail"),
    ".csv": ("CSV", "CSV"),
    ".tsv": ("TSV", "TSV"),
    ".xlsx": ("Excel", "Excel"),
    ".srt": ("Untertitel", "subtitles"),
    ".vtt": ("Untertitel", "subtitles"),
}


@pytest.mark.parametrize(("place", "language"), [(0, "language_de"), (1, "language_en")])
def test_the_welcome_names_every_kind_of_text_that_can_be_opened(desktop: Desktop, place: int, language: str) -> None:
    assert desktop.window is not None
    assert desktop.errands is not None
    desktop.errands.run(language)
    QApplication.sendPostedEvents()
    shown = [found.text().split(", ") for found in desktop.window.welcome.findChildren(QLabel)]
    wanted = {_WORDS[suffix][place] for suffix in KNOWN_SUFFIXES if suffix not in _IMAGES}
    assert wanted in [set(words) for words in shown]


def test_no_cap_of_a_key_is_cut_in_another_language(desktop: Desktop, qtbot: QtBot) -> None:
    window, errands = desktop.window, desktop.errands
    assert window is not None
    assert errands is not None
    errands.run("language_en")
    window.pages.setCurrentWidget(window.welcome)
    window.welcome.show()
    QApplication.sendPostedEvents()
    errands.run("language_de")
    caps = [cap for cap in window.welcome.findChildren(KeyCaps) if cap.isVisible()]
    assert caps
    qtbot.waitUntil(lambda: [cap.spoken() for cap in caps if cap.width() < cap.sizeHint().width()] == [])


def test_nothing_is_filed_away_in_a_library_without_articles(qtbot: QtBot) -> None:
    library = LibraryView()
    qtbot.addWidget(library)
    assert library._buttons[Shelf.FILED].isHidden()
    assert not library._buttons[Shelf.ALL].isHidden()
