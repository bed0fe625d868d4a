"""Earlier checks stand in the claim panel, with what differs; opening one goes there."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui_window.conftest import TEXT, analysis_of
from workbench.actions import articles, verdicts
from workbench.actions.workspace import open_workspace
from workbench.intake import read_text
from workbench.jobs import AnalysisWorker
from workbench.model.claims import Rating
from workbench.model.memory import EarlierCheck
from workbench.ui.memory.checks import CheckCard

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop


def test_an_earlier_check_is_shown_and_opened(
    library: Path, open_desktop: Callable[[Path], Desktop], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def near(_worker: AnalysisWorker, _one: str, others: Sequence[str], **_how: object) -> list[float]:
        return [0.9] * len(others)

    monkeypatch.setattr(AnalysisWorker, "similarities", near)
    workspace = open_workspace(library, by="Paul Adeyemi", language="de")
    try:
        document = read_text(TEXT + "\nNoch ein Satz.\n", name="frueher.md")
        earlier = articles.store_article(workspace, document).article
        articles.store_analysis(workspace, earlier, analysis_of(document.text))
        done = workspace.library.reads.claim_by_number(earlier, 1)
        verdicts.give_verdict(workspace, done.id, Rating.FALSE, "Es waren 44.")
        first = workspace.library.reads.article_by_number(1).id
    finally:
        workspace.close()
    made = open_desktop(library)
    assert made.session is not None
    assert made.window is not None
    desk, memory = made.session.desk, made.window.claim_panel.memory
    desk.open_article(first, claim_number=1)
    qtbot.waitUntil(lambda: len(memory.cards) == 1)
    assert desk.claim is not None
    assert desk.claim.rating is Rating.OPEN, "no verdict is carried over"
    assert "Falsch" in memory.cards[0].accessibleName()
    assert "Es waren 44." in memory.cards[0].accessibleName()
    assert "Es waren 44." in [line.text() for line in memory.cards[0].findChildren(QLabel)]
    assert memory.cards[0].toolTip() == "Es waren 44."
    memory.cards[0].button.click()
    qtbot.waitUntil(lambda: desk.article_id == earlier and desk.claim is not None and desk.claim.number == 1)
    qtbot.waitUntil(lambda: not memory.cards)


def test_what_words_find_stands_there_before_meaning_is_weighed(
    library: Path, open_desktop: Callable[[Path], Desktop], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()

    def slow(_worker: AnalysisWorker, _one: str, others: Sequence[str], **_how: object) -> list[float]:
        gate.wait()
        return [0.0] * (len(others) - 1) + [0.9]

    monkeypatch.setattr(AnalysisWorker, "similarities", slow)
    workspace = open_workspace(library, by="Paul Adeyemi", language="de")
    try:
        document = read_text(TEXT + "\nNoch ein Satz.\n", name="frueher.md")
        earlier = articles.store_article(workspace, document).article
        articles.store_analysis(workspace, earlier, analysis_of(document.text))
        done = workspace.library.reads.claim_by_number(earlier, 1)
        verdicts.give_verdict(workspace, done.id, Rating.FALSE, "Es waren 44.")
        first = workspace.library.reads.article_by_number(1).id
    finally:
        workspace.close()
    made = open_desktop(library)
    assert made.session is not None
    assert made.window is not None
    memory = made.window.claim_panel.memory
    try:
        made.session.desk.open_article(first, claim_number=1)
        qtbot.waitUntil(lambda: len(memory.cards) == 1)
        (card,) = memory.cards
    finally:
        gate.set()
    qtbot.waitUntil(lambda: bool(made.session and any(check.nearness for check in made.session.memory.checks)))
    assert memory.cards == [card], "the same check is not shown anew"


def test_a_check_in_the_other_language_says_so_and_why_it_is_offered(
    library: Path, open_desktop: Callable[[Path], Desktop]
) -> None:
    workspace = open_workspace(library, by="Paul Adeyemi", language="de")
    try:
        reads = workspace.library.reads
        claim = next(one for one in reads.claims(reads.article_by_number(1).id) if one.facts)
    finally:
        workspace.close()
    open_desktop(library)
    check = EarlierCheck(
        claim=claim, title="Musk bids", outlet="", date="", language="en", nearness=0.5, agreeing=claim.facts[:1],
        differing=(), sources=(),
    )  # fmt: skip

    def lines(check: EarlierCheck) -> list[str]:
        card = CheckCard(check)
        return [line.text() for line in card.findChildren(QLabel)]

    assert "auf Englisch" in lines(check)
    assert f"= {claim.facts[0].text}" in lines(check)
    assert "auf Englisch" in CheckCard(check).accessibleName()
    assert "auf Englisch" not in lines(replace(check, language=""))
    both = replace(check, differing=((claim.facts[0], claim.facts[0]),))
    assert any(line.startswith("≠") for line in lines(both))
    assert f"= {claim.facts[0].text}" in lines(both), "what agrees is said beside what differs"
    assert any(line.startswith("≈") for line in lines(replace(check, agreeing=())))
