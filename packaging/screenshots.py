"""Take pictures of the real window on the demonstration library (``make screenshots``).

Without options the README's few, 1440 × 900 pixels, into ``packaging/screenshots/``. ``--matrix FOLDER`` takes every
scene in both themes and languages, at 100 and 150 %, in two sizes, into a folder outside the repository; ``--scene``,
``--theme``, ``--language``, ``--scale`` and ``--size`` keep to some.

Each picture opens the window afresh with its own settings and does what a checker would do. Nothing of the user's is
read or written: data and settings lie in a temporary folder.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from workbench import paths, settings
from workbench.actions.demonstration import build_demonstration
from workbench.journal.beside import drafts_file
from workbench.settings import Settings
from workbench.ui.desktop import Desktop
from workbench.ui.filters import Filter
from workbench.ui.resting import FILE_NAME as PLACES

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
    size: tuple[int, int] = SIZE


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


def _search(desktop: Desktop) -> None:
    assert desktop.window is not None  # noqa: S101 - as above
    desktop.window.reveal_library()
    desktop.window.library.field.setText("Twitter")
    desktop.window.library.search_requested.emit("Twitter")


def _source(desktop: Desktop) -> None:
    assert desktop.window is not None  # noqa: S101 - as above
    desktop.window.set_view("source")


def _coverage(desktop: Desktop) -> None:
    _strike(desktop)
    assert desktop.session is not None  # noqa: S101 - as above
    desktop.session.desk.step_left(forward=True)


def _new_draft(desktop: Desktop) -> None:
    assert desktop.session is not None  # noqa: S101 - as above
    dossier = desktop.session.desk.dossier
    assert dossier is not None  # noqa: S101 - opened by the caller
    text = dossier.draft.text.replace("54", "44").replace("2018", "2019", 1)
    desktop.session.intake.revise_from_text(text)


def _filtered(desktop: Desktop) -> None:
    assert desktop.session is not None  # noqa: S101 - as above
    desktop.session.desk.set_filter(Filter(rating="open"))
    _command("claim_list")(desktop)


SCENES: Final = {
    "library": (_search, 1.5),
    "manuscript": (None, 0.0),
    "strike": (_strike, 1.0),
    "coverage": (_coverage, 1.0),
    "source": (_source, 1.0),
    "new-draft": (_new_draft, 9.0),
    "claims": (_filtered, 1.0),
    "palette": (_command("palette"), 1.0),
    "preferences": (_command("preferences"), 1.0),
    "keys": (_command("change_keys"), 1.0),
    "time-left": (_command("time_left"), 1.0),
    "welcome": (None, 0.0),
}
THEMES: Final = ("light", "dark")
LANGUAGES: Final = ("de", "en")
SCALES: Final = ("1", "1.5")
SIZES: Final = ("1280x800", "1920x1080")


def matrix(options: argparse.Namespace) -> list[Shot]:
    """Return the pictures asked for; at 150 % a screen of the same pixels shows two thirds of the room."""
    scale = float(options.scale[0])
    shots = []
    for scene, theme, language, size in itertools.product(options.scene, options.theme, options.language, options.size):
        act, seconds = SCENES[scene]
        width, height = (round(int(part) / scale) for part in size.split("x"))
        shots.append(
            Shot(
                name=f"{scene}-{theme}-{language}-{round(scale * 100)}-{size}",
                language=language,
                theme=theme,
                article=0 if scene == "welcome" else LANGUAGES.index(language) + 1,
                words="" if scene == "welcome" else ("54 Milliarden" if language == "de" else "$54 billion"),
                act=act,
                wait=seconds,
                size=(width, height),
            )
        )
    return shots


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Take pictures of the window.")
    parser.add_argument("names", nargs="*", help="of the README's pictures; all by default")
    parser.add_argument("--matrix", type=Path, metavar="FOLDER", help="take every scene into a folder instead")
    parser.add_argument("--scene", nargs="+", choices=list(SCENES), default=list(SCENES))
    parser.add_argument("--theme", nargs="+", choices=THEMES, default=THEMES)
    parser.add_argument("--language", nargs="+", choices=LANGUAGES, default=LANGUAGES)
    parser.add_argument("--scale", nargs="+", choices=SCALES, default=SCALES)
    parser.add_argument("--size", nargs="+", choices=SIZES, default=SIZES)
    return parser.parse_args()


def main() -> int:
    """Take the README's pictures, or the matrix; each scale takes a process of its own, as Qt reads it at its start."""
    options = _asked()
    if options.matrix and (len(options.scale) > 1 or os.environ.get("QT_SCALE_FACTOR") != options.scale[0]):
        for scale in options.scale:
            command = [sys.executable, __file__, "--matrix", str(options.matrix), "--scale", scale]
            for name in ("scene", "theme", "language", "size"):
                command += [f"--{name}", *getattr(options, name)]
            subprocess.run(command, check=True, env=os.environ | {"QT_SCALE_FACTOR": scale})
        return 0
    shots, folder = (matrix(options), options.matrix) if options.matrix else (list(SHOTS), FOLDER)
    return take(shots, folder, set(options.names))


def take(shots: list[Shot], target: Path, names: set[str]) -> int:
    """Take the pictures named, or all of them."""
    wanted = names or {shot.name for shot in shots}
    target.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(["workbench"])
    assert isinstance(app, QApplication)  # noqa: S101 - no other kind is ever made
    app.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WORKBENCH_DATA"] = folder
        build_demonstration(paths.demonstration_library())
        for shot in shots:
            if shot.name in wanted:
                print(f"{shot.name}.png", flush=True)
                _take(app, shot).save(str(target / f"{shot.name}.png"))
    return 0


def _take(app: QApplication, shot: Shot) -> QPixmap:
    chosen = Settings(name="Ines Vogt").with_value("language", shot.language).with_value("theme", shot.theme)
    settings.save(chosen)
    (paths.config_folder() / PLACES).unlink(missing_ok=True)
    library = paths.demonstration_library() if shot.article else paths.data_folder() / "empty.sqlite"
    drafts_file(library).unlink(missing_ok=True)  # a draft that an earlier picture offered
    desktop = Desktop(app)
    desktop.open_library(library)
    window = desktop.window
    assert window is not None  # noqa: S101 - it was opened just now
    window.resize(*shot.size)
    _wait(SETTLE)
    if shot.article:
        _open(desktop, shot)
    if shot.act:
        shot.act(desktop)
        _wait(shot.wait)
        _until(lambda: desktop.session is None or not desktop.session.tasks.running)
        _wait(SETTLE)
    # What came just now is laid out first: a screen is painted after that, a picture is taken at any time.
    app.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    picture = _with_dialog(app, window) if not shot.crop else getattr(window, shot.crop).grab()
    for dialog in _dialogs(app):
        dialog.reject()
    desktop.close()
    _wait(0.1)
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
