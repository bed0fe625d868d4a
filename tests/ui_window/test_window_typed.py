"""What is typed into a talk or a question outlives a window that is killed; what is confidential never lies beside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.ui_window.test_window_web import dialog_of
from workbench.journal.beside import blot_typed, typed_file
from workbench.journal.erasure_plan import Naming
from workbench.ui.dialogs.noting import CallDialog
from workbench.ui.dialogs.words import WordsDialog
from workbench.ui.typed import load_typed, save_typed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QPlainTextEdit
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

WORDS = "Er sagt: 44 Milliarden 💶"


def opened(desktop: Desktop, qtbot: QtBot, command: str, kind: type[CallDialog | WordsDialog]) -> QPlainTextEdit:
    """Open a dialog about the claim on the desk and return its words."""
    session = desktop.session
    assert session is not None
    qtbot.waitUntil(lambda: session.desk.claim is not None)
    assert desktop.errands is not None
    desktop.errands.run(command)
    return dialog_of(desktop, kind, qtbot).text


def killed(desktop: Desktop) -> None:
    """Let the watch keep what it keeps now and then; nothing after it is asked."""
    assert desktop.session is not None
    desktop._watch.timeout.emit()
    desktop.session._writing.submit(lambda: None).result()


@pytest.mark.parametrize("asked", [("log_call", CallDialog), ("query", WordsDialog)])
def test_words_in_an_open_dialog_outlive_a_crash(
    desktop: Desktop,
    library: Path,
    open_desktop: Callable[[Path], Desktop],
    qtbot: QtBot,
    asked: tuple[str, type[CallDialog | WordsDialog]],
) -> None:
    opened(desktop, qtbot, *asked).setPlainText(WORDS)
    killed(desktop)
    kept = typed_file(library).read_bytes()
    assert typed_file(library).stat().st_mode & 0o077 == 0
    desktop.close()
    typed_file(library).write_bytes(kept)
    again = opened(open_desktop(library), qtbot, *asked)
    assert again.toPlainText() == WORDS


def test_what_is_confidential_lies_nowhere(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    opened(desktop, qtbot, "log_call", CallDialog).setPlainText(WORDS)
    killed(desktop)
    assert load_typed(library)
    dialog_of(desktop, CallDialog, qtbot).confidential.setChecked(True)
    killed(desktop)
    assert not typed_file(library).exists()


def test_what_is_saved_is_kept_no_longer(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    opened(desktop, qtbot, "query", WordsDialog).setPlainText(WORDS)
    killed(desktop)
    dialog_of(desktop, WordsDialog, qtbot).commit()
    killed(desktop)
    assert not typed_file(library).exists()


def test_erasing_reaches_it_and_another_windows_words_stay(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    save_typed(library, {"query c1": ("Was sagt Falk?",)}, frozenset({"query c1"}))
    save_typed(library, {"call c2 x": ("Falk",)}, frozenset({"call c2 x"}))
    naming = Naming(claims=frozenset({"c1"}), article="a", pattern=re.compile("Falk"))
    assert blot_typed(library, (naming,))
    assert load_typed(library) == {"query c1": ("Was sagt […]?",), "call c2 x": ("Falk",)}


@pytest.mark.parametrize("damage", [b"", b"[1]", b'{"a": 3}', b"\xff"])
def test_a_damaged_file_counts_as_nothing_and_is_never_called_clean(tmp_path: Path, damage: bytes) -> None:
    library = tmp_path / "library.sqlite"
    typed_file(library).write_bytes(damage)
    assert load_typed(library) == {}
    assert not blot_typed(library, ())
