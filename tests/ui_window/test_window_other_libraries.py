"""More than one library: changing between them by command, or when the usual one can't be opened at a start."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox

from workbench.errors import LibraryError
from workbench.ui import app
from workbench.ui.app import show_refusal
from workbench.ui.dialogs.files import library_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.ui.desktop import Desktop

_ANOTHER = "Anderes Archiv öffnen …"


def _run(desktop: Desktop, path: Path | str) -> None:
    assert desktop.errands is not None
    desktop.errands.choose_library = lambda _window, _title: str(path)
    desktop.errands.run("open_library")


def _open_path(desktop: Desktop) -> Path:
    assert desktop.session is not None
    return desktop.session.workspace.library.path


def test_another_library_is_opened_and_a_new_one_made(desktop: Desktop, library: Path) -> None:
    other = library.with_name("other.sqlite")
    _run(desktop, other)
    assert (_open_path(desktop), other.exists()) == (other, True)
    assert desktop.window is not None
    assert desktop.window.windowTitle() == "other – Faktencheck-Werkbank"
    _run(desktop, library)
    assert _open_path(desktop) == library


def test_a_file_that_is_no_library_leaves_the_open_one_open(desktop: Desktop, library: Path) -> None:
    other = library.with_name("no-library.sqlite")
    other.write_text("no library", encoding="utf-8")
    before = desktop.session
    _run(desktop, other)
    assert desktop.window is not None
    assert desktop.session is before
    assert "no-library.sqlite" in desktop.window.notice.words


@pytest.mark.parametrize("chosen", ["", "the same"])
def test_a_change_of_mind_changes_nothing(desktop: Desktop, library: Path, chosen: str) -> None:
    before = desktop.session
    _run(desktop, library if chosen else "")
    assert desktop.session is before


def test_a_new_library_gets_the_usual_ending(tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.touch()
    expected = {
        "new": "new.sqlite",
        "new.db": "new.db",
        "old": "old",
        "Fall Dr. Meyer": "Fall Dr. Meyer.sqlite",
        "Wahl 2025.11": "Wahl 2025.11.sqlite",
        "NEW.SQLITE": "NEW.SQLITE",
    }
    assert {one: Path(library_named(str(tmp_path / one))).name for one in expected} == expected


def _press(words: str) -> Callable[[QMessageBox], None]:
    return lambda box: next(button for button in box.buttons() if button.text() == words).click()


@pytest.mark.usefixtures("desktop")  # it speaks German
@pytest.mark.parametrize(
    ("button", "file", "expected"), [("Schließen", "b.sqlite", None), (_ANOTHER, "", None), (_ANOTHER, "b.sqlite", "b")]
)
def test_who_is_refused_a_library_may_choose_another(
    monkeypatch: pytest.MonkeyPatch, button: str, file: str, expected: str | None
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", _press(button))
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: bool(file))
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [file])
    another = show_refusal(LibraryError("library-readonly", path="a.sqlite"))
    assert (another and another.stem) == expected


@pytest.mark.usefixtures("desktop")
def test_a_refusal_takes_no_name_of_a_file_for_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[tuple[str, Qt.TextFormat]] = []

    def close(box: QMessageBox) -> None:
        shown.extend((label.text(), label.textFormat()) for label in box.findChildren(QLabel) if label.text())
        box.button(QMessageBox.StandardButton.Close).click()

    monkeypatch.setattr(QMessageBox, "exec", close)
    show_refusal(LibraryError("library-readonly", path="<img src='a.png'>.sqlite"))
    ((words, form),) = shown
    assert "<img src='a.png'>" in words
    assert form is Qt.TextFormat.PlainText


class _Starting:
    """Refuses every library but one."""

    def __init__(self, good: Path) -> None:
        self.good, self.tried = good, list[Path | None]()

    def start(self, library: Path | None, _articles: tuple[Path, ...]) -> None:
        self.tried.append(library)
        if library != self.good:
            raise LibraryError("library-readonly", path=library)


@pytest.mark.parametrize(("by_icon", "tried"), [(True, ["a", "b", "c"]), (False, ["a"])])
def test_a_start_goes_on_until_a_library_opens(
    monkeypatch: pytest.MonkeyPatch, by_icon: bool, tried: list[str]
) -> None:
    starting, offers = _Starting(Path("c")), iter([Path("b"), Path("c")])
    monkeypatch.setattr(app, "_started_by_icon", lambda: by_icon)
    monkeypatch.setattr(app, "show_refusal", lambda _error: next(offers))
    if by_icon:
        app._start(starting, Path("a"), ())  # type: ignore[arg-type]
    else:
        with pytest.raises(LibraryError):
            app._start(starting, Path("a"), ())  # type: ignore[arg-type]
    assert starting.tried == [Path(one) for one in tried]


def test_a_saved_filter_that_fits_nothing_here_says_so_at_once(desktop: Desktop) -> None:
    assert desktop.errands is not None
    assert desktop.window is not None
    saved = json.dumps({"Anderswo": json.dumps({"named": "Anna Berg"})})
    desktop.errands.set_preference("saved_filters", saved)
    desktop.errands.choosing.on_saved("Anderswo")
    assert desktop.window.status._saved.text().startswith("Keine Behauptung passt zum Filter")
    desktop.errands.run("clear_filter")
    assert not desktop.window.status._saved.text().startswith("Keine")
