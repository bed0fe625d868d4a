"""The window as a screen reader finds it: every control named, choices told as one of several, rows with words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from tests.ui_window.heard import faults, name_of, walked
from tests.ui_window.test_window_every_dialog import _OFFSCREEN, DIALOGS, _opened, ready
from workbench.ui.late import PARTS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.window import MainWindow

__all__ = ["ready"]


def _window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


@_OFFSCREEN
@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_in_the_window_or_a_dialog_is_nameless(ready: Desktop, language: str) -> None:
    assert ready.errands is not None
    ready.errands.run(f"language_{language}")
    window = _window(ready)
    for part in PARTS:
        assert getattr(window, part) is not None
    found = {"window": faults(window)}
    for view in ("strike", "source", "drafts", "read"):
        ready.errands.run(f"view_{view}")
        QApplication.sendPostedEvents()
        found[view] = faults(window)
    for command in DIALOGS:
        dialog = _opened(ready, command)
        assert isinstance(dialog, QDialog), command
        found[command] = faults(dialog)
        dialog.reject()
    assert {where: what for where, what in found.items() if what} == {}


def test_a_bar_of_choices_is_one_stop_and_arrows_choose_in_it(desktop: Desktop, qtbot: QtBot) -> None:
    views = _window(desktop).toolbar.views
    stops = [name for name in ("read", "strike", "source", "drafts") if _tabbed(views.button(name).focusPolicy())]
    assert stops == ["read"]
    views.button("read").setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(views.chosen_changed) as told:
        QTest.keyClick(views.button("read"), Qt.Key.Key_Right)
    assert told.args == ["strike"]
    heard = {name_of(one): one for one in walked(views)}
    assert name_of(QAccessible.queryAccessibleInterface(views)) == "Ansicht"
    assert heard["Durchstreichen"].role() == QAccessible.Role.RadioButton
    assert heard["Durchstreichen"].state().checked
    assert not heard["Lesen"].state().checked
    assert views.button("strike").hasFocus()


def _tabbed(policy: Qt.FocusPolicy) -> bool:
    return bool(policy & Qt.FocusPolicy.TabFocus)
