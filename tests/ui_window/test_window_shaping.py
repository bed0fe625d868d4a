"""Claims are shaped by keys in the real window: edges, merging, splitting; a refusal is a sentence, undo mends."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.jobs import AnalysisWorker
from workbench.journal.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from workbench.model.claims import Claim
    from workbench.ui.desktop import Desktop
    from workbench.ui.session import Session
    from workbench.ui.window import MainWindow

_EDGE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_LONG = 20_000


@pytest.fixture(autouse=True)
def no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Find no facts: those known from the claims must be enough."""
    monkeypatch.setattr(AnalysisWorker, "facts", lambda *_words, **_how: ())


def _window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


def _claims(desktop: Desktop) -> list[Claim]:
    assert desktop.session is not None
    assert desktop.session.desk.dossier is not None
    return list(desktop.session.desk.dossier.live_claims)


def _words(desktop: Desktop) -> list[str]:
    return [claim.text for claim in _claims(desktop)]


def _press(desktop: Desktop, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = _window(desktop).focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    return lambda done: qtbot.waitUntil(done, timeout=_LONG)


def test_keys_move_the_edges_of_the_selected_claim(desktop: Desktop, until: Callable[..., None]) -> None:
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Down):
        _press(desktop, key, _EDGE)
    until(lambda: _words(desktop)[0] == "hat Twitter 2022 für 54 Milliarden")
    assert [fact.text for fact in _claims(desktop)[0].facts] == ["2022"]
    _press(desktop, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(lambda: len(_claims(desktop)[0].facts) == 3)


def test_an_edge_over_the_next_claim_is_refused_in_a_sentence(desktop: Desktop, until: Callable[..., None]) -> None:
    before = _words(desktop)
    for _ in range(4):
        _press(desktop, Qt.Key.Key_Right, _EDGE)
    notice = _window(desktop).notice
    until(lambda: notice.isVisible() and "Behauptung 2" in notice.words)  # before it, that the claim is read anew
    assert _words(desktop) == before
    assert _window(desktop).manuscript.text_view().edges.span is None


def test_undo_takes_back_an_edge_that_is_only_tried(desktop: Desktop) -> None:
    page, before = _window(desktop).manuscript.text_view(), _words(desktop)
    _press(desktop, Qt.Key.Key_Left, _EDGE)
    assert page.edges.trying
    assert desktop.errands is not None
    assert desktop.session is not None
    _window(desktop).actions_of.by_name["undo"].setEnabled(True)
    desktop.errands.run("undo")
    assert page.edges.span is None
    assert not page.edges.trying
    assert _words(desktop) == before


def test_merge_and_split_by_keys(desktop: Desktop, until: Callable[..., None]) -> None:
    window, before = _window(desktop), _words(desktop)
    _press(desktop, Qt.Key.Key_M, _SHIFT)
    until(lambda: len(_claims(desktop)) == 2)
    assert _claims(desktop)[0].text == f"{before[0]}. {before[1]}"
    assert [fact.text for fact in _claims(desktop)[0].facts] == ["Musk", "2022", "54 Milliarden Dollar", "2018"]
    _press(desktop, Qt.Key.Key_F7)
    window.manuscript.text_view().go_to(_claims(desktop)[0].start + before[0].index("für"))
    _press(desktop, Qt.Key.Key_T)
    until(lambda: len(_claims(desktop)) == 3)
    until(window.notice.isVisible)
    said = "Behauptung 1 endet jetzt vor „für 54 Milliarden …“; was folgt, ist Behauptung 4."
    assert window.notice.words == said
    assert _words(desktop)[:2] == ["Musk hat Twitter 2022", f"für 54 Milliarden Dollar übernommen. {before[1]}"]
    assert [claim.number for claim in _claims(desktop)] == [1, 4, 3]  # 2 was merged away and is never used again
    assert desktop.session is not None
    until(lambda: desktop.session is not None and desktop.session.desk.claim == _claims(desktop)[1])
    for count in (2, 3):
        _press(desktop, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        until(lambda count=count: len(_claims(desktop)) == count)
    assert _words(desktop) == before


def _split_second(desktop: Desktop) -> tuple[Session, Claim, list[str]]:
    """Split the second claim by keys; returns the session, that claim and all words as they were before."""
    session, window = desktop.session, _window(desktop)
    assert session is not None
    second, before = _claims(desktop)[1], _words(desktop)
    session.desk.select(second.id)
    _press(desktop, Qt.Key.Key_F7)
    window.manuscript.text_view().go_to(second.start + second.text.index("er "))
    _press(desktop, Qt.Key.Key_T)
    return session, second, before


def test_undoing_a_split_selects_the_claim_that_is_whole_again(desktop: Desktop, until: Callable[..., None]) -> None:
    session, second, before = _split_second(desktop)
    until(lambda: len(_claims(desktop)) == 4)
    until(lambda: session.desk.claim is not None and session.desk.claim.number == 4)
    _press(desktop, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(lambda: _words(desktop) == before)
    assert session.desk.claim is not None
    assert session.desk.claim.id == second.id, "Del would dismiss another one"


def test_redoing_a_split_selects_the_part_that_the_split_selected(desktop: Desktop, until: Callable[..., None]) -> None:
    session, _second, before = _split_second(desktop)
    until(lambda: session.desk.claim is not None and session.desk.claim.number == 4)
    _press(desktop, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(lambda: _words(desktop) == before)
    session.clerk.redo()
    until(lambda: len(_claims(desktop)) == 4)
    until(lambda: session.desk.claim is not None and session.desk.claim.number == 4)
    until(lambda: "Geteilt, Behauptung 2" in _window(desktop).status._saved.text())


def test_a_split_without_the_caret_says_how(desktop: Desktop, until: Callable[..., None]) -> None:
    _press(desktop, Qt.Key.Key_T)
    until(_window(desktop).notice.isVisible)
    assert "F7" in _window(desktop).notice.words


def test_words_are_selected_by_keys_and_marked(desktop: Desktop, until: Callable[..., None]) -> None:
    window = _window(desktop)
    _press(desktop, Qt.Key.Key_F7)
    assert window.manuscript.text_view().caret_shown
    opinion = window.manuscript.text_view().state.plan.draft_text.index("Ob das klug")
    window.manuscript.text_view().go_to(opinion)
    for _ in range(3):
        _press(desktop, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | _SHIFT)
    _press(desktop, Qt.Key.Key_M)
    until(lambda: len(_claims(desktop)) == 4)
    assert "Ob das klug" in _words(desktop)
    made = next(claim for claim in _claims(desktop) if claim.text == "Ob das klug")
    assert (made.number, made.by_hand) == (4, True)
    _press(desktop, Qt.Key.Key_F7)
    assert not window.manuscript.text_view().caret_shown


def test_a_claim_that_takes_long_to_read_again_is_said_to(
    desktop: Desktop, until: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    window, go_on = _window(desktop), Event()

    def slow(*_words: object, **_how: object) -> tuple[()]:
        go_on.wait(_LONG / 1000)
        return ()

    monkeypatch.setattr(AnalysisWorker, "facts", slow)
    monkeypatch.setattr(Reading, "facts_found", lambda *_given: None)  # as of a draft analysed long ago
    assert desktop.errands is not None
    before = _words(desktop)
    desktop.errands.run("merge")
    until(lambda: window.notice.isVisible() and "neu gelesen" in window.notice.words)
    go_on.set()
    until(lambda: _words(desktop) != before)
    until(lambda: not window.notice.isVisible())
