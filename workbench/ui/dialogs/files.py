"""Qt's own dialogs for files; tests put a path in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from workbench.intake import KNOWN_SUFFIXES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def ask_for_file(parent: QWidget, title: str) -> str:
    """Ask for a file to open, of any kind that can be read; empty when the person changed their mind."""
    patterns = " ".join(f"*{suffix}" for suffix in KNOWN_SUFFIXES)
    readable = QCoreApplication.translate("Errands", "Readable files ({patterns})").format(patterns=patterns)
    every = QCoreApplication.translate("Errands", "All files")
    return QFileDialog.getOpenFileName(parent, title, filter=f"{readable};;{every} (*)")[0]


def ask_where_to_save(parent: QWidget, title: str, proposed: str) -> str:
    """Ask where to save a report; Qt's dialog asks before it replaces a file."""
    return QFileDialog.getSaveFileName(parent, title, proposed)[0]


def ask_for_folder(parent: QWidget, title: str) -> str:
    """Ask for a folder; empty when the person changed their mind."""
    return QFileDialog.getExistingDirectory(parent, title)
