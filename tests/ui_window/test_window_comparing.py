"""Claim against a long passage is compared aside, once; the newest alone is shown, and an empty comparison says why."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject

from workbench.model.evidence import Evidence, Stance
from workbench.model.facts import Fact, FactKind
from workbench.model.ids import EvidenceId, Sha256, SourceId
from workbench.ui.newest import Newest
from workbench.ui.source import comparing
from workbench.ui.source.comparing import Comparing
from workbench.ui.source.comparison import FEW, SHORT, Pair, compare

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.source.comparison import Comparison


def pair_with(desktop: Desktop, passage: str, evidence: str = "one") -> Pair:
    """Return the claim on the desk beside a note that holds a passage."""
    assert desktop.session is not None
    claim = desktop.session.desk.claim
    assert claim is not None
    item = Evidence(
        id=EvidenceId(evidence),
        claim=claim.id,
        source=SourceId(""),
        capture=Sha256(""),
        stance=Stance.CONTEXT,
        note=passage,
        by="Ines Vogt",
        at="",
    )
    return Pair(claim=claim, evidence=item, source="", passage=passage)


@pytest.fixture
def told(desktop: Desktop) -> tuple[Comparing, list[Comparison | None]]:
    """Return what compares, and what it tells."""
    assert desktop.session is not None
    made, answers = Comparing(desktop.session.tasks, desktop.session), list[Any]()
    made.comparison_changed.connect(answers.append)
    return made, answers


def test_a_short_passage_is_compared_at_once(desktop: Desktop, told: tuple[Comparing, list[Comparison | None]]) -> None:
    one, answers = told
    pair = pair_with(desktop, "44 Milliarden")
    one.ask(pair)
    assert [found.pair for found in answers if found] == [pair]


def test_a_long_passage_is_compared_off_the_windows_thread_and_once(
    desktop: Desktop, qtbot: QtBot, told: tuple[Comparing, list[Comparison | None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, answers = told
    threads: list[threading.Thread] = []

    def watched(pair: Pair) -> Comparison:
        threads.append(threading.current_thread())
        return compare(pair)

    monkeypatch.setattr(comparing, "compare", watched)
    pair = pair_with(desktop, "Wort " * SHORT)
    one.ask(pair)
    assert answers == [None]
    qtbot.waitUntil(lambda: one.shown is not None)
    one.ask(pair)
    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()
    assert [found.pair for found in answers if found] == [pair, pair]


def test_a_short_passage_with_many_figures_is_not_compared_at_once(desktop: Desktop) -> None:
    pair = pair_with(desktop, "44 Milliarden")
    assert pair.short
    fact = Fact(start=0, end=2, text="44", kind=FactKind.QUANTITY, value=44)
    many = replace(pair.evidence, facts=(fact,) * (FEW // len(pair.claim.facts) + 1))
    assert not replace(pair, evidence=many).short


def test_an_answer_that_came_too_late_is_dropped(
    desktop: Desktop, qtbot: QtBot, told: tuple[Comparing, list[Comparison | None]]
) -> None:
    one, answers = told
    one.ask(pair_with(desktop, "Wort " * SHORT))
    latest = pair_with(desktop, "Ein Wort " * SHORT, "two")
    one.ask(latest)
    qtbot.waitUntil(lambda: one.shown is not None)
    assert [found.pair for found in answers if found] == [latest]
    one.ask(None)
    assert answers[-1] is None


def test_of_questions_that_wait_the_last_alone_is_asked(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.session is not None
    parent, answered, ran = QObject(), list[int](), list[int]()
    newest, gate = Newest(desktop.session.tasks, parent), threading.Event()
    newest.ask(gate.wait, lambda _: answered.append(0))
    for number in (1, 2, 3):
        newest.ask(lambda number=number: ran.append(number) or number, answered.append)  # type: ignore[misc, func-returns-value]
    gate.set()
    qtbot.waitUntil(lambda: bool(answered))
    assert (ran, answered) == ([3], [3])


def test_without_a_source_the_comparison_says_so(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    assert window is not None
    panel = window.compare
    qtbot.waitUntil(lambda: bool(panel.state.text()))
    assert not panel.state.isHidden()
    assert panel.table.isHidden()
