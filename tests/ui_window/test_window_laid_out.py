"""No frame shows the claim's panel squeezed: what is painted was laid out before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop


class Paints(QObject):
    """Looks at every paint of some widgets: how high they are, and how high their layouts want to be."""

    def __init__(self, widgets: list[QWidget]) -> None:
        super().__init__()
        self.seen, self.squeezed = 0, list[tuple[str, int, int]]()
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Note a widget painted with less height than its layout needs for its width."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and (layout := watched.layout()):
            self.seen += 1
            width = watched.width()
            need = (
                layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalMinimumSize().height()
            )
            if watched.height() < need - 1:
                self.squeezed.append((type(watched).__name__, watched.height(), need))
        return False


def test_another_claim_is_painted_only_once_it_is_laid_out(
    library: Path, open_desktop: Callable[[Path], Desktop], qtbot: QtBot
) -> None:
    desktop = open_desktop(library)
    window, session = desktop.window, desktop.session
    assert window is not None
    assert session is not None
    window.resize(1280, 620)  # the panel scrolls
    qtbot.waitUntil(lambda: session.desk.dossier is not None and window.has("claim_panel"))
    desk = session.desk
    assert desk.dossier is not None
    first, _, third = (claim.id for claim in desk.dossier.live_claims)
    proposed = "Musk hat Twitter 2022 für 44 Milliarden Dollar übernommen, nicht für 54. " * 3
    session.clerk.give_verdict(first, "false", "Es waren 44.", proposed)
    session.clerk.raise_query(third, "Wer sagt das?")
    qtbot.waitUntil(lambda: bool(desk.dossier and desk.dossier.live_claims[2].queries))
    panel = window.claim_panel
    body = panel.form.parentWidget()
    assert body is not None
    paints = Paints([body, panel.form])
    window.focus_manuscript()
    back, on = Qt.Key.Key_K, Qt.Key.Key_J
    for key in (on, on, back, back, on, back, on, on, back):
        before, paints.seen = panel.number, 0
        QTest.keyClick(window.focusWidget(), key, Qt.KeyboardModifier.ShiftModifier)  # open or not
        qtbot.waitUntil(lambda before=before: panel.number != before and paints.seen > 0)  # type: ignore[misc]
    assert not paints.squeezed
