"""An image as a source: shown beside the claim, zoomed by keys, told to screen readers; a scan page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui_window.test_window_web import NoWorker, parts
from workbench.actions import evidence
from workbench.model.pictures import Picture
from workbench.ui.source.picture_view import PictureView

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

_PATIENCE = 30_000  # ms: a disposable process draws


@pytest.fixture(autouse=True)
def no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.actions.workspace.AnalysisWorker", NoWorker)


def _show(desktop: Desktop, path: Path, qtbot: QtBot) -> None:
    session, desk, errands = parts(desktop)
    claim = desk.claim
    assert claim is not None
    session.clerk.submit(lambda: evidence.attach_file(session.workspace, claim.id, path).changes)
    qtbot.waitUntil(lambda: bool(desk.dossier and desk.dossier.evidence), timeout=_PATIENCE)
    assert desk.dossier is not None
    errands.evidence.on_evidence(desk.dossier.evidence[claim.id][0].id)


def test_an_image_is_shown_beside_the_claim(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "Foto.png"
    Image.new("RGB", (1600, 1000), "red").save(path)
    _show(desktop, path, qtbot)
    assert desktop.window is not None
    source = desktop.window.source
    assert "wird gezeichnet" in source._empty.text()
    qtbot.waitUntil(source.picture.isVisible, timeout=_PATIENCE)
    assert source._empty.isHidden()
    assert source.picture.words.startswith("1600 × 1000 px · ")
    assert source.picture.grab().toImage().pixelColor(source.picture.width() // 2, 200).name() == "#ff0000"
    assert "Foto.png" in source.picture.area.accessibleName()
    session, desk, _ = parts(desktop)
    assert desk.claim is not None
    assert desk.dossier is not None
    (item,) = desk.dossier.evidence[desk.claim.id]
    session.clerk.evidence.change_note(desk.claim.id, item.id, "Das Foto zeigt den Vertrag.")
    qtbot.waitUntil(lambda: source.picture.area.accessibleDescription() == "Das Foto zeigt den Vertrag.")
    assert source.picture.isVisible()  # another note draws nothing anew


def test_what_is_written_while_a_picture_is_drawn_starts_no_second_drawing(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "Foto.png"
    Image.new("RGB", (10, 10), "red").save(path)
    assert desktop.window is not None
    source = desktop.window.source
    asked: list[str] = []
    source.picture_requested.connect(lambda sha256, _page: asked.append(sha256))
    _show(desktop, path, qtbot)
    session, desk, _ = parts(desktop)
    assert desk.dossier is not None
    assert desk.claim is not None
    (item,) = desk.dossier.evidence[desk.claim.id]
    for _ in range(3):
        source.show_evidence(desk.dossier, item)
    qtbot.waitUntil(source.picture.isVisible, timeout=_PATIENCE)
    assert len(asked) == 1
    session.clerk.evidence.change_note(desk.claim.id, item.id, "Noch einmal.")
    qtbot.waitUntil(lambda: source.picture.area.accessibleDescription() == "Noch einmal.")
    assert len(asked) == 1


def test_a_picture_keeps_the_focus_when_something_is_written(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "Foto.png"
    Image.new("RGB", (10, 10), "red").save(path)
    _show(desktop, path, qtbot)
    assert desktop.window is not None
    source = desktop.window.source
    qtbot.waitUntil(source.picture.isVisible, timeout=_PATIENCE)
    source.focus_text()
    assert source.picture.area.hasFocus()
    session, desk, _ = parts(desktop)
    assert desk.claim is not None
    assert desk.dossier is not None
    (item,) = desk.dossier.evidence[desk.claim.id]
    session.clerk.evidence.change_note(desk.claim.id, item.id, "Von der Agentur.")
    qtbot.waitUntil(lambda: source.picture.area.accessibleDescription() == "Von der Agentur.")
    assert source.picture.area.hasFocus()


def test_a_scan_is_leafed_through(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "scan.pdf"
    pages = [Image.new("RGB", (300, 420), colour) for colour in ("white", "blue")]
    pages[0].save(path, "PDF", save_all=True, append_images=pages[1:])
    _show(desktop, path, qtbot)
    assert desktop.window is not None
    picture = desktop.window.source.picture
    qtbot.waitUntil(picture.isVisible, timeout=_PATIENCE)
    assert picture.words.startswith("Seite 1 von 2")
    assert not picture.before.isEnabled()
    QTest.keyClick(picture.area, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: picture.words.startswith("Seite 2 von 2"), timeout=_PATIENCE)
    assert not picture.after.isEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support")  # a window of its own, offscreen
def test_keys_zoom_and_fit(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    view = PictureView()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    pixels = bytes(1000 * 500 * 3)
    view.show_picture(
        Picture(width=1000, height=500, pixels=pixels, whole_width=2000, whole_height=1000), title="A", note=""
    )
    fitted = view.scale
    assert fitted < 1
    assert view.words == f"2000 × 1000 px · {round(50 * fitted)} %"
    for _ in range(3):
        QTest.keyClick(view.area, Qt.Key.Key_Plus)
    assert view.scale == pytest.approx(fitted * 1.25**3)
    assert view.area.horizontalScrollBar().maximum() > 0
    QTest.keyClick(view.area, Qt.Key.Key_Minus)
    assert view.scale == pytest.approx(fitted * 1.25**2)
    for _ in range(30):
        QTest.keyClick(view.area, Qt.Key.Key_Plus)
    assert view.scale == 4.0
    QTest.keyClicks(view.area, "0")
    assert view.scale == fitted
    view.resize(300, 400)
    assert view.scale < fitted  # what is fitted stays fitted


def test_a_picture_that_cannot_be_drawn_says_why(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "Foto.png"
    Image.new("RGB", (10, 10), "red").save(path)
    _show(desktop, path, qtbot)
    assert desktop.window is not None
    source = desktop.window.source
    assert source._evidence is not None
    source.show_no_picture("another", "nichts")
    assert "nichts" not in source._empty.text()
    qtbot.waitUntil(source.picture.isVisible, timeout=_PATIENCE)
    source.show_no_picture(source._evidence.capture, "Das Bild ist zu groß.")
    assert not source.picture.isVisible()
    assert source._empty.text().startswith("Das Bild ist zu groß. Die Bytes sind aufbewahrt")


@pytest.mark.parametrize("drawn", [True, False], ids=["drawn", "still being drawn"])
def test_an_image_that_was_undone_leaves_nothing_behind(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot, *, drawn: bool
) -> None:
    path = tmp_path / "Foto.png"
    Image.new("RGB", (10, 10), "red").save(path)
    assert desktop.window is not None
    source = desktop.window.source
    _show(desktop, path, qtbot)
    session, desk, _ = parts(desktop)
    assert desk.dossier is not None
    assert desk.claim is not None
    (item,) = desk.dossier.evidence[desk.claim.id]
    if drawn:
        qtbot.waitUntil(source.picture.isVisible, timeout=_PATIENCE)
    session.clerk.undo()
    qtbot.waitUntil(lambda: not (desk.dossier and desk.dossier.evidence), timeout=_PATIENCE)
    source.show_picture(
        item.capture, Picture(width=1, height=1, pixels=b"   ", whole_width=1, whole_height=1)
    )  # one that comes late
    assert not source.shows_source
    assert source.picture.isHidden()
    assert source.about.isHidden()
    assert "hat noch keine Quelle" in source._empty.text()
    compare = desktop.window.compare
    assert compare.stance.isHidden()
    assert compare.note.isHidden()
    assert not compare.note.toPlainText()
