"""Edges stand at words' borders; keys and pointer move them; what is tried is shown before it is wished for."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.ui.manuscript import ManuscriptView
from workbench.ui.manuscript.edges import Edge, reshaped, snapped, stepped

TEXT = "Er bot „97,4 Milliarden“ 😀 für OpenAI-Chef Altman."
texts = st.text("aß, .„“😀é-7\n", max_size=40)
edges = st.sampled_from(["start", "end"])


def _walk(edge: Edge, *, forward: bool) -> list[str]:
    at, seen = 0 if forward else len(TEXT), list[str]()
    while (following := stepped(TEXT, at, edge, forward=forward)) != at:
        at = following
        seen.append(TEXT[at:][:4] if edge == "start" else TEXT[:at][-4:])
    return seen


def test_the_end_goes_from_word_to_word_and_past_closing_marks() -> None:
    assert _walk("end", forward=True) == [
        "Er",
        " bot",
        " „97,4"[-4:],
        "rden",
        "den“",
        "n“ 😀"[-4:],
        " für",
        "Chef",
        "tman",
        "man.",
    ]


def test_the_beginning_goes_before_opening_marks_too() -> None:
    assert _walk("start", forward=False)[:4] == ["Altm", "Open", "für ", "😀 fü"]
    assert "„97," in _walk("start", forward=False)
    assert "97,4" in _walk("start", forward=False)


@given(text=texts, offset=st.integers(0, 40), edge=edges)
def test_a_step_ends_at_a_border_or_stays(text: str, offset: int, edge: Edge) -> None:
    offset = min(offset, len(text))
    for forward in (True, False):
        to = stepped(text, offset, edge, forward=forward)
        assert to == offset or (to > offset) is forward
        if to != offset:
            beside = text[to : to + 1] if edge == "start" else text[to - 1 : to]
            assert beside.strip()


@given(text=texts.filter(str.strip), edge=edges, to=st.integers(0, 40))
def test_a_moved_edge_leaves_a_word(text: str, edge: Edge, to: int) -> None:
    first, last = re.search(r"\S", text), re.search(r"\S\s*$", text)
    assert first
    assert last
    span = first.start(), last.start() + 1
    start, end = reshaped(text, span, edge, min(to, len(text)))
    assert text[start:end].strip()
    assert (start, end)[edge == "start"] == span[edge == "start"]


@given(text=texts, offset=st.integers(0, 40), edge=edges)
def test_snapping_twice_is_snapping_once(text: str, offset: int, edge: Edge) -> None:
    once = snapped(text, min(offset, len(text)), edge)
    assert snapped(text, once, edge) == once


def _draft(view: ManuscriptView) -> str:
    return view.text_view().state.plan.draft_text


def _x_of(view: ManuscriptView, words: str, *, end: bool = False) -> QPointF:
    text = view.text_view()
    cursor = QTextCursor(text.document())
    at = _draft(view).index(words) + (len(words) if end else 0)
    cursor.setPosition(text.state.plan.to_document(at))
    box = text.cursorRect(cursor)
    return QPointF(box.center().x() + (1 if end else 0), box.center().y())


def _mouse(view: ManuscriptView, kind: QEvent.Type, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
    target = view.text_view().viewport()
    button = Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
    event = QMouseEvent(kind, at, target.mapToGlobal(at), button, held, modifiers)
    QApplication.sendEvent(target, event)


def _drag(
    view: ManuscriptView,
    start: QPointF,
    end: QPointF,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    _mouse(view, QEvent.Type.MouseButtonPress, start, modifiers)
    _mouse(view, QEvent.Type.MouseMove, end, modifiers)
    assert view.text_view().edges.dragging
    _mouse(view, QEvent.Type.MouseButtonRelease, end, modifiers)


@pytest.mark.parametrize(
    ("edge", "to", "words"),
    [
        ("end", "am Mon", "Altman lehnte am Montag"),
        ("end", "Altman lehnte", "Altman lehnte"),
        ("start", "lehnte", "lehnte am Montag ab."),
    ],
)
def test_a_dragged_edge_snaps_to_words(view: ManuscriptView, qtbot: QtBot, edge: str, to: str, words: str) -> None:
    view.select_claim("c2")
    grip = _x_of(view, "Altman lehnte am Montag ab.", end=edge == "end")
    with qtbot.waitSignal(view.edges_requested) as asked:
        _drag(view, grip, _x_of(view, to, end=edge == "end"))
    start = _draft(view).index(words)
    assert asked.args == ["c2", start, start + len(words)]
    assert view.text_view().edges.span == (start, start + len(words))  # shown until the library answers


def test_with_control_an_edge_is_dragged_letter_by_letter(view: ManuscriptView, qtbot: QtBot) -> None:
    view.select_claim("c2")
    grip = _x_of(view, "Altman lehnte am Montag ab.", end=True)
    with qtbot.waitSignal(view.edges_requested) as asked:
        _drag(view, grip, _x_of(view, "am Mon", end=True), Qt.KeyboardModifier.ControlModifier)
    assert _draft(view)[asked.args[1] : asked.args[2]] == "Altman lehnte am Mon"


def test_an_edge_put_back_is_no_wish(view: ManuscriptView, qtbot: QtBot) -> None:
    view.select_claim("c2")
    grip = _x_of(view, "Altman lehnte am Montag ab.", end=True)
    with qtbot.assertNotEmitted(view.edges_requested):
        _drag(view, grip, grip)
    assert view.text_view().edges.span is None


def test_only_the_selected_claim_has_handles(view: ManuscriptView) -> None:
    text = view.text_view()
    seen = text.seen(0, 600)
    assert text.edges.places(seen) == {}
    view.select_claim("c3")
    assert set(text.edges.places(seen)) == {"start", "end"}
    assert text.edges.edge_at(_x_of(view, "Musk kaufte"), seen) == "start"
    assert text.edges.edge_at(_x_of(view, "Twitter"), seen) is None


def test_keys_move_an_edge_and_wish_once(view: ManuscriptView, qtbot: QtBot) -> None:
    view.select_claim("c2")
    asked: list[tuple[str, int, int]] = []
    view.edges_requested.connect(lambda *wish: asked.append(wish))
    with qtbot.waitSignal(view.edges_requested):
        for _ in range(2):
            view.by_keys.nudge_edge("end", forward=False)
        view.by_keys.nudge_edge("start", forward=True)
    (wish,) = asked
    assert _draft(view)[wish[1] : wish[2]] == "lehnte am Montag"
    view.by_keys.drop_edges()
    assert view.text_view().edges.span is None


def test_what_is_tried_stays_while_the_claim_does(view: ManuscriptView) -> None:
    view.select_claim("c2")
    view.by_keys.nudge_edge("end", forward=False)
    state = view.text_view().state
    view.set_claims(state.order, state.sentences)
    assert view.text_view().edges.span is not None
    view.set_claims([claim for claim in state.order if claim.id != "c2"], state.sentences)
    assert view.text_view().edges.span is None


def test_choosing_another_claim_places_the_edge(view: ManuscriptView, qtbot: QtBot) -> None:
    view.select_claim("c2")
    view.by_keys.nudge_edge("end", forward=False)
    with qtbot.waitSignal(view.edges_requested, timeout=100) as asked:
        view.select_claim("c3")
    assert asked.args[0] == "c2"


def test_f7_shows_the_caret_in_the_selected_claim(view: ManuscriptView) -> None:
    view.select_claim("c3", scroll=False)
    view.activateWindow()
    view.by_keys.toggle_caret()
    assert view.text_view().caret_shown
    assert view.by_keys.caret_offset() == _draft(view).index("Musk kaufte")
    assert view.by_keys.claim_to_split() == "c3"
