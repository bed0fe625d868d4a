"""The list of claims: several are selected with Shift, decided about together, and one undo takes it back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from tests.ui_window.test_window_web import NoWorker
from workbench.actions.noting import Talk
from workbench.model.claims import Claim, Rating, Verdict
from workbench.model.evidence import Grade, Stance
from workbench.model.ids import ArticleId, ClaimId, Sha256, VerdictId
from workbench.ui.dialogs.many import NameDialog, RateManyDialog, TimeLeftDialog
from workbench.ui.dialogs.noting import Typed
from workbench.ui.dialogs.renaming import RenameDialog
from workbench.ui.filters import NOBODY, Filter, Order, choice_words
from workbench.ui.language import speak

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from workbench.ui.desk import Desk
    from workbench.ui.desktop import Desktop
    from workbench.ui.window import MainWindow

T = TypeVar("T", bound=QDialog)


@pytest.fixture(autouse=True)
def no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.actions.workspace.AnalysisWorker", NoWorker)


def _parts(desktop: Desktop) -> tuple[MainWindow, Desk]:
    assert desktop.window is not None
    assert desktop.session is not None
    return desktop.window, desktop.session.desk


def _press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def _dialog(kind: type[T]) -> T:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def _ratings(desk: Desk) -> list[Rating]:
    assert desk.dossier is not None
    return [claim.rating for claim in desk.dossier.live_claims]


def test_several_claims_get_one_verdict_by_keys_and_one_undo_takes_it_back(desktop: Desktop, qtbot: QtBot) -> None:
    window, desk = _parts(desktop)
    window.focus_manuscript()
    _press(window, Qt.Key.Key_C)
    assert window.claims.list.hasFocus()
    _press(window, Qt.Key.Key_Home)
    _press(window, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(window.claims.picked) == 2
    _press(window, Qt.Key.Key_F)
    dialog = _dialog(RateManyDialog)
    assert dialog.ratings.chosen == "false"
    dialog.accept_button.click()
    assert dialog.foot_words.text() == "Diese Bewertung braucht eine Begründung; schreiben Sie einen Satz."
    QTest.keyClicks(dialog.reason, "Beides steht anders im Register.")
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _ratings(desk) == [Rating.FALSE, Rating.FALSE, Rating.OPEN])
    assert len(window.claims.picked) == 2, "what was selected stays selected"
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    _press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _ratings(desk) == [Rating.OPEN] * 3)


def test_all_shown_are_selected_from_the_palette_and_dismissed(desktop: Desktop, qtbot: QtBot) -> None:
    window, desk = _parts(desktop)
    assert desktop.errands is not None
    desk.set_filter(Filter(kind="date"))
    desktop.errands.run("select_shown")
    assert len(window.claims.picked) == 2
    desktop.errands.run("dismiss_many")
    qtbot.waitUntil(lambda: len(_ratings(desk)) == 1)
    dismissed = {claim.id for claim in desk.dossier.claims if not claim.live} if desk.dossier else set()
    _press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(_ratings(desk)) == 3)
    assert set(window.claims.picked) == dismissed, "what came back together is selected together"


def test_claims_are_assigned_and_filtered_by_it(desktop: Desktop, qtbot: QtBot) -> None:
    window, desk = _parts(desktop)
    assert desktop.errands is not None
    desktop.errands.run("select_shown")
    desktop.errands.run("assign_many")
    dialog = _dialog(NameDialog)
    dialog.box.setCurrentText("Paul Adeyemi")
    dialog.commit()
    qtbot.waitUntil(lambda: all(claim.assigned == "Paul Adeyemi" for claim in desk.shown))
    desk.set_filter(Filter(assigned=NOBODY))
    assert desk.shown == ()
    assert window.claims._empty.isVisible()
    desk.set_filter(Filter(assigned="Paul Adeyemi"))
    assert len(desk.shown) == 3
    assert window.toolbar.filter.text() == "für Paul Adeyemi"


def test_a_in_the_list_gives_all_that_are_selected_to_somebody(desktop: Desktop, qtbot: QtBot) -> None:
    window, desk = _parts(desktop)
    assert desktop.errands is not None
    desktop.errands.run("select_shown")
    _press(window, Qt.Key.Key_A)
    dialog = _dialog(NameDialog)
    dialog.box.setCurrentText("Paul Adeyemi")
    dialog.commit()
    qtbot.waitUntil(lambda: [claim.assigned for claim in desk.shown] == ["Paul Adeyemi"] * 3)


def test_the_words_of_the_buttons_for_many_are_whole_in_a_narrow_list(desktop: Desktop) -> None:
    window, _desk = _parts(desktop)
    assert desktop.errands is not None
    desktop.errands.run("select_shown")
    QApplication.processEvents()
    for button in window.claims._buttons.values():
        assert button.width() >= button.sizeHint().width(), button.text()


def test_forgetting_asks_for_a_name_that_is_saved(desktop: Desktop) -> None:
    _window, _desk = _parts(desktop)
    assert desktop.errands is not None
    desktop.errands.choosing._keep({"Nur Geld": "{}"})
    desktop.errands.run("forget_filter")
    dialog = _dialog(NameDialog)
    dialog.box.setCurrentText("Nur Gold")
    dialog.commit()
    assert dialog.isVisible()
    assert dialog.foot_words.text().startswith("So heißt kein gespeicherter Filter")
    dialog.box.setCurrentText("Nur Geld")
    dialog.commit()
    assert not desktop.errands.choosing._saved()


@pytest.mark.qt_log_ignore("This plugin does not support")  # what only a real screen can do
def test_claims_are_filtered_by_keys_alone(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    assert desktop.session is not None
    desk = desktop.session.desk
    desktop.window.focus_manuscript()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desktop.window.focusWidget(), Qt.Key.Key_F, keys)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction().text() == "Alle Bewertungen"
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert desk.filter.rating == "verified"
    assert QApplication.activePopupWidget() is None


def test_a_filter_is_saved_used_and_forgotten(desktop: Desktop) -> None:
    window, desk = _parts(desktop)
    assert desktop.errands is not None
    assert not window.actions_of.by_name["save_filter"].isEnabled()
    desk.set_filter(Filter(kind="money"))
    desktop.errands.run("save_filter")
    dialog = _dialog(NameDialog)
    dialog.box.setCurrentText("Geld & Gut")
    dialog.commit()
    desktop.errands.run("clear_filter")
    assert len(desk.shown) == 3
    desktop.errands.choosing.on_saved("Geld & Gut")
    assert desk.filter == Filter(kind="money")
    window.toolbar.filter._fill()
    assert "Geld && Gut" in [action.text() for action in window.toolbar.filter.menu().actions()]
    desktop.errands.run("forget_filter")
    _dialog(NameDialog).box.setCurrentText("Geld & Gut")
    _dialog(NameDialog).commit()
    assert desktop.preferences.settings.saved_filters == ""


def test_a_saved_filter_is_forgotten_with_one_return(desktop: Desktop) -> None:
    assert desktop.errands is not None
    desktop.errands.choosing._keep({"Größen & Ämter": choice_words(Filter(kind="money"), Order.TEXT)})
    desktop.errands.run("forget_filter")
    line = _dialog(NameDialog).box.lineEdit()
    assert line is not None
    assert line.text() == "Größen & Ämter"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert desktop.errands.choosing._saved() == {}


def test_a_saved_filter_gets_another_name_and_keeps_its_place(desktop: Desktop) -> None:
    window, desk = _parts(desktop)
    assert desktop.errands is not None
    desktop.errands.choosing._keep({"Geld": '{"kind": "money"}', "Falsches": '{"rating": "false"}'})
    desktop.errands.run("rename_filter")
    dialog = _dialog(RenameDialog)
    assert dialog.line.text() == "Geld"
    dialog.line.setText("Falsches")
    dialog.commit()
    assert dialog.isVisible(), "a name that is taken is refused"
    dialog.line.setText("  Nur   Geld ")
    dialog.commit()
    assert list(desktop.errands.choosing._saved()) == ["Nur Geld", "Falsches"]
    desktop.errands.choosing.on_saved("Nur Geld")
    window.toolbar.filter._fill()
    checked = [action.text() for action in window.toolbar.filter.menu().actions() if action.isChecked()]
    assert "Nur Geld" in checked
    assert "Falsches" not in checked
    desk.set_filter(Filter(rating="false"))
    window.toolbar.filter._fill()
    texts = [action.text() for action in window.toolbar.filter.menu().actions()]
    assert "Falsch\t✓" in texts, "beside a glyph the tick stands at the right"


def test_forgetting_offers_a_name_that_is_saved(desktop: Desktop) -> None:
    _parts(desktop)
    assert desktop.errands is not None
    desktop.errands.choosing._keep({"Nur Geld": "{}"})
    desktop.errands.run("forget_filter")
    dialog = _dialog(NameDialog)
    assert dialog.box.currentText() == "Nur Geld"
    dialog.commit()
    assert not desktop.errands.choosing._saved()


def test_the_time_left_picks_claims_and_the_page_lets_the_others_step_back(desktop: Desktop) -> None:
    window, desk = _parts(desktop)
    assert desktop.errands is not None
    desktop.errands.run("time_left")
    dialog = _dialog(TimeLeftDialog)
    dialog.minutes.setValue(6)
    assert [claim.number for claim in dialog.plan.picked] == [1]
    dialog.minutes.setValue(5)
    assert [claim.number for claim in dialog.plan.picked] == [2, 3]
    dialog.commit()
    assert desk.order is Order.NUMBERS
    assert [claim.number for claim in desk.shown] == [2, 3]
    assert desk.claim is not None
    assert desk.claim.number == 2
    assert window.toolbar.filter.text() == "noch 5 Minuten"
    assert len(window.manuscript._state.receded) == 1
    assert len(window.manuscript._state.by_id) == 3, "nothing vanishes"


def test_the_time_left_follows_an_analysis_and_showing_all_gives_the_order_back(desktop: Desktop) -> None:
    _window, desk = _parts(desktop)
    assert desktop.errands is not None
    desktop.errands.run("time_left")
    dialog = _dialog(TimeLeftDialog)
    dialog.set_claims(())
    assert not dialog.plan.picked
    desk.dossier_changed.emit()  # as when the article was read meanwhile
    assert dialog.plan.picked
    dialog.commit()
    desktop.errands.run("clear_filter")
    assert desk.order is Order.TEXT, "nobody asked for another order"


def test_a_claim_is_copied_with_its_sources_and_a_confidential_one_stays_unnamed(
    desktop: Desktop, qtbot: QtBot
) -> None:
    window, desk = _parts(desktop)
    assert desktop.session is not None
    assert desktop.errands is not None
    claim = desk.shown[0].id
    for person, confidential in (("Sam Altman", False), ("Geheimer Informant", True)):
        typed = Typed(text="Es waren 44.", stance=Stance.CONTRADICTS, grade=Grade.UNGRADED, confidential=confidential)
        desktop.session.clerk.evidence.note(claim, Talk(person=person), typed)
    desktop.session.clerk.give_verdict(claim, "false", "Informant sagt: 44.", "44 Milliarden Dollar")
    qtbot.waitUntil(lambda: desk.shown[0].settled and desk.shown[0].evidence_count == 2, timeout=20_000)
    desk.select(claim)
    QGuiApplication.clipboard().clear()
    desktop.errands.run("copy_claim")
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()), timeout=20_000)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Behauptung 1, Falsch: Musk hat Twitter 2022 für 54 Milliarden Dollar übernommen")
    assert "Korrektur: 44 Milliarden Dollar" in copied
    assert "Sam Altman" in copied
    assert "Geheimer" not in copied
    assert "Informant" not in copied
    assert window.status is not None


def test_copying_goes_by_where_the_keys_are(desktop: Desktop, qtbot: QtBot) -> None:
    window, _desk = _parts(desktop)
    assert desktop.errands is not None

    def copied() -> str:
        assert desktop.errands is not None
        QGuiApplication.clipboard().setText("")
        desktop.errands.run("copy_claim")
        qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()), timeout=20_000)
        return QGuiApplication.clipboard().text()

    desktop.errands.run("select_shown")
    assert copied().count("Behauptung ") == 3
    window.focus_manuscript()
    assert copied().count("Behauptung ") == 1, "on the page it is the claim shown, whatever the list remembers"


def test_the_list_keeps_the_rules_of_models(desktop: Desktop, qtmodeltester: ModelTester) -> None:
    window, desk = _parts(desktop)
    assert window.claims.model.claims == desk.shown
    qtmodeltester.check(window.claims.model)  # type: ignore[no-untyped-call]
    first = window.claims.model.index(0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).startswith(
        "Behauptung 1, offen, 0 von 3 Fakten bestätigt. Musk hat"
    )


def _some(count: int, *ratings: Rating) -> list[Claim]:
    """Return claims, the first of them rated."""
    made = []
    for number in range(1, count + 1):
        claim = Claim(
            id=ClaimId(str(number)), article=ArticleId("a"), number=number, draft=Sha256("1"), start=0, end=1, text="x"
        )
        given = ratings[number - 1 : number]
        verdicts = tuple(
            Verdict(id=VerdictId("v"), claim=claim.id, rating=one, reason="Ok.", by="Ines Vogt", at="2026-01-01")
            for one in given
        )
        made.append(replace(claim, verdicts=verdicts))
    return made


def test_the_dialog_says_whose_own_reason_stays_and_whose_goes(qapp: QApplication, qtbot: QtBot) -> None:
    speak(qapp, "en")
    dialog = RateManyDialog(None, _some(4, Rating.VERIFIED, Rating.FALSE, Rating.DISPUTED))
    qtbot.addWidget(dialog)
    assert not dialog.stays.text(), "no rating is chosen yet"
    dialog.ratings.choose("verified")
    assert dialog.stays.text() == (
        "Rated so already, each keeps its own reason: 1. Earlier verdicts are replaced, reasons included: 2."
    )
    dialog.reason.setText("Alle gezählt.")
    assert dialog.stays.text() == "Earlier verdicts are replaced, reasons included: 3."


def test_thousands_of_verdicts_that_stand_are_told_as_all_large_numbers_are(qapp: QApplication, qtbot: QtBot) -> None:
    speak(qapp, "en")
    given = [Rating.VERIFIED, Rating.FALSE] * 1200
    dialog = RateManyDialog(None, _some(len(given), *given), "verified")
    qtbot.addWidget(dialog)
    told = dialog.stays.text()
    assert "reason: 1,200." in told
    assert "included: 1,200." in told


@pytest.mark.qt_log_ignore("This plugin does not support")  # a window of its own, offscreen
def test_without_a_rating_the_dialog_begins_there_and_the_usual_keys_choose(qtbot: QtBot) -> None:
    dialog = RateManyDialog(None, _some(2))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.focusWidget() is dialog.ratings.button("verified")
    QTest.keyClick(dialog.ratings.button("verified"), Qt.Key.Key_D)
    assert dialog.ratings.chosen == "disputed"
    assert dialog.focusWidget() is dialog.reason
    QTest.keyClicks(dialog.reason, "Vf")
    assert (dialog.ratings.chosen, dialog.reason.text()) == ("disputed", "Vf")
