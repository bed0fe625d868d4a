"""A checker's story on the real window, by keys alone; afterwards the library holds exactly what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlite_utils import Database

from workbench import paths
from workbench.actions.history import audit
from workbench.actions.workspace import open_workspace
from workbench.model.claims import Rating
from workbench.model.facts import FactState
from workbench.ui.desktop import Desktop
from workbench.ui.dialogs.attach import AttachDialog
from workbench.ui.dialogs.report import ReportDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.model.claims import Claim
    from workbench.ui.desk import Desk
    from workbench.ui.errands import Errands
    from workbench.ui.window import MainWindow

T = TypeVar("T", bound=QWidget)
_LONG = 60_000  # ms: the worker loads its models in this test


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "story.sqlite"


@pytest.fixture
def desktop(qapp: QApplication, library: Path) -> Iterator[Desktop]:
    made = Desktop(qapp, by="M. Kessler", language="de")
    made.start(library, (paths.seed("angebot.de.md"),))
    yield made
    made.close()


def _parts(desktop: Desktop) -> tuple[MainWindow, Desk, Errands]:
    assert desktop.window is not None
    assert desktop.session is not None
    assert desktop.errands is not None
    return desktop.window, desktop.session.desk, desktop.errands


def _claim(desk: Desk) -> Claim:
    claim = desk.claim
    assert claim is not None
    return claim


def _focus(window: QWidget) -> QWidget:
    focused = window.focusWidget()
    assert focused is not None
    return focused


def _activate(window: QWidget, qtbot: QtBot) -> None:
    """Do a window manager's part: without one, no window is active after a dialog closed."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def _dialog(kind: type[T]) -> T | None:
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()), None)


def test_a_claim_is_disputed_sourced_undone_redone_and_reported(
    desktop: Desktop, library: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window, desk, errands = _parts(desktop)
    qtbot.waitUntil(lambda: desk.dossier is not None and desk.dossier.article.analysed, timeout=_LONG)
    qtbot.waitUntil(lambda: desk.claim is not None, timeout=_LONG)
    _activate(window, qtbot)
    window.focus_manuscript()
    before = _claim(desk).number

    # J goes to the next open claim, D chooses "disputed" and leads to the reason
    QTest.keyClick(_focus(window), Qt.Key.Key_J)
    assert _claim(desk).number > before
    number, claim_id = _claim(desk).number, _claim(desk).id
    QTest.keyClick(_focus(window), Qt.Key.Key_D)
    assert _focus(window) is window.claim_panel.form.reason
    QTest.keyClicks(_focus(window), "Zwei Quellen nennen Verschiedenes; jd vk.")
    assert desk.claim is not None
    assert desk.claim.id == claim_id, "letters typed into the reason are no commands"
    QTest.keyClick(_focus(window), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _claim(desk).rating is Rating.DISPUTED, timeout=_LONG)
    assert _claim(desk).verdict is not None
    assert not window.claim_panel.form.reason.hasFocus()

    # 1 confirms its first fact
    QTest.keyClick(_focus(window), Qt.Key.Key_1)
    qtbot.waitUntil(lambda: _claim(desk).facts[0].state is FactState.CONFIRMED, timeout=_LONG)

    # S attaches a file
    source = tmp_path / "quelle.txt"
    source.write_text("Musk bought Twitter for $44 billion.\n\nAltman answered on X.\n", encoding="utf-8")
    QTest.keyClick(_focus(window), Qt.Key.Key_S)
    attach = _dialog(AttachDialog)
    assert attach is not None
    QTest.keyClicks(_focus(attach), str(source))
    QTest.keyClick(_focus(attach), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: attach.ready, timeout=_LONG)
    QTest.keyClick(attach, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.dossier is not None and claim_id in desk.dossier.evidence, timeout=_LONG)

    # undo takes the source away again, redo brings it back
    _activate(window, qtbot)
    QTest.keyClick(_focus(window), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.dossier is not None and not desk.dossier.evidence.get(claim_id), timeout=_LONG)
    redo = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(_focus(window), Qt.Key.Key_Z, redo)
    qtbot.waitUntil(lambda: desk.dossier is not None and bool(desk.dossier.evidence.get(claim_id)), timeout=_LONG)

    # the report
    target = tmp_path / "bericht.html"
    errands.choose_target = lambda _parent, _title, _name: str(target)
    QTest.keyClick(_focus(window), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _dialog(ReportDialog) is not None, timeout=_LONG)
    report = _dialog(ReportDialog)
    assert report is not None
    _activate(report, qtbot)
    QTest.keyClick(report, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(target.exists, timeout=_LONG)
    assert "Zwei Quellen nennen Verschiedenes; jd vk." in target.read_text(encoding="utf-8")
    qtbot.waitUntil(lambda: _dialog(ReportDialog) is None, timeout=_LONG)

    desktop.close()
    _check_library(library, number)


def _check_library(library: Path, number: int) -> None:
    """Open the library afresh: exactly these events, all by the checker, and every table as the events say."""
    database = Database(library)
    events = [(row["kind"], row["actor"]) for row in database.query("SELECT kind, actor FROM events ORDER BY seq")]
    database.close()
    kinds = [kind for kind, _ in events if kind != "origin_started"]
    assert kinds == [
        "article_imported",
        "analysed",
        "verdict_given",
        "facts_ticked",
        "evidence_attached",
        "reverted",
        "reverted",
    ]
    assert {actor for kind, actor in events if kind != "origin_started"} == {"M. Kessler"}
    workspace = open_workspace(library, by="Prüfung")
    try:
        reads = workspace.library.reads
        claim = reads.claim_by_number(reads.articles()[0].id, number)
        assert claim.rating is Rating.DISPUTED
        assert claim.evidence_count == 1
        assert audit(workspace, rebuild=True).problems == ()
    finally:
        workspace.close()
