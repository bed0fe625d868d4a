"""Every command is in the palette, named in both languages; keys and settings change in the open window."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QWidget

from workbench import paths, settings
from workbench.ui.commands import COMMANDS
from workbench.ui.dialogs.keys_dialog import KeysDialog
from workbench.ui.dialogs.keys_model import KeysModel
from workbench.ui.dialogs.settings_dialog import PreferencesDialog
from workbench.ui.dialogs.small import CheatSheet
from workbench.ui.keymap import Keymap, load_keymap, present_key, use_keymap
from workbench.ui.widgets.rows_model import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.window import MainWindow

T = TypeVar("T", bound=QDialog)


def _window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


def _opened(desktop: Desktop, command: str, kind: type[T]) -> T:
    assert desktop.errands is not None
    desktop.errands.run(command)
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


@pytest.fixture(autouse=True)
def usual_keys() -> Iterator[None]:
    yield
    use_keymap(Keymap())


def _german() -> dict[str, str]:
    root = ET.parse(paths.resource("translations", "workbench_de.ts")).getroot()  # noqa: S314  our own file
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for context in root.iter("context")
        if context.findtext("name") == "Commands"
        for message in context.iter("message")
    }


def test_every_command_is_in_the_palette_with_words_and_keys_in_both_languages(desktop: Desktop) -> None:
    for language in ("en", "de"):
        _look_through_the_palette(desktop, language)


def _look_through_the_palette(desktop: Desktop, language: str) -> None:
    window, german = _window(desktop), _german()
    assert desktop.errands is not None
    desktop.errands.run(f"language_{language}")
    QApplication.sendPostedEvents()
    desktop.errands.run("palette")
    model = window.palette_view.model
    shown = {}
    for row in range(model.rowCount()):
        entry = model.data(model.index(row), Role.ROW).entry
        if entry is not None:
            shown[entry.name] = entry, model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)
    assert set(shown) == set(COMMANDS) - {"palette"}
    for name, (entry, spoken) in shown.items():
        command = COMMANDS[name]
        words = german[command.text] if language == "de" else command.text
        assert entry.words == words.format(number=name.rpartition("_")[2])
        assert entry.other, name
        assert entry.words in spoken
        assert bool(entry.keys) == bool(command.keys), name
    window.palette_view.leave()


def test_few_letters_of_either_language_find_a_command(desktop: Desktop) -> None:
    window = _window(desktop)
    assert desktop.errands is not None
    for words in ("offene behauptung", "next open", "nxtopn", "nao"):
        desktop.errands.run("palette")
        field, model = window.palette_view.field, window.palette_view.model
        assert field.text() == ""
        QTest.keyClicks(field, words)
        names = [model.data(model.index(row), Role.ROW).entry for row in range(model.rowCount())]
        assert "next_open" in [entry.name for entry in names if entry], words
        assert len(names) < len(COMMANDS), words
        window.palette_view.leave()


def test_a_new_key_works_at_once_and_a_taken_one_is_refused(desktop: Desktop) -> None:
    window = _window(desktop)
    assert desktop.session is not None
    dialog = _opened(desktop, "change_keys", KeysDialog)
    QTest.keyClicks(dialog.search, "next open")
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    chosen = dialog.chosen()
    assert chosen is not None
    assert chosen.name == "next_open"
    dialog.keys.setKeySequence(QKeySequence("K"))
    dialog.keys.editingFinished.emit()
    assert dialog.foot_words.text().startswith("K gehört schon zu „Vorige offene Behauptung“")
    dialog.keys.setKeySequence(QKeySequence("Ctrl+J"))
    dialog.keys.editingFinished.emit()
    assert dialog.foot_words.text() == ""
    assert dialog.model.data(dialog.model.index(dialog.table.currentIndex().row(), 2)) == "Strg+J •"
    dialog.reject()
    assert load_keymap().keys("next_open") == ("Ctrl+J",)
    window.focus_manuscript()
    focused = window.focusWidget()
    assert focused is not None
    number = desktop.session.desk.claim.number  # type: ignore[union-attr]
    QTest.keyClick(focused, Qt.Key.Key_J)
    assert desktop.session.desk.claim.number == number  # type: ignore[union-attr]
    QTest.keyClick(focused, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert desktop.session.desk.claim.number == number + 1  # type: ignore[union-attr]


def test_a_new_key_stands_at_once_wherever_one_is_named(desktop: Desktop) -> None:
    window = _window(desktop)
    assert desktop.errands is not None
    desktop.errands.run("view_source")
    cap, empty = window.claim_panel.attach, window.source.findChildren(QLabel)
    width = cap.width()
    assert _said("Mit S hängen Sie", empty)
    desktop.preferences.set_keys("attach", ("Ctrl+Alt+S",))
    desktop.preferences.set_keys("undo", ("Ctrl+Alt+Z",))
    QApplication.sendPostedEvents()
    assert window.actions_of.by_name["attach"].shortcut() == QKeySequence("Ctrl+Alt+S")
    assert _said("Mit Strg+Alt+S hängen Sie", empty)
    assert "Rückgängig (Strg+Alt+Z)" in {one.toolTip() for one in window.toolbar.findChildren(QWidget)}
    assert cap.sizeHint().width() > width
    desktop.errands.run("palette")
    rows = window.palette_view.model.rows
    assert [present_key(key) for row in rows if row.entry and row.entry.name == "attach" for key in row.entry.keys] == [
        "Ctrl+Alt+S"
    ]
    window.palette_view.leave()
    sheet = _opened(desktop, "cheat_sheet", CheatSheet)
    assert {"Quelle anhängen …: Strg+Alt+S", "Rückgängig: Strg+Alt+Z"} <= {
        one.accessibleName() for one in sheet.findChildren(QLabel)
    }
    sheet.reject()
    desktop.preferences.set_keys("attach", ())
    assert _said("Mit „Quelle anhängen“ hängen Sie", empty)  # found in the palette and the menu by these words


def _said(words: str, labels: Iterable[QLabel]) -> bool:
    return any(words in one.text() for one in labels)


def test_a_new_key_is_taken_when_shift_is_let_go_first(desktop: Desktop) -> None:
    dialog = _opened(desktop, "change_keys", KeysDialog)
    QTest.keyClicks(dialog.search, "next open")
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    QTest.keyPress(dialog.keys, Qt.Key.Key_Odiaeresis, Qt.KeyboardModifier.ControlModifier)
    QTest.keyRelease(dialog.keys, Qt.Key.Key_7)  # another than was pressed
    QApplication.processEvents()
    assert dialog.model.data(dialog.model.index(dialog.table.currentIndex().row(), 2)) == "Strg+Ö •"
    assert load_keymap().keys("next_open") == ("Ctrl+Ö",)
    assert dialog.table.hasFocus()


def test_shift_and_tab_go_back_and_a_shifted_digit_is_refused(desktop: Desktop, qtbot: QtBot) -> None:
    dialog = _opened(desktop, "change_keys", KeysDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    QTest.keyClicks(dialog.search, "next open")
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.keys.hasFocus()
    QTest.keyClick(dialog.keys, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    assert dialog.table.hasFocus()
    assert {line.placeholderText() for line in dialog.keys.findChildren(QLineEdit)} == {"neue Taste"}
    dialog.keys.setFocus()
    QTest.keyClick(dialog.keys, Qt.Key.Key_3, Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    assert "Fakten" in dialog.foot_words.text()
    assert load_keymap().own == {}
    dialog.reject()


def test_the_palettes_key_begins_its_words_anew(desktop: Desktop) -> None:
    assert desktop.errands is not None
    desktop.errands.run("palette")
    field = _window(desktop).palette_view.field
    QTest.keyClicks(field, "qqq")
    QTest.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "bericht")
    assert field.text() == "bericht"
    _window(desktop).palette_view.leave()


def test_the_model_of_the_keys_is_sound(qtmodeltester: ModelTester, qapp: QApplication) -> None:
    model = KeysModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.search("find")
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_preferences_are_seen_at_once_kept_and_refused_where_they_cannot_be(desktop: Desktop, tmp_path: Path) -> None:
    window = _window(desktop)
    dialog = _opened(desktop, "preferences", PreferencesDialog)
    dialog.texts["allowed_hosts"].setText("http://intranet/")
    dialog.person.setText("Paul Adeyemi")
    dialog.commit()
    assert "allowed_hosts" in dialog.foot_words.text()
    assert dialog.isVisible()
    dialog.texts["allowed_hosts"].setText("archiv.haus:8080")
    dialog.take_folder("library_folder", str(tmp_path))
    dialog.choices["language"].choose("en")
    dialog.choices["interface_size"].choose("125")
    dialog.slides["threshold"].slider.setValue(35)
    dialog.slides["zoom"].slider.setValue(3)
    dialog.commit()
    QApplication.sendPostedEvents()
    assert window.library.field.placeholderText() == "Search the library"
    assert window.manuscript.zoom() == 3
    kept = settings.load()
    assert (kept.name, kept.allowed_hosts, kept.threshold) == ("Paul Adeyemi", "archiv.haus:8080", 35)
    assert kept.interface_size == "125"
    assert paths.default_library() == tmp_path / "library.sqlite"
