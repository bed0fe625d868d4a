"""Find works where the focus is; files and links can be dropped anywhere on the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from workbench.ui.dialogs.attach import AttachDialog
from workbench.ui.welcome import local_files

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop


def test_find_looks_in_the_source_when_it_has_the_focus(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    assert window is not None
    assert desktop.errands is not None
    window.set_view("source")
    window.source.text.set_text("Ein Wort, das nur die Quelle kennt.")
    window.source.text.show()
    window.source.text.setFocus()
    desktop.errands.run("find")
    desktop.errands.finding.on_find("nur die Quelle", forward=True)
    assert window.source.text.selection_span() == (14, 28)
    window.find_bar.leave()
    window.focus_manuscript()
    desktop.errands.run("find")
    desktop.errands.finding.on_find("Musk", forward=True)
    assert window.manuscript.selection_span() is not None


def test_files_and_links_are_taken_and_nothing_else() -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/home/a b.txt"), QUrl("https://example.org/x"), QUrl("ftp://example.org/y")])
    assert local_files(data) == ["/home/a b.txt", "https://example.org/x"]


@pytest.mark.parametrize("url", ["file:///nowhere/a%20b.txt", "https://127.0.0.1:1/x"])
def test_what_is_dropped_on_the_evidence_is_read_as_a_source_of_the_claim(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    window = desktop.window
    assert window is not None
    evidence = window.claim_panel.evidence
    taken: list[str] = []
    imported: list[list[str]] = []
    monkeypatch.setattr(AttachDialog, "take_path", lambda _self, path: taken.append(path))
    window.files_dropped.connect(imported.append)
    data = QMimeData()
    data.setUrls([QUrl(url)])
    copy, left, free = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(4, 4), copy, data, left, free)
    QApplication.sendEvent(window.claim_panel, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window.claim_panel, QDropEvent(QPointF(4, 4), copy, data, left, free))
    assert taken == local_files(data)
    assert imported == []
    assert not any(part.acceptDrops() for part in (evidence, evidence.viewport()))  # so that Qt asks the panel
    dialog = next(one for one in window.findChildren(AttachDialog) if one.isVisible())
    dialog.reject()
