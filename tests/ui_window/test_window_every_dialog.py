"""Every part made late and every dialog: each control named, Tab goes through all in reading order, focus is seen."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from tests.actions.everything import prepared
from workbench.actions import evidence, noting
from workbench.ui.command import Need
from workbench.ui.commands import COMMANDS
from workbench.ui.filters import NOBODY, Filter
from workbench.ui.late import PARTS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.jobs import AnalysisWorker
    from workbench.ui.desktop import Desktop
    from workbench.ui.window import MainWindow

_LONG: Final = 20_000
_PATIENCE = 1000  # waits of 5 ms for a dialog
_OFFSCREEN = pytest.mark.qt_log_ignore("This plugin does not support")  # what only a real screen can do
_AROUND: Final = 3  # px around a control that may show its focus
_ROW: Final = 24  # px that controls of one row may differ in height
DIALOGS: Final = (
    "about", "article_details", "assign_many", "attach", "change_keys", "change_name", "cheat_sheet", "cite_book",
    "correct_note",
    "corrections", "earlier_checks", "forget_filter", "handover", "log_call", "open_address", "preferences", "query",
    "query_letter", "rate_many", "rename_filter", "report", "restore_backup", "save_filter", "take_reply",
    "time_code", "time_left", "waiting", "web_sources",
)  # fmt: skip
# These leave the window for the system's own dialogs, or open a menu or nothing.
ELSEWHERE: Final = (
    "open_file", "new_draft", "print", "references", "save_original", "assign", "workflow", "confide", "write_backup",
    "filter_claims",
)  # fmt: skip
_KINDS = (
    QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QAbstractItemView, QAbstractSlider, QAbstractSpinBox,
    QComboBox,
)  # fmt: skip


def _window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


@pytest.fixture
def ready(one_worker: AnalysisWorker, desktop: Desktop, qtbot: QtBot) -> Desktop:
    """Return the desktop with everything that some dialog asks for: evidence, a question, a verdict, a filter."""
    _ = one_worker
    session = desktop.session
    assert session is not None
    desk, workspace = session.desk, session.clerk.workspace
    assert desk.claim is not None
    claim = desk.claim.id
    session.clerk.submit(
        lambda: evidence.attach_prepared(workspace, claim, prepared("Es waren 44 Milliarden.")).changes
    )
    session.clerk.submit(lambda: noting.log_call(workspace, claim, "Sam", "Es stimmt.").changes)
    session.clerk.give_verdict(claim, "false", "Die Meldung nennt 44.", "44 Milliarden Dollar")
    session.clerk.raise_query(claim, "Woher stammt die 54?")
    qtbot.waitUntil(lambda: bool(desk.claim and desk.claim.queries and desk.claim.verdicts), timeout=_LONG)
    assert desktop.errands is not None
    backup = workspace.library.path.with_name("backup.sqlite")
    workspace.library.backup_to(backup)
    desktop.errands.choose_backup = lambda *_: str(backup)
    desktop.preferences.set_value("saved_filters", '{"Falsche": "rating=false"}')
    desk.set_filter(Filter(assigned=NOBODY))
    desktop.errands.run("claim_list")
    desktop.errands.run("select_shown")
    desktop.errands.stage.show_commands()
    QApplication.sendPostedEvents()
    return desktop


def _opened(desktop: Desktop, command: str, waits: int = _PATIENCE) -> QDialog | None:
    assert desktop.errands is not None
    if COMMANDS[command].need is Need.MANY:
        desktop.errands.run("select_shown")  # a command about one claim before let the selection go
    elif desktop.window is not None:
        desktop.window.claims.pick_one()  # and a key about one means all while several are selected
    desktop.errands.run(command)
    for _ in range(waits):  # some are made in one turn and dressed in the next
        QTest.qWait(5)
        shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
        if (dialog := next(shown, None)) is not None:
            return dialog
    return None


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} „{widget.accessibleName() or getattr(widget, 'text', str)()}“"


def _unnamed(root: QWidget) -> list[str]:
    return [
        f"{type(child).__name__} in {type(child.parent()).__name__}"
        for child in root.findChildren(QWidget)
        if isinstance(child, _KINDS)
        and not isinstance(child, QScrollBar | QHeaderView)
        and not _of_a_popup(child)
        and not child.isHidden()
        and not child.objectName().startswith(("qt_", "ScrollLeft", "ScrollRight"))
        and not isinstance(child.parent(), QComboBox | QAbstractSpinBox)
        and not (child.accessibleName() or (isinstance(child, QAbstractButton) and child.text()))
    ]


def _of_a_popup(widget: QWidget) -> bool:
    """Say whether Qt made it for a combo box to fold out."""
    around = widget.parent()
    return around is not None and "QComboBox" in around.metaObject().className()


def _stops(root: QWidget) -> list[QWidget]:
    """Return what Tab should visit."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
    ]


