"""Take the README's pictures from the real window on the demonstration library (``make screenshots``).

Each picture opens the window afresh with its own settings, does what a checker would do, and saves 1440 × 900 pixels in
``packaging/screenshots/``. Nothing of the user's is read or written: data and settings lie in a temporary folder.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from workbench import paths, settings
from workbench.actions.demonstration import build_demonstration
from workbench.settings import Settings
from workbench.ui.desktop import Desktop

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.ui.window import MainWindow

FOLDER: Final = Path(__file__).resolve().parent / "screenshots"
SIZE: Final = (1440, 900)
SETTLE: Final = 0.7  # seconds for readings and repaints that follow an action
PATIENCE: Final = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One picture.

    Attributes:
        name: of the file.
        article: its number in the demonstration library, 0 for a library without articles.
        words: words of the claim to select.
        act: what is done before the picture, None for nothing.
        wait: seconds until what was done is to be seen.
        crop: part of the window to keep, as the name of one of its widgets.
    """

    name: str
    language: str = "de"
    theme: str = "light"
    article: int = 1
    words: str = ""
    act: Callable[[Desktop], None] | None = None
    wait: float = 2 * SETTLE
    crop: str = ""


def _command(name: str) -> Callable[[Desktop], None]:
    def run(desktop: Desktop) -> None:
        assert desktop.errands is not None  # noqa: S101 - a window is open whenever an act runs
        desktop.errands.run(name)

    return run


def _strike(desktop: Desktop) -> None:
    assert desktop.window is not None  # noqa: S101 - as above
    desktop.window.set_view("strike")


SHOTS: Final = (
    Shot(name="manuscript", words="54 Milliarden"),
    Shot(name="claim", words="54 Milliarden", crop="claim_panel"),
    Shot(name="strike-dark", theme="dark", words="54 Milliarden", act=_strike),
    Shot(name="english", language="en", article=2, words="$54 billion"),
    Shot(name="english-dark", language="en", theme="dark", article=2, words="$54 billion"),
    Shot(name="palette", words="54 Milliarden", act=_command("palette")),
    Shot(name="report", words="54 Milliarden", act=_command("report"), wait=12),
    Shot(name="welcome", article=0),
)


def main() -> int:
    """Take the pictures named on the command line, or all of them."""
    wanted = set(sys.argv[1:]) or {shot.name for shot in SHOTS}
    FOLDER.mkdir(exist_ok=True)
    app = QApplication.instance() or QApplication(["workbench"])
    assert isinstance(app, QApplication)  # noqa: S101 - no other kind is ever made
    app.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WORKBENCH_DATA"] = folder
        build_demonstration(paths.demonstration_library())
        for shot in SHOTS:
            if shot.name in wanted:
                print(f"{shot.name}.png", flush=True)
                _take(app, shot).save(str(FOLDER / f"{shot.name}.png"))
    return 0


def _take(app: QApplication, shot: Shot) -> QPixmap:
    chosen = Settings(name="Ines Vogt").with_value("language", shot.language).with_value("theme", shot.theme)
    settings.save(chosen)
    desktop = Desktop(app)
    desktop.open_library(paths.demonstration_library() if shot.article else paths.data_folder() / "empty.sqlite")
    window = desktop.window
    assert window is not None  # noqa: S101 - it was opened just now
    window.resize(*SIZE)
    _wait(SETTLE)
    if shot.article:
        _open(desktop, shot)
    if shot.act:
        shot.act(desktop)
        _wait(shot.wait)
    picture = _with_dialog(app, window) if not shot.crop else getattr(window, shot.crop).grab()
    for dialog in _dialogs(app):
        dialog.reject()
    desktop.close()
    window.close()
    _wait(0.1)
    window.deleteLater()
    return picture


def _open(desktop: Desktop, shot: Shot) -> None:
    """Lay the article on the desk and select the claim that holds the words."""
    session = desktop.session
    assert session is not None  # noqa: S101 - opened by the caller
    desk = session.desk
    _until(lambda: len(desk.articles) >= shot.article)
    article = next(a for a in desk.articles if a.number == shot.article)
    desk.open_article(article.id)
    _until(lambda: desk.dossier is not None and desk.dossier.article.id == article.id)
    assert desk.dossier is not None  # noqa: S101 - waited for
    desk.select(next(claim.id for claim in desk.dossier.live_claims if shot.words in claim.text))
    _wait(2 * SETTLE)


def _dialogs(app: QApplication) -> list[QDialog]:
    return [widget for widget in app.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible()]


def _with_dialog(app: QApplication, window: MainWindow) -> QPixmap:
    """Return the window's picture with an open dialog where it would stand on a screen."""
    picture = window.grab()
    painter = QPainter(picture)
    for dialog in _dialogs(app):
        top_left = QPoint((window.width() - dialog.width()) // 2, (window.height() - dialog.height()) // 2)
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 70))
        painter.drawPixmap(top_left, dialog.grab())
        painter.setPen(window.palette().color(window.palette().ColorRole.Mid))
        painter.drawRect(dialog.rect().translated(top_left))
    painter.end()
    return picture


def _wait(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def _until(condition: Callable[[], bool]) -> None:
    """Wait for something that a reading thread brings.

    Raises:
        TimeoutError: it did not come.
    """
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        _wait(0.05)


if __name__ == "__main__":
    sys.exit(main())
