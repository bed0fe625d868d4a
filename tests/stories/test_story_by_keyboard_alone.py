"""A full check of the German article on the real window, by keyboard alone: no mouse event reaches any widget."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workbench import paths, settings
from workbench.actions.history import audit
from workbench.actions.workspace import open_workspace
from workbench.model.claims import Rating
from workbench.settings import Settings
from workbench.ui.desktop import Desktop
from workbench.ui.dialogs.attach import AttachDialog
from workbench.ui.dialogs.report import ReportDialog
from workbench.ui.dialogs.settings_dialog import PreferencesDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.jobs import AnalysisWorker
    from workbench.model.claims import Claim
    from workbench.ui.desk import Desk
    from workbench.ui.window import MainWindow

T = TypeVar("T", bound=QWidget)
_LONG = 60_000
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class NoMouse(QObject):
    """Counts what a mouse would do."""

    seen = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.Wheel}:
            self.seen += 1
        return super().eventFilter(watched, event)


@pytest.fixture
def desktop(qapp: QApplication, tmp_path: Path, one_worker: AnalysisWorker) -> Iterator[Desktop]:
    settings.save(Settings(name="M. Kessler", language="de", theme="light"))
    made = Desktop(qapp)
    made.start(tmp_path / "story.sqlite", (paths.seed("angebot.de.md"),))
    yield made
    made.close()


def _press(window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def _type(window: QWidget, words: str) -> None:
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)


def _dialog(kind: type[T]) -> T | None:
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()), None)


def _activate(window: QWidget, qtbot: QtBot) -> None:
    """Do a window manager's part: without one, no window is active after a dialog closed."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def _claim(desk: Desk) -> Claim:
    assert desk.claim is not None
    return desk.claim


def _attach(window: MainWindow, desk: Desk, source: Path, qtbot: QtBot) -> None:
    claim = _claim(desk).id
    before = _claim(desk).evidence_count
    _press(window, Qt.Key.Key_S)
    dialog = _dialog(AttachDialog)
    assert dialog is not None
    _type(dialog, str(source))
    _press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.ready, timeout=_LONG)
    _press(dialog, Qt.Key.Key_Return, _CONTROL)
    qtbot.waitUntil(lambda: _claim(desk).id == claim and _claim(desk).evidence_count > before, timeout=_LONG)
    _activate(window, qtbot)


def _find_claim(window: MainWindow, desk: Desk, number: int) -> None:
    """Go to a claim with the palette: Ctrl+K, # and its number."""
    _press(window, Qt.Key.Key_K, _CONTROL)
    _type(window, f"#{number}")
    _press(window, Qt.Key.Key_Return)
    assert _claim(desk).number == number


def _settle_all(window: MainWindow, desk: Desk, count: int, qtbot: QtBot) -> None:
    """Settle the claims that are open: J goes to the next one, V or N with Return settles it."""
    for turn in range(count - 1):
        _press(window, Qt.Key.Key_J)
        claim = _claim(desk)
        assert not claim.settled
        _press(window, Qt.Key.Key_V if turn % 3 else Qt.Key.Key_N)
        _press(window, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: _claim(desk).settled, timeout=_LONG)
    assert all(claim.settled for claim in desk.shown)


def _sign_as_another(window: MainWindow, desk: Desk, number: int, qtbot: QtBot) -> None:
    """Let a second person at the desk sign."""
    _press(window, Qt.Key.Key_Comma, _CONTROL)
    preferences = _dialog(PreferencesDialog)
    assert preferences is not None
    _press(preferences, Qt.Key.Key_A, _CONTROL)
    _type(preferences, "Paul Adeyemi")
    _press(preferences, Qt.Key.Key_Return)
    assert _dialog(PreferencesDialog) is None
    _activate(window, qtbot)
    _find_claim(window, desk, number)
    _press(window, Qt.Key.Key_S, _CONTROL | _SHIFT)
    qtbot.waitUntil(lambda: _claim(desk).signed_by == ("Paul Adeyemi",), timeout=_LONG)


def _report(window: MainWindow, target: Path, qtbot: QtBot) -> None:
    """Export the report."""
    _press(window, Qt.Key.Key_E, _CONTROL)
    qtbot.waitUntil(lambda: _dialog(ReportDialog) is not None, timeout=_LONG)
    report = _dialog(ReportDialog)
    assert report is not None
    _activate(report, qtbot)
    _press(report, Qt.Key.Key_S, _CONTROL)
    qtbot.waitUntil(target.exists, timeout=_LONG)
    qtbot.waitUntil(lambda: _dialog(ReportDialog) is None, timeout=_LONG)


def test_a_full_check_by_keyboard_alone(desktop: Desktop, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> None:
    assert desktop.window is not None
    assert desktop.session is not None
    assert desktop.errands is not None
    window, desk = desktop.window, desktop.session.desk
    mouse = NoMouse()
    qapp.installEventFilter(mouse)
    qtbot.waitUntil(lambda: desk.dossier is not None and desk.dossier.article.analysed, timeout=_LONG)
    qtbot.waitUntil(lambda: desk.claim is not None, timeout=_LONG)
    _activate(window, qtbot)
    assert desk.dossier is not None
    wrong = next(claim.number for claim in desk.dossier.live_claims if "54 Milliarden" in claim.text)

    # the purchase price: two sources, false, with a correction
    _find_claim(window, desk, wrong)
    for name, words in (
        ("meldung.txt", "Musk bought Twitter in 2022 for $44 billion."),
        ("bericht.txt", "Musk kaufte Twitter im Jahr 2022 für 44 Milliarden Dollar."),
    ):
        (tmp_path / name).write_text(f"{words}\n\nAltman answered on X.\n", encoding="utf-8")
        _attach(window, desk, tmp_path / name, qtbot)
    _press(window, Qt.Key.Key_F)
    _type(window, "Beide Quellen nennen 44 Milliarden.")
    for _ in range(4):
        _press(window, Qt.Key.Key_Tab)
        if window.focusWidget() is window.claim_panel.form.correction:
            break
    assert window.focusWidget() is window.claim_panel.form.correction
    _type(window, "44 Milliarden Dollar")
    _press(window, Qt.Key.Key_Return, _CONTROL)
    qtbot.waitUntil(lambda: _claim(desk).rating is Rating.FALSE, timeout=_LONG)

    count = len(desk.dossier.live_claims)
    _settle_all(window, desk, count, qtbot)
    _sign_as_another(window, desk, wrong, qtbot)
    target = tmp_path / "bericht.html"
    desktop.errands.choose_target = lambda _parent, _title, _name: str(target)
    _report(window, target, qtbot)

    qapp.removeEventFilter(mouse)
    assert mouse.seen == 0
    desktop.close()
    printed = target.read_text(encoding="utf-8")
    assert "44 Milliarden Dollar" in printed
    assert "Paul Adeyemi" in printed
    _check_library(tmp_path / "story.sqlite", wrong, count)


def _check_library(library: Path, wrong: int, count: int) -> None:
    workspace = open_workspace(library, by="Prüfung")
    try:
        reads = workspace.library.reads
        article = reads.articles()[0]
        assert (article.claims, article.settled) == (count, count)
        claim = reads.claim_by_number(article.id, wrong)
        assert claim.verdict is not None
        assert (claim.verdict.by, claim.verdict.correction) == ("M. Kessler", "44 Milliarden Dollar")
        assert (claim.evidence_count, claim.signed_by) == (2, ("Paul Adeyemi",))
        assert audit(workspace, rebuild=True).problems == ()
    finally:
        workspace.close()
