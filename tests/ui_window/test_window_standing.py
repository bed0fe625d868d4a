"""For whom a claim is, with whom it is, what its correction is good for: by keys, in the panel, in the margin."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPlainTextEdit

from tests.model.test_claim_rules import verdict
from workbench.actions import verdicts
from workbench.actions.workspace import open_workspace
from workbench.jobs import AnalysisWorker
from workbench.model.claims import HistoryEntry, Rating, Verdict, Workflow
from workbench.model.events import EventKind
from workbench.model.facts import FactState
from workbench.model.ids import VerdictId
from workbench.ui.dialogs.naming import NameDialog
from workbench.ui.panel.conflict import ConflictBox
from workbench.ui.panel.history_words import history_words
from workbench.ui.panel.standing import people_of, standing_words
from workbench.ui.panel.suggestions import Suggestions
from workbench.ui.theme import current_theme
from workbench.ui.widgets.cards import LINE, wrapped
from workbench.ui.widgets.elided import ElidedLine

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.model.analysis import Analysis
    from workbench.model.claims import Claim
    from workbench.ui.desktop import Desktop
    from workbench.ui.window import MainWindow

_LONG = 20_000
_POPUP = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, popups are not raised


def _window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


def _claim(desktop: Desktop) -> Claim:
    assert desktop.session is not None
    assert desktop.session.desk.claim is not None
    return desktop.session.desk.claim


def _press(desktop: Desktop, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = _window(desktop).focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def _menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


@_POPUP
def test_a_claim_is_assigned_from_the_keyboard_and_shown(desktop: Desktop, qtbot: QtBot) -> None:
    window = _window(desktop)
    _press(desktop, Qt.Key.Key_A)
    menu = _menu()
    assert [a.text() for a in menu.actions() if a.text()] == ["mir (Ines Vogt)", "Jemand anderem …", "niemandem"]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _claim(desktop).assigned == "Ines Vogt", timeout=_LONG)
    assert standing_words(_claim(desktop)) == "für Ines Vogt"
    assert window.claim_panel._standing.words == "für Ines Vogt"
    marks = window.manuscript.margin().marks(0, window.height())
    assert [mark.initials for mark in marks if mark.claim.id == _claim(desktop).id] == ["IV"]
    assert desktop.errands is not None
    desktop.errands.run("undo")
    qtbot.waitUntil(lambda: not _claim(desktop).assigned, timeout=_LONG)


def test_who_has_a_claim_is_not_given_it_twice(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.errands is not None
    assert desktop.session is not None
    desktop.errands.standing._give(_claim(desktop), "Ines Vogt")
    qtbot.waitUntil(lambda: _claim(desktop).assigned == "Ines Vogt")
    known = desktop.session.desk.dossier
    assert known is not None
    written: list[str] = []
    desktop.session.clerk.changed.connect(lambda changes: written.append(changes.event))
    desktop.errands.standing._give(_claim(desktop), "Ines Vogt")
    desktop.errands.standing._give(_claim(desktop), "")
    qtbot.waitUntil(lambda: not _claim(desktop).assigned)
    assert len(written) == 1


def test_a_verified_claim_with_a_wrong_fact_says_so(desktop: Desktop) -> None:
    claim = _claim(desktop)
    decided = replace(claim, verdicts=(verdict("v", Rating.VERIFIED),))
    wrong = replace(decided, facts=tuple(replace(fact, state=FactState.WRONG) for fact in claim.facts))
    assert "falschem Fakt" in standing_words(wrong)
    assert "falschem Fakt" not in standing_words(decided)


@_POPUP
def test_another_name_is_asked_for(desktop: Desktop, qtbot: QtBot) -> None:
    _press(desktop, Qt.Key.Key_A)
    menu = _menu()
    next(action for action in menu.actions() if action.text() == "Jemand anderem …").trigger()
    menu.close()
    dialog = _window(desktop).findChild(NameDialog)
    assert dialog is not None
    dialog.commit()
    assert dialog.isVisible()  # an empty name is asked for again
    dialog.line.setText("  Paul  Adeyemi ")
    dialog.commit()
    qtbot.waitUntil(lambda: _claim(desktop).assigned == "Paul Adeyemi", timeout=_LONG)
    assert desktop.session is not None
    assert people_of(desktop.session.desk.dossier, "Ines Vogt") == ("Ines Vogt", "Paul Adeyemi")


@_POPUP
def test_the_workflow_is_chosen_by_key_and_told_from_to(desktop: Desktop, qtbot: QtBot) -> None:
    _press(desktop, Qt.Key.Key_W)
    menu = _menu()
    next(action for action in menu.actions() if action.text() == "bei Autor:in").trigger()
    menu.close()
    qtbot.waitUntil(lambda: _claim(desktop).workflow is Workflow.WITH_AUTHOR, timeout=_LONG)
    assert desktop.errands is not None
    desktop.errands.run("workflow_cut")
    qtbot.waitUntil(lambda: _claim(desktop).workflow is Workflow.CUT, timeout=_LONG)
    assert desktop.session is not None
    assert desktop.session.desk.dossier is not None
    entries = desktop.session.desk.dossier.history[_claim(desktop).id]
    told = [history_words(entry) for entry in entries if entry.kind == EventKind.WORKFLOW_SET]
    assert told == ["bei Autor:in → gestrichen", "– → bei Autor:in"]


@pytest.mark.parametrize(
    ("kind", "after", "lost", "draft", "words"),
    [
        ("draft_added", "reworded", "verified", 3, "verifiziert → offen (mit Fassung 3 zurückgezogen)"),
        ("draft_added", "gone", "false", 2, "falsch → offen (mit Fassung 2 entfallen)"),
        ("draft_added", "reworded", "", 2, "Neue Fassung 2: umformuliert"),
        ("draft_added", "gone", "conflict", 2, "Zwei Urteile → offen (mit Fassung 2 entfallen)"),
        ("claim_moved", "b", "disputed", 0, "strittig → offen · Grenzen verschoben: „a“ → „b“"),
    ],
)
@pytest.mark.usefixtures("desktop")
def test_a_verdict_lost_with_its_words_reads_from_to(kind: str, after: str, lost: str, draft: int, words: str) -> None:
    entry = HistoryEntry(event="e", kind=kind, by="M", at="", before="a", after=after, lost=lost, draft=draft)
    assert history_words(entry) == words


@pytest.mark.parametrize(
    ("before", "after", "given", "words"),
    [
        ("open", "verified-in-part", "", "offen → Teilverifikation"),
        ("verified", "conflict", "false", "verifiziert → Zwei Urteile (neu: falsch)"),
        ("conflict", "disputed", "", "Zwei Urteile → strittig"),
    ],
)
@pytest.mark.usefixtures("desktop")
def test_a_verdict_says_what_the_claim_became(before: str, after: str, given: str, words: str) -> None:
    entry = HistoryEntry(event="e", kind="verdict_given", by="M", at="", before=before, after=after, given=given)
    assert history_words(entry) == words


@_POPUP
def test_the_more_menu_holds_what_can_be_done_with_a_claim(desktop: Desktop) -> None:
    panel = _window(desktop).claim_panel
    panel._head._more.click()
    menu = _menu()
    assert "Behauptung verwerfen" in [action.text() for action in menu.actions()]
    menu.close()


@_POPUP
@pytest.mark.parametrize("away", [Qt.Key.Key_I, Qt.Key.Key_J, Qt.Key.Key_Escape])
def test_the_card_comes_by_key_and_goes_with_the_next(desktop: Desktop, qtbot: QtBot, away: Qt.Key) -> None:
    from workbench.ui.manuscript.key_card import KeyCard  # noqa: PLC0415  only here

    _press(desktop, Qt.Key.Key_I)
    card = _window(desktop).findChild(KeyCard)
    assert card is not None
    assert card.isVisible()
    assert card.windowFlags() & Qt.WindowType.WindowTransparentForInput  # it stays though the pointer rests under it
    assert "54 Mrd. US-Dollar" in card.text()
    _press(desktop, away)
    qtbot.waitUntil(lambda: not card.isVisible())
    _press(desktop, Qt.Key.Key_I)
    assert card.isVisible()
    card.hide()


def test_a_correction_is_copied_and_becomes_a_new_draft(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.ui_window.conftest import analysis_of  # noqa: PLC0415  the fixture's own

    def analyse(_worker: AnalysisWorker, text: str, **_how: object) -> Analysis:
        return replace(analysis_of(text.replace("44", "54")), suggestions=(), facts=())

    monkeypatch.setattr(AnalysisWorker, "analyse", analyse)
    session = desktop.session
    assert session is not None
    assert desktop.errands is not None
    desktop.errands.run("copy_correction")
    assert "Korrektur" in _window(desktop).notice.words
    session.clerk.cycle_fact(_claim(desktop).id, 3, False)
    session.clerk.cycle_fact(_claim(desktop).id, 3, False)
    session.clerk.give_verdict(_claim(desktop).id, "false", "Die Meldung nennt 44.", "44 Milliarden Dollar")
    field = _window(desktop).claim_panel.form
    qtbot.waitUntil(field.copying.isVisible, timeout=_LONG)
    field.copying.trigger()
    assert QGuiApplication.clipboard().text() == "Musk hat Twitter 2022 für 44 Milliarden Dollar übernommen"
    with qtbot.waitSignal(session.drafts.offered, timeout=_LONG):
        field.applying.trigger()
    desktop.errands.run("accept_draft")
    qtbot.waitUntil(lambda: bool(session.desk.dossier and len(session.desk.dossier.drafts) == 2), timeout=_LONG)
    assert session.desk.dossier is not None
    assert "für 44 Milliarden Dollar übernommen" in session.desk.dossier.draft.text
    assert [block.kind.value for block in session.desk.dossier.draft.blocks][:1] == ["heading"]
    first = next(claim for claim in session.desk.dossier.claims if claim.number == 1)
    assert first.rating is Rating.OPEN
    assert "vor der Änderung: falsch (Ines Vogt)" in standing_words(first)


def test_two_verdicts_are_both_shown_and_one_is_let_stand(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    session, window = desktop.session, _window(desktop)
    assert session is not None
    colleague = open_workspace(library, by="Paul Adeyemi", language="de")
    try:
        verdicts.give_verdict(colleague, _claim(desktop).id, Rating.VERIFIED, "Passt.", replaces="")
        why = "Passt nicht, wie der Bericht auf Seite 12 ausführlich darlegt und der Verlag bestätigt hat. " * 3
        verdicts.give_verdict(
            colleague, _claim(desktop).id, Rating.FALSE, why, correction="44 Milliarden Dollar", replaces=""
        )
    finally:
        colleague.close()
    session.desk.refresh()
    box = window.claim_panel.conflict
    qtbot.waitUntil(box.isVisible, timeout=_LONG)
    assert len(box.buttons) == 2
    assert "Falsch" in box.buttons[1].accessibleName()

    def said() -> dict[str, QLabel]:
        return {one.text(): one for one in box.findChildren(QLabel) if one.isVisible()}

    qtbot.waitUntil(lambda: {"Passt.", why.strip(), "Korrektur: 44 Milliarden Dollar"} <= said().keys(), timeout=_LONG)
    reason, other = said()[why.strip()], said()["Passt."]
    qtbot.waitUntil(lambda: 0 < reason.heightForWidth(reason.width()) <= reason.height())  # whole, on several lines
    assert reason.height() > 2 * other.fontMetrics().height()
    box.buttons[1].click()
    qtbot.waitUntil(lambda: _claim(desktop).rating is Rating.FALSE, timeout=_LONG)
    assert _claim(desktop).verdict is not None
    assert _claim(desktop).verdict.reason == why.strip()  # type: ignore[union-attr]
    qtbot.waitUntil(box.isHidden)


@pytest.mark.parametrize(("name", "lines"), [("Paul Adeyemi", 1), ("Prof. Dr. Katharina von Hohenstein-Wallenberg", 2)])
def test_a_long_name_leaves_room_for_the_time_of_its_verdict(
    desktop: Desktop, library: Path, qtbot: QtBot, name: str, lines: int
) -> None:
    session, window = desktop.session, _window(desktop)
    assert session is not None
    for by, rating in (("Bea Kern", Rating.VERIFIED), (name, Rating.FALSE)):
        colleague = open_workspace(library, by=by, language="de")
        verdicts.give_verdict(colleague, _claim(desktop).id, rating, "Archiv.", replaces="")
        colleague.close()
    session.desk.refresh()
    box = window.claim_panel.conflict
    qtbot.waitUntil(box.isVisible, timeout=_LONG)

    def found() -> list[ElidedLine]:
        return [one for one in box.findChildren(ElidedLine) if name in one.words and one.isVisible()]

    qtbot.waitUntil(lambda: [one.height() for one in found()] == [lines * LINE])
    (said,) = found()
    shown = wrapped(said.words, current_theme().font("small"), said.width(), most=lines).layout.text()
    assert shown == said.words  # not cut
    assert said.heightForWidth(said.width()) == said.height()


def test_without_a_conflict_there_is_no_box(desktop: Desktop) -> None:
    box = ConflictBox()
    box.set_claim(_claim(desktop))
    assert box.isHidden()
    verdict = Verdict(id=VerdictId("v"), claim=_claim(desktop).id, rating=Rating.FALSE, reason="", by="A", at="")
    box.set_claim(replace(_claim(desktop), verdicts=(verdict,)))
    assert box.isHidden()
    box.deleteLater()


@pytest.fixture
def field(qtbot: QtBot) -> QPlainTextEdit:
    made = QPlainTextEdit()
    qtbot.addWidget(made)
    made.resize(300, 60)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def test_earlier_reasons_are_proposed_and_taken_by_keys(field: QPlainTextEdit, qtbot: QtBot) -> None:
    suggestions = Suggestions(field)
    asked: list[str] = []
    suggestions.reasons_requested.connect(asked.append)
    QTest.keyClicks(field, "Zw")
    assert asked == ["Zw"]
    suggestions.show_reasons("Z", ("Zu spät.",))  # an answer to what no longer stands there
    assert not suggestions.shown
    suggestions.show_reasons("Zw", ("Zw", "Zwei Quellen.", "Zweite Hand."))
    assert suggestions.shown
    assert suggestions.found.stringList() == ["Zwei Quellen.", "Zweite Hand."]
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.toPlainText() == "Zweite Hand."
    assert not suggestions.shown
    assert asked == ["Zw"]  # what was taken asks for nothing more


def test_escape_closes_the_proposals_and_keeps_what_was_typed(field: QPlainTextEdit) -> None:
    suggestions = Suggestions(field)
    QTest.keyClicks(field, "Zw")
    suggestions.show_reasons("Zw", ("Zwei Quellen.",))
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not suggestions.shown
    assert field.toPlainText() == "Zw"


def test_the_window_proposes_reasons_given_before(desktop: Desktop, qtbot: QtBot) -> None:
    session, form = desktop.session, _window(desktop).claim_panel.form
    assert session is not None
    session.clerk.give_verdict(_claim(desktop).id, "verified", "Zwei unabhängige Quellen.", "")
    qtbot.waitUntil(lambda: _claim(desktop).settled, timeout=_LONG)
    _press(desktop, Qt.Key.Key_J)
    _press(desktop, Qt.Key.Key_V)
    QTest.keyClicks(form.reason, "zwei")
    qtbot.waitUntil(lambda: form.suggestions.shown, timeout=_LONG)
    QTest.keyClick(form.reason, Qt.Key.Key_Down)
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    assert form.reason.toPlainText() == "Zwei unabhängige Quellen."
    assert not _claim(desktop).settled  # Return took the proposal, it did not save yet
