"""Qt's own dialogs for files, each where the last one ended; tests put a path in their place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from workbench import paths
from workbench.intake import KNOWN_SUFFIXES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FILE: Final = "window.ini"
_OPENED, _SAVED, _LIBRARIES = "folders/opened", "folders/saved", "folders/libraries"
_COPIES: Final = "folders/backups"
_SQLITE: Final = ".sqlite"
_ENDINGS: Final = frozenset({_SQLITE, ".sqlite3", ".db"})  # another full stop is the name's: "Fall Dr. Meyer"


def _store() -> QSettings:
    return QSettings(str(paths.config_folder() / _FILE), QSettings.Format.IniFormat)


def last_folder(kind: str) -> str:
    """Return the folder last used for a kind of dialog while it is there, else the person's documents."""
    kept = str(_store().value(kind, ""))
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return next((folder for folder in (kept, documents) if folder and paths.is_folder(Path(folder))), str(Path.home()))


def keep_folder(kind: str, chosen: str) -> str:
    """Remember the folder of a chosen file, and return the file."""
    if chosen:
        _store().setValue(kind, str(Path(chosen).parent))
    return chosen


def ask_for_file(parent: QWidget, title: str) -> str:
    """Ask for a file to open, of any kind that can be read; empty when the person changed their mind."""
    patterns = " ".join(f"*{suffix}" for suffix in KNOWN_SUFFIXES)
    readable = QCoreApplication.translate("Errands", "Readable files ({patterns})").format(patterns=patterns)
    every = QCoreApplication.translate("Errands", "All files")
    chosen = QFileDialog.getOpenFileName(parent, title, last_folder(_OPENED), f"{readable};;{every} (*)")[0]
    return keep_folder(_OPENED, chosen)


def ask_for_library(parent: QWidget | None, title: str) -> str:
    """Ask for a library, or for the name of a new one; empty when the person changed their mind."""
    libraries = QCoreApplication.translate("Errands", "Libraries")
    every = QCoreApplication.translate("Errands", "All files")
    dialog = QFileDialog(parent, title, last_folder(_LIBRARIES), f"{libraries} (*{_SQLITE});;{every} (*)")
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    return keep_folder(_LIBRARIES, library_named(chosen[0])) if chosen else ""


def ask_for_backup(parent: QWidget, title: str, folder: str) -> str:
    """Ask for a backup, at first in the folder where they lie; empty when the person changed their mind."""
    backups = QCoreApplication.translate("Errands", "Backups")
    every = QCoreApplication.translate("Errands", "All files")
    return QFileDialog.getOpenFileName(parent, title, folder, f"{backups} (*{_SQLITE});;{every} (*)")[0]


def library_named(chosen: str) -> str:
    """Return a library's file as it was chosen; a new one gets the usual ending."""
    path = Path(chosen)
    return chosen if paths.stands(path) or path.suffix.lower() in _ENDINGS else f"{chosen}{_SQLITE}"


def ask_where_to_save(parent: QWidget, title: str, proposed: str) -> str:
    """Ask where to save a report; Qt's dialog asks before it replaces a file."""
    return keep_folder(_SAVED, QFileDialog.getSaveFileName(parent, title, str(Path(last_folder(_SAVED), proposed)))[0])


def ask_for_copy(parent: QWidget, title: str, folder: str, proposed: str) -> str:
    """Ask where a copy of a library goes; Qt's dialog offers to replace nothing, as no copy replaces a file.

    Args:
        parent: the window.
        title: of the dialog.
        folder: to begin with.
        proposed: the file's name.
    """
    libraries = QCoreApplication.translate("Errands", "Backups")
    chosen = QFileDialog.getSaveFileName(
        parent,
        title,
        str(Path(folder, proposed)),
        f"{libraries} (*{_SQLITE})",
        options=QFileDialog.Option.DontConfirmOverwrite,
    )[0]
    return keep_folder(_COPIES, library_named(chosen)) if chosen else ""


def folder_of_copies() -> str:
    """Return the folder where copies of libraries were written last."""
    return last_folder(_COPIES)


def ask_for_folder(parent: QWidget, title: str) -> str:
    """Ask for a folder; empty when the person changed their mind."""
    return QFileDialog.getExistingDirectory(parent, title)