def _place(root: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def _walked(dialog: QDialog) -> list[QWidget]:
    """Return what Tab visits from the first to the last."""
    here, seen = dialog.focusWidget(), list[QWidget]()
    while here is not None and here not in seen:
        seen.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = dialog.focusWidget()
    top = min(
        seen, key=lambda one: (_place(dialog, one).center().y() // _ROW, _place(dialog, one).left()), default=None
    )
    at = seen.index(top) if top in seen else 0
    return seen[at:] + seen[:at]


def _out_of_order(dialog: QDialog, walked: list[QWidget]) -> list[str]:
    """Return steps that go up in the same column; behind the default button, the foot's last, one begins anew."""
    found, last = [], getattr(dialog, "accept_button", None)
    for before, after in pairwise(walked):
        one, other = _place(dialog, before), _place(dialog, after)
        if before is not last and other.center().y() < one.center().y() - _ROW and other.left() < one.right():
            found.append(f"{_name(before)} → {_name(after)}")
    return found


def _into_sight(widget: QWidget) -> None:
    """Scroll to a control, as Tab does."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def _unseen(dialog: QDialog) -> list[str]:
    """Return the controls that look the same with the focus."""
    found, stops = [], _stops(dialog)
    for place, widget in enumerate(stops):
        other = stops[place - 1]
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        _into_sight(widget)
        QApplication.sendPostedEvents()
        area = _place(dialog, widget).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        with_focus = dialog.grab(area).toImage()
        widget.clearFocus() if other is widget else other.setFocus(Qt.FocusReason.OtherFocusReason)
        _into_sight(widget)
        QApplication.sendPostedEvents()
        moved = _place(dialog, widget).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        if dialog.grab(moved).toImage() == with_focus:
            found.append(_name(widget))
    return found


@_OFFSCREEN
def test_every_control_of_a_late_part_is_named(ready: Desktop) -> None:
    window = _window(ready)
    unnamed = {part: _unnamed(getattr(window, part)) for part in PARTS}
    assert {part: found for part, found in unnamed.items() if found} == {}


def _faults(dialog: QDialog) -> dict[str, list[str]]:
    """Return what is wrong with a dialog: controls without a name, steps of Tab, a focus nobody sees."""
    unnamed = _unnamed(dialog)
    walked = _walked(dialog)  # only then Qt knows that arrows lead on in a bar of choices
    stops = _stops(dialog)
    found = {
        "title": [] if dialog.windowTitle() else ["none"],
        "modal": [] if dialog.isModal() else ["not, so that the language may change behind it"],
        "unnamed": unnamed + [_name(one) for one in stops if _name(one).endswith("„“")],
        "unreached": [_name(one) for one in stops if one not in walked],
        "out of order": _out_of_order(dialog, walked),
        "unseen": _unseen(dialog),
    }
    return {kind: names for kind, names in found.items() if names}


@_OFFSCREEN
@pytest.mark.parametrize("commands", [DIALOGS[::2], DIALOGS[1::2]], ids=["one half", "the other"])
def test_dialogs_are_named_walked_and_their_focus_seen(ready: Desktop, commands: tuple[str, ...], qtbot: QtBot) -> None:
    found = {}
    for command in commands:
        dialog = _opened(ready, command)
        assert dialog is not None, command
        dialog.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)  # noqa: B023 - asked before the next opens
        found[command] = _faults(dialog)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible(), command
    assert {command: faults for command, faults in found.items() if faults} == {}


@_OFFSCREEN
def test_no_dialog_is_left_out(ready: Desktop) -> None:
    assert ready.errands is not None
    opened = set()
    leaving = {"quit", "open_demonstration", "open_library", "open_own", *ELSEWHERE}
    for name in sorted(ready.errands.names - leaving):
        if name.startswith(("tick", "theme", "language")):
            continue
        dialog = _opened(ready, name, waits=4)
        if dialog is not None:
            opened.add(name)
            dialog.reject()
    assert opened <= set(DIALOGS)


@_OFFSCREEN
@pytest.mark.parametrize(("view", "part"), [("read", "claim_panel"), ("strike", "coverage"), ("source", "compare")])
def test_the_focus_is_seen_in_the_panel_of_each_view(ready: Desktop, view: str, part: str, qtbot: QtBot) -> None:
    assert ready.errands is not None
    window = _window(ready)
    ready.errands.run(f"view_{view}")
    qtbot.waitUntil(lambda: all(one.height() > _ROW // 2 for one in _stops(getattr(window, part))))  # laid out
    unseen = []
    for widget in _stops(getattr(window, part)):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        _into_sight(widget)
        QApplication.sendPostedEvents()
        area = _place(window, widget).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        with_focus = window.grab(area).toImage()
        window.toolbar.views.button(view).setFocus()
        QApplication.sendPostedEvents()
        if window.grab(area).toImage() == with_focus:
            unseen.append(_name(widget))
    assert unseen == []
