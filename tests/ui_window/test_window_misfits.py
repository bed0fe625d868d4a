"""While a correction is typed the panel says what beside it would no longer fit, once the keys rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import workbench.ui.errands.foreseeing as module
from tests.ui_window.heard import Listener
from tests.ui_window.test_window_fast_keys import _LONG, _press
from workbench.jobs import AnalysisWorker
from workbench.model.findings import Finding, FindingPlace
from workbench.ui.language import speak

if TYPE_CHECKING:
    from threading import Event

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.panel.verdict_form import VerdictForm

_DETAILS = {"date_de": "11. Februar 2025", "date_en": "11 February 2025", "actual_de": "Dienstag",
            "actual_en": "Tuesday", "written_de": "Montag", "written_en": "Monday"}  # fmt: skip


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Answer for the analysing process: what ends in 11 does not fit."""
    words: list[str] = []

    def answer(
        _worker: object, _dossier: object, _claim: object, correction: str, *, cancel: Event
    ) -> tuple[Finding, ...]:
        assert not cancel.is_set()
        words.append(correction)
        place = FindingPlace(start=0, end=1, text="Montag")
        return (Finding(code="weekday-wrong", places=(place,), details=_DETAILS),) if correction.endswith("11") else ()

    monkeypatch.setattr(module, "misfits", answer)
    monkeypatch.setattr(AnalysisWorker, "pid", 1)
    return words


def _form(desktop: Desktop) -> VerdictForm:
    assert desktop.window is not None
    return desktop.window.claim_panel.form


def _type(desktop: Desktop, words: str) -> None:
    QTest.keyClicks(_form(desktop).correction, words)


def _start(desktop: Desktop) -> None:
    form = _form(desktop)
    _press(desktop, Qt.Key.Key_F)
    QTest.keyClicks(form.reason, "Falsch.")
    QTest.keyClick(form.reason, Qt.Key.Key_Tab)


def test_what_would_no_longer_fit_is_said_under_the_words(
    desktop: Desktop, qapp: QApplication, qtbot: QtBot, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    misfits = _form(desktop).misfits
    _start(desktop)
    listener = Listener(monkeypatch)
    _type(desktop, "am 11")
    assert not misfits.isVisible()  # nobody is told while typing on
    qtbot.waitUntil(misfits.isVisible, timeout=_LONG)
    assert asked == ["am 11"]  # once, not at each key
    assert misfits.accessibleName() == "Passt dann nicht mehr: Der 11. Februar 2025 ist ein Dienstag, kein Montag."
    assert listener.taken().count(misfits.accessibleName()) == 1
    speak(qapp, "en")
    qtbot.waitUntil(lambda: misfits.accessibleName().startswith("Would no longer fit: 11 February 2025 is a Tuesday"))
    speak(qapp, "de")
    _type(desktop, "0")
    assert not misfits.isVisible()  # of other words nothing is known yet
    qtbot.waitUntil(lambda: asked == ["am 11", "am 110"], timeout=_LONG)
    assert not misfits.isVisible()


def test_words_of_the_text_are_no_markup_in_the_tool_tip(desktop: Desktop) -> None:
    assert desktop.session is not None
    misfits, claim = _form(desktop).misfits, desktop.session.desk.claim
    assert claim is not None
    misfits.look(claim, "<b>11</b>")
    odd = Finding(code="spelling-odd", places=(), details={"odd": "<img src=x>", "usual": "Musk"})
    misfits.tell(claim.id, "<b>11</b>", (odd,))
    assert "<img" not in misfits.toolTip()
    assert "&lt;img src=x&gt;" in misfits.toolTip()


def test_it_stays_when_the_verdict_is_saved_and_goes_with_the_claim(
    desktop: Desktop, qtbot: QtBot, asked: list[str]
) -> None:
    assert desktop.session is not None
    form, desk = _form(desktop), desktop.session.desk
    _start(desktop)
    _type(desktop, "am 11")
    qtbot.waitUntil(form.misfits.isVisible, timeout=_LONG)
    QTest.keyClick(form.correction, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desk.claim and desk.claim.settled) and not form.typed)
    assert form.misfits.isVisible()
    assert desk.dossier is not None
    desk.select(desk.dossier.live_claims[1].id)
    qtbot.waitUntil(lambda: not form.misfits.isVisible())
    assert asked


def test_no_process_is_started_for_it(desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_given: object, **_more: object) -> tuple[Finding, ...]:
        raise AssertionError

    monkeypatch.setattr(module, "misfits", never)
    _start(desktop)
    with qtbot.waitSignal(_form(desktop).misfits.asked, timeout=_LONG):
        _type(desktop, "am 11")
    assert not _form(desktop).misfits.isVisible()


def test_whoever_closes_the_window_does_not_wait_for_it(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[bool] = []

    def waiting(*_given: object, cancel: Event) -> tuple[Finding, ...]:
        ended.append(False)
        ended.append(cancel.wait(20))
        return ()

    monkeypatch.setattr(module, "misfits", waiting)
    monkeypatch.setattr(AnalysisWorker, "pid", 1)
    _start(desktop)
    _type(desktop, "am 11")
    qtbot.waitUntil(lambda: bool(ended), timeout=_LONG)
    desktop.close()
    assert ended == [False, True]
