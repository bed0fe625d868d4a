"""Find works where the focus is; files and links can be dropped anywhere on the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QUrl

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
