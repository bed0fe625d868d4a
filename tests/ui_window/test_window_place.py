"""The window comes back as large as it was, also when the interface got another size meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QSettings, QSize, Qt

from workbench.ui.window import MainWindow
from workbench.ui.window_place import keep_place, restore_place

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    made.setMinimumSize(100, 100)  # the screen of tests is small
    return made


def _again(qtbot: QtBot, store: QSettings) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    made.setMinimumSize(100, 100)
    restore_place(store, made)
    return made


@pytest.mark.parametrize(
    ("ratio", "size"),
    [
        ("1.0", QSize(400, 300)),
        ("1.5", QSize(600, 450)),  # the interface was half as large again, so the same window has more pixels now
        ("0.5", QSize(200, 150)),
        ("0", QSize(400, 300)),
        ("no number", QSize(400, 300)),
        ("20", QSize(796, 760)),  # never larger than the screen
    ],
)
def test_as_much_of_the_screen_as_before(
    qtbot: QtBot, window: MainWindow, store: QSettings, ratio: str, size: QSize
) -> None:
    assert window.screen().availableGeometry().size() == QSize(800, 800)
    window.setGeometry(QRect(40, 60, 400, 300))
    keep_place(store, window)
    store.setValue("ratio", ratio)
    again = _again(qtbot, store)
    assert again.size() == size
    assert again.screen().availableGeometry().contains(again.geometry())


@pytest.mark.parametrize("ratio", ["1.0", "1.5"])
def test_a_window_as_large_as_the_screen_stays_so(
    qtbot: QtBot, window: MainWindow, store: QSettings, ratio: str
) -> None:
    window.setWindowState(Qt.WindowState.WindowMaximized)
    keep_place(store, window)
    store.setValue("ratio", ratio)
    assert _again(qtbot, store).isMaximized()


def test_what_was_never_kept_changes_nothing(window: MainWindow, store: QSettings) -> None:
    before = window.size()
    store.setValue("ratio", "1.5")
    store.setValue("rect", "damaged")
    restore_place(store, window)
    assert window.size() == before


@pytest.mark.parametrize(
    ("state", "fitted"), [(Qt.WindowState.WindowNoState, True), (Qt.WindowState.WindowMaximized, False)]
)
def test_only_a_window_with_a_frame_is_fitted_into_the_screen(
    window: MainWindow, state: Qt.WindowState, fitted: bool
) -> None:
    window.resize(900, 900)
    window.setWindowState(state)
    window.fit_to_screen()
    assert (window.size() != QSize(900, 900)) is fitted
