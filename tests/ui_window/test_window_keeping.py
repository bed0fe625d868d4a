"""The foot says quietly when the last backup was made, where there is room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.journal import backups_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

_LONG = 20_000


def test_the_last_backup_is_told_where_there_is_room(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    window, session = desktop.window, desktop.session
    assert window is not None
    assert session is not None
    assert backups_of(library)  # from closing the library it was made in
    window.resize(1280, 800)
    with qtbot.waitSignal(session.keeper.kept, timeout=_LONG) as kept:
        session.keeper.look()
    assert kept.args == [session.workspace.library.last_backup()]
    assert window.status._kept.text().startswith("Sicherung ")
    assert window.status._kept.isVisible()
    window.resize(800, 700)
    qtbot.waitUntil(window.status._kept.isHidden)
