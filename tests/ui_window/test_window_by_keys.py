"""The window by keys: every key does its one thing, and none while somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from workbench.actions import claims as claim_actions
from workbench.actions.workspace import open_workspace
from workbench.model.claims import Place, Rating
from workbench.model.facts import FactState
from workbench.ui.dialogs.noting import BookDialog, CallDialog
from workbench.ui.dialogs.words import WordsDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from workbench.model.claims import Claim
    from workbench.model.evidence import Source
    from workbench.ui.desk import Desk
    from workbench.ui.desktop import Desktop
    from workbench.ui.window import MainWindow

T = TypeVar("T", bound=QDialog)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def _window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


def _desk(desktop: Desktop) -> Desk:
    assert desktop.session is not None
    return desktop.session.desk


def _claim(desktop: Desktop) -> Claim:
    claim = _desk(desktop).claim
    assert claim is not None
    return claim


def _press(desktop: Desktop, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = _window(desktop).focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def _verdict(desktop: Desktop, key: Qt.Key, reason: str, qtbot: QtBot) -> None:
    _press(desktop, key)
    form = _window(desktop).claim_panel.form
    assert form.reason.hasFocus()
    QTest.keyClicks(form.reason, reason)
    before = _claim(desktop).verdicts
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _claim(desktop).verdicts != before)


def test_j_and_k_go_round_the_open_claims(desktop: Desktop) -> None:
    numbers = []
    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K):
        _press(desktop, key)
        numbers.append(_claim(desktop).number)
    assert numbers == [2, 3, 1, 3]


@pytest.mark.parametrize(
    ("key", "rating"),
    [
        (Qt.Key.Key_V, Rating.VERIFIED),
        (Qt.Key.Key_D, Rating.DISPUTED),
        (Qt.Key.Key_F, Rating.FALSE),
        (Qt.Key.Key_U, Rating.UNVERIFIABLE),
        (Qt.Key.Key_N, Rating.NOT_CHECKABLE),
    ],
)
def test_a_rating_key_leads_to_the_reason_and_return_saves(
    desktop: Desktop, key: Qt.Key, rating: Rating, qtbot: QtBot
) -> None:
    _verdict(desktop, key, "Steht so in der Mitteilung.", qtbot)
    assert _claim(desktop).rating is rating
    assert _claim(desktop).verdict is not None
    assert not _window(desktop).claim_panel.form.reason.hasFocus()


def test_o_withdraws_and_undo_brings_back(desktop: Desktop, qtbot: QtBot) -> None:
    _verdict(desktop, Qt.Key.Key_F, "Es waren 44.", qtbot)
    _press(desktop, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: _claim(desktop).rating is Rating.OPEN)
    _press(desktop, Qt.Key.Key_Z, _CONTROL)
    qtbot.waitUntil(lambda: _claim(desktop).rating is Rating.FALSE)
    assert _window(desktop).claim_panel.form.reason.toPlainText() == "Es waren 44."


def test_a_verdict_without_its_reason_is_refused_in_the_bar_and_nothing_typed_is_lost(
    desktop: Desktop, qtbot: QtBot
) -> None:
    _press(desktop, Qt.Key.Key_F)
    form = _window(desktop).claim_panel.form
    QTest.keyClicks(form.correction, "44 Milliarden Dollar")
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Begründung" in _window(desktop).notice.words)
    assert form.reason.hasFocus()
    assert form.correction.text() == "44 Milliarden Dollar"
    assert _claim(desktop).rating is Rating.OPEN


def test_a_correction_that_fits_its_field_has_no_scroll_bar_while_it_is_typed(desktop: Desktop, qtbot: QtBot) -> None:
    field = _window(desktop).claim_panel.form.correction
    bar = field.verticalScrollBar()
    field.setFocus()
    QTest.keyClicks(field, "44 Milliarden")
    assert field.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff  # letters may be a px too high
    field.set_text("97,4 Milliarden Euro auf das andere Revier. " * 20)
    qtbot.waitUntil(bar.isVisible)
    field.set_text("44")
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_what_was_typed_waits_with_its_claim(desktop: Desktop) -> None:
    _press(desktop, Qt.Key.Key_D)
    form = _window(desktop).claim_panel.form
    QTest.keyClicks(form.reason, "halb fertig")
    QTest.keyClick(form.reason, Qt.Key.Key_Escape)
    _press(desktop, Qt.Key.Key_J)
    assert form.reason.toPlainText() == ""
    _press(desktop, Qt.Key.Key_K)
    assert form.reason.toPlainText() == "halb fertig"
    assert _claim(desktop).rating is Rating.OPEN
    _press(desktop, Qt.Key.Key_Return)
    QTest.keyClicks(form.reason, " gelesen")
    assert form.reason.toPlainText() == "halb fertig gelesen"
    QTest.keyClick(form.reason, Qt.Key.Key_Escape)
    _press(desktop, Qt.Key.Key_V)  # another rating takes nothing away of what is not saved
    QTest.keyClicks(form.reason, "!")
    assert form.reason.toPlainText() == "halb fertig gelesen!"


def test_return_on_a_claim_with_an_unsaved_verdict_leads_back_to_it_and_saves(desktop: Desktop, qtbot: QtBot) -> None:
    form = _window(desktop).claim_panel.form
    _press(desktop, Qt.Key.Key_D)
    QTest.keyClicks(form.reason, "Zwei Zahlen.")
    QTest.keyClick(form.reason, Qt.Key.Key_Escape)
    before = [fact.state for fact in _claim(desktop).facts]
    _press(desktop, Qt.Key.Key_Return)
    assert form.reason.hasFocus()
    _press(desktop, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _claim(desktop).rating is Rating.DISPUTED)
    _press(desktop, Qt.Key.Key_Return)
    assert _window(desktop).claim_panel.facts.hasFocus()
    assert [fact.state for fact in _claim(desktop).facts] == before


def test_return_pressed_again_and_again_saves_once_and_ticks_nothing(desktop: Desktop, qtbot: QtBot) -> None:
    before = [fact.state for fact in _claim(desktop).facts]
    _verdict(desktop, Qt.Key.Key_D, "Zwei Zahlen.", qtbot)
    wishes: list[tuple[int, bool]] = []
    facts = _window(desktop).claim_panel.facts
    facts.fact_requested.connect(lambda number, everywhere: wishes.append((number, everywhere)))
    for _ in range(3):
        _press(desktop, Qt.Key.Key_Return)
    assert facts.hasFocus()
    assert wishes == []
    _press(desktop, Qt.Key.Key_Space)
    assert wishes == [(1, False)]
    qtbot.waitUntil(lambda: [fact.state for fact in _claim(desktop).facts] != before)


def test_the_button_that_saves_shows_its_key_only_where_the_key_saves(desktop: Desktop, qtbot: QtBot) -> None:
    form = _window(desktop).claim_panel.form
    qtbot.waitUntil(_window(desktop).isActiveWindow)
    _press(desktop, Qt.Key.Key_D)
    QTest.keyClicks(form.reason, "Zwei Zahlen.")
    shown = []
    for go in (
        form.correction.setFocus,
        form.bar.setFocus,
        _window(desktop).claim_panel.facts.setFocus,
        form.reason.setFocus,
        _window(desktop).focus_manuscript,
    ):
        go()
        shown.append((form._save.isVisible(), bool(form._save._key)))
    assert shown == [(True, True), (True, False), (True, False), (True, True), (True, False)]


def test_letters_typed_into_a_field_are_no_commands(desktop: Desktop) -> None:
    number = _claim(desktop).number
    field = _window(desktop).library.field
    _press(desktop, Qt.Key.Key_Slash)
    assert field.hasFocus()
    QTest.keyClicks(field, "jkvdfunosq123/?.")
    assert field.text() == "jkvdfunosq123/?."
    assert _claim(desktop).number == number
    assert all(fact.state is FactState.OPEN for fact in _claim(desktop).facts)


def test_digits_move_facts_on_and_shift_takes_every_mention(desktop: Desktop, qtbot: QtBot) -> None:
    _press(desktop, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: _claim(desktop).facts[2].state is FactState.CONFIRMED)
    _press(desktop, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: _claim(desktop).facts[2].state is FactState.WRONG)
    _press(desktop, Qt.Key.Key_2, _SHIFT)
    qtbot.waitUntil(lambda: _claim(desktop).facts[1].state is FactState.CONFIRMED)


def test_delete_dismisses_and_undo_brings_back(desktop: Desktop, qtbot: QtBot) -> None:
    claim_id = _claim(desktop).id
    _press(desktop, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: _claim(desktop).id != claim_id)
    dossier = _desk(desktop).dossier
    assert dossier is not None
    assert {c.id: c.place for c in dossier.claims}[claim_id] is Place.DISMISSED
    _press(desktop, Qt.Key.Key_Z, _CONTROL)
    qtbot.waitUntil(lambda: len(_desk(desktop).shown) == 3)


def test_delete_asks_for_a_second_press_where_a_verdict_would_go(desktop: Desktop, qtbot: QtBot) -> None:
    _verdict(desktop, Qt.Key.Key_D, "Zwei Zahlen.", qtbot)
    claim, notice = _claim(desktop), _window(desktop).notice
    _press(desktop, Qt.Key.Key_Delete)
    assert notice.words == f"Behauptung {claim.number} hat schon ein Urteil; noch einmal Entf verwirft sie."
    _press(desktop, Qt.Key.Key_J)
    _press(desktop, Qt.Key.Key_K, _SHIFT)
    _desk(desktop).select(claim.id)
    notice.hide()
    _press(desktop, Qt.Key.Key_Delete)  # once it is no longer told, it is told again
    assert "noch einmal Entf" in notice.words
    assert _claim(desktop).id == claim.id
    _press(desktop, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: _claim(desktop).id != claim.id)


def test_g_goes_to_sentences_never_looked_at_and_0_says_nothing_to_check(desktop: Desktop, qtbot: QtBot) -> None:
    seen = []
    for _ in range(3):
        _press(desktop, Qt.Key.Key_G)
        sentence = _desk(desktop).sentence
        assert sentence is not None
        seen.append(sentence.kind)
    assert seen == ["statement", "opinion", "statement"]
    _press(desktop, Qt.Key.Key_G, _SHIFT)
    _press(desktop, Qt.Key.Key_0)
    dossier = _desk(desktop).dossier
    assert dossier is not None
    qtbot.waitUntil(lambda: len(_desk(desktop).dossier.coverage.never_looked_at) == 3)  # type: ignore[union-attr]


def test_query_and_conversation_are_kept(desktop: Desktop, qtbot: QtBot) -> None:
    _press(desktop, Qt.Key.Key_Q)
    dialog = _open_dialog(WordsDialog)
    QTest.keyClicks(dialog.text, "Woher stammt die 54?")
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: [q.text for q in _claim(desktop).queries] == ["Woher stammt die 54?"])


def test_an_empty_note_of_a_conversation_is_asked_for(desktop: Desktop) -> None:
    qtbot_activate = _window(desktop)
    qtbot_activate.actions_of.by_name["log_call"].trigger()
    dialog = _open_dialog(CallDialog)
    dialog.accept_button.click()
    assert dialog.foot_words.text() == "Nennen Sie die Person und notieren Sie, was gesagt wurde."
    dialog.reject()


@pytest.mark.usefixtures("one_worker")
def test_a_talk_with_role_and_day_and_a_book_are_kept_by_keys(desktop: Desktop, qtbot: QtBot) -> None:
    _press(desktop, Qt.Key.Key_L)
    call = _open_dialog(CallDialog)
    for line, words in ((call.person, "Ines Vogt"), (call.role, "Sprecherin"), (call.date, "32.3.2026")):
        QTest.keyClicks(line, words)
    QTest.keyClicks(call.text, "Es waren 44.")
    call.accept_button.click()
    assert "32.3.2026" in call.foot_words.text()
    assert (call.person.text(), call.isVisible()) == ("Ines Vogt", True)
    call.date.setText("12.3.2026")
    call.accept_button.click()
    qtbot.waitUntil(lambda: len(_sources(desktop)) == 1, timeout=60_000)
    _window(desktop).actions_of.by_name["cite_book"].trigger()
    book = _open_dialog(BookDialog)
    QTest.keyClicks(book.lines["title"], "Der Kauf")
    QTest.keyClicks(book.lines["isbn"], "978-3-16-148410-1")
    book.accept_button.click()
    assert "ISBN" in book.foot_words.text()
    book.lines["isbn"].setText("978-3-16-148410-0")
    book.accept_button.click()
    qtbot.waitUntil(lambda: len(_sources(desktop)) == 2, timeout=60_000)
    talk, cited = _sources(desktop)
    assert (talk.role, talk.date, cited.title, cited.isbn) == ("Sprecherin", "2026-03-12", "Der Kauf", "9783161484100")


def _sources(desktop: Desktop) -> list[Source]:
    dossier, claim = _desk(desktop).dossier, _claim(desktop).id
    return [dossier.sources[one.source] for one in dossier.evidence.get(claim, ())] if dossier else []


def _open_dialog(kind: type[T]) -> T:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def test_views_change_by_keys(desktop: Desktop) -> None:
    window = _window(desktop)
    for key, name in ((Qt.Key.Key_2, "strike"), (Qt.Key.Key_3, "source"), (Qt.Key.Key_1, "read")):
        _press(desktop, key, _CONTROL)
        assert window.view == name
        assert window.source.isVisible() is (name == "source")
        assert window.coverage.isVisible() is (name == "strike")


def test_f6_goes_round_the_panes(desktop: Desktop) -> None:
    window = _window(desktop)
    window.focus_manuscript()
    panes = []
    for _ in range(3):
        _press(desktop, Qt.Key.Key_F6)
        panes += [name for name in ("library", "pages", "panels") if getattr(window, name).isAncestorOf(_focused())]
    assert panes == ["panels", "library", "pages"]


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def test_the_palette_runs_a_command_and_gives_the_focus_back(desktop: Desktop) -> None:
    window = _window(desktop)
    window.focus_manuscript()
    before = _focused()
    _press(desktop, Qt.Key.Key_K, _CONTROL)
    palette = window.palette_view
    assert palette.field.hasFocus()
    QTest.keyClicks(palette.field, "durchstr")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.view == "strike"
    _press(desktop, Qt.Key.Key_K, _CONTROL)
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert _focused() is before


def test_a_claim_gone_to_by_its_number_takes_keys_as_commands(desktop: Desktop) -> None:
    form = _window(desktop).claim_panel.form
    _press(desktop, Qt.Key.Key_D)
    QTest.keyClicks(form.reason, "halb fertig")
    _press(desktop, Qt.Key.Key_K, _CONTROL)
    palette = _window(desktop).palette_view
    QTest.keyClicks(palette.field, "#3")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert _claim(desktop).number == 3
    _press(desktop, Qt.Key.Key_V)
    assert (form._rating(_claim(desktop)), form.reason.toPlainText()) == (Rating.VERIFIED, "")


def test_what_another_door_wrote_shows_by_itself(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    claim = _claim(desktop)
    other = open_workspace(library, by="Paul Adeyemi")
    try:
        claim_actions.tick_fact(other, claim.id, 1, FactState.CONFIRMED)
    finally:
        other.close()
    qtbot.waitUntil(lambda: _claim(desktop).facts[0].state is FactState.CONFIRMED)


def test_pasting_nothing_says_so(desktop: Desktop) -> None:
    QGuiApplication.clipboard().clear()
    _window(desktop).focus_manuscript()
    _press(desktop, Qt.Key.Key_V, _CONTROL)
    assert _window(desktop).notice.words.startswith("Die Zwischenablage enthält keinen Text")


def test_every_command_has_a_handler_words_and_unique_keys(desktop: Desktop) -> None:
    window = _window(desktop)
    assert desktop.errands is not None
    assert set(window.actions_of.by_name) == desktop.errands.names
    keys = [key.toString() for action in window.actions_of.by_name.values() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert all(action.text() for action in window.actions_of.by_name.values())


def test_an_empty_library_says_what_to_do(
    open_desktop: Callable[[Path], Desktop], tmp_path: Path, qtbot: QtBot
) -> None:
    window = _window(open_desktop(tmp_path / "empty.sqlite"))
    qtbot.waitUntil(window.welcome.isVisible)
    assert not window.panels.isVisible()
    assert not window.actions_of.by_name["report"].isEnabled()
    assert window.actions_of.by_name["open_file"].isEnabled()
