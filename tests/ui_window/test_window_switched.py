"""A language chosen while everything is open: no word of the old one is left, in no part and in no dialog."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QAbstractListModel, QEvent, QEventLoop, QModelIndex, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from tests.ui_window.test_window_every_dialog import _OFFSCREEN, ready
from workbench.errors import RuleError
from workbench.ui.language import spoken
from workbench.ui.late import PARTS
from workbench.ui.running import JobBar

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from workbench.ui.desktop import Desktop

__all__ = ["ready"]

_ROOT: Final = QModelIndex()
_ROWS: Final = 50
# Names, words of the article and of its source, reasons.
_WRITTEN: Final = {
    "Amt", "Ines Vogt", "Liste", "Musk\nElon Musk",
    "Musk hat Twitter 2022 für 54 Milliarden Dollar übernommen", "liste.txt",
}  # fmt: skip


def _of_model(model: QAbstractItemModel | None) -> set[str]:
    """Return what the rows and columns of a list say, to the eye and to a screen reader."""
    found = set()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    for row in range(min(model.rowCount(_ROOT), _ROWS) if model is not None else 0):
        assert model is not None
        # A list without columns keeps its count to itself.
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(_ROOT)):
            index = model.index(row, column)
            found |= {data for role in roles if isinstance(data := index.data(role), str)}
    return found


def _said(widget: QWidget) -> set[str]:
    """Return every word one control shows or tells."""
    found = {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.statusTip()}
    if widget.isWindow():
        found.add(widget.windowTitle())
    if isinstance(widget, QLabel | QAbstractButton):
        found.add(widget.text())
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        found.add(widget.placeholderText())
    if isinstance(widget, QComboBox):
        found |= {widget.itemText(at) for at in range(widget.count())}
    if isinstance(widget, QAbstractItemView):
        found |= _of_model(widget.model())
    return found


def _words(root: QWidget) -> set[str]:
    """Return all words of a window or dialog, its menus' too."""
    controls = [root, *(one for one in root.findChildren(QWidget) if one.window() is root)]
    found = set().union(*(_said(one) for one in controls))
    for action in root.findChildren(QAction):
        found |= {action.text(), action.toolTip()}
    return found - {""}


def _switch(desktop: Desktop, language: str) -> None:
    desktop.preferences.set_value("language", language)
    QApplication.processEvents()
    _take_a_turn()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # menus filled anew


def _take_a_turn() -> None:
    """Let everything happen that the window left for its next turn, as the lists of what remains."""
    turn = QEventLoop()
    QTimer.singleShot(0, turn, turn.quit)  # behind those that wait already
    turn.exec()


def _same_in_both(window: QWidget, desktop: Desktop) -> set[str]:
    """Return the words that stay when the language changes, there or on the way back."""
    german = _words(window)
    _switch(desktop, "en")
    english = _words(window)
    _switch(desktop, "de")
    return (german & english) | (english & _words(window))


@_OFFSCREEN
@pytest.mark.parametrize("view", ["read", "strike", "source", "drafts"])
def test_of_the_window_only_what_people_wrote_stays_when_the_language_changes(ready: Desktop, view: str) -> None:
    window, errands = ready.window, ready.errands
    assert window is not None
    assert errands is not None
    for part in PARTS:
        getattr(window, part)
    errands.run(f"view_{view}")
    window.notice.hide()
    QApplication.processEvents()
    _take_a_turn()
    same = {words for words in _same_in_both(window, ready) if any(letter.isalpha() for letter in words)}
    assert {words for words in same if "SHA-256" not in words} == _WRITTEN


def test_a_notice_that_waits_for_an_answer_is_said_in_the_language_chosen(desktop: Desktop) -> None:
    window, errands = desktop.window, desktop.errands
    assert window is not None
    assert errands is not None
    errands.tell_error(RuleError("erase-open"))
    before = window.notice.words
    _switch(desktop, "en")
    assert window.notice.words == RuleError("erase-open").sentence("en") != before
    _switch(desktop, "de")
    assert window.notice.words == before


def test_a_notice_that_can_not_be_said_again_goes(desktop: Desktop) -> None:
    window = desktop.window
    assert window is not None
    window.notice.tell("Die Seiten wurden gespeichert.")
    _switch(desktop, "en")
    assert not window.notice.words


def test_the_button_of_a_notice_speaks_too(desktop: Desktop) -> None:
    window = desktop.window
    assert window is not None
    window.notice.tell(spoken, action=("undo", lambda: f"undo {spoken()}"))
    _switch(desktop, "en")
    assert window.notice.words == "en"
    assert [one.text() for one in window.notice.findChildren(QPushButton) if one.text()] == ["undo en"]


def test_a_job_that_runs_is_named_in_the_language_chosen(desktop: Desktop) -> None:
    window, session = desktop.window, desktop.session
    assert window is not None
    assert session is not None
    goes = threading.Event()
    job = session.tasks.long(spoken, lambda _cancel: goes.wait(20), lambda _done: None)
    bar = window.jobs.findChild(JobBar)
    assert bar is not None
    assert bar.accessibleName() == "de"
    _switch(desktop, "en")
    assert bar.accessibleName() == job.title == "en"
    goes.set()
