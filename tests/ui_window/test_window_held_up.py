"""Another program holds the library: the foot says that a verdict waits, and nothing typed is lost."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.journal.engine import sqlite3
from workbench.model.claims import Rating

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

_LONG = 20_000


@pytest.mark.parametrize("goes", [True, False])
def test_a_verdict_that_waits_for_another_program_says_so(
    desktop: Desktop, qtbot: QtBot, library: Path, *, goes: bool
) -> None:
    session, window = desktop.session, desktop.window
    assert session is not None
    assert window is not None
    form, bars = window.claim_panel.form, window.jobs._bars
    if not goes:
        session._writing.submit(lambda: session.workspace.library._db.execute("PRAGMA busy_timeout = 2000")).result()
    with closing(sqlite3.connect(str(library), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        form.choose(Rating.FALSE)
        QTest.keyClicks(form.reason, "Es waren 44.")
        QTest.keyClick(form.reason, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(bars), timeout=_LONG)
        (bar,) = bars.values()
        assert "anderswo in Gebrauch" in bar.job.title
        assert bar._cancel.isHidden()
        assert not window.notice.isVisible()
        if goes:
            other.execute("ROLLBACK")
        else:
            qtbot.waitUntil(lambda: bool(window.notice.words), timeout=_LONG)
    qtbot.waitUntil(lambda: not bars, timeout=_LONG)
    assert session.desk.claim is not None
    if goes:
        qtbot.waitUntil(lambda: session.desk.claim is not None and session.desk.claim.rating is Rating.FALSE)
        assert not window.notice.isVisible()
    else:
        assert "ist gerade gesperrt" in window.notice.words
        assert session.desk.claim.rating is Rating.OPEN
        assert form.reason.toPlainText() == "Es waren 44."
