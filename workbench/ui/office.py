"""The office: what every errand and every dialog needs at hand. It knows neither of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from workbench.errors import CancelledError, LibraryError, WorkbenchError
from workbench.ui.dialogs.files import (
    ask_for_backup,
    ask_for_copy,
    ask_for_file,
    ask_for_folder,
    ask_for_library,
    ask_where_to_save,
)
from workbench.ui.language import spoken

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from workbench.ui.dialogs.unfinished import Unfinished
    from workbench.ui.preferences import Preferences
    from workbench.ui.session import Session
    from workbench.ui.stage import Stage
    from workbench.ui.window import MainWindow


def ask_for_printer(parent: QWidget, title: str, name: str) -> QPrinter | None:
    """Ask where to print; what prints is loaded only now."""
    from workbench.ui import printing  # noqa: PLC0415 - most sessions never print

    return printing.ask_for_printer(parent, title, name)


class Office(QObject):
    """Window, session, stage and preferences in one place, and the ways to tell and to ask.

    ``choose_backup``, ``choose_copy``, ``choose_file``, ``choose_folder``, ``choose_library``, ``choose_printer`` and
    ``choose_target`` are Qt's dialogs; tests put an answer in their place.
    """

    another_library_requested = Signal(object)
    demonstration_requested = Signal()
    own_library_requested = Signal(object)

    def __init__(self, window: MainWindow, session: Session, stage: Stage, preferences: Preferences) -> None:
        super().__init__(window)
        self.window, self.session, self.stage, self.preferences = window, session, stage, preferences
        self.unfinished: dict[str, Unfinished] = {}  # by claim: typed for a source, and left
        self.words = session.words  # typed into dialogs and not saved
        self.fault: WorkbenchError | None = None  # told last
        self.choose_backup: Callable[[MainWindow, str, str], str] = ask_for_backup
        self.choose_copy: Callable[[MainWindow, str, str, str], str] = ask_for_copy
        self.choose_file: Callable[[MainWindow, str], str] = ask_for_file
        self.choose_folder: Callable[[MainWindow, str], str] = ask_for_folder
        self.choose_library: Callable[[MainWindow, str], str] = ask_for_library
        self.choose_printer: Callable[[QWidget, str, str], QPrinter | None] = ask_for_printer
        self.choose_target: Callable[[MainWindow, str, str], str] = ask_where_to_save

    def tell(self, words: str | Callable[[], str]) -> None:
        """Show a sentence that asks for something."""
        self.window.notice.tell(words, wrong=True)

    def tell_error(self, error: WorkbenchError) -> None:
        """Show a fault of the world as its one sentence."""
        self.fault = error
        wrong, library = not isinstance(error, CancelledError), isinstance(error, LibraryError)
        self.window.notice.tell(lambda: error.sentence(spoken()), wrong=wrong, library=library)

    def tell_kept(self, error: WorkbenchError, action: tuple[str, Callable[[], str]] | None = None) -> None:
        """Show a fault of the world, that what was typed is kept, and by what command it is found again."""
        self.fault = error

        def words() -> str:
            kept = QCoreApplication.translate("Errands", "What you typed is kept; the same dialog shows it again.")
            return f"{error.sentence(spoken())} {kept}"

        self.window.notice.tell(words, wrong=True, library=True, action=action)

    def set_preference(self, name: str, value: object) -> None:
        """Change a setting; a name that can't be kept is said."""
        try:
            self.preferences.set_value(name, value)
            if name == "two_sources":  # what lacks a second source is read with the article
                self.session.desk.refresh()
        except WorkbenchError as error:
            self.tell_error(error)

    def go_on_as(self, name: str) -> None:
        """Write under another name from now on, also where this start was given one."""
        self.set_preference("name", name)
        self.session.rename(name)
        self.stage.show_name()

    def open_file(self, path: Path) -> None:
        """Open a file of ours with the program the system has for it."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            words = QCoreApplication.translate("Errands", "No program can open {path}; please open it yourself.")
            self.tell(words.format(path=path))
