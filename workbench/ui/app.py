"""The way into the window: checks what Qt needs, opens a library, shows the window, goes on from there."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench import paths, settings
from workbench.errors import InputError, WorkbenchError
from workbench.ui.interface_size import sized
from workbench.ui.stopping import Stopping, Waking
from workbench.ui.swift_start import hurry

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from workbench.errors import Language
    from workbench.ui.desktop import Desktop

# Library's name and the version Qt asks for, Debian package that brings it (DESIGN §9).
_QT_NEEDS: Final = (
    ("EGL", "1", "libegl1"),
    ("GL", "1", "libgl1"),
    ("xkbcommon-x11", "0", "libxkbcommon-x11-0"),
    ("dbus-1", "3", "libdbus-1-3"),
    ("xcb-cursor", "0", "libxcb-cursor0"),
    ("xcb-icccm", "4", "libxcb-icccm4"),
    ("xcb-image", "0", "libxcb-image0"),
    ("xcb-keysyms", "1", "libxcb-keysyms1"),
    ("xcb-render-util", "0", "libxcb-render-util0"),
    ("xcb-shape", "0", "libxcb-shape0"),
)


def run(
    library: Path | None = None,
    articles: Sequence[Path] = (),
    *,
    by: str = "",
    language: Language | None = None,
) -> int:
    """Open the window and return the exit status once it is closed.

    Args:
        library: the library's file; None for the default one, or the demonstration at the first start.
        articles: files to import and open.
        by: who checks.
        language: of the interface, for this start.

    Raises:
        InputError: ``no-display`` or ``qt-libraries``.
        KeyboardInterrupt: Ctrl+C came while the window was being made.
        LibraryError: the library can't be opened.
    """
    check_system()
    stopping = Stopping()
    hurry()
    from PySide6.QtCore import QTimer  # noqa: PLC0415  its libraries were checked just now
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from workbench.ui.desktop import Desktop  # noqa: PLC0415
    from workbench.ui.theme import STYLE, STYLED  # noqa: PLC0415

    app = QApplication.instance()
    if app is None:
        with sized(settings.load().interface_size):
            app = QApplication(["workbench", "-style", STYLE])
        app.setProperty(STYLED, True)
    assert isinstance(app, QApplication)  # noqa: S101  no other kind is ever made
    app.setApplicationName(paths.APPLICATION)
    sys.excepthook = _tell_fault
    desktop = Desktop(app, by=by, language=language)
    _start(desktop, library, tuple(articles))
    try:
        stopping.pass_on(lambda: QTimer.singleShot(0, app, app.quit))  # never in the middle of a slot
    except KeyboardInterrupt:
        desktop.close()
        raise
    if desktop.window is not None:
        desktop.window.fit_to_screen()
    waking = Waking(app)
    try:
        status = app.exec()
    finally:
        waking.close()
    desktop.close()
    return status


def _start(desktop: Desktop, library: Path | None, articles: tuple[Path, ...]) -> None:
    """Open a library; where it can't be, another one that the person chooses, until one opens or they give up.

    Raises:
        LibraryError: the last one tried can't be opened.
    """
    chosen = library
    while True:
        try:
            desktop.start(chosen, articles)
        except WorkbenchError as error:
            another = show_refusal(error) if _started_by_icon() else None
            if another is None:
                raise
            chosen = another
        else:
            return


def _started_by_icon() -> bool:
    """Say whether nobody reads what stands on standard error."""
    seen = sys.stderr is not None and sys.stderr.isatty()
    return not seen and not os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal"))


def show_refusal(error: WorkbenchError) -> Path | None:
    """Show why no library could be opened, and return another one to try, None for none.

    Who starts from an icon would see nothing at all; and a library nobody may write to must not shut out the others.
    """
    from PySide6.QtCore import QCoreApplication, Qt  # noqa: PLC0415
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415

    from workbench.ui.dialogs.files import ask_for_library  # noqa: PLC0415
    from workbench.ui.language import spoken  # noqa: PLC0415
    from workbench.ui.widgets.warning import wear_sign  # noqa: PLC0415

    translate = QCoreApplication.translate
    box = QMessageBox(QMessageBox.Icon.Warning, "", error.sentence(spoken()), QMessageBox.StandardButton.Close)
    box.setTextFormat(Qt.TextFormat.PlainText)  # the name of a folder or file is no markup
    box.setWindowTitle(translate("MainWindow", "Fact-checking workbench"))
    box.button(QMessageBox.StandardButton.Close).setText(translate("App", "Close"))
    another = box.addButton(translate("Commands", "Open another library…"), QMessageBox.ButtonRole.ActionRole)
    wear_sign(box)
    box.setDefaultButton(QMessageBox.StandardButton.Close)
    box.exec()
    if box.clickedButton() is not another:
        return None
    path = ask_for_library(None, translate("Errands", "Open another library, or name a new one"))
    return Path(path) if path else None


def check_system() -> None:
    """Say in one sentence what the window lacks, before Qt aborts with its own.

    Raises:
        InputError: ``no-display`` or ``qt-libraries``.
    """
    if not sys.platform.startswith("linux"):
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform.startswith(("offscreen", "minimal", "vnc")):
        needs: tuple[tuple[str, str, str], ...] = _QT_NEEDS[:2]
    elif not (platform or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise InputError("no-display")
    else:
        needs = _QT_NEEDS
    missing = [(name, package) for name, version, package in needs if not _is_there(name, version)]
    if missing:
        raise InputError(
            "qt-libraries",
            missing=", ".join(f"lib{name}" for name, _ in missing),
            command="sudo apt-get install " + " ".join(package for _, package in missing),
        )


def _is_there(name: str, version: str) -> bool:
    """Say whether a library is installed: looked for where it usually lies, and only then the long way round."""
    multiarch = getattr(sys.implementation, "_multiarch", "")
    if any(Path(folder, f"lib{name}.so.{version}").exists() for folder in (f"/usr/lib/{multiarch}", "/usr/lib64")):
        return True
    import ctypes.util  # noqa: PLC0415 - starts other programs

    return ctypes.util.find_library(name) is not None


def _tell_fault(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """Show a fault of ours in the window and on standard error; the window lives on."""
    traceback.print_exception(kind, fault, trace)
    from workbench.ui.desktop import tell_fault  # noqa: PLC0415  Qt is there by now

    if not isinstance(fault, KeyboardInterrupt | WorkbenchError):
        tell_fault()
