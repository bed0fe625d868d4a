"""What a demanding checker asked for: another person at the same desk, words at hand, nothing false in the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QWidget

from workbench.model.articles import Article
from workbench.model.claims import Claim, Rating
from workbench.model.dossier import Coverage
from workbench.model.ids import ArticleId, ClaimId, Sha256
from workbench.ui.dialogs.files import keep_folder, last_folder
from workbench.ui.dialogs.keys_dialog import KeysDialog
from workbench.ui.dialogs.many import NameDialog
from workbench.ui.dialogs.noting import CallDialog
from workbench.ui.dialogs.words import WordsDialog
from workbench.ui.handover.dialog import HandoverDialog
from workbench.ui.library.delegate import fitted
from workbench.ui.palette.gathering import command_entries
from workbench.ui.panel.correction_field import CorrectionField, _difference_words
from workbench.ui.theme import current_theme
from workbench.ui.widgets.rows_model import Role

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

_GERMAN: Final = "Oberfläche auf Deutsch"


def test_another_person_goes_on_and_may_sign_at_once(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    assert desktop.session is not None
    assert desktop.errands is not None
    window, session = desktop.window, desktop.session
    qtbot.waitUntil(lambda: session.desk.claim is not None)
    claim = session.desk.claim
    assert claim is not None
    session.clerk.give_verdict(claim.id, Rating.VERIFIED.value, "Stimmt so.", "")
    qtbot.waitUntil(lambda: bool(session.desk.claim and session.desk.claim.settled))
    window.focus_manuscript()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_S, keys)  # the key is not silent: it says why nothing happens
    qtbot.waitUntil(lambda: window.notice.words.startswith("Niemand gibt"))
    assert session.desk.claim is not None
    assert session.desk.claim.signed_by == ()
    window.status.name_requested.emit()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, NameDialog) and w.isVisible())
    line = dialog.box.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "Paul Adeyemi")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert session.clerk.name == "Paul Adeyemi"
    desktop.errands.run("sign")
    qtbot.waitUntil(lambda: bool(session.desk.claim and session.desk.claim.signed_by == ("Paul Adeyemi",)))


def test_a_question_shows_the_words_it_is_about(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.session is not None
    assert desktop.errands is not None
    desk = desktop.session.desk
    qtbot.waitUntil(lambda: desk.claim is not None)
    desktop.errands.run("query")
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, WordsDialog) and w.isVisible())
    assert desk.claim is not None
    assert desk.claim.text in {words.text() for words in dialog.findChildren(QLabel)}
    dialog.reject()


def test_a_key_for_a_fact_that_is_not_there_says_so(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    assert desktop.session is not None
    assert desktop.errands is not None
    desk = desktop.session.desk
    qtbot.waitUntil(lambda: desk.claim is not None)
    desktop.errands.run("tick_9")
    assert "Fakt 9" in desktop.window.status._saved.text()


def test_the_palette_is_searched_in_german_from_an_english_window(desktop: Desktop) -> None:
    desktop.preferences.set_value("language", "en")
    found = {entry.name: entry for entry in command_entries({})}
    assert found["language_de"].words == "Interface in German"
    assert found["language_de"].other == _GERMAN
    desktop.preferences.set_value("language", "de")
    assert found["language_de"].other == command_entries({})[list(found).index("language_de")].words


@pytest.mark.parametrize("room", [110, 150, 180, 400])
def test_a_day_in_the_library_is_never_cut(qapp: QApplication, room: int) -> None:
    article = Article(
        id=ArticleId("a"),
        number=1,
        title="T",
        outlet="The Northwest Review of Everything",
        date="2025-02-21",
        language="en",
        draft=Sha256("0" * 64),
    )
    metrics = QFontMetrics(current_theme().font("small"))
    told = fitted(article, metrics, room)
    assert "2025" in told
    assert metrics.horizontalAdvance(told) <= room


def test_a_dialog_for_files_begins_where_the_last_one_ended(tmp_path: Path) -> None:
    (tmp_path / "texte").mkdir()
    assert last_folder("folders/opened") != str(tmp_path / "texte")
    assert keep_folder("folders/opened", str(tmp_path / "texte" / "a.docx")).endswith("a.docx")
    assert last_folder("folders/opened") == str(tmp_path / "texte")
    (tmp_path / "texte").rmdir()
    assert last_folder("folders/opened") != str(tmp_path / "texte")


def test_nothing_is_said_to_be_looked_at_before_it_was_read(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    assert desktop.session is not None
    none = Coverage(facts=0, facts_checked=0, sentences=0, sentences_looked_at=0, never_looked_at=())
    desktop.window.status.set_coverage(none, library_empty=False)
    assert "jeder" not in desktop.window.status.figures.text()


def test_tab_goes_from_the_reason_to_the_correction(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    assert desktop.session is not None
    assert desktop.errands is not None
    desk, form = desktop.session.desk, desktop.window.claim_panel.form
    qtbot.waitUntil(lambda: desk.claim is not None)
    desktop.errands.run("rate_false")
    qtbot.waitUntil(form.reason.hasFocus)
    QTest.keyClicks(form.reason, "Die Mitteilung sagt 44.")
    QTest.keyClick(form.reason, Qt.Key.Key_Tab)
    assert form.correction.hasFocus()
    QTest.keyClick(form.correction, Qt.Key.Key_Backtab)
    assert form.reason.hasFocus()


@pytest.mark.parametrize(("command", "kind"), [("log_call", CallDialog), ("query", WordsDialog)])
def test_what_was_typed_into_a_dialog_outlives_escape(
    desktop: Desktop, qtbot: QtBot, command: str, kind: type[CallDialog | WordsDialog]
) -> None:
    assert desktop.session is not None
    assert desktop.errands is not None
    desk = desktop.session.desk
    qtbot.waitUntil(lambda: desk.claim is not None)

    def opened() -> CallDialog | WordsDialog:
        assert desktop.errands is not None
        desktop.errands.run(command)
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())

    first = opened()
    QTest.keyClicks(first.text, "Es waren 44 Milliarden, sagt sie.")
    QTest.keyClick(first, Qt.Key.Key_Escape)
    second = opened()
    assert second.text.toPlainText() == "Es waren 44 Milliarden, sagt sie."
    assert second.foot_words.text()
    second.text.clear()
    QTest.keyClick(second, Qt.Key.Key_Escape)
    third = opened()
    assert third.text.toPlainText() == ""
    assert not third.foot_words.text()
    third.reject()


def test_return_in_the_search_goes_to_the_first_hit(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    assert desktop.session is not None
    library, desk = desktop.window.library, desktop.session.desk
    QTest.keyClicks(library.field, "Paris")
    QTest.keyClick(library.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.model.rowCount() > 0 and library.model.index(1).data(Role.ROW).hit is not None)
    QTest.keyClick(library.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.claim is not None and "Paris" in desk.claim.text)


def _saying(words: str) -> Claim:
    return Claim(
        id=ClaimId("c1"), article=ArticleId("a"), number=1, draft=Sha256("0"), start=0, end=len(words), text=words
    )


def test_a_long_correction_is_read_whole_and_stands_clear_of_its_buttons(qapp: QApplication, qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(400, 300)
    field = CorrectionField(pane)
    field.resize(330, 40)
    pane.show()
    low = field.height()
    field.claim = _saying("Davon entfallen rund 43 Prozent auf die Lausitz, also 17,2 Milliarden Euro.")
    field.set_text("Davon entfallen rund 43 Prozent auf die Lausitz, also 17 Milliarden Euro.")
    assert field.height() > low, "the sentence takes the lines it needs"
    words, spans = _difference_words(field.claim, field.text())
    assert "17,2 → 17 Milliarden" in words
    assert [words[start:end] for change, start, end in spans if change in {"gone", "new"}] == ["17,2", "17"]
    field.set_text("")
    assert field.height() == low
    assert not field.isReadOnly()


def test_of_a_correction_longer_than_its_field_the_rest_is_told(qapp: QApplication, qtbot: QtBot) -> None:
    field = CorrectionField()
    qtbot.addWidget(field)
    field.resize(330, 40)
    field.claim = _saying("Davon entfallen rund 43 Prozent auf die <Lausitz>. " * 8)
    field.set_text("Davon entfallen " + "97,4 Milliarden Euro auf das andere Revier. " * 12)
    whole = _difference_words(field.claim, field.text())[0]
    shown = field.at_rest()
    assert shown.text().endswith(" …")
    assert whole.startswith(shown.text().removesuffix(" …"))
    assert not shown.text().removesuffix(" …")[-1].isdigit()
    last = shown.lineAt(shown.lineCount() - 1)
    assert last.position().y() + last.height() <= field.viewport().height()
    assert "<s>" in field.toolTip()
    assert "&lt;Lausitz&gt;" in field.toolTip()
    field.set_text("Kurz.")
    field.claim = _saying("Lang.")
    assert not field.at_rest().text().endswith("…")
    assert not field.toolTip()


def test_an_arrow_leads_to_new_words_only() -> None:
    claim, correction = "für die astronomische Summe gekauft", "für die Summe erworben"
    assert _difference_words(_saying(claim), correction)[0] == "für die astronomische Summe gekauft → erworben"


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_places_of_a_difference_lie_in_its_words(claim: str, correction: str) -> None:
    words, spans = _difference_words(_saying(claim), correction)
    assert all(0 <= start <= end <= len(words) for _, start, end in spans)
    assert [span[1:] for span in spans] == sorted(span[1:] for span in spans)


def test_a_notice_moves_nothing_under_the_eyes(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    window = desktop.window
    window.resize(1250, 480)
    page = window.manuscript.text_view()
    desktop.preferences.zoom_by(12)
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 60)
    bar.setValue(30)

    def on_screen() -> int:
        return page.mapToGlobal(page.viewport().pos()).y() - bar.value()

    before = on_screen()
    window.notice.tell("Behauptung 15 steht dort schon.", wrong=True)
    qtbot.waitUntil(lambda: window.notice.isVisible() and window.outer.y() > window.toolbar.height())
    assert on_screen() == before
    window.notice.hide()
    qtbot.waitUntil(lambda: window.outer.y() == window.toolbar.height())
    assert on_screen() == before
    assert bar.value() == 30


def test_beside_a_source_the_comparison_keeps_its_width(desktop: Desktop) -> None:
    assert desktop.window is not None
    window, panels = desktop.window, desktop.window.panels
    least = int(current_theme().tokens.layout["claim_panel_min"])
    for width in (960, 1100, 1200, 1440, 1920):
        window.set_view("read")
        window.resize(width, 700)
        article, source, panel = window.sizes._usual(beside=True)
        assert article + source + panel <= width == window.width()
        assert panel >= least
        assert min(article, source) >= 200
        window.set_view("source")
        assert window.source.isVisible()
        assert panels.mapTo(window, panels.rect().bottomRight()).x() < window.width(), "nothing hangs over the edge"


def test_a_first_window_leaves_room_for_its_frame(desktop: Desktop) -> None:
    assert desktop.window is not None
    window = desktop.window
    room = window.screen().availableGeometry().size()
    window.resize(5000, 5000)
    window.fit_to_screen()
    assert window.height() < room.height()
    assert window.frameGeometry().height() <= room.height()


def test_a_refused_key_asks_for_another_in_our_words(desktop: Desktop) -> None:
    assert desktop.errands is not None
    desktop.errands.run("change_keys")
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, KeysDialog) and w.isVisible())
    dialog.search.setText("Strittig")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    dialog.keys.setKeySequence("V")
    dialog.keys.editingFinished.emit()
    assert "Verifiziert" in dialog.foot_words.text()
    assert {line.placeholderText() for line in dialog.keys.findChildren(QLineEdit)} == {"neue Taste"}
    dialog.reject()


def test_with_nothing_to_talk_about_nothing_can_be_decided(desktop: Desktop) -> None:
    assert desktop.errands is not None
    desktop.errands.run("handover")
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, HandoverDialog) and w.isVisible())
    assert "Nichts zu besprechen" in dialog.nothing.text()
    assert not dialog.wording.isEnabled()
    dialog.reject()


@pytest.mark.parametrize("repeat", [1, 4, 9])
def test_a_question_about_long_words_cuts_neither_them_nor_the_field(
    desktop: Desktop, qtbot: QtBot, repeat: int
) -> None:
    assert desktop.window is not None
    desktop.window.resize(1280, 780)
    about = "Ein gewagtes Angebot von 97,4 Milliarden Dollar wurde von Elon Musk unterbreitet, um OpenAI zu erwerben. "
    dialog = WordsDialog(
        desktop.window, "Rückfrage", subtitle="Behauptung 3", name="Frage", action="Ja", about=about * repeat
    )
    dialog.open()
    shown = next(one for one in dialog.findChildren(QLabel) if one.text().startswith("Ein gewagtes"))
    qtbot.waitUntil(lambda: shown.height() >= shown.heightForWidth(shown.width()))
    area = dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    assert dialog.text.height() >= dialog.text.minimumHeight()
    dialog.reject()
