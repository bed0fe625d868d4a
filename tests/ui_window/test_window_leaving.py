"""Words typed and not saved: kept as soon as that can be, and never let go unasked where it can't."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from workbench.journal import beside
from workbench.model.claims import Rating
from workbench.ui.panel import unsaved as unsaved_room
from workbench.ui.panel.unsaved import load_unsaved

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workbench.ui.desktop import Desktop


class Disk:
    """A disk that may be full."""

    def __init__(self) -> None:
        self.full = True

    def write(self, file: Path, plain: dict[str, object]) -> None:
        if self.full:
            raise OSError(errno.ENOSPC, "No space left on device")
        beside.write_beside(file, plain)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    made = Disk()
    monkeypatch.setattr(unsaved_room, "write_beside", made.write)
    return made


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the questions asked; each is answered with "Stay"."""
    return _answer(monkeypatch, "Bleiben")


def _answer(monkeypatch: pytest.MonkeyPatch, button: str) -> list[str]:
    heard: list[str] = []

    def answer(box: QMessageBox) -> None:
        heard.append(box.text())
        next(one for one in box.buttons() if one.text() == button).click()

    monkeypatch.setattr(QMessageBox, "exec", answer)
    return heard


def _type(desktop: Desktop) -> str:
    assert desktop.window is not None
    assert desktop.session is not None
    assert desktop.session.desk.claim is not None
    form = desktop.window.claim_panel.form
    form.choose(Rating.FALSE)
    QTest.keyClicks(form.reason, "Es waren 44")
    return desktop.session.desk.claim.id


def test_what_could_not_be_kept_is_kept_once_there_is_room(desktop: Desktop, library: Path, disk: Disk) -> None:
    claim = _type(desktop)
    assert desktop.session is not None
    for full in (True, False):
        disk.full = full
        desktop._keep_place()
        desktop.session._kept.result()
        assert (claim in load_unsaved(library)) is not full


@pytest.mark.usefixtures("disk")
def test_words_that_cannot_be_kept_hold_the_window(desktop: Desktop, asked: list[str], library: Path) -> None:
    _type(desktop)
    window = desktop.window
    assert window is not None
    assert not window.close()
    assert desktop.window is window
    assert window.isVisible()
    assert "nicht aufgehoben" in asked[0]
    assert desktop.errands is not None
    desktop.errands.choose_library = lambda _window, _title: str(library.with_name("other.sqlite"))
    desktop.errands.run("open_library")
    assert len(asked) == 2
    assert desktop.window is window
    _leave(desktop)


@pytest.mark.usefixtures("disk")
def test_words_may_be_let_go(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    _type(desktop)
    assert desktop.window is not None
    heard = _answer(monkeypatch, "Eingaben verwerfen")
    assert desktop.window.close()
    assert len(heard) == 1
    assert desktop.window is None


@pytest.mark.parametrize("typed", [False, True])
def test_nobody_is_asked_without_need(desktop: Desktop, disk: Disk, asked: list[str], typed: bool) -> None:
    disk.full = not typed
    if typed:
        _type(desktop)
    assert desktop.window is not None
    assert desktop.window.close()
    assert asked == []


def _leave(desktop: Desktop) -> None:
    """Close what the question kept open."""
    assert desktop.window is not None
    give_up: Callable[[], object] = desktop.window.claim_panel.form.give_up
    give_up()
